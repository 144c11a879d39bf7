"""factsheet: structured office data in, a print-ready two-page PDF fact sheet out.

The tour, in the order of the work:

    content/   what the office told us: YAML with line numbers into a `Sheet`
    theme/     what the house decided: colours, type, spacing, ranges for fitting, as a `Theme`
    text/      letters into lines: fonts, HarfBuzz shaping, hyphens, total-fit line breaking
    layout/    lines into two pages: blocks on a grid, and the search that makes them fit
    display/   what is on the paper: glyph runs, filled paths and pictures, placed and tagged
    pdf/       paper into bytes: the one painter, fonts, colour, tags, metadata
    preflight/ a stranger opens the file: what it says (document/) and paints (painting/) as plain facts, what is asked
               of it (rulebook/), a report
    printers/  what one print shop wants: its card
    project.py   the folder: where data, fonts, assets and output lie
    pictures.py  the pictures of one sheet: sharp enough, legible, encoded for a purpose
    examining.py one PDF of anyone's: its bytes, the card it is held to, its report
    ticket.py    the job ticket that goes along with a file, as a page
    origins.py   from a finding on the page back to the line of data or theme that caused it
    plates/      the four inks of any PDF, as pictures
    build.py     the whole journey on one screen
    budget/      how many words each field can take, asked of the layout
    cli/         words typed, to calls, to exit codes; messages.py prints what went wrong, preview.py shows the pages,
                 starting.py makes a new project

The ground floor, which everyone may use and which imports no room: `units`, `paper`, `geometry`, `ink`, `icc`,
`images`, `diagnostics`, `codes/`, `source` (YAML with line numbers), `entries` (what stands in a file of settings),
`writing` (a file is there whole or not at all), `bcp47` (what answers for the tag of a language).
An import may only go down:

    cli -> budget -> build -> layout -> content, theme, display -> text -> ground floor
           build -> pdf    -> display
           build -> preflight -> printers -> ground floor

`layout/` and `pdf/` meet only in `display/`, and `preflight/` meets neither: it knows the file alone.
tests/test_architecture.py keeps this page true.
"""

__version__ = "0.1.0"

"""4xx: two pages."""

from factsheet.diagnostics import Code, Severity

COPY_TOO_LONG = Code(
    "FS401",
    "copy-too-long",
    Severity.ERROR,
    """
    Checks: whether the words of a page go onto it when type, spaces and picture are at the least that the theme allows.
    Why: a fact sheet has two pages; smaller type than the theme allows cannot be read in print.
    Example:
        problem:
          text: (400 words, where the page holds about 180)
    Instead: shorten each text that is named by the number of words given; the sheet was set without as many at their
    ends, and goes onto two pages. Or shorten others of that page, or leave out what the help names.
    """,
)

HOLLOW_PAGE = Code(
    "FS402",
    "hollow-page",
    Severity.WARNING,
    """
    Checks: whether a page has enough on it to look full with type, spaces and picture at the most that the theme
    allows.
    Why: a page with holes in it looks unfinished, and nobody is sure that nothing is missing.
    Example:
        a sheet with a problem of 40 words, no facts, no milestones and no leader
    Instead: write a little more in the parts of that page, or add a part: facts, a quote, milestones, a leader.
    """,
)

WORD_TOO_WIDE = Code(
    "FS403",
    "word-too-wide",
    Severity.ERROR,
    """
    Checks: whether every word goes into its column at the smallest size that its role allows.
    Why: a word that is wider than its column would run into the next one or off the paper.
    Example:
        facts:
          - figure: 1,250,000,000,000,000 rupees
    Instead: use a shorter word, or put a soft hyphen (U+00AD) where the word may be parted.
    """,
)

PLACE_TOO_LONG = Code(
    "FS404",
    "place-too-long",
    Severity.ERROR,
    """
    Checks: whether the place name goes over the cover in at most two lines at the smallest size that the theme allows.
    Why: the name of the place is what people look for first; set smaller it is no title any more.
    Example:
        place: The Greater Metropolitan District of the Upper and Lower River Valleys
    Instead: give the name that people use, and put the rest into the problem's text.
    """,
)

UNREADABLE_OVER_PICTURE = Code(
    "FS405",
    "unreadable-over-picture",
    Severity.ERROR,
    """
    Checks: the contrast between the type on the cover and the picture under each letter, under the theme's darkest
    veil.
    Why: under 4.5 to 1 (3 to 1 for large type) many people cannot read it, and print makes it worse.
    Example:
        white type over a bright sky
    Instead: choose a calmer picture, move `focus` so that a darker part lies under the type, or give the theme a
    darker veil (`veil`).
    """,
)

DRAWING_MISSING = Code(
    "FS406",
    "drawing-missing",
    Severity.ERROR,
    """
    Checks: whether an icon or drawn mark that the data name is there, in the project or in the program.
    Why: a missing icon would leave a hole beside the other numbers.
    Example:
        callouts:
          - {value: 330, label: ..., icon: hammer}     # there is assets/icons/gavel.svg
    Instead: use the name of a file in assets/icons without its ending, or add an SVG file there.
    """,
)

PAGE_TOO_FULL = Code(
    "FS407",
    "page-too-full",
    Severity.ERROR,
    """
    Checks: whether the parts of a page, with one line of text each, go onto it at the least that the theme allows.
    Why: a sheet has two pages, and here it is not the length of the texts that fills one of them but the number of
    parts, or a theme whose picture, type or spaces cannot get any smaller.
    Example:
        pages:
          letter: {margin: 36, columns: 4, gutter: 12, cover: [700, 720, 740]}    # in the theme; the paper is 792 high
    Instead: leave out a part of that page, or let the theme give its picture, type or spaces a smaller least.
    """,
)

COVER_LINE_TOO_LONG = Code(
    "FS408",
    "cover-line-too-long",
    Severity.ERROR,
    """
    Checks: whether the country, the sheet's label and the organisation's name go onto the cover in the room they have.
    Why: longer ones would run into one another, or off the paper.
    Example:
        country: India, with partners in four states and in Bangladesh, Nepal and Bhutan, and ...
    Instead: give the short form that people know, and put the rest into the problem's text or into `about`.
    """,
)

LEFT_OUT = Code(
    "FS409",
    "left-out",
    Severity.WARNING,
    """
    Checks: whether all that the data tells stands on the sheet.
    Why: nothing typed should be lost without a word; what is `optional` goes when its page is too full for it.
    Example:
        milestones:
          - {date: 2011, title: Office moves, optional: true}      # and a page that is full without it
    Instead: leave it as it is if the sheet can do without; else shorten another text of that page, or delete
    `optional`.
    """,
)

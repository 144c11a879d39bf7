"""54x: drawings (marks, icons) and QR codes."""

from factsheet.diagnostics import Code, Severity

DRAWING_NOT_FOUND = Code(
    "FS540",
    "drawing-not-found",
    Severity.ERROR,
    """
    Checks: whether a drawing named in the data is there and can be opened.
    Why: an organisation's mark or an icon would be missing from every printed sheet.
    Example:
        mark: {dark: assets/marks/mark-drak.svg}
    Instead: name the file from the project folder, with `/`, letter for letter as it is spelt on disk.
    """,
)
DRAWING_NOT_SVG = Code(
    "FS541",
    "drawing-not-svg",
    Severity.ERROR,
    """
    Checks: whether a drawing is a whole SVG file.
    Why: half a drawing, or a file of another kind with the ending changed, cannot be printed.
    Example:
        <svg viewBox="0 0 24 24"><path d="M2 2h20">
    Instead: save the drawing again as SVG from the program it was drawn in, and choose plain SVG if asked.
    """,
)
DRAWING_TOO_LARGE = Code(
    "FS542",
    "drawing-too-large",
    Severity.ERROR,
    """
    Checks: that a drawing has at most 256 KiB, 2,000 elements, 32 levels of groups and 20,000 strokes of the pen.
    Why: a mark or an icon is simple; a file beyond this is a traced photograph or a slip, and slows every sheet.
    Example:
        a logo exported with a photograph traced into 90,000 specks
    Instead: ask for the simple version of the mark, or put a picture (PNG or JPEG) in its place.
    """,
)
DRAWING_UNSUPPORTED = Code(
    "FS543",
    "drawing-unsupported",
    Severity.ERROR,
    """
    Checks: that a drawing is made of filled and stroked shapes only: no text, pictures, gradients, filters, masks,
    clipping, transparency, dashes, markers, style sheets, scripts, repeated symbols or document types.
    Why: these print differently on every machine, or need files and fonts that are not there; a press wants plain ink.
    Example:
        <text x="4" y="20">Our name</text>
    Instead: in the drawing program turn text and strokes into paths, release clips and symbols, then save plain SVG.
    """,
)
DRAWING_COLOUR = Code(
    "FS544",
    "drawing-colour",
    Severity.ERROR,
    """
    Checks: that a drawing prints in colours of the theme, in black, in white, or in the colour it is asked for.
    Why: a screen colour says nothing of the inks, so the mark would come out of the press in a different colour.
    Example:
        <path fill="#f0a030" d="..."/>
    Instead: write fill="currentColor" for the colour of the place, or add data-ink="NAME" with a colour or
    accent of the theme; the fill beside it is then only for looking at the file on screen.
    """,
)
DRAWING_UNKNOWN_INK = Code(
    "FS545",
    "drawing-unknown-ink",
    Severity.ERROR,
    """
    Checks: that every data-ink in a drawing names a colour, or an accent, of the theme in use.
    Why: without its inks that part of the mark cannot be printed.
    Example:
        <g data-ink="safron">
    Instead: use a name from the theme's `colours` or `accents`, or add the colour there with its inks.
    """,
)
DRAWING_VALUE = Code(
    "FS546",
    "drawing-value",
    Severity.ERROR,
    """
    Checks: that the sizes, places and path data of a drawing can be understood.
    Why: a guessed number would bend the mark.
    Example:
        <circle cx="12" cy="12" r="half"/>
    Instead: give plain numbers in the drawing's own units; exporting the drawing again as plain SVG does this.
    """,
)
DRAWING_EMPTY = Code(
    "FS547",
    "drawing-empty",
    Severity.ERROR,
    """
    Checks: that a drawing draws something.
    Why: the place kept for the mark or icon would stay white.
    Example:
        <svg viewBox="0 0 24 24"></svg>
    Instead: export the drawing again with its shapes visible, filled or stroked.
    """,
)
QR_TOO_LONG = Code(
    "FS548",
    "qr-too-long",
    Severity.ERROR,
    """
    Checks: whether an address goes into a QR code at all.
    Why: a QR code holds about 2,300 letters; more cannot be drawn.
    Example:
        qr: https://example.org/?text=... (4,000 letters)
    Instead: set `qr:` to a short address that leads to the same page.
    """,
)
QR_TOO_FINE = Code(
    "FS549",
    "qr-too-fine",
    Severity.WARNING,
    """
    Checks: that each square of a QR code is at least 0.33 mm wide on paper.
    Why: many telephones cannot read finer squares, least of all from an office printer.
    Example:
        qr: https://example.org/offices/2026/spring/campaign?utm_source=fact-sheet&utm_medium=print&utm_content=page-2
    Instead: set `qr:` to a shorter address; the shorter it is, the larger the squares.
    """,
)

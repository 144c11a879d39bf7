"""5xx: pictures, profiles and the file itself."""

from factsheet.diagnostics import Code, Severity

PICTURE_MISSING = Code(
    "FS501",
    "missing-picture",
    Severity.ERROR,
    """
    Checks: whether a picture that the data names is there.
    Why: without it the sheet would have a hole.
    Example:
        cover: {picture: assets/pictures/kolkatta.jpg}
    Instead: name the file from the project folder, with `/`, spelt as the file is, capitals included.
    """,
)

PICTURE_UNREADABLE = Code(
    "FS502",
    "unreadable-picture",
    Severity.ERROR,
    """
    Checks: whether a picture file can be opened at all.
    Why: a folder in its place, or a file that only another user may read, cannot be printed.
    Example:
        cover: {picture: assets/pictures}
    Instead: name the picture file itself, and see that you may read it.
    """,
)

NOT_A_PICTURE = Code(
    "FS503",
    "not-a-picture",
    Severity.ERROR,
    """
    Checks: whether the file is a picture, by what is in it and not by its name.
    Why: a web page or a text saved under the name of a picture, as a broken download leaves it, cannot be printed.
    Example:
        cover.jpg holds `<!doctype html><title>404 Not Found</title>`
    Instead: open the file in a picture viewer; if it shows nothing, fetch the picture again.
    """,
)

PICTURE_FORMAT = Code(
    "FS504",
    "picture-format",
    Severity.ERROR,
    """
    Checks: whether the picture is a JPEG, PNG, TIFF, WebP or GIF.
    Why: other kinds, such as a telephone's HEIC or a layered Photoshop file, cannot be read here.
    Example:
        leader: {portrait: {picture: assets/pictures/director.heic}}
    Instead: save it as JPEG (photographs) or PNG (drawings) and name that file.
    """,
)

PICTURE_TOO_LARGE = Code(
    "FS505",
    "picture-too-large",
    Severity.ERROR,
    """
    Checks: whether a picture has more than 100 million pixels, by its header, before it is unpacked.
    Why: it would take gigabytes of memory, and a sheet of paper can show a small part of it.
    Example:
        a scan of 20000 x 20000 pixels
    Instead: save it smaller; 6000 pixels along its longer side are plenty for a page.
    """,
)

PICTURE_BROKEN = Code(
    "FS506",
    "broken-picture",
    Severity.ERROR,
    """
    Checks: whether the whole picture can be unpacked.
    Why: a file that was cut short would print as a picture that is gray from the middle down.
    Example:
        a JPEG of which only the first half was downloaded
    Instead: fetch or export the picture again, and look at it to its lower edge.
    """,
)

PICTURE_MOVES = Code(
    "FS507",
    "several-pictures",
    Severity.ERROR,
    """
    Checks: whether the file holds one picture.
    Why: paper shows one, and which of an animation or of a many-page scan is meant cannot be guessed.
    Example:
        cover: {picture: assets/pictures/slides.gif}
    Instead: save the one picture that you mean as JPEG or PNG.
    """,
)

PICTURE_EMPTY = Code(
    "FS508",
    "empty-picture",
    Severity.ERROR,
    """
    Checks: whether the picture has any pixels.
    Why: an empty file, or one of no width or height, is what a failed export leaves behind.
    Example:
        a file of 0 bytes
    Instead: export the picture again.
    """,
)

PICTURE_COLOURS = Code(
    "FS509",
    "picture-colours",
    Severity.ERROR,
    """
    Checks: whether the picture's kind of colour can be converted: gray, RGB, CMYK or a palette.
    Why: other kinds, such as Lab, would print in wrong colours.
    Example:
        a TIFF in Lab colour
    Instead: save it in RGB with its profile.
    """,
)

PICTURE_PROFILE = Code(
    "FS510",
    "picture-profile",
    Severity.WARNING,
    """
    Checks: whether the colour profile inside a picture can be used.
    Why: without it the colours are taken for sRGB, which may not be what the photographer saw.
    Example:
        a JPEG whose profile was cut short by a mail program
    Instead: export the picture again with its colour profile embedded, or as sRGB.
    """,
)

PICTURE_COARSE = Code(
    "FS511",
    "coarse-picture",
    Severity.ERROR,
    """
    Checks: whether a picture has enough pixels for each inch it fills, in a file for press: 150, or what the printer's
    card has under `ppi` as `least`.
    Why: below that a printer sends the file back, or the picture prints visibly blurred or stepped.
    Example:
        a web picture of 800 pixels across a page
    Instead: use a larger original; enlarging the small one on a computer adds no detail.
    """,
)

PICTURE_SOFT = Code(
    "FS512",
    "soft-picture",
    Severity.WARNING,
    """
    Checks: whether a picture is sharp enough for where it stands: 225 pixels an inch for press (or what the printer's
    card has under `ppi` as `good`), 150 for other files.
    Why: it will look a little soft beside the sharp type.
    Example:
        a picture of 1700 pixels across a page in a file for press
    Instead: use a larger original if there is one.
    """,
)

FONT_NOT_EMBEDDED = Code(
    "FS520",
    "font-not-embedded",
    Severity.ERROR,
    """
    Checks: whether the letters in use can be cut out of a font and put into the file.
    Why: a file without its fonts prints in whatever the printer has, or not at all.
    Example:
        a font file in which some bytes were damaged, though it still opens
    Instead: fetch the font again from where it is published.
    """,
)

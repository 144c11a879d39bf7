"""22x: font files, as the theme names them."""

from factsheet.diagnostics import Code, Severity

FONT_NOT_FOUND = Code(
    "FS220",
    "font-not-found",
    Severity.ERROR,
    """
    Checks: whether every font file that the theme names is in the project or among the fonts that come with factsheet.
    Why: without its font a text cannot be set, and another font in its place would change the look and the length.
    Example:
        regular: fonts/brand/Brnad-Regular.otf
    Instead: check the spelling and the folder, or copy the font file to the place that the theme names.
    """,
)

FONT_UNREADABLE = Code(
    "FS221",
    "font-unreadable",
    Severity.ERROR,
    """
    Checks: whether the file at the named place can be opened and is not unreasonably large.
    Why: a font that cannot be read cannot be put into the sheet.
    Example:
        regular: fonts/brand
    Instead: name the font file itself, and make sure that you may open it.
    """,
)

NOT_A_FONT = Code(
    "FS222",
    "not-a-font",
    Severity.ERROR,
    """
    Checks: whether the file holds a whole TrueType or OpenType font.
    Why: a damaged font prints wrong letters or none, and printers send such files back.
    Example:
        regular: fonts/brand/Brand-Regular.ttf    (a download that broke off half way)
    Instead: get the font file again from where it came, and copy it once more.
    """,
)

WEB_FONT = Code(
    "FS223",
    "web-font",
    Severity.ERROR,
    """
    Checks: whether a font is a web font (WOFF or WOFF2).
    Why: web fonts are packed, and often cut down, for browsers; print needs the desktop font.
    Example:
        regular: fonts/brand/Brand-Regular.woff2
    Instead: use the TTF or OTF file of the same font.
    """,
)

FONT_COLLECTION = Code(
    "FS224",
    "font-collection",
    Severity.ERROR,
    """
    Checks: whether a font file is a collection (TTC or OTC) of several fonts.
    Why: the theme names one font a file, so it would be unclear which one of the collection is meant.
    Example:
        regular: fonts/brand/Brand.ttc
    Instead: use the single TTF or OTF files of the same fonts.
    """,
)

EMBEDDING_FORBIDDEN = Code(
    "FS225",
    "font-embedding",
    Severity.ERROR,
    """
    Checks: whether the maker of a font lets it be put into a PDF file, as the font file itself says (fsType).
    Why: every letter of the sheet travels inside the file; without leave that breaks the licence of the font.
    Example:
        regular: fonts/brand/Brand-Trial.ttf
    Instead: ask the maker for a version that may be embedded, or choose another font.
    """,
)

UNKNOWN_AXIS = Code(
    "FS226",
    "unknown-axis",
    Severity.ERROR,
    """
    Checks: whether a variable font has the axes that the theme sets.
    Why: an axis that is not there changes nothing, so the text would not look as the theme wants.
    Example:
        regular: {file: fonts/brand/Brand-Variable.ttf, axes: {weight: 400}}
    Instead: use the four-letter names that the font has, such as wght for weight, or leave the axis out.
    """,
)

AXIS_OUT_OF_RANGE = Code(
    "FS227",
    "axis-out-of-range",
    Severity.ERROR,
    """
    Checks: whether each axis of a variable font is set within the range that the font has.
    Why: beyond its range a font stays at its edge, so the text would not look as the theme wants.
    Example:
        regular: {file: fonts/brand/Brand-Variable.ttf, axes: {wght: 1200}}
    Instead: choose a number within the range that the message names.
    """,
)

NO_OUTLINES = Code(
    "FS228",
    "font-without-outlines",
    Severity.ERROR,
    """
    Checks: whether a font has outlines of a kind that a PDF can hold (TrueType or CFF).
    Why: fonts made of dots or of coloured pictures, and the newer CFF2 outlines, cannot be put into a print file.
    Example:
        regular: fonts/brand/Brand-Emoji.ttf
    Instead: use a TTF or OTF version of the font with plain outlines.
    """,
)

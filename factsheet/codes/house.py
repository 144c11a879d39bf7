"""625 to 649: press practice by the printer's card."""

from factsheet.diagnostics import Code, Severity

COLOUR = Code(
    "FS625",
    "colours-other-than-ink",
    Severity.ERROR,
    """
    Checks: whether every colour is given in inks, even where a standard would take RGB or Lab with a profile, and
        whether transparency is mixed in inks.
    Why: the shop's machine would convert it as it sees fit, without you seeing the result.
    Example:
        a photograph in AdobeRGB placed as it came from the camera
    Instead: convert it to CMYK with the printer's profile before it goes into the file.
    """,
)

SPOT = Code(
    "FS626",
    "stray-spot-colours",
    Severity.ERROR,
    """
    Checks: whether the file prints in cyan, magenta, yellow and black alone.
    Why: every further colour is a plate that is charged, or that nobody mounts, and then the words on it are missing.
    Example:
        a logo in Pantone 2748 C in a four-colour job
    Instead: convert the spot colour to CMYK, or agree on it with the printer.
    """,
)

REGISTRATION = Code(
    "FS627",
    "registration-colour",
    Severity.ERROR,
    """
    Checks: whether registration colour, which prints on every plate at once, keeps to the marks beyond the trim.
    Why: it lays four full inks on one spot: they do not dry, and they stain the sheet above.
    Example:
        black text set in the swatch "Registration"
    Instead: set it in black.
    """,
)

MARKS = Code(
    "FS628",
    "marks-in-the-bleed",
    Severity.ERROR,
    """
    Checks: whether crop and register marks stand beyond the bleed.
    Why: when the guillotine strays outwards by a hair, which is what bleed is for, the mark shows on the sheet.
    Example:
        crop marks 2 mm from the trim of a sheet with 3 mm of bleed
    Instead: export with the marks' offset at least as large as the bleed, or without marks.
    """,
)

BLEED_SHORT = Code(
    "FS629",
    "short-bleed",
    Severity.ERROR,
    """
    Checks: whether the page goes on beyond the trim by as much as the printer's card asks, on every side. A fifth of a
        millimetre is forgiven: 3 mm will do for an eighth of an inch.
    Why: paper is cut in stacks, and no cut is true to a hair; without bleed a white sliver shows at the edge.
    Example:
        a PDF at exactly A4
    Instead: export with as much bleed as the card asks; pictures and bands must reach that far where the page is made.
    """,
)

BLEED_EMPTY = Code(
    "FS630",
    "colour-that-stops-at-the-trim",
    Severity.ERROR,
    """
    Checks: whether everything that reaches the trim goes on to the edge of the bleed.
    Why: bleed without ink in it is no bleed: the white sliver shows all the same.
    Example:
        a photograph that ends exactly where the paper will be cut
    Instead: draw the picture or panel on past the trim, to the edge of the bleed.
    """,
)

NEAR_TRIM = Code(
    "FS631",
    "type-near-the-trim",
    Severity.ERROR,
    """
    Checks: whether type keeps the distance from the trim that the printer's card asks.
    Why: the cut can stray by a millimetre or two; words near it are clipped, or look it.
    Example:
        a page number 2 mm from the edge
    Instead: move the words inwards, or widen the margins of the theme; ask the shop if it needs so much.
    """,
)

PAPER = Code(
    "FS632",
    "unexpected-paper",
    Severity.ERROR,
    """
    Checks: whether the trimmed page is one of the papers on the printer's card, at its true size.
    Why: a page of another size is scaled or cut to fit, and neither looks meant.
    Example:
        US Letter sent to a shop that prints A4
    Instead: lay the sheet out for a paper the shop has, or choose the card of the shop that prints this one.
    """,
)

SIZES = Code(
    "FS633",
    "pages-of-several-sizes",
    Severity.ERROR,
    """
    Checks: whether all pages are trimmed to the same size.
    Why: front and back of a leaf are cut by one cut.
    Example:
        page 1 in A4, page 2 in US Letter
    Instead: set all pages to one size and export again.
    """,
)

PAGES = Code(
    "FS634",
    "another-number-of-pages",
    Severity.WARNING,
    """
    Checks: whether there are two pages, the front and the back of one leaf.
    Why: a fact sheet is one leaf; a third page is a second leaf, and a single page has a blank back.
    Example:
        a cover letter left in front of the sheet
    Instead: take out what does not belong, or tell the printer how many pages there are.
    """,
)

BLANK = Code(
    "FS635",
    "blank-pages",
    Severity.WARNING,
    """
    Checks: whether something is printed on every page.
    Why: a blank page is usually one that a program added, or whose contents were lost.
    Example:
        an empty third page after a page break
    Instead: delete the page, or export again if it should not be empty.
    """,
)

COARSE = Code(
    "FS636",
    "coarse-print-pictures",
    Severity.ERROR,
    """
    Checks: whether pictures have, where they stand, the pixels an inch that the printer's card asks at least.
    Why: below that they print visibly blurred or stepped, and the printer sends the file back.
    Example:
        a web picture at 96 pixels an inch, be it in a pattern
    Instead: use a larger original, or print the picture smaller.
    """,
)

SOFT = Code(
    "FS637",
    "soft-print-pictures",
    Severity.WARNING,
    """
    Checks: whether pictures have, where they stand, the pixels an inch that the printer's card holds good.
    Why: they print a little soft beside sharp type.
    Example:
        a photograph at 200 pixels an inch
    Instead: use a larger original if there is one.
    """,
)

BILEVEL = Code(
    "FS638",
    "coarse-line-art",
    Severity.ERROR,
    """
    Checks: whether pictures of pure black and white, without grays, have at least 550 pixels an inch.
    Why: their edges have no grays to soften them, so every step shows.
    Example:
        a scanned signature at 300 pixels an inch in black and white
    Instead: scan it at 1200, or in grayscale at 300, or redraw it as vectors.
    """,
)

TOTAL_INK = Code(
    "FS639",
    "too-much-ink",
    Severity.ERROR,
    """
    Checks: whether the four inks together stay, over any 15 mm² of the page, below the limit of the printer's card.
        Type counts from 36 pt, by the colour that it is set in.
    Why: too much ink does not dry: it stains the next sheet, and fine paper tears.
    Example:
        a night picture of 340 % on a press that takes 300 %
    Instead: convert pictures with the printer's own profile; build dark panels from less ink.
    """,
)

WHITE_OVERPRINT = Code(
    "FS640",
    "white-that-overprints",
    Severity.ERROR,
    """
    Checks: whether anything white is set to overprint (to be printed over what lies below without clearing it).
    Why: white is no ink. White that does not clear what is below it is not there at all, though the screen shows it.
    Example:
        a logo turned from black to white, its overprint left on
    Instead: switch overprint off for white things.
    """,
)

BLACK_KNOCKS_OUT = Code(
    "FS641",
    "small-black-type-that-clears",
    Severity.WARNING,
    """
    Checks: whether small black type over colour overprints, instead of clearing its shape out of the colours below.
    Why: plates never meet exactly; around letters that are cleared out, thin white edges show.
    Example:
        9 pt black text on a tinted box, overprint off
    Instead: set black text to overprint, as most programs do for the swatch [Black].
    """,
)

RICH_BLACK = Code(
    "FS642",
    "small-type-in-rich-black",
    Severity.ERROR,
    """
    Checks: whether small black type is black ink alone, without the other inks below it.
    Why: four plates never meet exactly; small letters in four inks print with coloured edges.
    Example:
        text pasted from a web page, its RGB black turned into four inks
    Instead: set it in 100 % black, with cyan, magenta and yellow at nought.
    """,
)

MANY_INKS = Code(
    "FS643",
    "small-type-in-many-inks",
    Severity.WARNING,
    """
    Checks: whether small coloured type is made of few inks, one of them strong, as the printer's card asks.
    Why: the strong plate draws the letter; where all are weak, or there are too many, the letter blurs.
    Example:
        9 pt type in 40 % each of cyan, magenta, yellow and black
    Instead: use a colour of fewer inks, one of them strong, or set the words larger.
    """,
)

SMALL_TYPE = Code(
    "FS644",
    "type-too-small-to-print",
    Severity.ERROR,
    """
    Checks: whether type is as large as the printer's card asks: less for black, more in colours, most for light type
        on dark ground.
    Why: on dark ground ink runs into the letters; in several inks they blur; too small, they cannot be read.
    Example:
        6 pt regular in white on navy
    Instead: set it larger, or bolder, or in black on light ground.
    """,
)

THIN_LINE = Code(
    "FS645",
    "hairlines",
    Severity.ERROR,
    """
    Checks: whether lines are as thick as the printer's card asks. A line of width 0 is as thin as the machine can draw.
    Why: a plate is drawn far finer than an office printer draws; a hairline that shows there is all but lost on press.
    Example:
        the frame "Hairline" of a drawing program
    Instead: make it as thick as the card asks, usually 0.25 pt or more.
    """,
)

THIN_REVERSED = Code(
    "FS646",
    "thin-lines-in-several-inks",
    Severity.ERROR,
    """
    Checks: whether lines that are light on dark ground, or of several inks, are as thick as the printer's card asks.
    Why: on dark ground the ink closes them; in several inks they print as two lines side by side.
    Example:
        a 0.3 pt white rule in a navy band
    Instead: make it as thick as the card asks, usually 0.5 pt or more, or of one ink on light ground.
    """,
)

CONDITION = Code(
    "FS647",
    "another-printing-condition",
    Severity.WARNING,
    """
    Checks: whether the file was made for the printing condition of the printer's card.
    Why: inks balanced for coated paper come out dark and muddy on uncoated.
    Example:
        a file for FOGRA39 (coated) sent to a shop that prints it on uncoated stock, FOGRA29
    Instead: build the file again with this card; for a file by others, ask the shop whether it will convert it.
    """,
)

COURIER = Code(
    "FS648",
    "courier",
    Severity.WARNING,
    """
    Checks: whether any words are set in Courier.
    Why: Courier is what programs fall back on when a font is lost, so it is seldom meant.
    Example:
        a headline that turned into typewriter letters
    Instead: look at the words; if they should look otherwise, export again with their font at hand.
    """,
)

FAINT = Code(
    "FS649",
    "type-too-faint-to-read",
    Severity.WARNING,
    """
    Checks: the contrast of all type in the finished file with what it stands on, a flat colour or a picture: 4.5 to 1,
        from 18 pt 3 to 1. Over a picture all but the weakest fiftieth of the pixels count. Inks are seen as the
        profile of the file says that they print.
    Why: who sees less well, or reads in poor light, cannot make the words out.
    Example:
        white words over a bright sky; saffron type on white
    Instead: choose a darker or a lighter colour for the words, or a calmer, darker place of the picture below them.
    """,
)

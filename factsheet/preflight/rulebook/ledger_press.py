"""The ledger of PDF/X-4, heading by heading of its table of contents, and of press practice, section by section."""

from collections.abc import Iterator

from factsheet.codes import house
from factsheet.codes import pdfa2 as lasting
from factsheet.codes import pdfx4 as exchange
from factsheet.preflight.rulebook.ledger import Entry, absent, built_in, checked, human

SOURCES = """\
Of PDF/X-4 (ISO 15930-7:2010) only the table of contents is public: its headings are numbered here as they are there.
What stands under a heading we know from public summaries of the standard, from printers' and preflight programs'
manuals and from writers' source texts, and which demand belongs under which heading is our reading; no free validator
exists that could contradict us. Sections of press practice are those of the specification that the Ghent Workgroup
publishes for sheetfed printing in CMYK (GWG 2015); where it is silent, the clause is named by its subject and the
measure comes from what printers ask of their customers, by way of the printer's card.
"""

GOOD = "tests/conformance/test_twins.py::test_a_good_file_breaks_no_rule"
PAINTER = "tests/unit/pdf/test_painter.py::"
NOWHERE = "tests/conformance/test_absent_features.py::test_an_absent_feature_leaves_no_trace"
INKS_ALONE = "tests/conformance/test_absent_features.py::test_a_press_file_is_in_plain_inks_without_annotations"
PRESS_FILE = "tests/end_to_end/test_press_file.py::"


def _exchange() -> Iterator[Entry]:
    of = "pdfx4"
    yield built_in(
        of,
        "6.1 General",
        "The file is a PDF that readers of version 1.6 understand, and begins as one",
        "header of 1.6 and a line of high bytes: pdf/painter.py",
        f"{PAINTER}test_readers_open_it_without_complaint",
        exchange.HEADER,
    )
    yield checked(of, "6.1 General", "The file is whole, so that no reader has to mend it", exchange.DAMAGED)
    yield human(
        of, "6.2 Non-print elements", "What is not to print (notes, slugs) is known as such", "whoever proofs it"
    )
    yield absent(
        of,
        "6.3 Complete exchange",
        "Nothing that prints is kept elsewhere: no OPI, no parts of other files",
        "every picture and font is embedded",
        exchange.BORROWED,
        test=NOWHERE,
    )
    yield absent(
        of,
        "6.3 Complete exchange",
        "Pages are composite, not separated into plates",
        "pages are written whole, and DeviceN is never used",
        test=NOWHERE,
    )
    yield checked(
        of, "6.4 Colour", "One output intent for print, with one profile", exchange.NO_INTENT, exchange.TWO_PROFILES
    )
    yield built_in(
        of,
        "6.4 Colour",
        "The output intent names its condition, and a registry where the condition is registered",
        "from the printer's card: pdf/colour.py",
        f"{PAINTER}test_the_output_intent_is_the_papers_own",
        exchange.INTENT_NAME,
    )
    yield checked(of, "6.4 Colour", "Its profile is embedded and describes a press", exchange.INTENT_PROFILE)
    yield built_in(
        of,
        "6.4 Colour",
        "Device colours, wherever they are used, are of the output intent's kind",
        "theme colours are inks, pictures are converted: pdf/colour.py, images.py",
        f"{PAINTER}test_a_press_file_speaks_in_inks_alone",
        exchange.DEVICE_COLOUR,
    )
    yield absent(
        of,
        "6.4 Colour",
        "CMYK is not passed through the profile of the output intent",
        "no ICCBased space is written for press",
        exchange.SAME_PROFILE,
        test=INKS_ALONE,
    )
    yield absent(
        of,
        "6.4 Colour",
        "Colour spaces, spot colours and their stand-ins are defined whole and alike",
        "one Separation is written, All, for marks",
        exchange.BROKEN_SPACE,
        test=INKS_ALONE,
    )
    yield built_in(
        of,
        "6.5 Fonts",
        "Every font that shows text is embedded",
        "subsets of every face: pdf/fonts.py",
        f"{PRESS_FILE}test_no_helvetica_and_every_font_is_embedded",
        exchange.NOT_EMBEDDED,
    )
    yield checked(
        of, "6.5 Fonts", "Embedded fonts are sound, hold what they show and may be embedded", exchange.FONT_PROGRAM
    )
    yield built_in(
        of,
        "6.5 Fonts",
        "Widths in the file are those of the font",
        "both from one face: pdf/fonts.py",
        f"{PAINTER}test_fonts_are_embedded_subsets_with_their_widths",
        exchange.WIDTHS,
    )
    yield built_in(
        of,
        "6.6 Encoding of name objects",
        "Names of fonts and colorants are UTF-8",
        "names in ASCII: pdf/fonts.py, pdf/objects.py",
        GOOD,
    )
    yield absent(
        of,
        "6.7 External and embedded files",
        "No data of a stream outside the file",
        "none",
        lasting.EXTERNAL,
        test=NOWHERE,
    )
    yield absent(
        of,
        "6.7 External and embedded files",
        "Files packed into the file never print",
        "none",
        lasting.EMBEDDED,
        test=NOWHERE,
    )
    yield built_in(
        of,
        "6.8 Stream filters",
        "No LZW and no encryption of single streams",
        "Flate and JPEG only: pdf/objects.py",
        GOOD,
        lasting.FILTER,
    )
    yield built_in(
        of,
        "6.9 Trapping",
        "Info says whether the file is trapped: True or False",
        "Trapped False: pdf/metadata.py",
        f"{PAINTER}test_xmp_and_info_tell_the_same",
        exchange.TRAPPED,
    )
    yield absent(
        of, "6.9 Trapping", "Trap networks state their fonts and inks", "nothing is trapped here", test=NOWHERE
    )
    yield built_in(
        of,
        "6.10 Metadata and document identification",
        "XMP metadata as plain text, with dates, document, version and rendition",
        "pdf/metadata.py",
        f"{PAINTER}test_xmp_and_info_tell_the_same",
        exchange.PRINT_METADATA,
        lasting.METADATA,
        lasting.PACKET,
        lasting.INFO_DIFFERS,
    )
    yield built_in(
        of,
        "6.10 Metadata and document identification",
        "The file has an identifier, which changes with what it says",
        "from the content: pdf/painter.py",
        f"{PAINTER}test_one_changed_digit_changes_the_name_of_the_file",
        exchange.FILE_ID,
    )
    yield built_in(
        of,
        "6.11 PDF/X-4 file identification",
        "The metadata says PDF/X-4",
        "pdf/metadata.py",
        GOOD,
        exchange.PRINT_CLAIM,
    )
    yield built_in(
        of,
        "6.12 Bounding boxes",
        "Every page has a trim, or an ArtBox, and not both",
        "trim from the paper: pdf/painter.py",
        f"{PAINTER}test_a_press_page_knows_its_boxes",
        exchange.TRIM_MISSING,
        exchange.BOXES,
    )
    yield built_in(
        of,
        "6.12 Bounding boxes",
        "Trim lies in bleed, bleed in crop and media",
        "pdf/painter.py",
        f"{PRESS_FILE}test_the_boxes_lie_in_one_another_and_the_bleed_is_whole",
        exchange.BOXES,
    )
    yield absent(
        of,
        "6.13 Extended graphics state",
        "No transfer curves; halftones of types 1 and 5, without names",
        "two states are written, both of overprint",
        exchange.SCREENING,
        test=NOWHERE,
    )
    yield absent(of, "6.14 PostScript XObjects", "No embedded PostScript", "none", exchange.POSTSCRIPT, test=NOWHERE)
    yield absent(
        of,
        "6.15 Encryption and access control",
        "No encryption",
        "files are never locked",
        exchange.ENCRYPTED,
        test=NOWHERE,
    )
    yield absent(of, "6.16 Images", "No alternates that could print instead", "none", lasting.ALTERNATES, test=NOWHERE)
    yield absent(
        of,
        "6.17 Annotations",
        "Nothing but printer's marks and traps within the bleed",
        "links live in the screen file: pdf/output.py",
        exchange.ANNOTATION,
        test=INKS_ALONE,
    )
    yield absent(of, "6.18 Actions and JavaScripts", "No actions, no scripts", "none", lasting.ACTION, test=NOWHERE)
    yield absent(
        of,
        "6.19 BX and EX",
        "No operators that PDF does not have, bracketed or not",
        "the painter knows two dozen operators",
        lasting.OPERATOR,
        test=GOOD,
    )
    yield built_in(
        of,
        "6.20 Transparency",
        "Where there is transparency, it is mixed in the inks of the output intent",
        "page group in CMYK: pdf/painter.py",
        f"{PAINTER}test_a_transparent_picture_names_the_space_it_is_blended_in",
        exchange.BLEND_SPACE,
    )
    yield absent(
        of, "6.20 Transparency", "Blend modes are those that PDF names", "all is Normal", lasting.BLEND, test=NOWHERE
    )
    yield absent(
        of,
        "6.21 Viewer preferences",
        "Areas to view and to print are not cut below the bleed",
        "ViewArea, PrintArea and their clips are not written",
        test=NOWHERE,
    )
    yield absent(of, "6.22 Alternate presentations", "None, and no steps", "not written", lasting.FEATURE, test=NOWHERE)
    yield absent(
        of,
        "6.23 Rendering intents",
        "One of the four that PDF knows",
        "none is set: pictures are converted before",
        lasting.INTENT,
        test=GOOD,
    )
    yield absent(
        of,
        "6.24 Optional content",
        "Layers are named and have one default",
        "no layers are written",
        exchange.LAYERS,
        test=NOWHERE,
    )
    yield built_in(
        of,
        "6.25 Architectural limits",
        "Numbers, strings and nesting keep within the limits of PDF",
        "q lies two deep at most: pdf/painter.py",
        GOOD,
        lasting.TOO_DEEP,
    )
    yield absent(of, "6.26 XFA forms", "None", "the sheet has no fields to fill in", lasting.FORM, test=NOWHERE)
    yield absent(
        of,
        "6.27 JPEG 2000 images",
        "Of the kinds that are allowed",
        "pictures are JPEG or Flate: images.py",
        test=NOWHERE,
    )
    yield absent(
        of,
        "Annex A (PDF/X-4p)",
        "A profile outside the file is identified by its checksum",
        "the profile is always embedded",
        exchange.INTENT_PROFILE,
        test=NOWHERE,
    )


def _practice() -> Iterator[Entry]:
    of = "house"
    yield checked(of, "GWG 2015 4.1", "PDF/X-4, as above", exchange.PRINT_CLAIM)
    yield checked(of, "GWG 2015 4.2", "Pages are drawn at their true scale", house.PAPER)
    yield absent(
        of, "GWG 2015 4.3", "The crop box is the media box", "it is, and for others it is enough that no bleed is cut"
    )
    yield checked(of, "GWG 2015 4.4", "All pages are of one size, which the card lists", house.PAPER, house.SIZES)
    yield checked(of, "GWG 2015 4.5", "No page is blank", house.BLANK)
    yield checked(of, "GWG 2015 4.6", "As many pages as ordered: the two of a leaf", house.PAGES)
    yield absent(of, "GWG 2015 4.7", "Gray does not overprint", "DeviceGray is written in soft masks alone")
    yield built_in(
        of,
        "GWG 2015 4.8, 4.9",
        "White type and white areas clear what lies below",
        "only black words overprint: pdf/painter.py",
        f"{PAINTER}test_only_solid_black_words_overprint",
        house.WHITE_OVERPRINT,
    )
    yield built_in(
        of,
        "GWG 2015 4.10, 4.11",
        "Black type below 12 pt overprints, in CMYK and mode 1",
        "pdf/painter.py",
        f"{PAINTER}test_overprint_is_set_with_its_mode",
        house.BLACK_KNOCKS_OUT,
    )
    yield absent(of, "GWG 2015 4.12, 4.13", "Thin black lines overprint", "rules of the themes stand on white or clear")
    yield checked(of, "GWG 2015 4.14", "No Courier by accident", house.COURIER)
    yield checked(
        of, "GWG 2015 4.15", "Small black type is black ink alone (stricter than the Workgroup)", house.RICH_BLACK
    )
    yield checked(of, "GWG 2015 4.16", "Small type is made of few inks, one of them strong", house.MANY_INKS)
    yield checked(of, "GWG 2015 4.17", "Lines are as thick as the card asks", house.THIN_LINE)
    yield absent(of, "GWG 2015 4.18", "No spot colours", "colours are four inks: theme/read.py", house.SPOT)
    yield absent(of, "GWG 2015 4.19, 4.20", "Spot colours are named and defined once", "there are none")
    yield built_in(
        of,
        "GWG 2015 4.21",
        "Registration colour in marks alone",
        "pdf/marks.py",
        f"{PAINTER}test_marks_lie_beyond_the_bleed_in_all_inks",
        house.REGISTRATION,
    )
    yield checked(of, "GWG 2015 4.22", "Total ink over any 15 mm² is below the card's limit", house.TOTAL_INK)
    yield checked(of, "GWG 2015 4.23", "Inks alone: no RGB, no Lab, no profiles on objects", house.COLOUR)
    yield absent(of, "GWG 2015 4.24", "Delivery with RGB pictures", "not asked for by any card")
    yield checked(of, "GWG 2015 4.25", "Transparency is mixed in CMYK", exchange.BLEND_SPACE)
    yield checked(of, "GWG 2015 4.26", "Pictures have the card's pixels an inch", house.COARSE, house.SOFT)
    yield absent(of, "GWG 2015 4.27", "Line art has 550 pixels an inch", "drawings are vectors", house.BILEVEL)
    yield absent(of, "GWG 2015 4.28", "A page that is one picture is finer", "pages hold type", house.COARSE)
    yield absent(of, "GWG 2015 4.29", "Layers in one configuration", "no layers are written", exchange.LAYERS)
    yield checked(of, "GWG 2015 4.30", "The output intent is of CMYK", exchange.DEVICE_COLOUR)
    yield checked(of, "condition by the card", "The file is made for the card's condition", house.CONDITION)
    yield checked(of, "bleed by the card", "As much bleed as the card asks, on every side", house.BLEED_SHORT)
    yield checked(of, "ink to the edge of the bleed", "What reaches the trim goes on to its edge", house.BLEED_EMPTY)
    yield built_in(
        of,
        "marks beyond the bleed",
        "Crop and register marks stand outside the bleed",
        "pdf/marks.py",
        f"{PRESS_FILE}test_marks_lie_beyond_the_bleed",
        house.MARKS,
    )
    yield checked(of, "type to trim by the card", "Type keeps from the trim what the card asks", house.NEAR_TRIM)
    yield checked(of, "type sizes by the card", "Type is as large as its ground and inks need", house.SMALL_TYPE)
    yield checked(
        of, "line widths by the card", "Light lines and lines of several inks are thicker", house.THIN_REVERSED
    )
    yield checked(of, "contrast", "Type stands out from its ground, in inks as the press prints them", house.FAINT)
    yield human(of, "the proof", "Pictures, colours and words are those that were meant", "whoever signs the proof")


PRESS: tuple[Entry, ...] = (*_exchange(), *_practice())

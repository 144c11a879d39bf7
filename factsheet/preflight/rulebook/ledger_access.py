"""The ledger of PDF/A-2a and PDF/UA-1, clause by clause as in veraPDF's profiles, and what only people can judge.

Clauses that no rule tests stand at the end of each standard: they are asked of whoever writes and tags the sheet.
"""

from collections.abc import Iterator
from dataclasses import replace

from factsheet.codes import house
from factsheet.codes import pdfa2 as lasting
from factsheet.codes import pdfua1 as spoken
from factsheet.diagnostics import Code
from factsheet.preflight.rulebook.ledger import Entry, Owner, absent, built_in, checked, human

VERAPDF = "tests/conformance/test_verapdf.py::test_no_clause_is_broken"
REPORTLAB = "ReportLab's document objects"
NO_FORMS = "the sheet has no fields to fill in"
NO_LAYERS = "no layers are written"
ONE_KIND = "every font is a Type0 font with a subset of TrueType or CFF in it: pdf/fonts.py"


def written(standard: str, clause: str, says: str, by: str, *codes: Code) -> Entry:
    """A clause that the writer cannot break."""
    return built_in(standard, clause, says, by, "", *codes)


def _archive() -> Iterator[Entry]:
    of = "pdfa2"

    # The file
    yield written(
        of, "6.1.2", "The header comes first, with a version of PDF 1 and a line of four high bytes", REPORTLAB
    )
    yield written(of, "6.1.3", "The trailer has an ID, nothing is encrypted, nothing follows the end", "pdf/painter.py")
    yield written(of, "6.1.4", "The cross-reference table is laid out to the letter", REPORTLAB)
    yield written(of, "6.1.6", "Strings in hexadecimal have whole bytes and hexadecimal digits only", "pdf/objects.py")
    yield written(
        of,
        "6.1.7.1",
        "Streams are as long as they say, and lie in the file",
        "pdf/objects.py",
        lasting.EXTERNAL,
    )
    yield written(
        of,
        "6.1.7.2",
        "Streams are packed by known filters, LZW and Crypt excepted",
        "Flate and JPEG only: pdf/objects.py",
        lasting.FILTER,
    )
    yield written(of, "6.1.8", "Names of fonts, colorants and tags are UTF-8", "pdf/objects.py")
    yield written(of, "6.1.9", "Objects are set apart by the white space that is asked", REPORTLAB)
    yield absent(
        of, "6.1.10", "Inline pictures are packed by known filters", "no inline pictures are written", lasting.FILTER
    )
    yield absent(of, "6.1.12", "Permissions and signatures are of the kinds that last", "files are not signed")
    yield written(
        of,
        "6.1.13",
        "Numbers, strings, names, nesting of q and boxes keep within limits",
        "pdf/painter.py",
        lasting.TOO_DEEP,
    )

    # Colour
    yield written(
        of, "6.2.2", "Only defined operators; a page names all its resources", "pdf/painter.py", lasting.OPERATOR
    )
    yield checked(of, "6.2.3", "Output intents share one ICC profile, of a printer or a monitor")
    yield absent(
        of,
        "6.2.4.2",
        "ICC colour spaces hold valid profiles; none of CMYK overprints in mode 1",
        "page colours are device colours",
    )
    yield checked(of, "6.2.4.3", "Device colours are of the kind that the output intent is for")
    yield absent(
        of,
        "6.2.4.4",
        "Spot colours of one name are defined alike",
        "Separation All stands in marks alone: pdf/marks.py",
    )
    yield absent(
        of, "6.2.5", "No transfer curves; halftones of type 1 or 5 without names", "pdf/painter.py writes neither"
    )
    yield absent(of, "6.2.6", "A rendering intent is one of four", "none is written: pdf/painter.py", lasting.INTENT)

    # Pictures and transparency
    yield written(
        of,
        "6.2.8",
        "Pictures have no alternates, no OPI, no interpolation, and bits of a usual number",
        "pdf/painter.py",
        lasting.INTERPOLATED,
        lasting.ALTERNATES,
    )
    yield absent(
        of, "6.2.8.3", "JPEG 2000 pictures are of the plain kind", "pictures are written as JPEG or Flate: pictures.py"
    )
    yield absent(
        of, "6.2.9", "No PostScript and no reference to other files as part of a page", "pdf/painter.py writes neither"
    )
    yield checked(
        of,
        "6.2.10",
        "Blend modes are known ones; transparency has an intent or a group with a colour space",
        lasting.BLEND,
    )

    # Fonts
    yield written(of, "6.2.11.2", "Font dictionaries are complete and of known kinds", ONE_KIND)
    yield written(
        of,
        "6.2.11.3.1",
        "A font's character set is that of its encoding",
        "Identity-H: pdf/fonts.py",
        spoken.FONT_MAP,
    )
    yield written(
        of,
        "6.2.11.3.2",
        "An embedded TrueType font says which glyph each code shows",
        "pdf/fonts.py",
        spoken.FONT_MAP,
    )
    yield absent(
        of, "6.2.11.3.3", "Encodings that are not predefined are embedded", "Identity-H is predefined: pdf/fonts.py"
    )
    yield written(of, "6.2.11.4.1", "Fonts are embedded, with every glyph that is shown", "pdf/fonts.py")
    yield written(
        of,
        "6.2.11.4.2",
        "A list of glyphs, if there is one, is complete",
        "pdf/fonts.py writes none",
        spoken.GLYPH_LIST,
    )
    yield written(of, "6.2.11.5", "Widths in the file are those of the font", "pdf/fonts.py")
    yield absent(of, "6.2.11.6", "Simple TrueType fonts have a plain encoding", ONE_KIND, spoken.FONT_MAP)
    yield checked(of, "6.2.11.7.2", "Every code that is shown has its Unicode", spoken.NO_UNICODE, by="pdf/fonts.py")
    yield checked(
        of, "6.2.11.7.3", "Private characters have a text in their place", spoken.WRONG_UNICODE, by="pdf/painter.py"
    )
    yield checked(
        of,
        "6.2.11.8",
        "The glyph for missing letters is not shown",
        spoken.NOTDEF,
        by="text/itemising.py refuses such text",
    )

    # Annotations, forms, actions
    yield written(
        of, "6.3.1", "Annotations are of kinds that last", "links only: pdf/painter.py", lasting.ANNOTATION_KIND
    )
    yield written(of, "6.3.2", "Annotations are seen and print", "pdf/painter.py sets Print", lasting.ANNOTATION_FLAGS)
    yield written(
        of,
        "6.3.3",
        "Annotations bring their looks along, links excepted",
        "links only: pdf/painter.py",
        lasting.ANNOTATION_LOOKS,
    )
    yield absent(of, "6.4.1", "Fields do nothing by themselves, and bring their looks along", NO_FORMS, lasting.FORM)
    yield absent(of, "6.4.2", "No XFA, and nothing left to the viewer to draw", NO_FORMS, lasting.FORM, lasting.FEATURE)
    yield absent(of, "6.4.3", "Signatures cover the whole file, with one signer's certificate", "files are not signed")
    yield written(
        of,
        "6.5.1",
        "No actions but going to a place or a web address",
        "links only: pdf/painter.py",
        lasting.ACTION,
    )
    yield absent(of, "6.5.2", "Neither the file nor a page acts by itself", "no AA is written", lasting.ACTION)

    # Metadata
    yield written(
        of,
        "6.6.2.1",
        "There is a packet of XMP, well formed, in UTF-8, without outdated attributes",
        "pdf/metadata.py",
        lasting.METADATA,
        lasting.PACKET,
    )
    yield written(
        of,
        "6.6.2.3.1",
        "Properties are predefined, or described in the file, and of the right type",
        "pdf/metadata.py",
        lasting.UNDESCRIBED,
    )
    yield written(of, "6.6.2.3.2", "Descriptions of properties are complete", "pdf/metadata.py")
    yield written(of, "6.6.2.3.3", "Descriptions of properties are of the right form", "pdf/metadata.py")
    yield written(of, "6.6.4", "The metadata claims PDF/A-2 and a level", "pdf/metadata.py", lasting.CLAIM_ARCHIVE)

    # Tags
    yield written(of, "6.7.2.2", "The file says that it is tagged", "pdf/painter.py", spoken.NOT_MARKED)
    yield written(of, "6.7.3.3", "There is a tree of tags", "pdf/tags.py", spoken.NO_TAGS)
    yield written(
        of,
        "6.7.3.4",
        "Tags are standard ones, or stand for one, and no standard one is redefined",
        "display/structure.py knows standard ones alone",
        spoken.ROLE,
        spoken.REMAPPED,
    )
    yield checked(of, "6.7.4", "Languages are named by well-formed tags", spoken.LANGUAGE, by="content/rules.py")

    # The rest
    yield absent(of, "6.8", "Embedded files are PDF/A themselves, and named", "none are embedded", lasting.EMBEDDED)
    yield absent(of, "6.9", "Layers are named, listed and not switched by themselves", NO_LAYERS)
    yield absent(of, "6.10", "No alternate presentations and no pages in steps", "neither is written", lasting.FEATURE)
    yield absent(of, "6.11", "No stated requirements", "none are written", lasting.FEATURE)
    yield human(
        of,
        "6.7.3",
        "Tags tell what each part is, and follow the sense",
        "who tags: the blocks of layout/, whose order is that of the data",
    )
    yield human(of, "6.7.5", "What is not text has a text that says the same", "who writes `alt` in the data")


def _access() -> Iterator[Entry]:
    of = "pdfua1"

    # The document
    yield written(of, "5", "The metadata claims PDF/UA-1", "pdf/metadata.py", spoken.CLAIM_ACCESS)
    yield written(of, "6.1", "The header names a version of PDF 1", REPORTLAB)
    yield written(of, "6.2", "The file says that it is tagged", "pdf/painter.py", spoken.NOT_MARKED)
    yield written(
        of,
        "7.1",
        "There are tags, not doubtful ones, of standard roles; the title is in the metadata and shown",
        "pdf/tags.py, pdf/metadata.py",
        spoken.NO_TAGS,
        spoken.SUSPECTS,
        spoken.ROLE,
        spoken.REMAPPED,
        spoken.NO_TITLE,
        spoken.TITLE_HIDDEN,
        lasting.METADATA,
    )
    yield checked(
        of,
        "7.1",
        "Everything is tagged or an artifact, neither in the other, and page and tree agree",
        spoken.UNTAGGED,
        spoken.MIXED,
        spoken.ORPHANS,
        by="pdf/painter.py",
    )
    yield checked(
        of,
        "7.2",
        "The file, and every text in it, has its language, by a well-formed tag",
        spoken.NO_LANGUAGE,
        spoken.LANGUAGE,
        by="content/rules.py",
    )
    yield checked(
        of,
        "7.2",
        "Parts of lists, tables and contents lie in their place; rows are of equal length",
        spoken.MISPLACED,
        spoken.TABLE_SHAPE,
        by="layout/blocks/; no tables, no contents are written",
    )

    # Kinds of content
    yield checked(
        of, "7.3", "Pictures have a text in their place", spoken.NO_ALTERNATIVE, by="content/sheet.py asks for `alt`"
    )
    yield checked(of, "7.1 (ISO 32000-1 14.8.5.4.3)", "Pictures say where they stand", spoken.NO_BOX, by="pdf/tags.py")
    yield checked(of, "7.4.2", "The first heading is H1, and no level is skipped", spoken.HEADINGS, by="layout/blocks/")
    yield written(
        of,
        "7.4.4",
        "Headings are told by level or by nesting, not both",
        "H1 to H6 only: display/structure.py",
        spoken.HEADING_KINDS,
    )
    yield absent(of, "7.5", "Header cells of tables say what they head", "no tables are written", spoken.HEADER_SCOPE)
    yield absent(of, "7.7", "Formulas have a text in their place", "no formulas are written", spoken.NO_ALTERNATIVE)
    yield written(of, "7.9", "Notes have identifiers of their own", "pdf/tags.py", spoken.NOTE_ID)
    yield absent(of, "7.10", "Layers have names and are not switched by themselves", NO_LAYERS)
    yield absent(of, "7.11", "Embedded files are named twice over", "none are embedded")
    yield absent(of, "7.15", "No forms that the viewer draws (dynamic XFA)", NO_FORMS, lasting.FORM)
    yield absent(of, "7.16", "An encrypted file lets screen readers in", "files are not encrypted")

    # Annotations
    yield written(
        of,
        "7.18.1",
        "Annotations have words and lie in a tag",
        "links only: pdf/painter.py",
        spoken.ANNOTATION_WORDS,
        spoken.ANNOTATION_TAG,
    )
    yield absent(of, "7.18.2", "No annotations for trapping", "links only: pdf/painter.py", lasting.ANNOTATION_KIND)
    yield written(of, "7.18.3", "The Tab key follows the tags", "pdf/painter.py", spoken.TAB_ORDER)
    yield absent(of, "7.18.4", "Form fields lie in a Form tag", NO_FORMS, spoken.ANNOTATION_TAG)
    yield written(
        of,
        "7.18.5",
        "Links lie in a Link tag and have words",
        "pdf/painter.py",
        spoken.ANNOTATION_TAG,
        spoken.ANNOTATION_WORDS,
    )
    yield absent(
        of, "7.18.6.2", "Films and sounds name their type and have words", "none are written", lasting.ANNOTATION_KIND
    )
    yield absent(
        of,
        "7.18.8",
        "Printer's marks lie in no tag",
        "marks are drawn as artifacts: pdf/marks.py",
        spoken.ANNOTATION_TAG,
    )
    yield absent(
        of,
        "7.20",
        "No references to other files; a form is part of one tag only",
        "no forms are written: pdf/painter.py",
    )

    # Fonts
    yield written(
        of,
        "7.21.3.1",
        "A font's character set is that of its encoding",
        "Identity-H: pdf/fonts.py",
        spoken.FONT_MAP,
    )
    yield written(
        of,
        "7.21.3.2",
        "An embedded TrueType font says which glyph each code shows",
        "pdf/fonts.py",
        spoken.FONT_MAP,
    )
    yield absent(
        of, "7.21.3.3", "Encodings that are not predefined are embedded", "Identity-H is predefined: pdf/fonts.py"
    )
    yield written(of, "7.21.4.1", "Fonts are embedded, with every glyph that is shown", "pdf/fonts.py")
    yield written(
        of,
        "7.21.4.2",
        "A list of glyphs, if there is one, is complete",
        "pdf/fonts.py writes none",
        spoken.GLYPH_LIST,
    )
    yield written(of, "7.21.5", "Widths in the file are those of the font", "pdf/fonts.py")
    yield absent(of, "7.21.6", "Simple TrueType fonts have a plain encoding", ONE_KIND, spoken.FONT_MAP)
    yield checked(
        of,
        "7.21.7",
        "Every code that is shown has its Unicode, and a real one",
        spoken.NO_UNICODE,
        spoken.WRONG_UNICODE,
        by="pdf/fonts.py",
    )
    yield checked(
        of,
        "7.21.8",
        "The glyph for missing letters is not shown",
        spoken.NOTDEF,
        by="text/itemising.py refuses such text",
    )

    # What no program can judge
    yield human(
        of,
        "7.1",
        "The order of the tags makes sense when it is read aloud",
        "a reader's ear: tests/reference/*.ear",
    )
    yield human(
        of,
        "7.1",
        "Tags tell what each part is; what means nothing is decoration, and nothing else is",
        "who writes a block of layout/blocks/",
    )
    yield human(
        of,
        "7.1",
        "Nothing is told by colour, size or place alone",
        "the designer of a theme",
    )
    yield checked(
        of,
        "7.1 (contrast)",
        "Type stands out from its ground as WCAG 2.2, 1.4.3 asks; the standard itself has no number for it",
        house.FAINT,
        by="computed before by theme/contrast.py and layout/veil.py",
    )
    yield human(of, "7.2", "The language is the right one, and a passage in another is marked", "who writes the data")
    yield human(of, "7.3", "The text in place of a picture says what the picture says", "who writes `alt` in the data")
    yield human(of, "7.4.1", "Headings are what people would call headings", "who writes a block of layout/blocks/")
    yield human(of, "7.6", "What looks like a list is tagged as one", "who writes a block of layout/blocks/")
    yield human(of, "7.17", "Bookmarks lead where their words say", "who writes titles in the data")
    yield human(
        of,
        "7.21.7",
        "A hyphen at a line's end is no part of the word",
        "a reader's ear; tests/end_to_end/test_unchanged.py reads every word back",
    )


def _tried(entry: Entry) -> Entry:
    """An entry with the test that holds every sample against its clause, if a machine can."""
    return entry if entry.owner is Owner.HUMAN or " " in entry.clause else replace(entry, test=VERAPDF)


ACCESS: tuple[Entry, ...] = tuple(map(_tried, (*_archive(), *_access())))

"""67x to 69x: rules of PDF/UA-1."""

from factsheet.diagnostics import Code, Severity

CLAIM_ACCESS = Code(
    "FS670",
    "missing-access-claim",
    Severity.ERROR,
    """
    Checks: whether the metadata says that the file keeps PDF/UA-1, the standard for readers with a screen reader.
    Why: assistive programs and public bodies look for it; without it the file counts as not accessible.
    Example:
        an accessible file that another program has saved again, which dropped the claim
    Instead: export with PDF/UA switched on, and change nothing in the file afterwards.
    """,
)

NO_TAGS = Code(
    "FS671",
    "missing-tags",
    Severity.ERROR,
    """
    Checks: whether the file has tags: the tree that tells headings, paragraphs, lists and pictures apart.
    Why: without it a screen reader reads the page in the order of its ink, which is rarely the order of its sense.
    Example:
        a file printed to PDF instead of exported
    Instead: export with "tagged PDF" or "accessible" switched on.
    """,
)

NOT_MARKED = Code(
    "FS672",
    "tags-not-announced",
    Severity.ERROR,
    """
    Checks: whether the file says that its tags are to be relied on (Marked is true).
    Why: a screen reader that is not told guesses at the order, and passes over the tags that are there.
    Example:
        /MarkInfo << /Marked false >>
    Instead: export again with "tagged PDF" switched on.
    """,
)

SUSPECTS = Code(
    "FS673",
    "suspect-tags",
    Severity.ERROR,
    """
    Checks: whether the program that tagged the file calls its own tags doubtful (Suspects is true).
    Why: tags that were guessed, as after text recognition, read wrong things in a wrong order.
    Example:
        a scanned page, tagged by text recognition and never looked over
    Instead: look the tags over in an editor, mend them, and clear the mark.
    """,
)

NO_LANGUAGE = Code(
    "FS674",
    "missing-language",
    Severity.ERROR,
    """
    Checks: whether the file names the language it is written in.
    Why: a screen reader chooses its voice by it, and reads Bengali with an English voice if nothing is said.
    Example:
        a file without /Lang
    Instead: set the language of the document where it is written.
    """,
)

LANGUAGE = Code(
    "FS675",
    "malformed-language",
    Severity.ERROR,
    """
    Checks: whether every language is named by a tag such as `en`, `en-US` or `pt-BR`.
    Why: a tag that no program understands counts as none.
    Example:
        /Lang (en_US)
    Instead: letters and digits, parted by hyphens, in parts of at most eight: `en-US`.
    """,
)

NO_TITLE = Code(
    "FS676",
    "missing-title",
    Severity.ERROR,
    """
    Checks: whether the metadata gives the document a title.
    Why: it is the first thing a screen reader says; without it that is a file name.
    Example:
        a file that is announced as "scan_0047_final2.pdf"
    Instead: give the document a title in the program that makes it.
    """,
)

TITLE_HIDDEN = Code(
    "FS677",
    "title-not-shown",
    Severity.ERROR,
    """
    Checks: whether the viewer is asked to show the title, and not the file's name, at the top of its window.
    Why: people with many windows open, and screen readers, tell documents apart by it.
    Example:
        a file without DisplayDocTitle
    Instead: in the document's properties, under the initial view, show the document title.
    """,
)

UNTAGGED = Code(
    "FS678",
    "untagged-content",
    Severity.ERROR,
    """
    Checks: whether everything on the page is either tagged, to be read aloud, or marked as decoration.
    Why: what is neither is skipped by one screen reader and read at a random place by another.
    Example:
        a footer that was stamped on after the file was made
    Instead: tag it, or mark it as an artifact (decoration).
    """,
)

MIXED = Code(
    "FS679",
    "decoration-mixed-with-content",
    Severity.ERROR,
    """
    Checks: whether no decoration lies inside tagged content, and no tagged content inside decoration.
    Why: a screen reader has to pass over the one and read the other, and cannot do both.
    Example:
        a rule drawn as an artifact in the middle of a paragraph's own content
    Instead: end the one before the other begins.
    """,
)

ORPHANS = Code(
    "FS680",
    "content-without-element",
    Severity.ERROR,
    """
    Checks: whether the pages and the tag tree agree about which content belongs to which tag.
    Why: a screen reader that follows a link to nowhere falls silent; a search finds the words and cannot say where.
    Example:
        pages taken out of one file and put into another, without their tags
    Instead: export the file again from its source.
    """,
)

ROLE = Code(
    "FS681",
    "unknown-tags",
    Severity.ERROR,
    """
    Checks: whether every tag is one of the standard ones, or is said to stand for one of them.
    Why: a screen reader knows what H1 and P are; what `Textkasten` is, it cannot know.
    Example:
        a tag named after a paragraph style, with no entry in the role map
    Instead: map the style to a tag where it is defined, or enter the tag in the role map.
    """,
)

REMAPPED = Code(
    "FS682",
    "redefined-tags",
    Severity.ERROR,
    """
    Checks: whether the standard tags mean what they always mean.
    Why: a file in which P stands for heading is read wrong by every program that takes P at its word.
    Example:
        /RoleMap << /P /H2 >>
    Instead: give the style a name of its own and map that.
    """,
)

HEADINGS = Code(
    "FS683",
    "heading-order",
    Severity.ERROR,
    """
    Checks: whether headings begin with H1 and skip no level on the way down.
    Why: people who cannot see the page leap from heading to heading; at a missing level they think they lost something.
    Example:
        H1, then H3
    Instead: choose heading levels by their place in the outline, not by their size on the page.
    """,
)

HEADING_KINDS = Code(
    "FS684",
    "mixed-headings",
    Severity.ERROR,
    """
    Checks: whether headings are told by level (H1, H2...) or by nesting (H), not both, and no part has two H.
    Why: a screen reader can build one outline from either, and none from a mixture.
    Example:
        a chapter with H, pasted into a document with H1 and H2
    Instead: use H1 to H6 throughout.
    """,
)

MISPLACED = Code(
    "FS685",
    "misplaced-tags",
    Severity.ERROR,
    """
    Checks: whether parts of lists, tables and contents lie where they belong: LI in L, LBody in LI, TR in Table...
    Why: "list of five" and "row two of six" can only be said if the parts are counted in their place.
    Example:
        an LI straight under a Sect
    Instead: put the item into a list, or make a paragraph of it.
    """,
)

TABLE_SHAPE = Code(
    "FS686",
    "uneven-tables",
    Severity.ERROR,
    """
    Checks: whether every row of a table has the same number of cells, spans counted.
    Why: a screen reader names the column of each cell, and names the wrong one after a gap.
    Example:
        a row of three cells in a table of four columns
    Instead: put an empty cell where there is nothing to say, or let a cell span two columns.
    """,
)

HEADER_SCOPE = Code(
    "FS687",
    "headers-without-scope",
    Severity.ERROR,
    """
    Checks: whether every header cell of a table says if it heads a row or a column.
    Why: without it "1.2 million" is read aloud and nobody learns of what.
    Example:
        TH without Scope
    Instead: mark header cells as of a row, of a column or of both.
    """,
)

NO_ALTERNATIVE = Code(
    "FS688",
    "pictures-without-words",
    Severity.ERROR,
    """
    Checks: whether every picture and formula that is tagged has a text that stands for it.
    Why: whoever cannot see it is told "picture" and nothing more.
    Example:
        a Figure without Alt
    Instead: say in one sentence what it shows; mark pure decoration as an artifact.
    """,
)

NO_BOX = Code(
    "FS689",
    "pictures-without-place",
    Severity.ERROR,
    """
    Checks: whether every tagged picture says where on the page it stands (BBox).
    Why: viewers that enlarge or reflow the page need it to keep the picture whole.
    Example:
        a Figure without the Layout attribute BBox
    Instead: export with a program that writes it, or add it in a tag editor.
    """,
)

NOTE_ID = Code(
    "FS690",
    "unnamed-notes",
    Severity.ERROR,
    """
    Checks: whether every note (Note) has an identifier that no other note has.
    Why: it ties the note to the place that calls it; with two alike, the reader is sent to the wrong one.
    Example:
        two footnotes that were copied with their identifier
    Instead: give each note an ID of its own.
    """,
)

ANNOTATION_WORDS = Code(
    "FS691",
    "links-without-words",
    Severity.ERROR,
    """
    Checks: whether every link and comment says in words what it is (Contents).
    Why: otherwise a screen reader spells out the address, or says only "link".
    Example:
        a link to a web page without Contents
    Instead: describe where it leads, such as "website of the organisation".
    """,
)

ANNOTATION_TAG = Code(
    "FS692",
    "untagged-links",
    Severity.ERROR,
    """
    Checks: whether every link lies in a Link tag that points back to it, and every comment in an Annot tag.
    Why: only then is it read at its place in the text, and reached with the keyboard.
    Example:
        links that a viewer added to web addresses by itself
    Instead: make links in the source document, and export them tagged.
    """,
)

TAB_ORDER = Code(
    "FS693",
    "missing-tab-order",
    Severity.ERROR,
    """
    Checks: whether the Tab key goes through links in the order of the tags, on every page that has any.
    Why: else the keyboard leaps over the page, in an order that nobody chose.
    Example:
        a page with links, without /Tabs /S
    Instead: in the page's properties, set the tab order to follow the document's structure.
    """,
)

NO_UNICODE = Code(
    "FS694",
    "letters-without-meaning",
    Severity.ERROR,
    """
    Checks: whether every letter shape is tied to the letter that it stands for.
    Why: a shape that stands for nothing cannot be read aloud, searched for or copied.
    Example:
        a font without a ToUnicode table
    Instead: export again with current software; do not print to PDF through an old printer driver.
    """,
)

WRONG_UNICODE = Code(
    "FS695",
    "private-letters",
    Severity.ERROR,
    """
    Checks: whether letters stand for real characters, not for private codes that only one font knows.
    Why: a screen reader says nothing for them, or says "unknown character".
    Example:
        an icon font whose telephone stands for U+F095
    Instead: draw icons as pictures, or give the text that is meant (ActualText).
    """,
)

NOTDEF = Code(
    "FS696",
    "missing-letter-boxes",
    Severity.ERROR,
    """
    Checks: whether the page shows the empty box that a font puts in place of a letter that it lacks.
    Why: there should have been a letter, and readers see a box.
    Example:
        a Vietnamese name in a font without Vietnamese letters
    Instead: choose a font that has the letters.
    """,
)

GLYPH_LIST = Code(
    "FS697",
    "incomplete-glyph-lists",
    Severity.ERROR,
    """
    Checks: whether a font part that carries a list of its letter shapes (CIDSet or CharSet) lists them all.
    Why: programs that trust the list drop the letters that it leaves out.
    Example:
        a font made smaller by a program that kept the old list
    Instead: leave the list out; nothing needs it.
    """,
)

FONT_MAP = Code(
    "FS698",
    "ambiguous-fonts",
    Severity.ERROR,
    """
    Checks: whether the font says without doubt which shape each code shows.
    Why: each program settles a doubt in its own way, and prints other letters.
    Example:
        a TrueType font without CIDToGIDMap
    Instead: export again with current software.
    """,
)

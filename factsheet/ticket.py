"""ticket: the job ticket that goes along with a file, set as a page of the house."""

from factsheet.diagnostics import Log
from factsheet.display.flatten import flatten
from factsheet.display.items import FilledPath, Frame, Item, Picture
from factsheet.display.structure import NodeId, Outline
from factsheet.geometry import Point, Rect, rectangle
from factsheet.images import EncodedPicture
from factsheet.ink import BLACK, WHITE, Ink
from factsheet.pdf.metadata import DocumentFacts
from factsheet.pdf.output import SRGB_PROFILE, for_office
from factsheet.pdf.painter import paint
from factsheet.preflight.ticket import Ticket
from factsheet.project import Project, shipped
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey
from factsheet.text.paragraph import prepare
from factsheet.text.style import Family, TextStyle, Words
from factsheet.units import Pt, mm

NAVY = Ink("navy", (0.92, 0.64, 0, 0.76), (0x12 / 255, 0x26 / 255, 0x3F / 255))
RUST = Ink("rust", (0, 0.8, 0.95, 0.3), (0xB2 / 255, 0x3E / 255, 0x1B / 255))
STONE = Ink("stone", (0, 0.04, 0.12, 0.28), (0xC3 / 255, 0xBE / 255, 0xB1 / 255))

SCRIPTS = ("Bengali", "Devanagari", "Thai", "Khmer", "Arabic")  # of titles that Source has no letters for


def _family(file: str) -> Family:
    key = FontKey(f"fonts/{file}.ttf")
    return Family(key, key, key, key, tuple(FontKey(f"fonts/noto/NotoSans{one}-Regular.ttf") for one in SCRIPTS))


HEADING = TextStyle(_family("source-serif-4/SourceSerif4Display-Semibold"), NAVY, hyphenate=False, split=True)
KICKER = TextStyle(_family("source-sans-3/SourceSans3-Bold"), RUST, tracking=170, capitals=True, hyphenate=False)
LABEL = TextStyle(_family("source-sans-3/SourceSans3-Semibold"), NAVY, hyphenate=False)
PLAIN = TextStyle(_family("source-sans-3/SourceSans3-Regular"), BLACK, ("lnum", "tnum"), hyphenate=False, split=True)
VERDICT = TextStyle(_family("source-sans-3/SourceSans3-Semibold"), WHITE, hyphenate=False)

MARGIN: Pt = mm(18)
COLUMN: Pt = 84.0  # of the labels
LEADING = 1.4  # of the size; the text is looked up, not read
SIZES = (9.5, 8.5, 7.5, 6.5)  # the first at which the page holds it all


def printed(ticket: Ticket) -> bytes:
    """The ticket as a PDF of one page, tagged, for the printer in the corridor. Equal tickets give equal bytes."""
    fonts = Fonts(Project(shipped()).locate)
    paper = ticket.paper
    for size in SIZES:
        outline = Outline()
        frame, foot = _composed(ticket, fonts, outline, size)
        if foot <= paper.size.height - MARGIN:
            break
    structure = outline.tree()
    pages = flatten((frame,), structure, paper, f"Job ticket: {ticket.title}", "en")
    output = for_office(paper, (shipped() / SRGB_PROFILE).read_bytes())
    facts = DocumentFacts(pages.title, "", ticket.verdict, (), "en", ticket.date)
    return paint(pages, output, fonts, _no_picture, facts, Log())


def _composed(ticket: Ticket, fonts: Fonts, outline: Outline, size: Pt) -> tuple[Frame, Pt]:
    """The page with its text in a size, and where the text ends. Points."""
    paper = ticket.paper
    width = paper.size.width - 2 * MARGIN
    items: list[tuple[Point, Item | Frame]] = []
    y = MARGIN

    def put(words: str, style: TextStyle, tag: NodeId, x: Pt, size: Pt, measure: Pt) -> Pt:
        """Set words from y down; how deep they are."""
        lines = prepare((Words(words),), style, "en", fonts, Log()).lines(size, measure)
        leading = (1.15 if style is HEADING else LEADING) * size
        runs = tuple(
            (Point(x + offset, y + number * leading + size), run)
            for number, line in enumerate(lines)
            for offset, run in line.runs
        )
        items.append((Point(0, 0), Frame(paper.size, runs, tag)))
        return len(lines) * leading

    def rule(ink: Ink, thickness: Pt) -> None:
        items.append((Point(MARGIN, y), FilledPath(rectangle(Rect(0, 0, width, thickness)), ink)))

    y += put("Job ticket", KICKER, outline.add("P"), MARGIN, 8, width) + 4
    y += put(ticket.title, HEADING, outline.add("H1"), MARGIN, 26, width) + 14
    listed = outline.add("L")
    for number, (label, lines) in enumerate(ticket.rows):
        rule(NAVY if number == 0 else STONE, 1.5 if number == 0 else 0.5)
        y += size * 0.6
        entry = outline.add("LI", listed)
        put(label, LABEL, outline.add("Lbl", entry), MARGIN, size, COLUMN)
        body = outline.add("LBody", entry)
        for line in lines:
            y += put(line, PLAIN, outline.add("P", body), MARGIN + COLUMN, size, width - COLUMN)
        y += size * 0.5
    y, depth = y + size, size * 2.6
    ground = FilledPath(rectangle(Rect(0, 0, width, depth)), NAVY if ticket.ok else RUST)
    items.append((Point(MARGIN, y), ground))
    y += size * 0.5
    put(ticket.verdict, VERDICT, outline.add("P"), MARGIN + size, size * 1.1, width - 2 * size)
    return Frame(paper.size, tuple(items)), y + depth


def _no_picture(picture: Picture) -> EncodedPicture:
    raise ValueError(f"a ticket has no pictures: {picture.file}")

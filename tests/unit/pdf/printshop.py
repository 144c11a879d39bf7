"""What the tests of the print shop share: where fonts lie, sheets to print, and looks into the printed file."""

import io
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pikepdf

from factsheet.display.flatten import flatten
from factsheet.display.items import DisplayList, FilledPath, Frame, Item, Picture
from factsheet.display.structure import NodeId, Outline
from factsheet.geometry import Point, Size
from factsheet.images import EncodedPicture
from factsheet.paper import LETTER, Paper
from factsheet.pdf.metadata import DocumentFacts
from factsheet.pdf.output import SRGB_PROFILE, Condition, Output, Purpose, for_office, for_press, for_screen
from factsheet.text.glyphs import GlyphRun

ROOT = Path(__file__).parents[3]
SERIF = "fonts/source-serif-4/SourceSerif4SmText-Regular.ttf"
BENGALI = "fonts/noto/NotoSansBengali-Regular.ttf"
VARIABLE = "fonts/source-sans-3/SourceSans3VF-Upright.ttf"
POSTSCRIPT = "square.otf"
OFFSET = {
    "letter": ("coated-gracol2006-tr006-300-small.icc", Condition("CGATS TR 006", "Offset, coated paper")),
    "a4": ("coated-fogra39l-300-small.icc", Condition("FOGRA39", "Offset, coated paper")),
}

Set = Callable[..., GlyphRun]
Print = Callable[..., bytes]


def sheet(*items: tuple[float, float, Item], paper: Paper = LETTER, title: str = "Porto") -> DisplayList:
    """A sheet with things at places of its first page; each run of words is a paragraph, all of an address one link."""
    outline = Outline()
    links: dict[str, NodeId] = {}
    blank = Frame(paper.size)

    def node(item: Item) -> NodeId | None:
        if isinstance(item, FilledPath):
            return None
        if not isinstance(item, GlyphRun):
            return outline.add("Figure", alt="A picture")
        if item.link is None:
            return outline.add("P")
        if item.link not in links:
            links[item.link] = outline.add("Link", outline.add("P"))
        return links[item.link]

    def frame(item: Item) -> Frame:
        return Frame(Size(1, 1), ((Point(0, 0), item),), node(item))

    first = Frame(paper.size, tuple((Point(x, y), frame(item)) for x, y, item in items))
    return flatten((first, blank), outline.tree(), paper, title, "en-US")


def facts(title: str = "Porto", date: datetime = datetime(2019, 6, 1, tzinfo=UTC)) -> DocumentFacts:
    return DocumentFacts(title, "A River Trust", "What was done", ("river", "trust"), "en-US", date)


def output(purpose: Purpose, paper: Paper = LETTER, marks: bool = False) -> Output:
    if purpose == "press":
        profile, condition = OFFSET[paper.name]
        return for_press(paper, (ROOT / "assets/icc" / profile).read_bytes(), condition, marks)
    return (for_office if purpose == "office" else for_screen)(paper, (ROOT / SRGB_PROFILE).read_bytes())


def gray_square(picture: Picture) -> EncodedPicture:
    """Four gray pixels, whatever was asked for."""
    return EncodedPicture(2, 2, "DeviceGray", "FlateDecode", zlib.compress(bytes((0, 85, 170, 255))))


_OPENED: list[pikepdf.Pdf] = []  # objects of a file die with it


def opened(pdf: bytes) -> pikepdf.Pdf:
    _OPENED.append(pikepdf.Pdf.open(io.BytesIO(pdf)))
    return _OPENED[-1]


def operators(pdf: bytes) -> list[tuple[str, tuple[object, ...]]]:
    """What the first page says: operator and operands, in order."""
    page = opened(pdf).pages[0]
    return [(str(said.operator), tuple(said.operands)) for said in pikepdf.parse_content_stream(page)]

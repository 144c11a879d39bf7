"""The things that can lie on a page, the frames that carry them, and the finished pages.

A `Frame` is relative to its own top left corner and may hold other frames; a `Placed` is absolute. Strokes are
outlined, scrims are baked into the picture, so three kinds of item are enough.
"""

from dataclasses import dataclass

from factsheet.diagnostics import Span
from factsheet.display.structure import Node, NodeId
from factsheet.geometry import Path, Point, Rect, Size
from factsheet.ink import Ink
from factsheet.paper import Paper
from factsheet.text.glyphs import GlyphRun
from factsheet.units import Pt


@dataclass(frozen=True, slots=True)
class FilledPath:
    """An outline in one ink, relative to where it is placed."""

    path: Path
    ink: Ink


@dataclass(frozen=True, slots=True)
class Scrim:
    """A veil that darkens a picture so that type over it can be read.

    stops: (height from the top 0..1, opacity 0..1 at the left edge, at the right edge), by rising height, straight
    between; the same ink throughout.
    """

    ink: Ink
    stops: tuple[tuple[float, float, float], ...]

    @property
    def mirrored(self) -> "Scrim":
        """The veil with its sides changed."""
        return Scrim(self.ink, tuple((height, right, left) for height, left, right in self.stops))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a box, cropped to the box's proportions about its focus.

    file: path from the project folder (or the package), with `/`. focus: 0..1 from the top left.
    ground: what shows through transparent places; None keeps them transparent (a mark over a picture).
    """

    file: str
    size: Size
    focus: tuple[float, float] = (0.5, 0.5)
    scrim: Scrim | None = None
    ground: Ink | None = None
    at: Span | None = None


Item = GlyphRun | FilledPath | Picture


@dataclass(frozen=True, slots=True)
class Frame:
    """A box of items, relative to its top left corner. A glyph run is placed by the start of its baseline.

    tag: the structure node of the items that have none nearer; None is an artifact, said on purpose.
    """

    size: Size
    items: tuple[tuple[Point, "Item | Frame"], ...] = ()
    tag: NodeId | None = None
    baseline: Pt = 0.0  # of the first line, from the top
    last_baseline: Pt = 0.0  # of the last line
    overfull: Pt = 0.0  # by how much its widest line runs over its measure; layout reports it


@dataclass(frozen=True, slots=True)
class Placed:
    """An item at its place on the page, rounded to 1/1000 pt."""

    at: Point
    item: Item
    tag: NodeId | None

    @property
    def box(self) -> Rect:
        """Where it lies; a glyph run from 0.75 em above its baseline to 0.25 em below."""
        match self.item:
            case GlyphRun() as run:
                return Rect(self.at.x, self.at.y - 0.75 * run.size, run.width, run.size)
            case Picture(size=size):
                return Rect(self.at.x, self.at.y, size.width, size.height)
            case FilledPath(path):
                return path.bounds.moved(self.at.x, self.at.y)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: what is painted, in painting order. Artifacts lie under the reading, which follows the data."""

    number: int
    items: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class DisplayList:
    """Pages of absolute items, two of a sheet, and what they mean."""

    paper: Paper
    pages: tuple[Page, ...]
    structure: Node
    title: str
    language: str

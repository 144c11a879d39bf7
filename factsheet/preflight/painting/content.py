"""content: what a page paints, in painting order, and the state of the graphics at each paint.

In:  a page of pikepdf, a Shelf that all pages of a file share.   Out: a PageContent.
Fonts and profiles are read elsewhere: `FontReader` and `ProfileReader` say what is needed of them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol

from factsheet.preflight.document import values
from factsheet.preflight.document.layers import Layers
from factsheet.preflight.facts import Box, ContentFacts, FontFacts, Painted, PictureFacts, ProfileFacts, StateFacts
from factsheet.preflight.painting import shadings
from factsheet.preflight.painting.colour import ColourSpace, ColourSpaces
from factsheet.preflight.painting.interpreter import Interpreter
from factsheet.preflight.painting.paths import Matrix
from factsheet.preflight.painting.pixels import Pictures
from factsheet.preflight.painting.record import Around, Enough, Record
from factsheet.preflight.painting.scope import Scope
from factsheet.preflight.painting.shadings import Blend
from factsheet.preflight.painting.shapes import Shape
from factsheet.preflight.painting.state import State

if TYPE_CHECKING:
    import pikepdf

LETTER = Box(0.0, 0.0, 612.0, 792.0)  # where a page does not say how large it is
MOST_OPERATIONS_OF_ALL = 4_000_000  # of a file
MOST_BLENDS = 300  # of a file, whose colours are worked out
DEEPEST_TREE = 100  # nodes above a page


class ReadFont(Protocol):
    """A font as shown text needs it. Lengths are thousandths of the em, y up.

    used: codes that visible text has shown; hidden: codes of invisible text. The interpreter adds to both.
    ascent, descent: of its boxes, descent below zero. vertical: whether its lines run down the page.
    matrix, resources: of Type 3, else None.
    """

    used: set[int]
    hidden: set[int]
    ascent: float
    descent: float
    vertical: bool
    matrix: Matrix | None
    resources: "pikepdf.Dictionary | None"

    def decode(self, shown: bytes) -> Sequence[tuple[int, str, float, bool]]:
        """Code, text, width in thousandths of the em (of vertical fonts: how far down, above zero), and whether word
        spacing holds (a single byte 32), one a code. Never raises; may be kept and given again."""

    def drawn(self, code: int) -> Box | None:
        """The box round the ink of a code's glyph from its origin, empty if it has none; None if nothing tells."""

    def procedure(self, code: int) -> "pikepdf.Stream | None":
        """The drawing of a glyph of Type 3; None of other fonts, or if there is none."""


class FontReader(Protocol):
    def open(self, font: "pikepdf.Object") -> ReadFont:
        """The font of a dictionary, the same object for the same dictionary. Never raises, whatever it is given."""


ProfileReader = Callable[["pikepdf.Stream"], ProfileFacts]  # never raises


class Shelf:
    """What the pages of one file share: its fonts and profiles, and what has been read once.

    Args:
        layers: of the file; without them everything shows.
        look: whether the pixels of pictures and the colours of blends are looked at, for their ink.
    """

    def __init__(
        self, fonts: FontReader, profiles: ProfileReader, layers: Layers | None = None, *, look: bool = True
    ) -> None:
        self.fonts = fonts
        self.layers = layers or Layers()
        self.spaces = ColourSpaces(profiles)
        self.pictures = Pictures(self.spaces, look)
        self.operations_left: float = MOST_OPERATIONS_OF_ALL
        self._blends: dict[tuple[values.Identity, bool], Blend | None] = {}
        self._blends_left = MOST_BLENDS if look else 0
        self._inline: pikepdf.Pdf | None = None

    def blend(self, shading: Any, space: ColourSpace | None, background: bool) -> Blend | None:
        """A shading's inks, in its colour space, each read once; None if they cannot be told or ink is not asked."""
        place = values.identity(shading), background
        if place in self._blends:
            return self._blends[place]
        self._blends_left -= 1
        found = shadings.read(shading, space, background=background) if self._blends_left >= 0 else None
        if place[0] != (0, 0):
            self._blends[place] = found
        return found

    def stream(self, data: bytes, entries: Mapping[str, Any]) -> "pikepdf.Stream":
        """An inline picture as if it were a stream of the file. Entries as `tokens` has them."""
        import pikepdf

        if self._inline is None:
            self._inline = pikepdf.new()
        made = pikepdf.Stream(self._inline, data)
        for key, value in entries.items():
            if key not in ("", "Length") and (held := _as_object(value)) is not None:
                made["/" + key] = held
        return made


def _as_object(value: Any) -> Any:
    """A value of a content stream as one of a file; None if there is none."""
    import pikepdf

    if isinstance(value, str):
        return pikepdf.Name("/" + value) if value else None
    if isinstance(value, bytes):
        return pikepdf.String(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else Decimal(str(value))
    if isinstance(value, list):
        found = [_as_object(one) for one in value[:1000]]
        return pikepdf.Array([one for one in found if one is not None])
    if isinstance(value, dict):
        return pikepdf.Dictionary(
            {"/" + key: held for key, one in value.items() if key and (held := _as_object(one)) is not None}
        )
    return None


@dataclass(frozen=True, slots=True)
class PageContent:
    """What one page paints. pictures: each once, in order. transparent: whether anything on it is.

    marks: each painted thing without the facts of its font, its font, and its form where it is ink of its own.
    complete: whether all forms were kept.
    """

    contents: tuple[ContentFacts, ...] = ()
    states: tuple[StateFacts, ...] = ()
    pictures: tuple[PictureFacts, ...] = ()
    transparent: bool = False
    marks: "tuple[tuple[Painted, ReadFont | None, Shape | None], ...]" = ()
    complete: bool = True

    def painted(self, facts_of: Callable[[ReadFont], FontFacts]) -> tuple[Painted, ...]:
        """What was painted, in order. Call it when all pages are read, for only then are a font's codes known."""
        return tuple(
            painted if font is None else painted._replace(font=facts_of(font)) for painted, font, _ in self.marks
        )


def read_page(page: "pikepdf.Page", number: int, shelf: Shelf) -> PageContent:
    """Everything a page paints. Never raises for what a file holds.

    Args:
        number: of the page, from 1.
    """
    unit = values.number(values.entry(page.obj, "/UserUnit"), 1.0)
    unit = unit if unit > 0 else 1.0
    area = values.box(_inherited(page.obj, "/CropBox"), unit) or values.box(_inherited(page.obj, "/MediaBox"), unit)
    record = Record(shelf, number, area or LETTER)
    allowed = record.operations_left = min(record.operations_left, shelf.operations_left)
    state = State((unit, 0.0, 0.0, unit, 0.0, 0.0), record.area)
    scope = Scope(_inherited(page.obj, "/Resources"), shelf.spaces)
    data, trouble = _content(page)
    interpreter = Interpreter(record, scope, state, Around(), state.matrix)
    interpreter.trouble.extend(trouble)
    try:
        interpreter.run(data)
    except Enough as reason:
        own = record.contents.pop((), ContentFacts(number))
        record.contents[()] = own._replace(trouble=(*own.trouble, str(reason)))
    shelf.operations_left -= allowed - record.operations_left
    return PageContent(
        tuple(record.contents.values()),
        tuple(record.states.values()),
        tuple(read.facts for read in record.pictures),
        record.transparent,
        tuple(zip(record.painted, record.fonts, record.shapes, strict=True)),
        record.complete,
    )


def _content(page: "pikepdf.Page") -> tuple[bytes, list[str]]:
    """All content streams of a page as one, and what is wrong with them, in plain words."""
    streams = values.one_or_more(values.entry(page.obj, "/Contents"))
    found = [values.unpacked(stream) for stream in streams[:10_000]]
    broken = ["part of the page's content cannot be unpacked"] if None in found else []
    return b"\n".join(one for one in found if one is not None), broken


def _inherited(page: Any, key: str) -> Any:
    """An entry of a page, or of the nearest node above that has it."""
    for _ in range(DEEPEST_TREE):
        value = values.entry(page, key)
        if value is not None:
            return value
        page = values.entry(page, "/Parent")
    return None

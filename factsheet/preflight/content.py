"""content: what a page paints, in painting order, and the state of the graphics at each paint.

In:  a page of pikepdf, a Shelf that all pages of a file share.   Out: a PageContent.
Fonts and profiles are read elsewhere: `FontReader` and `ProfileReader` say what is needed of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from factsheet.preflight.facts import ContentFacts, FontFacts, Painted, PictureFacts, ProfileFacts, StateFacts

if TYPE_CHECKING:
    import pikepdf

Matrix = tuple[float, float, float, float, float, float]  # a b c d e f: x' = ax + cy + e, y' = bx + dy + f


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

    def procedure(self, code: int) -> "pikepdf.Stream | None":
        """The drawing of a glyph of Type 3; None of other fonts, or if there is none."""


class FontReader(Protocol):
    def open(self, font: "pikepdf.Object") -> ReadFont:
        """The font of a dictionary, the same object for the same dictionary. Never raises, whatever it is given."""


ProfileReader = Callable[["pikepdf.Stream"], ProfileFacts]  # never raises


class Shelf:
    """What the pages of one file share: its fonts, its profiles, and what has been read once."""

    def __init__(self, fonts: FontReader, profiles: ProfileReader) -> None:
        self.fonts = fonts
        self.profiles = profiles


@dataclass(frozen=True, slots=True)
class PageContent:
    """What one page paints. pictures: each once, in order. transparent: whether anything on it is."""

    contents: tuple[ContentFacts, ...] = ()
    states: tuple[StateFacts, ...] = ()
    pictures: tuple[PictureFacts, ...] = ()
    transparent: bool = False

    def painted(self, facts_of: Callable[[ReadFont], FontFacts]) -> tuple[Painted, ...]:
        """What was painted, in order. Call it when all pages are read, for only then are a font's codes known."""
        return ()


def read_page(page: "pikepdf.Page", number: int, shelf: Shelf) -> PageContent:
    """Everything a page paints. number: from 1. Never raises for what a file holds."""
    return PageContent()

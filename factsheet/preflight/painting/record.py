"""record: what is found on one page while its streams are read, and what lies round each stream."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factsheet.preflight.facts import Box, ContentFacts, Painted, StateFacts
from factsheet.preflight.painting.marking import Marking
from factsheet.preflight.painting.pixels import ReadPicture
from factsheet.preflight.painting.shapes import Grounds, Shape

if TYPE_CHECKING:
    from factsheet.preflight.painting.content import ReadFont, Shelf

MOST_OPERATIONS = 400_000  # of a page, its forms counted as often as they are used
MOST_BYTES = 8 * 1024 * 1024  # of content of a page, likewise
MOST_CHORDS = 400_000  # that the curves of a page are cut into
# What costs as much time as so many operators.
COST_OF_FORM, COST_OF_SHADING, COST_OF_INLINE_PICTURE, COST_OF_LETTER = 20, 100, 100, 0.25

TOO_MUCH = "the page holds more content than can be examined; the rest was left out"


class Enough(Exception):
    """The page holds more than can be examined; what was found so far stands. Its words say so."""


@dataclass(slots=True)
class Record:
    """What is found on one page. area: of the paper, outside which nothing is seen.

    fonts, shapes: one for each painted thing, in the same order; a shape is None for what is no ink of its own on this
    page, as in masks, and for text.
    """

    shelf: "Shelf"
    page: int
    area: Box
    painted: list[Painted] = field(default_factory=list)
    fonts: "list[ReadFont | None]" = field(default_factory=list)
    shapes: list[Shape | None] = field(default_factory=list)
    contents: dict[tuple[str, ...], ContentFacts] = field(default_factory=dict)
    states: dict[tuple[tuple[str, ...], str], StateFacts] = field(default_factory=dict)
    pictures: dict[ReadPicture, None] = field(default_factory=dict)  # each once, in order
    transparent: bool = False
    complete: bool = True  # whether every outline is as it should be
    marking: Marking = field(default_factory=Marking)
    grounds: Grounds = field(default_factory=Grounds)
    open: list[tuple[int, int]] = field(default_factory=list)  # streams that are being read
    drawn: set[object] = field(default_factory=set)  # patterns, masks and glyphs that have been read
    operations_left: float = MOST_OPERATIONS
    bytes_left: int = MOST_BYTES
    chords_left: int = MOST_CHORDS

    def spend(self, operations: float) -> None:
        """Count work.

        Raises:
            Enough: the page holds too much.
        """
        self.operations_left -= operations
        if self.operations_left < 0:
            raise Enough(TOO_MUCH)


@dataclass(frozen=True, slots=True)
class Around:
    """What lies round a stream. opacity, blend, soft_masked: of the groups it is in.

    uncoloured: a glyph or pattern that takes its colour from outside. shows_in: of a pattern, the box it fills.
    counts: whether its paint is ink on this page, and no part of a mask, pattern or glyph. hidden: whether a layer that
    is off hides it.
    """

    where: tuple[str, ...] = ()
    opacity: float = 1.0
    blend: str = "Normal"
    soft_masked: bool = False
    uncoloured: bool = False
    shows_in: Box | None = None
    counts: bool = True
    hidden: bool = False

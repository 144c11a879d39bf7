"""state: what holds for the next thing painted, as operators have set it. Source: ISO 32000-1, 8.4 and 9.3."""

from typing import TYPE_CHECKING, Any

from factsheet.preflight.facts import Box, Colour
from factsheet.preflight.painting.colour import GRAY, ColourSpace
from factsheet.preflight.painting.paths import EVERYWHERE, IDENTITY, Matrix, Outline

if TYPE_CHECKING:
    from factsheet.preflight.painting.content import ReadFont

BLACK = GRAY.colour((0.0,))


class State:
    """The graphics state, with the defaults of a fresh page.

    clip: the box of all clips; outlines: those of them that are no upright boxes, with their rule (whether even-odd).
    opacity, stroke_opacity, blend, soft_masked: of the innermost group alone. fill_pattern: a pattern of pikepdf.
    scale: of text across, 1 for 100 %. mode: of text, 0 to 7.
    """

    __slots__ = (
        *("matrix", "clip", "outlines"),
        *("fill_space", "fill", "fill_pattern", "stroke_space", "stroke", "stroke_pattern", "line_width"),
        *("overprint", "stroke_overprint", "overprint_mode", "opacity", "stroke_opacity", "blend", "soft_masked"),
        *("font", "size", "spacing", "word_spacing", "scale", "leading", "rise", "mode"),
    )

    def __init__(self, matrix: Matrix = IDENTITY, clip: Box = EVERYWHERE) -> None:
        self.matrix = matrix
        self.clip = clip
        self.outlines: tuple[tuple[Outline, bool], ...] = ()
        self.fill_space: ColourSpace = GRAY
        self.fill: Colour = BLACK
        self.fill_pattern: Any = None
        self.stroke_space: ColourSpace = GRAY
        self.stroke: Colour = BLACK
        self.stroke_pattern: Any = None
        self.line_width = 1.0
        self.overprint = False
        self.stroke_overprint = False
        self.overprint_mode = 0
        self.opacity = 1.0
        self.stroke_opacity = 1.0
        self.blend = "Normal"
        self.soft_masked = False
        self.font: ReadFont | None = None
        self.size = 0.0
        self.spacing = 0.0
        self.word_spacing = 0.0
        self.scale = 1.0
        self.leading = 0.0
        self.rise = 0.0
        self.mode = 0

    def copy(self) -> "State":
        """The same state, to be changed apart from this one."""
        other = State.__new__(State)
        for slot in State.__slots__:
            setattr(other, slot, getattr(self, slot))
        return other

"""What text becomes: glyphs with the letters they stand for.

Every run keeps its source text per cluster, its language and its direction, so that the file reads back as typed.
"""

from dataclasses import dataclass
from functools import cached_property

from factsheet.diagnostics import Span
from factsheet.ink import Ink
from factsheet.units import Pt

Axes = tuple[tuple[str, float], ...]  # pinned axes of a variable font, by tag


@dataclass(frozen=True, slots=True)
class FontKey:
    """A font file, named from the project or package folder with `/`, and where its axes are pinned."""

    file: str
    axes: Axes = ()


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph, in thousandths of an em.

    advance: to the next glyph's origin, kerning, tracking and justification included.
    dx, dy: where it is drawn from its origin (dy up). text: the typed text it carries; in a cluster of several glyphs
    the first carries it all and the others "".
    """

    id: int
    advance: float
    text: str
    dx: float = 0.0
    dy: float = 0.0


@dataclass(frozen=True)
class GlyphRun:
    """Glyphs of one font, size and ink on one baseline; one entry per glyph, visual order.

    text: the typed text in logical order: the join of the glyphs' texts, where the run goes left to right.
    rise: of the baseline, points, up. link: the address the words lead to. tracking: thousandths of an em that the
    advances hold on purpose; no reader should take them for spaces. tag: what of the sheet's structure the words are;
    None: what the paragraph is. role: what the theme calls the style of the paragraph. breadth: how broad the letters
    are drawn, 1 as designed; the advances hold it already. inserted: whether it reads from left to right on a line that
    runs leftward and goes on to the left of it.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    font: FontKey
    size: Pt
    ink: Ink
    at: Span | None = None
    language: str = "en"
    rightward: bool = True
    rise: Pt = 0.0
    link: str | None = None
    tracking: float = 0.0
    tag: int | None = None
    role: str = ""
    breadth: float = 1.0
    inserted: bool = False

    @cached_property
    def width(self) -> Pt:
        return sum(glyph.advance for glyph in self.glyphs) * self.size / 1000

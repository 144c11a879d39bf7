"""Slabs: parts of a sheet without a word, to see pages stand and fit. The paper is 800 pt high."""

from dataclasses import dataclass

from composing import PROOF, proof_grid, square_theme

from factsheet.diagnostics import Span
from factsheet.display.items import Frame
from factsheet.display.structure import Node
from factsheet.geometry import Size
from factsheet.ink import Ink
from factsheet.layout.blocks import Rigid
from factsheet.layout.story import Story, Strip
from factsheet.theme.settings import Setting
from factsheet.theme.theme import NOTHING, Range
from factsheet.units import Pt

HERE = Span("porto.yaml", 1, 1)
TINT = Ink("tint", (0, 0, 0.1, 0), (1, 1, 0.9))
NAVY = Ink("navy", (1, 0.7, 0, 0.5), (0, 0, 0.3))


@dataclass(frozen=True)
class Slab(Rigid):
    """A part of a height that grows with the step; `heights` gives it one height for each arrangement instead."""

    height: Pt
    growth: Pt = 0
    part: str = "slab"
    at: Span = HERE
    heights: tuple[tuple[str, Pt], ...] = ()

    @property
    def arrangements(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.heights) or ("as drawn",)

    def lay(self, setting: Setting) -> Frame:
        height = dict(self.heights).get(setting.arranged(self.part, ""), self.height)
        return Frame(Size(PROOF.size.width, height + self.growth * setting.step))


def strip(height: Pt, before: Range | None = None, page: int = 1, **told) -> Strip:
    """A slab on bare paper, or on a ground, with a space before it."""
    slab = {key: told.pop(key) for key in ("growth", "part", "heights") if key in told}
    return Strip(Slab(height, **slab), page, before=before or NOTHING, **told)


def story(*strips: Strip) -> Story:
    return Story(strips, proof_grid(), square_theme(), Node(-1, "Document"), "Porto", "en", {})

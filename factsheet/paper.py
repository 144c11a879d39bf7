"""paper: the sheets a printer can be asked for.

Sizes are trim sizes in points. Letter bleeds an eighth of an inch and A4 three millimetres, as printers on either side
of the ocean expect.
"""

from dataclasses import dataclass

from factsheet.geometry import Rect, Size
from factsheet.units import Pt, inch, mm


@dataclass(frozen=True, slots=True)
class Paper:
    """A trim size and its bleed. Points."""

    name: str
    title: str
    size: Size
    bleed: Pt

    @property
    def trim(self) -> Rect:
        return Rect(0, 0, self.size.width, self.size.height)


LETTER = Paper("letter", "US Letter", Size(inch(8.5), inch(11)), inch(0.125))
A4 = Paper("a4", "A4", Size(mm(210), mm(297)), mm(3))
PAPERS: dict[str, Paper] = {paper.name: paper for paper in (LETTER, A4)}

PRINTABLE_INSET: Pt = mm(5)  # what an office printer leaves white along every edge

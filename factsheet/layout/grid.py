"""The grid of a page: margins, columns and gutters, and the edges that bands and pictures bleed to."""

from dataclasses import dataclass

from factsheet.geometry import Rect
from factsheet.paper import Paper
from factsheet.theme.theme import PageSpec
from factsheet.units import Pt


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns between two margins. Points, x from the left of the trim; of a leftward page, from its right."""

    paper: Paper
    spec: PageSpec
    leftward: bool = False

    @property
    def left(self) -> Pt:
        return self.spec.margin

    @property
    def right(self) -> Pt:
        return self.paper.size.width - self.spec.margin

    @property
    def measure(self) -> Pt:
        """From margin to margin."""
        return self.right - self.left

    @property
    def gutter(self) -> Pt:
        return self.spec.gutter

    def columns(self, count: int, gutter: Pt | None = None) -> tuple[tuple[Pt, Pt], ...]:
        """So many equal columns across the measure: (x, width) each."""
        between = self.gutter if gutter is None else gutter
        width = (self.measure - between * (count - 1)) / count
        return tuple((self.left + i * (width + between), width) for i in range(count))

    def parted(self, count: int) -> tuple[tuple[Pt, Pt], ...]:
        """So many columns with the gutter that suits them, the narrower the more there are: (x, width) each.

        One rule for every part, so that type in two columns, three or four stands on the same stops all over a sheet.
        """
        return self.columns(count, {1: 0.0, 2: 2.0, 3: 1.5}.get(count, 1.0) * self.gutter)

    def thirds(self) -> tuple[Pt, ...]:
        """Where the three columns begin: the stops of the reading text beside a heading."""
        return tuple(x for x, _ in self.parted(3))

    def bleeding(self, top: Pt, bottom: Pt, *, above: bool = False, below: bool = False) -> Rect:
        """A band across the page that runs off both sides, and off the top or foot of the page where asked."""
        bleed = self.paper.bleed
        y = top - (bleed if above else 0)
        foot = bottom + (bleed if below else 0)
        return Rect(-bleed, y, self.paper.size.width + 2 * bleed, foot - y)

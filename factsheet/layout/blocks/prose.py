"""Problem: kicker and title in the first third, reading text across the other two."""

from dataclasses import dataclass
from functools import cached_property

from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import Frame
from factsheet.geometry import Point, Size
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import Copy, Desk, stack
from factsheet.layout.grid import Grid
from factsheet.theme.settings import Setting
from factsheet.units import Pt

UNDER_KICKER = 10.0
UNDER_TITLE = 12.0  # where the text stands under it
ROOM = 22.0  # between the title and the reading text


@dataclass(frozen=True)
class Prose(Rigid):
    """A heading beside its text, both beginning on one line; over it, where a word is too long for its third."""

    grid: Grid
    part: str
    at: Span
    kicker: Copy
    title: Copy
    text: Copy | None

    @cached_property
    def arrangements(self) -> tuple[str, ...]:
        heading = (self.kicker, self.title)
        beside = self.text is not None and all(copy.goes_into(self._third, copy.role.size.least) for copy in heading)
        return ("beside",) if beside else ("over",)

    @property
    def _third(self) -> Pt:
        return self.grid.thirds()[1] - self.grid.left - ROOM

    def lay(self, setting: Setting) -> Frame:
        grid = self.grid
        beside = self.arrangements[0] == "beside"
        width = self._third if beside else grid.measure
        size = self.title.holding(self.title.size(setting), width)
        title, over = self.title.frame(setting, width, size), UNDER_KICKER + self.title.headroom * size
        heading = stack([(0, self.kicker.frame(setting, width)), (over, title)], width)
        items = [(Point(grid.left, 0), heading)]
        height = heading.size.height
        if self.text is not None:
            x = grid.thirds()[1]
            y = 0.0 if beside else height + UNDER_TITLE
            text = self.text.frame(setting, grid.right - x)
            items.append((Point(x, y), text))
            height = max(height, y + text.size.height)
        return Frame(Size(grid.paper.size.width, height), tuple(items))


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Prose:
    problem = sheet.problem
    section = desk.outline.add("Sect", at=problem.text.at)
    kicker = desk.copy("kicker", problem.kicker, desk.outline.add("P", section))
    title = desk.copy("title", problem.title, desk.outline.add("H2", section, at=problem.title.at))
    text = desk.copy("problem", problem.text, desk.outline.add("P", section, at=problem.text.at))
    return Prose(grid, "problem", problem.text.at, kicker, title, text)

"""Problem: kicker and title in the first third, reading text across the other two."""

from dataclasses import dataclass

from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import Frame
from factsheet.geometry import Point, Size
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import Copy, Desk, stack
from factsheet.layout.grid import Grid
from factsheet.theme.settings import Setting

UNDER_KICKER = 12.0
ROOM = 22.0  # between the title and the reading text


@dataclass(frozen=True)
class Prose(Rigid):
    """A heading beside its text. Both begin on one line."""

    grid: Grid
    part: str
    at: Span
    kicker: Copy
    title: Copy
    text: Copy | None
    arrangements: tuple[str, ...] = ("beside",)

    def lay(self, setting: Setting) -> Frame:
        grid = self.grid
        text_x = grid.thirds()[1]
        heading_width = text_x - grid.left - ROOM
        size = self.title.holding(self.title.size(setting), heading_width)
        heading = stack(
            [
                (0, self.kicker.frame(setting, heading_width)),
                (UNDER_KICKER - 2, self.title.frame(setting, heading_width, size)),
            ],
            heading_width,
        )
        items = [(Point(grid.left, 0), heading)]
        height = heading.size.height
        if self.text is not None:
            text = self.text.frame(setting, grid.right - text_x)
            items.append((Point(text_x, 0), text))
            height = max(height, text.size.height)
        return Frame(Size(grid.paper.size.width, height), tuple(items))


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Prose:
    problem = sheet.problem
    section = desk.outline.add("Sect", at=problem.text.at)
    kicker = desk.copy("kicker", problem.kicker, desk.outline.add("P", section))
    title = desk.copy("title", problem.title, desk.outline.add("H2", section, at=problem.title.at))
    text = desk.copy("problem", problem.text, desk.outline.add("P", section, at=problem.text.at))
    return Prose(grid, "problem", problem.text.at, kicker, title, text)

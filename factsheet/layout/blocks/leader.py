"""Leader: portrait, role, name, words. Without a portrait the name stands in the first third, beside the text."""

from dataclasses import dataclass

from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import Frame, Picture
from factsheet.display.structure import NodeId
from factsheet.geometry import Point, Size
from factsheet.layout.blocks import Rigid
from factsheet.layout.blocks.prose import Prose
from factsheet.layout.desk import Copy, Desk, stack
from factsheet.layout.grid import Grid
from factsheet.theme.settings import Setting
from factsheet.units import Pt

PORTRAIT = 72.0  # wide
LEAST, MOST = 64.0, 108.0  # of the portrait's height: as tall as the words beside it, within reason
ROOM = 18.0
UNDER_ROLE = 8.0
UNDER_NAME = 7.0


@dataclass(frozen=True)
class Leader(Rigid):
    """A portrait with the words beside it; the two end on one line where the words allow it."""

    grid: Grid
    at: Span
    file: str
    focus: tuple[float, float]
    figure: NodeId
    role: Copy
    name: Copy
    text: Copy | None
    picture_at: Span
    part: str = "leader"
    arrangements: tuple[str, ...] = ("beside",)

    def lay(self, setting: Setting) -> Frame:
        grid = self.grid
        x = grid.left + PORTRAIT + ROOM
        measure = grid.right - x
        over = UNDER_ROLE + self.name.headroom * self.name.size(setting)
        rows = [(0.0, self.role.frame(setting, measure)), (over, self.name.frame(setting, measure))]
        if self.text is not None:
            rows.append((UNDER_NAME, self.text.frame(setting, measure)))
        words = stack(rows, measure)
        height = self._height(words, setting)
        picture = Picture(self.file, Size(PORTRAIT, height), self.focus, at=self.picture_at)
        figure = Frame(picture.size, ((Point(0, 0), picture),), self.figure)
        items = ((Point(grid.left, 0), figure), (Point(x, 0), words))
        return Frame(Size(grid.paper.size.width, max(height, words.size.height)), items)

    def _height(self, words: Frame, setting: Setting) -> Pt:
        foot = words.size.height - (last := self.text or self.name).foot * last.size(setting)  # the last baseline
        return max(LEAST, min(MOST, foot))


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Leader | Prose | None:
    leader = sheet.leader
    if leader is None:
        return None
    add = desk.outline.add
    section = add("Sect", at=leader.name.at)
    # The name is read first, as in the data, though the role stands over it.
    name = desk.copy("name", leader.name, add("H2", section))
    kicker = desk.copy("kicker", leader.role, add("P", section))
    portrait, figure = leader.portrait, None
    if portrait is not None:
        figure = add("Figure", section, alt=portrait.alt.value, language=portrait.alt.language, at=portrait.picture.at)
    text = desk.copy("leader", leader.text, add("P", section)) if leader.text else None
    if portrait is None or figure is None:
        return Prose(grid, "leader", leader.name.at, kicker, name, text)
    return Leader(
        grid, leader.name.at, portrait.picture.value, portrait.focus, figure, kicker, name, text, portrait.picture.at
    )

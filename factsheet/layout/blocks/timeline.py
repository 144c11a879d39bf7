"""Milestones: dots on a line that runs on off the page, each with its date, title and text.

Up to four stand in one row; more stand in two rows of near equal count, and the second line comes in from the left.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import FilledPath, Frame, Item
from factsheet.geometry import Point, Size, circle
from factsheet.ink import Ink
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import Copy, Desk, bar, stack
from factsheet.layout.grid import Grid
from factsheet.theme.settings import Setting
from factsheet.units import Pt

UNDER_KICKER = 17.0
RADIUS = 3.4
LINE = 1.0
CLEAR = 2.2  # between a dot and the line
UNDER_LINE = 11.0
UNDER_DATE = 5.0
UNDER_EVENT = 5.0
BETWEEN_ROWS = 17.0
ACROSS = 4  # milestones in a row at most


@dataclass(frozen=True)
class Milestone:
    """One dot's words."""

    date: Copy
    event: Copy
    text: Copy | None

    def lay(self, setting: Setting, width: Pt) -> Frame:
        rows = [(0.0, self.date.frame(setting, width)), (UNDER_DATE, self.event.frame(setting, width))]
        if self.text is not None:
            rows.append((UNDER_EVENT, self.text.frame(setting, width)))
        return stack(rows, width)


@dataclass(frozen=True)
class Timeline(Rigid):
    """The milestones in one or two rows."""

    grid: Grid
    at: Span
    kicker: Copy
    milestones: tuple[Milestone, ...]
    line: Ink
    dot: Ink
    part: str = "milestones"
    arrangements: tuple[str, ...] = ("rows",)

    def lay(self, setting: Setting) -> Frame:
        grid, count = self.grid, len(self.milestones)
        rows = 1 if count <= ACROSS else 2
        across = -(-count // rows)
        columns = grid.columns(max(across, 2) if rows == 1 else across, grid.gutter if across > 3 else 2 * grid.gutter)
        kicker = self.kicker.frame(setting, grid.measure)
        items: list[tuple[Point, Item | Frame]] = [(Point(grid.left, 0), kicker)]
        y = kicker.last_baseline + UNDER_KICKER
        for row in range(rows):
            told = self.milestones[row * across : (row + 1) * across]
            axis = y + RADIUS
            items.extend(self._line(axis, [columns[i][0] for i in range(len(told))], inward=row > 0))
            top = axis + UNDER_LINE
            foot = top
            for (x, width), milestone in zip(columns, told, strict=False):
                frame = milestone.lay(setting, width)
                items.append((Point(x, top), frame))
                foot = max(foot, top + frame.size.height)
            y = foot + BETWEEN_ROWS
        return Frame(Size(grid.paper.size.width, y - BETWEEN_ROWS), tuple(items))

    def _line(self, axis: Pt, stops: list[Pt], *, inward: bool) -> list[tuple[Point, FilledPath]]:
        """The dots and the line between them, on to the right edge; from the left edge too where it comes in."""
        centres = [x + RADIUS for x in stops]
        bleed = self.grid.paper.bleed
        ends = [*centres, self.grid.paper.size.width + bleed + RADIUS + CLEAR]
        parts = [(Point(x, axis), FilledPath(circle(Point(0, 0), RADIUS), self.dot)) for x in centres]
        spans = list(pairwise(ends))
        if inward:
            spans.insert(0, (-bleed - RADIUS - CLEAR, centres[0]))
        for start, end in spans:
            x = start + RADIUS + CLEAR
            parts.append(bar(x, axis - LINE / 2, end - RADIUS - CLEAR - x, LINE, self.line))
        return parts


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Timeline | None:
    if not sheet.milestones:
        return None
    add, accents = desk.outline.add, desk.theme.accents
    at = sheet.milestones[0].date.at
    section = add("Sect", at=at)
    kicker = desk.copy("kicker", sheet.words.milestones, add("H2", section))
    rows = add("L", section)
    told = []
    for milestone in sheet.milestones:
        item = add("LI", rows, at=milestone.title.at)
        told_date = replace(milestone.date, value=milestone.dated(desk.locale))
        date = desk.copy("date", told_date, add("Lbl", item))
        body = add("LBody", item)
        event = desk.copy("event", milestone.title, add("P", body))
        text = desk.copy("milestone", milestone.text, add("P", body)) if milestone.text else None
        told.append(Milestone(date, event, text))
    return Timeline(grid, at, kicker, tuple(told), accents["line"], accents["dot"])

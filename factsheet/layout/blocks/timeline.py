"""Milestones: dots on a line that runs on off the page, each with its date, title and text.

Up to four stand in one row; more, or four with a long text, stand in two rows of near equal count, and the second line
comes in from the left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import FilledPath, Frame, Item
from factsheet.geometry import Point, Size, circle
from factsheet.ink import Ink
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import Copy, Desk, bar
from factsheet.layout.grid import Grid
from factsheet.layout.rhythm import Level, in_columns
from factsheet.theme.settings import Setting
from factsheet.units import Pt

Columns = tuple[tuple[Pt, Pt], ...]  # (x, width) each

UNDER_KICKER = 17.0
RADIUS = 3.4
LINE = 1.0
CLEAR = 2.2  # between a dot and the line
UNDER_LINE = 11.0
UNDER_DATE = 5.0
UNDER_EVENT = 5.0
BETWEEN_ROWS = 17.0
ACROSS = 4  # milestones in a row at most
MOST_LINES = 8  # of a text in a row of four


@dataclass(frozen=True)
class Milestone:
    """One dot's words."""

    date: Copy
    event: Copy
    text: Copy | None


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
        grid = self.grid
        kicker = self.kicker.frame(setting, grid.measure)
        items: list[tuple[Point, Item | Frame]] = [(Point(grid.left, 0), kicker)]
        y = kicker.last_baseline + UNDER_KICKER
        for number, row in enumerate(self._rows()):
            columns = self._columns(len(row))
            axis = y + RADIUS
            items.extend(self._line(axis, [x for x, _ in columns[: len(row)]], inward=number > 0))
            told, height = self._told(row, columns, setting)
            items.extend((at.moved(0, axis + UNDER_LINE), frame) for at, frame in told)
            y = axis + UNDER_LINE + height + BETWEEN_ROWS
        return Frame(Size(grid.paper.size.width, y - BETWEEN_ROWS), tuple(items))

    def _told(
        self, row: Sequence[Milestone], columns: Columns, setting: Setting
    ) -> tuple[list[tuple[Point, Frame]], Pt]:
        """The words of a row, and their height. Dates are of one size in all rows, and so are titles."""
        narrowest = min(self._columns(len(one))[0][1] for one in self._rows())
        date_size = min(one.date.holding(one.date.size(setting), narrowest) for one in self.milestones)
        event_size = min(one.event.holding(one.event.size(setting), narrowest) for one in self.milestones)
        placed = list(zip(row, columns, strict=False))
        dates = [one.date.frame(setting, width, date_size) for one, (_, width) in placed]
        events = [one.event.frame(setting, width, event_size) for one, (_, width) in placed]
        alone = len(row) == 1 and row[0].text is not None
        beside = [width for _, width in (columns[1:] if alone else columns)]
        told = list(zip(row, beside, strict=False))
        texts = [one.text.frame(setting, width) if one.text else None for one, width in told]
        said = [(one.text, width) for one, width in told if one.text is not None]
        said = said or [(one.event, width) for one, width in told]
        leading = max(copy.leading(copy.size(setting), width, setting) for copy, width in said)
        stops = [x for x, _ in columns]
        if alone:  # it has its text beside it
            return in_columns(stops, Level((*dates, *texts), leading), Level((*events, None), leading, UNDER_DATE))
        return in_columns(
            stops[: len(row)],
            Level(dates, leading),
            Level(events, leading, UNDER_DATE),
            Level(texts, leading, UNDER_EVENT),
        )

    def _rows(self) -> tuple[tuple[Milestone, ...], ...]:
        """Up to four in one row; more in two, the longer first, and so four where one has a long text."""
        count = len(self.milestones)
        width = self._columns(ACROSS)[0][1]
        texts = [one.text for one in self.milestones if one.text is not None]
        long = max((text.lines(text.role.size.drawn, width) for text in texts), default=0) > MOST_LINES
        first = count if count < ACROSS or (count == ACROSS and not long) else -(-count // 2)
        return tuple(row for row in (self.milestones[:first], self.milestones[first:]) if row)

    def _columns(self, count: int) -> Columns:
        """The columns of a row of so many, which fill the measure: (x, width) each. One alone takes a third of it, and
        its text stands where reading text does.
        """
        columns = self.grid.parted(3 if count == 1 else count)
        if count > 1:
            return columns
        first, (stop, _), _ = columns
        return first, (stop, self.grid.right - stop)

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

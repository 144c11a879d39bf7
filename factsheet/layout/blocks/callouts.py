"""Progress: two to four numbers on a band, each with what it counts.

In columns as drawn; where labels or numbers are long, two by two, or in rows with the label beside the number.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from math import inf

from factsheet.content.sheet import Callout, Progress, Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import Frame, Item
from factsheet.geometry import Point, Size
from factsheet.ink import Ink
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import Copy, Desk, bar
from factsheet.layout.drawings import icon
from factsheet.layout.grid import Grid
from factsheet.layout.rhythm import Level, in_columns
from factsheet.text.style import Words
from factsheet.theme.settings import Setting
from factsheet.units import Pt

UNDER_KICKER = 19.0
UNDER_ICON = 11.0
UNDER_NUMERAL = 4.0
DIVIDER = 9.0  # from a divider to the type beside it, in the gutter
ICON = 20.0
BESIDE_ICON = 10.0
CLEAR = 6.0  # that a number leaves free of the divider after it
OVER = 5.0  # that a divider begins over the type beside it
BETWEEN_ROWS = 20.0
SMALLER = 0.7  # of the size as drawn: numbers that columns would press below it stand in another arrangement
MOST_LINES = 4  # of a label in columns


@dataclass(frozen=True)
class Callouts(Rigid):
    """Numbers on a grid or in rows; all of one size, so that none outshouts another."""

    grid: Grid
    at: Span
    kicker: Copy
    numerals: tuple[Copy, ...]
    labels: tuple[Copy, ...]
    icons: tuple[Frame | None, ...]
    divider: Ink
    part: str = "progress"

    @cached_property
    def arrangements(self) -> tuple[str, ...]:
        """Columns; where words or numbers are too long for them to look well, first what gives them more room."""
        wider = "two by two" if len(self.numerals) == 4 else "rows"
        if self._columns_hold(SMALLER, lambda label: label.role.size.drawn, MOST_LINES):
            return ("columns",)
        if self._columns_hold(0.0, lambda label: label.role.size.least, inf):
            return wider, "columns"
        return (wider,)

    def _columns_hold(self, part: float, size: Callable[[Copy], Pt], lines: float) -> bool:
        """Whether all numbers go into columns at a part of their size or at their least, and all labels at a size, in
        so many lines.
        """
        width = self.grid.parted(len(self.numerals))[0][1]
        return all(
            number.natural_width(max(part * number.role.size.drawn, number.role.size.least)) <= width - CLEAR
            for number in self.numerals
        ) and all(
            label.goes_into(width, size(label)) and label.lines(size(label), width) <= lines for label in self.labels
        )

    def lay(self, setting: Setting) -> Frame:
        grid = self.grid
        kicker = self.kicker.frame(setting, grid.measure)
        items: list[tuple[Point, Item | Frame]] = [(Point(grid.left, 0), kicker)]
        arrangement = setting.arranged(self.part, self.arrangements[0])
        told = self._rows(setting) if arrangement == "rows" else self._grid(setting, arrangement)
        top = kicker.last_baseline + UNDER_KICKER
        items.extend((at.moved(0, top), item) for at, item in told.items)
        return Frame(Size(grid.paper.size.width, top + told.size.height), tuple(items))

    def _grid(self, setting: Setting, arrangement: str) -> Frame:
        """Each number over its label, all beside each other or two by two."""
        grid, count = self.grid, len(self.numerals)
        across = count if arrangement == "columns" else 2
        columns = grid.parted(across)
        beside = ICON + BESIDE_ICON if across < count and any(self.icons) else 0.0  # icons over two rows are too tall
        width = columns[0][1]
        size = min(number.largest(setting, width - beside - CLEAR) for number in self.numerals)
        label_size = min(label.holding(label.size(setting), width) for label in self.labels)
        leading = max(label.leading(label_size, width, setting) for label in self.labels)
        stops = [x for x, _ in columns]
        items: list[tuple[Point, Item | Frame]] = []
        y = 0.0
        for first in range(0, count, across):
            top, marks = y, self.icons[first : first + across]
            numbers = [n.frame(setting, width - beside, size) for n in self.numerals[first : first + across]]
            labels = [label.frame(setting, width, label_size) for label in self.labels[first : first + across]]
            if beside:
                numbers = [_beside(mark, number, beside) for mark, number in zip(marks, numbers, strict=True)]
            elif any(marks):
                items.extend((Point(x, y), mark) for x, mark in zip(stops, marks, strict=True) if mark is not None)
                y += ICON + UNDER_ICON
            told, height = in_columns(stops, Level(numbers, leading), Level(labels, leading, UNDER_NUMERAL))
            items.extend((at.moved(0, y), frame) for at, frame in told)
            y += height
            items.extend(bar(x - DIVIDER, top - OVER, 0.5, y - top + OVER, self.divider) for x in stops[1:])
            y += BETWEEN_ROWS
        return Frame(Size(grid.paper.size.width, y - BETWEEN_ROWS), tuple(items))

    def _rows(self, setting: Setting) -> Frame:
        """Each label beside its number, the number in the first third, or in two where it needs them."""
        grid = self.grid
        beside = ICON + BESIDE_ICON if any(self.icons) else 0.0
        widest = max(number.natural_width(SMALLER * number.role.size.drawn) for number in self.numerals)
        stop = grid.thirds()[1 if widest <= grid.thirds()[1] - grid.left - grid.gutter - beside else 2]
        room = stop - grid.left - grid.gutter - beside
        size = min(number.largest(setting, room) for number in self.numerals)
        items: list[tuple[Point, Item | Frame]] = []
        y = 0.0
        for place, (numeral, label, mark) in enumerate(zip(self.numerals, self.labels, self.icons, strict=True)):
            if place:
                items.append(bar(grid.left, y + BETWEEN_ROWS / 2, grid.measure, 0.5, self.divider))
                y += BETWEEN_ROWS
            number = _beside(mark, numeral.frame(setting, room, size), beside)
            words = label.frame(setting, grid.right - stop)
            drop = max(0.0, number.last_baseline - words.last_baseline)  # a short label stands on the number's line
            items += [(Point(grid.left, y), number), (Point(stop, y + drop), words)]
            y += max(number.size.height, drop + words.size.height)
        return Frame(Size(grid.paper.size.width, y), tuple(items))


def _beside(mark: Frame | None, number: Frame, indent: Pt) -> Frame:
    """A number that stands so far in, with its icon before it at half the height of its figures. Points."""
    icons = () if mark is None else ((Point(0, (number.baseline - ICON) / 2), mark),)
    size = Size(indent + number.size.width, number.size.height)
    return replace(number, size=size, items=(*icons, (Point(indent, 0), number)), tag=None, overfull=0.0)


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Callouts | None:
    progress = sheet.progress
    if progress is None:
        return None
    accents, add = desk.theme.accents, desk.outline.add
    section = add("Sect", at=progress.heading.at)
    at = progress.callouts[0].value.at
    kicker = desk.copy("band kicker", _kicker(sheet, progress), add("H2", section), progress.heading.at)
    numerals, labels, icons = [], [], []
    rows = add("L", section)
    for callout in progress.callouts:
        item = add("LI", rows, at=callout.value.at)
        numerals.append(desk.copy("numeral", _number(callout, desk), add("Lbl", item), callout.value.at))
        labels.append(desk.copy("callout", callout.label, add("LBody", item)))
        icons.append(icon(callout.icon, ICON, accents["icon"], desk) if callout.icon else None)
    return Callouts(grid, at, kicker, tuple(numerals), tuple(labels), tuple(icons), accents["divider"])


def _kicker(sheet: Sheet, progress: Progress) -> str | list[Words]:
    """The line above the figures; a heading that is kept in another language says so, and the words after it do not."""
    heading, line = progress.heading, sheet.progress_line
    if heading.language is None:
        return line
    said = [Words(heading.value, language=heading.language, where=heading.where)]
    return [*said, Words(line.removeprefix(heading.value))] if line != heading.value else said


def _number(callout: Callout, desk: Desk) -> list[Words]:
    """The value with what stands around it; the suffix, or the sign after it, in its accent, the unit smaller."""
    accent = desk.theme.accents["suffix"]
    words = []
    if callout.prefix is not None:
        words.append(Words(callout.prefix.value, language=callout.prefix.language, where=callout.prefix.where))
    shown = callout.shown(desk.locale)
    figure = re.sub(r"\D+$", "", shown) if callout.as_ is not None else shown
    words.append(Words(figure, language=callout.value.language, where=callout.value.where))
    if figure != shown:
        words.append(
            Words(shown.removeprefix(figure), ink=accent, language=callout.value.language, where=callout.value.where)
        )
    if callout.suffix is not None:
        words.append(
            Words(callout.suffix.value, ink=accent, language=callout.suffix.language, where=callout.suffix.where)
        )
    if callout.unit is not None:
        words.append(Words("\u00a0", smaller=0.55))
        words.append(Words(callout.unit.value, smaller=0.55, language=callout.unit.language, where=callout.unit.where))
    return words

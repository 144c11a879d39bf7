"""Progress: two to four numbers on a band, each with what it counts."""

import re
from dataclasses import dataclass

from factsheet.content.sheet import Callout, Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import Frame, Item
from factsheet.geometry import Point, Size
from factsheet.ink import Ink
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import Copy, Desk, bar
from factsheet.layout.drawings import icon
from factsheet.layout.grid import Grid
from factsheet.text.style import Words
from factsheet.theme.settings import Setting

UNDER_KICKER = 19.0
UNDER_ICON = 11.0
UNDER_NUMERAL = 4.0
DIVIDER = 9.0  # from a divider to the type beside it, in the gutter
ICON = 20.0
CLEAR = 6.0  # that a number leaves free of the divider after it


@dataclass(frozen=True)
class Callouts(Rigid):
    """Numbers in equal columns; all of one size, so that none outshouts another."""

    grid: Grid
    at: Span
    kicker: Copy
    numerals: tuple[Copy, ...]
    labels: tuple[Copy, ...]
    icons: tuple[Frame | None, ...]
    divider: Ink
    part: str = "progress"
    arrangements: tuple[str, ...] = ("columns",)

    def lay(self, setting: Setting) -> Frame:
        grid, count = self.grid, len(self.numerals)
        columns = grid.parted(count)
        size = min(n.largest(setting, width - CLEAR) for n, (_, width) in zip(self.numerals, columns, strict=True))
        kicker = self.kicker.frame(setting, grid.measure)
        items: list[tuple[Point, Item | Frame]] = [(Point(grid.left, 0), kicker)]
        top = kicker.last_baseline + UNDER_KICKER
        drawn = any(self.icons)
        foot = top
        for numeral, label, mark, (x, width) in zip(self.numerals, self.labels, self.icons, columns, strict=True):
            y = top
            if drawn:
                if mark is not None:
                    items.append((Point(x, y), mark))
                y += ICON + UNDER_ICON
            number = numeral.frame(setting, width, size)
            items.append((Point(x, y), number))
            y += number.size.height + UNDER_NUMERAL
            words = label.frame(setting, width)
            items.append((Point(x, y), words))
            foot = max(foot, y + words.size.height)
        items.extend(bar(x - DIVIDER, top - 5, 0.5, foot - top + 5, self.divider) for x, _ in columns[1:])
        return Frame(Size(grid.paper.size.width, foot), tuple(items))


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Callouts | None:
    progress = sheet.progress
    if progress is None:
        return None
    accents, add = desk.theme.accents, desk.outline.add
    section = add("Sect", at=progress.heading.at)
    at = progress.callouts[0].value.at
    kicker = desk.copy("band kicker", sheet.progress_line, add("H2", section), progress.heading.at)
    numerals, labels, icons = [], [], []
    rows = add("L", section)
    for callout in progress.callouts:
        item = add("LI", rows, at=callout.value.at)
        numerals.append(desk.copy("numeral", _number(callout, desk), add("Lbl", item), callout.value.at))
        labels.append(desk.copy("callout", callout.label, add("LBody", item)))
        icons.append(icon(callout.icon, ICON, accents["icon"], desk) if callout.icon else None)
    return Callouts(grid, at, kicker, tuple(numerals), tuple(labels), tuple(icons), accents["divider"])


def _number(callout: Callout, desk: Desk) -> list[Words]:
    """The value with what stands around it; the suffix, or the sign after it, in its accent, the unit smaller."""
    accent = desk.theme.accents["suffix"]
    words = []
    if callout.prefix is not None:
        words.append(Words(callout.prefix.value, where=callout.prefix.where))
    shown = callout.shown(desk.locale)
    figure = re.sub(r"\D+$", "", shown) if callout.as_ is not None else shown
    words.append(Words(figure, where=callout.value.where))
    if figure != shown:
        words.append(Words(shown.removeprefix(figure), ink=accent, where=callout.value.where))
    if callout.suffix is not None:
        words.append(Words(callout.suffix.value, ink=accent, where=callout.suffix.where))
    if callout.unit is not None:
        words.append(Words("\u00a0", smaller=0.55))
        words.append(Words(callout.unit.value, smaller=0.55, where=callout.unit.where))
    return words

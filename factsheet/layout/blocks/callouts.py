"""Progress: two to four numbers on a band, each with what it counts."""

from dataclasses import dataclass

from factsheet.content.sheet import Callout, Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import FilledPath, Frame, Item
from factsheet.geometry import Point, Size
from factsheet.ink import Ink
from factsheet.layout.desk import Copy, Desk, bar
from factsheet.layout.drawings import icon
from factsheet.layout.grid import Grid
from factsheet.text.style import Words
from factsheet.theme.settings import Setting

UNDER_KICKER = 19.0
UNDER_ICON = 11.0
UNDER_NUMERAL = 4.0
INDENT = 15.0  # from a divider to the type beside it
ICON = 20.0


@dataclass(frozen=True)
class Callouts:
    """Numbers in equal columns; all of one size, so that none outshouts another."""

    grid: Grid
    at: Span
    kicker: Copy
    numerals: tuple[Copy, ...]
    labels: tuple[Copy, ...]
    icons: tuple[tuple[FilledPath, ...], ...]
    divider: Ink
    part: str = "progress"
    arrangements: tuple[str, ...] = ("columns",)

    def lay(self, setting: Setting) -> Frame:
        grid, count = self.grid, len(self.numerals)
        step = grid.measure / count
        widths = [step - INDENT if i == 0 else step - 2 * INDENT for i in range(count)]
        widths[-1] = step - INDENT
        size = min(n.largest(setting, w) for n, w in zip(self.numerals, widths, strict=True))
        kicker = self.kicker.frame(setting, grid.measure)
        items: list[tuple[Point, Item | Frame]] = [(Point(grid.left, 0), kicker)]
        top = kicker.last_baseline + UNDER_KICKER
        drawn = any(self.icons)
        foot = top
        for i, (numeral, label, width) in enumerate(zip(self.numerals, self.labels, widths, strict=True)):
            x = grid.left + i * step + (INDENT if i else 0)
            y = top
            if drawn:
                items.extend((Point(x, y), path) for path in self.icons[i])
                y += ICON + UNDER_ICON
            number = numeral.frame(setting, width, size)
            items.append((Point(x, y), number))
            y += number.size.height + UNDER_NUMERAL
            words = label.frame(setting, width)
            items.append((Point(x, y), words))
            foot = max(foot, y + words.size.height)
        for i in range(1, count):
            items.append(bar(grid.left + i * step - 0.25, top - 5, 0.5, foot - top + 5, self.divider))
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
        icons.append(icon(callout.icon, ICON, accents["icon"], desk) if callout.icon else ())
    return Callouts(grid, at, kicker, tuple(numerals), tuple(labels), tuple(icons), accents["divider"])


def _number(callout: Callout, desk: Desk) -> list[Words]:
    """The value with what stands around it; the suffix in its accent, the unit smaller."""
    accent = desk.theme.accents["suffix"]
    words = []
    if callout.prefix is not None:
        words.append(Words(callout.prefix.value, where=callout.prefix.where))
    words.append(Words(callout.shown(desk.language), where=callout.value.where))
    if callout.suffix is not None:
        words.append(Words(callout.suffix.value, ink=accent, where=callout.suffix.where))
    if callout.unit is not None:
        words.append(Words("\u00a0", smaller=0.55))
        words.append(Words(callout.unit.value, smaller=0.55, where=callout.unit.where))
    return words

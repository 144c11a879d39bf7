"""Approach: kicker, title, and two to six pillars in columns or as a ledger, the lead beside its text."""

from dataclasses import dataclass

from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import Frame, Item
from factsheet.geometry import Point, Size
from factsheet.ink import Ink
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import Copy, Desk, bar, stack
from factsheet.layout.grid import Grid
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Range

UNDER_KICKER = 9.0
UNDER_TITLE = 12.0
UNDER_BARE_TITLE = 16.0  # where no hairline parts it from the pillars
HAIRLINE = 0.5
UNDER_HAIRLINE = 10.0
UNDER_LEAD = 6.5
GUTTER = 24.0

# How so many pillars may stand, as drawn first.
ARRANGEMENTS: dict[int, tuple[str, ...]] = {
    1: ("ledger",),
    2: ("2 columns", "ledger"),
    3: ("3 columns", "ledger"),
    4: ("2 columns", "ledger"),
    5: ("ledger",),
    6: ("3 columns", "2 columns", "ledger"),
}


@dataclass(frozen=True)
class Pillars(Rigid):
    """The approach: rows of pillars that begin on one line."""

    grid: Grid
    at: Span
    kicker: Copy
    title: Copy
    leads: tuple[Copy, ...]
    texts: tuple[Copy, ...]
    hairline: Ink
    ruled: bool
    between: Range
    part: str = "approach"

    @property
    def arrangements(self) -> tuple[str, ...]:
        return ARRANGEMENTS[len(self.texts)]

    def spaces(self, arrangement: str) -> tuple[Range, ...]:
        across = 1 if arrangement == "ledger" else int(arrangement[0])
        return (self.between,) * (-(-len(self.texts) // across) - 1)

    def lay(self, setting: Setting) -> Frame:
        grid = self.grid
        heading = stack(
            [
                (0, self.kicker.frame(setting, grid.measure)),
                (UNDER_KICKER, self.title.frame(setting, grid.measure)),
            ],
            grid.measure,
        )
        items: list[tuple[Point, Item | Frame]] = [(Point(grid.left, 0), heading)]
        arrangement = setting.arranged(self.part, self.arrangements[0])
        ruled = self.ruled or arrangement == "ledger"  # rows of a ledger need a rule to hold them together
        y = heading.size.height + (UNDER_TITLE if ruled else UNDER_BARE_TITLE)
        if arrangement == "ledger":
            rows: list[tuple[int, ...]] = [(number,) for number in range(len(self.texts))]
            columns = grid.columns(1)
        else:
            across = int(arrangement[0])
            rows = [tuple(range(n, min(n + across, len(self.texts)))) for n in range(0, len(self.texts), across)]
            columns = grid.columns(across, GUTTER)
        for place, row in enumerate(rows):
            if place:
                y += self.between.at(setting.give)
            foot = y
            for number, (x, width) in zip(row, columns, strict=False):
                top = y
                if ruled:
                    items.append(bar(x, y, width, HAIRLINE, self.hairline))
                    top += HAIRLINE + UNDER_HAIRLINE
                pillar = (
                    self._entry(number, setting) if arrangement == "ledger" else self._pillar(number, width, setting)
                )
                items.append((Point(x, top), pillar))
                foot = max(foot, top + pillar.size.height)
            y = foot
        return Frame(Size(grid.paper.size.width, y), tuple(items))

    def _pillar(self, number: int, width: float, setting: Setting) -> Frame:
        lead = self.leads[number].frame(setting, width)
        return stack([(0, lead), (UNDER_LEAD, self.texts[number].frame(setting, width))], width)

    def _entry(self, number: int, setting: Setting) -> Frame:
        grid = self.grid
        x = grid.thirds()[1] - grid.left
        lead = self.leads[number].frame(setting, x - GUTTER)
        text = self.texts[number].frame(setting, grid.measure - x)
        drop = max(0.0, lead.baseline - text.baseline)  # first lines share a baseline
        items = ((Point(0, 0), lead), (Point(x, drop), text))
        return Frame(Size(grid.measure, max(lead.size.height, drop + text.size.height)), items)


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Pillars | None:
    approach = sheet.approach
    if approach is None:
        return None
    add, theme = desk.outline.add, desk.theme
    section = add("Sect", at=approach.title.at)
    kicker = desk.copy("kicker", approach.kicker, add("P", section))
    title = desk.copy("title", approach.title, add("H2", section, at=approach.title.at))
    leads, texts = [], []
    for pillar in approach.pillars:
        own = add("Sect", section, at=pillar.lead.at)
        leads.append(desk.copy("lead", pillar.lead, add("H3", own)))
        texts.append(desk.copy("pillar", pillar.text, add("P", own)))
    return Pillars(
        grid,
        approach.title.at,
        kicker,
        title,
        tuple(leads),
        tuple(texts),
        theme.accents["hairline"],
        theme.manner.pillars == "ruled",
        theme.space["between pillars"],
    )

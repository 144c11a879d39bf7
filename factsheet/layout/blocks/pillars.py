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
from factsheet.layout.rhythm import Level, in_columns
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
    5: ("3 columns", "ledger"),
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
        ledger = arrangement == "ledger"
        ruled = self.ruled or ledger  # rows of a ledger need a rule to hold them together
        y = heading.size.height + (UNDER_TITLE if ruled else UNDER_BARE_TITLE)
        count = len(self.texts)
        across = 1 if ledger else int(arrangement[0])
        rows = [range(first, min(first + across, count)) for first in range(0, count, across)]
        stop = grid.thirds()[1]
        narrowest = stop - grid.left - GUTTER if ledger else grid.columns(across, GUTTER)[0][1]
        lead_size = min(lead.holding(lead.size(setting), narrowest) for lead in self.leads)
        leading = max(text.leading_at(text.size(setting), setting.leading) for text in self.texts)
        for row in rows:
            if row.start:
                y += self.between.at(setting.give)
            columns = grid.columns(len(row), GUTTER)  # a short last row fills the measure too
            if ruled:
                items.extend(bar(x, y, width, HAIRLINE, self.hairline) for x, width in columns)
                y += HAIRLINE + UNDER_HAIRLINE
            if ledger:
                lead = self.leads[row.start].frame(setting, narrowest, lead_size)
                text = self.texts[row.start].frame(setting, grid.right - stop)
                told, height = in_columns((grid.left, stop), Level((lead, text), leading))
            else:
                leads = [self.leads[n].frame(setting, w, lead_size) for n, (_, w) in zip(row, columns, strict=True)]
                texts = [self.texts[n].frame(setting, w) for n, (_, w) in zip(row, columns, strict=True)]
                told, height = in_columns(
                    [x for x, _ in columns], Level(leads, leading), Level(texts, leading, UNDER_LEAD)
                )
            items.extend((at.moved(0, y), frame) for at, frame in told)
            y += height
        return Frame(Size(grid.paper.size.width, y), tuple(items))


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

"""Approach: kicker, title, and two to six pillars in columns or as a ledger, the lead beside its text."""

from dataclasses import dataclass, replace

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
from factsheet.units import Pt

Columns = tuple[tuple[Pt, Pt], ...]  # (x, width) each
Told = tuple[list[tuple[Point, Frame]], Pt]  # a row and its height

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
        over = UNDER_KICKER + self.title.headroom * self.title.size(setting)
        title = self.title.frame(setting, grid.measure)
        heading = stack([(0, self.kicker.frame(setting, grid.measure)), (over, title)], grid.measure)
        items: list[tuple[Point, Item | Frame]] = [(Point(grid.left, 0), heading)]
        arrangement = setting.arranged(self.part, self.arrangements[0])
        ledger = arrangement == "ledger"
        ruled = self.ruled or ledger  # rows of a ledger need a rule to hold them together
        y = heading.size.height + (UNDER_TITLE if ruled else UNDER_BARE_TITLE)
        count, across = len(self.texts), 1 if ledger else int(arrangement[0])
        rows = [range(first, min(first + across, count)) for first in range(0, count, across)]
        for row in rows:
            if row.start:
                y += self.between.at(setting.give)
            columns = self._two_columns(row, setting) if across == 2 else grid.parted(len(row))
            if ruled:
                items.extend(bar(x, y, width, HAIRLINE, self.hairline) for x, width in columns)
                y += HAIRLINE + UNDER_HAIRLINE
            told, height = self._entry(row.start, setting) if ledger else self._row(row, columns, setting)
            items.extend((at.moved(0, y), frame) for at, frame in told)
            y += height
        return Frame(Size(grid.paper.size.width, y), tuple(items))

    def _two_columns(self, row: range, setting: Setting) -> Columns:
        """Two equal columns; or, where the rows get lower so, one of two thirds on either side: long beside short."""
        grid, least = self.grid, max(lead.widest_word(lead.role.size.most) for lead in self.leads)
        offered: list[Columns] = [grid.parted(2)]
        for stop in grid.thirds()[1:]:
            columns = (grid.left, stop - GUTTER - grid.left), (stop, grid.right - stop)
            if min(width for _, width in columns) >= least:
                offered.append(columns)
        measured = replace(setting, inked=False)
        return min(offered, key=lambda columns: self._row(row, columns, measured)[1])

    def _row(self, row: range, columns: Columns, setting: Setting) -> Told:
        """Pillars in columns, each lead over its text."""
        leads, texts = self.leads[row.start : row.stop], self.texts[row.start : row.stop]
        size = self._lead_size(setting, min(width for _, width in columns))
        pairs = list(zip(texts, (width for _, width in columns), strict=True))
        leading = max(text.leading(text.size(setting), width, setting) for text, width in pairs)
        heads = [lead.frame(setting, width, size) for lead, (_, width) in zip(leads, columns, strict=True)]
        said = [text.frame(setting, width) for text, width in pairs]
        return in_columns([x for x, _ in columns], Level(heads, leading), Level(said, leading, UNDER_LEAD))

    def _entry(self, number: int, setting: Setting) -> Told:
        """A pillar of the ledger: lead and text beside each other."""
        grid = self.grid
        stop = grid.thirds()[1]
        width = stop - GUTTER - grid.left
        lead = self.leads[number].frame(setting, width, self._lead_size(setting, width))
        text = self.texts[number].frame(setting, grid.right - stop)
        return in_columns((grid.left, stop), Level((lead, text), self._leading(setting)))

    def _lead_size(self, setting: Setting, width: Pt) -> Pt:
        """One size for all leads, at which the longest word of any goes into the width."""
        return min(lead.holding(lead.size(setting), width) for lead in self.leads)

    def _leading(self, setting: Setting) -> Pt:
        return max(text.leading_at(text.size(setting), setting.leading) for text in self.texts)


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

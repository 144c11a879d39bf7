"""Facts: a figure or key phrase with its sentence, in a row of columns; and the sources that they call."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from factsheet.content.sheet import Sheet, Source
from factsheet.diagnostics import Span
from factsheet.display.items import Frame, Item
from factsheet.geometry import Point, Size
from factsheet.ink import Ink
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import Copy, Desk, bar, note_name
from factsheet.layout.grid import Grid
from factsheet.layout.rhythm import Level, in_columns
from factsheet.text.style import Words
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Range
from factsheet.units import Pt

UNDER_KICKER = 9.0
RULE = 1.6
UNDER_RULE = 9.0
UNDER_FIGURE = 5.0
UNDER_HAIRLINE = 8.0
BETWEEN_ROWS = 14.0

# How many stand in a row at most, five as three over two; and fewer, where a word is too long for the columns.
ACROSS = {1: (1,), 2: (2, 1), 3: (3, 1), 4: (4, 2, 1), 5: (3, 2, 1), 6: (3, 2, 1)}
# Few facts stand wider, and their figures larger; so do four or six two by two.
FEW = {2: 1.8, 3: 1.6}
WIDE = 1.4


@dataclass(frozen=True)
class Sources(Rigid):
    """The sources in the order of their numbers, run in, under a hairline."""

    grid: Grid
    at: Span
    text: Copy
    hairline: Ink
    part: str = "sources"
    arrangements: tuple[str, ...] = ("run in",)

    def lay(self, setting: Setting) -> Frame:
        grid = self.grid
        text = self.text.frame(setting, grid.measure)
        items = (
            bar(grid.left, 0, grid.measure, 0.75, self.hairline),
            (Point(grid.left, UNDER_HAIRLINE), text),
        )
        return Frame(Size(grid.paper.size.width, UNDER_HAIRLINE + text.size.height), items)


@dataclass(frozen=True)
class Facts(Rigid):
    """Facts in rows that end together, and under them the sources, which go wherever the facts go."""

    grid: Grid
    at: Span
    kicker: Copy
    figures: tuple[Copy, ...]
    texts: tuple[Copy, ...]
    rule: Ink | None
    sources: Sources | None
    over_sources: Range
    part: str = "facts"

    @cached_property
    def arrangements(self) -> tuple[str, ...]:
        """In columns as drawn; four and six also two by two and larger, where the page has room."""
        return ("columns", "two by two") if len(self.texts) in (4, 6) and self._across > 2 else ("columns",)

    def spaces(self, arrangement: str) -> tuple[Range, ...]:
        return (self.over_sources,) if self.sources is not None else ()

    def lay(self, setting: Setting) -> Frame:
        grid, count = self.grid, len(self.texts)
        across = 2 if setting.arranged(self.part, "columns") == "two by two" else self._across
        width = grid.parted(across)[0][1]
        larger = WIDE if across == 2 < count else FEW.get(count, 1.0)
        size = min(figure.holding(figure.size(setting) * larger, width) for figure in self.figures)
        kicker = self.kicker.frame(setting, grid.measure)
        items: list[tuple[Point, Item | Frame]] = [(Point(grid.left, 0), kicker)]
        y = kicker.last_baseline + UNDER_KICKER
        for row in range(0, count, across):
            facts = range(row, min(row + across, count))
            places = grid.parted(len(facts))  # a short last row fills the measure too
            if self.rule is not None:
                items.extend(bar(x, y, width, RULE, self.rule) for x, width in places)
            y += RULE + UNDER_RULE
            told = list(zip(facts, places, strict=True))
            figures = [self.figures[number].frame(setting, width, size) for number, (_, width) in told]
            said = [(self.texts[number], width) for number, (_, width) in told]
            texts = [text.frame(setting, width) for text, width in said]
            leading = max(text.leading(text.size(setting), width, setting) for text, width in said)
            frames, height = in_columns(
                [x for x, _ in places], Level(figures, leading), Level(texts, leading, UNDER_FIGURE * larger)
            )
            items.extend((at.moved(0, y), frame) for at, frame in frames)
            y += height + BETWEEN_ROWS
        y -= BETWEEN_ROWS
        if self.sources is not None:
            y += self.over_sources.at(setting.give)
            sources = self.sources.lay(setting)
            items.append((Point(0, y), sources))
            y += sources.size.height
        return Frame(Size(grid.paper.size.width, y), tuple(items))

    @cached_property
    def _across(self) -> int:
        """As many in a row as no word is too long for: figures at their least size, texts as drawn."""
        *choices, last = ACROSS[len(self.texts)]

        def hold(width: Pt) -> bool:
            return all(figure.goes_into(width, figure.role.size.least) for figure in self.figures) and all(
                text.goes_into(width, text.role.size.drawn) for text in self.texts
            )

        return next((across for across in choices if hold(self.grid.parted(across)[0][1])), last)


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Facts | None:
    if not sheet.facts:
        return None
    add = desk.outline.add
    at = sheet.facts[0].text.at
    section = add("Sect", at=at)
    kicker = desk.copy("kicker", sheet.words.facts, add("H2", section))
    rows = add("L", section)
    figures, texts = [], []
    for fact in sheet.facts:
        item = add("LI", rows, at=fact.text.at)
        figures.append(desk.copy("figure", fact.figure, add("Lbl", item)))
        texts.append(desk.copy("fact", fact.text, add("P", add("LBody", item))))
    rule = desk.theme.accents["rule"] if desk.theme.manner.facts == "ruled" else None
    sources = compose_sources(sheet, desk, grid)
    return Facts(grid, at, kicker, tuple(figures), tuple(texts), rule, sources, desk.theme.space["over sources"])


def compose_sources(sheet: Sheet, desk: Desk, grid: Grid) -> Sources | None:
    if not sheet.sources:
        return None
    at = sheet.sources[0].text.at
    add, said = desk.outline.add, sheet.words.sources
    section = add("Sect", at=at)
    before = add("H2", section, at=said.at)  # run in, a heading all the same: any part of the sheet calls sources
    words = [Words(said.value, bold=True, tag=before, where=said.where), Words("\u2002", tag=before)]
    for number, source in enumerate(sheet.sources, 1):
        words.append(Words(" ", tag=before))
        before = note = add("Note", section, note=note_name(str(number)), at=source.text.at)
        label, figure = add("Lbl", note), desk.locale.figures(str(number))
        raised = figure.isascii()  # other digits have no superiors of their own, and made ones are too small to print
        words += [Words(figure, superior=raised, tag=label), Words("\u00a0", tag=label)]
        words.extend(desk.words(source.text, note))
    copy = desk.copy("source", words, section, _longest(sheet.sources))
    return Sources(grid, at, copy, desk.theme.accents["hairline"])


def _longest(sources: Sequence[Source]) -> Span:
    """The place of the longest, which is the first to be shortened."""
    return max(sources, key=lambda source: len(source.text.typed.value)).text.at

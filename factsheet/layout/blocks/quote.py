"""Quotes: one across the panel, or two beside each other. A true quotation gets the big mark, a paraphrase a rule."""

from dataclasses import dataclass

from factsheet.content.sheet import Quote as Told
from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import FilledPath, Frame, Item
from factsheet.geometry import Path, Point, Size
from factsheet.ink import Ink
from factsheet.layout.blocks.reading import Reading
from factsheet.layout.desk import Copy, Desk, bar, stack
from factsheet.layout.grid import Grid
from factsheet.text.marks import opening_quote
from factsheet.text.style import Words
from factsheet.theme.settings import Setting
from factsheet.units import Pt

RULE = 4.0
BESIDE_RULE = 20.0
MARK_HEIGHT = 34.0  # of the big mark beside one quotation
BESIDE_MARK = 18.0
OVER_SPEAKER = 10.0
BESIDE_SIZE = 0.8  # of two quotations beside each other, in sizes of one
BETWEEN = 30.0
FILLING = 1.3  # how far a quotation may grow to reach across its lines


@dataclass(frozen=True)
class Quotation:
    """One voice: its words and who speaks; `mark` is the outline of the big mark, one point high, or None."""

    words: Copy
    speaker: Copy
    mark: Path | None
    ink: Ink

    def lay(self, setting: Setting, width: Pt, scale: float) -> Frame:
        """The quotation in a box of a width. Points."""
        if self.mark is None:
            x = RULE + BESIDE_RULE * scale
        else:
            x = self.mark.bounds.width * MARK_HEIGHT * scale + BESIDE_MARK * scale
        measure = width - x
        size = self._filling(max(self.words.role.size.least, self.words.size(setting) * scale), measure)
        words = self.words.frame(setting, measure, size)
        speaker = self.speaker.frame(setting, measure)
        told = stack([(0, words), (OVER_SPEAKER, speaker)], measure)
        items: list[tuple[Point, Item | Frame]] = [(Point(x, 0), told)]
        if self.mark is None:
            items.append(bar(0, 0, RULE, told.size.height, self.ink))
        else:
            items.append((Point(0, 0), FilledPath(self.mark.scaled(MARK_HEIGHT * scale), self.ink)))
        return Frame(Size(width, told.size.height), tuple(items))


    def _filling(self, size: Pt, measure: Pt) -> Pt:
        """The largest size that takes no more lines: the lines come out near equal, and should reach across."""
        lines = self.words.lines(size, measure)
        most = min(self.words.role.size.most, FILLING * size)
        larger = size
        while larger + 0.25 <= most and self.words.lines(larger + 0.25, measure) <= lines:
            larger += 0.25
        return larger


@dataclass(frozen=True)
class Quotes:
    """One or two voices on the panel."""

    grid: Grid
    at: Span
    quotations: tuple[Quotation, ...]
    part: str = "quotes"

    @property
    def arrangements(self) -> tuple[str, ...]:
        return ("across",) if len(self.quotations) == 1 else ("beside", "stacked")

    def lay(self, setting: Setting) -> Frame:
        grid = self.grid
        items: list[tuple[Point, Item | Frame]] = []
        if setting.arranged(self.part, self.arrangements[0]) == "beside":
            columns = grid.columns(2, BETWEEN)
            frames = [q.lay(setting, w, BESIDE_SIZE) for q, (_, w) in zip(self.quotations, columns, strict=True)]
            items.extend((Point(x, 0), frame) for (x, _), frame in zip(columns, frames, strict=True))
            return Frame(Size(grid.paper.size.width, max(f.size.height for f in frames)), tuple(items))
        width = grid.measure - (grid.gutter * 2 if len(self.quotations) == 1 else 0)
        scale = 1.0 if len(self.quotations) == 1 else BESIDE_SIZE
        told = stack([(BETWEEN if i else 0, q.lay(setting, width, scale)) for i, q in enumerate(self.quotations)], width)
        return Frame(Size(grid.paper.size.width, told.size.height), ((Point(grid.left, 0), told),))

    def reading(self, setting: Setting) -> Reading:
        width = self.grid.columns(len(self.quotations), BETWEEN)[0][1] - BESIDE_RULE
        return (tuple((q.words, q.words.count(setting, width)) for q in self.quotations),)


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Quotes | None:
    if not sheet.quotes:
        return None
    at = sheet.quotes[0].text.at
    section = desk.outline.add("Sect", at=at)
    return Quotes(grid, at, tuple(_quotation(quote, section, sheet, desk) for quote in sheet.quotes))


def _quotation(quote: Told, section: int, sheet: Sheet, desk: Desk) -> Quotation:
    accents, add = desk.theme.accents, desk.outline.add
    block = add("BlockQuote", section, at=quote.text.at)
    words = desk.copy("quotation", quote.text, add("P", block))
    speaker = [*desk.words(quote.speaker)]
    if quote.pseudonym:
        speaker.append(Words("*"))
    if quote.role is not None:
        speaker.append(Words(", "))
        speaker.extend(desk.words(quote.role))
    if quote.paraphrase:
        black = desk.theme.role("fact").style.ink
        speaker += [Words(" · ", ink=black), Words(sheet.words.paraphrased.value, ink=black)]
    said = desk.copy("speaker", speaker, add("P", block), quote.speaker.at)
    if quote.paraphrase:
        return Quotation(words, said, None, accents["rule"])
    mark = desk.outline_of(opening_quote(desk.language), "quotation")
    return Quotation(words, said, mark, accents["mark"])

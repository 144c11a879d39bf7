"""Quotes: one across the panel, or two beside each other. A true quotation gets the big mark, a paraphrase a rule."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factsheet.content.sheet import Quote as Told
from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import FilledPath, Frame, Item
from factsheet.geometry import Path, Point, Size
from factsheet.ink import Ink
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import NAME_CHANGED, Copy, Desk, bar, stack
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
SHARES = (0.5, 0.45, 0.55, 0.4, 0.6)  # of the width, for the first of two voices
FILLING, GROWTH = 1.15, 0.25  # how far a quotation may grow to reach across its lines, and in what steps


@dataclass(frozen=True)
class Quotation:
    """One voice: its words and who speaks; `mark` is the outline of the big mark, one point high, or None."""

    words: Copy
    speaker: Copy
    mark: Path | None
    ink: Ink

    def indent(self, scale: float) -> Pt:
        """From the left edge to the words: past the rule or the mark."""
        if self.mark is None:
            return RULE + BESIDE_RULE * scale
        return (self.mark.bounds.width * MARK_HEIGHT + BESIDE_MARK) * scale

    def told_at(self, setting: Setting, measure: Pt, scale: float) -> Pt:
        """The size that the setting asks for, or as much less as its longest word needs. Points."""
        return self.words.holding(max(self.words.role.size.least, self.words.size(setting) * scale), measure)

    def size(self, setting: Setting, measure: Pt, scale: float) -> Pt:
        """The largest size that takes no more lines than the setting's: equal lines should reach across."""
        size = self.told_at(setting, measure, scale)
        most = self.words.holding(min(self.words.role.size.most, FILLING * size), measure)
        lines = self.words.lines(size, measure)
        low, high = 0, max(0, int((most - size) / GROWTH))
        while low < high:
            middle = (low + high + 1) // 2
            if self.words.lines(size + middle * GROWTH, measure) <= lines:
                low = middle
            else:
                high = middle - 1
        return size + low * GROWTH

    def lay(self, setting: Setting, width: Pt, scale: float, size: Pt, x: Pt) -> Frame:
        """The quotation in a box of a width, its words from x on. Points.

        How high it is depends on its lines and not on how far they grow: fewer words would else make it higher.
        """
        beside = x - self.indent(scale)
        measure = width - x
        told_at = self.told_at(setting, measure, scale)
        words = self.words.frame(setting, measure, size, told_at)
        spare = (FILLING * told_at - size) * (self.words.cap + self.words.foot)
        words = replace(words, size=Size(measure, words.size.height + spare))
        speaker = self.speaker.frame(setting, measure)
        told = stack([(0, words), (OVER_SPEAKER, speaker)], measure)
        items: list[tuple[Point, Item | Frame]] = [(Point(x, 0), told)]
        if self.mark is None:
            items.append(bar(beside, 0, RULE, told.size.height, self.ink))
        else:
            items.append((Point(beside, 0), FilledPath(self.mark.scaled(MARK_HEIGHT * scale), self.ink)))
        return Frame(Size(width, told.size.height), tuple(items))


@dataclass(frozen=True)
class Quotes(Rigid):
    """One or two voices on the panel."""

    grid: Grid
    at: Span
    quotations: tuple[Quotation, ...]
    part: str = "quotes"

    @property
    def arrangements(self) -> tuple[str, ...]:
        return ("across",) if len(self.quotations) == 1 else ("beside", "stacked")

    def lay(self, setting: Setting) -> Frame:
        grid, one = self.grid, len(self.quotations) == 1
        beside = not one and setting.arranged(self.part, self.arrangements[0]) == "beside"
        scale = 1.0 if one else BESIDE_SIZE
        x = max(quotation.indent(scale) for quotation in self.quotations)  # the words of both stand in line
        if beside:
            widths = self._shares(setting, scale, x)
            size = self._common(setting, scale, x, widths)
            frames = [q.lay(setting, width, scale, size, x) for q, width in zip(self.quotations, widths, strict=True)]
            places = (grid.left, grid.right - widths[1])
            items = tuple((Point(place, 0), frame) for place, frame in zip(places, frames, strict=True))
            return Frame(Size(grid.paper.size.width, max(frame.size.height for frame in frames)), items)
        width = grid.measure - (2 * grid.gutter if one else 0)
        size = self._common(setting, scale, x, (width,) * len(self.quotations))
        frames = [quotation.lay(setting, width, scale, size, x) for quotation in self.quotations]
        told = stack([(BETWEEN if number else 0, frame) for number, frame in enumerate(frames)], width)
        return Frame(Size(grid.paper.size.width, told.size.height), ((Point(grid.left, 0), told),))

    def _common(self, setting: Setting, scale: float, x: Pt, widths: Sequence[Pt]) -> Pt:
        """One size for all voices: none outshouts another. Points."""
        return min(q.size(setting, width - x, scale) for q, width in zip(self.quotations, widths, strict=True))

    def _shares(self, setting: Setting, scale: float, x: Pt) -> tuple[Pt, Pt]:
        """The widths of two voices beside each other: the fewest lines, then equal lines, then equal widths."""
        room = self.grid.measure - BETWEEN
        size = max(q.words.role.size.least for q in self.quotations)
        size = max(size, min(q.words.size(setting) for q in self.quotations) * scale)
        one, two = self.quotations

        def judged(share: float) -> tuple[int, int, float]:
            lines = one.words.lines(size, room * share - x), two.words.lines(size, room * (1 - share) - x)
            return max(lines), abs(lines[0] - lines[1]), abs(share - 0.5)

        best = min(SHARES, key=judged)
        return room * best, room * (1 - best)


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
    tag = add("P", block)
    speaker = [Words(quote.speaker.value, bold=True, language=quote.speaker.language, where=quote.speaker.where)]
    comma = desk.locale.comma
    if quote.role is not None:  # the star stands after the comma, as the trade sets it
        speaker.append(Words(comma.rstrip(), bold=True))
    if quote.pseudonym:
        call = add("Reference", tag, note=NAME_CHANGED, at=quote.speaker.at)
        speaker.append(Words("*", bold=True, link=f"#{NAME_CHANGED}", tag=call))
    if quote.role is not None:
        space = comma.removeprefix(comma.rstrip())
        speaker += [Words(space, bold=True)] if space else []
        speaker += [Words(quote.role.value, bold=True, language=quote.role.language, where=quote.role.where)]
    if quote.paraphrase:
        aside = desk.theme.role("fact").style.ink
        apart = "\n" if len(sheet.quotes) > 1 else " ·\u00a0"  # one of two has half the page
        speaker += [Words(apart, ink=aside), Words(sheet.words.paraphrased.value, ink=aside)]
    said = desk.copy("speaker", speaker, tag, (quote.role or quote.speaker).at)
    if quote.paraphrase:
        return Quotation(words, said, None, accents["rule"])
    sign = opening_quote(desk.language)
    mark = desk.outline_of(sign, "quotation")
    if desk.leftward and unicodedata.mirrored(sign):  # as the same sign turns in the lines of such a language
        mark = mark.transformed(-1, 0, 0, 1, mark.bounds.width, 0)
    return Quotation(words, said, mark, accents["mark"])

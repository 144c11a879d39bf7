"""How far a field goes with everything else as it stands: asked of the layout, length by length."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, inf
from pathlib import Path

from factsheet.budget.fields import Field, Length, Told, retold
from factsheet.budget.filler import UNSPACED, Filler, stretches
from factsheet.content.sheet import Prose, Sheet
from factsheet.diagnostics import Log
from factsheet.display.items import Frame
from factsheet.display.structure import NodeId, Outline
from factsheet.layout.desk import Desk, Shaped
from factsheet.layout.fitting import Search, breaks
from factsheet.layout.story import Story, Strip, anew
from factsheet.text.fonts import Fonts
from factsheet.text.paragraph import Paragraph
from factsheet.theme.settings import DRAWN, Rung
from factsheet.units import SLACK, Pt

# What a field is tried with at most: a longer one is no use to a reader. Words; where they run on, twice as many signs.
LONGEST, LONGEST_TITLE = 200, 20
COVER = "the cover"


@dataclass(frozen=True, slots=True)
class Budget:
    """What a field has, and how long it may be with everything else as it stands.

    as_drawn: while its page keeps type, picture and spaces as drawn. at_most: until the sheet is refused. Either may be
    less than it has; None: however short it is. limit: what a text longer than `at_most` would not go onto; None if
    even the longest that is tried goes in.
    """

    field: Field
    has: Length
    as_drawn: Length | None
    at_most: Length | None
    limit: str | None


class Rooms:
    """The rooms of one sheet. Parts are laid out once; of the part that a field stands in, only that text is shaped
    anew.
    """

    def __init__(self, sheet: Sheet, story: Story, fonts: Fonts, locate: Callable[[str], Path | None]) -> None:
        self.sheet, self.story, self.fonts, self.locate = sheet, story, fonts, locate
        self.numbers = {source.id.value: number for number, source in enumerate(sheet.sources, 1)}
        self.search = Search(story)
        self.shaped: dict[Shaped, Paragraph] = {}
        rungs = self.search.ladder.rungs
        self.tightest = rungs[: self.search.ladder.patient if story.spares else None][-1]

    def budget(self, field: Field, filler: Filler) -> Budget:
        """What a field has and could have. filler: what a text goes on with, where more goes in than it has."""
        most, limit = self.at_most(field, filler)
        own = min(self._own(field), most)
        drawn = furthest(
            lambda count: self.left_as_drawn(field, filler.going_on(field.told, count)), own, self._line(field), most
        )
        self._forget(field)
        has = Length.of(field.text, self.sheet.language)
        return Budget(field, has, self.length(field, filler, drawn), self.length(field, filler, most), limit)

    def at_most(self, field: Field, filler: Filler, start: int = 0) -> tuple[int, str | None]:
        """The most stretches that a field may have, 0 if even one is too much; and what a longer text would not go
        onto, None if even the longest that is tried goes in.

        Args:
            start: the stretch of the filler that more begins with.
        """
        longest = LONGEST if isinstance(field.told, Prose) else LONGEST_TITLE
        longest *= 2 if self.sheet.language.partition("-")[0] in UNSPACED else 1
        longest = max(longest, self._own(field) + 1)
        limits: dict[int, str] = {}

        def left(count: int) -> Pt:
            amount, limits[count] = self.left(field, filler.going_on(field.told, count, start))
            return amount

        most = furthest(left, self._own(field), self._line(field), longest)
        self._forget(field)
        return most, None if most == longest else limits[most + 1]

    def length(self, field: Field, filler: Filler, count: int, start: int = 0) -> Length | None:
        """How long a field is with so many stretches; None for none."""
        told = Field(field.keys, filler.going_on(field.told, count, start))
        return Length.of(told.text, self.sheet.language) if count else None

    def _own(self, field: Field) -> int:
        return len(stretches(field.text, self.sheet.language))

    def _line(self, field: Field) -> tuple[float, Pt]:
        """About how many stretches go onto one line of a field at the tightest, and how high that is. Points."""
        lines, deep = self.lines(field, self.tightest)
        return self._own(field) / lines, deep

    def left(self, field: Field, told: Told) -> tuple[Pt, str]:
        """What is left free at the tightest when a field tells something else, and where room is shortest.

        Points; below 0 where it does not fit. Page 2 begins as drawn where it may, else where that leaves most.
        """
        desk, strips = self._anew(field, told)
        if desk.log.failed:
            return -inf, COVER
        left, page = -inf, 0
        for _, at in breaks(self.story):
            halves = enumerate((strips[:at], strips[at:]), 1)
            left, page = max((left, page), min((self._left(half, self.tightest), number) for number, half in halves))
            if left >= -SLACK:
                break
        return left, f"page {page}"

    def left_as_drawn(self, field: Field, told: Told) -> Pt:
        """What is left free on its page as drawn when a field tells something else; of the cover's lines, across."""
        desk, strips = self._anew(field, told)
        if desk.log.failed:
            return -inf
        if field.part == "cover":
            copy = next(copy for copy in desk.copies.values() if copy.at == field.at)
            return self.story.grid.measure - copy.natural_width(copy.role.size.drawn)
        page = next(strip.drawn_on for strip in strips if strip.block.part == self._part(field))
        return self._left([strip for strip in strips if strip.drawn_on == page], DRAWN)

    def _left(self, strips: Sequence[Strip], rung: Rung) -> Pt:
        stack, _, _ = self.search.at(tuple(strips), (), rung)
        return self.search.height - stack.height(rung.space, rung.picture)

    def _part(self, field: Field) -> str:
        """The block that prints a field; sources stand alone where there are no facts."""
        return field.part if any(strip.block.part == field.part for strip in self.story.strips) else "sources"

    def _anew(self, field: Field, told: Told) -> tuple[Desk, tuple[Strip, ...]]:
        """The strips of the sheet when a field tells something else, and the desk that composed its part."""
        sheet, part = retold(self.sheet, field.keys, told), self._part(field)
        desk = Desk(
            *(self.story.theme, self.fonts, sheet.locale, Outline(), Log()),
            *(self.numbers, self.locate),
            shaped=self.shaped,
        )
        self._forget(field)
        return desk, anew(self.story, part, sheet, desk).strips

    def _forget(self, field: Field) -> None:
        """What was measured of a field's part holds no longer."""
        part, measured = self._part(field), self.search.measured
        self.search.measured = {key: found for key, found in measured.items() if key[1] != part}

    def lines(self, field: Field, rung: Rung) -> tuple[float, Pt]:
        """About how many lines a field takes at a rung, and how high each is. Points."""
        desk, strips = self._anew(field, field.told)
        setting = rung.type
        block = next(strip.block for strip in strips if strip.block.part == self._part(field))
        for tag, copy in desk.copies.items():
            measure = _width(block.lay(setting), tag) if copy.at == field.at else None
            if measure is not None:
                size = copy.size(setting)
                return copy.natural_width(size) / measure, copy.leading_at(size, setting.leading)
        return len(field.text) / 100, 8.0  # of sources and small print, which run on in one text


def _width(frame: Frame, tag: NodeId) -> Pt | None:
    """How wide the frame of a node is."""
    if frame.tag == tag:
        return frame.size.width
    found = (_width(item, tag) for _, item in frame.items if isinstance(item, Frame))
    return next((width for width in found if width is not None), None)


def furthest(left: Callable[[int], Pt], start: int, line: tuple[float, Pt], longest: int) -> int:
    """The largest number, from 1 to the longest, at which something is left; 0 if there is none.

    What is left falls, or stays, as numbers rise. From the start a guess goes as many lines as what is left, or lacks,
    would take; once there is a number on either side, where a straight line between them crosses nought; and between
    two neighbouring lines by halves.

    Args:
        line: about how many make a line, and by how much that lessens what is left. Points.
    """
    across, deep = line
    low, high = 0, longest + 1  # the largest that is known to hold, and the smallest that is known not to
    some, lack = inf, -inf  # left there
    here, turn, slow = min(max(start, 1), longest), 0, False
    while high - low > 1:
        between, amount = high - low, left(here)
        if amount >= -SLACK:
            low, some = here, amount
        else:
            high, lack = here, amount
        turn += 1
        if high > longest:
            here = low + ceil(across * max(some / deep, 2.0**turn / 2))
        elif not low:
            here = high - ceil(across * max(min(-lack / deep, high), 2.0**turn / 2))
        else:
            slow = not slow and high - low > between / 2
            share = 0.5 if slow or some - lack < 2.5 * deep or lack == -inf else some / (some - lack)
            here = low + round(share * (high - low))
        here = min(max(here, low + 1), high - 1)
    return low

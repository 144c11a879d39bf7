"""Which words to cut, when a page does not hold them at the tightest setting.

Lines are taken away one by one, in thought, always from the part that is furthest over what a part of its kind usually
holds, until the page fits. What was taken is what the author is asked to cut; beside it stands what else would do.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from factsheet.codes import layout as say
from factsheet.content.spares import Spare
from factsheet.diagnostics import Log
from factsheet.display.items import Frame
from factsheet.layout.desk import Copy
from factsheet.layout.pages import Stood
from factsheet.layout.story import Story, Strip
from factsheet.text.glyphs import GlyphRun
from factsheet.text.parts import SOFT_HYPHEN
from factsheet.text.unicode import words
from factsheet.theme.settings import Rung, Setting
from factsheet.units import Pt, fits, mm

if TYPE_CHECKING:
    from factsheet.layout.fitting import Search

# Words that a text of each role holds comfortably; DESIGN.md section 1, and by eye where it gives no number.
USUAL = {
    "problem": 180,
    "pillar": 80,
    "milestone": 40,
    "leader": 120,
    "fact": 25,
    "quotation": 45,
    "about": 50,
    "source": 120,
    "small print": 60,
    "callout": 12,
    "title": 6,
    "kicker": 5,
    "band kicker": 8,
    "figure": 4,
    "lead": 4,
    "date": 3,
    "event": 5,
    "name": 5,
    "speaker": 12,
    "contact": 8,
    "web": 2,
}
FAR_OVER = 2.0  # fullness from which a text is what is wrong with a page; by eye on overlong samples
LONG = ("problem", "pillar", "leader", "milestone", "fact")  # roles of texts that can take some words more

# What a sheet can be without, as a person calls it.
LEAVABLE = {
    "progress": "the figures",
    "facts": "the facts",
    "quotes": "the quotes",
    "approach": "the approach",
    "milestones": "the milestones",
    "leader": "the leader",
}


@dataclass
class _Text:
    """A text on a page, from top to bottom in points: the words that end in each line, and the lines left to it."""

    copy: Copy
    top: Pt
    bottom: Pt
    words: tuple[int, ...]
    left: int

    @property
    def fullness(self) -> float:
        """How far over the usual it is, 1 being the usual, for the lines it has left."""
        return sum(self.words[: self.left]) / USUAL[self.copy.role.name]


@dataclass(frozen=True, slots=True)
class Room:
    """Something else that would make room on a full page: what to do, and how much that frees. Points."""

    advice: str
    freed: Pt


def rooms(search: "Search", strips: Sequence[Strip], gone: tuple[Spare, ...], rung: Rung) -> list[Room]:
    """What may be left out instead of words, with the room it frees at a rung; least first."""

    def height(without: tuple[Spare, ...], *part: str) -> Pt:
        left = [strip for strip in search.left(strips, without) if strip.block.part not in part]
        return search.at(left, without, rung)[0].height(rung.space, rung.picture)

    needed, parts = height(gone), {strip.block.part: strip.block.at for strip in strips}
    found = [
        Room(f"mark {one} `optional: true` (line {one.at.line})", needed - height((*gone, one)))
        for one in search.story.markable
        if one.part in parts
    ]
    found += [
        Room(f"leave out {name} (line {parts[part].line})", needed - height(gone, part))
        for part, name in LEAVABLE.items()
        if part in parts
    ]
    return sorted(found, key=lambda room: room.freed)


@dataclass(frozen=True)
class TooFull:
    """A page that its strips do not go onto, stood at the tightest setting.

    over: by how much it is overfull, points. tried: layouts.
    """

    number: int
    stood: tuple[Stood, ...]
    setting: Setting
    over: Pt
    tried: int


def furthest_over(page: TooFull, story: Story) -> float:
    """How far over the usual the text of a page is that is furthest over it, 1 being the usual."""
    return max((text.fullness for place in page.stood for text in _texts(place.frame, place.y, story)), default=0.0)


def blame(page: TooFull, instead: Sequence[Room], story: Story, log: Log) -> None:
    """Report every text of a page that is too long; with the first, what may be left out instead."""
    rows = [row for place in page.stood for row in _rows(_texts(place.frame, place.y, story))]
    remaining = page.over
    while remaining > 0:
        open_rows = [row for row in rows if max(text.left for text in row) > 1]
        if not open_rows:
            log.report(
                say.PAGE_TOO_FULL,
                f"Page {page.number} would be {remaining / mm(1):.0f} mm too deep even if each of its texts were cut "
                "to one line.",
                page.stood[-1].strip.block.at,
            )
            return
        row = max(open_rows, key=lambda texts: max(text.fullness for text in texts if text.left > 1))
        deepest = max(text.left for text in row)
        for text in row:
            text.left = min(text.left, deepest - 1)
        copy = row[0].copy
        remaining -= copy.leading_at(copy.size(page.setting), page.setting.leading)
    blamed = [text for row in rows for text in row if text.left < len(text.words)]
    for text in blamed:
        _report(text, page, story, instead if text is blamed[0] else (), log)


def words_to_fill(stood: Sequence[Stood], setting: Setting, lacking: Pt, story: Story) -> int:
    """About how many words more would take up what a page lacks, in the texts that are furthest under the usual; 0
    where it has no text to add to.
    """
    rows = [
        row for place in stood for row in _rows(_texts(place.frame, place.y, story)) if row[0].copy.role.name in LONG
    ]
    if not rows:
        return 0
    row = min(rows, key=lambda texts: min(text.fullness for text in texts))
    copy = row[0].copy
    a_line = sum(sum(text.words) for text in row) / max(len(text.words) for text in row)
    return max(0, round(a_line * ceil(lacking / copy.leading_at(copy.size(setting), setting.leading))))


def _texts(frame: Frame, y: Pt, story: Story) -> Iterator[_Text]:
    """The texts in a frame whose length decides how deep a page is, with their places from the top of the page."""
    for at, item in frame.items:
        if not isinstance(item, Frame):
            continue
        copy = story.copies.get(item.tag) if item.tag is not None else None
        if copy is not None and copy.role.name in USUAL:
            counts = _words(item, copy.language)
            yield _Text(copy, y + at.y, y + at.y + item.size.height, counts, len(counts))
        else:
            yield from _texts(item, y + at.y, story)


def _words(frame: Frame, language: str) -> tuple[int, ...]:
    """How many words end in each line of a text; the beginning of one that is parted belongs to the next line."""
    lines: dict[Pt, str] = {}
    for at, item in frame.items:
        if isinstance(item, GlyphRun):
            lines[at.y] = lines.get(at.y, "") + item.text
    return tuple(len(words(line, language)) - line.endswith(SOFT_HYPHEN) for line in lines.values())


def _rows(texts: Iterable[_Text]) -> list[list[_Text]]:
    """Texts of one kind that stand beside one another: only all together they make the page less deep."""
    rows: list[list[_Text]] = []
    for text in texts:
        for row in rows:
            if row[0].copy.role == text.copy.role and row[0].top < text.bottom and text.top < row[0].bottom:
                row.append(text)
                break
        else:
            rows.append([text])
    return rows


def _otherwise(instead: Sequence[Room], over: Pt, leading: Pt) -> str:
    """The two things that do it alone and free least; where there are fewer, also what comes nearest to it. In lines
    of the text that is too long.
    """
    enough = [room for room in instead if fits(over, room.freed)]
    short = [room for room in instead if room not in enough and room.freed >= leading]
    shown = enough[:2] if len(enough) > 1 else [*short[-1:], *enough]
    told = [f"{room.advice}: {_lines(int(room.freed / leading))}" for room in shown]
    return f" Or free {_lines(ceil(over / leading))} elsewhere: {'; or '.join(told)}." if told else ""


def _lines(number: int) -> str:
    return "1 line" if number == 1 else f"{number} lines"


def _report(text: _Text, page: TooFull, story: Story, instead: Sequence[Room], log: Log) -> None:
    lines, copy = len(text.words) - text.left, text.copy
    less = max(1, sum(text.words[text.left :]))
    end = max((end for _, end in words(copy.text, copy.language)[:5]), default=len(copy.text))
    opening = " ".join(copy.text[:end].split())
    log.report(
        say.COPY_TOO_LONG,
        f"“{opening} ...” is {_lines(lines)} too long for page {page.number}.",
        copy.at,
        why=f"a sheet has two pages, and type of this kind may not go below {copy.role.size.least:g} pt "
        f"({story.theme.file}:{copy.role.at.line}).",
        tried=f"{page.tried} layouts, down to the smallest type and the tightest spaces; still "
        f"{page.over / mm(1):.0f} mm too deep.",
        help=f"shorten it by about {less} {'word' if less == 1 else 'words'}; it has {sum(text.words)}."
        + _otherwise(instead, page.over, copy.leading_at(copy.size(page.setting), page.setting.leading)),
    )

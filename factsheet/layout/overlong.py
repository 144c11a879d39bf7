"""Which words to cut, when a page does not hold them at the tightest setting.

Lines are taken away one by one, in thought, always from the part that is furthest over what a part of its kind usually
holds, until the page fits. Then the sheet is set again without those words, and more are taken if it still does not go
onto its pages, or fewer if it would have done with them: who cuts what is asked has two pages. Beside it stands what
else would do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from factsheet.codes import layout as say
from factsheet.content.spares import Spare
from factsheet.diagnostics import Log, Span
from factsheet.display.items import Frame
from factsheet.layout.desk import Copy
from factsheet.layout.fitting import Search, breaks
from factsheet.layout.pages import Stood, stand
from factsheet.layout.shortening import Wordy, shortened, wordy
from factsheet.layout.story import Story, Strip
from factsheet.text.glyphs import GlyphRun
from factsheet.text.parts import SOFT_HYPHEN
from factsheet.text.unicode import words
from factsheet.theme.settings import Setting
from factsheet.units import SLACK, Pt, fits, mm

ROUNDS = 12  # of setting the sheet without the words and taking more; two or three were enough in all that was tried
Cuts = Mapping[Span, int]  # words to cut off the end of each text, by its place

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


@dataclass(frozen=True)
class TooFull:
    """A page that its strips do not go onto, stood at the tightest setting, without what may go.

    over: by how much it is overfull, points.
    """

    number: int
    strips: tuple[Strip, ...]
    gone: tuple[Spare, ...]
    stood: tuple[Stood, ...]
    setting: Setting
    over: Pt
    story: Story

    @property
    def rows(self) -> list[list[_Text]]:
        return [row for place in self.stood for row in _rows(_texts(place.frame, place.y, self.story))]

    @property
    def furthest_over(self) -> float:
        """How far over the usual the text is that is furthest over it, 1 being the usual."""
        return max((text.fullness for row in self.rows for text in row), default=0.0)


def refuse(search: Search, log: Log) -> None:
    """Report every text that is too long for its page; with the first of a page, what else would make room on it.

    The pages are parted where the fewest lines are asked for; but a text that is far longer than usual is not kept
    while others are cut for it.
    """

    def asked(cost: float, index: int) -> tuple[int, int, float, int]:
        """How many points are asked of a page for a text on the other, and of both pages."""
        both = [_page(search, index, number) for number in (1, 2)]
        usual = [page.over for page in both if page.furthest_over <= FAR_OVER]
        return round(sum(usual)) if len(usual) < 2 else 0, round(sum(page.over for page in both)), cost, index

    *_, index = min(asked(*one) for one in breaks(search.story))
    pages = _too_full(search, index)
    cuts, shorter = _enough(search, index, pages)
    for page in _too_full(shorter, index):
        log.report(
            say.PAGE_TOO_FULL,
            f"Page {page.number} would be {page.over / mm(1):.0f} mm too deep even if each of its texts were cut to "
            "one line.",
            page.stood[-1].strip.block.at,
        )
        cuts = {}
    for page in pages:
        lines = {text.copy.at: len(text.words) for row in page.rows for text in row}
        left = {text.copy.at: len(text.words) for row in _page(shorter, index, page.number).rows for text in row}
        instead = rooms(search, page)
        for text in (text for row in page.rows for text in row if cuts.get(text.copy.at)):
            at = text.copy.at
            _report(text, cuts[at], max(1, lines[at] - left[at]), page, search, instead, log)
            instead = ()


def _enough(search: Search, index: int, pages: Sequence[TooFull]) -> tuple[Cuts, Search]:
    """The words to cut so that the sheet goes onto two pages, or as many as can be, and the search of the sheet
    without them.
    """
    story = search.story
    texts = wordy(story.sheet) if story.sheet is not None else {}

    def without(cuts: Cuts) -> Search:
        assert story.sheet is not None and story.retold is not None
        return Search(story.retold(shortened(story.sheet, cuts)), search.step)

    cuts: Cuts = {}
    shorter = search
    for _ in range(ROUNDS):
        more = _more(pages, texts, cuts)
        if more == cuts:
            return cuts, shorter
        cuts, shorter = more, without(more)
        pages = _too_full(shorter, index)
        if not pages:
            break
    for at in reversed(list(cuts)):  # what was taken beside others may have been taken in vain
        fewer = {place: by for place, by in cuts.items() if place != at}
        rival = without(fewer)
        if fewer and not _too_full(rival, index):
            cuts, shorter = fewer, rival
    return cuts, shorter


def _more(pages: Sequence[TooFull], texts: Mapping[Span, Wordy], cuts: Cuts) -> Cuts:
    """The cuts with as many words more as the lines hold by which pages are too full, or as many as there are."""
    found = dict(cuts)

    def spare(text: _Text) -> int:
        wordy = texts.get(text.copy.at)
        return 0 if wordy is None else wordy.words - 1 - found.get(text.copy.at, 0)

    for page in pages:
        remaining, rows = page.over, page.rows
        while remaining > 0:
            open_rows = [
                row
                for row in rows
                if (deepest := max(text.left for text in row)) > 1
                and all(spare(text) > 0 for text in row if text.left == deepest)
            ]
            if not open_rows:
                break
            row = max(open_rows, key=lambda texts: max(text.fullness for text in texts if text.left > 1))
            deepest = max(text.left for text in row)
            for text in row:
                if text.left == deepest:
                    text.left -= 1
                    less = min(spare(text), max(1, text.words[text.left]))
                    found[text.copy.at] = found.get(text.copy.at, 0) + less
            copy = row[0].copy
            remaining -= copy.leading_at(copy.size(page.setting), page.setting.leading)
    return found


def _too_full(search: Search, index: int) -> list[TooFull]:
    """The pages that are overfull at the tightest, page 2 beginning with the strip of an index; none where all goes in
    with another break.
    """
    if any(_lacking(search, other) <= 0 for _, other in breaks(search.story)):
        return []
    return [page for page in (_page(search, index, number) for number in (1, 2)) if page.over > 0]


def _lacking(search: Search, index: int) -> Pt:
    """By how much both pages are overfull at the tightest, page 2 beginning with the strip of an index. Points."""
    strips = search.story.strips
    return sum(_over(search, *_lean(search, page)) for page in (strips[:index], strips[index:]))


def _lean(search: Search, strips: tuple[Strip, ...]) -> tuple[tuple[Strip, ...], tuple[Spare, ...]]:
    """Strips without all that may go, and what that is."""
    gone = search.spares(strips) if search.ladder.patient is not None else ()
    return search.left(strips, gone), gone


def _over(search: Search, strips: tuple[Strip, ...], gone: tuple[Spare, ...]) -> Pt:
    return max(0.0, _height(search, strips, gone) - search.height - SLACK)


def _height(search: Search, strips: tuple[Strip, ...], gone: tuple[Spare, ...]) -> Pt:
    rung = search.ladder.tightest
    return search.at(strips, gone, rung)[0].height(rung.space, rung.picture)


def _page(search: Search, index: int, number: int) -> TooFull:
    """A page at the tightest, whether it is overfull or not."""
    story, rung = search.story, search.ladder.tightest
    strips = story.strips[:index] if number == 1 else story.strips[index:]
    left, gone = _lean(search, strips)
    arrangement = search.at(left, gone, rung)[1]
    setting = replace(rung.type, give=rung.space, picture=rung.picture, arrangement=arrangement, inked=True)
    stood, _ = stand(left, setting, story.theme.space["page top"], story.grid.spec.margin)
    return TooFull(number, strips, gone, stood, setting, _over(search, left, gone), search.lean(gone))


def rooms(search: Search, page: TooFull) -> Sequence[Room]:
    """What may be left out instead of words, with the room it frees at the tightest; least first."""
    parts = {strip.block.part: strip.block.at for strip in page.strips}
    needed = _height(search, search.left(page.strips, page.gone), page.gone)

    def freed(without: tuple[Spare, ...], *part: str) -> Pt:
        left = [strip for strip in search.left(page.strips, without) if strip.block.part not in part]
        return needed - _height(search, tuple(left), without)

    found = [
        Room(f"mark {one} `optional: true` (line {one.at.line})", freed((*page.gone, one)))
        for one in search.story.markable
        if one.part in parts
    ]
    found += [
        Room(f"leave out {name} (line {parts[part].line})", freed(page.gone, part))
        for part, name in LEAVABLE.items()
        if part in parts
    ]
    return sorted(found, key=lambda room: room.freed)


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


def _report(
    text: _Text, less: int, lines: int, page: TooFull, search: Search, instead: Sequence[Room], log: Log
) -> None:
    copy = text.copy
    assert search.story.sheet is not None
    told = wordy(search.story.sheet)[copy.at]
    found = words(told.plain, told.language)
    opening = " ".join(told.plain[: found[:5][-1][1]].split())
    by = "1 word" if less == 1 else f"{less} words"
    if told.runs_on:
        by += f" ({len(told.plain) - told.kept(less)} characters)"
    log.report(
        say.COPY_TOO_LONG,
        f"“{opening} ...” is {_lines(lines)} too long for page {page.number}.",
        copy.at,
        why=f"a sheet has two pages, and type of this kind may not go below {copy.role.size.least:g} pt "
        f"({search.story.theme.file}:{copy.role.at.line}).",
        tried=f"{search.tried} layouts, down to the smallest type and the tightest spaces; still "
        f"{page.over / mm(1):.0f} mm too deep.",
        help=f"shorten it by about {by}; it has {told.words}."
        + _otherwise(instead, page.over, copy.leading_at(copy.size(page.setting), page.setting.leading)),
    )

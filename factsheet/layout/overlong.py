"""Which words to cut, when a page does not hold them at the tightest setting.

Lines are taken away one by one, in thought, always from the part that is furthest over what a part of its kind usually
holds, until the page fits. What was taken is what the author is asked to cut.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factsheet.codes import layout as say
from factsheet.diagnostics import Log
from factsheet.display.items import Frame
from factsheet.layout.desk import Copy
from factsheet.layout.pages import Stood
from factsheet.layout.story import Story
from factsheet.text.glyphs import GlyphRun
from factsheet.text.parts import SOFT_HYPHEN
from factsheet.text.unicode import words
from factsheet.theme.settings import Setting
from factsheet.units import Pt, mm

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


def blame(number: int, stood: Sequence[Stood], setting: Setting, over: Pt, tried: int, story: Story, log: Log) -> None:
    """Report every text of a page that is too long.

    Args:
        stood: the page at the tightest setting. over: by how much it is overfull then. Points.
    """
    rows = [row for place in stood for row in _rows(_texts(place.frame, place.y, story))]
    remaining = over
    while remaining > 0:
        open_rows = [row for row in rows if max(text.left for text in row) > 1]
        if not open_rows:
            log.report(
                say.PAGE_TOO_FULL,
                f"Page {number} would be {remaining / mm(1):.0f} mm too deep even if each of its texts were cut to one "
                "line.",
                stood[-1].strip.block.at,
            )
            return
        row = max(open_rows, key=lambda texts: max(text.fullness for text in texts if text.left > 1))
        deepest = max(text.left for text in row)
        for text in row:
            text.left = min(text.left, deepest - 1)
        copy = row[0].copy
        remaining -= copy.leading_at(copy.size(setting), setting.leading)
    for text in (text for row in rows for text in row if text.left < len(text.words)):
        _report(text, number, over, tried, story, log)


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


def _report(text: _Text, number: int, over: Pt, tried: int, story: Story, log: Log) -> None:
    lines, copy = len(text.words) - text.left, text.copy
    less = max(1, sum(text.words[text.left :]))
    end = max((end for _, end in words(copy.text, copy.language)[:5]), default=len(copy.text))
    opening = " ".join(copy.text[:end].split())
    log.report(
        say.COPY_TOO_LONG,
        f"“{opening} ...” is {lines} {'line' if lines == 1 else 'lines'} too long for page {number}.",
        copy.at,
        why=f"a sheet has two pages, and type of this kind may not go below {copy.role.size.least:g} pt "
        f"({story.theme.file}:{copy.role.at.line}).",
        tried=f"{tried} layouts, down to the smallest type and the tightest spaces; still {over / mm(1):.0f} mm too "
        "deep.",
        help=f"shorten it by about {less} {'word' if less == 1 else 'words'}; it has {sum(text.words)}.",
    )

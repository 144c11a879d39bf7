"""Which words to cut, when a page does not hold them at the tightest setting.

Lines are taken away one by one, in thought, always from the part that is furthest over what a part of its kind usually
holds, until the page fits. What was taken is what the author is asked to cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factsheet.codes import layout as say
from factsheet.diagnostics import Log
from factsheet.layout.desk import Copy
from factsheet.layout.pages import Stood
from factsheet.layout.story import Story
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
}


@dataclass
class _Text:
    """A text and how many lines it has left in this reckoning."""

    copy: Copy
    lines: int
    words: int
    left: int

    @property
    def fullness(self) -> float:
        """How far over the usual it is, 1 being the usual, for the lines it has left."""
        return self.words * self.left / self.lines / USUAL.get(self.copy.role.name, 10)


def blame(number: int, stood: Sequence[Stood], over: Pt, tried: int, story: Story, log: Log) -> None:
    """Report every text of a page that is too long. `over`: by how much the page is overfull, points."""
    setting = Setting(-1.0, -1.0, _arrangement(stood))
    rows = [
        [_Text(copy, lines, len(copy.text.split()), lines) for copy, lines in row]
        for place in stood
        for row in place.strip.block.reading(setting)
    ]
    rows = [row for row in rows if any(text.lines > 1 for text in row)]
    remaining = over
    while remaining > 0:
        open_rows = [row for row in rows if max(text.left for text in row) > 1]
        if not open_rows:
            break
        row = max(open_rows, key=lambda texts: max(text.fullness for text in texts if text.left > 1))
        deepest = max(text.left for text in row)
        for text in row:
            text.left = min(text.left, deepest - 1)
        remaining -= row[0].copy.role.leading_at(row[0].copy.size(setting))
    for text in (text for row in rows for text in row if text.left < text.lines):
        _report(text, number, over, tried, story, log)


def _arrangement(stood: Sequence[Stood]) -> tuple[tuple[str, str], ...]:
    return tuple((place.strip.block.part, place.strip.block.arrangements[0]) for place in stood)


def _report(text: _Text, number: int, over: Pt, tried: int, story: Story, log: Log) -> None:
    lines, copy = text.lines - text.left, text.copy
    words = max(1, round(text.words * lines / text.lines))
    opening = " ".join(copy.text.split()[:5])
    log.report(
        say.COPY_TOO_LONG,
        f"“{opening} ...” is {lines} {'line' if lines == 1 else 'lines'} too long for page {number}.",
        copy.at,
        why=f"a sheet has two pages, and type of this kind may not go below {copy.role.size.least:g} pt "
        f"({story.theme.file}:{copy.role.at.line}).",
        tried=f"{tried} layouts, down to the smallest type and the tightest spaces; still {over / mm(1):.0f} mm too deep.",
        help=f"shorten it by about {words} {'word' if words == 1 else 'words'}; it has {text.words}.",
    )

"""Filler: a text cut short, or gone on with in other words of its language, from the offices of the project.

A text may end wherever a line may: after a word, and in scripts without spaces after what ICU's dictionary takes for
one. Such stretches are counted here; words and characters are counted in what they make.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

import yaml

from factsheet.bcp47 import nearest
from factsheet.budget.fields import Told, written
from factsheet.content.files import language_of_sheet
from factsheet.content.offices import find_offices
from factsheet.content.read import read_sheet
from factsheet.content.rules import count_words
from factsheet.content.sheet import Piece, Prose, Sheet
from factsheet.diagnostics import Log
from factsheet.project import OFFICES, Project
from factsheet.text.unicode import line_ends

UNSPACED = ("ja", "zh")  # sentences follow each other without a space
ENOUGH = 300  # words of offices that show how long a language's words are; fewer are helped out by the specimen
SPECIMEN = Path(__file__).parent / "specimen.yaml"
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Filler:
    """Text of a language that never ends: it begins anew."""

    language: str
    text: str

    @cached_property
    def stretches(self) -> Sequence[str]:
        return stretches(self.text + self.joint, self.language)

    @property
    def joint(self) -> str:
        """What stands between two sentences."""
        return "" if self.language.partition("-")[0] in UNSPACED else " "

    def first(self, count: int, start: int = 0) -> str:
        """So many stretches, from one of them on."""
        found = (self.stretches[place % len(self.stretches)] for place in range(start, start + count))
        return "".join(found).strip()

    def within(self, characters: float, start: int = 0) -> str:
        """As many stretches as about so many characters have, one at least, from one of them on."""
        count = 1
        while len(self.first(count, start)) < characters:
            count += 1
        return self.first(count, start)

    def going_on(self, told: Told, count: int, start: int = 0) -> Told:
        """What is told with so many stretches: its own, cut off behind them, or all of them and then others."""
        text = told.plain if isinstance(told, Prose) else told.value
        own = stretches(text, self.language)
        if count < len(own):
            return _cut(told, len("".join(own[:count]).rstrip()))
        more = self.first(count - len(own), start)
        if not more:
            return told
        if isinstance(told, Prose):
            typed = told.typed
            return replace(told, pieces=(*told.pieces, Piece(self.joint + more, len(typed.value))))
        return replace(told, value=told.value + self.joint + more)


def filler(language: str, project: Project) -> Filler | None:
    """Text of a language: what the project's sheets in it say, and the specimen too where that is little; None without
    either.
    """
    texts = list(telling(language, project))
    if sum(count_words(text, language) for text in texts) < ENOUGH:
        own = specimen(language)
        texts += [own] if own else []
    return Filler(language, " ".join(texts)) if texts else None


def telling(language: str, project: Project) -> Iterator[str]:
    """The running texts of the sheets in a language."""
    for sheet in sheets_in(language, project):
        told = (field.told for field in written(sheet))
        yield from (prose.plain for prose in told if isinstance(prose, Prose) and not prose.typed.language)


def sheets_in(language: str, project: Project) -> Iterator[Sheet]:
    """The sound sheets of a project in a language, of any region."""
    root, base = project.root, language.partition("-")[0]
    for path in find_offices(root / OFFICES, root, Log()):
        spoken = language_of_sheet(project.organisation, path, root)
        if spoken is not None and spoken.partition("-")[0] == base:
            sheet = read_sheet(project.organisation, path, root, Log())
            if sheet is not None:
                yield sheet


def specimen(language: str) -> str | None:
    """The paragraph of a language that ships."""
    return nearest(_specimens(), language)


@cache
def _specimens() -> Mapping[str, str]:
    """The paragraph of each language, by its tag in lower case."""
    found: dict[str, str] = yaml.load(SPECIMEN.read_text(encoding="utf-8"), Loader)
    unspaced = {tag: text.replace(" ", "") for tag, text in found.items() if tag.partition("-")[0] in UNSPACED}
    return {tag.lower(): text for tag, text in (found | unspaced).items()}


def stretches(text: str, language: str) -> Sequence[str]:
    """A text in pieces that lines may end with, spaces included."""
    return tuple(text[start:end] for start, end in pairwise([0, *line_ends(text, language)]))


def _cut(told: Told, length: int) -> Told:
    """What is told, as far as so many characters of its plain text."""
    if not isinstance(told, Prose):
        return replace(told, value=told.value[:length])
    kept = []
    for piece in told.pieces:
        kept.append(replace(piece, text=piece.text[:length]))
        length -= len(piece.text)
        if length <= 0:
            break
    return replace(told, pieces=tuple(kept))

"""Words taken off the ends of texts, as an author does who is asked to shorten them: note calls and full stops stay."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any

from factsheet.content.shape import fields, is_shape, walk
from factsheet.content.sheet import Piece, Prose, Sheet
from factsheet.diagnostics import Span
from factsheet.source import Text
from factsheet.text.unicode import RUNS_ON, words

# The fields that can be said in fewer words. Names, places, dates, values and addresses are what they are.
WORDY = frozenset(
    {
        *("text", "title", "lead", "figure", "label", "heading", "kicker", "role", "about"),
        *("pictures", "credit", "credits", "notes", "pseudonym"),
    }
)


@dataclass(frozen=True, slots=True)
class Wordy:
    """A text that can be said in fewer words: a place in a file, what stands there, how many words that is."""

    told: Text | Prose
    language: str

    @property
    def plain(self) -> str:
        return self.told.plain if isinstance(self.told, Prose) else self.told.value

    @property
    def words(self) -> int:
        return len(words(self.plain, self.language))

    @property
    def runs_on(self) -> bool:
        """Whether no spaces part its words."""
        return RUNS_ON.search(self.plain) is not None

    def kept(self, less: int) -> int:
        """How many characters are left without so many words at its end; the first word stays."""
        found = words(self.plain, self.language)
        return found[max(0, len(found) - less - 1)][1]


def wordy(sheet: Sheet) -> dict[Span, Wordy]:
    """What can be said in fewer words, by its place: all that somebody wrote but figures, as `1 in 6` is one."""
    found = {}
    for path, told in walk(sheet):
        key = path.rpartition(".")[2].removesuffix("[]")
        typed = told.typed if isinstance(told, Prose) else told
        if key not in WORDY or not isinstance(typed, Text) or typed.passage is None or typed.blank:
            continue
        if key != "figure" or not any(map(str.isnumeric, typed.value)):
            found[typed.at] = Wordy(told, typed.language or sheet.language)
    return found


def shortened(sheet: Sheet, less: Mapping[Span, int]) -> Sheet:
    """The sheet without so many words at the ends of the texts at some places."""
    texts = wordy(sheet)
    short = {at: _cut(texts[at].told, texts[at].kept(by)) for at, by in less.items() if by}
    told: Sheet = _retold(sheet, short)
    return told


def _retold(value: Any, short: Mapping[Span, Text | Prose]) -> Any:
    if isinstance(value, Text | Prose):
        return short.get(value.at, value)
    if isinstance(value, tuple):
        return tuple(_retold(one, short) for one in value)
    if not is_shape(type(value)):
        return value
    names = [field.attribute for field in fields(type(value)).values()]
    return replace(value, **{name: _retold(getattr(value, name), short) for name in names})


def _cut(told: Text | Prose, length: int) -> Text | Prose:
    """The first characters of it, ended as the whole is."""
    if isinstance(told, Text):
        return replace(told, value=_ended(told.value, length))
    kept: list[Piece] = []
    ended, start = _ended(told.plain, length), 0
    for piece in told.pieces:
        text = ended[start:] if start < length <= start + len(piece.text) else piece.text[: max(0, length - start)]
        start += len(piece.text)
        if text or piece.note:
            kept.append(replace(piece, text=text))
    return Prose(told.typed, tuple(kept))


def _ended(text: str, length: int) -> str:
    signs = "".join(takewhile(_is_sign, reversed(text.rstrip())))[::-1]
    kept = text[:length]
    while kept and _is_sign(kept[-1]):
        kept = kept[:-1]
    return kept + signs


def _is_sign(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "P"

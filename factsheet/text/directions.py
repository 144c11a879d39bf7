"""Which way the words of a paragraph read: what is told of them, for the rules of `bidi`.

A paragraph runs the way of its sheet, whatever its words do: English words kept in an Arabic sheet read from left
to right, on lines that begin at the right like all others of the sheet. The text is never changed: no marks of order
are put into it.
"""

from collections.abc import Sequence
from itertools import groupby

from factsheet.text.bidi import STRONG, Isolate, bidirectional, levels, turns
from factsheet.text.languages import leftward
from factsheet.text.style import Words

Pieces = Sequence[tuple[int, int, Words]]  # start, end and words of each piece of a text, in order


def directions(text: str, pieces: Pieces, base: bool) -> list[int]:
    """The level of each character.

    base: whether the paragraph runs leftward.

    Ordered for themselves are words told to be in a language of the other direction, and what reads left to right
    whatever stands around it. So is a note call that follows no letter: it stands behind its full stop, where the
    paragraph's reader looks for it; one that follows a letter goes with the word. A text without a letter of the
    paragraph's direction is ordered for itself as a whole, told or not: its full stop stands at its own end.
    """
    if not base and not turns(text):
        return [0] * len(text)

    def own(words: Words) -> bool:
        return leftward(words.language) if words.language else base

    found = []
    told = {STRONG[kind] for kind in map(bidirectional, set(text)) if kind in STRONG}
    if told == {"L" if base else "R"}:
        found.append((0, len(text), not base))
    for turned, group in groupby(pieces, key=lambda piece: own(piece[2])):
        together = list(group)
        if turned != base:
            found.append((together[0][0], together[-1][1], turned))
    for start, end, words in pieces:
        if words.upright:
            found.append((start, end, False))
        elif words.superior and start and bidirectional(text[start - 1]) not in STRONG:
            found.append((start, end, own(words)))
    isolates = [Isolate(*_without_spaces(text, start, end), turned) for start, end, turned in found]
    return levels(text, base, [one for one in isolates if one.start < one.end])


def of_one_level(pieces: Pieces, own: Sequence[int]) -> Pieces:
    """The pieces cut where the level changes."""
    if len(set(own)) < 2:
        return pieces
    cut = []
    for start, end, words in pieces:
        for _, group in groupby(range(start, end), lambda place: own[place]):
            places = list(group)
            cut.append((places[0], places[-1] + 1, words))
    return cut


def _without_spaces(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return end - len(inner.lstrip()), start + len(inner.rstrip())

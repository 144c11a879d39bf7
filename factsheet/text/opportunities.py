"""Where the lines of a paragraph may end, and how unwelcome each place is.

Penalties are squared by the breaker: a ragged line that is one rag short costs as much as a penalty of 110.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from factsheet.text.hyphenation import address_points, is_address, points
from factsheet.text.unicode import graphemes, line_ends

HYPHEN_RAGGED = 800.0  # only where the rag would be very deep: four ems; by eye on facts of 126 pt
HYPHEN_FLUSH = 70.0  # rather than holes
SOFT_HYPHEN = 30.0  # typed: somebody wants it
HARD_HYPHEN = 60.0
SIGN = 60.0  # after a slash and the like
LAST_WORDS = 250.0  # between the last two words
ADDRESS = 3_000.0  # inside a web or mail address: only if it must be
SPLIT = 4e5  # between any two letters: only for a word that else runs over
JOINED = 1e6  # between words that belong together: worse than any hole, better than running over

WORDS = re.compile("[^ \n\u00a0]+")
SENTENCE_END = re.compile("[.!?:…։؟۔।॥။។៕።。！？][”’»›“‘」』)\\]]*$")


@dataclass(frozen=True, slots=True)
class Break:
    """A line may end at `end`, and the next begin at `next`, spaces between them dropped; offsets in the text.

    hyphen: one is added. flagged: the line ends in a hyphen, added or typed. forced: the line must end here.
    """

    end: int
    next: int
    penalty: float = 0.0
    hyphen: bool = False
    flagged: bool = False
    forced: bool = False


def opportunities(
    text: str, language: str, joined: Collection[int], soft: Collection[int], hyphen: float | None
) -> tuple[Break, ...]:
    """Every place where a line may end, in order; the first is the start of the text and the last its end.

    Args:
        joined: offsets where no line should begin.
        soft: offsets where a soft hyphen was typed; the word has no others then.
        hyphen: the penalty of one added; None adds none.
    """
    allowed = line_ends(text, language)
    words = [(found.start(), found.end()) for found in WORDS.finditer(text)]
    found = [Break(0, 0)]
    before = 0
    for start, end in words:
        last = end == words[-1][1]
        if start > before:
            spaces = text[before:start]
            if "\n" in spaces:
                found.append(Break(before, start, forced=True))
            elif allowed[min(bisect_left(allowed, start), len(allowed) - 1)] == start:
                penalty = JOINED if start in joined else LAST_WORDS if last else 0.0
                found.append(Break(before, start, penalty))
        inside = allowed[bisect_right(allowed, start) : bisect_left(allowed, end)]
        opens = not before or SENTENCE_END.search(text, max(0, before - 4), before) is not None
        found.extend(_inside(text, start, end, inside, joined, soft, language, None if last else hyphen, opens))
        before = end
    return (*found, Break(len(text), len(text), forced=True))


def _inside(
    text: str,
    start: int,
    end: int,
    allowed: list[int],
    joined: Collection[int],
    soft: Collection[int],
    language: str,
    hyphen: float | None,
    opens_sentence: bool,
) -> Iterator[Break]:
    """The breaks inside one word, in order."""
    word = text[start:end]
    typed = [place for place in range(start + 1, end) if place in soft] if soft else []
    if typed:
        yield from (Break(place, place, SOFT_HYPHEN, hyphen=True, flagged=True) for place in typed)
    elif is_address(word):
        yield from (Break(start + place, start + place, ADDRESS) for place in address_points(word))
    elif allowed:
        yield from (found for place in allowed if (found := _after_sign(text, start, place, end, joined)))
    elif hyphen is not None:
        whole = next((place for place in range(start + 1, end) if place in joined), end)  # less a note call
        for place in points(text[start:whole], language, opens_sentence):
            yield Break(start + place, start + place, hyphen, hyphen=True, flagged=True)


def _after_sign(text: str, start: int, place: int, end: int, joined: Collection[int]) -> Break | None:
    """The break that Unicode allows at a place inside a word, if it looks well there."""
    sign, after = text[place - 1], text[place]
    if place in joined:
        return Break(place, place, JOINED)
    if sign in "-‐":
        too_short = place - start < 3 or end - place < 2  # e-mail, X-ray
        return None if too_short else Break(place, place, HARD_HYPHEN, flagged=True)
    if sign in "–/" and after.isdigit():
        return Break(place, place, JOINED)
    return Break(place, place, 0.0 if sign.isalpha() or sign == "—" else SIGN)


def with_last_resort(text: str, breaks: tuple[Break, ...]) -> tuple[Break, ...]:
    """The breaks, and one more between any two letters of a word."""
    taken = {place for one in breaks for place in range(one.end, one.next + 1)}
    added = [
        Break(place, place, SPLIT)
        for place, end in graphemes(text)
        if place not in taken and text[place:end] not in " \n\u00a0" and text[place - 1] not in " \n\u00a0"
    ]
    return tuple(sorted((*breaks, *added), key=lambda one: one.next))

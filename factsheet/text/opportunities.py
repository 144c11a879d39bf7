"""Where the lines of a paragraph may end, and how unwelcome each place is.

Penalties are squared by the breaker: a ragged line that is one rag short costs as much as a penalty of 110.

Where words run on without spaces, as in Thai and Japanese, ICU says where a line may end, and a word is what lies
between two such places.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from factsheet.text.hyphenation import address_points, is_address, points
from factsheet.text.unicode import RUN_ON, RUNS_ON, fine_line_ends, graphemes, line_ends, phrase_ends

HYPHEN_RAGGED = 800.0  # only where the rag would be very deep: four ems; by eye on facts of 126 pt
HYPHEN_FLUSH = 70.0  # rather than holes
SOFT_HYPHEN = 30.0  # typed: somebody wants it
HARD_HYPHEN = 60.0
SIGN = 60.0  # after a slash and the like
LAST_WORDS = 250.0  # between the last two words
AMID = 300.0  # inside a Korean word
PHRASE = 1_500.0  # in titles, inside a phrase of Japanese or Korean, and after the hyphen of a compound
SMALL_KANA = 400.0  # before a small kana: seen in newspapers
ADDRESS = 3_000.0  # inside a web or mail address: only if it must be
SPLIT = 4e5  # between any two letters: only for a word that else runs over
JOINED = 1e6  # between words that belong together: worse than any hole, better than running over

WORDS = re.compile("[^ \n\u00a0]+")
CHUNKS = re.compile(f"[{RUN_ON}]+|[^ \n\u00a0{RUN_ON}]+")
SENTENCE_END = re.compile("[.!?:…։؟۔।॥။។៕።。！？][”’»›“‘」』)\\]]*$")


@dataclass(frozen=True, slots=True)
class Break:
    """A line may end at `end`, and the next begin at `next`, spaces between them dropped; offsets in the text.

    hyphen: one is added. flagged: the line ends in a hyphen, added or typed. forced: the line must end here. opens:
    words run on here without a space, and flush lines may let in a little.
    """

    end: int
    next: int
    penalty: float = 0.0
    hyphen: bool = False
    flagged: bool = False
    forced: bool = False
    opens: bool = False


def opportunities(
    text: str,
    language: str,
    joined: Collection[int],
    soft: Collection[int],
    hyphen: float | None,
    phrased: bool = False,
) -> tuple[Break, ...]:
    """Every place where a line may end, in order; the first is the start of the text and the last its end.

    Args:
        joined: offsets where no line should begin.
        soft: offsets where a soft hyphen was typed; the word has no others then.
        hyphen: the penalty of one added; None adds none.
        phrased: whether lines rather end where a phrase does, as in titles.
    """
    allowed = line_ends(text, language)
    unwelcome = _unwelcome(text, language, allowed, phrased)
    words = [(found.start(), found.end()) for found in WORDS.finditer(text)]
    found = [Break(0, 0)]
    before = 0
    for start, end in words:
        last = end == words[-1][1]
        sentence = not before or SENTENCE_END.search(text, max(0, before - 4), before) is not None
        inside: list[Break] = []
        for chunk in CHUNKS.finditer(text, start, end):
            first, until = chunk.span()
            open_ends = allowed[bisect_right(allowed, first) : bisect_left(allowed, until)]
            if first > start and allowed[bisect_left(allowed, first)] == first:
                inside.append(_unspaced(first, joined, unwelcome))
            if RUNS_ON.match(chunk[0]):
                inside.extend(_unspaced(place, joined, unwelcome) for place in open_ends)
            else:
                inner = None if last else hyphen
                inside.extend(
                    _inside(text, first, until, open_ends, joined, soft, language, inner, sentence, unwelcome)
                )
        if phrased:
            inside = [
                replace(one, penalty=max(one.penalty, PHRASE)) if one.flagged and not one.hyphen else one
                for one in inside
            ]
        if last and inside and inside[-1].opens:
            inside[-1] = replace(inside[-1], penalty=max(inside[-1].penalty, LAST_WORDS))
        if start > before:
            if "\n" in text[before:start]:
                found.append(Break(before, start, forced=True))
            elif allowed[min(bisect_left(allowed, start), len(allowed) - 1)] == start:
                alone = last and not any(one.opens for one in inside)
                found.append(Break(before, start, JOINED if start in joined else LAST_WORDS if alone else 0.0))
        found.extend(inside)
        before = end
    return (*found, Break(len(text), len(text), forced=True))


def _unwelcome(text: str, language: str, allowed: Collection[int], phrased: bool) -> dict[int, float]:
    """The penalties of breaks that Unicode allows and readers of Japanese and Korean do not like."""
    found: dict[int, float] = {}
    base = language.partition("-")[0].lower()
    if base == "ko" or (base == "ja" and phrased):
        found |= dict.fromkeys(set(allowed).difference(phrase_ends(text, language)), PHRASE if phrased else AMID)
    if base == "ja":
        found |= dict.fromkeys(set(allowed).difference(fine_line_ends(text, language)), SMALL_KANA)
    return found


def _unspaced(place: int, joined: Collection[int], unwelcome: Mapping[int, float]) -> Break:
    """The break between two words that no space parts."""
    return Break(place, place, JOINED if place in joined else unwelcome.get(place, 0.0), opens=True)


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
    unwelcome: Mapping[int, float],
) -> Iterator[Break]:
    """The breaks inside one word, in order."""
    word = text[start:end]
    typed = [place for place in range(start + 1, end) if place in soft] if soft else []
    if typed:
        yield from (Break(place, place, SOFT_HYPHEN, hyphen=True, flagged=True) for place in typed)
    elif is_address(word):
        yield from (Break(start + place, start + place, ADDRESS) for place in address_points(word))
    elif allowed:
        yield from (found for place in allowed if (found := _after_sign(text, start, place, end, joined, unwelcome)))
    elif hyphen is not None:
        whole = next((place for place in range(start + 1, end) if place in joined), end)  # less a note call
        for place in points(text[start:whole], language, opens_sentence):
            yield Break(start + place, start + place, hyphen, hyphen=True, flagged=True)


def _after_sign(
    text: str, start: int, place: int, end: int, joined: Collection[int], unwelcome: Mapping[int, float]
) -> Break | None:
    """The break that Unicode allows at a place inside a word, if it looks well there."""
    sign, after = text[place - 1], text[place]
    if place in joined:
        return Break(place, place, JOINED)
    if sign in "-‐":
        too_short = place - start < 3 or end - place < 2  # e-mail, X-ray
        return None if too_short else Break(place, place, HARD_HYPHEN, flagged=True)
    if sign in "–/" and after.isdigit():
        return Break(place, place, JOINED)
    return Break(place, place, unwelcome.get(place, 0.0 if sign.isalpha() or sign == "—" else SIGN))


def with_last_resort(text: str, breaks: tuple[Break, ...], parted: Callable[[int], bool]) -> tuple[Break, ...]:
    """The breaks, and one more between any two letters of a word.

    Args:
        parted: whether the font parts what stands before an offset from what follows; conjuncts it does not.
    """
    taken = {place for one in breaks for place in range(one.end, one.next + 1)}
    added = [
        Break(place, place, SPLIT)
        for place, end in graphemes(text)
        if place not in taken and not {*text[place:end], text[place - 1]} & {*" \n\u00a0"} and parted(place)
    ]
    return tuple(sorted((*breaks, *added), key=lambda one: one.next))

"""Which way each letter reads, and in which order a line shows its letters: the Unicode bidirectional algorithm.

In:  a text, the direction of its paragraph, and words that are ordered for themselves.
Out: a level a character, even from left to right and odd from right to left; the visual order of a line's pieces.
Deliberately absent: the guess of a paragraph's direction from its letters, since the sheet's language tells it, and
mirrored signs, which HarfBuzz knows.

Source: Unicode Standard Annex 9; its rules are named where they stand (X5a, W1, N0 ...). Classes are Python's.
"""

import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

DEEPEST = 125  # levels; deeper embeddings are as if they were not there (BD2)
MOST_OPEN = 63  # brackets; with more no pair is looked for (BD16)

EMBEDDINGS = {"LRE": "", "RLE": "", "LRO": "L", "RLO": "R"}  # and what they make of every letter in them
INITIATORS = frozenset({"LRI", "RLI", "FSI"})
ISOLATING = INITIATORS | {"PDI"}
REMOVED = frozenset({*EMBEDDINGS, "PDF", "BN"})  # without say in the levels of others (X9)
NEUTRAL = frozenset({"B", "S", "WS", "ON", *ISOLATING})
SPACES = frozenset({"WS", *ISOLATING, *REMOVED})
STRONG = {"L": "L", "R": "R", "AL": "R"}
JOINED_BY = {"CS": ("EN", "AN"), "ES": ("EN",)}  # figures of one kind, by a single sign between them
AS_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}  # in the eyes of neutral signs
TURNING = frozenset({"R", "AL", "AN", *EMBEDDINGS, *INITIATORS})  # no text turns without one of these

# Source: BidiBrackets of the Unicode Character Database 15, opening and closing sign by turns.
PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
CLOSED_BY = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True))
CLOSING = frozenset(PAIRS[1::2])
SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}  # angle brackets that Unicode has twice

# Letters not yet in Unicode, by the ranges that are kept for scripts from right to left. Source: DerivedBidiClass 15.
KEPT_FOR_ARABIC = (
    range(0x0600, 0x07C0), range(0x0860, 0x0900), range(0xFB50, 0xFE00), range(0xFE70, 0xFF00),
    range(0x10D00, 0x10D40), range(0x10EC0, 0x10F00), range(0x10F30, 0x10F70), range(0x1EC70, 0x1ECC0),
    range(0x1ED00, 0x1ED50), range(0x1EE00, 0x1EF00),
)  # fmt: skip
KEPT_FOR_OTHERS = (
    range(0x0590, 0x0600), range(0x07C0, 0x0860), range(0xFB1D, 0xFB50), range(0x10800, 0x11000),
    range(0x1E800, 0x1F000),
)  # fmt: skip
KEPT_FOR_MONEY = range(0x20A0, 0x20D0)


class Isolate(NamedTuple):
    """Words from start to end of a text that are ordered for themselves; to their surroundings they are one sign."""

    start: int
    end: int
    leftward: bool


def turns(text: str) -> bool:
    """Whether anything in a text may run from right to left."""
    return not text.isascii() and any(bidirectional(one) in TURNING for one in set(text))


def levels(text: str, leftward: bool, isolates: Sequence[Isolate] = ()) -> list[int]:
    """The level of each character, before lines are known. A paragraph separator, such as a line feed, begins anew.

    Args:
        leftward: whether the paragraph runs from right to left.
        isolates: those that hold others stand before them; else they do not overlap.
    """
    base, found, start = int(leftward), [], 0
    for end in [place for place, one in enumerate(text) if bidirectional(one) == "B"] + [len(text)]:
        own = (Isolate(max(one.start, start) - start, min(one.end, end) - start, one.leftward) for one in isolates)
        found += _levels(text[start:end], base, [one for one in own if one.start < one.end])
        found += [base] * (end < len(text))
        start = end + 1
    return found


def at_line_ends(text: str, own: Sequence[int], base: int) -> list[int]:
    """The levels of a line, its separators and the spaces before them and at its end at the paragraph's level (L1)."""
    found, trailing = list(own), True
    for place in reversed(range(len(text))):
        kind = bidirectional(text[place])
        trailing = kind in ("B", "S") or (trailing and kind in SPACES)
        if trailing:
            found[place] = base
    return found


def visual_order(own: Sequence[int]) -> list[int]:
    """The pieces of a line from left to right, by their levels in the order of the text (L2)."""
    order = list(range(len(own)))
    odd = [level for level in own if level % 2]
    for level in range(max(own, default=0), min(odd, default=1) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and own[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def bidirectional(character: str) -> str:
    """The bidirectional class, of letters that are not yet in Unicode the one that is kept for them."""
    known = unicodedata.bidirectional(character)
    if known:
        return known
    code = ord(character)
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code < 0xFDF0 or 0xFFF0 <= code < 0xFFF9 or code == 0x2065:
        return "BN"
    if 0xE0000 <= code < 0xE1000:
        return "BN"
    if any(code in kept for kept in KEPT_FOR_ARABIC):
        return "AL"
    if any(code in kept for kept in KEPT_FOR_OTHERS):
        return "R"
    return "ET" if code in KEPT_FOR_MONEY else "L"


def _levels(text: str, base: int, isolates: Sequence[Isolate]) -> list[int]:
    """The levels of a text without paragraph separators."""
    kinds, signs, places = _marked(text, isolates)
    closed = _closed(kinds)
    found, own = _embedded(kinds, closed, base)
    for sequence, before, after in _sequences(kinds, closed, found, base):
        level = found[sequence[0]]
        held = [own[place] for place in sequence], [signs[place] for place in sequence]
        for place, kind in zip(sequence, _resolved(*held, _direction(level), before, after), strict=True):
            found[place] = level + _deeper(kind, level)
    beside = base
    for place, kind in enumerate(kinds):  # what has no say goes along with what stands before it
        found[place] = beside = beside if kind in REMOVED else found[place]
    return [found[place] for place in places]


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _deeper(kind: str, level: int) -> int:
    """By how much a character is deeper than what it stands in (I1, I2)."""
    if level % 2:
        return int(kind != "R")
    return {"L": 0, "R": 1}.get(kind, 2)


def _marked(text: str, isolates: Sequence[Isolate]) -> tuple[list[str], list[str], list[int]]:
    """The classes and characters of a text with marks about our isolates, and where in them the text's own stand.

    A mark has no character. Typed isolates that begin or end in one of ours, but not both, are signs like others.
    """
    typed = [bidirectional(one) for one in text]
    begun: list[list[str]] = [[] for _ in range(len(text) + 1)]
    ended = [0] * (len(text) + 1)
    for start, end, leftward in reversed(isolates):
        closed = _closed(typed[start:end])
        whole = {*closed, *closed.values()}
        for place in range(start, end):
            if typed[place] in ISOLATING and place - start not in whole:
                typed[place] = "ON"
        begun[start].insert(0, "RLI" if leftward else "LRI")
        ended[end] += 1
    kinds: list[str] = []
    signs: list[str] = []
    places: list[int] = []
    for place in range(len(text) + 1):
        marks = ["PDI"] * ended[place] + begun[place]
        kinds += marks + typed[place : place + 1]
        signs += [""] * len(marks) + [*text[place : place + 1]]
        places += [len(kinds) - 1] * (place < len(text))
    return kinds, signs, places


def _closed(kinds: Sequence[str]) -> dict[int, int]:
    """Where each isolate that is closed ends, by where it begins (BD9)."""
    found, opened = {}, []
    for place, kind in enumerate(kinds):
        if kind in INITIATORS:
            opened.append(place)
        elif kind == "PDI" and opened:
            found[opened.pop()] = place
    return found


def _begins_leftward(kinds: Sequence[str], start: int, end: int, closed: dict[int, int]) -> bool:
    """Whether the first letter that tells, isolates left out, runs from right to left (P2, P3)."""
    place = start
    while place < end:
        if kinds[place] in STRONG:
            return kinds[place] != "L"
        place = closed.get(place, end if kinds[place] in INITIATORS else place) + 1
    return False


class _Embedding(NamedTuple):
    """override: the class of every character in it; none if empty."""

    level: int
    override: str
    isolate: bool


def _embedded(kinds: Sequence[str], closed: dict[int, int], base: int) -> tuple[list[int], list[str]]:
    """The level that each one stands in, and its class if no override gives it another (X1 to X8)."""
    stack = [_Embedding(base, "", False)]
    isolates_over = embeddings_over = isolates = 0  # over: deeper than may be
    found, own = [], list(kinds)
    for place, kind in enumerate(kinds):
        if kind == "PDI" and isolates_over:
            isolates_over -= 1
        elif kind == "PDI" and isolates:
            embeddings_over, isolates = 0, isolates - 1
            while not stack.pop().isolate:
                pass
        elif kind == "PDF" and not isolates_over:
            if embeddings_over:
                embeddings_over -= 1
            elif len(stack) > 1 and not stack[-1].isolate:
                stack.pop()
        found.append(stack[-1].level)
        if kind not in REMOVED:
            own[place] = stack[-1].override or kind
        if kind not in EMBEDDINGS and kind not in INITIATORS:
            continue
        leftward = kind[0] == "R"
        if kind == "FSI":
            leftward = _begins_leftward(kinds, place + 1, closed.get(place, len(kinds)), closed)
        level = stack[-1].level + (1 if stack[-1].level % 2 != leftward else 2)
        room = level <= DEEPEST and not isolates_over and not embeddings_over
        if kind in INITIATORS:
            isolates, isolates_over = isolates + room, isolates_over + (not room)
        else:
            embeddings_over += not room and not isolates_over
        if room:
            stack.append(_Embedding(level, EMBEDDINGS.get(kind, ""), kind in INITIATORS))
    return found, own


def _sequences(
    kinds: Sequence[str], closed: dict[int, int], embedded: Sequence[int], base: int
) -> list[tuple[list[int], str, str]]:
    """What is resolved together, and the directions before and after it (X9, X10).

    That is a stretch of one level, and after an isolate that ends it the stretch that goes on behind.
    """
    kept = [place for place, kind in enumerate(kinds) if kind not in REMOVED]
    sequences: list[list[int]] = []
    pending: dict[int, list[int]] = {}  # sequences that an isolate interrupts, by where it ends
    for _, stretch in groupby(kept, lambda place: embedded[place]):
        places = list(stretch)
        sequence = pending.pop(places[0], None)
        if sequence is None:
            sequences.append(sequence := [])
        sequence += places
        if places[-1] in closed:
            pending[closed[places[-1]]] = sequence
    rank = {place: number for number, place in enumerate(kept)}
    outer = [base, *(embedded[place] for place in kept), base]
    found = []
    for sequence in sequences:
        level = embedded[sequence[0]]
        before, after = outer[rank[sequence[0]]], outer[rank[sequence[-1]] + 2]
        if kinds[sequence[-1]] in INITIATORS:
            after = base
        found.append((sequence, _direction(max(level, before)), _direction(max(level, after))))
    return found


def _resolved(kinds: Sequence[str], signs: Sequence[str], own: str, before: str, after: str) -> list[str]:
    """The classes of a sequence made L, R, EN or AN.

    Args:
        signs: the characters, for the brackets among them.
        own: the direction of its level. before, after: of what stands around it.
    """
    found = list(kinds)
    _resolve_weak(found, before)
    _resolve_brackets(found, kinds, signs, own, before)
    start = 0
    for neutral, stretch in groupby(found.copy(), NEUTRAL.__contains__):
        end = start + len(list(stretch))
        if neutral:  # N1, N2
            left = AS_STRONG[found[start - 1]] if start else before
            right = AS_STRONG[found[end]] if end < len(found) else after
            found[start:end] = [left if left == right else own] * (end - start)
        start = end
    return found


def _resolve_weak(kinds: list[str], before: str) -> None:
    """Marks, figures and the signs about them (W1 to W7)."""
    previous = strong = before
    for place, kind in enumerate(kinds):
        if kind == "NSM":  # W1
            kind = "ON" if previous in ISOLATING else previous
        previous = kind
        strong = kind if kind in STRONG else strong
        if kind == "EN" and strong == "AL":  # W2
            kind = "AN"
        kinds[place] = kind
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for place in range(1, len(kinds) - 1):  # W4
        left, kind, right = kinds[place - 1 : place + 2]
        if left == right and left in JOINED_BY.get(kind, ()):
            kinds[place] = left
    for place in range(1, len(kinds)):  # W5
        if kinds[place] == "ET" and kinds[place - 1] == "EN":
            kinds[place] = "EN"
    for place in range(len(kinds) - 2, -1, -1):
        if kinds[place] == "ET" and kinds[place + 1] == "EN":
            kinds[place] = "EN"
    strong = before
    for place, kind in enumerate(kinds):
        strong = kind if kind in STRONG else strong
        if kind in ("ES", "ET", "CS"):  # W6
            kinds[place] = "ON"
        elif kind == "EN" and strong == "L":  # W7
            kinds[place] = "L"


def _resolve_brackets(kinds: list[str], typed: Sequence[str], signs: Sequence[str], own: str, before: str) -> None:
    """Pairs of brackets go with what they hold, or else with what stands before them (N0)."""
    for start, end in _pairs(kinds, signs):
        held = {AS_STRONG[kind] for kind in kinds[start + 1 : end] if kind in AS_STRONG}
        if not held:
            continue
        direction = own
        if own not in held:
            earlier = (kinds[place] for place in range(start - 1, -1, -1))
            direction = next((AS_STRONG[kind] for kind in earlier if kind in AS_STRONG), before)
        for place in (start, end):
            kinds[place] = direction
            for after in range(place + 1, len(kinds)):
                if typed[after] != "NSM":
                    break
                kinds[after] = direction


def _pairs(kinds: Sequence[str], signs: Sequence[str]) -> list[tuple[int, int]]:
    """Where brackets open and close, by where they open (BD16)."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []  # what would close them, and where they stand
    for place, sign in enumerate(signs):
        if kinds[place] != "ON":
            continue
        sign = SAME.get(sign, sign)
        if sign in CLOSED_BY:
            if len(opened) == MOST_OPEN:
                break
            opened.append((CLOSED_BY[sign], place))
        elif sign in CLOSING:
            match = next((index for index in reversed(range(len(opened))) if opened[index][0] == sign), None)
            if match is not None:
                found.append((opened[match][1], place))
                del opened[match:]
    return sorted(found)

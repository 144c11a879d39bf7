"""Letters into glyphs, by HarfBuzz, each word once for each face and manner.

A shaped word knows where it can be cut without shaping its halves again, so most hyphens cost nothing. Letters come in
the order of the text and glyphs go out from left to right.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from factsheet.text.fonts import Face
from factsheet.text.glyphs import Glyph

UNSAFE = int(hb.GlyphFlags.UNSAFE_TO_BREAK)
NO_LIGATURES = ("-liga", "-clig", "-dlig", "-hlig")
JOINING = frozenset({"Adlm", "Arab", "Mand", "Mong", "Nkoo", "Phag", "Rohg", "Sogd", "Syrc"})  # letters join hands


class Manner(NamedTuple):
    """All that shaping depends on besides face and letters.

    script: four letters, ISO 15924. tracking: thousandths of an em, already in the advances that come out.
    leftward: whether the letters run from right to left.
    """

    script: str
    language: str
    features: tuple[str, ...]
    tracking: float
    leftward: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A word as glyphs. One entry a glyph, visual order, which in leftward words is the letters' turned round.

    Each glyph's text is its cluster of `letters`. clusters: where in the letters each glyph's cluster begins, rising;
    in leftward words the last glyph's comes first. reach: width before each place in the letters, one entry a letter
    and one for the end, thousandths of an em; inside a cluster it is the cluster's end. cuts: places where the word may
    be cut as it stands.
    """

    letters: str
    glyphs: tuple[Glyph, ...]
    clusters: tuple[int, ...]
    reach: tuple[float, ...]
    cuts: frozenset[int]
    leftward: bool = False

    @property
    def width(self) -> float:
        return self.reach[-1]

    def between(self, first: int, last: int) -> tuple[Glyph, ...]:
        """The glyphs of the letters from one cut to another."""
        start, end = bisect_left(self.clusters, first), bisect_left(self.clusters, last)
        if self.leftward:
            start, end = len(self.glyphs) - end, len(self.glyphs) - start
        return self.glyphs[start:end]


def shape(face: Face, letters: str, manner: Manner, before: str = "", after: str = "") -> Shaped:
    """A word in one face, script and language. before, after: letters that it joins, which are set elsewhere."""
    known = face.shaped.setdefault(manner, {})
    key = f"{before}\n{letters}\n{after}" if before or after else letters
    found = known.get(key)
    if found is None:
        found = known[key] = _shape(face, letters, manner, before, after)
    return found


def _shape(face: Face, letters: str, manner: Manner, before: str, after: str) -> Shaped:
    buffer = hb.Buffer()
    buffer.add_str(before + letters + after, len(before), len(letters))
    buffer.direction = "rtl" if manner.leftward else "ltr"
    buffer.script = manner.script
    buffer.language = manner.language
    features = manner.features + NO_LIGATURES if manner.tracking > 0 else manner.features
    hb.shape(face.font, buffer, _switches(features))

    placed = [*zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)]
    if manner.leftward:
        placed.reverse()
    starts = [info.cluster - len(before) for info, _ in placed] + [len(letters)]
    distinct = sorted(set(starts))
    ends = dict(pairwise(distinct))
    thousandths = face.thousandths
    glyphs: list[Glyph] = []
    reach: list[float] = []
    cuts = {len(letters)}
    width = 0.0
    for index, (info, position) in enumerate(placed):
        start, text = starts[index], ""
        if index == 0 or starts[index - 1] != start:
            text = letters[start : ends[start]]
            reach.extend([width] * (start + 1 - len(reach)))
            if not int(info.flags) & UNSAFE:
                cuts.add(start)
        advance, dx = position.x_advance * thousandths, position.x_offset * thousandths
        if manner.tracking and starts[index + 1] != start:
            advance += manner.tracking
            dx += manner.tracking * manner.leftward
        glyphs.append(Glyph(info.codepoint, advance, text, dx, position.y_offset * thousandths))
        width += advance
    reach.extend([width] * (len(letters) + 1 - len(reach)))
    if manner.leftward:
        glyphs.reverse()
    return Shaped(letters, tuple(glyphs), tuple(starts[:-1]), tuple(reach), frozenset(cuts), manner.leftward)


@cache
def _switches(features: tuple[str, ...]) -> dict[str, bool]:
    return {feature.lstrip("+-"): not feature.startswith("-") for feature in features}


def superior(face: Face, letters: str, manner: Manner) -> Shaped | None:
    """The word in the font's own superior signs, or None if it lacks any of them."""
    if "sups" not in face.features:
        return None
    shaped = shape(face, letters, manner._replace(features=(*manner.features, "sups")))
    plain = {face.glyph(letter) for letter in letters}
    return None if any(glyph.id in plain for glyph in shaped.glyphs) else shaped


@cache
def script(character: str) -> str | None:
    """The script of a character, four letters (ISO 15924); None for what all scripts share."""
    buffer = hb.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    return None if buffer.script is None else str(buffer.script)

"""Letters into glyphs, by HarfBuzz, each word once for each face and manner.

A shaped word knows where it can be cut without shaping its halves again, so most hyphens cost nothing.
"""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from factsheet.text.fonts import Face
from factsheet.text.glyphs import Glyph

UNSAFE = hb.GlyphFlags.UNSAFE_TO_BREAK
NO_LIGATURES = ("-liga", "-clig", "-dlig", "-hlig")


class Manner(NamedTuple):
    """All that shaping depends on besides face and letters.

    script: four letters, ISO 15924. tracking: thousandths of an em, already in the advances that come out.
    """

    script: str
    language: str
    features: tuple[str, ...]
    tracking: float


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A word as glyphs. One entry a glyph, visual order, which so far is the order of the letters.

    Each glyph's text is its cluster of `letters`. clusters: where in the letters each glyph's cluster begins.
    reach: width before each place in the letters, one entry a letter and one for the end, thousandths of an em;
    inside a cluster it is the cluster's end. cuts: places where the word may be cut as it stands.
    """

    letters: str
    glyphs: tuple[Glyph, ...]
    clusters: tuple[int, ...]
    reach: tuple[float, ...]
    cuts: frozenset[int]

    @property
    def width(self) -> float:
        return self.reach[-1]


def shape(face: Face, letters: str, manner: Manner) -> Shaped:
    """A word in one face, script and language. Letters that run right to left are refused before they get here."""
    known = face.shaped.setdefault(manner, {})
    found = known.get(letters)
    if found is None:
        found = known[letters] = _shape(face, letters, manner)
    return found


def _shape(face: Face, letters: str, manner: Manner) -> Shaped:
    buffer = hb.Buffer()
    buffer.add_str(letters)
    buffer.direction = "ltr"
    buffer.script = manner.script
    buffer.language = manner.language
    features = manner.features + NO_LIGATURES if manner.tracking > 0 else manner.features
    hb.shape(face.font, buffer, _switches(features))

    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = [info.cluster for info in infos] + [len(letters)]
    distinct = sorted(set(starts))
    ends = dict(pairwise(distinct))
    thousandths = face.thousandths
    glyphs: list[Glyph] = []
    reach: list[float] = []
    cuts = {len(letters)}
    width = 0.0
    for index, (info, position) in enumerate(zip(infos, positions, strict=True)):
        start, text = info.cluster, ""
        if index == 0 or starts[index - 1] != start:
            text = letters[start : ends[start]]
            reach.extend([width] * (start + 1 - len(reach)))
            if not info.flags & UNSAFE:
                cuts.add(start)
        advance = position.x_advance * thousandths
        if manner.tracking and starts[index + 1] != start:
            advance += manner.tracking
        glyphs.append(
            Glyph(info.codepoint, advance, text, position.x_offset * thousandths, position.y_offset * thousandths)
        )
        width += advance
    reach.extend([width] * (len(letters) + 1 - len(reach)))
    return Shaped(letters, tuple(glyphs), tuple(starts[:-1]), tuple(reach), frozenset(cuts))


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

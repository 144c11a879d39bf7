"""The parts of a paragraph: words and spaces, shaped, and what they look like when a line ends inside them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from re import compile as pattern

from factsheet.text.capitals import letter_by_letter
from factsheet.text.glyphs import Glyph
from factsheet.text.itemising import Stretch
from factsheet.text.scripts import customs
from factsheet.text.shaping import JOINING, Shaped, shape

SOFT_HYPHEN = "\u00ad"
SPACE = "[ \n\u00a0]"  # what is set as a word space
CONTEXT = 5  # letters that HarfBuzz looks at on either side of a word
NEAR = 8  # letters about a cut that are shaped anew; ligatures take two to four
TOKENS = pattern(f"{SPACE}+|[^ \n\u00a0]+")

# What hangs into the margin where a line ends and where it begins, which is right and left unless the paragraph runs
# leftward; in parts of its width. By eye at 9 and 20 pt.
RIGHT_HANG = {
    "-": 0.6, "‐": 0.6, ".": 0.6, ",": 0.6, ":": 0.4, ";": 0.4, "!": 0.2, "?": 0.1, "–": 0.3, "—": 0.2,
    "’": 0.6, "”": 0.5, "‘": 0.6, "“": 0.5, "»": 0.4, "«": 0.4, "،": 0.6, "؛": 0.4, "؟": 0.1, "۔": 0.6,
}  # fmt: skip
LEFT_HANG = {"“": 0.5, "‘": 0.6, "„": 0.4, "‚": 0.5, "«": 0.3, "»": 0.3, "”": 0.5, "’": 0.6}


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A word, or the spaces between two, as far as one stretch goes. Widths in thousandths of the paragraph's em.

    text: from start to end of the paragraph's. sources: in set capitals, the offset in `text` that each shaped letter
    comes from; None where letters and text agree. before, after: letters that it joins across a change of look.
    """

    start: int
    end: int
    text: str
    stretch: Stretch
    shaped: Shaped
    sources: tuple[int, ...] | None
    spaces: bool
    before: str = ""
    after: str = ""

    @property
    def width(self) -> float:
        return self.shaped.width * self.stretch.scale

    def _place(self, offset: int) -> int:
        """Which shaped letter the paragraph's character at the offset begins with."""
        if self.sources is None:
            return offset - self.start
        return bisect_right(self.sources, offset - self.start) - 1

    def _shape(self, letters: str) -> Shaped:
        return shape(self.stretch.face, letters, self.stretch.manner)

    def _piece(self, first: int, last: int) -> Shaped:
        """The letters from one place to another shaped for themselves; those that join hands, with hands held out."""
        letters, manner = self.shaped.letters, self.stretch.manner
        if manner.script not in JOINING:
            return self._shape(letters[first:last])
        before, after = (self.before + letters[:first])[-CONTEXT:], (letters[last:] + self.after)[:CONTEXT]
        return shape(self.stretch.face, letters[first:last], manner, before, after)

    def _about(self, place: int) -> tuple[int, int]:
        """Between which letters a cut at the place can change anything: those that join hands know only who is near."""
        clusters, last = self.shaped.clusters, len(self.shaped.letters)
        if self.stretch.manner.script not in JOINING:
            return 0, last
        start, end = bisect_right(clusters, place - NEAR) - 1, bisect_left(clusters, place + NEAR)
        return clusters[start] if start >= 0 else 0, clusters[end] if end < len(clusters) else last

    def reach(self, offset: int) -> float:
        """The width before an offset, while the part is whole."""
        return self.shaped.reach[self._place(offset)] * self.stretch.scale

    def added_at_end(self, offset: int, hyphen: bool, hangs: bool) -> float:
        """What a line that ends at the offset is wider than the reach: a hyphen, less what hangs or is tracked."""
        place, shaped = self._place(offset), self.shaped
        added = -self.stretch.manner.tracking
        if place not in shaped.cuts:
            first, _ = self._about(place)
            added += self._piece(first, place).width - (shaped.reach[place] - shaped.reach[first])
        if hyphen:
            added += self._hyphen.width + self._kern(shaped.letters[place - 1])
        if hangs:
            added -= self.hang_at_end(offset, hyphen) / self.stretch.scale
        return added * self.stretch.scale

    def added_at_start(self, offset: int, hangs: bool) -> float:
        """What a line that begins at the offset is wider than the rest of the part: what hangs is negative."""
        place, shaped = self._place(offset), self.shaped
        added = 0.0
        if place not in shaped.cuts:
            _, last = self._about(place)
            added = self._piece(place, last).width - (shaped.reach[last] - shaped.reach[place])
        return added * self.stretch.scale - (self.hang_at_start(offset) if hangs else 0.0)

    def hang_at_end(self, offset: int, hyphen: bool) -> float:
        """How far a line that ends at the offset hangs into the margin."""
        place, shaped = self._place(offset), self.shaped
        if hyphen:
            return RIGHT_HANG["-"] * self._hyphen.width * self.stretch.scale
        share = RIGHT_HANG.get(shaped.letters[place - 1], 0.0)
        return share * (shaped.reach[place] - shaped.reach[place - 1]) * self.stretch.scale

    def hang_at_start(self, offset: int) -> float:
        """How far a line that begins at the offset hangs into the margin."""
        place, shaped = self._place(offset), self.shaped
        share = LEFT_HANG.get(shaped.letters[place], 0.0)
        return share * (shaped.reach[place + 1] - shaped.reach[place]) * self.stretch.scale

    def letters(self, start: int, end: int) -> int:
        """How many clusters there are between two offsets."""
        first, last = self._place(start), self._place(end)
        return len({cluster for cluster in self.shaped.clusters if first <= cluster < last})

    def parted(self, offset: int) -> bool:
        """Whether a line may end at an offset if it must: ligatures come apart, letters that hang together do not."""
        place = self._place(offset)
        return place == 0 or place in self.shaped.clusters or customs(self.stretch.manner.script).tracked

    def safe(self, offset: int) -> bool:
        """Whether the glyphs on either side stay as they are when a line ends here."""
        return self._place(offset) in self.shaped.cuts

    def glyphs(self, start: int, end: int, hyphen: bool = False) -> tuple[Glyph, ...]:
        """The glyphs from one offset of the paragraph to another, with a hyphen if a line ends there."""
        shaped = self.shaped
        if start == self.start and end == self.end and self.sources is None and not hyphen:
            return shaped.glyphs
        first, last = self._place(start), self._place(end)
        if first in shaped.cuts and last in shaped.cuts:
            taken = shaped.between(first, last)
        else:
            taken = self._piece(first, last).glyphs
        if self.sources is not None:
            taken = self._as_typed(taken, first)
        if hyphen:
            sign, kern = replace(self._hyphen.glyphs[0], text=SOFT_HYPHEN), self._kern(shaped.letters[last - 1])
            if shaped.leftward:
                return (replace(sign, advance=sign.advance + kern), *taken)
            *rest, letter = taken
            taken = (*rest, replace(letter, advance=letter.advance + kern), sign)
        return taken

    def _as_typed(self, glyphs: Sequence[Glyph], place: int) -> tuple[Glyph, ...]:
        """Glyphs of capitals with the letters that were typed for them."""
        assert self.sources is not None
        turn = -1 if self.shaped.leftward else 1
        found = []
        for glyph in glyphs[::turn]:
            after = place + len(glyph.text)
            found.append(replace(glyph, text=self.text[self.sources[place] : self.sources[after]]))
            place = after
        return tuple(found[::turn])

    @property
    def _hyphen(self) -> Shaped:
        return self._shape("‐" if self.stretch.face.has("‐") else "-")

    def _kern(self, before: str) -> float:
        """What the hyphen is moved by after a letter; mostly negative."""
        hyphen = self._hyphen
        return self._shape(before + hyphen.letters).width - self._shape(before).width - hyphen.width


def parts(text: str, stretches: Sequence[Stretch], capitals: bool) -> tuple[Part, ...]:
    """The paragraph's words and spaces in order, covering the text."""
    found = []
    for stretch in stretches:
        for token in TOKENS.finditer(text, stretch.start, stretch.end):
            typed = token[0]
            spaces = typed[0] in " \n\u00a0"
            letters, sources = typed, None
            if spaces:
                letters = typed.replace("\n", " ")
            elif capitals:
                letters, sources = letter_by_letter(typed, stretch.manner.language)
            joined = _joined(text, stretch, token.start(), token.end())
            shaped = shape(stretch.face, letters, stretch.manner, *joined)
            found.append(Part(token.start(), token.end(), typed, stretch, shaped, sources, spaces, *joined))
    return tuple(found)


def _joined(text: str, stretch: Stretch, start: int, end: int) -> tuple[str, str]:
    """What a word of a stretch joins before it and behind it, where its look changes between two letters."""
    if stretch.manner.script not in JOINING:
        return "", ""
    before = text[max(0, start - CONTEXT) : start] if start == stretch.start else ""
    after = text[end : end + CONTEXT] if end == stretch.end else ""
    return "" if before[-1:].isspace() else before, "" if after[:1].isspace() else after

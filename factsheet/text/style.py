"""How words should look, said before anything is measured.

A `TextStyle` belongs to a role of the theme (running text, kicker, callout label); `Words` are a stretch of one
paragraph with what marks it out. Sizes are not here: a paragraph is prepared once and set at many sizes.
"""

import enum
from collections.abc import Callable
from dataclasses import dataclass, field

from factsheet.diagnostics import Span
from factsheet.ink import Ink
from factsheet.text.glyphs import FontKey


class Align(enum.StrEnum):
    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    JUSTIFIED = "justified"


@dataclass(frozen=True, slots=True)
class Family:
    """The four cuts of a face, and the fonts asked in turn for a letter that the cut lacks.

    heavy_fallback: those asked where the cut is semibold or heavier; none: the same. fitted: what the theme says of the
    size and leading of some of them. company: what sets Latin words and figures in a text whose letters are of such a
    font, if not the family.
    """

    regular: FontKey
    bold: FontKey
    italic: FontKey
    bold_italic: FontKey
    fallback: tuple[FontKey, ...] = ()
    heavy_fallback: tuple[FontKey, ...] = ()
    fitted: tuple[tuple[FontKey, "Fit"], ...] = ()
    company: tuple[tuple[FontKey, FontKey], ...] = ()

    def cut(self, bold: bool, italic: bool) -> FontKey:
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular

    def fit(self, key: FontKey) -> "Fit":
        return dict(self.fitted).get(key, MEASURED)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a font to fall back on is set beside Latin: its size in parts of the cut's, its leading in parts of the
    role's; None: as its letters and its script ask for.
    """

    size: float | None = None
    leading: float | None = None


MEASURED = Fit()


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set.

    features: OpenType tags to turn on; "-liga" turns one off. tracking: thousandths of an em after every letter;
    with any, no ligatures. capitals: set in capitals, reads back as typed. balance: lines of near-equal length, for
    titles. bold, italic: the style's own cut; inline marks add to it. split: a word wider than its measure is cut
    between letters instead of running over. role: what the theme calls it, for findings that lead back to it. least:
    points; letters of another script are not set under it to look as large as Latin beside them.
    """

    family: Family
    ink: Ink
    features: tuple[str, ...] = ()
    tracking: float = 0.0
    capitals: bool = False
    align: Align = Align.LEFT
    hyphenate: bool = True
    balance: bool = False
    bold: bool = False
    italic: bool = False
    split: bool = False
    role: str = ""
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a paragraph in one manner.

    superior: a note call or ordinal, in the font's own superior signs if it has them all, else smaller and raised.
    smaller: size in parts of the paragraph's. tag: what of the sheet's structure they are; None: what the paragraph
    is. language: BCP 47, where it is told; None: the sheet's, as far as the script lets it be. upright: they read left
    to right whatever stands around them, as phone numbers and addresses do. where: the place in the data of the
    character at an offset of `text`.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    superior: bool = False
    ink: Ink | None = None
    smaller: float = 1.0
    tag: int | None = None
    language: str | None = None
    upright: bool = False
    where: Callable[[int], Span] | None = field(default=None, compare=False, repr=False)

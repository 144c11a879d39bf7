"""The theme as values: every colour, size and distance of the look, and how far fitting may move it."""

from collections.abc import Mapping
from dataclasses import dataclass

from factsheet.diagnostics import Span
from factsheet.ink import Ink
from factsheet.text.style import Family, TextStyle
from factsheet.units import Pt

PICTURE = "picture"  # the ground of type that stands over the cover

OPTIONAL = ("name", "fallback", "style", "press")  # what a theme may leave out
# What a theme must say, all of it: the program has no look of its own to fall back on.
GROUNDS = ("paper", "band", "panel", "foot")
ACCENTS = ("rule", "hairline", "divider", "line", "dot", "mark", "suffix", "icon")
ROLES = (
    *("organisation", "label", "place", "country", "kicker", "band kicker", "title", "problem", "numeral", "callout"),
    *("figure", "fact", "source", "quotation", "speaker", "lead", "pillar", "date", "event", "milestone", "name"),
    *("leader", "web", "contact", "about", "small print"),
)
TYPE = ("font", "size", "leading", "ink", "ground")  # what a role must say, and what it may
MORE_TYPE = ("cut", "tracking", "capitals", "features", "hyphenate", "balance", "align", "split")
FITS = {"size": (0.5, 2.0), "leading": (0.8, 2.5)}  # of a fallback font beside Latin, least and most
CUTS = ("regular", "bold", "italic", "bold italic")
SPACES = (
    *("under cover", "over band", "in band", "under band", "over sources", "in panel", "under panel"),
    *("between pillars", "over milestones", "over leader", "over foot", "in foot", "page top"),
)
MANNERS = {
    "prose": ("ragged", "justified"),
    "facts": ("ruled", "plain"),
    "pillars": ("ruled", "plain"),
}
# What may give to make a page fit, and how far at most to make it fuller and emptier; see `Setting` for the scales.
KNOBS = {
    "space": (-1.0, 1.0),
    "picture": (-1.0, 1.0),
    "leading": (-0.1, 0.1),
    "columns": (-1.0, 1.0),
    "size": (-1.0, 1.0),
    "tracking": (-0.01, 0.0),
    "optional": (-1.0, 0.0),
}
OPTIONAL_ITEMS = "optional"
UNSTEPPED = ("columns", OPTIONAL_ITEMS)  # they are given or not
MOST_STEPS = 24  # of one entry
LARGEST_TYPE: Pt = 120.0  # by eye; the largest of the house, a place name over the cover, has 84
TIGHTEST = 0.9  # leading to size; capitals of two thirds just clear what hangs a quarter below the line above
TRACKING = (-50.0, 300.0)  # thousandths of an em; closer letters touch, and wider ones fall apart


@dataclass(frozen=True, slots=True)
class Range:
    """A length with room to move. Points; least <= drawn <= most."""

    least: Pt
    drawn: Pt
    most: Pt

    def at(self, give: float) -> Pt:
        """The length when it gives so much: -1 is the least, 0 as drawn, 1 the most; beyond 1 it goes on growing."""
        return self.drawn + give * (self.most - self.drawn if give > 0 else self.drawn - self.least)


NOTHING = Range(0, 0, 0)


@dataclass(frozen=True, slots=True)
class TypeRole:
    """How one kind of text is set. Leading belongs to the size as drawn."""

    name: str
    style: TextStyle
    size: Range
    leading: Pt
    ground: str  # a key of `grounds`, or PICTURE
    at: Span

    def size_at(self, step: float) -> Pt:
        """The size at a step of the fitting ladder, -1 to 1, on the twentieth of a point."""
        return round(self.size.at(max(-1.0, min(1.0, step))) * 20) / 20

    def leading_at(self, size: Pt, more: float = 0.0) -> Pt:
        """Leading in the drawn proportion to the size, more or less by a part of itself, never under the tightest."""
        return size * max(TIGHTEST, self.leading / self.size.drawn * (1 + more))


@dataclass(frozen=True, slots=True)
class PageSpec:
    """The grid of one paper. Points; `cover` is the height of the picture above the trim's foot of it."""

    margin: Pt
    columns: int
    gutter: Pt
    cover: Range


@dataclass(frozen=True, slots=True)
class Veil:
    """A veil for the cover, as light as type over it allows.

    stops: (height from the top 0..1, least opacity 0..1, most opacity 0..1, share of it at the right edge 0..1), by
    rising height.
    """

    ink: Ink
    stops: tuple[tuple[float, float, float, float], ...]

    def at(self, head: float, foot: float) -> tuple[tuple[float, float, float], ...]:
        """(height, opacity at the left, at the right) at two strengths from 0 to 1: above the middle and below it."""
        found = []
        for height, least, most, share in self.stops:
            opacity = least + (head if height < 0.5 else foot) * (most - least)
            found.append((height, round(opacity, 4), round(opacity * share, 4)))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Press:
    """A printing condition of the theme's own: the ICC profile by file, and how the output intent names it."""

    profile: str
    condition: str
    info: str
    at: Span


@dataclass(frozen=True, slots=True)
class Manner:
    """How the parts are drawn, where a theme has a choice."""

    prose: str = "ragged"
    facts: str = "ruled"
    pillars: str = "ruled"


@dataclass(frozen=True, slots=True)
class Allowance:
    """How far one knob may be turned to make a page fit, from where an earlier entry for it left off.

    to: on the knob's own scale; below 0 tightens, above 0 loosens. steps: of equal size. cost: of the whole way, in
    looks; only its proportion to the others counts.
    """

    knob: str
    to: float
    steps: int
    cost: float


@dataclass(frozen=True, slots=True)
class Fitting:
    """What a theme gives to make a page fit, best-looking first: where there is too much on it, and too little."""

    too_full: tuple[Allowance, ...]
    too_empty: tuple[Allowance, ...]

    def cost(self, knob: str, value: float) -> float:
        """What it costs in looks to have a knob so far from the design."""
        total = passed = 0.0
        for one in self.too_full if value < 0 else self.too_empty:
            if one.knob == knob and abs(value) > abs(passed):
                total += one.cost * min(1.0, (value - passed) / (one.to - passed))
                passed = one.to
        return total


@dataclass(frozen=True)
class Theme:
    """A whole look. Colours by name; grounds, accents, type, spacing by the job they do; pages by paper.

    press: by paper, where a theme is drawn for one printing condition and no printer's card is named.
    """

    name: str
    file: str
    colours: Mapping[str, Ink]
    grounds: Mapping[str, Ink]
    accents: Mapping[str, Ink]
    fonts: Mapping[str, Family]
    type: Mapping[str, TypeRole]
    pages: Mapping[str, PageSpec]
    space: Mapping[str, Range]
    manner: Manner
    veil: Veil
    press: Mapping[str, Press]
    colour_at: Mapping[str, Span]
    fit: Fitting

    def role(self, name: str) -> TypeRole:
        return self.type[name]

    @property
    def inks(self) -> dict[str, Ink]:
        """What a drawing may name: a colour, or an accent by its job, so that a mark outlives a change of theme."""
        return {**self.accents, **self.colours}

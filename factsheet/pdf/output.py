"""What a file is for: the one value in which press, office and screen differ."""

from dataclasses import dataclass
from typing import Literal, get_args

from factsheet.geometry import Rect
from factsheet.paper import PRINTABLE_INSET, Paper
from factsheet.units import Pt

Purpose = Literal["press", "office", "screen"]
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)

SLUG: Pt = 24.0  # room for crop and registration marks around the bleed

SRGB_PROFILE = "assets/icc/srgb.icc"
PRESS_PROFILES = {
    "letter": "assets/icc/coated-gracol2006-tr006-300-small.icc",
    "a4": "assets/icc/coated-fogra39l-300-small.icc",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A printing condition as an output intent names it. An empty registry: not registered anywhere."""

    identifier: str
    info: str
    registry: str = "http://www.color.org"


SRGB = Condition("sRGB IEC61966-2.1", "sRGB, as screens show it")
CONDITIONS = {
    "letter": Condition("CGATS TR 006", "Offset, coated paper of grade 1 (GRACoL 2006)"),
    "a4": Condition("FOGRA39", "Offset, coated paper (ISO 12647-2)"),
}


@dataclass(frozen=True, slots=True)
class Output:
    """A purpose with all that follows from it.

    profile: the ICC profile of the inks (press) or of sRGB, as bytes. maximum_ppi: pictures finer than this are
    brought down to target_ppi. bleed, slug: around the trim, points. clip: from the trim's top left, points.
    """

    purpose: Purpose
    cmyk: bool
    profile: bytes
    condition: Condition | None
    maximum_ppi: float
    target_ppi: float
    quality: int
    bleed: Pt
    slug: Pt
    clip: Rect

    @property
    def marks(self) -> bool:
        return self.slug > 0

    @property
    def links(self) -> bool:
        """Whether addresses can be clicked. A press takes no annotations."""
        return self.purpose == "screen"


def profile_file(purpose: Purpose, paper: Paper) -> str:
    """The profile a purpose asks for, from the project or package folder."""
    return PRESS_PROFILES[paper.name] if purpose == "press" else SRGB_PROFILE


def output_for(
    purpose: Purpose, paper: Paper, profile: bytes, marks: bool = False, condition: Condition | None = None
) -> Output:
    """The output of a purpose on a paper. The condition replaces the paper's own where a printer names another."""
    trim = paper.trim
    match purpose:
        case "press":
            slug = SLUG if marks else 0.0
            named = condition or CONDITIONS[paper.name]
            return Output(purpose, True, profile, named, 450, 300, 85, paper.bleed, slug, trim.grown(paper.bleed))
        case "office":
            return Output(purpose, False, profile, None, 220, 220, 80, 0, 0, trim.grown(-PRINTABLE_INSET))
        case "screen":
            return Output(purpose, False, profile, SRGB, 150, 150, 80, 0, 0, trim)

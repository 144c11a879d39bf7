"""What a file is for: the one value in which press, office and screen differ."""

from dataclasses import dataclass
from typing import Literal

from factsheet.geometry import Rect
from factsheet.paper import PRINTABLE_INSET, Paper
from factsheet.units import Pt

Purpose = Literal["press", "office", "screen"]
Standard = Literal["PDF/X-4", "PDF/A-2a", "PDF/UA-1"]
STANDARDS: dict[Purpose, tuple[Standard, ...]] = {
    "press": ("PDF/X-4", "PDF/A-2a", "PDF/UA-1"),
    "office": ("PDF/UA-1",),
    "screen": ("PDF/A-2a", "PDF/UA-1"),
}


SLUG: Pt = 24.0  # room for crop and registration marks around the bleed

SRGB_PROFILE = "assets/icc/srgb.icc"


@dataclass(frozen=True, slots=True)
class Condition:
    """A printing condition as an output intent names it. An empty registry: not registered anywhere."""

    identifier: str
    info: str
    registry: str = "http://www.color.org"


SRGB = Condition("sRGB IEC61966-2.1", "sRGB, as screens show it")


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

    @property
    def standards(self) -> tuple[Standard, ...]:
        """What the file keeps to, and says so."""
        return STANDARDS[self.purpose]


def for_press(
    paper: Paper,
    profile: bytes,
    condition: Condition,
    marks: bool = False,
    maximum_ppi: float = 450,
    target_ppi: float = 300,
) -> Output:
    """For a commercial printer: in the inks of a printing condition, with bleed, and with marks on request."""
    slug, clip = SLUG if marks else 0.0, paper.trim.grown(paper.bleed)
    return Output("press", True, profile, condition, maximum_ppi, target_ppi, 85, paper.bleed, slug, clip)


def for_office(paper: Paper, profile: bytes) -> Output:
    """For the printer in the corridor: nothing where it cannot print."""
    return Output("office", False, profile, None, 220, 220, 80, 0, 0, paper.trim.grown(-PRINTABLE_INSET))


def for_screen(paper: Paper, profile: bytes) -> Output:
    """For mail and web: the trim, and links to click."""
    return Output("screen", False, profile, SRGB, 150, 150, 80, 0, 0, paper.trim)

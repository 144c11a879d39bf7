"""shapes: the form of what was painted, and which inks lie at a place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factsheet.ink import CMYK
from factsheet.preflight.facts import Painted
from factsheet.preflight.painting.paths import IDENTITY, Matrix, Outline, holds

if TYPE_CHECKING:
    from factsheet.preflight.painting.pixels import ReadPicture
    from factsheet.preflight.painting.shadings import Blend

LOOKS_BACK = 300  # things painted before, that are looked through for what lies under a text
MOST_LOOKS = 1_000_000  # on a page
PLATES = {"Cyan": 0, "Magenta": 1, "Yellow": 2, "Black": 3}
EVERY_PLATE = (True, True, True, True)


@dataclass(frozen=True, slots=True)
class Shape:
    """The form of something painted. outline: of fills and strokes; empty of what fills its box or is a picture.

    clips: outlines that cut it besides its box, each with its rule (whether even-odd). blend: what fills it, if
    that is no one colour. matrix: of a picture or blend.
    """

    outline: Outline
    even_odd: bool = False
    clips: tuple[tuple[Outline, bool], ...] = ()
    picture: "ReadPicture | None" = None
    blend: "Blend | None" = None
    matrix: Matrix = IDENTITY

    def covers(self, x: float, y: float) -> bool:
        """Whether it lies over a place in its box."""
        return (not self.outline or holds(self.outline, x, y, self.even_odd)) and all(
            holds(outline, x, y, even_odd) for outline, even_odd in self.clips
        )


def plates(painted: Painted) -> tuple[bool, bool, bool, bool]:
    """Which plates it changes: all, unless it overprints. Source: ISO 32000-1, 11.7.4."""
    colour = painted.colour
    if not painted.overprint or colour is None or colour.inks is None:
        return EVERY_PLATE
    family, colorants = colour.space.family, colour.space.colorants
    if family == "DeviceCMYK" and painted.overprint_mode == 1:
        cyan, magenta, yellow, black = colour.inks
        return cyan > 0, magenta > 0, yellow > 0, black > 0
    if family in ("Separation", "DeviceN") and colorants != ("All",):
        process = all(one in PLATES or one == "None" for one in colorants)
        cyan, magenta, yellow, black = (
            plate in colorants if process else ink > 0 for plate, ink in zip(PLATES, colour.inks, strict=True)
        )
        return cyan, magenta, yellow, black
    return EVERY_PLATE


def laid_over(under: CMYK, painted: Painted) -> CMYK | None:
    """The inks where something lies over others; None where they are not known."""
    if painted.colour is None or painted.colour.inks is None or painted.soft_masked:
        return None
    if painted.blend not in ("Normal", "Multiply"):
        return None
    cyan, magenta, yellow, black = (
        below + painted.opacity * ((above if painted.blend == "Normal" else below + above - below * above) - below)
        if changed
        else below
        for below, above, changed in zip(under, painted.colour.inks, plates(painted), strict=True)
    )
    return cyan, magenta, yellow, black


class Grounds:
    """What has been painted so far that something else may lie on."""

    def __init__(self) -> None:
        self._laid: list[tuple[Painted, Shape]] = []
        self._looks_left = MOST_LOOKS

    def add(self, painted: Painted, shape: Shape) -> None:
        self._laid.append((painted, shape))

    def under(self, x: float, y: float) -> CMYK | None:
        """The inks at a place; None if they are not known or nothing lies there."""
        layers = []
        for painted in self._at(x, y):
            layers.append(painted)
            if painted.opacity == 1 and painted.blend == "Normal" and plates(painted) == EVERY_PLATE:
                break
        inks: CMYK | None = None
        for painted in reversed(layers):
            inks = laid_over(inks or (0.0, 0.0, 0.0, 0.0), painted)
            if inks is None:
                return None
        return inks

    def _at(self, x: float, y: float) -> Iterator[Painted]:
        """What lies at a place, the topmost first."""
        for painted, shape in reversed(self._laid[-LOOKS_BACK:]):
            self._looks_left -= 1
            if self._looks_left < 0:
                return
            box = painted.box
            if box.left <= x <= box.right and box.bottom <= y <= box.top:
                self._looks_left -= sum(map(len, shape.outline)) // 10
                if shape.covers(x, y):
                    yield painted

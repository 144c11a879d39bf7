"""shadings: what a blend of colours puts on the plates. Source: ISO 32000-1, 8.7.4.5.

Blends along a line and between two circles are laid as they are. Of the other kinds, function over an area and meshes
with a function, the strongest colour stands for all of it, as an estimate.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factsheet.ink import CMYK
from factsheet.preflight.document.values import array, box, entry, number, whole
from factsheet.preflight.facts import Box
from factsheet.preflight.painting import functions
from factsheet.preflight.painting.colour import NO_INK, ColourSpace
from factsheet.preflight.painting.paths import Matrix, is_sound, times

if TYPE_CHECKING:
    from PIL import Image

Where = Callable[[float, float], float | None]  # how far along the blend a place is, 0 to 1; None: beside it

STEPS = 254  # from one end of a blend to the other
BESIDE = 255  # the step that stands for what lies beside the blend
FARTHEST = 1e9  # a coordinate
ACROSS_AREA = 9  # places on each side of an area at which its function is asked


@dataclass(frozen=True, slots=True, eq=False)
class Blend:
    """A shading as inks.

    steps: 255 colours from one end to the other, and the colour beside it, None where nothing is painted there.
    limits: its BBox, None if it has none. exact: whether these are its colours, and not only the strongest of them.
    """

    steps: tuple[CMYK | None, ...]
    where: Where
    limits: Box | None = None
    exact: bool = True

    def seen(self, matrix: Matrix, size: tuple[int, int]) -> "tuple[Image.Image, Image.Image]":
        """Its inks, and what of each pixel it covers. matrix: from pixels, y down, to the space of the shading."""
        from PIL import Image

        a, b, c, d, e, f = matrix
        found = bytearray()
        for row in range(size[1]):
            x, y = a / 2 + c * (row + 0.5) + e, b / 2 + d * (row + 0.5) + f
            for column in range(size[0]):
                along = self.where(x + a * column, y + b * column)
                found.append(BESIDE if along is None else round(along * STEPS))
        at = Image.frombytes("L", size, bytes(found))
        planes = zip(*(step or NO_INK for step in self.steps), strict=True)
        inks = Image.merge("CMYK", [at.point([round(255 * ink) for ink in plane]) for plane in planes])
        return inks, at.point([0 if step is None else 255 for step in self.steps])


def read(shading: Any, space: ColourSpace | None, *, background: bool) -> Blend | None:
    """A shading of pikepdf; None if its inks cannot be told. Never raises.

    Args:
        background: whether its background is painted, as in patterns.
    """
    kind, limits = whole(entry(shading, "/ShadingType")), box(entry(shading, "/BBox"))
    function = functions.read(entry(shading, "/Function"))
    if space is None or function is None:
        return None
    try:
        if kind in (2, 3):
            steps = [space.inks(function([at])) for at in _between(_numbers(shading, "/Domain", (0.0, 1.0)))]
            beside = _numbers(shading, "/Background", ()) if background else ()
            where = (_along_line if kind == 2 else _between_circles)(shading)
            if None in steps or where is None:
                return None
            return Blend((*steps, space.inks(beside) if beside else None), where, limits)
        strongest = _strongest(space, function, _asked(shading, kind))
    except (ValueError, IndexError, TypeError, OverflowError, ZeroDivisionError):
        return None
    return Blend((strongest,) * 256, lambda x, y: 0.0, limits, exact=False) if strongest else None


def _numbers(shading: Any, key: str, missing: Sequence[float]) -> Sequence[float]:
    return [number(one) for one in array(entry(shading, key))[:32]] or missing


def _between(domain: Sequence[float]) -> list[float]:
    low, high = domain
    return [low + step / STEPS * (high - low) for step in range(STEPS + 1)]


def _extends(shading: Any) -> tuple[bool, bool]:
    """Whether it goes on before its start and beyond its end."""
    told = array(entry(shading, "/Extend"))
    return (told[0] is True, told[1] is True) if len(told) == 2 else (False, False)


def _coordinates(shading: Any) -> Sequence[float]:
    told = _numbers(shading, "/Coords", ())
    if any(abs(one) > FARTHEST for one in told):
        raise ValueError("a blend lies off any paper")
    return told


def _along_line(shading: Any) -> Where | None:
    x0, y0, x1, y1 = _coordinates(shading)
    before, beyond = _extends(shading)
    across, up = x1 - x0, y1 - y0
    length = across * across + up * up
    if not length:
        return None

    def where(x: float, y: float) -> float | None:
        along = ((x - x0) * across + (y - y0) * up) / length
        if along < 0:
            return 0.0 if before else None
        return along if along <= 1 else 1.0 if beyond else None

    return where


def _between_circles(shading: Any) -> Where:
    """The circle through a place that is painted last, of those with a radius."""
    x0, y0, r0, x1, y1, r1 = _coordinates(shading)
    before, beyond = _extends(shading)
    across, up, growth = x1 - x0, y1 - y0, r1 - r0
    a = across * across + up * up - growth * growth

    def where(x: float, y: float) -> float | None:
        b = (x - x0) * across + (y - y0) * up + r0 * growth
        c = (x - x0) ** 2 + (y - y0) ** 2 - r0 * r0
        if abs(a) < 1e-9:
            found = [c / (2 * b)] if b else []
        elif (root := b * b - a * c) < 0:
            return None
        else:
            found = sorted(((b + math.sqrt(root)) / a, (b - math.sqrt(root)) / a), reverse=True)
        for along in found:
            if r0 + along * growth >= 0 and (before or along >= 0) and (beyond or along <= 1):
                return min(max(along, 0.0), 1.0)
        return None

    return where


def _asked(shading: Any, kind: int | None) -> list[list[float]]:
    """Inputs of the function of an area or a mesh, enough to meet its strongest colour or one near it."""
    if kind == 1:
        left, right, bottom, top = _numbers(shading, "/Domain", (0.0, 1.0, 0.0, 1.0))
        steps = [step / (ACROSS_AREA - 1) for step in range(ACROSS_AREA)]
        return [[left + x * (right - left), bottom + y * (top - bottom)] for x in steps for y in steps]
    return [[at] for at in _between(_numbers(shading, "/Decode", ())[4:6])]


def _strongest(space: ColourSpace, function: functions.Function, asked: list[list[float]]) -> CMYK | None:
    told = [space.inks(function(inputs)) for inputs in asked]
    known = [inks for inks in told if inks is not None]
    return max(known, key=sum) if len(known) == len(told) else None


def unplaced(matrix: Matrix, placed: Matrix) -> Matrix | None:
    """The matrix that does one and then undoes another; None if that one leaves nothing of an area."""
    a, b, c, d, e, f = placed
    turned = a * d - b * c
    if not is_sound(placed) or abs(turned) < 1e-12:
        return None
    inverse = d / turned, -b / turned, -c / turned, a / turned, (c * f - d * e) / turned, (b * e - a * f) / turned
    both = times(matrix, inverse)
    return both if is_sound(both) else None

"""figures: how much ink stands where, from the plates' pictures.

A plate's picture is gray, black where its ink is solid. Places are fractions of the picture from its top left.
"""

import math
from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

from PIL import Image, ImageMath, ImageStat

from factsheet.geometry import Size
from factsheet.units import mm

SPOT = mm(math.sqrt(15))  # side of the square of 15 mm2 that printers' ink limits are judged over
CELLS = 5  # along the side of that square: it is moved by a fifth of itself, some 0.8 mm
MOST_CELLS = 1_000_000  # of a page: on a vast one, the square is larger
USUAL = 0.999  # share of the inked area that the usual total is not passed in
SOLID = 255


class Part(NamedTuple):
    """A box as fractions of the picture, from its top left, y down."""

    left: float
    top: float
    right: float
    bottom: float

    def pixels(self, size: tuple[int, int]) -> tuple[int, int, int, int]:
        """The box in a picture of this size; one pixel at least."""
        width, height = size
        left, top = min(int(self.left * width), width - 1), min(int(self.top * height), height - 1)
        return left, top, max(round(self.right * width), left + 1), max(round(self.bottom * height), top + 1)


WHOLE = Part(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Coverage:
    """One plate within the trim. inked: share of the area with any ink of it; mean: of its tint; both 0 to 1."""

    plate: str
    inked: float
    mean: float


@dataclass(frozen=True, slots=True)
class PageInk:
    """One page. highest: mean total of the heaviest 15 mm2, and usual: what 99.9 % of the inked area stays within; 1 is
    one solid plate. Both as far as the bleed. peak: that heaviest spot. over: share of the area above the limit."""

    number: int  # from 1
    size: Size  # of the picture, points
    trim: Part
    bleed: Part
    highest: float
    usual: float
    peak: Part | None
    over: float
    plates: tuple[Coverage, ...]

    @property
    def peak_from_trim(self) -> tuple[float, float] | None:
        """The middle of the heaviest spot, points from the left and the top of the trim."""
        if self.peak is None:
            return None
        x, y = (self.peak.left + self.peak.right) / 2, (self.peak.top + self.peak.bottom) / 2
        return (x - self.trim.left) * self.size.width, (y - self.trim.top) * self.size.height


def total_of(plates: Mapping[str, Image.Image]) -> Image.Image:
    """All plates together: 255 a solid plate, mode I."""
    first, *others = plates.values()
    total: Any = ImageMath.lambda_eval(lambda held: SOLID - held["plate"], plate=first)
    for plate in others:
        total = ImageMath.lambda_eval(lambda held: held["total"] + SOLID - held["plate"], total=total, plate=plate)
    made: Image.Image = total
    return made


def measured(
    number: int, size: Size, trim: Part, bleed: Part, plates: Mapping[str, Image.Image], limit: float | None
) -> PageInk:
    """The figures of a page. plates: pictures of one size, by name. limit: 3.0 is 300 %."""
    total = total_of(plates)
    inner = total.crop(bleed.pixels(total.size))
    counts = Counter(array("i", inner.tobytes()))
    highest, peak = _heaviest(inner, total.width / size.width)
    return PageInk(
        number,
        size,
        trim,
        bleed,
        highest / SOLID,
        _usual(counts) / SOLID,
        _placed(peak, bleed, total.size) if highest > 0 else None,
        sum(n for value, n in counts.items() if limit is not None and value > limit * SOLID + 1) / counts.total(),
        tuple(_coverage(name, plate.crop(trim.pixels(plate.size))) for name, plate in plates.items()),
    )


def _coverage(name: str, plate: Image.Image) -> Coverage:
    histogram = plate.histogram()
    return Coverage(name, 1 - histogram[SOLID] / sum(histogram), 1 - ImageStat.Stat(plate).mean[0] / SOLID)


def _usual(counts: Counter[int]) -> int:
    inked = {value: count for value, count in counts.items() if value > 0}
    wanted, passed = USUAL * sum(inked.values()), 0
    for value in sorted(inked):
        passed += inked[value]
        if passed >= wanted:
            return value
    return 0


def _heaviest(total: Image.Image, scale: float) -> tuple[float, tuple[float, float, float, float]]:
    """The highest mean over a spot, and the spot in pixels: left, top, right, bottom. scale: pixels a point."""
    side = SPOT * scale
    cell = max(1.0, side / CELLS, math.sqrt(total.width * total.height / MOST_CELLS))
    columns, rows = max(1, round(total.width / cell)), max(1, round(total.height / cell))
    held = array("f", total.convert("F").resize((columns, rows), Image.Resampling.BOX).tobytes())
    wide, high = (min(max(1, round(side / cell)), cells) for cells in (columns, rows))
    across = [_sums(held[row * columns : (row + 1) * columns], wide) for row in range(rows)]
    down = [_sums(column, high) for column in zip(*across, strict=True)]
    highest, x, y = max(
        (column[y], -x, -y) for x, column in enumerate(down) for y in [max(range(len(column)), key=column.__getitem__)]
    )
    across_by, down_by = total.width / columns, total.height / rows
    spot = (-x * across_by, -y * down_by, (wide - x) * across_by, (high - y) * down_by)
    return highest / (wide * high), spot


def _sums(values: Any, width: int) -> list[float]:
    """The sum of every `width` values in a row."""
    upto = [0.0, *accumulate(values)]
    return [after - before for before, after in zip(upto, upto[width:], strict=False)]


def _placed(spot: tuple[float, float, float, float], within: Part, size: tuple[int, int]) -> Part:
    left, top, _, _ = within.pixels(size)
    width, height = size
    return Part((spot[0] + left) / width, (spot[1] + top) / height, (spot[2] + left) / width, (spot[3] + top) / height)

"""coverage: how much of each pixel of a small raster an outline covers, 255 for all of it.

Every pixel is looked at in four rows; across, each row is cut where the outline crosses it, to a quarter of a pixel.
Pillow's own polygons are half a pixel too fat on every side, which would be seen in the ink of small forms.
"""

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from factsheet.preflight.facts import Box
from factsheet.preflight.painting.paths import Outline

if TYPE_CHECKING:
    from PIL import Image

FINER = 4
FULL = b"\xff"


def of_outline(outline: Outline, even_odd: bool, size: tuple[int, int]) -> "Image.Image":
    """The coverage of a filled outline, in pixels from the top left, y down."""
    from PIL import Image

    width, height = size[0] * FINER, size[1] * FINER
    rows: list[list[tuple[float, int]]] = [[] for _ in range(height)]
    for subpath in outline:
        x0, y0 = subpath[-1]
        for x1, y1 in subpath:
            _cross(rows, x0 * FINER, y0 * FINER, x1 * FINER, y1 * FINER)
            x0, y0 = x1, y1
    fine = bytearray(width * height)
    for row, crossings in enumerate(rows):
        crossings.sort()
        winding, start, begin = 0, 0, row * width
        for x, direction in crossings:
            at = 0 if x <= 0 else width if x >= width else round(x)
            if (winding & 1 if even_odd else winding) and at > start:
                fine[begin + start : begin + at] = FULL * (at - start)
            winding, start = winding + direction, at
    return Image.frombytes("L", (width, height), bytes(fine)).reduce(FINER)


def crossings(outline: Outline, height: int) -> float:
    """About how many rows of pixels the edges cross, all in all: the work of `of_outline`."""
    return sum(min(abs(y1 - y0) * FINER, height) + 1 for subpath in outline for (_, y0), (_, y1) in pairwise(subpath))


def _cross(rows: list[list[tuple[float, int]]], x0: float, y0: float, x1: float, y1: float) -> None:
    """Note where an edge crosses the middles of rows, and which way."""
    direction = 1
    if y0 > y1:
        x0, y0, x1, y1, direction = x1, y1, x0, y0, -1
    first, last = max(0, math.ceil(y0 - 0.5)), min(len(rows), math.ceil(y1 - 0.5))
    if first >= last:
        return
    slope = (x1 - x0) / (y1 - y0)
    for row in range(first, last):
        rows[row].append((x0 + (row + 0.5 - y0) * slope, direction))


def of_box(box: Box, size: tuple[int, int]) -> "Image.Image":
    """The coverage of an upright rectangle, to the fraction. box: in pixels, `bottom` above `top`, as y runs down."""
    from PIL import Image, ImageChops

    across, down = _overlaps(box.left, box.right, size[0]), _overlaps(box.bottom, box.top, size[1])
    columns = Image.frombytes("L", (size[0], 1), across).resize(size, Image.Resampling.NEAREST)
    return ImageChops.multiply(columns, Image.frombytes("L", (1, size[1]), down).resize(size, Image.Resampling.NEAREST))


def _overlaps(start: float, end: float, pixels: int) -> bytes:
    """How much of each pixel of a row lies between two edges, 255 for all of it."""
    row = bytearray(pixels)
    first = min(max(0, math.floor(start)), pixels)
    last = max(first, min(pixels, math.ceil(end)))
    row[first:last] = FULL * (last - first)
    for pixel in {first, last - 1}:  # only at the edges is it a part
        if 0 <= pixel < pixels:
            row[pixel] = round(255 * max(0.0, min(end, pixel + 1) - max(start, pixel)))
    return bytes(row)


def stroked(outline: Outline, width: float) -> Outline:
    """A stroked outline as one to be filled by the nonzero rule, each chord a bar; joins and caps are left out."""
    bars = []
    for subpath in outline:
        for (x0, y0), (x1, y1) in pairwise(subpath):
            length = math.hypot(x1 - x0, y1 - y0)
            if length:
                x, y = (y1 - y0) / length * width / 2, (x0 - x1) / length * width / 2
                bars.append([(x0 + x, y0 + y), (x1 + x, y1 + y), (x1 - x, y1 - y), (x0 - x, y0 - y)])
    return bars

"""Printer's marks: crop marks at the corners of the trim and register marks between them, beyond the bleed.

They are stroked, in every ink at once, and lie outside the clip of the page.
"""

from collections.abc import Iterator

from factsheet.geometry import Point, Rect, circle
from factsheet.pdf.objects import number
from factsheet.units import Pt

WIDTH: Pt = 0.25
GAP: Pt = 3.0  # between bleed and mark
LENGTH: Pt = 18.0
RADIUS: Pt = 4.0


def marks(trim: Rect, bleed: Pt) -> Iterator[str]:
    """The operators, for a page whose y runs up. trim: in that page. Points."""
    yield f"q /All CS 1 SCN {number(WIDTH)} w"
    near, far = bleed + GAP, bleed + GAP + LENGTH
    for x, outward in ((trim.x, -1), (trim.right, 1)):
        for y in (trim.y, trim.bottom):
            yield _line(x + outward * near, y, x + outward * far, y)
    for y, outward in ((trim.y, -1), (trim.bottom, 1)):
        for x in (trim.x, trim.right):
            yield _line(x, y + outward * near, x, y + outward * far)
    middle = near + LENGTH / 2
    across, up = trim.x + trim.width / 2, trim.y + trim.height / 2
    for centre in (
        Point(across, trim.y - middle),
        Point(across, trim.bottom + middle),
        Point(trim.x - middle, up),
        Point(trim.right + middle, up),
    ):
        yield _line(centre.x - 2 * RADIUS, centre.y, centre.x + 2 * RADIUS, centre.y)
        yield _line(centre.x, centre.y - 2 * RADIUS, centre.x, centre.y + 2 * RADIUS)
        letters = {"M": "m", "L": "l", "C": "c", "Z": "h"}
        for verb, numbers in circle(centre, RADIUS).segments:
            yield " ".join((*map(number, numbers), letters[verb]))
        yield "S"
    yield "Q"


def _line(x1: Pt, y1: Pt, x2: Pt, y2: Pt) -> str:
    return f"{number(x1)} {number(y1)} m {number(x2)} {number(y2)} l S"

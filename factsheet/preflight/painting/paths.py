"""paths: outlines on the page, and what their matrices do to lengths.

An outline is a list of subpaths, each a list of (x, y) in points of the page, y up, curves already cut into chords.
"""

import math

from factsheet.preflight.facts import Box

Matrix = tuple[float, float, float, float, float, float]  # a b c d e f: x' = ax + cy + e, y' = bx + dy + f
Subpath = list[tuple[float, float]]
Outline = list[Subpath]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
NOWHERE = Box(0.0, 0.0, 0.0, 0.0)
EVERYWHERE = Box(-1e12, -1e12, 1e12, 1e12)
BAR = 4.0  # a rectangle so many times as long as thick is a bar: a rule that was filled instead of stroked
SQUARENESS = 0.01  # points by which a rectangle's corners may be off
MOST_CHORDS = 24  # of one curve


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does one and then the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def is_sound(matrix: Matrix) -> bool:
    """Whether a matrix can be reckoned with further."""
    return all(-1e12 < one < 1e12 for one in matrix)


def thinner_scale(matrix: Matrix) -> float:
    """How much a matrix scales the direction that it scales least: its smaller singular value."""
    a, b, c, d, _, _ = matrix
    half_sum, half_gap = math.hypot(a + d, b - c) / 2, math.hypot(a - d, b + c) / 2
    return abs(half_sum - half_gap)


def box_through(box: Box, matrix: Matrix) -> Box:
    """The box round a box as a matrix places it."""
    a, b, c, d, e, f = matrix
    left, bottom, right, top = box
    xs = (a * left + c * bottom, a * right + c * bottom, a * left + c * top, a * right + c * top)
    ys = (b * left + d * bottom, b * right + d * bottom, b * left + d * top, b * right + d * top)
    return Box(min(xs) + e, min(ys) + f, max(xs) + e, max(ys) + f)


def within(box: Box, clip: Box) -> Box:
    """What of a box a clip leaves; an empty box at its own corner if nothing."""
    left, bottom = max(box.left, clip.left), max(box.bottom, clip.bottom)
    right, top = min(box.right, clip.right), min(box.top, clip.top)
    return Box(left, bottom, right, top) if right >= left and top >= bottom else Box(*box[:2], *box[:2])


def bounds(outline: Outline) -> Box | None:
    """The box round an outline; None if it has no points."""
    points = [point for subpath in outline for point in subpath]
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def chords(
    start: tuple[float, float], one: tuple[float, float], two: tuple[float, float], end: tuple[float, float]
) -> Subpath:
    """A curve as chords, the start left out: none strays further than 0.05 pt, as long as 24 will do."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = start, one, two, end
    bend = max(abs(x0 - 2 * x1 + x2), abs(y0 - 2 * y1 + y2), abs(x1 - 2 * x2 + x3), abs(y1 - 2 * y2 + y3))
    steps = min(MOST_CHORDS, 1 + int(math.sqrt(20 * bend)))
    points = []
    for step in range(1, steps):
        t = step / steps
        s = 1 - t
        p, q, r, u = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        points.append((p * x0 + q * x1 + r * x2 + u * x3, p * y0 + q * y1 + r * y2 + u * y3))
    points.append(end)
    return points


def corners(subpath: Subpath) -> Subpath | None:
    """The four corners of a subpath that is a rectangle, at any angle; None of any other."""
    points = subpath[:-1] if len(subpath) == 5 and math.dist(subpath[0], subpath[4]) < SQUARENESS else subpath
    if len(points) != 4:
        return None
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
    if abs(x0 + x2 - x1 - x3) > SQUARENESS or abs(y0 + y2 - y1 - y3) > SQUARENESS:
        return None  # the diagonals do not halve each other
    if abs(math.hypot(x2 - x0, y2 - y0) - math.hypot(x3 - x1, y3 - y1)) > SQUARENESS:
        return None  # nor are they equally long
    return points


def upright(subpath: Subpath) -> Box | None:
    """The box of a subpath that is a rectangle with level sides; None of any other."""
    points = corners(subpath)
    if points is None:
        return None
    (x0, y0), (x1, y1), (x2, y2), _ = points
    if min(abs(x1 - x0), abs(y1 - y0)) > SQUARENESS or min(abs(x2 - x1), abs(y2 - y1)) > SQUARENESS:
        return None
    return Box(min(x0, x2), min(y0, y2), max(x0, x2), max(y0, y2))


def thickness(outline: Outline) -> float:
    """Of bars the thinnest's narrower side, in points, never quite 0; 0 if not all that is filled are bars."""
    thinnest = math.inf
    for subpath in outline:
        if len(subpath) < 2:
            continue
        found = corners(subpath)
        if found is None:
            return 0.0
        sides = math.dist(found[0], found[1]), math.dist(found[1], found[2])
        if max(sides) < BAR * min(sides):
            return 0.0
        thinnest = min(thinnest, *sides)
    return 0.0 if math.isinf(thinnest) else max(thinnest, 0.001)


def holds(outline: Outline, x: float, y: float, even_odd: bool) -> bool:
    """Whether a filled outline covers a place."""
    winding = crossings = 0
    for subpath in outline:
        x0, y0 = subpath[-1]
        for x1, y1 in subpath:
            if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
                winding += 1 if y1 > y0 else -1
                crossings += 1
            x0, y0 = x1, y1
    return crossings % 2 == 1 if even_odd else winding != 0

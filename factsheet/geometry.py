"""geometry: points, boxes and outlines.

Everything is a frozen value in points, y down. A `Path` is an outline to be filled; strokes do not exist, they are
outlined before they get here.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from factsheet.units import Pt


@dataclass(frozen=True, slots=True)
class Point:
    """A place, in points from the top left."""

    x: Pt
    y: Pt

    def moved(self, dx: Pt, dy: Pt) -> "Point":
        return Point(self.x + dx, self.y + dy)


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height, in points."""

    width: Pt
    height: Pt


@dataclass(frozen=True, slots=True)
class Rect:
    """A box by its top left corner and its size, in points."""

    x: Pt
    y: Pt
    width: Pt
    height: Pt

    @property
    def right(self) -> Pt:
        return self.x + self.width

    @property
    def bottom(self) -> Pt:
        return self.y + self.height

    def grown(self, by: Pt) -> "Rect":
        """The box with every edge moved outwards; a negative length moves them in."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: Pt, dy: Pt) -> "Rect":
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def overlaps(self, other: "Rect") -> bool:
        """Whether the two share area; touching edges do not count."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def contains(self, other: "Rect", slack: Pt = 1e-3) -> bool:
        return (
            self.x <= other.x + slack
            and self.y <= other.y + slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


Segment = tuple[str, tuple[float, ...]]  # ("M"|"L", (x, y)), ("C", (x1, y1, x2, y2, x, y)), ("Z", ())

ROUND = 0.5522847498  # control arm of a quarter circle as a Bezier curve, in radii


@dataclass(frozen=True, slots=True)
class Path:
    """An outline, filled by the nonzero rule. One entry a segment, in drawing order."""

    segments: tuple[Segment, ...]

    def moved(self, dx: Pt, dy: Pt) -> "Path":
        return self.transformed(1, 0, 0, 1, dx, dy)

    def scaled(self, by: float) -> "Path":
        return self.transformed(by, 0, 0, by, 0, 0)

    def transformed(self, a: float, b: float, c: float, d: float, e: float, f: float) -> "Path":
        """The outline under x' = ax + cy + e, y' = bx + dy + f."""

        def image(numbers: tuple[float, ...]) -> tuple[float, ...]:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            return tuple(n for x, y in pairs for n in (a * x + c * y + e, b * x + d * y + f))

        return Path(tuple((verb, image(numbers)) for verb, numbers in self.segments))

    @property
    def bounds(self) -> Rect:
        """The box of all points, control points included."""
        xs = [n for _, numbers in self.segments for n in numbers[::2]]
        ys = [n for _, numbers in self.segments for n in numbers[1::2]]
        if not xs:
            return Rect(0, 0, 0, 0)
        return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def join(*paths: Path) -> Path:
    """Several outlines as one."""
    return Path(tuple(segment for path in paths for segment in path.segments))


def rectangle(box: Rect) -> Path:
    """The outline of a box."""
    return polygon(
        (Point(box.x, box.y), Point(box.right, box.y), Point(box.right, box.bottom), Point(box.x, box.bottom))
    )


def polygon(corners: tuple[Point, ...]) -> Path:
    """A closed outline through the corners, in their order."""
    first, *rest = corners
    lines = tuple(("L", (corner.x, corner.y)) for corner in rest)
    return Path((("M", (first.x, first.y)), *lines, ("Z", ())))


def circle(centre: Point, radius: Pt) -> Path:
    """A circle of four curves."""
    x, y, r, arm = centre.x, centre.y, radius, radius * ROUND
    return Path(
        (
            ("M", (x + r, y)),
            ("C", (x + r, y + arm, x + arm, y + r, x, y + r)),
            ("C", (x - arm, y + r, x - r, y + arm, x - r, y)),
            ("C", (x - r, y - arm, x - arm, y - r, x, y - r)),
            ("C", (x + arm, y - r, x + r, y - arm, x + r, y)),
            ("Z", ()),
        )
    )


def flattened(path: Path, tolerance: Pt = 0.02) -> Iterator[tuple[Point, ...]]:
    """Each subpath as a row of points, curves cut so finely that no chord strays further than the tolerance."""
    points: list[Point] = []
    for verb, n in path.segments:
        if verb == "M":
            if points:
                yield tuple(points)
            points = [Point(*n)]
        elif verb == "L":
            points.append(Point(*n))
        elif verb == "C":
            start = points[-1]
            xs, ys = (start.x, n[0], n[2], n[4]), (start.y, n[1], n[3], n[5])
            bend = max(math.hypot(xs[i] - 2 * xs[i + 1] + xs[i + 2], ys[i] - 2 * ys[i + 1] + ys[i + 2]) for i in (0, 1))
            steps = max(1, math.ceil(math.sqrt(0.75 * bend / tolerance)))  # bound on the second difference of a cubic
            for step in range(1, steps + 1):
                t = step / steps
                w = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                points.append(
                    Point(
                        sum(a * b for a, b in zip(w, xs, strict=True)), sum(a * b for a, b in zip(w, ys, strict=True))
                    )
                )
        elif points:
            points.append(points[0])
    if points:
        yield tuple(points)

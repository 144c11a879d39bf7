"""Outlines drawn for the even-odd rule, turned so that the nonzero rule fills the same ground."""

from collections.abc import Iterable
from itertools import pairwise

from factsheet.geometry import Path, Point, Segment, flattened
from factsheet.units import Pt

_Chord = tuple[Point, Point]
MOST_CHORDS = 3_000


def nonzero(path: Path, tolerance: Pt) -> Path | None:
    """The outline with each contour wound by how many others surround it, by turns left and right.

    None if contours cross themselves or one another, or are past counting: then turning them round is not enough.
    """
    contours = _contours(path)
    rings = [next(flattened(contour, tolerance)) for contour in contours]
    if sum(map(len, rings)) > MOST_CHORDS or _cross([c for ring in rings for c in _chords(ring)]):
        return None
    turned: list[Segment] = []
    for own, (contour, ring) in enumerate(zip(contours, rings, strict=True)):
        around = sum(_inside(ring[0], other) for place, other in enumerate(rings) if place != own)
        rightward = sum(a.x * b.y - b.x * a.y for a, b in _chords(ring)) > 0
        turned += (contour if rightward == (around % 2 == 0) else _reversed(contour)).segments
    return Path(tuple(turned))


def _contours(path: Path) -> list[Path]:
    """Each subpath that has an inside, closed."""
    rows: list[list[Segment]] = []
    for segment in path.segments:
        if segment[0] == "M":
            rows.append([])
        if segment[0] != "Z":
            rows[-1].append(segment)
    return [Path((*row, ("Z", ()))) for row in rows if len(row) > 1]


def _chords(ring: tuple[Point, ...]) -> Iterable[_Chord]:
    return pairwise((*ring, ring[0]))


def _reversed(contour: Path) -> Path:
    drawn = contour.segments[:-1]
    ends = [numbers[-2:] for _, numbers in drawn]
    back: list[Segment] = [("M", ends[-1])]
    for (verb, n), end in zip(drawn[:0:-1], ends[-2::-1], strict=True):
        back.append((verb, (*n[2:4], *n[0:2], *end) if verb == "C" else end))
    return Path((*back, ("Z", ())))


def _inside(point: Point, ring: tuple[Point, ...]) -> bool:
    within = False
    for a, b in _chords(ring):
        if (a.y > point.y) != (b.y > point.y) and point.x < a.x + (point.y - a.y) * (b.x - a.x) / (b.y - a.y):
            within = not within
    return within


def _cross(chords: list[_Chord]) -> bool:
    """Whether any two chords cross in their middles; ends that only touch do not count."""

    def turn(a: Point, b: Point, c: Point) -> float:
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

    near: list[_Chord] = []
    for a, b in sorted(chords, key=lambda chord: min(chord[0].x, chord[1].x)):
        left = min(a.x, b.x)
        near = [chord for chord in near if max(chord[0].x, chord[1].x) >= left]
        for c, d in near:
            if turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0:
                return True
        near.append((a, b))
    return False

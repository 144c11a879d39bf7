"""Strokes as outlines, so that a press gets only filled shapes.

A stroke is swept: each piece of the line adds the ground between itself and its offset, always wound the same way, so
that the nonzero rule fills their union and nothing cancels, however the line bends or crosses itself. Points are
complex numbers here: a turn is a multiplication.
"""

import cmath
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Literal

from factsheet.geometry import Path, Segment
from factsheet.units import Pt

Cap = Literal["butt", "round", "square"]
Join = Literal["miter", "round", "bevel"]

_Edge = tuple[complex, ...]  # two points: a line; four: a cubic curve
_Step = tuple[complex, ...]  # one point: a line to it; three: a curve to the last of them

_SMOOTH = 0.01  # radians; edges that turn by less run on without a join
_DEEPEST = 6  # halvings of one curve: 64 pieces
_WILD = -0.5  # of a curve's length; an offset that runs back further cannot be trusted to wind one way
_SPIN, _LOOKS = 0.6, 32  # radians between two looks at a curve, and how many looks
_COLLAPSED = 0.05  # an offset shrunk below this part of its curve is drawn to a point


@dataclass(frozen=True, slots=True)
class Pen:
    """What a line is drawn with. `miter`: how many half widths the point of a join may reach before it is cut."""

    width: Pt
    cap: Cap = "butt"
    join: Join = "miter"
    miter: float = 4.0


def outlined(path: Path, pen: Pen, tolerance: Pt) -> Path:
    """The ground that a stroke along the path covers, filled by the nonzero rule.

    Every outline runs the same way round, so that several strokes may be joined into one path.

    Args:
        tolerance: how far an outline may stray from the true one, in the units of the path. Above 0.
    """
    sweep = _Sweep(pen, pen.width / 2, tolerance)
    for edges, start, closed in _lines(path):
        back = [edge[::-1] for edge in reversed(edges)]
        if not edges:
            sweep.dot(start)
        elif any(sweep.is_wild(edge) for edge in edges):
            sweep.thread(edges, closed)
        elif closed:
            sweep.contours += [sweep.side(edges, closed=True), sweep.side(back, closed=True)]
        else:
            there, home = sweep.side(edges, closed=False), sweep.side(back, closed=False)
            sweep.contours.append([*there, *sweep.cap(edges[-1]), *home[1:], *sweep.cap(back[-1])])
    return Path(tuple(segment for contour in sweep.contours for segment in _segments(contour)))


def _lines(path: Path) -> Iterator[tuple[list[_Edge], complex, bool]]:
    """Each subpath as its edges of some length, its start, and whether it is closed."""
    edges: list[_Edge] = []
    start = here = 0j
    drawn = False
    for verb, n in path.segments:
        points = [complex(x, y) for x, y in zip(n[::2], n[1::2], strict=True)] or [start]
        if verb == "M":
            if drawn:
                yield edges, start, False
            edges, start, drawn = [], points[0], False
        else:
            drawn = True
            if any(abs(point - here) > 1e-9 for point in points):
                edges.append((here, *points))
        here = points[-1]
        if verb == "Z":
            yield edges, start, True
            edges, drawn = [], False
    if drawn:
        yield edges, start, False


def _segments(contour: list[_Step]) -> Iterator[Segment]:
    for place, step in enumerate(contour):
        verb = "C" if len(step) == 3 else "L" if place else "M"
        yield verb, tuple(n for point in step for n in (point.real, point.imag))
    yield "Z", ()


@dataclass
class _Sweep:
    """One pen in motion. `half`: half its width. Contours: closed outlines, each opening with a point."""

    pen: Pen
    half: float
    tolerance: float
    contours: list[list[_Step]] = field(default_factory=list)

    def dot(self, centre: complex) -> None:
        """A line of no length: a disc or a square, as its caps are."""
        if self.pen.cap == "round":
            self.bead(centre)
        elif self.pen.cap == "square":
            self.contours.append([(centre + self.half * corner,) for corner in (-1 + 1j, 1 + 1j, 1 - 1j, -1 - 1j)])

    def is_wild(self, edge: _Edge) -> bool:
        """Whether a curve turns on the spot, or bends so tightly for the pen that its offset runs far backwards."""
        if len(edge) == 2:
            return False
        speeds = [_derivatives(edge, t / _LOOKS)[0] for t in range(1, _LOOKS)]
        if any(abs(cmath.phase(two / one)) > _SPIN if abs(one * two) > 1e-9 else True for one, two in pairwise(speeds)):
            return True
        return min(self.stretch(way, t / _LOOKS) for way in (edge, edge[::-1]) for t in range(_LOOKS + 1)) < _WILD

    def thread(self, edges: list[_Edge], closed: bool) -> None:
        """A line with wild curves: these as short straight pieces with a bead on every turn, the rest as offsets."""
        for wild, run in groupby(edges, self.is_wild):
            tame: list[_Edge] = []
            for edge in run:
                if wild:
                    self.pieces([edge[0], *self.chords(edge)])
                else:
                    tame.append(edge)
            if tame:
                back = [edge[::-1] for edge in reversed(tame)]
                self.contours.append([*self.side(tame, closed=False), *self.side(back, closed=False)])
        for edge, after in pairwise([*edges, edges[0]] if closed else edges):
            if self.is_wild(edge) or self.is_wild(after) or after is edges[0]:
                self.corner(after[0], _tangents(edge)[1], _tangents(after)[0])
        if not closed:
            for edge in (edges[-1], edges[0][::-1]):
                left = edge[-1] + 1j * self.half * _tangents(edge)[1]
                self.contours.append([(left,), *self.cap(edge)])

    def pieces(self, points: list[complex]) -> None:
        for one, two in pairwise(points):
            across = 1j * self.half * (two - one) / abs(two - one)
            self.contours.append([(one + across,), (two + across,), (two - across,), (one - across,)])
        for centre in points[1:-1]:
            self.bead(centre)

    def corner(self, place: complex, came: complex, goes: complex) -> None:
        """The join of two stretches that were drawn apart, as a contour of its own."""
        if abs(cmath.phase(goes / came)) < _SMOOTH or self.pen.join == "round":
            self.bead(place)
            return
        for one, two in ((came, goes), (-goes, -came)):  # on the outer side, whichever it is
            if cmath.phase(two / one) < 0:
                opening = (place + 1j * one * self.half,)
                self.contours.append([opening, *self.join(place, one, two), (place,)])

    def bead(self, centre: complex) -> None:
        up = 1j * self.half
        self.contours.append([(centre + up,), *_arc(centre, up, -math.tau)])

    def chords(self, edge: _Edge) -> list[complex]:
        """The ends of straight pieces that follow an edge within the tolerance."""
        if len(edge) == 2:
            return [edge[1]]
        a, b, c, d = edge
        bend = max(abs(a - 2 * b + c), abs(b - 2 * c + d))
        steps = max(1, math.ceil(math.sqrt(0.75 * bend / self.tolerance)))
        found = [a]
        for step in range(1, steps + 1):
            point = _at(edge, step / steps)
            if abs(point - found[-1]) > 1e-9:
                found.append(point)
        return found[1:]

    def cap(self, edge: _Edge) -> list[_Step]:
        """From the left of an edge's end round to its right."""
        end, ahead = edge[-1], _tangents(edge)[1] * self.half
        left, right = end + 1j * ahead, end - 1j * ahead
        match self.pen.cap:
            case "round":
                return _arc(end, 1j * ahead, -math.pi)
            case "square":
                return [(left + ahead,), (right + ahead,), (right,)]
        return [(right,)]

    def side(self, edges: list[_Edge], closed: bool) -> list[_Step]:
        """The outline along the left of the edges, y up, with the joins between them; opens with its first point."""
        first = edges[0]
        steps: list[_Step] = [(first[0] + 1j * self.half * _tangents(first)[0],)]
        for edge, after in pairwise([*edges, first] if closed else [*edges, None]):
            assert edge is not None
            steps += self.offset(edge, _DEEPEST)
            if after is not None:
                steps += self.join(after[0], _tangents(edge)[1], _tangents(after)[0])
        return steps

    def join(self, corner: complex, came: complex, goes: complex) -> list[_Step]:
        """From the offset of one edge to that of the next."""
        turn = cmath.phase(goes / came)
        if turn > math.pi - 1e-6:  # straight back: outer on both sides
            turn -= math.tau
        start, end = 1j * came * self.half, 1j * goes * self.half
        if abs(turn) < _SMOOTH:
            return []
        if turn > 0:  # the inner side: by way of the corner, so that what is swept is swept the right way round
            return [(corner,), (corner + end,)]
        if self.pen.join == "round":
            return _arc(corner, start, turn)
        reach = 1 / max(1e-9, math.cos(turn / 2))
        if self.pen.join == "miter" and reach <= self.pen.miter:
            return [(corner + start * cmath.rect(reach, turn / 2),), (corner + end,)]
        return [(corner + end,)]

    def offset(self, edge: _Edge, depth: int) -> list[_Step]:
        """An edge moved to its left by half the pen's width."""
        came, goes = _tangents(edge)
        start, end = edge[0] + 1j * came * self.half, edge[-1] + 1j * goes * self.half
        if len(edge) == 2:
            return [(end,)]
        a, b, c, d = edge
        stretch = [self.stretch(edge, t / 4) for t in range(5)]
        moved = (start, start + (b - a) * stretch[0], end - (d - c) * stretch[4], end)
        if max(stretch) < _COLLAPSED or (depth == 0 and min(stretch) < _COLLAPSED):
            centre = _crossing(start, 1j * came, end, 1j * goes)
            if depth == 0 or abs(abs(start - centre) - abs(end - centre)) < 4 * self.tolerance:
                if abs(start - centre) > self.tolerance:  # ground swept beyond the centre of a tight bend
                    self.contours.append([(end,), (moved[2], moved[1], start), (centre,)])
                return [(centre,), (end,)]
        if depth and (min(stretch) < _COLLAPSED or self.strays(edge, moved)):
            one, two = _halves(edge)
            turn = self.join(two[0], _tangents(one)[1], _tangents(two)[0])  # none, unless the curve is cut at a cusp
            return self.offset(one, depth - 1) + turn + self.offset(two, depth - 1)
        return [moved[1:]]

    def stretch(self, edge: _Edge, t: float) -> float:
        """How much longer the offset is than its curve at t; below 0 it runs backwards."""
        speed, change = _derivatives(edge, t)
        bend = (speed.conjugate() * change).imag
        return 1 - self.half * bend / abs(speed) ** 3 if abs(speed) > 1e-9 else 1.0

    def strays(self, edge: _Edge, moved: _Edge) -> bool:
        """Whether a curve is further than the tolerance from the true offset, measured across the line."""
        for t in (0.25, 0.5, 0.75):
            speed, _ = _derivatives(edge, t)
            ahead = speed / abs(speed) if abs(speed) > 1e-9 else 1
            gap = (_at(moved, t) - _at(edge, t)) / ahead - 1j * self.half
            if abs(gap.imag) > self.tolerance:
                return True
        return False


def _tangents(edge: _Edge) -> tuple[complex, complex]:
    """The directions, of length 1, in which an edge leaves its start and comes to its end."""
    out = next(point - edge[0] for point in edge[1:] if abs(point - edge[0]) > 1e-9)
    home = next(edge[-1] - point for point in edge[-2::-1] if abs(edge[-1] - point) > 1e-9)
    return out / abs(out), home / abs(home)


def _at(curve: _Edge, t: float) -> complex:
    a, b, c, d = curve
    s = 1 - t
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d


def _derivatives(curve: _Edge, t: float) -> tuple[complex, complex]:
    a, b, c, d = curve
    s = 1 - t
    return (
        3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c)),
        6 * (s * (c - 2 * b + a) + t * (d - 2 * c + b)),
    )


def _halves(curve: _Edge) -> tuple[_Edge, _Edge]:
    a, b, c, d = curve
    ab, bc, cd = (a + b) / 2, (b + c) / 2, (c + d) / 2
    abc, bcd = (ab + bc) / 2, (bc + cd) / 2
    middle = (abc + bcd) / 2
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _crossing(one: complex, way: complex, two: complex, other: complex) -> complex:
    """Where two lines meet; midway between their points if they run side by side."""
    across = (way.conjugate() * other).imag
    if abs(across) < 1e-6:
        return (one + two) / 2
    return one + way * (((two - one).conjugate() * other).imag / across)


def _arc(centre: complex, spoke: complex, turn: float) -> list[_Step]:
    """Part of a circle from centre + spoke, turning by so many radians, as curves of at most a quarter."""
    steps = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-3))
    arm = 4 / 3 * math.tan(turn / steps / 4) * 1j
    spokes = [spoke * cmath.rect(1, turn * step / steps) for step in range(steps + 1)]
    return [(centre + a * (1 + arm), centre + b * (1 - arm), centre + b) for a, b in pairwise(spokes)]

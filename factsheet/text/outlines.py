"""A letter as an outline, where it is drawn and not read: the big mark beside a quotation."""

from factsheet.geometry import Path, Segment
from factsheet.text.fonts import Face


class _Pen:
    """Collects segments, y turned down, in ems. HarfBuzz draws the curves of TrueType fonts by qCurveTo."""

    def __init__(self, upem: int) -> None:
        self.unit = 1 / upem
        self.segments: list[Segment] = []
        self.last = (0.0, 0.0)

    def _at(self, point: tuple[float, float]) -> tuple[float, float]:
        return point[0] * self.unit, -point[1] * self.unit

    def moveTo(self, point: tuple[float, float]) -> None:
        self.last = self._at(point)
        self.segments.append(("M", self.last))

    def lineTo(self, point: tuple[float, float]) -> None:
        self.last = self._at(point)
        self.segments.append(("L", self.last))

    def curveTo(self, *points: tuple[float, float]) -> None:
        placed = [self._at(point) for point in points]
        self.last = placed[-1]
        self.segments.append(("C", tuple(number for pair in placed for number in pair)))

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        (cx, cy), (x, y) = (self._at(point) for point in points)
        px, py = self.last
        curve = (px + (cx - px) * 2 / 3, py + (cy - py) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y)
        self.last = (x, y)
        self.segments.append(("C", curve))

    def closePath(self) -> None:
        self.segments.append(("Z", ()))

    endPath = closePath


def outline(face: Face, character: str) -> Path:
    """The outline of a character, one em high, its origin at (0, 0) on the baseline; empty if the face lacks it."""
    glyph = face.glyph(character)
    if not glyph:
        return Path(())
    pen = _Pen(face.upem)
    face.font.draw_glyph_with_pen(glyph, pen)
    return Path(tuple(pen.segments))

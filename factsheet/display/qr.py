"""QR codes as outlines: each dark island is one contour, so that no viewer shows seams between its squares."""

from dataclasses import dataclass

from factsheet.codes import drawings as say
from factsheet.diagnostics import Log, Span
from factsheet.geometry import Path, Segment
from factsheet.units import Pt, mm

FINEST: Pt = mm(0.33)  # what telephones commonly read from an office print

_Corner = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Symbol:
    """A QR code in a square whose quiet zone is included. Points, from the square's top left corner.

    module: the side of one of its squares. It is to be printed dark on a light ground.
    """

    path: Path
    side: Pt
    module: Pt


def qr(text: str, side: Pt, log: Log, at: Span | None = None, *, quiet: int = 4, level: str = "M") -> Symbol | None:
    """The code that says a text; None after the log was told that the text is too long.

    Args:
        side: of the whole square, quiet zone included. Points.
        quiet: modules left light on every side; readers count on 4.
        level: how much may be damaged: "L" 7, "M" 15, "Q" 25, "H" 30 %; more is given where it costs no module.
    """
    import segno

    try:
        code = segno.make_qr(text, error=level)
    except (segno.DataOverflowError, ValueError):
        log.report(say.QR_TOO_LONG, f"An address of {len(text):,} letters does not go into a QR code.", at)
        return None
    rows = [[bool(module) for module in row] for row in code.matrix]
    module = side / (len(rows) + 2 * quiet)
    if module < FINEST:
        log.report(
            say.QR_TOO_FINE,
            f"The QR code for {len(text)} letters has squares of {module / mm(1):.2f} mm; "
            f"below {FINEST / mm(1):.2f} mm many telephones cannot read it.",
            at,
        )
    path = islands(rows).moved(quiet, quiet).scaled(module)
    return Symbol(path, side, module)


def islands(rows: list[list[bool]]) -> Path:
    """The edges of the dark cells of a grid, one unit a cell; light holes run the other way round."""
    ways: dict[_Corner, list[_Corner]] = {}
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                ring = ((x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1))
                beyond = ((x, y - 1), (x + 1, y), (x, y + 1), (x - 1, y))  # the cell across each edge of the ring
                for place, (u, v) in enumerate(beyond):
                    if not (0 <= v < len(rows) and 0 <= u < len(row) and rows[v][u]):
                        ways.setdefault(ring[place], []).append(ring[(place + 1) % 4])
    segments: list[Segment] = []
    for start in list(ways):
        while ways[start]:
            segments += _contour(ways, start)
    return Path(tuple(segments))


def _contour(ways: dict[_Corner, list[_Corner]], start: _Corner) -> list[Segment]:
    """One closed walk along the edges, which it uses up; only its corners are kept."""
    corners: list[_Corner] = []
    here, there = start, ways[start].pop()
    while True:
        way = (there[0] - here[0], there[1] - here[1])
        if there == start:
            break
        right = (there[0] - way[1], there[1] + way[0])
        onward = ways[there]
        following = right if right in onward else onward[0]  # where two cells touch by a corner, stay with this one
        onward.remove(following)
        if (following[0] - there[0], following[1] - there[1]) != way:
            corners.append(there)
        here, there = there, following
    numbers = [(float(x), float(y)) for x, y in (start, *corners)]
    return [("M", numbers[0]), *(("L", pair) for pair in numbers[1:]), ("Z", ())]

"""The path data of SVG (the `d` of a path) as outlines: lines and cubic curves only, arcs as curves of a quarter turn.

Read here and not by a library because a logo is input like any other: what is wrong, and where, can be said.
Source: SVG 1.1, 8.3 and F.6.
"""

import cmath
import math
import re
from collections.abc import Iterator

from factsheet.geometry import Path, Segment

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_FLAG = re.compile("[01]")
_GAP = re.compile(r"[\s,]*")
_TAKES = {
    "M": "nn",
    "L": "nn",
    "H": "n",
    "V": "n",
    "C": "nnnnnn",
    "S": "nnnn",
    "Q": "nnnn",
    "T": "nn",
    "A": "nnnffnn",
    "Z": "",
}


def read_path_data(data: str) -> Path:
    """The outline that path data describe, in the drawing's own units.

    Raises:
        ValueError: the data break off or hold something that is no path; the message says what, and after how many
            signs.
    """
    segments: list[Segment] = []
    here = start = handle = 0j
    last = ""
    for letter, n in _commands(data):
        if not last and letter not in "Mm":
            raise ValueError(f"it begins with “{letter}”; a path begins with M")
        if last == "Z" and letter not in "MmZz":
            segments.append(("M", _flat(start)))
        verb, origin = letter.upper(), here if letter.islower() else 0j
        points = [origin + complex(x, y) for x, y in zip(n[::2], n[1::2], strict=False)]
        mirrored = 2 * here - handle
        before = here
        match verb:
            case "M" | "L":
                here = points[0]
                segments.append((verb, _flat(here)))
                start = here if verb == "M" else start
            case "H" | "V":
                here = complex(n[0] + origin.real, here.imag) if verb == "H" else complex(here.real, n[0] + origin.imag)
                segments.append(("L", _flat(here)))
            case "C" | "S":
                first = points[0] if verb == "C" else mirrored if last in ("C", "S") else before
                handle, here = points[-2:]
                segments.append(("C", _flat(first, handle, here)))
            case "Q" | "T":
                handle = points[0] if verb == "Q" else mirrored if last in ("Q", "T") else before
                here = points[-1]
                thirds = (before + 2 * handle) / 3, (here + 2 * handle) / 3
                segments.append(("C", _flat(*thirds, here)))
            case "A":
                here = origin + complex(n[5], n[6])
                segments.extend(_arc(before, here, abs(n[0]), abs(n[1]), n[2], large=bool(n[3]), sweep=bool(n[4])))
            case "Z":
                here = start
                if last != "Z":
                    segments.append(("Z", ()))
        last = verb
    return Path(tuple(segments))


def _commands(data: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Each command with its numbers; a letter that stands for several commands is repeated."""
    at = _skip(data, 0)
    while at < len(data):
        letter = data[at]
        kinds = _TAKES.get(letter.upper())
        if kinds is None:
            raise ValueError(f"“{letter}”, after {at} signs, is no command of a path")
        at, again = _skip(data, at + 1), True
        while again:
            numbers = []
            for kind in kinds:
                found = (_NUMBER if kind == "n" else _FLAG).match(data, at)
                if found is None:
                    raise ValueError(f"a number is missing after {at} signs")
                numbers.append(number(found[0]))
                at = _skip(data, found.end())
            yield letter, tuple(numbers)
            letter = {"M": "L", "m": "l"}.get(letter, letter)
            again = kinds != "" and _NUMBER.match(data, at) is not None


def number(text: str) -> float:
    """A plain number of a drawing.

    Raises:
        ValueError: it is none, or beyond a million either way, which no drawing needs.
    """
    if not _NUMBER.fullmatch(text) or abs(float(text)) > 1e6:
        raise ValueError(f"“{text}” is not a plain number up to a million")
    return float(text)


def _skip(data: str, at: int) -> int:
    gap = _GAP.match(data, at)
    return gap.end() if gap else at


def _flat(*points: complex) -> tuple[float, ...]:
    return tuple(n for point in points for n in (point.real, point.imag))


def _arc(
    start: complex, end: complex, rx: float, ry: float, degrees: float, *, large: bool, sweep: bool
) -> Iterator[Segment]:
    """An arc of an ellipse as curves of at most a quarter turn. Source: SVG 1.1, F.6.5 and F.6.6."""
    if start == end:
        return
    if rx < 1e-9 or ry < 1e-9:
        yield "L", _flat(end)
        return
    turn = cmath.rect(1, math.radians(degrees))

    def to_circle(point: complex) -> complex:
        leant = point / turn
        return complex(leant.real / rx, leant.imag / ry)

    def from_circle(point: complex) -> complex:
        return complex(point.real * rx, point.imag * ry) * turn

    one, two = to_circle(start), to_circle(end)
    half = abs(two - one) / 2
    grown = max(1.0, half)  # radii too small to span the ends grow until they do
    rise = math.sqrt(max(0.0, grown * grown - half * half))
    aside = 1j * (two - one) / (2 * half) * rise
    centre = (one + two) / 2 + (aside if large != sweep else -aside)
    angle = cmath.phase((two - centre) / (one - centre))
    if sweep and angle < 0:
        angle += math.tau
    elif not sweep and angle > 0:
        angle -= math.tau
    steps = max(1, math.ceil(abs(angle) / (math.pi / 2) - 1e-3))
    arm = 4 / 3 * math.tan(angle / steps / 4) * 1j
    for step in range(1, steps + 1):
        radius = (one - centre) * cmath.rect(1, angle * (step - 1) / steps)
        after = (one - centre) * cmath.rect(1, angle * step / steps)
        controls = from_circle(centre + radius * (1 + arm)), from_circle(centre + after * (1 - arm))
        yield "C", _flat(*controls, end if step == steps else from_circle(centre + after))

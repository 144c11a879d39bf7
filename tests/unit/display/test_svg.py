"""Drawings: what a designer drew is what prints, or the file is refused by line and reason."""

import math
import random
from pathlib import Path as File

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factsheet.diagnostics import Log, Span
from factsheet.display.path_data import read_path_data
from factsheet.display.stroke import Pen, outlined
from factsheet.display.svg import Drawing, check_inks, parse_svg, read_svg
from factsheet.geometry import Path, Point, flattened
from factsheet.ink import BLACK, WHITE, Ink

ICONS = sorted((File(__file__).parents[3] / "assets" / "icons").glob("*.svg"))
NAVY = Ink("navy", (1, 0.8, 0.3, 0.4), (0.07, 0.15, 0.25))
SAFFRON = Ink("saffron", (0, 0.4, 0.85, 0), (0.94, 0.63, 0.19))


def drawn(inside: str, log: Log | None = None) -> Drawing | None:
    """A drawing of 24 by 24 units; its first shape stands in line 2."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n{inside}</svg>'
    return parse_svg(svg.encode(), "mark.svg", log or Log())


def winding(path: Path, spot: Point) -> int:
    """How many times the outline runs round a spot; not 0 is ink."""
    total = 0
    for ring in flattened(path, 0.002):
        for a, b in zip(ring, (*ring[1:], ring[0]), strict=True):
            crosses = (a.y <= spot.y) != (b.y <= spot.y)
            if crosses and a.x + (spot.y - a.y) * (b.x - a.x) / (b.y - a.y) > spot.x:
                total += 1 if b.y > a.y else -1
    return total


def distance(path: Path, spot: Point) -> float:
    """From a spot to the nearest place on a line."""
    best = math.inf
    for ring in flattened(path, 0.002):
        for a, b in zip(ring, (*ring[1:], ring[-1]), strict=True):
            dx, dy = b.x - a.x, b.y - a.y
            along = ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / (dx * dx + dy * dy or 1)
            along = min(1.0, max(0.0, along))
            best = min(best, math.hypot(spot.x - a.x - along * dx, spot.y - a.y - along * dy))
    return best


def inked(drawing: Drawing, x: float, y: float) -> bool:
    return any(winding(shape.path, Point(x, y)) for shape in drawing.shapes)


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_every_icon_is_one_lean_outline_within_its_box(icon):
    """Sixteen icons, each one shape of under 200 segments that keeps the half unit of white around it."""
    log = Log()
    drawing = read_svg(icon, icon.name, log, None)

    assert log.diagnostics == []
    assert [shape.ink for shape in drawing.shapes] == [None]
    assert len(drawing.shapes[0].path.segments) < 400
    points = [point for ring in flattened(drawing.shapes[0].path) for point in ring]
    assert all(0.4 < n < 23.6 for point in points for n in (point.x, point.y))


coordinate = st.one_of(st.integers(0, 20), st.floats(0, 20).map(lambda n: round(n, 3)))
numbers = st.lists(coordinate, min_size=6, max_size=6)


@example((11, 8), [[13, 0, 9, 0, 15, 8]], 3)  # a cusp
@example((11, 8), [[12, 0, 11, 0, 12, 7]], 3)  # nearly one
@given(st.tuples(coordinate, coordinate), st.lists(numbers, min_size=1, max_size=3), st.sampled_from([0.5, 1, 3]))
@settings(max_examples=60, deadline=None)
def test_a_stroke_inks_all_within_half_its_width_and_nothing_beyond(start, curves, half):
    """Whatever the curve does (loops, cusps, turns tighter than the pen), round ends and joins reach just so far."""
    line = Path((("M", start), *(("C", tuple(curve)) for curve in curves)))
    outline = outlined(line, Pen(2 * half, "round", "round"), 0.005)
    dice = random.Random(1)
    for _ in range(25):
        spot = Point(dice.uniform(-4, 24), dice.uniform(-4, 24))
        away = distance(line, spot)
        if abs(away - half) > 0.05 and any(curve[-2:] != list(start) for curve in curves):
            assert (away < half) == (winding(outline, spot) != 0), spot


@pytest.mark.parametrize(
    ("ends", "beyond_the_end", "at_the_corner"),
    [
        ('stroke-linecap="butt" stroke-linejoin="bevel"', False, False),
        ('stroke-linecap="square" stroke-linejoin="miter"', True, True),
        ('stroke-linecap="butt" stroke-linejoin="miter" stroke-miterlimit="1"', False, False),
    ],
)
def test_ends_and_corners_are_as_asked(ends, beyond_the_end, at_the_corner):
    """A square end goes half the width further; a mitre fills the corner that a bevel cuts."""
    angle = drawn(f'<path fill="none" stroke="currentColor" stroke-width="4" d="M6 18V6H18" {ends}/>')

    assert beyond_the_end == inked(angle, 6.5, 19.5)
    assert at_the_corner == inked(angle, 4.3, 4.3)
    assert inked(angle, 5, 12) and not inked(angle, 12, 12)


def test_an_arc_passes_where_it_should():
    """A half circle from 2,12 to 22,12 tops out at 12,2; radii too small to span it grow."""
    for radius in (10, 3):
        arc = read_path_data(f"M2 12A{radius} {radius} 0 0 1 22 12")
        assert pytest.approx(min(p.y for ring in flattened(arc) for p in ring), abs=1e-3) == 2.0


def test_packed_path_data_are_read_as_svg_reads_them():
    """Numbers may run together, flags need no gap, and a line after Z begins where the closed part began."""
    packed = read_path_data("m1 1.5.5-1a1 1 0 012 2zl3 3")
    spaced = read_path_data("M 1 1.5 L 1.5 .5 A 1 1 0 0 1 3.5 2.5 Z M 1 1.5 L 4 4.5")

    assert [verb for verb, _ in spaced.segments] == [verb for verb, _ in packed.segments]
    for (_, expected), (_, actual) in zip(spaced.segments, packed.segments, strict=True):
        assert expected == pytest.approx(actual)


def test_transforms_nest_from_the_outside_in():
    """Moved, then doubled within: the unit square lands on 4..6."""
    square = drawn('<g transform="translate(4,4)"><rect width="1" height="1" transform="scale(2)"/></g>')
    box = square.shapes[0].path.bounds

    assert (box.x, box.y, box.right, box.bottom) == (4, 4, 6, 6)


def test_a_mirrored_stroke_still_fills():
    """A negative scale turns the outline round; it must not cancel against its neighbour."""
    lines = '<path d="M2 12H22"/><path transform="matrix(-1 0 0 1 24 0)" d="M12 2V22"/>'
    cross = drawn(f'<g fill="none" stroke="currentColor" stroke-width="4">{lines}</g>')

    assert inked(cross, 12, 12) and inked(cross, 12, 4) and inked(cross, 4, 12)


def test_even_odd_holes_stay_open_whichever_way_they_run():
    """Three nested squares all wound alike: ink, hole, ink."""
    nested = drawn('<path fill-rule="evenodd" d="M0 0H24V24H0ZM4 4H20V20H4ZM8 8H16V16H8Z"/>')

    assert [inked(nested, n, 12) for n in (2, 6, 12)] == [True, False, True]


def test_colours_come_from_the_place_the_theme_or_black_and_white():
    """Currentcolor takes what is asked; data-ink wins over the fill beside it, in groups too."""
    mark = drawn(
        '<rect width="9" height="9"/><g data-ink="saffron"><rect width="9" height="9" fill="#f0a030"/></g>'
        '<rect width="9" height="9" fill="#FFF"/><rect width="9" height="9" style="fill: rgb(0, 0, 0)"/>'
    )

    items = mark.items(48, NAVY, {"saffron": SAFFRON})
    assert [item.ink for item in items] == [NAVY, SAFFRON, WHITE, BLACK]
    assert items[0].path.bounds.width == 18


def test_a_colour_the_theme_lacks_is_named_with_its_line():
    """Checked against the theme in use, not when the file is read."""
    log = Log()
    mark = drawn('<rect width="9" height="9" data-ink="safron"/>', log)

    assert not check_inks(mark, {"saffron": SAFFRON}, log)
    assert [("FS545", Span("mark.svg", 2, 1))] == [(found.code.number, found.at) for found in log.diagnostics]


REFUSED = {
    '<text x="1">Hi</text>': ("FS543", 1, "<text>"),
    '<g>\n <image href="x.png"/></g>': ("FS543", 2, "<image>"),
    '<rect width="9" height="9" opacity="0.5"/>': ("FS543", 1, "opacity: 0.5"),
    '<rect width="9" height="9" style="stroke-dasharray:2 1"/>': ("FS543", 1, "stroke-dasharray"),
    "<defs><style>rect{fill:red}</style></defs><g/>": ("FS543", 1, "<style>"),
    '<path fill-rule="evenodd" d="M12 2L18 21L2 9H22L6 21Z"/>': ("FS543", 1, "crosses itself"),
    '<rect width="9" height="9" fill="#f0a030"/>': ("FS544", 1, "#f0a030"),
    '<rect width="9" height="9" fill="url(#fade)"/>': ("FS544", 1, "url(#fade)"),
    '<circle cx="2" cy="2" r="half"/>': ("FS546", 1, "r: “half”"),
    '<circle cx="2" cy="2"/>': ("FS546", 1, "is missing"),
    '\n<path d="L2 2"/>': ("FS546", 2, "begins with “L”"),
    '<path d="M2 2 L 5"/>': ("FS546", 1, "a number is missing"),
    '<rect width="1e999" height="9"/>': ("FS546", 1, "1e999"),
    '<g transform="spin(3)"/>': ("FS546", 1, "spin"),
    "<g>": ("FS541", 1, "is not closed"),
    "<g/>": ("FS547", 0, "draws nothing"),
    "<g>" * 40 + "</g>" * 40: ("FS542", 1, "too deep"),
    "<g/>" * 3000: ("FS542", 1, "2,000 elements"),
}


@pytest.mark.parametrize("inside", REFUSED, ids=lambda inside: inside.strip()[:30])
def test_what_cannot_be_printed_is_refused_with_its_line(inside):
    """One fault, one message, at the line of the file where it stands; never a half-drawn mark."""
    log = Log()
    number, line, words = REFUSED[inside]

    assert drawn(inside, log) is None
    assert [(number, line + 1)] == [(found.code.number, found.at.line) for found in log.diagnostics]
    assert words in log.diagnostics[0].message


@pytest.mark.parametrize(
    ("data", "number"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "aa">]><svg viewBox="0 0 1 1">&a;</svg>', "FS543"),
        (b"\x89PNG\r\n\x1a\n\0\0", "FS541"),
        (b"<html></html>", "FS541"),
        (b"", "FS541"),
        (b'<svg><path d="M0 0h1v1z"/></svg>', "FS546"),
        (b'<svg viewBox="0 0 0 24"/>', "FS546"),
        (b'<?xml version="1.0" encoding="klingon"?><svg/>', "FS541"),
    ],
)
def test_files_that_are_no_drawings_are_refused(data, number):
    """Document types, other formats, no size, unknown encodings: a message each, no traceback."""
    log = Log()

    assert parse_svg(data, "mark.svg", log) is None
    assert [number] == [found.code.number for found in log.diagnostics]


def test_a_missing_drawing_is_reported_where_the_data_name_it(tmp_path):
    """The line to mend is in the data, not in the drawing."""
    log, place = Log(), Span("data/organisation.yaml", 7, 10)

    assert read_svg(tmp_path / "mark.svg", "assets/mark.svg", log, place) is None
    assert [("FS540", place)] == [(found.code.number, found.at) for found in log.diagnostics]


@given(st.text("MmLlHhVvCcSsQqTtAaZz0123456789.-,e ", max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_path_data_are_drawn_or_refused(data):
    """No path, however broken, ends in a traceback."""
    drawn(f'<path d="{data}" stroke="currentColor" fill-rule="evenodd"/>')

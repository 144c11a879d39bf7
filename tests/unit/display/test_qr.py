"""QR codes: a telephone must read them, and a viewer must show no seams."""

import zxingcpp
from PIL import Image, ImageDraw

from factsheet.diagnostics import Log
from factsheet.display.qr import Symbol, islands, qr
from factsheet.geometry import flattened
from factsheet.units import mm


def printed(symbol: Symbol, pixels: int = 600) -> Image.Image:
    """The symbol filled by the nonzero rule, dark on light: islands painted dark, then holes painted light."""
    scale = pixels / symbol.side
    picture = Image.new("L", (pixels, pixels), 255)
    draw = ImageDraw.Draw(picture)
    rings = [[(p.x * scale, p.y * scale) for p in ring] for ring in flattened(symbol.path)]
    for ring in sorted(rings, key=lambda ring: -abs(area(ring))):
        draw.polygon(ring, fill=0 if area(ring) > 0 else 255)
    return picture


def area(ring: list[tuple[float, float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)) / 2


def test_a_reader_finds_the_address_as_typed():
    """An unrelated reader decodes the outlines, letters beyond ASCII included."""
    address = "https://example.org/naïve?ü=1"
    symbol = qr(address, mm(24), Log())

    assert [address] == [found.text for found in zxingcpp.read_barcodes(printed(symbol))]


def test_the_quiet_zone_lies_within_the_side():
    """Four light modules on each side, and the code fills the rest."""
    symbol = qr("https://example.org", mm(20), Log())
    box = symbol.path.bounds

    assert [round(box.x / symbol.module, 6), round(box.y / symbol.module, 6)] == [4.0, 4.0]
    assert round(mm(20), 6) == round(box.right + 4 * symbol.module, 6)


def test_a_ring_of_modules_is_two_contours_that_run_against_each_other():
    """Eight dark cells around a light one: an outer square to the right, a hole to the left."""
    ring = islands([[True, True, True], [True, False, True], [True, True, True]])
    rows = [[(p.x, p.y) for p in contour] for contour in flattened(ring)]

    assert [area(row) for row in rows] == [9.0, -1.0]
    assert [len(row) for row in rows] == [5, 5]


def test_modules_that_touch_by_a_corner_stay_apart():
    """Two cells on a diagonal are two squares, not a bow tie."""
    pair = islands([[True, False], [False, True]])

    assert [area([(p.x, p.y) for p in contour]) for contour in flattened(pair)] == [1.0, 1.0]


def test_an_address_past_all_measure_is_refused():
    """4,000 letters are an error, and no code is drawn."""
    log = Log()

    assert qr("x" * 4000, mm(20), log) is None
    assert [found.code.number for found in log.diagnostics] == ["FS548"]


def test_squares_too_fine_for_telephones_are_reported():
    """A long address in a small square prints, with a warning in millimetres."""
    log = Log()

    assert qr("https://example.org/" + "x" * 280, mm(20), log) is not None
    assert [found.code.number for found in log.diagnostics] == ["FS549"]
    assert "squares of 0.2" in log.diagnostics[0].message

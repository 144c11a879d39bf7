"""The ink of a page by area, on panels whose ink can be added up in the head."""

import io
import random
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from factsheet.preflight.painting.coverage import of_outline
from factsheet.preflight.painting.pixels import SIDE

from .pages import ink, page

STEP = 1 / 255  # of one ink; four inks may each be rounded


@pytest.fixture
def pdf():
    return pikepdf.new()


def image(pdf, data, **entries):
    told = {"Width": 10, "Height": 10, "ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8, **entries}
    return pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, **told)


def placed(picture) -> dict:
    return {"XObject": {"I": picture}}


PLACE = "100 0 0 100 0 0 cm /I Do"
TINT = bytes((51, 102, 0, 204))  # 20, 40, 0 and 80 %


def jpeg() -> bytes:
    """A tint as Pillow and Adobe's programs write it: turned over."""
    held = io.BytesIO()
    Image.frombytes("CMYK", (10, 10), TINT * 100).save(held, "JPEG", quality=100)
    return held.getvalue()


@pytest.mark.parametrize(
    ("operators", "total"),
    [
        ("1 0.8 0.7 0.9 k 20 20 60 60 re f", 3.4),
        ("1 1 0 0 k 20 20 60 60 re f 0 0 1 0 k 0 0 200 100 re f", 1),
        ("1 1 0 0 k 20 20 60 60 re f /Over gs 0 0 1 0 k 0 0 200 100 re f", 3),
        ("1 1 0 0 k 20 20 60 60 re f /Half gs 0 0 1 0 k 0 0 200 100 re f", 1.5),
        ("0 0 0 1 k 20 20 m 80 20 l 80 80 l 20 80 l h 30 30 m 30 70 l 70 70 l 70 30 l h 1 0 0 0 k f", 1),
        ("q 300 0 100 100 re W n 1 1 1 1 k 0 0 200 100 re f Q", 0),
    ],
    ids=["one panel", "knocked out", "overprinted", "half opaque", "a ring", "clipped away"],
)
def test_the_highest_ink_is_that_of_the_topmost(operators, total):
    """What lies over another takes its place, unless it overprints or lets it through."""
    states = {"Over": Dictionary(op=True, OPM=1), "Half": Dictionary(ca=0.5)}

    assert ink(operators, ExtGState=states).highest == pytest.approx(total, abs=2 * STEP)


def test_a_small_dense_spot_counts_by_its_share_of_15_mm2():
    """A square of 400 % with half the side has a quarter of the area."""
    found = ink(f"1 1 1 1 k 90 40 {SIDE / 2} {SIDE / 2} re f")

    assert found.highest == pytest.approx(1, abs=0.02)
    assert found.usual == 4


def test_the_place_of_the_highest_ink_is_told():
    """The square lies where the darker of two panels does."""
    peak = ink("0 0 0 1 k 0 0 200 100 re f 1 0 0 1 k 150 10 20 20 re f").peak

    assert (peak.left > 145, peak.right < 175, peak.bottom > 5, peak.top < 35) == (True,) * 4


def test_ink_that_cannot_be_told_is_said_to_be_unknown():
    """RGB has no inks before it is converted."""
    assert not ink("1 0 0 rg 0 0 50 50 re f").known
    assert ink("0 0 0 1 k 0 0 50 50 re f").known


@pytest.mark.parametrize(
    ("operators", "total"),
    [
        ("/Spot cs 1 scn 20 20 60 60 re f", 1),
        ("1 1 0 0 k 20 20 60 60 re f /Over gs /Spot cs 0.5 scn 0 0 200 100 re f", 2.5),
        ("1 1 0 0 k 20 20 60 60 re f /Spot cs 0.5 scn 0 0 200 100 re f", 0.5),
        ("/Spot cs 1 scn 20 20 60 60 re f 0 0 0.2 0 k 0 0 200 100 re f", 0.2),
        ("/Duplex cs 0.5 0.4 scn 20 20 60 60 re f", 0.9),
    ],
    ids=["bare", "overprinting", "knocking out", "knocked out", "with black"],
)
def test_a_spot_colour_has_a_plate_of_its_own(operators, total):
    """It counts as its tint, and not as the inks that stand in for it on a screen."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0, 0, 0, 0], C1=[0.9, 0.6, 0, 0.1])
    spot = Array([Name.Separation, Name("/Harbour Blue"), Name.DeviceCMYK, tint])
    duplex = Array([Name.DeviceN, Array([Name("/Harbour Blue"), Name.Black]), Name.DeviceCMYK, tint])

    found = ink(operators, ColorSpace={"Spot": spot, "Duplex": duplex}, ExtGState={"Over": Dictionary(op=True)})

    assert found.highest == pytest.approx(total, abs=2 * STEP)
    assert found.known


@pytest.mark.parametrize(
    ("made", "total"),
    [
        (lambda pdf: image(pdf, TINT * 100), 1.4),
        (lambda pdf: image(pdf, TINT * 100, Decode=[1, 0] * 4), 2.6),
        (lambda pdf: image(pdf, jpeg(), Filter=Name.DCTDecode), 2.6),
        (lambda pdf: image(pdf, jpeg(), Filter=Name.DCTDecode, Decode=[1, 0] * 4), 1.4),
        (lambda pdf: image(pdf, bytes((51,)) * 100, ColorSpace=Name.DeviceGray), 0.8),
        (lambda pdf: image(pdf, bytes(20), ColorSpace=Name.DeviceGray, BitsPerComponent=1), 1),
        (
            lambda pdf: image(
                pdf, bytes(100), ColorSpace=Array([Name.Indexed, Name.DeviceCMYK, 0, pikepdf.String(TINT)])
            ),
            1.4,
        ),
        (lambda pdf: image(pdf, TINT * 100, SMask=image(pdf, bytes((128,)) * 100, ColorSpace=Name.DeviceGray)), 0.7),
        (lambda pdf: image(pdf, bytes(20), BitsPerComponent=1, ImageMask=True), 1),
    ],
    ids=["CMYK", "turned over", "JPEG", "JPEG turned over", "gray", "1 bit", "palette", "half a mask", "stencil"],
)
def test_the_ink_of_a_picture_is_read_as_its_dictionary_says(pdf, made, total):
    """However the samples are packed, one bare picture prints what its samples say."""
    assert ink(PLACE, pdf, **placed(made(pdf))).highest == pytest.approx(total, abs=0.02)


@pytest.mark.parametrize(
    "matrix", ["100 0 0 100 0 0", "-100 0 0 100 100 0", "100 0 0 -100 0 100", "0 100 -100 0 100 0"]
)
def test_a_turned_picture_puts_its_ink_where_it_shows(pdf, matrix):
    """The dark corner, top left as stored, is found where the matrix takes it."""
    rows = b"".join((b"\xff" if row < 5 else b"\0") * 5 * 4 + bytes(20) for row in range(10))
    corner = {"1": (0, 100), "-": (100, 100), "0": (0, 0)}[matrix[0]] if "-100 0 100" not in matrix[5:] else (0, 0)

    peak = ink(f"{matrix} cm /I Do", pdf, **placed(image(pdf, rows))).peak

    assert abs((peak.left + peak.right) / 2 - corner[0]) < 50
    assert abs((peak.bottom + peak.top) / 2 - corner[1]) < 50


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ({"data": TINT * 50}, "its data are cut short"),
        ({"data": jpeg()[:300], "Filter": Name.DCTDecode}, "its data are damaged"),
        ({"data": jpeg(), "Filter": Name.DCTDecode, "ColorSpace": Name.DeviceGray}, "its data have 4 channels"),
        ({"data": jpeg(), "Filter": Name.DCTDecode, "Width": 9999}, "its data have 10 x 10 pixels"),
        ({"data": zlib.compress(random.Random(1).randbytes(400))[:40], "Filter": Name.FlateDecode}, "its data are"),
    ],
    ids=["cut", "broken JPEG", "other channels", "other size", "broken Flate"],
)
def test_a_damaged_picture_is_told_and_not_measured(pdf, entries, told):
    """Its facts say what is wrong, and the ink of the page is not known."""
    broken = image(pdf, entries.pop("data"), **entries)

    (facts,) = page(PLACE, pdf, **placed(broken)).pictures

    assert facts.trouble.startswith(told)
    assert not ink(PLACE, pdf, **placed(broken)).known


def test_a_picture_of_billions_of_pixels_is_not_unpacked(pdf):
    """It is told of, but its ink is not known."""
    found = ink(PLACE, pdf, **placed(image(pdf, b"", Width=100_000, Height=100_000)))

    assert not found.known


def test_an_outline_covers_what_lies_in_it():
    """A triangle over half of a square of pixels; the same twice is a hole by the even-odd rule."""
    triangle = [(0.0, 0.0), (8.0, 0.0), (0.0, 8.0)]

    assert sum(of_outline([triangle], False, (8, 8)).tobytes()) / 255 == pytest.approx(32, abs=1)
    assert sum(of_outline([triangle, triangle], True, (8, 8)).tobytes()) == 0

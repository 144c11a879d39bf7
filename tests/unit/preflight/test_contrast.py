"""How far words stand out: on pages where a white, a black and a middle gray can be told apart in the head."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from factsheet.icc import seen
from factsheet.ink import contrast
from factsheet.preflight.document.profiles import profile
from factsheet.preflight.facts import PageFacts
from factsheet.preflight.painting.colour import ColourSpaces
from factsheet.preflight.painting.contrast import measure
from factsheet.preflight.painting.pixels import Pictures
from factsheet.project import shipped

from .pages import PAPER, page

WORDS = "BT /F 10 Tf 50 40 Td (words) Tj ET"  # from x 50 to 100, baseline at 40
GRAY = 3.98  # to 1, of white with half of sRGB
PRESS = (shipped() / "assets/icc/coated-fogra39l-300-small.icc").read_bytes()


@pytest.fixture
def pdf():
    return pikepdf.new()


@pytest.fixture
def on_press(pdf):
    """A file that says by which profile its inks print."""
    intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFX, DestOutputProfile=pdf.make_stream(PRESS, N=4))
    pdf.Root.OutputIntents = Array([intent])
    return pdf


def ratios(operators: str, pdf: pikepdf.Pdf, **resources) -> list[float]:
    """The contrasts of the words of a page, in order."""
    content = page(operators, pdf, Font={"F": Dictionary()}, **resources)
    pictures = Pictures(ColourSpaces(profile), look=False)
    return [round(one.ratio, 2) for one in measure([content], [PageFacts(1, PAPER)], pdf, pictures)]


def halves(pdf: pikepdf.Pdf, mode: str, left: object, right: object) -> pikepdf.Stream:
    """A picture of two colours side by side."""
    image = Image.new(mode, (100, 50), left)
    image.paste(right, (50, 0, 100, 50))
    space = {"RGB": Name.DeviceRGB, "CMYK": Name.DeviceCMYK}[mode]
    entries = {"Width": 100, "Height": 50, "ColorSpace": space, "BitsPerComponent": 8}
    return pdf.make_stream(image.tobytes(), Type=Name.XObject, Subtype=Name.Image, **entries)


@pytest.mark.parametrize(
    ("operators", "expected"),
    [
        (f"0 g {WORDS}", [21]),
        (f"1 g {WORDS}", [1]),
        (f"0 0 0 rg 0 0 200 100 re f 1 1 1 rg {WORDS}", [21]),
        (f"0.5 0.5 0.5 rg 0 0 200 100 re f 1 1 1 rg {WORDS}", [GRAY]),
        (f"0.5 0.5 0.5 rg 0 0 20 100 re f {WORDS}", [GRAY]),
        (f"0 0 0 rg 0 0 200 100 re f 1 1 1 rg 0 0 200 100 re f 0.5 g {WORDS}", [GRAY]),
    ],
    ids=["on paper", "white on white", "on a panel", "on a gray one", "beside it", "on the topmost"],
)
def test_words_are_held_against_what_lies_below_them(operators, expected, pdf):
    """Black on white has 21 to 1."""
    assert expected == ratios(operators, pdf)


@pytest.mark.parametrize(
    "operators",
    [
        f"0 0 0 rg 0 0 200 100 re f /Half gs 1 1 1 rg {WORDS}",
        f"/Half gs 0 0 0 rg 0 0 200 100 re f /Whole gs 1 1 1 rg {WORDS}",
        f"1 0 0 0 k {WORDS}",
        f"0 g 0 0 200 100 re f 10 w 1 g 0 40 m 200 40 l S 1 g {WORDS}",
        f"/Artifact BMC 1 g {WORDS} EMC",
        f"3 Tr 1 g {WORDS}",
    ],
    ids=["half opaque", "on a half opaque panel", "inks without a profile", "on a wide line", "decoration", "hidden"],
)
def test_what_cannot_be_told_is_not_claimed(operators, pdf):
    """A guess would blame a sheet that can be read."""
    states = {"Half": Dictionary(ca=0.5), "Whole": Dictionary(ca=1)}

    assert [] == ratios(operators, pdf, ExtGState=states)


def test_inks_are_seen_as_they_print(on_press):
    """White on cyan has less than 3 to 1 on coated paper."""
    expected = contrast((1, 1, 1), seen((1, 0, 0, 0), PRESS))

    assert [round(expected, 2)] == ratios(f"1 0 0 0 k 0 0 200 100 re f 0 0 0 0 k {WORDS}", on_press)
    assert expected < 3


def test_black_that_overprints_is_as_dark_as_all_inks_together(on_press):
    """Black over cyan is cyan and black."""
    state = Dictionary(Type=Name.ExtGState, op=True, OP=True, OPM=1)
    expected = contrast(seen((1, 0, 0, 1), PRESS), seen((1, 0, 0, 0), PRESS))

    found = ratios(f"1 0 0 0 k 0 0 200 100 re f /Over gs 0 0 0 1 k {WORDS}", on_press, ExtGState={"Over": state})

    assert [round(expected, 2)] == found


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("160 0 0 100 0 0", 1),
        ("300 0 0 100 0 0", 21),
        ("-300 0 0 100 300 0", 1),
        ("0 100 -200 0 200 0", 21),
    ],
    ids=["both halves", "the dark half", "mirrored", "turned"],
)
def test_over_a_picture_the_weakest_pixels_count(place, expected, pdf):
    """White words from x 50 to 100, over a picture with a black left half and a white right one."""
    picture = halves(pdf, "RGB", "black", "white")

    assert [expected] == ratios(f"q {place} cm /I Do Q 1 g {WORDS}", pdf, XObject={"I": picture})


def test_a_picture_in_inks_is_seen_as_it_prints(on_press):
    """Four inks are no black of a screen: less than 21 to 1, and as much as the profile says."""
    picture = halves(on_press, "CMYK", (0, 0, 0, 255), (0, 0, 0, 255))

    (found,) = ratios(f"q 200 0 0 100 0 0 cm /I Do Q 0 0 0 0 k {WORDS}", on_press, XObject={"I": picture})

    assert found == pytest.approx(contrast((1, 1, 1), seen((0, 0, 0, 1), PRESS)), abs=0.05)


def test_a_damaged_picture_is_not_claimed(pdf):
    """What cannot be unpacked cannot be held against words."""
    held = io.BytesIO()
    Image.new("RGB", (100, 50)).save(held, "JPEG")
    picture = pdf.make_stream(held.getvalue()[:300], Type=Name.XObject, Subtype=Name.Image)
    picture.Width, picture.Height, picture.ColorSpace = 100, 50, Name.DeviceRGB
    picture.BitsPerComponent, picture.Filter = 8, Name.DCTDecode

    assert [] == ratios(f"q 200 0 0 100 0 0 cm /I Do Q 1 g {WORDS}", pdf, XObject={"I": picture})

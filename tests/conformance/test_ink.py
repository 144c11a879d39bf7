"""The ink of pages as preflight measures it, beside the separations that Ghostscript makes."""

import io
import shutil
import subprocess
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageStat

from factsheet.build import Request, build_all
from factsheet.preflight.document.fonts import Fonts
from factsheet.preflight.document.profiles import profile
from factsheet.preflight.document.values import box
from factsheet.preflight.facts import Box
from factsheet.preflight.painting.content import PageContent, Shelf, read_page
from factsheet.preflight.painting.inkmap import Sheet, lay_out, measure
from factsheet.preflight.painting.pixels import ACROSS, COARSE, SIDE
from factsheet.project import Project

ROOT = Path(__file__).parents[2]
PLATES = ("Cyan", "Magenta", "Yellow", "Black")
POINTS = 0.02  # two points of an ink, or of their sum
DPI = 72 * 12 / COARSE  # twelve of their pixels are one of ours
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed"),
]


def press_file(sheet: str) -> bytes:
    """A sample sheet for the press, without examination."""
    project = ROOT if sheet == "kolkata" else ROOT / "assets/example"
    request = Request(Project(project), ["press"], keep=True, examine=False)
    (result,) = build_all([project / f"data/offices/{sheet}.yaml"], request)
    return result.written[0].pdf


def separations(data: bytes, folder: Path) -> list[Image.Image]:
    """The four plates of each page by Ghostscript, 255 for full ink."""
    (folder / "file.pdf").write_bytes(data)
    quiet = ("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{DPI}")
    subprocess.run(["gs", *quiet, "-o", str(folder / "page%d.tif"), str(folder / "file.pdf")], check=True)
    pages = []
    while (folder / f"page{len(pages) + 1}.tif").exists():
        pages.append(Image.merge("CMYK", [_plate(folder / f"page{len(pages) + 1}({one}).tif") for one in PLATES]))
    return pages


def _plate(path: Path) -> Image.Image:
    with Image.open(path) as plate:
        return plate.convert("L").point([255 - level for level in range(256)])  # Ghostscript writes light


def pages_of(data: bytes) -> list[tuple[PageContent, Box]]:
    """What each page paints, and its box."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        shelf = Shelf(Fonts(), partial(profile, known={}))
        found = [read_page(page, number, shelf) for number, page in enumerate(pdf.pages, 1)]
        return [(content, box(page.mediabox)) for content, page in zip(found, pdf.pages, strict=True)]


def bare_squares(content: PageContent, sheet: Sheet) -> list[tuple[int, int]]:
    """Top left pixels of squares of 15 mm2 inside panels and pictures, clear of text, rules, QR codes and the like."""
    large = [
        painted
        for painted, _, shape in content.marks
        if shape is not None and len(shape.outline) < 2 and min(painted.box.width, painted.box.height) > 3 * SIDE
    ]
    small = [painted.box for painted, _, _ in content.marks if painted not in large]
    found = []
    for panel in large:
        left, top = (panel.box.left - sheet.page.left) / sheet.pitch, (sheet.page.top - panel.box.top) / sheet.pitch
        across, down = ((side - SIDE) / sheet.pitch for side in (panel.box.width, panel.box.height))
        for column in range(max(1, round(left + 1)), min(round(left + across), sheet.inks.width - ACROSS), 8):
            for row in range(max(1, round(top + 1)), min(round(top + down), sheet.inks.height - ACROSS), 8):
                if not any(one.meets(square(sheet, column, row)) for one in small):
                    found.append((column, row))
    return found


def square(sheet: Sheet, column: int, row: int) -> Box:
    """A square of coarse pixels, on the page."""
    left, top = sheet.page.left + column * sheet.pitch, sheet.page.top - row * sheet.pitch
    return Box(left, top - SIDE, left + SIDE, top)


def mean_inks(image: Image.Image, left: float, top: float, right: float, bottom: float) -> list[float]:
    return [level / 255 for level in ImageStat.Stat(image.crop(tuple(map(round, (left, top, right, bottom))))).mean]


@pytest.mark.parametrize("sheet_name", ["kolkata", "port-orlan", "upper-tarrow"])
def test_inks_of_pictures_panels_and_scrims_are_as_on_the_plates(sheet_name, tmp_path):
    """Over 15 mm2 each ink and their sum are within two points of the plates; half a point in the mean."""
    data = press_file(sheet_name)
    differences = []
    for (content, page), plates in zip(pages_of(data), separations(data, tmp_path), strict=True):
        sheet, scale = lay_out(content, page), DPI / 72
        for column, row in bare_squares(content, sheet):
            place = square(sheet, column, row)
            ours = mean_inks(sheet.inks, column, row, column + ACROSS, row + ACROSS)
            edges = (place.left - page.left, page.top - place.top, place.right - page.left, page.top - place.bottom)
            theirs = mean_inks(plates, *(edge * scale for edge in edges))
            each = [abs(one - other) for one, other in zip(ours, theirs, strict=True)]
            differences.append(max(*each, abs(sum(ours) - sum(theirs))))
        assert sheet.known

    differences.sort()

    assert len(differences) > 100
    assert sum(differences) / len(differences) < POINTS / 4
    assert differences[len(differences) * 97 // 100] < POINTS  # the rest are edges of fine detail, half a pixel off


def overprinting(pdf: pikepdf.Pdf) -> None:
    """A black panel in overprint mode 1 on a cyan one, then in mode 0, then knocking out; a yellow one of half opacity;
    a magenta spot that overprints; a multiplied one."""
    mode = {"one": 1, "zero": 0}
    states = {f"/{name}": pikepdf.Dictionary(OP=True, op=True, OPM=number) for name, number in mode.items()}
    states["/none"] = pikepdf.Dictionary(OP=False, op=False, OPM=0)
    states["/half"] = pikepdf.Dictionary(ca=0.5)
    states["/multiply"] = pikepdf.Dictionary(ca=1, BM=pikepdf.Name.Multiply)
    page = pdf.add_blank_page(page_size=(300, 100))
    tint = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0, 0, 0, 0], C1=[0, 1, 0, 0])
    spot = pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name.Magenta, pikepdf.Name.DeviceCMYK, tint])
    page.Resources = pikepdf.Dictionary(ExtGState=pikepdf.Dictionary(states), ColorSpace=pikepdf.Dictionary(Spot=spot))
    page.Contents = pdf.make_stream(
        b"0.6 0.2 0 0 k 0 0 300 100 re f 0 0 0 0.8 k /one gs 0 0 50 100 re f /zero gs 50 0 50 100 re f "
        b"/none gs 100 0 50 100 re f /half gs 0 0 1 0 k 150 0 50 100 re f /none gs "
        b"/one gs /Spot cs 0.7 scn 200 0 50 100 re f /none gs /multiply gs 0 0.5 0.5 0 k 250 0 50 100 re f"
    )


def test_overprint_and_opacity_are_as_on_the_plates(tmp_path):
    """Six ways to lay one panel on another come out as Ghostscript prints them."""
    held = io.BytesIO()
    with pikepdf.new() as pdf:
        overprinting(pdf)
        pdf.save(held)
    ((content, page),) = pages_of(held.getvalue())
    (plates,) = separations(held.getvalue(), tmp_path)
    sheet, scale = lay_out(content, page), DPI / 72

    for left in range(0, 300, 50):
        edges = (left + 10, 20, left + 40, 80)
        ours = mean_inks(sheet.inks, *(edge / sheet.pitch for edge in edges))
        theirs = mean_inks(plates, *(edge * scale for edge in edges))

        assert theirs == pytest.approx(ours, abs=POINTS / 2), f"from {left}"


def blends(pdf: pikepdf.Pdf) -> None:
    """Along a line, between two circles, one of them outside the other, and as a turned pattern in a triangle."""
    page = pdf.add_blank_page(page_size=(400, 100))
    ends = {"FunctionType": 2, "Domain": [0, 1], "N": 1}
    light = pikepdf.Dictionary(**ends, C0=[0, 0, 0, 0], C1=[1, 0.8, 0.6, 0.9])
    dark = pikepdf.Dictionary(**ends, C0=[1, 0.8, 0.6, 0.9], C1=[0.2, 1, 0, 0])
    function = pikepdf.Dictionary(
        FunctionType=3, Domain=[0, 1], Functions=[light, dark], Bounds=[0.5], Encode=[0, 1, 0, 1]
    )
    told = {"ColorSpace": pikepdf.Name.DeviceCMYK, "Function": function}
    line = {"ShadingType": 2, "Coords": [20, 0, 80, 30], **told}
    circles = {"ShadingType": 3, "Coords": [150, 50, 5, 160, 50, 45], "Extend": [True, False], **told}
    cone = {"ShadingType": 3, "Coords": [220, 50, 5, 270, 50, 20], "Extend": [True, True], **told}
    pattern = pikepdf.Dictionary(
        PatternType=2,
        Matrix=[0.8, 0.6, -0.6, 0.8, 300, 0],
        Shading=pikepdf.Dictionary(**line, Background=[0.5, 0, 0.5, 0], BBox=[-200, -60, 200, 60]),
    )
    shadings = {"/line": {**line, "Extend": [False, True]}, "/circles": circles, "/cone": cone}
    page.Resources = pikepdf.Dictionary(
        Shading=pikepdf.Dictionary({name: pikepdf.Dictionary(**one) for name, one in shadings.items()}),
        Pattern=pikepdf.Dictionary(Turned=pattern),
    )
    page.Contents = pdf.make_stream(
        b"q 0 0 100 100 re W n /line sh Q q 100 0 100 100 re W n /circles sh Q q 200 0 100 100 re W n /cone sh Q "
        b"/Pattern cs /Turned scn 300 0 m 400 0 l 400 100 l h f"
    )


def test_blends_are_as_on_the_plates(tmp_path):
    """Squares of 15 mm2 over four blends have the ink that Ghostscript separates, but where they break off."""
    held = io.BytesIO()
    with pikepdf.new() as pdf:
        blends(pdf)
        pdf.save(held)
    ((content, page),) = pages_of(held.getvalue())
    (plates,) = separations(held.getvalue(), tmp_path)
    sheet, scale = lay_out(content, page), DPI / 72

    differences = []
    for column in range(0, sheet.inks.width - ACROSS, ACROSS):
        for row in range(0, sheet.inks.height - ACROSS, ACROSS):
            place = square(sheet, column, row)
            edges = (place.left, page.top - place.top, place.right, page.top - place.bottom)
            ours = mean_inks(sheet.inks, column, row, column + ACROSS, row + ACROSS)
            theirs = mean_inks(plates, *(edge * scale for edge in edges))
            differences.append(abs(sum(ours) - sum(theirs)))
    differences.sort()

    assert sheet.known
    assert sum(differences) / len(differences) < POINTS
    assert differences[len(differences) * 80 // 100] < POINTS  # the rest are where a blend ends, half a pixel off


def test_the_highest_ink_is_where_the_plates_have_it(tmp_path):
    """The densest square of the Kolkata cover, which lies in its picture, holds what is told of it."""
    data = press_file("kolkata")
    content, page = pages_of(data)[0]
    plates = separations(data, tmp_path)[0]
    peak, scale = measure(content, 1, page).peak, DPI / 72

    edges = (peak.left - page.left, page.top - peak.top, peak.right - page.left, page.top - peak.bottom)

    assert sum(mean_inks(plates, *(edge * scale for edge in edges))) == pytest.approx(
        measure(content, 1, page).highest, abs=POINTS
    )

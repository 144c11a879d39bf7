"""Our plates and Ghostscript's: two programs that share nothing take the same files apart."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from inked import SAMPLES
from PIL import Image, ImageChops, ImageFilter, ImageStat

from factsheet.build import Request, build_all
from factsheet.plates import Plates, plates
from factsheet.plates.figures import measured
from factsheet.project import Project

ROOT = Path(__file__).parents[2]
DPI = 100
SIDE = 15  # pixels of 15 mm2
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
SHEETS = {"kolkata": ROOT, "port-orlan": ROOT / "assets/example", "upper-tarrow": ROOT / "assets/example"}

pytestmark = pytest.mark.skipif(shutil.which("gs") is None, reason="gs is not installed: this witness was not heard")


def witnessed(pdf: bytes, folder: Path, dpi: int) -> dict[tuple[int, str], Image.Image]:
    """Ghostscript's plates by page and ink, drawn four times as fine and brought down; 0 is solid ink."""
    folder.mkdir(exist_ok=True)
    path = folder / "sheet.pdf"
    path.write_bytes(pdf)
    fine = ("-sDEVICE=tiffsep", f"-r{dpi * 4}", "-dDownScaleFactor=4", f"-sOutputFile={folder}/plate-%d-.tif")
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", *fine, path], check=True, capture_output=True)
    found = {}
    for plate in folder.glob("plate-*(*).tif"):
        _, page, ink = plate.stem.split("-", 2)
        with Image.open(plate) as opened:
            found[int(page), ink.strip("()")] = opened.convert("L")
    return found


def ours(made: Plates) -> dict[tuple[int, str], Image.Image]:
    found = {}
    for page in made.pages:
        for number, coverage in enumerate(page.plates):
            known = coverage.plate.lower() if coverage.plate in PROCESS else f"spot-{number - 3}"
            with Image.open(made.index.with_name(f"page-{page.number}-{known}.png")) as opened:
                found[page.number, coverage.plate] = opened.convert("L")
    return found


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_small_page_has_the_same_plates(sample, tmp_path):
    """In the middle of each sample, ink by ink."""
    theirs = witnessed(sample.pdf, tmp_path / "gs", 36)
    made = ours(plates(sample.pdf, "small", tmp_path, 36))

    for key in theirs.keys() | made.keys():
        middle = made[key].width // 2, made[key].height // 2
        assert made[key].getpixel(middle) == pytest.approx(theirs[key].getpixel(middle), abs=3), key


@dataclass(frozen=True)
class Both:
    """A press file's plates by page and ink, ours and Ghostscript's."""

    pdf: Path
    made: Plates
    ours: dict[tuple[int, str], Image.Image]
    theirs: dict[tuple[int, str], Image.Image]


@pytest.fixture(scope="module", params=[(sheet, paper) for sheet in SHEETS for paper in ("letter", "a4")], ids="-".join)
def both(request, tmp_path_factory) -> Both:
    sheet, paper = request.param
    root = SHEETS[sheet]
    asked = Request(Project(root), ["press"], paper=paper, keep=True, examine=False)
    (result,) = build_all([root / f"data/offices/{sheet}.yaml"], asked)
    pdf = result.written[0].pdf
    folder = tmp_path_factory.mktemp(sheet)
    made = plates(pdf, sheet, folder, DPI)
    return Both(folder / "gs/sheet.pdf", made, ours(made), witnessed(pdf, folder / "gs", DPI))


@pytest.mark.slow
def test_a_plate_of_a_sheet_differs_at_the_edges_of_letters_alone(both):
    """Letters are smoothed in two ways: on the mean of a page, that is less than two points of a plate."""
    assert both.ours.keys() == both.theirs.keys()
    for key, plate in both.ours.items():
        assert plate.size == both.theirs[key].size
        assert ImageStat.Stat(ImageChops.difference(plate, both.theirs[key])).mean[0] < 0.02 * 255, key


@pytest.mark.slow
def test_total_ink_agrees_within_two_points_on_pictures_panels_and_scrims(both):
    """In every square of 15 mm2 without letters or edges; with ink, these are a fifth of a page at least."""
    for page in (1, 2):
        pairs = [
            (total(both.ours, page, square), total(both.theirs, page, square)) for square in even_squares(both, page)
        ]
        inked = [pair for pair in pairs if pair[0] > 0.01]

        assert len(inked) > len(squares(both.ours[page, "Cyan"])) / 5
        assert max(abs(one - other) for one, other in pairs) <= 0.02


@pytest.mark.slow
def test_the_heaviest_spot_weighs_as_much_on_their_plates(both):
    """The figure that a printer asks for, within two points."""
    for page in both.made.pages:
        plates = {ink: both.theirs[page.number, ink] for ink in PROCESS}
        theirs = measured(page.number, page.size, page.trim, page.bleed, plates, None)

        assert page.highest == pytest.approx(theirs.highest, abs=0.02)


@pytest.mark.slow
def test_mean_tints_are_those_of_the_ink_counter(both):
    """Ghostscript's ink_cov, which counts for itself, within the trim."""
    told = subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dUseTrimBox", "-sDEVICE=ink_cov", "-o", "-", both.pdf],
        check=True,
        capture_output=True,
        text=True,
    )
    for page, line in zip(both.made.pages, told.stdout.splitlines(), strict=True):
        means = [coverage.mean * 100 for coverage in page.plates]
        assert means == pytest.approx([float(number) for number in line.split()[:4]], abs=1)


Square = tuple[int, int, int, int]


def squares(plate: Image.Image) -> list[Square]:
    """A page cut into squares of 15 mm2."""
    across, down = plate.width // SIDE, plate.height // SIDE
    return [(x * SIDE, y * SIDE, (x + 1) * SIDE, (y + 1) * SIDE) for y in range(down) for x in range(across)]


def even_squares(both: Both, page: int) -> list[Square]:
    """Those in which no ink jumps by more than 15 % from a pixel to the next, in either program's plates."""
    swing = Image.new("L", both.ours[page, "Cyan"].size)
    for plate in (found[page, ink] for found in (both.ours, both.theirs) for ink in PROCESS):
        darkest, lightest = plate.filter(ImageFilter.MinFilter(3)), plate.filter(ImageFilter.MaxFilter(3))
        swing = ImageChops.lighter(swing, ImageChops.subtract(lightest, darkest))
    return [square for square in squares(swing) if swing.crop(square).getextrema()[1] <= 0.15 * 255]


def total(found: dict[tuple[int, str], Image.Image], page: int, square: Square) -> float:
    """The sum of the inks in a square, 1 for a solid plate."""
    return sum(1 - ImageStat.Stat(found[page, ink].crop(square)).mean[0] / 255 for ink in PROCESS)

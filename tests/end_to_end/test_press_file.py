"""The press file as a printer's desk sees it: two pages, boxes, inks, and four strangers who open it."""

import io
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from factsheet.build import Request, build_all
from factsheet.project import PURPOSES, Project

ROOT = Path(__file__).parents[2]
RGB_OPERATORS = {"rg", "RG", "sc", "SC", "scn", "SCN", "cs", "CS", "sh"}
REGISTRATION = (["/All"], ["1"])  # the marks, on every plate


def files(project: Path, slug: str, **asked: object) -> dict[str, bytes]:
    request = Request(Project(project), PURPOSES, keep=True, **asked)
    (result,) = build_all([project / f"data/offices/{slug}.yaml"], request)
    assert result.ok, result.diagnostics
    return {written.purpose: written.pdf for written in result.written}


@pytest.fixture(scope="module", params=["letter", "a4"])
def paper(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def kolkata(paper) -> dict[str, bytes]:
    return files(ROOT, "kolkata", paper=paper)


@pytest.fixture(scope="module")
def press(kolkata, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("press") / "kolkata.pdf"
    path.write_bytes(kolkata["press"])
    return path


def witness(*command: str) -> subprocess.CompletedProcess[str]:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed: this witness was not heard")
    return subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")


def place_of(path: Path, start: str, end: str) -> tuple[int, int, int, int]:
    """The box around the lines from one word of the first page to another: left, top, right, bottom, points."""
    page = pypdfium2.PdfDocument(path)[0]
    text = page.get_textpage()
    words = text.get_text_range()
    first, last = words.index(start), words.index(end)
    boxes = [box for box in map(text.get_charbox, range(first, last + len(end))) if box[0] < box[2]]
    left, bottom, right, top = zip(*boxes, strict=True)
    return int(min(left)), int(page.get_height() - max(top)), int(max(right)) + 1, int(page.get_height() - min(bottom))


def test_every_purpose_has_two_pages(kolkata):
    """Always exactly two."""
    assert {purpose: len(pypdfium2.PdfDocument(pdf)) for purpose, pdf in kolkata.items()} == dict.fromkeys(PURPOSES, 2)


def inks_only(pdf: bytes) -> bool:
    """Whether no stream, picture, group or shading names anything but cyan, magenta, yellow and black."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        forms = [found for found in opened.objects if isinstance(found, pikepdf.Stream) and "/BBox" in found]
        for content in (*opened.pages, *forms):
            for operands, operator in pikepdf.parse_content_stream(content):
                if str(operator) in RGB_OPERATORS and [str(one) for one in operands] not in REGISTRATION:
                    return False
        for found in opened.objects:
            if isinstance(found, pikepdf.Stream | pikepdf.Dictionary):
                space = found.get("/ColorSpace") if found.get("/Subtype") == "/Image" else found.get("/CS")
                if space not in (None, "/DeviceCMYK", "/DeviceGray") or "/ShadingType" in found:
                    return False
    return True


def test_nothing_in_the_press_file_is_rgb(kolkata):
    """Only cyan, magenta, yellow and black."""
    assert inks_only(kolkata["press"])
    assert not inks_only(kolkata["screen"])


@pytest.mark.parametrize("theme", ["dawn", "field"])
@pytest.mark.parametrize("mark", ["alpha.png", "ferry.svg"])
def test_no_theme_and_no_mark_brings_rgb_to_the_press(tmp_path, theme, mark):
    """A picture with transparency and a drawing as the organisation's mark, with crop marks around the page."""
    for folder in ("data", "assets/pictures"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    folder = ROOT / "tests" / ("torture" if mark == "alpha.png" else "end_to_end/broken")
    shutil.copy(folder / mark, tmp_path / "assets" / mark)
    organisation = tmp_path / "data/organisation.yaml"
    told = organisation.read_text(encoding="utf-8") + f"\nmark: {{light: assets/{mark}, dark: assets/{mark}}}\n"
    organisation.write_text(told, encoding="utf-8")
    pdf = files(tmp_path, "kolkata", theme=theme, marks=True)["press"]

    assert inks_only(pdf)


def test_the_boxes_lie_in_one_another_and_the_bleed_is_whole(kolkata, paper):
    """MediaBox holds CropBox holds BleedBox holds TrimBox; the bleed is 3 mm or an eighth of an inch."""
    with pikepdf.open(io.BytesIO(kolkata["press"])) as pdf:
        for page in pdf.pages:
            boxes = [[float(n) for n in page.obj[name]] for name in ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox")]
            for outer, inner in pairwise(boxes):
                assert all(o <= i + 0.01 for o, i in zip(outer[:2], inner[:2], strict=True))
                assert all(o >= i - 0.01 for o, i in zip(outer[2:], inner[2:], strict=True))
            bleeds = [abs(trim - bleed) for trim, bleed in zip(boxes[3], boxes[2], strict=True)]
            assert bleeds == pytest.approx([{"letter": 9.0, "a4": 8.504}[paper]] * 4, abs=0.0015)


def test_no_helvetica_and_every_font_is_embedded(kolkata):
    """A printer has only what the file brings along."""
    for pdf in kolkata.values():
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            fonts = [f for f in opened.objects if isinstance(f, pikepdf.Dictionary) and f.get("/Type") == "/Font"]
            assert fonts and not [f for f in fonts if "Helvetica" in str(f.get("/BaseFont"))]
            held = [
                f for f in opened.objects if isinstance(f, pikepdf.Dictionary) and f.get("/Type") == "/FontDescriptor"
            ]
            assert held and all("/FontFile2" in f or "/FontFile3" in f for f in held)


def test_qpdf_finds_nothing(press):
    assert witness("qpdf", "--check", str(press)).returncode == 0


def test_poppler_opens_it_without_a_word(press):
    done = witness("pdftoppm", "-r", "30", "-png", str(press), str(press.with_suffix("")))
    assert (done.returncode, done.stderr) == (0, "")


def test_mutool_opens_it_without_a_word(press):
    done = witness("mutool", "draw", "-q", "-r", "30", "-o", str(press.with_suffix(".%d.png")), str(press))
    said = [line for line in done.stderr.splitlines() if "ICC support is not available" not in line]
    assert (done.returncode, said) == (0, [])


def test_ghostscript_sees_four_plates_and_ink_in_the_bleed(press):
    """On the plates: no fifth ink; the cover and the bands really reach the bleed edge; black text is on K alone."""
    from PIL import Image

    plates = press.with_suffix(".plate%d.tif")
    quietly = ("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER")
    done = witness("gs", *quietly, "-sDEVICE=tiffsep", "-r72", f"-sOutputFile={plates}", str(press))
    assert done.returncode == 0, done.stdout + done.stderr
    found = sorted(path.name.split("(")[1].split(")")[0] for path in press.parent.glob("*plate1*(*).tif"))
    assert found == ["Black", "Cyan", "Magenta", "Yellow"]

    def plate(page: int, ink: str) -> Image.Image:
        return Image.open(next(press.parent.glob(f"*plate{page}({ink}).tif"))).convert("L")

    black = plate(1, "Black")
    edge = [255 - black.getpixel((x, 1)) for x in range(5, black.width - 5, 20)]
    assert min(edge) > 40, "the cover does not reach the upper edge of the bleed"
    foot = plate(2, "Black")
    band = [255 - foot.getpixel((x, foot.height - 2)) for x in range(5, foot.width - 5, 20)]
    assert min(band) > 100, "the footer band does not reach the lower edge of the bleed"
    words = place_of(press, "Sonagachi", "starvation")
    assert black.crop(words).getextrema()[0] < 100, "the problem's text is not on the black plate"
    for ink in ("Cyan", "Magenta", "Yellow"):
        assert plate(1, ink).crop(words).getextrema() == (255, 255), f"there is {ink} under black text"


def test_reading_text_overprints_in_black_alone(kolkata):
    """The problem's words: 0 0 0 1 k under a graphics state that overprints with mode 1."""
    with pikepdf.open(io.BytesIO(kolkata["press"])) as pdf:
        states = pdf.pages[0].Resources.ExtGState
        overprinting = {name for name, state in states.items() if state.get("/OPM") == 1 and state.get("/op")}
        ink = state = None
        shown = {"K": 0, "others": 0}
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            match str(operator):
                case "k":
                    ink = tuple(float(n) for n in operands)
                case "gs":
                    state = str(operands[0])
                case "TJ" | "Tj":
                    on_black = ink == (0, 0, 0, 1)
                    shown["K" if on_black else "others"] += 1
                    assert (state in overprinting) == on_black, "black overprints, and nothing else does"
        assert shown["K"] > 15 and shown["others"] > 5


def test_office_files_keep_five_millimetres_white(kolkata):
    """Nothing is lost where a printer in the corridor cannot print."""
    image = pypdfium2.PdfDocument(kolkata["office"])[0].render(scale=2).to_pil().convert("L")
    inset = int(5 / 25.4 * 72 * 2) - 2
    edges = [(0, 0, image.width, inset), (0, image.height - inset, image.width, image.height)]
    edges += [(0, 0, inset, image.height), (image.width - inset, 0, image.width, image.height)]

    assert {image.crop(edge).getextrema() for edge in edges} == {(255, 255)}


def test_screen_files_are_small_and_their_links_live(kolkata):
    """Under a megabyte, with the web address to click."""
    with pikepdf.open(io.BytesIO(kolkata["screen"])) as pdf:
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
        calls = [link for link in links if "/Dest" in link]  # of notes lead to them
        addresses = [str(link.A.URI) for link in links if "/A" in link]

    assert len(calls) + len(addresses) == len(links)
    assert len(kolkata["screen"]) < 1_000_000
    assert "https://ijm.org" in addresses


def test_marks_lie_beyond_the_bleed():
    """Crop and registration marks on request, outside the bleed, on every plate."""
    pdf = files(ROOT, "kolkata", marks=True)["press"]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[0].obj
        media, bleed = ([float(n) for n in page[name]] for name in ("/MediaBox", "/BleedBox"))
        assert bleed[0] - media[0] >= 15
        assert "/All" in [str(s[1]) for s in page.Resources.ColorSpace.values()]


def test_one_changed_digit_changes_the_name_of_the_file(tmp_path):
    """435 and 436 survivors are not the same document."""
    identities = set()
    for number in ("435", "436"):
        project = tmp_path / number
        for folder in ("data", "assets/pictures"):
            shutil.copytree(ROOT / folder, project / folder)
        office = project / "data/offices/kolkata.yaml"
        office.write_text(office.read_text(encoding="utf-8").replace("435", number), encoding="utf-8")
        with pikepdf.open(io.BytesIO(files(project, "kolkata")["press"])) as pdf:
            identities.add(bytes(pdf.trailer.ID[0]))

    assert len(identities) == 2

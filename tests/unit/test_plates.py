"""Plates of small pages, computed in the head, and of files that nobody should send."""

import io
import re
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pytest
from inked import CYAN, PICTURE, SAMPLES, SIDE, WHOLE, inked, picture
from pikepdf import Dictionary, Name
from PIL import Image

from factsheet.plates import Plates, PlatesFailed, plates

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")


def tints(made: Plates, page: int = 1) -> dict[str, int]:
    """What the middle of a page carries, in percent by plate."""
    found = {}
    for number, coverage in enumerate(made.pages[page - 1].plates):
        known = coverage.plate.lower() if coverage.plate in PROCESS else f"spot-{number - 3}"
        with Image.open(made.index.with_name(f"page-{page}-{known}.png")) as opened:
            found[coverage.plate] = round((255 - opened.getpixel((opened.width // 2, opened.height // 2))) / 2.55)
    return {plate: tint for plate, tint in found.items() if tint}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_small_page_carries_the_inks_it_names(sample, tmp_path):
    """Each operator, space and picture lands on its plates, and falls out or knocks out as the standard says."""
    made = plates(sample.pdf, "small", tmp_path, 72)

    assert tints(made) == pytest.approx(sample.tints, abs=1)
    assert (made.guessed, made.left_out) == ((), ())


def test_rgb_is_a_guess_and_the_page_says_so(tmp_path):
    """Nobody can tell what a printer makes of RGB."""
    pdf = inked("0.2 0.5 0.5 rg " + WHOLE)

    made = plates(pdf, "screen", tmp_path)

    assert {"Cyan": 30, "Black": 50} == tints(made)
    assert ("page 1: a path in RGB",) == made.guessed
    assert "page 1: a path in RGB" in made.index.read_text(encoding="utf-8")


def test_a_picture_in_rgb_is_guessed_by_the_same_formula(tmp_path):
    """A picture beside a flat tint of the same colour shows no seam."""

    def prepare(pdf, resources):
        resources.XObject.Picture = picture(pdf, bytes([51, 128, 128] * 4), Name.DeviceRGB, BitsPerComponent=8)

    made = plates(inked(PICTURE, prepare), "screen", tmp_path)

    assert {"Cyan": 30, "Black": 50} == tints(made)
    assert ("page 1: a picture in RGB",) == made.guessed


# Figures


def test_the_heaviest_square_is_found_and_told_from_the_trim(tmp_path):
    """A patch of 20 pt in three solid inks, with its middle 30 pt from the left and 52 pt from the top of the paper."""
    pdf = inked("0.5 0 0 0 k " + WHOLE + " 1 1 1 0 k 20 10 20 20 re f", lambda pdf, resources: trimmed(pdf, 6))

    (page,) = plates(pdf, "patch", tmp_path, limit=2.8).pages
    x, y = page.peak_from_trim

    assert page.highest == pytest.approx(3.0, abs=0.01)
    assert 20 - 6 <= x <= 40 - 6 and 42 - 6 <= y <= 62 - 6
    assert page.over == pytest.approx(20 * 20 / 60**2, abs=0.005)


def test_a_heavy_speck_weighs_little_over_15_mm2(tmp_path):
    """A square millimetre of 300 % is a fifteenth of what the limit is about; the 99.9th percentile knows it."""
    (page,) = plates(inked("1 1 1 0 k 30 30 2.835 2.835 re f"), "speck", tmp_path).pages

    assert page.highest == pytest.approx(3.0 / 15, abs=0.02)
    assert page.usual == pytest.approx(3.0, abs=0.01)


def test_each_plate_says_how_much_of_the_trim_it_covers(tmp_path):
    """Half the trimmed page in half cyan; the slug outside does not count."""
    pdf = inked("0 0 0 1 k 0 0 6 72 re f 0.5 0 0 0 k 6 0 30 72 re f", lambda pdf, resources: trimmed(pdf, 6))

    (page,) = plates(pdf, "half", tmp_path).pages
    cyan, *_, black = page.plates

    assert (0.5, 0.25) == pytest.approx((cyan.inked, cyan.mean), abs=0.01)
    assert (0.0, 0.0) == (black.inked, black.mean)


def trimmed(pdf: pikepdf.Pdf, inset: int) -> None:
    pdf.pages[0].trimbox = [inset, inset, SIDE - inset, SIDE - inset]


def test_a_turned_page_is_shown_as_it_is_read(tmp_path):
    """A bar along the left edge of a page turned by a quarter stands along its top."""
    pdf = pikepdf.open(io.BytesIO(inked("0 1 0 0 k 0 0 10 72 re f", lambda pdf, resources: None)))
    pdf.pages[0].obj.Rotate = 90
    pdf.pages[0].trimbox = [0, 0, 36, 72]
    (page,) = plates(saved(pdf), "turned", tmp_path).pages
    with Image.open(tmp_path / "turned/page-1-magenta.png") as shown:
        top, left = shown.getpixel((shown.width // 2, 3)), shown.getpixel((3, shown.height // 2))

    assert (0, 255) == (top, left)
    assert (0, 0, 1, 0.5) == tuple(page.trim)


def saved(pdf: pikepdf.Pdf, **how: object) -> bytes:
    held = io.BytesIO()
    pdf.save(held, static_id=True, **how)
    return held.getvalue()


# The page


class Pictures(HTMLParser):
    """What a page shows, and what it says of it to those who cannot see."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: dict[str, str] = {}

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.shown[dict(attrs)["src"]] = dict(attrs)["alt"]


def test_the_page_shows_every_picture_that_is_there_and_says_what_it_shows(tmp_path):
    """Two runs: what the first left behind of a page or a spot that is gone goes too."""
    gold = next(sample for sample in SAMPLES if "Gold" in sample.tints)
    plates(gold.pdf, "sheet", tmp_path)
    made = plates(inked(CYAN), "sheet", tmp_path)
    page = Pictures()
    page.feed(made.index.read_text(encoding="utf-8"))

    assert {path.name for path in made.index.parent.glob("*.png")} == set(page.shown)
    assert page.shown["page-1-cyan.png"] == "Cyan plate of page 1: mean tint 100.0\u00a0%, some ink on 100.0\u00a0%"


def test_the_page_asks_for_nothing_from_elsewhere(tmp_path):
    """It can be sent along in a folder, and read in ten years."""
    page = plates(inked(CYAN), "sheet", tmp_path, limit=3.0).index.read_text(encoding="utf-8")

    assert [] == re.findall(r"https?:|<script|@import|url\(", page)


def test_names_from_the_file_are_only_words(tmp_path):
    """A spot colour may be called anything."""

    def prepare(pdf, resources):
        alternate = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0, 0, 0, 0], C1=[0, 1, 0, 0])
        name = Name("/<b>../Gold&")
        resources.ColorSpace.Gold = pikepdf.Array([Name.Separation, name, Name.DeviceCMYK, alternate])

    made = plates(inked("/Gold cs 1 scn " + WHOLE, prepare), "<i>sheet", tmp_path)
    page = made.index.read_text(encoding="utf-8")

    assert "&lt;b&gt;../Gold&amp;" in page and "<b>" not in page and "<i>sheet" not in page
    assert (tmp_path / "<i>sheet/page-1-spot-1.png").exists()


def test_the_same_file_gives_the_same_bytes(tmp_path):
    """No clock, no order of sets."""
    one, other = (written(plates(SAMPLES[-1].pdf, "sheet", tmp_path / run)) for run in ("one", "other"))

    assert one == other


def written(made: Plates) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in made.index.parent.iterdir()}


# Files that nobody should send


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is no PDF, or too damaged to be read"),
        (b"GIF89a", "it is no PDF, or too damaged to be read"),
        (
            b"%PDF-1.6\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>",
            "it is no PDF, or too damaged to be read",
        ),
        (saved(pikepdf.new()), "it has no pages"),
        (
            saved(pikepdf.open(io.BytesIO(inked(CYAN))), encryption=pikepdf.Encryption(owner="o", user="u")),
            "it is locked with a password",
        ),
    ],
    ids=["empty", "a picture", "no page tree", "no pages", "locked"],
)
def test_what_cannot_be_shown_says_why_and_writes_nothing(data, reason, tmp_path):
    """In plain words, and no half page stays behind."""
    with pytest.raises(PlatesFailed, match=f"^{reason}$"):
        plates(data, "sheet", tmp_path)

    assert [] == list(tmp_path.iterdir())


def form(pdf: pikepdf.Pdf, content: str, **forms: object) -> object:
    resources = Dictionary(XObject=Dictionary({f"/{name}": one for name, one in forms.items()}))
    shape = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": [0, 0, SIDE, SIDE]}
    return pdf.make_stream(content.encode(), Resources=resources, **shape)


def lies_in_itself(pdf, resources):
    resources.XObject.Form = pdf.make_indirect(form(pdf, "/Form Do"))
    resources.XObject.Form.Resources.XObject.Form = resources.XObject.Form


def doubles_without_end(pdf, resources):
    inner = form(pdf, "0 0 1 1 re f")
    for _ in range(20):
        inner = form(pdf, "/Form Do " * 4, Form=inner)
    resources.XObject.Form = inner


def is_deeper_than_any_drawing(pdf, resources):
    inner = form(pdf, "0 0 1 1 re f")
    for _ in range(200):
        inner = form(pdf, "/Form Do", Form=inner)
    resources.XObject.Form = inner


def unpacks_without_end(pdf, resources):
    packed = form(pdf, "")
    packed.write(zlib.compress(zlib.compress(b"0 0 m " * 30_000_000)), filter=pikepdf.Array([Name.FlateDecode] * 2))
    resources.XObject.Form = packed


def is_no_form(pdf, resources):
    resources.XObject.Form = Dictionary(Subtype=Name.Form)


def is_a_vast_picture(pdf, resources):
    resources.XObject.Form = picture(pdf, b"", Name.DeviceCMYK, 10**6, 10**6, BitsPerComponent=8)


def is_a_broken_jpeg(pdf, resources):
    shape = {"BitsPerComponent": 8, "Filter": Name.DCTDecode}
    resources.XObject.Form = picture(pdf, b"\xff\xd8\xff", Name.DeviceCMYK, **shape)


@pytest.mark.parametrize(
    "fault",
    [
        *(lies_in_itself, doubles_without_end, is_deeper_than_any_drawing, unpacks_without_end),
        *(is_no_form, is_a_vast_picture, is_a_broken_jpeg),
    ],
)
def test_a_fault_costs_what_it_concerns_and_is_told(fault, tmp_path):
    """The rest of the page is shown, and soon."""
    made = plates(inked(CYAN + "/Form Do", fault), "hostile", tmp_path)

    assert {"Cyan": 100} == tints(made)
    assert [note for note in made.left_out if note.startswith("page 1: ")]


@pytest.mark.parametrize(
    "content",
    [
        "/Pattern cs /Lost scn",
        "/Lost gs",
        "k",
        "/Lost sh",
        "/Lost 12 Tf",
        "Q Q Q",
        "(a) Tj",
        "\x00\xff ] >> ( <",
        "0 0 0 1 sc",
    ],
)
def test_operators_without_sense_stop_nothing(content, tmp_path):
    """A page that is broken in one place is shown in all others."""
    made = plates(inked(CYAN + content), "broken", tmp_path, 36)

    assert {"Cyan": 100} == tints(made)


def test_a_vast_page_is_shown_small_and_says_so(tmp_path):
    """A poster as long as a street, of which nobody wants 100 dots an inch."""
    pdf = pikepdf.open(io.BytesIO(inked("1 0 0 0 k 0 0 200000 200000 re f")))
    pdf.pages[0].mediabox = [0, 0, 200000, 14400]
    made = plates(saved(pdf), "street", tmp_path)
    with Image.open(tmp_path / "street/page-1-cyan.png") as shown:
        pixels = shown.width * shown.height * 4

    assert pixels <= 40_100_000 and made.dpi < 10
    assert "too large" in made.index.read_text(encoding="utf-8")


def test_of_a_long_document_the_first_pages_are_shown(tmp_path):
    """And the page says how many there are."""
    pdf = pikepdf.open(io.BytesIO(inked(CYAN)))
    for _ in range(14):
        pdf.pages.append(pdf.pages[0])
    made = plates(saved(pdf), "long", tmp_path, 20)

    assert (12, 15) == (len(made.pages), made.pages_in_all)
    assert "first 12 of 15 pages" in made.index.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[1] / "torture/pdf").glob("*.pdf")), ids=lambda p: p.stem
)
def test_files_of_other_producers_are_shown(path, tmp_path):
    """Whoever made them, nothing of them is left out."""
    made = plates(path.read_bytes(), path.stem, tmp_path, 50)

    assert () == made.left_out
    assert all(0 < page.highest < 4 for page in made.pages)

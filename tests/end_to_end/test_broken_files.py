"""Broken projects through the front door: one fault each, its place written down by hand, and what the author reads."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
TORTURE = ROOT / "tests/torture"
COVER = ROOT / "assets/starter/assets/pictures/cover.jpg"
SEMIBOLD = ROOT / "fonts/source-sans-3/SourceSans3-Semibold.ttf"

ORGANISATION, OFFICE = "data/organisation.yaml", "data/offices/river-bend.yaml"
THEME, MARK = "assets/themes/calm.yaml", "assets/marks/ferry.svg"
PICTURE, FONT = "assets/pictures/ours", "fonts/ours.ttf"

# What is replaced, by what, and the finding with its place: in the file itself unless another is named.
IN_ORGANISATION = [
    ("name: Ferry Hands\n", "", "key-missing 1:1"),
    ("language: en-GB", "language: English", "bad-language 2:11"),
    ("language: en-GB", "language: fi", "words-missing 2:11"),
    ("date: 2025-09", "date: September 2025", "bad-date 5:7"),
    ("  light: assets/marks/ferry.svg", "  alt: A ferry", "mark-without-file 6:1"),
    ("ferryhands.example\n  mail", "ferry hands dot example\n  mail", "bad-web-address 9:8"),
    ("boat@ferryhands", "boat at ferryhands", "bad-mail-address 10:9"),
    ("contact:\n", f"contact:\n  qr: https://ferryhands.example/{'x' * 4000}\n", "qr-too-long 9:7"),
    ("  pseudonym: Name changed.\n", "", f"pseudonym-unexplained {OFFICE}:35:14"),
    ("[small_print]", "[small_print, adress]", "unknown-override 20:37"),
    ("theme: calm", "theme: clam", "theme-missing 4:8"),
]  # fmt: skip

IN_OFFICE = [
    ("place: River Bend", "place:\tRiver Bend", "tab 1:7"),
    ("country: Lower", "place: Lower", "duplicate-key 2:1"),
    ("country: Lower Reaches", "paper: a5", "unknown-paper 2:8"),
    ("country: Lower Reaches", "name: Ferry Hands", "key-of-other-file 2:1"),
    ("country: Lower Reaches", "about: Others.", "override-not-allowed 2:1"),
    ("  picture: assets/pictures/cover.jpg", "  picture: ../cover.jpg", "picture-outside 4:12"),
    ("[0.6, 0.5]", "[0.6, 50]", "bad-focus 6:11"),
    ("[0.6, 0.5]", "[0.6, 0.5", "bracket-not-closed 6:10"),
    ("title: A river without", 'title: "A river without', "quote-not-closed 8:10"),
    ("title: A river without", "title: A river: without", "colon-in-text 8:17"),
    ("since: 2018", "since: spring", "bad-year 17:10"),
    ("    - {value: 46, label: children who have learnt to swim, icon: life-buoy}\n"
     "    - {value: 3, suffix: +, label: boats in the water on any day, icon: handshake}\n", "", "wrong-count 18:3"),
    ("river.[^count]", "river.[^count] [^counted]", "unknown-source 24:60"),
    ("will come.[^list]", "will come.", "uncalled-source 32:9"),
    ("pseudonym: true", "pseudonym: maybe", "yes-or-no-needed 37:16"),
    ("speaker: Odile", "speaker: Odile*", "asterisk-typed 35:19"),
    ("milestones:", "milestone:", "unknown-key 58:1"),
    ("date: 2020", "date: that spring", "milestone-without-year 60:12"),
]  # fmt: skip

ON_PAPER = [
    ("title: First boat", "title: First boat \N{ROWBOAT}", "missing-letter 59:36"),
    ("figure: 26 km", f"figure: {'2' * 80} km", "word-too-wide 25:13"),
    ("place: River Bend", "place: The Greater Municipality of the Upper and Lower River Bend", "place-too-long 1:8"),
    ("is the way round by the cattle ford.", "is the way round. " * 200, "copy-too-long 26:11"),
    ("icon: life-buoy", "icon: lifebuoy", "drawing-missing 20:66"),
]  # fmt: skip

IN_THEME = [
    ("[94, 0, 46, 80]", "[94, 0, 46]", "inks-wrong 3:16"),
    ('"#0F3B40"', "teal", "light-wrong 3:38"),
    ("[94, 0, 46, 80]", "[94, 90, 70, 80]", "heavy-colour 3:3"),
    ("panel: sand", "panel: snad", "colour-unknown 9:44"),
    ("lead: {font: sans", "lead: {font: sands", "font-family-unknown 36:16"),
    ("features: [onum, pnum]", "features: [oldstyle]", "feature-unknown 28:102"),
    ("ink: teal, ground: paper, balance: true}", "ink: amber, ground: paper, balance: true}", "low-contrast 27:10"),
    ("size: 7, leading: 9", "size: 6, leading: 9", "type-too-small 46:35"),
    ("leading: 15.5", "leading: 9", "leading-too-tight 28:58"),
    ("size: [18, 22, 26]", "size: [26, 22, 18]", "range-wrong 27:41"),
    ("margin: 36, columns: 4, gutter: 12, cover: [224", "margin: half an inch, columns: 4, gutter: 12, cover: [224",
     "number-wrong 49:16"),
    ("  in foot: [14, 18, 40]\n", "", "role-missing 51:3"),
    ("  kicker: {", "  kickers: {}\n  kicker: {", "role-unknown 25:3"),
    ("pillars: plain", "pillars: boxed", "choice-wrong 64:47"),
    ("grounds: {paper: white, band: teal, panel: sand, foot: teal}", "grounds: white", "shape-wrong 9:10"),
    ("[0.5, 0, 0.5]", "[0, 0, 0.5]", "veil-wrong 65:42"),
    ("coated-fogra39l-300-small", "coated", "profile-missing 71:17"),
    ("assets/icc/coated-fogra39l-300-small.icc", "assets/icc/srgb.icc", "profile-unreadable 71:17"),
]  # fmt: skip

IN_MARK = [
    ('<circle data-ink="icon"', "<circle", "drawing-colour 3:3"),
    ('data-ink="icon"', 'data-ink="icno"', "drawing-unknown-ink 3:3"),
    ("</svg>", '<text x="1" y="9">Ferry</text></svg>', "drawing-unsupported 4:1"),
    ('r="6"', 'r="six"', "drawing-value 3:3"),
    ("</svg>\n", "", "drawing-not-svg 4:1"),
]  # fmt: skip


def picture(mode: str, size: tuple[int, int], **how: object) -> bytes:
    """A plain picture as a file."""
    made = io.BytesIO()
    Image.new(mode, size).save(made, **how)
    return made.getvalue()


def animation() -> bytes:
    red, blue = Image.new("RGB", (9, 9), "red"), Image.new("RGB", (9, 9), "blue")
    made = io.BytesIO()
    red.save(made, "GIF", save_all=True, append_images=[blue])
    return made.getvalue()


PICTURES: list[tuple[bytes | Path | None, str]] = [
    (None, "missing-picture"),
    (b"", "empty-picture"),
    (TORTURE / "not-a-picture.jpg", "not-a-picture"),
    (COVER.read_bytes()[:40_000], "broken-picture"),
    (TORTURE / "bomb-20000x20000.png", "picture-too-large"),
    (TORTURE / "lowres-72ppi.jpg", "coarse-picture"),
    (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 40, "picture-format"),
    (animation(), "several-pictures"),
    (picture("LAB", (9, 9), format="TIFF"), "picture-colours"),
]


def patched(tag: bytes, offset: int, value: int) -> bytes:
    """The font with two bytes of a table changed."""
    data = bytearray(SEMIBOLD.read_bytes())
    struct.pack_into(">H", data, struct.unpack_from(">L", data, data.index(tag) + 8)[0] + offset, value)
    return bytes(data)


VARIABLE = "{file: fonts/source-sans-3/SourceSans3VF-Upright.ttf, axes: "
FONTS: list[tuple[str, bytes | None, str]] = [
    (FONT, None, "font-not-found"),
    (FONT, b"<!doctype html><title>404</title>", "not-a-font"),
    (FONT, b"wOF2" + bytes(60), "web-font"),
    (FONT, b"ttcf" + bytes(60), "font-collection"),
    (FONT, patched(b"OS/2", 8, 0x0002), "font-embedding"),
    (FONT, SEMIBOLD.read_bytes().replace(b"glyf", b"glyg", 1), "font-without-outlines"),
    (VARIABLE + "{weight: 700}}", None, "unknown-axis"),
    (VARIABLE + "{wght: 1200}}", None, "axis-out-of-range"),
]


JARGON = ("Error", "None", "Exception", "Traceback", "node", "token", "parse", "scalar", "mapping", "null", "invalid")


def check(factsheet, finding: str, file: str) -> None:
    """One error of this name at this place and no other, and three texts for a reader who does not program."""
    name, place = finding.split()
    answer = factsheet("check", "--json")
    told = answer.document["diagnostics"]

    assert [f"{name} {place if place.count(':') > 1 else f'{file}:{place}'}"] == answer.findings, told
    assert answer.status == 1
    assert not answer.document["ok"]
    assert [False] == [sheet["ok"] for sheet in answer.document["sheets"]]
    (one,) = told
    assert one["severity"] == "error"
    assert all(len(one[part].split()) > 2 for part in ("message", "why", "help")), one
    assert one["message"][-1] in ".?", one["message"]
    assert not any(jargon in " ".join((one["message"], one["why"], one["help"])) for jargon in JARGON)


def edit(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{text.count(old)} times in {file}: {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def rows(faults):
    return pytest.mark.parametrize(("old", "new", "finding"), faults, ids=[fault[2] for fault in faults])


@rows(IN_ORGANISATION)
def test_a_broken_organisation(factsheet, project, old, new, finding):
    """What all offices share."""
    edit(project, ORGANISATION, old, new)

    check(factsheet, finding, ORGANISATION)


@rows(IN_OFFICE)
def test_a_broken_office(factsheet, project, old, new, finding):
    """What one office says."""
    edit(project, OFFICE, old, new)

    check(factsheet, finding, OFFICE)


@rows(ON_PAPER)
def test_words_that_cannot_be_set(factsheet, project, old, new, finding):
    """Sound as data, and no font has the letter or no page the room."""
    edit(project, OFFICE, old, new)

    check(factsheet, finding, OFFICE)


@rows(IN_THEME)
def test_a_broken_theme(factsheet, project, old, new, finding):
    """What the house decided; other entries that name the faulty one are not blamed."""
    edit(project, THEME, old, new)

    check(factsheet, finding, THEME)


@rows(IN_MARK)
def test_a_broken_mark(factsheet, project, old, new, finding):
    """A drawing is told off in its own file."""
    edit(project, MARK, old, new)

    check(factsheet, finding, MARK)


@pytest.mark.parametrize(("data", "name"), PICTURES, ids=[name for _, name in PICTURES])
def test_a_broken_picture(factsheet, project, data, name):
    """A picture is told off where the office names it."""
    edit(project, OFFICE, "assets/pictures/cover.jpg", PICTURE)
    if data is not None:
        (project / PICTURE).write_bytes(data if isinstance(data, bytes) else data.read_bytes())

    check(factsheet, f"{name} 4:12", OFFICE)


@pytest.mark.parametrize(("font", "data", "name"), FONTS, ids=[name for *_, name in FONTS])
def test_a_broken_font(factsheet, project, font, data, name):
    """A font is told off where the theme names it, once, however many kinds of text are set in it."""
    edit(project, THEME, "fonts/source-sans-3/SourceSans3-Semibold.ttf", font)
    if data is not None:
        (project / FONT).parent.mkdir()
        (project / FONT).write_bytes(data)

    check(factsheet, f"{name} 17:14", THEME)


def test_no_two_faults_are_told_alike():
    """Every fault above has a message of its own kind, and each kind of file has its share."""
    kinds = [IN_ORGANISATION, IN_OFFICE, ON_PAPER, IN_THEME, IN_MARK, PICTURES, FONTS]
    names = [fault[-1].split()[0] for kind in kinds for fault in kind]

    assert len(set(names)) == len(names) > 40
    assert all(len(kind) >= 5 for kind in kinds)


def test_type_over_a_white_picture(factsheet, project):
    """White type on white, under a veil that the theme keeps thin at the foot."""
    Image.new("RGB", (2600, 1600), "white").save(project / PICTURE, "PNG")
    edit(project, OFFICE, "assets/pictures/cover.jpg", PICTURE)
    edit(project, THEME, "[1, 0.8, 0.95]]", "[1, 0, 0.1]]")

    check(factsheet, "unreadable-over-picture 4:12", OFFICE)

"""Fonts: what is measured, and in which words a font is refused."""

import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from factsheet.diagnostics import Log, Span, Stopped
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey

SQUARE = "tests/fonts/square.ttf"
VARIABLE = "fonts/source-sans-3/SourceSans3VF-Upright.ttf"
ROOT = Path(__file__).parents[3]
AT = Span("assets/themes/calm.yaml", 12, 14)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def own_fonts(folder: Path) -> Fonts:
    return Fonts(lambda file: path if (path := folder / file).exists() else None)


def test_measures_are_thousandths_of_an_em(fonts: Fonts) -> None:
    """The numbers of the font's README."""
    face = fonts.face(FontKey("fonts/source-sans-3/SourceSans3-Regular.ttf"))

    assert (1000, -326, 660, 486) == (face.ascent, face.descent, face.cap_height, face.x_height)
    assert (400, False, False) == (face.weight, face.italic, face.is_cff)


def test_a_variable_font_stands_where_its_axes_are_pinned(fonts: Fonts) -> None:
    """Pinned at 400 it is as wide as the static regular; left alone it opens at its hairline default."""
    regular = fonts.face(FontKey("fonts/source-sans-3/SourceSans3-Regular.ttf"))
    pinned, free = fonts.face(FontKey(VARIABLE, (("wght", 400.0),))), fonts.face(FontKey(VARIABLE))
    letter = regular.glyph("m")

    assert regular.advance(letter) == pinned.advance(pinned.glyph("m")) != free.advance(free.glyph("m"))
    assert (400, 200) == (pinned.weight, free.weight)


def test_postscript_outlines_are_told_apart(fonts: Fonts) -> None:
    """The PDF embeds them in another way."""
    assert fonts.face(FontKey("tests/fonts/curves.otf")).is_cff


def test_a_font_is_opened_once_and_its_fault_told_to_every_log(fonts: Fonts) -> None:
    """A batch reads each file once; each sheet still hears what is wrong."""
    first, second = Log(), Log()

    assert fonts.face(FontKey(SQUARE)) is fonts.face(FontKey(SQUARE))
    assert fonts.open(FontKey("fonts/none.ttf"), first, AT) is fonts.open(FontKey("fonts/none.ttf"), second, AT) is None
    assert first.diagnostics == second.diagnostics
    with pytest.raises(Stopped):
        fonts.face(FontKey("fonts/none.ttf"))


def restricted(rights: int, folder: Path) -> bytes:
    font = TTFont(ROOT / SQUARE)
    font["OS/2"].fsType = rights
    font.save(folder / "made.ttf")
    return (folder / "made.ttf").read_bytes()


def without(table: str, folder: Path) -> bytes:
    font = TTFont(ROOT / SQUARE)
    del font[table]
    if table == "glyf":
        del font["loca"]
    font.save(folder / "made.ttf")
    return (folder / "made.ttf").read_bytes()


def without_space(folder: Path) -> bytes:
    font = TTFont(ROOT / SQUARE)
    for table in font["cmap"].tables:
        table.cmap.pop(0x20, None)
    font.save(folder / "made.ttf")
    return (folder / "made.ttf").read_bytes()


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"", "FS222", "is an empty file"),
        (b"%PDF-1.6", "FS222", "is not a TrueType or OpenType font"),
        (b"\x00\x01\x00\x00", "FS222", "breaks off after its first bytes"),
        (b"\x00\x01\x00\x00\xff\xff" + bytes(6), "FS222", "breaks off in its list of parts"),
        ((ROOT / SQUARE).read_bytes()[:-900], "FS222", "ends after the end of the file"),
        (lambda folder: without("hmtx", folder), "FS222", "its hmtx part is missing"),
        (without_space, "FS222", "it has no word space"),
        (b"wOF2" + bytes(40), "FS223", "is a web font"),
        (b"ttcf" + bytes(40), "FS224", "is a collection"),
        (lambda folder: restricted(0x0002, folder), "FS225", "its maker forbids it"),
        (lambda folder: restricted(0x0100, folder), "FS225", "only whole"),
        (lambda folder: restricted(0x0200, folder), "FS225", "only as dots"),
        (lambda folder: without("glyf", folder), "FS228", "no outlines"),
    ],
)
def test_a_font_that_cannot_be_used_is_refused_in_plain_words(
    own_fonts: Fonts, folder: Path, log: Log, data: object, code: str, message: str
) -> None:
    """Each fault has its own message and the place in the theme."""
    (folder / "brand.ttf").write_bytes(data(folder) if callable(data) else data)  # type: ignore[arg-type]

    assert own_fonts.open(FontKey("brand.ttf"), log, AT) is None
    (found,) = log.diagnostics
    assert (code, AT) == (found.code.number, found.at)
    assert message in found.message
    assert found.help


@pytest.mark.parametrize("rights", [0x0000, 0x0004, 0x0008, 0x000A])
def test_rights_to_embed_are_read_generously(own_fonts: Fonts, folder: Path, rights: int) -> None:
    """Preview and print, or editing, is leave enough; where several are named the most generous holds."""
    (folder / "brand.ttf").write_bytes(restricted(rights, folder))

    assert own_fonts.face(FontKey("brand.ttf"))


@pytest.mark.parametrize(
    ("file", "axes", "code", "message"),
    [
        (VARIABLE, (("wdth", 100.0),), "FS226", "has no axis wdth: its axes are wght"),
        (SQUARE, (("wght", 400.0),), "FS226", "has no axis wght: it is not a variable font"),
        (VARIABLE, (("wght", 1200.0),), "FS227", "cannot be set to wght 1200: it goes from 200 to 900"),
        ("fonts/noto", (), "FS221", "is a folder, not a font file"),
    ],
)
def test_axes_and_folders(fonts: Fonts, log: Log, file: str, axes: object, code: str, message: str) -> None:
    """A theme's wish that the font cannot fulfil is told with what it can."""
    assert fonts.open(FontKey(file, axes), log) is None  # type: ignore[arg-type]
    assert (code, True) == (log.diagnostics[0].code.number, message in log.diagnostics[0].message)


@pytest.mark.parametrize("step", [7, 61, 257])
def test_damaged_fonts_never_raise(own_fonts: Fonts, folder: Path, log: Log, step: int) -> None:
    """Whatever bytes are turned over, the font opens or is refused."""
    whole = (ROOT / SQUARE).read_bytes()
    for place in range(0, len(whole), step):
        data = bytearray(whole)
        struct.pack_into("B", data, place, data[place] ^ 0xFF)
        name = f"{step}-{place}.ttf"
        (folder / name).write_bytes(data)
        if (face := own_fonts.open(FontKey(name), log)) is not None:
            assert face.advance(face.glyph("a")) >= 0

"""What the file says, by pikepdf, and how it prints, by Ghostscript, poppler and mupdf where they are installed."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from printshop import ROOT, SERIF, Print, Set, facts, gray_square, opened, operators, output, sheet

from factsheet.diagnostics import Log, Stopped
from factsheet.display.items import FilledPath, Picture
from factsheet.geometry import Path as Outline
from factsheet.geometry import Rect, Size, rectangle
from factsheet.images import EncodedPicture
from factsheet.ink import BLACK, WHITE, Ink
from factsheet.paper import A4, LETTER, PAPERS
from factsheet.pdf.painter import paint
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey, Glyph, GlyphRun

NAVY = Ink("navy", (1, 0.8, 0.2, 0.4), (0.05, 0.1, 0.3))
BLEEDING_PANEL = FilledPath(rectangle(Rect(-9, -9, 630, 120)), NAVY)


def corners(page: pikepdf.Page, name: str) -> list[float]:
    return [float(edge) for edge in page.obj[name]]


@pytest.mark.parametrize("paper", PAPERS.values())
@pytest.mark.parametrize("marks", [False, True])
def test_a_press_page_knows_its_boxes(printed: Print, paper, marks: bool):
    """Trim in bleed in media, equally on all sides, and the crop box cuts nothing away."""
    page = opened(printed(sheet(paper=paper), marks=marks)).pages[0]
    media, crop, bleed, trim = (corners(page, f"/{name}Box") for name in ("Media", "Crop", "Bleed", "Trim"))
    slug = 24 if marks else 0

    assert media == crop
    assert bleed == pytest.approx([slug, slug, media[2] - slug, media[3] - slug], abs=0.002)
    inset = slug + paper.bleed
    assert trim == pytest.approx([inset, inset, media[2] - inset, media[3] - inset], abs=0.002)
    assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((paper.size.width, paper.size.height), abs=0.002)


def test_a_press_file_speaks_in_inks_alone(typeset: Set, printed: Print):
    """No operator of light in it, and every ink as the theme states it."""
    said = operators(printed(sheet((0, 0, BLEEDING_PANEL), (36, 60, typeset("Porto", ink=WHITE))), marks=True))

    assert not {"rg", "RG", "g", "G", "sc", "scn", "sh"} & {operator for operator, _ in said}
    inks = [tuple(float(str(part)) for part in operands) for operator, operands in said if operator == "k"]
    assert [NAVY.cmyk, WHITE.cmyk] == inks


def test_only_solid_black_words_overprint(typeset: Set, printed: Print):
    """White, multi-ink and gray words knock out, and so does a black panel."""
    gray = Ink("gray", (0, 0, 0, 0.6), (0.4, 0.4, 0.4))
    panel = FilledPath(rectangle(Rect(0, 0, 9, 9)), BLACK)
    words = [(36, 60 + 20 * n, typeset("Porto", ink=ink)) for n, ink in enumerate((BLACK, gray, WHITE, NAVY))]

    manner, found = "", []
    for operator, operands in operators(printed(sheet((0, 0, panel), *words))):
        if operator == "gs":
            manner = str(operands[0])
        if operator in ("f", "TJ"):
            found.append(manner)

    assert ["/KnockOut", "/Overprint", "/KnockOut", "/KnockOut", "/KnockOut"] == found


def test_overprint_is_set_with_its_mode(printed: Print):
    """Without mode 1, black words would wipe out the colour beneath them."""
    states = opened(printed(sheet())).pages[0].Resources.ExtGState

    assert (True, True, 1) == tuple(states.Overprint[key] for key in ("/OP", "/op", "/OPM"))
    assert (False, False, 0) == tuple(states.KnockOut[key] for key in ("/OP", "/op", "/OPM"))


@pytest.mark.skipif(shutil.which("gs") is None, reason="needs Ghostscript")
def test_black_words_leave_the_other_plates_alone(typeset: Set, printed: Print, tmp_path: Path):
    """On the plates: the cyan of a panel is whole under black words, and has holes under white ones."""
    panel = FilledPath(rectangle(Rect(-9, -9, 630, 120)), replace(NAVY, cmyk=(1, 0, 0, 0)))

    def least_cyan(ink: Ink) -> int:
        file = tmp_path / "sheet.pdf"
        file.write_bytes(printed(sheet((0, 0, panel), (36, 80, typeset("MMM", size=60, ink=ink)))))
        plates = f"-sOutputFile={tmp_path / 'plate%d.tif'}"
        options = ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", "-r72", "-dLastPage=1", "-dOverprint=/enable"]
        subprocess.run(["gs", *options, plates, file], check=True, capture_output=True)
        with Image.open(tmp_path / "plate1(Cyan).tif") as plate:
            _, high = plate.convert("L").crop((20, 20, 600, 100)).getextrema()
        return 255 - int(high)

    assert (255, 0) == (least_cyan(BLACK), least_cyan(WHITE))


def test_ink_reaches_the_bleed_and_goes_no_further(printed: Print):
    """The layout may draw beyond the bleed; the clip is the bleed box."""
    pdf = printed(sheet((0, 0, BLEEDING_PANEL)), marks=True)
    with Image.open(_render(pdf)) as page:
        bleed = 24
        inside, outside = page.getpixel((bleed + 1, bleed + 40)), page.getpixel((bleed - 2, bleed + 40))

    assert (255, 255, 255) == outside
    assert max(inside) < 140


def test_an_office_page_stays_white_at_its_edges(printed: Print):
    """Bands stop five millimetres inside the trim."""
    with Image.open(_render(printed(sheet((0, 0, BLEEDING_PANEL)), "office"))) as page:
        assert (612, 792) == page.size
        assert (255, 255, 255) == page.getpixel((13, 50))
        assert page.getpixel((16, 50)) != (255, 255, 255)


def test_marks_lie_beyond_the_bleed_in_all_inks(printed: Print):
    """Crop and register marks are the only strokes, and print on every plate."""
    pdf = printed(sheet(), marks=True)
    spaces = opened(pdf).pages[0].Resources.ColorSpace
    said = operators(pdf)
    points = [tuple(map(float, operands)) for operator, operands in said if operator in ("m", "l")]

    assert ["/Separation", "/All"] == [str(part) for part in list(spaces.All)[:2]]
    assert ("CS", ("/All",)) in [(operator, tuple(map(str, operands))) for operator, operands in said]
    bleed = LETTER.bleed
    for x, y in points:
        assert min(x - 24, 24 + 612 + 2 * bleed - x, y - 24, 24 + 792 + 2 * bleed - y) < -2.99


def test_nothing_of_helvetica_and_nothing_empty(typeset: Set, printed: Print):
    """The canvas leaves no font of its own and no transition behind."""
    pdf = printed(sheet((36, 60, typeset("Porto"))))

    assert b"Helvetica" not in pdf and b"/Trans " not in pdf
    assert ["/F1"] == list(opened(pdf).pages[0].Resources.Font.keys())


def test_fonts_are_embedded_subsets_with_their_widths(typeset: Set, printed: Print, fonts: Fonts):
    """The widths in the file are the font's own, and only the glyphs in use are in it."""
    run = typeset("To office")
    font = opened(printed(sheet((36, 60, run)))).pages[0].Resources.Font.F1.DescendantFonts[0]
    glyph_map = font.CIDToGIDMap.read_bytes()
    glyphs = [int.from_bytes(glyph_map[at : at + 2]) for at in range(2, len(glyph_map), 2)]
    face = fonts.face(run.font)

    assert re.fullmatch(r"/[A-Z]{6}\+SourceSerif4SmText-Regular", str(font.BaseFont))
    assert [face.advance(glyph) for glyph in glyphs] == [float(width) for width in font.W[1]]
    assert len(font.FontDescriptor.FontFile2.read_bytes()) < 12_000


def test_the_font_descriptor_is_whole(typeset: Set, printed: Print):
    """Every entry the standards ask for, in thousandths of an em."""
    run = typeset("Porto", "fonts/source-serif-4/SourceSerif4SmText-It.ttf")
    described = opened(printed(sheet((36, 60, run)))).pages[0].Resources.Font.F1.DescendantFonts[0].FontDescriptor

    assert 4 | 2 | 64 == described.Flags
    assert -20 < described.ItalicAngle < 0
    assert 600 < described.CapHeight < described.Ascent < 1200
    assert -500 < described.Descent < 0
    assert 50 < described.StemV < 120


def test_the_same_sheet_makes_the_same_bytes(typeset: Set, printed: Print, monkeypatch: pytest.MonkeyPatch):
    """Neither the clock nor the environment's ReportLab settings come through."""
    display = sheet((36, 60, typeset("Porto")))
    before = printed(display)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12345")
    monkeypatch.setenv("RL_useA85", "1")

    assert before == printed(display)


def test_one_changed_digit_changes_the_name_of_the_file(typeset: Set, printed: Print):
    """The identifier and the document's name come from the content; the date alone changes neither."""

    def names(said: str, year: int = 2019) -> tuple[bytes, str]:
        told = facts(date=datetime(year, 6, 1, tzinfo=UTC))
        pdf = printed(sheet((36, 60, typeset(said))), told=told)
        identifier = re.search(r"<xmpMM:DocumentID>(.*)</", opened(pdf).Root.Metadata.read_bytes().decode())
        assert identifier is not None
        return bytes(opened(pdf).trailer.ID[0]), identifier[1]

    one, other, later = names("435 freed"), names("436 freed"), names("435 freed", 2020)

    assert one[0] != other[0] and one[1] != other[1]
    assert one == later


def test_a_changed_pixel_changes_the_name_of_the_file(printed: Print):
    """The pictures are content too."""
    display = sheet((0, 0, Picture("cover.jpg", Size(100, 100))))

    def name(pixel: int) -> bytes:
        data = bytes((0x78, 0x01, 0x01, 1, 0, 254, 255, pixel))
        picture = EncodedPicture(1, 1, "DeviceGray", "FlateDecode", data + (pixel + 1 << 16 | pixel + 1).to_bytes(4))
        return bytes(opened(printed(display, pictures=lambda asked: picture)).trailer.ID[0])

    assert name(7) != name(8)


@pytest.mark.parametrize("title", ["Porto: what we did (2019) & why", "হাওড়া সেতু", "back\\slash"])
def test_xmp_and_info_tell_the_same(printed: Print, title: str):
    """Titles in any script, dates, author, words to find it by."""
    pdf = opened(printed(sheet(title=title)))
    with pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as xmp:
        told = {key: xmp[key] for key in ("dc:title", "dc:description", "pdf:Keywords", "pdf:Producer")}
        authors, trapped, made = xmp["dc:creator"], xmp["pdf:Trapped"], xmp["xmp:CreateDate"]
    info = {key: str(pdf.docinfo[f"/{key}"]) for key in ("Title", "Subject", "Keywords", "Producer")}

    assert list(info.values()) == list(told.values())
    assert title == told["dc:title"]
    assert ([str(pdf.docinfo["/Author"])], "/" + trapped) == (authors, str(pdf.docinfo["/Trapped"]))
    assert ("2019-06-01T00:00:00+00:00", "D:20190601000000+00'00'") == (made, str(pdf.docinfo["/CreationDate"]))


def test_the_output_intent_is_the_papers_own(printed: Print):
    """One for press by its registered name, one for the screen, none for the corridor's printer."""
    letter = opened(printed(sheet())).Root.OutputIntents[0]
    european = opened(printed(sheet(paper=A4))).Root.OutputIntents[0]
    screen = opened(printed(sheet(), "screen")).Root.OutputIntents[0]

    assert ("/GTS_PDFX", "CGATS TR 006") == (str(letter.S), str(letter.OutputConditionIdentifier))
    assert ("FOGRA39", 4) == (str(european.OutputConditionIdentifier), european.DestOutputProfile.N)
    assert ("/GTS_PDFA1", 3) == (str(screen.S), screen.DestOutputProfile.N)
    assert "/OutputIntents" not in opened(printed(sheet(), "office")).Root


def test_two_standards_share_one_profile(printed: Print):
    """Of a press file: one intent for PDF/X, one for PDF/A, and the inks they speak of are the same object."""
    intents = opened(printed(sheet())).Root.OutputIntents

    assert ["/GTS_PDFX", "/GTS_PDFA1"] == [str(intent.S) for intent in intents]
    assert 1 == len({intent.DestOutputProfile.objgen for intent in intents})


def test_the_corridors_printer_is_asked_for_paper_duplex_and_full_size(printed: Print):
    """So that a sheet printed in the office is the sheet as drawn."""
    wishes = opened(printed(sheet(), "office")).Root.ViewerPreferences

    assert (
        str(wishes.PrintScaling),
        str(wishes.Duplex),
        wishes.PickTrayByPDFSize,
        wishes.DisplayDocTitle,
    ) == ("/None", "/DuplexFlipLongEdge", True, True)


def test_links_live_on_screen_only_and_are_whole_words(typeset: Set, printed: Print):
    """An address set in two runs is one link; addresses that are no ASCII are spelt so that browsers understand."""
    one = typeset("ijm", link="https://ijm.org/ü(1)")
    items = ((36, 60, one), (36 + one.width, 60, typeset(".org", link="https://ijm.org/ü(1)")))
    links = opened(printed(sheet(*items), "screen")).pages[0].Annots

    assert 1 == len(links)
    assert "https://ijm.org/%C3%BC(1)" == str(links[0].A.URI)
    width = one.width + typeset(".org").width
    assert [36, 792 - 63, 36 + width, 792 - 51] == pytest.approx([float(edge) for edge in links[0].Rect], abs=0.01)
    assert "/Annots" not in opened(printed(sheet(*items))).pages[0].obj


def test_links_in_two_lines_are_two(typeset: Set, printed: Print):
    """Nobody wants to click on the empty rest of a line."""
    run = typeset("ijm.org", link="https://ijm.org")

    assert 2 == len(opened(printed(sheet((36, 60, run), (36, 76, run)), "screen")).pages[0].Annots)


def test_a_picture_used_twice_is_embedded_once(printed: Print):
    """It is the pixels that count, not who asks for them."""
    pdf = printed(sheet((0, 0, Picture("a.jpg", Size(9, 9))), (50, 0, Picture("a.jpg", Size(9, 9), (0.1, 0.1)))))

    assert ["/Im1"] == list(opened(pdf).pages[0].Resources.XObject.keys())
    assert 2 == sum(operator == "Do" for operator, _ in operators(pdf))


def test_a_transparent_picture_names_the_space_it_is_blended_in(printed: Print):
    """A soft mask in gray, and the page's group in the inks of the press."""

    def veiled(picture: Picture) -> EncodedPicture:
        opaque = EncodedPicture(1, 1, "DeviceGray", "FlateDecode", b"x\x9c\xfb\x0f\x00\x01\x01\x01\x00")
        return replace(opaque, space="DeviceCMYK", data=b"x\x9cc```\x00\x00\x00\x04\x00\x01", mask=opaque)

    page = opened(printed(sheet((0, 0, Picture("mark.png", Size(9, 9)))), pictures=veiled)).pages[0]

    assert "/DeviceCMYK" == str(page.obj.Group.CS)
    assert "/DeviceGray" == str(page.Resources.XObject.Im1.SMask.ColorSpace)


def test_a_sheet_without_transparency_has_no_group(printed: Print):
    """Old presses flatten what they need not."""
    assert "/Group" not in opened(printed(sheet((0, 0, Picture("a.jpg", Size(9, 9)))))).pages[0].obj


def test_an_empty_path_and_an_empty_run_say_nothing(printed: Print, typeset: Set):
    """A fill without a path is a fault in the eyes of strict readers."""
    empty = replace(typeset("a"), glyphs=(), text="")
    said = operators(printed(sheet((0, 0, FilledPath(Outline(()), NAVY)), (0, 0, empty))))

    assert not {"f", "BT", "TJ"} & {operator for operator, _ in said}


@pytest.mark.parametrize("purpose", ["press", "office", "screen"])
@pytest.mark.parametrize(
    "reader",
    [["qpdf", "--check", "{}"], ["pdftoppm", "-r", "30", "{}", "{}"], ["mutool", "draw", "-q", "-F", "trace", "{}"]],
    ids=lambda command: command[0],
)
def test_readers_open_it_without_complaint(typeset: Set, printed: Print, tmp_path: Path, reader, purpose):
    """Not a word on stderr."""
    if shutil.which(reader[0]) is None:
        pytest.skip(f"needs {reader[0]}")
    file = tmp_path / "sheet.pdf"
    items = ((0, 0, BLEEDING_PANEL), (36, 90, typeset("Porto")), (36, 200, Picture("a.jpg", Size(90, 90))))
    file.write_bytes(printed(sheet(*items), purpose, marks=purpose == "press"))
    ran = subprocess.run([part.format(file) for part in reader], capture_output=True, text=True, check=False)

    assert (0, "") == (ran.returncode, ran.stderr.replace("warning: ICC support is not available\n", ""))


@pytest.mark.parametrize("file", [SERIF, "square.otf"])
def test_words_are_drawn_where_they_were_placed(typeset: Set, printed: Print, file: str):
    """The first and the last letter stand where the layout put them, kerning and tracking included."""
    run = typeset("that bar", file, size=20)
    tracked = replace(run, glyphs=tuple(replace(glyph, advance=glyph.advance + 37) for glyph in run.glyphs))
    page = pypdfium2.PdfDocument(printed(sheet((36, 100, tracked)), "screen"))[0].get_textpage()
    last = sum(glyph.advance for glyph in tracked.glyphs[:-1]) * 20 / 1000

    def origin(index: int) -> tuple[float, float]:
        from ctypes import byref, c_double

        x, y = c_double(), c_double()
        pypdfium2.raw.FPDFText_GetCharOrigin(page, index, byref(x), byref(y))
        return x.value, y.value

    assert (36, 692) == pytest.approx(origin(0), abs=0.01)
    assert (36 + last, 692) == pytest.approx(origin(len(tracked.text) - 1), abs=0.01)


def test_a_font_damaged_within_is_a_plain_message(typeset: Set, tmp_path: Path):
    """Its head is wiped, which only shows when the letters are cut out; nothing is written."""
    data = bytearray((ROOT / SERIF).read_bytes())
    record = data.index(b"head")
    start = int.from_bytes(data[record + 8 : record + 12])
    data[start : start + 54] = bytes(54)
    path = tmp_path / "damaged.ttf"
    path.write_bytes(data)
    log = Log()
    display = sheet((36, 60, typeset("Porto")))

    with pytest.raises(Stopped):
        paint(display, output("screen"), Fonts(lambda file: path), gray_square, facts(), log)
    assert ["font-not-embedded"] == [found.code.name for found in log.diagnostics]


def _render(pdf: bytes):
    import io

    held = io.BytesIO()
    pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("RGB").save(held, "PNG")
    held.seek(0)
    return held


def test_leftward_words_are_marked_as_turned_and_their_texts_are(printed: Print):
    """Readers put the letters of such a run in order from right to left, and the letters of a ligature with them."""
    ligature, mark, letter = Glyph(5, 500, "لا"), Glyph(6, 0, ""), Glyph(7, 400, "ب")
    run = GlyphRun("بلا", (ligature, mark, letter), FontKey(SERIF), 12, BLACK, language="ar", rightward=False)
    said = operators(printed(sheet((36, 60, run))))
    font = opened(printed(sheet((36, 60, run)))).pages[0].Resources.Font.F1
    texts = font.ToUnicode.read_bytes().decode()

    assert ["/ReversedChars"] == [str(operands[0]) for operator, operands in said if operator == "BMC"]
    assert all(row in texts for row in ("<0001> <06270644>", "<0093> <>", "<0002> <0628>"))

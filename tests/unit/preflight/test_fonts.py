"""Fonts: what codes mean, how wide they are, and what the program in the file says to that."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from factsheet.preflight.document.fonts import Fonts
from factsheet.preflight.facts import Box
from factsheet.preflight.reading import examine

from .conftest import OTHERS

FONTS = Path(__file__).parent.parent.parent / "fonts"


def opened(font: pikepdf.Dictionary) -> object:
    return Fonts().open(font)


def shown(font: pikepdf.Dictionary, data: bytes) -> list[tuple[int, str, float, bool]]:
    """Code, text, width and whether word spacing holds."""
    return list(Fonts().open(font).decode(data))


def simple(**more: object) -> pikepdf.Dictionary:
    """A font of Type 1 with letters of 500 and 600."""
    told = {"Type": Name.Font, "Subtype": Name.Type1, "BaseFont": Name("/ABCDEF+Quay-Bold")}
    return Dictionary(**told, FirstChar=32, Widths=Array([500, 600]), **more)


def composite(**more: object) -> pikepdf.Dictionary:
    """A font of two-byte codes; `descendant` is added to its descendant, the rest to itself."""
    descendant = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, **more.pop("descendant", {}))
    told = {"Type": Name.Font, "Subtype": Name.Type0, "BaseFont": Name.Quay, "Encoding": Name("/Identity-H")}
    return Dictionary(**(told | more), DescendantFonts=Array([descendant]))


# Codes


def test_word_spacing_holds_for_a_single_byte_of_32_alone():
    """Not for a pair of bytes that makes 32."""
    assert [(32, " ", 500.0, True), (33, "!", 600.0, False)] == shown(simple(Encoding=Name.WinAnsiEncoding), b" !")
    assert [(32, "", 1000.0, False)] == shown(composite(), b"\0 ")


def test_differences_win_over_the_base_encoding():
    """Names of glyphs become text by Adobe's list."""
    encoding = Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=Array([33, Name.Euro, Name.f_i, Name.g123]))

    assert ["€", "fi", "", "$"] == [text for _, text, _, _ in shown(simple(Encoding=encoding), b'!"#$')]


def test_widths_come_as_lists_and_as_ranges():
    """/W in both its forms, and /DW for the rest."""
    font = composite(descendant={"W": Array([1, Array([250, 300]), 5, 7, 400]), "DW": 900})

    assert [250, 300, 900, 400, 400] == [width for _, _, width, _ in shown(font, b"\0\1\0\2\0\3\0\5\0\7")]


def test_vertical_codes_lead_down_the_page():
    """By /W2, and by /DW2 where that says nothing."""
    font = composite(
        Encoding=Name("/Identity-V"),
        descendant={"W2": Array([1, Array([-800, 500, 880])]), "DW2": Array([880, -1100])},
    )

    assert [800, 1100] == [down for _, _, down, _ in shown(font, b"\0\1\0\2")]
    assert opened(font).vertical


def test_an_embedded_map_cuts_codes_of_one_and_two_bytes(leaflet):
    """And the CID, not the code, has the width."""
    cmap = leaflet.make_stream(
        b"2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange "
        b"1 begincidrange <8001> <8003> 10 endcidrange 1 begincidchar <41> 3 endcidchar"
    )
    font = composite(Encoding=cmap, descendant={"W": Array([3, Array([333]), 11, Array([111])])})

    assert [(0x41, 333.0), (0x8002, 111.0)] == [(code, width) for code, _, width, _ in shown(font, b"A\x80\x02")]


def test_a_map_to_unicode_in_all_its_forms(leaflet):
    """Single codes, ranges, lists, pairs of surrogates, several letters, and the empty string."""
    to_unicode = leaflet.make_stream(
        b"3 beginbfchar <0001> <0041> <0002> <D83DDE00> <0003> <> endbfchar % <0001> <0042>\n"
        b"2 beginbfrange <0010> <0012> <00660069> <0020> <0021> [<0058> <0059005A>] endbfrange"
    )
    font = composite(ToUnicode=to_unicode)

    texts = [text for _, text, _, _ in shown(font, b"\0\1\0\2\0\3\0\x10\0\x11\0\x20\0\x21\0\x22")]

    assert ["A", "😀", "", "fi", "fj", "X", "YZ", ""] == texts


def test_a_code_without_meaning_is_told_apart_from_one_that_means_nothing(leaflet):
    """An empty text is a meaning: the rest of a ligature, say."""
    font = composite(ToUnicode=leaflet.make_stream(b"beginbfchar <0001> <> <0002> <E000> endbfchar"))
    fonts = Fonts()
    fonts.open(font).used.update((1, 2, 3))

    (facts,) = fonts.all_facts()

    assert ((3,), (2,)) == (facts.unmapped, facts.private)


@pytest.mark.parametrize("thing", [None, 5, Array([]), Dictionary(), Name.Font, String("font")])
def test_what_is_no_font_is_opened_all_the_same(thing):
    """Text shown with it has a code a byte, and is taken for plain letters."""
    assert [(97, "a", 500.0, False)] == shown(thing, b"a")


# Programs


def test_the_name_tells_subset_and_weight():
    """The tag of a subset is no part of the name."""
    facts = opened(simple()).told

    assert ("Quay-Bold", True, True) == (facts.name, facts.subset, facts.bold)


@pytest.mark.parametrize(
    ("producer", "kind"),
    [
        ("browser", "FontFile2"),
        ("cairo-linearized", "FontFile2"),
        ("ghostscript", "Type1C"),
        ("pdftex", "FontFile"),
        ("cid-cff", "CIDFontType0C"),
    ],
)
def test_a_wrong_width_is_found_in_every_kind_of_program(producer, kind, saved):
    """The last letter of its list is made 40 thousandths wider, and no other is touched."""
    with pikepdf.open(OTHERS / f"{producer}.pdf") as pdf:
        font = next(one for one in pdf.objects if isinstance(one, Dictionary) and ("/Widths" in one or "/W" in one))
        widths = font.Widths if "/Widths" in font else font.W[1]
        place = max(n for n, one in enumerate(widths) if one)
        right = float(widths[place])
        widths[place] = right + 40
        facts = examine(saved(pdf), "wrong.pdf", ink=False)

    (wrong,) = (font for font in facts.fonts if font.wrong_widths)

    assert kind == wrong.program
    assert [(right + 40, right)] == [(told, pytest.approx(real, abs=1)) for _, told, real in wrong.wrong_widths]


def test_a_glyph_that_the_program_lacks_is_absent_and_glyph_0_is_notdef(saved):
    """A CIDToGIDMap that leads beyond the last glyph, and one that leads to none."""
    with pikepdf.open(OTHERS / "browser.pdf") as pdf:
        for font in pdf.objects:
            if isinstance(font, Dictionary) and font.get("/Subtype") == "/CIDFontType2":
                font.CIDToGIDMap = pdf.make_stream(b"\0\0" * 60 + b"\xff\xff" * 65000)
        facts = examine(saved(pdf), "absent.pdf", ink=False)

    assert all(code >= 60 for font in facts.fonts for code in font.absent)
    assert all(code < 60 for font in facts.fonts for code in font.notdef)
    assert any(font.absent for font in facts.fonts)
    assert any(font.notdef for font in facts.fonts)


def test_the_ink_of_a_line_is_told_by_its_letters(leaflet, examined):
    """At 100 pt a square letter stands 5 pt from either edge of its em, is 70 pt high, and a space is nothing."""
    program = leaflet.make_stream((FONTS / "square.ttf").read_bytes())
    descendant = {"FontDescriptor": Dictionary(FontFile2=program, Ascent=800, Descent=-200)}
    leaflet.pages[0].Resources = Dictionary(Font=Dictionary(F=composite(descendant=descendant)))
    leaflet.pages[0].Contents = leaflet.make_stream(b"BT /F 100 Tf 10 50 Td <002200230001> Tj ET")

    (line,) = examined(leaflet).painted

    assert Box(15, 50, 205, 120) == line.drawn
    assert Box(10, 30, 300, 130) == line.box


@pytest.mark.parametrize("producer", ["browser", "ghostscript", "pdftex"])
def test_a_damaged_program_is_told_in_plain_words(producer, saved):
    """Cut to a third, each still gives an answer."""
    with pikepdf.open(OTHERS / f"{producer}.pdf") as pdf:
        for one in pdf.objects:
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                if isinstance(one, Dictionary) and key in one:
                    program = one[key].read_bytes()
                    one[key].write(program[: len(program) // 3])
        facts = examine(saved(pdf), "cut.pdf", ink=False)

    assert all(font.trouble or font.absent for font in facts.fonts)

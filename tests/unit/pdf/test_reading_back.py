"""The words of the file, read back letter for letter by two unrelated readers."""

import io
from dataclasses import replace

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from pdfminer.high_level import extract_text
from printshop import BENGALI, POSTSCRIPT, SERIF, VARIABLE, Print, Set, opened, operators, sheet

from factsheet.pdf.fonts import to_unicode
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import Glyph, GlyphRun


def by_pdfium(pdf: bytes) -> str:
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()


def by_pdfminer(pdf: bytes) -> str:
    return extract_text(io.BytesIO(pdf), page_numbers=[0]).rstrip("\n\f ")


@pytest.mark.parametrize("read", [by_pdfium, by_pdfminer])
@pytest.mark.parametrize(
    ("file", "words"),
    [
        (SERIF, "difficult offices find fjords"),
        (SERIF, "“R&D” <info@ngo.org> 40.3 million"),
        (BENGALI, "নমস্কার কলকাতা শক্তি মেয়েদের পাচার"),
        ("fonts/noto/NotoSansDevanagari-Regular.ttf", "सबसे बड़े इलाकों में से एक स्त्रियाँ वर्षों"),
        ("fonts/noto/NotoSansThai-Regular.ttf", "เรื่องที่ใช้ ผู้หญิง ปี พื้นที่ ปั๊มน้ำมัน"),
        ("fonts/noto/NotoSansKhmer-Regular.ttf", "ស្ត្រី យុត្តិធម៌ ប៉ុន្តែ ឆ្នាំ ព្រះរាជាណាចក្រកម្ពុជា"),
        (POSTSCRIPT, "that first fish"),
        (VARIABLE, "Kolkata AVAST"),
    ],
)
def test_words_read_back_as_typed(typeset: Set, printed: Print, read, file: str, words: str):
    """Ligatures, kerning, marks of punctuation, clusters that reorder, marks over marks, both kinds of outlines."""
    assert words == read(printed(sheet((36, 60, typeset(words, file)))))


@pytest.mark.parametrize("read", [by_pdfium, by_pdfminer])
@pytest.mark.parametrize("file", [SERIF, POSTSCRIPT, VARIABLE])
def test_set_capitals_read_back_as_typed(typeset: Set, printed: Print, read, file: str):
    """T stands for T here and for t there; with PostScript outlines the second needs a font dictionary of its own."""
    run = typeset("The")
    capital = typeset("T", file).glyphs[0]
    shouted = replace(run, font=typeset("T", file).font, glyphs=tuple(replace(capital, text=sign) for sign in "Tht"))

    assert "Tht" == read(printed(sheet((36, 60, shouted))))


def tracked(run: GlyphRun, tracking: float) -> GlyphRun:
    apart = tuple(replace(glyph, advance=glyph.advance + tracking) for glyph in run.glyphs)
    return replace(run, glyphs=apart, tracking=tracking)


@pytest.mark.parametrize(
    ("read", "file"), [(by_pdfium, SERIF), (by_pdfminer, SERIF), (by_pdfium, VARIABLE), (by_pdfium, POSTSCRIPT)]
)
def test_letters_set_wide_apart_are_still_words(typeset: Set, printed: Print, read, file: str):
    """Half an em between the letters is no space, in any reader; PostScript outlines need the words said beside."""
    assert "the first fish" == read(printed(sheet((36, 60, tracked(typeset("the first fish", file), 500)))))


def test_the_font_of_wide_letters_is_sound(typeset: Set, printed: Print, fonts: Fonts):
    """Its own widths are the ones the file tells, its sums are right, and its plain sister is untouched."""
    run = typeset("THE")
    used = opened(printed(sheet((36, 60, tracked(run, 200)), (36, 90, run)))).pages[0].Resources.Font
    for font, extra in ((used.F1, 200), (used.F2, 0)):
        inner = font.DescendantFonts[0]
        program = TTFont(io.BytesIO(inner.FontDescriptor.FontFile2.read_bytes()), checkChecksums=2)
        own = [program["hmtx"][program.getGlyphName(glyph.id)][0] for glyph in run.glyphs]

        assert own == [float(width) for width in inner.W[1]]
        assert own == [fonts.face(run.font).advance(glyph.id) + extra for glyph in run.glyphs]


@pytest.mark.parametrize("read", [by_pdfium, by_pdfminer])
def test_a_sign_that_became_two_letters_reads_back_as_one(typeset: Set, printed: Print, read):
    """ß in set capitals is two glyphs, of which the second says nothing."""
    double = typeset("SS")
    first, second = double.glyphs
    run = replace(double, text="ß", glyphs=(replace(first, text="ß"), replace(second, text="")))

    assert "ß" == read(printed(sheet((36, 60, run))))


def test_a_hyphen_of_ours_is_a_soft_one(typeset: Set, printed: Print):
    """The reader is told that the word goes on."""
    run = typeset("traf-")
    broken = replace(run, glyphs=(*run.glyphs[:-1], replace(run.glyphs[-1], text="\u00ad")))
    pdf = printed(sheet((36, 60, broken), (36, 76, typeset("fickers"))))

    assert "traf\u00ad\nfickers" == by_pdfminer(pdf)
    assert "traf\ufffefickers" == by_pdfium(pdf)  # how pdfium shows a hyphen that it has joined a word over


def test_only_clusters_need_words_beside_them(typeset: Set, printed: Print):
    """Latin text carries no ActualText; a Bengali word of several glyphs a letter does, once, with its space."""

    def said_beside(pdf: bytes) -> list[str]:
        lists = [operands[1] for operator, operands in operators(pdf) if operator == "BDC"]
        return [str(properties.ActualText) for properties in lists if "/ActualText" in properties]

    assert [] == said_beside(printed(sheet((36, 60, typeset("office")))))
    assert ["শক্তি "] == said_beside(printed(sheet((36, 60, typeset("শক্তি কল", BENGALI)))))


def test_marks_are_lifted_and_the_line_comes_down_again(typeset: Set, printed: Print):
    """A glyph drawn higher than its line does not take its neighbours with it."""
    run = typeset("aaa")
    one, two, three = run.glyphs
    raised = replace(run, glyphs=(one, replace(two, dy=100.0), three))

    said = operators(printed(sheet((36, 60, raised))))

    assert [1.2, 0] == [float(operands[0]) for operator, operands in said if operator == "Ts"]


def test_a_pinned_axis_names_the_font_and_sets_its_widths(typeset: Set, printed: Print):
    """Two weights of one variable font are two fonts in the file, the bolder one wider."""
    thin = typeset("m", VARIABLE, axes=(("wght", 200.0),))
    bold = typeset("m", VARIABLE, axes=(("wght", 900.0),))
    used = opened(printed(sheet((36, 60, thin), (36, 80, bold)))).pages[0].Resources.Font
    widths = [float(used[name].DescendantFonts[0].W[1][0]) for name in ("/F1", "/F2")]

    assert str(used.F1.BaseFont).endswith("-wght200") and str(used.F2.BaseFont).endswith("-wght900")
    assert widths[0] + 50 < widths[1]
    assert widths == [round(run.glyphs[0].advance, 2) for run in (thin, bold)]


def test_more_than_a_hundred_codes_come_in_blocks():
    """A reader of maps stops at a block of more than a hundred."""
    mapped = to_unicode(dict.fromkeys(range(1, 251), "a")).decode()

    assert ["100", "100", "50"] == [line.split()[0] for line in mapped.splitlines() if line.endswith("beginbfchar")]


def test_signs_outside_the_first_plane_read_back(typeset: Set, printed: Print):
    """A code maps to a surrogate pair where it must."""
    run: GlyphRun = typeset("a")
    emoji = replace(run, text="𝔸", glyphs=(Glyph(run.glyphs[0].id, 500, "𝔸"),))

    assert "𝔸" == by_pdfminer(printed(sheet((36, 60, emoji))))

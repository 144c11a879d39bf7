"""Scripts beside each other: size, leading, and customs that only some of them have."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from factsheet.diagnostics import Log
from factsheet.ink import BLACK
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey, GlyphRun
from factsheet.text.paragraph import Paragraph, prepare
from factsheet.text.scripts import SCRIPTS, beside, height, principal
from factsheet.text.style import Family, Fit, TextStyle, Words

Set = Callable[..., Paragraph]

SHIPPED = {"Beng": "Bengali", "Deva": "Devanagari", "Thai": "Thai", "Khmr": "Khmer", "Arab": "Arabic"}
NOTO = {code: FontKey(f"fonts/noto/NotoSans{name}-Regular.ttf") for code, name in SHIPPED.items()}

HEAVY = "fonts/noto/NotoSansThai-Bold.ttf"


@pytest.fixture
def worldly(serif: Family) -> Family:
    """The reading face, with all five scripts to fall back on."""
    return replace(serif, fallback=tuple(NOTO.values()))


@pytest.fixture
def paragraph(worldly: Family, fonts: Fonts, log: Log) -> Set:
    def of(text: str, language: str = "en", family: Family = worldly, **style: object) -> Paragraph:
        return prepare([Words(text)], TextStyle(family, BLACK, **style), language, fonts, log)  # type: ignore[arg-type]

    return of


def runs(paragraph: Paragraph, size: float = 10) -> list[GlyphRun]:
    return [run for line in paragraph.lines(size, 400) for _, run in line.runs]


@pytest.mark.parametrize("code", sorted(NOTO.keys() - {"Arab"}))
def test_letters_of_other_scripts_stand_between_small_letters_and_capitals(fonts: Fonts, worldly: Family, code: str):
    """That is where an eye used to Latin takes them for the same size; Arabic's are lower than x."""
    latin, face = fonts.face(worldly.regular), fonts.face(NOTO[code])

    assert latin.x_height <= height(face, SCRIPTS[code].letters) * beside(face, latin, code) < latin.cap_height


def test_kickers_of_a_script_without_capitals_are_set_larger(paragraph: Set):
    """Where Latin stands in capitals, small letters of another script would whisper beside its headings."""
    small, kicker = (runs(paragraph("সমস্যা", language="bn", capitals=capitals))[0] for capitals in (False, True))

    assert (10, 12) == (pytest.approx(small.size), pytest.approx(kicker.size))


def test_figures_keep_the_company_that_the_theme_names(paragraph: Set, worldly: Family):
    """Among Devanagari's strokes stand a sans's figures, and a space as wide after them as before; in a text of figures
    alone, or in Latin, the family's own.
    """
    sans = FontKey("fonts/source-sans-3/SourceSans3-Regular.ttf")
    family = replace(worldly, company=((NOTO["Deva"], sans),))

    def fonts(text: str) -> list[tuple[str, FontKey]]:
        return [(run.text, run.font) for run in runs(paragraph(text, "hi", family=family))]

    assert [("12", sans), (" लाख", NOTO["Deva"])] == fonts("12 लाख")
    assert [("12", family.regular)] == fonts("12")
    assert [("12 lakh", family.regular)] == fonts("12 lakh")


def test_figures_in_a_kicker_grow_with_the_letters_around_them(paragraph: Set):
    """They are as much larger than the letters as in running text."""
    small, kicker = (runs(paragraph("साल 2006", "hi", capitals=capitals)) for capitals in (False, True))

    assert kicker[1].size / kicker[0].size == pytest.approx(small[1].size / small[0].size)


def test_bold_letters_are_as_large_as_those_around_them(paragraph: Set, worldly: Family, fonts: Fonts, log: Log):
    """Noto's Arabic has taller teeth in bold, which is no reason to set it smaller."""
    light, heavy = (FontKey(f"fonts/noto/NotoSansArabic-{weight}.ttf") for weight in ("Regular", "Bold"))
    semibold = FontKey("fonts/source-serif-4/SourceSerif4SmText-Semibold.ttf")
    family = replace(worldly, bold=semibold, fallback=(light,), heavy_fallback=(heavy,))
    said = prepare([Words("حق "), Words("حق", bold=True)], TextStyle(family, BLACK), "ar", fonts, log)

    sizes = {run.font: run.size for run in runs(said)}
    assert sizes[light] == pytest.approx(sizes[heavy], rel=0.02)


def test_a_voice_in_italics_is_not_heavy_where_a_script_has_none(paragraph: Set, worldly: Family):
    """The semibold italic of a quotation is no reason to shout it in bold."""
    semibold, heavy = (FontKey("fonts/source-serif-4/SourceSerif4Display-SemiboldIt.ttf"), FontKey(HEAVY))
    family = replace(worldly, regular=semibold, italic=semibold, heavy_fallback=(heavy,))

    assert [NOTO["Thai"]] == [run.font for run in runs(paragraph("ความหวัง", "th", family=family, italic=True))]
    assert [heavy] == [run.font for run in runs(paragraph("ความหวัง", "th", family=family))]


def test_a_word_of_another_script_is_fitted_to_latin(paragraph: Set):
    """Bengali hangs from a headline far above Latin's small letters, so it is set smaller."""
    latin, bengali = runs(paragraph("the word শক্তি"))

    assert 10 == latin.size
    assert 9.29 == pytest.approx(bengali.size, abs=0.005)


def test_a_text_in_another_script_keeps_its_size_and_latin_is_fitted(paragraph: Set):
    """What the theme calls 10 pt is 10 pt of the sheet's own letters, never less."""
    bengali, latin = runs(paragraph("শক্তি Kolkata", "bn"))

    assert 10 == bengali.size
    assert 10.76 == pytest.approx(latin.size, abs=0.005)


def test_fitted_letters_do_not_print_under_the_least_size(paragraph: Set):
    """At 9 pt with 9 pt as the least Bengali stays 9 pt; at 9.5 it has room for a part of what it should lose."""
    word = paragraph("the word শক্তি", least=9.0)

    assert [9.0, 9.0, 9.29] == [round(runs(word, size)[1].size, 2) for size in (9, 9.5, 10)]


def test_a_theme_has_the_last_word_on_size(paragraph: Set, worldly: Family):
    """A size told beside a fallback font takes the place of the measured one."""
    family = replace(worldly, fitted=((NOTO["Beng"], Fit(size=1.1)),))

    assert [10, 11] == [pytest.approx(run.size) for run in runs(paragraph("the word শক্তি", family=family))]


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("hope", "th", "Latn"),
        ("ความหวัง hope for everyone", "th", "Thai"),
        ("ความหวังสำหรับทุกคน hope", "en", "Latn"),
        ("ความหวัง", "en", "Thai"),
        ("2019", "bn", "Latn"),
        ("২০১৯", "bn", "Beng"),
        ("日本のホープ", "ja", "Hani"),
    ],
)
def test_a_text_is_in_its_language_s_script_if_it_has_any_of_it(text: str, language: str, code: str):
    """Else in the one with most letters."""
    assert SCRIPTS[code] is SCRIPTS[principal(text, language)]


@pytest.mark.parametrize("text", ["শক্তি", "ความหวัง", "មុក្ខ", "शक्ति"])
def test_scripts_whose_letters_hang_together_are_not_tracked(paragraph: Set, text: str):
    """A heading with 170 thousandths between letters is set as if there were none."""
    tracked, plain = paragraph(text, tracking=170), paragraph(text)

    assert plain.natural_width(10) == tracked.natural_width(10)
    assert {0.0} == {run.tracking for run in runs(tracked)}


def test_a_script_without_italics_has_upright_latin_beside_it(paragraph: Set, worldly: Family):
    """An italic role in Bengali is upright throughout, and its figures line up with letters that have no capitals."""
    bengali, latin = runs(paragraph("শক্তি 2019 hope", "bn", italic=True, features=("onum",)))
    upright = runs(paragraph("শক্তি 2019 hope", "bn"))[1]

    assert [NOTO["Beng"], worldly.regular] == [bengali.font, latin.font]
    assert upright.glyphs == latin.glyphs


def test_a_danda_comes_from_the_font_of_the_letters_before_it(paragraph: Set):
    """Bengali and Devanagari share it; a Hindi sentence does not end in the Bengali font."""
    assert {NOTO["Deva"]} == {run.font for run in runs(paragraph("शक्ति।", "hi"))}


def test_signs_look_like_the_figures_that_they_follow(worldly: Family, fonts: Fonts, log: Log):
    """A comma and a plus of Bengali figures are Bengali, even in a piece of their own; brackets are the cut's."""
    style = TextStyle(worldly, BLACK)
    said = prepare([Words("১,৯০৬"), Words("+"), Words(" (2019, IJM)")], style, "bn", fonts, log)

    assert [("১,৯০৬+", NOTO["Beng"]), (" (2019, IJM)", worldly.regular)] == [(run.text, run.font) for run in runs(said)]


def test_a_plus_that_the_font_of_its_figures_lacks_comes_from_their_kind(worldly: Family, fonts: Fonts, log: Log):
    """Noto Sans Arabic has none; another sans looks more like its figures than the serif does."""
    said = prepare([Words("٥٤٠"), Words("+")], TextStyle(worldly, BLACK), "ar", fonts, log)

    assert {"٥٤٠": NOTO["Arab"], "+": NOTO["Beng"]} == {run.text: run.font for run in runs(said)}


def test_a_sign_is_as_large_as_the_letters_of_its_font(paragraph: Set):
    """A baht sign, which only the Thai font has, is set with the Thai beside it, and moves no Latin."""
    sizes = {run.font: run.size for run in runs(paragraph("hope ฿ 5 ความหวัง"))}

    assert [9.65, 10] == sorted(round(size, 2) for size in sizes.values())


def test_georgian_is_not_set_in_capitals(paragraph: Set):
    """Few fonts have them, and few readers expect them."""
    assert paragraph("თბილისი", "ka", capitals=True).parts[0].shaped.letters == "თბილისი"


@pytest.mark.parametrize(("text", "opened"), [("gggg\nEEEE", False), ("gggg\nÉÉÉÉ", True), ("eeee\nÉÉÉÉ", False)])
def test_leading_opens_only_where_ink_would_touch(paragraph: Set, text: str, opened: bool):
    """An accent on a capital needs room under a descender, and none under an e."""
    assert opened == (paragraph(text).opened(10.5, 10, 400) > 10.5)

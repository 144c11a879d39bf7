"""Words from right to left: shaped as HarfBuzz shapes them, on lines that begin at the right."""

from collections.abc import Callable

import pytest
import uharfbuzz as hb

from factsheet.diagnostics import Log
from factsheet.ink import BLACK
from factsheet.text.fonts import Face, Fonts
from factsheet.text.glyphs import FontKey, GlyphRun
from factsheet.text.paragraph import Line, Paragraph, prepare
from factsheet.text.style import Align, Family, TextStyle, Words

CUT = "fonts/source-serif-4/SourceSerif4SmText-{}.ttf"
ARABIC = FontKey("fonts/noto/NotoSansArabic-Regular.ttf")
FAMILY = Family(*(FontKey(CUT.format(name)) for name in ("Regular", "Bold", "It", "BoldIt")), fallback=(ARABIC,))
SENTENCES = {
    "ar": "تعمل منظمة المثال منذ أعوام، وقد ساعدت شخصًا مُحَمَّدًا؛ لا إله إلا الأمل؟",
    "ur": "ہماری تنظیم نے شہروں میں کام کیا۔ کیا یہ کافی ہے؟ نہیں، گاؤں باقی ہیں۔",
}

Set = Callable[..., Paragraph]


@pytest.fixture
def paragraph(fonts: Fonts, log: Log) -> Set:
    def of(*pieces: str | Words, language: str = "ar", **style: object) -> Paragraph:
        words = [Words(piece) if isinstance(piece, str) else piece for piece in pieces]
        return prepare(words, TextStyle(FAMILY, BLACK, **style), language, fonts, log)  # type: ignore[arg-type]

    return of


@pytest.fixture
def arabic(fonts: Fonts) -> Face:
    return fonts.face(ARABIC)


def seen(line: Line) -> list[str]:
    """The texts of a line's runs from left to right, spaces at their ends left out."""
    return [run.text.strip() for _, run in sorted(line.runs, key=lambda placed: placed[0]) if run.text.strip()]


def by_harfbuzz(face: Face, word: str, language: str) -> list[tuple[int, float]]:
    """Glyphs and advances of a whole word, from left to right."""
    buffer = hb.Buffer()
    buffer.add_str(word)
    buffer.direction, buffer.script, buffer.language = "rtl", "Arab", language
    hb.shape(face.font, buffer)
    pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    return [(info.codepoint, position.x_advance * face.thousandths) for info, position in pairs]


@pytest.mark.parametrize("language", SENTENCES)
def test_glyphs_are_harfbuzz_s(language: str, paragraph: Set, arabic: Face) -> None:
    """Joined letters, ligatures and marks, word by word."""
    whole = paragraph(SENTENCES[language], language=language)
    set_so = {
        part.text: [(glyph.id, glyph.advance) for glyph in part.shaped.glyphs]
        for part in whole.parts
        if not part.spaces
    }

    assert {word: by_harfbuzz(arabic, word, language) for word in SENTENCES[language].split()} == set_so


def test_letters_join_where_the_look_changes(paragraph: Set, arabic: Face) -> None:
    """Half a word in another manner, here of another part of the sheet, keeps the shapes that the whole word has."""
    halves = paragraph("كتا", Words("بنا", tag=7)).parts

    assert by_harfbuzz(arabic, "كتابنا", "ar") == [
        (glyph.id, glyph.advance) for part in reversed(halves) for glyph in part.shaped.glyphs
    ]


def test_a_line_is_ordered_for_its_reader(paragraph: Set) -> None:
    """The number reads rightward, the Latin name too, and all else leftward; a telephone number is never turned."""
    (line,) = paragraph("في 12 مدينة مع Example Aid.").lines(10, 400)
    (contact,) = paragraph("هاتف ", Words("+44 1632 960 142", upright=True), "، بريد").lines(10, 400)

    assert [".", "Example Aid", "مدينة مع", "12", "في"] == seen(line)
    assert ["، بريد", "+44 1632 960 142", "هاتف"] == seen(contact)


def test_words_of_the_other_direction_keep_their_own_order(paragraph: Set) -> None:
    """A sentence kept in English ends at its right, told or not, and an Arabic one in an English sheet at its left."""
    (told,) = paragraph("كتبوا: ", Words("What now, Ann?", language="en"), " ثم").lines(10, 400)
    (kept,) = paragraph("What now, Ann?").lines(10, 400)
    (arabic,) = paragraph("ما العمل؟", language="en").lines(10, 400)

    assert ["ثم", "What now, Ann?", "كتبوا:"] == seen(told)
    assert ["What now, Ann?"] == seen(kept)
    assert ["ما العمل؟"] == seen(arabic)


def test_a_note_call_stands_behind_its_word_or_full_stop(paragraph: Set) -> None:
    """Beside the Latin word it belongs to, and left of the full stop that follows one."""
    call = Words("1", superior=True)

    assert ["مدينة", "NGO1", "مع"] == seen(paragraph("مع NGO", call, " مدينة").lines(10, 400)[0])
    assert ["1", ".", "NGO", "مع"] == seen(paragraph("مع NGO.", call).lines(10, 400)[0])


@pytest.mark.parametrize(
    ("align", "left", "right"),
    [(Align.LEFT, 40, 100), (Align.RIGHT, 0, 60), (Align.CENTRE, 20, 80)],
)
def test_lines_begin_at_the_right(align: Align, left: float, right: float, fonts: Fonts, log: Log) -> None:
    """Six letters of 10 pt in 100 pt begin at the right, and the space after them lies left of the line."""
    square = FontKey("tests/fonts/square.ttf")
    style = TextStyle(Family(square, square, square, square), BLACK, align=align, hyphenate=False)
    first, _ = prepare([Words("abcdef ghijk")], style, "ar", fonts, log).lines(10, 100)
    ((x, run),) = [(x, run) for x, run in first.runs if run.text.strip()]

    assert (left, right) == (x, x + run.width)
    assert [(left - 10, " ")] == [(x, run.text) for x, run in first.runs if not run.text.strip()]


def test_signs_hang_where_lines_begin_and_end(paragraph: Set) -> None:
    """An Arabic comma at the end hangs to the left of a flush line, an opening quote to the right."""
    lines = paragraph("«كتب، «كتب، «كتب، «كتب، «كتب، «كتب", align=Align.JUSTIFIED).lines(10, 60)
    ends = [(min(x for x, _ in line.runs), max(x + run.width for x, run in line.runs)) for line in lines]

    assert all(right > 60 for _, right in ends)
    assert all(left < 0 for left, _ in ends[:-1])


def test_marks_come_last_on_their_line_and_without_text(paragraph: Set) -> None:
    """Readers take what stands higher for another line; the letter carries the text of its mark."""
    (line,) = paragraph("محامٍ جديد").lines(10, 400)
    *letters, (_, marks) = line.runs

    assert "محامٍ جديد" == "".join(run.text for _, run in letters)
    assert ("", 1) == (marks.text, len(marks.glyphs))


def test_a_leftward_run_keeps_its_letters_apart_in_order(paragraph: Set) -> None:
    """Its text is what was typed; its glyphs run the other way."""
    (line,) = paragraph("باب لا").lines(10, 400)
    run: GlyphRun = line.runs[0][1]

    assert ("باب لا", False) == (run.text, run.rightward)
    assert ["لا", " ", "ب", "ا", "ب"] == [glyph.text for glyph in run.glyphs]


def test_a_joined_word_of_any_length_is_cut_without_shaping_it_anew(paragraph: Set, arabic: Face) -> None:
    """Each of two thousand places looks at the letters near it; the pieces are as wide as they were told to be."""
    lines = paragraph("ب" * 2000, split=True).lines(10, 60)

    long = [letters for shaped in arabic.shaped.values() for letters in shaped if len(letters) > 1000]

    assert ["ب" * 2000] == long
    assert not any(line.overfull for line in lines)
    assert [line.width for line in lines] == pytest.approx([sum(run.width for _, run in line.runs) for line in lines])

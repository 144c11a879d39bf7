"""Paragraphs in a font that can be computed in one's head: at 10 pt ten letters fill 100 pt."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from factsheet.diagnostics import Log, Span
from factsheet.ink import BLACK
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey
from factsheet.text.paragraph import APART, BREADTH, Line, Paragraph, prepare
from factsheet.text.style import Align, Family, TextStyle, Words

Set = Callable[..., Paragraph]


@pytest.fixture
def paragraph(square_font: Family, fonts: Fonts, log: Log) -> Set:
    def of(*pieces: str | Words, language: str = "en-US", family: Family = square_font, **style: object) -> Paragraph:
        words = [Words(piece) if isinstance(piece, str) else piece for piece in pieces]
        return prepare(words, TextStyle(family, BLACK, **style), language, fonts, log)  # type: ignore[arg-type]

    return of


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def read_back(lines: tuple[Line, ...]) -> str:
    return "".join(glyph.text for line in lines for _, run in line.runs for glyph in run.glyphs)


def test_a_long_word_hands_its_tail_to_the_next_line(paragraph: Set) -> None:
    """At 10 pt in 100 pt there is room for ten letters, the hyphen counted."""
    lines = paragraph("extraordinary view here").lines(10, 100)

    assert ["extraordi-", "nary view", "here"] == texts(lines)
    assert [True, False, False] == [line.hyphenated for line in lines]


def test_a_line_keeps_its_last_space_and_marks_its_own_hyphen(paragraph: Set) -> None:
    """Words read back apart, and the hyphen that we added can be told from one that was typed."""
    lines = paragraph("extraordinary view here").lines(10, 100)

    assert "extraordi\u00adnary view here" == read_back(lines)
    assert 90 == lines[1].width
    assert 100 == sum(run.width for _, run in lines[1].runs)


def test_a_word_wider_than_its_measure_stays_whole_and_says_so(paragraph: Set) -> None:
    """No word is ever lost; that it runs over is for the layout to report."""
    lines = paragraph("a Kanchrapara b").lines(10, 60)

    assert ["a", "Kanchrapara", "b"] == texts(lines)
    assert [False, True, False] == [line.overfull for line in lines]


def test_a_style_may_split_what_else_runs_over(paragraph: Set) -> None:
    """Nothing is added at the cut, and only the wide word is cut."""
    lines = paragraph("to Kanchrapara now", split=True).lines(10, 60)

    assert not any(line.overfull for line in lines)
    assert "to Kanchrapara now" == read_back(lines)


def test_ragged_lines_rather_stay_short_than_take_a_hyphen(paragraph: Set) -> None:
    """Two ems short is no deep rag."""
    assert ["in some", "problem of", "old houses"] == texts(paragraph("in some problem of old houses").lines(10, 100))


def test_the_whole_paragraph_is_weighed(paragraph: Set) -> None:
    """Greedy lines would be "aaa bb cc", "ddddd", "eeeeeee"; the better second line costs the first one little."""
    lines = paragraph("aaa bb cc ddddd eeeeeee", hyphenate=False).lines(10, 90)

    assert ["aaa bb", "cc ddddd", "eeeeeee"] == texts(lines)


def test_a_last_line_is_not_one_short_word(paragraph: Set) -> None:
    """The last two words keep together where that costs little."""
    lines = paragraph("one two three four five of us all").lines(10, 165)

    assert ["one two three", "four five of", "us all"] == texts(lines)


def test_flush_lines_fill_the_measure_by_letters_and_spaces(paragraph: Set) -> None:
    """Two words of five letters and a space are 6 pt short: the ten letters give 3.5 pt, the space the rest."""
    first, last = paragraph("abcde fghij klmno", align=Align.JUSTIFIED, hyphenate=False).lines(10, 116)
    ((x, run),) = first.runs
    letters = {round(glyph.advance, 6) for glyph in run.glyphs if glyph.text != " "}
    space, _ = (glyph.advance for glyph in run.glyphs if glyph.text == " ")

    assert (0, 1 + BREADTH) == (x, run.breadth)
    assert {1000 * (1 + BREADTH) + APART} == letters
    assert 1600 - 10 * (1000 * BREADTH + APART) == pytest.approx(space)
    assert 116 == pytest.approx(first.width)
    assert 1 == last.runs[0][1].breadth


@pytest.mark.parametrize(("align", "x"), [(Align.LEFT, 0), (Align.CENTRE, 20), (Align.RIGHT, 40)])
def test_lines_lie_where_the_style_says(paragraph: Set, align: Align, x: float) -> None:
    """Six letters in ten leave forty points."""
    (line,) = paragraph("abcdef", align=align).lines(10, 100)

    assert x == pytest.approx(line.runs[0][0])


def test_opening_quotes_hang_into_the_margin(paragraph: Set) -> None:
    """Half an em of the quote stands outside, so the letters line up and a little more fits."""
    (line,) = paragraph('"abcdefgh"').lines(10, 100)

    assert -5 == line.runs[0][0]
    assert 95 == line.width


def test_a_full_stop_hangs_where_the_right_edge_is_straight(paragraph: Set) -> None:
    """In flush text a line of ten letters and a full stop fits into ten letters and a half."""
    first, _ = paragraph("abcd fghij. klmn", align=Align.JUSTIFIED, hyphenate=False).lines(10, 104)

    assert "abcd fghij." == first.text
    assert not first.overfull


def test_balanced_titles_have_lines_of_near_equal_length(paragraph: Set) -> None:
    """As many lines as it takes, none of them an orphan."""
    words = "how we work for those who wait"

    assert ["how we work for those", "who wait"] == texts(paragraph(words).lines(10, 215))
    assert ["how we work for", "those who wait"] == texts(paragraph(words, balance=True).lines(10, 215))


def test_a_title_rather_ends_a_line_before_a_compound_than_in_it(paragraph: Set) -> None:
    """Though that leaves one word on its last line."""
    words = "the largest red-light"

    assert ["the largest", "red-light"] == texts(paragraph(words, balance=True).lines(10, 160))


def test_a_line_feed_ends_a_line(paragraph: Set) -> None:
    """Addresses are told line by line; each reads back with a space after it."""
    lines = paragraph("PO Box 7\nDelhi").lines(10, 200)

    assert ["PO Box 7", "Delhi"] == texts(lines)
    assert "PO Box 7 Delhi" == read_back(lines)


def test_nothing_becomes_no_lines(paragraph: Set) -> None:
    """An empty text, or one of spaces, has no height."""
    assert () == paragraph().lines(10, 100) == paragraph(" ", "\n").lines(10, 100)


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("aaaa 40 million bb", ["aaaa", "40 million", "bb"]),
        ("nearly 12 per cent", ["nearly", "12 per", "cent"]),
        ("aaaaaa J. Smith", ["aaaaaa", "J. Smith"]),
        ("aaaaaaa – bb ccc", ["aaaaaaa –", "bb ccc"]),
    ],
)
def test_what_belongs_together_stays_together(paragraph: Set, typed: str, lines: list[str]) -> None:
    """A number keeps its scale, an initial its name, a dash the word before it."""
    assert lines == texts(paragraph(typed, hyphenate=False).lines(10, 100))


def test_a_note_call_stays_with_its_word(paragraph: Set) -> None:
    """Not even a bracket before it lets the line end there."""
    lines = paragraph("aaaa (bbbb)", Words("1", superior=True), " cc").lines(10, 60)

    assert "(bbbb)1" in texts(lines)


def test_a_number_that_opens_a_note_stays_with_the_note(paragraph: Set) -> None:
    """In a list of sources the line ends before the number, never after it."""
    one, two = (Words(number, superior=True) for number in "12")
    lines = paragraph(one, " ILO, 2017. ", two, " ILO, 2014.").lines(10, 130)

    assert ["1 ILO, 2017.", "2 ILO, 2014."] == texts(lines)


def test_a_soft_hyphen_is_preferred_and_never_set(paragraph: Set) -> None:
    """It decides where its word is divided, and leaves no glyph where it is not needed."""
    paragraph_of_two = paragraph("xx extra\u00adordinary")

    assert "xx extraordinary" == paragraph_of_two.text
    assert ["xx extra-", "ordinary"] == texts(paragraph_of_two.lines(10, 100))
    assert "xx extraordinary" == read_back(paragraph_of_two.lines(10, 200))


@pytest.mark.parametrize("word", ["Kanchrapara", "UNESCO-led", "x2extraordinary", "INTERNATIONAL"])
def test_names_capitals_and_figures_are_not_hyphenated(paragraph: Set, word: str) -> None:
    """A divided name is a wrong name."""
    lines = paragraph(f"aa {word} bb").lines(10, 80)

    assert not any(line.hyphenated for line in lines)


def test_an_address_breaks_only_if_it_must_and_without_a_hyphen(paragraph: Set) -> None:
    """After a dot or a slash, and reads back unbroken."""
    address = paragraph("a few signs www.example.org")

    assert ["a few signs", "www.example.org"] == texts(address.lines(10, 160))
    assert ["a few", "signs", "www.", "example.", "org"] == texts(address.lines(10, 80))


def test_set_capitals_read_back_as_typed(paragraph: Set) -> None:
    """The looks are the style's, the text is the writer's: ß is set as SS and stays one letter."""
    whole = paragraph("Straße", capitals=True, language="de")
    (line,) = whole.lines(10, 100)
    glyphs = line.runs[0][1].glyphs

    assert 70 == line.width
    assert ["S", "t", "r", "a", "ß", "", "e"] == [glyph.text for glyph in glyphs]


def test_tracking_spaces_letters_but_not_the_line_s_end(paragraph: Set) -> None:
    """100 thousandths after each of four letters, less the last."""
    assert 43 == pytest.approx(paragraph("abcd", tracking=100).natural_width(10))


def test_letters_are_set_closer_where_asked_but_not_where_they_are_tracked_already(paragraph: Set) -> None:
    """A hundredth of an em after each of nine letters, the last of the line aside; a tracked style keeps its own."""
    (line,) = paragraph("aaaa bbbb").lines(10, 200, -10)
    (tracked,) = paragraph("aaaa bbbb", tracking=100).lines(10, 200, -10)

    assert 90 - 0.8 == pytest.approx(line.width)
    assert 90 + 8 == pytest.approx(tracked.width)


@pytest.mark.parametrize(("measure", "expected"), [(149, ["aaaaaaaaaaaa bb"]), (148, ["aaaaaaaaaaaa", "bb"])])
def test_a_word_alone_on_the_last_line_is_pulled_up(paragraph: Set, measure: float, expected: list[str]) -> None:
    """A point too much is found between fifteen letters, two points are not."""
    assert expected == texts(paragraph("aaaaaaaaaaaa bb", hyphenate=False).lines(10, measure))


def test_widths_for_the_layout_to_choose_by(paragraph: Set) -> None:
    """The natural width is one line; the widest word is the least measure without a hyphen."""
    whole = paragraph("an extraordinary view")

    assert (210, 130) == (whole.natural_width(10), whole.widest_word(10))


def test_inline_marks_pick_cuts_links_and_smaller_sizes(paragraph: Set, serif: Family) -> None:
    """Each change of look is a run of its own."""
    words = ("a ", Words("b", bold=True), Words(" c", italic=True, link="https://example.org"), Words("d", smaller=0.8))
    runs = [run for _, run in paragraph(*words, family=serif).lines(10, 200)[0].runs]

    assert [serif.regular, serif.bold, serif.italic, serif.regular] == [run.font for run in runs]
    assert [None, None, "https://example.org", None] == [run.link for run in runs]
    assert [10, 10, 10, 8] == [run.size for run in runs]


def test_heavy_letters_fall_back_on_heavy_ones(paragraph: Set, serif: Family) -> None:
    """The cut's own weight decides; a family without heavy fonts to fall back on uses those it has."""
    light, heavy = (FontKey(f"fonts/noto/NotoSansBengali-{weight}.ttf") for weight in ("Regular", "Bold"))
    family = replace(serif, fallback=(light,), heavy_fallback=(heavy,))
    words = "শব্দ ", Words("শব্দ", bold=True)

    def fonts(family: Family) -> list[FontKey]:
        return [run.font for _, run in paragraph(*words, family=family).lines(10, 200)[0].runs]

    assert [light, heavy] == fonts(family)
    assert {light} == set(fonts(replace(family, heavy_fallback=())))


def test_a_text_kept_in_another_language_is_set_by_its_rules(paragraph: Set) -> None:
    """German words on an English sheet keep German quotes, a note call among them or not; one such word does not."""
    kept = Words('"Ja" ', language="de"), Words("1", superior=True)

    assert "„Ja“ 1" == paragraph(*kept).text
    assert "“Ja” and no" == paragraph(Words('"Ja"', language="de"), " and no").text


def test_a_sign_before_other_letters_keeps_its_own_font(paragraph: Set, serif: Family) -> None:
    """The sign © is of no script; the Bengali figures after it come from a font that lacks it."""
    family = replace(serif, fallback=(FontKey("fonts/noto/NotoSansBengali-Regular.ttf"),))
    runs = [run for _, run in paragraph("© ২০২৬", family=family).lines(10, 200)[0].runs]

    assert ["© ", "২০২৬"] == [run.text for run in runs]
    assert serif.regular == runs[0].font


def test_superiors_are_the_font_s_own_or_raised(paragraph: Set, serif: Family) -> None:
    """The serif has superior figures; the square font has none, so its figure is made smaller and lifted."""
    call = Words("12", superior=True)
    own = paragraph("a", call, family=serif).lines(10, 100)[0].runs
    made = paragraph("a", call).lines(10, 100)[0].runs[1][1]

    assert "a12" == own[0][1].text
    assert (7.2, True) == (round(made.size, 9), made.rise > 0)


def test_a_letter_that_no_font_has_is_named(paragraph: Set, log: Log) -> None:
    """The message names the word and the letter, and the place is that of the letter as it was typed."""
    words = Words('"Call ☎ now"', where=lambda offset: Span("kolkata.yaml", 7, 10 + offset))
    lines = paragraph(words).lines(10, 200)

    (found,) = log.diagnostics
    assert "FS301" == found.code.number
    assert "No font at hand has ☎ (U+260E, BLACK TELEPHONE), in “☎”." == found.message
    assert Span("kolkata.yaml", 7, 16) == found.at
    assert 1 == len(lines)


def test_a_script_without_a_font_is_one_finding(paragraph: Set, log: Log) -> None:
    """Hundreds of letters, of kanji and kana alike, have one cause and one help; the place is that of the first."""
    words = Words("In 東京では家賃が上がり続けています", where=lambda offset: Span("tokyo.yaml", 7, 10 + offset))
    paragraph(words)

    (found,) = log.diagnostics
    opening, _, letters = found.message.partition("”: ")
    assert opening.startswith("No font at hand has 15 of the letters of “In 東京では")
    assert ("東, 京, で and 12 more.", Span("tokyo.yaml", 7, 13)) == (letters, found.at)


def test_each_run_knows_where_it_was_told(paragraph: Set, serif: Family) -> None:
    """Even after a quote became two characters."""
    first = Words('"Oui" ', where=lambda offset: Span("paris.yaml", 1, 1 + offset))
    second = Words("mais", bold=True, where=lambda offset: Span("paris.yaml", 2, 1 + offset))
    (line,) = paragraph(first, second, language="fr", family=serif).lines(10, 200)

    assert [Span("paris.yaml", 1, 1), Span("paris.yaml", 2, 1)] == [run.at for _, run in line.runs]

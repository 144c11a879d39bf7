"""The text room, whatever is typed: nothing is lost, nothing runs over in silence, nothing better was at hand."""

from dataclasses import replace
from itertools import combinations

import pytest
from faces import ROOT, one_cut
from hypothesis import given, settings
from hypothesis import strategies as some

from factsheet.diagnostics import Log
from factsheet.ink import BLACK
from factsheet.text.bidi import visual_order
from factsheet.text.breaking import best_fit, demerits, total_fit
from factsheet.text.directions import directions
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey
from factsheet.text.languages import leftward
from factsheet.text.marks import QUOTES, mark
from factsheet.text.nodes import Nodes
from factsheet.text.paragraph import Paragraph, prepare
from factsheet.text.parts import LEFT_HANG, RIGHT_HANG
from factsheet.text.style import Align, Family, TextStyle, Words

FONTS = Fonts(lambda file: path if (path := ROOT / file).exists() else None)
SQUARE = one_cut("tests/fonts/square.ttf")
CUT = "fonts/source-serif-4/SourceSerif4SmText-{}.ttf"
SERIF = Family(
    *(FontKey(CUT.format(name)) for name in ("Regular", "Bold", "It", "BoldIt")),
    fallback=(FontKey("fonts/noto/NotoSansBengali-Regular.ttf"), FontKey("fonts/noto/NotoSansThai-Regular.ttf")),
)

LEFTWARD = replace(SERIF, fallback=(FontKey("fonts/noto/NotoSansArabic-Regular.ttf"),))

LETTERS = some.sampled_from(
    [*"aeinrstfi AV fi ,.-–—/\"'()", "ß", "é", "e\u0301", "\u00a0", "\u00ad", "\n", "কি", "สวัสดี", "☎"]
)
SCRAPS = some.lists(LETTERS, max_size=40).map("".join)
VOCABULARY = some.sampled_from(
    [
        *("extraordinary", "women", "a", "in", "of", '"police"', "40.3", "million", "trafficking", "self-help"),
        *("office’s", "www.example.org/help", "J.", "Rao", "330+", "–", "AVA"),
    ]
)
SENTENCES = some.lists(VOCABULARY, min_size=1, max_size=40).map(" ".join)
WORDS = some.builds(Words, some.one_of(SCRAPS, SENTENCES), some.booleans(), some.booleans(), superior=some.booleans())
PIECES = some.lists(WORDS, max_size=4)
STYLES = some.builds(
    TextStyle,
    some.sampled_from([SQUARE, SERIF]),
    some.just(BLACK),
    tracking=some.sampled_from([0.0, 40.0]),
    capitals=some.booleans(),
    align=some.sampled_from(Align),
    hyphenate=some.booleans(),
    balance=some.booleans(),
    split=some.booleans(),
)
LANGUAGES = some.sampled_from(["en-US", "de", "fr", "bn", "th", "tr", "el"])
MEASURES = some.floats(20, 400)


def set_in(pieces: list[Words], style: TextStyle, language: str) -> Paragraph:
    return prepare(pieces, style, language, FONTS, Log())


def read_back(paragraph: Paragraph, size: float, measure: float) -> str:
    lines = paragraph.lines(size, measure)
    return "".join(glyph.text for line in lines for _, run in line.runs for glyph in run.glyphs).replace("\u00ad", "")


@given(PIECES, STYLES, LANGUAGES, MEASURES)
def test_glyph_texts_tile_the_text(pieces: list[Words], style: TextStyle, language: str, measure: float) -> None:
    """At every size and measure the glyphs carry the whole text, quotes made the language's own, and nothing else."""
    paragraph = set_in(pieces, style, language)
    marked = mark("".join(piece.text for piece in pieces), language).text.replace("\n", " ").replace("\u00ad", "")

    assert marked.strip(" ") == paragraph.text.strip(" ")
    assert paragraph.text == read_back(paragraph, 10, measure) == read_back(paragraph, 8.4, measure)


@given(PIECES, STYLES, LANGUAGES, MEASURES)
def test_no_line_runs_over_unreported(pieces: list[Words], style: TextStyle, language: str, measure: float) -> None:
    """And the width that is told is the width that is set."""
    for line in set_in(pieces, style, language).lines(10, measure):
        advances = [glyph.advance * run.size / 1000 for _, run in line.runs for glyph in run.glyphs]
        spaces = len(line._paragraph.text[line._last.end : line._last.next])
        drawn = sum(advances[: len(advances) - spaces])
        hangs = line.text[:1] in LEFT_HANG or line.text[-1:] in RIGHT_HANG  # a line may hold nothing but a hard space

        assert line.overfull == (line.width > measure + 1e-3)
        if not hangs and not style.tracking:
            assert drawn == pytest.approx(line.width)
        assert drawn >= line.width - 1e-6


@given(SENTENCES, STYLES, MEASURES)
def test_the_same_words_make_the_same_lines(text: str, style: TextStyle, measure: float) -> None:
    """No order of a set and no earlier paragraph shows."""
    one, other = (set_in([Words(text)], style, "en-US") for _ in range(2))
    other.lines(9, measure * 0.9)

    assert [line.runs for line in one.lines(10, measure)] == [line.runs for line in other.lines(10, measure)]


@given(SENTENCES, MEASURES)
def test_only_the_measure_in_ems_decides(text: str, measure: float) -> None:
    """Size and measure grown together leave the lines as they are."""
    paragraph = set_in([Words(text)], TextStyle(SERIF, BLACK), "en-US")
    small, large = paragraph.lines(8, measure), paragraph.lines(16, measure * 2)

    assert [line.text for line in small] == [line.text for line in large]


@given(SENTENCES, SENTENCES, some.sampled_from([Align.LEFT, Align.JUSTIFIED]), some.floats(60, 400), some.booleans())
def test_more_words_never_take_fewer_lines(text: str, more: str, align: Align, measure: float, balance: bool) -> None:
    """What the fitting ladder builds its promise on: a rung that holds a text holds its beginning."""
    style = TextStyle(SERIF, BLACK, align=align, balance=balance)
    less, whole = (set_in([Words(said)], style, "en-US") for said in (text, f"{text} {more}"))

    assert len(less.lines(9, measure)) <= len(whole.lines(9, measure))


@some.composite
def nodes(draw: some.DrawFn) -> Nodes:
    """Words of one to four syllables, as a paragraph of up to nine breaks."""
    made, breaks = Nodes(), 0
    made.may_break(0)
    for word in draw(some.lists(some.lists(some.integers(2, 9), min_size=1, max_size=3), min_size=1, max_size=4)):
        if breaks:
            made.may_break(draw(some.sampled_from([0, 60, 250])), forced=draw(some.integers(0, 9)) == 0)
            made.glue(1000, 500, 200)
        for place, syllable in enumerate(word):
            if place:
                made.may_break(draw(some.sampled_from([60, 400])), before=500, flagged=True)
            made.box(500 * syllable)
            breaks += 1
    made.may_break(0, forced=True)
    made.close()
    return made


@pytest.mark.parametrize("rag", [0.0, 2000.0])
@given(made=nodes(), measure=some.integers(2, 30).map(lambda half: half * 500.0))
def test_no_other_breaks_cost_less(rag: float, made: Nodes, measure: float) -> None:
    """Against every set of breaks there is, and against the ones a greedy eye would take."""
    best = demerits(made, total_fit(made, measure, rag), measure, rag)
    final = len(made) - 1
    forced = {index for index in range(1, final) if made.forced[index]}
    rivals = (
        [0, *inner, final]
        for count in range(final)
        for inner in combinations(range(1, final), count)
        if forced <= set(inner)
    )

    assert best == pytest.approx(min(demerits(made, rival, measure, rag) for rival in rivals))
    assert best <= demerits(made, best_fit(made, measure, rag), measure, rag)


@settings(max_examples=300)
@given(
    some.text(max_size=60) | some.text(some.sampled_from("a1אসねé «»'\".,!? –"), max_size=60),
    some.sampled_from([*QUOTES, "en", "th"]),
)
def test_marks_change_quotes_alone(typed: str, language: str) -> None:
    """Every other character prints as typed, and each knows where it was typed."""
    marked = mark(typed, language)
    kept = [index for index, place in enumerate(marked.origin[:-1]) if typed[place] not in "\"'"]

    assert [character for character in typed if character not in "\"'"] == [marked.text[index] for index in kept]
    assert len(marked.text) == len(marked.origin) - 1


@given(some.text(max_size=30), MEASURES)
def test_any_text_becomes_lines_or_findings(text: str, measure: float) -> None:
    """Never a traceback: a letter that no font has is a finding."""
    log = Log()
    paragraph = prepare([Words(text)], TextStyle(SERIF, BLACK), "en-US", FONTS, log)

    assert paragraph.text == read_back(paragraph, 10, measure)
    assert {found.code.number for found in log.diagnostics} <= {"FS301"}


UNSEEN = dict.fromkeys(map(ord, "\u00ad\u2067\u2069\u202e"))  # without width, and so without a place
MIXED = some.lists(
    some.sampled_from(
        [*"ab 12() ,.%+-:«»", "باب", "لا", "مُحَمَّد", "؟", "٣٤", "گاؤں", "e\u0301", "\u2067", "\u2069", "\u202e"]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=200)
@given(MIXED, some.sampled_from(["ar", "ur", "en-GB"]), some.sampled_from(Align), MEASURES)
def test_lines_of_two_directions_are_whole_and_in_order(
    typed: str, language: str, align: Align, measure: float
) -> None:
    """Runs hold the text in its order; from left to right their letters stand as the bidirectional rules have it."""
    base, words = leftward(language), [Words(typed)]
    paragraph = prepare(words, TextStyle(LEFTWARD, BLACK, align=align, split=True), language, FONTS, Log())
    levels = directions(paragraph.text, [(0, len(paragraph.text), words[0])], base)
    for line in paragraph.lines(10, measure):
        start, end = line._begin, line._last.next
        text, own = paragraph.text[start:end], [*levels[start:end]]
        for place in range(len(text.rstrip(" ")), len(text)):
            own[place] = int(base)
        runs = [run for x, run in sorted(line.runs, key=lambda placed: placed[0])]

        assert text == "".join(run.text for _, run in line.runs).replace("\u00ad", "")
        shown = [glyph.text if run.rightward else glyph.text[::-1] for run in runs for glyph in run.glyphs]
        assert "".join(text[place] for place in visual_order(own)).translate(UNSEEN) == "".join(shown).translate(UNSEEN)

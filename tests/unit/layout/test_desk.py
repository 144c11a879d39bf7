"""The desk, in squares of 10 pt: capitals of 7, a foot of 2.4, lines 12 apart."""

from dataclasses import replace
from itertools import pairwise

import pytest
from composing import FONTS, TEN, desk, items, square_theme, theme, words

from factsheet.content.prose import parse_prose
from factsheet.content.sheet import Prose
from factsheet.diagnostics import Span
from factsheet.display.items import Frame
from factsheet.geometry import Point, Size
from factsheet.layout.desk import Copy, stack
from factsheet.source import Text
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Range

AS_DRAWN = Setting()


def prose(typed: str) -> Prose:
    return parse_prose(Text(typed, Span("porto.yaml", 1, 1)))


def copy(said: str | Prose, size: Range = TEN) -> Copy:
    at_hand = desk(square_theme(fact=size))
    return at_hand.copy("fact", said, at_hand.outline.add("P"))


def test_the_first_baseline_lies_a_capital_below_the_top():
    """So that distances between frames are those the eye sees."""
    frame = copy("one").frame(AS_DRAWN, 100)

    assert {"one": Point(0, 7)} == words(frame)
    assert (7, Size(100, 9.4)) == (frame.baseline, frame.size)


def test_lines_stand_a_leading_apart():
    """Two lines: 7 of capitals, 12 of leading, 2.4 of foot."""
    frame = copy("seven up seven up").frame(AS_DRAWN, 100)

    assert [7, 19] == [at.y for at, _ in items(frame)]
    assert 21.4 == pytest.approx(frame.size.height)


def test_a_script_with_stacked_marks_opens_the_leading_of_its_text():
    """Khmer stacks below its letters: its title needs more than Latin's 26 pt, on every line, and room at its foot."""
    at_hand = desk(theme("dawn"))
    latin, khmer = (at_hand.copy("title", said, at_hand.outline.add("P")) for said in ("Hope", "យុត្តិធម៌\nសម្រាប់\nក្រុង"))
    baselines = [at.y for at, _ in khmer.frame(AS_DRAWN, 300).items]

    assert 26 == latin.leading(24, 300, AS_DRAWN)
    assert 33 < khmer.leading(24, 300, AS_DRAWN) < 37
    assert [khmer.leading(24, 300, AS_DRAWN)] * 2 == [pytest.approx(b - a) for a, b in pairwise(baselines)]
    assert khmer.foot > latin.foot


def test_signs_over_the_letters_are_known_where_they_need_room():
    """Devanagari's vowel signs rise over its headline, and a title in it asks for room under its kicker; Latin's
    capitals are the top of its line.
    """
    at_hand = desk(theme("dawn"))
    latin, hindi, plain = (at_hand.copy("title", said, at_hand.outline.add("P")) for said in ("Hope", "यौन", "कम"))
    rises = [copy.rise(copy.frame(AS_DRAWN, 300)) for copy in (hindi, plain)]

    assert 0 == latin.headroom
    assert 3 < 24 * hindi.headroom < 4
    assert 6 < rises[0] < 7
    assert rises[1] < 0.5


def test_a_text_that_opens_with_a_quotation_mark_has_the_proportions_of_its_letters():
    """The mark of a Khmer text is Latin's; what hangs under its letters is not."""
    at_hand = desk(theme("dawn"), language="km")
    plain, quoted = (at_hand.copy("fact", said, at_hand.outline.add("P")) for said in ("ច្បាប់", "“ច្បាប់”"))

    assert (plain.cap, plain.foot) == (quoted.cap, quoted.foot)


def test_leading_grows_with_the_size():
    """At twice the size lines stand 24 apart."""
    frame = copy("up up").frame(AS_DRAWN, 40, 20)

    assert [14, 38] == [at.y for at, _ in items(frame)]


def test_paragraphs_stand_two_fifths_of_a_leading_further_apart():
    """A line end in the data begins a paragraph: 12 and 4.8 below the one before."""
    frame = copy(prose("one\ntwo")).frame(AS_DRAWN, 100)

    assert {"one": Point(0, 7), "two": Point(0, pytest.approx(23.8))} == words(frame)


def test_paragraphs_calls_and_links_are_parts_of_their_own():
    """A second paragraph stands beside the first; what leads to one address is one link, in however many pieces."""
    at_hand = replace(desk(), numbers={"survey": 1})
    section = at_hand.outline.add("Sect")
    typed = "one[^survey]\ntwo [to **the** river](https://example.org)"
    frame = at_hand.copy("fact", prose(typed), at_hand.outline.add("P", section)).frame(AS_DRAWN, 500)

    nodes = {node.id: node for node in at_hand.outline.tree().walk()}
    said = [(nodes[run.tag].role, run.text) for _, run in items(frame) if isinstance(run, GlyphRun)]

    assert [("P", "one"), ("Link", "1"), ("P", "two "), ("Link", "to the river")] == said
    assert ["P", "P"] == [child.role for child in nodes[section].children]
    assert [("Reference", "note-1")] == [(child.role, child.note) for child in nodes[section].children[0].children]


def test_large_type_is_aligned_by_its_ink():
    """At 20 pt a square's ink begins 1 pt from its left; half a point is left, as small type beside it has."""
    (at, _), *_ = copy("one").frame(AS_DRAWN, 100, 20).items

    assert -0.5 == pytest.approx(at.x)


def test_a_word_wider_than_its_measure_is_told_with_the_frame():
    """Eleven letters are 110 pt in a measure of 100."""
    assert 10 == pytest.approx(copy("Kanchrapara").frame(AS_DRAWN, 100).overfull)


@pytest.mark.parametrize(("text", "expected"), [("ten signs.", 10), ("twenty signs in all.", 5), ("a" * 50, 4)])
def test_a_line_shrinks_to_its_measure_and_no_further_than_its_role(text, expected):
    """In 100 pt: at its own size, at half of it, at its least."""
    assert expected == pytest.approx(copy(text, Range(4, 10, 10)).largest(AS_DRAWN, 100), abs=0.01)


def test_an_unset_frame_is_as_tall_as_a_set_one():
    """The search asks how tall before anything is filled with glyphs."""
    text = copy(prose("one two three four five\nsix"))

    unset = text.frame(Setting(inked=False), 100)

    assert text.frame(AS_DRAWN, 100).size == unset.size
    assert () == unset.items


def test_frames_are_stacked_with_their_gaps():
    """Each gap lies above its frame; the stack ends where the last one ends."""
    told = stack([(5, Frame(Size(10, 20))), (3, Frame(Size(10, 30)))], 40)

    assert [5, 28] == [at.y for at, _ in told.items]
    assert Size(40, 58) == told.size


def test_large_type_stands_flush_where_its_lines_begin():
    """The ink of a title comes up to the margin, but for the white of small type: at the right in Arabic."""
    size, measure = 40.0, 400.0
    for language, title in (("en-GB", "Hills"), ("ar", "بالعدل")):
        at = desk(theme("dawn"), language=language)
        frame = at.copy("place", title, 0).frame(AS_DRAWN, measure, size)
        ((place, run),) = [(point, run) for point, run in frame.items if run.text]
        face = FONTS.face(run.font)
        left, right = face.drawn(run.glyphs[0].id), face.drawn(run.glyphs[-1].id)
        edges = {
            "en-GB": place.x + left.x * size / 1000,
            "ar": measure - place.x - run.width + (run.glyphs[-1].advance - right.right) * run.size / 1000,
        }

        assert 0.5 == pytest.approx(edges[language])

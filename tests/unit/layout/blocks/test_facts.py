"""Facts and their sources in squares of 10 pt, on a measure from 50 to 550."""

import pytest
from composing import TEN, desk, drawn, items, leaded, proof_grid, rows, square_theme, told, words

from factsheet.display.items import Frame
from factsheet.layout.blocks.facts import RULE, compose
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Range

SIGNS = "ABCDEF"


def lay(count: int, longest: int = 1, sources: int = 0, figure: Range = TEN) -> Frame:
    """So many facts A, B, C; the first has a text of so many lines; so many sources, called in turn."""
    facts = [{"figure": sign, "text": "w"} for sign in SIGNS[:count]]
    facts[0]["text"] = " ".join(["w" * 10] * longest)
    office: dict = {"facts": facts}
    if sources:
        facts[1]["text"] += "".join(f"[^s{number}]" for number in range(sources))
        office["sources"] = [{"id": f"s{number}", "text": "Told."} for number in range(sources)]
    block = compose(told(office), desk_for(office, figure), proof_grid())
    assert block is not None
    return block.lay(Setting())


def desk_for(office: dict, figure: Range):
    numbers = {source["id"]: number for number, source in enumerate(office.get("sources", ()), 1)}
    made = desk(square_theme(figure=figure))
    made.numbers.update(numbers)
    return made


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (2, [[50, 320]]),
        (3, [[50, 226, 403]]),
        (4, [[50, 180, 310, 440]]),
        (5, [[50, 227, 403], [50, 320]]),
        (6, [[50, 227, 403], [50, 227, 403]]),
    ],
)
def test_facts_stand_in_even_rows(count, expected):
    """Up to four in one row, else in rows of three; the large figures of three are aligned by their ink, 0.3 pt out."""
    assert expected == rows(lay(count), SIGNS)


@pytest.mark.parametrize("count", range(2, 7))
def test_every_row_reaches_across_the_measure(count):
    """A short last row has wider columns, so no corner stays empty."""
    rules = [box for box in drawn(lay(count)) if box.height == pytest.approx(RULE)]
    ends = {round(box.y): box.right for box in rules}  # of the last rule of each row

    assert count == len(rules)
    assert {550} == {round(end) for end in ends.values()}


def test_the_second_row_begins_under_the_tallest_fact_of_the_first():
    """Two lines more in one fact move the whole second row by two leadings."""
    lower = words(lay(6, longest=3))["E"].y - words(lay(6))["E"].y

    assert 24 == pytest.approx(lower)


@pytest.mark.parametrize(("count", "expected"), [(2, 18), (3, 16), (4, 10)])
def test_few_facts_have_larger_figures(count, expected):
    """1.8 times as large where two share the page, 1.6 times where three do: they can be read from further off."""
    sizes = {run.size for _, run in items(lay(count)) if isinstance(run, GlyphRun) and run.text in SIGNS}

    assert [expected] == [pytest.approx(size) for size in sizes]


def test_sources_are_numbered_under_a_hairline_across_the_measure():
    """Call and number are the same sign, and the hairline parts the facts from their sources."""
    frame = lay(4, sources=2)
    runs = [run.text for _, run in items(frame) if isinstance(run, GlyphRun)]
    hairline = drawn(frame)[-1]

    assert (2, 2) == (runs.count("1"), runs.count("2"))  # and never note 12, though one call follows the other
    assert (50, 500, 0.75) == (hairline.x, hairline.width, hairline.height)
    assert words(frame)["D"].y < hairline.y < words(frame)["Sources"].y


def test_texts_under_figures_of_one_line_and_of_two_share_their_baselines():
    """The second line of a figure takes 17 pt, and the text under it begins two of its own lines of 12 pt lower."""
    facts = [{"figure": "A", "text": "a"}, {"figure": "B " * 9, "text": "b"}] * 2
    block = compose(told({"facts": facts}), desk(leaded("figure", 17)), proof_grid())
    assert block is not None
    stand = words(block.lay(Setting()))

    assert 24 == pytest.approx(stand["b"].y - stand["a"].y)


def test_a_long_word_makes_all_figures_smaller():
    """Fourteen squares in a column of 110 pt: 7.9 pt for it and for its neighbours."""
    facts = [{"figure": sign, "text": "w"} for sign in ("A" * 14, "B", "C", "D")]
    block = compose(told({"facts": facts}), desk(square_theme(figure=Range(5, 10, 10))), proof_grid())
    assert block is not None
    sizes = {run.size for _, run in items(block.lay(Setting())) if isinstance(run, GlyphRun) and run.text[0] in "ABCD"}

    assert [pytest.approx(110 / 14, rel=0.002)] == list(sizes)


@pytest.mark.parametrize(
    ("letters", "expected"), [(11, [[50, 180, 310, 440]]), (12, [[50, 320]] * 2), (24, [[50]] * 4)]
)
def test_facts_with_a_word_too_long_for_their_columns_stand_two_by_two_or_alone(letters, expected):
    """A column of four holds eleven squares, one of two twenty-three."""
    facts = [{"figure": sign, "text": "w" * letters} for sign in "ABCD"]
    block = compose(told({"facts": facts}), desk(), proof_grid())
    assert block is not None

    assert expected == rows(block.lay(Setting()), SIGNS)


def test_a_long_address_breaks_rather_than_taking_the_columns_away():
    """It has places of its own to break at."""
    facts = [{"figure": sign, "text": "Example.org/documents/reports/2024"} for sign in "ABCD"]
    block = compose(told({"facts": facts}), desk(), proof_grid())
    assert block is not None

    assert [[50, 180, 310, 440]] == rows(block.lay(Setting()), SIGNS)


@pytest.mark.parametrize(("count", "offered"), [(2, False), (3, False), (4, True), (5, False), (6, True)])
def test_four_and_six_facts_may_stand_two_by_two_where_a_page_has_room(count, offered):
    """Never with one left alone; their figures are then 1.4 times as large."""
    facts = [{"figure": sign, "text": "w"} for sign in SIGNS[:count]]
    block = compose(told({"facts": facts}), desk(square_theme(figure=Range(5, 10, 10))), proof_grid())
    assert block is not None
    assert offered == ("two by two" in block.arrangements)
    if offered:
        frame = block.lay(Setting(arrangement=(("facts", "two by two"),)))
        sizes = {run.size for _, run in items(frame) if isinstance(run, GlyphRun) and run.text in SIGNS}
        assert [[50, 320]] * (count // 2) == rows(frame, SIGNS)
        assert [14] == [pytest.approx(size) for size in sizes]

"""Pillars in squares of 10 pt, on a measure from 50 to 550."""

from dataclasses import replace

import pytest
from composing import desk, drawn, leaded, proof_grid, rows, square_theme, told, words

from factsheet.display.items import Frame
from factsheet.layout.blocks.pillars import Pillars, compose
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Manner, Range

LEADS, TEXTS = "ABCDEF", "abcdef"


def pillars(count: int, look=None, longest: int = 1) -> Pillars:
    """So many pillars A, B, C with texts a, b, c; the text of the first has so many lines."""
    entries = [{"lead": lead, "text": text} for lead, text in zip(LEADS[:count], TEXTS, strict=False)]
    entries[0]["text"] = " ".join(["w" * 20] * longest)
    block = compose(told({"approach": {"title": "T", "pillars": entries}}), desk(look), proof_grid())
    assert block is not None
    return block


def lay(count: int, arrangement: str, **how) -> Frame:
    return pillars(count, **how).lay(Setting(arrangement=(("approach", arrangement),)))


@pytest.mark.parametrize(
    ("count", "arrangement", "expected"),
    [
        (2, "2 columns", [[50, 320]]),
        (2, "ledger", [[50], [50]]),
        (3, "3 columns", [[50, 227, 403]]),
        (3, "ledger", [[50]] * 3),
        (4, "2 columns", [[50, 320], [50, 320]]),
        (4, "ledger", [[50]] * 4),
        (5, "3 columns", [[50, 227, 403], [50, 320]]),
        (5, "ledger", [[50]] * 5),
        (6, "3 columns", [[50, 227, 403], [50, 227, 403]]),
        (6, "2 columns", [[50, 320]] * 3),
        (6, "ledger", [[50]] * 6),
    ],
)
def test_pillars_stand_as_arranged(count, arrangement, expected):
    """Row by row, in the order of the data; a short last row has wider columns."""
    assert expected == rows(lay(count, arrangement), LEADS)


@pytest.mark.parametrize("count", range(2, 7))
def test_no_arrangement_on_offer_leaves_a_pillar_alone(count):
    """What is offered first is how the pillars are drawn; the ledger is always there to fall back on."""
    offered = pillars(count).arrangements

    assert "ledger" == offered[-1]
    for arrangement in offered[:-1]:
        assert 1 != count % int(arrangement[0])


def test_in_a_ledger_lead_and_text_share_a_baseline():
    """Though the lead is twice as large: 20 pt beside 10."""
    frame = lay(5, "ledger", look=square_theme(lead=Range(20, 20, 20)))
    stand = words(frame)

    assert [stand[lead].y for lead in "BCDE"] == [pytest.approx(stand[text].y) for text in "bcde"]
    assert {50 - 0.5} == {stand[lead].x for lead in "BCDE"}  # aligned by their ink
    assert {227} == {round(stand[text].x) for text in "bcde"}


def test_a_row_begins_under_the_tallest_of_the_row_before():
    """Three lines in A move C and D by two leadings, and B not at all."""
    short, tall = words(lay(4, "2 columns")), words(lay(4, "2 columns", longest=3))

    assert [0, 24, 24] == [pytest.approx(tall[lead].y - short[lead].y) for lead in "BCD"]


def test_rows_stand_apart_as_far_as_the_theme_gives():
    """The space between pillars moves with the give; 8 to 30 pt, 20 as drawn."""
    look = square_theme()
    look = replace(look, space={**look.space, "between pillars": Range(8, 20, 30)})
    heights = [pillars(4, look).lay(Setting(give=give)).size.height for give in (-1, 0, 1)]

    assert [-12, 10] == [pytest.approx(heights[0] - heights[1]), pytest.approx(heights[2] - heights[1])]


@pytest.mark.parametrize(
    ("manner", "arrangement", "expected"),
    [("ruled", "2 columns", 4), ("plain", "2 columns", 0), ("ruled", "ledger", 4), ("plain", "ledger", 4)],
)
def test_hairlines_are_the_themes_choice_but_in_a_ledger(manner, arrangement, expected):
    """One over each pillar, or none at all; the rows of a ledger always have theirs, to hold lead and text together."""
    look = replace(square_theme(), manner=Manner(pillars=manner))

    assert expected == len(drawn(lay(4, arrangement, look=look)))


@pytest.mark.parametrize(("leading", "expected"), [(12, 12), (14, 12), (17, 24)])
def test_texts_under_leads_of_one_line_and_of_two_share_their_baselines(leading, expected):
    """A second line of 12 pt takes one line of text; of 14 pt too, 2 pt nearer to its text; of 17 pt it takes two."""
    entries = [{"lead": "A", "text": "a"}, {"lead": "B " * 18, "text": "b"}]
    made = desk(leaded("lead", leading))
    block = compose(told({"approach": {"title": "T", "pillars": entries}}), made, proof_grid())
    assert block is not None
    stand = words(block.lay(Setting()))

    assert expected == pytest.approx(stand["b"].y - stand["a"].y)


@pytest.mark.parametrize(
    ("first", "second", "expected"), [(8, 8, 320), (16, 4, 403), (4, 16, 227), (6, 5, 320), (1, 1, 320)]
)
def test_a_long_pillar_beside_a_short_one_takes_two_thirds(first, second, expected):
    """Words of six squares: three to a line of half the measure, five to one of two thirds, two to one of a third."""
    said = [" ".join(["w" * 6] * number) for number in (first, second)]
    entries = [{"lead": lead, "text": text} for lead, text in zip("AB", said, strict=True)]
    block = compose(told({"approach": {"title": "T", "pillars": entries}}), desk(), proof_grid())
    assert block is not None

    assert [[50, expected]] == rows(block.lay(Setting()), "AB")

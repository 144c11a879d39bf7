"""A theme's values: ranges, sizes, the veil, and the ladder of what may give."""

import pytest
from composing import square_theme, theme

from factsheet.ink import BLACK
from factsheet.theme.settings import DRAWN, Ladder, Rung, Setting, ladder
from factsheet.theme.theme import KNOBS, Allowance, Fitting, Range, Veil


@pytest.mark.parametrize(("give", "expected"), [(-1, 10), (-0.5, 15), (0, 20), (0.5, 30), (1, 40), (2, 60)])
def test_a_length_gives_between_its_least_and_its_most_and_beyond(give, expected):
    """Each side of the drawn length has its own slope; a hollow page stretches past the most."""
    assert expected == Range(10, 20, 40).at(give)


@pytest.mark.parametrize(
    ("step", "expected"), [(-1, 9), (-2, 9), (-1 / 12, 9.9), (0, 10), (1 / 12, 10.1), (1, 11.5), (9, 11.5)]
)
def test_type_keeps_to_its_range_on_twentieths_of_a_point(step, expected):
    """No step leads out of the range, and no size has more than two digits."""
    assert expected == square_theme(fact=Range(9, 10, 11.5)).role("fact").size_at(step)


def test_the_veil_is_set_apart_for_head_and_foot():
    """Least above and most below; at the right edge a share of that."""
    veil = Veil(BLACK, ((0, 0.2, 0.6, 1), (0.4, 0.1, 0.5, 0.5), (0.5, 0, 0.4, 1), (1, 0.5, 0.9, 0)))

    assert ((0, 0.2, 0.2), (0.4, 0.1, 0.05), (0.5, 0.4, 0.4), (1, 0.9, 0)) == veil.at(0, 1)
    assert ((0, 0.4, 0.4), (0.4, 0.3, 0.15), (0.5, 0, 0), (1, 0.5, 0)) == veil.at(0.5, 0)


FIT = Fitting(
    (Allowance("space", -0.5, 1, 1), Allowance("size", -1, 2, 4), Allowance("space", -1, 1, 3)),
    (Allowance("space", 1, 2, 2),),
)


def test_the_ladder_leads_from_the_loosest_to_the_tightest():
    """What an empty page is given is taken back, last first; then a full page gives in the order of the theme."""
    rungs = [(rung.space, rung.size) for rung in ladder(FIT).rungs]

    assert [(1, 0), (0.5, 0), (0, 0), (-0.5, 0), (-0.5, -0.5), (-0.5, -1), (-1, -1)] == rungs
    assert DRAWN == ladder(FIT).rungs[ladder(FIT).drawn]


@pytest.mark.parametrize("look", ["dawn", "field"])
def test_along_the_ladder_every_knob_only_tightens(look):
    """So type never grows from one rung to the next, and a page that goes onto one goes onto all after it."""
    rungs = ladder(theme(look).fit).rungs

    for knob in KNOBS.keys() - {"optional"}:
        values = [getattr(rung, knob) for rung in rungs]
        assert sorted(values, reverse=True) == values


@pytest.mark.parametrize(("place", "expected"), [(1, 4), (3, 7)])
def test_the_ladder_knows_when_items_may_go(place, expected):
    """Before the rungs that come after `optional` in the theme's list, or after the last."""
    given = (*FIT.too_full[:place], Allowance("optional", -1, 1, 3), *FIT.too_full[place:])

    assert expected == ladder(Fitting(given, FIT.too_empty)).patient
    assert ladder(FIT).rungs == ladder(Fitting(given, FIT.too_empty)).rungs


def test_a_ladder_for_type_that_is_told_keeps_everything_else():
    """No rung has larger type; smaller type stays."""
    given = Ladder((Rung(space=1, size=1), DRAWN, Rung(size=-0.5)), 1).at_most(-0.2)

    assert [(1, -0.2), (0, -0.2), (0, -0.5)] == [(rung.space, rung.size) for rung in given.rungs]


@pytest.mark.parametrize(
    ("space", "expected"), [(0, 0), (-0.25, 0.5), (-0.5, 1), (-0.75, 2.5), (-1, 4), (0.5, 1), (2, 2)]
)
def test_a_way_costs_what_the_theme_asks_for_it(space, expected):
    """Each part of the way at the price of its own entry."""
    assert expected == FIT.cost("space", space)


def test_a_part_without_a_choice_stands_as_it_is_drawn():
    """A setting that does not name a part leaves it as it was."""
    setting = Setting(arrangement=(("approach", "ledger"),))

    assert ("ledger", "beside") == (setting.arranged("approach", "2 columns"), setting.arranged("quotes", "beside"))

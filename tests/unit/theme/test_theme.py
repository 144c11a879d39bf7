"""A theme's values: ranges, sizes, the veil, and what a setting costs."""

import pytest
from composing import square_theme

from factsheet.ink import BLACK
from factsheet.theme.settings import STEPS, Setting, cost, steps_towards
from factsheet.theme.theme import Range, Veil


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


def test_the_design_as_drawn_costs_nothing_and_all_else_does():
    """The search prefers the design; white space gives before type does, and a hollow page is the last resort."""
    assert 0 == cost(0, 0)
    assert 0 < cost(0, -0.5) < cost(-0.5, 0)
    assert cost(1, 1) < cost(0, 2)


@pytest.mark.parametrize("sign", [-1, 1])
def test_the_ladder_leads_from_the_design_to_the_end_of_the_range(sign):
    """Rung by rung, nearest first, so that costs only rise."""
    rungs = steps_towards(sign)

    assert (STEPS, sign) == (len(rungs), rungs[-1])
    assert sorted(cost(rung, 0) for rung in rungs) == [cost(rung, 0) for rung in rungs]


def test_a_part_without_a_choice_stands_as_it_is_drawn():
    """A setting that does not name a part leaves it as it was."""
    setting = Setting(arrangement=(("approach", "ledger"),))

    assert ("ledger", "beside") == (setting.arranged("approach", "2 columns"), setting.arranged("quotes", "beside"))

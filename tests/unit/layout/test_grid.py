"""The grid: 600 pt of paper, margins of 50, gutters of 20."""

import pytest
from composing import proof_grid

from factsheet.geometry import Rect

GRID = proof_grid()


@pytest.mark.parametrize(
    ("count", "gutter", "expected"),
    [
        (1, None, ((50, 500),)),
        (2, None, ((50, 240), (310, 240))),
        (4, None, ((50, 110), (180, 110), (310, 110), (440, 110))),
        (2, 100, ((50, 200), (350, 200))),
    ],
)
def test_columns_and_gutters_fill_the_measure(count, gutter, expected):
    """Four columns of 110 and three gutters of 20 are the 500 between the margins."""
    assert expected == GRID.columns(count, gutter)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, ((50, 500),)),
        (2, ((50, 230), (320, 230))),
        (3, ((50, 440 / 3), (680 / 3, 440 / 3), (1210 / 3, 440 / 3))),
        (4, ((50, 110), (180, 110), (310, 110), (440, 110))),
    ],
)
def test_the_more_columns_the_narrower_the_gutters(count, expected):
    """Gutters of 40, 30 and 20 between two, three and four columns."""
    assert [pytest.approx(column) for column in expected] == list(GRID.parted(count))


def test_reading_text_begins_where_one_of_three_columns_does():
    """Two gutters of 30 leave 146.7 for each column."""
    assert [50, 227, 403] == [round(x) for x in GRID.thirds()]


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ({}, Rect(-10, 100, 620, 50)),
        ({"above": True}, Rect(-10, 90, 620, 60)),
        ({"below": True}, Rect(-10, 100, 620, 60)),
    ],
)
def test_a_band_bleeds_off_both_sides_and_off_the_edges_asked_for(edges, expected):
    """Ten points of bleed beyond the trim."""
    assert expected == GRID.bleeding(100, 150, **edges)

"""Strips on a page: heights of 100 and more on paper 600 by 800, 10 pt of bleed, margins of 50."""

from dataclasses import replace

import pytest
from composing import drawn, proof_grid
from slabs import NAVY, TINT, strip

from factsheet.display.items import Frame
from factsheet.geometry import Point, Rect, Size
from factsheet.layout.pages import page_frame, stand
from factsheet.theme.settings import Setting
from factsheet.theme.theme import NOTHING, Range

TOP = Range(30, 40, 60)


def tops(*strips, give: float = 0.0) -> list[float]:
    """Where each block begins, and where the page ends."""
    stood, needed = stand(strips, Setting(give=give), TOP, 50)
    return [*(place.y for place in stood), needed]


@pytest.mark.parametrize(("after", "before", "expected"), [(20, 5, 20), (5, 20, 20), (20, 20, 20)])
def test_between_two_strips_lies_the_larger_of_their_spaces(after, before, expected):
    """Not their sum: what one wants under it and the next over it is the same white."""
    first = strip(100, ground=NAVY, after=Range(after, after, after))
    second = strip(100, Range(before, before, before), ground=NAVY)

    assert [0, 100 + expected, 200 + expected] == tops(first, second)


def test_spaces_give_within_their_ranges():
    """10 pt at the least, 20 as drawn, 40 at the most; and beyond that on and on, as a hollow page needs."""
    strips = strip(100, ground=NAVY), strip(100, Range(10, 20, 40), ground=NAVY)

    assert [110, 120, 140, 160] == [tops(*strips, give=give)[1] for give in (-1, 0, 1, 2)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, [40, 190]),  # bare paper: a head of 40 and a foot of 50
        ({"ground": NAVY}, [0, 100]),  # a band bleeds
        ({"part": "cover"}, [0, 100]),  # and so does the cover
        ({"ground": NAVY, "inside": (Range(8, 8, 8), Range(9, 9, 9))}, [8, 117]),
    ],
)
def test_a_page_keeps_its_margins_where_it_is_bare(told, expected):
    """Head and foot margin belong to bare paper alone; a band has space of its own inside."""
    assert expected == tops(strip(100, **told))


def test_what_opens_a_page_may_open_it_on_a_panel():
    """Facts at the head of page 2 stand on a panel; further down, on bare paper."""
    facts = strip(100, opening=(TINT, Range(30, 30, 30)))
    first, _ = stand([facts], Setting(), TOP, 50)
    second, _ = stand([strip(100), facts], Setting(), TOP, 50)

    assert (TINT, 30, 160) == (first[0].strip.ground, first[0].y, first[0].bottom)
    assert second[1].strip.ground is None


def test_two_panels_under_each_other_would_leave_a_stripe():
    """So what opens a page stays on bare paper over a part that has the panel's ground."""
    facts, quote = strip(100, opening=(TINT, Range(30, 30, 30))), strip(100, ground=TINT)

    assert [40, 140, 240] == tops(facts, quote)


def test_a_band_bleeds_off_the_edges_that_it_touches():
    """The one at the head upwards, the one at the foot downwards, the one between off the sides alone."""
    bands = strip(100, ground=NAVY), strip(100, Range(300, 300, 300), ground=TINT), strip(300, ground=NAVY)
    stood, needed = stand(bands, Setting(), NOTHING, 50)

    assert 800 == needed
    assert [Rect(-10, -10, 620, 110), Rect(-10, 400, 620, 100), Rect(-10, 500, 620, 310)] == drawn(
        page_frame(stood, proof_grid())
    )


def test_a_leftward_page_is_turned_as_a_whole():
    """A block at the left margin comes to the right one; bands, which bleed off both sides, stay."""
    block = Frame(Size(600, 100), ((Point(50, 0), Frame(Size(80, 100))),))
    (place,), _ = stand([strip(100, ground=NAVY)], Setting(), TOP, 50)

    page = page_frame([replace(place, frame=block)], replace(proof_grid(), leftward=True))
    _, (at, turned) = page.items

    assert Point(0, 0) == at
    assert isinstance(turned, Frame)
    assert [470] == [at.x for at, _ in turned.items]
    assert [Rect(-10, -10, 620, 110)] == drawn(page)

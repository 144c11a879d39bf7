"""Milestones in squares of 10 pt, on a measure from 50 to 550, with 10 pt of bleed."""

import pytest
from composing import desk, drawn, leaded, proof_grid, rows, told, words

from factsheet.display.items import Frame
from factsheet.layout.blocks.timeline import LINE, RADIUS, compose
from factsheet.theme.settings import Setting

SIGNS = "ABCDEFGH"


def lay(count: int) -> Frame:
    """So many milestones A, B, C, in as many years."""
    entries = [{"date": f"{2001 + number}", "title": sign} for number, sign in enumerate(SIGNS[:count])]
    block = compose(told({"milestones": entries}), desk(), proof_grid())
    assert block is not None
    return block.lay(Setting())


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, [[50]]),
        (2, [[50, 320]]),
        (3, [[50, 227, 403]]),
        (4, [[50, 180, 310, 440]]),
        (5, [[50, 227, 403], [50, 320]]),
        (6, [[50, 227, 403], [50, 227, 403]]),
        (7, [[50, 180, 310, 440], [50, 227, 403]]),
        (8, [[50, 180, 310, 440], [50, 180, 310, 440]]),
    ],
)
def test_milestones_stand_in_one_row_or_two_of_near_equal_count(count, expected):
    """Up to four in a row, in the order of the data; a shorter second row fills the measure too."""
    assert expected == rows(lay(count), SIGNS)


@pytest.mark.parametrize("count", range(1, 9))
def test_the_line_runs_off_the_page_from_its_last_dot(count):
    """And the second line comes in from the left: 10 pt of bleed at either edge."""
    lines = [box for box in drawn(lay(count)) if box.height == LINE]
    second = 1 if count > 4 else 0

    assert 1 + second == sum(box.right == pytest.approx(610) for box in lines)
    assert second == sum(box.x == pytest.approx(-10) for box in lines)


@pytest.mark.parametrize("count", range(1, 9))
def test_every_milestone_has_its_dot_over_its_date(count):
    """The dot's left edge and the words' are one."""
    frame = lay(count)
    dots = [box for box in drawn(frame) if box.width == pytest.approx(2 * RADIUS)]
    stand = words(frame)

    assert [stand[str(2001 + number)].x for number in range(count)] == [pytest.approx(dot.x) for dot in dots]


def test_the_line_leaves_the_dots_free():
    """No piece of it touches a dot."""
    boxes = drawn(lay(8))
    lines = [box for box in boxes if box.height == LINE]

    assert not any(line.overlaps(dot) for line in lines for dot in boxes if dot.height > LINE)


def test_a_single_milestone_has_its_text_beside_it():
    """Where reading text stands, on the line of the date."""
    block = compose(told({"milestones": [{"date": "2001", "title": "A", "text": "text"}]}), desk(), proof_grid())
    assert block is not None
    stand = words(block.lay(Setting()))

    assert (proof_grid().thirds()[1], stand["2001"].y) == (stand["text"].x, stand["text"].y)


def test_texts_under_titles_of_one_line_and_of_two_share_their_baselines():
    """With titles on lines of 17 pt and texts on lines of 12: 24 pt further down, not 17."""
    entries = [{"date": "2001", "title": "A", "text": "a"}, {"date": "2002", "title": "B " * 18, "text": "b"}]
    block = compose(told({"milestones": entries}), desk(leaded("event", 17)), proof_grid())
    assert block is not None
    stand = words(block.lay(Setting()))

    assert 24 == pytest.approx(stand["b"].y - stand["a"].y)


def test_a_milestone_without_a_text_does_not_turn_the_others_off_their_rhythm():
    """Three lines of title, one without: 36 pt further down, whole lines of text, and not two lines of titles."""
    entries = [{"date": "2001", "title": "A", "text": "a"}, {"date": "2002", "title": "B " * 18, "text": "b"}]
    block = compose(
        told({"milestones": [*entries, {"date": "2003", "title": "C"}]}), desk(leaded("event", 17)), proof_grid()
    )
    assert block is not None
    stand = words(block.lay(Setting()))

    assert 36 == pytest.approx(stand["b"].y - stand["a"].y)


def test_four_milestones_with_a_long_text_stand_two_by_two():
    """Nine lines in a column of four are one too many."""
    entries = [{"date": f"{2001 + number}", "title": sign} for number, sign in enumerate("ABCD")]
    for lines, expected in ((8, [[50, 180, 310, 440]]), (9, [[50, 320]] * 2)):
        entries[1]["text"] = " ".join(["w" * 10] * lines)
        block = compose(told({"milestones": entries}), desk(), proof_grid())
        assert block is not None
        assert expected == rows(block.lay(Setting()), SIGNS)

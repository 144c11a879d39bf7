"""Columns in a row: frames of lines of 12 pt, with 8 pt of capitals over the first baseline, 2 pt under the last."""

import pytest

from factsheet.display.items import Frame
from factsheet.geometry import Size
from factsheet.layout.rhythm import Level, in_columns


def lines(count: int, leading: float = 12, capitals: float = 8) -> Frame:
    last = capitals + (count - 1) * leading
    return Frame(Size(100, last + 2), baseline=capitals, last_baseline=last)


def baselines(*levels: Level) -> list[list[float]]:
    """The first baseline of each frame, column by column."""
    found: dict[float, list[float]] = {}
    for at, frame in in_columns([0, 100, 200], *levels)[0]:
        found.setdefault(at.x, []).append(at.y + frame.baseline)
    return [found[x] for x in sorted(found)]


def test_texts_stand_on_one_line_or_whole_lines_below_it():
    """Heads of one line, two and three; the second and third take 15 pt each: two lines of text, and then three."""
    heads = Level([lines(1, 15), lines(2, 15), lines(3, 15)], 12)
    texts = Level([lines(4), lines(2), lines(1)], 12, over=5)

    assert [[8, 23], [8, 47], [8, 59]] == baselines(heads, texts)


def test_a_text_comes_a_little_nearer_to_its_head_to_meet_the_others():
    """A fifth of its leading at the most: lines of 14 pt may cost 12, lines of 15 pt cost 24."""
    assert [[8, 23], [8, 35], [8, 47]] == baselines(
        Level([lines(1), lines(2, 14), lines(2, 15)], 12), Level([lines(1)] * 3, 12, over=5)
    )


def test_capitals_of_any_height_stand_on_one_line():
    """Letters of another script are lower or taller, and their baseline is the same."""
    assert [[11], [11], [11]] == baselines(Level([lines(1), lines(1, capitals=11), lines(2, capitals=6)], 12))


@pytest.mark.parametrize("silent", [0, 1, 2])
def test_a_column_that_has_no_text_moves_no_other(silent):
    """A milestone may have a title alone."""
    texts = [lines(1)] * 3
    told = baselines(Level([lines(1)] * 3, 12), Level([None if n == silent else t for n, t in enumerate(texts)], 12, 5))

    assert [[8, 23] if n != silent else [8] for n in range(3)] == told


def test_a_row_is_as_high_as_its_longest_column():
    """Two lines of head and three of text, with 5 pt between: 22 and 34 and 5, on the rhythm."""
    _, height = in_columns([0, 100], Level([lines(2), lines(1)], 12), Level([lines(3), lines(1)], 12, over=5))

    assert 22 + 5 + 34 == pytest.approx(height)

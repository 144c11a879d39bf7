"""Callouts in squares of 10 pt, on a measure from 50 to 550."""

from typing import Any

import pytest
from composing import TEN, desk, drawn, items, proof_grid, rows, square_theme, told, words

from factsheet.display.items import Frame
from factsheet.layout.blocks.callouts import ICON, Callouts, compose
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Range


def lay(*values: str, arrangement: str = "columns", **how: Any) -> Frame:
    return callouts(*values, **how).lay(Setting(arrangement=(("progress", arrangement),)))


def callouts(*values: str, numeral: Range = TEN, **first: str) -> Callouts:
    """Numbers with labels of one letter; the first has more said of it."""
    entries = [{"value": value, "label": "x"} for value in values]
    entries[0] |= first
    block = compose(told({"progress": {"callouts": entries}}), desk(square_theme(numeral=numeral)), proof_grid())
    assert block is not None
    return block


@pytest.mark.parametrize(
    ("values", "expected"),
    [("12", [50, 320]), ("123", [50, 227, 403]), ("1234", [50, 180, 310, 440])],
)
def test_numbers_share_the_measure(values, expected):
    """On the stops of two, three or four columns, as the facts do."""
    assert [expected] == rows(lay(*values), values)


@pytest.mark.parametrize(
    ("values", "expected"),
    [("12", [311]), ("123", [653 / 3, 1183 / 3]), ("1234", [171, 301, 431])],
)
def test_a_divider_stands_before_every_number_but_the_first(values, expected):
    """In the gutter, 9 pt left of the type."""
    assert [pytest.approx(x) for x in expected] == [box.x for box in drawn(lay(*values))]


def test_all_numbers_take_the_size_of_the_longest():
    """Twenty-four signs in a column of 146.7 pt, 6 of them left free, set the size of the single ones beside them."""
    frame = lay("A", "B" * 24, "C", numeral=Range(4, 10, 10))
    sizes = {run.text: run.size for _, run in items(frame) if isinstance(run, GlyphRun) and run.text[0] in "ABC"}

    assert {"A", "B" * 24, "C"} == set(sizes)
    assert [pytest.approx((440 / 3 - 6) / 24, rel=0.002)] * 3 == list(sizes.values())


def test_numbers_stand_on_one_line_where_one_has_an_icon():
    """The icon's room is kept over all of them."""
    without, frame = lay("1", "2"), lay("1", "2", icon="gavel")

    assert [[50, 320]] == rows(frame, "12")
    assert words(without)["2"].y + ICON + 11 == pytest.approx(words(frame)["2"].y)


def test_the_unit_is_smaller_and_stands_behind_the_number():
    """A thin word beside a large figure: 55 % of its size."""
    frame = lay("7", "9", suffix="+", unit="m")
    sizes = {run.text.strip(): round(run.size, 2) for _, run in items(frame) if isinstance(run, GlyphRun)}

    assert (10, 10, 5.5) == (sizes["7"], sizes["+"], sizes["m"])
    assert words(frame)["7"].x < words(frame)["+"].x < words(frame)["m"].x


def test_the_sign_that_the_language_sets_stands_out_as_a_suffix_does():
    """In English the percent sign is at the end of the number, and takes the accent."""
    runs = [run for _, run in items(lay("45", "9", **{"as": "percent"})) if isinstance(run, GlyphRun)]
    inks = {run.text.strip(): run.ink for run in runs}

    assert inks["%"] != inks["45"]


@pytest.mark.parametrize(
    ("arrangement", "expected"),
    [("columns", [[50, 180, 310, 440]]), ("two by two", [[50, 320], [50, 320]]), ("rows", [[50]] * 4)],
)
def test_callouts_stand_as_arranged(arrangement, expected):
    """In the order of the data."""
    assert expected == rows(lay(*"1234", arrangement=arrangement), "1234")


@pytest.mark.parametrize(
    ("values", "label", "expected"),
    [
        ("12", "words " * 12, "columns"),
        ("123", "words " * 9, "rows"),
        ("1234", "words " * 9, "two by two"),
        ("1234", "w" * 12, "two by two"),
        (("1", "2", "3", "4" * 15), "x", "two by two"),
    ],
)
def test_long_labels_and_long_numbers_get_wider_columns(values, label, expected):
    """Four lines of a label are enough in a column, and a number that would lose three tenths of its size."""
    assert expected == callouts(*values, label=label).arrangements[0]


@pytest.mark.parametrize(("number", "x"), [("1", 226.67), ("1" * 24, 403.33)])
def test_in_rows_a_long_number_gets_two_thirds(number, x):
    """Labels stand on the stop after it; at seven tenths of their size 24 signs take 168 pt, and a third has less."""
    told = words(lay(number, "2", "3", arrangement="rows"))

    assert x == pytest.approx(told["x"].x, abs=0.01)


def test_in_rows_a_short_label_stands_on_the_line_of_its_number():
    """Though the number is three times as large; a long one begins at its head."""
    tall = Range(30, 30, 30)
    short = words(lay("1", "2", arrangement="rows", numeral=tall, label="short"))
    long = words(lay("1", "2", arrangement="rows", numeral=tall, label="L" + " long" * 24))

    assert short["1"].y == short["short"].y
    assert long["1"].y - 21 == min(at.y for text, at in long.items() if text.startswith("L")) - 7

"""The problem in squares of 10 pt, on a measure from 50 to 550: the heading has 155 pt beside its text."""

import pytest
from composing import desk, items, proof_grid, square_theme, told, words

from factsheet.display.items import Frame
from factsheet.layout.blocks.prose import compose
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Range


def lay(title: str, kicker: str = "K") -> Frame:
    problem = {"kicker": kicker, "title": title, "text": "text"}
    look = square_theme(title=Range(8, 10, 10))
    return compose(told({"problem": problem}), desk(look), proof_grid()).lay(Setting())


def test_heading_and_text_begin_on_one_line():
    """The text in the second third of the page and the last."""
    stand = words(lay("Title"))

    assert (50, 227) == (stand["K"].x, round(stand["text"].x))
    assert stand["K"].y == stand["text"].y


def test_a_heading_is_as_small_as_its_longest_word_needs():
    """Seventeen squares in 154.7 pt."""
    (size,) = {run.size for _, run in items(lay("T" * 17)) if isinstance(run, GlyphRun) and run.text[0] == "T"}

    assert 154.7 / 17 == pytest.approx(size, rel=0.002)


@pytest.mark.parametrize(("title", "kicker"), [("T" * 20, "K"), ("T", "K" * 16)])
def test_a_heading_with_a_word_too_long_for_its_third_stands_over_the_text(title, kicker):
    """At its full size, across the measure; the text stays where it would be."""
    frame = lay(title, kicker)
    stand = words(frame)

    assert (50, 50, 227) == (stand[kicker].x, stand[title].x, round(stand["text"].x))
    assert stand[kicker].y < stand[title].y < stand["text"].y - 7
    assert {10} == {run.size for _, run in items(frame) if isinstance(run, GlyphRun)}

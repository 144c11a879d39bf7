"""The leader in squares of 10 pt, on a measure from 50 to 550."""

import pytest
from composing import desk, items, proof_grid, told, words

from factsheet.display.items import Frame, Picture
from factsheet.geometry import Rect
from factsheet.layout.blocks.leader import LEAST, MOST, compose
from factsheet.theme.settings import Setting

PORTRAIT = {"picture": "assets/pictures/ana.jpg", "alt": "Ana"}


def lay(**told_of: object) -> Frame:
    block = compose(told({"leader": {"name": "Ana", "role": "Boss", **told_of}}), desk(), proof_grid())
    assert block is not None
    return block.lay(Setting())


def portrait(frame: Frame) -> Rect:
    ((at, picture),) = [(at, item) for at, item in items(frame) if isinstance(item, Picture)]
    assert isinstance(picture, Picture)
    return Rect(at.x, at.y, picture.size.width, picture.size.height)


def test_words_stand_beside_the_portrait():
    """72 pt of portrait at the margin, 18 of white, then role, name and words."""
    frame = lay(portrait=PORTRAIT, text="Words")
    stand = words(frame)

    assert {140} == {stand[word].x for word in ("Boss", "Ana", "Words")}
    assert stand["Boss"].y < stand["Ana"].y < stand["Words"].y
    assert (50, 72) == (portrait(frame).x, portrait(frame).width)


@pytest.mark.parametrize(("lines", "expected"), [(1, LEAST), (5, 88.8), (20, MOST)])
def test_portrait_and_words_end_on_one_line_within_reason(lines, expected):
    """Role, 8 pt, name, 7 pt, capitals and four leadings: 88.8 pt; no portrait is lower or higher than it may be."""
    frame = lay(portrait=PORTRAIT, text=" ".join(["w" * 40] * lines))

    assert expected == pytest.approx(portrait(frame).height)


def test_without_a_portrait_name_and_words_stand_beside_each_other():
    """As the problem does on page 1: heading in the first column of three, words in the other two, on one line."""
    stand = words(lay(text="Words"))

    assert (50, 50, 227) == (stand["Boss"].x, stand["Ana"].x, round(stand["Words"].x))
    assert stand["Boss"].y == stand["Words"].y


def test_the_name_is_read_before_the_role_that_stands_over_it():
    """Reading order is the order of the data."""
    made = desk()
    compose(told({"leader": {"name": "Ana", "role": "Boss"}}), made, proof_grid())
    (section,) = made.outline.tree().children

    assert ["H2", "P"] == [node.role for node in section.children]

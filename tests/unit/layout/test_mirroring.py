"""Pages of a leftward language in squares: 600 pt wide, margins of 50, 10 pt of bleed."""

from dataclasses import replace

import pytest
from composing import desk, drawn, items, proof_grid, told
from slabs import NAVY

from factsheet.display.items import FilledPath, Frame, Scrim
from factsheet.geometry import Point, Size, polygon
from factsheet.ink import BLACK
from factsheet.layout.blocks import cover, timeline
from factsheet.layout.mirroring import mirrored
from factsheet.theme.settings import Setting

ARROW = polygon((Point(0, 0), Point(20, 10), Point(0, 20)))
SQUARE = Size(20, 20)


def page(*held: tuple[float, Frame | FilledPath]) -> Frame:
    """A frame 100 pt wide with things at their x."""
    return Frame(Size(100, 20), tuple((Point(x, 0), thing) for x, thing in held))


def places(frame: Frame) -> list[float]:
    return [at.x for at, _ in frame.items]


def test_what_stands_from_the_left_stands_as_far_from_the_right():
    """20 pt wide, 10 pt from the left of 100: 70 afterwards. A bare outline goes by its ink."""
    box = Frame(SQUARE)
    rule = FilledPath(ARROW.moved(5, 0), BLACK)

    assert [70, 0, 60] == places(mirrored(page((10, box), (80, box), (10, rule))))


def test_an_arrangement_is_turned_inside_and_a_drawing_is_not():
    """The icon's two pieces keep their order and its arrow its point, though the column it heads changes sides."""
    icon = Frame(SQUARE, ((Point(0, 0), FilledPath(ARROW, BLACK)), (Point(15, 0), FilledPath(ARROW, BLACK))))
    column = Frame(Size(40, 20), ((Point(0, 0), icon),))

    ((_, turned),) = mirrored(page((0, column))).items

    assert isinstance(turned, Frame)
    assert (Point(20, 0), icon) == turned.items[0]


def test_turned_twice_a_page_is_as_it_was():
    """Nothing is lost on the way."""
    entries = [{"date": f"{year}", "title": "Event"} for year in range(2001, 2006)]
    block = timeline.compose(told({"milestones": entries}), desk(), proof_grid())
    assert block is not None
    frame = block.lay(Setting())

    there = [(round(at.x, 6), at.y, item) for at, item in items(mirrored(mirrored(frame)))]

    assert [(round(at.x, 6), at.y, item) for at, item in items(frame)] == there


def test_the_timeline_runs_off_the_left_edge():
    """Its first dot stands at the right margin."""
    entries = [{"date": f"{year}", "title": "Event"} for year in (2001, 2002)]
    block = timeline.compose(told({"milestones": entries}), desk(), proof_grid())
    assert block is not None
    boxes = drawn(mirrored(block.lay(Setting())))
    dots = [box for box in boxes if box.height > timeline.LINE]

    assert -10 == min(box.x for box in boxes)
    assert 550 == pytest.approx(max(dot.right for dot in dots))


def test_type_over_the_picture_is_measured_where_it_stands_on_the_turned_page():
    """The label has gone to the left margin, 60 pt from the picture's edge, and the veil is dark on the right."""
    grid = replace(proof_grid(), leftward=True)
    block = cover.compose(told({"label": "Label"}), desk(), grid)
    scrim = Scrim(NAVY, ((0, 0.8, 0.2), (1, 0.9, 0.3)))

    picture, type_over = block.over_picture(replace(block, scrim=scrim).lay(Setting()))
    (label,) = [letters for run, letters in type_over if run.text == "Label"]

    assert Scrim(NAVY, ((0, 0.2, 0.8), (1, 0.3, 0.9))) == picture.scrim
    assert 60 == pytest.approx(min(letter.x for letter in label), abs=1)

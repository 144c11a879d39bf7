"""Frames into pages: where things land, what they belong to, what lies on what."""

from dataclasses import replace

import pytest

from factsheet.display.flatten import flatten
from factsheet.display.items import DisplayList, FilledPath, Frame, Picture
from factsheet.display.structure import Outline
from factsheet.geometry import Point, Rect, Size, rectangle
from factsheet.ink import BLACK, WHITE
from factsheet.paper import A4
from factsheet.text.glyphs import FontKey, Glyph, GlyphRun

BLANK = Frame(Size(100, 100))
PANEL = FilledPath(rectangle(Rect(0, 0, 10, 10)), WHITE)


def word(text: str) -> GlyphRun:
    return GlyphRun(text, tuple(Glyph(1, 1000, sign) for sign in text), FontKey("square.ttf"), 10, BLACK)


def sheet(outline: Outline, *items: tuple[Point, Frame]) -> DisplayList:
    return flatten((Frame(Size(100, 100), items), BLANK), outline.tree(), A4, "Porto", "en")


def test_places_add_up_and_are_rounded_once():
    """A third of a point, twice, is 0.667 and not twice 0.333."""
    third = Point(1 / 3, 1 / 3)
    inner = Frame(Size(10, 10), ((third, PANEL),))

    page = sheet(Outline(), (third, inner)).pages[0]

    assert [Point(0.667, 0.667)] == [placed.at for placed in page.items]


def test_words_follow_the_data_and_lie_over_what_is_drawn():
    """The layout drew the second paragraph first and its panel last; neither order reaches the paper."""
    outline = Outline()
    first, second = outline.add("P"), outline.add("P")
    frames = [Frame(Size(9, 9), ((Point(0, 0), word(text)),), tag) for text, tag in (("two", second), ("one", first))]
    panel = Frame(Size(9, 9), ((Point(0, 0), PANEL),))

    page = sheet(outline, *((Point(0, 0), frame) for frame in (*frames, panel))).pages[0]

    assert [PANEL, word("one"), word("two")] == [placed.item for placed in page.items]


def test_words_of_a_part_stay_together_whatever_they_are():
    """A note call has a place of its own in the structure, added later than the next paragraph."""
    outline = Outline()
    first, second = outline.add("P"), outline.add("P")
    call = replace(word("1"), tag=outline.add("Reference", first))
    row = ((Point(0, 0), word("one")), (Point(30, 0), call), (Point(40, 0), word("more")))
    frames = [Frame(Size(9, 9), row, first), Frame(Size(9, 9), ((Point(0, 20), word("two")),), second)]

    page = sheet(outline, *((Point(0, 0), frame) for frame in frames)).pages[0]

    assert [("one", 0), ("1", 2), ("more", 0), ("two", 1)] == [(placed.item.text, placed.tag) for placed in page.items]


def test_a_rule_drawn_after_a_tagged_picture_stays_on_top_of_it():
    """A picture is a figure and the rule an artifact, yet the rule was drawn on the picture."""
    outline = Outline()
    cover = Picture("cover.jpg", Size(10, 10))
    figure = Frame(Size(10, 10), ((Point(0, 0), cover),), outline.add("Figure"))
    rule = Frame(Size(10, 10), ((Point(0, 0), PANEL),))

    page = sheet(outline, (Point(0, 0), figure), (Point(0, 0), rule)).pages[0]

    assert [(cover, 0), (PANEL, None)] == [(placed.item, placed.tag) for placed in page.items]


@pytest.mark.parametrize(("role", "expected"), [("Figure", 0), ("P", None)])
def test_paths_belong_to_figures_only(role: str, expected: int | None):
    """The panel of a paragraph is an artifact; the outlines of an icon are the figure."""
    outline = Outline()
    frame = Frame(Size(10, 10), ((Point(0, 0), PANEL),), outline.add(role))

    assert [expected] == [placed.tag for placed in sheet(outline, (Point(0, 0), frame)).pages[0].items]


def test_the_nearest_tag_counts():
    """A frame without a tag of its own belongs to the one around it."""
    outline = Outline()
    outer, inner = outline.add("P"), outline.add("Span")
    plain = Frame(Size(9, 9), ((Point(0, 0), word("plain")),))
    marked = Frame(Size(9, 9), ((Point(0, 0), word("marked")),), inner)
    frame = Frame(Size(9, 9), ((Point(0, 0), plain), (Point(0, 0), marked)), outer)

    assert [outer, inner] == [placed.tag for placed in sheet(outline, (Point(0, 0), frame)).pages[0].items]


def test_a_tag_that_is_not_in_the_structure_is_refused():
    """It is a mistake of ours, and better found here than by a screen reader."""
    with pytest.raises(ValueError, match="no node 7"):
        sheet(Outline(), (Point(0, 0), Frame(Size(9, 9), (), 7)))

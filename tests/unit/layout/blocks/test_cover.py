"""The cover in squares, 600 pt wide, 100 high, with 10 pt of bleed."""

from dataclasses import replace
from typing import Any

import pytest
from composing import PROOF, desk, drawn, items, proof_grid, square_theme, theme, told, words

from factsheet.diagnostics import Log
from factsheet.display.items import Frame, Picture
from factsheet.geometry import Rect
from factsheet.layout.blocks.cover import FOOT, INSET, OVER_SIGNS, PANEL, UNDER_PLACE, Cover, compose
from factsheet.layout.grid import Grid
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Setting
from factsheet.theme.theme import PageSpec, Range, Theme


def cover(look: Theme | None = None, height: float = 100, **office: Any) -> Cover:
    grid = Grid(PROOF, PageSpec(50, 4, 20, Range(height, height, height)))
    return compose(told({"label": "Label", **office}), desk(look), grid)


def lay(look: Theme | None = None, height: float = 100, **office: Any) -> Frame:
    return cover(look, height, **office).lay(Setting())


def picture(frame: Frame) -> Rect:
    ((at, found),) = [(at, item) for at, item in items(frame) if isinstance(item, Picture)]
    return Rect(at.x, at.y, found.size.width, found.size.height)


def on_a_panel(**sizes: Range) -> Theme:
    """The place under the picture, on the band's ground."""
    look = square_theme(**sizes)
    types = {name: replace(look.role(name), ground="band") for name in ("place", "country")}
    return replace(look, type={**look.type, **types})


def test_the_picture_bleeds_on_three_sides():
    """It ends at its height, where the page goes on."""
    assert Rect(-10, -10, 620, 110) == picture(lay())


def test_a_cover_with_a_page_to_itself_bleeds_on_all_four():
    """Picture or panel, whichever ends the page."""
    (panel,) = drawn(lay(on_a_panel(), 800))

    assert Rect(-10, -10, 620, 820) == picture(lay(height=800))
    assert 810 == pytest.approx(panel.bottom)


def test_mark_and_label_stand_on_one_line_at_the_margins():
    """The label ends where the grid ends: five squares before 550."""
    stand = words(lay())

    assert (50, INSET + 7) == (stand["Example Aid"].x, stand["Example Aid"].y)
    assert (500, INSET + 7) == (pytest.approx(stand["Label"].x), pytest.approx(stand["Label"].y))


def test_a_long_name_breaks_before_it_reaches_the_label():
    """The name of the organisation has the measure less the label and 24 pt between."""
    shared = {"name": "Society of the " + "River " * 8, "language": "en-GB", "date": "2024", "about": "About."}
    office = told({"label": "Label", "contact": {"phone": "1"}}, shared | {"offices_may_override": ["contact"]})
    frame = compose(office, desk(), proof_grid()).lay(Setting())
    name = [
        (at, run)
        for at, run in items(frame)
        if isinstance(run, GlyphRun) and run.ink.name == "black" and "River" in run.text
    ]

    assert 1 < len(name)
    assert max(at.x + 10 * len(run.text.strip()) for at, run in name) <= 500 - 24


@pytest.mark.parametrize(("country", "expected"), [(None, 100 - FOOT), ("Benin", 100 - FOOT - 7 - UNDER_PLACE)])
def test_the_place_stands_at_the_foot_over_its_country(country, expected):
    """Without a country it takes the country's line."""
    stand = words(lay(**({"country": country} if country else {})))

    assert expected == pytest.approx(stand["Porto"].y)
    assert country is None or 100 - FOOT == pytest.approx(stand[country].y)


def test_a_panel_closes_the_picture_where_the_theme_has_one():
    """As high as the place and the white around it, and the picture so much shorter."""
    frame = lay(on_a_panel())
    (panel,) = drawn(frame)

    assert Rect(-10, 100 - 2 * PANEL - 7, 620, 2 * PANEL + 7) == panel
    assert panel.y == pytest.approx(picture(frame).bottom)
    assert 100 - PANEL == pytest.approx(words(frame)["Porto"].y)


@pytest.mark.parametrize(
    ("place", "lines", "size"),
    [
        ("Porto", 1, 50),
        ("Portonovoport", 1, 500 / 13),
        ("Porto and its river", 2, 37.5),
        ("Portonovoportonovoportonovo", 1, 20),
    ],
)
def test_a_place_is_as_large_as_one_line_takes_or_two(place, lines, size):
    """Five squares of 50 pt; thirteen fill the measure; four words break, not to be small; 27 are at their least."""
    frame = lay(square_theme(place=Range(20, 50, 60)), 300, place=place)
    runs = [(at, run) for at, run in items(frame) if isinstance(run, GlyphRun) and run.size >= 20]

    assert lines == len({at.y for at, _ in runs})
    assert size == pytest.approx(runs[0][1].size, rel=0.02)


def test_a_place_of_three_lines_is_refused():
    """At its least size it has no more than two."""
    log = Log()
    made = desk(square_theme(place=Range(40, 50, 60)), log)
    compose(told({"place": "The district of the upper and lower river valleys"}), made, proof_grid())

    assert ["place-too-long"] == [found.code.name for found in log.diagnostics]


def test_type_over_the_picture_is_found_where_it_stands():
    """A box a letter, none a space, from the picture's corner 10 pt beyond the trim; type on a panel is not over it."""
    over, beside = cover(), cover(on_a_panel())

    found = {run.text.strip(): letters for run, letters in over.over_picture(over.lay(Setting()))[1]}

    assert {"Example Aid": 10, "Label": 5, "Porto": 5} == {text: len(letters) for text, letters in found.items()}
    assert (60.5, 86) == (found["Porto"][0].x, found["Porto"][0].bottom)  # squares of 10 pt, a little white about them
    assert "Porto" not in {run.text for run, _ in beside.over_picture(beside.lay(Setting()))[1]}


def test_a_country_of_two_lines_stands_on_the_foot_and_the_place_over_it():
    """The last line is where one line would be; 24 pt over the foot."""
    frame = lay(country=" ".join(["country"] * 9), height=300)
    stand = sorted(at.y for at, run in items(frame) if isinstance(run, GlyphRun) and "country" in run.text)

    assert 300 - FOOT == pytest.approx(stand[-1])
    assert words(frame)["Porto"].y < stand[0] - 7


@pytest.mark.parametrize(("field", "count"), [("country", 30), ("label", 12)])
def test_what_does_not_go_onto_the_cover_is_refused_where_it_was_told(field: str, count: int):
    """Never run into the mark, over the text below or off the paper."""
    log = Log()
    office = told({field: " ".join(["words"] * count)})
    compose(office, desk(log=log), proof_grid())

    assert [("cover-line-too-long", getattr(office, field).at)] == [(d.code.name, d.at) for d in log.diagnostics]


def test_signs_over_the_place_keep_clear_of_the_picture():
    """The vowel sign in सोनबेलगढ़ rises over its headline, and the panel with it."""
    field = theme("field")

    def over(place: str) -> tuple[float, float]:
        built = compose(told({"place": place}), desk(field), Grid(PROOF, field.pages["a4"]))
        frame = built.lay(Setting())
        top = next(at.y for at, item in frame.items if isinstance(item, Frame) and item.tag == built.place.tag)
        inner = next(item for _, item in frame.items if isinstance(item, Frame) and item.tag == built.place.tag)
        return top - built.place.rise(inner) - picture(frame).bottom, top - picture(frame).bottom

    assert OVER_SIGNS == pytest.approx(over("सोनबेलगढ़")[0])
    assert PANEL == pytest.approx(over("Porto")[1])


@pytest.mark.parametrize("panel", [False, True])
def test_type_keeps_the_margin_from_the_trim_where_the_cover_ends_the_page(panel: bool):
    """The last baseline stands 50 pt over the foot of the page, and not 24 or 17."""
    stand = words(lay(on_a_panel() if panel else None, 800))

    assert 800 - 50 == pytest.approx(stand["Porto"].y)

"""From a place on the page back to the line that asked for what lies there."""

from dataclasses import replace

import pytest
from composing import square_theme

from factsheet.codes import house
from factsheet.diagnostics import Code, Severity, Span
from factsheet.display.items import DisplayList, FilledPath, Page, Picture, Placed
from factsheet.display.structure import Node
from factsheet.geometry import Point, Rect, Size, rectangle
from factsheet.ink import Ink
from factsheet.origins import diagnostics, origin
from factsheet.paper import A4
from factsheet.preflight.facts import Facts
from factsheet.preflight.report import Finding, Report
from factsheet.text.glyphs import FontKey, Glyph, GlyphRun

LOUD = Code("FS698", "loud", Severity.ERROR, "Checks: a.\nWhy: it shouts.\nExample: b\nInstead: whisper.")
COVER, TITLE, FACT = Span("porto.yaml", 3, 3), Span("porto.yaml", 7, 10), Span("porto.yaml", 9, 10)
BAND = Span("calm.yaml", 12, 3)
THEME = replace(square_theme(), colour_at={"navy": BAND})
NAVY = Ink("navy", (1, 0.5, 0, 0.5), (0, 0, 0.3))


def words(at: Span | None) -> GlyphRun:
    """Ten letters of one em in 10 pt: 100 by 10."""
    glyphs = tuple(Glyph(1, 1000, "x") for _ in range(10))
    return GlyphRun("x" * 10, glyphs, FontKey("square.ttf"), 10, NAVY, at)


def page_with(*items: tuple[float, float, object]) -> DisplayList:
    """A sheet whose first page holds items at places from the top left."""
    placed = tuple(Placed(Point(x, y), item, None) for x, y, item in items)
    return DisplayList(A4, (Page(1, placed), Page(2, ())), Node(-1, "Document"), "Porto", "en")


COVERED = page_with(
    (0, 0, Picture("cover.jpg", Size(300, 200), at=COVER)),
    (0, 200, FilledPath(rectangle(Rect(0, 0, 300, 100)), NAVY)),
    (20, 57.5, words(TITLE)),
    (20, 257.5, words(FACT)),
)


@pytest.mark.parametrize(
    ("place", "text", "at"),
    [
        (Rect(0, 0, 300, 200), "", COVER),
        (Rect(0, 198, 300, 104), "", BAND),
        (Rect(20, 50, 100, 10), "xxxxxxxxxx", TITLE),
        (Rect(60, 250, 30, 10), "xxx", FACT),
        (Rect(20, 50, 100, 10), "", TITLE),
        (Rect(400, 400, 10, 10), "", None),
    ],
    ids=["picture", "band", "line of words", "one of the words", "a mark where words lie", "bare paper"],
)
def test_a_place_leads_to_the_line_that_asked_for_what_lies_there(place, text, at):
    """Words and pictures to the data, what is painted in an ink to the theme's colour."""
    assert at == origin(Finding(LOUD, (), "Loud.", 1, place, text), COVERED, THEME)


def test_words_that_are_too_small_lead_to_their_type_in_the_theme():
    """What they say is not to blame; the message names the type, for the theme may be ours and not at hand."""
    fact = THEME.role("fact")
    sheet = page_with((20, 57.5, replace(words(TITLE), role="fact")))
    finding = Finding(house.SMALL_TYPE, (), "Small.", 1, Rect(20, 50, 100, 10), "xxx")

    (told,) = diagnostics(Report(Facts("porto.pdf"), None, "", (), ("house",), (finding,)), "press", sheet, THEME)

    assert (fact.at, True) == (told.at, told.help.endswith("In the theme Dawn this is the type `fact`."))


def test_a_fault_of_the_whole_file_has_no_line():
    """Nor has one on a page that is not ours."""
    assert [None, None] == [
        origin(Finding(LOUD, (), "Loud.", page, place), COVERED, THEME)
        for page, place in ((None, None), (3, Rect(0, 0, 9, 9)))
    ]


def test_a_line_that_breaks_a_rule_in_many_places_is_told_once():
    """With the first place, and how many more there are."""
    places = (Rect(20 + 10 * step, 50, 10, 10) for step in range(10))
    found = tuple(Finding(LOUD, ("PDF/X-4 6.2.3",), "Loud.", 1, place, "x") for place in places)
    report = Report(Facts("porto.pdf"), None, "", (), ("pdfx4",), found)

    (told,) = diagnostics(report, "press", COVERED, THEME)

    assert (TITLE, "it shouts.", "whisper.", ("PDF/X-4 6.2.3",)) == (told.at, told.why, told.help, told.clauses)
    place = "page 1, 7.1 mm from the left, 17.6 mm from the top, 3.5 × 3.5 mm"
    assert f"the press file, {place}, and 9 more" == told.place

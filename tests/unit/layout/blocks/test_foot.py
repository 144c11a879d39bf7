"""The footer in squares of 10 pt, on a measure from 50 to 550."""

from typing import Any

import pytest
from composing import desk, drawn, items, proof_grid, square_theme, told, words

from factsheet.display.items import Frame
from factsheet.geometry import Rect
from factsheet.layout.blocks.foot import compose
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Range, Theme

SHARED = {
    "name": "Aid",
    "language": "en-GB",
    "date": "2024-05",
    "offices_may_override": ["contact", "about", "small_print"],
}


def lay(contact: dict[str, Any], look: Theme | None = None, **office: Any) -> Frame:
    told_of = told({"contact": contact, "about": "About", **office}, SHARED)
    return compose(told_of, desk(look), proof_grid()).lay(Setting())


def links(frame: Frame) -> dict[str, str | None]:
    return {run.text.strip(): run.link for _, run in items(frame) if isinstance(run, GlyphRun)}


def test_the_code_stands_on_white_at_the_right_margin():
    """62 pt a side, its modules within its quiet zone."""
    white, code = drawn(lay({"web": "Aid.org"}))

    assert Rect(488, 0, 62, 62) == white
    assert white.contains(code)
    assert code.width < 56


def test_without_an_address_to_lead_to_there_is_no_code():
    """And the words about the organisation take its room."""
    sentence = " ".join(["w" * 14] * 2)  # 290 pt: beside the code one line holds 239, without it 323
    frames = [lay(contact, about=sentence) for contact in ({"phone": "1"}, {"phone": "1", "web": "Aid.org"})]

    assert [] == drawn(frames[0])
    assert [1, 2] == [
        len({at.y for at, run in items(frame) if run.text.startswith("w")}) for frame in map(type_of, frames)
    ]


def type_of(frame: Frame) -> Frame:
    runs = tuple((at, item) for at, item in items(frame) if isinstance(item, GlyphRun))
    return Frame(frame.size, runs)


@pytest.mark.parametrize(("line", "expected"), [("short", 227), ("a line of 20 squares", 272), ("w" * 30, 297)])
def test_the_contact_takes_a_column_or_as_much_more_as_it_needs(line, expected):
    """One column of three, and up to 45 % of the measure; 22 pt on from it stand the words about the organisation."""
    assert expected == round(words(lay({"address": [line]}))["About"].x)


def test_contact_and_the_words_about_the_organisation_begin_on_one_baseline():
    """Though the web address is twice as large: 14 pt of capitals; the lines under it a leading of 12 apart."""
    stand = words(lay({"web": "Aid.org", "address": ["One", "Two"]}, look=square_theme(web=Range(20, 20, 20))))

    assert 14 == pytest.approx(stand["Aid.org"].y) == pytest.approx(stand["About"].y)
    assert 12 == pytest.approx(stand["Two"].y - stand["One"].y)


@pytest.mark.parametrize(("lines", "expected"), [(3, (50, 55.4)), (4, (227, 43))])
def test_the_small_print_stands_in_the_room_that_about_leaves(lines, expected):
    """On the last line of the contact, if that leaves it 15 pt under the words; else 15 pt under the contact.

    Words of 9.4 pt and 15 of white: it cannot begin at 24 beside three lines, but at 36 beside four.
    """
    address = [f"Line {number}" for number in range(lines)]
    at = words(lay({"address": address}, small_print={"notes": ["Note"]}))["Note"]

    assert expected == (round(at.x), pytest.approx(at.y))


def test_the_small_print_stands_on_the_foot_of_the_code():
    """62 pt below the top, where there is too little above it to push it lower."""
    assert 62 == pytest.approx(words(lay({"web": "Aid.org"}, small_print={"notes": ["Note"]}))["Note"].y)


def test_only_what_can_be_dialled_from_everywhere_is_a_link():
    """Web, mail, and a phone number that begins with +; never the fax."""
    found = links(lay({"web": "Aid.org", "mail": "a@aid.org", "phone": "+44 1", "fax": "+44 2"}))

    assert "https://aid.org" == found["Aid.org"]
    assert "mailto:a@aid.org" == found["a@aid.org"]
    assert "tel:+441" == found["+44 1"]
    assert {None} == {link for text, link in found.items() if "2" in text}


def test_who_made_both_pictures_is_named_once_and_all_else_as_often_as_it_was_told():
    """Cover and portrait may name the same artist; a credit and a note that happen to agree are two."""
    picture = {"picture": "assets/pictures/river.jpg", "alt": "A river", "credit": "Drawn by Bo."}
    leader = {"name": "Ann", "role": "Head", "portrait": picture}
    made = lay({"phone": "1"}, cover=picture, leader=leader, small_print={"credits": "By Cy.", "notes": ["By Cy."]})
    text = "".join(run.text for _, run in items(type_of(made)))

    assert (1, 2) == (text.count("Bo"), text.count("Cy"))

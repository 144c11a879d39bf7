"""Which words to cut, told so that the author who cuts them has a sheet that fits."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from composing import OFFICE, ORGANISATION, Laid, Told, lay_out, theme, told
from heeding import heeded

from factsheet.codes import layout as say
from factsheet.paper import A4, LETTER
from factsheet.theme.theme import Range, Theme

SENTENCE = "We stay with each family from the first night to the end of aftercare, often years later. "


def words(number: int) -> str:
    return " ".join((SENTENCE * (number // 17 + 1)).split()[:number])


def typed(office: Told) -> str:
    """The file that the office is read from, all on its first line."""
    return json.dumps({**OFFICE, **office})


def refused(office: Told, look: Theme | None = None) -> Laid:
    laid = lay_out(told(office), look or theme("dawn"), LETTER)
    assert laid.fitted is None
    return laid


def full(problem: int, pillar: int = 45) -> dict[str, Any]:
    """A sheet with everything on it, the problem and its first pillar of so many words."""
    return {
        "problem": {"title": "Sex trafficking", "text": words(problem)},
        "progress": {"callouts": [{"value": "435", "label": words(6)}] * 3},
        "facts": [{"figure": "1 in 6", "text": words(20)}] * 4,
        "quotes": [{"text": words(30), "speaker": "Ana"}],
        "approach": {
            "title": "How we work",
            "pillars": [{"lead": "Go", "text": words(n)} for n in (pillar, 45, 45, 45)],
        },
        "milestones": [{"date": "2006", "title": "First", "text": words(15)}] * 4,
        "leader": {"name": "Ana", "role": "Boss", "text": words(80)},
    }


def test_the_part_that_is_too_long_is_named_where_it_stands():
    """Its opening words, the page, the lines; at the line and column of its text."""
    office = full(900)
    found = refused(office).log.diagnostics[0]

    assert say.COPY_TOO_LONG == found.code
    assert "“We stay with each family ...”" in found.message
    assert re.search(r"is \d+ lines too long for page 1\.$", found.message)
    assert '"We stay' == typed(office)[found.at.column - 1 :][:8]


def test_what_is_furthest_over_its_usual_length_is_named():
    """A pillar of 500 words where 80 are usual; its neighbours of 45 are left alone."""
    (found,) = refused(full(90, pillar=500)).log.diagnostics

    assert "it has 500." in found.help


@pytest.mark.parametrize("part", ["leader", "milestones", "quotes"])
def test_no_text_is_cut_for_one_that_is_far_too_long(part):
    """A part of page 2 at many times its usual length is what is named, and nothing that could move to page 1."""
    office = json.loads(typed(full(90)))
    (office[part] if part == "leader" else office[part][0])["text"] = words(700)
    (found,) = refused(office).log.diagnostics

    assert (True, True) == ("page 2" in found.message, "it has 700." in found.help)


@pytest.mark.parametrize("look", ["dawn", "field"])
@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
@pytest.mark.parametrize("office", [full(900), full(800, 500), full(90, 700)], ids=["problem", "both", "pillar"])
def test_who_follows_the_advice_has_a_sheet_that_fits(office, look, paper):
    """The words asked for are taken from the end of each text named; then nothing more is asked for."""
    laid = lay_out(told(office), theme(look), paper)
    assert laid.fitted is None
    shorter = typed(office)
    for found in laid.log.diagnostics:
        text, _ = json.JSONDecoder().raw_decode(typed(office)[found.at.column - 1 :])
        cut = int(re.search(r"about (\d+) word", found.help).group(1))
        shorter = shorter.replace(json.dumps(text), json.dumps(" ".join(text.split()[:-cut])), 1)

    again = lay_out(told(json.loads(shorter)), theme(look), paper)

    assert [] == [found.message for found in again.log.diagnostics if found.code == say.COPY_TOO_LONG]


def test_where_no_words_can_be_cut_that_is_said():
    """A footer higher than the paper: the sheet is refused, and no author is asked to cut what would not help."""
    dawn = theme("dawn")
    found = refused(full(90), replace(dawn, space={**dawn.space, "in foot": Range(400, 400, 410)})).log.diagnostics

    assert {say.PAGE_TOO_FULL} == {one.code for one in found}
    assert re.match(r"Page 2 would be \d+ mm too deep", found[-1].message)


def test_of_the_sources_one_is_cut():
    """The longest stays the one that is named, however many of its words have gone; who cuts them has two pages."""
    sources = [{"id": name, "text": words(number)} for name, number in (("one", 760), ("two", 759))]
    office = full(90) | {"facts": [{"figure": "1 in 6", "text": f"Gone.[^{one['id']}]"} for one in sources]}
    office |= {"sources": sources}
    laid = refused(office)

    assert ["it has 760."] == [re.findall(r"it has \d+\.", found.help)[0] for found in laid.log.diagnostics]
    assert lay_out(told(*heeded({**OFFICE, **office}, ORGANISATION, laid)), theme("dawn"), LETTER).fitted


def test_texts_beside_one_another_are_cut_together():
    """Three milestones of 400 words share a row with one of 20: only if all three get shorter does the row."""
    office = full(90) | {
        "milestones": [{"date": "2006", "title": "First", "text": words(n)} for n in (400, 400, 20, 400)]
    }
    found = refused(office | {"quotes": [{"text": words(60), "speaker": "Ana"}]}).log.diagnostics

    assert [3] == [sum("it has 400." in one.help for one in found)]


def test_words_are_counted_where_no_space_parts_them():
    """A Thai text has hundreds of words between a few spaces; it is named by the first five."""
    thai = "ผู้ค้ามนุษย์ล่อลวงเด็กผู้หญิงด้วยคำสัญญาเรื่องงานในเมือง " * 150
    laid = refused({"language": "th", "problem": {"title": "ความยุติธรรม", "text": thai}})
    (found,) = (one for one in laid.log.diagnostics if one.code is say.COPY_TOO_LONG)

    assert found.message.startswith("“ผู้ค้ามนุษย์ล่อลวงเด็ก ...”")
    assert re.search(r"it has [12]\d\d\d\.", found.help or "")


def test_what_else_would_make_room_is_told_with_the_lines_that_it_frees():
    """A sheet without what frees enough lines then fits, and one without the other does not."""
    office = full(90, pillar=500)
    (found,) = refused(office).log.diagnostics
    need = int(re.search(r"Or free (\d+) lines?", found.help or "").group(1))
    named = re.findall(r"leave out the (\w+) \(line 1\): (\d+)", found.help or "")

    assert named
    for part, lines in named:
        left = {key: value for key, value in office.items() if key != part}
        assert (int(lines) >= need) == (lay_out(told(left), theme("dawn"), LETTER).fitted is not None)


def test_marking_an_item_optional_is_advised_where_it_helps():
    """The fifth of five milestones has a row of its own; as advised it is marked, and the sheet fits."""
    milestones = [{"date": str(2006 + n), "title": "First", "text": words(40)} for n in range(5)]
    quotes = [{"text": words(40), "speaker": "Ana"}]
    office = full(90, pillar=330) | {"milestones": milestones, "quotes": quotes}
    (found,) = refused(office).log.diagnostics

    assert "mark milestone “2010: First” `optional: true`" in found.help
    milestones[-1]["optional"] = "true"
    assert lay_out(told(office), theme("dawn"), LETTER).fitted


def test_who_fills_a_hollow_page_as_told_has_it_full():
    """The words asked for are written into its pillars."""
    office = full(150)
    office = {key: office[key] for key in ("problem", "progress", "facts")}
    pillars = [{"lead": "Go", "text": words(10)} for _ in range(4)]
    office["approach"] = {"title": "How we work", "pillars": pillars}
    hollow = lay_out(told(office), theme("dawn"), LETTER).log.diagnostics
    (found,) = (one for one in hollow if "Page 2" in one.message)
    more = int(re.search(r"about (\d+) words", found.help or "").group(1))
    for pillar in pillars:
        pillar["text"] = words(10 + more // 4)

    again = lay_out(told(office), theme("dawn"), LETTER).log.diagnostics

    assert [] == [one.message for one in again if "Page 2" in one.message]

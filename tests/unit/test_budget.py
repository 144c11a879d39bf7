"""The budget: how far a field goes, asked of the layout and not of a rule of thumb."""

import pytest
from composing import FONTS, ROOT, lay_out, theme

from factsheet.budget import room
from factsheet.budget.fields import Field, Length, retold, written
from factsheet.budget.filler import Filler, filler, specimen, telling
from factsheet.budget.room import Rooms, furthest
from factsheet.content.read import read_sheet
from factsheet.content.rules import count_words
from factsheet.content.words import languages
from factsheet.diagnostics import Log
from factsheet.paper import A4
from factsheet.project import Project

EXAMPLE = Project(ROOT / "assets/example")


@pytest.fixture(scope="module")
def full_sheet():
    """Ansaye: six facts, six pillars, two quotes, in French."""
    sheet = read_sheet(EXAMPLE.organisation, EXAMPLE.root / "data/offices/ansaye.yaml", EXAMPLE.root, Log())
    assert sheet is not None
    return sheet


@pytest.mark.parametrize("limit", [1, 7, 40, 41, 199, 200])
@pytest.mark.parametrize("start", [1, 40, 200])
def test_the_furthest_is_found_on_stairs(start, limit):
    """Ten to a line of 12 pt, whatever is guessed first; nothing is asked twice."""
    asked = []

    def left(count):
        asked.append(count)
        return 12.0 * ((limit - 1) // 10 - (count - 1) // 10) - (0.5 if count > limit else 0)

    assert limit == furthest(left, start, (10, 12.0), 200)
    assert len(asked) == len(set(asked)) <= 12


def test_nothing_goes_in_where_even_one_is_too_much():
    """Then the answer is none."""
    assert 0 == furthest(lambda count: -1.0 - count, 30, (10, 12.0), 200)


def test_fields_are_told_by_their_place_in_the_data(full_sheet):
    """What prints as text and somebody typed; no figures, addresses, pictures or built-in words."""
    fields = {field.path: field for field in written(full_sheet)}

    assert full_sheet.approach.pillars[1].text == fields["approach.pillars[2].text"].told
    assert "cover" == fields["place"].part
    assert "contact" == fields["about"].part == fields["small_print.pictures"].part
    assert "facts" == fields["sources[3].text"].part
    assert not {"problem.kicker", "progress.callouts[1].value", "cover.alt", "contact.mail", "label"} & fields.keys()


def test_a_text_is_cut_short_or_gone_on_with_whole_words(full_sheet):
    """Marks and note calls before the cut stay; other words follow its own."""
    fact = next(field for field in written(full_sheet) if field.path == "facts[1].text")
    more = Filler("fr", "Un autre mot.")

    assert "emploie à Ansaye" == more.going_on(fact.told, 3).plain
    assert fact.text + " Un autre mot. Un" == more.going_on(fact.told, 14).plain
    assert fact.told.pieces == more.going_on(fact.told, 14).pieces[:-1]


@pytest.mark.parametrize("path", ["place", "facts[2].text", "quotes[1].text"])
def test_the_budget_is_what_a_whole_sheet_takes(full_sheet, path):
    """The same words laid out as a sheet of their own: at the limit they fit, and the next word is refused."""
    field = next(field for field in written(full_sheet) if field.path == path)
    more = filler("fr", EXAMPLE)

    def laid(count):
        told = more.going_on(field.told, count)
        return lay_out(retold(full_sheet, field.keys, told), theme("field"), A4, EXAMPLE.root)

    story = lay_out(full_sheet, theme("field"), A4, EXAMPLE.root).story
    budget = Rooms(full_sheet, story, FONTS, EXAMPLE.locate).budget(field, more)
    lengths = [Length.of(Field(field.keys, more.going_on(field.told, count)).text, "fr") for count in range(200)]
    most = lengths.index(budget.at_most)

    assert laid(most).fitted is not None
    assert laid(most + 1).fitted is None


def test_every_language_with_words_has_text_to_measure_with():
    """60 words or more, by ICU, in letters that its language is written in; those of Japanese run on."""
    for language in languages():
        text = specimen(language)
        assert 60 <= count_words(text, language), language
        assert " " not in text or language not in ("ja", "zh", "zh-Hant")


@pytest.mark.parametrize(("office", "language"), [("port-orlan", "en"), ("hallwarden", "de"), ("sonbelgarh", "hi")])
def test_a_limit_found_with_a_specimen_holds_for_other_words(office, language, monkeypatch):
    """A pillar filled up with the specimen, or with what the offices say: within 5 % of characters."""
    monkeypatch.setattr(room, "LONGEST", 800)  # here the limit is wanted, however long
    sheet = read_sheet(EXAMPLE.organisation, EXAMPLE.root / f"data/offices/{office}.yaml", EXAMPLE.root, Log())
    rooms = Rooms(sheet, lay_out(sheet, theme("field"), A4, EXAMPLE.root).story, FONTS, EXAMPLE.locate)
    pillar = next(field for field in written(sheet) if field.path == "approach.pillars[2].text")
    begun = Field(pillar.keys, Filler(language, "").going_on(pillar.told, 1))

    def most(text):
        count, limit = rooms.at_most(begun, Filler(language, text))
        assert limit is not None
        return rooms.length(begun, Filler(language, text), count).characters

    told, real = most(specimen(language)), most(" ".join(telling(language, EXAMPLE)))

    assert real == pytest.approx(told, rel=0.05)

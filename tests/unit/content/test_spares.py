"""What may go from a sheet, in which order, and what goes along with it."""

from composing import Told, told

from factsheet.content.sheet import Sheet
from factsheet.content.spares import spares, without

QUOTES = [{"text": "We waited.", "speaker": "Ana", "optional": "true", "pseudonym": "true"}]
PSEUDONYM = {"small_print": {"pseudonym": "Name changed."}}


def sheet(**office: object) -> Sheet:
    return told({**office, **PSEUDONYM})


def milestones(*optional: str) -> list[Told]:
    return [{"date": str(2001 + n), "title": f"Event {n}", "optional": one} for n, one in enumerate(optional)]


def facts(*optional: str) -> list[Told]:
    return [{"figure": f"Fact {n}", "text": f"Words.[^s{n}]", "optional": one} for n, one in enumerate(optional)]


SOURCES = [{"id": f"s{n}", "text": f"Source {n}."} for n in range(3)]


def test_the_highest_number_goes_first_and_of_equal_ones_the_last():
    """True counts as 1, false never goes."""
    found = spares(sheet(milestones=milestones("true", "5", "false", "true"), quotes=QUOTES))

    assert ["milestone “2002: Event 1”", "milestone “2004: Event 3”", "milestone “2001: Event 0”", "quote “Ana”"] == [
        str(one) for one in found
    ]


def test_no_part_is_left_with_fewer_items_than_it_must_have():
    """Of three facts that may all go two stay."""
    office = sheet(facts=facts("1", "2", "1"), sources=SOURCES)

    assert [1] == [spare.number for spare in spares(office)]


def test_sources_go_with_what_alone_calls_them():
    """And the others are in the order of their calls."""
    office = sheet(facts=facts("2", "1", "1"), sources=SOURCES)
    leaner = without(office, spares(office)[:1])

    assert ["Fact 1", "Fact 2"] == [fact.figure.value for fact in leaner.facts]
    assert ["s1", "s2"] == [source.id.value for source in leaner.sources]


def test_the_note_on_pseudonyms_goes_with_the_last_of_them():
    """A star in the small print that nothing calls would lead nowhere."""
    office = sheet(quotes=QUOTES)

    assert office.small_print.pseudonym is not None
    assert without(office, spares(office)).small_print.pseudonym is None

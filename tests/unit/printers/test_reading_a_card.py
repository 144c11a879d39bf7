"""A card's file into a card: those that ship, what may be left out, and whatever else a file may hold."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from composing import ROOT, locate
from hypothesis import given
from hypothesis import strategies as st

from factsheet.codes.cards import CARD_UNKNOWN, PROFILE_OF_ANOTHER_CONDITION
from factsheet.diagnostics import Log
from factsheet.paper import A4, PAPERS
from factsheet.printers.card import BlackRules, Card, LineMinima, Resolutions, TypeMinima
from factsheet.printers.read import house_card, read_card
from factsheet.printers.schema import schema
from factsheet.units import inch, mm

SHIPPED = sorted(path.stem for path in (ROOT / "assets/printers").glob("*.yaml"))
FULL = "coated-a4"  # has every entry
NONSENSE = ["", "x", "-1", "3", "1e9", "9 mm", [], {}, [[]], {"a": []}, ["1", "2"], "٣ mm", "true", "9" * 400]


def read(told: Any, folder: Path) -> tuple[Card | None, Log]:
    log, path = Log(), folder / "acme.yaml"
    path.write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")
    return read_card(path, folder, locate, log), log


def shipped(name: str) -> Any:
    """A card that ships as its file tells it, every leaf a text."""
    return yaml.load((ROOT / f"assets/printers/{name}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def ship(name: str) -> Card:
    card = read_card(ROOT / f"assets/printers/{name}.yaml", ROOT, locate, Log())
    assert card is not None
    return card


@pytest.fixture
def bare() -> Any:
    """The least that a card can say."""
    return {"papers": ["a4"], "condition": shipped(FULL)["condition"]}


@pytest.fixture
def full() -> Any:
    return shipped(FULL)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_cards_that_ship_are_sound_for_reader_and_editor(name):
    """Read by us, and as editors read YAML, each is without fault."""
    told = yaml.safe_load((ROOT / f"assets/printers/{name}.yaml").read_text(encoding="utf-8"))

    assert name == ship(name).name
    assert [] == [fault.message for fault in jsonschema.Draft202012Validator(schema()).iter_errors(told)]


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_every_paper_has_a_card_that_ships(paper):
    """It holds where nobody names another, and its bleed is the paper's own."""
    card = ship(house_card(paper))

    assert ((paper.name,), paper) == (card.papers, card.cut(paper))


def test_the_card_that_explain_shows_is_sound(tmp_path):
    """Whoever installed the program without its sources has it as the pattern for a card of their own."""
    card, log = read(CARD_UNKNOWN.parts["example"].partition("acme.yaml")[2].partition("\n")[2], tmp_path)

    assert [] == log.diagnostics
    assert card is not None
    assert mm(5) == pytest.approx(card.bleed)


@pytest.mark.parametrize(
    ("identifier", "warned"), [("FOGRA39", True), ("CGATS TR 006", True), ("Fogra 29", False), ("Our press", False)]
)
def test_a_profile_that_tells_another_condition_is_warned_of(bare, identifier, warned, tmp_path):
    """The profile of uncoated paper calls itself FOGRA29L; a shop's own condition may be any."""
    bare["condition"] |= {"identifier": identifier, "profile": "assets/icc/uncoated-fogra29l-280-small.icc"}

    card, log = read(bare, tmp_path)

    assert card is not None
    assert ([PROFILE_OF_ANOTHER_CONDITION] if warned else []) == [found.code for found in log.diagnostics]


def test_the_full_card_says_every_key_and_states_the_house_values(full):
    """It is the one that others are copied from: what it says is what a card holds that says nothing."""
    properties = schema()["properties"]
    card = ship(FULL)

    assert list(properties) == sorted(full, key=list(properties).index)
    assert all(list(one["properties"]) == sorted(full[key], key=list(one["properties"]).index)
               for key, one in properties.items() if "properties" in one)  # fmt: skip
    assert (Resolutions(), BlackRules(), TypeMinima(), LineMinima()) == (card.ppi, card.black, card.type, card.line)


def test_what_a_card_leaves_out_holds_the_house_values(bare, tmp_path):
    """Papers and condition are enough; the bleed is each paper's own, and the card has the name of its file."""
    card, log = read(bare, tmp_path)

    assert (card, []) == (
        Card(name="acme", title="acme", file="acme.yaml", papers=("a4",), condition=card.condition, at=card.at),
        log.diagnostics,
    )
    assert A4 == card.cut(A4)


@pytest.mark.parametrize(("typed", "expected"), [("5 mm", mm(5)), ("0.125 in", inch(0.125)), ("9pt", 9), ("0 mm", 0)])
def test_a_length_has_its_unit(bare, tmp_path, typed, expected):
    """Millimetres, inches or points, with or without a space."""
    card, _ = read(bare | {"bleed": typed}, tmp_path)

    assert expected == card.cut(A4).bleed


def test_numbers_arrive_in_the_units_of_the_program(bare, tmp_path):
    """Percent as parts of one, plates whole, keys of two words in their fields."""
    card, _ = read(bare | {"ink": "280", "black": {"overprint below": "10 pt", "inks": "2", "lead": "80"}}, tmp_path)

    assert (2.8, BlackRules(overprint_below=10, inks=2, lead=0.8)) == (card.ink, card.black)


FAULTS = {
    "card-key-unknown": ("bleed: 3 mm", "bleeds: 3 mm", "26:1"),
    "card-key-missing": ("  identifier: FOGRA39\n", "", "19:3"),
    "card-shape": ("papers: [a4]", "papers: a4", "13:9"),
    "card-number": ("bleed: 3 mm", "bleed: 3", "26:8"),
    "card-choice": ("papers: [a4]", "papers: [a5]", "13:10"),
    "card-resolutions": ("good: 225", "good: 500", "34:6"),
    "older-standard": ("standard: PDF/X-4", "standard: PDF/X-1a:2001", "24:11"),
    "profile-missing": ("coated-fogra39l-300-small", "acme", "22:12"),
    "profile-unreadable": ("coated-fogra39l-300-small", "srgb", "22:12"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_where_it_stands(tmp_path, name):
    """One fault, one finding, at its line and column."""
    good, bad, place = FAULTS[name]
    text = (ROOT / f"assets/printers/{FULL}.yaml").read_text(encoding="utf-8")
    assert good in text

    card, log = read(text.replace(good, bad), tmp_path)

    assert (None, [(name, f"acme.yaml:{place}")]) == (
        card,
        [(found.code.name, str(found.at)) for found in log.diagnostics],
    )


def test_all_faults_of_a_card_are_found_in_one_run(full, tmp_path):
    """A paper, a length, an ink, an old standard, a lost profile and a key that nobody knows, all at once."""
    full["papers"], full["bleed"], full["ink"], full["marks"] = ["a4", "a5"], "1 inch", "90", "maybe"
    full["standard"], full["colour"] = "X1a", "blue"
    full["condition"]["profile"] = "acme.icc"
    full["ppi"]["least"], full["line"]["solid"] = "one", "-1 pt"

    _, log = read(full, tmp_path)

    once = dict.fromkeys(["card-key-unknown", "older-standard", "profile-missing"], 1)
    assert {"card-number": 4, "card-choice": 2} | once == Counter(found.code.name for found in log.diagnostics)


@pytest.mark.parametrize("typed", ["PDF/X-1a", "PDF/X-1a:2003", "X1a", "x-1a", "pdfx1a", "PDF/X-3", "PDF/X-3:2002"])
def test_an_older_standard_is_refused_with_what_to_ask_the_shop(bare, tmp_path, typed):
    """However the shop spells it, the help is a question that can be sent on."""
    _, log = read(bare | {"standard": typed}, tmp_path)

    (found,) = log.diagnostics
    assert "older-standard" == found.code.name
    assert "Do you take PDF/X-4" in found.help


def test_a_profile_may_lie_beside_its_card(bare, tmp_path):
    """As a shop sends them, in one folder; the name that remains is one that the project can find."""
    (tmp_path / "acme.icc").write_bytes(locate("assets/icc/uncoated-fogra29l-280-small.icc").read_bytes())
    bare["condition"]["profile"] = "acme.icc"

    card, _ = read(bare, tmp_path)

    assert tmp_path / "acme.icc" == locate(card.condition.profile)


def test_a_huge_profile_is_refused_unread(bare, tmp_path):
    """A file that pretends to be a profile does not fill the memory."""
    with (tmp_path / "acme.icc").open("wb") as opened:
        opened.truncate(20 * 2**30)
    bare["condition"]["profile"] = "acme.icc"

    _, log = read(bare, tmp_path)

    assert ["profile-unreadable"] == [found.code.name for found in log.diagnostics]


def places(told: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every entry of a tree."""
    for key, value in told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ():
        yield (*path, key)
        yield from places(value, (*path, key))


@given(st.sampled_from(list(places(shipped(FULL)))), st.sampled_from(NONSENSE))
def test_nonsense_anywhere_is_told_and_never_an_exception(tmp_path_factory, path, nonsense):
    """Any entry may be something it should not be; the reader says so, or there is no harm in it."""
    *way, last = path
    told = entry = shipped(FULL)
    for key in way:
        entry = entry[key]
    entry[last] = nonsense

    card, log = read(told, tmp_path_factory.getbasetemp())

    assert (card is None) == log.failed

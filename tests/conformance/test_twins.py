"""Twins: what is wrong with a file is found by the rule named and no other; what is right is let pass."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import twins_access  # noqa: F401  enters its twins
import twins_contrast  # noqa: F401
import twins_press  # noqa: F401
from twins import TWINS, Twin

from factsheet.diagnostics import Log
from factsheet.preflight.facts import Facts
from factsheet.preflight.reading import examine
from factsheet.preflight.report import OURS
from factsheet.preflight.rulebook.rules import breaches, every
from factsheet.printers.card import Card
from factsheet.printers.read import read_card

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def good_file(request) -> Callable[[str], bytes]:
    """The sheet for a purpose, as the program writes it."""
    return lambda purpose: request.getfixturevalue(f"{purpose}_file")


@cache
def print_shop() -> Card:
    """The card that the press file is made by."""
    card = read_card(ROOT / "assets/printers/coated-letter.yaml", ROOT, ROOT.joinpath, Log())
    assert card is not None
    return card


def found(facts: Facts, purpose: str) -> dict[str, str]:
    """What a file of a purpose breaks: code and name, and the first message of it."""
    told: dict[str, str] = {}
    for rule, breach in breaches(facts, print_shop(), OURS[purpose]):
        told.setdefault(f"{rule.code.number} {rule.code.name}", breach.message)
    return told


@pytest.mark.parametrize("purpose", OURS)
def test_a_good_file_breaks_no_rule(purpose, good_file):
    """The sheet as it is written for each purpose keeps every standard that it claims."""
    assert {} == found(examine(good_file(purpose), f"{purpose}.pdf"), purpose)


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.name)
def test_a_twin_is_found_by_its_rule_alone(twin: Twin, good_file):
    """One edit, one rule: the failing twin is found by the rule it breaks, the passing twin by none."""
    facts = examine(twin.make(good_file(twin.of)), f"{twin.name}.pdf")

    expected = {f"{twin.code.number} {twin.code.name}"} if twin.code else set()

    told = found(facts, twin.of)
    assert expected == set(told), told


def test_every_rule_has_a_twin_on_either_side():
    """A rule that no file was ever seen to break, or to pass narrowly, is a guess."""
    asked = {rule.code.number for rule in every()}

    assert asked - {twin.code.number for twin in TWINS if twin.code} == set(), "no failing twin"
    assert asked - {code.number for twin in TWINS for code in twin.near} == set(), "no passing twin"


def test_every_twin_has_a_name_of_its_own():
    """A twin is called by its name in the ledger and in reports."""
    names = [twin.name for twin in TWINS]

    assert [] == [name for name in names if names.count(name) > 1]

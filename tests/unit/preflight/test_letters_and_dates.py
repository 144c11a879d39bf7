"""Rules that no twin of a file of ours can reach, and how dates are compared."""

import pytest

from factsheet.preflight.facts import Facts, FontFacts
from factsheet.preflight.rulebook.letters import unclear_encodings
from factsheet.preflight.rulebook.pdfa2 import moment
from factsheet.printers.card import Card, PrintingCondition

ANY_SHOP = Card(
    name="any", title="Any shop", file="any.yaml", papers=("a4",), condition=PrintingCondition("Any", "", "", "any.icc")
)


def simple_font(encoding: str, *, symbolic: bool) -> FontFacts:
    return FontFacts((7, 0), "Square", "TrueType", "", encoding, symbolic=symbolic)


@pytest.mark.parametrize(
    ("encoding", "symbolic", "clear"),
    [
        ("WinAnsiEncoding", False, True),
        ("MacRomanEncoding+differences", False, True),
        ("StandardEncoding", False, False),
        ("", False, False),
        ("", True, True),
        ("WinAnsiEncoding", True, False),
    ],
)
def test_a_simple_truetype_font_has_a_plain_encoding_or_is_a_symbol_font(encoding, symbolic, clear):
    """Letters need one of two encodings; symbols must have none. PDF/UA-1 7.21.6."""
    facts = Facts("foreign.pdf", fonts=(simple_font(encoding, symbolic=symbolic),))

    assert clear == (not list(unclear_encodings(facts, ANY_SHOP)))


@pytest.mark.parametrize(
    ("in_info", "in_xmp"),
    [
        ("D:20190601000000Z", "2019-06-01T00:00:00Z"),
        ("D:20190601000000+00'00'", "2019-06-01T00:00:00+00:00"),
        ("D:20190601053000+05'30'", "2019-06-01T00:00:00Z"),
        ("D:20190531190000-05'00", "2019-06-01"),
        ("D:201906", "2019-06"),
    ],
)
def test_a_moment_is_the_same_in_info_and_in_xmp(in_info, in_xmp):
    """However either writes it, and in whatever zone."""
    assert moment(in_info) == moment(in_xmp)


@pytest.mark.parametrize("told", ["", "June 2019", "D:20191301", "2019-06-31", "0001-01-01T00:00+01:00"])
def test_what_is_no_moment_stays_as_it_is(told):
    """A date that the calendar does not have is compared as text."""
    assert told == moment(told)

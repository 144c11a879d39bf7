"""Hyphenation: where words may be divided."""

from itertools import pairwise

import pytest
from pyphen import Pyphen

from factsheet.text.hyphenation import EDGES, address_points, points


@pytest.mark.parametrize(
    ("word", "language", "opens", "parts"),
    [
        ("extraordinary", "en-US", False, "extra-or-di-nary"),
        ("“extraordinary”,", "en-US", False, "“extra-or-di-nary”,"),
        ("Traffickers", "en-US", True, "Traf-fick-ers"),
        ("Traffickers", "en-US", False, "Traffickers"),
        ("Menschenhandel", "de", False, "Men-schen-han-del"),
        ("under", "en-US", False, "under"),
        ("self-sufficiency", "en-US", False, "self-sufficiency"),
        ("information@example.org", "en-US", False, "information@example.org"),
        ("MINISTRY", "en-US", True, "MINISTRY"),
        ("extraordinary", "xx", False, "extraordinary"),
    ],
)
def test_words_are_divided_as_their_language_does(word: str, language: str, opens: bool, parts: str) -> None:
    """Names, short words, compounds, addresses and unknown languages are left whole."""
    shown, places = word, points(word, language, opens)
    for place in reversed(places):
        shown = f"{shown[:place]}-{shown[place:]}"

    assert parts == shown


def test_addresses_may_end_a_line_after_their_signs() -> None:
    """Never before one, and not within a name."""
    address = "https://example.org/our-work"

    cuts = [0, *address_points(address), len(address)]

    assert ["https://", "example.", "org/", "our-", "work"] == [address[low:high] for low, high in pairwise(cuts)]


@pytest.mark.parametrize("language", ["en_US", "en_GB", "de_DE", "fr", "es", "pt_BR", "it_IT", "nl_NL", "ru_RU"])
def test_words_are_divided_as_pyphen_does(language: str) -> None:
    """Its patterns are read in another way, and to the same end."""
    words = ["organisation", "menschenhandel", "développement", "población", "educação", "wychowanie", "образование"]
    tag = language.replace("_", "-")
    left, right = EDGES.get(tag[:2], (2, 3))
    pyphen = Pyphen(lang=language, left=left, right=right)

    assert [pyphen.positions(word) for word in words] == [list(points(word, tag, True)) for word in words]

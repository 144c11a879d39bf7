"""The Unicode bidirectional algorithm: by Unicode's own cases where they are installed, and by a few that always run.

Letters stand for kinds of letters as in Unicode's annex: small ones run rightward, capitals leftward.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factsheet.text.bidi import REMOVED, Isolate, at_line_ends, bidirectional, levels, turns, visual_order

UNICODE = Path("/usr/share/unicode")  # Debian's package unicode-data
CASES = {name: UNICODE / f"{name}.txt" for name in ("BidiTest", "BidiCharacterTest")}
EVERY = 25  # of Unicode's cases one is taken; all 605,201 were run once, by version 15 of them

HEBREW = str.maketrans({chr(ord("A") + n): chr(0x5D0 + n) for n in range(26)})
ARABIC = str.maketrans({chr(ord("A") + n): chr(0x628 + n) for n in range(18)})
SIGNS = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "AN": "\u0661", "ES": "+", "ET": "#", "CS": ",",
    "NSM": "\u0300", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "BN": "\u00ad",
    "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c", "LRO": "\u202d", "RLO": "\u202e",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip


def seen(typed: str, leftward: bool, *isolates: tuple[int, int, bool], letters: dict[int, str] = HEBREW) -> str:
    """A line as it stands on paper, from left to right."""
    text = typed.translate(letters)
    own = at_line_ends(text, levels(text, leftward, [Isolate(*one) for one in isolates]), int(leftward))
    return "".join(typed[place] for place in visual_order(own) if bidirectional(typed[place]) not in REMOVED)


def of_classes() -> Iterator[tuple[str, int, list[str], list[int]]]:
    """Text, level of the paragraph, levels and order; x is the level of what has none."""
    wanted: list[str] = []
    order: list[int] = []
    for line in CASES["BidiTest"].read_text(encoding="utf-8").splitlines():
        head, _, told = line.partition(":" if line.startswith("@") else ";")
        if head == "@Levels":
            wanted = told.split()
        elif head == "@Reorder":
            order = [int(place) for place in told.split()]
        elif line and not line.startswith("#"):
            text = "".join(SIGNS[kind] for kind in head.split())
            yield from ((text, base, wanted, order) for base in (0, 1) if int(told, 16) & (2 << base))


def of_characters() -> Iterator[tuple[str, int, list[str], list[int]]]:
    for line in CASES["BidiCharacterTest"].read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            codes, _, base, wanted, order = line.split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            yield text, int(base), wanted.split(), [int(place) for place in order.split()]


@pytest.mark.parametrize(
    ("name", "cases"), [("BidiTest", of_classes), ("BidiCharacterTest", of_characters)], ids=list(CASES)
)
def test_levels_and_order_are_unicode_s(name, cases):
    """Every twenty-fifth of the cases that Unicode publishes."""
    if not CASES[name].exists():
        pytest.skip("needs Unicode's own test cases, in Debian the package unicode-data")
    for number, (text, base, wanted, order) in enumerate(cases()):
        if number % EVERY:
            continue
        own = at_line_ends(text, levels(text, bool(base)), base)
        told = ["x" if bidirectional(one) in REMOVED else str(level) for one, level in zip(text, own, strict=True)]

        assert (wanted, order) == (told, [place for place in visual_order(own) if wanted[place] != "x"]), ascii(text)


@pytest.mark.parametrize(
    ("typed", "rightward", "leftward"),
    [
        ("no turn.", "no turn.", ".no turn"),
        ("car means CAR.", "car means RAC.", ".RAC car means"),
        ("AB 12-34 CD", "DC 12-34 BA", "DC 12-34 BA"),
        ("AB 1 - 2 CD", "DC 2 - 1 BA", "DC 2 - 1 BA"),
        ("AB 5% CD", "DC 5% BA", "DC 5% BA"),
        ("AB (CD) ef", ")DC( BA ef", "ef )DC( BA"),
        ("AB (cd) EF", "BA (cd) FE", "FE )cd( BA"),
        ("AB cd  ", "BA cd  ", "  cd BA"),
        ("AB\ncd!", "BA\ncd!", "!cd\nBA"),
        ("ab\u202ecd\u202cef", "abdcef", "abdcef"),
    ],
)
def test_a_line_in_either_paragraph(typed: str, rightward: str, leftward: str):
    """Figures read rightward, brackets go with what they hold, a line's last signs and spaces with the paragraph.

    Brackets are not mirrored here: that is the font's work.
    """
    assert (rightward, leftward) == (seen(typed, leftward=False), seen(typed, leftward=True))


def test_figures_after_arabic_letters_take_their_signs_the_other_way():
    """A range reads leftward among Arabic letters, rightward among Hebrew ones."""
    assert "DC 34-12 BA" == seen("AB 12-34 CD", leftward=True, letters=ARABIC)


def test_isolated_words_keep_their_order_and_do_not_sway_their_surroundings():
    """A telephone number with its plus sign and its gaps; and a name that would else take the figure with it."""
    number = "AB +44 20 CD"

    assert "DC 20 44+ BA" == seen(number, leftward=True, letters=ARABIC)
    assert "DC +44 20 BA" == seen(number, True, (3, 9, False), letters=ARABIC)
    assert "3 - BA" == seen("AB - 3", leftward=False)
    assert "BA - 3" == seen("AB - 3", False, (0, 2, True))


def test_isolates_hold_isolates_and_close_what_was_opened_in_them():
    """A call for a note in an English sentence of an Arabic text; and signs of order that somebody typed and forgot."""
    assert "C ab. 1 ef B" == seen("B ab. 1 ef C", True, (2, 10, False), (6, 7, False))
    assert "CB ab\u2067DE. A" == seen("A ab\u2067ED. BC", True, (2, 8, False))
    assert "B ab\u2069. A" == seen("A ab\u2069. B", True, (2, 6, False))


def test_only_a_text_with_leftward_letters_or_signs_of_order_turns():
    """Most texts are spared the work."""
    assert [False, False, True, True] == [turns(one) for one in ("plain", "élan “ভাষা” 12", "ab \u05d0", "a\u202eb")]

"""Inline marks, and what is none."""

import time

import pytest

from factsheet.content.prose import parse_prose
from factsheet.diagnostics import Span
from factsheet.source import Text


def manners(typed: str) -> list[tuple[str, str]]:
    """(text, manner) of each piece; the manner in letters: b, i, l for a link, and ^id for a note call."""
    found = []
    for piece in parse_prose(Text(typed, Span("a.yaml", 1, 1))).pieces:
        note = f"^{piece.note}" if piece.note else ""
        found.append((piece.text, "b" * piece.bold + "i" * piece.italic + "l" * bool(piece.link) + note))
    return found


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("so **bold** a", [("so ", ""), ("bold", "b"), (" a", "")]),
        ("_so_, it is", [("so", "i"), (", it is", "")]),
        ("**a _b_**", [("a ", "b"), ("b", "bi")]),
        ("see [our **site**](https://a.org/x_(y)).", [("see ", ""), ("our ", "l"), ("site", "bl"), (".", "")]),
        ("world.[^ilo]", [("world.", ""), ("", "^ilo")]),
        (r"5 \* 3 \_x_", [("5 ", ""), ("* 3 ", ""), ("_x_", "")]),
    ],
)
def test_marks_are_understood(typed, expected):
    """Each mark gives its manner to the words between, and is gone."""
    assert expected == manners(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "R&D",
        "<info@ngo.org>",
        "2 * 3 ** 4",
        "snake_case_name",
        "__init__",
        "https://a.org/_b_/c",
        "**open",
        "_open",
        "** no **",
        "a_ b_",
        "[words](ftp://a.org)",
        "[words]",
        "[^ ]",
        "***",
        "_a\n_b",
        "\\",
        "<b>&amp;</b>",
    ],
)
def test_anything_else_is_text(typed):
    """What only looks like a mark comes through sign by sign."""
    assert [(typed, "")] == manners(typed)


def test_paragraphs_part_at_line_ends():
    """The second paragraph's piece knows where it begins."""
    prose = parse_prose(Text("one **two\nthree** four", Span("a.yaml", 1, 1)))

    assert [["one **two"], ["three** four"]] == [[piece.text for piece in part] for part in prose.paragraphs]
    assert [[0], [10]] == [[piece.start for piece in part] for part in prose.paragraphs]


@pytest.mark.parametrize("stretch", ["[", "**a ", "_a ", "[a](https://", "[^a", "\\", "(", "[a](https://b(", "**a _b "])
def test_hostile_text_is_read_in_no_time(stretch):
    """A quarter of a megabyte of marks without partners must not take longer than a moment."""
    typed = stretch * (262_144 // len(stretch))
    start = time.perf_counter()
    manners(typed)

    assert time.perf_counter() - start < 5

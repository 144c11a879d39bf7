"""Values as typed, and where each of their signs stands."""

from time import perf_counter

import pytest
import yaml

from factsheet import source
from factsheet.diagnostics import Log, Span
from factsheet.source import Keyed, Listed, Text, compose

TYPED = """\
a: NO
b: 1.10
c: 2006-05
d: +91 033
e: 'it''s'
f: "caf\\u00e9 \\
    bar"
g: >-
  folded words
  go on

  and on
h: |
    kept
      as they are
i: plain words
  that go on
j: [330, ~]
"""


@pytest.fixture(params=["libyaml", "python"])
def parser(request, monkeypatch):
    """Both parsers of PyYAML: the one in C may be missing on a machine."""
    monkeypatch.setattr(source, "Loader", yaml.SafeLoader if request.param == "python" else source.Loader)


def value(tree, key):
    return tree.entries[key][1]


def test_strings_stay_as_typed(parser):
    """No value becomes a number, a date or a truth; folding, quotes and escapes are YAML's own."""
    tree = compose(TYPED, "a.yaml", Log())

    assert isinstance(tree, Keyed)
    assert {
        "a": "NO",
        "b": "1.10",
        "c": "2006-05",
        "d": "+91 033",
        "e": "it's",
        "f": "café bar",
        "g": "folded words go on\nand on",
        "h": "kept\n  as they are",
        "i": "plain words that go on",
    } == {key: node.value for key, (_, node) in tree.entries.items() if isinstance(node, Text)}
    listed = value(tree, "j")
    assert isinstance(listed, Listed)
    assert ["330", "~"] == [item.value for item in listed.items]


@pytest.mark.parametrize(
    ("key", "word", "line", "column"),
    [
        ("a", "O", 1, 5),
        ("e", "s", 5, 9),
        ("f", "é", 6, 8),
        ("f", "bar", 7, 5),
        ("g", "folded", 9, 3),
        ("g", "on\n", 10, 6),
        ("g", "and", 12, 3),
        ("h", "kept", 14, 5),
        ("h", "as", 15, 7),
        ("i", "that", 17, 3),
    ],
)
def test_a_sign_of_a_value_knows_its_line_and_column(parser, key, word, line, column):
    """Through folding, indentation, quotes and escapes."""
    text = value(compose(TYPED, "a.yaml", Log()), key)

    assert Span("a.yaml", line, column) == text.where(text.value.index(word))


def test_part_of_a_value_keeps_its_place():
    """The third word of a folded text, taken out, still stands where it was typed."""
    text = value(compose(TYPED, "a.yaml", Log()), "g")
    part = text.part(13, 18)

    assert "go on" == part.value
    assert Span("a.yaml", 10, 3) == part.at
    assert Span("a.yaml", 10, 6) == part.where(3)


def test_a_long_run_of_spaces_is_counted_in_no_time():
    """60,000 of them took a minute, since after each a fold of lines was sought to the end of the run."""
    tree = compose(f'key: "one{" " * 60_000}two"', "a.yaml", Log())
    began = perf_counter()

    assert Span("a.yaml", 1, 60_010) == tree.entries["key"][1].where(60_003)
    assert perf_counter() - began < 2


def test_windows_line_ends_and_a_byte_order_mark(tmp_path):
    """A file from Notepad reads like any other."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfplace: Porto\r\ntext: >-\r\n  one\r\n  two\r\n")
    log = Log()
    tree = source.read_source(path, tmp_path, log)

    assert [] == log.diagnostics
    assert "one two" == value(tree, "text").value
    assert Span("a.yaml", 4, 3) == value(tree, "text").where(4)


def test_a_hundred_thousand_brackets_are_one_finding(parser):
    """Reading stops at the thirteenth level; the parsers alone would take minutes to the end."""
    log = Log()

    assert compose("a: " + "[" * 100_000, "a.yaml", log) is None
    assert [("too-deep", Span("a.yaml", 1, 15))] == [(one.code.name, one.at) for one in log.diagnostics]


def test_joiners_and_odd_spaces_pass_and_a_bell_does_not():
    """Signs that scripts need are let through; what no paper shows is named."""
    log = Log()
    compose("a: क\u094d\u200dष\u00a0\u202f1\u00ad\u2066x\u2069\nb: \u0007\n", "a.yaml", log)

    assert [("unprintable-sign", Span("a.yaml", 2, 4))] == [(one.code.name, one.at) for one in log.diagnostics]

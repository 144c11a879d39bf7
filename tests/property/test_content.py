"""Whatever is typed: nothing is lost, nothing breaks."""

import re
import string
import unicodedata

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factsheet.content.locale import Locale, is_plain
from factsheet.content.prose import parse_prose
from factsheet.content.words import languages
from factsheet.diagnostics import Log, Span
from factsheet.source import Keyed, Text, compose, read_source, unprintable

HERE = Span("a.yaml", 1, 1)
any_text = st.text(st.characters(exclude_categories=("Cs",)))
printable = any_text.filter(lambda text: not any(unprintable(sign) for sign in text) and "\t" not in text)
full_of_marks = st.text(st.sampled_from("ab .,\n\\*_[]()^:/é")) | st.lists(
    st.sampled_from(["**", "_", "[a](https://b.org)", "[^id]", "\\", "word", " ", "[", "](", "\n"])
).map("".join)


def quoted(text: str) -> str:
    """The text between double quotation marks, every sign that is not plain spelt out."""
    plain = string.ascii_letters + string.digits + " .,:#'-"
    return '"' + "".join(sign if sign in plain else f"\\U{ord(sign):08x}" for sign in text) + '"'


@given(any_text)
def test_a_quoted_text_comes_back_equal(text):
    """Between double quotation marks anything can be spelt."""
    tree = compose(f"key: {quoted(text)}", "a.yaml", Log())

    assert isinstance(tree, Keyed)
    assert text == tree.entries["key"][1].value


@given(printable, st.sampled_from(["'", '"', "|", ">", None]))
@example("one\n\n two\n\n\nthree", ">")
@example(" two", ">")
@example("\u00a0", "|")
def test_every_letter_of_a_value_is_found_in_the_file(text, style):
    """In every style of YAML, the place that a value gives for a letter is where that letter stands."""
    typed = yaml.dump({"key": text}, default_style=style, allow_unicode=True, width=20)
    tree = compose(typed, "a.yaml", Log())
    assert isinstance(tree, Keyed)
    found = tree.entries["key"][1]
    lines = re.split(r"\r\n|\r|\n", typed)
    for offset, sign in enumerate(found.value):
        at = found.where(offset)
        there = lines[at.line - 1][at.column - 1 : at.column]
        assert sign == there or there == "\\" or sign in " \n"


@given(full_of_marks | any_text)
def test_pieces_and_marks_are_all_that_was_typed(typed):
    """Each piece is the typed text at its place, and between two pieces there is nothing but marks."""
    end = 0
    between = []
    for piece in parse_prose(Text(typed, HERE)).pieces:
        between.append(typed[end : piece.start])
        end = piece.start + len(f"[^{piece.note}]" if piece.note else piece.text)
        assert piece.text == typed[piece.start : piece.start + len(piece.text)]
    between.append(typed[end:])
    marks = r"(\\|\*\*|_|\[|\]\((https?://|mailto:)[^\s\[\]]+\))*"

    assert [] == [stretch for stretch in between if not re.fullmatch(marks, stretch)]


@given(any_text)
def test_a_backslash_before_every_sign_makes_any_text_plain(text):
    """Whoever wants no marks can have none."""
    prose = parse_prose(Text("".join(f"\\{sign}" for sign in text), HERE))

    assert text == prose.plain
    assert not any(piece.bold or piece.italic or piece.link or piece.note for piece in prose.pieces)


@given(st.binary() | st.text(st.sampled_from("a:-[]{}\"'|>&*!%@#\\ \t\n?,~")).map(str.encode))
@settings(max_examples=400)
def test_any_bytes_give_keys_or_a_finding(tmp_path_factory, data):
    """No file breaks the reader, and none is refused without a word."""
    folder = tmp_path_factory.getbasetemp()
    path = folder / "a.yaml"
    path.write_bytes(data)
    log = Log()

    assert read_source(path, folder, log) is not None or log.failed


def _figures(text: str) -> str:
    """The digits of a text, as 0 to 9."""
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())


@given(
    st.from_regex(r"\d{1,17}(\.\d{1,7})?", fullmatch=True) | any_text,
    st.sampled_from(languages()),
    st.booleans(),
    st.sampled_from([None, "number", "percent", "JPY", "INR"]),
)
@example("0.10", "bn", True, "percent")
def test_a_language_writes_a_number_in_its_own_signs_and_changes_no_digit(typed, language, native, manner):
    """Whatever is typed, its digits come back in their order; text that is no number comes back as it is."""
    written = Locale(language, native).value(typed, manner)

    assert _figures(typed) == _figures(written)
    assert is_plain(typed) or typed == written


@given(st.from_regex(r"\d{4}-\d{2}(-\d{2})?", fullmatch=True) | any_text, st.sampled_from(languages()), st.booleans())
def test_a_date_keeps_its_year(typed, language, native):
    """Only a date of the calendar is written out, and its year is in it."""
    written = Locale(language, native).date(typed)

    assert typed == written or str(int(_figures(typed[:4]))) in _figures(written)

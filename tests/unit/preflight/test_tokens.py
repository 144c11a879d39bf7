"""Content streams as operations, whatever is in them."""

import pytest

from factsheet.preflight.painting.tokens import operations


def read(data: bytes) -> list[tuple[str, list]]:
    return list(operations(data, []))


def trouble(data: bytes) -> list[str]:
    told: list[str] = []
    list(operations(data, told))
    return told


def test_operands_come_as_plain_values():
    """Numbers, names, strings, arrays, dictionaries and constants, each as Python has it."""
    data = b"/A#20b <</MCID 3 /Lang (de)>> BDC [(a(b)\\051\\n) -.5 <4a4B5>] TJ % said\ntrue null x"

    assert read(data) == [
        ("BDC", ["A b", {"MCID": 3.0, "Lang": b"de"}]),
        ("TJ", [[b"a(b))\n", -0.5, b"JKP"]]),
        ("x", [True, None]),
    ]


@pytest.mark.parametrize(("written", "number"), [("--5", -5), ("1.2.3", 1.2), ("-.", 0), ("+7.", 7), ("1e999", 1e9)])
def test_a_number_that_is_written_wrongly_is_read_as_far_as_it_goes(written, number):
    """As viewers do, and never as infinity."""
    assert read(written.encode() + b" w") == [("w", [number])]


def test_an_inline_picture_ends_where_its_samples_do():
    """The letters EI among the samples of a plain picture do not end it."""
    assert read(b"q BI /W 4 /H 1 /BPC 8 /CS /G ID a EI EI Q") == [
        ("q", []),
        ("BI", [{"W": 4.0, "H": 1.0, "BPC": 8.0, "CS": "G"}, b"a EI"]),
        ("Q", []),
    ]


def test_a_packed_inline_picture_ends_at_its_mark():
    """With a filter only the mark can tell."""
    assert read(b"BI /W 4 /H 1 /F /Fl ID xyz\nEI\nQ")[0][1][1] == b"xyz"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"(never closed", "a string is not closed"),
        (b"[1 2 q", "an array or dictionary is not closed before “q”"),
        (b"1 2 ] m", "an array or dictionary ends that never began"),
        (b"BI /W 9 /H 9 /F /Fl ID xyz", "an inline picture has no end"),
        (b"<4g> Tj", "a hexadecimal string holds other signs"),
        (b"1 2", "the content ends before its last operator"),
    ],
)
def test_damage_is_told_in_plain_words(data, told):
    """What cannot be understood is said once, and reading goes on."""
    assert told in trouble(data * 2)

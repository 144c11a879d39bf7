"""PDF objects as ready bytes, which ReportLab's document registers and writes as they are."""

import zlib
from collections.abc import Mapping
from typing import Any

LEVEL = 6  # of Flate, pinned: the same input makes the same bytes


def add(document: Any, body: bytes) -> str:
    """Register an object with a ReportLab document; the reference to it, such as `12 0 R`."""
    number = document.objectcounter + 1
    document.Reference(body, f"object {number}")
    return f"{number} 0 R"


def dictionary(entries: Mapping[str, object]) -> str:
    """A dictionary; the values are PDF already. Entries that are None are left out."""
    return "<< " + " ".join(f"/{key} {value}" for key, value in entries.items() if value is not None) + " >>"


def stream(entries: Mapping[str, object], data: bytes, compress: bool = True) -> bytes:
    """A stream object, with its length and, if compressed here, its filter."""
    if compress:
        data = zlib.compress(data, LEVEL)
        entries = {**entries, "Filter": "/FlateDecode"}
    head = dictionary({**entries, "Length": len(data)})
    return b"%b\nstream\n%b\nendstream" % (head.encode("ascii"), data)


def text(words: str) -> str:
    """A text string: plain where ASCII will do, else UTF-16."""
    if words.isascii() and words.isprintable():
        return literal(words)
    return f"<{unicode_hex(words, mark=True)}>"


def literal(words: str) -> str:
    """An ASCII string in parentheses."""
    return "(" + words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"


def unicode_hex(words: str, mark: bool = False) -> str:
    """UTF-16, big end first, as hexadecimal digits; with the byte order mark where a text string wants it."""
    return (b"\xfe\xff" * mark + words.encode("utf-16-be", "replace")).hex().upper()


def name(words: str) -> str:
    """A name, with everything but letters, digits, plus and hyphen left out."""
    return "/" + "".join(sign for sign in words if sign.isascii() and (sign.isalnum() or sign in "+-"))


def number(value: float) -> str:
    """A number with at most three places: a thousandth of a point."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value > 0.0005 or value < -0.0005 else "0"


def box(numbers: tuple[float, ...]) -> str:
    """Numbers as an array."""
    return "[" + " ".join(number(value) for value in numbers) + "]"

"""Families made of the fonts that ship or were drawn for tests."""

from pathlib import Path

from factsheet.text.glyphs import FontKey
from factsheet.text.style import Family

ROOT = Path(__file__).parents[1]


def one_cut(file: str, *fallback: str) -> Family:
    """A family whose four cuts are the same font."""
    key = FontKey(file)
    return Family(key, key, key, key, tuple(map(FontKey, fallback)))

"""The fields that somebody writes: where each stands in the data, and the sheet with one of them told otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from factsheet.content.rules import count_words
from factsheet.content.shape import fields, is_shape
from factsheet.content.sheet import Office, Prose, Sheet
from factsheet.diagnostics import Span
from factsheet.source import Text

UNWRITTEN = ("contact", "words")  # addresses, and the words that are built in
FIGURES = ("prefix", "value", "suffix", "unit", "copyright")  # as long as what they name
# Parts that are composed under another name than their key in the data.
PARTS = {
    **dict.fromkeys(("label", "place", "country"), "cover"),
    **dict.fromkeys(("about", "small_print", "cover", "leader.portrait"), "contact"),  # of pictures only credits print
    "sources": "facts",
}
Told = Text | Prose
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a sheet. keys: the way to it, attributes and places in lists, from 0. told: what stands in it."""

    keys: tuple[str | int, ...]
    told: Told

    @property
    def path(self) -> str:
        """As in the data, entries counted from 1: `approach.pillars[2].text`."""
        steps = (f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in self.keys)
        return "".join(steps).removeprefix(".")

    @property
    def kind(self) -> str:
        """The path of all fields like it: `approach.pillars[].text`."""
        return "".join("[]" if isinstance(key, int) else f".{key}" for key in self.keys).removeprefix(".")

    @property
    def part(self) -> str:
        """The part of the page that prints it."""
        names = [key for key in self.keys if isinstance(key, str)]
        return PARTS.get(".".join(names[:2]), PARTS.get(names[0], names[0]))

    @property
    def at(self) -> Span:
        return self.told.at

    @property
    def text(self) -> str:
        """The words without marks and note calls."""
        return self.told.plain if isinstance(self.told, Prose) else self.told.value


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is. words: by ICU, numbers included. characters: with spaces."""

    words: int
    characters: int

    @staticmethod
    def of(text: str, language: str) -> "Length":
        return Length(count_words(text, language), len(text))


def written(sheet: Sheet) -> Iterator[Field]:
    """The fields of a sheet that somebody wrote and that print as text, in the order of the data."""
    for name, field in fields(Office).items():
        if name not in UNWRITTEN and not _aside(field.told):
            yield from _written(getattr(sheet, field.attribute), (field.attribute,))


def _aside(told: Any) -> bool:
    return told.goes is not None or told.form is not None


def _written(value: Any, keys: tuple[str | int, ...]) -> Iterator[Field]:
    if isinstance(value, Prose):
        yield Field(keys, value)
    elif isinstance(value, Text):
        if value.passage is not None:  # a built-in word has none
            yield Field(keys, value)
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _written(one, (*keys, number))
    elif is_shape(type(value)):
        for name, field in fields(type(value)).items():
            if name not in FIGURES and not _aside(field.told):
                yield from _written(getattr(value, field.attribute), (*keys, field.attribute))


def retold(value: T, keys: tuple[str | int, ...], told: Told) -> T:
    """A sheet, or a part of one, with another text at a place."""
    if not keys:
        return told  # type: ignore[return-value]  # the type of the place
    key, rest = keys[0], keys[1:]
    if isinstance(key, int):
        entries: Any = value
        return (*entries[:key], retold(entries[key], rest, told), *entries[key + 1 :])  # type: ignore[return-value]
    return replace(value, **{key: retold(getattr(value, key), rest, told)})  # type: ignore[type-var]

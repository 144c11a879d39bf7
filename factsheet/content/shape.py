"""What the shape of a file says: its fields, read from the dataclasses of `sheet.py`.

The reader, the JSON Schema and the list of fields that do not print all ask here, so that a field is stated once.
"""

import dataclasses
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a field besides its type.

    says: one sentence for the author. count: fewest and most entries of a list. words: advice on length, in words.
    form: a further rule for a text, by its name in `rules.FORMS`. word: the built-in word that stands in when absent.
    shared: "freely" if any office may override the organisation, "listed" if only when the organisation lists it.
    goes: where a field that does not print goes instead. heard: it is read out, and so it is translated like what
    prints. turn: a turn of the language, which a translation may have where its source has none.
    """

    says: str
    count: tuple[int, int] | None = None
    words: tuple[int, int] | None = None
    form: str | None = None
    word: str | None = None
    shared: str | None = None
    goes: str | None = None
    heard: bool = False
    turn: bool = False


def told(says: str, **more: Any) -> dict[str, Told]:
    """The metadata of a field."""
    return {"told": Told(says, **more)}


@dataclass(frozen=True, slots=True)
class Field:
    """One key: its type without None, and what is said of it.

    attribute: of the dataclass, which ends in an underscore where the name is a word of Python's. one_of: the type of
    an entry, for a list. has_default: whether the dataclass does without it. A field that has neither a default nor a
    built-in word must be given.
    """

    name: str
    attribute: str
    type: Any
    one_of: Any
    has_default: bool
    told: Told

    @property
    def required(self) -> bool:
        return not self.has_default and self.told.word is None


def fields(shape: type[Any]) -> dict[str, Field]:
    """The keys of a shape by name, in their order; fields without a `told` are not keys."""
    known: Any = shape
    return _fields(known)


@cache
def _fields(shape: Any) -> dict[str, Field]:
    hints = typing.get_type_hints(shape)
    found = {}
    for field in dataclasses.fields(shape):
        if "told" not in field.metadata:
            continue
        told: Told = field.metadata["told"]
        kind = _without_none(hints[field.name])
        arguments = typing.get_args(kind)
        has_default = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
        name = field.name.rstrip("_")
        found[name] = Field(
            name,
            field.name,
            kind,
            arguments[0] if typing.get_origin(kind) is tuple and arguments[1:] == (...,) else None,
            has_default,
            told,
        )
    return found


def is_shape(kind: Any) -> bool:
    """Whether values of a type are written as keys with values."""
    return isinstance(kind, type) and dataclasses.is_dataclass(kind) and bool(fields(kind))


def walk(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every leaf that was given, with its schema path such as `facts[].figure`, in the order of the shape."""
    if value is None:
        return
    if isinstance(value, tuple) and value and not isinstance(value[0], float):
        for item in value:
            yield from walk(item, f"{path}[]")
    elif is_shape(type(value)):
        for name, field in fields(type(value)).items():
            yield from walk(getattr(value, field.attribute), f"{path}.{name}" if path else name)
    elif value != ():
        yield path, value


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        (hint,) = (one for one in typing.get_args(hint) if one is not type(None))
    return hint

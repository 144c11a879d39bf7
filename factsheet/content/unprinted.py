"""The fields that do not print, and where each goes instead."""

from factsheet.content.schema import SHAPES, Kind
from factsheet.content.shape import fields, is_shape


def unprinted(kind: Kind) -> dict[str, str]:
    """Where each field that does not print goes, by its schema path such as `sources[].id`."""
    return _below(SHAPES[kind], "")


def _below(shape: type, path: str) -> dict[str, str]:
    found = {}
    for name, field in fields(shape).items():
        own = f"{path}.{name}" if path else name
        inner = field.one_of or field.type
        own += "[]" if field.one_of else ""
        if field.told.goes:
            found[own] = field.told.goes
        if is_shape(inner):
            found |= _below(inner, own)
    return found

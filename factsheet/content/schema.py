"""JSON Schema of the files, for editors that complete and check while one types."""

from typing import Any, Literal

from factsheet.content.locale import MANNERS, ZEROS
from factsheet.content.rules import DIGITS, FORMS
from factsheet.content.shape import Field, fields, is_shape
from factsheet.content.sheet import Date, Office, Organisation
from factsheet.content.translating import TRANSLATED_FROM, UNTRANSLATED
from factsheet.paper import PAPERS

Kind = Literal["office", "organisation", "translation", "organisation-translation"]
SHAPES: dict[Kind, type] = {
    "office": Office,
    "organisation": Organisation,
    "translation": Office,
    "organisation-translation": Organisation,
}
# What a translation says besides the texts: which it leaves as they are, and what the source said when it was written.
_OF_TRANSLATION: dict[str, Any] = {
    UNTRANSLATED: {
        "description": "keep, to print all that is missing as it is in the source; or a list of texts, as leader.name.",
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}],
    },
    TRANSLATED_FROM: {
        "description": "What the source said when this was written; `factsheet translate` keeps it.",
        "type": "object",
        "additionalProperties": {"type": ["string", "number"]},
    },
}

# An editor reads 330 as a number and 2019-06-17 as a date; the program reads both as typed.
_TYPED = {"type": ["string", "number", "boolean"]}
_DIGIT = f"[{''.join(f'{zero}-{chr(ord(zero) + 9)}' for zero in ZEROS.values())}]"  # of any script
_FORMS: dict[str, dict[str, Any]] = {
    "year": {"type": ["integer", "string"], "pattern": f"^{_DIGIT}{{4}}$", "minimum": 0, "maximum": 9999},
    "milestone": {"type": ["integer", "string"], "pattern": f"{_DIGIT}{{4}}", "minimum": 1000, "maximum": 9999},
    "paper": {"enum": list(PAPERS)},
    "digits": {"enum": list(DIGITS)},
    "manner": {"type": "string", "pattern": f"^({'|'.join(MANNERS)}|[A-Z]{{3}})$"},
    "picture": {"type": "string", "pattern": r"^[^/\\~][^\\]*$"},
    "web": {"type": "string", "pattern": r"^\S+\.\S+$"},
    "mail": {"type": "string", "pattern": r"^\S+@\S+\.\S+$"},
    "optional": {"type": ["boolean", "integer"], "minimum": 1, "maximum": 9},
    "id": {"type": ["string", "integer"], "pattern": "^[A-Za-z0-9][A-Za-z0-9-]*$"},
}
assert _FORMS.keys() == FORMS.keys()


def schema(kind: Kind) -> dict[str, Any]:
    """The shape of a file as JSON Schema 2020-12.

    An office may leave out whatever its organisation says, so those keys are never required; in a translation none is.
    """
    shape = SHAPES[kind]
    purpose = (shape.__doc__ or "").partition(": ")[2]
    if kind.endswith("translation"):
        whole = _unfinished(_object(shape))
        texts = {name: value for name, value in whole["properties"].items() if name != "offices_may_override"}
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": f"Fact sheet: {kind}",
            "description": "What differs in another language; the rest comes from the file that it translates.",
            **whole,
            "properties": {**texts, **_OF_TRANSLATION},
        }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Fact sheet: {kind}",
        "description": purpose[:1].upper() + purpose[1:],
        **_object(shape),
    }


def _unfinished(part: Any) -> Any:
    """The same with no key required, at any depth."""
    if isinstance(part, dict):
        return {key: _unfinished(value) for key, value in part.items() if key != "required"}
    return [_unfinished(one) for one in part] if isinstance(part, list) else part


def _object(shape: type) -> dict[str, Any]:
    known = fields(shape)
    required = [name for name, field in known.items() if field.required and not field.told.shared]
    return {
        "type": "object",
        "properties": {name: {"description": field.told.says, **_value(field)} for name, field in known.items()},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _value(field: Field) -> dict[str, Any]:
    if field.type == tuple[float, float]:
        return {"type": "array", "items": {"type": "number", "minimum": 0, "maximum": 1}, "minItems": 2, "maxItems": 2}
    if field.one_of is not None:
        return _list(field)
    if is_shape(field.type):
        return _object(field.type)
    if field.type is bool:
        return {"type": "boolean"}
    if field.type is Date:
        return {"type": ["integer", "string"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
    if field.type is str:
        return {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"}
    return dict(_FORMS[field.told.form] if field.told.form else _TYPED)


def _list(field: Field) -> dict[str, Any]:
    entries = _object(field.one_of) if is_shape(field.one_of) else dict(_TYPED)
    listed: dict[str, Any] = {"type": "array", "items": entries}
    if field.told.count:
        listed |= {"minItems": field.told.count[0], "maxItems": field.told.count[1]}
    return listed if is_shape(field.one_of) else {"anyOf": [listed, {"type": "string"}]}

"""The JSON Schema of a printer's card, for editors; made from the same lists that the reader checks against."""

from typing import Any

from factsheet.paper import PAPERS
from factsheet.printers.shape import (
    CONDITION,
    GROUPS,
    LENGTH,
    MEASURES,
    NEEDED,
    NEEDED_OF_CONDITION,
    STANDARD,
    Measure,
)

Schema = dict[str, Any]


def _measure(measure: Measure) -> Schema:
    span = f"{measure.least:g} to {measure.most:g} {measure.unit}"
    told: Schema = {"description": f"{measure.says} {span}."}
    if measure.is_length:
        return told | {"type": "string", "pattern": f"^{LENGTH}$"}
    kind = "integer" if measure.unit == "plates" else "number"
    return told | {"type": kind, "minimum": measure.least, "maximum": measure.most}


def _entries(properties: dict[str, Schema], required: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def schema() -> Schema:
    """JSON Schema, draft 2020-12, of a printer's card."""
    text: Schema = {"type": "string", "minLength": 1}
    condition = {key: text | {"description": says} for key, says in CONDITION.items()}
    groups = {
        key: _entries({name: _measure(measure) for name, measure in measures.items()}) | {"description": says}
        for key, (_, says, measures) in GROUPS.items()
    }
    top: dict[str, Schema] = {
        "name": text | {"description": "The shop or the kind of printing, for people."},
        "papers": {
            "description": "The papers that the card is for.",
            "type": "array",
            "items": {"enum": list(PAPERS)},
            "minItems": 1,
        },
        "condition": _entries(condition, NEEDED_OF_CONDITION) | {"description": "How inks look on the paper."},
        "standard": {"description": "The standard of the file.", "enum": [STANDARD]},
        "marks": {"description": "Whether crop and register marks stand around the page.", "type": "boolean"},
        **{key: _measure(measure) for key, measure in MEASURES.items()},
        **groups,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A factsheet printer's card",
        **_entries(top, NEEDED),
    }

"""The JSON Schema of a theme file, for editors; made from the same lists that the reader checks against."""

from typing import Any

from factsheet.paper import PAPERS
from factsheet.text.style import Align
from factsheet.theme.theme import (
    ACCENTS,
    CUTS,
    FITS,
    GROUNDS,
    KNOBS,
    LARGEST_TYPE,
    MANNERS,
    MOST_STEPS,
    OPTIONAL,
    PICTURE,
    ROLES,
    SPACES,
    TRACKING,
    TYPE,
)

Schema = dict[str, Any]

NUMBER: Schema = {"type": "number", "minimum": 0}
FONT: Schema = {
    "description": "A font file (TTF or OTF), or a variable one with its axes pinned.",
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {
                "file": {"type": "string"},
                "axes": {"type": "object", "additionalProperties": {"type": "number"}},
            },
            "required": ["file"],
            "additionalProperties": False,
        },
    ],
}


def _range(number: Schema) -> Schema:
    return {
        "description": "Points: one number, or [least, as drawn, most].",
        "anyOf": [number, {"type": "array", "items": number, "minItems": 3, "maxItems": 3}],
    }


RANGE = _range(NUMBER)


def _entries(properties: dict[str, Schema], required: tuple[str, ...], description: str = "") -> Schema:
    found: Schema = {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }
    return found | ({"description": description} if description else {})


def _each(names: tuple[str, ...], schema: Schema, description: str) -> Schema:
    return _entries(dict.fromkeys(names, schema), names, description)


def schema() -> Schema:
    """JSON Schema, draft 2020-12, of a theme file."""
    name: Schema = {"type": "string", "minLength": 1}
    flag: Schema = {"type": "boolean"}
    ink = _entries(
        {
            "cmyk": {
                "description": "Percent of cyan, magenta, yellow and black, for the press.",
                "type": "array",
                "items": {"type": "number", "minimum": 0, "maximum": 100},
                "minItems": 4,
                "maxItems": 4,
            },
            "rgb": {
                "description": "For screens and office printers.",
                "type": "string",
                "pattern": "^#[0-9A-Fa-f]{6}$",
            },
        },
        ("cmyk", "rgb"),
    )
    role = _entries(
        {
            "font": name,
            "cut": {"enum": list(CUTS)},
            "size": _range({"type": "number", "minimum": 1, "maximum": LARGEST_TYPE}),
            "leading": NUMBER | {"description": "Points, at the size as drawn."},
            "tracking": {
                "description": "Thousandths of an em after every letter.",
                "type": "number",
                "minimum": TRACKING[0],
                "maximum": TRACKING[1],
            },
            "capitals": flag,
            "ink": name,
            "ground": {"enum": [*GROUNDS, PICTURE]},
            "features": {"type": "array", "items": {"type": "string", "pattern": "^-?[a-z][a-z0-9]{3}$"}},
            "hyphenate": flag,
            "balance": flag,
            "split": flag,
            "align": {"enum": [str(align) for align in Align]},
        },
        TYPE,
    )
    page = _entries(
        {"margin": NUMBER, "columns": {"type": "integer", "minimum": 1}, "gutter": NUMBER, "cover": RANGE},
        ("margin", "columns", "gutter", "cover"),
    )
    family = _entries(dict.fromkeys(CUTS, FONT), ("regular",))
    stop: Schema = {
        "type": "array",
        "items": {"type": "number", "minimum": 0, "maximum": 1},
        "minItems": 3,
        "maxItems": 4,
    }
    veil = _entries({"ink": name, "stops": {"type": "array", "items": stop, "minItems": 2}}, ("ink", "stops"))
    press = _entries({"profile": name, "condition": name, "info": name}, ("profile", "condition", "info"))
    fits = {name: {"type": "number", "minimum": least, "maximum": most} for name, (least, most) in FITS.items()}
    gives, loosens = (
        {
            "type": "array",
            "items": _entries(
                {
                    "give": {"enum": [knob for knob, ends in KNOBS.items() if ends[side]]},
                    "to": {"description": "Where it ends, 0 being the design.", "type": "number"},
                    "steps": {"type": "integer", "minimum": 1, "maximum": MOST_STEPS},
                    "cost": {"description": "In looks; only proportions count.", "type": "number", "minimum": 0},
                },
                ("give", "cost"),
            ),
        }
        for side in (0, 1)
    )
    fit = _entries({"too full": gives, "too empty": loosens}, ("too full", "too empty"))
    papers = tuple(PAPERS)
    top = {
        "name": name,
        "colours": {"type": "object", "additionalProperties": ink, "description": "Each as inks and as light."},
        "grounds": _each(GROUNDS, name, "What lies under type, by the name of a colour."),
        "accents": _each(ACCENTS, name, "What marks the page, by the name of a colour."),
        "fonts": {"type": "object", "additionalProperties": family, "description": "Families by a name of your own."},
        "fallback": {
            "type": "array",
            "items": {"anyOf": [FONT, _entries({"regular": FONT, "bold": FONT, "latin": name} | fits, ("regular",))]},
            "description": "Where a letter is looked for that the fonts lack. `size` and `leading` are in parts of "
            "Latin's; left out, they follow the height of the letters and the script. `latin` names the family of "
            "Latin words and figures among its letters.",
        },
        "type": _each(ROLES, role, "How each kind of text is set."),
        "pages": _each(papers, page, "The grid of each paper."),
        "space": _each(SPACES, RANGE, "White space, by where it lies."),
        "fit": fit | {"description": "What gives, in order, where a page has too much on it or too little."},
        "style": _entries({key: {"enum": list(choices)} for key, choices in MANNERS.items()}, ()),
        "veil": veil | {"description": "Over the cover: [height, least opacity, most, share at the right], 0 to 1."},
        "press": _entries(dict.fromkeys(papers, press), (), "By paper, what holds where no printer's card is named."),
    }
    required = tuple(key for key in top if key not in OPTIONAL)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A factsheet theme",
        **_entries(top, required),
    }

"""The shape of a card's file: its keys, and what each number may be. The reader and the JSON Schema both ask here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from factsheet.printers.card import BlackRules, LineMinima, Resolutions, TypeMinima
from factsheet.units import inch, mm

STANDARD = "PDF/X-4"
NEEDED = ("papers", "condition")
CONDITION = {
    "identifier": "The condition's own name, as the registry has it, such as FOGRA39.",
    "info": "The condition in plain words.",
    "profile": "The ICC profile of the press on this paper: from the project folder, or beside the card.",
    "registry": "Where the condition is registered; left out if it is the shop's own.",
}
NEEDED_OF_CONDITION = ("identifier", "info", "profile")

LENGTHS = {"mm": mm(1), "in": inch(1), "pt": 1.0}  # points in one of each
LENGTH = r"(\d+(?:\.\d+)?) ?(mm|in|pt)"


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number in a card may be: from least to most, in the unit that messages tell it by.

    A length (mm, pt) is written with its unit, whichever; percent (%), pixels (ppi) and plates as a bare number.
    """

    unit: str
    least: float
    most: float
    says: str

    @property
    def is_length(self) -> bool:
        return self.unit in LENGTHS


MEASURES: Mapping[str, Measure] = {
    "bleed": Measure("mm", 0, 20, "How far pictures go beyond the trim; left out, 3 mm on A4, 0.125 in on Letter."),
    "ink": Measure("%", 100, 400, "The most ink at one place: the sum of the four plates, in percent."),
    "safe": Measure("mm", 0, 40, "What type keeps from the trim."),
}  # fmt: skip

# Groups of keys, each by the value that it fills: `reversed bold` is its `reversed_bold`.
GROUPS: Mapping[str, tuple[type[Any], str, Mapping[str, Measure]]] = {
    "ppi": (Resolutions, "Pixels for each inch that a picture fills.", {
        "least": Measure("ppi", 1, 2400, "Below this a picture is refused."),
        "good": Measure("ppi", 1, 2400, "Below this it is warned of."),
        "target": Measure("ppi", 1, 2400, "What finer pictures are brought down to."),
        "most": Measure("ppi", 1, 2400, "Above this a picture is brought down."),
    }),
    "black": (BlackRules, "Black and small coloured type.", {
        "overprint below": Measure("pt", 0, 72, "Black type smaller than this must print over what lies beneath."),
        "inks": Measure("plates", 1, 4, "How many plates small coloured type may use."),
        "lead": Measure("%", 0, 100, "What one of these plates has at least, in percent."),
    }),
    "type": (TypeMinima, "The smallest type, by how it is printed.", {
        "black": Measure("pt", 1, 36, "On the black plate alone."),
        "coloured": Measure("pt", 1, 36, "In colour."),
        "reversed regular": Measure("pt", 1, 36, "Light on dark, in a regular weight."),
        "reversed bold": Measure("pt", 1, 36, "Light on dark, semibold or bolder."),
    }),
    "line": (LineMinima, "The thinnest lines.", {
        "solid": Measure("pt", 0, 10, "In one ink."),
        "reversed": Measure("pt", 0, 10, "Light on dark, or in several inks."),
    }),
}  # fmt: skip

KEYS = ("name", *NEEDED, "standard", "bleed", "marks", "safe", "ink", *GROUPS)

"""Legibility: type that stands out from its ground. Source: WCAG 2.2, 1.4.3; the standards have no number."""

import math
from collections.abc import Iterator

from factsheet.codes import house as say
from factsheet.preflight.facts import Facts
from factsheet.preflight.rulebook.questions import points
from factsheet.preflight.rulebook.rules import Breach, at, rule
from factsheet.printers.card import Card
from factsheet.units import Pt

ENOUGH, LARGE_ENOUGH = 4.5, 3.0  # Source: WCAG 2.2, 1.4.3
LARGE: Pt = 18.0  # from which the lower ratio does
ROUNDED = 0.01  # of a ratio, by colours in 8 bits


@rule(say.FAINT, house="contrast", pdfua1="7.1 (contrast)")
def faint_type(facts: Facts, _: Card) -> Iterator[Breach]:
    for one in facts.contrasts:
        needed = LARGE_ENOUGH if one.words.size >= LARGE else ENOUGH
        if one.ratio < needed - ROUNDED:
            ground = "the picture below it" if one.over_picture else "its ground"
            found = f"{math.floor(one.ratio * 10) / 10:g} to 1"
            yield at(
                one.words,
                f"Type of {points(one.words.size)} has a contrast of {found} with {ground}; it needs {needed:g} to 1.",
            )

"""The rules of preflight: each finds breaches in facts, is named by its clauses, and holds by standard.

A rule that two standards share is one rule with two clauses, so that a breach is told once.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from factsheet.diagnostics import Code
from factsheet.preflight.facts import Box, Facts, Painted
from factsheet.printers.card import Card

STANDARDS = ("pdfx4", "pdfa2", "pdfua1", "house")
TITLES = {"pdfx4": "PDF/X-4", "pdfa2": "PDF/A-2", "pdfua1": "PDF/UA-1", "house": "press practice"}


@dataclass(frozen=True, slots=True)
class Breach:
    """One place where a rule is broken. message: can stand alone, in plain words, with numbers in the reader's units.

    page: from 1. box: in the page's own coordinates. text: what stands there.
    """

    message: str
    page: int | None = None
    box: Box | None = None
    text: str = ""


Find = Callable[[Facts, Card], Iterable[Breach]]


@dataclass(frozen=True)
class Rule:
    """One rule. clauses: (standard, clause) pairs; it holds wherever one of its standards does."""

    code: Code
    clauses: tuple[tuple[str, str], ...]
    find: Find

    def names(self, standards: Iterable[str]) -> tuple[str, ...]:
        """Its clauses under the standards that hold, each in full, such as `PDF/X-4 6.2.3`."""
        held = set(standards)
        return tuple(name for one, numbers in self.clauses if one in held for name in _names(one, numbers))


def _names(standard: str, numbers: str) -> list[str]:
    if standard == "house":
        return [f"{TITLES[standard]} ({numbers})"]
    return [f"{TITLES[standard]} {number}" for number in numbers.split(", ")]


def brief(names: Iterable[str]) -> str:
    """Clauses in one line, each standard named once: `PDF/UA-1 7.18.1, 7.18.5, PDF/A-2 6.3.1`."""
    words, last = [], ""
    for name in names:
        standard, _, number = name.partition(" ")
        words.append(number if standard == last and standard.startswith("PDF/") else name)
        last = standard
    return ", ".join(words)


RULES: list[Rule] = []


def rule(code: Code, **clauses: str) -> Callable[[Find], Find]:
    """Enter a function as a rule: `@rule(say.RGB, pdfx4="6.2.3", pdfa2="6.2.4.3")`."""

    def enter(find: Find) -> Find:
        RULES.append(Rule(code, tuple(clauses.items()), find))
        return find

    return enter


def at(painted: Painted, message: str) -> Breach:
    """A breach by something painted."""
    return Breach(message, painted.page, painted.box, painted.text)


def every() -> list[Rule]:
    """All rules, by the number of their codes."""
    import factsheet.preflight.rulebook.house  # each enters its own
    import factsheet.preflight.rulebook.legibility
    import factsheet.preflight.rulebook.letters
    import factsheet.preflight.rulebook.nesting
    import factsheet.preflight.rulebook.pdfa2
    import factsheet.preflight.rulebook.pdfua1
    import factsheet.preflight.rulebook.pdfx4  # noqa: F401

    return sorted(RULES, key=lambda one: one.code.number)


def clauses_of(code: Code) -> str:
    """The clauses that a code stands for, such as `PDF/X-4 6.2.3, PDF/A-2 6.2.4.3`; empty if it is no rule's."""
    named = (name for one in every() if one.code is code for name in one.names(STANDARDS))
    return brief(sorted(dict.fromkeys(named), key=_by_standard))


def _by_standard(name: str) -> int:
    return next(place for place, standard in enumerate(STANDARDS) if name.startswith(TITLES[standard]))


def by_clause(words: str) -> list[Code]:
    """The codes that stand for a clause, or for those under it, named as `PDF/UA-1 7.18.1`, capitals aside."""
    asked = re.sub(r"^(pdf/a-2)[abu]", r"\1", " ".join(words.lower().split()))
    found = (
        one.code
        for one in every()
        for name in one.names(STANDARDS)
        if name.lower() == asked or name.lower().startswith((f"{asked}.", f"{asked} "))
    )
    return list(dict.fromkeys(found))


def breaches(facts: Facts, card: Card, standards: Iterable[str]) -> Iterator[tuple[Rule, Breach]]:
    """Every breach of the rules that hold under these standards."""
    held = set(standards)
    for one in every():
        if held.intersection(standard for standard, _ in one.clauses):
            for breach in one.find(facts, card):
                yield one, breach

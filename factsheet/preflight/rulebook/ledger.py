"""The ledger of clauses: what each standard asks, who answers for it, and the test that stands for the answer.

In:  entries, one a clause, from `ledger_press` and `ledger_access`.   Out: LEDGER.md, a page that a reader can audit.
Every rule stands in it at least once. What no program can judge is said to be human, and never counted as passed.
"""

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factsheet.diagnostics import Code
from factsheet.preflight.rulebook.rules import TITLES
from factsheet.preflight.rulebook.rules import every as rules


class Owner(enum.StrEnum):
    """Who answers for a clause."""

    BUILT_IN = "built in"  # the writer cannot do otherwise
    CHECKED = "checked"  # depends on what came in; a rule finds the breach in the finished file
    HUMAN = "human"  # only a person can judge
    ABSENT = "absent"  # the feature is never used


@dataclass(frozen=True, slots=True)
class Entry:
    """One clause.

    standard: of `rules.STANDARDS`. clause: its number, or its subject where the number is not public. says: in our own
    words. by: where in the writer, why absent, or who has to judge. codes: of the rules that check it. test:
    `tests/path.py::test_name`; empty where the twins of the rules stand for it, or a person.
    """

    standard: str
    clause: str
    says: str
    owner: Owner
    by: str = ""
    codes: tuple[Code, ...] = ()
    test: str = ""


def checked(standard: str, clause: str, says: str, *codes: Code, by: str = "") -> Entry:
    """A clause that rules check in the finished file; their twins are its test."""
    return Entry(standard, clause, says, Owner.CHECKED, by, codes)


def built_in(standard: str, clause: str, says: str, by: str, test: str = "", *codes: Code) -> Entry:
    """A clause that the writer cannot break; rules may check it in foreign files all the same."""
    return Entry(standard, clause, says, Owner.BUILT_IN, by, codes, test)


def absent(standard: str, clause: str, says: str, why: str, *codes: Code, test: str = "") -> Entry:
    """A clause about a feature that is never used; rules may refuse it in foreign files."""
    return Entry(standard, clause, says, Owner.ABSENT, why, codes, test)


def human(standard: str, clause: str, says: str, who: str) -> Entry:
    """A clause that only a person can judge."""
    return Entry(standard, clause, says, Owner.HUMAN, who)


def every() -> tuple[Entry, ...]:
    """All entries, by standard in the order of TITLES, then as entered.

    A rule that stands under one standard and holds under another as well is added there, to the entry of its clause.
    """
    from factsheet.preflight.rulebook.ledger_access import ACCESS
    from factsheet.preflight.rulebook.ledger_press import PRESS

    order, entered = list(TITLES), (*PRESS, *ACCESS)
    named = {(entry.standard, code.number) for entry in entered for code in entry.codes}
    shared: dict[tuple[str, str], list[Code]] = {}
    for one in rules():
        for standard, numbers in one.clauses:
            if (standard, one.code.number) not in named:
                for number in numbers.split(", "):
                    shared.setdefault((standard, number), []).append(one.code)
    whole = (_with(entry, shared.get((entry.standard, entry.clause), [])) for entry in entered)
    return tuple(sorted(whole, key=lambda entry: order.index(entry.standard)))


def _with(entry: Entry, codes: Sequence[Code]) -> Entry:
    return replace(entry, codes=tuple(dict.fromkeys((*entry.codes, *codes)))) if codes else entry


PREFACE = """\
# The ledger of clauses

What the standards and the press ask of a file, clause by clause, and who answers for it. This page is made from
`ledger_press.py` and `ledger_access.py` beside it; a test keeps it in step, and checks that every rule stands in it and
that every test it names is there.

**Owner** is one of four. *Built in*: the writer cannot do otherwise. *Checked*: it depends on what came in, and a rule
finds the breach in the finished file. *Human*: only a person can judge it. *Absent*: the feature is never used. Where
an entry that is built in or absent also names a rule (FS6xx), files by other producers are held to it too.
**Test**: *twins* are, for every rule that an entry names, a good file with one edit that it must find, and one with the
nearest edit that it must let pass (`tests/conformance/twins_press.py` and `twins_access.py`, tried by
`tests/conformance/test_twins.py`).

**Sources.** The standards themselves are sold, not published. Clauses of PDF/A-2 and PDF/UA-1 are numbered as in the
rule profiles of veraPDF.
{sources}The words are ours, so an entry says what a clause asks and is not its text.
"""


def page() -> str:
    """LEDGER.md."""
    from factsheet.preflight.rulebook.ledger_press import SOURCES

    return "\n".join((PREFACE.format(sources=SOURCES), *(line for one in TITLES for line in _table(one))))


def _table(standard: str) -> Iterator[str]:
    entries = [entry for entry in every() if entry.standard == standard]
    counts = [(owner, sum(entry.owner is owner for entry in entries)) for owner in Owner]
    yield f"## {TITLES[standard]}\n"
    yield f"{len(entries)} entries: " + ", ".join(f"{count} {owner}" for owner, count in counts) + ".\n"
    yield "| Clause | Asks | Owner | By | Test |"
    yield "|---|---|---|---|---|"
    for entry in entries:
        by = "; ".join(filter(None, (entry.by, ", ".join(f"{one.number} {one.name}" for one in entry.codes))))
        test = ", ".join(filter(None, (f"`{entry.test}`" if entry.test else "", "twins" if entry.codes else "")))
        yield (
            "| "
            + " | ".join(word.replace("|", "\\|") for word in (entry.clause, entry.says, entry.owner, by, test))
            + " |"
        )
    yield ""

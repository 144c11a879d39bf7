"""messages: findings as a person reads them on a terminal, and as a machine reads them.

error[FS401 copy-too-long]: "problem" is 2 lines too long for page 1
  --> data/offices/porto.yaml:41:3
   41 |   text: >-
      |   ^
why:  ...
help: ...
"""

import re
import textwrap
from collections.abc import Sequence
from pathlib import Path

from factsheet.diagnostics import Code, Diagnostic, Severity

WIDTH = 100
# Line feeds, escapes, what turns the direction of writing, and halves of letters.
STEERING = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def told(diagnostic: Diagnostic, root: Path | None, colour: bool) -> str:
    """A finding in full, with the line it points at where the file can be read."""
    import click

    def style(text: str, **how: object) -> str:
        return click.style(text, **how) if colour else text  # type: ignore[arg-type]  # click's own names

    code = diagnostic.code
    head = style(f"{diagnostic.severity}[{code.number} {code.name}]", fg=COLOURS[diagnostic.severity], bold=True)
    rows = [f"{head}: {style(plain(diagnostic.message), bold=True)}"]
    if diagnostic.at is not None:
        rows.append(f"  --> {plain(str(diagnostic.at))}")
        rows.extend(_excerpt(diagnostic, root))
    if diagnostic.place:
        rows.append(f"   in {plain(diagnostic.place)}")
    if diagnostic.clauses:
        rows.append(f"   by {', '.join(diagnostic.clauses)}")
    for word, text in (("why", diagnostic.why), ("tried", diagnostic.tried), ("help", diagnostic.help)):
        if text:
            wrapped = textwrap.wrap(text, WIDTH - 7, break_long_words=False, break_on_hyphens=False)
            rows.append(f"{word + ':':<6} " + "\n       ".join(map(plain, wrapped)))
    return "\n".join(rows)


def plain(text: str) -> str:
    """Text that may hold the name of any file, as it can be printed on one line: nothing in it steers a terminal."""
    return STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def _excerpt(diagnostic: Diagnostic, root: Path | None) -> list[str]:
    """The line of the file with a caret under the place; nothing if it cannot be read."""
    at = diagnostic.at
    if at is None or root is None:
        return []
    try:
        with (root / at.file).open(encoding="utf-8-sig", errors="replace") as file:
            line = next((text for number, text in enumerate(file, 1) if number == at.line), "").rstrip("\r\n")
    except OSError:
        return []
    if not line.strip():
        return []
    number = str(at.line)
    start = max(0, at.column - 61)  # a long line is shown about the place
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line[start : start + 90])
    lead = " " * (at.column - 1 - start)
    return [f"  {number} | {shown}", f"  {' ' * len(number)} | {lead}^"]


def as_record(diagnostic: Diagnostic) -> dict[str, object]:
    """A finding for `--json`; keys are only ever added."""
    at = diagnostic.at
    return {
        "code": diagnostic.code.number,
        "name": diagnostic.code.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "why": diagnostic.why,
        "help": diagnostic.help,
        "tried": diagnostic.tried,
        "file": at.file if at else None,
        "line": at.line if at else None,
        "column": at.column if at else None,
        "place": diagnostic.place,
        "clauses": list(diagnostic.clauses),
    }


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many of each, in words."""
    errors = sum(d.severity is Severity.ERROR for d in diagnostics)
    warnings = len(diagnostics) - errors
    parts = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((errors, "error"), (warnings, "warning")) if n]
    return " and ".join(parts)


def explained(code: Code, clauses: str = "") -> str:
    """What `factsheet explain` prints: the four paragraphs of a code under its number, name and clauses."""
    rows = [f"{code.number} {code.name} ({code.severity})", *([clauses] if clauses else []), ""]
    for word, title in (
        ("checks", "What it checks"),
        ("why", "Why it matters"),
        ("example", "Example"),
        ("instead", "Instead"),
    ):
        text = code.parts[word]
        lines = text.splitlines() if word == "example" else textwrap.wrap(text, WIDTH - 4)
        rows.extend([f"{title}:", *(f"    {line}" for line in lines), ""])
    return "\n".join(rows).rstrip()

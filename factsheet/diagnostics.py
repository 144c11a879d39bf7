"""diagnostics: what went wrong, where, why it matters and what to do now.

Stages report to the `Log` they are given and go on, so that an author sees ten problems in one run; only a checkpoint
stops a sheet. Any other exception is a bug of ours.
"""

import difflib
import enum
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: path from the project folder with `/`, line and column counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(enum.StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Code:
    """A kind of finding. The name completes "allow ..."; `text` is what `factsheet explain` prints.

    The text holds four paragraphs, opening with `Checks:`, `Why:`, `Example:` and `Instead:`.
    """

    number: str
    name: str
    severity: Severity
    text: str

    @cached_property
    def parts(self) -> dict[str, str]:
        """The four paragraphs by their opening word, lower case, each on one line (the example keeps its lines)."""
        import inspect
        import textwrap

        found: dict[str, list[str]] = {}
        current: list[str] = []
        for line in inspect.cleandoc(self.text).splitlines():
            word, colon, rest = line.partition(":")
            if colon and word in ("Checks", "Why", "Example", "Instead"):
                current = found.setdefault(word.lower(), [])
                line = rest.strip()
            if line.strip() or current:
                current.append(line)
        example = textwrap.dedent("\n".join(found.pop("example", ()))).strip("\n")
        return {key: " ".join(" ".join(lines).split()) for key, lines in found.items()} | {"example": example}


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `message` can stand alone; `why` says why it matters, `help` what can be carried out.

    place: on the page of which file, in words. clauses: of the standards that a rule of preflight stands for.
    """

    code: Code
    message: str
    why: str
    help: str
    at: Span | None = None
    tried: str | None = None
    place: str | None = None
    clauses: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        return self.code.severity


class Stopped(Exception):
    """Raised by a checkpoint: the log holds at least one error, so later stages would only add noise."""


@dataclass
class Log:
    """Collects the findings of one run, in the order they were made; the same finding is kept once."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    _kept: set[Diagnostic] = field(default_factory=set, init=False, repr=False)

    def report(
        self,
        code: Code,
        message: str,
        at: Span | None = None,
        *,
        why: str | None = None,
        help: str | None = None,
        tried: str | None = None,
    ) -> None:
        """Add a finding; why and help default to the code's own words."""
        found = Diagnostic(
            code,
            message,
            why if why is not None else code.parts.get("why", ""),
            help if help is not None else code.parts.get("instead", ""),
            at,
            tried,
        )
        self.extend((found,))

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Add findings made elsewhere, each once."""
        for found in diagnostics:
            if found not in self._kept:
                self._kept.add(found)
                self.diagnostics.append(found)

    @property
    def failed(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.diagnostics)

    def checkpoint(self) -> None:
        """Stop here if anything so far was an error.

        Raises:
            Stopped: the log holds an error.
        """
        if self.failed:
            raise Stopped


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Did you mean “cover”?` for the known word that is nearest, capitals aside; empty where none is near."""
    by_letters = {one.lower(): one for one in known}
    near = difflib.get_close_matches(word.lower(), by_letters, 1, 0.6)
    return f" Did you mean “{by_letters[near[0]]}”?" if near else ""

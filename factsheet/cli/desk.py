"""desk: how every command speaks: findings to stderr, results to stdout, one document with --json, exit codes."""

import contextlib
import functools
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

import click

from factsheet.diagnostics import Code, Diagnostic, Log, Severity

WRONG = 2  # exit status of a wrong command line
INTERRUPTED = 130


class WrongCommand(Exception):
    """The command line cannot be carried out; the diagnostic says why."""

    def __init__(self, code: Code, message: str, help: str | None = None) -> None:
        self.diagnostic = finding(code, message, help)
        super().__init__(message)


def finding(code: Code, message: str, help: str | None = None) -> Diagnostic:
    log = Log()
    log.report(code, message, help=help)
    return log.diagnostics[0]


@dataclass
class Desk:
    """What every command shares: how to speak, and about which project."""

    as_json: bool = False
    quiet: bool = False
    verbose: bool = False
    told: list[Diagnostic] = field(default_factory=list)
    kind: str = "sheets"  # what the document of --json lists

    def tell(self, diagnostics: Sequence[Diagnostic], root: Path | None) -> None:
        """Print findings to stderr, each once in a run; with --json they wait for the document."""
        from factsheet.messages import told

        for diagnostic in diagnostics:
            if diagnostic in self.told:
                continue
            self.told.append(diagnostic)
            if not self.as_json and not (self.quiet and diagnostic.severity is Severity.WARNING):
                click.echo(told(diagnostic, root, colour()) + "\n", err=True)

    def say(self, line: str) -> None:
        if not self.quiet and not self.as_json:
            click.echo(line)

    def document(self, ok: bool, entries: Sequence[dict[str, object]]) -> None:
        from factsheet.messages import as_record

        if self.as_json:
            record = {"ok": ok, self.kind: list(entries), "diagnostics": [as_record(d) for d in self.told]}
            click.echo(json.dumps(record, indent=2))


def colour(stream: TextIO | None = None) -> bool:
    """Whether a stream, else stderr, takes colour: a terminal that is not dumb, and nobody said NO_COLOR."""
    there = (stream or sys.stderr).isatty()
    return there and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def manners(desk: Desk) -> Iterator[None]:
    """Turn what went wrong into messages and exit codes; no traceback reaches a user."""
    try:
        yield
    except WrongCommand as wrong:
        desk.tell([wrong.diagnostic], None)
        desk.document(False, ())
        sys.exit(WRONG)
    except KeyboardInterrupt:
        click.echo("interrupted; files written so far are whole", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:  # the reader of our output went away, as `| head` does
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123  so that nothing is flushed into the closed pipe
        sys.exit(0)


def talking(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command -q, -v and --json, and its `desk`."""

    @click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
    @click.option(
        "-v", "--verbose", is_flag=True, help="Print more: how long each stage took, every place of a finding."
    )
    @click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead of lines.")
    @functools.wraps(command)
    def wrapped(quiet: bool, verbose: bool, as_json: bool, **told: object) -> None:
        desk = Desk(as_json, quiet, verbose)
        with manners(desk):
            command(desk, **told)

    return wrapped


def from_here(path: Path) -> str:
    """A path as short as it can be told from here."""
    from factsheet.messages import plain

    return plain(str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path))

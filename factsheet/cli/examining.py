"""examining: the commands that open finished files, ours or anyone's: preflight, plates."""

import itertools
import shutil
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factsheet.cli.desk import Desk, colour, from_here, talking
from factsheet.cli.names import CARD, card_named, root_here
from factsheet.codes import command as say
from factsheet.diagnostics import Log
from factsheet.project import PLATES, PURPOSES, Project, find_root, shipped
from factsheet.writing import why_not

if TYPE_CHECKING:
    from factsheet.preflight.report import Report


files_argument = click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))


@click.command()
@files_argument
@click.option("--card", type=CARD, help="The print shop's card, if not the one that holds for the paper.")
@click.option(
    "--as", "purpose", type=click.Choice(PURPOSES), help="Examine as a file for this, whatever it claims to be."
)
@click.option("--ticket", flag_value="pdf", help="Write a job ticket beside each file, a page to send along.")
@click.option("--ticket-text", "ticket", flag_value="text", help="Write the ticket as plain text instead.")
@talking
def preflight(desk: Desk, files: Sequence[Path], card: str | None, purpose: Any, ticket: str | None) -> None:
    """Examine PDFs, ours or anyone's, and say what a printer or a reader would stumble over.

    \b
    factsheet preflight output/press/kolkata.pdf       held to what the file claims
    factsheet preflight *.pdf --card acme --json       held to a shop's card, for a program to read
    factsheet preflight --ticket sheet.pdf             and writes sheet.ticket.pdf, to send along
    """
    from factsheet.examining import Asked, as_record, examined
    from factsheet.preflight.telling import told

    desk.kind = "files"
    project = Project(root_here() or shipped())
    asked = Asked(project, card_named(desk, project, card), purpose)
    width = min(shutil.get_terminal_size().columns, 140) if sys.stdout.isatty() else 100

    def examine(file: Path, log: Log) -> dict[str, object]:
        report = examined(file, asked, log)
        if report is None:
            return as_record(file, None, None)
        if not desk.as_json and not (desk.quiet and report.ok):
            words = told(report, colour=colour(sys.stdout), width=width, whole=desk.verbose, quiet=desk.quiet)
            click.echo(words)
        written = _write_ticket(report, file, ticket, log) if ticket is not None else None
        if written is not None:
            desk.say(from_here(written))
        return as_record(file, report, written)

    _run_files(desk, files, examine, as_record(Path(), None, None), "sound")


def _run_files(
    desk: Desk,
    files: Sequence[Path],
    work: Callable[[Path, Log], dict[str, object]],
    nothing: Mapping[str, object],
    done: str,
) -> None:
    """Do a work on each file, tell and exit.

    work: answers with a record for --json. nothing: the record where a fault of ours kept it from answering, which
    costs one file and is said plainly. done: what can be said of a file that came out well.
    """
    failed, records = False, []
    for file in dict.fromkeys(files):
        log = Log()
        try:
            record = work(file, log)
        except BrokenPipeError:
            raise
        except Exception as error:
            record = {**nothing, "file": str(file), "ok": False}
            fault = f"a mistake in factsheet ({type(error).__name__}: {error})"
            log.report(say.FAULT_OF_OURS, f"{file} could not be examined because of {fault}.")
            if desk.verbose:
                click.echo(traceback.format_exc(), err=True)
        desk.tell(log.diagnostics, None)
        failed = failed or log.failed or record["ok"] is not True
        records.append(record)
    if len(records) > 1 and not desk.as_json:
        click.echo(f"{sum(record['ok'] is True for record in records)} of {len(records)} files {done}", err=True)
    desk.document(not failed, records)
    sys.exit(1 if failed else 0)


def _write_ticket(report: "Report", file: Path, kind: str, log: Log) -> Path | None:
    """Write the job ticket beside the file; None if that cannot be done, and the log says why."""
    from factsheet.preflight.ticket import as_text, ticket
    from factsheet.writing import write_whole

    found = ticket(report)
    if kind == "text":
        path, data = file.with_suffix(".ticket.txt"), as_text(found).encode()
    else:
        from factsheet.ticket import printed

        path, data = file.with_suffix(".ticket.pdf"), printed(found)
    try:
        write_whole(path, data)
    except OSError as error:
        log.report(say.CANNOT_WRITE, f"{path} cannot be written: {why_not(error)}.")
        return None
    return path


@click.command()
@files_argument
@click.option("--card", type=CARD, help="The print shop's card: where its ink limit is passed is shown.")
@click.option("--dpi", type=click.IntRange(20, 600), default=100, show_default=True, help="How fine the pictures are.")
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), help="Where to write, if not output/plates/."
)
@talking
def plates(desk: Desk, files: Sequence[Path], card: str | None, dpi: int, output: Path | None) -> None:
    """Draw the four inks of PDFs and where they lie heaviest, as pages for a browser."""
    from factsheet.codes import examining as examining_say
    from factsheet.examining import read_bytes
    from factsheet.plates import PlatesFailed, plates

    desk.kind = "files"
    names = _names(files)
    shop = card_named(desk, Project(root_here() or shipped()), card)

    def draw(file: Path, log: Log) -> dict[str, object]:
        data = read_bytes(file, log)
        root = find_root(file.parent) or root_here()
        folder = output or (root / PLATES if root else Path("plates"))
        page = folder / names[file] / "index.html"
        try:
            if data is not None:
                plates(data, names[file], folder, dpi, shop.ink if shop else None)
        except PlatesFailed as unable:
            log.report(examining_say.NO_PLATES, f"The inks of {file} cannot be drawn: {unable}.")
        except OSError as error:
            log.report(say.CANNOT_WRITE, f"{page.parent} cannot be written: {why_not(error)}.")
        drawn = data is not None and not log.failed
        if drawn:
            desk.say(from_here(page))
        return {"file": str(file), "ok": drawn, "page": str(page) if drawn else None}

    _run_files(desk, files, draw, {"page": None}, "drawn")


def _names(files: Sequence[Path]) -> dict[Path, str]:
    """A name for each file that no other has: its own without the ending, with a number where that is taken."""
    names: dict[Path, str] = {}
    for file in dict.fromkeys(files):
        numbered = (file.stem + (f"-{number}" if number > 1 else "") for number in itertools.count(1))
        names[file] = next(name for name in numbered if name not in names.values())
    return names

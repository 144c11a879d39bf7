"""cli: words typed, to calls, to exit codes.

0: all written and sound, warnings allowed. 1: some sheet has errors; the others are written. 2: the command line is
wrong, or names an unknown office or theme, or there is no project. 130: interrupted. Results go to stdout, messages to
stderr. What a command does not use it does not import: starting is felt at every call.
"""

import contextlib
import dataclasses
import io
import itertools
import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from factsheet import __version__
from factsheet.codes import command as say
from factsheet.diagnostics import Code, Diagnostic, Log, did_you_mean
from factsheet.project import OFFICES, PLATES, PREVIEW, PURPOSES, Project, find_root, is_root, shipped
from factsheet.writing import why_not

if TYPE_CHECKING:
    from factsheet.build import Request, Written
    from factsheet.preflight.report import Report
    from factsheet.printers.card import Card

WRONG = 2  # exit status of a wrong command line
INTERRUPTED = 130


class WrongCommand(Exception):
    """The command line cannot be carried out; the diagnostic says why."""

    def __init__(self, code: Code, message: str, help: str | None = None) -> None:
        self.diagnostic = _finding(code, message, help)
        super().__init__(message)


def _finding(code: Code, message: str, help: str | None = None) -> Diagnostic:
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
        from factsheet.diagnostics import Severity
        from factsheet.messages import told

        for diagnostic in diagnostics:
            if diagnostic in self.told:
                continue
            self.told.append(diagnostic)
            if not self.as_json and not (self.quiet and diagnostic.severity is Severity.WARNING):
                click.echo(told(diagnostic, root, _colour()) + "\n", err=True)

    def say(self, line: str) -> None:
        if not self.quiet and not self.as_json:
            click.echo(line)

    def document(self, ok: bool, entries: Sequence[dict[str, object]]) -> None:
        from factsheet.messages import as_record

        if self.as_json:
            record = {"ok": ok, self.kind: list(entries), "diagnostics": [as_record(d) for d in self.told]}
            click.echo(json.dumps(record, indent=2))


def _colour(stream: TextIO | None = None) -> bool:
    """Whether a stream, else stderr, takes colour: a terminal that is not dumb, and nobody said NO_COLOR."""
    there = (stream or sys.stderr).isatty()
    return there and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def _manners(desk: Desk) -> Iterator[None]:
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


def _project(folder: Path | None, offices: Sequence[str] = ()) -> Project:
    """The project named; or the one around the first office, if all are named by their files; or around the folder."""
    if folder is not None:
        root = Path(os.path.abspath(folder)) if is_root(folder) else None  # noqa: PTH100  as find_root has it
        where = f"in {folder}"
    elif offices and all(_looks_like_path(name) for name in offices):
        root = find_root(Path(offices[0]).parent)
        where = f"around {offices[0]}"
    else:
        root = find_root(Path())
        where = "here"
    if root is None:
        raise WrongCommand(say.NO_PROJECT, f"There is no fact sheet project {where}: no data/organisation.yaml.")
    return Project(root)


def _looks_like_path(name: str) -> bool:
    return name.endswith((".yaml", ".yml")) or "/" in name or os.sep in name


def _known(project: Project) -> dict[str, Path]:
    """The offices that can be named, by name."""
    from factsheet.content.offices import find_offices

    return {path.stem: path for path in find_offices(project.root / OFFICES, project.root, Log())}


def _offices(project: Project, names: Sequence[str], desk: Desk) -> tuple[list[Path], bool]:
    """The files of the offices named, in that order; all of the project's without a name. And whether one is amiss."""
    if not names:
        from factsheet.content.offices import find_offices

        log = Log()
        have = find_offices(project.root / OFFICES, project.root, log)
        desk.tell(log.diagnostics, project.root)
        if not have and not log.failed:
            raise WrongCommand(say.NO_OFFICES, f"There is no office file in {OFFICES}.")
        return list(have), log.failed
    known = _known(project)
    files = {name: _file(name, project, known) for name in names}
    wrong = [f"There is no office “{name}”.{did_you_mean(name, known)}" for name, file in files.items() if file is None]
    if wrong:
        raise WrongCommand(say.OFFICE_UNKNOWN, " ".join(wrong), f"the offices are: {', '.join(known) or 'none'}.")
    found = list(dict.fromkeys(_inside(project, name, file) for name, file in files.items() if file is not None))
    _refuse_twins(found)
    return found, False


def _file(name: str, project: Project, known: Mapping[str, Path]) -> Path | None:
    """The file that an office is named by; None if there is none."""
    folder = project.root / OFFICES
    paths = [Path(name)] if _looks_like_path(name) else [folder / f"{name}{ending}" for ending in (".yaml", ".yml")]
    there = (path for path in paths if os.path.isfile(path))  # noqa: PTH113  says no to a name that no file can have
    return known.get(name) or next(there, None)


def _inside(project: Project, name: str, file: Path) -> Path:
    """The file by its path from the project that it belongs to, which must be this one; no translation."""
    from factsheet.content.offices import is_translation

    home = find_root(file.parent)
    if home is None or not home.samefile(project.root):
        where = home or "no project"
        raise WrongCommand(say.OTHER_PROJECT, f"“{name}” lies in {where}, not in {project.root}.")
    if is_translation(file):
        raise WrongCommand(say.TRANSLATION_NAMED, f"“{name}” is a translation, and translations are not built yet.")
    return project.root / Path(os.path.abspath(file)).relative_to(home)  # noqa: PTH100  as find_root has it


def _refuse_twins(files: Sequence[Path]) -> None:
    """Two offices of one name would be written to one file; so would the office with the other ending beside it."""
    from factsheet.codes.content import SAME_SLUG

    for file in files:
        beside = (file.with_suffix(ending) for ending in (".yaml", ".yml"))
        for other in (*files, *beside):
            if other.stem == file.stem and other.is_file() and not other.samefile(file):
                message = f"{file} and {other} would both be written to {file.stem}.pdf."
                raise WrongCommand(SAME_SLUG, message)


def _check_theme(project: Project, theme: str | None) -> None:
    if theme is None or project.theme(theme, named_here=True) is not None:
        return
    have = project.themes()
    raise WrongCommand(
        say.THEME_UNKNOWN,
        f"There is no theme “{theme}”.{did_you_mean(theme, have)}",
        help=f"the themes are: {', '.join(have)}.",
    )


def _card_file(project: Project, card: str) -> Path:
    from factsheet.codes.cards import CARD_UNKNOWN

    path = project.card(card, named_here=True)
    if path is None:
        have = project.cards()
        message = f"There is no printer's card “{card}”.{did_you_mean(card, have)}"
        raise WrongCommand(CARD_UNKNOWN, message, f"the cards are: {', '.join(have)}.")
    return path


class _Completed(click.ParamType[str]):
    """An office or theme by name; the shell completes it from the project around."""

    def __init__(self, name: str, names: Callable[[Project], list[str]]) -> None:
        self.name = name
        self.names = names

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        root = ctx.params.get("project") or find_root(Path.cwd())
        if root is None:
            return []
        return [CompletionItem(name) for name in self.names(Project(Path(root))) if name.startswith(incomplete)]


OFFICE = _Completed("OFFICE", lambda project: list(_known(project)))
THEME = _Completed("NAME|PATH", lambda project: project.themes())
CARD = _Completed("NAME|PATH", lambda project: project.cards())

project_option = click.option(
    "--project", type=click.Path(path_type=Path, file_okay=False), help="The project folder, if not the one around."
)
for_option = click.option(
    "--for",
    "purpose",
    type=click.Choice([*PURPOSES, "all"]),
    default="press",
    show_default=True,
    help="A commercial printer, the printer in the corridor, mail and web, or all three.",
)
paper_option = click.option("--paper", type=click.Choice(["letter", "a4"]), help="The paper, if not the office's own.")
theme_option = click.option("--theme", type=THEME, help="The look, if not the office's own.")
card_option = click.option("--card", type=CARD, help="The print shop's card, if not the office's own or the paper's.")


def talking(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command -q, -v and --json, and its `desk`."""
    import functools

    @click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
    @click.option(
        "-v", "--verbose", is_flag=True, help="Print more: how long each stage took, every place of a finding."
    )
    @click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead of lines.")
    @functools.wraps(command)
    def wrapped(quiet: bool, verbose: bool, as_json: bool, **told: object) -> None:
        desk = Desk(as_json, quiet, verbose)
        with _manners(desk):
            command(desk, **told)

    return wrapped


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factsheet")
def main() -> None:
    """Lay out two-page, print-ready PDF fact sheets from office data.

    A project is a folder with data/organisation.yaml and one file for each office in data/offices.
    """
    for stream in (sys.stdout, sys.stderr):  # what a terminal cannot show stops no build
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@main.command()
@click.argument("offices", nargs=-1, type=OFFICE)
@for_option
@paper_option
@theme_option
@card_option
@click.option("--marks/--no-marks", default=None, help="Crop and registration marks around press pages, or none.")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Where to write, if not output/.")
@project_option
@talking
def build(desk: Desk, marks: bool | None, output: Path | None, **told: Any) -> None:
    """Write the sheets of the offices named, or of all offices.

    \b
    factsheet build                       every office, for press
    factsheet build kolkata --for screen  one office, by its name or its file
    factsheet build --for all --paper a4  press, office and screen files on A4
    factsheet build --card acme --marks   by what the print shop of assets/printers/acme.yaml wants
    """
    order = _order(desk, **told)
    _run(desk, order.asking(marks=marks, output=output or order.request.project.root / "output"))


@main.command()
@click.argument("offices", nargs=-1, type=OFFICE)
@for_option
@paper_option
@theme_option
@card_option
@project_option
@talking
def check(desk: Desk, **told: Any) -> None:
    """Read, lay out and report; write nothing."""
    _run(desk, _order(desk, **told))


@dataclass(frozen=True)
class Order:
    """What the words typed come to. amiss: an office file was left out because of an error in its name."""

    request: "Request"
    offices: Sequence[Path]
    amiss: bool

    def asking(self, **more: Any) -> "Order":
        return dataclasses.replace(self, request=dataclasses.replace(self.request, **more))


def _order(
    desk: Desk,
    offices: Sequence[str],
    purpose: str,
    paper: str | None,
    theme: str | None,
    card: str | None,
    project: Path | None,
) -> Order:
    from factsheet.build import Request

    found = _project(project, offices)
    paths, amiss = _offices(found, offices, desk)
    _check_theme(found, theme)
    if card is not None:
        _card_file(found, card)
    return Order(Request(found, PURPOSES if purpose == "all" else (purpose,), paper, theme, card), paths, amiss)


def _run(desk: Desk, order: Order, pictures: "Callable[[Written], Sequence[Path] | None] | None" = None) -> None:
    """Build, tell and exit. pictures: makes those of a file, and tells why if it answers None; else a line is said."""
    from factsheet.build import as_record, build_all

    request, failed = order.request, order.amiss
    asked = [(path.stem, purpose) for path in order.offices for purpose in request.purposes]
    done: dict[tuple[str, str], dict[str, object]] = {}

    def document(ok: bool) -> None:
        desk.document(ok, [done.get(one) or as_record(*one, None) for one in asked])

    try:
        for result in build_all(order.offices, request):
            desk.tell(result.diagnostics, request.project.root)
            failed = failed or not result.ok
            if desk.verbose and result.details:
                click.echo(result.details, err=True)
            for written in result.written:
                shown: Sequence[Path] | None = ()
                if pictures is None:
                    desk.say(_line(written))
                else:
                    shown = pictures(written)
                if shown is None:
                    failed = True
                else:
                    done[written.office, written.purpose] = as_record(written.office, written.purpose, written, shown)
            if desk.verbose and not desk.as_json and result.stages:
                times = ", ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in result.stages)
                click.echo(f"  {result.office}: {times}", err=True)
    except KeyboardInterrupt:
        document(False)
        raise
    if failed and not desk.as_json:
        from factsheet.messages import summary

        click.echo(f"{summary(desk.told)}; {len(done)} of {len(asked)} files sound", err=True)
    document(not failed)
    sys.exit(1 if failed else 0)


def _shown(path: Path) -> str:
    """A path as short as it can be told from here."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def _line(written: "Written") -> str:
    """One line for each file: path, paper, pages, size, how it was fitted."""
    if written.path is None:
        sheet = f"{written.office} for {written.purpose}"
        return f"{sheet}: {written.paper_title}, {written.pages} pages, fits: {written.fitted}"
    size = written.size
    readable = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"
    instead = f", instead of {written.replaced}" if written.replaced else ""
    return (
        f"{_shown(written.path)}: {written.paper_title}{instead}, {written.pages} pages, {readable}, {written.fitted}"
    )


@main.command()
@click.argument("offices", nargs=-1, type=OFFICE)
@for_option
@paper_option
@theme_option
@card_option
@click.option("--dpi", type=click.IntRange(20, 600), default=110, show_default=True, help="How fine the pictures are.")
@project_option
@talking
def show(desk: Desk, dpi: int, **told: Any) -> None:
    """Write PNG pictures of the pages to output/preview/."""
    from factsheet.preview import pictures

    order = _order(desk, **told)
    folder = order.request.project.root / PREVIEW

    def show_pages(written: "Written") -> Sequence[Path] | None:
        try:
            shown = pictures(written.pdf, folder, f"{written.office}-{written.purpose}", dpi)
        except OSError as error:
            instead = f"make room on the disk, or make {PREVIEW} a folder that you may write to."
            desk.tell([_finding(say.CANNOT_WRITE, f"{PREVIEW} cannot be written: {why_not(error)}.", instead)], None)
            return None
        for path in shown:
            desk.say(_shown(path))
        return shown

    _run(desk, order.asking(keep=True, examine=False), show_pages)


files_argument = click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))


@main.command()
@files_argument
@click.option("--card", type=CARD, help="The print shop's card, if not the one that holds for the paper.")
@click.option(
    "--as", "purpose", type=click.Choice(PURPOSES), help="Examine as a file for this, whatever it claims to be."
)
@click.option(
    "--ticket", type=click.Choice(["pdf", "text"]), help="Write a job ticket beside each file, to send along."
)
@talking
def preflight(desk: Desk, files: Sequence[Path], card: str | None, purpose: Any, ticket: str | None) -> None:
    """Examine PDFs, ours or anyone's, and say what a printer or a reader would stumble over.

    \b
    factsheet preflight output/press/kolkata.pdf       held to what the file claims
    factsheet preflight *.pdf --card acme --json       held to a shop's card, for a program to read
    factsheet preflight sheet.pdf --ticket pdf         and writes sheet.ticket.pdf, to send along
    """
    from factsheet.examining import Asked, as_record, examined
    from factsheet.preflight.telling import told

    desk.kind = "files"
    project = Project(_root_here() or shipped())
    asked = Asked(project, _card_named(desk, project, card), purpose)
    width = min(shutil.get_terminal_size().columns, 140) if sys.stdout.isatty() else 100

    def examine(file: Path, log: Log) -> dict[str, object]:
        report = examined(file, asked, log)
        if report is None:
            return as_record(file, None, None)
        if not desk.as_json and not (desk.quiet and report.ok):
            words = told(report, colour=_colour(sys.stdout), width=width, whole=desk.verbose, quiet=desk.quiet)
            click.echo(words)
        written = _write_ticket(report, file, ticket, log) if ticket is not None else None
        if written is not None:
            desk.say(_shown(written))
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


def _root_here() -> Path | None:
    return find_root(Path())


def _card_named(desk: Desk, project: Project, name: str | None) -> "Card | None":
    """The card named on the command line; a card with faults ends the command.

    Raises:
        WrongCommand: there is none of that name.
    """
    if name is None:
        return None
    from factsheet.printers.read import read_card

    path = _card_file(project, name)
    log, root = Log(), project.root_of(path)
    card = read_card(path, root, project.locate, log)
    if card is None:
        desk.tell(log.diagnostics, root)
        desk.document(False, ())
        sys.exit(WRONG)
    return card


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


@main.command()
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
    shop = _card_named(desk, Project(_root_here() or shipped()), card)

    def draw(file: Path, log: Log) -> dict[str, object]:
        data = read_bytes(file, log)
        root = find_root(file.parent) or _root_here()
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
            desk.say(_shown(page))
        return {"file": str(file), "ok": drawn, "page": str(page) if drawn else None}

    _run_files(desk, files, draw, {"page": None}, "drawn")


def _names(files: Sequence[Path]) -> dict[Path, str]:
    """A name for each file that no other has: its own without the ending, with a number where that is taken."""
    names: dict[Path, str] = {}
    for file in dict.fromkeys(files):
        numbered = (file.stem + (f"-{number}" if number > 1 else "") for number in itertools.count(1))
        names[file] = next(name for name in numbered if name not in names.values())
    return names


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--example", is_flag=True, help="With several offices of an invented organisation, instead of one to fill in."
)
@talking
def new(desk: Desk, folder: Path, example: bool) -> None:
    """Make a complete project in a new folder; it builds at once, and its comments teach."""
    from factsheet.starting import start

    try:
        files = start(folder, "example" if example else "starter")
    except FileExistsError:
        raise WrongCommand(say.FOLDER_NOT_EMPTY, f"{folder} is there already and is not an empty folder.") from None
    except OSError as error:
        raise WrongCommand(say.CANNOT_WRITE, f"{folder} cannot be made: {why_not(error)}.") from None
    desk.say(f"{folder}: {len(files)} files. Next: cd {folder} && factsheet build")
    desk.document(True, ())


@main.command()
@click.argument("kind", type=click.Choice(["office", "organisation", "theme", "card"]))
def schema(kind: str) -> None:
    """Print the JSON Schema of an office, organisation, theme or card file, for editors that complete and check."""
    with _manners(Desk()):
        if kind == "theme":
            from factsheet.theme.schema import schema as theme_schema

            document = theme_schema()
        elif kind == "card":
            from factsheet.printers.schema import schema as card_schema

            document = card_schema()
        else:
            from factsheet.content.schema import schema as content_schema

            document = content_schema("office" if kind == "office" else "organisation")
        click.echo(json.dumps(document, indent=2))


@main.command()
@click.argument("words", nargs=-1, metavar="[CODE|NAME|CLAUSE]")
def explain(words: Sequence[str]) -> None:
    """Say what a message means and what to do; without CODE, list all of them.

    \b
    factsheet explain FS401
    factsheet explain copy-too-long
    factsheet explain PDF/UA-1 7.18.1
    """
    from factsheet.codes import every

    with _manners(Desk()):
        codes = every()
        if not words:
            for known in codes.values():
                click.echo(f"{known.number}  {known.name}")
            return
        from factsheet.preflight.rules import by_clause, clauses_of

        asked = " ".join(words).strip()
        named = (c for c in codes.values() if asked.upper() == c.number or asked.lower() == c.name)
        found = [one] if (one := next(named, None)) else by_clause(asked)
        if not found:
            near = did_you_mean(asked, [known.name for known in codes.values()])
            raise WrongCommand(say.CODE_UNKNOWN, f"There is no message “{asked}”.{near}")
        from factsheet.messages import explained

        click.echo("\n\n".join(explained(one, clauses_of(one)) for one in found))

"""cli: words typed, to calls, to exit codes.

0: all written and sound, warnings allowed. 1: some sheet has errors; the others are written. 2: the command line is
wrong, or names an unknown office or theme, or there is no project. 130: interrupted. Results go to stdout, messages to
stderr. What a command does not use it does not import: starting is felt at every call.
"""

import contextlib
import difflib
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factsheet import __version__
from factsheet.codes import command as say
from factsheet.diagnostics import Code, Diagnostic, Log
from factsheet.project import OFFICES, PREVIEW, PURPOSES, Project, find_root
from factsheet.writing import why_not

if TYPE_CHECKING:
    from factsheet.build import Request, Written

WRONG = 2  # exit status of a wrong command line
INTERRUPTED = 130


class WrongCommand(Exception):
    """The command line cannot be carried out; the diagnostic says why."""

    def __init__(self, code: Code, message: str, help: str | None = None) -> None:
        log = Log()
        log.report(code, message, help=help)
        self.diagnostic = log.diagnostics[0]
        super().__init__(message)


@dataclass
class Desk:
    """What every command shares: how to speak, and about which project."""

    as_json: bool = False
    quiet: bool = False
    verbose: bool = False
    told: list[Diagnostic] = field(default_factory=list)

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

    def document(self, ok: bool, sheets: Sequence[dict[str, object]]) -> None:
        from factsheet.messages import as_record

        if self.as_json:
            record = {"ok": ok, "sheets": list(sheets), "diagnostics": [as_record(d) for d in self.told]}
            click.echo(json.dumps(record, indent=2))


def _colour() -> bool:
    """Whether stderr takes colour: a terminal that is not dumb, and nobody said NO_COLOR."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


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
    """The project named, or the one around the first office file named, or the one around the current folder."""
    if folder is not None:
        root = folder if (folder / "data/organisation.yaml").is_file() else None
        where = f"in {folder}"
    else:
        files = [Path(name) for name in offices if _looks_like_path(name)]
        start = files[0].absolute().parent if files else Path.cwd()
        root = find_root(start)
        where = "here" if not files else f"around {files[0]}"
    if root is None:
        raise WrongCommand(say.NO_PROJECT, f"There is no fact sheet project {where}: no data/organisation.yaml.")
    return Project(root.absolute())


def _looks_like_path(name: str) -> bool:
    return name.endswith((".yaml", ".yml")) or "/" in name or os.sep in name


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
    by_slug: dict[str, Path] = {}
    for path in project.offices():
        by_slug.setdefault(path.name.removesuffix(path.suffix), path)
    found, wrong = [], []
    for name in names:
        asked = Path(name).absolute() if _looks_like_path(name) else by_slug.get(name)
        if asked is None or not os.path.isfile(asked):  # noqa: PTH113  says no to a name that no file can have
            near = difflib.get_close_matches(name, by_slug, 1, 0.6)
            wrong.append(f"“{name}”" + (f" (did you mean “{near[0]}”?)" if near else ""))
        elif asked not in found:
            found.append(asked)
    if wrong:
        known = ", ".join(sorted(by_slug)) or "none"
        raise WrongCommand(
            say.OFFICE_UNKNOWN, f"There is no office {', '.join(wrong)}.", help=f"the offices are: {known}."
        )
    return found, False


def _check_theme(project: Project, theme: str | None) -> None:
    from factsheet.build import theme_path

    if theme is None or theme_path(project, theme, named_here=True) is not None:
        return
    near = difflib.get_close_matches(theme, project.themes(), 1, 0.6)
    meant = f" Did you mean “{near[0]}”?" if near else ""
    raise WrongCommand(
        say.THEME_UNKNOWN,
        f"There is no theme “{theme}”.{meant}",
        help=f"the themes are: {', '.join(project.themes())}.",
    )


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


OFFICE = _Completed("OFFICE", lambda project: [path.stem for path in project.offices()])
THEME = _Completed("NAME|PATH", lambda project: project.themes())

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


def talking(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command -q, -v and --json, and its `desk`."""
    import functools

    @click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
    @click.option("-v", "--verbose", is_flag=True, help="Print how long each stage took.")
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
@click.option("--marks", is_flag=True, help="Crop and registration marks around press pages.")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Where to write, if not output/.")
@project_option
@talking
def build(desk: Desk, **told: Any) -> None:
    """Write the sheets of the offices named, or of all offices.

    \b
    factsheet build                       every office, for press
    factsheet build kolkata --for screen  one office, by its name or its file
    factsheet build --for all --paper a4  press, office and screen files on A4
    """
    _run(desk, write=True, **told)


@main.command()
@click.argument("offices", nargs=-1, type=OFFICE)
@for_option
@paper_option
@theme_option
@project_option
@talking
def check(desk: Desk, **told: Any) -> None:
    """Read, lay out and report; write nothing."""
    _run(desk, write=False, output=None, marks=False, **told)


def _run(
    desk: Desk,
    write: bool,
    offices: Sequence[str],
    purpose: str,
    paper: str | None,
    theme: str | None,
    marks: bool,
    output: Path | None,
    project: Path | None,
) -> None:
    from factsheet.build import Request, build_all

    found = _project(project, offices)
    paths, failed = _offices(found, offices, desk)
    _check_theme(found, theme)
    purposes = PURPOSES if purpose == "all" else (purpose,)
    request = Request(found, purposes, paper, theme, marks, (output or found.root / "output") if write else None)
    sheets: list[dict[str, object]] = []
    try:
        for result in build_all(paths, request):
            desk.tell(result.diagnostics, found.root)
            failed = failed or not result.ok
            if desk.verbose and result.details:
                click.echo(result.details, err=True)
            for written in result.written:
                sheets.append(written.record)
                desk.say(_line(written, request))
            if desk.verbose and not desk.as_json and result.stages:
                times = ", ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in result.stages)
                click.echo(f"  {result.office}: {times}", err=True)
    except KeyboardInterrupt:
        desk.document(False, sheets)
        raise
    if failed and not desk.as_json:
        from factsheet.messages import summary

        good = sum(bool(sheet["ok"]) for sheet in sheets)
        click.echo(f"{summary(desk.told)}; {good} of {len(paths) * len(purposes)} files sound", err=True)
    desk.document(not failed, sheets)
    sys.exit(1 if failed else 0)


def _line(written: "Written", request: "Request") -> str:
    """One line for each file: path, paper, pages, size, how it was fitted."""
    if written.path is None:
        sheet = f"{written.office} for {written.purpose}"
        return f"{sheet}: {written.paper_title}, {written.pages} pages, fits: {written.fitted}"
    try:
        shown = written.path.relative_to(Path.cwd())
    except ValueError:
        shown = written.path
    size = written.size
    readable = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"
    instead = f", instead of {written.replaced}" if written.replaced else ""
    return f"{shown}: {written.paper_title}{instead}, {written.pages} pages, {readable}, {written.fitted}"


@main.command()
@click.argument("offices", nargs=-1, type=OFFICE)
@for_option
@paper_option
@theme_option
@click.option("--dpi", type=click.IntRange(20, 600), default=110, show_default=True, help="How fine the pictures are.")
@project_option
@talking
def show(desk: Desk, dpi: int, **told: Any) -> None:
    """Write PNG pictures of the pages to output/preview/."""
    from factsheet.build import Request, build_all
    from factsheet.preview import pictures

    found = _project(told["project"], told["offices"])
    paths, failed = _offices(found, told["offices"], desk)
    _check_theme(found, told["theme"])
    purposes = PURPOSES if told["purpose"] == "all" else (told["purpose"],)
    request = Request(found, purposes, told["paper"], told["theme"], False, None, keep=True)
    sheets = []
    for result in build_all(paths, request):
        desk.tell(result.diagnostics, found.root)
        failed = failed or not result.ok
        for written in result.written:
            sheets.append(written.record)
            try:
                shown = pictures(written.pdf, found.root / PREVIEW, f"{written.office}-{written.purpose}", dpi)
            except OSError as error:
                raise WrongCommand(say.CANNOT_WRITE, f"{PREVIEW} cannot be written: {why_not(error)}.") from None
            for path in shown:
                desk.say(str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path))
    desk.document(not failed, sheets)
    sys.exit(1 if failed else 0)


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


@main.command()
@click.argument("kind", type=click.Choice(["office", "organisation", "theme"]))
def schema(kind: str) -> None:
    """Print the JSON Schema of an office, organisation or theme file, for editors that complete and check."""
    if kind == "theme":
        from factsheet.theme.schema import schema as theme_schema

        document = theme_schema()
    else:
        from factsheet.content.schema import schema as content_schema

        document = content_schema("office" if kind == "office" else "organisation")
    click.echo(json.dumps(document, indent=2))


@main.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a message means and what to do; without CODE, list all of them."""
    from factsheet.codes import every

    with _manners(Desk()):
        codes = every()
        if code is None:
            for known in codes.values():
                click.echo(f"{known.number}  {known.name}")
            return
        asked = code.strip().upper()
        found = codes.get(asked) or next((c for c in codes.values() if c.name == code.strip().lower()), None)
        if found is None:
            near = difflib.get_close_matches(code.lower(), [c.name for c in codes.values()], 1, 0.6)
            meant = f" Did you mean {near[0]}?" if near else ""
            raise WrongCommand(say.CODE_UNKNOWN, f"There is no message {code}.{meant}")
        from factsheet.messages import explained

        click.echo(explained(found))

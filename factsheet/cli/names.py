"""names: what is named on the command line: a project, offices, a theme, a printer's card; found, or refused."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factsheet.cli.desk import WRONG, Desk, WrongCommand
from factsheet.codes import command as say
from factsheet.diagnostics import Log, did_you_mean
from factsheet.project import OFFICES, PURPOSES, Project, find_root, is_root

if TYPE_CHECKING:
    from factsheet.printers.card import Card


def project_named(folder: Path | None, offices: Sequence[str] = ()) -> Project:
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


def known_offices(project: Project) -> dict[str, Path]:
    """The offices that can be named, by name."""
    from factsheet.content.offices import find_offices

    return {path.stem: path for path in find_offices(project.root / OFFICES, project.root, Log())}


def offices_named(project: Project, names: Sequence[str], desk: Desk) -> tuple[list[Path], bool]:
    """The files of the offices named, in that order; all of the project's without a name. And whether one is amiss."""
    if not names:
        from factsheet.content.offices import find_offices

        log = Log()
        have = find_offices(project.root / OFFICES, project.root, log)
        desk.tell(log.diagnostics, project.root)
        if not have and not log.failed:
            raise WrongCommand(say.NO_OFFICES, f"There is no office file in {OFFICES}.")
        return list(have), log.failed
    known = known_offices(project)
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


def check_theme(project: Project, theme: str | None) -> None:
    if theme is None or project.theme(theme, named_here=True) is not None:
        return
    have = project.themes()
    raise WrongCommand(
        say.THEME_UNKNOWN,
        f"There is no theme “{theme}”.{did_you_mean(theme, have)}",
        help=f"the themes are: {', '.join(have)}.",
    )


def card_file(project: Project, card: str) -> Path:
    from factsheet.codes.cards import CARD_UNKNOWN

    path = project.card(card, named_here=True)
    if path is None:
        have = project.cards()
        message = f"There is no printer's card “{card}”.{did_you_mean(card, have)}"
        known = f"the cards are: {', '.join(have)}; `factsheet explain FS700` shows how to write one."
        raise WrongCommand(CARD_UNKNOWN, message, known)
    return path


def root_here() -> Path | None:
    return find_root(Path())


def card_named(desk: Desk, project: Project, name: str | None) -> "Card | None":
    """The card named on the command line; a card with faults ends the command.

    Raises:
        WrongCommand: there is none of that name.
    """
    if name is None:
        return None
    from factsheet.printers.read import read_card

    path = card_file(project, name)
    log, root = Log(), project.root_of(path)
    card = read_card(path, root, project.locate, log)
    if card is None:
        desk.tell(log.diagnostics, root)
        desk.document(False, ())
        sys.exit(WRONG)
    return card


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


OFFICE = _Completed("OFFICE", lambda project: list(known_offices(project)))
THEME = _Completed("NAME|PATH", lambda project: project.themes())
CARD = _Completed("NAME|PATH", lambda project: project.cards())

project_option = click.option(
    "--project", type=click.Path(path_type=Path, file_okay=False), help="The project folder, if not the one around."
)
same_size_option = click.option(
    "--same-size", is_flag=True, help="One size of type for all sheets of a language and theme: the fullest one's."
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

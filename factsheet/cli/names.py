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
    """The sheets that can be named, by name: `kolkata`, `kolkata.bn`."""
    from factsheet.content.offices import find_offices, slug_of

    return {slug_of(path): path for path in find_offices(project.root / OFFICES, project.root, Log())}


def offices_named(
    project: Project, names: Sequence[str], languages: Sequence[str], desk: Desk
) -> tuple[list[Path], bool]:
    """The files of the sheets named, in that order; all of the project's without a name. And whether one is amiss.

    An office's name stands for the office in all its languages, a file for itself. languages: of the sheets that are
    meant; none: all.
    """
    amiss = False
    if names:
        found = _named(project, names)
    else:
        from factsheet.content.offices import find_offices

        log = Log()
        found = list(find_offices(project.root / OFFICES, project.root, log))
        desk.tell(log.diagnostics, project.root)
        amiss = log.failed
        if not found and not amiss:
            raise WrongCommand(say.NO_OFFICES, f"There is no office file in {OFFICES}.")
    return _in_languages(project, found, languages), amiss


def _named(project: Project, names: Sequence[str]) -> list[Path]:
    from factsheet.content.offices import sheet_name

    known = known_offices(project)
    found: list[Path] = []
    wrong = []
    for name in names:
        path = _file(name, project, known)
        if path is None:
            wrong.append(f"There is no office “{name}”.{did_you_mean(name, known)}")
            continue
        found.append(_inside(project, name, path))
        own = sheet_name(path)
        if own is not None and not own.language and not _looks_like_path(name):
            found += [other for other in known.values() if (of := sheet_name(other)) and of.office == own.office]
    if wrong:
        help = f"the offices are: {', '.join(known) or 'none'}."
        for asked in filter(None, (sheet_name(Path(f"{name}.yaml")) for name in names if name not in known)):
            if asked.language and asked.office in known:
                help += f" `factsheet translate {asked.office} --to {asked.language}` begins a translation."
        raise WrongCommand(say.OFFICE_UNKNOWN, " ".join(wrong), help)
    found = list(dict.fromkeys(found))
    _refuse_twins(found)
    return found


def _in_languages(project: Project, files: list[Path], languages: Sequence[str]) -> list[Path]:
    """The sheets in one of the languages: `pt` means pt-BR too."""
    if not languages:
        return files
    from factsheet.content.files import language_of_sheet
    from factsheet.content.rules import canonical

    spoken = {file: language_of_sheet(project.organisation, file, project.root) or "" for file in files}
    asked = {language: canonical(language) or language for language in languages}
    have = ", ".join(sorted({one for one in spoken.values() if one}))
    for typed, tag in asked.items():
        if not any(f"{one}-".startswith(f"{tag}-") for one in spoken.values()):
            message = f"There is no sheet in the language “{typed}” among those asked for."
            raise WrongCommand(say.NO_SHEET_IN_LANGUAGE, message, f"the languages are: {have}.")
    return [file for file in files if any(f"{spoken[file]}-".startswith(f"{tag}-") for tag in asked.values())]


def _file(name: str, project: Project, known: Mapping[str, Path]) -> Path | None:
    """The file that a sheet is named by; None if there is none."""
    folder = project.root / OFFICES
    paths = [Path(name)] if _looks_like_path(name) else [folder / f"{name}{ending}" for ending in (".yaml", ".yml")]
    there = (path for path in paths if os.path.isfile(path))  # noqa: PTH113  says no to a name that no file can have
    return known.get(name) or next(there, None)


def _inside(project: Project, name: str, file: Path) -> Path:
    """The file by its path from the project that it belongs to, which must be this one."""
    home = find_root(file.parent)
    if home is None or not home.samefile(project.root):
        where = home or "no project"
        raise WrongCommand(say.OTHER_PROJECT, f"“{name}” lies in {where}, not in {project.root}.")
    return project.root / Path(os.path.abspath(file)).relative_to(home)  # noqa: PTH100  as find_root has it


def _refuse_twins(files: Sequence[Path]) -> None:
    """Two files of one sheet would be written to one; so would the one with the other ending beside it."""
    from factsheet.codes.content import SAME_SLUG
    from factsheet.content.offices import files_of, sheet_name, slug_of

    for file in files:
        name = sheet_name(file)
        beside = files_of(name, file.parent) if name else ()
        for other in (*files, *beside):
            if slug_of(other) == slug_of(file) and not other.samefile(file):
                message = f"{file} and {other} would both be written to {slug_of(file)}.pdf."
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
lang_option = click.option(
    "--lang",
    "languages",
    multiple=True,
    metavar="CODE",
    help="Only the sheets in this language, such as bn or pt-BR; may be given more than once.",
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

"""building: the commands that lay out sheets: build, check, show."""

import dataclasses
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factsheet.cli.desk import Desk, finding, from_here, talking
from factsheet.cli.names import (
    OFFICE,
    card_file,
    card_option,
    check_theme,
    for_option,
    lang_option,
    offices_named,
    paper_option,
    project_named,
    project_option,
    same_size_option,
    theme_option,
)
from factsheet.codes import command as say
from factsheet.project import PREVIEW, PURPOSES
from factsheet.writing import why_not

if TYPE_CHECKING:
    from factsheet.build import Request, Written


def of_layouts(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the offices it is about, and what may be asked for how they are laid out."""
    for option in (project_option, card_option, theme_option, paper_option, same_size_option, lang_option):
        command = option(command)
    return click.argument("offices", nargs=-1, type=OFFICE)(command)


def of_sheets(command: Callable[..., None]) -> Callable[..., None]:
    """The same, and for what the sheets are made."""
    return of_layouts(for_option(command))


@click.command()
@of_sheets
@click.option("--marks/--no-marks", default=None, help="Crop and registration marks around press pages, or none.")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Where to write, if not output/.")
@talking
def build(desk: Desk, marks: bool | None, output: Path | None, **told: Any) -> None:
    """Write the sheets of the offices named, or of all offices.

    \b
    factsheet build                       every office in every language, for press
    factsheet build kolkata --for screen  one office in all its languages, by its name
    factsheet build kolkata.bn            one sheet, by its name or its file
    factsheet build --lang bn             every sheet in Bengali
    factsheet build --for all --paper a4  press, office and screen files on A4
    factsheet build --card acme --marks   by what the print shop of assets/printers/acme.yaml wants
    factsheet build --same-size           one size of type for all sheets of a language, so that they match
    """
    asked = order(desk, **told)
    _run(desk, asked.asking(marks=marks, output=output or asked.request.project.root / "output"))


@click.command()
@of_sheets
@talking
def check(desk: Desk, **told: Any) -> None:
    """Read, lay out, examine and report; write nothing."""
    _run(desk, order(desk, **told))


@dataclass(frozen=True)
class Order:
    """What the words typed come to. amiss: an office file was left out because of an error in its name."""

    request: "Request"
    offices: Sequence[Path]
    amiss: bool

    def asking(self, **more: Any) -> "Order":
        return dataclasses.replace(self, request=dataclasses.replace(self.request, **more))


def order(
    desk: Desk,
    offices: Sequence[str],
    paper: str | None,
    theme: str | None,
    card: str | None,
    project: Path | None,
    languages: Sequence[str],
    same_size: bool,
    purpose: str = "press",
) -> Order:
    """What the words typed ask for, found in the project or refused."""
    from factsheet.build import Request

    found = project_named(project, offices)
    paths, amiss = offices_named(found, offices, languages, desk)
    check_theme(found, theme)
    if card is not None:
        card_file(found, card)
    purposes = PURPOSES if purpose == "all" else (purpose,)
    return Order(Request(found, purposes, paper, theme, card, same_size=same_size), paths, amiss)


def _run(desk: Desk, order: Order, pictures: "Callable[[Written], Sequence[Path] | None] | None" = None) -> None:
    """Build, tell and exit. pictures: makes those of a file, and tells why if it answers None; else a line is said."""
    from factsheet.build import as_record, build_all
    from factsheet.content.offices import slug_of

    request, failed = order.request, order.amiss
    asked = [(slug_of(path), purpose) for path in order.offices for purpose in request.purposes]
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


def _line(written: "Written") -> str:
    """One line for each file: path, paper, pages, size, how it was fitted, and that preflight found it sound."""
    report = written.report
    sound = "" if report is None else f", sound by {report.card.name}" if "house" in report.standards else ", sound"
    if written.path is None:
        sheet = f"{written.office} for {written.purpose}"
        return f"{sheet}: {written.paper_title}, {written.pages} pages, fits: {written.fitted.words}{sound}"
    size = written.size
    readable = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"
    instead = f", instead of {written.replaced}" if written.replaced else ""
    paper = f"{written.paper_title}{instead}"
    return f"{from_here(written.path)}: {paper}, {written.pages} pages, {readable}, {written.fitted.words}{sound}"


@click.command()
@of_sheets
@click.option("--dpi", type=click.IntRange(20, 600), default=110, show_default=True, help="How fine the pictures are.")
@talking
def show(desk: Desk, dpi: int, **told: Any) -> None:
    """Write PNG pictures of the pages to output/preview/."""
    from factsheet.preview import pictures

    asked = order(desk, **told)
    folder = asked.request.project.root / PREVIEW

    def show_pages(written: "Written") -> Sequence[Path] | None:
        try:
            shown = pictures(written.pdf, folder, f"{written.office}-{written.purpose}", dpi)
        except OSError as error:
            instead = f"make room on the disk, or make {PREVIEW} a folder that you may write to."
            desk.tell([finding(say.CANNOT_WRITE, f"{PREVIEW} cannot be written: {why_not(error)}.", instead)], None)
            return None
        for path in shown:
            desk.say(from_here(path))
        return shown

    _run(desk, asked.asking(keep=True, examine=False), show_pages)

"""budgeting: the command that tells how much each field can take."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factsheet.cli.desk import Desk, talking
from factsheet.cli.fitting import table
from factsheet.cli.names import (
    OFFICE,
    card_file,
    card_option,
    check_theme,
    lang_option,
    offices_named,
    paper_option,
    project_named,
    project_option,
    theme_option,
)

if TYPE_CHECKING:
    from factsheet.budget.fields import Length
    from factsheet.budget.offices import Budgeted
    from factsheet.budget.room import Budget


@click.command()
@click.argument("offices", nargs=-1, type=OFFICE)
@lang_option
@paper_option
@theme_option
@card_option
@project_option
@talking
def budget(
    desk: Desk,
    offices: Sequence[str],
    languages: Sequence[str],
    paper: str | None,
    theme: str | None,
    card: str | None,
    project: Path | None,
) -> None:
    """Tell how many words and characters each field of a sheet can take.

    \b
    factsheet budget kolkata       what each field has, and could have with the rest as it is
    factsheet budget kolkata.bn    the same of its Bengali sheet

    Lengths are words / characters, spaces included; a plus means that it could be longer still. As drawn: while type,
    picture and white space of its page stay as the theme draws them. At most: beyond it the sheet is refused. Entries
    are counted from 1.
    """
    from factsheet.build import Press, Request, confined
    from factsheet.content.offices import slug_of
    from factsheet.diagnostics import Log

    found = project_named(project, offices)
    check_theme(found, theme)
    if card is not None:
        card_file(found, card)
    desk.kind = "budgets"
    press = Press(Request(found, (), paper, theme, card), None)
    paths, failed = offices_named(found, offices, languages, desk)
    records = []
    from factsheet.budget.offices import of_office

    for path in paths:
        log = Log()
        with confined(path.name, log) as faults:
            told = of_office(path, press, log)
            records.append(_record(slug_of(path), told))
            for line in _told(slug_of(path), told):
                desk.say(line)
        desk.tell(log.diagnostics, found.root)
        if desk.verbose and faults:
            click.echo("".join(faults), err=True)
        failed = failed or log.failed
    desk.document(not failed, records)
    sys.exit(1 if failed else 0)


def _told(office: str, told: "Budgeted") -> Iterator[str]:
    fits = told.fitted.words if told.fitted is not None else "does not fit"
    yield f"{office}: {told.paper.title}, {Path(told.theme.file).stem}, {told.sheet.language}: {fits}"
    head = ("field", "line", "has", "as drawn", "at most", "limit")
    yield from table([head, *(_row(one) for one in told.budgets)])


def _row(one: "Budget") -> tuple[str, ...]:
    most, limit = one.at_most, one.limit or ""
    if most is None:
        limit += ", however short it is"
    elif most.characters < one.has.characters:
        limit += f": cut {one.has.words - most.words} words"
    more = "+" if one.limit is None else ""
    return one.field.path, str(one.field.at.line), _length(one.has), _length(one.as_drawn), _length(most, more), limit


def _length(length: "Length | None", more: str = "") -> str:
    return "-" if length is None else f"{length.words}{more} / {length.characters}{more}"


def _record(office: str, told: "Budgeted") -> dict[str, object]:
    """One sheet for `--json`. Keys are only ever added; `more` says that the most tried goes in."""
    return {
        "office": office,
        "language": told.sheet.language,
        "paper": told.paper.name,
        "theme": Path(told.theme.file).stem,
        "fitted": told.fitted.words if told.fitted is not None else None,
        "fields": [
            {
                "path": one.field.path,
                "file": one.field.at.file,
                "line": one.field.at.line,
                "has": _pair(one.has),
                "as_drawn": _pair(one.as_drawn),
                "at_most": _pair(one.at_most),
                "more": one.limit is None,
                "limit": one.limit,
            }
            for one in told.budgets
        ],
    }


def _pair(length: "Length | None") -> dict[str, int] | None:
    return None if length is None else {"words": length.words, "characters": length.characters}

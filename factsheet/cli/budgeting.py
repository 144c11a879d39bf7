"""budgeting: the command that tells how much each field can take."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from factsheet.cli.desk import Desk, WrongCommand, talking
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
from factsheet.codes import command as say

if TYPE_CHECKING:
    from factsheet.budget.fields import Length
    from factsheet.budget.offices import Budgeted
    from factsheet.budget.room import Budget
    from factsheet.budget.usual import UsualSheet
    from factsheet.build import Press
    from factsheet.diagnostics import Log

T = TypeVar("T")


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
    factsheet budget               before anyone writes: of the usual sheet, in the organisation's language
    factsheet budget --lang bn     the same in Bengali
    factsheet budget kolkata       what each field has, and could have with the rest as it is
    factsheet budget kolkata.bn    the same of its Bengali sheet

    Lengths are words / characters, spaces included; a plus means that it could be longer still. Comfortable: with all
    fields as long as that, the pages are as drawn. As drawn: while type, picture and white space of its page stay as
    the theme draws them. At most: this field alone, beyond which the sheet is refused. Entries are counted from 1.
    """
    from factsheet.build import Press, Request

    found = project_named(project, offices)
    check_theme(found, theme)
    if card is not None:
        card_file(found, card)
    desk.kind = "budgets"
    press = Press(Request(found, (), paper, theme, card), None)
    if offices:
        paths, failed = offices_named(found, offices, languages, desk)
        told = list(_of_offices(paths, press, desk))
    else:
        failed, told = False, list(_of_languages(languages, press, desk))
    records = [record for record in told if record is not None]
    failed = failed or len(records) < len(told)
    desk.document(not failed, records)
    sys.exit(1 if failed else 0)


def _of_offices(paths: Sequence[Path], press: "Press", desk: Desk) -> Iterator[dict[str, object] | None]:
    """The sheets of some files, told one by one; None for one that could not be measured."""
    from factsheet.budget.offices import of_office
    from factsheet.content.offices import slug_of

    for path in paths:
        measured = _measured(path.name, partial(of_office, path, press), press, desk)
        if measured is not None:
            for line in _told(slug_of(path), measured):
                desk.say(line)
        yield _record(slug_of(path), measured) if measured is not None else None


def _of_languages(languages: Sequence[str], press: "Press", desk: Desk) -> Iterator[dict[str, object] | None]:
    """The usual sheet in some languages, else in the organisation's."""
    from factsheet.budget.filler import filler
    from factsheet.budget.usual import of_usual
    from factsheet.content.read import read_organisation
    from factsheet.content.rules import canonical
    from factsheet.diagnostics import Log

    project = press.request.project
    organisation = read_organisation(project.organisation, project.root, Log())
    own = organisation.language if organisation is not None else None
    tags = [(language, canonical(language)) for language in languages or [own or "en"]]
    texts = [(tag, filler(tag, project) if tag else None) for _, tag in tags]
    for (typed, _), (_, text) in zip(tags, texts, strict=True):
        if text is None:
            message = f"There is no text in the language “{typed}” to measure with."
            raise WrongCommand(say.NO_TEXT_IN_LANGUAGE, message)
    for tag, text in texts:
        assert tag is not None
        assert text is not None
        measured = _measured("the usual sheet", partial(of_usual, tag, text, press), press, desk)
        if measured is not None:
            for line in _usually(measured):
                desk.say(line)
        yield _usual_record(measured) if measured is not None else None


def _measured(name: str, measure: "Callable[[Log], T]", press: "Press", desk: Desk) -> "T | None":
    """What comes of measuring a sheet, its findings told; None if it could not be."""
    from factsheet.build import confined
    from factsheet.diagnostics import Log

    log, found = Log(), None
    with confined(name, log) as faults:
        found = measure(log)
    desk.tell(log.diagnostics, press.request.project.root)
    if desk.verbose and faults:
        click.echo("".join(faults), err=True)
    return found


def _usually(told: "UsualSheet") -> Iterator[str]:
    yield f"the usual sheet: {told.paper.title}, {Path(told.theme.file).stem}, {told.language}"
    rows = [("field", "comfortable", "at most", "limit")]
    for one in told.fields:
        path = f"{one.path} x {one.times}" if one.times > 1 else one.path
        more = "+" if one.limit is None else ""
        rows.append((path, _length(one.comfortable), _length(one.at_most, more), one.limit or ""))
    yield from table(rows)


def _usual_record(told: "UsualSheet") -> dict[str, object]:
    """The usual sheet for `--json`."""
    return {
        "office": None,
        "language": told.language,
        "paper": told.paper.name,
        "theme": Path(told.theme.file).stem,
        "fields": [
            {
                "path": one.path,
                "times": one.times,
                "comfortable": _pair(one.comfortable),
                "at_most": _pair(one.at_most),
                "more": one.limit is None,
                "limit": one.limit,
            }
            for one in told.fields
        ],
    }


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

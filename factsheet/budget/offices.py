"""The budget of an office's sheet: field by field, what it has and what it could have."""

from dataclasses import dataclass
from pathlib import Path

from factsheet.budget.fields import written
from factsheet.budget.filler import filler
from factsheet.budget.room import Budget, Rooms
from factsheet.build import Press, composed
from factsheet.content.sheet import Sheet
from factsheet.content.spares import without
from factsheet.diagnostics import Log
from factsheet.layout.fitting import Fitted, fit
from factsheet.paper import Paper
from factsheet.theme.theme import Theme


@dataclass(frozen=True)
class Budgeted:
    """A sheet with the budgets of its fields, in the order of the data. fitted: None if it does not fit."""

    sheet: Sheet
    theme: Theme
    paper: Paper
    fitted: Fitted | None
    budgets: tuple[Budget, ...]


def of_office(path: Path, press: Press, log: Log) -> Budgeted:
    """The budgets of one sheet; of what it leaves out because its pages are full, none.

    Raises:
        Stopped: something is amiss; the log says what.
    """
    story, sheet, theme, _ = composed(path, press, log)
    fitted = fit(story, Log())
    gone = story.spares if fitted is None else tuple(spare for page in fitted.pages for spare in page.plan.gone)
    if gone:
        sheet, story = without(sheet, gone), story.without(gone)
    project = press.request.project
    rooms = Rooms(sheet, story, press.fonts, project.locate)
    more = filler(sheet.language, project)
    assert more is not None  # the sheet itself tells enough
    budgets = tuple(rooms.budget(field, more) for field in written(sheet))
    return Budgeted(sheet, theme, story.grid.paper, fitted, budgets)

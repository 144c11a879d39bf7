"""examining: one PDF, anyone's, by its path: its bytes, the card that it is held to, its report."""

from dataclasses import dataclass, replace
from pathlib import Path

from factsheet.codes import examining as say
from factsheet.diagnostics import Log
from factsheet.preflight.facts import Facts
from factsheet.preflight.reading import LARGEST, Unreadable, examine
from factsheet.preflight.report import KEYS, Purpose, Report, held, judge, paper_of
from factsheet.preflight.report import as_record as report_record
from factsheet.printers.card import Card, PrintingCondition
from factsheet.printers.read import house_card, read_card
from factsheet.project import Project

OPEN = PrintingCondition("", "", "", "")
GENERAL = Card(name="general", title="what most print shops want", file="", papers=(), condition=OPEN)


@dataclass(frozen=True)
class Asked:
    """How files are to be examined. card: of a shop, if one is named. purpose: None, by what each file claims."""

    project: Project
    card: Card | None = None
    purpose: Purpose | None = None


def examined(path: Path, asked: Asked, log: Log) -> Report | None:
    """The report on a file; None if it cannot be examined, and the log says why."""
    data = read_bytes(path, log)
    if data is None:
        return None
    try:
        facts = examine(data, str(path))
    except Unreadable as unreadable:
        log.report(unreadable.code, f"{path} {unreadable.reason}.")
        return None
    card, chosen = _card(facts, asked, log)
    standards = held(facts, asked.purpose, card_named=asked.card is not None)
    return judge(facts, card, standards, chosen)


def as_record(path: Path, report: Report | None, ticket: Path | None) -> dict[str, object]:
    """A file for `--json`; None could not be examined. Keys are only ever added."""
    record = report_record(report) if report is not None else dict.fromkeys(KEYS)
    return {
        **record,
        "file": str(path),
        "ok": report is not None and report.ok,
        "ticket": str(ticket) if ticket else None,
    }


def read_bytes(path: Path, log: Log) -> bytes | None:
    """A file as it is; None if it cannot be read, and the log says why."""
    try:
        if path.is_dir():
            log.report(say.CANNOT_READ, f"{path} is a folder, not a file.")
        elif not path.exists():
            log.report(say.NO_SUCH_FILE, f"There is no file {path}.")
        elif not path.is_file():
            log.report(say.CANNOT_READ, f"{path} is no file that can be read to its end.")
        elif (size := path.stat().st_size) > LARGEST:
            log.report(say.TOO_LARGE, f"{path} has {size >> 20} MB, more than the {LARGEST >> 20} that are examined.")
        else:
            return path.read_bytes()
    except ValueError:  # a name that no file can have
        log.report(say.NO_SUCH_FILE, f"There is no file {str(path)!r}.")
    except OSError as error:
        reason = "you may not read it" if isinstance(error, PermissionError) else error.strerror
        log.report(say.CANNOT_READ, f"{path} cannot be read: {reason}.")
    return None


def _card(facts: Facts, asked: Asked, log: Log) -> tuple[Card, str]:
    """The card named; else the one that holds for the paper that the file is trimmed to; else what most shops want.

    A card that nobody named leaves the printing condition open: another's file may be made for another paper stock.
    """
    if asked.card is not None:
        return asked.card, "as named"
    paper = paper_of(facts)
    if paper is None:
        return GENERAL, "what most print shops want: the file is trimmed to neither A4 nor US Letter"
    project = asked.project
    file = project.locate(f"assets/printers/{house_card(paper)}.yaml")
    card = read_card(file, project.root, project.locate, log) if file is not None else None
    if card is None:
        return GENERAL, GENERAL.title
    return replace(card, condition=OPEN), f"which holds for {paper.title} where no card is named"

"""build: the whole journey of a sheet, from its files to the bytes of its PDFs.

    read_sheet -> Sheet -> compose -> Story -> fit -> Fitted -> flatten -> DisplayList -> paint -> bytes

One layout serves all purposes. Stages report to the sheet's own log; a checkpoint after reading, after shaping and
after fitting stops this sheet and no other.
"""

import contextlib
import datetime
import hashlib
import os
import re
import time
import traceback
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from factsheet.codes import cards as cards_say
from factsheet.codes import command as command_says
from factsheet.codes import theme as theme_says
from factsheet.content.offices import find_offices, slug_of
from factsheet.content.read import read_organisation, read_sheet
from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Diagnostic, Log, Stopped, did_you_mean
from factsheet.display.flatten import flatten
from factsheet.display.items import DisplayList
from factsheet.layout.fitting import Fitted, fit
from factsheet.layout.story import Story, compose
from factsheet.layout.veil import veil
from factsheet.paper import LETTER, PAPERS, Paper
from factsheet.pdf.metadata import DocumentFacts
from factsheet.pdf.painter import paint
from factsheet.pictures import Pictures
from factsheet.printers.card import Card, PrintingCondition
from factsheet.printers.read import house_card, read_card
from factsheet.project import OFFICES, Project
from factsheet.source import Text
from factsheet.text.fonts import Fonts
from factsheet.theme.contrast import check_contrast
from factsheet.theme.coverage import check_coverage
from factsheet.theme.read import read_theme
from factsheet.theme.theme import Theme
from factsheet.writing import why_not, write_whole

if TYPE_CHECKING:
    from factsheet.preflight.report import Report

DEFAULT_THEME = "dawn"
REGISTRY = "http://www.color.org"  # of the printing conditions that a theme may name
T = TypeVar("T")


@dataclass(frozen=True)
class Request:
    """What is asked for. marks: None, as the printer's card has it. output: the folder to write to; None writes
    nothing. keep: hold the bytes of each file. examine: end with preflight; what is only looked at goes without.
    same_size: set every sheet in the type of the fullest one of its language and theme. No purposes: lay out only.
    """

    project: Project
    purposes: Sequence[str]
    paper: str | None = None
    theme: str | None = None
    card: str | None = None
    marks: bool | None = None
    output: Path | None = None
    keep: bool = False
    examine: bool = True
    same_size: bool = False


@dataclass(frozen=True)
class Written:
    """One finished file.

    path: None if nothing was to be written. replaced: the paper of the file that it replaced. report: of preflight;
    None if it was left out.
    """

    office: str
    language: str
    purpose: str
    paper: Paper
    path: Path | None
    pages: int
    size: int  # bytes
    sha256: str
    fitted: Fitted = field(repr=False)
    replaced: str | None = None
    report: "Report | None" = field(default=None, repr=False)
    pdf: bytes = field(default=b"", repr=False)

    @property
    def paper_title(self) -> str:
        return self.paper.title


def as_record(office: str, purpose: str, written: Written | None, pictures: Sequence[Path] = ()) -> dict[str, object]:
    """A file that was asked for, for `--json`: None could not be made. Keys are only ever added; ink in percent."""
    report = written.report if written else None
    return {
        "office": office,
        "language": written.language if written else None,
        "purpose": purpose,
        "paper": written.paper.name if written else None,
        "path": str(written.path) if written and written.path else None,
        "pages": written.pages if written else None,
        "bytes": written.size if written else None,
        "sha256": written.sha256 if written else None,
        "fitted": written.fitted.words if written else None,
        "pictures": [str(path) for path in pictures],
        "ink": round(max(ink.highest for ink in report.facts.inks) * 100, 1) if report and report.facts.inks else None,
        "preflight": {
            "standards": [report.title(one) for one in report.standards],
            "card": report.card.name,
            "errors": report.errors,
            "warnings": report.warnings,
        }
        if report
        else None,
        "ok": written is not None,
    }


@dataclass(frozen=True)
class Laid:
    """A sheet on its two pages, before it is painted."""

    sheet: Sheet
    theme: Theme
    card: Card
    story: Story
    fitted: Fitted

    @property
    def paper(self) -> Paper:
        return self.story.grid.paper


@dataclass
class Result:
    """What became of one office. stages: (name, seconds), in order. details: of a fault of ours, to mend it by."""

    office: str
    diagnostics: list[Diagnostic]
    laid: Laid | None = field(default=None, repr=False)
    written: list[Written] = field(default_factory=list)
    stages: list[tuple[str, float]] = field(default_factory=list)
    ok: bool = False
    details: str = ""


class Press:
    """What sheets of one run share: fonts opened once, themes and cards read once, the date of the run if it is set."""

    def __init__(self, request: Request, epoch: datetime.datetime | None) -> None:
        self.request = request
        self.epoch = epoch
        self.fonts = Fonts(request.project.locate)
        self.made: dict[Hashable, tuple[Any, list[Diagnostic]]] = {}

    def theme(self, path: Path, log: Log) -> Theme | None:
        """The theme of a file."""
        project = self.request.project
        root = project.root_of(path)
        return self._once(("theme", path), lambda own: read_theme(path, root, self.fonts, project.locate, own), log)

    def card(self, path: Path, log: Log) -> Card | None:
        """The printer's card of a file."""
        project = self.request.project
        root = project.root_of(path)
        return self._once(("card", path), lambda own: read_card(path, root, project.locate, own), log)

    def check(self, theme: Theme, card: Card, log: Log) -> None:
        """Report what of a theme cannot be read, or not be printed, in the printing condition of a card."""
        self._once((theme.file, card), lambda own: self._check(theme, card, own), log)

    def step(self, sheet: Sheet, theme: Theme) -> float:
        """The type of the fullest sheet of a language in a theme, as `Fitted.step`; sheets that do not fit left out."""
        key = ("step", _base(sheet.language), theme.file)
        if key not in self.made:
            self._measure_steps()
        return self._once(key, lambda own: 1.0, Log())

    def _measure_steps(self) -> None:
        """Fit every sheet of the project, to know the type that all of a language and theme can be set in."""
        project = self.request.project
        found: dict[Hashable, float] = {}
        for path in find_offices(project.root / OFFICES, project.root, Log()):
            log = Log()
            with contextlib.suppress(Stopped):
                story, sheet, theme, _ = composed(path, self, log, _Laps([]))
                if (fitted := fit(story, log)) is not None:
                    key = ("step", _base(sheet.language), theme.file)
                    found[key] = min(found.get(key, 1.0), fitted.step)
        self.made.update((key, (step, [])) for key, step in found.items())

    def _check(self, theme: Theme, card: Card, log: Log) -> None:
        from factsheet.icc import seen_all

        profile = self.request.project.locate(card.condition.profile)
        assert profile is not None  # read_card has looked for it
        check_contrast(theme, partial(seen_all, profile=profile.read_bytes()), log)
        check_coverage(theme, card.ink, card.name, log)

    def _once(self, key: Hashable, make: Callable[[Log], T], log: Log) -> T:
        """What is made once in a run, and what was found on the way, told to each sheet."""
        if key not in self.made:
            own = Log()
            self.made[key] = (make(own), own.diagnostics)
        made: T
        made, found = self.made[key]
        log.extend(found)
        return made


def build_all(offices: Sequence[Path], request: Request) -> Iterator[Result]:
    """The offices one after another, each result as it is ready. A fault in one never stops the next.

    A broken organisation file concerns all of them: one result tells of it, and nothing is written.
    """
    shared = Log()
    read_organisation(request.project.organisation, request.project.root, shared)
    epoch = _epoch(shared)
    if shared.failed:
        yield Result("organisation", shared.diagnostics)
        return
    press = Press(request, epoch)
    for path in offices:
        yield build_one(path, press)


def build_one(path: Path, press: Press) -> Result:
    """One office for every purpose asked for."""
    log = Log()
    result = Result(slug_of(path), log.diagnostics)
    with confined(path.name, log) as faults:
        for written in _build(path, press, log, result):
            result.written.append(written)
    result.details = "".join(faults)
    result.ok = bool(result.written or (result.laid and not press.request.purposes)) and not log.failed
    return result


@contextlib.contextmanager
def confined(name: str, log: Log) -> Iterator[list[str]]:
    """Work on one sheet, which ends where it is stopped. A fault of ours costs that sheet alone, and is said plainly;
    its details are given back.
    """
    details: list[str] = []
    try:
        yield details
    except Stopped:
        pass
    except Exception as error:
        details.append(traceback.format_exc())
        log.report(
            command_says.FAULT_OF_OURS,
            f"{name} could not be built because of a mistake in factsheet ({type(error).__name__}: {error}).",
        )


def composed(
    path: Path, press: Press, log: Log, lap: Callable[[str], None] = lambda _: None
) -> tuple[Story, Sheet, Theme, Card]:
    """A sheet read and shaped, for its paper, in its theme, by its printer's card.

    Raises:
        Stopped: something is amiss; the log says what.
    """
    project = press.request.project
    sheet = read_sheet(project.organisation, path, project.root, log)
    lap("read")
    log.checkpoint()
    assert sheet is not None
    story, theme, card = story_of(sheet, press, log, lap)
    return story, sheet, theme, card


def story_of(
    sheet: Sheet, press: Press, log: Log, lap: Callable[[str], None] = lambda _: None
) -> tuple[Story, Theme, Card]:
    """A sheet shaped for the paper, theme and card that are asked for, else its own.

    Raises:
        Stopped: something is amiss; the log says what.
    """
    request, project = press.request, press.request.project
    paper = _paper(request.paper, sheet)
    theme = press.theme(_theme_path(sheet, request, log), log)
    log.checkpoint()
    assert theme is not None
    card = card_for(sheet, theme, paper, press, log)
    press.check(theme, card, log)
    lap("theme")
    log.checkpoint()
    story = compose(sheet, theme, card.cut(paper), press.fonts, project.locate, log)
    lap("shape")
    log.checkpoint()
    return story, theme, card


def _build(path: Path, press: Press, log: Log, result: Result) -> Iterator[Written]:
    request, project = press.request, press.request.project
    lap = _Laps(result.stages)
    story, sheet, theme, card = composed(path, press, log, lap)
    fitted = fit(story, log, press.step(sheet, theme) if request.same_size else None)
    lap("fit")
    if fitted is None:
        raise Stopped
    paper = story.grid.paper
    result.laid = Laid(sheet, theme, card, fitted.story, fitted)
    if not request.purposes:
        return
    pictures = Pictures(project, card, paper, log)
    fitted = veil(fitted, story, pictures.legibility, log)
    display = flatten(fitted.frames, fitted.story.structure, paper, sheet.title, sheet.language)
    lap("place")
    logs = {purpose: Log() for purpose in request.purposes}  # what one purpose cannot bear stops no other
    for purpose, own in logs.items():
        pictures.check(display, purpose, own)
    failed = log.failed
    for own in logs.values():
        log.extend(own.diagnostics)
    if failed:
        raise Stopped
    for purpose, own in logs.items():
        with contextlib.suppress(Stopped):
            own.checkpoint()
            try:
                pdf = _paint(display, purpose, sheet, press, pictures, own)
                lap(purpose)
                own.checkpoint()
                report = _examined(pdf, display, purpose, sheet, theme, card, own) if request.examine else None
                lap("preflight")
                own.checkpoint()
                written = _write(pdf, display, purpose, sheet, request, fitted, report, own)
                lap("write")
            finally:
                log.extend(own.diagnostics)
            yield written


def _paint(display: DisplayList, purpose: str, sheet: Sheet, press: Press, pictures: Pictures, log: Log) -> bytes:
    marks = pictures.card.marks if press.request.marks is None else press.request.marks
    output = pictures.output(purpose, marks)
    encode = partial(pictures.encode, output=output, log=log)
    return paint(display, output, press.fonts, encode, _facts(sheet, press.epoch), log)


def _examined(
    pdf: bytes, display: DisplayList, purpose: str, sheet: Sheet, theme: Theme, card: Card, log: Log
) -> "Report":
    """What a stranger finds in the finished file, told with the line of data or theme that caused it."""
    from factsheet.origins import diagnostics
    from factsheet.preflight.reading import examine
    from factsheet.preflight.report import OURS, judge

    facts = examine(pdf, f"{sheet.slug}.pdf", ink=purpose == "press")
    report = judge(facts, card, OURS[purpose])
    log.extend(diagnostics(report, purpose, display, theme))
    return report


class _Laps:
    """How long each stage took."""

    def __init__(self, stages: list[tuple[str, float]]) -> None:
        self.stages = stages
        self.last = time.perf_counter()

    def __call__(self, name: str) -> None:
        now = time.perf_counter()
        self.stages.append((name, now - self.last))
        self.last = now


def _base(language: str) -> str:
    """What is common to en-GB and en-US."""
    return language.partition("-")[0]


def _paper(asked: str | None, sheet: Sheet) -> Paper:
    """The paper asked for, else the sheet's own (its office's or its organisation's), else Letter."""
    if asked is not None:
        return PAPERS[asked]
    return PAPERS[sheet.paper.value] if sheet.paper is not None else LETTER


def _theme_path(sheet: Sheet, request: Request, log: Log) -> Path:
    """The theme asked for, else the sheet's own, else the house's."""
    asked: Text | None = sheet.theme if request.theme is None else None
    name = request.theme or (asked.value if asked is not None else DEFAULT_THEME)
    path = request.project.theme(name, named_here=request.theme is not None)
    if path is None:
        have = request.project.themes()
        log.report(
            theme_says.THEME_MISSING,
            f"There is no theme “{name}”.{did_you_mean(name, have)}",
            asked.at if asked is not None else None,
            help=f"the themes are: {', '.join(have)}.",
        )
        raise Stopped
    return path


def card_for(sheet: Sheet, theme: Theme, paper: Paper, press: Press, log: Log) -> Card:
    """The printer's card asked for, else the sheet's own, else the one that ships for the paper; that one with the
    printing condition of the theme, if it has its own.

    Raises:
        Stopped: the card is not there, has faults, or lacks the paper; the log says why.
    """
    request, project = press.request, press.request.project
    asked: Text | None = sheet.card if request.card is None else None
    name = request.card or (asked.value if asked is not None else house_card(paper))
    path = project.card(name, named_here=request.card is not None)
    if path is None:
        have = project.cards()
        log.report(
            cards_say.CARD_UNKNOWN,
            f"There is no printer's card “{name}”.{did_you_mean(name, have)}",
            asked.at if asked is not None else None,
            help=f"the cards are: {', '.join(have)}; `factsheet explain FS700` shows how to write one.",
        )
        raise Stopped
    card = press.card(path, log)
    log.checkpoint()
    assert card is not None
    if paper.name not in card.papers:
        log.report(
            cards_say.CARD_LACKS_PAPER,
            f"The printer's card {card.name} is not for {paper.title}, but for "
            f"{' and '.join(PAPERS[one].title for one in card.papers)}.",
            asked.at if asked is not None else card.at,
        )
        raise Stopped
    own = theme.press.get(paper.name)
    if own is None or request.card is not None or asked is not None:
        return card
    return replace(card, condition=PrintingCondition(own.condition, own.info, REGISTRY, own.profile, own.at))


def _epoch(log: Log) -> datetime.datetime | None:
    """SOURCE_DATE_EPOCH as a date, if it is set; a finding if it is no date."""
    typed = os.environ.get("SOURCE_DATE_EPOCH")
    if typed is None:
        return None
    try:
        if not re.fullmatch(r"\d{1,12}", typed, re.ASCII):
            raise ValueError
        return datetime.datetime.fromtimestamp(int(typed), datetime.UTC)
    except (ValueError, OverflowError, OSError):
        log.report(
            command_says.EPOCH_WRONG, f"SOURCE_DATE_EPOCH is “{typed}”, which is no number of seconds since 1970."
        )
        return None


def _facts(sheet: Sheet, epoch: datetime.datetime | None) -> DocumentFacts:
    edition = datetime.datetime.combine(sheet.date.first_day, datetime.time(), datetime.UTC)
    organisation = sheet.organisation
    words = [sheet.place, sheet.country, organisation.short_name, sheet.problem.title]
    return DocumentFacts(
        sheet.title,
        organisation.name.value,
        sheet.problem.title.value,
        tuple(word.value for word in words if word is not None),
        sheet.language,
        epoch or edition,
    )


def _write(
    pdf: bytes,
    display: DisplayList,
    purpose: str,
    sheet: Sheet,
    request: Request,
    fitted: Fitted,
    report: "Report | None",
    log: Log,
) -> Written:
    """The file in its place, whole; what it replaced stays if it cannot be written."""
    path = replaced = None
    if request.output is not None:
        path = request.output / purpose / f"{sheet.slug}.pdf"
        replaced = _other_paper(path, display.paper)
        try:
            write_whole(path, pdf)
        except OSError as error:
            log.report(command_says.CANNOT_WRITE, f"{path} cannot be written: {why_not(error)}.")
            raise Stopped from None
    return Written(
        sheet.slug,
        sheet.language,
        purpose,
        display.paper,
        path,
        len(display.pages),
        len(pdf),
        report.facts.sha256 if report is not None else hashlib.sha256(pdf).hexdigest(),
        fitted,
        replaced,
        report,
        pdf if request.keep else b"",
    )


def _other_paper(path: Path, paper: Paper) -> str | None:
    """The title of the paper of a file of ours that is about to be replaced, if it is another."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    found = re.search(rb"/TrimBox \[ ?([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) ?\]", data)
    if found is None:
        return None
    left, bottom, right, top = (float(number) for number in found.groups())
    for other in PAPERS.values():
        same = abs(right - left - other.size.width) < 1 and abs(top - bottom - other.size.height) < 1
        if same and other.name != paper.name:
            return other.title
    return None

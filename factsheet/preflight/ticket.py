"""ticket: what goes along with a file to the print shop, on one page: what it is, and what preflight says of it."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import PurePath

from factsheet.paper import A4, Paper
from factsheet.preflight import telling
from factsheet.preflight.facts import Facts
from factsheet.preflight.report import Report, condition, paper_of, title

WIDTH = 78  # of a ticket as text; what mail programs leave in one piece
LABEL = 12
MOST = 8  # lines of one list


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket.

    rows: a label each, and its lines. paper: to print the ticket on, the file's own where we have it. date: of the
    file, as it says itself.
    """

    title: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    verdict: str
    ok: bool
    paper: Paper
    date: datetime


def ticket(report: Report) -> Ticket:
    """The ticket of a file that has been examined. It names no folder and no hour, so it is the same everywhere."""
    facts = report.facts
    name, for_press = PurePath(facts.name).name, "house" in report.standards
    rows: list[tuple[str, Sequence[str]]] = [
        ("File", [telling.shown(name, 200), f"{_bytes(facts.size)}, PDF {telling.shown(facts.version, 8)}"]),
        ("Checksum", [f"SHA-256 {facts.sha256[:32]}", f"        {facts.sha256[32:]}"]),
        ("Pages", telling.pages(facts, MOST)),
        ("Condition", [telling.shown(condition(facts)) or "none named"]),
        ("Standards", _standards(report)),
        *((("Plates", [telling.inked_plates(facts)]), ("Ink", telling.inks(facts, MOST))) if for_press else ()),
        ("Fonts", telling.fonts(facts, MOST)),
        ("Pictures", telling.pictures(facts, MOST)),
        ("Findings", telling.few(_findings(report), MOST)),
    ]
    return Ticket(
        telling.shown(title(facts)) or telling.shown(name),
        tuple((label, tuple(lines)) for label, lines in rows),
        _verdict(report),
        report.ok,
        paper_of(facts) or A4,
        _date(facts),
    )


def _verdict(report: Report) -> str:
    if not report.ok:
        return "Not sound: it should be mended before it is sent out."
    if "house" in report.standards:
        return "Sound: it can go to press."
    return "Sound by what it claims; for press it was not examined."


def as_text(told: Ticket) -> str:
    """The ticket as plain text, for a mail."""
    lines = ["JOB TICKET", told.title, ""]
    for label, own in told.rows:
        for number, line in enumerate(own):
            lead = f"{label if number == 0 else '':<{LABEL}}"
            wrapped = textwrap.wrap(line, WIDTH - LABEL, drop_whitespace=not line.startswith(" ")) or [""]
            lines += [f"{lead if first == 0 else ' ' * LABEL}{part}" for first, part in enumerate(wrapped)]
    return "\n".join([*lines, "", told.verdict, ""])


def _date(facts: Facts) -> datetime:
    """When the file was last changed; the first day of 1970 where it does not say."""
    said = facts.xmp.text("xmp:ModifyDate") if facts.xmp else ""
    try:
        date = datetime.fromisoformat(said)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return datetime(1970, 1, 1, tzinfo=UTC)


def _standards(report: Report) -> list[str]:
    return [
        f"{telling.standard_name(report, one)}: "
        + (f"broken by {telling.plural(report.broken(one), 'error')}" if report.broken(one) else "holds")
        + ("" if one == "house" or any(c.standard == one for c in report.claims) else ", not claimed")
        for one in report.standards
    ]


def _findings(report: Report) -> list[str]:
    lines = []
    for code, group in groupby(report.findings, key=lambda one: one.code):
        alike = list(group)
        lines.append(
            f"{telling.plural(len(alike), str(code.severity))}, {code.name} ({code.number}){telling.on_pages(alike)}"
        )
    return lines or ["none"]


def _bytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"

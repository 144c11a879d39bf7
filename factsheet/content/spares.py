"""What a sheet may do without: items that its data calls `optional`, and the sheet without some of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from factsheet.content import rules
from factsheet.content.shape import fields, walk
from factsheet.content.sheet import Approach, Callout, Fact, Milestone, Office, Pillar, Progress, Prose, Quote, Sheet
from factsheet.diagnostics import Log, Span


@dataclass(frozen=True, slots=True)
class Spare:
    """An item that may go. part: its part, by the name in the data. number: its place there, from 0."""

    part: str
    number: int
    kind: str
    words: str
    at: Span

    def __str__(self) -> str:
        return f"{self.kind} “{self.words}”"


@dataclass(frozen=True, slots=True)
class _Part:
    """A list of items in a sheet. fewest: that must stay."""

    name: str
    kind: str
    items: Sequence[Any]
    fewest: int


def _parts(sheet: Sheet) -> tuple[_Part, ...]:
    def fewest(shape: type, name: str) -> int:
        return (fields(shape)[name].told.count or (0, 0))[0]

    progress, approach = sheet.progress, sheet.approach
    return (
        _Part("progress", "figure", progress.callouts if progress else (), fewest(Progress, "callouts")),
        _Part("facts", "fact", sheet.facts, fewest(Office, "facts")),
        _Part("quotes", "quote", sheet.quotes, fewest(Office, "quotes")),
        _Part("approach", "pillar", approach.pillars if approach else (), fewest(Approach, "pillars")),
        _Part("milestones", "milestone", sheet.milestones, fewest(Office, "milestones")),
    )


def _said(item: Any) -> tuple[str, Span]:
    """What an item is known by, and where it stands."""
    match item:
        case Callout(value=value):
            return value.value, value.at
        case Fact(figure=figure):
            return figure.value, figure.at
        case Quote(speaker=speaker, text=text):
            return speaker.value, text.at
        case Pillar(lead=lead):
            return lead.value, lead.at
        case Milestone(date=date, title=title):
            return f"{date.value}: {title.value}", title.at
    raise TypeError(item)


def markable(sheet: Sheet) -> tuple[Spare, ...]:
    """Of each part that has more items than it must have, the last that may not go so far."""
    found = []
    for part in _parts(sheet):
        staying = [(number, item) for number, item in enumerate(part.items) if not item.priority]
        if staying and len(part.items) > part.fewest:
            number, item = staying[-1]
            found.append(Spare(part.name, number, part.kind, *_said(item)))
    return tuple(found)


def spares(sheet: Sheet) -> tuple[Spare, ...]:
    """The items that may go, first those of the highest number, of equal ones the last in the sheet; no part is left
    with fewer items than it must have.
    """
    found: list[tuple[int, int, Spare]] = []
    for place, part in enumerate(_parts(sheet)):
        optional = [(item.priority, number, item) for number, item in enumerate(part.items) if item.priority]
        optional.sort(key=lambda one: one[:2], reverse=True)
        for priority, number, item in optional[: max(0, len(part.items) - part.fewest)]:
            found.append((-priority, -place, Spare(part.name, number, part.kind, *_said(item))))
    return tuple(spare for _, _, spare in sorted(found, key=lambda one: one[:2]))


def without(sheet: Sheet, gone: Collection[Spare]) -> Sheet:
    """The sheet without some of its spares; sources that nothing calls any more go too, and the others are numbered
    again.
    """
    taken = {(spare.part, spare.number) for spare in gone}
    left = {
        part.name: tuple(item for number, item in enumerate(part.items) if (part.name, number) not in taken)
        for part in _parts(sheet)
    }
    parts: dict[str, Any] = {name: left[name] for name in ("facts", "quotes", "milestones")}
    if sheet.progress is not None:
        parts["progress"] = replace(sheet.progress, callouts=left["progress"])
    if sheet.approach is not None:
        parts["approach"] = replace(sheet.approach, pillars=left["approach"])
    if not any(quote.pseudonym for quote in left["quotes"]):
        parts["small_print"] = replace(sheet.small_print, pseudonym=None)
    leaner = replace(sheet, **parts)
    told = (value for name in fields(Office) if name != "sources" for _, value in walk(getattr(leaner, name)))
    prose = (value for value in told if isinstance(value, Prose))
    return replace(leaner, sources=rules.check_sources(prose, sheet.sources, False, Log()))

"""A printer's card from its file, every fault of it reported with its line.

What a card leaves out holds the house's own value, stated in `card.py`; only the papers and the printing condition must
be told, since nobody can guess them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from factsheet.codes import cards as say
from factsheet.diagnostics import Log
from factsheet.entries import Faults, Faulty, Reader
from factsheet.icc import check_press_profile, description
from factsheet.paper import PAPERS, Paper
from factsheet.printers.card import Card, PrintingCondition, Resolutions
from factsheet.printers.shape import (
    CONDITION,
    GROUPS,
    KEYS,
    LENGTH,
    LENGTHS,
    MEASURES,
    NEEDED,
    NEEDED_OF_CONDITION,
    STANDARD,
    Measure,
)
from factsheet.source import Node, read_source

OLDER = re.compile(r"(pdf)?x[123](a|:?\d{4})*", re.IGNORECASE)  # PDF/X-1a and PDF/X-3, as people write them
REGISTERED = re.compile(r"\b(FOGRA|TR) ?0*(\d+)", re.IGNORECASE)  # conditions, as profiles and people name them
ROUNDING = 1e-9
FAULTS = Faults(say.CARD_SHAPE, say.CARD_NUMBER, say.CARD_CHOICE, say.CARD_KEY_UNKNOWN, say.CARD_KEY_MISSING)

Locate = Callable[[str], Path | None]


def house_card(paper: Paper) -> str:
    """The name of the card that ships for a paper, and holds where nobody names another."""
    return f"coated-{paper.name}"


def read_card(path: Path, root: Path, locate: Locate, log: Log) -> Card | None:
    """The card of a file, or None with its faults in the log.

    Args:
        root: the project's folder, from which messages name files. locate: finds a profile that the card names.
    """
    own = Log()
    try:
        return _read(path, root, locate, own)
    except Faulty:
        return None
    finally:
        log.extend(own.diagnostics)


@dataclass(frozen=True)
class _Reader(Reader):
    says: Faults = FAULTS

    def measure(self, node: Node, what: str, measure: Measure) -> float:
        """A number as the program has it: lengths in points, percent as parts of 1."""
        typed = self.text(node, what)
        form = LENGTH if measure.is_length else r"(\d+)" if measure.unit == "plates" else r"(\d+(?:\.\d+)?)"
        found = re.fullmatch(form, typed.value, re.ASCII)
        value = float(found[1]) * (LENGTHS[found[2]] if measure.is_length else 1) if found else -1
        unit = LENGTHS.get(measure.unit, 1)
        if not measure.least * unit - ROUNDING <= value <= measure.most * unit + ROUNDING:
            kind = "a length with its unit, such as 3 mm, 0.125 in or 9 pt," if measure.is_length else "a plain number"
            span = f"from {measure.least:g} to {measure.most:g} {measure.unit}"
            raise self.fault(self.says.number, f"{what} must be {kind} {span}, not “{typed.value}”.", typed.at)
        return {"%": value / 100, "plates": int(value)}.get(measure.unit, value)


def _read(path: Path, root: Path, locate: Locate, log: Log) -> Card | None:
    read = _Reader(log)
    source = read_source(path, root, log)
    if source is None:
        return None
    top = read.entries(source, "the card", NEEDED, (key for key in KEYS if key not in NEEDED))

    def value(key: str, node: Node) -> Any:
        match key:
            case "name":
                return read.text(node, "`name`").value
            case "papers":
                return _papers(node, read)
            case "condition":
                return _condition(node, read, path.parent, locate)
            case "standard":
                return _standard(node, read)
            case "marks":
                return read.flag(node, "`marks`")
            case _ if key in GROUPS:
                return _group(key, node, read)
        return read.measure(node, f"`{key}`", MEASURES[key])

    told = read.each(top, value)
    if log.failed:
        return None
    return Card(name=path.stem, title=told.pop("name", path.stem), file=source.at.file, at=top["papers"].at, **told)


def _papers(node: Node, read: _Reader) -> tuple[str, ...]:
    papers = tuple(dict.fromkeys(read.choice(item, "a paper", PAPERS) for item in read.listed(node, "`papers`")))
    if not papers:
        raise read.fault(say.CARD_SHAPE, "`papers` must name one paper at least, as in [a4].", node.at)
    return papers


def _group(key: str, node: Node, read: _Reader) -> Any:
    kind, _, measures = GROUPS[key]
    entries = read.entries(node, f"`{key}`", (), measures)
    told = read.each(entries, lambda name, value: read.measure(value, f"`{name}` of `{key}`", measures[name]))
    found = kind(**{name.replace(" ", "_"): value for name, value in told.items()})
    if isinstance(found, Resolutions) and not found.least <= found.good <= found.target <= found.most:
        shown = ", ".join(f"{field.name} {getattr(found, field.name):g}" for field in fields(found))
        raise read.fault(
            say.CARD_RESOLUTIONS, f"`ppi` must rise from least over good and target to most: {shown}.", node.at
        )
    return found


def _standard(node: Node, read: _Reader) -> str:
    typed = read.text(node, "`standard`")
    if OLDER.fullmatch(re.sub(r"[/\s_-]", "", typed.value)):
        raise read.fault(say.OLDER_STANDARD, f"Files for {typed.value} cannot be made here, only {STANDARD}.", typed.at)
    return read.choice(node, "`standard`", (STANDARD,))


def _condition(node: Node, read: _Reader, folder: Path, locate: Locate) -> PrintingCondition:
    entries = read.entries(node, "the condition", NEEDED_OF_CONDITION, CONDITION)
    told = read.each(entries, lambda name, value: read.text(value, f"`{name}`"))
    if any(key not in told for key in NEEDED_OF_CONDITION):
        raise Faulty
    file = told["profile"]
    profile = file.value if locate(file.value) is not None else str(folder / file.value)
    found = locate(profile)
    if not check_press_profile(file.value, found, read.log, file.at):
        raise Faulty
    own = description(found.read_bytes()) if found else ""
    if _registered(own) and _registered(told["identifier"].value) not in (None, _registered(own)):
        message = f"The condition is {told['identifier'].value}; the profile {file.value} calls itself “{own}”."
        read.log.report(say.PROFILE_OF_ANOTHER_CONDITION, message, file.at)
    registry = told["registry"].value if "registry" in told else ""
    return PrintingCondition(told["identifier"].value, told["info"].value, registry, profile, node.at)


def _registered(words: str) -> tuple[str, int] | None:
    """The registered condition that words name, such as ("FOGRA", 39); None if they name none."""
    found = REGISTERED.search(words)
    return (found[1].upper(), int(found[2])) if found else None

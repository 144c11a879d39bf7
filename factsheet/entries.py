"""entries: what stands in a file of settings, a theme or a printer's card: words, numbers, choices, lists, keys.

A fault is reported where it stands, by the codes of its kind of file, and reading goes on: an author sees all of them
in one run. What was reported before is not reported again.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from factsheet.diagnostics import Code, Log, Span, did_you_mean
from factsheet.source import Keyed, Listed, Node, Refused, Text

T = TypeVar("T")


class Faulty(Exception):
    """An entry was reported and is left out."""


@dataclass(frozen=True, slots=True)
class Faults:
    """How a kind of file reports an entry of the wrong shape, a wrong number or word, an unknown or a missing key."""

    shape: Code
    number: Code
    choice: Code
    unknown: Code
    missing: Code


@dataclass(frozen=True)
class Reader:
    """Reads entries and reports to the log. Methods give a value, or report and raise `Faulty`.

    `what` names the entry in messages, as in `the size of` and its name.
    """

    log: Log
    says: Faults

    def fault(self, code: Code, message: str, at: Span, help: str | None = None) -> Faulty:
        told = message[0].upper() + message[1:] if message.startswith(("the ", "a ")) else message
        self.log.report(code, told, at, help=help)
        return Faulty()

    def misshapen(self, node: Node, message: str) -> Faulty:
        return Faulty() if isinstance(node, Refused) else self.fault(self.says.shape, message, node.at)

    def keyed(self, node: Node, what: str) -> Keyed:
        if isinstance(node, Keyed):
            return node
        raise self.misshapen(node, f"{what} must be keys with values.")

    def listed(self, node: Node, what: str) -> tuple[Node, ...]:
        if isinstance(node, Listed):
            return node.items
        raise self.misshapen(node, f"{what} must be a list, as in [one, two].")

    def text(self, node: Node, what: str) -> Text:
        if isinstance(node, Text) and node.value:
            return node
        raise self.misshapen(node, f"{what} must be a plain word.")

    def number(self, node: Node, what: str, least: float, most: float) -> float:
        text = self.text(node, what)
        if not re.fullmatch(r"[+-]?\d+(\.\d+)?", text.value, re.ASCII) or not least <= float(text.value) <= most:
            raise self.fault(
                self.says.number,
                f"{what} must be a number from {least:g} to {most:g}, not “{text.value}”.",
                text.at,
            )
        return float(text.value)

    def flag(self, node: Node, what: str) -> bool:
        return self.choice(node, what, ("true", "false")) == "true"

    def choice(self, node: Node, what: str, choices: Iterable[str]) -> str:
        text = self.text(node, what)
        known = list(choices)
        if text.value not in known:
            near = did_you_mean(text.value, known) if len(known) > 1 else ""
            choices = f"is one of: {', '.join(known)}" if len(known) > 1 else f"must be {known[0]}"
            raise self.fault(self.says.choice, f"{what} cannot be “{text.value}”; it {choices}.{near}", text.at)
        return text.value

    def entries(self, node: Node, what: str, needed: Iterable[str], optional: Iterable[str] = ()) -> dict[str, Node]:
        """The entries of a mapping by key; a missing and an unknown one are reported."""
        keyed = self.keyed(node, what)
        needed = tuple(needed)
        known = (*needed, *optional)
        for key, (name, _) in keyed.entries.items():
            if key not in known:
                self.fault(self.says.unknown, f"{what} has no entry “{key}”.{did_you_mean(key, known)}", name.at)
        for key in needed:
            if key not in keyed.entries:
                self.fault(self.says.missing, f"{what} lacks “{key}”.", keyed.at)
        return {key: value for key, (_, value) in keyed.entries.items() if key in known}

    def each(self, entries: Mapping[str, Node], read: Callable[[str, Node], T]) -> dict[str, T]:
        """The entries read one by one, faulty ones left out so that all faults are found."""
        found = {}
        for key, node in entries.items():
            try:
                found[key] = read(key, node)
            except Faulty:
                continue
        return found

    def part(self, read: Callable[[], T], otherwise: T) -> T:
        """A whole part; what it would be without its faulty entry, if it has one."""
        try:
            return read()
        except Faulty:
            return otherwise

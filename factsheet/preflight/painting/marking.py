"""marking: the marked content sequences that are open, and the words that stand for what is in them."""

from collections.abc import Mapping
from typing import Any

from factsheet.preflight.document.values import entry, items, text, whole, word
from factsheet.preflight.facts import Marked

DEEPEST = 200  # more sequences within each other are counted, but not kept
Properties = tuple[int | None, Mapping[str, str]]  # the MCID, and the entries that are words

LONGEST = 10_000  # letters of one property


class Marking:
    """The sequences that are open. stack: outermost first, a new tuple whenever it changes.

    beyond: how many more are open than are kept.
    """

    def __init__(self) -> None:
        self.stack: tuple[Marked, ...] = ()
        self.beyond = 0
        self._spoken_at: int | None = None  # the sequence whose ActualText stands for all text in it
        self._spoken = ""
        self._hidden_at: int | None = None  # the sequence that belongs to a layer that is off

    @property
    def hidden(self) -> bool:
        """Whether what is painted now is on a layer that is off."""
        return self._hidden_at is not None

    @property
    def depth(self) -> int:
        return len(self.stack) + self.beyond

    def begin(self, tag: str, properties: Properties = (None, {}), *, hidden: bool = False) -> None:
        """Open a sequence. hidden: whether it is on a layer that is off."""
        if len(self.stack) >= DEEPEST:
            self.beyond += 1
            return
        mcid, words = properties
        if "ActualText" in words and self._spoken_at is None:
            self._spoken_at, self._spoken = len(self.stack), words["ActualText"]
        if hidden and self._hidden_at is None:
            self._hidden_at = len(self.stack)
        self.stack += (Marked(tag, mcid, words),)

    def end(self) -> None:
        """Close the innermost sequence, if one is open."""
        if self.beyond:
            self.beyond -= 1
        elif self.stack:
            self.stack = self.stack[:-1]
            if self._spoken_at == len(self.stack):
                self._spoken_at = None
            if self._hidden_at == len(self.stack):
                self._hidden_at = None

    def spoken(self, shown: str) -> str:
        """What a reader would copy for text shown now: the words of ActualText once, in place of all that it covers."""
        if self._spoken_at is None:
            return shown
        words, self._spoken = self._spoken, ""
        return words


def of_resources(properties: Any) -> Properties:
    """The properties of a dictionary of the file."""
    words = {key: word(value)[:LONGEST] for key, value in items(properties)}
    kept = {key: said for key, said in words.items() if said or key in ("ActualText", "Alt", "E")}
    return whole(entry(properties, "/MCID")), kept


def of_content(properties: dict[str, Any]) -> Properties:
    """The properties of a dictionary that is written in the content."""
    mcid = properties.get("MCID")
    words = {key: said for key, value in properties.items() if (said := _said(value)) is not None}
    return int(mcid) if isinstance(mcid, float) else None, words


def _said(value: Any) -> str | None:
    import pikepdf

    if isinstance(value, bytes):
        return text(pikepdf.String(value))[:LONGEST]
    if isinstance(value, str):
        return value[:LONGEST]
    if isinstance(value, list):
        return " ".join(filter(None, map(_said, value[:16])))
    return None

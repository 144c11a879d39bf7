"""A sheet in another language: a translation laid over what it translates, and what it leaves open.

A translation holds only what differs. Keys are laid over keys, entries of a list over entries in the same order or of
the same `id`; a text takes the place of a text, a list of texts that of a list. Whatever is laid over nothing comes
from the source; each text of it that should have been translated carries the source's language.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, cast

from factsheet.codes import translations as say
from factsheet.codes.content import DUPLICATE_SOURCE, EMPTY_VALUE, KEY_OF_OTHER_FILE
from factsheet.content.prose import parse_prose
from factsheet.content.rules import canonical
from factsheet.content.shape import Field, fields, is_shape
from factsheet.content.sheet import Prose
from factsheet.diagnostics import Log, Span, did_you_mean
from factsheet.source import Keyed, Listed, Node, Refused, Text

KEEP = "keep"
UNTRANSLATED, TRANSLATED_FROM = "untranslated", "translated_from"
NOT_TRANSLATED = ("words", "offices_may_override")  # headings come in every language; leave is given once
TOLD = 6  # texts that one message names
BEGINNING = 36  # signs of a text that stand for it


@dataclass(frozen=True, slots=True)
class Phrase:
    """One text of a file, or a list of texts. path: its keys and the numbers or ids of its entries, `facts.2.text`."""

    path: str
    texts: tuple[Text, ...]
    field: Field

    @property
    def at(self) -> Span:
        return self.texts[0].at

    @property
    def part(self) -> str:
        return self.path.partition(".")[0]

    @property
    def said(self) -> str:
        """What it says; where its lines end in the file makes no difference."""
        return unicodedata.normalize("NFC", "\n".join(" ".join(one.value.split()) for one in self.texts))

    @property
    def plain(self) -> str:
        """The same without inline marks, its texts side by side."""
        prose = self.field.type is Prose or self.field.one_of is Prose
        return ", ".join(" ".join((parse_prose(one).plain if prose else one.value).split()) for one in self.texts)

    @property
    def beginning(self) -> str:
        said = self.plain
        return said if len(said) <= BEGINNING else f"{said[:BEGINNING].rsplit(' ', 1)[0]} …"

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(self.said.encode()).hexdigest()[:8]

    @property
    def translatable(self) -> bool:
        """Whether it prints or is heard, and says anything in words."""
        told = self.field.told
        silent = (told.goes and not told.heard) or told.form not in (None, "milestone")
        return not silent and any(sign.isalpha() for sign in self.plain)


def phrases(shape: type, node: Keyed, path: str = "") -> Iterator[Phrase]:
    """The texts of a file that are not blank, in the order of the shape; what has another form is passed over."""
    for name, field in fields(shape).items():
        if name in node.entries and (path or name not in NOT_TRANSLATED):
            yield from _phrases(field, node.entries[name][1], f"{path}.{name}" if path else name)


def _phrases(field: Field, node: Node, path: str) -> Iterator[Phrase]:
    if is_shape(field.type) and isinstance(node, Keyed):
        yield from phrases(field.type, node, path)
    elif is_shape(field.one_of) and isinstance(node, Listed):
        for number, item in enumerate(node.items, 1):
            if isinstance(item, Keyed):
                yield from phrases(field.one_of, item, f"{path}.{entry_id(item) or number}")
    elif field.type in (Text, Prose) or field.one_of in (Text, Prose):
        texts = (one for one in (node.items if isinstance(node, Listed) else (node,)) if isinstance(one, Text))
        written = tuple(text for text in texts if not text.blank)
        if written:
            yield Phrase(path, written, field)


def entry_id(entry: Node) -> str | None:
    """The id of an entry that has one."""
    given = entry.entries.get("id") if isinstance(entry, Keyed) else None
    return given[1].value if given and isinstance(given[1], Text) and given[1].value else None


# --- one language over another


def foreign(language: str, other: str) -> bool:
    """Whether a text in one language must be translated for a sheet in the other: en-US and en-GB need not."""
    return _written(language) != _written(other)


def _written(tag: str) -> tuple[str, str]:
    base, *rest = tag.split("-")
    return base, next((part for part in rest if len(part) == 4 and part.isalpha()), "")


def in_language(shape: type, node: Keyed, language: str) -> Keyed:
    """A file as a sheet in another language takes it: each text that would have to be translated in its own language,
    and without its headings, which come in every language.
    """
    texts = (text for phrase in phrases(shape, node) if phrase.translatable for text in phrase.texts)
    theirs = {id(text) for text in texts}
    changed = _changed(node, lambda text: replace(text, language=language) if id(text) in theirs else text)
    return Keyed({name: entry for name, entry in changed.entries.items() if name != "words"}, node.at)


def _changed(node: Any, change: Callable[[Text], Text]) -> Any:
    """A tree with each of its texts as `change` has it."""
    if isinstance(node, Keyed):
        return Keyed({name: (key, _changed(value, change)) for name, (key, value) in node.entries.items()}, node.at)
    if isinstance(node, Listed):
        return Listed(tuple(_changed(item, change) for item in node.items), node.at)
    return change(node) if isinstance(node, Text) else node


@dataclass(frozen=True)
class Translation:
    """A translation beside its source.

    name: of the sheet or organisation, as the command line takes it. tree: what it says, its own two keys left out.
    untranslated, translated_from: those, as typed.
    """

    name: str
    language: str
    shape: type
    source: Keyed
    tree: Keyed
    untranslated: Node | None
    translated_from: Node | None

    @classmethod
    def of(cls, name: str, language: str, shape: type, source: Keyed, tree: Keyed) -> "Translation":
        own = {key: value for key, (_, value) in tree.entries.items() if key in (UNTRANSLATED, TRANSLATED_FROM)}
        rest = {key: entry for key, entry in tree.entries.items() if key not in (UNTRANSLATED, TRANSLATED_FROM)}
        body = Keyed(rest, tree.at)
        return cls(name, language, shape, source, body, own.get(UNTRANSLATED), own.get(TRANSLATED_FROM))

    @property
    def file(self) -> str:
        return self.tree.at.file

    @cached_property
    def translatable(self) -> tuple[Phrase, ...]:
        """What the source has to translate."""
        return tuple(phrase for phrase in phrases(self.shape, self.source) if phrase.translatable)

    @cached_property
    def kept(self) -> tuple[str, ...]:
        """The paths that are to print in the source's language; one empty path for all."""
        listed = [one for one in _texts(self.untranslated) if not one.blank]
        return ("",) if [one.value for one in listed] == [KEEP] else tuple(one.value for one in listed)

    def keeps(self, path: str) -> bool:
        return any(not kept or f"{path}.".startswith(f"{kept}.") for kept in self.kept)

    def key(self, path: str) -> Span | None:
        """Where the key of a text stands, its value left empty perhaps; None where it is not there."""
        node: Node | None = self.tree
        at = self.tree.at
        for part in path.split("."):
            if isinstance(node, Keyed) and part in node.entries:
                key, node = node.entries[part]
                at = key.at
            elif isinstance(node, Listed):
                entries = enumerate(node.items, 1)
                node = next((one for number, one in entries if part in (entry_id(one), str(number))), None)
            else:
                return None
        return at

    @property
    def prints(self) -> dict[str, str]:
        """What `translated_from` says, by path: a fingerprint and first words."""
        told = self.translated_from
        entries = told.entries if isinstance(told, Keyed) else {}
        return {
            path: value.value
            for path, (_, value) in entries.items()
            if isinstance(value, Text) and re.fullmatch(r"[0-9a-f]{8}( .*)?", value.value)
        }


def _texts(node: Node | None) -> list[Text]:
    if isinstance(node, Text):
        return [node]
    return [one for one in node.items if isinstance(one, Text)] if isinstance(node, Listed) else []


def laid_over(translation: Translation, source: Keyed, log: Log) -> Keyed:
    """The source with its translation over it; what has no place there is reported and left out.

    source: as a sheet in another language takes it.
    """
    given = dict(translation.tree.entries)
    leave = given.pop("offices_may_override", None)
    if leave:
        message = f"`offices_may_override` belongs in {source.at.file}; it holds for all languages."
        log.report(KEY_OF_OTHER_FILE, message, leave[0].at)
    language = given.pop("language", None)
    if language and isinstance(language[1], Text) and canonical(language[1].value) != translation.language:
        message = f"The language here is “{language[1].value}”, and {translation.language} by the name of the file."
        log.report(say.TRANSLATION_LANGUAGE, message, language[1].at)
    laying = _Laying(source.at.file, translation.file, log)
    tree = laying.keys(translation.shape, source, Keyed(given, translation.tree.at), "", shared=False)
    told = Text("language", tree.at), Text(translation.language, tree.at)
    return Keyed(tree.entries | {"language": told}, tree.at)


@dataclass(frozen=True)
class _Laying:
    """Lays the nodes of a translation over those of its source. source, file: the names of the two files."""

    source: str
    file: str
    log: Log

    def keys(self, shape: type, theirs: Keyed, ours: Keyed, path: str, shared: bool) -> Keyed:
        """shared: it is a part that the organisation may say as well, so that a key more adds nothing new."""
        entries, known = dict(theirs.entries), fields(shape)
        for name, (key, value) in ours.entries.items():
            field, own = known.get(name), f"{path}.{name}" if path else name
            blank = isinstance(value, Text) and value.blank
            if field is None:
                entries[name] = key, value  # the reader reports it
            elif name in theirs.entries:
                if not blank:
                    below = shared or field.told.shared is not None
                    entries[name] = key, self.value(field, theirs.entries[name][1], value, own, below)
            elif shared or field.told.shared or field.told.word or field.told.turn or _setting(field):
                entries[name] = key, value
            else:
                message = f"{self.source} has no `{own}`, so there is nothing here to translate."
                self.log.report(say.NOT_IN_SOURCE, message, key.at)
        return Keyed(entries, ours.at)

    def value(self, field: Field, theirs: Node, ours: Node, path: str, shared: bool) -> Node:
        if is_shape(field.type) and isinstance(theirs, Keyed) and isinstance(ours, Keyed):
            return self.keys(field.type, theirs, ours, path, shared)
        if isinstance(theirs, Listed) and isinstance(ours, Listed):
            if is_shape(field.one_of):
                return self.entries(field, theirs, ours, path, shared)
            if all(isinstance(one, Text) and one.blank for one in ours.items):
                return theirs
            if field.one_of is Prose and len(theirs.items) != len(ours.items):
                self._report_count(theirs, ours, path)
        if field.type is Prose:
            self._check_calls(theirs, ours, path)
        return ours

    def entries(self, field: Field, theirs: Listed, ours: Listed, path: str, shared: bool) -> Node:
        """Entries over entries: of the same id, if those of the translation have one, else in the same order."""
        if any(entry_id(one) for one in ours.items):
            return self._by_id(field, theirs, ours, path, shared)
        if len(theirs.items) != len(ours.items):
            self._report_count(theirs, ours, path)
            return cast(Node, _changed(theirs, lambda text: replace(text, language=None)))  # not missing, but unmatched
        pairs = enumerate(zip(theirs.items, ours.items, strict=True), 1)
        return Listed(tuple(self._entry(field, *pair, f"{path}.{number}", shared) for number, pair in pairs), ours.at)

    def _by_id(self, field: Field, theirs: Listed, ours: Listed, path: str, shared: bool) -> Node:
        here: dict[str, Node] = {}
        known = [one for one in map(entry_id, theirs.items) if one]
        for entry in ours.items:
            own = entry_id(entry)
            if own is None or own not in known:
                hint = did_you_mean(own, known) if own else f" Its ids are: {', '.join(known)}."
                what = f"an entry with the id “{own}”" if own else "an entry without an id"
                message = f"{self.source} has no such entry under `{path}`: this is {what}.{hint}"
                self.log.report(say.NOT_IN_SOURCE, message, entry.at)
            elif own in here:
                message = f"The id “{own}” stands here twice; the first is on line {here[own].at.line}."
                self.log.report(DUPLICATE_SOURCE, message, entry.at)
            else:
                here[own] = entry
        laid = []
        for entry in theirs.items:
            own = entry_id(entry)
            over = here.get(own) if own else None
            laid.append(self._entry(field, entry, over, f"{path}.{own}", shared) if over is not None else entry)
        return Listed(tuple(laid), ours.at)

    def _entry(self, field: Field, theirs: Node, ours: Node, path: str, shared: bool) -> Node:
        if isinstance(ours, Text) and ours.blank:
            return theirs
        if isinstance(theirs, Keyed) and isinstance(ours, Keyed):
            return self.keys(field.one_of, theirs, ours, path, shared)
        return ours

    def _report_count(self, theirs: Listed, ours: Listed, path: str) -> None:
        there, here = len(theirs.items), len(ours.items)
        message = (
            f"`{path}` has {_counted(here)} here and {_counted(there)} in {self.source}, from line {theirs.at.line}."
        )
        self.log.report(say.ENTRIES_DIFFER, message, ours.at)

    def _check_calls(self, theirs: Node, ours: Node, path: str) -> None:
        if not (isinstance(theirs, Text) and isinstance(ours, Text)):
            return
        there, here = _calls(theirs), _calls(ours)
        for id in dict.fromkeys((*there, *here)):
            if id not in here:
                message = f"`{path}` calls the source “{id}” in {self.source}, line {theirs.at.line}, and not here."
                self.log.report(say.NOTE_CALL_LOST, message, ours.at)
            elif id not in there:
                message = f"`{path}` calls the source “{id}” here, and not in {self.source}, line {theirs.at.line}."
                self.log.report(say.NOTE_CALL_LOST, message, ours.at)


def _setting(field: Field) -> bool:
    """Whether a field neither prints nor is heard, nor is a part of the sheet."""
    return bool(field.told.goes) and not field.told.heard


def _calls(text: Text) -> tuple[str, ...]:
    return tuple(dict.fromkeys(piece.note for piece in parse_prose(text).pieces if piece.note))


def _counted(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"


# --- what a translation leaves open


def check_kept(translation: Translation, others: Iterable[Phrase], log: Log) -> None:
    """Whether what `untranslated` lists is there. others: what it may list besides the texts of its source."""
    node = translation.untranslated
    if node is None:
        return
    if isinstance(node, Text) and node.blank:
        log.report(EMPTY_VALUE, f"`{UNTRANSLATED}` has no value, and keeps nothing.", node.at)
        return
    if not _texts(node) or (isinstance(node, Listed) and len(_texts(node)) != len(node.items)):
        if not isinstance(node, Refused):
            message = f"`{UNTRANSLATED}` is neither `{KEEP}` nor a list of texts."
            log.report(say.UNKNOWN_TEXT, message, node.at)
        return
    paths = [phrase.path for phrase in (*translation.translatable, *others)]
    known = {".".join(path.split(".")[:end]) for path in paths for end in range(1, path.count(".") + 2)}
    for one in _texts(node):
        if one.value not in known and not (one.value == KEEP and len(_texts(node)) == 1):
            message = f"{translation.source.at.file} has no text “{one.value}” to keep."
            log.report(say.UNKNOWN_TEXT, f"{message}{did_you_mean(one.value, sorted(known))}", one.at)


def check_stale(translation: Translation, laid: Keyed, log: Log) -> None:
    """Warn of texts whose source has changed since they were written."""
    told = translation.translated_from
    if isinstance(told, Listed) or (isinstance(told, Text) and not told.blank):
        log.report(say.BAD_FINGERPRINT, f"`{TRANSLATED_FROM}` holds no fingerprints.", told.at)
    for path, (_, value) in told.entries.items() if isinstance(told, Keyed) else ():
        if path not in translation.prints and not isinstance(value, Refused):
            log.report(say.BAD_FINGERPRINT, f"This is no fingerprint of `{path}`.", value.at)
    stale = stale_in(translation, laid)
    if not stale:
        return
    source = {phrase.path: phrase for phrase in translation.translatable}
    named = [
        f"`{one.path}` (was “{_was(translation, one)}”, is “{source[one.path].beginning}”)" for one in stale[:TOLD]
    ]
    more = f" and {len(stale) - TOLD} more" if len(stale) > TOLD else ""
    texts = "1 text" if len(stale) == 1 else f"{len(stale)} texts"
    log.report(
        say.TRANSLATION_STALE,
        f"{translation.source.at.file} has changed {texts} since this was written: {', '.join(named)}{more}.",
        stale[0].at,
        help=f"mend them, then run `factsheet translate {translation.name} --to {translation.language} --seen`.",
    )


def stale_in(translation: Translation, laid: Keyed) -> list[Phrase]:
    """The texts of a translation whose source has changed since."""
    written = [phrase for phrase in phrases(translation.shape, laid) if phrase.at.file == translation.file]
    return [phrase for phrase in written if _was(translation, phrase) is not None]


def _was(translation: Translation, phrase: Phrase) -> str | None:
    """How the source of a phrase began when it was translated; None if it has not changed, or nobody knows."""
    source = next((one for one in translation.translatable if one.path == phrase.path), None)
    print_, _, beginning = translation.prints.get(phrase.path, "").partition(" ")
    return beginning if source and print_ and print_ != source.fingerprint else None


def check_untranslated(
    left: Sequence[Phrase], name: str, language: str, translation: Translation | None, at: Span, log: Log
) -> None:
    """Report the texts of one file that a sheet would print in that file's language.

    Args:
        name: of the office or organisation that the file is about, as the command line takes it.
        translation: where they belong; None if there is no such file. at: where to point then.
    """
    if not left:
        return
    source = left[0].at.file
    there = f"{translation.file} lacks" if translation else f"This sheet is in {language} and lacks"
    where = "the file" if translation else f"{name}.{language}.yaml, beside {source}"
    texts = "1 text" if len(left) == 1 else f"{len(left)} texts"
    keys = [translation.key(phrase.path) for phrase in left] if translation else []
    todo = f"`factsheet translate {name} --to {language}` writes them into {where}, to be filled in."
    if keys and all(keys):
        todo = "write each after its key." if len(left) > 1 else "write it after its key."
    log.report(
        say.UNTRANSLATED,
        f"{there} {texts} of {source}: {_named(left)}.",
        next((key for key in keys if key), translation.tree.at if translation else at),
        help=f"{todo} What is to print as it is in {source} is listed there, as in "
        f"`{UNTRANSLATED}: [{left[0].path}]`; `{UNTRANSLATED}: {KEEP}` keeps all.",
    )


def _named(left: Sequence[Phrase]) -> str:
    """The texts by path, line and beginning; those of one part together where there are many."""
    if len(left) <= TOLD:
        return ", ".join(f"`{one.path}` (line {one.at.line}, “{one.beginning}”)" for one in left)
    parts: dict[str, list[Phrase]] = {}
    for phrase in left:
        parts.setdefault(phrase.part, []).append(phrase)
    named = []
    for part, inside in parts.items():
        first = inside[0]
        count = "" if len(inside) == 1 else f"{len(inside)} texts, "
        name = first.path if len(inside) == 1 else part
        named.append(f"`{name}` ({count}line {first.at.line}, “{first.beginning}”)")
    return ", ".join(named)

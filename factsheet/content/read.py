"""From files to a `Sheet`: shapes filled, the office laid over its organisation, rules applied.

Reading goes on after every fault, so that an author sees them all in one run. A sheet with an error is no sheet.
"""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from factsheet.codes import content as say
from factsheet.content import rules
from factsheet.content.files import Files, check_languages, read_files
from factsheet.content.prose import parse_prose
from factsheet.content.shape import Field, fields, is_shape, walk
from factsheet.content.sheet import Date, Office, Organisation, Prose, Sheet, Wording
from factsheet.content.translating import TRANSLATED_FROM, UNTRANSLATED
from factsheet.content.words import built_in
from factsheet.diagnostics import Log, Span, did_you_mean
from factsheet.source import Keyed, Listed, Node, Refused, Text, blank, read_source

T = TypeVar("T")

OVERRIDABLE = tuple(field.name for field in fields(Office).values() if field.told.shared == "listed")
MERGED = ("contact", "small_print", "words")  # overridden field by field; the rest as a whole


def read_organisation(path: Path, root: Path, log: Log) -> Organisation | None:
    """The organisation file alone; None if it has an error. Paths in findings run from the root."""
    own = Log()
    tree = read_source(path, root, own)
    organisation = _organisation(tree, tree.at.file, own) if tree else None
    log.extend(sorted(own.diagnostics, key=lambda one: (one.at is not None, one.at)))
    return None if own.failed else organisation


def read_sheet(organisation_path: Path, office_path: Path, root: Path, log: Log) -> Sheet | None:
    """An office's sheet, completed by its organisation and by the translations of both; None if it has an error."""
    own = Log()
    files = read_files(organisation_path, office_path, root, own)
    sheet = _sheet(files, organisation_path.stem, own) if files is not None else None
    log.extend(sorted(own.diagnostics, key=lambda one: (one.at is not None, one.at)))
    return None if own.failed else sheet


def _organisation(tree: Keyed, words_in: str | None, log: Log) -> Organisation | None:
    reading = _reading(tree, tree, words_in, log)
    parts = reading.parts(Organisation, tree, "")
    for name in parts.get("offices_may_override", ()):
        if name.value not in OVERRIDABLE:
            message = f"Offices cannot override “{name.value}”.{did_you_mean(name.value, OVERRIDABLE)}"
            log.report(say.UNKNOWN_OVERRIDE, message, name.at)
    rules.check_quotes((), parts.get("small_print"), log)
    return None if log.failed else Organisation(**parts)


def _sheet(files: Files, shared: str, log: Log) -> Sheet | None:
    """shared: what the organisation's file is called, without its ending."""
    organisation = _organisation(files.shared, None, log)
    tree = _overlaid(files.shared, files.office, log)
    words_in = files.shared.at.file
    if files.foreign and files.ours is None:
        words_in = f"{shared}.{files.language}.yaml, beside {words_in}"
    reading = _reading(tree, files.office, words_in, log)
    complete = not log.failed
    parts = reading.parts(Office, tree, "")
    complete = complete and not log.failed

    small_print = parts.get("small_print")
    quotes = parts.get("quotes", ())
    progress = parts.get("progress")
    calling = (value for name, part in parts.items() if name != "sources" for _, value in walk(part))
    parts["sources"] = rules.check_sources(
        (value for value in calling if isinstance(value, Prose)), parts.get("sources", ()), complete, log
    )
    rules.check_quotes(quotes, small_print, log)
    rules.check_years(parts.get("milestones", ()), progress.since if progress else None, parts.get("date"), log)
    pseudonyms = any(quote.pseudonym for quote in quotes)
    check_languages(files, tree, pseudonyms, log)
    if log.failed or organisation is None:
        return None
    if not pseudonyms:
        parts["small_print"] = dataclasses.replace(parts["small_print"], pseudonym=None)
    return Sheet(slug=files.name.slug, organisation=organisation, **parts)


def _overlaid(shared: Keyed, own: Keyed, log: Log) -> Keyed:
    """The office's keys over those that its organisation shares with it; what it may not say is reported."""
    entries = dict(own.entries)
    listing = shared.entries.get("offices_may_override")
    allowed = _texts(listing[1]) if listing else set()
    reason = f"{shared.at.file} has no `offices_may_override`"
    if listing:
        reason = f"{shared.at.file}, line {listing[0].at.line}, does not list it"
    for name in OVERRIDABLE:
        if name in entries and name not in allowed:
            key = entries.pop(name)[0]
            log.report(say.OVERRIDE_NOT_ALLOWED, f"This office may not say `{name}` for itself: {reason}.", key.at)
    for name, field in fields(Office).items():
        if field.told.shared is None:
            continue
        theirs, ours = shared.entries.get(name), entries.get(name)
        if theirs and not ours:
            entries[name] = theirs
        elif theirs and ours and name in MERGED and isinstance(theirs[1], Keyed) and isinstance(ours[1], Keyed):
            entries[name] = (ours[0], Keyed(theirs[1].entries | ours[1].entries, ours[1].at))
    for name in ("small_print", "words"):  # each of their fields may be left out, so all of them may
        entries.setdefault(name, (Text(name, own.at), Keyed({}, own.at)))
    return Keyed(entries, own.at)


def _texts(node: Node) -> set[str]:
    """The texts of a list, or of a text with one a line."""
    if isinstance(node, Text):
        return set(node.value.splitlines())
    return {one.value for one in node.items if isinstance(one, Text)} if isinstance(node, Listed) else set()


def _reading(tree: Keyed, own: Keyed, words_in: str | None, log: Log) -> "_Reading":
    """What the rest is read with: the language, and the built-in words with the given ones over them.

    words_in: the file to name where words are missing; None where that is told elsewhere.
    """
    given = tree.entries.get("language")
    text = given[1] if given else None
    language = rules.parse_language(text, "language", Log()) if isinstance(text, Text) else None
    words = built_in(language or "en")
    typed = tree.entries.get("words")
    entries = typed[1].entries if typed and isinstance(typed[1], Keyed) else {}
    missing = [name for name in fields(Wording) if name not in words and name not in entries]
    if missing and words_in and isinstance(text, Text):
        message = f"There are no built-in words for the language “{text.value}”, and `words` lacks {_listed(missing)}."
        help = f"give the words under `words:` in {words_in}, such as `{missing[0]}: ...`."
        log.report(say.WORDS_MISSING, message, text.at, help=help)
    words = {**built_in("en"), **words, **_given_words(entries)}
    return _Reading(log, language or "en", words, own.at.file)


def _given_words(entries: Mapping[str, tuple[Text, Node]]) -> dict[str, str]:
    return {name: node.value for name, (_, node) in entries.items() if isinstance(node, Text) and not node.blank}


def _listed(names: list[str]) -> str:
    """`a`, `b` and `c`."""
    quoted = [f"`{name}`" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


@dataclass(frozen=True)
class _Reading:
    """Fills shapes from a tree. `file`: the one to name when something is missing altogether.

    Every method gives None after it has reported a fault.
    """

    log: Log
    language: str
    words: Mapping[str, str]
    file: str

    def parts(self, shape: type, node: Keyed, path: str) -> dict[str, Any]:
        """The fields of a shape that could be read, by name. A fault in one hides no fault in another."""
        known = fields(shape)
        for name, (key, _) in node.entries.items():
            if name not in known:
                self._report_unknown(shape, key, path)
        parts: dict[str, Any] = {}
        for name, field in known.items():
            label = f"{path} > {name}" if path else name
            if name in node.entries:
                key, value = node.entries[name]
                found = self._value(field, value, key.at, label)
                if found is not None:
                    parts[name] = found
            elif field.told.word:
                parts[name] = Text(self.words[field.told.word], node.at)
            elif field.required:
                self._report_missing(shape, field, node.at, path)
        return parts

    def shape(self, shape: type[T], node: Node, key: Span, path: str) -> T | None:
        if isinstance(node, Refused):
            return None
        if not isinstance(node, Keyed):
            if isinstance(node, Text) and node.blank:
                self._report_empty(key, path)
            else:
                message = f"{path} needs keys with values: {_listed(list(fields(shape)))}."
                self.log.report(say.KEYS_NEEDED, message, node.at)
            return None
        parts = self.parts(shape, node, path)
        if any(name not in parts and not field.has_default for name, field in fields(shape).items()):
            return None
        filled = shape(**{fields(shape)[name].attribute: part for name, part in parts.items()})
        if shape in rules.WHOLES:
            rules.WHOLES[shape](filled, key, self.log)
        return filled

    def _value(self, field: Field, node: Node, key: Span, path: str) -> Any:
        kind = field.type
        if isinstance(node, Refused):
            return None
        if kind == tuple[float, float]:
            items = node.items if isinstance(node, Listed) else ()
            texts = [one if isinstance(one, Text) else None for one in items]
            return rules.parse_focus(texts, node if isinstance(node, Text) else Text("", node.at), path, self.log)
        if field.one_of is not None:
            return self._list(field, node, key, path)
        if is_shape(kind):
            return self.shape(kind, node, key, path)
        text = self._text(node, key, path)
        return None if text is None else self._leaf(kind, field, text, key, path)

    def _list(self, field: Field, node: Node, key: Span, path: str) -> tuple[Any, ...] | None:
        """A list; where its entries are texts, also one text with an entry a line."""
        if isinstance(node, Text) and node.blank:
            self._report_empty(key, path)
            return None
        items: tuple[Node, ...]
        if isinstance(node, Text) and not is_shape(field.one_of):
            items = tuple(node.part(*line.span()) for line in re.finditer(r"[^\n]+", node.value))
        elif isinstance(node, Listed):
            items = node.items
        else:
            self.log.report(say.LIST_NEEDED, f"{path} needs a list, each entry after a dash.", node.at)
            return None
        if field.told.count:
            fewest, most = field.told.count
            if not fewest <= len(items) <= most:
                bounds = f"up to {most}" if not fewest else f"{fewest} to {most}"
                entries = "1 entry" if len(items) == 1 else f"{len(items)} entries"
                message = f"{path} has {entries}; there is room for {bounds}."
                self.log.report(say.WRONG_COUNT, message, key)
        entry = dataclasses.replace(field, type=field.one_of, one_of=None)
        found = (self._value(entry, item, item.at, f"{path} {number}") for number, item in enumerate(items, 1))
        return tuple(one for one in found if one is not None)

    def _text(self, node: Node, key: Span, path: str) -> Text | None:
        if isinstance(node, Refused):
            return None
        if not isinstance(node, Text):
            what = "a list" if isinstance(node, Listed) else "keys of its own"
            self.log.report(say.TEXT_NEEDED, f"{path} needs a text and has {what}.", node.at)
            return None
        if node.blank:
            self._report_empty(key, path)
            return None
        return node

    def _leaf(self, kind: Any, field: Field, text: Text, key: Span, path: str) -> Any:
        if kind is Prose:
            prose = parse_prose(text)
            if blank(prose.plain):
                self._report_empty(key, path)
                return None
            rules.check_leftover_marks(prose, path, self.log)
            if field.told.words:
                rules.check_length(prose, path, field.told.words, self.language, self.log)
            return prose
        if "\n" in text.value:
            at = text.where(text.value.index("\n"))
            self.log.report(say.ONE_LINE_NEEDED, f"{path} is set on one line, and this text has several.", at)
            return None
        if kind is bool:
            if text.value not in ("true", "false"):
                self.log.report(say.YES_OR_NO_NEEDED, f"{path}: “{text.value}” is neither true nor false.", text.at)
                return None
            return text.value == "true"
        if kind is Date:
            return rules.parse_date(text, path, self.log)
        if kind is str:
            return rules.parse_language(text, path, self.log)
        if field.told.form:
            rules.FORMS[field.told.form](text, path, self.log)
        elif not field.told.goes and any(piece.bold or piece.note or piece.link for piece in parse_prose(text).pieces):
            self.log.report(say.MARKS_NOT_UNDERSTOOD, f"{path} takes no marks; they would print as typed.", text.at)
        return text

    def _report_empty(self, key: Span, path: str) -> None:
        self.log.report(say.EMPTY_VALUE, f"{path} has no value.", key)

    def _report_missing(self, shape: type, field: Field, at: Span, path: str) -> None:
        if field.told.shared:
            message = f"Neither {self.file} nor the organisation file says `{field.name}`."
            self.log.report(say.SHARED_KEY_MISSING, message, at)
        else:
            what = path if path else "This file"
            self.log.report(
                say.KEY_MISSING,
                f"{what} lacks `{field.name}`: {_lowered(field.told.says)}",
                at,
                help=f"add a line that begins with `{field.name}:`{f', indented below `{path}`' if path else ''}.",
            )

    def _report_unknown(self, shape: type, key: Text, path: str) -> None:
        name, known = key.value, fields(shape)
        other = {Organisation: Office, Office: Organisation}.get(shape)
        if other and name in fields(other):
            place = "an office file" if other is Office else "the organisation file"
            self.log.report(say.KEY_OF_OTHER_FILE, f"`{name}` belongs in {place}.", key.at)
            return
        if name in (UNTRANSLATED, TRANSLATED_FROM) and not path:
            message = f"`{name}` belongs in a translation, which has its language after a dot: kolkata.bn.yaml."
            help = "rename the file if it is a translation; else delete the line."
            self.log.report(say.KEY_OF_OTHER_FILE, message, key.at, help=help)
            return
        where = {Organisation: "the organisation file", Office: "an office file"}.get(shape, path)
        hint = did_you_mean(name, known) or f" Known here: {_listed(list(known))}."
        self.log.report(say.UNKNOWN_KEY, f"“{name}” is not a key of {where}.{hint}", key.at)


def _lowered(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]

"""The file that a translator fills in: every text to write under the words it translates, and what they said then.

A file that is there already keeps every line of its own; what it lacks is put where it belongs, and `translated_from`
is brought up to date.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from factsheet.content.shape import Field, fields, is_shape
from factsheet.content.sheet import Prose
from factsheet.content.translating import TRANSLATED_FROM, UNTRANSLATED, Phrase, Translation, entry_id, phrases
from factsheet.diagnostics import Log
from factsheet.source import Keyed, Listed, Loader, compose

WIDTH = 110  # of the comments that quote the source


@dataclass(frozen=True)
class Draft:
    """A file as it is to be saved, and the texts that are still to be written in it."""

    text: str
    open: tuple[Phrase, ...]


def begun(name: str, language: str, shape: type, source: Keyed) -> Draft:
    """A new file with all texts of the source, none of them written."""
    file = source.at.file.rpartition("/")[2]
    empty = Translation.of(name, language, shape, source, Keyed({}, source.at))
    rows = [
        f"# {file} in the language {language}. Write each text after its key; the words above it are those of {file}.",
        "# What is left empty counts as missing. A text that is to print as it is there is listed, for example:",
        f"# {UNTRANSLATED}: [{empty.translatable[0].path if empty.translatable else 'place'}]",
        "",
    ]
    quoted = _Quoted({phrase.path: phrase for phrase in empty.translatable})
    rows += _spaced(quoted.keys(shape, source, "", ""))
    return Draft("\n".join([*rows, "", *_fingerprints(empty.translatable, {}), ""]), empty.translatable)


def _spaced(rows: Iterable[str]) -> list[str]:
    """Rows with an empty one before each part of the sheet."""
    found: list[str] = []
    for row in rows:
        part = row.endswith(":") and row[0] not in " #"
        if part and found and found[-1] and not found[-1].startswith("#"):
            found.append("")
        found.append(row)
    return found


def continued(typed: str, translation: Translation, laid: Keyed, *, seen: bool) -> Draft:
    """A file with what it lacks put in, and its fingerprints brought up to date.

    Args:
        typed: the file as it is. laid: the source with it laid over. seen: the translator has looked at every text, so
        that fingerprints of sources that changed are renewed as well.
    """
    given = {phrase.path for phrase in phrases(translation.shape, laid) if phrase.at.file == translation.file}
    left = tuple(one for one in translation.translatable if one.path not in given and not translation.keeps(one.path))
    wanted = {one.path: one for one in left if translation.key(one.path) is None}
    text = typed if typed.endswith("\n") or not typed else f"{typed}\n"
    root = yaml.compose(text, Loader=Loader)
    added = text
    if isinstance(root, yaml.MappingNode) and wanted:
        edits = list(_Quoted(wanted).edits(translation.shape, translation.source, root, text, ""))
        for index, more in sorted(edits, key=lambda edit: -edit[0]):
            added = added[:index] + more + added[index:]
    if not _same(text, added, translation):
        added = text  # what is missing is told by `check`; nobody's work is touched
    told = [one for one in translation.translatable if one.path in given or not translation.keeps(one.path)]
    return Draft(_with_fingerprints(added, _fingerprints(told, {} if seen else translation.prints)), left)


def _same(before: str, after: str, translation: Translation) -> bool:
    """Whether a file still says all that it said."""
    log = Log()

    def said(text: str) -> set[tuple[str, str]]:
        tree = compose(text, translation.file, log)
        return {(one.path, one.said) for one in phrases(translation.shape, tree)} if isinstance(tree, Keyed) else set()

    return said(before) <= said(after) and not log.failed


@dataclass(frozen=True)
class _Quoted:
    """Writes keys without a value, each under the words of its source. wanted: the texts to write, by path."""

    wanted: Mapping[str, Phrase]

    def keys(self, shape: type, source: Keyed, indent: str, path: str) -> Iterator[str]:
        known = fields(shape)
        for name, (_, node) in source.entries.items():
            if name in known:
                yield from self.key(name, known[name], node, indent, f"{path}.{name}" if path else name)

    def key(self, name: str, field: Field, node: Any, indent: str, path: str) -> Iterator[str]:
        """The rows of one key; none if nothing below it is wanted."""
        if path in self.wanted:
            yield from self.comment(path, indent)
            yield f"{indent}{name}: >-" if field.type is Prose else f"{indent}{name}:"
            if field.type is Prose:
                yield ""  # where the text goes, below its key
        elif not any(one.startswith(f"{path}.") for one in self.wanted):
            return
        elif is_shape(field.type) and isinstance(node, Keyed):
            yield f"{indent}{name}:"
            yield from self.keys(field.type, node, f"{indent}  ", path)
        elif isinstance(node, Listed):
            yield f"{indent}{name}:"
            for number, entry in enumerate(node.items, 1):
                yield from self.entry(field, entry, number, f"{indent}  ", path)

    def entry(self, field: Field, entry: Any, number: int, indent: str, path: str) -> Iterator[str]:
        own = entry_id(entry)
        inner = f"{indent}  "
        rows = list(self.keys(field.one_of, entry, inner, f"{path}.{own or number}"))
        if own:
            rows = [f"{inner}id: {own}", *rows] if rows else []
        elif not rows:
            rows = [f"{inner}{{}}"]
        dashed = False
        for row in rows:
            if dashed or not row:
                yield row
            elif row.startswith(f"{inner}#"):
                yield row[2:]
            else:
                yield f"{indent}- {row[len(inner) :]}"
                dashed = True

    def comment(self, path: str, indent: str) -> Iterator[str]:
        for text in self.wanted[path].texts:
            for line in text.value.splitlines():
                yield from (f"{indent}# {row}" for row in textwrap.wrap(line, WIDTH - len(indent)))

    def edits(
        self, shape: type, source: Keyed, target: yaml.MappingNode, text: str, path: str
    ) -> Iterator[tuple[int, str]]:
        """What to put into a file at which index, so that it has the keys that are wanted."""
        there = {key.value: value for key, value in target.value}
        known = fields(shape)
        rows: list[str] = []
        inline: list[tuple[str, str]] = []
        for name, (_, node) in source.entries.items():
            field, own = known.get(name), f"{path}.{name}" if path else name
            if field is None:
                continue
            over = there.get(name)
            if over is None and target.flow_style:
                inline += [(name, own)] if own in self.wanted else []
            elif over is None:
                rows += self.key(name, field, node, " " * target.start_mark.column, own)
            elif isinstance(over, yaml.MappingNode) and isinstance(node, Keyed):
                yield from self.edits(field.type, node, over, text, own)
            elif isinstance(over, yaml.SequenceNode) and isinstance(node, Listed) and is_shape(field.one_of):
                yield from self.entries(field, node, over, text, own)
        if rows:
            yield _after(target, text), "".join(f"{row}\n" for row in (rows if path else _spaced(rows)))
        if inline:
            yield from self.inline(inline, target, text)

    def entries(
        self, field: Field, source: Listed, target: yaml.SequenceNode, text: str, path: str
    ) -> Iterator[tuple[int, str]]:
        ids = [_id_in(entry) for entry in target.value]
        rows: list[str] = []
        for number, entry in enumerate(source.items, 1):
            own = entry_id(entry)
            if any(ids):
                over = target.value[ids.index(own)] if own in ids else None
            else:
                over = target.value[number - 1] if number <= len(target.value) else None
            if isinstance(over, yaml.MappingNode) and isinstance(entry, Keyed):
                yield from self.edits(field.one_of, entry, over, text, f"{path}.{own or number}")
            elif over is None and any(ids) and not target.flow_style:
                rows += self.entry(field, entry, number, " " * target.start_mark.column, path)
        if rows:
            yield _after(target, text), "".join(f"{row}\n" for row in rows)

    def inline(
        self, names: Sequence[tuple[str, str]], target: yaml.MappingNode, text: str
    ) -> Iterator[tuple[int, str]]:
        """Keys, by name and path, in a mapping between braces, and their words above its line."""
        keys = ", ".join(f"{name}: ''" for name, _ in names)
        yield target.end_mark.index - 1, f", {keys}" if target.value else keys
        line = text.rfind("\n", 0, target.start_mark.index) + 1
        before = text[line : target.start_mark.index]
        indent = before[: len(before) - len(before.lstrip(" "))]
        yield line, "".join(f"{row}\n" for _, path in names for row in self.comment(path, indent))


def _id_in(entry: yaml.Node) -> str | None:
    pairs = entry.value if isinstance(entry, yaml.MappingNode) else ()
    return next((value.value for key, value in pairs if key.value == "id"), None)


def _after(node: yaml.Node, text: str) -> int:
    """The start of the line after the last words of a node."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    end = len(text[: node.end_mark.index].rstrip())
    line = text.find("\n", end)
    return len(text) if line < 0 else line + 1


def _fingerprints(told: Iterable[Phrase], prints: Mapping[str, str]) -> list[str]:
    """The block of fingerprints of some texts of the source. prints: those that stay, by path."""
    rows = [f"{TRANSLATED_FROM}:  # what the source said when this was written; `factsheet translate` keeps it"]
    for phrase in told:
        fresh = f"{phrase.fingerprint} {phrase.beginning}"
        rows.append(f"  {phrase.path}: {_scalar(prints.get(phrase.path, fresh))}")
    return rows if len(rows) > 1 else []


def _scalar(text: str) -> str:
    """A text that begins with a fingerprint, in quotes if YAML would take it for more than text."""
    return "'" + text.replace("'", "''") + "'" if re.search(r":(\s|$)|\s#", text) else text


def _with_fingerprints(text: str, rows: Sequence[str]) -> str:
    """A file with its block of fingerprints written anew, where it stands or at the end."""
    block = "".join(f"{row}\n" for row in rows)
    root = yaml.compose(text, Loader=Loader)
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == TRANSLATED_FROM:
            return text[: key.start_mark.index] + block + text[_after(value, text) :]
    return f"{text}\n{block}" if block else text

"""YAML read as typed: every value a string, every sign with its line and column.

PyYAML's parser gives events; the tree is our own, because its constructors turn `NO` into False, let a second key
overwrite the first in silence, and follow aliases and tags that a data file should not have. Whatever an office file
should not hold is refused here, in plain words, and reading goes on.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from factsheet.codes import content as say
from factsheet.diagnostics import Code, Log, Span

LARGEST = 256 * 1024  # bytes; a sheet of two pages is about 8 KiB
DEEPEST = 12  # levels; a sheet needs five

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, eq=False)
class Manuscript:
    """The text of a file, as typed."""

    file: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", self.text))]

    def span(self, index: int) -> Span:
        """The line and column of the sign at an index of the text."""
        line = bisect_right(self._line_starts, index)
        return Span(self.file, line, index - self._line_starts[line - 1] + 1)


@dataclass(frozen=True, eq=False)
class Passage:
    """Where a scalar stands in its manuscript, quotes and block sign included. Style: one of YAML's `'"|>`, or None."""

    manuscript: Manuscript
    value: str
    start: int
    end: int
    style: str | None

    @cached_property
    def places(self) -> list[int]:
        """One index of the manuscript per sign of the value."""
        signs = self._block() if self.style in ("|", ">") else self._flow()
        places = [place for place, _ in zip(signs, self.value, strict=False)]
        return places + [places[-1] if places else self.start] * (len(self.value) - len(places))

    def _flow(self) -> Iterator[int]:
        """Plain and quoted scalars: lines fold, `''` and backslashes stand for one sign."""
        fold = r"(?P<fold>[ ]*(?:(?:\r\n|\r|\n)[ ]*)+)"
        escape = {
            '"': r"(?P<joint>\\(?:\r\n|\r|\n)[ ]*(?:(?:\r\n|\r|\n)[ ]*)*)"
            r"|\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|(?P<nothing>(?!))",
            "'": r"''|(?P<joint>(?!))",
        }.get(self.style or "", r"(?P<joint>(?!))")
        quotes = 0 if self.style is None else 1
        raw = self.manuscript.text[self.start + quotes : self.end - quotes]
        for sign in re.finditer(rf"{escape}|{fold}|(?P<spaces>[ ]+)|.", raw, re.DOTALL):
            if sign["spaces"]:  # taken as one, so that a fold is not sought after each
                yield from range(self.start + quotes + sign.start(), self.start + quotes + sign.end())
                continue
            breaks = len(re.findall(r"\r\n|\r|\n", sign[0])) if sign["fold"] or sign["joint"] else 0
            stands_for = 1 if not breaks else breaks - 1 or (0 if sign["joint"] else 1)
            for _ in range(stands_for):
                yield self.start + quotes + sign.start()

    def _block(self) -> Iterator[int]:
        """Literal and folded scalars: the indentation is not part of the value."""
        header, *lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", self.manuscript.text[self.start : self.end])
        place, at = self.start + len(header), 0
        first = next((line for line in lines if line.strip(" \r\n")), "")
        opening = self.value.lstrip("\r\n")
        indent = max(0, _spaces(first) - _spaces(opening))
        blanks: list[int] = []  # where the breaks since the last words lie
        for line in lines:
            words = line.rstrip("\r\n")[indent:]
            if words:
                folded = at > 0 and self.style == ">" and self.value[at : at + 1] == " "
                breaks = 1 if folded else _newlines(self.value, at)
                yield from (blanks[min(n, len(blanks) - 1)] if blanks else place for n in range(breaks))
                yield from range(place + indent, place + indent + len(words))
                at += breaks + len(words)
                blanks = []
            blanks.append(place + len(line.rstrip("\r\n")))
            place += len(line)


def _spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _newlines(value: str, at: int) -> int:
    end = at
    while value.startswith("\n", end):
        end += 1
    return end - at


@dataclass(frozen=True)
class Text:
    """A value as typed, and where it begins.

    language: BCP 47, where it is known to be another than its file's; None says nothing.
    """

    value: str
    at: Span
    passage: Passage | None = field(default=None, compare=False, repr=False)
    skipped: int = field(default=0, compare=False, repr=False)  # signs of the passage before this part of it
    language: str | None = field(default=None, compare=False, repr=False)

    @property
    def blank(self) -> bool:
        """Whether it would print nothing: spaces, soft hyphens, joiners, direction marks."""
        return blank(self.value)

    def where(self, offset: int) -> Span:
        """The place in the file of the sign at an offset of the value; of the whole value, where it has no file."""
        if self.passage is None or not self.passage.places:
            return self.at
        places = self.passage.places
        return self.passage.manuscript.span(places[max(0, min(self.skipped + offset, len(places) - 1))])

    def part(self, start: int, end: int) -> "Text":
        """A stretch of the value that remembers its own place."""
        return Text(self.value[start:end], self.where(start), self.passage, self.skipped + start, self.language)


@dataclass(frozen=True, slots=True)
class Keyed:
    """Keys with their values, in the order of the file."""

    entries: dict[str, tuple[Text, "Node"]]
    at: Span


@dataclass(frozen=True, slots=True)
class Listed:
    """Values in order, each after its dash."""

    items: tuple["Node", ...]
    at: Span


@dataclass(frozen=True, slots=True)
class Refused:
    """A value that was refused and reported; whoever meets it says no more about it."""

    at: Span


Node = Keyed | Listed | Text | Refused


def read_source(path: Path, root: Path, log: Log) -> Keyed | None:
    """The keys and values of a file; None if it cannot be read at all. Faults go to the log."""
    file = file_name(path, root)
    text = _decoded(path, file, log)
    if text is None:
        return None
    node = compose(text, file, log)
    if isinstance(node, Keyed):
        return node
    if isinstance(node, Listed) or (isinstance(node, Text) and node.value):
        log.report(
            say.FILE_HOLDS_NO_KEYS,
            f"{file} does not hold keys with values: it begins with {_kind(node)}.",
            node.at,
        )
    elif node is not None and not isinstance(node, Refused):
        log.report(say.EMPTY_FILE, f"{file} is empty.", Span(file, 1, 1))
    return None


def file_name(path: Path, root: Path) -> str:
    """How a file is called in messages: its path from the project folder, with `/`."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except (ValueError, OSError):
        return path.name


def _decoded(path: Path, file: str, log: Log) -> str | None:
    start = Span(file, 1, 1)
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except FileNotFoundError:
        log.report(say.FILE_MISSING, f"There is no file {file}.", start)
        return None
    except (OSError, ValueError) as error:
        reason = "the system refuses it"
        if isinstance(error, IsADirectoryError) or path.is_dir():
            reason = "it is a folder"
        elif isinstance(error, PermissionError):
            reason = "this account may not read it"
        log.report(say.FILE_UNREADABLE, f"{file} cannot be opened: {reason}.", start)
        return None
    if len(data) > LARGEST:
        log.report(say.FILE_TOO_LARGE, f"{file} is larger than {LARGEST // 1024} KiB.", start)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
        log.report(
            say.NOT_UTF_8,
            f"{file} is not saved as UTF-8: a byte here stands for no letter.",
            Manuscript(file, before).span(len(before)),
        )
        return None


def compose(text: str, file: str, log: Log) -> Node | None:
    """The tree of a YAML text, or None if it is not YAML. An empty text is an empty `Text`.

    What is refused but leaves the rest readable is reported and stands in the tree as `Refused`.
    """
    manuscript = Manuscript(file, _cleaned(Manuscript(file, text), log))
    if _tabs(manuscript, log):
        return None
    tree = _Tree(manuscript, log)
    try:
        for event in yaml.parse(manuscript.text.replace("\t", " "), Loader=Loader):
            if not tree.take(event):
                return None
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the Python loader chokes on \U99999999
        _explain(error, manuscript, tree.reached, log)
        return None
    return tree.root


PASSING_CONTROLS = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060"  # soft hyphen, zero width space, joiners, direction marks
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # embeddings, overrides and isolates
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2\u070f"  # Arabic and Syriac signs that show
)
UNSEEN = frozenset("\u034f\u115f\u1160\u3164\uffa0\u2028\u2029\ufffd")  # fillers, separators, a letter once lost


def blank(text: str) -> bool:
    """Whether a text would print nothing: it is empty, or has only spaces of any width and signs that steer others."""
    return all(sign.isspace() or unicodedata.category(sign) == "Cf" for sign in text)


def unprintable(sign: str) -> str | None:
    """What is wrong with a sign that cannot be printed, in plain words; None if it can."""
    if sign in PASSING_CONTROLS or sign in "\n\r\t":
        return None
    if sign == "\ufffd":
        return "stands where a letter was lost"
    if sign in UNSEEN:
        return "cannot be seen"
    return {
        "Cc": "is a control sign",
        "Cf": "cannot be seen",
        "Cn": "is not a letter of any script",
        "Co": "means something only in one private font",
        "Cs": "is half a letter",
    }.get(unicodedata.category(sign))


def _report_unprintable(sign: str, times: int, at: Span, log: Log) -> None:
    name = unicodedata.name(sign, "").lower()
    label = f"U+{ord(sign):04X} ({name})" if name else f"U+{ord(sign):04X}"
    more = f" It stands at {times} places; this is the first." if times > 1 else ""
    log.report(say.UNPRINTABLE_SIGN, f"The sign {label} {unprintable(sign)} and cannot be printed.{more}", at)


def _cleaned(manuscript: Manuscript, log: Log) -> str:
    """The text with signs that cannot be printed replaced by U+FFFD, so that places stay. Each is reported once."""
    text = manuscript.text
    bad = sorted((sign for sign in set(text) if unprintable(sign)), key=text.index)
    for sign in bad:
        _report_unprintable(sign, text.count(sign), manuscript.span(text.index(sign)), log)
    return text.translate({ord(sign): "\ufffd" for sign in bad})


def _tabs(manuscript: Manuscript, log: Log) -> bool:
    """Report the first tab outside comment lines; whether one stands in an indentation, so that levels are unknown."""
    lines = re.finditer(r"^(?P<before>[^\t\r\n]*)\t", manuscript.text, re.MULTILINE)
    found = [line for line in lines if not line["before"].lstrip().startswith("#")]
    if found:
        more = f", and on {len(found) - 1} more lines" if len(found) > 1 else ""
        message = f"There is a tab here{more}; YAML allows only spaces."
        log.report(say.TAB, message, manuscript.span(found[0].end() - 1))
    return any(not line["before"].strip(" -?") for line in found)


@dataclass
class _Level:
    """A mapping or list being filled. A mapping waits for a value once it has its key."""

    at: Span
    entries: dict[str, tuple[Text, Node]] | None = None
    items: list[Node] = field(default_factory=list)
    key: Text | None = None

    def closed(self) -> Node:
        return Listed(tuple(self.items), self.at) if self.entries is None else Keyed(self.entries, self.at)


@dataclass
class _Tree:
    """Grows a tree from the parser's events, on a stack of its own, and stops at a depth that no sheet has."""

    manuscript: Manuscript
    log: Log
    root: Node | None = None
    reached: int = 0
    levels: list[_Level] = field(default_factory=list)
    documents: int = 0

    def take(self, event: yaml.Event) -> bool:
        """Take in one event; False where reading must stop."""
        if event.start_mark is not None:
            self.reached = event.start_mark.index
        at = self.manuscript.span(self.reached)
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self.log.report(say.SEVERAL_DOCUMENTS, "A line of three dashes begins a second document here.", at)
                    return False
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                if len(self.levels) == DEEPEST:
                    self.log.report(say.TOO_DEEP, f"This stands more than {DEEPEST} levels deep.", at)
                    return False
                self._decorations(event, at)
                self.levels.append(_Level(at, {} if isinstance(event, yaml.MappingStartEvent) else None))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._add(self.levels.pop().closed())
            case yaml.ScalarEvent():
                self._add(self._scalar(event, at))
            case yaml.AliasEvent():
                self.log.report(say.ANCHOR, f"*{event.anchor} points to another place of the file.", at)
                self._add(Refused(at))
            case yaml.StreamEndEvent() if self.root is None:
                self.root = Text("", at)
        return True

    def _scalar(self, event: yaml.ScalarEvent, at: Span) -> Node:
        if self._decorations(event, at):
            return Refused(at)
        style = event.style or None
        value = event.value.rstrip("\n") if style in ("|", ">") else event.value
        end = event.end_mark.index if event.end_mark else self.reached
        passage = Passage(self.manuscript, value, self.reached, end, style)
        text = Text(value, at, passage)
        if style == '"':  # only there can a sign be spelt out that the file itself does not hold
            for sign in sorted(set(value) - set(self.manuscript.text)):
                if unprintable(sign):
                    _report_unprintable(sign, value.count(sign), text.where(value.index(sign)), self.log)
        return text

    def _decorations(self, event: yaml.NodeEvent, at: Span) -> bool:
        """Report what stands before a value; whether something did."""
        tag = getattr(event, "tag", None)
        if event.anchor is not None:
            self.log.report(say.ANCHOR, f"&{event.anchor} gives this place a name for other places to point to.", at)
        if tag is not None:
            label = "!!" + tag.removeprefix("tag:yaml.org,2002:") if tag.startswith("tag:yaml.org,2002:") else tag
            self.log.report(say.TAG, f"{label} asks for a special kind of value.", at)
        return event.anchor is not None or tag is not None

    def _add(self, node: Node) -> None:
        if not self.levels:
            self.root = node
            return
        level = self.levels[-1]
        if level.entries is None:
            level.items.append(node)
        elif level.key is None:
            level.key = self._key(node, level.entries)
        else:
            if level.key.value not in level.entries and level.key.passage is not None:
                level.entries[level.key.value] = (level.key, node)
            level.key = None

    def _key(self, node: Node, entries: dict[str, tuple[Text, Node]]) -> Text:
        """The key to file the next value under; without a passage if the value is to be dropped."""
        if not isinstance(node, Text):
            if not isinstance(node, Refused):
                message = f"{_kind(node).capitalize()} stands where a key is needed."
                self.log.report(say.KEY_NOT_A_WORD, message, node.at)
        elif node.value == "<<":
            self.log.report(say.MERGE_KEY, "`<<` would copy keys from another place.", node.at)
        else:
            if node.value in entries:
                first = entries[node.value][0].at
                self.log.report(say.DUPLICATE_KEY, f"`{node.value}` is already given on line {first.line}.", node.at)
            return node
        return Text("", node.at)


def _kind(node: Node) -> str:
    match node:
        case Keyed():
            return "keys with values"
        case Listed():
            return "a list"
        case _:
            return "a text"


# What the two parsers of PyYAML say, what it means, and whether the place is where the trouble starts or shows.
_SYNTAX: tuple[tuple[str, Code, str, str], ...] = (
    (r"quoted scalar.*(end of stream|document (indicator|separator))", say.QUOTE_NOT_CLOSED, "context",
     "A quotation mark opens here and never closes."),
    (r"flow (sequence|mapping|node)", say.BRACKET_NOT_CLOSED, "context",
     "A bracket opens here, but what follows is not a list of values that closes again."),
    (r"mapping values are not allowed", say.COLON_IN_TEXT, "problem",
     "A colon and a space stand inside a text, where they would begin a new key."),
    (r"unknown escape|hexdecimal|hexadecimal|Unicode character escape", say.UNKNOWN_ESCAPE, "problem",
     "A backslash stands before a letter that gives it no meaning."),
    (r"cannot start any token|scanning an? (alias|anchor|tag|block scalar|directive)|parsing a tag",
     say.SIGN_CANNOT_START, "problem", "A text cannot begin with this sign unless it is put in quotation marks."),
    (r"could not find expected ':'", say.COLON_MISSING, "context", "This line has no colon after its key."),
    (r"expected key|expected '-' indicator|<block end>", say.WRONG_INDENTATION, "problem",
     "This line does not stand where the lines above it would have it."),
)  # fmt: skip


def _explain(error: Exception, manuscript: Manuscript, reached: int, log: Log) -> None:
    """Report a syntax error in plain words."""
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    marks = {name: getattr(error, f"{name}_mark", None) for name in ("context", "problem")}
    other = ("", say.BROKEN_YAML, "problem", "This is not YAML that can be read.")
    _, code, place, message = next((one for one in _SYNTAX if re.search(one[0], words)), other)
    mark = marks[place] or marks["problem"] or marks["context"]
    index = min(mark.index if mark else reached, len(manuscript.text))
    if code is say.SIGN_CANNOT_START and marks["context"] and re.search("alias|anchor|tag|block", words):
        index = marks["context"].index
    before = manuscript.text[:index].rstrip(" ")
    if code is say.WRONG_INDENTATION and before[-1:] in ("'", '"', "]", "}"):
        closing = before[-1]
        what = "the closing bracket" if closing in "]}" else "the closing quotation mark"
        code, message = say.TEXT_AFTER_QUOTE, f"More text follows {what} on the same line."
    log.report(code, message, manuscript.span(index))

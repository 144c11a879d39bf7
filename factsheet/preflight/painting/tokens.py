"""tokens: a content stream as operations, whatever is in it.

In:  the bytes of a stream.   Out: operators with their operands as plain Python: numbers are float, names str without
their slash, strings bytes, arrays list, dictionaries dict, true and false bool, null None. An inline image is one
operation, `BI`, with its dictionary and its bytes. Source: ISO 32000-1, 7.2, 7.3 and 8.9.7.
"""

import re
from collections.abc import Iterator
from typing import Any

Operation = tuple[str, list[Any]]  # an operator and its operands

MOST_OPERANDS = 100_000  # of one operator or array; the longest honest line of text has some hundred
LARGEST = 1e9  # points, a few hundred kilometres: numbers beyond are brought back to it
DEEPEST = 50  # arrays within arrays

OPERATORS = {  # by how they are written
    word.encode(): word
    for word in (
        *("b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do"),
        *("DP", "EI", "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k"),
        *("l", "m", "M", "MP", "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh"),
        *("T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*"),
        *("y", "'", '"'),
    )
}
CONSTANTS = {b"true": True, b"false": False, b"null": None}
NUMERIC = frozenset(b"+-.0123456789")

GAP, MARKS = rb"\x00\t\n\x0c\r ", rb"()<>\[\]{}/%"
WORD, HEX, COMMENT, NAME, PLAIN = range(1, 6)  # groups; the last is a mark
TOKEN = re.compile(
    rb"([^" + GAP + MARKS + rb"]+)|<([0-9A-Fa-f" + GAP + rb"]*)>|(%[^\r\n]*)|/([^" + GAP + MARKS + rb"]*)"
    rb"|\(([^()\\\r]*)\)|(<<|>>|[" + MARKS + rb"])"
)
NUMBER = re.compile(rb"[+-]*([0-9]*\.?[0-9]*)")
PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|\r|\n)|(.)|\Z)|\r\n?", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
IMAGE_END = re.compile(rb"[" + GAP + rb"]EI(?=[" + GAP + rb"][\t\n\r -~]{0,8}|\Z)")


def operations(data: bytes, trouble: list[str]) -> Iterator[Operation]:
    """The operations of a stream, in order. An operator that no PDF has comes like any other.

    Args:
        trouble: what could not be understood is told here, in plain words.
    """
    operands: list[Any] = []
    outer: list[list[Any]] = []  # what encloses the array or dictionary being read
    resume: int | None = 0
    while resume is not None:
        start, resume = resume, None
        for token in TOKEN.finditer(data, start):
            kind = token.lastindex
            if kind == WORD:
                word = token[WORD]
                if word[0] in NUMERIC:
                    operands.append(_number(word))
                    if len(operands) > MOST_OPERANDS:
                        _tell(trouble, "an operator is given more than a hundred thousand numbers")
                        operands.clear()
                    continue
                operator = OPERATORS.get(word)
                if operator is None:
                    if word in CONSTANTS:
                        operands.append(CONSTANTS[word])
                        continue
                    operator = word[:40].decode("latin-1")
                if outer:
                    _tell(trouble, f"an array or dictionary is not closed before “{operator}”")
                    operands = outer[0]
                    outer = []
                if operator == "ID":
                    entries = _dictionary(operands)
                    body, resume = _inline(data, token.end() + 1, entries, trouble)
                    yield "BI", [entries, body]
                    operands = []
                    break
                if operator != "BI":
                    yield operator, operands
                operands = []
            elif kind == HEX:
                operands.append(_hexadecimal(token[HEX]))
            elif kind == NAME:
                operands.append(_name(token[NAME]))
            elif kind == PLAIN:
                operands.append(token[PLAIN])
            elif kind != COMMENT:
                mark = token[0]
                if mark in (b"[", b"<<"):
                    if len(outer) < DEEPEST:
                        outer.append(operands)
                        operands = []
                elif mark in (b"]", b">>"):
                    if not outer:
                        _tell(trouble, "an array or dictionary ends that never began")
                        continue
                    inner, operands = operands, outer.pop()
                    operands.append(inner if mark == b"]" else _dictionary(inner))
                elif mark == b"(":
                    shown, resume = _string(data, token.end(), trouble)
                    operands.append(shown)
                    break
                elif mark == b"<":
                    end = data.find(b">", token.end())
                    resume = end + 1 if end >= 0 else len(data)
                    operands.append(_hexadecimal(data[token.end() : resume]))
                    _tell(trouble, "a hexadecimal string holds other signs")
                    break
                else:
                    _tell(trouble, f"a stray “{mark.decode()}”")
    if outer or operands:
        _tell(trouble, "the content ends before its last operator")


def _tell(trouble: list[str], words: str) -> None:
    if words not in trouble and len(trouble) < 20:
        trouble.append(words)


def _number(word: bytes) -> float:
    """A number; one that is written wrongly is read as far as it goes, as viewers do."""
    try:
        value = float(word)
    except ValueError:
        digits = NUMBER.match(word)
        found = digits[1] if digits else b""
        value = float(found) if found.strip(b".") else 0.0
        value = -value if word[:1] == b"-" else value
    if -LARGEST < value < LARGEST:
        return value
    return LARGEST if value > 0 else -LARGEST


def _name(raw: bytes) -> str:
    if b"#" in raw:
        raw = re.sub(rb"#([0-9A-Fa-f]{2})", lambda code: bytes.fromhex(code[1].decode()), raw)
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _hexadecimal(digits: bytes) -> bytes:
    try:
        return bytes.fromhex(digits.decode())
    except ValueError:
        kept = re.sub(rb"[^0-9A-Fa-f]", b"", digits).decode()
        return bytes.fromhex(kept + "0" * (len(kept) % 2))


def _dictionary(entries: list[Any]) -> dict[str, Any]:
    return {key: value for key, value in zip(entries[::2], entries[1::2], strict=False) if isinstance(key, str)}


def _string(data: bytes, start: int, trouble: list[str]) -> tuple[bytes, int]:
    """A string with parentheses or escapes in it, and where it ends. start: after its first parenthesis."""
    depth, end = 1, len(data)
    for found in PARENTHESIS.finditer(data, start):
        if found[0] in b"()":
            depth += 1 if found[0] == b"(" else -1
            if not depth:
                end = found.start()
                break
    else:
        _tell(trouble, "a string is not closed")
    return ESCAPE.sub(_unescaped, data[start:end]), end + 1


def _unescaped(found: re.Match[bytes]) -> bytes:
    octal, line_end, other = found.groups()
    if octal is not None:
        return bytes((int(octal, 8) & 255,))
    if line_end is not None:
        return b""
    if other is not None:
        return ESCAPED.get(other, other)
    return b"\n" if found[0][:1] == b"\r" else b""


def _inline(data: bytes, start: int, entries: dict[str, Any], trouble: list[str]) -> tuple[bytes, int]:
    """The bytes of an inline image, and where reading goes on. start: after the white space that follows ID."""
    length = entries.get("L", entries.get("Length"))
    if not isinstance(length, float) and not entries.get("F", entries.get("Filter")):
        length = _plain_length(entries)
    if isinstance(length, float) and 0 <= length <= len(data) - start:
        end = start + int(length)
        closing = re.compile(rb"[" + GAP + rb"]*EI").match(data, end)
        if closing:
            return data[start:end], closing.end()
    found = IMAGE_END.search(data, start)
    if found is None:
        _tell(trouble, "an inline picture has no end")
        return data[start:], len(data)
    return data[start : found.start()], found.end()


def _plain_length(entries: dict[str, Any]) -> float | None:
    """How many bytes an inline image without a filter has; None if its colours are not plain ones."""
    width, height = (entries.get(short, entries.get(long)) for short, long in (("W", "Width"), ("H", "Height")))
    space = entries.get("CS", entries.get("ColorSpace"))
    mask = entries.get("IM", entries.get("ImageMask")) is True
    bits = 1.0 if mask else entries.get("BPC", entries.get("BitsPerComponent", 8.0))
    named = {"G": 1, "DeviceGray": 1, "RGB": 3, "DeviceRGB": 3, "CMYK": 4, "DeviceCMYK": 4}
    parts = 1 if mask or isinstance(space, list) else named.get(space) if isinstance(space, str) else None
    if not parts or not all(isinstance(one, float) and one >= 0 for one in (width, height, bits)):
        return None
    across, down, deep = (float(one) for one in (width, height, bits) if one is not None)
    return float((int(across * deep * parts) + 7) // 8 * int(down))

"""Font programs as preflight needs them: which glyphs there are, how wide each is, how it is called, where its ink is.

Read by struct, since importing a font library takes longer than examining a sheet. Widths are thousandths of the em.
Source: OpenType 1.9; Adobe Technical Notes 5176 (CFF) and 5177 (charstrings of Type 2); Adobe Type 1 Font Format.
"""

import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from factsheet.preflight.facts import Box


class Damaged(ValueError):
    """A font program that cannot be read; the message says why, in plain words."""


@dataclass(slots=True)
class Program:
    """A font program.

    glyphs: how many. names: glyphs by name, where they have names. cids: glyphs by CID, of CID-keyed CFF; None of the
    rest. encoding: glyphs by code, as the program itself has it. charmaps: of TrueType, by (platform, encoding), each
    from code to glyph. named: a TrueType program that also names its glyphs.
    """

    glyphs: int
    names: Mapping[str, int] = field(default_factory=dict)
    cids: Mapping[int, int] | None = None
    encoding: Mapping[int, int] = field(default_factory=dict)
    charmaps: Mapping[tuple[int, int], Mapping[int, int]] = field(default_factory=dict)
    named: bool = False
    restricted: bool = False
    weight: int = 0  # of OS/2; 0 if it is not told
    advances: Sequence[float] = ()
    drawings: "Drawings | None" = None  # of CFF and Type 1, whose widths stand in the drawings
    outlines: "Outlines | None" = None  # of TrueType, which tells the bounds of each

    def width(self, glyph: int) -> float | None:
        """The advance of a glyph; None if there is no such glyph or its drawing is damaged."""
        if not 0 <= glyph < self.glyphs:
            return None
        if self.drawings is not None:
            return self.drawings.width(glyph)
        return self.advances[min(glyph, len(self.advances) - 1)]

    def bounds(self, glyph: int) -> Box | None:
        """The box round a glyph's ink from its origin, empty if it has none; None if the program does not tell."""
        return self.outlines.bounds(glyph) if self.outlines is not None else None


class Drawings(Protocol):
    """The outlines of a CFF or Type 1 program, read only so far that the widths are known."""

    def width(self, glyph: int) -> float | None: ...


# TrueType and OpenType


@dataclass(slots=True)
class Outlines:
    """The glyphs of a TrueType program. places: the table loca; short: of two bytes each. scale: of its units."""

    glyf: bytes
    places: bytes
    short: bool
    scale: float

    def bounds(self, glyph: int) -> Box | None:
        try:
            form, unit = (">2H", 4) if self.short else (">2L", 8)
            start, end = struct.unpack_from(form, self.places, glyph * unit // 2)
            if start == end:
                return Box(0.0, 0.0, 0.0, 0.0)
            left, bottom, right, top = struct.unpack_from(">4h", self.glyf, (2 * start if self.short else start) + 2)
        except struct.error:
            return None
        if left > right or bottom > top:
            return None
        return Box(left * self.scale, bottom * self.scale, right * self.scale, top * self.scale)


def sfnt(data: bytes, simple: bool = False) -> Program:
    """A TrueType program, or an OpenType one around CFF.

    Args:
        simple: whether its cmap or its glyphs' names are wanted too, as fonts of single bytes need them.

    Raises:
        Damaged: it cannot be read.
    """
    tables = _tables(data)
    weight, restricted = 0, False
    if len(os2 := tables.get(b"OS/2", b"")) >= 10:
        weight, rights = struct.unpack_from(">H", os2, 4)[0], struct.unpack_from(">H", os2, 8)[0]
        restricted = bool(rights & 2) and not rights & 12
    program = cff(tables[b"CFF "], simple) if b"CFF " in tables else _truetype(tables)
    if simple and b"cmap" in tables:
        program.charmaps = _charmaps(tables[b"cmap"])
    program.weight, program.restricted = weight, restricted
    return program


def _tables(data: bytes) -> dict[bytes, bytes]:
    if data[:4] not in (b"\0\1\0\0", b"true", b"OTTO", b"ttcf"):
        raise Damaged("it is not a TrueType or OpenType font")
    start = 0
    try:
        if data[:4] == b"ttcf":
            start = struct.unpack_from(">L", data, 12)[0]
        (count,) = struct.unpack_from(">H", data, start + 4)
        records = [struct.unpack_from(">4s4x2L", data, start + 12 + 16 * n) for n in range(count)]
    except struct.error as error:
        raise Damaged("it is cut short") from error
    if any(offset + length > len(data) + 3 for _, offset, length in records):
        raise Damaged("it is cut short")
    return {tag: data[offset : offset + length] for tag, offset, length in records}


def _truetype(tables: dict[bytes, bytes]) -> Program:
    missing = [
        tag.decode().strip() for tag in (b"head", b"hhea", b"hmtx", b"maxp", b"loca", b"glyf") if tag not in tables
    ]
    if missing:
        raise Damaged(f"it lacks its table {missing[0]}")
    try:
        (em,) = struct.unpack_from(">H", tables[b"head"], 18)
        (long_places,) = struct.unpack_from(">h", tables[b"head"], 50)
        (long,) = struct.unpack_from(">H", tables[b"hhea"], 34)
        (glyphs,) = struct.unpack_from(">H", tables[b"maxp"], 4)
    except struct.error as error:
        raise Damaged("one of its tables is cut short") from error
    metrics = tables[b"hmtx"]
    long = min(long, len(metrics) // 4)
    if not em or not long:
        raise Damaged("it does not tell the widths of its letters")
    advances = [1000 * advance / em for advance in struct.unpack_from(f">{2 * long}H", metrics)[::2]]
    post = tables.get(b"post", b"")
    outlines = Outlines(tables[b"glyf"], tables[b"loca"], not long_places, 1000 / em)
    return Program(glyphs, advances=advances, named=post[:4] in (b"\0\1\0\0", b"\0\2\0\0"), outlines=outlines)


def _charmaps(table: bytes) -> dict[tuple[int, int], Mapping[int, int]]:
    """Every map of a cmap table that simple fonts use. A damaged one is empty."""
    found: dict[tuple[int, int], Mapping[int, int]] = {}
    try:
        (count,) = struct.unpack_from(">H", table, 2)
        for n in range(min(count, 20)):
            platform, encoding, offset = struct.unpack_from(">2HL", table, 4 + 8 * n)
            found[platform, encoding] = _charmap(table, offset)
    except struct.error:
        pass
    return found


def _charmap(table: bytes, at: int) -> dict[int, int]:
    try:
        (kind,) = struct.unpack_from(">H", table, at)
        if kind == 0:
            return dict(enumerate(table[at + 6 : at + 262]))
        if kind == 6:
            first, count = struct.unpack_from(">2H", table, at + 6)
            return dict(enumerate(struct.unpack_from(f">{count}H", table, at + 10), first))
        if kind == 4:
            return _segments(table, at)
    except struct.error:
        pass
    return {}


def _segments(table: bytes, at: int) -> dict[int, int]:
    """A map of format 4: ranges of codes with a step or a list each."""
    half = struct.unpack_from(">H", table, at + 6)[0] // 2
    ends = struct.unpack_from(f">{half}H", table, at + 14)
    starts = struct.unpack_from(f">{half}H", table, at + 16 + 2 * half)
    steps = struct.unpack_from(f">{half}H", table, at + 16 + 4 * half)
    lists = at + 16 + 6 * half
    offsets = struct.unpack_from(f">{half}H", table, lists)
    found: dict[int, int] = {}
    read = 0
    for row, (start, end, step, offset) in enumerate(zip(starts, ends, steps, offsets, strict=True)):
        read += max(0, end + 1 - start)
        if read > 65536:  # ranges that overlap, which none may
            break
        for code in range(start, end + 1):
            glyph = code
            if offset:
                place = lists + 2 * row + offset + 2 * (code - start)
                if place + 2 > len(table):
                    break
                (glyph,) = struct.unpack_from(">H", table, place)
            if glyph or not offset:
                found[code] = (glyph + step) & 0xFFFF
    return found


# CFF

DEEPEST = 10  # subroutines in subroutines, by the format's own limit
MOST_STEPS = 5_000  # bytes of drawing looked at for one width


@dataclass(slots=True)
class CompactDrawings:
    """Charstrings of CFF. kinds: for each glyph which of the privates holds; privates: (default width, nominal width,
    local subroutines, scale)."""

    strings: list[bytes]
    shared: list[bytes]
    privates: list[tuple[float, float, list[bytes], float]]
    kinds: Sequence[int]

    def width(self, glyph: int) -> float | None:
        kind = self.kinds[glyph] if self.kinds else 0
        if kind >= len(self.privates):
            return None
        default, nominal, local, scale = self.privates[kind]
        try:
            told = _told_width(self.strings[glyph], self.shared, local)
        except (Damaged, IndexError):
            return None
        return scale * (default if told is None else nominal + told)


def _told_width(drawing: bytes, shared: list[bytes], local: list[bytes]) -> float | None:
    """The number that stands before the arguments of a charstring's first operator; None if none does.

    Raises:
        Damaged, IndexError: the drawing does not come to an operator.
    """
    stack: list[float] = []
    calls = [(drawing, 0)]
    for _ in range(MOST_STEPS):
        if not calls:
            break
        code, at = calls.pop()
        if at >= len(code):
            continue
        first = code[at]
        if first >= 32 or first == 28:
            value, at = _charstring_number(code, at)
            stack.append(value)
            calls.append((code, at))
        elif first in (10, 29):
            routines = local if first == 10 else shared
            bias = 107 if len(routines) < 1240 else 1131 if len(routines) < 33900 else 32768
            index = int(stack.pop()) + bias
            if index < 0 or len(calls) >= DEEPEST:
                raise Damaged("its drawings call each other without end")
            calls += [(code, at + 1), (routines[index], 0)]
        elif first == 11:
            continue
        elif first == 14:
            return stack[0] if len(stack) in (1, 5) else None
        elif first in (21, 22, 4):
            return stack[0] if len(stack) > (2 if first == 21 else 1) else None
        else:
            return stack[0] if len(stack) % 2 else None
    raise Damaged("a drawing has no end")


def _charstring_number(code: bytes, at: int) -> tuple[float, int]:
    first = code[at]
    if first == 28:
        return int.from_bytes(code[at + 1 : at + 3], "big", signed=True), at + 3
    if first < 247:
        return first - 139, at + 1
    if first < 251:
        return (first - 247) * 256 + code[at + 1] + 108, at + 2
    if first < 255:
        return -(first - 251) * 256 - code[at + 1] - 108, at + 2
    return int.from_bytes(code[at + 1 : at + 5], "big", signed=True) / 65536, at + 5


def cff(data: bytes, simple: bool = False) -> Program:
    """A bare CFF program.

    Args:
        simple: whether its glyphs' names and its encoding are wanted too, as fonts of single bytes need them.

    Raises:
        Damaged: it cannot be read.
    """
    try:
        return _cff(data, simple)
    except Damaged:
        raise
    except (IndexError, struct.error, ValueError, OverflowError) as error:
        raise Damaged("it is cut short or wrongly built") from error


def _cff(data: bytes, simple: bool) -> Program:
    if len(data) < 4 or data[0] != 1:
        raise Damaged("it is not a CFF font")
    _, at = _index(data, data[2])
    tops, at = _index(data, at)
    strings, at = _index(data, at)
    shared, _ = _index(data, at)
    if not tops:
        raise Damaged("it holds no font")
    top = _dict(tops[0])
    if 17 not in top:
        raise Damaged("it holds no drawings")
    drawings, _ = _index(data, int(top[17][0]))
    glyphs = len(drawings)
    scale = 1000 * (top[1207][0] if 1207 in top else 0.001)
    charset = _charset(data, int(top.get(15, [0])[0]), glyphs)
    if 1230 not in top:
        private = _private(data, top, scale)
        program = Program(glyphs, drawings=CompactDrawings(drawings, shared, [private], ()))
        if simple:
            program.names = _glyph_names(charset, strings)
            program.encoding = _cff_encoding(data, int(top.get(16, [0])[0]), program.names, charset)
        return program
    parts, _ = _index(data, int(top[1236][0]))
    privates = []
    for part in map(_dict, parts):
        own = part[1207][0] if 1207 in part else None
        privates.append(_private(data, part, (scale if 1207 in top else 1000) * own if own is not None else scale))
    kinds = _select(data, int(top[1237][0]), glyphs) if 1237 in top else ()
    cids = {cid: glyph for glyph, cid in enumerate(charset)}
    return Program(glyphs, cids=cids, drawings=CompactDrawings(drawings, shared, privates, kinds))


def _index(data: bytes, at: int) -> tuple[list[bytes], int]:
    """The entries of an INDEX, and where it ends."""
    count, size = int.from_bytes(data[at : at + 2], "big"), data[at + 2] if at + 2 < len(data) else 0
    if not count:
        return [], at + 2
    if not 1 <= size <= 4 or at + 3 + size * (count + 1) > len(data):
        raise Damaged("it is cut short or wrongly built")
    raw = data[at + 3 : at + 3 + size * (count + 1)]
    ends = [int.from_bytes(raw[n : n + size], "big") for n in range(0, len(raw), size)]
    start = at + 2 + size * (count + 1)
    if any(a > b for a, b in pairwise(ends)) or ends[0] < 1 or start + ends[-1] > len(data):
        raise Damaged("it is cut short or wrongly built")
    return [data[start + a : start + b] for a, b in pairwise(ends)], start + ends[-1]


def _dict(data: bytes) -> dict[int, list[float]]:
    """Operands of a DICT by operator; two-byte operators count from 1200."""
    found: dict[int, list[float]] = {}
    stack: list[float] = []
    at = 0
    while at < len(data):
        first = data[at]
        if first <= 21:
            at += 1
            if first == 12:
                first, at = 1200 + data[at], at + 1
            if stack:
                found[first] = stack
            stack = []
        elif first == 29:
            stack.append(int.from_bytes(data[at + 1 : at + 5], "big", signed=True))
            at += 5
        elif first == 30:
            digits = data[at + 1 :].hex()
            end = digits.find("f")
            if end < 0:
                raise Damaged("it is cut short or wrongly built")
            words = digits[:end].translate({ord("a"): ".", ord("b"): "E", ord("c"): "E-", ord("e"): "-"})
            stack.append(float(words))
            at += 1 + end // 2 + 1
        else:
            value, at = _charstring_number(data, at)
            stack.append(value)
    return found


def _private(data: bytes, holder: dict[int, list[float]], scale: float) -> tuple[float, float, list[bytes], float]:
    if len(holder.get(18, ())) < 2:
        return 0.0, 0.0, [], scale
    size, at = int(holder[18][0]), int(holder[18][1])
    private = _dict(data[at : at + size])
    local = _index(data, at + int(private[19][0]))[0] if 19 in private else []
    return private.get(20, [0.0])[0], private.get(21, [0.0])[0], local, scale


def _charset(data: bytes, at: int, glyphs: int) -> list[int]:
    """String ids, or CIDs, of the glyphs in order."""
    if at <= 2:  # ISOAdobe counts up; the two Expert sets, of fonts of small capitals, are not known here
        return list(range(glyphs)) if at == 0 else []
    kind, at = data[at], at + 1
    if kind == 0:
        return [0, *struct.unpack_from(f">{glyphs - 1}H", data, at)]
    found = [0]
    while len(found) < glyphs:
        first, left = struct.unpack_from(">HB" if kind == 1 else ">HH", data, at)
        at += 3 if kind == 1 else 4
        found.extend(range(first, first + left + 1))
    return found[:glyphs]


def _select(data: bytes, at: int, glyphs: int) -> list[int]:
    """For each glyph which font of the array it belongs to."""
    if data[at] == 0:
        return list(data[at + 1 : at + 1 + glyphs])
    (count,) = struct.unpack_from(">H", data, at + 1)
    found: list[int] = []
    for row in range(count):
        first, kind, after = struct.unpack_from(">HBH", data, at + 3 + 3 * row)
        found += [0] * (min(first, glyphs) - len(found)) + [kind] * (min(after, glyphs) - max(first, len(found)))
    return found + [0] * (glyphs - len(found))


def _glyph_names(charset: list[int], strings: list[bytes]) -> dict[str, int]:
    from fontTools.cffLib import cffStandardStrings

    own = len(cffStandardStrings)
    names: dict[str, int] = {}
    for glyph, sid in enumerate(charset):
        if sid < own:
            names.setdefault(cffStandardStrings[sid], glyph)
        elif sid - own < len(strings):
            names.setdefault(strings[sid - own].decode("latin-1"), glyph)
    return names


def _cff_encoding(data: bytes, at: int, names: Mapping[str, int], charset: list[int]) -> dict[int, int]:
    """The program's own encoding: glyphs by code."""
    if at <= 1:
        from factsheet.preflight.document.encodings import standard

        return {code: names[name] for code, name in standard().items() if name in names} if at == 0 else {}
    kind, count = data[at], data[at + 1]
    found: dict[int, int] = {}
    at += 2
    if kind & 0x7F == 0:
        found = {code: glyph for glyph, code in enumerate(data[at : at + count], 1)}
        at += count
    else:
        glyph = 1
        for _ in range(count):
            first, left = data[at], data[at + 1]
            found |= {first + step: glyph + step for step in range(left + 1)}
            glyph, at = glyph + left + 1, at + 2
    if kind & 0x80:
        for row in range(data[at]):
            code, sid = struct.unpack_from(">BH", data, at + 1 + 3 * row)
            if sid in charset:
                found[code] = charset.index(sid)
    return found


# Type 1


@dataclass(slots=True)
class EncryptedDrawings:
    """Charstrings of Type 1. lead: random bytes before each."""

    strings: list[bytes]
    lead: int
    scale: float

    def width(self, glyph: int) -> float | None:
        code = _decrypted(self.strings[glyph][: self.lead + 64], 4330)[self.lead :]
        stack: list[float] = []
        at = 0
        while at < len(code):
            first = code[at]
            if first == 255:
                stack.append(int.from_bytes(code[at + 1 : at + 5], "big", signed=True))
                at += 5
            elif first >= 32:
                try:
                    value, at = _charstring_number(code, at)
                except IndexError:
                    return None
                stack.append(value)
            elif first == 13 and len(stack) >= 2:
                return self.scale * stack[1]
            elif first == 12 and code[at + 1 : at + 2] == b"\x07" and len(stack) >= 4:
                return self.scale * stack[2]
            elif first == 12 and code[at + 1 : at + 2] == b"\x0c" and len(stack) >= 2 and stack[-1]:
                divisor = stack.pop()
                stack[-1] /= divisor
                at += 2
            else:
                return None
        return None


def type1(data: bytes) -> Program:
    """A Type 1 program, its private part encrypted, in binary or in hexadecimal.

    Raises:
        Damaged: it cannot be read.
    """
    data = _without_headers(data)
    start = data.find(b"eexec")
    if not data.startswith(b"%!") or start < 0:
        raise Damaged("it is not a Type 1 font")
    clear, hidden = data[:start], data[start + 5 :].lstrip(b" \t\r\n")
    if re.fullmatch(rb"[0-9A-Fa-f\s]{4}", hidden[:4]):
        digits = re.sub(rb"[^0-9A-Fa-f]", b"", hidden)
        hidden = bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
    private = _decrypted(hidden, 55665)[4:]
    if b"/CharStrings" not in private:
        raise Damaged("it holds no drawings")
    lead = re.search(rb"/lenIV\s+(\d{1,2})", private)
    matrix = re.search(rb"/FontMatrix\s*\[\s*([-+.\deE]+)", clear)
    rights = re.search(rb"/FSType\s+(\d{1,5})", clear)
    names: dict[str, int] = {}
    strings: list[bytes] = []
    at = private.find(b"/CharStrings") + len(b"/CharStrings")
    head = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+(\d{1,5})\s+(?:RD|-\||\S+) ")
    while (found := head.search(private, at)) is not None:
        length = int(found[2])
        names.setdefault(found[1].decode("latin-1"), len(strings))
        strings.append(private[found.end() : found.end() + length])
        at = found.end() + length
    if not strings:
        raise Damaged("it holds no drawings")
    try:
        scale = 1000 * float(matrix[1]) if matrix else 1.0
    except ValueError:
        scale = 1.0
    encoding = {
        int(code): names[name.decode("latin-1")]
        for code, name in re.findall(rb"\bdup\s+(\d{1,3})\s*/([^\s/<>\[\](){}%]+)\s+put\b", clear)
        if name.decode("latin-1") in names
    }
    if re.search(rb"/Encoding\s+StandardEncoding", clear):
        from factsheet.preflight.document.encodings import standard

        encoding = {code: names[name] for code, name in standard().items() if name in names}
    drawings = EncryptedDrawings(strings, int(lead[1]) if lead else 4, scale)
    restricted = rights is not None and bool(int(rights[1]) & 2) and not int(rights[1]) & 12
    return Program(len(strings), names, encoding=encoding, drawings=drawings, restricted=restricted)


def _without_headers(data: bytes) -> bytes:
    """The program without the segment headers of a PFB file, which PDF does not want and some writers leave in."""
    parts = []
    at = 0
    while data[at : at + 1] == b"\x80" and data[at + 1 : at + 2] in (b"\1", b"\2"):
        length = int.from_bytes(data[at + 2 : at + 6], "little")
        parts.append(data[at + 6 : at + 6 + length])
        at += 6 + length
    return b"".join(parts) or data


def _decrypted(data: bytes, key: int) -> bytes:
    """Plain bytes of an encrypted part. Source: Adobe Type 1 Font Format, chapter 7."""
    plain = bytearray()
    for byte in data:
        plain.append(byte ^ (key >> 8))
        key = ((byte + key) * 52845 + 22719) & 0xFFFF
    return bytes(plain)

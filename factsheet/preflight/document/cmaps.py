"""Character maps: from the bytes of shown text to codes, from codes to CIDs, and from codes to Unicode.

Source: PDF 1.7, 9.7.5 and 9.10.3; Adobe Technical Note 5014 for the syntax.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST = 200_000  # entries of one map; the largest honest ones hold 65,536
DEEPEST = 8  # maps that build on other maps

# None of these looks at a sign more than a few times, whatever it is given.
SECTION = re.compile(rb"codespacerange|cidrange|cidchar|bfrange|bfchar")
HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
CID_CHAR = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*(\d+)")
CID_RANGE = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(\d+)")
BF_RANGE = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\[\]]*)\])")

Code = tuple[int, int]  # a code and how many bytes it has


@dataclass(frozen=True, slots=True)
class CMap:
    """How shown bytes are cut into codes, and which CID each code calls.

    spaces: by length of code, rows of (lowest, highest) as bytes. starts, ranges: of CIDs, ascending by lowest code;
    a range is (lowest, highest, CID of the lowest).
    """

    spaces: dict[int, list[tuple[bytes, bytes]]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    ranges: list[tuple[int, int, int]] = field(default_factory=list)
    vertical: bool = False
    base: str = ""  # a predefined map that this one adds to

    def cut(self, shown: bytes) -> list[Code]:
        """The codes in shown bytes. What fits no code space is cut as the shortest code."""
        shortest = min(self.spaces, default=1)
        codes, at = [], 0
        while at < len(shown):
            length = next((n for n, rows in sorted(self.spaces.items()) if _within(shown[at : at + n], rows)), shortest)
            part = shown[at : at + length]
            codes.append((int.from_bytes(part, "big"), len(part)))
            at += length
        return codes

    def cid(self, code: int) -> int:
        """The CID of a code; 0, which is .notdef, if it has none."""
        row = bisect_right(self.starts, code) - 1
        if row < 0:
            return 0
        low, high, first = self.ranges[row]
        return first + code - low if code <= high else 0


def _sections(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """What stands between `begin` and `end` of each kind, in order."""
    for part in data.split(b"begin")[1:]:
        if (kind := SECTION.match(part)) is not None:
            yield kind[0], part[kind.end() :].partition(b"end" + kind[0])[0]


def _within(part: bytes, rows: list[tuple[bytes, bytes]]) -> bool:
    return any(
        len(part) == len(low) and all(a <= b <= c for a, b, c in zip(low, part, high, strict=True))
        for low, high in rows
    )


def cmap(data: bytes, base: CMap | None = None) -> CMap:
    """An embedded CMap that calls CIDs."""
    data = _without_comments(data)
    spaces = {length: list(rows) for length, rows in base.spaces.items()} if base else {}
    ranges = list(base.ranges) if base else []
    for kind, body in _sections(data):
        if kind == b"codespacerange":
            ends = [_bytes(one) for one in HEX.findall(body)]
            for low, high in zip(ends[::2], ends[1::2], strict=False):
                if 1 <= len(low) <= 4 and len(low) == len(high):
                    spaces.setdefault(len(low), []).append((low, high))
        elif kind == b"cidchar":
            ranges += [(_int(code), _int(code), int(cid[:9])) for code, cid in CID_CHAR.findall(body)]
        elif kind == b"cidrange":
            ranges += [(_int(low), _int(high), int(cid[:9])) for low, high, cid in CID_RANGE.findall(body)]
    ranges = sorted(ranges[:MOST])
    mode, used = re.search(rb"/WMode\s+(\d)", data), re.search(rb"/([^\s/<>\[\]()]+)\s+usecmap", data)
    named = used[1].decode("latin-1") if used else ""
    return CMap(spaces, [low for low, _, _ in ranges], ranges, mode is not None and mode[1] == b"1", named)


def to_unicode(data: bytes) -> dict[int, str]:
    """The texts of codes by a ToUnicode map. A code that maps to the empty string is there, with the empty string."""
    found: dict[int, str] = {}
    left = MOST
    for kind, body in _sections(_without_comments(data)):
        if kind == b"bfchar":
            ends = HEX.findall(body)
            for code, words in zip(ends[::2], ends[1::2], strict=False):
                found[_int(code)] = _words(words)
        elif kind == b"bfrange":
            for low, high, first, listed in BF_RANGE.findall(body):
                start, count = _int(low), min(max(0, _int(high) - _int(low) + 1), left)
                left -= count
                if listed:
                    found.update(enumerate(map(_words, HEX.findall(listed)[:count]), start))
                else:
                    found.update(_row(start, count, _words(first)))
    return found


def _row(start: int, count: int, first: str) -> dict[int, str]:
    """Texts of a range of codes, each with its last sign one further."""
    if not first:
        return dict.fromkeys(range(start, start + count), "")
    stem, last = first[:-1], ord(first[-1])
    return {start + step: stem + chr(last + step) for step in range(min(count, 0x110000 - last))}


def _bytes(digits: bytes) -> bytes:
    """Bytes of hexadecimal digits, an odd last digit followed by a zero."""
    packed = b"".join(digits.split())
    return bytes.fromhex((packed + b"0" * (len(packed) % 2)).decode("ascii"))


def _int(digits: bytes) -> int:
    return int(b"".join(digits.split())[:8] or b"0", 16)


def _words(digits: bytes) -> str:
    """The text that hexadecimal digits stand for; half of a pair of surrogates becomes U+FFFD."""
    packed = _bytes(digits[:4096])
    return packed.decode("utf-16-be", "replace") if len(packed) != 1 else chr(packed[0])


def _without_comments(data: bytes) -> bytes:
    return re.sub(rb"%[^\r\n]*", b"", data) if b"%" in data else data

"""The fonts of a file: shown bytes into codes, texts and widths, and at the end what is to be said of each font.

In:  font dictionaries, as `content` meets them.   Out: `Font`, which decodes, and then `FontFacts`.
Source: PDF 1.7, 9.5 to 9.10.
"""

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from factsheet.preflight.document import cmaps, encodings, programs
from factsheet.preflight.document.cmaps import CMap
from factsheet.preflight.document.values import (
    Identity,
    array,
    box,
    entry,
    identity,
    keys,
    name,
    number,
    text,
    unpacked,
    whole,
)
from factsheet.preflight.facts import Box, FontFacts

if TYPE_CHECKING:
    import pikepdf

Matrix = tuple[float, float, float, float, float, float]
Shown = tuple[int, str, float, bool]  # code, text, width in thousandths, whether word spacing holds

SYMBOLIC, FORCE_BOLD = 1 << 2, 1 << 18
BOLD = re.compile(r"semi-?bold|demi|bold|black|heavy|wght[6-9]\d\d", re.IGNORECASE)
SEMIBOLD = 600  # weight
MOST_WIDTHS = 200_000  # of one font; a font has at most 65,536 glyphs
TOLERANCE = 1.0  # thousandths that a width may be off; PDF/A-2, 6.2.11.5

# The fourteen fonts that a file need not carry: widths by guess, for one letter is as good as another in a stranger's
# file that cannot be printed as it is.
GUESSED_WIDTH = {"Courier": 600.0, "Helvetica": 556.0, "Arial": 556.0, "Times": 500.0}

# Which predefined CMaps belong to which character collection, by how their names begin. Source: PDF 1.7, table 118.
COLLECTIONS = {
    **dict.fromkeys(("GB-", "GBpc", "GBK", "GBKp", "GBK2K", "UniGB"), "GB1"),
    **dict.fromkeys(("B5pc", "HKscs", "ETen", "ETenms", "CNS", "UniCNS"), "CNS1"),
    **dict.fromkeys(("83pv", "90ms", "90pv", "Add", "EUC-", "Ext", "UniJIS"), "Japan1"),
    **dict.fromkeys(("KSC", "UniKS"), "Korea1"),
}
KNOWN_COLLECTIONS = frozenset(COLLECTIONS.values())  # whose CIDs have Unicode by Adobe's tables
# How predefined CMaps cut bytes: rows of (lowest, highest) by length, by a part of their names; else two bytes.
CUT = {
    "UTF16": {2: [(b"\0\0", b"\xd7\xff"), (b"\xe0\0", b"\xff\xff")], 4: [(b"\xd8\0\xdc\0", b"\xdb\xff\xdf\xff")]},
    "UCS2": {2: [(b"\0\0", b"\xff\xff")]},
    "RKSJ": {1: [(b"\0", b"\x80"), (b"\xa0", b"\xdf")], 2: [(b"\x81\x40", b"\x9f\xfc"), (b"\xe0\x40", b"\xfc\xfc")]},
    "EUC": {1: [(b"\0", b"\x80")], 2: [(b"\x8e\xa0", b"\xfe\xfe")]},
    "GBK": {1: [(b"\0", b"\x80")], 2: [(b"\x81\x40", b"\xfe\xfe")]},
    "B5": {1: [(b"\0", b"\x80")], 2: [(b"\xa1\x40", b"\xfe\xfe")]},
    "HKscs": {1: [(b"\0", b"\x80")], 2: [(b"\x87\x40", b"\xfe\xfe")]},
    "KSCms": {1: [(b"\0", b"\x80")], 2: [(b"\x81\x41", b"\xfe\xfe")]},
}


@dataclass(eq=False, slots=True)
class Font:
    """A font as shown text needs it; see `ReadFont` of `content`. Lengths are thousandths of the em, y up.

    told: what its dictionaries say; what the codes in use show of it is for `Fonts.facts`.
    """

    told: FontFacts
    descriptor: Any = None
    ascent: float = 750.0
    descent: float = -250.0
    vertical: bool = False
    matrix: Matrix | None = None
    resources: "pikepdf.Dictionary | None" = None
    used: set[int] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    cmap: CMap | None = None  # None: single bytes
    paired: bool = False  # two bytes are a code, and the code is the CID
    texts: dict[int, str] = field(default_factory=dict)  # by code, of the ToUnicode map
    names: dict[int, str] = field(default_factory=dict)  # glyph names by code, of simple fonts
    widths: dict[int, float] = field(default_factory=dict)  # by code, of Type0 by CID
    other_width: float = 0.0  # of what `widths` lacks
    lengths: dict[int, float] = field(default_factory=dict)  # of vertical fonts, down the page, by CID
    other_length: float = 1000.0
    glyphs: bytes | None = None  # a CIDToGIDMap
    collection: str = ""  # of its characters, such as Japan1
    procedures: Any = None
    program: programs.Program | None = None  # where one is in the file, and sound
    _known: dict[cmaps.Code, Shown] = field(default_factory=dict)
    _drawn: dict[int, Box | None] = field(default_factory=dict)

    def decode(self, shown: bytes) -> Sequence[Shown]:
        """Code, text, width and whether word spacing holds, one a code."""
        known = self._known
        found = []
        for key in self._codes(shown):
            one = known.get(key)
            if one is None:
                code, length = key
                one = known[key] = (code, self.text(code), self.advance(code), length == 1 and code == 32)
            found.append(one)
        return found

    def _codes(self, shown: bytes) -> list[cmaps.Code]:
        if self.paired:
            return [(shown[at] << 8 | shown[at + 1], 2) for at in range(0, len(shown) - 1, 2)]
        return self.cmap.cut(shown) if self.cmap is not None else [(byte, 1) for byte in shown]

    def text(self, code: int) -> str:
        """What a code stands for; empty if nothing says, or if it stands for nothing."""
        if code in self.texts:
            return self.texts[code]
        if code in self.names:
            return encodings.words(self.names[code], "Dingbats" in self.told.name)
        if self.cmap is not None and ("UCS2" in self.cmap.base or "UTF16" in self.cmap.base):
            return code.to_bytes(2 if code < 0x10000 else 4, "big").decode("utf-16-be", "ignore")
        return ""

    def advance(self, code: int) -> float:
        """How far a code moves the pen, along the line."""
        if self.vertical:
            return self.lengths.get(self.cid(code), self.other_length)
        return self.width(code)

    def width(self, code: int) -> float:
        return self.widths.get(self.cid(code), self.other_width)

    def cid(self, code: int) -> int:
        return self.cmap.cid(code) if self.cmap is not None else code

    def drawn(self, code: int) -> Box | None:
        """The box round the ink of a code's glyph from its origin, empty if it has none; None if nothing tells."""
        if code not in self._drawn:
            glyph = self.glyph(code, self.program) if self.program is not None else None
            self._drawn[code] = self.program.bounds(glyph) if self.program is not None and glyph is not None else None
        return self._drawn[code]

    def procedure(self, code: int) -> "pikepdf.Stream | None":
        """The drawing of a glyph of Type 3."""
        import pikepdf

        found = entry(self.procedures, "/" + self.names[code]) if code in self.names else None
        return found if isinstance(found, pikepdf.Stream) else None

    def glyph(self, code: int, program: programs.Program) -> int | None:
        """The glyph of a code: 0 is .notdef, -1 is not in the program, None cannot be told."""
        if self.told.subtype == "Type0":
            if self.cmap is not None and self.cmap.base:
                return None
            cid = self.cid(code)
            if self.told.descendant == "CIDFontType0":
                return cid if program.cids is None else program.cids.get(cid, -1)
            if self.glyphs is not None:
                return int.from_bytes(self.glyphs[2 * cid : 2 * cid + 2], "big")
            return cid
        if self.told.subtype == "TrueType":
            return self._truetype_glyph(code, program)
        if not program.names:
            return None
        if code in self.names:
            return program.names.get(self.names[code], -1)
        return program.encoding.get(code, 0)

    def _truetype_glyph(self, code: int, program: programs.Program) -> int | None:
        """Source: PDF 1.7, 9.6.6.4."""
        maps = program.charmaps
        glyph = None
        if code in self.names and not self.told.symbolic:
            words = encodings.words(self.names[code])
            if len(words) == 1:
                glyph = maps.get((3, 1), {}).get(ord(words))
            if glyph is None and (1, 0) in maps:
                own = next((key for key, one in encodings.mac().items() if one == self.names[code]), None)
                glyph = maps[1, 0].get(own) if own is not None else None
        for start in (0, 0xF000, 0xF100, 0xF200):
            glyph = maps.get((3, 0), {}).get(start + code) if glyph is None else glyph
        if glyph is None and (self.told.symbolic or (3, 1) not in maps):
            glyph = maps.get((1, 0), {}).get(code)
        if glyph is None and maps and not program.named:
            return 0
        return glyph


class Fonts:
    """The fonts of one file: the `FontReader` of `content`."""

    def __init__(self) -> None:
        self._opened: dict[Identity | bytes, Font] = {}
        self._programs: dict[Identity, programs.Program | programs.Damaged] = {}
        self._facts: dict[int, FontFacts] = {}

    def open(self, font: Any) -> Font:
        """The font of a dictionary, the same object for the same dictionary."""
        import pikepdf

        found = identity(font)
        key: Identity | bytes = found
        if found == (0, 0):
            key = bytes(font.unparse()) if isinstance(font, pikepdf.Dictionary) else b""
        if key not in self._opened:
            self._opened[key] = self._read(font, found)
        return self._opened[key]

    def all_facts(self) -> tuple[FontFacts, ...]:
        """Of every font that was opened, in that order. Call it when all text has been decoded."""
        return tuple(map(self.facts, self._opened.values()))

    def facts(self, font: Any) -> FontFacts:
        """What is to be said of a font, its codes in use included."""
        if id(font) not in self._facts:
            self._facts[id(font)] = self._judged(font)
        return self._facts[id(font)]

    def _judged(self, font: Font) -> FontFacts:
        codes = sorted(font.used | font.hidden)
        unmapped = [code for code in codes if not self._mapped(font, code)]
        private = [code for code in codes if any(map(_is_private, font.text(code)))]
        told = font.told._replace(
            codes=tuple(codes), unmapped=tuple(unmapped), private=tuple(private), used=bool(font.used)
        )
        if not told.program:
            return told
        try:
            program = self._program(font, told)
        except programs.Damaged as error:
            return told._replace(trouble=str(error))
        glyphs = {code: font.glyph(code, program) for code in codes}
        absent = {code for code, glyph in glyphs.items() if glyph is not None and not 0 <= glyph < program.glyphs}
        return told._replace(
            bold=told.bold or program.weight >= SEMIBOLD,
            restricted=program.restricted,
            notdef=tuple(code for code, glyph in glyphs.items() if glyph == 0),
            absent=tuple(code for code in sorted(absent) if code in font.used),
            wrong_widths=tuple(_wrong_widths(font, program, glyphs)),
            list_incomplete=_list_incomplete(font, program, glyphs),
        )

    def _mapped(self, font: Font, code: int) -> bool:
        """Whether a code has a meaning, be it the empty string."""
        return code in font.texts or bool(font.text(code)) or font.collection in KNOWN_COLLECTIONS

    def _program(self, font: Font, told: FontFacts) -> programs.Program:
        """The embedded program of a font, read once.

        Raises:
            Damaged: it cannot be read.
        """
        stream = _program_of(font.descriptor)[1]
        key = identity(stream)
        if key not in self._programs:
            data = unpacked(stream)
            try:
                if data is None:
                    raise programs.Damaged("it cannot be unpacked")
                self._programs[key] = _parsed(data, told)
            except programs.Damaged as error:
                self._programs[key] = error
        found = self._programs[key]
        if isinstance(found, programs.Damaged):
            raise found
        return found

    # Dictionaries

    def _read(self, font: Any, found: Identity) -> Font:
        subtype = name(entry(font, "/Subtype"))
        descendant = next(iter(array(entry(font, "/DescendantFonts"))), None) if subtype == "Type0" else None
        descriptor = entry(font if descendant is None else descendant, "/FontDescriptor")
        base = name(entry(font, "/BaseFont")) or name(entry(descriptor, "/FontName")) or name(entry(font, "/Name"))
        called = re.sub(r"^[A-Z]{6}\+", "", base)
        flags = whole(entry(descriptor, "/Flags")) or 0
        program, _ = _program_of(descriptor)
        unicode_map = entry(font, "/ToUnicode")
        told = FontFacts(
            identity=found,
            name=called or "without a name",
            subtype=subtype,
            descendant=name(entry(descendant, "/Subtype")),
            encoding=_encoding_name(entry(font, "/Encoding")),
            program=program,
            subset=base != called,
            symbolic=bool(flags & SYMBOLIC),
            bold=bool(BOLD.search(called))
            or number(entry(descriptor, "/FontWeight")) >= SEMIBOLD
            or bool(flags & FORCE_BOLD),
            cid_to_gid="CIDToGIDMap" in keys(descendant),
            cid_set="CIDSet" in keys(descriptor),
            char_set="CharSet" in keys(descriptor),
            to_unicode=unicode_map is not None,
        )
        read = Font(told, descriptor)
        if (data := unpacked(unicode_map)) is not None:
            read.texts = cmaps.to_unicode(data)
        height, depth = number(entry(descriptor, "/Ascent")), number(entry(descriptor, "/Descent"))
        if 200 <= height <= 3000:
            read.ascent, read.descent = height, -abs(depth) if abs(depth) <= 3000 else read.descent
        if subtype == "Type0":
            _read_composite(read, font, descendant)
        elif subtype == "Type3":
            _read_drawn(read, font)
        else:
            self._read_simple(read, font)
        if program:
            with contextlib.suppress(programs.Damaged):  # which is told with the facts of the font
                read.program = self._program(read, told)
        return read

    def _read_simple(self, read: Font, font: Any) -> None:
        """Encoding and widths of Type 1 and TrueType."""
        told = read.told
        encoding = entry(font, "/Encoding")
        base = name(encoding) or name(entry(encoding, "/BaseEncoding"))
        if base:
            read.names = dict(encodings.named(base))
        elif told.program and told.subtype != "TrueType":
            read.names = self._own_names(read)
        elif not told.symbolic and not (told.subtype == "TrueType" and encoding is None):
            read.names = dict(encodings.standard())
        read.names |= _differences(encoding)
        read.widths = _simple_widths(font)
        read.other_width = number(entry(read.descriptor, "/MissingWidth"))
        if not read.widths and not told.program:
            read.other_width = next((w for begin, w in GUESSED_WIDTH.items() if told.name.startswith(begin)), 500.0)

    def _own_names(self, read: Font) -> dict[int, str]:
        """Glyph names by code as the program itself has them."""
        try:
            program = self._program(read, read.told)
        except programs.Damaged:
            return {}
        by_glyph = {glyph: called for called, glyph in program.names.items()}
        return {code: by_glyph[glyph] for code, glyph in program.encoding.items() if glyph in by_glyph}


def _encoding_name(encoding: Any) -> str:
    """The name of a predefined encoding; `embedded` for a map in the file, `BaseName+differences` for a dictionary."""
    import pikepdf

    if isinstance(encoding, pikepdf.Stream):
        return "embedded"
    if isinstance(encoding, pikepdf.Dictionary):
        return name(entry(encoding, "/BaseEncoding")) + ("+differences" if "Differences" in keys(encoding) else "")
    return name(encoding)


def _program_of(descriptor: Any) -> tuple[str, Any]:
    """The kind of the embedded program, as `FontFacts.program` has it, and its stream."""
    for key in ("FontFile", "FontFile2", "FontFile3"):
        stream = entry(descriptor, "/" + key)
        if stream is not None:
            return (name(entry(stream, "/Subtype")) or key) if key == "FontFile3" else key, stream
    return "", None


def _parsed(data: bytes, told: FontFacts) -> programs.Program:
    simple = told.subtype != "Type0"
    if data[:4] in (b"\0\1\0\0", b"true", b"OTTO", b"ttcf"):
        return programs.sfnt(data, simple)
    return programs.type1(data) if told.program == "FontFile" else programs.cff(data, simple)


def _read_composite(read: Font, font: Any, descendant: Any) -> None:
    """Codes and widths of a Type0 font."""
    encoding = entry(font, "/Encoding")
    called = name(encoding)
    system = entry(descendant, "/CIDSystemInfo")
    read.collection = text(entry(system, "/Ordering"))
    down = called.endswith("-V") or called == "V"
    if called in ("Identity-H", "Identity-V"):
        read.paired = True
    elif called:
        rows = next((rows for part, rows in CUT.items() if part in called), CUT["UCS2"])
        read.cmap = CMap(spaces=rows, base=called)
        belongs = next((one for start, one in COLLECTIONS.items() if called.startswith(start)), "Japan1")
        read.told = read.told._replace(ordering_differs=belongs != read.collection)
    else:
        read.cmap, down = _embedded_cmap(encoding)
        own = entry(encoding, "/CIDSystemInfo")
        if own is not None:
            differs = text(entry(own, "/Ordering")) != read.collection
            differs |= text(entry(own, "/Registry")) != text(entry(system, "/Registry"))
            read.told = read.told._replace(ordering_differs=differs)
    read.glyphs = unpacked(entry(descendant, "/CIDToGIDMap"))
    read.widths = _composite_widths(array(entry(descendant, "/W")), 1)
    read.other_width = number(entry(descendant, "/DW"), 1000.0)
    if down:
        read.vertical = True
        read.lengths = {cid: -w for cid, w in _composite_widths(array(entry(descendant, "/W2")), 3).items()}
        read.other_length = -number(next(iter(array(entry(descendant, "/DW2"))[1:2]), None), -1000.0)


def _embedded_cmap(encoding: Any, depth: int = 0) -> tuple[CMap, bool]:
    """An embedded CMap with those it builds on, and whether its lines run down the page."""
    data = unpacked(encoding)
    if data is None or depth > cmaps.DEEPEST:
        return CMap(spaces=CUT["UCS2"], base="unknown"), False
    below = entry(encoding, "/UseCMap")
    base = _embedded_cmap(below, depth + 1)[0] if unpacked(below) is not None else None
    found = cmaps.cmap(data, base)
    if found.base in ("Identity-H", "Identity-V") or not found.spaces:
        found = replace(found, spaces=found.spaces or CUT["UCS2"], base="")
    if base is not None:
        found = replace(found, base=base.base)
    return found, found.vertical or whole(entry(encoding, "/WMode")) == 1


def _composite_widths(told: list[Any], each: int) -> dict[int, float]:
    """Widths by CID of a /W array, or with three numbers each the first of a /W2 array."""
    found: dict[int, float] = {}
    at, left = 0, MOST_WIDTHS
    while at + 1 < len(told) and left > 0:
        first, listed = whole(told[at]), array(told[at + 1])
        if first is None:
            at += 1
        elif listed:
            found.update(enumerate((number(one) for one in listed[::each]), first))
            at, left = at + 2, left - len(listed)
        else:
            last = whole(told[at + 1])
            if last is not None and at + 2 < len(told):
                count = max(0, min(last - first + 1, left))
                found.update(dict.fromkeys(range(first, first + count), number(told[at + 2])))
                left -= count
            at += 2 + each
    return found


def _simple_widths(font: Any) -> dict[int, float]:
    first = whole(entry(font, "/FirstChar")) or 0
    return dict(enumerate((number(one) for one in array(entry(font, "/Widths"))[:256]), first))


def _differences(encoding: Any) -> dict[int, str]:
    """Glyph names by code of an encoding's /Differences."""
    found: dict[int, str] = {}
    code = 0
    for one in array(entry(encoding, "/Differences"))[:2000]:
        if (start := whole(one)) is not None:
            code = start
        elif called := name(one):
            found[code] = called
            code += 1
    return found


def _read_drawn(read: Font, font: Any) -> None:
    """A font of Type 3, whose glyphs are content streams."""
    import pikepdf

    told = [number(one) for one in array(entry(font, "/FontMatrix"))]
    a, b, c, d, e, f = told if len(told) == 6 and told[0] else (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)
    read.matrix = (a, b, c, d, e, f)
    resources = entry(font, "/Resources")
    read.resources = resources if isinstance(resources, pikepdf.Dictionary) else None
    read.procedures = entry(font, "/CharProcs")
    read.names = _differences(entry(font, "/Encoding"))
    read.widths = {code: 1000 * a * width for code, width in _simple_widths(font).items()}
    bounds = box(entry(font, "/FontBBox"), 1000 * d)
    if bounds is not None and bounds.height:
        read.ascent, read.descent = max(bounds.top, 0.0), min(bounds.bottom, 0.0)


# Judgements


def _is_private(sign: str) -> bool:
    """Whether a sign is one of private use, or one that no text should hold."""
    return "\ue000" <= sign <= "\uf8ff" or sign >= "\U000f0000" or sign in "\0\ufeff\ufffe"


def _wrong_widths(
    font: Font, program: programs.Program, glyphs: dict[int, int | None]
) -> Iterator[tuple[int, float, float]]:
    """Codes of visible text whose width is told wrong: code, width by the dictionary, width by the program."""
    for code, glyph in glyphs.items():
        if glyph is None or code not in font.used:
            continue
        told, real = font.width(code), program.width(glyph)
        if real is not None and abs(told - real) > TOLERANCE:
            yield code, told, real


def _list_incomplete(font: Font, program: programs.Program, glyphs: dict[int, int | None]) -> bool:
    """Whether the font's list of its glyphs lacks one. A list of TrueType is held only against the codes in use, since
    its program does not say which CIDs it is cut to."""
    if font.told.char_set and program.names:
        listed = set(text(entry(font.descriptor, "/CharSet")).split("/"))
        return not {called for called in program.names if called != ".notdef"} <= listed
    if font.told.cid_set and font.told.subtype == "Type0":
        bits = unpacked(entry(font.descriptor, "/CIDSet")) or b""
        cids = program.cids.keys() if program.cids is not None else {font.cid(code) for code in glyphs}
        return any(cid and not (cid >> 3 < len(bits) and bits[cid >> 3] & 0x80 >> (cid & 7)) for cid in cids)
    return False

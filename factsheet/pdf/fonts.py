"""Fonts in the file: subsets with exact widths, and codes that read back exactly what was typed.

To most readers, letters set wide apart are single letters with spaces between. So tracking goes into the advances of a
subset of its own: what looks far apart is, to a reader, a font of wide letters. A mark that takes no room
confuses readers, too: pdfium drops a space after it, pdfminer.six ends the line between two of them. So marks get some
room in the subset, and the writer goes back by as much.

A glyph can stand for different texts: T for "T" in a title and for "t" in set capitals. So each pair of glyph and text
has a code of its own. TrueType reaches the glyph through a CIDToGIDMap. CFF has no such map, its codes are the glyph
ids; there a glyph's second text goes into a second font dictionary that shares everything but the ToUnicode map.
"""

import hashlib
import struct
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import uharfbuzz as hb

from factsheet.pdf.objects import add, box, dictionary, name, number, stream, unicode_hex
from factsheet.text.fonts import Face

MARK = 250.0  # thousandths of an em; half of how far two marks of one letter may stand apart, for pdfminer.six
KEPT = frozenset({"CFF ", "glyf", "head", "hhea", "hmtx", "loca", "maxp"})  # all that a viewer asks for
# Codes that pdfium takes for nothing where they stand for no text; others it would read out as characters.
SILENT = range(0x93, 0xA0)


@dataclass(frozen=True, slots=True)
class Code:
    """How a glyph with its text is called on the page.

    resource: the font's name there. digits: four hexadecimal ones. width: as the viewer will advance, thousandths.
    """

    resource: str
    digits: str
    width: float


@dataclass
class FontInUse:
    """A font as it is needed while pages are painted: codes are given out, and the subset is made at the end."""

    label: str
    face: Face
    spread: int = 0  # font units added to every advance; TrueType only
    codes: dict[tuple[int, str], Code] = field(default_factory=dict)
    _layers: list[dict[int, str]] = field(default_factory=lambda: [{}])  # CID to text, for each font dictionary
    _glyphs: dict[int, int] = field(default_factory=lambda: {0: 0})  # by CID, TrueType only

    @property
    def cff(self) -> bool:
        return self.face.is_cff

    def code(self, glyph: int, words: str) -> Code:
        """The code of a glyph that stands for these words, the same each time it is asked for."""
        found = self.codes.get((glyph, words))
        if found is None:
            layer = next((n for n, texts in enumerate(self._layers) if glyph not in texts), None) if self.cff else 0
            if layer is None:
                layer = len(self._layers)
                self._layers.append({})
            cid = glyph if self.cff else self._free(silent=not words)
            self._glyphs[cid] = glyph
            self._layers[layer][cid] = words
            found = Code(self._resource(layer), f"{cid:04X}", self._width(glyph))
            self.codes[glyph, words] = found
        return found

    def _free(self, silent: bool) -> int:
        """The next code; for a glyph that stands for nothing, as long as there are any, one that stays silent."""
        if silent and (left := [cid for cid in SILENT if cid not in self._glyphs]):
            return left[0]
        cid = len(self._glyphs) - sum(one in self._glyphs for one in SILENT)
        while cid in self._glyphs or cid in SILENT:
            cid += 1
        return cid

    def write(self, document: Any) -> tuple[dict[str, str], bytes]:
        """Add the font; its resources (name and reference) and the digest of its program."""
        glyphs = sorted({glyph for glyph, _ in self.codes})
        if glyphs and glyphs[-1] >= self.face.face.glyph_count:
            raise ValueError("letters lead to glyphs that are not there")
        program = subset(self.face, glyphs)
        if self.spread or not (self.cff or all(map(self.face.advance, glyphs))):
            program = spread_out(program, self.spread, self._mark)
        digest = hashlib.sha256(program).digest()
        base = "".join(chr(ord("A") + byte % 26) for byte in digest[:6]) + "+" + self._name()
        entry: dict[str, object] = {
            "Type": "/Font",
            "Subtype": "/CIDFontType0" if self.cff else "/CIDFontType2",
            "BaseFont": name(base),
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "FontDescriptor": add(document, self._descriptor(document, base, program).encode("ascii")),
            "W": self._widths(),
        }
        if not self.cff:
            reached = [self._glyphs.get(cid, 0) for cid in range(max(self._glyphs) + 1)]
            entry["CIDToGIDMap"] = add(document, stream({}, struct.pack(f">{len(reached)}H", *reached)))
        descendant = add(document, dictionary(entry).encode("ascii"))
        resources = {}
        for layer, texts in enumerate(self._layers):
            font = {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name(base + "-Identity-H") if self.cff else name(base),
                "Encoding": "/Identity-H",
                "DescendantFonts": f"[{descendant}]",
                "ToUnicode": add(document, stream({}, to_unicode(texts))),
            }
            resources[self._resource(layer)] = add(document, dictionary(font).encode("ascii"))
        return resources, digest

    def _resource(self, layer: int) -> str:
        return self.label + (f".{layer}" if layer else "")

    def _width(self, glyph: int) -> float:
        advance = self.face.advance(glyph)
        if not self.cff:
            advance = (round(advance / self.face.thousandths) + self.spread or self._mark) * self.face.thousandths
        return round(advance, 2)

    @property
    def _mark(self) -> int:
        """The advance, in font units, of what has none."""
        return round(MARK / self.face.thousandths)

    def _widths(self) -> str:
        numbered = enumerate(sorted(cid for cid in self._glyphs if cid))
        rows = [[cid for _, cid in row] for _, row in groupby(numbered, lambda one: one[1] - one[0])]
        told = (f"{row[0]} {box(tuple(self._width(self._glyphs[cid]) for cid in row))}" for row in rows)
        return f"[{' '.join(told)}]"

    def _name(self) -> str:
        return self.face.name + "".join(f"-{tag}{value:g}" for tag, value in self.face.key.axes)

    def _descriptor(self, document: Any, base: str, program: bytes) -> str:
        face = self.face
        bounds = struct.unpack(">4h", face.face.reference_table("head").data[36:44])
        panose = face.face.reference_table("OS/2").data[32:42].ljust(10, b"\0")
        latin = panose[0] == 2
        fixed, serif = latin and panose[3] == 9, latin and 2 <= panose[1] <= 10
        return dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": name(base),
                "Flags": 4 | fixed << 0 | serif << 1 | face.italic << 6,  # symbolic: the codes are our own
                "FontBBox": box(tuple(round(edge * face.thousandths) for edge in bounds)),
                "ItalicAngle": number(face.slant),
                "Ascent": number(face.ascent),
                "Descent": number(face.descent),
                "CapHeight": number(face.cap_height),
                "XHeight": number(face.x_height),
                "StemV": round(10 + 220 * (face.weight - 50) / 900),  # no font says; the usual estimate from its weight
                "FontFile3" if face.is_cff else "FontFile2": add(
                    document,
                    stream({"Subtype": "/CIDFontType0C"} if face.is_cff else {"Length1": len(program)}, program),
                ),
            }
        )


def subset(face: Face, glyphs: list[int]) -> bytes:
    """A font program with these glyphs under their old ids, axes pinned: an sfnt, or the bare CFF table.

    Raises:
        ValueError: HarfBuzz cannot subset this font.
    """
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).set({0, *glyphs})
    dropped = face.tables - KEPT
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(tag.encode("latin-1")) for tag in dropped)
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    if not face.is_cff:
        wanted.flags |= hb.SubsetFlags.NO_HINTING
    if face.face.axis_infos:
        wanted.pin_all_axes_to_default(face.face)
        for tag, value in face.key.axes:
            wanted.pin_axis_location(face.face, tag, value)
    try:
        made = hb.subset(face.face, wanted)
    except RuntimeError as error:
        raise ValueError(f"{face.key.file} cannot be cut to its letters") from error
    program = bytes(made.reference_table("CFF ").data if face.is_cff else made.blob.data)
    if not program or (not face.is_cff and not set(made.table_tags) >= KEPT - {"CFF "}):
        raise ValueError(f"{face.key.file} lost a part when it was cut to its letters")
    return program


def spread_out(program: bytes, units: int, mark: int) -> bytes:
    """An sfnt whose every advance is longer by so many font units, its checksums put right.

    mark: what becomes of an advance that would be none, in font units.
    """
    data = bytearray(program)
    count = struct.unpack_from(">H", data, 4)[0]
    records = {bytes(data[at : at + 4]): at for at in range(12, 12 + 16 * count, 16)}

    def place(tag: bytes) -> tuple[int, int]:
        offset, length = struct.unpack_from(">2L", data, records[tag] + 8)
        return offset, length

    def lengthen(at: int) -> None:
        struct.pack_into(">H", data, at, min(struct.unpack_from(">H", data, at)[0] + units or mark, 0xFFFF))

    def checksum(start: int, length: int) -> int:
        words = data[start : start + length] + bytes(-length % 4)
        return int(sum(struct.unpack(f">{len(words) // 4}L", words)) & 0xFFFFFFFF)

    (hhea, _), (hmtx, _), (head, _) = place(b"hhea"), place(b"hmtx"), place(b"head")
    lengthen(hhea + 10)  # the longest advance
    for entry in range(struct.unpack_from(">H", data, hhea + 34)[0]):
        lengthen(hmtx + 4 * entry)
    for tag in (b"hhea", b"hmtx"):
        struct.pack_into(">L", data, records[tag] + 4, checksum(*place(tag)))
    struct.pack_into(">L", data, head + 8, 0)
    struct.pack_into(">L", data, head + 8, (0xB1B0AFBA - checksum(0, len(data))) & 0xFFFFFFFF)
    return bytes(data)


def to_unicode(texts: dict[int, str]) -> bytes:
    """The ToUnicode map of CIDs to texts, each exact; a CID with no text of its own maps to the empty string."""
    rows = [f"<{cid:04X}> <{unicode_hex(words)}>" for cid, words in sorted(texts.items())]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return f"""\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{mapped}
endcmap
CMapName currentdict /CMap defineresource pop
end
end""".encode("ascii")

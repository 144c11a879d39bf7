"""Font files, opened, checked and measured once.

A font is refused in plain words before anything is set in it: the theme is where fonts are named, so that is where a
reader is sent. What comes out is a `Face`: HarfBuzz objects with the axes pinned, and measures in thousandths of an em.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uharfbuzz as hb

from factsheet.codes import fonts as say
from factsheet.diagnostics import Code, Diagnostic, Log, Span, Stopped
from factsheet.geometry import Rect
from factsheet.text.glyphs import Axes, FontKey

if TYPE_CHECKING:
    from factsheet.text.shaping import Manner, Shaped

LARGEST = 64 * 2**20  # bytes; the largest fonts of the trade, for Chinese, stay under a third of it
OUTLINES = frozenset({"glyf", "CFF "})
NEEDED = frozenset({"head", "hhea", "hmtx", "maxp", "cmap"})

RESTRICTED, NO_SUBSET, BITMAP_ONLY = 0x0002, 0x0100, 0x0200  # OS/2 fsType bits


@dataclass(eq=False)
class Face:
    """One font at one place on its axes. Lengths in thousandths of an em, y up; `upem` tells the font's own units.

    shaped: what has been shaped in it so far, by manner and letters.
    """

    key: FontKey
    data: bytes
    face: Any  # uharfbuzz.Face
    font: Any  # uharfbuzz.Font, scaled to upem, axes pinned
    shaped: "dict[Manner, dict[str, Shaped]]" = field(default_factory=dict, repr=False)
    _drawn: dict[int, Rect | None] = field(default_factory=dict, repr=False)

    @cached_property
    def upem(self) -> int:
        return int(self.face.upem)

    @cached_property
    def thousandths(self) -> float:
        """What a font unit is, in thousandths of an em."""
        return 1000 / self.upem

    @cached_property
    def letters(self) -> frozenset[str]:
        """The characters it has a glyph for."""
        return frozenset(map(chr, self.face.unicodes))

    @cached_property
    def features(self) -> frozenset[str]:
        """The OpenType features it has for any script, by tag; none if a damaged table names them in no letters."""
        table = "GSUB"
        try:
            return frozenset(
                tag
                for script in range(len(self.face.get_table_script_tags(table)))
                for tag in self.face.get_language_feature_tags(table, script)
            )
        except UnicodeDecodeError:
            return frozenset()

    @cached_property
    def tables(self) -> frozenset[str]:
        return frozenset(self.face.table_tags)

    @property
    def is_cff(self) -> bool:
        """Whether its outlines are PostScript curves (CFF) and not TrueType ones."""
        return "CFF " in self.tables

    @cached_property
    def name(self) -> str:
        """The PostScript name, or the file's name where it has none."""
        return str(self.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or Path(self.key.file).stem)

    def has(self, character: str) -> bool:
        return character in self.letters

    def glyph(self, character: str) -> int:
        """The glyph of a character; 0, the sign for a missing one, if it has none."""
        return int(self.font.get_nominal_glyph(ord(character)) or 0)

    def advance(self, glyph: int) -> float:
        return float(self.font.get_glyph_h_advance(glyph)) * self.thousandths

    def left_bearing(self, glyph: int) -> float:
        """From a glyph's origin to its ink, positive to the right."""
        drawn = self.drawn(glyph)
        return drawn.x if drawn is not None else 0.0

    def depth(self, glyph: int) -> float:
        """How far a glyph's ink reaches below the baseline, 0 or more."""
        drawn = self.drawn(glyph)
        return max(0.0, drawn.bottom) if drawn is not None else 0.0

    def drawn(self, glyph: int) -> Rect | None:
        """The box of a glyph's ink from its origin, in thousandths of an em, y down; None of a space."""
        if glyph not in self._drawn:
            self._drawn[glyph] = self._extents(glyph)
        return self._drawn[glyph]

    def _extents(self, glyph: int) -> Rect | None:
        extents = self.font.get_glyph_extents(glyph)
        if extents is None or not extents.width or not extents.height:
            return None
        x, y, width, height = extents.x_bearing, -extents.y_bearing, extents.width, -extents.height
        return Rect(*(float(length) * self.thousandths for length in (x, y, width, height)))

    def _metric(self, tag: Any) -> float:
        return float(self.font.get_metric_position_with_fallback(tag)) * self.thousandths

    @cached_property
    def ascent(self) -> float:
        return self._metric(hb.OTMetricsTag.HORIZONTAL_ASCENDER)

    @cached_property
    def descent(self) -> float:
        """Below the baseline, so usually negative."""
        return self._metric(hb.OTMetricsTag.HORIZONTAL_DESCENDER)

    @cached_property
    def cap_height(self) -> float:
        return self._metric(hb.OTMetricsTag.CAP_HEIGHT)

    @cached_property
    def x_height(self) -> float:
        return self._metric(hb.OTMetricsTag.X_HEIGHT)

    @cached_property
    def weight(self) -> int:
        """100 to 900; 400 is regular, 700 bold."""
        return int(self.font.get_style_value(hb.StyleTag.WEIGHT))

    @cached_property
    def slant(self) -> float:
        """Degrees, clockwise negative as in the PDF's ItalicAngle."""
        return float(self.font.get_style_value(hb.StyleTag.SLANT_ANGLE))

    @property
    def italic(self) -> bool:
        return self.slant != 0 or bool(self.font.get_style_value(hb.StyleTag.ITALIC))


@dataclass(eq=False)
class Fonts:
    """Opens each font once. `locate` finds a font's file by the name the theme gives it, or says None."""

    locate: Callable[[str], Path | None]
    _opened: dict[FontKey, Face | Diagnostic] = field(default_factory=dict, repr=False)
    _read: dict[str, bytes] = field(default_factory=dict, repr=False)

    def open(self, key: FontKey, log: Log, at: Span | None = None) -> Face | None:
        """The font, or None and a finding in the log."""
        if key not in self._opened:
            self._opened[key] = self._load(key, at)
        found = self._opened[key]
        if isinstance(found, Face):
            return found
        log.extend([found])
        return None

    def face(self, key: FontKey, log: Log | None = None, at: Span | None = None) -> Face:
        """The font.

        Raises:
            Stopped: it cannot be used; the log says why.
        """
        face = self.open(key, log if log is not None else Log(), at)
        if face is None:
            raise Stopped
        return face

    def _load(self, key: FontKey, at: Span | None) -> Face | Diagnostic:
        def refused(code: Code, message: str, why: str | None = None) -> Diagnostic:
            log = Log()
            log.report(code, f"{message}.", at, why=why)
            return log.diagnostics[0]

        path = self.locate(key.file)
        if path is None:
            return refused(say.FONT_NOT_FOUND, f"There is no font file {key.file}")
        try:
            if key.file not in self._read:
                if path.stat().st_size > LARGEST:
                    return refused(
                        say.FONT_UNREADABLE, f"The font {key.file} is larger than {LARGEST // 2**20} megabytes"
                    )
                self._read[key.file] = path.read_bytes()
        except IsADirectoryError:
            return refused(say.FONT_UNREADABLE, f"{key.file} is a folder, not a font file")
        except (OSError, ValueError):
            return refused(say.FONT_UNREADABLE, f"The font {key.file} cannot be read")
        data = self._read[key.file]

        match data[:4]:
            case b"wOFF" | b"wOF2":
                return refused(say.WEB_FONT, f"{key.file} is a web font (WOFF)")
            case b"ttcf":
                return refused(say.FONT_COLLECTION, f"{key.file} is a collection of several fonts")
        if (damage := _damage(data)) is not None:
            return refused(say.NOT_A_FONT, f"{key.file} {damage}")

        face = hb.Face(hb.Blob(data))
        tables = set(face.table_tags)
        if not tables & OUTLINES:
            kind = "only CFF2 outlines" if "CFF2" in tables else "no outlines, only pictures of letters or nothing"
            return refused(say.NO_OUTLINES, f"The font {key.file} has {kind}")
        if missing := NEEDED - tables:
            named = ", ".join(sorted(missing))
            return refused(say.NOT_A_FONT, f"{key.file} is not a whole font: its {named} part is missing")
        if not face.glyph_count or not face.unicodes:
            return refused(say.NOT_A_FONT, f"{key.file} is not a whole font: it holds no letters")
        if ord(" ") not in face.unicodes:
            return refused(say.NOT_A_FONT, f"{key.file} cannot set text: it has no word space")
        if (forbidden := _forbidden(face)) is not None:
            return refused(say.EMBEDDING_FORBIDDEN, f"The font {key.file} {forbidden}")
        if (fault := _axis_fault(face, key.axes)) is not None:
            return refused(fault[0], f"The font {key.file} {fault[1]}")

        font = hb.Font(face)
        if key.axes:
            font.set_variations(dict(key.axes))
        return Face(key, data, face, font)


def _damage(data: bytes) -> str | None:
    """What is wrong with the file as a file: its signature, its table directory, its length. None if nothing."""
    if data[:4] not in (b"\x00\x01\x00\x00", b"OTTO", b"true"):
        return "is not a TrueType or OpenType font" if data else "is an empty file"
    if len(data) < 12:
        return "breaks off after its first bytes"
    count = struct.unpack_from(">H", data, 4)[0]
    if len(data) < 12 + 16 * count:
        return "breaks off in its list of parts"
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        if not all(0x20 <= byte < 0x7F for byte in tag):
            return "is damaged: its list of parts cannot be read"
        if offset + length > len(data):
            return f"breaks off: its {tag.decode('ascii').strip()} part ends after the end of the file"
    return None


def _forbidden(face: Any) -> str | None:
    """Why the font may not be embedded, from OS/2 fsType; None if it may. A font without the table may.

    Source: OpenType specification, OS/2 table, fsType. Where several rights are named, the most generous holds.
    """
    record = face.reference_table("OS/2").data
    if len(record) < 10:
        return None
    rights = struct.unpack_from(">H", record, 8)[0]
    if rights & 0x000F == RESTRICTED:
        return "may not be put into a PDF: its maker forbids it"
    if rights & BITMAP_ONLY:
        return "may be put into a PDF only as dots, not as outlines"
    if rights & NO_SUBSET:
        return "may be put into a PDF only whole, and factsheet puts in only the letters that are used"
    return None


def _axis_fault(face: Any, axes: Axes) -> tuple[Code, str] | None:
    """The first axis that is set wrongly, and how."""
    ranges = {info.tag: (info.min_value, info.max_value) for info in face.axis_infos}
    for tag, value in axes:
        if tag not in ranges:
            offer = f"its axes are {', '.join(sorted(ranges))}" if ranges else "it is not a variable font"
            return say.UNKNOWN_AXIS, f"has no axis {tag}: {offer}"
        low, high = ranges[tag]
        if not low <= value <= high:
            return say.AXIS_OUT_OF_RANGE, f"cannot be set to {tag} {value:g}: it goes from {low:g} to {high:g}"
    return None

"""Draws the fonts that tests can compute with in their head; run it to make them again, byte for byte.

square.ttf   every glyph, the space too, is one em wide: at 10 pt ten letters fill 100 pt
curves.otf   PostScript outlines (CFF); letters half an em wide; A and V kern by -100; f and i make a ligature
"""

from io import BytesIO
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent
SIGNS = [*map(chr, range(0x20, 0x7F)), *"\u00a0äéßüÄÉÜ«»‹›‐–—‘’‚“”„′″…€"]
FEATURES = """
languagesystem DFLT dflt;
languagesystem latn dflt;
feature kern { pos u0041 u0056 -100; } kern;
feature liga { sub u0066 u0069 by f_i; } liga;
"""


def square(pen: TTGlyphPen | T2CharStringPen, width: int) -> None:
    """A box on the baseline, as wide as the glyph less 50 units on either side."""
    pen.moveTo((50, 0))
    for corner in ((50, 700), (width - 50, 700), (width - 50, 0)):
        pen.lineTo(corner)
    pen.closePath()


def base(name: str, width: int, curves: bool) -> FontBuilder:
    """A font of the signs, every one as wide, the space empty."""
    names = [".notdef", *(f"u{ord(sign):04X}" for sign in SIGNS), "f_i"]
    empty = {f"u{ord(space):04X}" for space in " \u00a0"}
    builder = FontBuilder(1000, isTTF=not curves)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(sign): f"u{ord(sign):04X}" for sign in SIGNS})
    glyphs = {}
    for glyph in names:
        pen = T2CharStringPen(width, None) if curves else TTGlyphPen(None)
        if glyph not in empty:
            square(pen, width)
        glyphs[glyph] = pen.getCharString() if curves else pen.glyph()
    if curves:
        builder.setupCFF(name, {"FullName": name}, glyphs, {})
    else:
        builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({glyph: (width, 0 if glyph in empty else 50) for glyph in names})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, sCapHeight=700, sxHeight=500, fsType=0)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupPost()
    builder.updateHead(created=0, modified=0)
    return builder


def saved(font: TTFont, file: str) -> None:
    """Write the font without the time of day."""
    font.recalcTimestamp = False
    out = BytesIO()
    font.save(out, reorderTables=True)
    (FOLDER / file).write_bytes(out.getvalue())


if __name__ == "__main__":
    saved(base("Square", 1000, curves=False).font, "square.ttf")
    curves = base("Curves", 500, curves=True).font
    addOpenTypeFeaturesFromString(curves, FEATURES)
    saved(curves, "curves.otf")

"""A small print shop: fonts, words set without the text room, and sheets printed."""

from collections.abc import Callable

import pytest
import uharfbuzz as hb
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from printshop import POSTSCRIPT, ROOT, SERIF, Print, Set, facts, gray_square, output

from factsheet.diagnostics import Log
from factsheet.display.items import DisplayList, Picture
from factsheet.images import EncodedPicture
from factsheet.ink import BLACK, Ink
from factsheet.pdf.metadata import DocumentFacts
from factsheet.pdf.output import Purpose
from factsheet.pdf.painter import paint
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import Axes, FontKey, Glyph, GlyphRun


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Fonts:
    """The project's fonts, and `square.otf`: PostScript outlines, every letter a square of half an em."""
    made = tmp_path_factory.mktemp("fonts") / POSTSCRIPT
    letters = {ord(sign): f"letter{ord(sign)}" for sign in " Tabehfikrst"}
    pen = T2CharStringPen(500, None)
    pen.moveTo((0, 0))
    for corner in ((0, 500), (500, 500), (500, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.getCharString()
    names = [".notdef", *letters.values()]
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(letters)
    builder.setupCFF("Square", {}, dict.fromkeys(names, square), {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Square", "styleName": "Regular", "psName": "Square"})
    builder.setupOS2(fsType=0)
    builder.setupPost()
    builder.save(made)
    return Fonts(lambda file: made if file == POSTSCRIPT else ROOT / file)


@pytest.fixture(scope="session")
def typeset(fonts: Fonts) -> Set:
    """A word in a font, shaped; in capitals if asked for, which still stand for the word as typed."""

    def set_word(
        text: str,
        file: str = SERIF,
        size: float = 12,
        ink: Ink = BLACK,
        axes: Axes = (),
        capitals: bool = False,
        link: str | None = None,
    ) -> GlyphRun:
        key = FontKey(file, axes)
        face = fonts.face(key)
        buffer = hb.Buffer()
        buffer.add_str(text.upper() if capitals else text)
        buffer.guess_segment_properties()
        hb.shape(face.font, buffer)
        starts = sorted({info.cluster for info in buffer.glyph_infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        glyphs = []
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            carried = text[info.cluster : ends.pop(info.cluster)] if info.cluster in ends else ""
            lengths = (place.x_advance, place.x_offset, place.y_offset)
            advance, dx, dy = (length * face.thousandths for length in lengths)
            glyphs.append(Glyph(info.codepoint, advance, carried, dx, dy))
        return GlyphRun(text, tuple(glyphs), key, size, ink, language="en-US", link=link)

    return set_word


@pytest.fixture(scope="session")
def printed(fonts: Fonts) -> Print:
    """The bytes of a sheet for a purpose."""

    def print_it(
        display: DisplayList,
        purpose: Purpose = "press",
        marks: bool = False,
        pictures: Callable[[Picture], EncodedPicture] = gray_square,
        told: DocumentFacts | None = None,
    ) -> bytes:
        out = output(purpose, display.paper, marks)
        return paint(display, out, fonts, pictures, told or facts(display.title), Log())

    return print_it

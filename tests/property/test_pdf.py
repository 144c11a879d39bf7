"""For any words and any damage: what is drawn reads back, and no picture brings the program down."""

import io
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.high_level import extract_text

from factsheet.diagnostics import Log
from factsheet.display.items import DisplayList, Page, Placed
from factsheet.display.structure import Node
from factsheet.geometry import Point, Size
from factsheet.images import Conversion, Request, encode, examine
from factsheet.ink import BLACK
from factsheet.paper import LETTER
from factsheet.pdf.metadata import DocumentFacts
from factsheet.pdf.output import SRGB_PROFILE, for_screen
from factsheet.pdf.painter import paint
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey, Glyph, GlyphRun

ROOT = Path(__file__).parents[2]
TORTURE = ROOT / "tests/torture"
LIGHT = (ROOT / SRGB_PROFILE).read_bytes()
SCREEN = Conversion(False, LIGHT, LIGHT, 150, 150, 80)
FONTS = Fonts(lambda file: ROOT / file)
SERIF = FontKey("fonts/source-serif-4/SourceSerif4SmText-Regular.ttf")
FACTS = DocumentFacts("Porto", "A River Trust", "", (), "en", datetime(2019, 6, 1, tzinfo=UTC))

WIDE = [glyph for glyph in range(1, 900) if FONTS.face(SERIF).advance(glyph) > 200]  # pdfminer loses those of no width
letters = st.characters(categories=("Lu", "Ll"), include_characters="&<>()\\0123456789\u00ad", max_codepoint=0xFFFF)
glyphs = st.lists(
    st.builds(
        Glyph,
        id=st.sampled_from(WIDE),
        advance=st.floats(400, 900),
        text=st.text(letters, min_size=1, max_size=3),
        dx=st.sampled_from([0.0, 0.0, 12.5, -40.0]),
    ),
    min_size=1,
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(glyphs)
def test_any_glyph_standing_for_any_letters_reads_back(found: list[Glyph]):
    """The same glyph for different letters, different glyphs for the same, moved about: the words come back whole."""
    words = "".join(glyph.text for glyph in found)
    run = GlyphRun(words, tuple(found), SERIF, 9, BLACK)
    first, second = Page(1, (Placed(Point(36, 100), run, None),)), Page(2, ())
    display = DisplayList(LETTER, (first, second), Node(-1, "Document"), "Porto", "en")
    pdf = paint(display, for_screen(LETTER, LIGHT), FONTS, lambda picture: None, FACTS, Log())

    assert words == "".join(extract_text(io.BytesIO(pdf), page_numbers=[0]).split())


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(path.name for path in TORTURE.glob("*.[jp]*g") if not path.name.startswith("bomb"))),
    st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=8),
    st.floats(0.01, 1),
)
def test_no_damage_to_a_picture_brings_the_program_down(tmp_path_factory, picture, spots, kept):
    """Bytes overwritten, the end cut off: either a picture comes out, or a plain message."""
    data = bytearray((TORTURE / picture).read_bytes())
    for place, value in spots:
        data[int(place * place * place * len(data))] = value  # mostly near the start, where the headers are
    path = tmp_path_factory.getbasetemp() / "damaged"
    path.write_bytes(data[: max(1, int(kept * len(data)))])
    log = Log()
    facts = examine(path, "damaged", log)
    made = encode(Request(facts, Size(72, 48)), SCREEN, None, log) if facts is not None else None

    assert (made is None) == log.failed

"""A page read aloud."""

from factsheet.diagnostics import Span
from factsheet.display.dump import dump
from factsheet.display.flatten import flatten
from factsheet.display.items import FilledPath, Frame, Picture
from factsheet.display.structure import Outline
from factsheet.geometry import Point, Rect, Size, rectangle
from factsheet.ink import BLACK, Ink
from factsheet.paper import A4
from factsheet.text.glyphs import FontKey, Glyph, GlyphRun


def test_a_page_reads_aloud():
    """Words, a rule and a picture, with ink, place and who asked for them."""
    outline = Outline()
    cover, title = outline.add("Figure", alt="A river"), outline.add("H1")
    navy = Ink("navy", (0.8, 0.2, 0, 0), (0, 0, 0.5))
    run = GlyphRun(
        "Porto", (Glyph(1, 500, "Porto"),), FontKey("fonts/Display-SemiBold.ttf"), 31, BLACK, Span("a.yaml", 2, 8)
    )
    frames = (
        (Point(0, 0), Frame(Size(9, 9), ((Point(0, 0), Picture("cover.jpg", Size(595.276, 300))),), cover)),
        (Point(42.52, 170), Frame(Size(9, 9), ((Point(0, 0), FilledPath(rectangle(Rect(0, 0, 510.236, 0.5)), navy)),))),
        (Point(42.52, 118), Frame(Size(9, 9), ((Point(0, 0), run),), title)),
    )

    said = dump(flatten((Frame(Size(9, 9), frames), Frame(Size(9, 9))), outline.tree(), A4, "Porto", "en"))

    expected = """\
page 1 of 2   trim 595.276 x 841.890   bleed 8.504
  Figure/0  picture     0.000     0.000  595.276 x 300.000                                        cover.jpg
  -         fill       42.520   170.000  510.236 x 0.500                        C80 M20           artifact
  H1/1      text       42.520   118.000  Display-SemiBold 31.000                K100              "Porto"   a.yaml:2:8
page 2 of 2   trim 595.276 x 841.890   bleed 8.504
"""
    assert expected == said

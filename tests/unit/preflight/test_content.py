"""What a page paints: boxes, colours, states, and what lies round and under a thing."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from factsheet.preflight.facts import Box, FontFacts

from .pages import SquareFonts, page, painted

SHOW = "BT /F 10 Tf 20 30 Td (ab) Tj ET"


@pytest.fixture
def pdf():
    return pikepdf.new()


def form(pdf, operators: bytes, **entries):
    return pdf.make_stream(operators, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 100]), **entries)


def picture(pdf, width=10, height=20, **entries):
    samples = entries.pop("samples", bytes(width * height * 4))
    told = {"ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8, **entries}
    return pdf.make_stream(samples, Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, **told)


# Places and measures


def test_a_text_has_a_box_a_size_and_its_words():
    """Two letters of 10 pt, set by a matrix that doubles, are 40 pt wide and 20 high."""
    (text,) = painted("2 0 0 2 0 0 cm BT /F 10 Tf 1 0 0 1 20 10 Tm (ab) Tj ET")

    assert (text.text, text.size, text.box) == ("ab", 20, Box(40, 20, 80, 40))


def test_letters_are_spaced_as_the_text_state_says():
    """Letterspace, word space, kerning and scale: (10 + 1) + (10 + 1 + 5) + 10 * 0.2, of it 80 %."""
    (text,) = painted("BT /F 10 Tf 1 Tc 5 Tw 80 Tz 0 0 Td [(a) -200 ( )] TJ ET")

    assert text.box.width == pytest.approx(0.8 * (11 + 16 + 2))


def test_what_is_clipped_is_boxed_as_it_shows():
    """A panel that runs out of its clip ends with it; what lies beside it has an empty box."""
    inside, beside = painted("q 10 10 30 30 re W n 0 0 20 20 re f 60 60 5 5 re f Q")

    assert inside.box == Box(10, 10, 20, 20)
    assert beside.box.width * beside.box.height == 0


def test_what_lies_off_the_page_is_invisible():
    """A page of 200 by 100 points shows nothing at 300."""
    off, on = painted("300 10 9 9 re f 190 10 20 9 re f")

    assert (off.invisible, on.invisible) == (True, False)


def test_a_line_is_as_thin_as_its_thinner_way():
    """A stroke of 1 pt in a space that is squeezed to a fifth prints 0.2 pt."""
    (line,) = painted("1 0 0 0.2 0 0 cm 1 w 10 10 m 90 10 l S")

    assert line.line_width == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("operators", "thick"), [("10 10 100 0.3 re f", 0.3), ("10 10 30 20 re f", 0), ("5 5 m 9 9 l 9 5 l f", 0)]
)
def test_a_filled_bar_is_known_by_its_thickness(operators, thick):
    """A rule may be a filled rectangle; a panel or a triangle is none."""
    (fill,) = painted(operators)

    assert fill.thickness == pytest.approx(thick)


def test_a_picture_is_as_sharp_as_its_coarser_side(pdf):
    """Ten pixels on 10 pt and twenty on 40 pt: 36 ppi."""
    (shown,) = painted("10 0 0 40 0 0 cm /I Do", pdf, XObject={"I": picture(pdf)})

    assert (shown.ppi, shown.box, shown.colour) == (36, Box(0, 0, 10, 40), None)


# Colours and states


def test_inks_are_told_where_the_file_says_them(pdf):
    """CMYK, gray, all plates at once and a spot by its alternate have inks; RGB has none."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0, 0, 0, 0], C1=[0, 1, 0.5, 0])
    spaces = {
        "Spot": Array([Name.Separation, Name.Rose, Name.DeviceCMYK, tint]),
        "All": Array([Name.Separation, Name.All, Name.DeviceCMYK, tint]),
    }
    square = " 0 0 9 9 re f "
    settings = ("0.1 0.2 0.3 0.4 k", "0.25 g", "/All cs 0.5 scn", "/Spot cs 0.5 scn", "1 0 0 rg")

    shown = painted(square.join((*settings, "")), pdf, ColorSpace=spaces)

    assert [one.colour.inks for one in shown] == [
        (0.1, 0.2, 0.3, 0.4),
        (0, 0, 0, 0.75),
        (0.5, 0.5, 0.5, 0.5),
        (0, 0.5, 0.25, 0),
        None,
    ]


def test_a_default_space_stands_in_for_a_device():
    """Where the resources name a DefaultRGB, `rg` sets a colour in that."""
    lab = Array([Name.CalRGB, Dictionary(WhitePoint=[0.96, 1, 0.82])])

    (shown,) = painted("1 0 0 rg 0 0 9 9 re f", ColorSpace={"DefaultRGB": lab})

    assert shown.colour.space.family == "CalRGB"


def test_a_state_sets_overprint_for_strokes_and_fills_apart():
    """OP alone holds for both; op for fills only."""
    states = {"Both": Dictionary(OP=True, OPM=1), "Strokes": Dictionary(OP=True, op=False)}

    shown = painted("/Both gs 0 0 50 9 re B /Strokes gs 0 0 50 9 re B", ExtGState=states)

    assert [(one.kind, one.overprint, one.overprint_mode) for one in shown] == [
        ("fill", True, 1),
        ("stroke", True, 1),
        ("fill", False, 1),
        ("stroke", True, 1),
    ]


def test_a_group_passes_its_opacity_on(pdf):
    """Half of a half is a quarter; outside the form it is a half again."""
    states = {"Half": Dictionary(ca=0.5)}
    inner = form(
        pdf,
        b"0 0 9 9 re f /Half gs 0 0 9 9 re f",
        Group=Dictionary(S=Name.Transparency),
        Resources=Dictionary(ExtGState=Dictionary(Half=states["Half"])),
    )

    content = page("/Half gs /X Do 0 0 9 9 re f", pdf, ExtGState=states, XObject={"X": inner})

    assert [painted.opacity for painted, _, _ in content.marks] == [0.5, 0.25, 0.5]
    assert content.transparent


# What lies round and under


def test_forms_patterns_masks_and_inline_pictures_are_looked_into(pdf):
    """An RGB colour is found wherever it hides, with the way to it."""
    red = b"1 0 0 rg 0 0 5 5 re f"
    cell = pdf.make_stream(
        red,
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=Array([0, 0, 5, 5]),
        XStep=5,
        YStep=5,
        Resources=Dictionary(),
    )
    mask = Dictionary(S=Name.Luminosity, G=form(pdf, red))
    resources = {
        "XObject": {"X": form(pdf, red)},
        "Pattern": {"P": cell},
        "ExtGState": {"M": Dictionary(SMask=mask)},
    }

    shown = painted(
        "/X Do /Pattern cs /P scn 0 0 50 50 re f /M gs BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI", pdf, **resources
    )

    spaces = [(one.where, (one.colour or one.picture).space.family) for one in shown]
    assert spaces == [
        (("form X",), "DeviceRGB"),
        ((), "Pattern"),
        (("pattern",), "DeviceRGB"),
        (("soft mask",), "DeviceRGB"),
        ((), "DeviceRGB"),
    ]


def test_a_glyph_that_is_drawn_is_looked_into(pdf):
    """The drawing of a Type 3 letter is read once, and keeps the colour of the text if it sets none."""
    letter = pdf.make_stream(b"1000 0 0 0 750 750 d1 1 0 0 rg 0 0 750 750 re f")
    fonts = SquareFonts(matrix=(0.001, 0, 0, 0.001, 0, 0), drawings=letter)

    content = page("0 0 0 0.5 k BT /F 10 Tf (aa) Tj ET", pdf, fonts, Font={"F": Dictionary()})

    assert [(mark.kind, mark.where, mark.colour.inks) for mark, _, _ in content.marks] == [
        ("fill", ("glyph",), (0, 0, 0, 0.5)),
        ("text", (), (0, 0, 0, 0.5)),
    ]


@pytest.mark.parametrize(
    ("ground", "under"),
    [
        ("", None),
        ("0.9 0.6 0 0.7 k 0 0 100 100 re f", (0.9, 0.6, 0, 0.7)),
        ("0.9 0.6 0 0.7 k 0 0 100 100 re f 0 0 0 0 k 10 20 50 50 re f", (0, 0, 0, 0)),
        ("0.9 0 0 0 k 0 0 100 100 re f /Over gs 0 0 0 0.5 k 0 0 100 100 re f", (0.9, 0, 0, 0.5)),
        ("0.9 0 0 0 k 0 0 100 100 re f 1 0 0 rg 0 0 100 100 re f", None),
        ("0.9 0 0 0 k 0 0 200 100 re 10 20 50 50 re f*", None),
    ],
    ids=["paper", "panel", "white box on a panel", "overprint", "RGB", "hole in a panel"],
)
def test_a_text_knows_what_lies_under_its_middle(ground, under):
    """So that type reversed out of a panel is known for what it is."""
    *_, text = painted(f"q {ground} Q {SHOW}", ExtGState={"Over": Dictionary(op=True, OPM=1)})

    assert text.under == under


def test_marked_content_tells_what_is_an_artifact_and_how_it_is_read():
    """ActualText stands once for all that is shown in it; what follows reads as shown."""
    shown = painted(
        f"/Artifact BMC {SHOW} EMC /P <</MCID 7>> BDC /Span <</ActualText (fine)>> BDC {SHOW} {SHOW} EMC {SHOW} EMC"
    )

    assert [(one.text, one.artifact, one.mcid) for one in shown] == [
        ("ab", True, None),
        ("fine", False, 7),
        ("", False, 7),
        ("ab", False, 7),
    ]


def test_codes_of_visible_and_hidden_text_are_told_apart():
    """Text in mode 3, as beneath a scan, is shown to no one."""
    fonts = SquareFonts()

    content = page("BT /F 10 Tf (ab) Tj 3 Tr (c) Tj ET", fonts=fonts, Font={"F": Dictionary()})

    assert ({97, 98}, {99}) == (fonts.font.used, fonts.font.hidden)
    assert [mark.invisible for mark, _, _ in content.marks] == [False, True]


# The stream itself


@pytest.mark.parametrize(
    ("operators", "balanced", "deepest"),
    [("q q Q Q", True, 2), ("q", False, 1), ("Q", False, 0), ("/P BMC", False, 0), ("BT", False, 0), ("EMC", False, 0)],
)
def test_a_stream_that_leaves_something_open_is_told(operators, balanced, deepest):
    """Every q has its Q, every BMC its EMC, every BT its ET."""
    (content,) = page(operators).contents

    assert (content.balanced, content.deepest) == (balanced, deepest)


def test_what_cannot_be_understood_is_told_and_the_rest_is_read():
    """An operator that no PDF has, one without operands and a name of nothing do not stop the page."""
    content = page("1 w (a) 5 m foo 3 cm /Nothing Do 0 0 9 9 re f")

    assert [mark.kind for mark, _, _ in content.marks] == ["fill"]
    assert content.contents[0].unknown == ("foo",)
    assert set(content.contents[0].trouble) == {
        "“m” is not given what it needs",
        "“cm” is not given what it needs",
        "there is no picture or form called “Nothing”",
    }


def test_a_form_that_contains_itself_is_read_once(pdf):
    """Forms, patterns and masks may name each other in a ring."""
    ring = form(pdf, b"0 0 9 9 re f /X Do")
    ring.Resources = Dictionary(XObject=Dictionary(X=ring))

    content = page("/X Do", pdf, XObject={"X": ring})

    assert len(content.marks) == 1
    assert content.contents[0].trouble == ("form X contains itself",)


@pytest.mark.parametrize(
    "operators",
    [
        b"q " * 500_000,
        b"[" * 100_000,
        b"0 0 200 100 re f " * 250_000,
        b"1e30 0 0 1e30 0 0 cm " * 50 + b"0 0 1e30 1e30 re f",
    ],
    ids=["states in states", "arrays in arrays", "panels without end", "larger than any paper"],
)
@pytest.mark.slow
def test_a_page_without_measure_comes_to_an_end(operators):
    """Work is counted, and stops with a word about it where there is too much."""
    content = page(operators)

    assert content.contents[0].trouble


def test_a_mark_that_takes_no_room_knows_what_lies_under_its_ink(pdf):
    """A vowel mark reversed out of a panel is reversed as its letter is."""
    fonts = SquareFonts(advance=0.0)

    content = page("0.9 0.6 0 0.7 k 0 0 100 100 re f 0 g BT /F 10 Tf (a) Tj ET", pdf, fonts, Font={"F": Dictionary()})

    _, mark = content.painted(lambda font: FontFacts((1, 0), "Square"))
    assert (0.9, 0.6, 0, 0.7) == mark.under

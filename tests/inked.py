"""Small pages whose plates can be computed in the head: each paints the middle of a square, mostly over solid cyan."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

SIDE = 72  # points
CYAN = "1 0 0 0 k 0 0 72 72 re f "
WHOLE = "0 0 72 72 re f"
PICTURE = "q 72 0 0 72 0 0 cm /Picture Do Q"
OVERPRINTS = {"Mode0": 0, "Mode1": 1}


@dataclass(frozen=True)
class Sample:
    """A page and what its middle carries, in percent by plate; plates not named carry nothing."""

    name: str
    pdf: bytes
    tints: dict[str, int]


SAMPLES: list[Sample] = []


def inked(content: str, prepare: Callable[[pikepdf.Pdf, Dictionary], object] = lambda pdf, resources: None) -> bytes:
    """A page of SIDE by SIDE points. prepare: enters what the content names into its resources."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(SIDE, SIDE))
    states = {f"/{name}": Dictionary(OP=True, op=True, OPM=mode) for name, mode in OVERPRINTS.items()}
    resources = Dictionary(ExtGState=Dictionary(states))
    for kind in ("XObject", "ColorSpace", "Shading", "Pattern", "Font"):
        resources[f"/{kind}"] = Dictionary()
    prepare(pdf, resources)
    page.obj.Resources = resources
    page.obj.Contents = pdf.make_stream(content.encode())
    held = io.BytesIO()
    pdf.save(held, static_id=True)
    return held.getvalue()


def sample(content: str, **tints: int) -> Callable[[Callable], Callable]:
    """Enter a page; the function prepares its resources and names it. Tints in percent."""

    def enter(prepare: Callable) -> Callable:
        SAMPLES.append(Sample(prepare.__name__.replace("_", " "), inked(content, prepare), tints))
        return prepare

    return enter


def picture(pdf: pikepdf.Pdf, data: bytes, space: object, width: int = 2, height: int = 2, **more: object) -> object:
    made = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, **more)
    if space is not None:
        made.ColorSpace = space
    return made


def bent(pdf: pikepdf.Pdf, code: str, inputs: int, outputs: int) -> object:
    """A calculator function."""
    return pdf.make_stream(code.encode(), FunctionType=4, Domain=[0, 1] * inputs, Range=[0, 1] * outputs)


def separation(pdf: pikepdf.Pdf, name: str) -> Array:
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, bent(pdf, "{dup 0 exch 0}", 1, 4)])


def ramp(low: list[float], high: list[float]) -> Dictionary:
    """A function that goes evenly from one colour to another."""
    return Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=low, C1=high)


def across(space: object, function: object) -> Dictionary:
    """A shading from the left edge to the right."""
    return Dictionary(ShadingType=2, ColorSpace=space, Coords=[0, 0, SIDE, 0], Function=function)


def tile(pdf: pikepdf.Pdf, content: str, paint: int) -> object:
    shape = {"PatternType": 1, "PaintType": paint, "TilingType": 1, "BBox": [0, 0, 8, 8], "XStep": 8, "YStep": 8}
    return pdf.make_stream(content.encode(), Resources=Dictionary(), **shape)


def drawn_font(pdf: pikepdf.Pdf, glyph: str) -> Dictionary:
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=[0, 0, 1000, 1000],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary(a=pdf.make_stream(glyph.encode())),
        Encoding=Dictionary(Differences=Array([97, Name.a])),
        FirstChar=97,
        LastChar=97,
        Widths=[1000],
        Resources=Dictionary(),
    )


def jpeg(pdf: pikepdf.Pdf, stored: tuple[int, ...], decode: list[int]) -> object:
    """A JPEG with these values in it, in percent; Pillow stores the opposite of what it is given."""
    held = io.BytesIO()
    values = tuple(round(255 * (100 - one) / 100) for one in stored)
    Image.new("CMYK", (16, 16), values).save(held, "JPEG", quality=95)
    more = {"Decode": decode} if decode else {}
    return picture(pdf, held.getvalue(), Name.DeviceCMYK, 16, 16, BitsPerComponent=8, Filter=Name.DCTDecode, **more)


# Overprint


@sample(CYAN + "/Mode1 gs 0 0 0 1 k " + WHOLE, Cyan=100, Black=100)
def black_overprints_in_mode_1(pdf, resources): ...


@sample(CYAN + "/Mode0 gs 0 0 0 1 k " + WHOLE, Black=100)
def black_knocks_out_in_mode_0(pdf, resources): ...


@sample(CYAN + "0 0 0 1 k " + WHOLE, Black=100)
def black_knocks_out_without_overprint(pdf, resources): ...


@sample(CYAN + "/Mode1 gs 0.5 0.4 0 0 k " + WHOLE, Cyan=50, Magenta=40)
def an_ink_that_is_not_nought_replaces_in_mode_1(pdf, resources): ...


@sample(CYAN + "/Mode1 gs 0 0 0 0 k 0 0.3 0 0 K 200 w 0 36 m 72 36 l B", Cyan=100, Magenta=30)
def a_stroke_overprints_with_its_fill_of_no_ink(pdf, resources): ...


@sample(CYAN + "q /Mode1 gs Q 0 0 0 1 k " + WHOLE, Black=100)
def overprint_ends_with_the_state_it_was_set_in(pdf, resources): ...


# Spaces


@sample("/Every cs 0.6 scn " + WHOLE, Cyan=60, Magenta=60, Yellow=60, Black=60)
def registration_colour_is_on_every_plate(pdf, resources):
    resources.ColorSpace.Every = separation(pdf, "All")


@sample(CYAN + "/Gold cs 0.7 scn " + WHOLE, Gold=70)
def a_spot_colour_knocks_out_the_four(pdf, resources):
    resources.ColorSpace.Gold = separation(pdf, "Gold")


@sample(CYAN + "/Gold cs /Mode0 gs 0.7 scn " + WHOLE, Cyan=100, Gold=70)
def a_spot_colour_overprints_the_four(pdf, resources):
    resources.ColorSpace.Gold = separation(pdf, "Gold")


@sample(CYAN + "/Two cs 0.2 0.8 scn " + WHOLE, Yellow=80, Magenta=20)
def two_of_the_four_by_name(pdf, resources):
    names = Array([Name.Magenta, Name.Yellow])
    resources.ColorSpace.Two = Array([Name.DeviceN, names, Name.DeviceCMYK, bent(pdf, "{0 3 1 roll 0}", 2, 4)])


@sample(WHOLE, Black=100)
def a_page_begins_in_black(pdf, resources): ...


@sample(CYAN + "/DeviceCMYK cs " + WHOLE, Black=100)
def inks_begin_in_black(pdf, resources): ...


@sample(CYAN + "0.25 g " + WHOLE, Black=75)
def gray_is_black_ink(pdf, resources): ...


# Forms, patterns, glyphs


@sample(CYAN + "/Mode1 gs 0 0 0 0.9 k /Form Do", Cyan=100, Black=90)
def a_form_takes_colour_and_overprint_from_around_it(pdf, resources):
    resources.XObject.Form = pdf.make_stream(
        WHOLE.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, SIDE, SIDE]
    )


@sample(CYAN + "/Pattern cs /Tile scn " + WHOLE, Yellow=60)
def a_pattern_brings_its_own_colour(pdf, resources):
    resources.Pattern.Tile = tile(pdf, "0 0 0.6 0 k 0 0 8 8 re f", 1)


@sample(CYAN + "/Uncoloured cs 0 0 0.6 0 /Tile scn " + WHOLE, Yellow=60)
def a_pattern_is_given_its_colour(pdf, resources):
    resources.ColorSpace.Uncoloured = Array([Name.Pattern, Name.DeviceCMYK])
    resources.Pattern.Tile = tile(pdf, "0 0 8 8 re f", 2)


@sample(CYAN + "0 1 0 0 k BT /Drawn 72 Tf 0 0 Td (a) Tj ET", Magenta=100)
def a_drawn_glyph_takes_the_colour_of_the_text(pdf, resources):
    resources.Font.Drawn = drawn_font(pdf, "1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f")


@sample(CYAN + "0 1 0 0 k BT /Drawn 72 Tf 0 0 Td (a) Tj ET", Yellow=30)
def a_drawn_glyph_brings_its_own_colour(pdf, resources):
    resources.Font.Drawn = drawn_font(pdf, "1000 0 d0 0 0 0.3 0 k 0 0 1000 1000 re f")


# Pictures


@sample(CYAN + PICTURE, Cyan=20, Magenta=40, Yellow=60, Black=80)
def a_picture_of_four_inks(pdf, resources):
    resources.XObject.Picture = picture(pdf, bytes([51, 102, 153, 204] * 4), Name.DeviceCMYK, BitsPerComponent=8)


@sample(CYAN + "/Mode1 gs " + PICTURE, Magenta=40)
def a_picture_never_overprints_in_mode_1(pdf, resources):
    resources.XObject.Picture = picture(pdf, bytes([0, 102, 0, 0] * 4), Name.DeviceCMYK, BitsPerComponent=8)


@sample(CYAN + PICTURE, Cyan=20, Magenta=40, Yellow=60, Black=80)
def a_picture_upside_down(pdf, resources):
    data, turned = bytes([204, 153, 102, 51] * 4), [1, 0] * 4
    resources.XObject.Picture = picture(pdf, data, Name.DeviceCMYK, BitsPerComponent=8, Decode=turned)


@sample(CYAN + PICTURE, Cyan=20, Magenta=40, Yellow=60, Black=80)
def a_picture_of_16_bits(pdf, resources):
    data = b"".join(bytes([value, value]) for value in (51, 102, 153, 204)) * 4
    resources.XObject.Picture = picture(pdf, data, Name.DeviceCMYK, BitsPerComponent=16)


@sample(CYAN + PICTURE, Cyan=20, Magenta=40, Yellow=60, Black=80)
def a_jpeg_as_it_stands(pdf, resources):
    resources.XObject.Picture = jpeg(pdf, (20, 40, 60, 80), [])


@sample(CYAN + PICTURE, Cyan=20, Magenta=40, Yellow=60, Black=80)
def a_jpeg_stored_upside_down(pdf, resources):
    resources.XObject.Picture = jpeg(pdf, (80, 60, 40, 20), [1, 0] * 4)


@sample(CYAN + PICTURE, Yellow=80)
def a_picture_of_a_palette(pdf, resources):
    palette = Array([Name.Indexed, Name.DeviceCMYK, 1, pikepdf.String(bytes([0, 0, 0, 0, 0, 0, 204, 0]))])
    resources.XObject.Picture = picture(pdf, b"\xc0\xc0", palette, BitsPerComponent=1)


@sample(CYAN + PICTURE, Black=40)
def a_gray_picture(pdf, resources):
    resources.XObject.Picture = picture(pdf, bytes([153] * 4), Name.DeviceGray, BitsPerComponent=8)


@sample(CYAN + "/Mode1 gs 0 0.7 0 0 k " + PICTURE, Cyan=100, Magenta=70)
def a_stencil_overprints_as_its_colour_does(pdf, resources):
    resources.XObject.Picture = picture(pdf, b"\x00\x00", None, BitsPerComponent=1, ImageMask=True)


@sample(CYAN + PICTURE, Cyan=60, Magenta=40)
def a_picture_that_lets_through_by_a_soft_mask(pdf, resources):
    made = picture(pdf, bytes([0, 255, 0, 0] * 4), Name.DeviceCMYK, BitsPerComponent=8)
    made.SMask = picture(pdf, bytes([102] * 4), Name.DeviceGray, BitsPerComponent=8)
    resources.XObject.Picture = made


@sample(CYAN + "q 72 0 0 72 0 0 cm BI /W 1 /H 1 /CS /CMYK /BPC 8 /F /AHx ID 00336600> EI Q", Magenta=20, Yellow=40)
def an_inline_picture(pdf, resources): ...


@sample(CYAN + PICTURE, Gold=40, Yellow=20)
def a_picture_in_a_spot_colour(pdf, resources):
    names = Array([Name.Gold, Name.Yellow])
    space = Array([Name.DeviceN, names, Name.DeviceCMYK, bent(pdf, "{0 0 4 2 roll pop 0}", 2, 4)])
    resources.XObject.Picture = picture(pdf, bytes([102, 51] * 4), space, BitsPerComponent=8)


# Shadings


@sample(CYAN + "/Shade sh", Cyan=10, Magenta=50, Yellow=30)
def an_even_shading(pdf, resources):
    resources.Shading.Shade = across(Name.DeviceCMYK, ramp([0.2, 0, 0.6, 0], [0, 1, 0, 0]))


@sample(CYAN + "/Shade sh", Magenta=60, Yellow=60)
def a_stitched_shading(pdf, resources):
    halves = Array([ramp([0, 0.2, 0.6, 0], [0, 0.6, 0.6, 0]), ramp([0, 0.6, 0.6, 0], [0, 1, 0, 0])])
    stitched = Dictionary(FunctionType=3, Domain=[0, 1], Functions=halves, Bounds=[0.5], Encode=[0, 1, 0, 1])
    resources.Shading.Shade = across(Name.DeviceCMYK, stitched)


@sample(CYAN + "/Shade sh", Cyan=50, Magenta=25, Yellow=100)
def a_sampled_shading(pdf, resources):
    data, shape = bytes([255, 0, 255, 0, 0, 128, 255, 0]), {"FunctionType": 0, "Size": [2], "BitsPerSample": 8}
    sampled = pdf.make_stream(data, Domain=[0, 1], Range=[0, 1] * 4, **shape)
    resources.Shading.Shade = across(Name.DeviceCMYK, sampled)


@sample(CYAN + "/Pattern cs /Shade scn " + WHOLE, Black=50)
def a_shading_as_a_pattern(pdf, resources):
    shading = across(Name.DeviceCMYK, ramp([0, 0, 0, 0], [0, 0, 0, 1]))
    resources.Pattern.Shade = Dictionary(PatternType=2, Shading=shading)

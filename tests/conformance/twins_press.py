"""Twins for the rules of PDF/X-4 and of press practice.

Most edits are made in the white below the first page's heading, column 1, where nothing of the sheet stands.
"""

import io
import re
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from twins import content, fails, passes, resource

from factsheet.codes import house
from factsheet.codes import pdfx4 as exchange

ROOT = Path(__file__).parent.parent.parent
BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox")
AREA = "60 345 40 40 re f"
LINE = "60 360 m 150 360 l S"
TINT = "0.3 0.1 0 0 k 55 345 140 40 re f"
NAVY = "0.9 0.6 0 0.7 k 55 345 140 40 re f"


def words(pdf: Pdf, size: float, ink: str, *, x: float = 60, y: float = 360, face: str = "SmText-Regular") -> str:
    """Operators for a few letters of a face that the sheet embeds."""
    fonts = pdf.pages[0].Resources.Font
    name = next(name for name, font in fonts.items() if str(font.BaseFont).endswith(face))
    return f"{ink} BT {name} {size} Tf 1 0 0 1 {x} {y} Tm <000100020003000400050006> Tj ET"


def form(pdf: Pdf, operators: str, **entries: object) -> Stream:
    """A form of the size of the area."""
    box = Array([0, 0, 630, 810])
    return Stream(pdf, operators.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=box, **entries)


def picture(pdf: Pdf, pixels: int, space: Name = Name.DeviceCMYK, bits: int = 8, **entries: object) -> Stream:
    """A blank square picture."""
    parts = {Name.DeviceCMYK: 4, Name.DeviceRGB: 3}.get(space, 1)
    made = Stream(pdf, bytes((pixels * parts * bits + 7) // 8 * pixels), ColorSpace=space, BitsPerComponent=bits)
    made.update(Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=pixels, Height=pixels, **entries))
    return made


def place(pdf: Pdf, image: Stream, side: float = 36) -> None:
    """Put a picture on the first page, so many points wide and high."""
    resource(pdf, 1, "/XObject", "/Placed", image)
    content(pdf, 1, after=f"{side} 0 0 {side} 60 345 cm /Placed Do")


def colour_space(pdf: Pdf, space: object, operators: str = f"/Own cs 1 scn {AREA}") -> None:
    """Paint the area in a colour space."""
    resource(pdf, 1, "/ColorSpace", "/Own", space)
    content(pdf, 1, after=operators)


def separation(pdf: Pdf, name: str) -> Array:
    """One plate by its name, shown in navy where it is missing."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0, 0, 0, 0], C1=[0.9, 0.6, 0, 0.1])
    return Array([Name.Separation, Name("/" + name), Name.DeviceCMYK, tint])


def profile(pdf: Pdf, data: bytes, channels: int) -> Stream:
    return pdf.make_indirect(Stream(pdf, data, N=channels))


def srgb(pdf: Pdf) -> Stream:
    return profile(pdf, (ROOT / "assets/icc/srgb.icc").read_bytes(), 3)


def graphics_state(pdf: Pdf, operators: str, **entries: object) -> None:
    """Paint under a graphics state."""
    resource(pdf, 1, "/ExtGState", "/Own", Dictionary(Type=Name.ExtGState, **entries))
    content(pdf, 1, after=f"/Own gs {operators}")


def metadata(pdf: Pdf, old: str, new: str) -> None:
    """Change a text of the XMP packet."""
    packet = pdf.Root.Metadata.read_bytes()
    assert old.encode() in packet
    pdf.Root.Metadata.write(packet.replace(old.encode(), new.encode()))


def move_edges(pdf: Pdf, page: int, by: float, boxes: tuple[str, ...], edges: tuple[int, ...] = (0, 1, 2, 3)) -> None:
    """Move edges of boxes outwards; edges are 0 left, 1 bottom, 2 right, 3 top."""
    for box in boxes:
        held = [float(number) for number in pdf.pages[page - 1].obj[box]]
        for edge in edges:
            held[edge] += by if edge > 1 else -by
        pdf.pages[page - 1].obj[box] = Array(held)


def for_print(pdf: Pdf) -> Dictionary:
    return next(one for one in pdf.Root.OutputIntents if one.S == Name.GTS_PDFX)


def for_archives(pdf: Pdf) -> Dictionary:
    return next(one for one in pdf.Root.OutputIntents if one.S == Name.GTS_PDFA1)


def keep_intents(pdf: Pdf, *kept: Dictionary) -> None:
    pdf.Root.OutputIntents = Array(kept)


def font_of(pdf: Pdf, face: str) -> Dictionary:
    return next(font for font in pdf.pages[0].Resources.Font.values() if str(font.BaseFont).endswith(face))


# Colours that the output intent does not speak of


@fails(exchange.DEVICE_COLOUR)
def rgb_text(pdf):
    content(pdf, 1, after=words(pdf, 12, "1 0 0 rg"))


@fails(exchange.DEVICE_COLOUR)
def rgb_line(pdf):
    content(pdf, 1, after=f"0 0 1 RG 1 w {LINE}")


@passes(exchange.DEVICE_COLOUR, house.COLOUR)
def text_lines_and_areas_in_inks_and_gray(pdf):
    content(pdf, 1, after=f"0.5 g {AREA} 0 1 1 0 K 1 w 60 395 m 150 395 l S {words(pdf, 12, '0 1 1 0 k', x=110)}")


@fails(exchange.DEVICE_COLOUR)
def rgb_in_a_form(pdf):
    resource(pdf, 1, "/XObject", "/Own", form(pdf, f"1 0 0 rg {AREA}"))
    content(pdf, 1, after="/Own Do")


@passes(exchange.DEVICE_COLOUR)
def inks_in_a_form(pdf):
    resource(pdf, 1, "/XObject", "/Own", form(pdf, f"0 1 1 0 k {AREA}"))
    content(pdf, 1, after="/Own Do")


def _blend(pdf, space, first, last):
    function = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=first, C1=last)
    shading = Dictionary(ShadingType=2, ColorSpace=space, Coords=[60, 345, 100, 345], Function=function)
    resource(pdf, 1, "/Shading", "/Own", shading)
    content(pdf, 1, after="60 345 40 40 re W n /Own sh")


@fails(exchange.DEVICE_COLOUR)
def rgb_in_a_shading(pdf):
    _blend(pdf, Name.DeviceRGB, [1, 0, 0], [0, 0, 1])


@passes(exchange.DEVICE_COLOUR)
def inks_in_a_shading(pdf):
    _blend(pdf, Name.DeviceCMYK, [0, 1, 1, 0], [1, 0, 0, 0])


def _soft_mask(pdf, space, operators):
    group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=space)
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=pdf.make_indirect(form(pdf, operators, Group=group)))
    graphics_state(pdf, f"0 0 0 1 k {AREA}", SMask=mask)


@fails(exchange.DEVICE_COLOUR)
def rgb_in_a_soft_mask(pdf):
    _soft_mask(pdf, Name.DeviceGray, f"1 0 0 rg {AREA}")


@passes(exchange.DEVICE_COLOUR)
def gray_in_a_soft_mask(pdf):
    _soft_mask(pdf, Name.DeviceGray, f"0.5 g {AREA}")


@fails(exchange.DEVICE_COLOUR)
def rgb_inline_picture(pdf):
    content(pdf, 1, after="36 0 0 36 60 345 cm BI /W 2 /H 2 /CS /RGB /BPC 8 /F /AHx ID 000000000000000000000000> EI")


@passes(exchange.DEVICE_COLOUR)
def gray_inline_picture(pdf):
    content(pdf, 1, after="36 0 0 36 60 345 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00000000> EI")


@fails(exchange.DEVICE_COLOUR)
def rgb_picture(pdf):
    place(pdf, picture(pdf, 120, Name.DeviceRGB))


@fails(exchange.DEVICE_COLOUR)
def rgb_in_a_pattern(pdf):
    tile = Stream(pdf, b"1 0 0 rg 0 0 5 5 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1)
    tile.update(Dictionary(BBox=[0, 0, 10, 10], XStep=10, YStep=10, Resources=Dictionary()))
    resource(pdf, 1, "/Pattern", "/Own", tile)
    content(pdf, 1, after=f"/Pattern cs /Own scn {AREA}")


@fails(exchange.BLEND_SPACE)
def page_that_mixes_in_rgb(pdf):
    pdf.pages[0].obj.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceRGB)


@passes(exchange.BLEND_SPACE)
def page_that_mixes_in_inks(pdf):
    pdf.pages[0].obj.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK)
    graphics_state(pdf, f"0 0 0 1 k {AREA}", ca=0.5)


# Colours that are no plain inks


@fails(house.COLOUR)
def lab_area(pdf):
    space = Array([Name.Lab, Dictionary(WhitePoint=[0.9642, 1, 0.8249], Range=[-128, 127, -128, 127])])
    colour_space(pdf, space, f"/Own cs 50 40 30 scn {AREA}")


@fails(house.COLOUR)
def rgb_by_its_profile(pdf):
    colour_space(pdf, Array([Name.ICCBased, srgb(pdf)]), f"/Own cs 1 0 0 scn {AREA}")


@fails(exchange.SAME_PROFILE)
def inks_by_the_output_profile(pdf):
    space = Array([Name.ICCBased, for_print(pdf).DestOutputProfile])
    colour_space(pdf, space, f"/Own cs 0 1 1 0 scn {AREA}")


@passes(exchange.SAME_PROFILE)
def output_profile_as_a_space_that_nothing_is_painted_in(pdf):
    resource(pdf, 1, "/ColorSpace", "/Own", Array([Name.ICCBased, for_print(pdf).DestOutputProfile]))


@fails(exchange.BROKEN_SPACE)
def profile_that_was_cut_short(pdf):
    whole = for_print(pdf).DestOutputProfile.read_bytes()
    colour_space(pdf, Array([Name.ICCBased, profile(pdf, whole[:1000], 4)]), f"/Own cs 0 1 1 0 scn {AREA}")


@passes(exchange.BROKEN_SPACE)
def palette_of_two_inks(pdf):
    space = Array([Name.Indexed, Name.DeviceCMYK, 1, String(bytes((0, 255, 255, 0, 0, 0, 0, 255)))])
    colour_space(pdf, space)


@fails(house.SPOT)
def spot_colour(pdf):
    colour_space(pdf, separation(pdf, "Harbour Blue"))


@passes(house.SPOT)
def black_by_its_plate(pdf):
    colour_space(pdf, separation(pdf, "Black"))


@fails(house.REGISTRATION)
def registration_colour_on_the_page(pdf):
    colour_space(pdf, separation(pdf, "All"), f"/Own CS 1 SCN 1 w {LINE}")


@fails(house.MARKS)
def crop_mark_in_the_bleed(pdf):
    colour_space(pdf, separation(pdf, "All"), "/Own CS 1 SCN 1 w 1 370 m 7 370 l S")


@fails(house.MARKS)
def black_mark_in_the_bleed(pdf):
    content(pdf, 1, after="0 0 0 1 K 0.5 w 1 370 m 7 370 l S")


@passes(house.REGISTRATION, house.MARKS)
def crop_mark_beyond_the_bleed(pdf):
    move_edges(pdf, 1, 30, ("/MediaBox", "/CropBox"))
    colour_space(pdf, separation(pdf, "All"), "/Own CS 1 SCN 0.25 w -20 370 m -3 370 l S")


# Output intents


@fails(exchange.NO_INTENT)
def no_output_intent_for_print(pdf):
    keep_intents(pdf, for_archives(pdf))


@fails(exchange.NO_INTENT)
def no_output_intent_for_archives(pdf):
    keep_intents(pdf, for_print(pdf))


@passes(exchange.NO_INTENT, exchange.TWO_PROFILES)
def third_output_intent_with_the_same_profile(pdf):
    third = Dictionary(for_print(pdf))
    third.S = Name.ISO_PDFE1
    keep_intents(pdf, for_print(pdf), for_archives(pdf), third)


@fails(exchange.TWO_PROFILES)
def two_profiles(pdf):
    other = ROOT / "assets/icc/coated-fogra39l-300-small.icc"
    for_archives(pdf).DestOutputProfile = profile(pdf, other.read_bytes(), 4)


@fails(exchange.TWO_PROFILES)
def two_output_intents_for_print(pdf):
    keep_intents(pdf, for_print(pdf), for_print(pdf), for_archives(pdf))


@fails(exchange.INTENT_PROFILE)
def screen_profile_as_output_profile(pdf):
    screen = srgb(pdf)
    for_print(pdf).DestOutputProfile = for_archives(pdf).DestOutputProfile = screen


@fails(exchange.INTENT_PROFILE)
def output_intent_without_its_profile(pdf):
    del for_print(pdf).DestOutputProfile


@fails(exchange.INTENT_NAME)
def output_intent_without_identifier(pdf):
    del for_print(pdf).OutputConditionIdentifier


@passes(exchange.INTENT_PROFILE, exchange.INTENT_NAME, house.CONDITION)
def output_intent_that_also_tells_its_condition_in_words(pdf):
    for_print(pdf).OutputCondition = String("Offset on coated paper")


@fails(house.CONDITION)
def condition_of_another_shop(pdf):
    for_print(pdf).OutputConditionIdentifier = String("FOGRA39")


# The page


@fails(exchange.TRIM_MISSING)
def page_without_trim(pdf):
    del pdf.pages[0].obj.TrimBox


@passes(exchange.TRIM_MISSING)
def art_box_in_place_of_the_trim(pdf):
    pdf.pages[0].obj.ArtBox = pdf.pages[0].obj.TrimBox
    del pdf.pages[0].obj.TrimBox


@fails(exchange.BOXES)
def art_box_beside_the_trim(pdf):
    pdf.pages[0].obj.ArtBox = pdf.pages[0].obj.TrimBox


@fails(exchange.BOXES)
def page_cropped_to_its_trim(pdf):
    pdf.pages[0].obj.CropBox = pdf.pages[0].obj.TrimBox


@fails(exchange.BOXES)
def trim_that_reaches_beyond_the_bleed(pdf):
    pdf.pages[0].obj.BleedBox = Array([10, 9, 621, 801])


@passes(exchange.BOXES)
def page_without_crop_box(pdf):
    del pdf.pages[0].obj.CropBox


@fails(house.BLEED_SHORT)
def bleed_box_at_the_trim(pdf):
    pdf.pages[0].obj.BleedBox = pdf.pages[0].obj.TrimBox


@fails(house.BLEED_SHORT)
def bleed_of_two_millimetres_on_one_side(pdf):
    move_edges(pdf, 2, -3.3, ("/BleedBox",), edges=(2,))


@passes(house.BLEED_SHORT)
def bleed_short_by_a_hair(pdf):
    move_edges(pdf, 1, -0.2, ("/BleedBox",))


@fails(house.BLEED_EMPTY)
def panel_that_ends_at_the_trim(pdf):
    content(pdf, 1, after="0 0.3 0.8 0 k 9 345 60 40 re f")


@fails(house.BLEED_EMPTY)
def panel_that_ends_in_the_bleed(pdf):
    content(pdf, 1, after="0 0.3 0.8 0 k 4 345 65 40 re f")


@passes(house.BLEED_EMPTY)
def panel_that_goes_on_to_the_edge_of_the_bleed(pdf):
    content(pdf, 1, after="0 0.3 0.8 0 k 0 345 69 40 re f")


@fails(house.NEAR_TRIM)
def type_near_the_trim(pdf):
    content(pdf, 1, after=words(pdf, 9, "0 0 0 1 k", x=15))


@passes(house.NEAR_TRIM)
def type_as_far_from_the_trim_as_it_must(pdf):
    content(pdf, 1, after=words(pdf, 9, "0 0 0 1 k", x=24))


@fails(house.PAPER)
def paper_that_nobody_stocks(pdf):
    for page in (1, 2):
        move_edges(pdf, page, 20, BOXES, edges=(3,))


@fails(house.PAPER)
def page_drawn_at_half_its_size(pdf):
    for page in pdf.pages:
        page.contents_add(pdf.make_stream(b"0.5 0 0 0.5 0 0 cm"), prepend=True)
        page.obj.UserUnit = 2
        for box in BOXES:
            page.obj[box] = Array([float(number) / 2 for number in page.obj[box]])


@passes(house.PAPER, house.SIZES)
def paper_off_by_the_thickness_of_a_hair(pdf):
    move_edges(pdf, 2, 0.3, BOXES, edges=(3,))


@fails(house.SIZES)
def longer_second_page(pdf):
    move_edges(pdf, 2, 20, BOXES, edges=(3,))


def _blank_page(pdf):
    box = pdf.pages[0].obj
    pdf.add_blank_page(page_size=(630, 810))
    pdf.pages[-1].obj.update(Dictionary({name: box[name] for name in BOXES}))


@fails(house.PAGES)
def third_page(pdf):
    _blank_page(pdf)
    content(pdf, 3, after=f"0 0 0 1 k {AREA}")


@fails(house.BLANK)
def blank_second_page(pdf):
    pdf.pages[1].obj.Contents = pdf.make_stream(b"")


@passes(house.PAGES, house.BLANK)
def second_page_with_an_empty_stream_at_its_end(pdf):
    pdf.pages[1].contents_add(pdf.make_stream(b" "))


# Annotations


def _link(pdf, left):
    """A link with words and a tag, as it must be in a tagged file."""
    tree = pdf.Root.StructTreeRoot
    key = max(int(number) for number in list(tree.ParentTree.Nums)[::2]) + 1
    box = Array([left, 345, left + 10, 385])
    link = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=box, F=4, StructParent=key))
    link.Contents = String("The web site of the office")
    document = tree.K if isinstance(tree.K, Dictionary) else tree.K[0]
    to_link = Dictionary(Type=Name.OBJR, Obj=link, Pg=pdf.pages[0].obj)
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Link, P=document, K=to_link))
    document.K.append(element)
    tree.ParentTree.Nums.extend([key, element])
    pdf.pages[0].obj.Annots = Array([link])


@fails(exchange.ANNOTATION)
def link_on_the_page(pdf):
    _link(pdf, 60)


@passes(exchange.ANNOTATION)
def link_beyond_the_bleed(pdf):
    move_edges(pdf, 1, 30, ("/MediaBox", "/CropBox"))
    _link(pdf, -20)


# Fonts


@fails(exchange.NOT_EMBEDDED)
def font_that_is_not_embedded(pdf):
    del font_of(pdf, "SmText-Regular").DescendantFonts[0].FontDescriptor.FontFile2


@passes(exchange.NOT_EMBEDDED, exchange.FONT_PROGRAM)
def font_that_is_not_embedded_and_not_used(pdf):
    unused = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    resource(pdf, 1, "/Font", "/Unused", unused)


@fails(exchange.FONT_PROGRAM)
def font_of_which_half_is_lost(pdf):
    descriptor = font_of(pdf, "SmText-Regular").DescendantFonts[0].FontDescriptor
    program = descriptor.FontFile2.read_bytes()
    descriptor.FontFile2.write(program[: len(program) // 2])


@fails(exchange.WIDTHS)
def letter_of_a_false_width(pdf):
    widths = font_of(pdf, "SmText-Regular").DescendantFonts[0].W[1]
    widths[3] = float(widths[3]) + 40


@passes(exchange.WIDTHS)
def letter_whose_width_is_rounded(pdf):
    widths = font_of(pdf, "SmText-Regular").DescendantFonts[0].W[1]
    widths[3] = float(widths[3]) + 0.5


@fails(house.COURIER)
def courier(pdf):
    font = font_of(pdf, "SmText-Regular")
    font.BaseFont = font.DescendantFonts[0].BaseFont = Name("/ABCDEF+CourierPrime")
    font.DescendantFonts[0].FontDescriptor.FontName = font.BaseFont


@passes(house.COURIER)
def another_name_of_a_font(pdf):
    font = font_of(pdf, "SmText-Regular")
    font.BaseFont = font.DescendantFonts[0].BaseFont = Name("/ABCDEF+SourceSerif")
    font.DescendantFonts[0].FontDescriptor.FontName = font.BaseFont


# The document


@fails(exchange.TRAPPED)
def trapping_unknown(pdf):
    pdf.docinfo.Trapped = Name.Unknown


@fails(exchange.TRAPPED)
def trapping_not_said(pdf):
    del pdf.docinfo.Trapped


@passes(exchange.TRAPPED)
def trapped_file(pdf):
    pdf.docinfo.Trapped = Name("/True")
    metadata(pdf, "<pdf:Trapped>False", "<pdf:Trapped>True")


@fails(exchange.PRINT_CLAIM)
def claim_of_an_older_standard(pdf):
    metadata(pdf, "<pdfxid:GTS_PDFXVersion>PDF/X-4<", "<pdfxid:GTS_PDFXVersion>PDF/X-3:2003<")


@fails(exchange.PRINT_METADATA)
def metadata_without_identity(pdf):
    held = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(re.sub(rb"<xmpMM:DocumentID>.*?</xmpMM:DocumentID>", b"", held))


@passes(exchange.PRINT_CLAIM, exchange.PRINT_METADATA)
def metadata_with_another_identity(pdf):
    metadata(pdf, "<xmpMM:DocumentID>uuid:", "<xmpMM:DocumentID>uuid:00")


@fails(exchange.ENCRYPTED, rewrite=True)
def locked_against_changes(data):
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(held, encryption=pikepdf.Encryption(owner="printer", user="", R=4, metadata=False), min_version="1.6")
    return held.getvalue()


@fails(exchange.HEADER, rewrite=True)
def version_of_another_age(data):
    return data.replace(b"%PDF-1.6", b"%PDF-2.0", 1)


@fails(exchange.HEADER, rewrite=True)
def no_mark_of_binary(data):
    second = data.index(b"%", 1)
    return data[:second] + b"%text" + data[second + 5 :]


@passes(exchange.HEADER, exchange.ENCRYPTED, exchange.DAMAGED, rewrite=True)
def version_of_two_years_later(data):
    return data.replace(b"%PDF-1.6", b"%PDF-1.7", 1)


@fails(exchange.FILE_ID, rewrite=True)
def no_identifier(data):
    return re.sub(rb"/ID (?=\[)", b"/XX ", data)


@passes(exchange.FILE_ID, rewrite=True)
def another_identifier(data):
    return re.sub(rb"(/ID \[<)(..)", rb"\g<1>00", data)


@fails(exchange.DAMAGED, rewrite=True)
def table_of_contents_that_is_off(data):
    return re.sub(rb"startxref\s+(\d+)", lambda found: b"startxref\n%d" % (int(found[1]) + 7), data)


@fails(exchange.DAMAGED, rewrite=True)
def words_after_the_end(data):
    return data + b"forwarded by mail\n"


@fails(exchange.SCREENING)
def transfer_curve(pdf):
    curve = Dictionary(FunctionType=2, Domain=[0, 1], N=1.2)
    graphics_state(pdf, f"0 0 0 1 k {AREA}", TR=curve)


@fails(exchange.SCREENING)
def halftone_by_name(pdf):
    dots = Dictionary(Type=Name.Halftone, HalftoneType=1, Frequency=60, Angle=45, SpotFunction=Name.Round)
    dots.HalftoneName = String("newsprint")
    graphics_state(pdf, f"0 0 0 1 k {AREA}", HT=dots)


@passes(exchange.SCREENING)
def transfer_curve_left_to_the_press(pdf):
    graphics_state(pdf, f"0 0 0 1 k {AREA}", TR2=Name.Default)


@fails(exchange.BORROWED)
def stand_in_for_a_picture(pdf):
    place(pdf, picture(pdf, 120, OPI=Dictionary({"/2.0": Dictionary(Type=Name.OPI, Version=2.0)})))


@fails(exchange.BORROWED)
def part_of_another_file(pdf):
    elsewhere = Dictionary(F=String("cover.pdf"), Page=0)
    resource(pdf, 1, "/XObject", "/Own", form(pdf, f"0 0 0 1 k {AREA}", Ref=elsewhere))
    content(pdf, 1, after="/Own Do")


@fails(exchange.POSTSCRIPT)
def program_in_postscript(pdf):
    resource(pdf, 1, "/XObject", "/Own", Stream(pdf, b"showpage", Type=Name.XObject, Subtype=Name.PS))
    content(pdf, 1, after="/Own Do")


@passes(exchange.BORROWED, exchange.POSTSCRIPT)
def form_that_holds_all_it_shows(pdf):
    resource(pdf, 1, "/XObject", "/Own", form(pdf, f"0 0 0 1 k {AREA}", LastModified=String("D:20190601000000Z")))
    content(pdf, 1, after="/Own Do")


def _layer(pdf, **entries):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Prices")))
    default = Dictionary(Name=String("As printed"), Order=Array([layer]), **entries)
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=default)
    resource(pdf, 1, "/Properties", "/Prices", layer)
    content(pdf, 1, after=f"/OC /Prices BDC 0 0 0 1 k {AREA} EMC")


@fails(exchange.LAYERS)
def layer_that_switches_itself(pdf):
    _layer(pdf, AS=Array([Dictionary(Event=Name.Print, Category=Array([Name.Print]), OCGs=Array([]))]))


@passes(exchange.LAYERS)
def layer_with_one_default(pdf):
    _layer(pdf)


def _panel_on_a_layer(pdf, **entries):
    _layer(pdf, **entries)
    content(pdf, 1, after=f"/OC /Prices BDC 0.85 0.85 0.85 0.85 k {AREA} EMC")


@fails(house.TOTAL_INK)
def panel_of_340_percent_on_a_layer(pdf):
    _panel_on_a_layer(pdf)


@passes(house.TOTAL_INK)
def panel_of_340_percent_on_a_layer_that_is_off(pdf):
    _panel_on_a_layer(pdf, BaseState=Name.OFF)


@passes(house.COARSE)
def picture_of_72_pixels_an_inch_on_a_layer_that_is_off(pdf):
    _layer(pdf)
    layer = pdf.Root.OCProperties.OCGs[0]
    pdf.Root.OCProperties.D.OFF = Array([layer])
    place(pdf, picture(pdf, 36, OC=layer))


# Pictures and ink


@fails(house.COARSE)
def picture_of_140_pixels_an_inch(pdf):
    place(pdf, picture(pdf, 70))


@fails(house.SOFT)
def picture_of_200_pixels_an_inch(pdf):
    place(pdf, picture(pdf, 100))


@passes(house.COARSE, house.SOFT)
def picture_of_226_pixels_an_inch(pdf):
    place(pdf, picture(pdf, 113))


@fails(house.BILEVEL)
def black_and_white_picture_of_300_pixels_an_inch(pdf):
    place(pdf, picture(pdf, 150, Name.DeviceGray, 1))


@passes(house.BILEVEL)
def black_and_white_picture_of_600_pixels_an_inch(pdf):
    place(pdf, picture(pdf, 300, Name.DeviceGray, 1))


@fails(house.TOTAL_INK)
def panel_of_340_percent(pdf):
    content(pdf, 1, after=f"0.85 0.85 0.85 0.85 k {AREA}")


@fails(house.TOTAL_INK)
def picture_of_400_percent(pdf):
    place(pdf, Stream(pdf, picture(pdf, 113).read_bytes().replace(b"\0", b"\xff"), picture(pdf, 113).stream_dict))


@passes(house.TOTAL_INK)
def panel_of_300_percent(pdf):
    content(pdf, 1, after=f"0.75 0.75 0.75 0.75 k {AREA}")


def _blend_of_inks(pdf, darkest):
    """From paper to four equal inks in the middle of the area, and on in them to its end."""
    _blend(pdf, Name.DeviceCMYK, [0, 0, 0, 0], [darkest] * 4)
    pdf.pages[0].Resources.Shading.Own.update(Dictionary(Coords=[60, 345, 80, 345], Extend=[True, True]))


@fails(house.TOTAL_INK)
def blend_up_to_380_percent(pdf):
    _blend_of_inks(pdf, 0.95)


@passes(house.TOTAL_INK)
def blend_up_to_280_percent(pdf):
    _blend_of_inks(pdf, 0.7)


# Black and white


@fails(house.WHITE_OVERPRINT)
def white_type_that_overprints(pdf):
    content(pdf, 1, after=f"{NAVY} /Overprint gs {words(pdf, 12, '0 0 0 0 k')}")


@fails(house.WHITE_OVERPRINT)
def white_area_that_overprints(pdf):
    content(pdf, 1, after=f"{NAVY} /Overprint gs 0 0 0 0 k {AREA}")


@passes(house.WHITE_OVERPRINT, house.SMALL_TYPE)
def white_type_that_clears(pdf):
    content(pdf, 1, after=f"{NAVY} /KnockOut gs {words(pdf, 9, '0 0 0 0 k')}")


@fails(house.BLACK_KNOCKS_OUT)
def small_black_type_that_clears(pdf):
    content(pdf, 1, after=f"/KnockOut gs {TINT} {words(pdf, 9, '0 0 0 1 k')}")


@fails(house.BLACK_KNOCKS_OUT)
def small_black_type_in_gray_which_cannot_overprint(pdf):
    content(pdf, 1, after=f"{TINT} /Overprint gs {words(pdf, 9, '0 g')}")


@passes(house.BLACK_KNOCKS_OUT)
def small_black_type_that_overprints(pdf):
    content(pdf, 1, after=f"/KnockOut gs {TINT} /Overprint gs {words(pdf, 9, '0 0 0 1 k')}")


@fails(house.RICH_BLACK)
def small_type_in_rich_black(pdf):
    content(pdf, 1, after=words(pdf, 9, "0.6 0.5 0.4 1 k"))


@passes(house.RICH_BLACK)
def large_type_in_rich_black(pdf):
    content(pdf, 1, after=words(pdf, 24, "0.6 0.5 0.4 1 k"))


@fails(house.MANY_INKS)
def small_type_in_four_inks(pdf):
    content(pdf, 1, after=words(pdf, 9, "0.8 0.3 0.3 0.3 k"))


@fails(house.MANY_INKS)
def small_type_without_a_strong_ink(pdf):
    content(pdf, 1, after=words(pdf, 9, "0.5 0.5 0 0 k"))


@passes(house.MANY_INKS)
def small_type_with_a_strong_ink(pdf):
    content(pdf, 1, after=words(pdf, 9, "0.7 0.3 0.3 0 k"))


# Type and lines


@fails(house.SMALL_TYPE)
def black_type_too_small(pdf):
    content(pdf, 1, after=words(pdf, 5.5, "0 0 0 1 k"))


@fails(house.SMALL_TYPE)
def coloured_type_too_small(pdf):
    content(pdf, 1, after=words(pdf, 7, "0 0.8 0.9 0 k"))


@fails(house.SMALL_TYPE)
def type_too_small_on_dark_ground(pdf):
    content(pdf, 1, after=f"{NAVY} /KnockOut gs {words(pdf, 8, '0 0 0 0 k')}")


@passes(house.SMALL_TYPE)
def bold_type_of_the_same_size_on_dark_ground(pdf):
    content(pdf, 1, after=f"{NAVY} /KnockOut gs {words(pdf, 8, '0 0 0 0 k', face='Sans3-Bold')}")


@fails(house.THIN_LINE)
def line_without_thickness(pdf):
    content(pdf, 1, after=f"0 0 0 1 K 0 w {LINE}")


@fails(house.THIN_LINE)
def hairline(pdf):
    content(pdf, 1, after=f"0 0 0 1 K 0.1 w {LINE}")


@fails(house.THIN_LINE)
def area_as_thin_as_a_hairline(pdf):
    content(pdf, 1, after="0 0 0 1 k 60 360 90 0.1 re f")


@passes(house.THIN_LINE)
def line_of_a_quarter_point(pdf):
    content(pdf, 1, after=f"0 0 0 1 K 0.25 w {LINE}")


@fails(house.THIN_REVERSED)
def thin_line_in_two_inks(pdf):
    content(pdf, 1, after=f"0.9 0.6 0 0 K 0.3 w {LINE}")


@fails(house.THIN_REVERSED)
def thin_white_line_on_dark_ground(pdf):
    content(pdf, 1, after=f"{NAVY} 0 0 0 0 K 0.3 w {LINE}")


@passes(house.THIN_REVERSED)
def white_line_of_half_a_point_on_dark_ground(pdf):
    content(pdf, 1, after=f"{NAVY} 0 0 0 0 K 0.5 w {LINE}")

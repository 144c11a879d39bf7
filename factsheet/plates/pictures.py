"""pictures: a picture of several inks taken apart, each ink as a gray picture.

What Pillow can unpack fast is unpacked; all else keeps its data and gets a colour space that picks the ink, which any
reader of PDF carries out by itself.
"""

import copy
import io
import math
from typing import Any

import pikepdf
from PIL import Image, ImageChops

from factsheet.plates.colours import BLACK, CMYK, GRAY, PROCESS, RGB, Space

MOST_PIXELS = 80_000_000  # of one picture, unpacked
ENOUGH_PIXELS = 8_000_000  # more than any plate's picture shows: beyond, planes are brought down
MODES = {"L": GRAY, "RGB": RGB, "CMYK": CMYK}


class TooLarge(ValueError):
    """A picture has more pixels than can be looked at."""


def separated(
    pdf: pikepdf.Pdf, image: pikepdf.Stream, space: Space | None, plates: tuple[str, ...]
) -> dict[str, pikepdf.Object]:
    """The picture that shows each plate, to stand in the place of `image`.

    space: None where the file leaves it to the data, as JPEG 2000 may.

    Raises:
        TooLarge, and any of BROKEN: it cannot be unpacked.
    """
    if int(image.Width) * int(image.Height) > MOST_PIXELS:
        raise TooLarge
    if space is not None and space.family == "Indexed":
        return {plate: _repainted(image, _gray_table(space, plate)) for plate in plates}
    planes = _planes(image, space)
    if planes is not None:
        space, channels = planes
        return {plate: _gray_picture(pdf, image, _shown(channels, space, plate)) for plate in plates}
    assert space is not None  # or _planes has refused
    return {plate: _repainted(image, picking_space(pdf, space, plate)) for plate in plates}


def picking_space(pdf: pikepdf.Pdf, space: Space, plate: str) -> pikepdf.Array:
    """A colour space with the same parts, that shows one plate of them as gray."""
    parts = space.channels
    most = 100 if space.family == "Lab" else 1
    code = pdf.make_stream(space.picked(plate).encode(), FunctionType=4, Domain=[0, most] * parts, Range=[0, 1])
    names = pikepdf.Array([pikepdf.Name(f"/Part{number}") for number in range(parts)])
    return pikepdf.Array([pikepdf.Name.DeviceN, names, pikepdf.Name.DeviceGray, code])


def _gray_table(space: Space, plate: str) -> pikepdf.Array:
    assert space.base is not None
    rows = len(space.table) // space.base.channels
    table = bytes(round(255 * (1 - (space.colour([row]).on(plate, False, 0) or 0.0))) for row in range(rows))
    return pikepdf.Array(
        [pikepdf.Name.Indexed, pikepdf.Name.DeviceGray, max(0, rows - 1), pikepdf.String(table or b"\xff")]
    )


def _repainted(image: pikepdf.Stream, space: pikepdf.Array) -> pikepdf.Object:
    """The same data under another colour space."""
    made: pikepdf.Object = copy.copy(image)
    made.ColorSpace = space
    return made


def _gray_picture(pdf: pikepdf.Pdf, image: pikepdf.Stream, gray: Image.Image) -> pikepdf.Object:
    made = pdf.make_stream(gray.tobytes(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image)
    made.Width, made.Height = gray.size
    made.BitsPerComponent, made.ColorSpace = 8, pikepdf.Name.DeviceGray
    for key in ("/SMask", "/Mask", "/Interpolate", "/OC"):
        if key in image:
            made[key] = image[key]
    return made


def _planes(image: pikepdf.Stream, space: Space | None) -> tuple[Space, list[Image.Image]] | None:
    """The channels as the space means them, 0 to 255; None if they are better left to the reader of the file."""
    size = int(image.Width), int(image.Height)
    filters = _filters(image)
    if isinstance(image.get("/Mask"), pikepdf.Array):  # colours that are left out, told by the parts as they are
        return None
    if filters == ["/JPXDecode"]:
        opened = _opened(image.read_raw_bytes(), size)
        space = space or MODES[opened.mode]
        channels = list(opened.split())
        if len(channels) != space.channels:
            raise ValueError
        return space, _brought_down(channels)
    if space is None:
        raise ValueError
    bits, count = int(image.get("/BitsPerComponent", 8)), space.channels
    upside_down = _decode(image, count)
    if bits != 8 or count < 2 or upside_down is None:
        return None
    if filters == ["/DCTDecode"]:
        opened = _opened(image.read_raw_bytes(), size)
        channels = list(opened.split())
        if opened.mode == "CMYK":  # Pillow takes every such JPEG for one stored upside down
            upside_down = not upside_down
    elif "/DCTDecode" in filters or "/CCITTFaxDecode" in filters or "/JBIG2Decode" in filters:
        return None
    else:
        data = image.read_bytes()
        wanted = size[0] * size[1] * count
        data = data[:wanted] + bytes(max(0, wanted - len(data)))
        channels = [Image.frombytes("L", size, data[number::count]) for number in range(count)]
    if len(channels) != count:
        raise ValueError
    channels = _brought_down(channels)
    return space, [ImageChops.invert(channel) for channel in channels] if upside_down else channels


def _opened(data: bytes, size: tuple[int, int]) -> Image.Image:
    """A picture file whose size is the one that was told."""
    opened = Image.open(io.BytesIO(data), formats=("JPEG", "JPEG2000"))
    if opened.size != size:
        raise ValueError
    opened.load()
    return opened


def _filters(image: pikepdf.Stream) -> list[str]:
    found = image.get("/Filter", None)
    return [str(one) for one in found] if isinstance(found, pikepdf.Array) else [str(found)] if found else []


def _decode(image: pikepdf.Stream, count: int) -> bool | None:
    """Whether the parts stand upside down; None if they are stretched in another way."""
    found: Any = image.get("/Decode")
    given = [float(number) for number in found] if found is not None else []
    return {(): False, (0.0, 1.0) * count: False, (1.0, 0.0) * count: True}.get(tuple(given))


def _brought_down(channels: list[Image.Image]) -> list[Image.Image]:
    width, height = channels[0].size
    by = math.ceil(math.sqrt(width * height / ENOUGH_PIXELS))
    return [channel.reduce(by) for channel in channels] if by > 1 else channels


def _shown(channels: list[Image.Image], space: Space, plate: str) -> Image.Image:
    """One plate as gray: black where its ink is solid."""
    paper = Image.new("L", (1, 1), 255)
    if not space.speaks_of(plate):
        return paper
    if space.family in ("Gray", "Lab"):
        return channels[0] if plate == BLACK else paper
    if space.family == "RGB":
        light = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
        if plate == BLACK:
            return light
        return ImageChops.invert(ImageChops.subtract(light, channels[PROCESS.index(plate)]))
    order = PROCESS if space.family == "CMYK" else space.names
    return ImageChops.invert(channels[order.index(plate) if plate in order else order.index("All")])

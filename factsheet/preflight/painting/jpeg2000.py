"""jpeg2000: in which colours a JPEG 2000 picture is, which PDF lets it say itself.

Source: ISO/IEC 15444-1, annex A (the size of a codestream) and annex I (the boxes of a JP2 file).
"""

from collections.abc import Iterator

from factsheet.preflight.facts import Space
from factsheet.preflight.painting.colour import DEVICE, ColourSpace

CODESTREAM = b"\xff\x4f\xff\x51"
CHANNELS = slice(40, 42)  # of a codestream, where it says how many it has
BY_CHANNELS = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
LIGHT = ColourSpace(Space("CalRGB"), 3, (0.0, 0.0, 0.0))  # RGB that says which
BY_NUMBER = {12: DEVICE["DeviceCMYK"], 16: LIGHT, 17: DEVICE["DeviceGray"], 18: LIGHT}
BY_PROFILE = {b"CMYK": DEVICE["DeviceCMYK"], b"GRAY": DEVICE["DeviceGray"], b"RGB ": LIGHT}
MOST_BOXES = 64


def own_space(data: bytes) -> ColourSpace | None:
    """The colour space of a picture by its own word; None if it does not tell."""
    if data.startswith(CODESTREAM):
        return DEVICE.get(BY_CHANNELS.get(int.from_bytes(data[CHANNELS]), ""))
    for kind, header in _boxes(data):
        if kind == b"jp2h":
            for inner, told in _boxes(header):
                if inner == b"colr":
                    by_number = told[:1] == b"\1"
                    return BY_NUMBER.get(int.from_bytes(told[3:7])) if by_number else BY_PROFILE.get(told[19:23])
    return None


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes that follow each other, by kind, with what is in them."""
    at = 0
    for _ in range(MOST_BOXES):
        size, kind, begin = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], at + 8
        if size == 1:
            size, begin = int.from_bytes(data[at + 8 : at + 16]), at + 16
        end = at + size if size else len(data)
        if len(kind) < 4 or end < begin:
            return
        yield kind, data[begin:end]
        at = end

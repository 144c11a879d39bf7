"""JPEG 2000 pictures: their colours by their own word, from headers written out here."""

import pikepdf
import pytest
from pikepdf import Name

from factsheet.preflight.painting.jpeg2000 import own_space

from .pages import painted

SIGNATURE = bytes.fromhex("0000000c 6a502020 0d0a870a")


def box(kind: str, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4) + kind.encode() + content


def file_of(told: bytes) -> bytes:
    """A JP2 file that tells its colours so, and holds no picture."""
    return SIGNATURE + box("ftyp", b"jp2 ") + box("jp2h", box("ihdr", bytes(14)) + box("colr", told)) + box("jp2c", b"")


def codestream_of(channels: int) -> bytes:
    """The beginning of a bare picture of so many channels."""
    return bytes.fromhex("ff4f ff51") + bytes(36) + channels.to_bytes(2) + bytes(9)


def by_number(number: int) -> bytes:
    return b"\1\0\0" + number.to_bytes(4)


def by_profile(space: bytes) -> bytes:
    return b"\2\0\0" + bytes(16) + space + bytes(108)


@pytest.mark.parametrize(
    "data, family",
    [
        (file_of(by_number(12)), "DeviceCMYK"),
        (file_of(by_number(16)), "CalRGB"),
        (file_of(by_number(17)), "DeviceGray"),
        (file_of(by_profile(b"CMYK")), "DeviceCMYK"),
        (file_of(by_profile(b"RGB ")), "CalRGB"),
        (codestream_of(3), "DeviceRGB"),
        (codestream_of(4), "DeviceCMYK"),
    ],
)
def test_a_picture_tells_its_own_colours(data, family):
    """By a number, by the profile it brings, or by how many channels it has."""
    space = own_space(data)

    assert space is not None and family == space.space.family


@pytest.mark.parametrize(
    "data",
    [b"", SIGNATURE, file_of(b""), file_of(by_number(99)), codestream_of(5), file_of(by_number(16))[:50], bytes(999)],
)
def test_what_tells_nothing_is_not_guessed(data):
    """Cut off, of a kind of its own, or no JPEG 2000 at all."""
    assert None is own_space(data)


def test_the_file_has_the_last_word():
    """A colour space in the PDF holds against what its picture says."""
    pdf = pikepdf.new()
    told = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 9, "Height": 9, "Filter": Name.JPXDecode}
    pictures = {
        "A": pdf.make_stream(file_of(by_number(16)), **told),
        "B": pdf.make_stream(file_of(by_number(16)), ColorSpace=Name.DeviceCMYK, **told),
    }
    shown = painted("9 0 0 9 0 0 cm /A Do /B Do", pdf, XObject=pictures)

    assert ["CalRGB", "DeviceCMYK"] == [one.picture.space.family for one in shown]

"""What the ledger calls absent is nowhere in a file of ours, neither as a key nor as a name."""

import io
from collections.abc import Iterator

import pikepdf
import pytest

ABSENT = {
    "complete exchange": {"/OPI", "/Ref", "/SeparationInfo", "/DestOutputProfileRef"},
    "streams": {"/LZWDecode", "/Crypt", "/JPXDecode", "/JBIG2Decode", "/FFilter"},
    "files within": {"/EmbeddedFiles", "/EF", "/AF", "/Filespec"},
    "trapping": {"/TrapNet", "/TrapRegions", "/TrapStyles"},
    "graphics state": {"/TR", "/TR2", "/HT", "/HTP", "/BG", "/UCR", "/RI", "/BM"},
    "scripts": {"/PS", "/JavaScript", "/JS", "/AA", "/OpenAction", "/Launch"},
    "images": {"/Alternates", "/Interpolate"},
    "viewing": {"/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip", "/AlternatePresentations", "/PresSteps"},
    "layers and forms": {"/OCProperties", "/OCG", "/AcroForm", "/XFA"},
    "access": {"/Encrypt", "/Perms", "/Requirements"},
}


def keys_and_names(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Every key of a dictionary and every name in its place, of all objects and of the trailer."""
    waiting = [pdf.trailer, *pdf.objects]
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Name):
            yield str(one)
        elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            yield from one.keys()
            waiting.extend(value for value in one.values() if not getattr(value, "is_indirect", False))
        elif isinstance(one, pikepdf.Array):
            waiting.extend(value for value in one if not getattr(value, "is_indirect", False))


@pytest.mark.parametrize("purpose", ["press", "office", "screen"])
@pytest.mark.parametrize("features", ABSENT)
def test_an_absent_feature_leaves_no_trace(request, purpose, features):
    """Not one word of it stands in the file."""
    with pikepdf.open(io.BytesIO(request.getfixturevalue(f"{purpose}_file"))) as pdf:
        found = set(keys_and_names(pdf))

    assert set() == found & ABSENT[features]


def test_a_press_file_is_in_plain_inks_without_annotations(press_file):
    """Links, RGB and Lab belong to other files."""
    with pikepdf.open(io.BytesIO(press_file)) as pdf:
        found = set(keys_and_names(pdf))

    profiles = {"/ICCBased", "/DeviceRGB", "/CalRGB", "/CalGray", "/Lab", "/DeviceN"}
    assert {"/DeviceCMYK"} == found & {"/DeviceCMYK", "/Annots", "/Annot", *profiles}

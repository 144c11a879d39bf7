"""spaces: colour spaces as a file defines them, read into plain values."""

import pikepdf

from factsheet.plates.colours import CMYK, DEVICE_CMYK, GRAY, LAB, RGB, Space

DEVICE = {
    **{f"/{name}": DEVICE_CMYK for name in ("DeviceCMYK", "CMYK", "CalCMYK")},
    **{f"/{name}": RGB for name in ("DeviceRGB", "RGB", "CalRGB")},
    **{f"/{name}": GRAY for name in ("DeviceGray", "G", "CalGray")},
    "/Pattern": Space("Pattern"),
}
BY_CHANNELS = {1: GRAY, 3: RGB, 4: CMYK}  # of ICCBased: inks through a profile stay the inks they are
MOST_CHANNELS = 32  # of DeviceN, by the standard's own limit
BROKEN = (
    pikepdf.PdfError,
    *(ValueError, TypeError, KeyError, AttributeError, IndexError, ArithmeticError, RuntimeError, OSError),
)


def entry(resources: pikepdf.Object, kind: str, name: object) -> pikepdf.Object:
    """What a name stands for in the resources of a content stream.

    Raises:
        KeyError: nothing.
    """
    return resources[f"/{kind}"][str(name)]


def space_of(found: pikepdf.Object, resources: pikepdf.Object, depth: int = 0) -> Space:
    """A colour space by its name or definition.

    Raises:
        ValueError: there is no such space; and any of BROKEN, if its definition is.
    """
    if depth > 4:
        raise ValueError
    if not isinstance(found, pikepdf.Array):
        named = DEVICE.get(str(found))
        return named or space_of(entry(resources, "ColorSpace", found), resources, depth + 1)
    family = str(found[0])
    if family == "/ICCBased":
        return BY_CHANNELS[int(found[1].stream_dict.N)]
    if family == "/Lab":
        return LAB
    if family == "/Separation":
        return Space("Inks", (_plain(found[1]),))
    if family == "/DeviceN":
        names = tuple(map(_plain, found[1]))
        if not 0 < len(names) <= MOST_CHANNELS:
            raise ValueError
        return Space("Inks", names)
    if family in ("/Indexed", "/I"):
        base = space_of(found[1], resources, depth + 1)
        if base.channels == 0 or base.base is not None:
            raise ValueError
        held = found[3].read_bytes() if isinstance(found[3], pikepdf.Stream) else bytes(found[3])
        return Space("Indexed", base=base, table=held[: 256 * base.channels])
    if family == "/Pattern" and len(found) > 1:
        return Space("Pattern", base=space_of(found[1], resources, depth + 1))
    return DEVICE[family]


def _plain(name: object) -> str:
    return str(name).removeprefix("/")

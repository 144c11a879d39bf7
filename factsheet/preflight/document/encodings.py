"""Encodings of simple fonts: glyph names by code, and the text of a glyph name. Source: PDF 1.7, annex D."""

from functools import cache

# Where the code page does not tell: unused codes show a bullet, the second space and hyphen are the plain ones, and
# three superiors go by names that the list for new fonts lacks.
WINDOWS = {
    **dict.fromkeys((0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D), "bullet"),
    **{0xA0: "space", 0xAD: "hyphen", 0xB2: "twosuperior", 0xB3: "threesuperior", 0xB9: "onesuperior"},
}


@cache
def standard() -> dict[int, str]:
    """Adobe's StandardEncoding."""
    from fontTools.encodings.StandardEncoding import StandardEncoding

    return {code: name for code, name in enumerate(StandardEncoding) if name != ".notdef"}


@cache
def mac() -> dict[int, str]:
    """MacRomanEncoding, without the signs that only the Mac itself has."""
    from fontTools.encodings.MacRoman import MacRoman

    return {code: name for code, name in enumerate(MacRoman) if code >= 32 and name != ".notdef"} | {0xCA: "space"}


@cache
def windows() -> dict[int, str]:
    """WinAnsiEncoding."""
    from fontTools.agl import UV2AGL

    return {
        code: UV2AGL[ord(bytes([code]).decode("cp1252"))] for code in range(32, 256) if code not in WINDOWS
    } | WINDOWS


def named(encoding: str) -> dict[int, str]:
    """The encoding of a name; empty if it is none of the three that are in use."""
    known = {"StandardEncoding": standard, "MacRomanEncoding": mac, "WinAnsiEncoding": windows}
    return known[encoding]() if encoding in known else {}


def words(glyph: str, dingbats: bool = False) -> str:
    """The text of a glyph name, such as `fi` for f_i; empty if the name says nothing."""
    from fontTools.agl import toUnicode

    return str(toUnicode(glyph, isZapfDingbats=dingbats)) if len(glyph) < 100 else ""

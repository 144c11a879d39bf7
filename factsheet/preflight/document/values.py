"""Plain values out of PDF objects, whatever a broken file has put in their place.

Nothing here raises: what is missing or of a wrong kind is told as None, an empty value or the default.
"""

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from factsheet.preflight.facts import Box

Identity = tuple[int, int]  # number and generation of an indirect object; (0, 0) of a direct one

LARGEST_STREAM = 256 * 1024 * 1024  # bytes, unpacked; the largest honest picture of a page is below 100 MB
LARGEST_TABLE = 8 * 1024 * 1024  # bytes, unpacked, of a table of objects; a million objects take seven
LARGEST_LZW = 1024 * 1024  # bytes, packed: LZW grows up to a thousandfold, and nothing stops it half way
DEEPEST = 200  # levels of anything that nests; honest files stay below 40

SHORT_FILTERS = {
    **{"AHx": "ASCIIHexDecode", "A85": "ASCII85Decode", "LZW": "LZWDecode", "Fl": "FlateDecode"},
    **{"RL": "RunLengthDecode", "CCF": "CCITTFaxDecode", "DCT": "DCTDecode"},
}


def entry(holder: Any, key: str) -> Any:
    """What stands under a key, such as `/Type`, of a dictionary or stream; None if nothing does."""
    import pikepdf

    if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        return None
    try:
        return holder.get(key)
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
        return None


def items(holder: Any) -> Iterator[tuple[str, Any]]:
    """Keys of a dictionary or stream, without their slash, and their values, in order of the keys."""
    import pikepdf

    if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        return
    try:
        named = sorted(holder.keys())
    except (pikepdf.PdfError, RuntimeError):
        return
    for key in named:
        value = entry(holder, key)
        if value is not None:
            yield _printable(key[1:]), value


def inherited(node: Any, key: str) -> Any:
    """An entry of a page or a form field, or of the nearest node above it that has it; None if none has."""
    for _ in range(DEEPEST):
        found = entry(node, key)
        if found is not None or node is None:
            return found
        node = entry(node, "/Parent")
    return None


def keys(holder: Any) -> frozenset[str]:
    """Names of a dictionary's or stream's keys, without their slash."""
    import pikepdf

    if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        return frozenset()
    try:
        return frozenset(_printable(key[1:]) for key in holder.keys())  # noqa: SIM118  no dictionary of Python's
    except (pikepdf.PdfError, RuntimeError):
        return frozenset()


def _printable(key: str) -> str:
    """A key whose bytes are no UTF-8 as Latin letters, since half a sign can be neither printed nor written."""
    return key if key.isascii() else key.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def array(value: Any) -> list[Any]:
    """The entries of an array; empty for anything else."""
    import pikepdf

    if not isinstance(value, pikepdf.Array):
        return []
    try:
        return list(value)
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return []


def one_or_more(value: Any) -> list[Any]:
    """The entries of an array, or the one value that stands for an array of one; empty for None."""
    import pikepdf

    return array(value) if isinstance(value, pikepdf.Array) else [] if value is None else [value]


def number(value: Any, default: float = 0.0) -> float:
    """A number that can be reckoned with; the default for anything else, infinity included."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return default
    try:
        found = float(value)
    except (OverflowError, ValueError):
        return default
    return found if math.isfinite(found) and abs(found) < 1e12 else default


def whole(value: Any) -> int | None:
    """A whole number; None for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def name(value: Any) -> str:
    """A name without its slash; empty for anything else."""
    import pikepdf

    if not isinstance(value, pikepdf.Name):
        return ""
    try:
        return str(value)[1:]
    except UnicodeDecodeError:
        return bytes(value)[1:].decode("latin-1")


def text(value: Any) -> str:
    """A text string as a person reads it; empty for anything else."""
    import pikepdf

    if not isinstance(value, pikepdf.String):
        return ""
    try:
        return str(value)
    except (UnicodeDecodeError, ValueError):
        return bytes(value).decode("latin-1")


def word(value: Any) -> str:
    """A name, a text or a number as text, arrays joined by spaces; empty for anything else."""
    import pikepdf

    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return f"{value}"
    if isinstance(value, pikepdf.Array):
        return " ".join(word(one) for one in array(value)[:16] if not isinstance(one, pikepdf.Array))
    return name(value) or text(value)


def box(value: Any, unit: float = 1.0) -> Box | None:
    """A rectangle, its corners put in order; None if it is not four numbers.

    Args:
        unit: of user space, in points.
    """
    edges = [number(edge, math.nan) for edge in array(value)]
    if len(edges) != 4 or not all(map(math.isfinite, edges)):
        return None
    x1, y1, x2, y2 = (edge * unit for edge in edges)
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def identity(value: Any) -> Identity:
    """Object number and generation; (0, 0) of a direct object."""
    found = getattr(value, "objgen", (0, 0))
    return int(found[0]), int(found[1])


def filters(stream: Any) -> tuple[str, ...]:
    """Names of a stream's filters, as written, in the order they unpack it."""
    return tuple(name(one) for one in one_or_more(entry(stream, "/Filter")))


def guard(opening: bool = False) -> None:
    """Keep qpdf from unpacking more than a file can honestly hold. For the whole process, as qpdf has it.

    Args:
        opening: only the tables of a file are read, which are small.
    """
    from pikepdf import settings

    settings.set_qpdf_limits(
        flate_max_memory=LARGEST_TABLE if opening else LARGEST_STREAM,
        run_length_max_memory=LARGEST_STREAM,
        png_max_memory=LARGEST_STREAM,
        tiff_max_memory=LARGEST_STREAM,
        dct_max_memory=LARGEST_STREAM,
        dct_max_progressive_scans=200,
        max_stream_filters=8,
        parser_max_container_size=1_000_000,
        doc_max_warnings=1_000,
    )


def unpacked(stream: Any) -> bytes | None:
    """The bytes of a stream, filters undone; None if that cannot be done, or not within reason."""
    import pikepdf

    if not isinstance(stream, pikepdf.Stream):
        return None
    named = [SHORT_FILTERS.get(one, one) for one in filters(stream)]
    grows = [one in ("LZWDecode", "FlateDecode", "RunLengthDecode") for one in named]
    try:
        if "LZWDecode" in named and (sum(grows) > 1 or len(stream.read_raw_bytes()) > LARGEST_LZW):
            return None
        return bytes(stream.read_bytes())
    except (pikepdf.PdfError, ValueError, RuntimeError, MemoryError):
        return None

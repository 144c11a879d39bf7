"""plates: the four inks of any PDF, and where their sum is highest, to look at.

In: the bytes of a PDF. Out: a folder with a page (index.html) and its pictures, and the figures as plain values.

    colours.py   what a colour puts on each plate
    spaces.py    colour spaces as a file defines them
    separate.py  the file once for each plate, every colour turned into a gray
    content.py   one content stream, written again for one plate
    pictures.py  pictures taken apart
    figures.py   how much ink stands where
    page.py      the page to look at

Colours through profiles keep their inks; colours of light (RGB, Lab) are shown as if a plain formula had made inks of
them, and the page says so. Annotations are not shown. Preflight has its own eyes: nothing here is shared with it.
"""

import io
import logging
import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factsheet.writing import write_whole

if TYPE_CHECKING:
    from PIL import Image

    from factsheet.geometry import Size
    from factsheet.plates.figures import PageInk, Part
    from factsheet.plates.separate import Separation

MOST_PAGES = 12
MOST_PIXELS = 40_000_000  # of all plates shown
MOST_EDGE = 20_000  # of one picture, pixels: browsers show no longer ones
MOST_BYTES = 64 * 2**20  # that one stream of the file may unpack to
FINER = 2  # pictures are drawn so much finer and brought down: letters then stand where they print, and not beside it
LEAST_POINT = 1 / 64  # a page that is told as smaller than this is shown as if it were so


class PlatesFailed(Exception):
    """There is nothing to show; the reason in plain words, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Plates:
    """What was written. index: the page. dpi: of the pictures, lower than asked for if the pages are very large.

    guessed: colours whose inks cannot be told. left_out: what could not be shown. Both as `page 1: a picture in RGB`.
    """

    index: Path
    pages: "tuple[PageInk, ...]"
    pages_in_all: int
    dpi: float
    guessed: tuple[str, ...]
    left_out: tuple[str, ...]


def plates(data: bytes, name: str, folder: Path, dpi: int = 100, limit: float | None = None) -> Plates:
    """Write folder/name/index.html and the pictures that it shows. The page comes last: while it is missing or old, the
    pictures are not to be trusted.

    dpi: dots an inch. limit: the largest sum of all inks that the printer takes, 3.0 is 300 %.

    Raises:
        PlatesFailed: the data are no PDF, locked, damaged beyond reading or without pages.
        OSError: the folder cannot be written to.
    """
    from factsheet.plates.figures import measured, total_of
    from factsheet.plates.page import index, picture_name, total_picture

    separation, shown, pages_in_all = _separated(data)
    area = sum(one.size.width * one.size.height for one in shown) * len(separation.plates)
    edge = max(max(one.size.width, one.size.height) for one in shown)
    dpi_shown = min(float(dpi), 72 * math.sqrt(MOST_PIXELS / area), 72 * MOST_EDGE / edge)
    home = folder / name
    written, figures = set(), []
    for number, page in enumerate(shown):
        pictures = _drawn(separation, number, page.size, dpi_shown)
        figures.append(measured(number + 1, page.size, page.trim, page.bleed, pictures, limit))
        for at, picture in enumerate([*pictures.values(), total_picture(total_of(pictures), limit)]):
            file = picture_name(number + 1, [*pictures, "total"][at], at)
            write_whole(home / file, _png(picture))
            written.add(file)
    made = Plates(
        home / "index.html",
        tuple(figures),
        pages_in_all,
        dpi_shown,
        tuple(f"page {number + 1}: {what}" for number, what in sorted(separation.guessed)),
        tuple(f"page {number + 1}: {what}" for number, what in sorted(separation.left_out)),
    )
    write_whole(made.index, index(name, made, dpi, limit).encode())
    for older in sorted(home.glob("page-*.png")):
        if older.name not in written:
            older.unlink()
    return made


@dataclass(frozen=True, slots=True)
class _Shown:
    """A page as it is seen, turned as the file asks. Points."""

    size: "Size"
    trim: "Part"
    bleed: "Part"


def _separated(data: bytes) -> "tuple[Separation, list[_Shown], int]":
    """The file plate by plate, the pages shown, and how many there are."""
    import pikepdf

    from factsheet.plates.separate import separate
    from factsheet.plates.spaces import BROKEN

    try:
        with _careful(), pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            pages_in_all = len(pdf.pages)
            shown = [_shown(page) for page in list(pdf.pages)[:MOST_PAGES]]
            if not shown:
                raise PlatesFailed("it has no pages")
            return separate(pdf, range(len(shown))), shown, pages_in_all
    except pikepdf.PasswordError:
        raise PlatesFailed("it is locked with a password") from None
    except BROKEN as error:
        if "no pages found" in str(error):  # what qpdf says under some of its limits
            raise PlatesFailed("it has no pages") from None
        raise PlatesFailed("it is no PDF, or too damaged to be read") from None


@contextmanager
def _careful() -> Iterator[None]:
    """No stream unpacks to more than can be looked at, and what a library mutters stays with it: the page tells."""
    from pikepdf.settings import set_qpdf_limits

    most, library = MOST_BYTES, logging.getLogger("pikepdf")
    before: Any = set_qpdf_limits(
        flate_max_memory=most, run_length_max_memory=most, png_max_memory=most, tiff_max_memory=most
    )
    level = library.level
    library.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    finally:
        library.setLevel(level)
        set_qpdf_limits(**before)


def _shown(page: Any) -> _Shown:
    from factsheet.geometry import Size

    media, unit = _edges(page.mediabox), float(page.obj.get("/UserUnit", 1)) or 1.0
    turns = int(page.obj.get("/Rotate", 0)) // 90 % 4
    width, height = (max(LEAST_POINT, media[place + 2] - media[place]) * unit for place in (0, 1))
    trim = _part(_edges(page.trimbox), media, turns)
    bleed = _part(_edges(page.obj.get("/BleedBox", page.trimbox)), media, turns)
    return _Shown(Size(height, width) if turns % 2 else Size(width, height), trim, bleed)


def _edges(box: Any) -> tuple[float, float, float, float]:
    x, y, other_x, other_y = (float(edge) for edge in box)
    return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def _part(box: tuple[float, ...], media: tuple[float, ...], turns: int) -> "Part":
    """A box as part of the page as it is seen; the whole page if it lies outside. turns: quarters, clockwise."""
    from factsheet.plates.figures import WHOLE, Part

    width, height = (max(LEAST_POINT, media[place + 2] - media[place]) for place in (0, 1))
    within = [min(1.0, max(0.0, (edge - media[at % 2]) / (width, height)[at % 2])) for at, edge in enumerate(box)]
    left, bottom, right, top = within
    part = Part(left, 1 - top, right, 1 - bottom)
    for _ in range(turns):
        part = Part(1 - part.bottom, part.left, 1 - part.top, part.right)
    return part if part.left < part.right and part.top < part.bottom else WHOLE


def _drawn(separation: "Separation", number: int, size: "Size", dpi: float) -> "dict[str, Image.Image]":
    """The plates of a page as gray pictures."""
    import pypdfium2
    from PIL import Image

    wide, high = (max(1, round(length * dpi / 72)) for length in (size.width, size.height))
    pictures = {}
    document = pypdfium2.PdfDocument(separation.file)
    try:
        for place, (page, plate) in enumerate(separation.pages):
            if page == number:
                opened = document[place]
                told = opened.get_size()  # in other units than ours, and for a box without sense its own
                scale = FINER * min(wide / max(LEAST_POINT, told[0]), high / max(LEAST_POINT, told[1]))
                fine = opened.render(scale=scale, grayscale=True, draw_annots=False, may_draw_forms=False).to_pil()
                pictures[plate] = fine.convert("L").resize((wide, high), Image.Resampling.BOX)
                opened.close()
    except pypdfium2.PdfiumError:
        raise PlatesFailed(f"page {number + 1} cannot be drawn") from None
    finally:
        document.close()
    return pictures


def _png(picture: "Image.Image") -> bytes:
    held = io.BytesIO()
    picture.save(held, "PNG", compress_level=4)
    return held.getvalue()

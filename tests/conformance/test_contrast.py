"""Type over pictures, measured in the finished bytes: no letter that a reader sees stands where it cannot be read.

Preflight tells what is painted and in which colour, pdfium where each letter and each picture lies, Pillow the pixels
as the file holds them, every one; none of them knows what the layout believed when it chose the veil.
"""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE
from samples import OFFICES

from factsheet.build import Request, build_all
from factsheet.icc import transform
from factsheet.ink import luminance
from factsheet.preflight.facts import Box, Painted
from factsheet.preflight.reading import examine
from factsheet.project import PURPOSES, Project

ENOUGH, LARGE_ENOUGH, LARGE = 4.5, 3.0, 18.0  # to 1; of type from 18 pt. Source: WCAG 2.2, 1.4.3
WEAKEST = 50  # the fiftieth part of the pixels, the weakest, is let go
SHEETS = ("kolkata", "port-orlan", "upper-tarrow")
THEMES, PAPERS, KINDS = ("dawn", "field"), ("letter", "a4"), ("coated", "uncoated")
LIGHT = [luminance((level / 255,) * 3) for level in range(256)]


@dataclass(frozen=True)
class Words:
    """Words over a picture. contrast: of all pixels in the boxes of their letters, the second percentile."""

    text: str
    size: float
    contrast: float

    @property
    def enough(self) -> float:
        return LARGE_ENOUGH if self.size >= LARGE else ENOUGH


def words_over_pictures(data: bytes) -> list[Words]:
    """All of a file, in painting order."""
    facts, found = examine(data, "sheet.pdf", ink=False), []
    with pikepdf.open(io.BytesIO(data)) as file, pypdfium2.PdfDocument(data) as viewer:
        intents = [one for one in file.Root.get("/OutputIntents", []) if one.S == "/GTS_PDFX"]
        profile = intents[0].DestOutputProfile.read_bytes() if intents else None
        for number, shown in facts.shown.items():
            page = viewer[number - 1]
            order = (at for at, one in enumerate(shown) if one.kind == "picture")
            pictures = dict(zip(order, page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]), strict=True))
            for at, one in enumerate(shown):
                ground = topmost(shown[:at], one.box)
                if one.kind == "text" and one.text.strip() and ground in pictures:
                    contrast = second_percentile(one, letters(page, one.box), pictures[ground], profile)
                    found.append(Words(one.text, one.size, contrast))
    return found


def topmost(painted: list[Painted], over: Box) -> int | None:
    """Which area or picture lies under the middle of a box."""
    x, y = (over.left + over.right) / 2, (over.bottom + over.top) / 2
    under = (at for at, one in enumerate(painted) if one.kind in ("fill", "picture") and covers(one.box, x, y))
    return max(under, default=None)


def covers(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.bottom <= y <= box.top


def letters(page: pypdfium2.PdfPage, words: Box) -> Iterator[Box]:
    """The boxes of the letters of words, drawn tight round what is seen of each."""
    read = page.get_textpage()
    for place in range(read.count_chars()):
        box = Box(*read.get_charbox(place))
        inside = covers(words, (box.left + box.right) / 2, (box.bottom + box.top) / 2)
        if box.width > 0 and box.height > 0 and inside:
            yield box


def second_percentile(
    words: Painted, letters: Iterator[Box], placed: pypdfium2.PdfImage, profile: bytes | None
) -> float:
    """The contrast of words in the colour they have, with the pixels in the boxes of their letters."""
    picture = Image.open(io.BytesIO(placed.get_data()))
    if picture.mode == "CMYK":
        picture = ImageChops.invert(picture)  # Pillow turns CMYK over on reading
    left, bottom, right, top = placed.get_bounds()
    across, up = picture.width / (right - left), picture.height / (top - bottom)
    pixels: Counter[tuple[int, ...]] = Counter()
    for box in letters:
        corner = int((box.left - left) * across), int((top - box.top) * up)
        under = picture.crop((*corner, int((box.right - left) * across) + 1, int((top - box.bottom) * up) + 1))
        pixels.update({colour: count for count, colour in seen(under, profile).getcolors(under.width * under.height)})
    own = Image.new(picture.mode, (1, 1), tuple(round(255 * part) for part in words.colour.parts))
    light = brightness(seen(own, profile).getpixel((0, 0)))
    ratios = sorted((max(light, there) / min(light, there), count) for there, count in grays(pixels))
    let_go = sum(pixels.values()) // WEAKEST
    for ratio, count in ratios:
        let_go -= count
        if let_go < 0:
            return ratio
    raise AssertionError(f"“{words.text}” has no letters")


def seen(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """What inks look like on paper: relative colorimetric, and black no deeper than it prints."""
    return picture if profile is None else transform(profile, None, "CMYK", False, brief=True).apply(picture)


def grays(pixels: Counter[tuple[int, ...]]) -> Iterator[tuple[float, int]]:
    return ((brightness(colour), count) for colour, count in pixels.items())


def brightness(colour: tuple[int, ...]) -> float:
    red, green, blue = (LIGHT[level] for level in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05


def test_the_words_on_the_cover_are_found(screen_file):
    """The name, the label, the place and the country stand over the picture of the Kolkata sheet."""
    words = {one.text for one in words_over_pictures(screen_file)}

    assert {"International Justice Mission", "Fact sheet", "Kolkata", "India"} == words


@pytest.mark.slow
@pytest.mark.parametrize(("name", "theme", "paper", "kind"), [*product(SHEETS, THEMES, PAPERS, KINDS)])
def test_type_over_pictures_can_be_read(name, theme, paper, kind):
    """In light and in inks, on coated paper and on the other, in every look and size of every sheet."""
    root, card = OFFICES[name], None if kind == "coated" else "uncoated"
    asked = Request(Project(root), PURPOSES, paper=paper, theme=theme, card=card, keep=True, examine=False)

    (result,) = build_all([root / f"data/offices/{name}.yaml"], asked)

    words = {one.purpose: words_over_pictures(one.pdf) for one in result.written}
    assert list(PURPOSES) == [purpose for purpose, told in words.items() if told]
    assert [] == [(purpose, one) for purpose, told in words.items() for one in told if one.contrast < one.enough]

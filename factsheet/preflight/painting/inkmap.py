"""inkmap: how much ink lies where on a page.

Fills, wide strokes, blends and pictures are laid on a coarse sheet of the four inks, one over the other as they were
painted, knocking out or overprinting. A spot colour has a plate of its own, as in the printer's separations; pictures
and blends of spot colours count by the inks that stand in for them. Text and thin strokes are left out: in 15 mm2 they
weigh little, and on a panel of dense ink they mostly take ink away. Ink runs from 0 to 255 here, and 255 is full.
"""

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from factsheet.ink import CMYK
from factsheet.preflight.facts import Box, Colour, Ink, Painted
from factsheet.preflight.painting import coverage
from factsheet.preflight.painting.content import PageContent
from factsheet.preflight.painting.paths import Outline, upright, within
from factsheet.preflight.painting.pixels import (
    ACROSS,
    COARSE,
    MOST_EDGE,
    SIDE,
    ReadPicture,
    Samples,
    densest,
    total_ink,
)
from factsheet.preflight.painting.shadings import Blend, unplaced
from factsheet.preflight.painting.shapes import EVERY_PLATE, PLATES, Shape, plates
from factsheet.units import Pt

if TYPE_CHECKING:
    from PIL import Image

Region = tuple[int, int, int, int]  # coarse pixels: left, top, right, bottom

MOST_EFFORT = 100_000_000.0  # pixels laid on a page, which takes some seconds
EFFORT_OF_ONE, EFFORT_OF_CROSSING, EFFORT_OF_PLACE = 10_000, 50, 100  # what else takes time, in pixels
FINER = 6  # samples across a coarse pixel when a picture is brought to the grid of the page
MOST_SPOTS = 12  # plates besides the four; a press has no more
NO_TINTS: Mapping[str, float] = MappingProxyType({})
USUAL = 0.999  # of the inked area stays under what is called usual


def measure(content: PageContent, number: int, page: Box) -> Ink:
    """Total ink of a page.

    Args:
        number: of the page, from 1.
        page: the box of the paper that counts, such as the bleed box.
    """
    if page.width <= 0 or page.height <= 0:
        return Ink(number, 0.0, 0.0, known=False)
    sheet = lay_out(content, page)
    highest, (column, row) = densest(sheet.inks, sheet.across, sheet.spot_plates)
    x, y = page.left + (column + 0.5) * sheet.pitch, page.top - (row + 0.5) * sheet.pitch
    peak = within(Box(x - SIDE / 2, y - SIDE / 2, x + SIDE / 2, y + SIDE / 2), page) if highest > 0 else None
    return Ink(number, highest, _usual(sheet), peak, sheet.known and content.complete)


def lay_out(content: PageContent, page: Box) -> "Sheet":
    """A page's content as coarse inks."""
    sheet = Sheet(page)
    for painted, _, shape in content.marks:
        if shape is not None and painted.box.meets(page):
            sheet.lay(painted, shape)
    return sheet


def _usual(sheet: "Sheet") -> float:
    """What 99.9 % of the inked pixels stay under, in as many steps as a plate has levels."""
    from PIL import ImageMath

    plates, total = 4 + len(sheet.spots), total_ink(sheet.inks, sheet.spot_plates)
    levels = ImageMath.lambda_eval(lambda of: (of["total"] + plates - 1) / plates, total=total)
    steps = levels.convert("L").histogram()
    left = sum(steps[1:]) * (1 - USUAL)
    for step in range(255, 0, -1):
        left -= steps[step]
        if left < 0:
            return step * plates / 255
    return 0.0


class Sheet:
    """The inks of a page, coarsely. known: False once something was laid on it whose inks cannot be told.

    spots: further plates, by the names of their colours. pitch: of its pixels, in points. across: how many of them are
    the side of 15 mm2.
    """

    def __init__(self, page: Box) -> None:
        from PIL import Image

        self.page = page
        self.pitch: Pt = max(COARSE, page.width / MOST_EDGE, page.height / MOST_EDGE)
        self.across = max(1, round(ACROSS * COARSE / self.pitch))
        size = max(1, round(page.width / self.pitch)), max(1, round(page.height / self.pitch))
        self.inks = Image.new("CMYK", size)
        self.spots: dict[str, Image.Image] = {}
        self.known = True
        self.effort_left = MOST_EFFORT

    @property
    def spot_plates(self) -> "list[Image.Image]":
        return list(self.spots.values())

    def lay(self, painted: Painted, shape: Shape) -> None:
        """Lay something over what is there."""
        from PIL import Image

        region = self._region(painted.box)
        if region is None:
            return
        size = region[2] - region[0], region[3] - region[1]
        self.effort_left -= size[0] * size[1] + EFFORT_OF_ONE
        if self.effort_left < 0:
            self.known = False
            return
        inks, tints = _separated(painted.colour)
        if shape.picture is not None:
            self._lay_picture(painted, shape, shape.picture, region)
        elif shape.blend is not None:
            self._lay_blend(painted, shape, shape.blend, region)
        elif inks is None:
            self.known = False
        else:
            outline = shape.outline
            cover = self._cover(outline, shape.even_odd, region, painted.line_width) if outline else _whole(size)
            self._lay(painted, shape, Image.new("CMYK", size, _levels(inks)), cover, region, tints)

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        """A place of the page, in pixels."""
        return (x - self.page.left) / self.pitch, (self.page.top - y) / self.pitch

    def _region(self, box: Box) -> Region | None:
        """The pixels that a box touches; None if it lies beside the page."""
        left, top = self._placed(box.left, box.top)
        right, bottom = self._placed(box.right, box.bottom)
        x0, y0 = max(0, math.floor(left + 0.001)), max(0, math.floor(top + 0.001))
        x1, y1 = min(self.inks.width, math.ceil(right - 0.001)), min(self.inks.height, math.ceil(bottom - 0.001))
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def _cover(self, outline: Outline, even_odd: bool, region: Region, width: Pt = 0.0) -> "Image.Image":
        """How much of each pixel of a region a form covers, 255 for all of it. width: of its stroke; 0 fills it."""
        left, top, right, bottom = region
        size = right - left, bottom - top
        if not width and len(outline) == 1 and (box := upright(outline[0])) is not None:
            (x0, y0), (x1, y1) = self._placed(box.left, box.top), self._placed(box.right, box.bottom)
            return coverage.of_box(Box(x0 - left, y0 - top, x1 - left, y1 - top), size)
        a, e, f = 1 / self.pitch, -self.page.left / self.pitch - left, self.page.top / self.pitch - top
        placed = [[(a * x + e, f - a * y) for x, y in subpath] for subpath in outline]
        if width:
            placed, even_odd = coverage.stroked(placed, width * a), False
        self.effort_left -= EFFORT_OF_CROSSING * coverage.crossings(placed, size[1])
        if self.effort_left < 0:
            self.known = False
            return _whole(size)
        return coverage.of_outline(placed, even_odd, size)

    def _lay_picture(self, painted: Painted, shape: Shape, picture: ReadPicture, region: Region) -> None:
        from PIL import Image

        size = region[2] - region[0], region[3] - region[1]
        stencil_inks, tints = _separated(painted.colour)
        if picture.facts.is_mask and stencil_inks is not None and picture.opacity is not None:
            inks = Image.new("CMYK", size, _levels(stencil_inks))
        elif picture.inks is not None:
            inks = self._through(picture.inks, shape, region)
        else:
            self.known = False
            return
        veil = picture.opacity or Samples(_whole((1, 1)), (1.0, 1.0))
        self._lay(painted, shape, inks, self._through(veil, shape, region), region, tints)

    def _lay_blend(self, painted: Painted, shape: Shape, blend: Blend, region: Region) -> None:
        from PIL import ImageChops

        size = region[2] - region[0], region[3] - region[1]
        self.effort_left -= EFFORT_OF_PLACE * size[0] * size[1]
        left, top = self.page.left + region[0] * self.pitch, self.page.top - region[1] * self.pitch
        matrix = unplaced((self.pitch, 0.0, 0.0, -self.pitch, left, top), shape.matrix)
        if self.effort_left < 0 or matrix is None:
            self.known = False
            return
        self.known = self.known and blend.exact
        inks, cover = blend.seen(matrix, size)
        if shape.outline:
            cover = ImageChops.multiply(cover, self._cover(shape.outline, shape.even_odd, region, painted.line_width))
        self._lay(painted, shape, inks, cover, region)

    def _through(self, samples: Samples, shape: Shape, region: Region) -> "Image.Image":
        """What a picture shows in a region, as its matrix places it; nothing where it does not reach."""
        from PIL import Image

        a, b, c, d, e, f = shape.matrix
        size = (region[2] - region[0]) * FINER, (region[3] - region[1]) * FINER
        turned = a * d - b * c
        if abs(turned) < 1e-9:
            return Image.new(samples.image.mode, size).reduce(FINER)
        # From a sample of the region to the page, from there to the unit square, from there to a pixel of the picture.
        left = self.page.left + region[0] * self.pitch - e
        top = self.page.top - region[1] * self.pitch - f
        across, down, step = samples.span[0] / turned, samples.span[1] / turned, self.pitch / FINER
        matrix = (
            *(d * step * across, c * step * across, (d * left - c * top) * across),
            *(b * step * down, a * step * down, samples.span[1] - (a * top - b * left) * down),
        )
        return samples.image.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.NEAREST).reduce(FINER)

    def _lay(
        self,
        painted: Painted,
        shape: Shape,
        inks: "Image.Image",
        cover: "Image.Image",
        region: Region,
        tints: Mapping[str, float] = NO_TINTS,
    ) -> None:
        """Lay inks on a region. cover: how much of each pixel they cover, 255 for all of it. tints: of spot colours."""
        from PIL import Image, ImageChops

        for outline, even_odd in shape.clips:
            cover = ImageChops.multiply(cover, self._cover(outline, even_odd, region))
        if painted.opacity < 1:
            cover = cover.point([round(level * painted.opacity) for level in range(256)])
        if painted.soft_masked or painted.blend not in ("Normal", "Multiply"):
            self.known = False
        changed = _changed(painted, tints)
        self._lay_spots(painted, tints, cover, region)
        if changed != EVERY_PLATE or painted.blend == "Multiply":
            under = self.inks.crop(region)
            if painted.blend == "Multiply":
                inks = ImageChops.screen(inks, under)
            both = zip(inks.split(), under.split(), changed, strict=True)
            inks = Image.merge("CMYK", [above if one else below for above, below, one in both])
        self.inks.paste(inks, region, cover)

    def _lay_spots(self, painted: Painted, tints: Mapping[str, float], cover: "Image.Image", region: Region) -> None:
        """Lay spot colours on their plates, and knock the plates of others out."""
        from PIL import Image

        for spot in tints:
            if spot not in self.spots and len(self.spots) < MOST_SPOTS:
                self.spots[spot] = Image.new("L", self.inks.size)
            self.known = self.known and spot in self.spots
        for spot, plate in self.spots.items():
            if spot in tints or not (painted.overprint or painted.blend == "Multiply"):
                plate.paste(round(255 * tints.get(spot, 0.0)), region, cover)


def _changed(painted: Painted, tints: Mapping[str, float]) -> tuple[bool, bool, bool, bool]:
    """Which of the four plates something changes; spot colours that overprint only those that they name."""
    if not tints or not painted.overprint or painted.colour is None:
        return plates(painted)
    cyan, magenta, yellow, black = (plate in painted.colour.space.colorants for plate in PLATES)
    return cyan, magenta, yellow, black


def _separated(colour: Colour | None) -> tuple[CMYK | None, Mapping[str, float]]:
    """A colour on the four plates and on those of spot colours, as the printer separates it; None if not known."""
    if colour is None or colour.space.colorants in ((), ("All",)) or len(colour.parts) != len(colour.space.colorants):
        return (colour.inks if colour is not None else None), NO_TINTS
    tints = {name: min(max(tint, 0.0), 1.0) for name, tint in zip(colour.space.colorants, colour.parts, strict=True)}
    cyan, magenta, yellow, black = (tints.pop(plate, 0.0) for plate in PLATES)
    tints.pop("None", None)
    return (cyan, magenta, yellow, black), tints


def _whole(size: tuple[int, int]) -> "Image.Image":
    from PIL import Image

    return Image.new("L", size, 255)


def _levels(inks: CMYK) -> tuple[int, int, int, int]:
    cyan, magenta, yellow, black = (round(255 * ink) for ink in inks)
    return cyan, magenta, yellow, black

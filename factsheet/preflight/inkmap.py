"""inkmap: how much ink lies where on a page.

Fills, wide strokes and pictures are laid on a coarse sheet of the four inks, one over the other as they were painted,
knocking out or overprinting. Text and thin strokes are left out: in 15 mm2 they weigh little, and on a panel of dense
ink they mostly take ink away. Ink runs from 0 to 255 here, and 255 is full.
"""

import math
from typing import TYPE_CHECKING

from factsheet.ink import CMYK
from factsheet.preflight.content import PageContent
from factsheet.preflight.facts import Box, Ink, Painted
from factsheet.preflight.paths import Outline, Subpath, corners, holds, within
from factsheet.preflight.pixels import ACROSS, COARSE, MOST_EDGE, SIDE, ReadPicture, densest, total_ink
from factsheet.preflight.shapes import EVERY_PLATE, Shape, plates
from factsheet.units import Pt

if TYPE_CHECKING:
    from PIL import Image

Region = tuple[int, int, int, int]  # coarse pixels: left, top, right, bottom

FINER = 4  # a small form is drawn so many times larger, so that its edges are as dark as they are covered
SMALL = 20_000  # coarse pixels of a small form
LARGE = 12  # pixels across a panel, from which on half a pixel at its edges does not matter
MOST_NESTED = 400  # subpaths that are looked at for which lies in which
USUAL = 0.999  # of the inked area stays under what is called usual


def measure(content: PageContent, number: int, page: Box) -> Ink:
    """Total ink of a page.

    Args:
        number: of the page, from 1.
        page: the box of the paper that counts, such as the bleed box.
    """
    if page.width <= 0 or page.height <= 0:
        return Ink(number, 0.0, 0.0, known=False)
    sheet = Sheet(page)
    for painted, _, shape in content.marks:
        if shape is not None and painted.box.meets(page):
            sheet.lay(painted, shape)
    highest, (column, row) = densest(sheet.inks, sheet.across)
    x, y = page.left + (column + 0.5) * sheet.pitch, page.top - (row + 0.5) * sheet.pitch
    peak = within(Box(x - SIDE / 2, y - SIDE / 2, x + SIDE / 2, y + SIDE / 2), page) if highest > 0 else None
    return Ink(number, highest, _usual(sheet.inks), peak, sheet.known and content.complete)


def _usual(inks: "Image.Image") -> float:
    """What 99.9 % of the inked pixels stay under, 0 to 4, in steps of 4/255."""
    from PIL import ImageMath

    steps = ImageMath.lambda_eval(lambda of: (of["total"] + 3) / 4, total=total_ink(inks)).convert("L").histogram()
    left = sum(steps[1:]) * (1 - USUAL)
    for step in range(255, 0, -1):
        left -= steps[step]
        if left < 0:
            return step * 4 / 255
    return 0.0


class Sheet:
    """The four inks of a page, coarsely. known: False once something was laid on it whose inks cannot be told.

    pitch: of its pixels, in points. across: how many of them are the side of 15 mm2.
    """

    def __init__(self, page: Box) -> None:
        from PIL import Image

        self.page = page
        self.pitch: Pt = max(COARSE, page.width / MOST_EDGE, page.height / MOST_EDGE)
        self.across = max(1, round(ACROSS * COARSE / self.pitch))
        size = max(1, round(page.width / self.pitch)), max(1, round(page.height / self.pitch))
        self.inks = Image.new("CMYK", size)
        self.known = True

    def lay(self, painted: Painted, shape: Shape) -> None:
        """Lay something over what is there."""
        if shape.picture is not None:
            self._lay_picture(painted, shape, shape.picture)
        elif painted.colour is None or painted.colour.inks is None:
            self.known = False
        elif painted.kind == "stroke":
            self._lay_outline(painted, shape, painted.colour.inks, painted.line_width / self.pitch)
        elif not self._lay_box(painted, shape, painted.colour.inks):
            self._lay_outline(painted, shape, painted.colour.inks)

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

    def _lay_box(self, painted: Painted, shape: Shape, inks: CMYK) -> bool:
        """Lay an upright rectangle that covers what is below it: the quick way for panels. False if it is none."""
        if shape.clips or painted.opacity < 1 or painted.blend != "Normal" or painted.soft_masked:
            return False
        if len(shape.outline) != 1 or plates(painted) != EVERY_PLATE or (points := corners(shape.outline[0])) is None:
            return False
        (x0, y0), (x1, y1), (x2, y2), _ = points
        if min(abs(x1 - x0), abs(y1 - y0)) > 0.01 or min(abs(x2 - x1), abs(y2 - y1)) > 0.01:
            return False
        left, top = (round(one) for one in self._placed(painted.box.left, painted.box.top))
        right, bottom = (round(one) for one in self._placed(painted.box.right, painted.box.bottom))
        if min(right - left, bottom - top) < LARGE:
            return False
        self.inks.paste(_levels(inks), (max(left, 0), max(top, 0), max(right, 0), max(bottom, 0)))
        return True

    def _lay_outline(self, painted: Painted, shape: Shape, inks: CMYK, width: float = 0.0) -> None:
        """Lay a form in one colour. width: of its stroke, in pixels; 0 fills it."""
        from PIL import Image

        region = self._region(painted.box)
        if region is None:
            return
        size = region[2] - region[0], region[3] - region[1]
        cover = (
            self._cover(shape.outline, shape.even_odd, region, width) if shape.outline else Image.new("L", size, 255)
        )
        self._lay(painted, shape, Image.new("CMYK", size, _levels(inks)), cover, region)

    def _lay_picture(self, painted: Painted, shape: Shape, picture: ReadPicture) -> None:
        from PIL import Image

        region = self._region(painted.box)
        if region is None:
            return
        size = region[2] - region[0], region[3] - region[1]
        inks, opacity = picture.inks, picture.opacity
        if picture.facts.is_mask and painted.colour is not None and painted.colour.inks is not None and opacity:
            inks = Image.new("CMYK", size, _levels(painted.colour.inks))
        elif inks is not None:
            inks = self._through(inks, shape, region)
        if inks is None:
            self.known = False
            return
        cover = self._through(opacity or Image.new("L", (1, 1), 255), shape, region)
        self._lay(painted, shape, inks, cover, region)

    def _through(self, image: "Image.Image", shape: Shape, region: Region) -> "Image.Image":
        """What a picture shows in a region, as its matrix places it; nothing where it does not reach."""
        from PIL import Image

        a, b, c, d, e, f = shape.matrix
        x0, y0, x1, y1 = region
        size = x1 - x0, y1 - y0
        turned = a * d - b * c
        if not turned:
            return Image.new(image.mode, size)
        # From a pixel of the region to the page, from there to the unit square, from there to a pixel of the picture.
        left, top = self.page.left + x0 * self.pitch - e, self.page.top - y0 * self.pitch - f
        wide, high = image.width / turned, image.height / turned
        if abs(b) < 1e-6 * abs(a) and abs(c) < 1e-6 * abs(d):
            across = sorted((left / a * image.width, (left + size[0] * self.pitch) / a * image.width))
            down = sorted(((1 - top / d) * image.height, (1 - (top - size[1] * self.pitch) / d) * image.height))
            part = (
                *(max(across[0], 0.0), max(down[0], 0.0)),
                *(min(across[1], float(image.width)), min(down[1], float(image.height))),
            )
            if part[2] - part[0] < 1e-3 or part[3] - part[1] < 1e-3:
                return Image.new(image.mode, size)
            found = image.resize(size, Image.Resampling.BOX, part)
            found = found.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if a < 0 else found
            return found.transpose(Image.Transpose.FLIP_TOP_BOTTOM) if d < 0 else found
        matrix = (
            *(d * self.pitch * wide, c * self.pitch * wide, (d * left - c * top) * wide),
            *(b * self.pitch * high, a * self.pitch * high, image.height - (a * top - b * left) * high),
        )
        return image.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.NEAREST)

    def _lay(self, painted: Painted, shape: Shape, inks: "Image.Image", cover: "Image.Image", region: Region) -> None:
        """Lay inks on a region. cover: how much of each pixel they cover, 255 for all of it."""
        from PIL import Image, ImageChops

        for outline, even_odd in shape.clips:
            cover = ImageChops.multiply(cover, self._cover(outline, even_odd, region))
        if painted.opacity < 1:
            cover = cover.point([round(level * painted.opacity) for level in range(256)])
        if painted.soft_masked or painted.blend not in ("Normal", "Multiply"):
            self.known = False
        changed = plates(painted)
        if changed != EVERY_PLATE or painted.blend == "Multiply":
            under = self.inks.crop(region)
            if painted.blend == "Multiply":
                inks = ImageChops.screen(inks, under)
            both = zip(inks.split(), under.split(), changed, strict=True)
            inks = Image.merge("CMYK", [above if one else below for above, below, one in both])
        self.inks.paste(inks, region, cover)

    def _cover(self, outline: Outline, even_odd: bool, region: Region, width: float = 0.0) -> "Image.Image":
        """How much of each pixel of a region a form covers, 255 for all of it."""
        from PIL import Image, ImageDraw

        size = region[2] - region[0], region[3] - region[1]
        finer = FINER if size[0] * size[1] <= SMALL else 1
        cover = Image.new("L", (size[0] * finer, size[1] * finer))
        draw = ImageDraw.Draw(cover)
        placed = [[self._on(region, finer, x, y) for x, y in subpath] for subpath in outline]
        if width:
            for points in placed:
                draw.line(points, 255, max(1, round(width * finer)))
        else:
            for points, level in _layered(placed, even_odd):
                draw.polygon(points, level)
        return cover.reduce(finer) if finer > 1 else cover

    def _on(self, region: Region, finer: int, x: float, y: float) -> tuple[float, float]:
        """A place of the page on a finer grid of a region, where whole numbers are the middles of pixels."""
        across, down = self._placed(x, y)
        return (across - region[0]) * finer - 0.5, (down - region[1]) * finer - 0.5


def _levels(inks: CMYK) -> tuple[int, int, int, int]:
    cyan, magenta, yellow, black = (round(255 * ink) for ink in inks)
    return cyan, magenta, yellow, black


def _layered(subpaths: list[Subpath], even_odd: bool) -> list[tuple[Subpath, int]]:
    """Subpaths, the outer before the inner, and whether the area just inside each is filled: 255, or 0 for a hole.

    Subpaths that cross each other are taken as if the smaller lay on the larger.
    """
    known = [subpath for subpath in subpaths if len(subpath) > 2]
    areas = {id(subpath): _area(subpath) for subpath in known}
    known.sort(key=lambda subpath: -abs(areas[id(subpath)]))
    if len(known) > MOST_NESTED:
        return [(subpath, 255 if areas[id(subpath)] * areas[id(known[0])] > 0 else 0) for subpath in known]
    layered = []
    for at, subpath in enumerate(known):
        around = [outer for outer in known[:at] if holds([outer], *subpath[0], even_odd=True)]
        winding = sum(math.copysign(1, areas[id(one)]) for one in (*around, subpath))
        filled = len(around) % 2 == 0 if even_odd else winding != 0
        layered.append((subpath, 255 if filled else 0))
    return layered


def _area(subpath: Subpath) -> float:
    """The area in a subpath, negative if it runs the other way."""
    pairs = zip(subpath, subpath[1:] + subpath[:1], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) / 2

"""contrast: how far words stand out from what they stand on, measured in the file.

Inks are seen as paper shows them, through the profile of the output intent; RGB is taken as sRGB. Where the ground or
the words cannot be told (inks without a profile, transparency, masks, blends), nothing is claimed.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from factsheet.ink import CMYK, RGB, contrast, luminance
from factsheet.preflight.document.values import array, entry, unpacked
from factsheet.preflight.facts import Box, Colour, Contrast, PageFacts, Painted
from factsheet.preflight.painting.content import PageContent
from factsheet.preflight.painting.pixels import Pictures, Samples
from factsheet.preflight.painting.shapes import EVERY_PLATE, Shape, laid_over, plates
from factsheet.units import Pt

if TYPE_CHECKING:
    import pikepdf
    from PIL import Image

    from factsheet.preflight.painting.content import ReadFont

WHITE: RGB = (1.0, 1.0, 1.0)
X_HEIGHT = 0.48  # of the size, from the baseline: where every letter has ink
PITCH: Pt = 1.5  # of the pixels that are looked at, 48 an inch: finer spots do not hide a letter
MOST_PIXELS = 4000  # of one show of words
WEAKEST = 50  # the fiftieth part of the pixels, the weakest, is let go
MOST_WORDS = 2000  # shows over pictures, of a file
MOST_LOOKS = 2_000_000  # at what lies below words, of a file
LARGEST_PROFILE = 4 * 1024 * 1024  # bytes


def measure(
    contents: Sequence[PageContent], pages: Sequence[PageFacts], pdf: "pikepdf.Pdf", pictures: Pictures
) -> tuple[Contrast, ...]:
    """The contrast of all words that a file shows, in painting order; of those where it can be told.

    Args:
        contents, pages: one each a page, in the same order.
        pictures: those that were read with the contents.
    """
    examiner = _Examiner(pdf, pictures, output_profile(pdf.Root))
    found: list[Contrast] = []
    for content, page in zip(contents, pages, strict=True):
        if content.complete:
            found.extend(examiner.page(content, page.bled))
    return tuple(found)


def output_profile(catalog: Any) -> bytes | None:
    """The first sound profile of a press with four inks among the output intents."""
    from factsheet.icc import press_profile_fault

    for intent in array(entry(catalog, "/OutputIntents"))[:20]:
        profile = unpacked(entry(intent, "/DestOutputProfile"))
        if profile and len(profile) <= LARGEST_PROFILE and press_profile_fault(profile) is None:
            return profile
    return None


@dataclass(slots=True)
class _Examiner:
    """Looks at the words of one file. profile: of its inks, if it says."""

    pdf: "pikepdf.Pdf"
    pictures: Pictures
    profile: bytes | None
    looks_left: int = MOST_LOOKS
    words_left: int = MOST_WORDS
    light: "dict[tuple[int, int], Samples | None]" = field(default_factory=dict)  # of RGB pictures, by object

    def page(self, content: PageContent, paper: Box) -> Iterator[Contrast]:
        """The contrasts of a page. paper: what of it counts."""
        laid: list[tuple[Painted, Shape]] = []
        for painted, font, shape in content.marks:
            if shape is not None:
                laid.append((painted, shape))
            elif font is not None and _counts(painted) and painted.box.lies_on(paper):
                found = self._contrast(painted, font, laid)
                if found is not None:
                    yield found

    def _contrast(self, words: Painted, font: "ReadFont", laid: list[tuple[Painted, Shape]]) -> Contrast | None:
        own = self._seen(words.colour)
        if own is None:
            return None
        ground = self._topmost(laid, (words.box.left + words.box.right) / 2, (words.box.bottom + words.box.top) / 2)
        if ground is None:
            return Contrast(words, contrast(own, WHITE)) if self.looks_left >= 0 else None
        painted, shape = ground
        if shape.picture is not None:
            pixels = self._pixels(_band(words, font), painted, shape)
            return Contrast(words, _second_percentile(own, pixels), over_picture=True) if pixels is not None else None
        below = words.under
        if painted.kind != "fill" or painted.colour is None or painted.colour.space.family == "Pattern":
            return None
        if below is not None:
            laid_on = laid_over(below, words) if words.overprint else None
            under, over = self._inks(below), self._inks(laid_on) if laid_on is not None else own
        else:
            under, over = (self._seen(painted.colour) if _covers(painted) else None), own
        return Contrast(words, contrast(over, under)) if under is not None and over is not None else None

    def _topmost(self, laid: list[tuple[Painted, Shape]], x: float, y: float) -> tuple[Painted, Shape] | None:
        """What lies at a place; None if nothing does, or if too much has been looked at."""
        for painted, shape in reversed(laid):
            self.looks_left -= 1
            if self.looks_left < 0:
                return None
            box = painted.box
            if box.left <= x <= box.right and box.bottom <= y <= box.top:
                self.looks_left -= sum(map(len, shape.outline)) // 10
                if painted.kind == "stroke" or shape.covers(x, y):
                    return painted, shape
        return None

    # Colours as they are seen

    def _seen(self, colour: Colour | None) -> RGB | None:
        if colour is None or colour.space.family == "Pattern":
            return None
        if colour.inks is not None:
            return self._inks(colour.inks)
        family, parts = colour.space.family, [min(max(part, 0.0), 1.0) for part in colour.parts]
        if family not in ("DeviceRGB", "CalRGB", "CalGray", "ICCBased") or len(parts) not in (1, 3):
            return None
        red, green, blue = parts if len(parts) == 3 else parts * 3
        return red, green, blue

    def _inks(self, inks: CMYK) -> RGB | None:
        """Inks on paper; without a profile gray alone can be told."""
        from factsheet.icc import seen

        if self.profile is not None:
            return seen(inks, self.profile)
        return (1 - inks[3],) * 3 if not any(inks[:3]) else None

    def _pixels(self, band: Box, painted: Painted, shape: Shape) -> "Image.Image | None":
        """What is seen of a picture in a box, in RGB; None if that cannot be told."""
        from factsheet.icc import look

        picture = shape.picture
        self.words_left -= 1
        if picture is None or picture.opacity is not None or picture.facts.is_mask or not _covers(painted):
            return None
        if self.words_left < 0 or picture.facts.hard_mask or picture.facts.soft_mask is not None:
            return None
        if picture.inks is None:
            samples = self._in_light(picture.facts.identity, shape)
            return _placed(samples, shape, band) if samples is not None else None
        inks = _placed(picture.inks, shape, band)
        if inks is None or self.profile is None:
            return None
        return look(inks, self.profile, None, compensate=False)

    def _in_light(self, identity: tuple[int, int] | None, shape: Shape) -> Samples | None:
        """The samples of an RGB picture, each read once."""
        if identity is None:
            return None
        if identity not in self.light:
            a, b, c, d, _, _ = shape.matrix
            size = math.hypot(a, b) / PITCH, math.hypot(c, d) / PITCH
            self.light[identity] = self.pictures.light(cast("pikepdf.Stream", self.pdf.get_object(identity)), size)
        return self.light[identity]


def _counts(words: Painted) -> bool:
    """Whether they are words that someone is to read, in a colour of their own."""
    inside = any(place.startswith(("soft mask", "pattern", "glyph")) for place in words.where)
    return not (inside or words.blank or words.invisible or words.artifact) and words.size > 0 and _covers(words)


def _covers(painted: Painted) -> bool:
    """Whether nothing shows through it, plates that it leaves alone aside if it is words."""
    whole = painted.opacity == 1 and painted.blend == "Normal" and not painted.soft_masked
    return whole and (painted.kind == "text" or plates(painted) == EVERY_PLATE)


def _band(words: Painted, font: "ReadFont") -> Box:
    """From the baseline to the height of an x, where words are upright; else their whole box."""
    left, bottom, right, top = words.box
    if font.vertical or abs(top - bottom - (font.ascent - font.descent) * words.size / 1000) > 0.1:
        return words.box
    baseline = bottom - font.descent * words.size / 1000
    return Box(left, baseline, right, baseline + X_HEIGHT * words.size)


def _placed(samples: Samples, shape: Shape, band: Box) -> "Image.Image | None":
    """What a picture shows in a box, as its matrix places it."""
    from PIL import Image

    a, b, c, d, e, f = shape.matrix
    turned = a * d - b * c
    if abs(turned) < 1e-9 or band.width <= 0 or band.height <= 0:
        return None
    pitch = max(PITCH, math.sqrt(band.width * band.height / MOST_PIXELS))
    size = max(1, round(band.width / pitch)), max(1, round(band.height / pitch))
    # From a pixel of the box to the page, from there to the unit square, from there to a sample of the picture.
    right, down = band.width / size[0], band.height / size[1]
    left, top = band.left - e, band.top - f
    across, along = samples.span[0] / turned, samples.span[1] / turned
    matrix = (
        *(d * right * across, c * down * across, (d * left - c * top) * across),
        *(b * right * along, a * down * along, samples.span[1] - (a * top - b * left) * along),
    )
    return samples.image.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.NEAREST)


_LINEAR = [luminance((step / 255,) * 3) for step in range(256)]


def _second_percentile(own: RGB, pixels: "Image.Image") -> float:
    """The contrast that all but the weakest of the pixels have with a colour."""
    data, words = pixels.tobytes(), luminance(own) + 0.05
    lights = (
        0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue] + 0.05
        for red, green, blue in zip(data[::3], data[1::3], data[2::3], strict=True)
    )
    ratios = sorted(light / words if light > words else words / light for light in lights)
    return ratios[len(ratios) // WEAKEST]

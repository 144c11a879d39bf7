"""pixels: the pictures of a file, what is said of them, and a coarse look at their inks.

One coarse pixel is a fifth of the side of 15 mm2, the area in which printers measure total ink: fine enough for a
mean, and so coarse that a JPEG need not be unpacked whole. Ink runs from 0 to 255 here, and 255 is full.
"""

import io
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factsheet.preflight.document.values import (
    SHORT_FILTERS,
    array,
    entry,
    filters,
    identity,
    keys,
    name,
    number,
    unpacked,
    whole,
)
from factsheet.preflight.facts import PictureFacts
from factsheet.preflight.painting.colour import ColourSpace, ColourSpaces
from factsheet.preflight.painting.jpeg2000 import own_space
from factsheet.units import Pt, mm

if TYPE_CHECKING:
    import pikepdf
    from PIL import Image

SIDE: Pt = mm(math.sqrt(15))  # of a square of 15 mm2, in which total ink is measured
ACROSS = 5  # coarse pixels across that square
COARSE: Pt = SIDE / ACROSS
ENOUGH = 0.9  # of the samples that coarse pixels ask for: then JPEGs of 300 ppi can be read at an eighth
MOST_PIXELS = 60_000_000  # of one picture that is unpacked; a page at 600 ppi has 35 million
MOST_PIXELS_OF_ALL = 200_000_000  # of all pictures of a file, so that a thousand large ones do not take an hour
OTHER_DECODERS = {"JPXDecode", "CCITTFaxDecode", "JBIG2Decode", "Crypt"}
MODES = {1: "L", 3: "RGB", 4: "CMYK"}  # Pillow's, by channels
MOST_EDGE = 2_000  # coarse pixels across or down, which is 1.1 m

SpaceOf = Callable[[], ColourSpace | None]
Grid = tuple[int, int]  # coarse pixels across and down


@dataclass(frozen=True, slots=True)
class Samples:
    """Samples of a picture, coarser than it is. span: how many of them, across and down, the whole picture takes, for
    the last ones may stand for but part of a pixel."""

    image: "Image.Image"
    span: tuple[float, float]

    def through(self, table: list[int]) -> "Samples":
        """The same with every level exchanged for another."""
        return Samples(self.image.point(table), self.span)


@dataclass(frozen=True, slots=True, eq=False)
class ReadPicture:
    """A picture as it was read.

    inks: CMYK; None if not known, and of stencils. opacity: L, 255 where it covers; None if it covers all.
    """

    facts: PictureFacts
    inks: Samples | None = None
    opacity: Samples | None = None


class _Unreadable(Exception):
    """The reason, in plain words, as the end of a sentence about the picture."""


class Pictures:
    """The pictures of one file, each read once.

    Args:
        look: whether their pixels are looked at.
    """

    def __init__(self, spaces: ColourSpaces, look: bool) -> None:
        self._spaces = spaces
        self._look = look
        self._read: dict[tuple[int, int], ReadPicture] = {}
        self._pixels_left = MOST_PIXELS_OF_ALL

    def read(
        self, image: "pikepdf.Stream", space_of: SpaceOf, width: Pt, height: Pt, inline: bool = False
    ) -> ReadPicture:
        """A picture. Never raises.

        Args:
            space_of: gives the space its colours are in, None where the file does not say; not asked for stencils.
            width, height: as placed.
            inline: whether it stands in the content, and so is read but once.
        """
        grid = _coarse(width), _coarse(height)
        if inline:
            made = self._made(image, space_of, grid)
            return replace(made, facts=made.facts._replace(identity=None))
        place = identity(image)
        if place not in self._read:
            self._read[place] = self._made(image, space_of, grid)
        return self._read[place]

    def light(self, image: "pikepdf.Stream", size: tuple[float, float]) -> Samples | None:
        """The samples of a picture in RGB as they are; None if it is none, or cannot be read. Never raises.

        Args:
            size: how many of them, across and down, will do.
        """
        try:
            facts = _facts(image, None)
            grid = max(1, round(min(size[0], MOST_EDGE))), max(1, round(min(size[1], MOST_EDGE)))
            return None if _decode(image) else self._samples(image, facts, 3, grid, wanted=True)
        except Exception:  # a decoder fed with damaged bytes may raise anything
            return None

    def _made(self, image: "pikepdf.Stream", space_of: SpaceOf, grid: Grid) -> ReadPicture:
        space = None if entry(image, "/ImageMask") is True else space_of() or _own_space(image)
        facts, soft, hard = _facts(image, space), entry(image, "/SMask"), entry(image, "/Mask")
        inks = opacity = None
        try:
            if keys(soft):
                veil = _facts(soft, self._spaces.read(entry(soft, "/ColorSpace")))
                facts = facts._replace(soft_mask=veil)
                opacity = self._one_channel(soft, veil, grid, _opacities(soft, veil, turned=False))
            elif keys(hard):
                veil = _facts(hard, None)
                opacity = self._one_channel(hard, veil, grid, _opacities(hard, veil, turned=True))
            if facts.is_mask:
                opacity = self._one_channel(image, facts, grid, _opacities(image, facts, turned=True))
            elif space is not None:
                inks = self._inks(image, facts, space, grid)
        except _Unreadable as reason:
            facts = facts._replace(trouble=facts.trouble or str(reason))
        except Exception:  # a decoder fed with damaged bytes may raise anything
            facts = facts._replace(trouble=facts.trouble or "its data are damaged")
        return ReadPicture(facts, inks, opacity)

    def _inks(self, image: "pikepdf.Stream", facts: PictureFacts, space: ColourSpace, grid: Grid) -> Samples | None:
        """The inks of a picture; None where they are not known."""
        from PIL import Image

        if space.is_cmyk:
            planes = self._samples(image, facts, 4, grid)
            turned = planes is not None and _decode(image)[:1] == [1.0]
            return planes.through(list(range(255, -1, -1)) * 4) if planes is not None and turned else planes
        tables = _tables(image, facts, space) if space.parts == 1 else None
        if tables is None:
            return None
        palette = space.space.family == "Indexed"
        levels = self._samples(image, facts, 1, None if palette else grid)
        if levels is None:
            return None
        planes = Samples(Image.merge("CMYK", [levels.image.point(table) for table in tables]), levels.span)
        return _coarsened(planes, grid) if palette else planes

    def _one_channel(
        self, image: "pikepdf.Stream", facts: PictureFacts, grid: Grid, table: list[int]
    ) -> Samples | None:
        levels = self._samples(image, facts, 1, grid)
        return levels.through(table) if levels is not None else None

    def _samples(
        self, image: "pikepdf.Stream", facts: PictureFacts, parts: int, grid: Grid | None, wanted: bool = False
    ) -> Samples | None:
        """The samples of a picture as L, RGB or CMYK, 255 for the highest; None where they are not looked at.

        Args:
            grid: how coarse will do; None for every sample.
            wanted: whether they are looked at in any case.

        Raises:
            _Unreadable: the data are damaged, cut short, or not what the file says.
        """
        pixels = facts.width * facts.height
        if not (self._look or wanted) or not 0 < pixels <= min(MOST_PIXELS, self._pixels_left):
            return None
        self._pixels_left -= pixels
        named = [SHORT_FILTERS.get(one, one) for one in facts.filters]
        if named[-1:] == ["DCTDecode"]:
            found = _from_jpeg(_packed(image, named[:-1]), facts, parts, grid)
        elif _is_plain(facts, parts) and not OTHER_DECODERS.intersection(named):
            data = unpacked(image)
            self._pixels_left -= len(data or b"") // 8  # a small picture may be packed out of much that is not shown
            found = Samples(_from_bytes(data, facts, parts), (facts.width, facts.height))
        else:
            return None
        return _coarsened(found, grid) if grid is not None else found


def _is_plain(facts: PictureFacts, parts: int) -> bool:
    """Whether its unpacked bytes are samples that can be taken as they are."""
    return facts.bits in (8, 16) or (parts == 1 and facts.bits in (1, 2, 4))


def _own_space(image: "pikepdf.Stream") -> ColourSpace | None:
    """The colours of a picture of which the file says nothing."""
    if filters(image) != ("JPXDecode",):
        return None
    try:
        return own_space(bytes(image.read_raw_bytes()))
    except Exception:  # whatever damaged data raise
        return None


def _facts(image: "pikepdf.Stream", space: ColourSpace | None) -> PictureFacts:
    width, height = (whole(entry(image, key)) or 0 for key in ("/Width", "/Height"))
    is_mask, named, bits = entry(image, "/ImageMask") is True, filters(image), whole(entry(image, "/BitsPerComponent"))
    trouble = ""
    if width < 1 or height < 1:
        trouble = "it has no width or no height"
    elif space is not None and space.space.trouble:
        trouble = space.space.trouble
    place = identity(image)
    return PictureFacts(
        identity=place if place != (0, 0) else None,
        width=max(width, 0),
        height=max(height, 0),
        bits=1 if is_mask else 8 if bits is None else bits,
        space=space.space if space is not None and not is_mask else None,
        filters=named,
        is_mask=is_mask,
        hard_mask=entry(image, "/Mask") is not None,
        interpolate=entry(image, "/Interpolate") is True,
        alternates=entry(image, "/Alternates") is not None,
        intent=name(entry(image, "/Intent")),
        size=int(number(entry(image, "/Length"))),
        opi=entry(image, "/OPI") is not None,
        trouble=trouble,
    )


# Samples into levels, levels into inks


def _decode(image: "pikepdf.Stream") -> list[float]:
    return [number(one) for one in array(entry(image, "/Decode"))[:8]]


def _values(image: "pikepdf.Stream", highest: float) -> list[float]:
    """What each level of a channel, 0 to 255, stands for. highest: what 255 does where the file does not say."""
    low, high = (_decode(image) + [0.0, highest][len(_decode(image)) :])[:2]
    return [low + level / 255 * (high - low) for level in range(256)]


def _opacities(mask: "pikepdf.Stream", facts: PictureFacts, turned: bool) -> list[int]:
    """From each level of a mask to its opacity. turned: 0 paints, as in stencils."""
    shares = (min(max(value, 0.0), 1.0) for value in _values(mask, 1.0))
    return [round(255 * (1 - share if turned else share)) for share in shares]


def _tables(image: "pikepdf.Stream", facts: PictureFacts, space: ColourSpace) -> list[list[int]] | None:
    """From each level of a channel to each of the four inks; None if one of them is not known."""
    highest = (1 << min(facts.bits, 8)) - 1 if space.space.family == "Indexed" else 1
    found = [space.inks((round(value) if highest > 1 else value,)) for value in _values(image, highest)]
    known = [inks for inks in found if inks is not None]
    return [[round(255 * inks[at]) for inks in known] for at in range(4)] if len(known) == 256 else None


def _from_bytes(data: bytes | None, facts: PictureFacts, parts: int) -> "Image.Image":
    from PIL import Image

    if data is None:
        raise _Unreadable("its data are damaged, or too large")
    data, bits = (data[::2], 8) if facts.bits == 16 else (data, facts.bits)
    if len(data) < (facts.width * parts * bits + 7) // 8 * facts.height:
        raise _Unreadable("its data are cut short")
    size, mode = (facts.width, facts.height), MODES[parts]
    if bits == 1:
        return Image.frombytes("1", size, data).convert("L")
    return Image.frombytes(mode, size, data, "raw", mode if bits == 8 else f"L;{bits}")


def _packed(image: "pikepdf.Stream", outer: list[str]) -> bytes:
    """The bytes of a JPEG, out of the filters that may lie round it."""
    import pikepdf

    raw = image.read_raw_bytes()
    if not outer:
        return raw
    wrapped = pikepdf.Stream(pikepdf.new(), raw)
    wrapped.Filter = pikepdf.Array([pikepdf.Name("/" + one) for one in outer])
    found = unpacked(wrapped)
    if found is None:
        raise _Unreadable("its data are damaged")
    return found


def _from_jpeg(packed: bytes, facts: PictureFacts, parts: int, grid: Grid | None) -> Samples:
    from PIL import ImageChops
    from PIL.JpegImagePlugin import JpegImageFile  # by itself: Image.open imports the readers of four other kinds

    with JpegImageFile(io.BytesIO(packed)) as image:
        width, height = image.size
        if (width, height) != (facts.width, facts.height):
            raise _Unreadable(
                f"its data have {width} x {height} pixels, and the file says {facts.width} x {facts.height}"
            )
        if image.mode != MODES[parts]:
            raise _Unreadable(f"its data have {len(image.getbands())} channels, and its colours {parts}")
        if grid is not None:
            image.draft(None, (max(1, int(grid[0] * ENOUGH)), max(1, int(grid[1] * ENOUGH))))
        image.load()
        step = next(step for step in (1, 2, 4, 8) if image.width == -(-width // step))
        found = ImageChops.invert(image) if parts == 4 else image.copy()  # Pillow has turned CMYK over on reading
        return Samples(found, (width / step, height / step))


def _coarsened(samples: Samples, grid: Grid) -> Samples:
    """Fewer samples, each the mean of several, but no fewer than the paper's coarse pixels."""
    steps = max(1, samples.image.width // grid[0]), max(1, samples.image.height // grid[1])
    if steps == (1, 1):
        return samples
    return Samples(samples.image.reduce(steps), (samples.span[0] / steps[0], samples.span[1] / steps[1]))


# Coarse pixels on paper


def _coarse(length: Pt) -> int:
    return min(max(1, round(length / COARSE)), MOST_EDGE)


def total_ink(inks: "Image.Image", spots: "Sequence[Image.Image]" = ()) -> "Image.Image":
    """The sum of the four inks and of further plates, 255 for each, as whole numbers of 32 bits."""
    from PIL import ImageMath

    planes = dict(zip("cmyk", inks.split(), strict=True))
    total: Image.Image = ImageMath.lambda_eval(lambda of: of["c"] + of["m"] + of["y"] + of["k"], **planes)
    for spot in spots:
        total = ImageMath.lambda_eval(lambda of: of["total"] + of["spot"], total=total, spot=spot)
    return total


def densest(inks: "Image.Image", across: int = ACROSS, spots: "Sequence[Image.Image]" = ()) -> tuple[float, Grid]:
    """The highest mean of total ink in any 15 mm2, and the pixel in the middle of it, from the top left.

    Args:
        across: pixels on the side of 15 mm2.
        spots: further plates.
    """
    from PIL import ImageFilter, ImageMath

    blurred = ImageFilter.BoxBlur(across // 2)
    total = total_ink(inks.filter(blurred), [spot.filter(blurred) for spot in spots])
    highest = max(value for value in total.getextrema() if isinstance(value, float | int))
    there = ImageMath.lambda_eval(lambda of: of["total"] >= highest, total=total).convert("L").getbbox()
    return highest / 255, (there[0], there[1]) if there else (0, 0)

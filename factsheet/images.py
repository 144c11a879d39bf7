"""images: picture files in, pictures ready for the press or the screen out; and what can be read over them.

A picture is always unpacked, turned, cropped, converted and packed again: EXIF, GPS and thumbnails never pass. Colours
go through ICC profiles with relative colorimetric intent and black point compensation; a gray picture stays gray and
prints on the black plate alone. Ground floor: knows no page, no theme and no PDF.
"""

import hashlib
import io
import json
import math
import tempfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

import PIL
from PIL import Image, ImageChops, ImageFile, ImageStat, UnidentifiedImageError
from PIL.ImageCms import PyCMSError

from factsheet.codes import pdf as say
from factsheet.diagnostics import Log, Span
from factsheet.geometry import Rect, Size
from factsheet.icc import black_curve, look, profile_class, seen, through
from factsheet.ink import RGB, Ink, luminance
from factsheet.units import mm

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF")
MOST_PIXELS = 100_000_000
ORIENTATION = 0x0112  # EXIF tag
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
LOOK_PPI = 48.0  # half a millimetre a pixel: finer spots behind a letter do not hide it
LOSSLESS_BYTES = 16 * 2**20  # unpacked; beyond it even a drawing is a JPEG
CACHE_EDITION = "4"  # raise it when the same request should make other bytes

Image.MAX_IMAGE_PIXELS = None  # every picture is opened here, and `examine` counts its pixels before they are unpacked


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture as its header tells: pixels across and down, as it is to be seen."""

    path: Path
    file: str
    width: int
    height: int


Scrim = tuple[Ink, tuple[tuple[float, float, float], ...]]


@dataclass(frozen=True, slots=True)
class Request:
    """A picture for a box.

    focus: 0..1 from the top left, what cropping keeps. scrim: an ink and (height 0..1 from the box's top, opacity 0..1
    at the left edge, at the right) by rising height. ground: shows through transparent places; None keeps them as they
    are.
    """

    picture: PictureFacts
    size: Size
    focus: tuple[float, float] = (0.5, 0.5)
    scrim: Scrim | None = None
    ground: Ink | None = None
    at: Span | None = None


@dataclass(frozen=True, slots=True)
class Conversion:
    """How a purpose wants its pictures.

    profile: of the output, as bytes. inks: the profile that CMYK numbers without one are in. Pictures finer than
    maximum_ppi are brought down to target_ppi; none is enlarged. quality: of JPEG, 1 to 95.
    """

    cmyk: bool
    profile: bytes
    inks: bytes
    maximum_ppi: float
    target_ppi: float
    quality: int


@dataclass(frozen=True, slots=True)
class EncodedPicture:
    """Pixels as a PDF takes them, 8 bits a channel. filter: DCTDecode or FlateDecode. mask: opacity, in gray.

    ink: the highest mean of any 15 square millimetres, the four plates together, 0 to 4; 0 if not in four inks.
    """

    width: int
    height: int
    space: str  # DeviceCMYK, DeviceRGB or DeviceGray
    filter: str
    data: bytes
    mask: "EncodedPicture | None" = None
    ink: float = 0.0


# What the header says


def examine(path: Path | None, file: str, log: Log, at: Span | None = None) -> PictureFacts | None:
    """Look at a picture's header; None and a finding if it cannot be printed. No pixel is unpacked.

    Args:
        path: where the file is; None if it was looked for and not found. file: its name as the author wrote it.
    """
    try:
        if path is None or not path.exists():
            log.report(say.PICTURE_MISSING, f"There is no picture {file}.", at)
            return None
        if path.stat().st_size == 0 and path.is_file():
            log.report(say.PICTURE_EMPTY, f"The picture {file} is an empty file.", at)
            return None
        with path.open("rb") as opened:
            start = opened.read(64)
    except (OSError, ValueError):
        log.report(say.PICTURE_UNREADABLE, f"The picture {file} cannot be opened.", at)
        return None
    try:
        with _opened(path) as image:
            width, height = image.size
            several = image.format != "MPO" and getattr(image, "is_animated", False)
            turned = _orientation(image) >= 5
            profile, mode = image.info.get("icc_profile"), image.mode
    except UnidentifiedImageError:
        if (kind := _other_kind(start)) is not None:
            log.report(say.PICTURE_FORMAT, f"The picture {file} is {kind}, which cannot be read.", at)
        else:
            log.report(say.NOT_A_PICTURE, f"{file} is not a picture.", at)
        return None
    except Exception:  # a decoder fed with damaged bytes may raise anything
        log.report(say.PICTURE_BROKEN, f"The picture {file} is damaged at its very start.", at)
        return None
    if width < 1 or height < 1:
        log.report(say.PICTURE_EMPTY, f"The picture {file} is {width} pixels wide and {height} pixels high.", at)
        return None
    if width * height > MOST_PIXELS:
        count = round(width * height / 1e6)
        most = MOST_PIXELS // 10**6
        message = (
            f"The picture {file} has {count} million pixels ({width} x {height}), and {most} million are the most."
        )
        log.report(say.PICTURE_TOO_LARGE, message, at)
        return None
    if several:
        log.report(say.PICTURE_MOVES, f"{file} holds several pictures, an animation or pages.", at)
        return None
    if _channels(mode) is None:
        log.report(say.PICTURE_COLOURS, f"The picture {file} is in {mode} colour, which cannot be converted.", at)
        return None
    if profile is not None and not _is_profile_for(profile, mode):
        _report_profile(file, at, log)
    return PictureFacts(path, file, *((height, width) if turned else (width, height)))


def _report_profile(file: str, at: Span | None, log: Log) -> None:
    log.report(say.PICTURE_PROFILE, f"The colour profile inside {file} is damaged or of another kind of colour.", at)


def effective_ppi(picture: PictureFacts, size: Size) -> float:
    """Pixels for each inch of a box that the picture fills, cropped to the box's proportions."""
    return 72 * min(picture.width / size.width, picture.height / size.height)


def judge_sharpness(
    picture: PictureFacts, size: Size, good: float, least: float, log: Log, at: Span | None = None
) -> None:
    """Report a picture that has too few pixels for its box.

    Args:
        good: pixels an inch below which it is warned of. least: below which it is refused; 0 where none is.
    """
    ppi = effective_ppi(picture, size)
    if ppi >= good:
        return
    across, down = (math.ceil(length / 72 * good) for length in (size.width, size.height))
    log.report(
        say.PICTURE_COARSE if ppi < least else say.PICTURE_SOFT,
        f"The picture {picture.file} has {math.floor(ppi)} pixels for each inch it fills; "
        f"{'print' if least else 'a sharp look'} needs {good:g}"
        + (f", and under {least:g} it cannot be printed." if ppi < least else "."),
        at,
        help=f"use an original of at least {across} x {down} pixels; this one has {picture.width} x {picture.height}.",
    )


# From file to encoded picture


def encode(request: Request, conversion: Conversion, cache: Path | None, log: Log) -> EncodedPicture | None:
    """The picture, cropped, converted and packed; None and a finding if its pixels cannot be unpacked.

    Args:
        cache: the folder where finished pictures are kept and looked for; None keeps nothing.
    """
    picture = request.picture
    try:
        original = picture.path.read_bytes()
    except OSError:
        log.report(say.PICTURE_UNREADABLE, f"The picture {picture.file} cannot be opened.", request.at)
        return None
    place = (
        None if cache is None else cache / f"{_key(hashlib.sha256(original).hexdigest(), request, conversion)}.picture"
    )
    if place is not None and (kept := _recall(place)) is not None:
        return kept
    try:
        pixels = _unpacked(original, request, conversion.maximum_ppi, conversion.target_ppi)
    except Exception:  # a decoder fed with damaged bytes may raise anything
        log.report(say.PICTURE_BROKEN, f"The picture {picture.file} is damaged and cannot be unpacked.", request.at)
        return None
    try:
        made = _finished(pixels, request, conversion)
    except PyCMSError:
        _report_profile(picture.file, request.at, log)
        return _finished(replace(pixels, profile=None), request, conversion)
    if place is not None:
        _keep(place, made)
    return made


@dataclass(frozen=True, slots=True)
class _Pixels:
    """An unpacked picture: gray, RGB or CMYK; its opacity; its own profile (None: sRGB, or inks)."""

    colours: Image.Image
    opacity: Image.Image | None
    profile: bytes | None
    flat: bool


def _finished(pixels: _Pixels, request: Request, conversion: Conversion) -> EncodedPicture:
    colours = _converted(pixels, request, conversion)
    opacity = pixels.opacity
    if opacity is not None and request.ground is not None:
        colours, opacity = _laid_on(colours, opacity, request.ground, conversion.cmyk), None
    if opacity is not None:
        colours = _without_hidden_colours(colours, opacity)
    encoded = _packed(colours, pixels.flat or opacity is not None, conversion.quality)
    mask = _packed(opacity, True, conversion.quality) if opacity is not None else None
    return replace(encoded, mask=mask, ink=most_ink(colours, request.size) if colours.mode == "CMYK" else 0.0)


def most_ink(image: Image.Image, size: Size) -> float:
    """The highest mean ink of any 15 square millimetres of a picture in four inks, 0 to 4: what does not dry is a spot,
    not a pixel. Squares begin at every quarter of their side.

    Args:
        size: of the picture on paper. Points.
    """
    cell = mm(math.sqrt(15)) / 4
    across, down = (max(1, round(length / cell)) for length in (size.width, size.height))
    inks = image.resize((across, down), Image.Resampling.BOX).tobytes()
    cells = [sum(inks[at : at + 4]) for at in range(0, len(inks), 4)]
    wide, high = min(4, across), min(4, down)
    strips = [_windows(cells[row * across : (row + 1) * across], wide) for row in range(down)]
    most = max(max(_windows(column, high)) for column in zip(*strips, strict=True))
    return round(most / (255 * wide * high), 4)


def _windows(values: Sequence[int], width: int) -> list[int]:
    """The sums of every so many neighbours."""
    totals = [0, *accumulate(values)]
    return [after - before for before, after in zip(totals, totals[width:], strict=False)]


def _unpacked(original: bytes, request: Request, maximum_ppi: float, target_ppi: float) -> _Pixels:
    """The picture turned upright, cropped to the box about its focus, and made smaller if it is too fine."""
    with _opened(io.BytesIO(original)) as image:
        if image.width * image.height > MOST_PIXELS:
            raise ValueError("more pixels than the header said when it was examined")
        orientation = _orientation(image)
        shown = (image.height, image.width) if orientation >= 5 else image.size
        ppi = 72 * min(shown[0] / request.size.width, shown[1] / request.size.height)
        scale = target_ppi / ppi if ppi > maximum_ppi else 1.0
        if scale < 1 and image.format in ("JPEG", "MPO"):
            image.draft(image.mode, (math.ceil(image.width * scale), math.ceil(image.height * scale)))
        profile = image.info.get("icc_profile")
        profile = profile if profile and _is_profile_for(profile, image.mode) else None
        flat = image.mode in ("1", "P")
        upright = _eight_bits(image, original)
    if orientation in TURNS:
        upright = upright.transpose(TURNS[orientation])
    upright = _cropped(upright, shown, scale, request)
    if upright.mode[-1] != "A":
        return _Pixels(upright, None, profile, flat)
    opacity = upright.getchannel("A")
    opaque = opacity.getextrema()[0] == 255
    return _Pixels(upright.convert(upright.mode[:-1]), None if opaque else opacity, profile, flat)


def _eight_bits(opened: ImageFile.ImageFile, original: bytes) -> Image.Image:
    """The pixels as L, LA, RGB, RGBA or CMYK, with 8 bits a channel; deeper ones are rounded."""
    plan = _channels(opened.mode)
    if plan is None:
        raise ValueError(f"no way out of {opened.mode}")
    deep = opened.format == "PNG" and plan.startswith("RGB") and str(opened.tile[0][3]).endswith(";16B")
    opened.load()
    image = _rounded(opened, original) if deep else opened
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
        image.info.pop("transparency", None)
    if image.mode == "CMYK" and opened.format == "JPEG" and "adobe" not in opened.info:
        return ImageChops.invert(image)  # Pillow turns all CMYK JPEGs over, as Adobe's need; only they do
    if "transparency" in image.info:
        plan = "LA" if plan == "L" else "RGBA"
        if image.mode == "1":
            image = image.convert("L")
            image.info["transparency"] *= 255
    return image if image.mode == plan else image.convert(plan)


def _rounded(high: Image.Image, original: bytes) -> Image.Image:
    """A 16-bit PNG rounded to 8 bits. Pillow keeps only the high bytes; told the other byte order, the low ones.

    A value of high and low byte is 257 high + (low - high), so its eighth bit goes up or down where these two lie more
    than 128 apart.
    """
    with _opened(io.BytesIO(original)) as again:
        tile = again.tile[0]
        again.tile = [tile._replace(args=str(tile.args).replace(";16B", ";16L"))]
        again.load()
        low = again
    up = ImageChops.subtract(low, high).point(lambda gap: gap > 128)
    down = ImageChops.subtract(high, low).point(lambda gap: gap > 128)
    return ImageChops.subtract(ImageChops.add(high, up), down)


def _cropped(image: Image.Image, shown: tuple[int, int], scale: float, request: Request) -> Image.Image:
    """Cut to the box's proportions about the focus. shown: the size of the original; scale: 1 or less, of it."""
    aspect = request.size.width / request.size.height
    width, height = min(shown[0], shown[1] * aspect), min(shown[1], shown[0] / aspect)
    left = min(max(request.focus[0] * shown[0] - width / 2, 0), shown[0] - width)
    top = min(max(request.focus[1] * shown[1] - height / 2, 0), shown[1] - height)
    wanted = max(1, round(width * scale)), max(1, round(height * scale))
    if scale == 1:
        x, y = min(round(left), image.width - wanted[0]), min(round(top), image.height - wanted[1])
        return image.crop((x, y, x + wanted[0], y + wanted[1]))
    across, down = image.width / shown[0], image.height / shown[1]  # less than 1 after a JPEG's draft
    box = (
        left * across,
        top * down,
        min((left + width) * across, image.width),
        min((top + height) * down, image.height),
    )
    return image.resize(wanted, Image.Resampling.LANCZOS, box)


def _converted(pixels: _Pixels, request: Request, conversion: Conversion) -> Image.Image:
    """The colours in the output's space: gray (black ink alone for the press), RGB or CMYK, scrim laid on."""
    image, profile = pixels.colours, pixels.profile
    if image.mode == "CMYK":
        profile = profile or conversion.inks
    if image.mode == "L" and profile is not None:
        image, profile = through(image, profile, None).getchannel(0), None
    if request.scrim is not None:
        image, profile = _veiled(through(image, profile, None), request.scrim), None
    if image.mode == "L":
        return image.point(black_curve(conversion.profile)) if conversion.cmyk else image
    return through(image, profile, conversion.profile if conversion.cmyk else None)


def _veiled(image: Image.Image, scrim: Scrim) -> Image.Image:
    """An sRGB picture under its scrim."""
    ink, stops = scrim
    heights = [(row + 0.5) / image.height for row in range(image.height)]
    columns = ([round(255 * _opacity(stops, height, side)) for height in heights] for side in (1, 2))
    edges = Image.frombytes(
        "L", (2, image.height), bytes(value for pair in zip(*columns, strict=True) for value in pair)
    )
    veil = edges.resize(image.size, Image.Resampling.BILINEAR, (0.5, 0, 1.5, image.height))
    return Image.composite(Image.new("RGB", image.size, _bytes(ink.rgb)), image, veil)


def _opacity(stops: tuple[tuple[float, float, float], ...], height: float, side: int) -> float:
    """The opacity at a height. side: 1 for the left edge, 2 for the right."""
    if height <= stops[0][0]:
        return stops[0][side]
    for above, below in pairwise(stops):
        if height < below[0]:
            return above[side] + (below[side] - above[side]) * (height - above[0]) / (below[0] - above[0])
    return stops[-1][side]


def _laid_on(colours: Image.Image, opacity: Image.Image, ground: Ink, cmyk: bool) -> Image.Image:
    """A picture with transparent places on the ground's exact inks."""
    if colours.mode == "L" and cmyk and (ground.black_only or ground.is_paper):
        under: int | tuple[int, ...] = round(255 * (1 - ground.cmyk[3]))
    elif cmyk:
        if colours.mode == "L":
            none = Image.new("L", colours.size, 0)
            colours = Image.merge("CMYK", (none, none, none, ImageChops.invert(colours)))
        under = _bytes(ground.cmyk)
    else:
        colours, under = colours.convert("RGB"), _bytes(ground.rgb)
    return Image.composite(colours, Image.new(colours.mode, colours.size, under), opacity)


def _without_hidden_colours(colours: Image.Image, opacity: Image.Image) -> Image.Image:
    """The mean visible colour where next to nothing shows, so that no hidden one bleeds into the edge when drawn."""
    visible = opacity.point(lambda value: 255 if value >= 8 else 0)
    if not visible.getbbox():
        return Image.new(colours.mode, colours.size)
    mean = tuple(round(part) for part in ImageStat.Stat(colours, visible).mean)
    return Image.composite(colours, Image.new(colours.mode, colours.size, mean if len(mean) > 1 else mean[0]), visible)


def _packed(image: Image.Image, flat: bool, quality: int) -> EncodedPicture:
    """JPEG for photographs, lossless Flate for what has few colours."""
    space = {"L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}[image.mode]
    small = image.width * image.height * len(image.getbands()) <= LOSSLESS_BYTES
    if small and (flat or image.getcolors(32 if image.mode == "L" else 256) is not None):
        return EncodedPicture(*image.size, space, "FlateDecode", zlib.compress(image.tobytes(), 9))
    image.info.clear()  # a JPEG's comment would pass on
    if image.mode == "CMYK":
        image = ImageChops.invert(image)  # Pillow writes CMYK turned over, which in a PDF would be a negative
    held = io.BytesIO()
    image.save(held, "JPEG", quality=quality, subsampling=0)
    return EncodedPicture(*image.size, space, "DCTDecode", held.getvalue())


# Words over a picture


def contrasts(
    request: Request, words: Sequence[Sequence[Rect]], ink: Ink, conversion: Conversion, cache: Path | None = None
) -> tuple[float, ...] | None:
    """How well words in an ink can be read over a picture, scrim included: contrast of each, 1 to 21.

    Of all pixels under its letters the second percentile counts; for the press it is looked at as light and as inks on
    paper, and the worse of both is taken. None if the picture cannot be unpacked; `encode` says why.

    Args:
        words: of each the boxes of its letters, in points from the top left of the picture's box.
        cache: where answers are kept and looked for.
    """
    try:
        changed = request.picture.path.stat().st_mtime_ns
        place = None
        if cache is not None:
            asked = (ink, [tuple(letters) for letters in words])
            name = _key(_digest_of(request.picture.path, changed), request, conversion, asked)
            place = cache / f"{name}.contrast"
            if (kept := _recall_whole(place)) is not None:
                return tuple(json.loads(kept))
        image = _look(replace(request, at=None), conversion.inks, changed)
    except Exception:  # a decoder fed with damaged bytes may raise anything
        return None
    across, down = image.width / request.size.width, image.height / request.size.height
    found = []
    for letters in words:
        under = [_under(image, box, across, down) for box in letters]
        light = b"".join(part.tobytes() for part in under if part is not None)
        if not light:
            found.append(21.0)
            continue
        worst = _second_percentile(light, ink.rgb)
        if conversion.cmyk:
            row = Image.frombytes("RGB", (len(light) // 3, 1), light)
            printed = look(look(row, None, conversion.profile), conversion.profile, None, compensate=False)
            worst = min(worst, _second_percentile(printed.tobytes(), seen(ink.cmyk, conversion.profile)))
        found.append(worst)
    if place is not None:
        _keep_whole(place, json.dumps(found).encode())
    return tuple(found)


@lru_cache(maxsize=4)
def _look(request: Request, inks: bytes, changed: int) -> Image.Image:
    """A small version of a picture in its box, as light. changed: when the file was, so that none is stale."""
    image, opacity = _bare_look(replace(request, scrim=None), inks, changed)
    if request.scrim is not None:
        image = _veiled(image, request.scrim)
    if opacity is not None and request.ground is not None:
        image = _laid_on(image, opacity, request.ground, cmyk=False)
    return image


@lru_cache(maxsize=4)
def _bare_look(request: Request, inks: bytes, changed: int) -> tuple[Image.Image, Image.Image | None]:
    pixels = _unpacked(request.picture.path.read_bytes(), request, LOOK_PPI, LOOK_PPI)
    own = pixels.profile or (inks if pixels.colours.mode == "CMYK" else None)
    try:
        return through(pixels.colours, own, None).convert("RGB"), pixels.opacity
    except PyCMSError:
        return pixels.colours.convert("RGB"), pixels.opacity


_LINEAR = [luminance((step / 255,) * 3) for step in range(256)]
_RED, _GREEN, _BLUE = ([weight * value for value in _LINEAR] for weight in (0.2126, 0.7152, 0.0722))


def _under(image: Image.Image, box: Rect, across: float, down: float) -> Image.Image | None:
    """The pixels that a box touches; None if it lies beside the picture. across, down: pixels a point."""
    left, top = max(0, math.floor(box.x * across)), max(0, math.floor(box.y * down))
    right, bottom = min(image.width, math.ceil(box.right * across)), min(image.height, math.ceil(box.bottom * down))
    return image.crop((left, top, right, bottom)) if right > left and bottom > top else None


def _second_percentile(pixels: bytes, words: RGB) -> float:
    own, channels = luminance(words) + 0.05, (pixels[::3], pixels[1::3], pixels[2::3])
    lights = [_RED[r] + _GREEN[g] + _BLUE[b] + 0.05 for r, g, b in zip(*channels, strict=True)]
    lights.sort()
    few = len(lights) // 50
    if own >= lights[-1]:
        return own / lights[-1 - few]
    if own <= lights[0]:
        return lights[few] / own
    return sorted(light / own if light > own else own / light for light in lights)[few]


# The cache: each picture a file, named by all that made it


def _key(original: str, request: Request, conversion: Conversion, asked: object = None) -> str:
    """The name of an answer about a picture. original: its digest; asked: what else the answer depends on."""
    made_of = (
        CACHE_EDITION,
        PIL.__version__,
        original,
        (request.size, request.focus, request.scrim, request.ground),
        (conversion.cmyk, conversion.maximum_ppi, conversion.target_ppi, conversion.quality),
        [hashlib.sha256(profile).hexdigest() for profile in (conversion.profile, conversion.inks)],
        asked,
    )
    return hashlib.sha256(repr(made_of).encode()).hexdigest()[:40]


@lru_cache(maxsize=8)
def _digest_of(path: Path, changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _keep(place: Path, made: EncodedPicture) -> None:
    parts = [part for part in (made, made.mask) if part is not None]
    head = [(part.width, part.height, part.space, part.filter, len(part.data), part.ink) for part in parts]
    _keep_whole(place, json.dumps(head).encode() + b"\n" + b"".join(part.data for part in parts))


def _recall(place: Path) -> EncodedPicture | None:
    body = _recall_whole(place)
    if body is None:
        return None
    head, _, data = body.partition(b"\n")
    parts = []
    for width, height, space, packing, length, ink in json.loads(head):
        parts.append(EncodedPicture(width, height, space, packing, data[:length], ink=ink))
        data = data[length:]
    return parts[0] if len(parts) == 1 else replace(parts[0], mask=parts[1])


def _keep_whole(place: Path, body: bytes) -> None:
    """Write beside and rename, so that no one ever reads half of it. A cache that cannot be written is no fault."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as written:
            written.write(hashlib.sha256(body).digest() + body)
        Path(written.name).replace(place)
    except OSError:
        return


def _recall_whole(place: Path) -> bytes | None:
    """What was kept; None if nothing was, or if it is no longer what was written."""
    try:
        whole = place.read_bytes()
    except OSError:
        return None
    body = whole[32:]
    return body if hashlib.sha256(body).digest() == whole[:32] else None


# Small things


def _opened(source: Path | io.BytesIO) -> ImageFile.ImageFile:
    return Image.open(source, formats=FORMATS)


def _orientation(image: Image.Image) -> int:
    """How the camera was held: 1 to 8 as in EXIF; 1 where nothing is said or what is said is damaged."""
    if image.format == "PNG" and "exif" not in image.info:
        return 1  # asking further would unpack the pixels
    try:
        found = image.getexif().get(ORIENTATION, 1)
    except Exception:  # EXIF fed with damaged bytes may raise anything
        return 1
    return found if found in TURNS else 1


def _channels(mode: str) -> str | None:
    """The plain mode a picture of this mode becomes; None for colours that cannot be converted."""
    plain = {"P": "RGB", "PA": "RGBA", "LA": "LA", "La": "LA", "RGBA": "RGBA", "RGBa": "RGBA", "CMYK": "CMYK"}
    gray = mode in ("1", "L") or mode.startswith("I;16")
    return "L" if gray else plain.get(mode, "RGB" if mode in ("RGB", "RGBX", "YCbCr") else None)


def _is_profile_for(profile: bytes, mode: str) -> bool:
    """Whether the bytes are a whole ICC profile for pictures of this mode."""
    wanted = {"L": b"GRAY", "LA": b"GRAY", "CMYK": b"CMYK"}.get(_channels(mode) or "", b"RGB ")
    found = profile_class(profile)
    return found is not None and found[1] == wanted


def _other_kind(start: bytes) -> str | None:
    """What a file is that is a picture or a document of a kind not read here."""
    if start[4:8] == b"ftyp":
        return "an AVIF" if start[8:12] in (b"avif", b"avis") else "a HEIC, as telephones make them, or a film"
    kinds = (
        (b"8BPS", "a Photoshop file"),
        (b"%PDF", "a PDF"),
        (b"%!PS", "an EPS"),
        (b"\xc5\xd0\xd3\xc6", "an EPS"),
        (b"BM", "a Windows bitmap"),
        (b"\x00\x00\x00\x0cjP", "a JPEG 2000"),
        (b"\xff\x0a", "a JPEG XL"),
    )
    found = next((kind for signature, kind in kinds if start.startswith(signature)), None)
    return found or ("an SVG drawing" if b"<svg" in start or b"<?xml" in start else None)


def _bytes(parts: tuple[float, ...]) -> tuple[int, ...]:
    return tuple(round(255 * part) for part in parts)

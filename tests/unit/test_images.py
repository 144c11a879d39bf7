"""Pictures from the wild, and what the press and the screen get of them."""

import io
import math
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from factsheet.diagnostics import Log, Severity, Span
from factsheet.geometry import Rect, Size
from factsheet.icc import seen
from factsheet.images import (
    Conversion,
    EncodedPicture,
    PictureFacts,
    Request,
    contrasts,
    effective_ppi,
    encode,
    examine,
    judge_sharpness,
    most_ink,
)
from factsheet.ink import BLACK, WHITE, Ink, luminance
from factsheet.units import mm

ROOT = Path(__file__).parents[2]
TORTURE = ROOT / "tests/torture"
INKS = (ROOT / "assets/icc/coated-fogra39l-300-small.icc").read_bytes()
LIGHT = (ROOT / "assets/icc/srgb.icc").read_bytes()
PRESS = Conversion(True, INKS, INKS, 450, 300, 85)
SCREEN = Conversion(False, LIGHT, INKS, 150, 150, 80)
SMALL = Size(72, 48)
TINT = Ink("tint", (0, 0.02, 0.06, 0.02), (0.98, 0.96, 0.92))
AT = Span("data/offices/porto.yaml", 7, 12)


def facts_of(path: Path) -> PictureFacts:
    log = Log()
    found = examine(path, path.name, log)
    assert found is not None and not log.failed, log.diagnostics
    return found


def faults(path: Path) -> list[str]:
    log = Log()
    assert examine(path, path.name, log, AT) is None
    assert all(found.at == AT and path.name in found.message for found in log.diagnostics)
    return [found.code.name for found in log.diagnostics]


def encoded(path: Path, conversion: Conversion, size: Size = SMALL, **asked) -> EncodedPicture:
    log = Log()
    made = encode(Request(facts_of(path), size, **asked), conversion, None, log)
    assert made is not None, log.diagnostics
    return made


def pixels(made: EncodedPicture) -> Image.Image:
    """The pixels as a PDF reader takes them: no turning over of inks by Adobe's mark."""
    mode = {"DeviceCMYK": "CMYK", "DeviceRGB": "RGB", "DeviceGray": "L"}[made.space]
    if made.filter == "FlateDecode":
        return Image.frombytes(mode, (made.width, made.height), zlib.decompress(made.data))
    with Image.open(io.BytesIO(made.data)) as image:
        image.load()
        return ImageChops.invert(image) if mode == "CMYK" else image.copy()


def mean(image: Image.Image) -> list[float]:
    return ImageStat.Stat(image).mean


def deep_png(path: Path, rows: list[list[int]], colour: int) -> Path:
    """A PNG of 16 bits a channel, written by hand."""
    channels = {0: 1, 2: 3}[colour]

    def chunk(tag: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + tag + data + struct.pack(">I", zlib.crc32(tag + data))

    head = struct.pack(">IIBBBBB", len(rows[0]) // channels, len(rows), 16, colour, 0, 0, 0)
    data = b"".join(b"\0" + struct.pack(f">{len(row)}H", *row) for row in rows)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")
    )
    return path


# What is refused


@pytest.mark.parametrize(
    ("picture", "fault"),
    [
        ("bomb-20000x20000.png", "picture-too-large"),
        ("not-a-picture.jpg", "not-a-picture"),
        ("nowhere.jpg", "missing-picture"),
        ("", "unreadable-picture"),
    ],
)
def test_what_is_no_picture_is_refused_by_its_header(picture: str, fault: str):
    """Each in its own words, with the place where the picture was named; a folder is not a picture either."""
    assert [fault] == faults(TORTURE / picture)


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"\0\0\0\x18ftypavif", "AVIF"),
        (b"8BPS\0\1", "Photoshop"),
        (b"%PDF-1.4\n", "PDF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
    ],
)
def test_a_kind_that_is_not_read_is_called_by_its_name(tmp_path: Path, start: bytes, said: str):
    """So that the author knows what to export anew."""
    path = tmp_path / "director.jpg"
    path.write_bytes(start + bytes(64))
    log = Log()

    assert examine(path, "director.jpg", log) is None
    assert [("picture-format", True)] == [(found.code.name, said in found.message) for found in log.diagnostics]


def test_an_empty_file_is_no_picture(tmp_path: Path):
    """What a full disk leaves behind."""
    (tmp_path / "cover.jpg").touch()

    assert ["empty-picture"] == faults(tmp_path / "cover.jpg")


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "TIFF"])
def test_an_animation_or_a_many_page_scan_is_refused(tmp_path: Path, kind: str):
    """Paper shows one picture."""
    one, two = Image.new("RGB", (9, 9), "red"), Image.new("RGB", (9, 9), "blue")
    path = tmp_path / f"moving.{kind.lower()}"
    one.save(path, kind, save_all=True, append_images=[two])

    assert ["several-pictures"] == faults(path)


def test_a_telephones_picture_with_its_depth_map_is_one_picture(tmp_path: Path):
    """Many telephones put a second picture behind the first; it was not asked for."""
    path = tmp_path / "portrait.jpg"
    Image.new("RGB", (90, 60), "teal").save(path, "MPO", save_all=True, append_images=[Image.new("RGB", (9, 9))])

    assert (90, 60) == (facts_of(path).width, facts_of(path).height)


def test_lab_colours_are_refused(tmp_path: Path):
    """Nothing says what they would look like."""
    Image.new("LAB", (9, 9)).save(tmp_path / "scan.tif")

    assert ["picture-colours"] == faults(tmp_path / "scan.tif")


@pytest.mark.parametrize("conversion", [PRESS, SCREEN])
def test_a_picture_cut_short_is_reported_and_not_kept(tmp_path: Path, conversion: Conversion):
    """Its header is sound, so it is found when it is unpacked; no half-gray picture is printed."""
    log = Log()
    request = Request(facts_of(TORTURE / "truncated.jpg"), SMALL, at=AT)

    assert encode(request, conversion, tmp_path, log) is None
    assert [("broken-picture", AT)] == [(found.code.name, found.at) for found in log.diagnostics]
    assert [] == list(tmp_path.iterdir())
    assert contrasts(request, [[Rect(0, 0, 9, 9)]], WHITE, conversion) is None


# What becomes of the odd ones


def test_a_picture_is_turned_as_the_camera_was_held():
    """EXIF says so; the file itself lies on its side."""
    path = TORTURE / "exif-orientation-6.jpg"
    with Image.open(path) as stored:
        expected = stored.transpose(Image.Transpose.ROTATE_270)
    shown = pixels(encoded(path, replace(SCREEN, maximum_ppi=9999), Size(320, 480)))

    assert (320, 480) == (facts_of(path).width, facts_of(path).height)
    assert (320, 480) == shown.size
    assert max(mean(ImageChops.difference(expected, shown))) < 4


def test_inks_written_upside_down_by_adobe_are_no_negative():
    """The sky is lighter than the hills, in inks and in light."""
    for conversion in (PRESS, SCREEN):
        image = pixels(encoded(TORTURE / "cmyk-adobe.jpg", conversion))
        sky, hills = image.crop((10, 40, 60, 60)), image.crop((10, image.height - 9, 60, image.height))
        darker = mean(hills)[0] > mean(sky)[0] if conversion.cmyk else mean(hills)[0] < mean(sky)[0]
        assert darker


def test_inks_without_adobes_mark_are_taken_as_they_stand(tmp_path: Path):
    """Only Adobe writes them upside down, though Pillow turns all of them over."""
    data = (TORTURE / "cmyk-adobe.jpg").read_bytes()
    start = data.index(b"\xff\xee")
    length = int.from_bytes(data[start + 2 : start + 4])
    (tmp_path / "plain.jpg").write_bytes(data[:start] + data[start + 2 + length :])
    plain, adobe = (encoded(path, SCREEN) for path in (tmp_path / "plain.jpg", TORTURE / "cmyk-adobe.jpg"))
    sky = (10, 10, 60, 20)

    assert mean(pixels(plain).crop(sky))[2] < 90 < mean(pixels(adobe).crop(sky))[2]


@pytest.mark.parametrize("picture", ["cmyk-adobe.jpg", "lowres-72ppi.jpg", "wide-gamut-adobergb.jpg"])
def test_no_spot_takes_more_ink_than_paper_bears(picture: str):
    """At most 300 %, and a few for the noise of JPEG."""
    image = pixels(encoded(TORTURE / picture, PRESS))
    data = image.tobytes()
    totals = [sum(data[at : at + 4]) / 2.55 for at in range(0, len(data), 4)]

    assert max(totals) < 312


def test_what_is_fully_transparent_never_shows():
    """The green of the clear pixels is nowhere: not on a ground, not under a mask, not at the edge."""
    ground = pixels(encoded(TORTURE / "alpha.png", SCREEN, ground=TINT)).convert("RGB")
    masked = encoded(TORTURE / "alpha.png", SCREEN)

    def greenest(image: Image.Image) -> int:
        data = image.tobytes()
        return max(g - max(r, b) for r, g, b in zip(data[::3], data[1::3], data[2::3], strict=True))

    assert masked.mask is not None and masked.mask.space == "DeviceGray"
    assert greenest(ground) < 60
    assert greenest(pixels(masked)) < 60


def test_a_ground_shows_through_in_its_exact_inks():
    """A cut-out on a panel leaves no edge."""
    made = encoded(TORTURE / "alpha.png", PRESS, Size(72, 72), ground=TINT)

    assert made.mask is None
    corner = pixels(made).getpixel((0, 0))
    assert [round(255 * part) for part in TINT.cmyk] == pytest.approx(list(corner), abs=2)


def test_the_clear_colour_of_a_palette_is_clear():
    """One of 32 colours is none."""
    made = encoded(TORTURE / "palette-transparent.png", PRESS)

    assert made.mask is not None and "FlateDecode" == made.filter
    assert (0, 255) == pixels(made.mask).getextrema()


def test_gray_prints_in_black_ink_alone():
    """One channel for the press as well."""
    assert "DeviceGray" == encoded(TORTURE / "gray.jpg", PRESS).space
    assert "DeviceGray" == encoded(TORTURE / "gray.jpg", SCREEN).space


def test_gray_keeps_its_tones_on_paper(tmp_path: Path):
    """The black ink for each gray looks like that gray, between the deepest black and the paper."""
    path = tmp_path / "ramp.png"
    Image.frombytes("L", (256, 1), bytes(range(256))).resize((256, 40), Image.Resampling.NEAREST).save(path)
    made = encoded(path, replace(PRESS, quality=95), Size(128, 20))
    row = pixels(made).crop((0, 20, 256, 21)).tobytes()
    deepest = luminance(seen((0, 0, 0, 1), INKS))

    assert row[0] < 4 and row[255] > 251
    for gray in (64, 128, 192):
        printed = luminance(seen((0, 0, 0, 1 - row[gray] / 255), INKS))
        wanted = deepest + luminance((gray / 255,) * 3) * (1 - deepest)
        assert wanted == pytest.approx(printed, abs=0.03)


def test_a_scanned_signature_stays_sharp():
    """Lossless, in gray, without a pixel between black and white."""
    made = encoded(TORTURE / "bilevel-signature.png", PRESS, Size(150, 50))

    assert ("DeviceGray", "FlateDecode", 600) == (made.space, made.filter, made.width)
    assert {0, 255} == set(pixels(made).tobytes())


def test_sixteen_bits_are_rounded(tmp_path: Path):
    """255 of 65535 is nearer to 1 of 255 than to 0, and 0x7F7E a hair under 127.5 is 127."""
    values = [0x00FF, 0x0000, 0xFFFF, 0x7F7E, 0x0080, 0x0081, 0xFF00, 0xFE00, 0x80FF]
    path = deep_png(tmp_path / "deep.png", [values * 2] * 4, 2)
    expected = [round(value / 257) for value in values]

    assert expected == list(pixels(encoded(path, SCREEN, Size(6, 4))).tobytes()[:9])


def test_sixteen_bit_gray_is_rounded(tmp_path: Path):
    """The same for one channel."""
    path = deep_png(tmp_path / "deep.png", [[0x00FF, 0xFFFF, 0x7F7F, 0x0000]] * 2, 0)

    assert [1, 255, 127, 0] == list(pixels(encoded(path, SCREEN, Size(4, 2))).tobytes()[:4])


def test_a_wide_gamut_is_brought_in_by_its_own_profile():
    """Read as sRGB the patch would be (0, 219, 64); through its profile it has less blue."""
    image = pixels(encoded(TORTURE / "wide-gamut-adobergb.jpg", replace(SCREEN, maximum_ppi=999), Size(150, 100)))
    red, green, blue = mean(image.crop((20, 170, 130, 190)))

    assert red < 8 and green > 212 and blue < 50


def test_a_profile_cut_short_is_a_warning_and_the_picture_counts_as_srgb(tmp_path: Path):
    """What mail programs do to profiles."""
    with Image.open(TORTURE / "lowres-72ppi.jpg") as image:
        image.save(tmp_path / "cut.jpg", quality=95, icc_profile=LIGHT[:3000])
        image.save(tmp_path / "none.jpg", quality=95)
    log = Log()
    facts = examine(tmp_path / "cut.jpg", "cut.jpg", log, AT)

    assert facts is not None
    assert [("picture-profile", Severity.WARNING)] == [(found.code.name, found.severity) for found in log.diagnostics]
    assert encoded(tmp_path / "none.jpg", SCREEN) == encode(Request(facts, SMALL), SCREEN, None, log)


def test_a_profile_that_only_looks_sound_is_a_warning_each_time(tmp_path: Path):
    """Its head is right and its tables are not; the cache must not swallow the warning."""
    wrong = LIGHT[:128] + LIGHT[128:132] + bytes(len(LIGHT) - 132)
    with Image.open(TORTURE / "lowres-72ppi.jpg") as image:
        image.save(tmp_path / "wrong.jpg", icc_profile=wrong)
    request = Request(facts_of(tmp_path / "wrong.jpg"), SMALL, at=AT)

    for _ in range(2):
        log = Log()
        assert encode(request, PRESS, tmp_path / "cache", log) is not None
        assert ["picture-profile"] == [found.code.name for found in log.diagnostics]


def test_the_profile_of_another_kind_of_colour_is_a_warning(tmp_path: Path):
    """A gray profile on a colour picture."""
    with Image.open(TORTURE / "lowres-72ppi.jpg") as image:
        image.save(tmp_path / "gray.jpg", icc_profile=(ROOT / "assets/icc/gray.icc").read_bytes())
    log = Log()

    assert examine(tmp_path / "gray.jpg", "gray.jpg", log) is not None
    assert ["picture-profile"] == [found.code.name for found in log.diagnostics]


@pytest.mark.parametrize("conversion", [PRESS, SCREEN])
def test_nothing_about_the_photographer_passes(tmp_path: Path, conversion: Conversion):
    """No EXIF, no place, no thumbnail, no comment, no profile inside."""
    exif = Image.Exif()
    exif[0x013B] = "Photographer"
    exif.get_ifd(0x8825)[2] = (41.0, 9.0, 0.0)
    with Image.open(TORTURE / "lowres-72ppi.jpg") as image:
        image.save(tmp_path / "told.jpg", exif=exif, comment="taken at home", icc_profile=LIGHT)
    data = encoded(tmp_path / "told.jpg", conversion).data

    assert not [word for word in (b"Exif", b"Photographer", b"taken at home", b"ICC_PROFILE") if word in data]


# How much of it, and how fine


@pytest.mark.parametrize(
    ("conversion", "width", "expected"),
    [
        (PRESS, 72.0, 252),  # 252 ppi: as given
        (PRESS, 42.0, 252),  # 432 ppi: as given
        (PRESS, 36.0, 150),  # 504 ppi: down to 300
        (SCREEN, 72.0, 150),  # 252 ppi: down to 150
        (SCREEN, 720.0, 252),  # 25 ppi: never enlarged
    ],
)
def test_a_picture_that_is_too_fine_is_made_smaller_and_none_larger(
    conversion: Conversion, width: float, expected: int
):
    """The picture is 252 pixels wide and fills its box."""
    assert expected == encoded(TORTURE / "lowres-72ppi.jpg", conversion, Size(width, width / 1.5)).width


@pytest.mark.parametrize(("focus", "colour"), [((0.0, 0.5), "red"), ((0.5, 0.5), "lime"), ((1.0, 0.5), "blue")])
def test_cropping_keeps_what_is_in_focus(tmp_path: Path, focus: tuple[float, float], colour: str):
    """Of a wide picture in three stripes a square box shows the one asked for."""
    stripes = Image.new("RGB", (300, 100))
    for number, name in enumerate(("red", "lime", "blue")):
        stripes.paste(name, (100 * number, 0, 100 * number + 100, 100))
    stripes.save(tmp_path / "stripes.png")
    shown = pixels(encoded(tmp_path / "stripes.png", SCREEN, Size(72, 72), focus=focus))

    assert [(10000, Image.new("RGB", (1, 1), colour).getpixel((0, 0)))] == shown.getcolors()


def test_a_scrim_is_laid_on_before_the_colours_are_converted(tmp_path: Path):
    """White paper under a veil that is closed above, open below and half way between."""
    Image.new("RGB", (100, 100), "white").save(tmp_path / "white.png")
    navy = Ink("navy", (1, 0.8, 0.2, 0.4), (0.0, 0.2, 0.4))
    veiled = {"size": Size(48, 48), "scrim": (navy, ((0.0, 1.0, 1.0), (0.5, 0.0, 0.0), (1.0, 0.0, 0.0)))}
    light = pixels(encoded(tmp_path / "white.png", SCREEN, **veiled))

    assert (2, 53, 104) == pytest.approx(light.getpixel((50, 0)), abs=3)
    assert (127, 153, 178) == pytest.approx(light.getpixel((50, 24)), abs=5)
    assert (255, 255, 255) == light.getpixel((50, 80))
    assert "DeviceCMYK" == encoded(tmp_path / "white.png", PRESS, **veiled).space


@pytest.mark.parametrize(
    ("width", "good", "least", "expected"),
    [
        (252 / 149 * 72, 225, 150, ["coarse-picture"]),
        (252 / 151 * 72, 225, 150, ["soft-picture"]),
        (252 / 226 * 72, 225, 150, []),
        (252 / 149 * 72, 150, 0, ["soft-picture"]),
        (252 / 151 * 72, 150, 0, []),
    ],
)
def test_too_few_pixels_are_refused_below_the_least_and_warned_of_below_what_is_good(
    width: float, good: float, least: float, expected: list[str]
):
    """Counted in the box, whatever the file says of itself."""
    facts, log = facts_of(TORTURE / "lowres-72ppi.jpg"), Log()
    judge_sharpness(facts, Size(width, 30), good, least, log, AT)

    assert [(name, AT) for name in expected] == [(found.code.name, found.at) for found in log.diagnostics]


def test_what_is_cropped_away_does_not_count_as_sharpness():
    """Of 252 x 168 pixels a tall box of an inch by two uses 168 along its height."""
    assert 84 == effective_ppi(facts_of(TORTURE / "lowres-72ppi.jpg"), Size(72, 144))


# Ink


def inked(*squares: tuple[int, int, int, int]) -> Image.Image:
    """Squares of 40 pixels side by side, each in inks of 0 to 255."""
    row = Image.new("CMYK", (40 * len(squares), 40))
    for number, square in enumerate(squares):
        row.paste(square, (40 * number, 0, 40 * number + 40, 40))
    return row


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        (math.sqrt(15), 4.0),  # the dark square fills 15 square millimetres
        (math.sqrt(15) / 2, 1.0),  # and here a quarter of them
    ],
)
def test_the_most_ink_is_the_mean_of_15_square_millimetres(side: float, expected: float):
    """A spot of full ink in a white neighbourhood counts by how much of the square it fills."""
    row = inked((0, 0, 0, 0), (255, 255, 255, 255), (0, 0, 0, 0), (0, 0, 0, 0))
    square = Image.new("CMYK", (160, 160))
    square.paste(row, (0, 40))

    assert expected == pytest.approx(most_ink(square, Size(mm(4 * side), mm(4 * side))), abs=0.05)


@pytest.mark.parametrize("size", [Size(1, 1), Size(3, 200)])
def test_a_picture_smaller_than_that_counts_whole(size: Size):
    """A stamp, a stripe: the mean over what there is."""
    assert 2.0 == most_ink(inked((255, 255, 0, 0)), size)


PROFILES = {
    "coated-fogra39l-300-small": 3.0,
    "coated-gracol2006-tr006-300-small": 3.0,
    "uncoated-fogra29l-280-small": 2.8,
}


@pytest.mark.parametrize("profile", PROFILES)
def test_no_veil_puts_more_ink_on_a_picture_than_the_profile_was_made_for(tmp_path: Path, profile: str):
    """Veils are laid on as light, before the inks are made: over every corner of the colours, from none to the darkest.

    Measured in the finished JPEG too, spot by spot.
    """
    inks = (ROOT / f"assets/icc/{profile}.icc").read_bytes()
    levels = range(0, 256, 51)
    cube = Image.new("RGB", (216, 8))
    for number, colour in enumerate((r, g, b) for r in levels for g in levels for b in levels):
        cube.paste(colour, (number, 0, number + 1, 8))
    file = tmp_path / "cube.png"
    cube.resize((1728, 512), Image.Resampling.NEAREST).save(file)
    navy = Ink("navy", (0.94, 0.66, 0, 0.82), (0x12 / 255, 0x26 / 255, 0x3F / 255))
    veil = (navy, ((0.0, 0.0, 0.0), (1.0, 1.0, 0.6)))
    request = Request(facts_of(file), Size(mm(216), mm(64)), scrim=veil)

    made = encode(request, Conversion(True, inks, inks, 450, 300, 85), None, Log())

    assert made is not None
    assert made.ink <= PROFILES[profile]
    spots = pixels(made).resize((432, 128), Image.Resampling.BOX).tobytes()  # half a millimetre each
    assert max(sum(spots[at : at + 4]) for at in range(0, len(spots), 4)) / 255 <= PROFILES[profile]


# Words over it


def test_contrast_over_a_picture_counts_its_worst_spots(tmp_path: Path):
    """White words over black with a white corner: fine where it is black, not where one pixel in ten is white."""
    image = Image.new("RGB", (200, 100), "black")
    image.paste("white", (180, 0, 200, 100))
    image.save(tmp_path / "corner.png")
    request = Request(facts_of(tmp_path / "corner.png"), Size(200, 100))
    found = contrasts(request, [[Rect(0, 0, 100, 100)], [Rect(0, 0, 200, 100)], [Rect(300, 0, 9, 9)]], WHITE, SCREEN)

    assert found is not None
    assert [21, 1, 21] == pytest.approx(found)


def test_on_paper_contrast_is_less_than_in_the_light(tmp_path: Path):
    """The deepest black of four inks is no black of a screen; the worse counts for the press."""
    Image.new("RGB", (200, 100), "black").save(tmp_path / "night.png")
    request = Request(facts_of(tmp_path / "night.png"), Size(200, 100))
    words = [[Rect(0, 0, 100, 50)]]

    assert contrasts(request, words, WHITE, PRESS) < contrasts(request, words, WHITE, SCREEN)


def test_a_scrim_makes_words_readable(tmp_path: Path):
    """White words on white are readable under a black veil."""
    Image.new("RGB", (200, 100), "white").save(tmp_path / "fog.png")
    request = Request(facts_of(tmp_path / "fog.png"), Size(200, 100))
    veiled = replace(request, scrim=(BLACK, ((0.0, 0.8, 0.8),)))
    words = [[Rect(0, 0, 100, 50)]]

    assert (1,) == contrasts(request, words, WHITE, PRESS)
    assert contrasts(veiled, words, WHITE, PRESS)[0] > 4.5


# The cache


def test_a_picture_is_converted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The second time it is taken from the folder, mask and all, without being unpacked."""
    request = Request(facts_of(TORTURE / "alpha.png"), SMALL)
    first = encode(request, PRESS, tmp_path, Log())
    monkeypatch.setattr(Image, "open", None)

    assert first == encode(request, PRESS, tmp_path, Log())


def test_another_request_is_another_picture(tmp_path: Path):
    """Crop, size, veil, ground, purpose: each makes a picture of its own."""
    request = Request(facts_of(TORTURE / "alpha.png"), SMALL)
    others = [
        replace(request, focus=(0.1, 0.1)),
        replace(request, size=Size(50, 50)),
        replace(request, ground=TINT),
        replace(request, scrim=(BLACK, ((0.0, 0.5, 0.5),))),
    ]
    for asked in (request, *others, replace(request, at=AT)):
        encode(asked, PRESS, tmp_path, Log())
    encode(request, SCREEN, tmp_path, Log())

    assert 6 == len(list(tmp_path.iterdir()))


@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_a_damaged_entry_is_made_anew(tmp_path: Path, damage: bytes | None):
    """Empty, overwritten or cut short."""
    request = Request(facts_of(TORTURE / "gray.jpg"), SMALL)
    first = encode(request, PRESS, tmp_path, Log())
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(entry.read_bytes()[:-1] if damage is None else damage)

    assert first == encode(request, PRESS, tmp_path, Log())
    assert len(entry.read_bytes()) > 100


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path):
    """A file stands where the folder should be."""
    (tmp_path / "cache").touch()
    log = Log()

    assert encode(Request(facts_of(TORTURE / "gray.jpg"), SMALL), PRESS, tmp_path / "cache", log) is not None
    assert [] == log.diagnostics


def test_profiles_are_told_apart(tmp_path: Path):
    """The printer's own profile makes other pixels, and another entry."""
    other = (ROOT / "assets/icc/coated-gracol2006-tr006-300-small.icc").read_bytes()
    request = Request(facts_of(TORTURE / "lowres-72ppi.jpg"), SMALL)
    made = [encode(request, replace(PRESS, profile=profile), tmp_path, Log()) for profile in (INKS, other)]

    assert made[0] != made[1]
    assert ImageCms.getOpenProfile(io.BytesIO(other)).profile.xcolor_space == "CMYK"


def test_a_scrim_may_fade_to_the_right(tmp_path: Path):
    """The left edge is veiled, the right one is as it was, the middle half."""
    path = tmp_path / "white.png"
    Image.new("RGB", (101, 20), "white").save(path)
    veiled = pixels(encoded(path, SCREEN, Size(48, 10), scrim=(BLACK, ((0.0, 1.0, 0.0),))))
    left, middle, right = (veiled.getpixel((x, 5))[0] for x in (0, veiled.width // 2, veiled.width - 1))

    assert left < 3 and 120 < middle < 136 and right > 252

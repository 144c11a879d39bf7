"""icc: colour profiles, and what colours become on their way through them.

A profile travels as its bytes; None stands for sRGB. Pictures go relative colorimetric with black point compensation.
Inks are looked at without it: solid black is no deeper than it prints, so no contrast is promised that paper breaks.
"""

import io
import struct
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageCms

from factsheet.codes import cards as say
from factsheet.diagnostics import Log, Span
from factsheet.ink import CMYK, RGB, luminance

Transform = ImageCms.ImageCmsTransform

LARGEST = 16 * 2**20  # bytes of a profile; the largest in common use have about 9 million


def profile_class(profile: bytes) -> tuple[bytes, bytes] | None:
    """Class and colour space of an ICC profile, such as (b"prtr", b"CMYK"); None if the bytes are not a whole profile.

    Source: ICC.1, profile header and tag table.
    """
    if len(profile) < 132 or profile[36:40] != b"acsp":
        return None
    size, count = struct.unpack(">L", profile[:4])[0], struct.unpack(">L", profile[128:132])[0]
    if size > len(profile) or not 0 < count <= 1000 or len(profile) < 132 + 12 * count:
        return None
    for entry in range(132, 132 + 12 * count, 12):
        _, offset, length = struct.unpack(">4sLL", profile[entry : entry + 12])
        if offset + length > len(profile):
            return None
    return profile[12:16], profile[16:20]


def press_profile_fault(profile: bytes) -> str | None:
    """Why the bytes cannot say how inks look on paper, as the end of a sentence about their file; None if they can."""
    found = profile_class(profile)
    if found is None:
        return "is not a whole ICC profile"
    if found != (b"prtr", b"CMYK"):
        return "is not the profile of a press with four inks"
    try:
        transform(None, profile, "RGB", brief=True)
        transform(profile, None, "CMYK", brief=True)
    except ImageCms.PyCMSError:
        return "is damaged and cannot be used"
    return None


def check_press_profile(file: str, path: Path | None, log: Log, at: Span | None) -> bool:
    """Whether a file can say how inks look on paper; reported if not.

    Args:
        file: its name as the author wrote it. path: where it is; None if it was looked for and not found.
    """
    if path is None:
        log.report(say.PROFILE_MISSING, f"There is no profile {file}.", at)
        return False
    try:
        with path.open("rb") as opened:
            profile = opened.read(LARGEST + 1)
    except OSError:
        log.report(say.PROFILE_UNREADABLE, f"{file} cannot be opened.", at)
        return False
    what = press_profile_fault(profile) if len(profile) <= LARGEST else "is too large for a colour profile"
    if what is not None:
        log.report(say.PROFILE_UNREADABLE, f"{file} {what}.", at)
    return what is None


def description(profile: bytes) -> str:
    """What a profile calls itself, on one line, nothing in it unseen; empty if it has no name."""
    try:
        told = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except ImageCms.PyCMSError:
        return ""
    return "".join(sign for sign in " ".join(told[:200].split()) if sign.isprintable())


def through(image: Image.Image, source: bytes | None, target: bytes | None) -> Image.Image:
    """The picture from its profile into the target's colours; gray without a profile counts as sRGB."""
    if source is None and image.mode == "L":
        image = image.convert("RGB")
    return image if source is target is None else transform(source, target, image.mode).apply(image)


@lru_cache(maxsize=16)
def transform(
    source: bytes | None, target: bytes | None, mode: str, compensate: bool = True, brief: bool = False
) -> Transform:
    """Colours of one profile into those of another.

    brief: quick to make and slow to use, for a few thousand pixels.

    Raises:
        PIL.ImageCms.PyCMSError: a profile is damaged, or not for pictures of this mode.
    """
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION * compensate | ImageCms.Flags.NOOPTIMIZE * brief
    relative, target_mode = ImageCms.Intent.RELATIVE_COLORIMETRIC, "RGB" if target is None else "CMYK"
    return ImageCms.buildTransform(_open(source), _open(target), mode, target_mode, relative, ImageCms.Flags(flags))


def _open(profile: bytes | None) -> ImageCms.ImageCmsProfile:
    if profile is None:
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    return ImageCms.getOpenProfile(io.BytesIO(profile))


def seen_all(inks: Sequence[CMYK], profile: bytes) -> tuple[RGB, ...]:
    """What inks look like through a press profile, paper taken as white: sRGB of each, in order."""
    if not inks:
        return ()
    row = Image.frombytes("CMYK", (len(inks), 1), bytes(round(255 * part) for ink in inks for part in ink))
    light = look(row, profile, None, compensate=False).tobytes()
    return tuple((r / 255, g / 255, b / 255) for r, g, b in zip(light[::3], light[1::3], light[2::3], strict=True))


@lru_cache(maxsize=256)
def seen(ink: CMYK, profile: bytes) -> RGB:
    """What one ink looks like through a press profile, as sRGB."""
    return seen_all([ink], profile)[0]


def look(image: Image.Image, source: bytes | None, target: bytes | None, compensate: bool = True) -> Image.Image:
    """A small picture from one profile into another."""
    return transform(source, target, image.mode, compensate, brief=True).apply(image)


@lru_cache(maxsize=4)
def black_curve(profile: bytes) -> list[int]:
    """For each gray of sRGB the gray of black ink alone that looks like it; 0 is solid black.

    Both scales are stretched to the same paper white and to their own deepest black, as black point compensation does.
    """
    inks = [luminance(rgb) for rgb in seen_all([(0, 0, 0, step / 255) for step in range(255, -1, -1)], profile)]
    deepest, paper = min(inks), max(inks)
    curve, step = [], 0
    for gray in range(256):
        wanted = deepest + luminance((gray / 255,) * 3) * (paper - deepest)
        while step < 255 and inks[step + 1] <= wanted:
            step += 1
        nearer = step < 255 and wanted - inks[step] > inks[step + 1] - wanted
        curve.append(step + nearer)
    return curve

"""Questions that several rules ask of the facts: in which colours, by which output intent, whether it prints at all."""

from collections.abc import Iterator, Sequence

from factsheet.ink import CMYK
from factsheet.paper import PAPERS, Paper
from factsheet.preflight.facts import Box, Facts, Intent, PageFacts, Painted, Space
from factsheet.units import Pt

FOR_PRINT, FOR_ARCHIVES = "GTS_PDFX", "GTS_PDFA1"
DEVICE = {"DeviceRGB": "RGB", "DeviceCMYK": "CMYK"}
INKED = 0.005  # half a percent of a plate: what rounds to nothing
REVERSED = 0.5  # of a plate: the step from dark to light at which letters and lines stand in their ground
SAME: Pt = 1.0  # trims that differ by less are one paper; 0.35 mm, less than a guillotine's own error

THINGS = {
    "text": "text",
    "fill": "an area",
    "stroke": "a line",
    "picture": "a picture",
    "inline picture": "a small picture",
    "shading": "a blend of colours",
}
PLACES = {"form": "a group", "soft": "a soft mask", "pattern": "a pattern", "glyph": "a drawn letter"}
NOTES = {
    "Link": "a link",
    "Text": "a comment",
    "FreeText": "a comment",
    "Ink": "a drawn comment",
    "Highlight": "a highlight",
    "Stamp": "a stamp",
    "Widget": "a form field",
    "FileAttachment": "an attached file",
}
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
DEVICES = {"mntr": "a screen", "scnr": "a camera or scanner", "spac": "colours at large", "link": "a conversion"}


# In words


def named(painted: Painted) -> str:
    """An object as a message opens with it, such as `Text in a group`, which is what a PDF calls a form."""
    inside = PLACES.get(painted.where[-1].partition(" ")[0], "") if painted.where else ""
    thing = THINGS[painted.kind]
    return (f"{thing} in {inside}" if inside else thing).capitalize()


def millimetres(length: Pt) -> str:
    """A length as people measure it, such as `2.1 mm`."""
    return f"{round(length * 25.4 / 72, 1):g} mm"


def points(length: Pt) -> str:
    """A size of type or line, such as `8.5 pt`."""
    return f"{round(length, 2):g} pt"


def percent(share: float) -> str:
    """An amount of ink, such as `312 %`."""
    return f"{share * 100:.0f} %"


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them, such as `left, head and foot`."""
    return ", ".join(words[:-1]) + (" and " if len(words) > 1 else "") + words[-1] if words else ""


# Colours and output intents


def spaces(painted: Painted) -> Iterator[Space]:
    """The colour spaces that an object is painted with, stand-ins and the masks of pictures included."""
    picture = painted.picture
    for space in (
        painted.colour.space if painted.colour else None,
        picture.space if picture else None,
        picture.soft_mask.space if picture and picture.soft_mask else None,
    ):
        while space is not None:
            yield space
            space = space.base


def intents(facts: Facts) -> list[Intent]:
    """The output intents that the standards know."""
    return [one for one in facts.intents if one.subtype in (FOR_PRINT, FOR_ARCHIVES)]


def unfit(intent: Intent) -> str:
    """What is wrong with the profile of an output intent, as the end of a sentence; empty if nothing."""
    profile = intent.profile
    if intent.reference:
        return "is kept outside the file"
    if profile is None:
        return "is not in the file"
    if profile.trouble:
        return f"cannot be used: {profile.trouble}"
    if intent.subtype == FOR_PRINT and profile.kind != "prtr":
        return f"describes {DEVICES.get(profile.kind, 'some other device')}, not a press"
    if profile.kind not in ("prtr", "mntr") or profile.space not in ("CMYK", "RGB", "GRAY"):
        return f"describes {DEVICES.get(profile.kind, 'some other device')}, neither a press nor a screen"
    return ""


def file_colours(facts: Facts) -> tuple[str, ...]:
    """The kinds of colour that the output intents speak of, such as CMYK; none where the intents are at fault."""
    held = intents(facts)
    if any(unfit(one) for one in held):
        return ()
    return tuple(dict.fromkeys(one.profile.space for one in held if one.profile))


def foreign_families(facts: Facts) -> frozenset[str]:
    """Device colour spaces that no output intent speaks of; none where there is no intent to go by."""
    spoken_of = file_colours(facts)
    return frozenset(family for family, kind in DEVICE.items() if spoken_of and kind not in spoken_of)


def through_output_profile(space: Space, facts: Facts) -> bool:
    """Whether a space is CMYK by the very profile of the output intent for print."""
    if space.profile is None or space.profile.space != "CMYK":
        return False
    own = [one.profile.digest for one in facts.intents if one.subtype == FOR_PRINT and one.profile]
    return space.profile.digest in own


# What is printed


def beyond(box: Box, page: PageFacts) -> tuple[Pt, Pt, Pt, Pt]:
    """How far a box goes on beyond the trim: left, head, right, foot, as the page is seen. Negative inside."""
    own, trim = page.from_trim(box), page.from_trim(page.trimmed)
    return -own.x, -own.y, own.x + own.width - trim.width, own.y + own.height - trim.height


def says_its_trim(page: PageFacts) -> bool:
    """Whether a page says where it will be cut."""
    return page.trim is not None or page.art is not None


def trim_is_known(page: PageFacts) -> bool:
    """Whether a page says its trim, or is exactly a paper and so leaves no doubt of it."""
    return says_its_trim(page) or paper_of(page) is not None


def paper_of(page: PageFacts) -> Paper | None:
    """The paper that a page is trimmed to, either way up; None if it is none of ours."""
    sides = sorted((page.trimmed.width, page.trimmed.height))
    for paper in PAPERS.values():
        own = sorted((paper.size.width, paper.size.height))
        if all(abs(one - other) < SAME for one, other in zip(sides, own, strict=True)):
            return paper
    return None


def printed(facts: Facts) -> Iterator[Painted]:
    """What leaves a trace within the bleed.

    Masks, invisible text, what is clipped away and marks beyond the bleed do not.
    """
    for page in facts.pages:
        edge = page.bled
        for painted in facts.shown.get(page.number, ()):
            shows = not painted.invisible and painted.opacity > 0 and (painted.box.width > 0 or painted.box.height > 0)
            if shows and painted.box.lies_on(edge):
                yield painted


def plates(facts: Facts) -> tuple[str, ...]:
    """The plates that the file prints on: the four in the order of printing, then others by name.

    Colours that are no inks yet stand last, as `RGB`.
    """
    found: set[str] = set()
    for painted in printed(facts):
        own, picture = painted.colour, painted.picture
        space = picture.space if picture and picture.space and not picture.is_mask else own.space if own else None
        if own and own.inks is not None:
            found.update(plate for plate, ink in zip(PROCESS, own.inks, strict=True) if ink >= INKED)
        elif space is not None:
            found.update(_plates_of(space))
    return tuple(sorted(found, key=lambda name: (PROCESS.index(name) if name in PROCESS else 4, name == "RGB", name)))


def _plates_of(space: Space) -> tuple[str, ...]:
    """The plates that colours of a space may print on."""
    while space.family in ("Indexed", "Pattern") and space.base is not None:
        space = space.base
    if space.family in ("Separation", "DeviceN"):
        return PROCESS if "All" in space.colorants else tuple(one for one in space.colorants if one != "None")
    kind = space.profile.space if space.family == "ICCBased" and space.profile else space.family
    for name, own in (("CMYK", PROCESS), ("GRAY", ("Black",)), ("RGB", ("RGB",)), ("LAB", ("RGB",))):
        if name in kind.upper():
            return own
    return ()


def inks(painted: Painted) -> CMYK | None:
    """What it puts on the plates, if it is of one colour and that is known."""
    return painted.colour.inks if painted.colour else None


def overprints(painted: Painted) -> bool:
    """Whether it leaves the plates alone on which it has no ink.

    DeviceCMYK does so in overprint mode 1, separations in either mode, DeviceGray in none: it sets all four plates.
    """
    family = painted.colour.space.family if painted.colour else ""
    alone = family in ("Separation", "DeviceN") or (family == "DeviceCMYK" and painted.overprint_mode == 1)
    return painted.overprint and alone


def is_reversed(painted: Painted) -> bool:
    """Whether it is light on dark, so that its shape is what other inks leave out."""
    own, under = inks(painted), painted.under
    if own is None or overprints(painted):
        return False
    if under is None:
        return max(own) < INKED  # white can only stand on something, be it a picture
    return any(below - above >= REVERSED for above, below in zip(own, under, strict=True))

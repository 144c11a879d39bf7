"""Press practice by the printer's card: colour, edges, pictures, ink, black, type and lines.

Source: the Ghent Workgroup's specification of 2015 (sheetfed, CMYK), whose sections name the clauses, and where it is
silent what printers ask of their customers. Measures are the card's.
"""

from collections.abc import Iterator
from itertools import chain

from factsheet.codes import house as say
from factsheet.ink import CMYK
from factsheet.paper import PAPERS
from factsheet.preflight.facts import Box, Facts, PageFacts, Painted
from factsheet.preflight.rulebook.questions import (
    FOR_PRINT,
    INKED,
    PROCESS,
    SAME,
    beyond,
    foreign_families,
    inks,
    is_reversed,
    listed,
    millimetres,
    named,
    overprints,
    paper_of,
    percent,
    points,
    printed,
    spaces,
    through_output_profile,
    trim_is_known,
)
from factsheet.preflight.rulebook.rules import Breach, at, rule
from factsheet.printers.card import Card
from factsheet.units import Pt, mm

HAIR: Pt = mm(0.1)  # lengths on paper are held to this, and sizes of type and line to FINE
FINE: Pt = 0.01
SAME_BLEED: Pt = mm(0.2)  # 3 mm and an eighth of an inch are one bleed to a guillotine
ROUNDED: Pt = 0.05  # 6 pt of a program that counts 72.27 to the inch is 6 pt
TOUCHING: Pt = mm(0.25)  # what ends this near to the trim is meant to end at it
MARK: Pt = 1.5  # lines up to this are taken for marks, where marks stand
SIDES = ("left", "head", "right", "foot")
PLATES = {*PROCESS, "None", "All"}
NOT_INKS = {"DeviceRGB": "RGB", "CalRGB": "RGB", "CalGray": "calibrated gray", "Lab": "Lab"}
BILEVEL_PPI = 550.0
GROUNDS = 1000  # pictures of a page that are asked whether type stands on them
SPECKS = 16  # pixels: a picture of no more is a colour, not a picture
LARGE: Pt = 36  # type from which stems are areas: 2 mm and more, by taste
MEASURED = 0.02  # total ink is measured to two points
FULL = 0.995  # black ink that counts as all of it
RICH = 0.85  # black ink from which a colour of several inks is meant to be black


# Colour


@rule(say.COLOUR, house="GWG 2015 4.23")
def other_than_inks(facts: Facts, _: Card) -> Iterator[Breach]:
    told = foreign_families(facts)
    for painted in facts.painted:
        for space in spaces(painted) if not painted.invisible else ():
            kind = NOT_INKS.get(space.family, "") if space.family not in told else ""
            own = space.profile if space.profile and not space.profile.trouble else None
            if own and own.space != "GRAY" and not through_output_profile(space, facts):
                kind = f"{own.space} by a profile of its own"
            if kind:
                yield at(painted, f"{named(painted)} is in {kind}, not in plain inks.")
                break
    for page in facts.pages:
        if page.transparent and page.group in NOT_INKS and page.group not in told:
            mixed = NOT_INKS[page.group]
            yield Breach(f"Transparency on page {page.number} is mixed in {mixed}, not in plain inks.", page.number)


@rule(say.SPOT, house="GWG 2015 4.18")
def spot_colour(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in printed(facts):
        stray = [name for space in spaces(painted) for name in space.colorants if name not in PLATES]
        if stray:
            yield at(painted, f"{named(painted)} is in {stray[0]}, a plate beside the four of the job.")


@rule(say.REGISTRATION, house="GWG 2015 4.21")
def registration_colour(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in printed(facts):
        if _on_every_plate(painted) and painted.box.lies_on(facts.page(painted.page).trimmed):
            yield at(painted, f"{named(painted)} is in registration colour, full ink on every plate.")


@rule(say.MARKS, house="marks beyond the bleed")
def marks_in_the_bleed(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in printed(facts):
        line = painted.kind in ("stroke", "fill") and min(painted.box.width, painted.box.height) <= MARK
        if (line or _on_every_plate(painted)) and not painted.box.lies_on(facts.page(painted.page).trimmed):
            yield at(painted, "A printer's mark stands in the bleed, where a stray cut would show it.")


def _on_every_plate(painted: Painted) -> bool:
    return any("All" in space.colorants for space in spaces(painted))


@rule(say.CONDITION, house="condition by the card")
def condition(facts: Facts, card: Card) -> Iterator[Breach]:
    named_so = next((one.identifier for one in facts.intents if one.subtype == FOR_PRINT), "")
    if named_so and named_so != (card.condition.identifier or named_so):  # a card may leave the condition open,
        yield Breach(f"The file is made for {named_so}; the printer's card is for {card.condition.identifier}.")


# Edges


@rule(say.PAPER, house="GWG 2015 4.2, 4.4")
def paper(facts: Facts, card: Card) -> Iterator[Breach]:
    if not facts.pages or not trim_is_known(facts.pages[0]):
        return
    first = facts.pages[0]
    found = paper_of(first)
    if card.papers and (found is None or found.name not in card.papers):  # or the papers
        size = _size(first)
        has = " and ".join(PAPERS[name].title for name in card.papers if name in PAPERS)
        yield Breach(f"The page is {found.title if found else size}; the printer's card lists {has}.", 1)
    elif first.user_unit != 1:
        yield Breach(f"The page is drawn at another scale and enlarged {first.user_unit:g} times.", 1)


@rule(say.SIZES, house="GWG 2015 4.4")
def sizes(facts: Facts, _: Card) -> Iterator[Breach]:
    cut = [page for page in facts.pages if trim_is_known(page)]
    for page in cut[1:]:
        first, trim = cut[0].trimmed, page.trimmed
        if abs(trim.width - first.width) > SAME or abs(trim.height - first.height) > SAME:
            yield Breach(f"Page {page.number} is {_size(page)}, page {cut[0].number} {_size(cut[0])}.", page.number)


def _size(page: PageFacts) -> str:
    """The size of a trim as it is seen, such as `210 × 297 mm`."""
    seen = page.from_trim(page.trimmed)
    return f"{millimetres(seen.width).removesuffix(' mm')} × {millimetres(seen.height)}"


@rule(say.PAGES, house="GWG 2015 4.6")
def pages(facts: Facts, _: Card) -> Iterator[Breach]:
    if (count := len(facts.pages)) != 2:
        yield Breach(f"The file has {count} page{'' if count == 1 else 's'}; one leaf has two.")


@rule(say.BLANK, house="GWG 2015 4.5")
def blank(facts: Facts, _: Card) -> Iterator[Breach]:
    inked = {painted.page for painted in printed(facts) if painted.box.lies_on(facts.page(painted.page).trimmed)}
    for page in facts.pages:
        if page.number not in inked:
            yield Breach(f"Nothing is printed on page {page.number}.", page.number)


@rule(say.BLEED_SHORT, house="bleed by the card")
def bleed_short(facts: Facts, card: Card) -> Iterator[Breach]:
    for page in facts.pages:
        if not trim_is_known(page) or not page.bled.holds(page.trimmed):
            continue  # told by rules of their own
        found = paper_of(page)
        asked = card.bleed if card.bleed is not None else found.bleed if found else mm(3)
        reached = beyond(page.bled, page)
        short = [side for side, length in zip(SIDES, reached, strict=True) if length < asked - SAME_BLEED]
        if short:
            amount = f"only {millimetres(min(reached))} of bleed" if min(reached) > HAIR else "no bleed"
            edges = f" at the {listed(short)}" if len(short) < len(SIDES) else ""
            yield Breach(
                f"Page {page.number} has {amount}{edges}; the printer's card asks for {millimetres(asked)}.",
                page.number,
            )


@rule(say.BLEED_EMPTY, house="ink to the edge of the bleed")
def bleed_empty(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in printed(facts):
        if painted.kind == "text" or _is_white(painted):
            continue
        page = facts.page(painted.page)
        if page.crop and not page.crop.holds(page.bled):
            continue  # told by a rule of its own
        bleed, reached = beyond(page.bled, page), beyond(painted.box, page)
        sides = zip(SIDES, bleed, reached, strict=True)
        short = [side for side, whole, part in sides if -TOUCHING <= part < whole - TOUCHING]
        if short and painted.box.lies_on(page.trimmed):
            edges = f"at the {listed(short)}" if len(short) < len(SIDES) else "on all sides"
            yield at(painted, f"{named(painted)} reaches the trim {edges}, but not the edge of the bleed.")


def _is_white(painted: Painted) -> bool:
    own = inks(painted)
    return own is not None and max(own) < INKED


@rule(say.NEAR_TRIM, house="type to trim by the card")
def near_trim(facts: Facts, card: Card) -> Iterator[Breach]:
    for painted in _type(facts):
        near = -max(beyond(painted.drawn or painted.box, facts.page(painted.page)))
        if near < card.safe - HAIR:
            words = f"is {millimetres(near)} from the trim" if near > 0 else "is cut by the trim"
            message = f"Type {words}; the printer's card asks for {millimetres(card.safe)}."
            yield Breach(message, painted.page, painted.drawn or painted.box, painted.text)


# Pictures and ink


@rule(say.COARSE, house="GWG 2015 4.26")
def coarse_pictures(facts: Facts, card: Card) -> Iterator[Breach]:
    for painted in _pictures(facts):
        if painted.ppi < card.ppi.least - 0.5:
            yield at(painted, f"A picture has {_ppi(painted)}; the printer's card takes none below {card.ppi.least:g}.")


@rule(say.SOFT, house="GWG 2015 4.26")
def soft_pictures(facts: Facts, card: Card) -> Iterator[Breach]:
    for painted in _pictures(facts):
        if card.ppi.least - 0.5 <= painted.ppi < card.ppi.good - 0.5:
            yield at(painted, f"A picture has {_ppi(painted)}; from {card.ppi.good:g} on it is sharp.")


@rule(say.BILEVEL, house="GWG 2015 4.27")
def line_art(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in _pictures(facts, bilevel=True):
        if painted.ppi < BILEVEL_PPI - 0.5:
            yield at(painted, f"A picture in pure black and white has {_ppi(painted)}; {BILEVEL_PPI:g} are needed.")


def _pictures(facts: Facts, bilevel: bool = False) -> Iterator[Painted]:
    """Pictures of one bit a pixel, or all others; those that fill a pattern too."""
    in_patterns = (
        one for one in facts.painted if one.picture and any(part.startswith("pattern") for part in one.where)
    )
    for painted in chain(printed(facts), in_patterns):
        picture = painted.picture
        if picture is None or painted.ppi <= 0 or picture.width * picture.height <= SPECKS:
            continue
        if bilevel == (picture.is_mask or picture.bits == 1):
            yield painted


def _ppi(painted: Painted) -> str:
    return f"{painted.ppi:.0f} pixels an inch where it stands"


@rule(say.TOTAL_INK, house="GWG 2015 4.22")
def total_ink(facts: Facts, card: Card) -> Iterator[Breach]:
    for one in facts.inks:
        if one.highest > card.ink + MEASURED:
            most, limit = percent(one.highest), percent(card.ink)
            message = f"Page {one.page} has up to {most} of ink; the printer's card allows {limit}."
            yield Breach(message, one.page, one.peak)
    for painted in _type(facts):  # which the measure by area leaves out
        own = inks(painted)
        if own and painted.size >= LARGE and sum(own) > card.ink + MEASURED:
            most, limit = percent(sum(own)), percent(card.ink)
            message = f"Type of {points(painted.size)} has {most} of ink; the printer's card allows {limit}."
            yield at(painted, message)


# Black and white


@rule(say.WHITE_OVERPRINT, house="GWG 2015 4.8, 4.9")
def white_overprint(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in printed(facts):
        if painted.overprint and _is_white(painted):
            what = "so it will not be there" if overprints(painted) else "so some machines will leave it out"
            yield at(painted, f"{named(painted)} is white and set to overprint, {what}.")


@rule(say.BLACK_KNOCKS_OUT, house="GWG 2015 4.10, 4.11")
def black_knocks_out(facts: Facts, card: Card) -> Iterator[Breach]:
    for painted in _type(facts):
        own, under = inks(painted), painted.under
        if own is None or under is None or painted.size >= card.black.overprint_below - FINE:
            continue
        if max(own[:3]) < INKED and own[3] > FULL and max(under[:3]) > INKED and not overprints(painted):
            yield at(painted, f"Black type of {points(painted.size)} clears its shape out of the colour below it.")


@rule(say.RICH_BLACK, house="GWG 2015 4.15")
def rich_black(facts: Facts, card: Card) -> Iterator[Breach]:
    for painted in _small_type(facts, card):
        own = inks(painted)
        if own and _is_rich_black(own):
            yield at(painted, f"Black type of {points(painted.size)} prints in {_count(own)} inks instead of one.")


@rule(say.MANY_INKS, house="GWG 2015 4.16")
def many_inks(facts: Facts, card: Card) -> Iterator[Breach]:
    pictures = {page.number: _grounds(facts, page.number) for page in facts.pages}
    for painted in _small_type(facts, card):
        own = inks(painted)
        if own is None or _is_rich_black(own) or _count(own) < 2 or is_reversed(painted):
            continue
        if painted.under is None and any(painted.box.lies_on(ground) for ground in pictures[painted.page]):
            continue  # light on a picture: its shape is what is left of the inks below
        if _count(own) > card.black.inks:
            message = f"Type of {points(painted.size)} prints in {_count(own)} inks"
            yield at(painted, f"{message}; the printer's card allows {card.black.inks}.")
        elif max(own) < card.black.lead - FINE:
            message = f"Type of {points(painted.size)} has no ink stronger than {percent(max(own))}"
            yield at(painted, f"{message}; the printer's card asks for {percent(card.black.lead)}.")


def _grounds(facts: Facts, page: int) -> list[Box]:
    """Where a page has pictures and blends that type may stand on; no more of them than a page can use."""
    shown = facts.shown.get(page, ())
    return [one.box for one in shown if one.kind in ("picture", "inline picture", "shading")][:GROUNDS]


def _is_rich_black(own: CMYK) -> bool:
    return own[3] >= RICH and max(own[:3]) >= INKED


def _count(own: CMYK) -> int:
    """On how many plates an ink prints."""
    return sum(part >= INKED for part in own)


def _type(facts: Facts) -> Iterator[Painted]:
    """What is printed as letters, spaces alone excepted."""
    for painted in printed(facts):
        if painted.kind == "text" and not painted.blank:
            yield painted


def _small_type(facts: Facts, card: Card) -> Iterator[Painted]:
    return (painted for painted in _type(facts) if painted.size < card.black.overprint_below - FINE)


# Type and lines


@rule(say.SMALL_TYPE, house="type sizes by the card")
def small_type(facts: Facts, card: Card) -> Iterator[Breach]:
    for painted in _type(facts):
        own = inks(painted)
        if own is None or painted.size <= 0:
            continue
        bold = painted.font is not None and painted.font.bold
        if is_reversed(painted):
            least = card.type.reversed_bold if bold else card.type.reversed_regular
            what = "Light type on dark ground" if painted.under else "White type"
        elif max(own[:3]) < INKED:
            least, what = card.type.black, "Black type"
        else:
            least, what = card.type.coloured, "Coloured type"
        if painted.size < least - ROUNDED:
            yield at(painted, f"{what} is {points(painted.size)}; the printer's card asks for {points(least)}.")


@rule(say.THIN_LINE, house="GWG 2015 4.17")
def hairlines(facts: Facts, card: Card) -> Iterator[Breach]:
    for painted, width in _lines(facts):
        if width < card.line.solid - FINE:
            words = f"is {points(width)} thick" if width else "has no thickness, so each machine draws its thinnest"
            yield at(painted, f"A line {words}; the printer's card asks for {points(card.line.solid)}.")


@rule(say.THIN_REVERSED, house="line widths by the card")
def thin_reversed_lines(facts: Facts, card: Card) -> Iterator[Breach]:
    for painted, width in _lines(facts):
        own = inks(painted)
        if own is None or not card.line.solid - FINE <= width < card.line.reversed - FINE:
            continue
        if is_reversed(painted) or _count(own) > 1:
            how = "light on dark" if is_reversed(painted) else f"of {_count(own)} inks"
            least = points(card.line.reversed)
            yield at(painted, f"A line {how} is {points(width)} thick; the printer's card asks for {least}.")


def _lines(facts: Facts) -> Iterator[tuple[Painted, Pt]]:
    """Strokes, letters in outline, and areas as narrow as lines, with their thickness."""
    for painted in printed(facts):
        if painted.kind == "stroke" or (painted.kind == "text" and painted.line_width > 0):
            yield painted, painted.line_width
        elif painted.kind == "fill" and painted.thickness > 0:
            yield painted, painted.thickness


@rule(say.COURIER, house="GWG 2015 4.14")
def courier(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        if font.used and "courier" in font.name.lower():
            yield Breach(f"Some words are set in {font.name}.")

"""Press practice where judgement is asked for: what a prepress operator would and would not send back."""

import pytest

from factsheet.codes import house as say
from factsheet.diagnostics import Code
from factsheet.geometry import Rect
from factsheet.ink import CMYK
from factsheet.preflight.facts import Box, Colour, Facts, FontFacts, PageFacts, Painted, PictureFacts, Space
from factsheet.preflight.rulebook.questions import plates
from factsheet.preflight.rulebook.rules import every
from factsheet.printers.card import Card, PrintingCondition
from factsheet.units import mm

NAVY: CMYK = (0.9, 0.6, 0, 0.7)
SAFFRON: CMYK = (0, 0.4, 0.85, 0)
BLACK: CMYK = (0, 0, 0, 1)
WHITE: CMYK = (0, 0, 0, 0)
SPOT_ON_PAGE = Box(100, 100, 200, 112)
A4 = Box(0, 0, mm(210), mm(297))
A4_BLED = Box(A4.left - mm(3), A4.bottom - mm(3), A4.right + mm(3), A4.top + mm(3))
LETTER = Box(0, 0, 612, 792)
CORNER_SHOP = Card(
    name="corner-shop",
    title="The corner shop",
    file="corner-shop.yaml",
    papers=("a4",),
    condition=PrintingCondition("FOGRA39", "", "", "coated.icc"),
)


def in_ink(ink: CMYK) -> Colour:
    return Colour(Space("DeviceCMYK"), ink, ink)


def type_of(size: float, ink: CMYK, under: CMYK | None = None, bold: bool = False) -> Painted:
    font = FontFacts((1, 0), "Text", bold=bold)
    return Painted("text", 1, SPOT_ON_PAGE, in_ink(ink), text="Words", size=size, font=font, under=under)


@pytest.fixture
def found_on_a_sheet():
    """The codes that are found on an A4 sheet with 3 mm of bleed that bears what is given."""

    def find(*painted: Painted, page: PageFacts | None = None) -> set[Code]:
        front = page or PageFacts(1, media=A4_BLED, bleed=A4_BLED, trim=A4)
        back = front._replace(number=2)
        facts = Facts("sheet.pdf", pages=(front, back), painted=(*painted, type_of(10, BLACK)._replace(page=2)))
        rules = [rule for rule in every() if rule.clauses[0][0] == "house"]
        return {rule.code for rule in rules for _ in rule.find(facts, CORNER_SHOP)}

    return find


def test_white_needs_no_bleed(found_on_a_sheet):
    """A white panel may end at the trim; a coloured one may not."""
    edge = Box(A4.left, 100, 200, 200)
    panel = Painted("fill", 1, edge, in_ink(NAVY))

    assert set() == found_on_a_sheet(panel._replace(colour=in_ink(WHITE)))
    assert {say.BLEED_EMPTY} == found_on_a_sheet(panel)


def test_light_type_on_a_picture_may_be_of_weak_inks(found_on_a_sheet):
    """There its shape is what is left of the inks below; on paper it would be a blur."""
    photograph = Painted("picture", 1, Box(50, 50, 300, 300), picture=PictureFacts((5, 0), 2000, 2000), ppi=300)
    straw = type_of(10.5, (0, 0.2, 0.58, 0))

    assert set() == found_on_a_sheet(photograph, straw)
    assert {say.MANY_INKS} == found_on_a_sheet(straw)


@pytest.mark.parametrize(
    "words, found",
    [
        (type_of(8, SAFFRON, under=NAVY), {say.SMALL_TYPE}),
        (type_of(8, SAFFRON, under=NAVY, bold=True), set()),
        (type_of(8, SAFFRON), set()),
        (type_of(5.978, BLACK), set()),
        (type_of(5.5, BLACK), {say.SMALL_TYPE}),
    ],
    ids=["light on dark", "bold light on dark", "on paper", "6 pt of TeX", "too small"],
)
def test_how_small_type_may_be_depends_on_its_ground(found_on_a_sheet, words, found):
    """Light colours on dark ground count as reversed; sizes are held to a tenth of a point."""
    assert found == found_on_a_sheet(words)


def test_type_is_as_near_to_the_trim_as_its_ink(found_on_a_sheet):
    """Room for a descender that no letter of the line has is paper, and may be cut."""
    low = type_of(76, BLACK)._replace(box=Box(100, mm(2), 300, 80))

    assert {say.NEAR_TRIM} == found_on_a_sheet(low)
    assert set() == found_on_a_sheet(low._replace(drawn=Box(104, mm(6), 296, 70)))


def test_what_lies_in_a_soft_mask_is_not_printed(found_on_a_sheet):
    """A hairline there is a shape of transparency, not ink on paper."""
    hairline = Painted("stroke", 1, SPOT_ON_PAGE, in_ink(BLACK), line_width=0.1)

    assert {say.THIN_LINE} == found_on_a_sheet(hairline)
    assert {say.BLANK} == found_on_a_sheet(hairline._replace(where=("soft mask",)))


def test_a_page_that_is_exactly_a_paper_has_no_bleed(found_on_a_sheet):
    """Office programs say nothing of trim; that their A4 page bleeds nowhere is plain all the same."""
    assert {say.BLEED_SHORT} == found_on_a_sheet(type_of(10, BLACK), page=PageFacts(1, media=A4))


def test_slugs_beyond_the_bleed_are_left_alone(found_on_a_sheet):
    """The name of the job below the sheet may be as small and as colourful as it likes."""
    beyond = Box(A4.left, -40, 200, -30)

    assert set() == found_on_a_sheet(type_of(10, BLACK), type_of(4, NAVY)._replace(box=beyond))


def test_pictures_of_a_few_pixels_are_colours(found_on_a_sheet):
    """Some programs paint panels as pictures of four pixels."""
    pixels = Painted("picture", 1, SPOT_ON_PAGE, picture=PictureFacts((5, 0), 2, 2), ppi=1)

    assert set() == found_on_a_sheet(pixels)


def test_an_eighth_of_an_inch_is_three_millimetres(found_on_a_sheet):
    """No guillotine tells 3.0 mm of bleed from 3.2; two millimetres are too few."""

    def bled(by: float) -> PageFacts:
        edge = Box(-mm(by), -mm(by), LETTER.right + mm(by), LETTER.top + mm(by))
        return PageFacts(1, edge, bleed=edge, trim=LETTER)

    assert {say.PAPER} == found_on_a_sheet(type_of(10, BLACK), page=bled(3))
    assert {say.PAPER, say.BLEED_SHORT} == found_on_a_sheet(type_of(10, BLACK), page=bled(2))


def test_what_does_not_show_is_no_fault(found_on_a_sheet):
    """Words laid under a scan to be searched, in whatever colour, and a coarse picture that is clipped away."""
    heard = type_of(4, BLACK)._replace(invisible=True, colour=Colour(Space("DeviceRGB"), (0, 0, 0)))
    clipped = Painted("picture", 1, Box(100, 100, 100, 100), picture=PictureFacts((5, 0), 200, 200), ppi=36)

    assert set() == found_on_a_sheet(type_of(10, BLACK), heard, clipped)
    assert {say.BLANK} == found_on_a_sheet(heard, clipped)
    assert {say.COARSE} == found_on_a_sheet(clipped._replace(box=SPOT_ON_PAGE))


def test_a_picture_that_fills_a_pattern_is_a_picture(found_on_a_sheet):
    """It prints as coarse as any other."""
    tile = Painted("picture", 1, SPOT_ON_PAGE, picture=PictureFacts((5, 0), 200, 200), ppi=72, where=("pattern P1",))

    assert {say.COARSE} == found_on_a_sheet(type_of(10, BLACK), tile)


def test_transparency_is_mixed_in_inks(found_on_a_sheet):
    """A page group in RGB, as office programs write it, does harm only where something is transparent."""
    page = PageFacts(1, A4_BLED, bleed=A4_BLED, trim=A4, group="DeviceRGB")

    assert set() == found_on_a_sheet(type_of(10, BLACK), page=page)
    assert {say.COLOUR} == found_on_a_sheet(type_of(10, BLACK), page=page._replace(transparent=True))


def test_ink_of_large_type_counts(found_on_a_sheet):
    """The stems of a headline are areas; those of running text are not."""
    heavy = (0.9, 0.9, 0.9, 0.9)

    assert {say.TOTAL_INK} == found_on_a_sheet(type_of(72, heavy))
    assert set() == found_on_a_sheet(type_of(14, heavy))


@pytest.mark.parametrize(
    "turned, place",
    [(0, (10, 20, 30, 40)), (90, (140, 10, 40, 30)), (180, (60, 140, 30, 40)), (270, (20, 60, 40, 30))],
)
def test_places_are_told_of_the_page_as_it_is_seen(turned, place):
    """A box of 30 by 40 points on a page of 100 by 200, 10 from its left and 20 from its head before it is turned."""
    page = PageFacts(1, Box(0, 0, 100, 200), rotate=turned)

    assert Rect(*place) == page.from_trim(Box(10, 140, 40, 180))


def test_letters_in_outline_are_lines(found_on_a_sheet):
    """Whether their outline is a hairline does not depend on their size."""
    outline = type_of(40, BLACK)._replace(line_width=0.05)

    assert {say.THIN_LINE} == found_on_a_sheet(outline)
    assert set() == found_on_a_sheet(outline._replace(line_width=0.5))


def test_the_side_that_lacks_bleed_is_named():
    """A page cropped on one side needs another remedy than a page without bleed."""
    cropped = A4_BLED._replace(left=A4.left)
    rule = next(one for one in every() if one.code is say.BLEED_SHORT)

    def told(bleed: Box, turned: int = 0) -> list[str]:
        page = PageFacts(1, A4_BLED, bleed=bleed, trim=A4, rotate=turned)
        return [breach.message for breach in rule.find(Facts("sheet.pdf", pages=(page,)), CORNER_SHOP)]

    assert ["Page 1 has no bleed at the left; the printer's card asks for 3 mm."] == told(cropped)
    assert ["Page 1 has no bleed at the head; the printer's card asks for 3 mm."] == told(cropped, turned=90)
    assert ["Page 1 has no bleed; the printer's card asks for 3 mm."] == told(A4)


def test_plates_are_told_by_what_is_printed():
    """The four in their order, spots by name, and colours that are no inks yet; what lies beyond the bleed is not."""
    spot = Colour(Space("Separation", ("Varnish",), Space("DeviceCMYK")))
    photograph = Painted("picture", 1, SPOT_ON_PAGE, picture=PictureFacts((5, 0), 9, 9, space=Space("DeviceRGB")))
    painted = (
        photograph,
        type_of(10, BLACK),
        type_of(10, SAFFRON),
        type_of(10, BLACK)._replace(colour=spot),
        type_of(10, (1, 0, 0, 0))._replace(box=Box(-99, -99, -90, -90)),
    )

    assert ("Magenta", "Yellow", "Black", "Varnish", "RGB") == plates(
        Facts("sheet.pdf", pages=(PageFacts(1, A4_BLED, trim=A4),), painted=painted)
    )


def test_a_space_is_no_small_type(found_on_a_sheet):
    """Nor with a mark of direction beside it: it puts no ink on the paper."""
    assert set() == found_on_a_sheet(type_of(4, BLACK)._replace(text="\u200f\u00a0"))

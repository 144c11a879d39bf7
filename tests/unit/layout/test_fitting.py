"""The fitting search, on slabs whose heights can be added in the head: 800 pt of paper, a foot margin of 50."""

import pytest
from composing import FONTS, PROOF, lay_out, locate, square_theme, theme, told
from slabs import NAVY, story, strip
from strategies import words

from factsheet.diagnostics import Log
from factsheet.layout.fitting import Fitted, fit
from factsheet.layout.story import compose
from factsheet.paper import LETTER
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.theme import Range

SPACE = Range(10, 20, 60)
COVER = strip(100, part="cover")
PAGE_2 = strip(100, page=2, part="leader"), strip(680, SPACE, page=2, ground=NAVY, part="contact")  # 800 as drawn


def fitted(*page_1) -> Fitted | None:
    """With page 2 full as drawn, under a head margin of none."""
    return fit(story(COVER, *page_1, *PAGE_2), Log())


def page_1(*strips) -> tuple[float, float]:
    """The step and the give of page 1."""
    found = fitted(*strips)
    assert found is not None
    return found.pages[0].setting.step, round(found.pages[0].setting.give, 4)


@pytest.mark.parametrize(
    ("height", "expected"),
    [
        (680, (0, 0)),  # 100 + 20 + 680
        (690, (0, -1)),  # only the least space of 10 is left
        (660, (0, 0.5)),  # 40 is half way from 20 to 60
        (560, (1, 3)),  # 140 is thrice as far: a hollow page, and type at its most
    ],
)
def test_white_space_gives_until_the_page_ends_with_the_paper(height, expected):
    """The type stays as drawn as long as space does it."""
    assert expected == page_1(strip(height, SPACE, ground=NAVY))


@pytest.mark.parametrize("height", [560, 612.3, 680, 690])
def test_a_page_ends_exactly_where_the_paper_ends(height):
    """To a thousandth of a point, be it stretched or squeezed."""
    found = fitted(strip(height, SPACE, ground=NAVY))
    assert found is not None

    assert [800, 800] == [pytest.approx(page.stood[-1].bottom, abs=1e-3) for page in found.pages]
    assert [PROOF.size] * 2 == [frame.size for frame in found.frames]


def test_type_gets_smaller_where_space_alone_does_not_do():
    """A slab of 710 leaves no space; two rungs of 10 pt down it leaves the least, three would be more than it takes."""
    assert (-0.2, -1) == page_1(strip(710, SPACE, ground=NAVY, growth=100))


def test_what_smaller_type_leaves_over_goes_back_into_the_space():
    """A slab of 694 is 4 too high for the least space; one rung of 10 pt down, 6 are left and space gives less."""
    assert (-0.1, -0.4) == page_1(strip(694, SPACE, ground=NAVY, growth=100))


def test_type_gets_larger_before_a_page_gets_hollow():
    """A page of 560 has 40 of space to give; type that grows by 80 takes the rest, in rungs of 10."""
    assert (0.8, 1) == page_1(strip(560, SPACE, ground=NAVY, growth=100))


def test_the_page_as_drawn_is_found_at_once():
    """Where nothing has to give, nothing else is tried."""
    found = fitted(strip(680, SPACE, ground=NAVY, growth=100))
    assert found is not None

    assert "as drawn" == found.words
    assert found.tried <= 8  # two rungs and the finished page, of each


def test_a_part_takes_its_second_arrangement_where_that_fits_better():
    """As drawn the part is 100 too high for the page; in its ledger it is right."""
    part = strip(0, SPACE, ground=NAVY, part="approach", heights=(("columns", 780.0), ("ledger", 680.0)))
    found = fitted(part)
    assert found is not None

    assert "ledger" == found.pages[0].setting.arranged("approach", "")


def test_the_first_arrangement_wins_where_both_fit():
    """The ledger would end the page as drawn, but is only the second choice."""
    part = strip(0, SPACE, ground=NAVY, part="approach", heights=(("columns", 670.0), ("ledger", 680.0)))
    found = fitted(part)
    assert found is not None

    assert "columns" == found.pages[0].setting.arranged("approach", "")


def test_a_part_moves_to_the_other_page_where_its_own_is_full():
    """Facts are drawn on page 1; where page 2 is half empty and page 1 is full they open page 2."""
    problem, facts = strip(680, SPACE, ground=NAVY), strip(300, SPACE, ground=NAVY, part="facts")
    foot = strip(480, SPACE, page=2, ground=NAVY, part="contact")
    found = fit(story(COVER, problem, facts, foot), Log())
    assert found is not None

    assert ["facts", "contact"] == [place.strip.block.part for place in found.pages[1].stood]


def test_what_does_not_fit_at_its_tightest_is_refused():
    """A slab higher than the paper."""
    assert fitted(strip(900, SPACE, ground=NAVY)) is None


def test_a_page_in_which_nothing_gives_is_no_page():
    """A search that went on for ever, or a page that ended anywhere, would be worse than another break or a refusal."""
    assert fitted(strip(400, Range(20, 20, 20), ground=NAVY)) is None


def test_a_hollow_page_is_told_of():
    """By its number, at the first part of the page."""
    log = Log()
    fit(story(COVER, strip(400, SPACE, ground=NAVY), *PAGE_2), log)

    assert [("hollow-page", 1)] == [(found.code.name, found.at.line) for found in log.diagnostics]
    assert "Page 1" in log.diagnostics[0].message


def test_a_word_wider_than_its_column_is_told_of_where_it_was_typed():
    """Sixty squares of 10 pt in a column of 144.7, on the line and column of the data."""
    log = Log()
    office = told({"problem": {"title": "T" * 60, "text": "Words."}})
    fit(compose(office, square_theme(), PROOF, FONTS, locate, log), log)
    found = [one for one in log.diagnostics if one.code.name == "word-too-wide"]

    assert ["porto.yaml"] == [one.at.file for one in found if one.at]
    assert "T" * 60 in found[0].message


def test_what_is_optional_goes_where_its_page_is_too_full_and_that_is_said():
    """Three long milestones on a page that cannot hold them: those marked go, the higher number first."""
    told_of = [
        {"date": str(2001 + number), "title": f"Event {number}", "text": words(60 + 60 * number), "optional": optional}
        for number, optional in enumerate(["1", "false", "2"])
    ]
    pillars = [{"lead": "Go", "text": words(100)}] * 4
    problem = {"title": "Floods", "text": words(420)}
    office = told({"problem": problem, "milestones": told_of, "approach": {"title": "How", "pillars": pillars}})
    laid = lay_out(office, theme("dawn"), LETTER)
    assert laid.fitted is not None
    gone = [one.what for one in laid.fitted.concessions if one.knob == "optional"]
    shown = "".join(
        run.item.text for page in laid.display.pages for run in page.items if isinstance(run.item, GlyphRun)
    )

    assert ["milestone “2003: Event 2”", "milestone “2001: Event 0”"][: len(gone)] == gone != []
    assert ["left-out"] * len(gone) == [found.code.name for found in laid.log.diagnostics]
    assert "Event 1" in shown
    assert "Event 2" not in shown
    assert f"{gone[0]} left out" in laid.fitted.words

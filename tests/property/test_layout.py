"""Whatever an office has to tell, briefly or at length: two sound pages, or a plain refusal.

`pytest --hypothesis-profile=thorough tests/property` tries many more sheets, others every time.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from composing import FONTS, Laid, Told, box_of, lay_out, theme, told
from hearing import by_tags, unheard
from hypothesis import event, given, settings
from hypothesis import strategies as st
from measures import READING, Measured, astray, faults, hollows, measured, on_drawings, overlapping
from printshop import facts, gray_square, output
from readers import letters, printed, unread
from strategies import offices, offices_in_scripts, organisations, words

from factsheet.codes import layout as say
from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Log
from factsheet.display.dump import dump
from factsheet.paper import A4, LETTER, Paper
from factsheet.pdf.painter import paint
from factsheet.text.glyphs import GlyphRun
from factsheet.units import Pt

THOROUGH = settings().max_examples > 100
looks = st.sampled_from(["dawn", "field"])
papers = st.sampled_from([LETTER, A4])
MOST_LAYOUTS = 40  # of one page each, tried for one sheet

FULL: Told = {
    "problem": {"title": "Floods", "text": words(100)},
    "progress": {"heading": "Progress", "callouts": [{"value": "435", "label": words(6)}] * 3},
    "facts": [{"figure": "1 in 6", "text": words(12)}] * 4,
    "quotes": [{"text": words(30), "speaker": "Ana"}],
    "approach": {"title": "How we work", "pillars": [{"lead": "Rescue", "text": words(45)}] * 4},
    "milestones": [
        {"date": str(year), "title": "Office opens", "text": words(12)} for year in (2001, 2004, 2006, 2011)
    ],
    "leader": {"name": "Ana Reis", "role": "Director", "text": words(50)},
}

# The texts that grow by words, one at a time.
GROWING: list[tuple[str | int, ...]] = [
    ("problem", "text"),
    ("progress", "callouts", 1, "label"),
    ("facts", 2, "text"),
    ("quotes", 0, "text"),
    ("approach", "pillars", 0, "text"),
    ("milestones", 1, "text"),
    ("leader", "text"),
]

sheets = settings(deadline=None, derandomize=not THOROUGH, max_examples=settings().max_examples // 4)
few_sheets = settings(sheets, max_examples=settings().max_examples // 16)


@sheets
@given(organisations, offices() | offices_in_scripts, looks, papers)
def test_a_sheet_stands_on_two_sound_pages_or_is_refused(organisation: Told, office: Told, look: str, paper: Paper):
    """Never an exception, never a refusal without an error, and no fault that the log does not name."""
    sheet = told(office, organisation)

    laid = lay_out(sheet, theme(look), paper)

    found = {one.code for one in laid.log.diagnostics}
    event(", ".join(sorted(code.name for code in found)) or "sound")
    refusals = {say.COPY_TOO_LONG, say.PAGE_TOO_FULL, say.COVER_LINE_TOO_LONG, say.PLACE_TOO_LONG}
    assert (laid.fitted is None) == bool(refusals & found)
    if laid.fitted is None:
        return
    assert laid.fitted.tried < MOST_LAYOUTS
    assert [] == [*missing(laid, sheet), *unbled(laid)]
    spilled = {overlapping, on_drawings, astray} if say.WORD_TOO_WIDE in found else set()
    assert [] == faults(measured(laid), but=spilled | ({hollows} if say.HOLLOW_PAGE in found else set()))


def missing(laid: Laid, sheet: Sheet) -> Iterator[str]:
    """A printed string of the data that no page shows."""
    runs = [placed.item for page in laid.display.pages for placed in page.items if isinstance(placed.item, GlyphRun)]
    shown = letters("".join(run.text for run in runs))
    yield from (f"{path}: {leaf}" for path, leaf in printed(sheet) if letters(leaf) not in shown)


def unbled(laid: Laid) -> Iterator[str]:
    """A band or picture that touches the trim and does not go on to the bleed."""
    paper = laid.story.grid.paper
    trim, bleed = paper.trim, paper.trim.grown(paper.bleed)
    for page in laid.display.pages:
        for placed in page.items:
            if isinstance(placed.item, GlyphRun):
                continue
            box = box_of(placed.at, placed.item)
            for edge in ("x", "y", "right", "bottom"):
                sign = 1 if edge in ("x", "y") else -1
                mine, cut, end = (sign * getattr(rect, edge) for rect in (box, trim, bleed))
                if mine < cut + 0.5 and abs(mine - end) > 0.002:
                    yield f"page {page.number}: {type(placed.item).__name__} stops {mine - end:.3f} pt short at {edge}"


@few_sheets
@given(offices(), looks, papers)
def test_the_same_sheet_gives_the_same_pages(office: Told, look: str, paper: Paper):
    """Told twice, shaped twice, searched twice."""
    first, second = (lay_out(told(office), theme(look), paper) for _ in range(2))

    assert first.log.diagnostics == second.log.diagnostics
    if first.fitted is not None:
        assert dump(first.display) == dump(second.display)


@few_sheets
@given(offices(), looks, papers)
def test_the_tags_tell_the_sheet_in_the_order_of_its_data(office: Told, look: str, paper: Paper):
    """Every leaf in the tree after those before it, and no word outside the tree."""
    sheet = told(office)
    laid = lay_out(sheet, theme(look), paper)
    if laid.fitted is None:
        return

    pdf = paint(laid.display, output("screen", paper), FONTS, gray_square, facts(), Log())

    assert [] == list(unread(sheet, by_tags(pdf)))
    assert "" == unheard(pdf)


@few_sheets
@given(st.sampled_from(GROWING), st.integers(4, 200), st.integers(1, 60), looks, papers)
def test_more_words_never_get_larger_type(path: tuple[str | int, ...], number: int, more: int, look: str, paper: Paper):
    """One text longer by a word or many, on pages of the same parts: all reading type stays or gets smaller."""
    first, second = (lay_out(told(grown(FULL, path, length)), theme(look), paper) for length in (number, number + more))
    if second.fitted is None:
        return
    assert first.fitted is not None, f"{number + more} words fit and {number} do not"
    if [len(page.stood) for page in first.fitted.pages] == [len(page.stood) for page in second.fitted.pages]:
        before, after = sizes(measured(first)), sizes(measured(second))
        assert [] == [role for role in before.keys() & after.keys() if after[role] > before[role] + 0.001]


def grown(office: Any, path: Sequence[str | int], number: int) -> Any:
    """An office in which the text at the end of a path has so many words."""
    if not path:
        return words(number)
    first, *rest = path
    if isinstance(office, list):
        return [grown(one, rest, number) if place == first else one for place, one in enumerate(office)]
    return {**office, first: grown(office[first], rest, number)}


def sizes(sheet: Measured) -> dict[tuple[int, str], Pt]:
    """The size of each kind of reading type on each page; quotations grow and shrink with their lines."""
    boxes = [(page.number, box) for page in sheet.pages for box in page.boxes if box.role in READING - {"quotation"}]
    return {(number, box.role): max(line.size for line in box.lines) for number, box in boxes}

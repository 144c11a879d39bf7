"""The ruler for finished sheets finds what is broken: a sound sheet, and the same with one fault each."""

from collections.abc import Callable
from dataclasses import replace

import measures
import pytest
from composing import FONTS, ROOT, Laid, lay_out, theme, told
from printshop import facts, gray_square, output
from pseudo import in_script, retold
from readers import placed_by_pdfminer
from strategies import words

from factsheet.diagnostics import Log
from factsheet.display.items import FilledPath, Frame, Item
from factsheet.geometry import Point, Rect, rectangle
from factsheet.ink import BLACK
from factsheet.paper import LETTER
from factsheet.pdf.painter import paint
from factsheet.text.glyphs import GlyphRun

HAIR = (-0.05, 0.0, 0.05)
Row = tuple[tuple[Point, Item | Frame], ...]
Change = Callable[[Point, Frame], Row]


@pytest.fixture(scope="module")
def sound_sheet() -> Laid:
    """Pillars on page 2, a fact's sources on page 1, everything that has a ruler of its own."""
    office = {
        "problem": {"title": "Floods", "text": words(120)},
        "facts": [{"figure": "1 in 6", "text": words(12)}] * 4,
        "approach": {"title": "How we work", "pillars": [{"lead": "Rescue", "text": words(60)}] * 4},
        "milestones": [{"date": "2001", "title": "Office opens", "text": words(12)}] * 3,
    }
    return lay_out(told(office), theme("dawn"), LETTER)


def changed(frame: Frame, role: str, change: Change) -> Frame:
    """The frame, the first box of type of a role in it exchanged for what the change makes of it."""
    done = False

    def inside(frame: Frame) -> Frame:
        nonlocal done
        row: list[tuple[Point, Item | Frame]] = []
        for at, item in frame.items:
            if not isinstance(item, Frame):
                row.append((at, item))
            elif not done and any(isinstance(own, GlyphRun) and own.role == role for _, own in item.items):
                done = True
                row += change(at, item)
            else:
                row.append((at, inside(item)))
        return replace(frame, items=tuple(row))

    return inside(frame)


def moved(dx: float, dy: float) -> Change:
    return lambda at, frame: ((at.moved(dx, dy), frame),)


def twice(at: Point, frame: Frame) -> Row:
    return (at, frame), (at.moved(0, 3), frame)


def struck_out(at: Point, frame: Frame) -> Row:
    return (at, frame), (at, FilledPath(rectangle(Rect(0, frame.baseline - 3, 90, 1)), BLACK))


def narrowed(at: Point, frame: Frame) -> Row:
    return ((at, replace(frame, size=replace(frame.size, width=frame.size.width - 30))),)


def shrunk(at: Point, frame: Frame) -> Row:
    small = tuple((here, replace(item, size=6.0)) for here, item in frame.items if isinstance(item, GlyphRun))
    return ((at, replace(frame, items=small)),)


def test_a_sound_sheet_has_no_fault(sound_sheet):
    """As laid out, the ruler is content."""
    assert [] == measures.faults(measures.measured(sound_sheet))


@pytest.mark.parametrize(
    ("check", "page", "role", "change"),
    [
        (measures.overlapping, 0, "problem", twice),
        (measures.on_drawings, 0, "fact", struck_out),
        (measures.astray, 0, "problem", moved(20, 0)),
        (measures.astray, 0, "problem", narrowed),
        (measures.astray, 1, "about", moved(0, 90)),
        (measures.under_floor, 0, "fact", shrunk),
        (measures.hollows, 0, "problem", lambda at, frame: ()),
        (measures.unlevel, 1, "date", moved(0, 1)),
        (measures.offbeat, 1, "milestone", moved(0, 1)),
    ],
)
def test_a_broken_page_is_found_out(sound_sheet, check, page, role, change):
    """One box of type moved, narrowed, shrunk, printed twice or left out."""
    frames = list(sound_sheet.fitted.frames)
    frames[page] = changed(frames[page], role, change)
    broken = replace(sound_sheet, fitted=replace(sound_sheet.fitted, frames=tuple(frames)))

    assert [*check(measures.measured(broken))]


def test_a_page_that_ends_too_soon_is_found_out(sound_sheet):
    """Without its band and what stands on it, page 2 ends in the air."""
    first, second = sound_sheet.fitted.frames
    bare = replace(second, items=tuple(row for row in second.items[:-1] if not isinstance(row[1], FilledPath)))
    broken = replace(sound_sheet, fitted=replace(sound_sheet.fitted, frames=(first, bare)))

    assert [*measures.footless(measures.measured(broken))]


def test_a_heading_that_stays_behind_is_found_out(sound_sheet):
    """The title of the approach at the foot of page 1, its pillars on page 2."""
    first, second = sound_sheet.fitted.frames
    held: list[tuple[Point, Item | Frame]] = []
    second = changed(second, "title", lambda at, frame: held.append((at, frame)) or ())
    first = replace(first, items=(*first.items, *held))
    broken = replace(sound_sheet, fitted=replace(sound_sheet.fitted, frames=(first, second)))

    assert [*measures.parted(measures.measured(broken))]


@pytest.mark.parametrize("script", ["Latn", "Khmr"])
def test_the_finished_file_has_its_letters_where_the_ruler_measures_them(script):
    """Each cluster that is measured is shown from that very spot, as pdfminer.six reads the file."""
    laid = retold(ROOT, "kolkata", lambda told: told if script == "Latn" else in_script(told, script), "dawn", LETTER)
    pdf = paint(laid.display, output("screen"), FONTS, gray_square, facts(), Log())
    shown = [
        {(round(char.matrix[4], 1), round(LETTER.size.height - char.matrix[5], 1)) for char in page}
        for page in placed_by_pdfminer(pdf)
    ]

    unseen = [
        sign.text
        for page, spots in zip(measures.measured(laid).pages, shown, strict=True)
        for line in page.lines
        for sign in line.signs
        if sign.text
        and not {(round(sign.origin.x + dx, 1), round(sign.origin.y + dy, 1)) for dx in HAIR for dy in HAIR} & spots
    ]

    assert [] == unseen

"""Sheets told in a test and laid out without a PDF; and a page as a sketch, to be read at a glance."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import dropwhile
from math import floor
from pathlib import Path
from typing import Any

from factsheet.content.locale import Locale
from factsheet.content.read import read_sheet
from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Log
from factsheet.display.flatten import flatten
from factsheet.display.items import DisplayList, FilledPath, Frame, Item, Picture
from factsheet.display.structure import Outline
from factsheet.geometry import Point, Rect, Size
from factsheet.layout.desk import Desk
from factsheet.layout.fitting import Fitted, fit
from factsheet.layout.grid import Grid
from factsheet.layout.story import Story, compose
from factsheet.paper import Paper
from factsheet.project import Project
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey, GlyphRun
from factsheet.text.style import Family
from factsheet.theme.read import read_theme
from factsheet.theme.theme import NOTHING, Allowance, Fitting, PageSpec, Range, Theme
from factsheet.units import Pt

ROOT = Path(__file__).parents[1]
Told = Mapping[str, Any]  # an office as its file tells it

TEN = Range(10, 10, 10)  # a size that cannot move

# 600 by 800 with margins of 50: a measure of 500, in which lines of fifty signs at 10 pt stand.
PROOF = Paper("proof", "Proof", Size(600, 800), 10)

# First white space and picture give, then the arrangement, then type in tenths of its range.
PROOF_FIT = Fitting(
    *(
        (
            Allowance("space", sign, 1, 1.0),
            Allowance("picture", sign, 1, 1.0),
            Allowance("columns", sign, 1, 1.0),
            Allowance("size", sign, 10, 10.0),
        )
        for sign in (-1, 1)
    )
)

CAPITALS = 0.7  # of the size, over the baseline; a little more in some faces
CORNER = Point(0, 0)
RANK = {FilledPath: 0, Picture: 1, GlyphRun: 2}

ORGANISATION: Told = {
    "name": "Example Aid",
    "date": "2024-05",
    "contact": {"web": "Example.org"},
    "about": "A charity that exists in tests alone.",
    "offices_may_override": ["contact", "about", "small_print", "mark"],
}
PROBLEM: Told = {"kicker": "K", "title": "T", "text": "Words."}
OFFICE: Told = {
    "language": "en-GB",
    "place": "Porto",
    "cover": {"picture": "assets/pictures/river.jpg", "alt": "A river"},
    "problem": PROBLEM,
}


locate = Project(ROOT).locate  # a file of the repository
FONTS = Fonts(locate)


@cache
def theme(name: str) -> Theme:
    """A theme that ships."""
    found = read_theme(ROOT / f"assets/themes/{name}.yaml", ROOT, FONTS, locate, Log())
    assert found is not None
    return found


@cache
def square_theme(**sizes: Range) -> Theme:
    """A look to compute in the head: every kind of type in squares of 10 pt, or as asked, 12 pt from line to line.

    A line is 7 pt of capitals and 2.4 pt of foot, and each line more 12. No space is left between the parts; a page is
    filled by its cover or its footer.
    """
    key = FontKey("tests/fonts/square.ttf")
    dawn = theme("dawn")
    style = replace(dawn.role("fact").style, family=Family(key, key, key, key), features=(), hyphenate=False)
    roles = {
        name: replace(role, style=replace(style, role=name), size=sizes.get(name.replace(" ", "_"), TEN), leading=12)
        for name, role in dawn.type.items()
    }
    page = PageSpec(50, 4, 20, Range(100, 100, 200))
    space = {**dict.fromkeys(dawn.space, NOTHING), "in foot": Range(0, 0, 50)}
    return replace(dawn, type=roles, space=space, pages={PROOF.name: page}, fit=PROOF_FIT)


def leaded(role: str, leading: Pt) -> Theme:
    """The square look with another distance of lines in one role."""
    look = square_theme()
    return replace(look, type={**look.type, role: replace(look.role(role), leading=leading)})


def told(office: Told, organisation: Told = ORGANISATION) -> Sheet:
    """The sheet of an office, its entries standing beside (or for) those of the smallest one."""
    sheet, log = read(office, organisation)
    assert sheet is not None, [found.message for found in log.diagnostics]
    return sheet


def read(office: Told, organisation: Told = ORGANISATION) -> tuple[Sheet | None, Log]:
    """The sheet of an office, read from files as any other, and what the reader had to say."""
    log = Log()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shared, own = root / "organisation.yaml", root / "porto.yaml"
        shared.write_text(json.dumps(organisation), encoding="utf-8")
        own.write_text(json.dumps({**OFFICE, **office}), encoding="utf-8")
        return read_sheet(shared, own, root, log), log


def desk(look: Theme | None = None, log: Log | None = None, language: str = "en-GB") -> Desk:
    """A composing desk with an empty outline; in squares, if not told otherwise."""
    return Desk(look or square_theme(), FONTS, Locale(language), Outline(), log or Log(), {}, locate)


def proof_grid() -> Grid:
    return Grid(PROOF, square_theme().pages[PROOF.name])


@dataclass(frozen=True)
class Laid:
    """A sheet on its two pages, and what was said on the way."""

    story: Story
    fitted: Fitted | None
    log: Log

    @property
    def display(self) -> DisplayList:
        assert self.fitted is not None, [found.message for found in self.log.diagnostics]
        one = self.fitted.story
        return flatten(self.fitted.frames, one.structure, one.grid.paper, one.title, one.language)


def lay_out(sheet: Sheet, look: Theme, paper: Paper, root: Path = ROOT) -> Laid:
    """A sheet of a project through composing and fitting; the cover without a veil."""
    log = Log()
    composed = compose(sheet, look, paper, FONTS, Project(root).locate, log)
    return Laid(composed, fit(composed, log) if not log.failed else None, log)


def items(frame: Frame, origin: Point = CORNER) -> Iterator[tuple[Point, Item]]:
    """Everything in a frame, frames within it opened, with its place from the frame's own corner."""
    for at, item in frame.items:
        here = origin.moved(at.x, at.y)
        if isinstance(item, Frame):
            yield from items(item, here)
        else:
            yield here, item


def words(frame: Frame) -> dict[str, Point]:
    """Where each run of type begins, on its baseline, by its words."""
    return {item.text.strip(): at for at, item in items(frame) if isinstance(item, GlyphRun)}


def rows(frame: Frame, signs: str) -> list[list[int]]:
    """Where the one-letter texts among the signs stand: for each baseline, from the top, their x in whole points."""
    found: dict[float, list[int]] = {}
    for text, at in words(frame).items():
        if text in set(signs):
            found.setdefault(round(at.y, 3), []).append(round(at.x))
    return [sorted(found[y]) for y in sorted(found)]


def drawn(frame: Frame, least: Pt = 0) -> list[Rect]:
    """The boxes of what is drawn, from that height on."""
    boxes = [box_of(at, item) for at, item in items(frame) if isinstance(item, FilledPath)]
    return [box for box in boxes if box.height >= least]


def box_of(at: Point, item: Item) -> Rect:
    """The box of an item; of type from its capitals to its baseline, without the spaces at its end."""
    match item:
        case GlyphRun() as run:
            seen = list(dropwhile(lambda glyph: glyph.text.isspace(), reversed(run.glyphs)))
            width = sum(glyph.advance for glyph in seen) * run.size / 1000
            return Rect(at.x, at.y - run.rise - CAPITALS * run.size, width, CAPITALS * run.size)
        case Picture(size=size):
            return Rect(at.x, at.y, size.width, size.height)
        case FilledPath(path):
            return path.bounds.moved(at.x, at.y)


def sketch(frame: Frame, cell: Pt) -> list[str]:
    """A frame in square cells, a sign for what touches each: the first sign of a text, # a picture, - what is drawn.

    Text hides pictures, pictures hide what is drawn; bare paper is a point.
    """
    across, down = (max(1, round(length / cell)) for length in (frame.size.width, frame.size.height))
    rows = [["."] * across for _ in range(down)]
    for at, item in sorted(items(frame), key=lambda placed: RANK[type(placed[1])]):
        sign = item.text.strip()[:1] if isinstance(item, GlyphRun) else "#" if isinstance(item, Picture) else "-"
        box = box_of(at, item).grown(-0.01)
        for row in range(max(0, floor(box.y / cell)), min(down, floor(box.bottom / cell) + 1)):
            for column in range(max(0, floor(box.x / cell)), min(across, floor(box.right / cell) + 1)):
                rows[row][column] = sign or rows[row][column]
    return ["".join(row) for row in rows]

"""A finished sheet under a ruler: what is wrong with it, each fault a plain sentence.

In: the two pages as frames. Out: sentences, none for a sound sheet. Type is measured by its ink, glyph by glyph, not by
its em boxes. Nothing here asks layout how it meant it: the boxes, the look's floors and the paper are all it knows.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby, pairwise

from composing import FONTS, Laid, box_of

from factsheet.content.rules import count_words
from factsheet.display.items import Frame, Item, Picture
from factsheet.display.structure import Node, NodeId
from factsheet.geometry import Point, Rect
from factsheet.layout.grid import Grid
from factsheet.paper import PRINTABLE_INSET
from factsheet.text.glyphs import FontKey, GlyphRun
from factsheet.text.parts import LEFT_HANG, RIGHT_HANG
from factsheet.theme.theme import Theme
from factsheet.units import Pt

SLACK: Pt = 0.5  # that a line may reach out of its box
HAIR: Pt = 0.3  # that ink may lie on ink: glyph boxes are a little larger than glyphs
HOLLOW: Pt = 60.0  # an empty strip across the whole measure may not be higher (issue 4)
HANGING = set(LEFT_HANG) | set(RIGHT_HANG) | {"\u00ad", "،", "؛", "؟", "۔", "।", "*"}
HEADS = {"figure", "lead", "date", "numeral"}  # what stands at the head of a column, level with its neighbours
BESIDE = {"fact", "callout", "pillar", "milestone"}  # texts that stand in rows of columns
READING = {"problem", "fact", "callout", "pillar", "milestone", "leader", "about", "quotation", "small print", "source"}
FOOT_SLACK: Pt = 6.0  # from the lowest type of a page on bare paper to its margin, by eye


@dataclass(frozen=True, slots=True)
class Sign:
    """A glyph that is seen. text: the letters it carries. x, width: of its advance. origin: where it is drawn from."""

    text: str
    x: Pt
    width: Pt
    origin: Point
    ink: Rect

    @property
    def hangs(self) -> bool:
        return self.text.strip() in HANGING


@dataclass(frozen=True)
class TypeLine:
    """One line of type. runs: each with the start of its baseline from the top left of the trim, in painting order."""

    role: str
    runs: tuple[tuple[Point, GlyphRun], ...]

    @property
    def text(self) -> str:
        return "".join(run.text for _, run in self.runs).strip()

    @property
    def baseline(self) -> Pt:
        return self.runs[0][0].y

    @property
    def size(self) -> Pt:
        return max(run.size for _, run in self.runs)

    @cached_property
    def signs(self) -> tuple[Sign, ...]:
        found = []
        for at, run in self.runs:
            em, x, y = run.size / 1000, at.x, at.y - run.rise
            for glyph in run.glyphs:
                width = em * glyph.advance
                if (box := _drawn(run.font, glyph.id)) is not None:
                    broad = em * run.breadth
                    origin = Point(x + em * glyph.dx, y - em * glyph.dy)
                    ink = Rect(origin.x + broad * box.x, origin.y + em * box.y, broad * box.width, em * box.height)
                    found.append(Sign(glyph.text, x, width, origin, ink))
                x += width
        return tuple(found)

    @cached_property
    def ink(self) -> Rect:
        return around(sign.ink for sign in self.signs)

    @property
    def reach(self) -> tuple[Pt, Pt]:
        """Where the line begins and ends, from left to right, without three fifths of a sign that hangs.

        A letter begins at its origin or at its ink, whichever is further in: slanted ones lean out of their line.
        """
        if not self.signs:
            return self.runs[0][0].x, self.runs[0][0].x
        first = min(self.signs, key=lambda sign: sign.ink.x)
        last = max(self.signs, key=lambda sign: sign.ink.right)
        left, right = max(first.x, first.ink.x), min(last.x + last.width, last.ink.right)
        hung = [0.6 * sign.ink.width + 0.2 * self.size if sign.hangs else 0.0 for sign in (first, last)]
        return left + hung[0], right - hung[1]


@dataclass(frozen=True)
class TypeBox:
    """Lines of one text in their measure. box: from the top left of the trim."""

    tag: NodeId | None
    box: Rect
    lines: tuple[TypeLine, ...]

    @property
    def role(self) -> str:
        return self.lines[0].role

    @property
    def leading(self) -> Pt:
        """From its first line to its second."""
        return self.lines[1].baseline - self.lines[0].baseline

    @property
    def paragraphs(self) -> list[tuple[TypeLine, ...]]:
        """Its lines, parted where the step down is larger than from line to line."""
        steps = [below.baseline - above.baseline for above, below in pairwise(self.lines)]
        found = [[self.lines[0]]]
        for step, line in zip(steps, self.lines[1:], strict=True):
            if step > 1.2 * min(steps):
                found.append([])
            found[-1].append(line)
        return [tuple(lines) for lines in found]


@dataclass(frozen=True)
class PageMeasured:
    """One page. grounds: bands and pictures across the whole paper, which carry type; drawn: all else that is drawn.

    pictures: those of the grounds that are pictures.
    """

    number: int
    boxes: tuple[TypeBox, ...]
    grounds: tuple[Rect, ...]
    drawn: tuple[Rect, ...]
    pictures: tuple[Rect, ...]

    @property
    def lines(self) -> list[TypeLine]:
        return [line for box in self.boxes for line in box.lines]


@dataclass(frozen=True)
class Measured:
    """A sheet under the ruler."""

    grid: Grid
    theme: Theme
    structure: Node
    pages: tuple[PageMeasured, ...]


def measured(laid: Laid) -> Measured:
    """The pages of a sheet, taken apart into boxes of type and what is drawn."""
    assert laid.fitted is not None, [found.message for found in laid.log.diagnostics]
    story = laid.story
    pages = tuple(_page(number, frame, story.grid) for number, frame in enumerate(laid.fitted.frames, 1))
    return Measured(story.grid, story.theme, story.structure, pages)


def _page(number: int, frame: Frame, grid: Grid) -> PageMeasured:
    boxes: list[TypeBox] = []
    grounds: list[Rect] = []
    drawn: list[Rect] = []
    pictures: list[Rect] = []
    for box, tag, items in _frames(frame, Point(0, 0), None):
        runs = [(at, item) for at, item in items if isinstance(item, GlyphRun) and item.text.strip()]
        if runs:
            boxes.append(TypeBox(tag, box, _lines(runs)))
        for at, item in items:
            if not isinstance(item, GlyphRun):
                rect = box_of(at, item)
                across = rect.x <= 0.5 and rect.right >= grid.paper.size.width - 0.5 and rect.height > 4
                (grounds if across else drawn).append(rect)
                if across and isinstance(item, Picture):
                    pictures.append(rect)
    return PageMeasured(number, tuple(boxes), tuple(grounds), tuple(drawn), tuple(pictures))


def _frames(
    frame: Frame, origin: Point, tag: NodeId | None
) -> Iterator[tuple[Rect, NodeId | None, list[tuple[Point, Item]]]]:
    """Every frame with its place, its tag or that of the one around it, and what lies directly in it."""
    tag = tag if frame.tag is None else frame.tag
    own: list[tuple[Point, Item]] = []
    for at, item in frame.items:
        here = origin.moved(at.x, at.y)
        if isinstance(item, Frame):
            yield from _frames(item, here, tag)
        else:
            own.append((here, item))
    yield Rect(origin.x, origin.y, frame.size.width, frame.size.height), tag, own


def _lines(runs: list[tuple[Point, GlyphRun]]) -> tuple[TypeLine, ...]:
    ordered = sorted(runs, key=lambda placed: round(placed[0].y, 2))
    rows = (tuple(row) for _, row in groupby(ordered, key=lambda placed: round(placed[0].y, 2)))
    return tuple(TypeLine(row[0][1].role, row) for row in rows)


@cache
def _drawn(font: FontKey, glyph: int) -> Rect | None:
    return FONTS.face(font).drawn(glyph)


def around(boxes: Iterable[Rect]) -> Rect:
    """The box of all boxes; nothing at the corner if there are none."""
    rows = list(boxes)
    if not rows:
        return Rect(0, 0, 0, 0)
    x, y = min(box.x for box in rows), min(box.y for box in rows)
    return Rect(x, y, max(box.right for box in rows) - x, max(box.bottom for box in rows) - y)


def overlapping(sheet: Measured) -> Iterator[str]:
    """Ink of one line on ink of another."""
    for page in sheet.pages:
        lines = sorted(page.lines, key=lambda line: line.ink.y)
        for number, upper in enumerate(lines):
            for lower in lines[number + 1 :]:
                if lower.ink.y > upper.ink.bottom - HAIR:
                    break
                if touch := _touching(upper, lower):
                    yield f"page {page.number}: “{upper.text}” on “{lower.text}” by {touch:.1f} pt"


def _touching(one: TypeLine, other: TypeLine) -> Pt:
    """How deep the glyphs of two lines lie on each other; 0 if they do not. Points."""
    if not one.ink.overlaps(other.ink):
        return 0.0
    mine, theirs = ([sign.ink.grown(-HAIR / 2) for sign in line.signs] for line in (one, other))
    near = [box for box in theirs if box.overlaps(one.ink)]
    return max(
        (min(a.bottom, b.bottom) - max(a.y, b.y) for a in mine if a.overlaps(other.ink) for b in near if a.overlaps(b)),
        default=0.0,
    )


def on_drawings(sheet: Measured) -> Iterator[str]:
    """Type on a portrait, a rule, a dot, a mark or a code."""
    for page in sheet.pages:
        for line in page.lines:
            for drawn in page.drawn:
                if line.ink.overlaps(drawn) and any(sign.ink.grown(-HAIR / 2).overlaps(drawn) for sign in line.signs):
                    yield f"page {page.number}: “{line.text}” on what is drawn at {drawn.x:.0f}, {drawn.y:.0f}"


def astray(sheet: Measured) -> Iterator[str]:
    """Type beside its own box or in the margins, but for signs that hang; type that an office printer would clip."""
    grid = sheet.grid
    paper = grid.paper.size
    for page in sheet.pages:
        for box in page.boxes:
            for line in box.lines:
                left, right = line.reach
                low, high = max(box.box.x, grid.left), min(box.box.right, grid.right)
                if left < low - SLACK or right > high + SLACK:
                    yield (
                        f"page {page.number}: “{line.text}” goes from {left:.1f} to {right:.1f}, beyond {low:.1f} to "
                        f"{high:.1f}"
                    )
                if line.ink.y < PRINTABLE_INSET or line.ink.bottom > paper.height - PRINTABLE_INSET:
                    yield (
                        f"page {page.number}: “{line.text}” goes from {line.ink.y:.1f} down to {line.ink.bottom:.1f}, "
                        "nearer than 5 mm to the trim"
                    )


def under_floor(sheet: Measured) -> Iterator[str]:
    """Type smaller than its role may get. What is smaller beside it, such as units and note calls, goes by the line."""
    for page in sheet.pages:
        for line in page.lines:
            role = sheet.theme.type.get(line.role)
            if role is not None and line.size < role.size.least - 0.001:
                yield f"page {page.number}: “{line.text}” is {line.size:.2f} pt, its least {role.size.least:g}"


def hollows(sheet: Measured) -> Iterator[str]:
    """Strips across the whole measure, inside the margins, with nothing in them and no edge of a band."""
    for number, top, bottom in empty_strips(sheet):
        if bottom - top > HOLLOW:
            yield f"page {number}: nothing from {top:.0f} down to {bottom:.0f}"


def empty_strips(sheet: Measured) -> Iterator[tuple[int, Pt, Pt]]:
    """The page, the top and the bottom of each such strip, however low."""
    margin, low = sheet.grid.spec.margin, sheet.grid.paper.size.height - sheet.grid.spec.margin
    for page in sheet.pages:
        covered = [(line.ink.y, line.ink.bottom) for line in page.lines]
        covered += [(drawn.y, drawn.bottom) for drawn in page.drawn]
        covered += [(edge, edge) for ground in page.grounds for edge in (ground.y, ground.bottom)]
        covered += [(picture.y, picture.bottom) for picture in page.pictures]
        foot = margin
        for top, bottom in sorted([*covered, (low, low)]):
            if min(top, low) > foot:
                yield page.number, foot, min(top, low)
            foot = max(foot, bottom)


def unlevel(sheet: Measured) -> Iterator[str]:
    """Neighbours in one row whose first lines do not stand on one line."""
    for page in sheet.pages:
        for role in sorted(HEADS):
            row = [box for box in page.boxes if box.role == role]
            for number, one in enumerate(row):
                for other in row[number + 1 :]:
                    level = abs(one.lines[0].baseline - other.lines[0].baseline) < 0.01
                    if not level and one.box.y < other.box.bottom and other.box.y < one.box.bottom:
                        yield (
                            f"page {page.number}: “{one.lines[0].text}” stands at {one.lines[0].baseline:.2f}, "
                            f"“{other.lines[0].text}” at {other.lines[0].baseline:.2f}"
                        )


def offbeat(sheet: Measured) -> Iterator[str]:
    """Texts of one kind beside each other, of one leading, whose baselines are not whole lines apart."""
    for page in sheet.pages:
        rows = [box for box in page.boxes if box.role in BESIDE and len(box.lines) > 1]
        for number, one in enumerate(rows):
            for other in rows[number + 1 :]:
                level = one.box.y < other.box.bottom and other.box.y < one.box.bottom
                if one.role != other.role or not level or abs(one.leading - other.leading) > 0.01:
                    continue
                lines = (one.lines[0].baseline - other.lines[0].baseline) / one.leading
                if abs(lines - round(lines)) * one.leading > 0.05:
                    yield (
                        f"page {page.number}: “{one.lines[0].text}” and “{other.lines[0].text}” ({one.role}) are "
                        f"{lines:.2f} lines apart"
                    )


def footless(sheet: Measured) -> Iterator[str]:
    """Pages that do not end where the paper ends: on a band that bleeds, or with type at the margin."""
    height, margin = sheet.grid.paper.size.height, sheet.grid.spec.margin
    for page in sheet.pages:
        if any(ground.bottom > height for ground in page.grounds):
            continue
        lowest = max([box.box.bottom for box in page.boxes] + [drawn.bottom for drawn in page.drawn], default=0.0)
        if not -FOOT_SLACK <= lowest - (height - margin) <= 1:
            yield f"page {page.number} ends at {lowest:.1f}, not at its margin, {height - margin:.1f}"


def parted(sheet: Measured) -> Iterator[str]:
    """Headings on another page than what they head; texts that leave one line alone in a column or on a page."""
    pages: dict[NodeId, int] = {}
    texts: dict[NodeId, list[TypeBox]] = {}
    for page in sheet.pages:
        for box in page.boxes:
            if box.tag is not None:
                texts.setdefault(box.tag, []).append(box)
            for line in box.lines:
                for _, run in line.runs:
                    tag = box.tag if run.tag is None else run.tag
                    if tag is not None:
                        pages.setdefault(tag, page.number)
    said = [node for node in sheet.structure.walk() if node.id in pages]
    for head, body in pairwise(said):
        if head.role in ("H2", "H3") and pages[head.id] != pages[body.id]:
            yield f"a heading ({head.at}) stands on page {pages[head.id]}, what it heads on page {pages[body.id]}"
    for boxes in texts.values():
        if len(boxes) > 1 and min(len(box.lines) for box in boxes) < 2:
            yield f"“{boxes[0].lines[0].text}” leaves one line alone"


CHECKS: tuple[Callable[[Measured], Iterator[str]], ...] = (
    overlapping,
    on_drawings,
    astray,
    under_floor,
    hollows,
    unlevel,
    offbeat,
    footless,
    parted,
)


def faults(sheet: Measured, but: Iterable[Callable[[Measured], Iterator[str]]] = ()) -> list[str]:
    """Every fault that the checks find; `but`: checks left out."""
    left_out = set(but)
    return [fault for check in CHECKS if check not in left_out for fault in check(sheet)]


def runts(sheet: Measured) -> tuple[int, int]:
    """How many texts of three lines or more end in a line of one word, and how many such texts there are."""
    ends = [
        lines[-1]
        for page in sheet.pages
        for box in page.boxes
        if box.role in READING
        for lines in box.paragraphs
        if len(lines) > 2
    ]
    return sum(count_words(end.text, end.runs[0][1].language) == 1 for end in ends), len(ends)

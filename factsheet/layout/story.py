"""The story of a sheet: its parts in reading order, each shaped once, with the space that belongs around it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from factsheet.content.sheet import Sheet
from factsheet.content.spares import Spare, markable, spares, without
from factsheet.diagnostics import Log
from factsheet.display.structure import Node, NodeId, Outline
from factsheet.ink import Ink
from factsheet.layout.blocks import Block, callouts, cover, facts, foot, leader, pillars, prose, quote, timeline
from factsheet.layout.desk import Copy, Desk, Shaped
from factsheet.layout.grid import Grid
from factsheet.paper import Paper
from factsheet.text.fonts import Fonts
from factsheet.text.languages import leftward
from factsheet.text.paragraph import Paragraph
from factsheet.theme.theme import NOTHING, Range, Theme


@dataclass(frozen=True)
class Strip:
    """A part across the page: space above, the block, space below, all on one ground.

    ground: painted from bleed to bleed; None is bare paper. drawn_on: the page it stands on as drawn, 1 or 2.
    after: the space that follows it, shared with the next strip. opening: the ground, and the space inside it, that a
    strip on bare paper gets when it opens page 2, so that the page has a head.
    """

    block: Block
    drawn_on: int
    before: Range = NOTHING
    ground: Ink | None = None
    inside: tuple[Range, Range] = (NOTHING, NOTHING)
    after: Range = NOTHING
    opening: tuple[Ink, Range] | None = None


@dataclass(frozen=True)
class Story:
    """All strips in reading order; the cover first, the footer last.

    copies: every text of theirs, by its node. spares: what it may do without, the first to go first. markable: what its
    author could say so of. sheet: what it tells. retold: the story of a sheet that tells it otherwise.
    """

    strips: tuple[Strip, ...]
    grid: Grid
    theme: Theme
    structure: Node
    title: str
    language: str
    copies: Mapping[NodeId, Copy]
    spares: tuple[Spare, ...] = ()
    markable: tuple[Spare, ...] = ()
    sheet: Sheet | None = field(default=None, compare=False, repr=False)
    retold: Callable[[Sheet], "Story"] | None = field(default=None, compare=False, repr=False)

    def without(self, gone: tuple[Spare, ...]) -> "Story":
        """The story that leaves out some of what it may do without."""
        assert self.sheet is not None and self.retold is not None
        return self.retold(without(self.sheet, gone))


# What composes a part, by the name of its block.
COMPOSERS: Mapping[str, Callable[[Sheet, Desk, Grid], Block | None]] = {
    "cover": cover.compose,
    "problem": prose.compose,
    "progress": callouts.compose,
    "facts": facts.compose,
    "sources": facts.compose_sources,
    "quotes": quote.compose,
    "approach": pillars.compose,
    "milestones": timeline.compose,
    "leader": leader.compose,
    "contact": foot.compose,
}


def compose(
    sheet: Sheet,
    theme: Theme,
    paper: Paper,
    fonts: Fonts,
    locate: Callable[[str], Path | None],
    log: Log,
    shaped: dict[Shaped, Paragraph] | None = None,
) -> Story:
    """Shape every part of a sheet for a paper. What cannot be set is reported to the log.

    shaped: what the same sheet, told otherwise, has shaped already.
    """
    grid = Grid(paper, theme.pages[paper.name], leftward(sheet.language))
    outline = Outline()
    numbers = {source.id.value: number for number, source in enumerate(sheet.sources, 1)}
    desk = Desk(theme, fonts, sheet.locale, outline, log, numbers, locate, shaped={} if shaped is None else shaped)
    space, grounds = theme.space, theme.grounds
    strips = [Strip(cover.compose(sheet, desk, grid), 1, after=space["under cover"])]

    def add(block: Block | None, page: int, **told: object) -> None:
        if block is not None:
            strips.append(Strip(block, page, **told))  # type: ignore[arg-type]  # names and types are Strip's own

    add(prose.compose(sheet, desk, grid), 1)
    add(
        callouts.compose(sheet, desk, grid),
        1,
        before=space["over band"],
        ground=grounds["band"],
        inside=(space["in band"], space["in band"]),
        after=space["under band"],
    )
    told = facts.compose(sheet, desk, grid)
    add(
        told if told is not None else facts.compose_sources(sheet, desk, grid),
        1,
        before=space["under band"],
        opening=(grounds["panel"], space["in panel"]),
    )
    add(
        quote.compose(sheet, desk, grid),
        2,
        before=space["over band"],
        ground=grounds["panel"],
        inside=(space["in panel"], space["in panel"]),
        after=space["under panel"],
    )
    add(pillars.compose(sheet, desk, grid), 2, before=space["over milestones"])
    add(timeline.compose(sheet, desk, grid), 2, before=space["over milestones"])
    add(leader.compose(sheet, desk, grid), 2, before=space["over leader"])
    add(
        foot.compose(sheet, desk, grid),
        2,
        before=space["over foot"],
        ground=grounds["foot"],
        inside=(space["in foot"], space["in foot"]),
    )

    def retold(other: Sheet) -> Story:
        return compose(other, theme, paper, fonts, locate, Log(), desk.shaped)  # its findings are in the log already

    structure, copies = outline.tree(), desk.copies
    may_go, could = spares(sheet), markable(sheet)
    return Story(
        tuple(strips), grid, theme, structure, sheet.title, sheet.language, copies, may_go, could, sheet, retold
    )


def anew(story: Story, part: str, sheet: Sheet, desk: Desk) -> Story:
    """The story with one part composed by a desk from a sheet that tells it otherwise."""
    block = COMPOSERS[part](sheet, desk, story.grid)
    assert block is not None
    return replace(
        story, strips=tuple(replace(one, block=block) if one.block.part == part else one for one in story.strips)
    )

"""The fitting search: which rung of the theme's ladder makes the story two full pages.

A page takes the loosest rung at which its strips go in, found by bisection. What room is then left is shared out by
white space and picture, so that the page ends exactly where the paper ends. Where parts are missing, or a page is very
full, the break between the pages may move. When even the tightest rung does not hold, the parts that are too long are
named.

More text never gives larger type, as long as the same parts stand on the same pages. At any one rung more text never
makes a page less high (text/breaking.py: no fewer lines), so wherever the longer text goes in the shorter one goes in
too; and bisection asks the same rungs in the same order, so it never ends looser for the longer text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factsheet.codes import layout as say
from factsheet.content.spares import Spare
from factsheet.diagnostics import Log
from factsheet.display.items import Frame
from factsheet.layout.concessions import Concession, Fullness, conceded, fullness, in_a_line
from factsheet.layout.pages import Stood, berths, foot, page_frame, stand
from factsheet.layout.sharing import Stack, stack_of
from factsheet.layout.story import Story, Strip
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Arrangement, Rung, Setting, ladder
from factsheet.units import SLACK, Pt, fits, mm

MOVED = 1.2  # cost of each strip that stands on another page than drawn; by eye, beside the costs of a theme's `fit`
HOLLOW = 1.5  # share beyond which a page looks empty, and is reported; by eye on the minimal sample
EMPTY: Pt = 54.0  # white space across the page that looks empty: 60, less the 6 of a foot without descenders
TOLD = 60  # letters of a word that a message repeats
EMPTINESS = 36.0  # cost of each share beyond the most that the theme allows


@dataclass(frozen=True)
class Plan:
    """How one page is to be set: its strips, the rung they took, the setting, and what that costs in looks.

    gone: what it leaves out.
    """

    strips: tuple[Strip, ...]
    gone: tuple[Spare, ...]
    rung: Rung
    setting: Setting
    stack: Stack
    cost: float

    @property
    def hollow(self) -> bool:
        give = self.setting.give
        return give > HOLLOW or (give > 0 and self.stack.widest(give) > EMPTY)


@dataclass(frozen=True)
class Page:
    """One fitted page: its strips in their places, by plan."""

    stood: tuple[Stood, ...]
    plan: Plan

    @property
    def setting(self) -> Setting:
        return self.plan.setting


@dataclass(frozen=True)
class Fitted:
    """Two pages that end where the paper ends, and how they were fitted.

    story: as it is told, without what had to go. tried: layouts, of one page each.
    """

    story: Story
    frames: tuple[Frame, Frame]
    pages: tuple[Page, Page]
    tried: int
    concessions: tuple[Concession, ...]
    parts: tuple[Fullness, ...]

    @property
    def words(self) -> str:
        """How it was fitted, in a line."""
        return in_a_line(self.concessions)

    @property
    def step(self) -> float:
        """The type of its tighter page, on the scale of `Setting.step`: what another sheet takes to match it."""
        return min(page.setting.step for page in self.pages)


@dataclass(frozen=True, slots=True)
class Measured:
    """A block at a type: how high it is with its spaces and picture as drawn, and by how much a word runs over."""

    height: Pt
    overfull: Pt


class Search:
    """One search over one story. A block is laid out once for each type and arrangement; `tried` counts the layouts of
    a page, whole or in part.
    """

    def __init__(self, story: Story, step: float | None = None) -> None:
        self.story = story
        self.step = step
        self.height: Pt = story.grid.paper.size.height
        self.ladder = ladder(story.theme.fit) if step is None else ladder(story.theme.fit).at_most(step)
        self.tried = 0
        self.stories: dict[tuple[Spare, ...], Story] = {(): story}
        self.measured: dict[tuple[tuple[Spare, ...], str, str, Setting], Measured] = {}

    def plan(self, strips: Sequence[Strip]) -> Plan | None:
        """How strips make a page; None when they do not go in at the tightest, or nothing in them gives.

        Items that may go do so one by one, as the theme has it before its last rungs or after them; what stays is then
        fitted as if they had never been told.
        """
        ladder = self.ladder
        spares = self.spares(strips) if ladder.patient is not None else ()
        for count in range(len(spares) + 1):
            gone = spares[:count]
            rungs = ladder.rungs if gone == spares else ladder.rungs[: ladder.patient]
            left = self.left(strips, gone)
            if 0 < count < len(spares) and not self.holds(left, gone, rungs[-1]):
                continue
            rung = self.rung(left, gone, rungs)
            if rung is not None:
                return self.planned(left, gone, rung)
        return None

    def planned(self, strips: tuple[Strip, ...], gone: tuple[Spare, ...], rung: Rung) -> Plan | None:
        """The page of strips of the story without what has gone, at a rung; None if nothing in it gives."""
        stack, arrangement, _ = self.at(strips, gone, rung)
        shared = stack.shared(self.height, rung.space, rung.picture)
        if shared is None:
            return None
        setting = replace(rung.type, give=shared[0], picture=shared[1], arrangement=arrangement, inked=True)
        return Plan(strips, gone, rung, setting, stack, self.cost(strips, setting, gone))

    def together(self, first: Plan, second: Plan) -> tuple[Plan, Plan] | None:
        """The same two pages, each without what has gone from the other too: notes may be numbered otherwise."""
        gone = first.gone + second.gone
        if not gone:
            return first, second
        found = []
        for plan in (first, second):
            strips = self.left(plan.strips, gone)
            rung = plan.rung if self.holds(strips, gone, plan.rung) else self.ladder.tightest
            again = self.planned(strips, gone, rung)
            if again is None:
                return None
            found.append(replace(again, gone=plan.gone))
        return found[0], found[1]

    def rung(self, strips: tuple[Strip, ...], gone: tuple[Spare, ...], rungs: Sequence[Rung]) -> Rung | None:
        """The loosest rung at which strips go onto a page, the design asked first; None if none is tight enough."""
        low, high, here = 0, len(rungs), self.ladder.drawn
        while low < high:
            if self.holds(strips, gone, rungs[here]):
                high = here
            else:
                low = here + 1
            here = (low + high) // 2
        return rungs[low] if low < len(rungs) else None

    def holds(self, strips: tuple[Strip, ...], gone: tuple[Spare, ...], rung: Rung) -> bool:
        """Whether strips go onto a page at a rung, no word running further over than at the tightest."""
        stack, _, over = self.at(strips, gone, rung)
        if not fits(stack.height(rung.space, rung.picture), self.height):
            return False
        return over <= SLACK or fits(over, self.at(strips, gone, self.ladder.tightest)[2])

    def spares(self, strips: Sequence[Strip]) -> tuple[Spare, ...]:
        """What may go of the parts of some strips, the first to go first."""
        parts = {strip.block.part for strip in strips}
        return tuple(spare for spare in self.story.spares if spare.part in parts)

    def left(self, strips: Sequence[Strip], gone: tuple[Spare, ...]) -> tuple[Strip, ...]:
        """The strips of the same parts in the story without what has gone."""
        parts = {strip.block.part for strip in strips}
        return tuple(strip for strip in self.lean(gone).strips if strip.block.part in parts)

    def lean(self, gone: tuple[Spare, ...]) -> Story:
        """The story without what has gone."""
        if gone not in self.stories:
            self.stories[gone] = self.story.without(gone)
        return self.stories[gone]

    def at(self, strips: Sequence[Strip], gone: tuple[Spare, ...], rung: Rung) -> tuple[Stack, Arrangement, Pt]:
        """Strips of the story without what has gone, at a rung: their heights as a sum, how they are arranged, and by
        how much a word runs over.

        A part stands as drawn unless the rung has let its columns go and the page needs them to.
        """
        places, under = berths(strips, self.story.theme.space["page top"]), foot(strips, self.story.grid.spec.margin)
        tried, kind = len(self.measured), rung.type

        def stacked(names: Sequence[str]) -> Stack:
            heights = [self.block(gone, strip, name, kind).height for strip, name in zip(strips, names, strict=True)]
            return stack_of(places, under, tuple(zip(heights, names, strict=True)))

        names = [strip.block.arrangements[0] for strip in strips]
        stack = stacked(names)
        choices = [n for n, strip in enumerate(strips) if rung.columns and len(strip.block.arrangements) > 1]
        for n in choices:
            if rung.columns < 0 and fits(stack.height(rung.space, rung.picture), self.height):
                break
            rivals = {name: stacked([*names[:n], name, *names[n + 1 :]]) for name in strips[n].block.arrangements}
            heights = {name: rival.height(rung.space, rung.picture) for name, rival in rivals.items()}
            names[n] = (min if rung.columns < 0 else max)(heights, key=heights.__getitem__)
            stack = rivals[names[n]]
        self.tried += len(self.measured) > tried
        over = max(self.block(gone, strip, name, kind).overfull for strip, name in zip(strips, names, strict=True))
        chosen = [(s.block.part, name) for s, name in zip(strips, names, strict=True) if len(s.block.arrangements) > 1]
        return stack, tuple(chosen), over

    def block(self, gone: tuple[Spare, ...], strip: Strip, arrangement: str, kind: Setting) -> Measured:
        """A block at a type, laid out once."""
        part = strip.block.part
        found = self.measured.get((gone, part, arrangement, kind))
        if found is None:
            frame = strip.block.lay(replace(kind, arrangement=((part, arrangement),)))
            over = max((by for _, by in overfull(frame)), default=0.0)
            found = self.measured[gone, part, arrangement, kind] = Measured(frame.size.height, over)
        return found

    def cost(self, strips: Sequence[Strip], setting: Setting, gone: Sequence[Spare]) -> float:
        """What a setting costs in looks."""
        allowed = self.story.theme.fit
        turned = {
            "space": setting.give,
            "leading": setting.leading,
            "size": setting.step,
            "tracking": setting.tracking,
            "picture": setting.picture if any(strip.block.picture.most for strip in strips) else 0.0,
        }
        dropped = len(gone) * allowed.cost("optional", -1)
        other = sum(setting.arranged(s.block.part, s.block.arrangements[0]) != s.block.arrangements[0] for s in strips)
        empty = EMPTINESS * max(0.0, setting.give - 1)
        return sum(allowed.cost(*one) for one in turned.items()) + other * allowed.cost("columns", -1) + dropped + empty

    def stand(self, plan: Plan) -> Page:
        """A page by its plan, inked."""
        self.tried += 1
        space, margin = self.story.theme.space["page top"], self.story.grid.spec.margin
        return Page(stand(plan.strips, plan.setting, space, margin)[0], plan)


def breaks(story: Story) -> list[tuple[float, int]]:
    """Where page 2 may begin: (cost, index of its first strip), as drawn first."""
    strips = story.strips
    found = []
    for index in range(1, len(strips)):
        moved = sum(1 for i, strip in enumerate(strips) if (1 if i < index else 2) != strip.drawn_on)
        found.append((moved * MOVED, index))
    return sorted(found)


def fit(story: Story, log: Log, step: float | None = None) -> Fitted | None:
    """Two full pages from a story, or None with an error for each part that is too long.

    Args:
        step: the type that other sheets took, which this one is not to be larger than; see `Fitted.step`.
    """
    search = Search(story, step)
    best: tuple[float, Plan, Plan] | None = None
    for moved, index in breaks(story):
        if best is not None and moved >= best[0]:
            break
        first = search.plan(story.strips[:index])
        if first is None or (best is not None and moved + first.cost >= best[0]):
            continue
        second = search.plan(story.strips[index:])
        if second is not None and (best is None or moved + first.cost + second.cost < best[0]):
            best = (moved + first.cost + second.cost, first, second)
    plans = search.together(best[1], best[2]) if best is not None else None
    if plans is None:
        from factsheet.layout.overlong import refuse

        refuse(search, log)
        return None
    told = search.lean(plans[0].gone + plans[1].gone)
    pages = search.stand(plans[0]), search.stand(plans[1])
    _report_flaws(pages, told, log)
    _report_gone(pages, log)
    frames = page_frame(pages[0].stood, story.grid), page_frame(pages[1].stood, story.grid)
    return Fitted(told, frames, pages, search.tried, conceded(pages, story), fullness(pages, story))


def overfull(frame: Frame) -> list[tuple[Frame, Pt]]:
    """Every frame in which a word runs over its measure, and by how much. Points."""
    found = [(frame, frame.overfull)] if frame.overfull > SLACK else []
    for _, item in frame.items:
        if isinstance(item, Frame):
            found.extend(overfull(item))
    return found


def _report_flaws(pages: Sequence[Page], story: Story, log: Log) -> None:
    for number, page in enumerate(pages, 1):
        for place in page.stood:
            for frame, over in overfull(place.frame):
                run = next(item for _, item in frame.items if isinstance(item, GlyphRun))
                said = run.text.strip()
                said = said if len(said) <= TOLD else f"{said[:TOLD]}..."
                log.report(
                    say.WORD_TOO_WIDE,
                    f"A word in “{said}” is {over / mm(1):.1f} mm wider than its column, even at the "
                    "smallest size that the theme allows.",
                    run.at or place.strip.block.at,
                )
        if page.plan.hollow:
            _report_hollow(number, page, story, log)


def _report_hollow(number: int, page: Page, story: Story, log: Log) -> None:
    from factsheet.layout.overlong import words_to_fill

    give, stack = page.setting.give, page.plan.stack
    looks = (
        f"its white space is stretched to {give:.1f} times what the theme allows"
        if give > 1
        else f"{stack.widest(give) / mm(1):.0f} mm of it are white from margin to margin"
    )
    lacking = story.grid.paper.size.height - stack.height(min(give, 1), min(page.setting.picture, 1))
    more = words_to_fill(page.stood, page.setting, lacking, story)
    log.report(
        say.HOLLOW_PAGE,
        f"Page {number} has too little on it to look full: {looks}.",
        page.stood[0].strip.block.at,
        help=f"write about {more} words more in its texts, or add a part: facts, a quote, milestones, a leader."
        if more
        else None,
    )


def _report_gone(pages: Sequence[Page], log: Log) -> None:
    for number, page in enumerate(pages, 1):
        for spare in page.plan.gone:
            log.report(
                say.LEFT_OUT,
                f"The {spare} is left out, because page {number} is too full for it.",
                spare.at,
            )

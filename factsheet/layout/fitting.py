"""The fitting search: which setting makes the story two full pages, best-looking first.

For each page the type is stepped away from its design and the white space solved so that the page ends exactly where
the paper ends; of all that fit, the one nearest to the design wins. Where parts are missing, the break between the
pages may move. When even the tightest does not hold, the parts that are too long are named.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from factsheet.codes import layout as say
from factsheet.diagnostics import Log
from factsheet.display.items import Frame
from factsheet.layout.pages import Stood, page_frame, stand
from factsheet.layout.story import Story, Strip
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Arrangement, Setting, cost, steps_towards
from factsheet.units import SLACK, Pt, fits, mm

MOVED = 1.2  # cost of each strip that stands on another page than drawn
SECOND_CHOICE = 0.6  # cost of each rank down a part's arrangements
OVERFULL = 5.0  # cost of each point by which a word runs over its column
ENDLESS = 1000.0  # give at which a single point of room has become higher than any paper
HOLLOW = 1.5  # give beyond which a page looks empty, and is reported; by eye on the minimal sample


@dataclass(frozen=True)
class Page:
    """One fitted page: its strips in their places, the setting, and what the setting costs."""

    stood: tuple[Stood, ...]
    setting: Setting
    cost: float


@dataclass(frozen=True)
class Fitted:
    """Two pages that end where the paper ends, and how they were fitted."""

    frames: tuple[Frame, Frame]
    pages: tuple[Page, Page]
    tried: int
    words: str  # how it was fitted, in a line


def breaks(story: Story) -> list[tuple[float, int]]:
    """Where page 2 may begin: (cost, index of its first strip), as drawn first."""
    strips = story.strips
    found = []
    for index in range(1, len(strips)):
        moved = sum(1 for i, strip in enumerate(strips) if (1 if i < index else 2) != strip.drawn_on)
        found.append((moved * MOVED, index))
    return sorted(found)


class Search:
    """One search over one story. Pages are laid once per strips and setting; `tried` counts the layouts."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.height: Pt = story.grid.paper.size.height
        self.tried = 0

    def stand(self, strips: Sequence[Strip], setting: Setting) -> tuple[tuple[Stood, ...], Pt]:
        """The strips in their places, and the height they need. Points."""
        self.tried += 1
        return stand(strips, setting, self.story.theme.space["page top"], self.story.grid.spec.margin)

    def solve(self, strips: Sequence[Strip], step: float, arrangement: Arrangement) -> Page | None:
        """The page at a step with its white space solved; None when it does not go in at the tightest."""

        def over(give: float) -> float:
            return self.stand(strips, Setting(step, give, arrangement, inked=False))[1] - self.height

        give = self._give(over)
        if give is None:
            return None
        stood, _ = self.stand(strips, Setting(step, give, arrangement, inked=False))
        excess = sum(by for place in stood for _, by in overfull(place.frame))
        looks = sum(untidy(place.frame) for place in stood)
        return Page(stood, Setting(step, give, arrangement), cost(step, give) + looks + OVERFULL * excess)

    @staticmethod
    def _give(over: Callable[[float], float]) -> float | None:
        """The give at which a page is neither over nor under; None if it is over even at -1, or nothing in it gives.

        The height grows with the give, in straight pieces: between two gives that bracket it a straight line is drawn
        again and again (the Illinois rule), which ends after a few layouts.
        """
        a, b = 0.0, 0.0
        f = g = over(0.0)
        if f > SLACK:
            a = -1.0
            f = over(a)
            if f > SLACK:
                return None
        while g < -SLACK:
            if b > ENDLESS:
                return None
            a, f, b = b, g, 2 * b + 1
            g = over(b)
        side = 0
        while min(abs(f), abs(g)) > SLACK / 2:
            middle = b - g * (b - a) / (g - f)
            h = over(middle)
            if h > 0:
                b, g, f, side = middle, h, f / 2 if side > 0 else f, 1
            else:
                a, f, g, side = middle, h, g / 2 if side < 0 else g, -1
            if b - a < 1e-9:
                break
        return a if abs(f) <= abs(g) else b

    def best(self, strips: Sequence[Strip]) -> Page | None:
        """The page nearest to the design over all arrangements and steps."""
        choices = [
            [(s.block.part, name) for name in s.block.arrangements] for s in strips if len(s.block.arrangements) > 1
        ]
        best: Page | None = None
        for chosen in product(*choices):
            rank = sum(row.index(one) for row, one in zip(choices, chosen, strict=True)) * SECOND_CHOICE
            found = self.climb(strips, chosen, best.cost - rank if best else math.inf)
            if found is not None and (best is None or found.cost + rank < best.cost):
                best = Page(found.stood, found.setting, found.cost + rank)
        return best

    def climb(self, strips: Sequence[Strip], arrangement: Arrangement, below: float) -> Page | None:
        """The best step of one arrangement, if it costs less than `below`; steps go on while they can still win."""
        best = self.solve(strips, 0.0, arrangement)
        direction = -1 if best is None or best.setting.give < 0 else 1
        if best is None or abs(best.setting.give) > 1e-9:
            for step in steps_towards(direction):
                if cost(step, 0.0) >= min(below, best.cost if best else math.inf):
                    break
                page = self.solve(strips, step, arrangement)
                if page is None:
                    if direction > 0:
                        break
                    continue
                if best is None or page.cost < best.cost:
                    best = page
        return best


def untidy(frame: Frame) -> float:
    """What all line breaks in a frame cost the page in looks."""
    return frame.untidy + sum(untidy(item) for _, item in frame.items if isinstance(item, Frame))


def overfull(frame: Frame) -> list[tuple[Frame, Pt]]:
    """Every frame in which a word runs over its measure, and by how much. Points."""
    found = [(frame, frame.overfull)] if frame.overfull > SLACK else []
    for _, item in frame.items:
        if isinstance(item, Frame):
            found.extend(overfull(item))
    return found


def fit(story: Story, log: Log) -> Fitted | None:
    """Two full pages from a story, or None with an error for each part that is too long."""
    search = Search(story)
    best: tuple[float, Page, Page] | None = None
    for moved, index in breaks(story):
        if best is not None and moved >= best[0]:
            break
        first, second = search.best(story.strips[:index]), None
        if first is not None and (best is None or moved + first.cost < best[0]):
            second = search.best(story.strips[index:])
        if first is not None and second is not None:
            total = moved + first.cost + second.cost
            if best is None or total < best[0]:
                best = (total, first, second)
    if best is None:
        _refuse(story, search, log)
        return None
    first, second = (replace(page, stood=search.stand(_strips(page), page.setting)[0]) for page in best[1:])
    _report_flaws(first, second, log)
    frames = (page_frame(first.stood, story.grid), page_frame(second.stood, story.grid))
    return Fitted(frames, (first, second), search.tried, _told(first, second, story))


def _strips(page: Page) -> list[Strip]:
    return [place.told for place in page.stood]


def _report_flaws(first: Page, second: Page, log: Log) -> None:
    for number, page in enumerate((first, second), 1):
        for place in page.stood:
            for frame, over in overfull(place.frame):
                run = next(item for _, item in frame.items if isinstance(item, GlyphRun))
                log.report(
                    say.WORD_TOO_WIDE,
                    f"A word in “{run.text.strip()}” is {over / mm(1):.1f} mm wider than its column, even at the "
                    "smallest size that the theme allows.",
                    run.at or place.strip.block.at,
                )
        if page.setting.give > HOLLOW:
            log.report(
                say.HOLLOW_PAGE,
                f"Page {number} has too little on it to look full: its white space is stretched to "
                f"{page.setting.give:.1f} times what the theme allows.",
                page.stood[0].strip.block.at,
            )


def _told(first: Page, second: Page, story: Story) -> str:
    """How it was fitted, in a line for a person."""
    problem, pillar = story.theme.role("problem"), story.theme.role("pillar")
    parts = []
    for role, page in ((problem, first), (pillar, second)):
        size = role.size_at(page.setting.step)
        if abs(size - role.size.drawn) > 0.01:
            parts.append(f"{role.name} {role.size.drawn:g} to {size:g} pt")
    for number, page in ((1, first), (2, second)):
        give = page.setting.give
        if abs(give) > 0.02:
            parts.append(f"space on page {number} {give:+.0%}")
    return ", ".join(parts) or "as drawn"


def _refuse(story: Story, search: Search, log: Log) -> None:
    """Say which parts are too long for the page they stand on as drawn, by how many lines and about how many words."""
    from factsheet.layout.overlong import blame

    for number in (1, 2):
        strips = [strip for strip in story.strips if strip.drawn_on == number]
        choices = [[(s.block.part, name) for name in s.block.arrangements] for s in strips]
        tightest = []
        for chosen in product(*choices):
            tightest.append((search.stand(strips, Setting(-1.0, -1.0, chosen, inked=False))[1], chosen))
        needed, chosen = min(tightest, key=lambda row: row[0])
        if not fits(needed, search.height):
            stood, _ = search.stand(strips, Setting(-1.0, -1.0, chosen))
            blame(number, stood, needed - search.height, search.tried, story, log)

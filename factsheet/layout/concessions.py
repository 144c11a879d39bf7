"""The ledger of a fitted sheet: what each page gave up or took to be full, and how full each part is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factsheet.diagnostics import Span
from factsheet.display.items import Frame
from factsheet.layout.story import Story
from factsheet.text.glyphs import GlyphRun
from factsheet.units import Pt

if TYPE_CHECKING:
    from factsheet.layout.fitting import Page

BODY = ("problem", "pillar", "leader", "fact", "quotation", "milestone")  # whose size the line tells, the first found
SLIGHT = {"pt": 0.02, "%": 2.0}  # a change that the line leaves to the ledger


@dataclass(frozen=True, slots=True)
class Concession:
    """One thing that is not as drawn on a page.

    what: as a person calls it. role: of the type, for sizes and leading; else None. drawn, set: numbers in the unit, or
    words. cost: in looks, by the theme; of a knob that turns several things, with the first of them.
    """

    page: int
    knob: str
    what: str
    role: str | None
    drawn: float | str
    set: float | str
    unit: str
    cost: float

    def __str__(self) -> str:
        match self.unit:
            case "pt":
                return f"{self.what} {self.drawn:.4g} to {self.set:.4g} pt"
            case "%":
                return f"{self.what} {self.set:+.0f} %" if self.knob != "tracking" else f"{self.what} {self.set:+.1f} %"
            case _ if self.knob == "optional":
                return f"{self.what} left out"
            case _:
                return f"{self.what} {self.set} instead of {self.drawn}"


@dataclass(frozen=True, slots=True)
class Fullness:
    """How much of its page a part takes. lines: of type, those beside each other counted once. share: 0 to 1."""

    page: int
    part: str
    at: Span
    lines: int
    height: Pt
    share: float


def conceded(pages: Sequence["Page"], story: Story) -> tuple[Concession, ...]:
    """All concessions of a sheet, page by page, type first."""
    return tuple(one for number, page in enumerate(pages, 1) for one in _conceded(number, page, story))


def _conceded(number: int, page: "Page", story: Story) -> Iterator[Concession]:
    setting, allowed = page.setting, story.theme.fit
    used = {run.role for place in page.stood for _, run in _runs(place.frame)}
    roles = [role for name, role in story.theme.type.items() if name in used]
    roles.sort(key=lambda role: BODY.index(role.name) if role.name in BODY else len(BODY))
    cost = allowed.cost("size", setting.step)
    for role in roles:
        size = role.size_at(setting.step)
        if abs(size - role.size.drawn) > 0.01:
            yield Concession(number, "size", role.name, role.name, role.size.drawn, size, "pt", cost)
            cost = 0.0
    for place in page.stood:
        picture = place.strip.block.picture
        if picture.most > picture.least and abs(setting.picture) > 1e-6:
            height = round(picture.at(setting.picture), 1)
            paid = allowed.cost("picture", setting.picture)
            yield Concession(number, "picture", "picture", None, picture.drawn, height, "pt", paid)
        drawn = place.strip.block.arrangements[0]
        chosen = setting.arranged(place.strip.block.part, drawn)
        if chosen != drawn:
            yield Concession(
                number, "columns", place.strip.block.part, None, drawn, chosen, "", allowed.cost("columns", -1)
            )
    for spare in page.plan.gone:
        paid = allowed.cost("optional", -1)
        yield Concession(number, "optional", str(spare), None, "on the sheet", "left out", "", paid)
    for knob, value in (("space", setting.give), ("leading", setting.leading), ("tracking", setting.tracking)):
        if abs(value) > 1e-6:
            yield Concession(number, knob, knob, None, 0.0, 100 * value, "%", allowed.cost(knob, value))


def fullness(pages: Sequence["Page"], story: Story) -> tuple[Fullness, ...]:
    """How full each part is, in reading order."""
    height = story.grid.paper.size.height
    found = []
    for number, page in enumerate(pages, 1):
        for place in page.stood:
            deep, block = place.frame.size.height, place.strip.block
            baselines = {round(y, 1) for y, _ in _runs(place.frame)}
            found.append(Fullness(number, block.part, block.at, len(baselines), deep, deep / height))
    return tuple(found)


def in_a_line(concessions: Sequence[Concession]) -> str:
    """What a reader sees at a glance: reading type, picture and arrangement; space and the rest page by page."""
    told: list[str] = []
    sized: set[int] = set()
    for one in concessions:
        if one.knob == "size":
            if one.page in sized:
                continue
            sized.add(one.page)
        elif one.unit in SLIGHT and abs(_change(one)) < SLIGHT[one.unit]:
            continue
        by_page = one.knob in ("space", "leading", "tracking")
        told.append(f"{one} on page {one.page}" if by_page else str(one))
    return ", ".join(told) or "as drawn"


def _change(one: Concession) -> float:
    return float(one.set) - float(one.drawn)


def _runs(frame: Frame, top: Pt = 0.0) -> Iterator[tuple[Pt, GlyphRun]]:
    """The runs of a frame, each with its baseline from the frame's top."""
    for at, item in frame.items:
        if isinstance(item, Frame):
            yield from _runs(item, top + at.y)
        elif isinstance(item, GlyphRun):
            yield top + at.y, item

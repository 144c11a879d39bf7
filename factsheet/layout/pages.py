"""Strips into a page: where each stands at a setting, and the Frame of the whole page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factsheet.display.items import FilledPath, Frame, Item
from factsheet.geometry import Point, rectangle
from factsheet.layout.grid import Grid
from factsheet.layout.mirroring import mirrored
from factsheet.layout.story import Strip
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Range
from factsheet.units import Pt


@dataclass(frozen=True, slots=True)
class Stood:
    """A strip in its place. Points from the top of the page: the ground from top to bottom, the block at `y`.

    told: the strip as the story has it, where it opens its page on a ground of its own.
    """

    strip: Strip
    told: Strip
    frame: Frame
    top: Pt
    y: Pt
    bottom: Pt


def stand(strips: Sequence[Strip], setting: Setting, page_top: Range, margin: Pt) -> tuple[tuple[Stood, ...], Pt]:
    """Stand strips under each other, and say how much height they need in all. Points.

    Between two strips lies the larger of what the upper one wants after it and the lower one before it. A page that
    opens on bare paper keeps its head margin, one that closes on it keeps its foot margin; a cover bleeds off both.
    """
    y: Pt = 0.0
    stood = []
    previous: Strip | None = None
    for told, following in zip(strips, (*strips[1:], None), strict=True):
        strip = opened(told, following) if previous is None else told
        frame = strip.block.lay(setting)
        if previous is not None:
            y += max(previous.after.at(setting.give), strip.before.at(setting.give))
        elif strip.ground is None and strip.block.part != "cover":
            y += page_top.at(setting.give)
        top = y
        y += strip.inside[0].at(setting.give)
        at = y
        y += frame.size.height + strip.inside[1].at(setting.give)
        stood.append(Stood(strip, told, frame, top, at, y))
        previous = strip
    if previous is not None and previous.ground is None and previous.block.part != "cover":
        y += margin
    return tuple(stood), y


def opened(strip: Strip, following: Strip | None) -> Strip:
    """A strip as it stands first on its page: on its opening ground, if it has one that the next does not stand on."""
    if strip.opening is None or (following is not None and following.ground == strip.opening[0]):
        return strip
    ground, inside = strip.opening
    return replace(strip, ground=ground, inside=(inside, inside))


def page_frame(stood: Sequence[Stood], grid: Grid) -> Frame:
    """A page: grounds first, bled off every edge that they touch, then the blocks in reading order.

    A leftward page is turned here, as a whole.
    """
    items: list[tuple[Point, Item | Frame]] = []
    for place in stood:
        ground = place.strip.ground
        if ground is not None:
            band = grid.bleeding(
                place.top, place.bottom, above=place.top < 0.5, below=place.bottom > grid.paper.size.height - 0.5
            )
            items.append((Point(0, 0), FilledPath(rectangle(band), ground)))
    items.extend((Point(0, place.y), place.frame) for place in stood)
    page = Frame(grid.paper.size, tuple(items))
    return mirrored(page) if grid.leftward else page

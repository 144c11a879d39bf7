"""Strips into a page: where each stands at a setting, how high all are together, and the Frame of the whole page."""

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
class Berth:
    """What a strip keeps free over it: the largest of `over`. told: the strip as the story has it, where it opens its
    page on a ground of its own.
    """

    strip: Strip
    told: Strip
    over: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Stood:
    """A strip in its place. Points from the top of the page: the ground from top to bottom, the block at `y`."""

    strip: Strip
    told: Strip
    frame: Frame
    top: Pt
    y: Pt
    bottom: Pt


def berths(strips: Sequence[Strip], page_top: Range) -> tuple[Berth, ...]:
    """The strips of a page with the white space between them.

    Between two strips lies the larger of what the upper one wants after it and the lower one before it. A page that
    opens on bare paper keeps its head margin; a cover bleeds off it.
    """
    found: list[Berth] = []
    for told, following in zip(strips, (*strips[1:], None), strict=True):
        if found:
            found.append(Berth(told, told, (found[-1].strip.after, told.before)))
        else:
            strip = opened(told, following)
            found.append(Berth(strip, told, (page_top,) if _bare(strip) else ()))
    return tuple(found)


def foot(strips: Sequence[Strip], margin: Pt) -> Pt:
    """The margin under the last strip, where it stands on bare paper."""
    return margin if _bare(strips[-1]) else 0.0


def stand(strips: Sequence[Strip], setting: Setting, page_top: Range, margin: Pt) -> tuple[tuple[Stood, ...], Pt]:
    """Stand strips under each other, and say how much height they need in all. Points."""
    y: Pt = 0.0
    stood = []
    for berth in berths(strips, page_top):
        y += max((space.at(setting.give) for space in berth.over), default=0.0)
        top = y
        y += berth.strip.inside[0].at(setting.give)
        at = y
        frame = berth.strip.block.lay(setting)
        y += frame.size.height + berth.strip.inside[1].at(setting.give)
        stood.append(Stood(berth.strip, berth.told, frame, top, at, y))
    return tuple(stood), y + foot(strips, margin)


def _bare(strip: Strip) -> bool:
    return strip.ground is None and strip.block.part != "cover"


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

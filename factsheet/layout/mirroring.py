"""Pages for languages that run to the left: what stands so far from one side stands so far from the other.

Every part is laid out as if lines ran to the right; the finished page is turned once. Places are turned, never shapes:
a paragraph, a picture, an icon, a mark or a code is in its new place what it was, and sets its own lines.
"""

from dataclasses import replace

from factsheet.display.items import Frame, Item, Picture, Placed
from factsheet.geometry import Point
from factsheet.units import Pt


def mirrored(frame: Frame) -> Frame:
    """The frame with all that it holds on the other side.

    A frame that holds frames is an arrangement and is turned inside as well; one that holds none is one thing, text or
    a drawing, and stays as it is, but for the veil over a picture.
    """
    if not any(isinstance(item, Frame) for _, item in frame.items):
        return replace(frame, items=tuple((at, _veil_mirrored(item)) for at, item in frame.items))
    return replace(frame, items=tuple(_turned(at, item, frame.size.width) for at, item in frame.items))


def _turned(at: Point, item: Item | Frame, width: Pt) -> tuple[Point, Item | Frame]:
    """An item as far from the right of the width as it was from the left."""
    if isinstance(item, Frame):
        return Point(width - at.x - item.size.width, at.y), mirrored(item)
    box = Placed(at, item, None).box
    return at.moved(width - box.right - box.x, 0), _veil_mirrored(item)


def _veil_mirrored(item: Item | Frame) -> Item | Frame:
    if isinstance(item, Picture) and item.scrim is not None:
        return replace(item, scrim=item.scrim.mirrored)
    return item

"""Frames, which are relative, become pages of absolute items; every length is rounded here and nowhere else.

Painting order: all that is drawn (paths, pictures, and words that are artifacts) in the order of the layout, then the
words in the order of the data: part by part, and within a part as they stand on the page, whatever their own tags. So
no panel can cover a word, and the file reads in the order of the data.
"""

from collections.abc import Iterator, Mapping
from operator import itemgetter

from factsheet.display.items import DisplayList, FilledPath, Frame, Page, Placed
from factsheet.display.structure import Node, NodeId
from factsheet.geometry import Point
from factsheet.paper import Paper
from factsheet.text.glyphs import GlyphRun

DRAWN: NodeId = -2  # before all that is read


def flatten(pages: tuple[Frame, ...], structure: Node, paper: Paper, title: str, language: str) -> DisplayList:
    """The pages as they are painted. A frame without a tag is an artifact, unless it stands in a tagged one.

    Raises:
        ValueError: an item's tag is not in the structure.
    """
    roles = {node.id: node.role for node in structure.walk()}
    painted = (
        Page(number, _painting_order(_placed(frame, Point(0, 0), None, roles)))
        for number, frame in enumerate(pages, start=1)
    )
    return DisplayList(paper, tuple(painted), structure, title, language)


def _placed(
    frame: Frame, at: Point, tag: NodeId | None, roles: Mapping[NodeId, str]
) -> Iterator[tuple[NodeId, Placed]]:
    """The items of a frame, each with the part it belongs to: the tag of its frame, or less than any if it is drawn."""
    tag = _known(frame.tag, roles) if frame.tag is not None else tag
    for offset, item in frame.items:
        here = at.moved(offset.x, offset.y)
        if isinstance(item, Frame):
            yield from _placed(item, here, tag, roles)
            continue
        own = tag
        if isinstance(item, GlyphRun) and item.tag is not None:
            own = _known(item.tag, roles)
        if isinstance(item, FilledPath) and own is not None and roles[own] != "Figure":
            own = None  # what is drawn belongs to a figure or is an artifact
        part = tag if tag is not None else own
        if part is None or not isinstance(item, GlyphRun):
            part = DRAWN
        yield part, Placed(Point(round(here.x, 3), round(here.y, 3)), item, own)


def _known(tag: NodeId, roles: Mapping[NodeId, str]) -> NodeId:
    if tag not in roles:
        raise ValueError(f"no node {tag} in the structure")
    return tag


def _painting_order(items: Iterator[tuple[NodeId, Placed]]) -> tuple[Placed, ...]:
    return tuple(placed for _, placed in sorted(items, key=itemgetter(0)))

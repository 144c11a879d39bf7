"""Frames, which are relative, become two pages of absolute items; every length is rounded here and nowhere else.

Painting order: all that is drawn (paths, pictures, and words that are artifacts) in the order of the layout, then the
words in the order of the data. So no panel can cover a word, and the file reads in the order of the data.
"""

from collections.abc import Iterator

from factsheet.display.items import DisplayList, FilledPath, Frame, Page, Placed
from factsheet.display.structure import Node, NodeId
from factsheet.geometry import Point
from factsheet.paper import Paper
from factsheet.text.glyphs import GlyphRun


def flatten(pages: tuple[Frame, Frame], structure: Node, paper: Paper, title: str, language: str) -> DisplayList:
    """The two pages as they are painted. A frame without a tag is an artifact, unless it stands in a tagged one.

    Raises:
        ValueError: an item's tag is not in the structure.
    """
    figures = dict(_figures(structure))
    first, second = (
        Page(number, _painting_order(_placed(frame, Point(0, 0), None, figures)))
        for number, frame in enumerate(pages, start=1)
    )
    return DisplayList(paper, (first, second), structure, title, language)


def _figures(node: Node) -> Iterator[tuple[NodeId, bool]]:
    """Every node's id, and whether it is a figure: what is drawn belongs to a figure or is an artifact."""
    yield node.id, node.role == "Figure"
    for child in node.children:
        yield from _figures(child)


def _placed(frame: Frame, at: Point, tag: NodeId | None, figures: dict[NodeId, bool]) -> Iterator[Placed]:
    tag = frame.tag if frame.tag is not None else tag
    if tag is not None and tag not in figures:
        raise ValueError(f"no node {tag} in the structure")
    for offset, item in frame.items:
        here = at.moved(offset.x, offset.y)
        if isinstance(item, Frame):
            yield from _placed(item, here, tag, figures)
        else:
            ornament = isinstance(item, FilledPath) and tag is not None and not figures[tag]
            yield Placed(Point(round(here.x, 3), round(here.y, 3)), item, None if ornament else tag)


def _painting_order(items: Iterator[Placed]) -> tuple[Placed, ...]:
    def reading(placed: Placed) -> int:
        return placed.tag if placed.tag is not None and isinstance(placed.item, GlyphRun) else -2

    return tuple(sorted(items, key=reading))

"""Bookmarks: the headings of the sheet, one under another as they rank, each leading to its place on the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from factsheet.display.items import DisplayList, Placed
from factsheet.display.structure import Node, NodeId
from factsheet.geometry import Point
from factsheet.pdf.objects import add, dictionary, number, text
from factsheet.text.glyphs import GlyphRun
from factsheet.units import Pt

OVER: Pt = 36.0  # what a viewer shows above a heading's baseline, beyond its size


@dataclass(eq=False)
class _Bookmark:
    """level: 1 for H1; 0 for the root, which shows nothing. below: those it holds, in order."""

    level: int
    reference: str
    title: str = ""
    destination: str = ""
    element: str = ""
    below: list["_Bookmark"] = field(default_factory=list)

    def count(self) -> int:
        """How many are in it, at any depth."""
        return len(self.below) + sum(one.count() for one in self.below)


def write_bookmarks(
    document: Any, display: DisplayList, pages: Sequence[str], elements: Mapping[NodeId, str], corner: Point
) -> str | None:
    """Add the bookmarks; the reference of their root, or None where nothing is a heading.

    Args:
        pages, elements: the references of the pages, and of the nodes in the tag tree.
        corner: the top left of the trim in a page, y up.
    """
    headings = _headings(display)
    if not headings:
        return None
    first = document.objectcounter + 1
    root = _Bookmark(0, f"{first} 0 R")
    row, path = [root], [root]
    for node, (page, placed) in headings.items():
        while path[-1].level >= int(node.role[1]):
            path.pop()
        begin = placed[0]
        assert isinstance(begin.item, GlyphRun)
        x, y = corner.x + begin.at.x, corner.y - begin.at.y + begin.item.size + OVER
        bookmark = _Bookmark(
            int(node.role[1]),
            f"{first + len(row)} 0 R",
            "".join(one.item.text for one in placed if isinstance(one.item, GlyphRun)).replace("\u00ad", "").strip(),
            f"[{pages[page]} /XYZ {number(max(0, x - OVER))} {number(y)} null]",
            elements[node.id],
        )
        path[-1].below.append(bookmark)
        path.append(bookmark)
        row.append(bookmark)
    told: dict[str, dict[str, object]] = {one.reference: {} for one in row}
    for one in row:
        for inner in one.below:
            told[inner.reference] |= {
                "Title": text(inner.title),
                "Parent": one.reference,
                "Dest": inner.destination,
                "SE": inner.element,
            }
        for before, after in pairwise(one.below):
            told[before.reference]["Next"] = after.reference
            told[after.reference]["Prev"] = before.reference
        if one.below:
            ends = {"First": one.below[0].reference, "Last": one.below[-1].reference, "Count": one.count()}
            told[one.reference] |= ends
    for entries in told.values():
        add(document, dictionary(entries).encode("ascii"))
    return root.reference


def _headings(display: DisplayList) -> dict[Node, tuple[int, list[Placed]]]:
    """The headings in the order of the sheet, each with its page, from 0, and its words."""
    levels = {node.id: node for node in display.structure.walk() if node.role[:1] == "H" and node.role[1:].isdigit()}
    found: dict[NodeId, tuple[int, list[Placed]]] = {}
    for page, painted in enumerate(display.pages):
        for placed in painted.items:
            if placed.tag in levels and isinstance(placed.item, GlyphRun):
                found.setdefault(placed.tag, (page, []))[1].append(placed)
    return {node: found[own] for own, node in levels.items() if own in found}

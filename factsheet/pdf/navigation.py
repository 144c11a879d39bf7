"""What a reader can follow: links, which live in files for the screen, and bookmarks, one a heading.

An address that begins with # names a note of the sheet; every other leads out of it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any
from urllib.parse import quote

from factsheet.display.items import DisplayList, Page, Placed
from factsheet.display.structure import Node, NodeId
from factsheet.geometry import Point, Rect
from factsheet.pdf.objects import add, box, dictionary, literal, number, text
from factsheet.pdf.tags import Edges, Tags, edges
from factsheet.text.glyphs import GlyphRun
from factsheet.units import Pt

OVER: Pt = 36.0  # what a viewer shows over a place that it goes to
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
SOFT_HYPHEN = "\u00ad"
SPOKEN_AS_SET = ("tel:", "mailto:")  # the address itself would be heard as one long number, or with its scheme
LINK = {"Type": "/Annot", "Subtype": "/Link", "Border": "[0 0 0]", "F": 4}


@dataclass(frozen=True)
class Ground:
    """The pages as they can be led to: their references; the top left of the trim in each, y up; what shows of them."""

    references: Sequence[str]
    corner: Point
    clip: Rect

    def destination(self, page: int, placed: Placed) -> str:
        """Where words begin, as a place to go to."""
        return f"[{self.references[page]} /XYZ null {number(self.corner.y - placed.box.y + OVER)} null]"


@dataclass
class _Passage:
    """A node's words, its children's among them, and where they begin."""

    node: Node
    page: int
    first: Placed
    words: str = ""


def _passages(display: DisplayList, wanted: Callable[[Node], bool]) -> list[_Passage]:
    """The nodes that are wanted and have words, in the order of the sheet."""
    nodes = [node for node in display.structure.walk() if wanted(node)]
    holder = {inner.id: node for node in nodes for inner in node.walk()}
    found: dict[NodeId, _Passage] = {}
    for page in display.pages:
        for placed in page.items:
            if isinstance(placed.item, GlyphRun) and placed.tag in holder:
                node = holder[placed.tag]
                passage = found.setdefault(node.id, _Passage(node, page.number - 1, placed))
                passage.words += placed.item.text.replace(SOFT_HYPHEN, "")
    return [found[node.id] for node in nodes if node.id in found]


def write_links(document: Any, display: DisplayList, tags: Tags, ground: Ground) -> list[list[str]]:
    """Add the links; the references of each page's. Every line of a link has an annotation of its own."""
    notes = {f"#{note.node.note}": note for note in _passages(display, lambda node: node.role == "Note")}
    words = {link.node.id: link.words.strip() for link in _passages(display, lambda node: node.role == "Link")}

    def told(node: NodeId, address: str) -> dict[str, object]:
        note = notes.get(address)
        if note is not None:
            return {"Contents": text(note.words.strip()), "Dest": ground.destination(note.page, note.first)}
        target = quote(address, safe="%/:?#[]@!$&'()*+,;=~")
        said = words[node] if address.startswith(SPOKEN_AS_SET) else address
        return {"Contents": text(said), "A": f"<< /S /URI /URI {literal(target)} >>"}

    return [
        [
            tags.annotate(document, node, page.number - 1, {**LINK, "Rect": box(area), **told(node, address)})
            for node, address, area in _links(page, ground)
        ]
        for page in display.pages
    ]


def _links(page: Page, ground: Ground) -> Iterator[tuple[NodeId, str, Edges]]:
    """The node, address and area of each line of a link."""
    linked = [(placed, placed.item.link) for placed in page.items if isinstance(placed.item, GlyphRun)]
    for (node, _, address), line in groupby(linked, lambda one: (one[0].tag, one[0].at.y, one[1])):
        if node is not None and address is not None:
            areas = [edges(placed.box, ground.corner, ground.clip) for placed, _ in line]
            left, bottom, right, top = zip(*areas, strict=True)
            yield node, address, (min(left), min(bottom), max(right), max(top))


@dataclass(eq=False)
class _Bookmark:
    """level: 1 for H1; 0 for the root, which shows nothing. below: those it holds, in order."""

    level: int
    reference: str
    entries: dict[str, object] = field(default_factory=dict)
    below: list["_Bookmark"] = field(default_factory=list)

    def count(self) -> int:
        """How many are in it, at any depth."""
        return len(self.below) + sum(one.count() for one in self.below)


def write_bookmarks(document: Any, display: DisplayList, elements: Mapping[NodeId, str], ground: Ground) -> str | None:
    """Add the bookmarks, all unfolded; the reference of their root, or None where nothing is a heading.

    Args:
        elements: the references of the nodes in the tag tree.
    """
    first = document.objectcounter + 1
    root = _Bookmark(0, f"{first} 0 R", {"Type": "/Outlines"})
    row, path = [root], [root]
    for heading in _passages(display, lambda node: node.role in HEADINGS):
        level = int(heading.node.role[1])
        while path[-1].level >= level:
            path.pop()
        entries: dict[str, object] = {
            "Title": text(heading.words.strip()),
            "Parent": path[-1].reference,
            "Dest": ground.destination(heading.page, heading.first),
            "SE": elements[heading.node.id],
        }
        bookmark = _Bookmark(level, f"{first + len(row)} 0 R", entries)
        path[-1].below.append(bookmark)
        path.append(bookmark)
        row.append(bookmark)
    if len(row) == 1:
        return None
    for one in row:
        for before, after in pairwise(one.below):
            before.entries["Next"], after.entries["Prev"] = after.reference, before.reference
        if one.below:
            ends = {"First": one.below[0].reference, "Last": one.below[-1].reference, "Count": one.count()}
            one.entries |= ends
    for one in row:
        add(document, dictionary(one.entries).encode("ascii"))
    return root.reference

"""The tag tree of a file: what each stretch of its content is, for those who hear the sheet instead of seeing it.

`Tags` hears of every stretch while the pages are painted and gives it the operator that opens it. `write_tree` then
adds the elements: in the order of the sheet's structure, and where words and elements stand mixed, in the order of the
words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Literal, NamedTuple

from factsheet.display.items import DisplayList, Placed
from factsheet.display.structure import Node, NodeId
from factsheet.geometry import Point, Rect
from factsheet.pdf.objects import add, box, dictionary, text, unicode_hex
from factsheet.text.glyphs import GlyphRun

ORNAMENT = "/Artifact << /Type /Layout >> BDC"
PRODUCTION = "/Artifact << /Type /Page >> BDC"  # printer's marks

Edges = tuple[float, float, float, float]  # left, bottom, right, top in a page of the file, y up


def edges(area: Rect, corner: Point, clip: Rect) -> Edges:
    """What shows of an area of the display list. corner: its origin in a page of the file."""
    left, right = max(area.x, clip.x), min(area.right, clip.right)
    top, bottom = max(area.y, clip.y), min(area.bottom, clip.bottom)
    return (corner.x + left, corner.y - bottom, corner.x + right, corner.y - top)


class Owner(NamedTuple):
    """Whose content a stretch is. language: of the words, where it is another than the element's; else empty."""

    node: NodeId
    language: str


Kind = Literal["content", "annotation", "element"]


class Held(NamedTuple):
    """A thing in an element: marked content by its MCID, or an annotation or element by its reference.

    turn: when it was painted, counted through the file.
    """

    turn: int
    page: int
    what: int | str
    kind: Kind
    language: str = ""


@dataclass
class Tags:
    """Grows while the pages are painted, which are counted from 0.

    links: whether addresses can be clicked; if not, they are words like others.
    """

    display: DisplayList
    links: bool
    held: dict[NodeId, list[Held]] = field(default_factory=dict)
    boxes: dict[NodeId, Edges] = field(default_factory=dict)  # where figures show
    stretches: list[int] = field(default_factory=lambda: [0, 0])  # how many, by page
    annotations: list[tuple[int, str]] = field(default_factory=list)  # page and reference
    _turn: int = 0
    _roles: dict[NodeId, str] = field(default_factory=dict)
    _languages: dict[NodeId, str] = field(default_factory=dict)
    _stands_for: dict[NodeId, NodeId] = field(default_factory=dict)  # a link that is none, to what it stands in

    def __post_init__(self) -> None:
        self._enter(self.display.structure, self.display.language, self.display.structure.id)

    def _enter(self, node: Node, language: str, above: NodeId) -> None:
        own = above if node.role == "Link" and not self.links else node.id
        self._roles[node.id], self._stands_for[node.id] = node.role, own
        self._languages[node.id] = language = node.language or language
        for child in node.children:
            self._enter(child, language, own)

    def owner(self, placed: Placed) -> Owner | None:
        """Whose content an item is; None is an artifact."""
        if placed.tag is None:
            return None
        known = self._languages[placed.tag]
        spoken = placed.item.language if isinstance(placed.item, GlyphRun) else known
        return Owner(self._stands_for[placed.tag], spoken if spoken != known else "")

    def begin(self, page: int, owner: Owner | None, words: str | None = None) -> str:
        """The operator that opens a stretch. words: what it stands for, where its glyphs do not tell."""
        if owner is None:
            return ORNAMENT
        actual = "" if words is None else f"/ActualText <{unicode_hex(words, mark=True)}> "
        number = self.stretches[page]
        self.stretches[page] += 1
        self._hold(owner.node, page, number, "content", owner.language)
        role = "Span" if owner.language or actual else self._roles[owner.node]
        return f"/{role} << /MCID {number} {actual}>> BDC"

    def see(self, node: NodeId, area: Edges) -> None:
        """Take note where a figure shows."""
        left, bottom, right, top = self.boxes.get(node, area)
        self.boxes[node] = (min(left, area[0]), min(bottom, area[1]), max(right, area[2]), max(top, area[3]))

    def annotate(self, document: Any, node: NodeId, page: int, entries: dict[str, object]) -> str:
        """Add an annotation that belongs to an element; its reference."""
        key = len(self.stretches) + len(self.annotations)
        reference = add(document, dictionary({**entries, "StructParent": key}).encode("ascii"))
        self.annotations.append((page, reference))
        self._hold(node, page, reference, "annotation")
        return reference

    def _hold(self, node: NodeId, page: int, what: int | str, kind: Kind, language: str = "") -> None:
        self.held.setdefault(node, []).append(Held(self._turn, page, what, kind, language))
        self._turn += 1


def write_tree(document: Any, tags: Tags, pages: Sequence[str]) -> tuple[str, dict[NodeId, str], bytes]:
    """Add the tree; its reference, those of the nodes that have content, and all that was written.

    Args:
        pages: the references of the pages.
    """
    tree = _Tree(tags, pages, document.objectcounter + 1)
    root = tree.reserve()
    top = tree.element(tags.display.structure, root)
    tree.bodies[0] = tree.root(top)
    for body in tree.bodies:
        add(document, body)
    return root, tree.elements, b"\n".join(tree.bodies)


@dataclass
class _Tree:
    """The tree as objects. first: the number of the first, which is the root."""

    tags: Tags
    pages: Sequence[str]
    first: int
    bodies: list[bytes] = field(default_factory=list)
    elements: dict[NodeId, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)  # elements by the names of their notes
    holders: dict[tuple[int, int | str], str] = field(default_factory=dict)  # elements by page and what they hold

    def reserve(self) -> str:
        """The reference of the next object, to be written later."""
        self.bodies.append(b"")
        return f"{self.first + len(self.bodies) - 1} 0 R"

    def element(self, node: Node, above: str) -> Held | None:
        """Write a node and all under it; None where there is no content."""
        place, reference = len(self.bodies), self.reserve()
        own = [*self._spoken(self.tags.held.get(node.id, ()), reference)]
        below = [one for child in node.children if (one := self.element(child, reference)) is not None]
        held = sorted(own + below) if own else below
        if not held:
            self.bodies.pop()
            return None
        self.elements[node.id] = reference
        named = node.note if node.role == "Note" else None
        if named is not None:
            self.notes[named] = reference
        area = self.tags.boxes.get(node.id)
        told = {
            "ID": text(named) if named is not None else None,
            "Lang": text(node.language) if node.language else None,
            "Alt": text(node.alt) if node.alt is not None else None,
            "A": f"<< /O /Layout /Placement /Block /BBox {box(area)} >>" if area is not None else None,
        }
        return self._write(place, node.role, above, held, told)

    def _spoken(self, held: Sequence[Held], above: str) -> Iterator[Held]:
        """The same, each passage in another language in a Span of its own."""
        for (language, _), passage in groupby(enumerate(held), lambda one: (one[1].language, one[1].turn - one[0])):
            if language:
                place = len(self.bodies)
                self.reserve()
                yield self._write(place, "Span", above, [one for _, one in passage], {"Lang": text(language)})
            else:
                yield from (one for _, one in passage)

    def _write(self, place: int, role: str, above: str, held: Sequence[Held], told: dict[str, str | None]) -> Held:
        reference = f"{self.first + place} 0 R"
        home = next((one.page for one in held if one.kind == "content"), None)
        kids = []
        for one in held:
            page = self.pages[one.page]
            if one.kind == "annotation":
                kids.append(f"<< /Type /OBJR /Pg {page} /Obj {one.what} >>")
            elif one.kind == "content" and one.page != home:
                kids.append(f"<< /Type /MCR /Pg {page} /MCID {one.what} >>")
            else:
                kids.append(str(one.what))
            if one.kind != "element":
                self.holders[one.page, one.what] = reference
        entries = {
            "S": f"/{role}",
            "P": above,
            "Pg": self.pages[home] if home is not None else None,
            **told,
            "K": f"[{' '.join(kids)}]",
        }
        self.bodies[place] = dictionary(entries).encode("ascii")
        return Held(min(one.turn for one in held), held[0].page, reference, "element")

    def root(self, top: Held | None) -> bytes:
        """The root, with the ways back from what is held to its element, and from a note's name to the note."""
        rows = [
            f"{page} [{' '.join(self.holders[page, number] for number in range(count))}]"
            for page, count in enumerate(self.tags.stretches)
        ]
        rows += [f"{len(rows) + n} {self.holders[page, one]}" for n, (page, one) in enumerate(self.tags.annotations)]
        names = " ".join(f"{text(name)} {self.notes[name]}" for name in sorted(self.notes))
        return dictionary(
            {
                "Type": "/StructTreeRoot",
                "K": f"[{top.what}]" if top is not None else None,
                "ParentTree": f"<< /Nums [{' '.join(rows)}] >>",
                "ParentTreeNextKey": len(rows),
                "IDTree": f"<< /Names [{names}] >>" if names else None,
            }
        ).encode("ascii")

"""The structure of a sheet: which item belongs to which part, in the order of the data.

Roles are the standard structure types of PDF (ISO 32000-1, 14.8.4).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from factsheet.diagnostics import Span

NodeId = int


@dataclass(frozen=True, slots=True)
class Node:
    """One element. Children in reading order.

    alt: of a figure. language: where it differs from the sheet's. note: a Note's name, or the name of the Note that a
    Reference calls.
    """

    id: NodeId
    role: str
    children: tuple["Node", ...] = ()
    alt: str | None = None
    language: str | None = None
    note: str | None = None
    at: Span | None = None

    def walk(self) -> Iterator["Node"]:
        """The node and all under it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass
class Outline:
    """Grows the tree while blocks are composed; ids follow reading order."""

    _rows: list[Node] = field(default_factory=list)
    _parents: list[NodeId | None] = field(default_factory=list)
    _children: dict[NodeId | None, list[NodeId]] = field(default_factory=dict)  # of each node, and of the document

    def add(
        self,
        role: str,
        parent: NodeId | None = None,
        *,
        alt: str | None = None,
        language: str | None = None,
        note: str | None = None,
        at: Span | None = None,
    ) -> NodeId:
        """A new last child of the parent (None: of the document); its id."""
        own = len(self._rows)
        self._rows.append(Node(own, role, (), alt, language, note, at))
        self._parents.append(parent)
        self._children.setdefault(parent, []).append(own)
        return own

    def another(self, node: NodeId) -> NodeId:
        """A place for the next paragraph of a text: after a P one more P, inside anything else a P; its id."""
        role, at = self._rows[node].role, self._rows[node].at
        return self.add("P", self._parents[node] if role == "P" else node, at=at)

    def tree(self) -> Node:
        """The finished tree under a Document node of id -1."""

        def children(parent: NodeId | None) -> tuple[Node, ...]:
            return tuple(replace(self._rows[own], children=children(own)) for own in self._children.get(parent, ()))

        return Node(-1, "Document", children(None))

"""The structure of a sheet: which item belongs to which part, in the order of the data.

Roles are the standard structure types of PDF (ISO 32000-1, 14.8.4).
"""

from dataclasses import dataclass, field

from factsheet.diagnostics import Span

NodeId = int


@dataclass(frozen=True, slots=True)
class Node:
    """One element. Children in reading order; `alt` for figures, `language` where it differs from the sheet's."""

    id: NodeId
    role: str
    children: tuple["Node", ...] = ()
    alt: str | None = None
    language: str | None = None
    at: Span | None = None


@dataclass
class Outline:
    """Grows the tree while blocks are composed; ids follow reading order."""

    _rows: list[tuple[NodeId | None, str, str | None, str | None, Span | None]] = field(default_factory=list)

    def add(
        self,
        role: str,
        parent: NodeId | None = None,
        *,
        alt: str | None = None,
        language: str | None = None,
        at: Span | None = None,
    ) -> NodeId:
        """A new last child of the parent (None: of the document); its id."""
        self._rows.append((parent, role, alt, language, at))
        return len(self._rows) - 1

    def tree(self) -> Node:
        """The finished tree under a Document node of id -1."""

        def children(parent: NodeId | None) -> tuple[Node, ...]:
            return tuple(
                Node(own, role, children(own), alt, language, at)
                for own, (above, role, alt, language, at) in enumerate(self._rows)
                if above == parent
            )

        return Node(-1, "Document", children(None))

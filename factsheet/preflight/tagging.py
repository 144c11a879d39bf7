"""The tag tree of a file as plain elements, with the words that each of them says.

Source: PDF 1.7, 14.6 to 14.8.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from factsheet.preflight.facts import Box, Element, Painted, Structure
from factsheet.preflight.values import (
    DEEPEST,
    Identity,
    array,
    box,
    entry,
    identity,
    items,
    name,
    one_or_more,
    text,
    whole,
    word,
)

MOST_ELEMENTS = 100_000  # a sheet has some 150, a book of a thousand pages 50,000

STANDARD_ROLES = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct"),
        *(
            "Private",
            "P",
            "H",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "TH",
            "TD",
        ),
        *("THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby"),
        *("RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"),
    )
)

Place = tuple[int, int]  # page from 1, and mcid


@dataclass(frozen=True, slots=True)
class Tags:
    """The tag tree. annotated: elements by the number that an annotation names as its StructParent."""

    structure: Structure | None = None
    annotated: Mapping[int, Element] = field(default_factory=dict)


def read_tags(
    catalog: Any, pages: Mapping[Identity, int], keys: Mapping[int, int | None], painted: Iterable[Painted]
) -> Tags:
    """The tags of a document.

    Args:
        pages: numbers from 1 by page object.
        keys: StructParents by page number.
        painted: by all pages, in painting order.
    """
    root = entry(catalog, "/StructTreeRoot")
    if root is None:
        return Tags()
    painted = tuple(painted)
    tree = _Tree(pages, _role_map(entry(root, "/RoleMap")), entry(root, "/ClassMap"), spoken_texts(painted))
    top = tree.holder(entry(root, "/K"))
    parents = dict(_numbers(entry(root, "/ParentTree")))
    structure = Structure(
        root=top,
        role_map=tree.role_map,
        has_parent_tree="/ParentTree" in root if tree.is_dictionary(root) else False,
        orphans=tuple(sorted(_orphans(tree, keys, parents, painted))),
        trouble=tree.trouble,
    )
    annotated = {key: tree.elements[found] for key, one in parents.items() if (found := identity(one)) in tree.elements}
    return Tags(structure, annotated)


class _Tree:
    """The elements read so far, and who owns which marked content."""

    def __init__(
        self, pages: Mapping[Identity, int], role_map: dict[str, str], classes: Any, spoken: Mapping[Place, str]
    ) -> None:
        self.pages, self.role_map, self.classes, self.spoken = pages, role_map, classes, spoken
        self.elements: dict[Identity, Element] = {}
        self.owners: dict[Place, Identity] = {}  # of content in the page itself
        self.in_forms: set[Place] = set()
        self.seen: set[Identity] = set()
        self.count = 0
        self.trouble = ""

    @staticmethod
    def is_dictionary(value: Any) -> bool:
        import pikepdf

        return isinstance(value, pikepdf.Dictionary)

    def holder(self, kids: Any) -> Element:
        """The made-up element around the tree's own children."""
        children = [self.element(one, None, 1) for one in one_or_more(kids) if self.is_dictionary(one)]
        return Element("", "", tuple(child for child in children if child is not None))

    def element(self, told: Any, page: int | None, depth: int) -> Element | None:
        """An element and all below it; None where the tree has to be cut.

        Args:
            page: on which the element around it stands.
        """
        found = identity(told)
        self.count += 1
        if depth > DEEPEST:
            self.trouble = f"they lie more than {DEEPEST} deep in each other"
            return None
        if found in self.seen:
            self.trouble = "one of them stands in two places"
            return None
        if self.count > MOST_ELEMENTS:
            self.trouble = f"there are more than {MOST_ELEMENTS:,} of them"
            return None
        if found != (0, 0):
            self.seen.add(found)
        entries = dict(items(told))
        own = self.pages.get(identity(entries.get("Pg")), page)
        children: list[Element] = []
        contents: list[Place] = []
        objects: list[str] = []
        order: list[str] = []
        for kid in one_or_more(entries.get("K")):
            if isinstance(kid, int):
                if own is not None:
                    contents.append((own, kid))
                    self.owners.setdefault((own, kid), found)
                    order.append("content")
            elif self.is_dictionary(kid):
                kind = name(entry(kid, "/Type"))
                there = self.pages.get(identity(entry(kid, "/Pg")), own)
                if kind == "OBJR":
                    objects.append(name(entry(entry(kid, "/Obj"), "/Subtype")))
                    order.append("object")
                elif kind == "MCR":
                    mcid = whole(entry(kid, "/MCID"))
                    if there is not None and mcid is not None:
                        contents.append((there, mcid))
                        if entry(kid, "/Stm") is not None:
                            self.in_forms.add((there, mcid))
                        else:
                            self.owners.setdefault((there, mcid), found)
                        order.append("content")
                elif (child := self.element(kid, own, depth + 1)) is not None:
                    children.append(child)
                    order.append("element")
        role = name(entries.get("S"))
        attributes, bounds = self._attributes(entries)
        made = Element(
            role=role,
            standard=self._standard(role),
            children=tuple(children),
            contents=tuple(contents),
            objects=tuple(objects),
            order=tuple(order),
            spoken=" ".join(words for place in contents if (words := self.spoken.get(place, "").strip())),
            alt=_optional(entries.get("Alt")),
            actual=_optional(entries.get("ActualText")),
            expansion=_optional(entries.get("E")),
            language=_optional(entries.get("Lang")),
            title=text(entries.get("T")),
            id=text(entries.get("ID")),
            box=bounds,
            attributes=attributes,
            page=contents[0][0] if contents else own or next((child.page for child in children if child.page), None),
            trouble="" if role else "it has no role",
        )
        if found != (0, 0):
            self.elements[found] = made
        return made

    def _standard(self, role: str) -> str:
        """The standard role that a role stands for, by as many steps as it takes; empty if for none."""
        for _ in range(len(self.role_map) + 1):
            if role in STANDARD_ROLES:
                return role
            role = self.role_map.get(role, "")
        return ""

    def _attributes(self, entries: Mapping[str, Any]) -> tuple[dict[str, str], Box | None]:
        """Attributes by `Owner.Name`, those of classes first, and the BBox among them."""
        if "A" not in entries and "C" not in entries:
            return {}, None
        named = (entry(self.classes, "/" + name(one)) for one in one_or_more(entries.get("C")))
        held = [one for each in named for one in one_or_more(each)] + one_or_more(entries.get("A"))
        found: dict[str, str] = {}
        bounds = None
        for one in held[:50]:
            owner = name(entry(one, "/O"))
            found |= {f"{owner}.{key}": word(value) for key, value in items(one) if key not in ("O", "P")}
            bounds = box(entry(one, "/BBox")) or bounds if owner == "Layout" else bounds
        return found, bounds


def _optional(value: Any) -> str | None:
    import pikepdf

    return text(value) if isinstance(value, pikepdf.String) else None


def _role_map(told: Any) -> dict[str, str]:
    return {role: name(other) for role, other in items(told) if name(other)}


def _numbers(told: Any) -> Iterator[tuple[int, Any]]:
    """Keys and values of a number tree. A node met twice is read once."""
    waiting = [told]
    seen: set[Identity] = set()
    while waiting and len(seen) < MOST_ELEMENTS:
        node = waiting.pop()
        if (found := identity(node)) in seen and found != (0, 0):
            continue
        seen.add(found)
        pairs = array(entry(node, "/Nums"))
        yield from ((key, one) for key, one in zip(pairs[::2], pairs[1::2], strict=False) if isinstance(key, int))
        waiting += reversed(array(entry(node, "/Kids")))


def _orphans(
    tree: _Tree, keys: Mapping[int, int | None], parents: Mapping[int, Any], painted: Iterable[Painted]
) -> Iterator[Place]:
    """Marked content that the parent tree gives to no element, or to another than holds it."""
    lists: dict[int, list[Any]] = {}
    shown = {(one.page, one.mcid) for one in painted if one.mcid is not None and not one.artifact}
    for page, mcid in shown | tree.owners.keys():
        if (page, mcid) in tree.in_forms:
            continue
        key = keys.get(page)
        if page not in lists:
            lists[page] = array(parents.get(key)) if key is not None else []
        row = lists[page]
        owner = identity(row[mcid]) if 0 <= mcid < len(row) else (0, 0)
        if owner == (0, 0) or tree.owners.get((page, mcid)) != owner:
            yield page, mcid


# Words


def spoken_texts(painted: Iterable[Painted]) -> dict[Place, str]:
    """What the marked content of each place says: ActualText where it is given, and a space where the eye sees one."""
    found: dict[Place, str] = {}
    last: dict[Place, Painted] = {}
    for said, group in groupby((one for one in painted if one.mcid is not None), _said_at_once):
        pieces = list(group)
        first = pieces[0]
        words = "".join(one.text for one in pieces) if isinstance(said, int) else said[1]
        if not words and first.kind != "text":
            continue
        place = (first.page, first.mcid or 0)
        before = found.get(place, "")
        parted = bool(before) and place in last and _parted(last[place], first, before, words)
        found[place] = before.removesuffix("\xad") + " " * parted + words
        last[place] = pieces[-1]
    return {place: words.removesuffix("\xad") for place, words in found.items()}


def _said_at_once(one: Painted) -> "tuple[int, str] | int":
    """What parts of a word with one ActualText have in common; of all else its own."""
    for marked in reversed(one.marked):
        if "ActualText" in marked.properties:
            return id(marked), marked.properties["ActualText"]
        if marked.mcid is not None:
            break
    return id(one)


def _parted(before: Painted, after: Painted, words: str, more: str) -> bool:
    """Whether a space is to be heard between two shows of text that hold none themselves."""
    if words[-1:].isspace() or words.endswith("\xad") or more[:1].isspace() or not more:
        return False
    size = max(before.size, after.size, 1.0)
    same_line = min(before.box.top, after.box.top) > max(before.box.bottom, after.box.bottom)
    return not same_line or abs(after.box.left - before.box.right) > 0.2 * size

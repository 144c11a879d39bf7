"""The tag tree of a file as plain elements, with the words that each of them says.

Source: PDF 1.7, 14.6 to 14.8.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from factsheet.preflight.document.values import (
    DEEPEST,
    Identity,
    array,
    box,
    entry,
    identity,
    inherited,
    items,
    keys,
    name,
    one_or_more,
    text,
    whole,
    word,
)
from factsheet.preflight.facts import Box, Element, Painted, Structure

MOST_ELEMENTS = 100_000  # a sheet has some 150, a book of a thousand pages 50,000

STANDARD_ROLES = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct"),
    *("Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"),
    *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry"),
    *("Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"),
}

PAGE: Identity = (0, 0)  # stands for the page's own content, in place of a form
Place = tuple[int, Identity, int]  # page from 1, the form in which the content is marked or PAGE, and mcid


@dataclass(frozen=True, slots=True)
class Tags:
    """The tag tree. annotated: elements by the number that an annotation names as its StructParent."""

    structure: Structure | None = None
    annotated: Mapping[int, Element] = field(default_factory=dict)


def read_tags(catalog: Any, pages: Sequence[Any], painted: Sequence[Painted]) -> Tags:
    """The tags of a document.

    Args:
        pages: their dictionaries, in order.
        painted: by all pages, in painting order.
    """
    root = entry(catalog, "/StructTreeRoot")
    if root is None:
        return Tags()
    places = _places(painted, pages)
    tree = _Tree(pages, _role_map(entry(root, "/RoleMap")), entry(root, "/ClassMap"), spoken_texts(painted, places))
    top = tree.holder(entry(root, "/K"))
    parents = dict(_numbers(entry(root, "/ParentTree")))
    shown = {place for one, place in zip(painted, places, strict=True) if place is not None and not one.artifact}
    structure = Structure(
        root=top,
        role_map=tree.role_map,
        has_parent_tree=entry(root, "/ParentTree") is not None,
        orphans=tuple(sorted({(page, mcid) for page, _, mcid in _orphans(tree, pages, parents, shown)})),
        trouble=tree.trouble,
    )
    annotated = {key: tree.elements[found] for key, one in parents.items() if (found := identity(one)) in tree.elements}
    return Tags(structure, annotated)


def _places(painted: Sequence[Painted], pages: Sequence[Any]) -> list[Place | None]:
    """Where each painted thing is marked; None if nowhere. What lies in a form belongs to the innermost one that has
    tags of its own, or else to the page."""
    forms: dict[tuple[int, tuple[str, ...]], Any] = {}

    def tagged_form(page: int, where: tuple[str, ...]) -> Any:
        """The form of the outermost path, and what in it or around it has StructParents."""
        if not where:
            return pages[page - 1], None
        if (page, where) not in forms:
            around, owner = tagged_form(page, where[:-1])
            kind, _, label = where[-1].partition(" ")
            named = entry(entry(inherited(around, "/Resources"), "/XObject"), "/" + label) if kind == "form" else None
            forms[page, where] = named, named if "StructParents" in keys(named) else owner
        return forms[page, where]

    return [
        None if one.mcid is None else (one.page, identity(tagged_form(one.page, one.where)[1]), one.mcid)
        for one in painted
    ]


class _Tree:
    """The elements read so far, and who owns which marked content."""

    def __init__(
        self, pages: Sequence[Any], role_map: dict[str, str], classes: Any, spoken: Mapping[Place, str]
    ) -> None:
        self.pages = {identity(page): number for number, page in enumerate(pages, 1)}
        self.role_map, self.classes, self.spoken = role_map, classes, spoken
        self.elements: dict[Identity, Element] = {}
        self.owners: dict[Place, Identity] = {}
        self.forms: dict[Identity, Any] = {}
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
                    contents.append((own, PAGE, kid))
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
                        form = entry(kid, "/Stm")
                        self.forms[identity(form)] = form
                        contents.append((there, identity(form), mcid))
                        order.append("content")
                elif (child := self.element(kid, own, depth + 1)) is not None:
                    children.append(child)
                    order.append("element")
        for place in contents:
            self.owners.setdefault(place, found)
        role = name(entries.get("S"))
        attributes, bounds = self._attributes(entries)
        made = Element(
            role=role,
            standard=self._standard(role),
            children=tuple(children),
            contents=tuple((page, mcid) for page, _, mcid in contents),
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
    tree: _Tree, pages: Sequence[Any], parents: Mapping[int, Any], shown: Collection[Place]
) -> Iterator[Place]:
    """Marked content that the parent tree gives to no element, or to another than holds it."""
    rows: dict[tuple[int, Identity], list[Any]] = {}
    for place in {*shown, *tree.owners}:
        page, form, mcid = place
        if (page, form) not in rows:
            holder = pages[page - 1] if form == PAGE else tree.forms.get(form)
            key = whole(entry(holder, "/StructParents"))
            rows[page, form] = array(parents.get(key)) if key is not None else []
        row = rows[page, form]
        owner = identity(row[mcid]) if 0 <= mcid < len(row) else PAGE
        if owner == PAGE or tree.owners.get(place) != owner:
            yield place


# Words


def spoken_texts(painted: Sequence[Painted], places: Sequence[Place | None]) -> dict[Place, str]:
    """What the marked content of each place says: ActualText where it is given, and a space where the eye sees one.

    Args:
        places: one for each thing painted.
    """
    found: dict[Place, str] = {}
    last: dict[Place, Painted] = {}
    marked = [(one, place) for one, place in zip(painted, places, strict=True) if place is not None]
    for (place, said), group in groupby(marked, lambda pair: (pair[1], _said_at_once(pair[0]))):
        pieces = [one for one, _ in group]
        words = "".join(one.text for one in pieces) if isinstance(said, int) else said[1]
        if not words:
            continue
        before = found.get(place, "")
        parted = bool(before) and _parted(last[place], pieces[0], before, words)
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

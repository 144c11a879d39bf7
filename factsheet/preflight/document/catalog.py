"""What a document does, asks and carries: actions, scripts, forms, embedded files, bookmarks."""

from collections.abc import Iterator, Sequence
from typing import Any

from factsheet.preflight.document.values import Identity, array, entry, identity, items, keys, name, one_or_more, text

MOST = 50_000  # nodes of one tree or chain


# Actions


def action_types(told: Any, additional: bool = False) -> tuple[str, ...]:
    """Types of an action and of those that follow it, in their order. additional: of a dictionary of triggers (AA)."""
    first = [value for _, value in items(told)] if additional else [told]
    return tuple(name(entry(one, "/S")) for one in _chained(first) if "S" in keys(one))


def _chained(first: Sequence[Any]) -> Iterator[Any]:
    """Actions and what follows them; one that is met twice is told once."""
    waiting, seen = list(reversed(first)), set()
    for _ in range(MOST):
        if not waiting:
            return
        one = waiting.pop()
        if (found := identity(one)) != (0, 0) and found in seen:
            continue
        seen.add(found)
        yield one
        waiting += reversed(one_or_more(entry(one, "/Next")))


class Actions:
    """All that a document may do by itself or at a click.

    types: each once, by the alphabet. scripts: whether any is, or holds, JavaScript.
    """

    def __init__(self, catalog: Any, pages: Sequence[Any]) -> None:
        named = dict(_name_tree(entry(entry(catalog, "/Names"), "/JavaScript")))
        annotations = [one for page in pages for one in array(entry(page, "/Annots"))]
        fields = list(_fields(catalog))
        bookmarks = list(_bookmarks(catalog))
        plain = [entry(catalog, "/OpenAction"), *(entry(one, "/A") for one in (*annotations, *fields, *bookmarks))]
        triggered = [
            action for holder in (catalog, *pages, *annotations, *fields) for _, action in items(entry(holder, "/AA"))
        ]
        found = [one for one in _chained([*plain, *triggered, *named.values()]) if "S" in keys(one)]
        self.types = tuple(sorted({name(entry(one, "/S")) for one in found}))
        self.scripts = bool(named) or any("JS" in keys(one) for one in found) or "JavaScript" in self.types


def _name_tree(told: Any) -> Iterator[tuple[str, Any]]:
    """Names and values of a name tree."""
    waiting = [told]
    seen: set[Identity] = set()
    for _ in range(MOST):
        if not waiting:
            return
        node = waiting.pop()
        if (found := identity(node)) != (0, 0) and found in seen:
            continue
        seen.add(found)
        pairs = array(entry(node, "/Names"))
        yield from ((text(key), value) for key, value in zip(pairs[::2], pairs[1::2], strict=False))
        waiting += reversed(array(entry(node, "/Kids")))


# Bookmarks


def bookmarks(catalog: Any) -> int:
    """How many bookmarks there are, at all levels."""
    return sum(1 for _ in _bookmarks(catalog))


def _bookmarks(catalog: Any) -> Iterator[Any]:
    waiting = [entry(entry(catalog, "/Outlines"), "/First")]
    seen: set[Identity] = set()
    while waiting and len(seen) < MOST:
        one = waiting.pop()
        if one is None or (found := identity(one)) in seen or not keys(one):
            continue
        seen.add(found)
        yield one
        waiting += [entry(one, "/Next"), entry(one, "/First")]


# Forms


def has_fields(catalog: Any) -> bool:
    """Whether there is a form to fill in."""
    form = entry(catalog, "/AcroForm")
    return bool(array(entry(form, "/Fields"))) or "XFA" in keys(form)


def form_trouble(catalog: Any) -> str:
    """What a form leaves open, in plain words; empty if nothing."""
    form = entry(catalog, "/AcroForm")
    if "XFA" in keys(form):
        return "it is made in XFA, which few programs can show"
    if entry(form, "/NeedAppearances") is True:
        return "how its fields look is left to the viewer"
    return ""


def _fields(catalog: Any) -> Iterator[Any]:
    waiting = array(entry(entry(catalog, "/AcroForm"), "/Fields"))
    seen: set[Identity] = set()
    while waiting and len(seen) < MOST:
        one = waiting.pop()
        if (found := identity(one)) in seen:
            continue
        seen.add(found)
        yield one
        waiting += array(entry(one, "/Kids"))


# Files in the file


def embedded_files(catalog: Any, pages: Sequence[Any]) -> tuple[str, ...]:
    """Names of embedded files: of the document, then of notes on its pages."""
    named = list(_name_tree(entry(entry(catalog, "/Names"), "/EmbeddedFiles")))
    attached = [entry(one, "/FS") for page in pages for one in array(entry(page, "/Annots"))]
    found = [_file_name(value) or key for key, value in named]
    return tuple(found + [_file_name(one) for one in attached if "EF" in keys(one)])


def _file_name(told: Any) -> str:
    return text(entry(told, "/UF")) or text(entry(told, "/F"))

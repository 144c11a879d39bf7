"""Lists, tables and contents: whether their parts lie where they belong. PDF/UA-1 7.2 and 7.5."""

from collections.abc import Iterator

from factsheet.codes import pdfua1 as say
from factsheet.preflight.facts import Element, Facts
from factsheet.preflight.rulebook.rules import Breach, rule
from factsheet.preflight.rulebook.tree import elements, in_element
from factsheet.printers.card import Card

# Tags that only group, and are looked through.
GROUPS = {"Div", "NonStruct", "Part"}
# Where a tag may lie, and what may lie in it.
PARENTS = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    **{part: {"Table"} for part in ("THead", "TBody", "TFoot")},
    **{cell: {"TR"} for cell in ("TH", "TD")},
}
KIDS = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
    **{part: {"TR"} for part in ("THead", "TBody", "TFoot")},
}
CALLED = {
    "L": "a list",
    "LI": "a list item",
    "LBody": "the text of a list item",
    "TOC": "a table of contents",
    "TOCI": "an entry of a table of contents",
    "Table": "a table",
    "TR": "a table row",
    "TH": "a header cell",
    "TD": "a table cell",
    "THead": "a table head",
    "TBody": "a table body",
    "TFoot": "a table foot",
}


@rule(say.MISPLACED, pdfua1="7.2")
def misplaced_tags(facts: Facts, _: Card) -> Iterator[Breach]:
    for element, parent in _placed(facts):
        role, around = element.standard, parent.standard
        if role in PARENTS and around not in PARENTS[role]:
            wanted = " or ".join(sorted(PARENTS[role]))
            there = f"in {parent.role}" if parent.role else "at the top of the tree"
            yield in_element(facts, element, f"{_called(role)} lies {there}, not in {wanted}.")
        elif role and around in KIDS and role not in KIDS[around]:
            yield in_element(facts, element, f"{role} lies straight in {CALLED[around]} ({around}).")
        for fault in _wrong_order(role, [kid.standard for kid in _kids(element)]):
            yield in_element(facts, element, f"{_called(role)} {fault}.")


def _placed(facts: Facts) -> Iterator[tuple[Element, Element]]:
    """Every element that does not only group, and what it lies in, in reading order."""
    if facts.structure is None:
        return
    root = facts.structure.root
    waiting = [(kid, root) for kid in reversed(root.children)]
    while waiting:
        element, parent = waiting.pop()
        if element.standard in GROUPS:
            waiting += ((kid, parent) for kid in reversed(element.children))
        else:
            yield element, parent
            waiting += ((kid, element) for kid in reversed(element.children))


def _kids(element: Element) -> Iterator[Element]:
    """What lies in an element, groups looked through, in reading order."""
    waiting = list(reversed(element.children))
    while waiting:
        kid = waiting.pop()
        if kid.standard in GROUPS:
            waiting += reversed(kid.children)
        else:
            yield kid


def _called(role: str) -> str:
    """`A list item (LI)`, as a sentence opens with it."""
    return f"{CALLED[role][0].upper()}{CALLED[role][1:]} ({role})"


def _wrong_order(role: str, kids: list[str]) -> Iterator[str]:
    """What is wrong with the order and number of a list's or table's parts."""
    if role in ("L", "TOC") and "Caption" in kids[1:]:
        yield "has a caption that is not its first part"
    if role != "Table":
        return
    if kids.count("Caption") > 1 or "Caption" in kids[1:-1]:
        yield "has a caption in its middle, or two"
    for part in ("THead", "TFoot"):
        if kids.count(part) > 1:
            yield f"has two of {part}"
        if part in kids and "TBody" not in kids:
            yield f"has {part} and no TBody"


@rule(say.TABLE_SHAPE, pdfua1="7.2")
def uneven_tables(facts: Facts, _: Card) -> Iterator[Breach]:
    for table in elements(facts):
        if table.standard == "Table":
            widths, over = _shape(table)
            if len(set(widths)) > 1:
                told = f"The rows of a table have from {min(widths)} to {max(widths)} cells, not equally many."
                yield in_element(facts, table, told)
            elif over:
                yield in_element(facts, table, "A cell of a table reaches below its last row.")


def _rows(table: Element) -> Iterator[Element]:
    for kid in _kids(table):
        if kid.standard == "TR":
            yield kid
        elif kid.standard in ("THead", "TBody", "TFoot"):
            yield from (row for row in _kids(kid) if row.standard == "TR")


def _shape(table: Element) -> tuple[list[int], bool]:
    """Columns of each row, spans counted, and whether a cell reaches below the last row."""
    widths = []
    hanging: list[tuple[int, int]] = []  # columns of cells from above, and how many rows they still reach into
    for row in _rows(table):
        spans = [(_span(cell, "ColSpan"), _span(cell, "RowSpan")) for cell in _kids(row)]
        filled = [*hanging, *spans]
        widths.append(sum(columns for columns, _ in filled))
        hanging = [(columns, rows - 1) for columns, rows in filled if rows > 1]
    return widths, bool(hanging)


def _span(cell: Element, name: str) -> int:
    told = cell.attributes.get(f"Table.{name}", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 5 else 1


@rule(say.HEADER_SCOPE, pdfua1="7.5")
def headers_without_scope(facts: Facts, _: Card) -> Iterator[Breach]:
    for table in elements(facts):
        if table.standard != "Table":
            continue
        cells = [cell for row in _rows(table) for cell in _kids(row)]
        if any("Table.Headers" in cell.attributes for cell in cells):
            continue
        for cell in cells:
            if cell.standard == "TH" and "Table.Scope" not in cell.attributes:
                yield in_element(facts, cell, "A header cell does not say if it heads a row or a column.")

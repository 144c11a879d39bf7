"""Walks through the tree of tags, and the place on the page of an element."""

from collections.abc import Iterable, Iterator

from factsheet.preflight.facts import Box, Element, Facts
from factsheet.preflight.rulebook.rules import Breach


def elements(facts: Facts) -> Iterator[Element]:
    """Every element of the tree, in reading order."""
    return descendants(facts.structure.root) if facts.structure else iter(())


def descendants(element: Element) -> Iterator[Element]:
    """Every element below one, in reading order."""
    waiting = list(reversed(element.children))
    while waiting:
        one = waiting.pop()
        yield one
        waiting.extend(reversed(one.children))


def contents(element: Element) -> Iterator[tuple[int, int]]:
    """Page and number (MCID) of all marked content in an element and below."""
    for one in (element, *descendants(element)):
        yield from one.contents


def in_element(facts: Facts, element: Element, message: str) -> Breach:
    """A breach by an element: the first page it is on, the box around its content there, and what it says."""
    held = list(contents(element))
    page = held[0][0] if held else element.page
    wanted = {mcid for number, mcid in held if number == page}
    shown = [one for one in facts.shown.get(page or 0, ()) if one.mcid in wanted]
    spoken = " ".join(filter(None, (one.spoken for one in (element, *descendants(element)))))
    return Breach(message, page, element.box or _around(one.box for one in shown), spoken or element.alt or "")


def _around(boxes: Iterable[Box]) -> Box | None:
    edges = list(boxes)
    if not edges:
        return None
    return Box(
        min(box.left for box in edges),
        min(box.bottom for box in edges),
        max(box.right for box in edges),
        max(box.top for box in edges),
    )

"""Pages and what is stuck on them: boxes, inherited or own, and annotations."""

from collections.abc import Iterator, Mapping
from typing import Any

from factsheet.preflight.document.catalog import action_types
from factsheet.preflight.document.values import array, box, entry, inherited, keys, name, number, text, whole
from factsheet.preflight.facts import Annotation, Box, Element, PageFacts

LETTER = Box(0, 0, 612, 792)  # what viewers take for a page that tells no size
MOST_ANNOTATIONS = 10_000  # of a page


def page_facts(page: Any, at: int, transparent: bool) -> PageFacts:
    """What a page's dictionary says. at: its number, from 1. transparent: whether anything painted on it is."""
    unit = number(entry(page, "/UserUnit"), 1.0)
    unit = unit if unit > 0 else 1.0
    boxes = {one: box(entry(page, f"/{one}Box"), unit) for one in ("Bleed", "Trim", "Art")}
    return PageFacts(
        number=at,
        media=box(inherited(page, "/MediaBox"), unit) or LETTER,
        crop=box(inherited(page, "/CropBox"), unit),
        bleed=boxes["Bleed"],
        trim=boxes["Trim"],
        art=boxes["Art"],
        rotate=(whole(inherited(page, "/Rotate")) or 0) % 360,
        user_unit=unit,
        tabs=name(entry(page, "/Tabs")),
        struct_parents=whole(entry(page, "/StructParents")),
        group=_group(entry(page, "/Group")),
        transparent=transparent,
        entries=keys(page),
        actions=action_types(entry(page, "/AA"), additional=True),
    )


def _group(group: Any) -> str:
    """The colour space's family of a transparency group, as `PageFacts.group` has it."""
    if name(entry(group, "/S")) != "Transparency":
        return ""
    space = entry(group, "/CS")
    return name(space) or name(next(iter(array(space)), None)) or "none"


def annotations(page: Any, facts: PageFacts, annotated: Mapping[int, Element]) -> Iterator[Annotation]:
    """The annotations of a page, in their order. annotated: structure elements by StructParent."""
    for one in array(entry(page, "/Annots"))[:MOST_ANNOTATIONS]:
        entries = keys(one)
        if not entries:
            continue
        element = annotated.get(whole(entry(one, "/StructParent")) or 0) if "StructParent" in entries else None
        action = entry(one, "/A")
        kinds = action_types(action)
        yield Annotation(
            page=facts.number,
            subtype=name(entry(one, "/Subtype")),
            box=box(entry(one, "/Rect"), facts.user_unit) or Box(0, 0, 0, 0),
            entries=entries,
            flags=whole(entry(one, "/F")) or 0,
            contents=text(entry(one, "/Contents")),
            action=kinds[0] if kinds else "GoTo" if "Dest" in entries else "",
            target=text(entry(action, "/URI")) or text(entry(entry(action, "/F"), "/F")) or text(entry(action, "/F")),
            parent=element.standard or element.role if element else "",
            alt=(element.alt if element else "") or _field_name(one),
            appearance=entry(entry(one, "/AP"), "/N") is not None,
        )


def _field_name(widget: Any) -> str:
    """How a form field is called for people, by itself or by what it is part of."""
    return text(inherited(widget, "/TU")) if name(entry(widget, "/Subtype")) == "Widget" else ""

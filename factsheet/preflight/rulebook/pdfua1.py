"""PDF/UA-1: what a screen reader needs. Source: ISO 14289-1 by veraPDF's rules and the Matterhorn Protocol.

What PDF/A-2a asks of tags as well stands here, with both clauses; letters stand in `letters`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from factsheet.codes import pdfua1 as say
from factsheet.preflight.document.tagging import STANDARD_ROLES
from factsheet.preflight.facts import Annotation, Facts
from factsheet.preflight.rulebook.pdfa2 import HIDDEN, readable
from factsheet.preflight.rulebook.rules import Breach, at, rule
from factsheet.preflight.rulebook.tree import contents, descendants, elements, in_element
from factsheet.printers.card import Card

LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")  # RFC 3066

LEVELS = {f"H{level}": level for level in range(1, 7)}


# The document


@rule(say.CLAIM_ACCESS, pdfua1="5")
def no_access_claim(facts: Facts, _: Card) -> Iterator[Breach]:
    if (xmp := readable(facts)) is not None and (part := xmp.text("pdfuaid:part")) != "1":
        yield Breach(f"The metadata claims PDF/UA-{part}, not PDF/UA-1." if part else "The metadata claims no PDF/UA.")


@rule(say.NO_TAGS, pdfua1="7.1", pdfa2="6.7.3.3")
def no_tags(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.structure is None:
        yield Breach("The file has no tags.")
    elif facts.structure.trouble:
        yield Breach(f"The tags cannot be read: {facts.structure.trouble}.")
    elif not facts.structure.root.children:
        yield Breach("The tree of tags is empty.")


@rule(say.NOT_MARKED, pdfua1="6.2", pdfa2="6.7.2.2")
def tags_not_announced(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.structure is not None and not facts.marked:
        yield Breach("The file has tags, and does not say that they are to be relied on.")


@rule(say.SUSPECTS, pdfua1="7.1")
def suspect_tags(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.suspects:
        yield Breach("The file calls its own tags doubtful.")


@rule(say.NO_LANGUAGE, pdfua1="7.2")
def no_language(facts: Facts, _: Card) -> Iterator[Breach]:
    if not facts.language:
        yield Breach("The file does not say what language it is written in.")


@rule(say.LANGUAGE, pdfua1="7.2", pdfa2="6.7.4")
def malformed_languages(facts: Facts, _: Card) -> Iterator[Breach]:
    told: dict[str, Breach] = {}
    if facts.language:
        told[facts.language] = Breach(_not_a_language(facts.language))
    for element in elements(facts):
        if element.language and element.language not in told:
            told[element.language] = in_element(facts, element, _not_a_language(element.language))
    for painted in facts.painted:
        for marked in painted.marked:
            if (language := marked.properties.get("Lang", "")) and language not in told:
                told[language] = at(painted, _not_a_language(language))
    yield from (breach for language, breach in told.items() if not LANGUAGE.fullmatch(language))


def _not_a_language(tag: str) -> str:
    return f"“{tag}” names no language; it should look like `en` or `en-US`."


@rule(say.NO_TITLE, pdfua1="7.1")
def no_title(facts: Facts, _: Card) -> Iterator[Breach]:
    if (xmp := readable(facts)) is not None and not xmp.text("dc:title").strip():
        yield Breach("The document has no title in its metadata.")


@rule(say.TITLE_HIDDEN, pdfua1="7.1")
def title_hidden(facts: Facts, _: Card) -> Iterator[Breach]:
    if not facts.display_title:
        yield Breach("The viewer is not asked to show the title; it shows the file's name.")


# Content and the tree


@rule(say.UNTAGGED, pdfua1="7.1")
def untagged_content(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.structure is None:
        return
    for page, shown in facts.shown.items():
        loose = [one for one in shown if one.mcid is None and not one.artifact]
        if loose:
            count = f"{len(loose)} things on page {page} are" if len(loose) > 1 else f"One thing on page {page} is"
            words = next((one.text for one in loose if one.text.strip()), "")
            yield Breach(f"{count} neither tagged nor marked as decoration.", page, loose[0].box, words)


@rule(say.MIXED, pdfua1="7.1")
def mixed_content(facts: Facts, _: Card) -> Iterator[Breach]:
    told = set()
    for painted in facts.painted:
        if len(painted.marked) < 2:
            continue
        counted = [one for one in painted.marked if one.tag == "Artifact" or one.mcid is not None]
        for outer, inner in pairwise("Decoration" if one.tag == "Artifact" else "Tagged content" for one in counted):
            if outer != inner and (painted.page, outer) not in told:
                told.add((painted.page, outer))
                yield at(painted, f"{inner} lies inside {outer.lower()}.")


@rule(say.ORPHANS, pdfua1="7.1")
def content_without_element(facts: Facts, _: Card) -> Iterator[Breach]:
    structure = facts.structure
    if structure is None:
        return
    if not structure.has_parent_tree:
        yield Breach("The tree of tags has no list of which content belongs to which tag (ParentTree).")
        return
    lost: dict[int, set[int]] = {}
    for page, mcid in structure.orphans:
        lost.setdefault(page, set()).add(mcid)
    for page, mcids in sorted(lost.items()):
        first = next((one for one in facts.shown.get(page, ()) if one.mcid in mcids), None)
        parts = f"{len(mcids)} parts of page {page} belong" if len(mcids) > 1 else f"A part of page {page} belongs"
        message = f"{parts} to no tag, or to another than the tag says."
        yield at(first, message) if first else Breach(message, page)


@rule(say.ROLE, pdfua1="7.1", pdfa2="6.7.3.4")
def unknown_roles(facts: Facts, _: Card) -> Iterator[Breach]:
    told = set()
    for element in elements(facts):
        if not element.standard and element.role not in told:
            told.add(element.role)
            yield in_element(facts, element, f"The tag “{element.role}” is not a standard one, and stands for none.")


@rule(say.REMAPPED, pdfua1="7.1", pdfa2="6.7.3.4")
def remapped_roles(facts: Facts, _: Card) -> Iterator[Breach]:
    for role, other in sorted(facts.structure.role_map.items() if facts.structure else ()):
        if role in STANDARD_ROLES and role != other:
            yield Breach(f"The standard tag {role} is said to mean “{other}”.")


@rule(say.HEADINGS, pdfua1="7.4.2")
def heading_order(facts: Facts, _: Card) -> Iterator[Breach]:
    before = 0
    for element in elements(facts):
        level = LEVELS.get(element.standard)
        if level is None:
            continue
        if level > before + 1:
            slip = f"H{level} follows H{before}" if before else f"The first heading is H{level}, not H1"
            yield in_element(facts, element, f"{slip}.")
        before = level


@rule(say.HEADING_KINDS, pdfua1="7.4.4")
def mixed_headings(facts: Facts, _: Card) -> Iterator[Breach]:
    plain = next((element for element in elements(facts) if element.standard == "H"), None)
    if plain and any(element.standard in LEVELS for element in elements(facts)):
        yield in_element(facts, plain, "Some headings are tagged by level (H1, H2...) and some by nesting (H).")
    for element in elements(facts):
        if sum(child.standard == "H" for child in element.children) > 1:
            yield in_element(facts, element, f"Two headings (H) lie in one {element.role}.")


@rule(say.NO_ALTERNATIVE, pdfua1="7.3, 7.7")
def pictures_without_words(facts: Facts, _: Card) -> Iterator[Breach]:
    for element in elements(facts):
        if element.standard in ("Figure", "Formula") and not (element.alt or element.actual is not None):
            what = "picture" if element.standard == "Figure" else "formula"
            yield in_element(facts, element, f"A {what} has no text that stands for it (Alt).")


@rule(say.NO_BOX, pdfua1="7.1 (ISO 32000-1 14.8.5.4.3)")
def pictures_without_place(facts: Facts, _: Card) -> Iterator[Breach]:
    for element in elements(facts):
        if element.standard == "Figure" and element.box is None and len({page for page, _ in contents(element)}) == 1:
            yield in_element(facts, element, "A picture's tag does not say where the picture stands (BBox).")


@rule(say.NOTE_ID, pdfua1="7.9")
def unnamed_notes(facts: Facts, _: Card) -> Iterator[Breach]:
    seen = set()
    for element in elements(facts):
        if element.standard == "Note":
            if not element.id:
                yield in_element(facts, element, "A note has no identifier.")
            elif element.id in seen:
                yield in_element(facts, element, f"Two notes have the identifier “{element.id}”.")
            seen.add(element.id)


# Links and comments


@rule(say.ANNOTATION_WORDS, pdfua1="7.18.1, 7.18.5")
def annotations_without_words(facts: Facts, _: Card) -> Iterator[Breach]:
    for one in _reachable(facts):
        if one.subtype == "Link" and not one.contents:
            to = f" to {one.target}" if one.target else ""
            yield Breach(f"A link{to} does not say in words where it leads.", one.page, one.box)
        elif one.subtype == "Widget" and not one.alt:
            yield Breach("A form field does not say in words what it is for.", one.page, one.box)
        elif one.subtype not in ("Link", "Widget") and not (one.contents or one.alt):
            yield Breach(f"A comment ({one.subtype}) does not say in words what it is.", one.page, one.box)


@rule(say.ANNOTATION_TAG, pdfua1="7.18.1, 7.18.4, 7.18.5, 7.18.8")
def untagged_annotations(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.structure is None:
        return
    for one in _reachable(facts):
        wanted = {"Link": "Link", "Widget": "Form", "PrinterMark": ""}.get(one.subtype, "Annot")
        if one.parent != wanted:
            what = {"Link": "A link", "Widget": "A form field"}.get(one.subtype, f"A comment ({one.subtype})")
            lies = f"lies in the tag {one.parent}" if one.parent else "lies in no tag"
            yield Breach(f"{what} {lies}; it should lie in {wanted or 'none'}.", one.page, one.box, one.contents)
    for element in elements(facts):
        if element.standard == "Link" and not any(
            "Link" in inner.objects for inner in (element, *descendants(element))
        ):
            yield in_element(facts, element, "A Link tag does not point to a link (OBJR).")


@rule(say.TAB_ORDER, pdfua1="7.18.3")
def no_tab_order(facts: Facts, _: Card) -> Iterator[Breach]:
    for number in sorted({one.page for one in facts.annotations}):
        if facts.page(number).tabs != "S":
            yield Breach(f"On page {number} the Tab key does not follow the order of the tags.", number)


def _reachable(facts: Facts) -> Iterator[Annotation]:
    """Annotations that are on the page and not hidden."""
    for one in facts.annotations:
        page = facts.page(one.page)
        if not one.flags & HIDDEN and (
            one.box.meets(page.crop or page.media) or not one.box.width or not one.box.height
        ):
            yield one

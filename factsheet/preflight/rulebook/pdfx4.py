"""PDF/X-4: what a printer's workflow takes without questions, and what PDF/A-2 and PDF/UA-1 ask alike.

Clauses of ISO 15930-7 are numbered by its published table of contents; which demand belongs under which heading, and
the demands themselves, are from public summaries (see the ledger).
"""

from collections.abc import Iterator

from factsheet.codes import pdfx4 as say
from factsheet.preflight.facts import Box, Facts, PageFacts
from factsheet.preflight.rulebook.questions import (
    DEVICE,
    FOR_ARCHIVES,
    FOR_PRINT,
    NOTES,
    file_colours,
    foreign_families,
    intents,
    named,
    says_its_trim,
    spaces,
    through_output_profile,
    unfit,
)
from factsheet.preflight.rulebook.rules import Breach, at, rule
from factsheet.printers.card import Card

VERSIONS = tuple(f"1.{minor}" for minor in range(8))
MADE_FOR_PRINTING = ("PrinterMark", "TrapNet")  # annotations
PRINT_PROPERTIES = (
    *("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"),
    *("xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"),
)


# Colour


@rule(say.DEVICE_COLOUR, pdfx4="6.4", pdfa2="6.2.4.3")
def device_colour(facts: Facts, _: Card) -> Iterator[Breach]:
    if foreign := foreign_families(facts):
        for painted in facts.painted:
            found = next((space.family for space in spaces(painted) if space.family in foreign), None)
            if found:
                yield at(painted, f"{named(painted)} is in {DEVICE[found]}; {_by_intent(facts)}.")


@rule(say.SAME_PROFILE, pdfx4="6.4")
def same_profile(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in facts.painted:
        if any(through_output_profile(space, facts) for space in spaces(painted)):
            yield at(painted, f"{named(painted)} has its inks passed through the output intent's own profile.")


@rule(say.BROKEN_SPACE, pdfx4="6.4", pdfa2="6.2.4.2")
def broken_space(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in facts.painted:
        for space in spaces(painted):
            if trouble := space.trouble or (space.profile.trouble if space.profile else ""):
                yield at(painted, f"{named(painted)} is in a colour space that cannot be followed: {trouble}.")
                break


@rule(say.NO_INTENT, pdfx4="6.4")
def no_intent_for_print(facts: Facts, _: Card) -> Iterator[Breach]:
    if not any(one.subtype == FOR_PRINT for one in facts.intents):
        yield Breach(
            "The file does not say for which printing condition it is meant: it has no output intent for print."
        )


@rule(say.NO_INTENT, pdfa2="6.2.4.3")
def no_intent_for_archives(facts: Facts, _: Card) -> Iterator[Breach]:
    if not any(one.subtype == FOR_ARCHIVES for one in facts.intents):
        device = {*DEVICE, "DeviceGray"}
        if any(space.family in device for painted in facts.painted for space in spaces(painted)):
            yield Breach("Nothing says how the file's colours should look: it has no output intent for archives.")


@rule(say.TWO_PROFILES, pdfx4="6.4", pdfa2="6.2.3")
def one_intent_one_profile(facts: Facts, _: Card) -> Iterator[Breach]:
    several = sum(one.subtype == FOR_PRINT for one in facts.intents)
    if several > 1:
        yield Breach(f"There are {several} output intents for print; there may be one.")
    elif len({one.profile.identity for one in facts.intents if one.profile}) > 1:
        yield Breach("The output intents of the file have different colour profiles; they must share one.")


@rule(say.INTENT_PROFILE, pdfx4="6.4", pdfa2="6.2.3")
def intent_profile(facts: Facts, _: Card) -> Iterator[Breach]:
    for fault in dict.fromkeys(filter(None, map(unfit, intents(facts)))):
        yield Breach(f"The colour profile of the output intent {fault}.")


@rule(say.INTENT_NAME, pdfx4="6.4")
def intent_name(facts: Facts, _: Card) -> Iterator[Breach]:
    if any(one.subtype == FOR_PRINT and not one.identifier.strip() for one in facts.intents):
        yield Breach("The output intent does not name its printing condition.")


@rule(say.BLEND_SPACE, pdfx4="6.20", pdfa2="6.2.4.3")
def blend_space(facts: Facts, _: Card) -> Iterator[Breach]:
    foreign = foreign_families(facts)
    for page in facts.pages:
        if page.group in foreign:
            mixed = DEVICE[page.group]
            yield Breach(f"Transparency on page {page.number} is mixed in {mixed}; {_by_intent(facts)}.", page.number)


def _by_intent(facts: Facts) -> str:
    return f"the file is for {' and '.join(file_colours(facts))} by its output intent"


# The page


@rule(say.TRIM_MISSING, pdfx4="6.12")
def trim_missing(facts: Facts, _: Card) -> Iterator[Breach]:
    for page in facts.pages:
        if not says_its_trim(page):
            yield Breach(f"Page {page.number} does not say where it will be cut: it has no trim.", page.number)


@rule(say.BOXES, pdfx4="6.12")
def boxes(facts: Facts, _: Card) -> Iterator[Breach]:
    for page in facts.pages:
        if page.trim and page.art:
            yield Breach(f"Page {page.number} has an ArtBox beside its trim; there may be one of the two.", page.number)
        for inner, outer, words in _nested(page):
            if not outer.holds(inner):
                yield Breach(f"Page {page.number}: {words}.", page.number, inner)


def _nested(page: PageFacts) -> Iterator[tuple[Box, Box, str]]:
    """Boxes and those that must hold them, with what to say if they do not."""
    if page.crop:
        yield page.crop, page.media, "its CropBox reaches beyond the sheet (MediaBox)"
    if page.bleed:
        yield page.bleed, page.media, "its bleed reaches beyond the sheet (MediaBox)"
        if page.crop and page.media.holds(page.crop):
            cut = "bleed" if page.trim is None or page.crop.holds(page.trim) else "trim"
            yield page.bleed, page.crop, f"the part of it that viewers show (CropBox) ends inside the {cut}"
    if trim := page.trim or page.art:
        yield trim, page.bled, f"its trim reaches beyond {'the bleed' if page.bleed else 'the sheet'}"


@rule(say.ANNOTATION, pdfx4="6.17")
def annotation(facts: Facts, _: Card) -> Iterator[Breach]:
    for one in facts.annotations:
        if one.subtype not in MADE_FOR_PRINTING and one.box.meets(facts.page(one.page).bled):
            kind = NOTES.get(one.subtype, f"a note of kind {one.subtype}").capitalize()
            yield Breach(f"{kind} lies on what is printed.", one.page, one.box, one.contents)


# Fonts


@rule(say.NOT_EMBEDDED, pdfx4="6.5", pdfa2="6.2.11.4.1", pdfua1="7.21.4.1")
def not_embedded(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        if font.used and not font.program and font.subtype != "Type3":
            yield Breach(f"The font {font.name} is named but not in the file.")


@rule(say.FONT_PROGRAM, pdfx4="6.5", pdfa2="6.2.11.4.1", pdfua1="7.21.4.1")
def font_program(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        if font.trouble:
            yield Breach(f"The font {font.name} cannot be used: {font.trouble}.")
        elif font.absent:
            yield Breach(
                f"The font {font.name} lacks {len(font.absent)} of the {len(font.codes)} letters it should show."
            )
        elif font.restricted:
            yield Breach(f"The font {font.name} says of itself that it may not be embedded.")


@rule(say.WIDTHS, pdfx4="6.5", pdfa2="6.2.11.5", pdfua1="7.21.5")
def widths(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        if font.wrong_widths:
            said, true = max(font.wrong_widths, key=lambda one: abs(one[1] - one[2]))[1:]
            count = len(font.wrong_widths)
            yield Breach(
                f"The file gives {count} letter{'s' if count > 1 else ''} of the font {font.name} a false width: "
                f"one is said to be {said:.0f} thousandths of its size wide and is {true:.0f}."
            )


# The document


@rule(say.TRAPPED, pdfx4="6.9")
def trapped(facts: Facts, _: Card) -> Iterator[Breach]:
    said = facts.info.get("Trapped", "")
    also = facts.xmp.text("pdf:Trapped") if facts.xmp else ""
    if said not in ("True", "False"):
        how = "says that nobody knows" if said == "Unknown" else "does not say"
        yield Breach(f"The file {how} whether it is trapped (its colours spread a little into each other).")
    elif also and also != said:
        yield Breach(f"Whether the file is trapped is said twice: {said}, and {also} in the metadata.")


@rule(say.PRINT_CLAIM, pdfx4="6.11")
def print_claim(facts: Facts, _: Card) -> Iterator[Breach]:
    readable = facts.xmp is not None and not facts.xmp.trouble
    said = facts.xmp.text("pdfxid:GTS_PDFXVersion") if facts.xmp and readable else ""
    other = said or facts.info.get("GTS_PDFXVersion", "")  # where older kinds say so
    if said != "PDF/X-4" and other:
        yield Breach(f"The file says it is {other}, not PDF/X-4.")
    elif said != "PDF/X-4" and readable:
        yield Breach("The file does not say that it is PDF/X-4.")


@rule(say.PRINT_METADATA, pdfx4="6.10")
def print_metadata(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.xmp and not facts.xmp.trouble:
        lacking = [name for name in PRINT_PROPERTIES if not facts.xmp.text(name).strip()]
        if lacking:
            yield Breach(f"The metadata lacks {', '.join(lacking)}.")


@rule(say.ENCRYPTED, pdfx4="6.15", pdfa2="6.1.3")
def encrypted(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.encrypted:
        yield Breach("The file is locked against changes (encrypted).")


@rule(say.HEADER, pdfx4="6.1", pdfa2="6.1.2")
def header(facts: Facts, _: Card) -> Iterator[Breach]:
    if not facts.header_first:
        yield Breach("The file does not begin with %PDF-, as a PDF must at its first byte.")
    elif facts.version not in VERSIONS:
        yield Breach(f"The file is of PDF version {facts.version}; the standards for print end at 1.7.")
    elif not facts.binary_comment:
        yield Breach("The second line does not mark the file as binary, so a mail program may take it for text.")


@rule(say.FILE_ID, pdfx4="6.10", pdfa2="6.1.3")
def file_id(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.ids is None:
        yield Breach("The file carries no identifier of its own.")


@rule(say.DAMAGED, pdfx4="6.1", pdfa2="6.1.3")
def damaged(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.repaired:
        yield Breach(f"The file had to be mended to be read: {facts.repaired[0]}.")
    elif facts.after_end:
        yield Breach(f"{facts.after_end} bytes follow the end of the file.")


@rule(say.SCREENING, pdfx4="6.13", pdfa2="6.2.5")
def screening(facts: Facts, _: Card) -> Iterator[Breach]:
    for state in facts.states:
        if state.transfer:
            yield Breach(f"Page {state.page} changes the press's tone curve (transfer function).", state.page)
        elif state.halftone or "HTP" in state.entries:
            trouble = state.halftone or "it moves the halftone dots"
            yield Breach(f"Page {state.page} sets halftone dots of its own: {trouble}.", state.page)


@rule(say.BORROWED, pdfx4="6.3", pdfa2="6.2.8, 6.2.9")
def borrowed(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.opi:
        yield Breach("The file holds stand-ins for pictures that are kept elsewhere (OPI).")
    if facts.references:
        yield Breach("The file shows parts of another PDF file (reference XObjects).")


@rule(say.POSTSCRIPT, pdfx4="6.14", pdfa2="6.2.9")
def postscript(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.postscript:
        yield Breach("The file holds a program in PostScript.")


@rule(say.LAYERS, pdfx4="6.24", pdfa2="6.9")
def layers(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.layer_trouble:
        yield Breach(f"Which layers print is not clear: {facts.layer_trouble}.")

"""PDF/A-2a: what can still be read in fifty years. Source: ISO 19005-2 by veraPDF's published rules.

What PDF/X-4 asks as well (colour, fonts, boxes, encryption) stands in `pdfx4`; tags stand in `pdfua1`, letters in
`letters`, which PDF/UA-1 asks for as well.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from factsheet.codes import pdfa2 as say
from factsheet.preflight.facts import Annotation, Facts, Xmp
from factsheet.preflight.rulebook.rules import Breach, rule
from factsheet.printers.card import Card

FILTERS = {
    *("ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode"),
    *("DCTDecode", "JPXDecode", "AHx", "A85", "Fl", "RL", "CCF", "DCT"),
}
ACTIONS = {"GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"}
SCRIPTS = {"JavaScript", "Rendition"}
KINDS = {
    *("Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline"),
    *("Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark"),
    *("TrapNet", "Watermark", "Redact"),
}
INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE_NO_VIEW = 1, 2, 4, 32, 256
INTENTS = {"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"}
BLENDS = {
    *("Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn"),
    *("HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity"),
}
DEEPEST = 28

# Properties that need no description, with what a value must be: one text, a list (Seq or Bag), or texts by language.
# Source: XMP Specification of September 2005, as veraPDF reads it.
TEXT, LIST, LANGUAGES = "one text", "a list", "a text for each language"
USUAL = {
    **dict.fromkeys(("dc:coverage", "dc:format", "dc:identifier", "dc:source"), TEXT),
    **dict.fromkeys(("dc:contributor", "dc:creator", "dc:date", "dc:language", "dc:publisher", "dc:relation"), LIST),
    **dict.fromkeys(("dc:subject", "dc:type"), LIST),
    **dict.fromkeys(("dc:description", "dc:rights", "dc:title"), LANGUAGES),
    **dict.fromkeys(("xmp:BaseURL", "xmp:CreateDate", "xmp:CreatorTool", "xmp:Label", "xmp:MetadataDate"), TEXT),
    **dict.fromkeys(("xmp:ModifyDate", "xmp:Nickname", "xmp:Rating"), TEXT),
    **dict.fromkeys(("xmp:Advisory", "xmp:Identifier"), LIST),
    **dict.fromkeys(("xmpRights:Certificate", "xmpRights:Marked", "xmpRights:WebStatement"), TEXT),
    **dict.fromkeys(("xmpRights:Owner",), LIST),
    **dict.fromkeys(("xmpRights:UsageTerms",), LANGUAGES),
    **dict.fromkeys(("pdf:Keywords", "pdf:PDFVersion", "pdf:Producer"), TEXT),
    **dict.fromkeys(("pdfaid:part", "pdfaid:conformance", "pdfaid:amd", "pdfaid:corr"), TEXT),
    **{f"xmpMM:{name}": TEXT for name in ("DocumentID", "InstanceID", "Manager", "ManageTo", "ManageUI", "SaveID")},
    **{f"xmpMM:{name}": TEXT for name in ("ManagerVariant", "RenditionClass", "RenditionParams", "VersionID")},
    "xmpMM:LastURL": TEXT,
}
# Structured properties and whole schemas of cameras and video, whose values are not looked into.
USUAL_TOO = {
    *("xmp:Thumbnails", "xmpMM:DerivedFrom", "xmpMM:History", "xmpMM:ManagedFrom", "xmpMM:RenditionOf"),
    *("xmpMM:Versions", "xmpBJ:JobRef", "xmpTPg:MaxPageSize", "xmpTPg:NPages", "xmpTPg:Fonts", "xmpTPg:Colorants"),
    *("xmpTPg:PlateNames", "pdfaExtension:schemas"),
}
USUAL_SCHEMAS = {"photoshop", "tiff", "exif", "aux", "crs", "xmpDM"}

# Entries of Info and the property that says the same, with what people call it.
TWICE_SAID = {
    "Title": ("dc:title", "title"),
    "Author": ("dc:creator", "author"),
    "Subject": ("dc:description", "subject"),
    "Keywords": ("pdf:Keywords", "keywords"),
    "Creator": ("xmp:CreatorTool", "program"),
    "Producer": ("pdf:Producer", "PDF producer"),
    "CreationDate": ("xmp:CreateDate", "date of creation"),
    "ModDate": ("xmp:ModifyDate", "date of change"),
}


# Metadata


@rule(say.METADATA, pdfx4="6.10", pdfa2="6.6.2.1", pdfua1="7.1")
def unreadable_metadata(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.xmp is None:
        yield Breach("The file carries no metadata in the form that programs read today (XMP).")
    elif facts.xmp.trouble:
        yield Breach(f"The XMP metadata cannot be read: {facts.xmp.trouble}.")


@rule(say.PACKET, pdfa2="6.6.2.1")
def outdated_packet(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.xmp is None:
        return
    for attribute in ("bytes", "encoding"):
        if re.search(rf"\s{attribute}\s*=", facts.xmp.header):
            yield Breach(f"The first line of the metadata has the outdated attribute “{attribute}”.")


@rule(say.PACKET, pdfx4="6.10")
def compressed_packet(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.xmp is not None and facts.xmp.compressed and not facts.encrypted:
        yield Breach("The metadata is compressed, so that a search through the file's bytes misses it.")


@rule(say.CLAIM_ARCHIVE, pdfa2="6.6.4")
def no_archive_claim(facts: Facts, _: Card) -> Iterator[Breach]:
    if (xmp := readable(facts)) is None:
        return
    part, level = xmp.text("pdfaid:part"), xmp.text("pdfaid:conformance")
    if part != "2":
        yield Breach(f"The metadata claims PDF/A-{part}, not PDF/A-2." if part else "The metadata claims no PDF/A.")
    elif level not in ("A", "B", "U"):
        yield Breach(f"The metadata claims PDF/A-2 of level “{level}”; there are A, B and U.")


@rule(say.UNDESCRIBED, pdfa2="6.6.2.3.1")
def undescribed_metadata(facts: Facts, _: Card) -> Iterator[Breach]:
    if (xmp := readable(facts)) is None:
        return
    for name, value in sorted(xmp.properties.items(), key=lambda item: item[0]):
        if name.rpartition(":")[0] in USUAL_SCHEMAS or name in USUAL_TOO:
            continue
        kind = TEXT if isinstance(value, str) else LIST if isinstance(value, tuple) else LANGUAGES
        if name in USUAL and kind != USUAL[name]:
            yield Breach(f"The metadata property {name} has to be {USUAL[name]}; here it is {kind}.")
        elif name not in USUAL and name not in xmp.described:
            schema, local = name.rpartition(":")[::2]
            yield Breach(f"Nothing in the file says what the metadata property “{local}” of {schema} means.")


@rule(say.INFO_DIFFERS, pdfx4="6.10")
def info_that_differs(facts: Facts, _: Card) -> Iterator[Breach]:
    if (xmp := readable(facts)) is None:
        return
    for entry, (name, called) in TWICE_SAID.items():
        read = moment if entry.endswith("Date") else str
        told, also = read(facts.info.get(entry, "")), read(xmp.text(name))
        if told and told != also:
            yield Breach(f"The {called} is “{told}” in Info and {f'“{also}”' if also else 'missing'} in the metadata.")


def readable(facts: Facts) -> Xmp | None:
    """The metadata; None if there is none or it makes no sense, which is a breach of its own."""
    return facts.xmp if facts.xmp is not None and not facts.xmp.trouble else None


MOMENT = re.compile(
    r"(?:D:)?(\d{4})(?:-?(\d\d))?(?:-?(\d\d))?(?:T?(\d\d)(?::?(\d\d))?(?::?(\d\d)(?:\.\d+)?)?)?"
    r"(?:Z|([+-])(\d\d)[:']?(\d\d)?'?)?(?:00'?00'?)?$"
)


def moment(told: str) -> str:
    """A date as Info (`D:20190601120000+02'00'`) or XMP (`2019-06-01T12:00:00+02:00`) has it, in UTC for people.

    What is none of these stays as it is. Without a zone it is taken for UTC.
    """
    found = MOMENT.match(told.strip())
    if found is None:
        return told
    year, month, day, hour, minute, second, sign, hours, minutes = found.groups()
    off = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    parts = (int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0))
    try:
        return f"{datetime(*parts) - off:%Y-%m-%d %H:%M:%S} UTC"
    except (ValueError, OverflowError):
        return told


# Streams


@rule(say.FILTER, pdfx4="6.8", pdfa2="6.1.7.2, 6.1.10")
def unusual_compression(facts: Facts, _: Card) -> Iterator[Breach]:
    packed = [one.filters for one in facts.streams]
    unusual = sorted({name for filters in packed for name in filters if name not in FILTERS})
    for name in unusual:
        count = sum(name in filters for filters in packed)
        yield Breach(
            f"{count} part{'s' if count > 1 else ''} of the file {'are' if count > 1 else 'is'} packed by {name}."
        )
    for painted in facts.painted:
        if painted.kind == "inline picture" and painted.picture is not None:
            for name in sorted(set(painted.picture.filters) - FILTERS):
                yield Breach(f"A small picture is packed by {name}.", painted.page, painted.box)


@rule(say.EXTERNAL, pdfx4="6.7", pdfa2="6.1.7.1")
def external_data(facts: Facts, _: Card) -> Iterator[Breach]:
    count = sum(one.external for one in facts.streams)
    if count:
        yield Breach(f"{count} part{'s' if count > 1 else ''} of the file {'lie' if count > 1 else 'lies'} outside it.")


# What a file does, asks and carries


@rule(say.ACTION, pdfx4="6.18", pdfa2="6.5.1, 6.5.2")
def actions(facts: Facts, _: Card) -> Iterator[Breach]:
    forbidden = sorted({*facts.actions} - ACTIONS)
    if facts.scripts and "JavaScript" not in forbidden:
        forbidden.append("JavaScript")
    for name in forbidden:
        what = "runs a script" if name in SCRIPTS else f"does something by itself (the action {name})"
        yield Breach(f"The file {what}.")
    if "AA" in facts.catalog and not forbidden:
        yield Breach("The file does something by itself when it is opened, saved or printed.")
    for page in facts.pages:
        if "AA" in page.entries and not forbidden:
            yield Breach(f"Page {page.number} does something by itself when it is opened or closed.", page.number)


@rule(say.FORM, pdfx4="6.26", pdfa2="6.4.1, 6.4.2", pdfua1="7.15")
def forms(facts: Facts, _: Card) -> Iterator[Breach]:
    if facts.form_trouble:
        yield Breach(f"The form to fill in cannot be kept: {facts.form_trouble}.")


@rule(say.EMBEDDED, pdfx4="6.7", pdfa2="6.8")
def embedded_files(facts: Facts, _: Card) -> Iterator[Breach]:
    for name in facts.embedded:
        yield Breach(f"The file “{name}” is packed into this one." if name else "Another file is packed into this one.")


@rule(say.FEATURE, pdfa2="6.4.2, 6.11")
def demands_on_viewers(facts: Facts, _: Card) -> Iterator[Breach]:
    if "Requirements" in facts.catalog:
        yield Breach("The file states requirements that a viewer has to meet.")
    if "NeedsRendering" in facts.catalog:
        yield Breach("The file leaves drawing to the viewer.")


@rule(say.FEATURE, pdfx4="6.22", pdfa2="6.10")
def pages_in_steps(facts: Facts, _: Card) -> Iterator[Breach]:
    for page in facts.pages:
        if "PresSteps" in page.entries:
            yield Breach(f"Page {page.number} appears in steps, as in a slide show.", page.number)


# Annotations


@rule(say.ANNOTATION_KIND, pdfa2="6.3.1", pdfua1="7.18.2")
def unlasting_annotations(facts: Facts, _: Card) -> Iterator[Breach]:
    for one in facts.annotations:
        if one.subtype not in KINDS - {"TrapNet"}:
            yield _of(one, f"An annotation of the kind “{one.subtype or 'unnamed'}” stands here.")


@rule(say.ANNOTATION_FLAGS, pdfa2="6.3.2")
def hidden_annotations(facts: Facts, _: Card) -> Iterator[Breach]:
    for one in facts.annotations:
        if one.subtype == "Popup" and "F" not in one.entries:
            continue
        if one.flags & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE_NO_VIEW):
            yield _of(one, f"{_a(one)} is hidden.")
        elif "F" not in one.entries or not one.flags & PRINT:
            yield _of(one, f"{_a(one)} is not allowed to print.")


@rule(say.ANNOTATION_LOOKS, pdfa2="6.3.3")
def annotations_without_looks(facts: Facts, _: Card) -> Iterator[Breach]:
    for one in facts.annotations:
        empty = one.box.width == 0 and one.box.height == 0
        if not (one.appearance or empty or one.subtype in ("Popup", "Link")):
            yield _of(one, f"{_a(one)} has no picture of its own, so each viewer draws it in its own way.")


def _a(one: Annotation) -> str:
    """`A link`, `A comment (Highlight)`."""
    return {"Link": "A link", "Widget": "A form field"}.get(one.subtype, f"A comment ({one.subtype or 'unnamed'})")


def _of(one: Annotation, message: str) -> Breach:
    return Breach(message, one.page, one.box, one.contents)


# What is painted


@rule(say.INTERPOLATED, pdfa2="6.2.8")
def smoothed_pictures(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in facts.painted:
        picture = painted.picture
        if picture and (picture.interpolate or (picture.soft_mask and picture.soft_mask.interpolate)):
            yield Breach("A picture asks the viewer to smooth its pixels.", painted.page, painted.box)


@rule(say.ALTERNATES, pdfx4="6.16", pdfa2="6.2.8")
def alternate_pictures(facts: Facts, _: Card) -> Iterator[Breach]:
    for painted in facts.painted:
        if painted.picture and painted.picture.alternates:
            yield Breach("A picture has a second version, for another use.", painted.page, painted.box)


@rule(say.INTENT, pdfx4="6.23", pdfa2="6.2.6")
def unknown_rendering_intents(facts: Facts, _: Card) -> Iterator[Breach]:
    told = {intent: content.page for content in reversed(facts.contents) for intent in content.intents}
    told |= {state.intent: state.page for state in reversed(facts.states) if state.intent}
    for painted in reversed(facts.painted):
        if painted.picture and painted.picture.intent:
            told[painted.picture.intent] = painted.page
    for intent in sorted(told.keys() - INTENTS):
        yield Breach(f"Colours are to be converted by “{intent}”, which no program knows.", told[intent])


@rule(say.BLEND, pdfx4="6.20", pdfa2="6.2.10")
def unknown_blend_modes(facts: Facts, _: Card) -> Iterator[Breach]:
    for blend, page in sorted({(state.blend, state.page) for state in facts.states}):
        if blend not in BLENDS:
            yield Breach(f"Transparent objects are to be mixed by “{blend}”, which no program knows.", page)


@rule(say.OPERATOR, pdfx4="6.19", pdfa2="6.2.2")
def unknown_operators(facts: Facts, _: Card) -> Iterator[Breach]:
    found: dict[int, set[str]] = {}
    for content in facts.contents:
        if content.unknown:
            found.setdefault(content.page, set()).update(content.unknown)
    for page, names in sorted(found.items()):
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        told = ", ".join(f"“{name}”" for name in sorted(names)[:3])
        yield Breach(f"Page {page} is drawn with commands that PDF does not have: {told}{more}.", page)
    missed = {(content.page, trouble) for content in facts.contents for trouble in content.trouble}
    for page, trouble in sorted(missed):
        yield Breach(f"Something of page {page} cannot be drawn: {trouble}.", page)


@rule(say.TOO_DEEP, pdfx4="6.25", pdfa2="6.1.13")
def too_deep(facts: Facts, _: Card) -> Iterator[Breach]:
    deepest: dict[int, int] = {}
    for content in facts.contents:
        deepest[content.page] = max(content.deepest, deepest.get(content.page, 0))
    for page, depth in sorted(deepest.items()):
        if depth > DEEPEST:
            yield Breach(f"On page {page} drawing states lie {depth} deep in each other; {DEEPEST} are allowed.", page)

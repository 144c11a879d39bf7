"""Twins for PDF/A-2a and PDF/UA-1: each rule's breach, and beside it the nearest edit that the rule lets pass."""

import io
import re
import zlib
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from twins import content, fails, passes, resource

from factsheet.codes import pdfa2 as lasting
from factsheet.codes import pdfua1 as spoken

Element = pikepdf.Dictionary


# How the edits are made


def elements(pdf: pikepdf.Pdf) -> Iterator[Element]:
    """Every element of the tree of tags, in reading order."""

    def below(kids: pikepdf.Object) -> Iterator[Element]:
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and Name.S in kid:
                yield kid
                if Name.K in kid:
                    yield from below(kid.K)

    yield from below(pdf.Root.StructTreeRoot.K)


def tag(pdf: pikepdf.Pdf, role: str, nth: int = 0) -> Element:
    """An element by its role, in reading order; -1 is the last of its role."""
    return [one for one in elements(pdf) if one.S == "/" + role][nth]


def write_metadata(pdf: pikepdf.Pdf, edit: Callable[[str], str]) -> None:
    """Rewrite the metadata packet, which has to change."""
    before = pdf.Root.Metadata.read_bytes().decode()
    after = edit(before)
    assert before != after, "nothing to edit in the metadata"
    pdf.Root.Metadata.write(after.encode())


def replace(old: str, new: str) -> Callable[[str], str]:
    return lambda words: words.replace(old, new)


def without(name: str) -> Callable[[str], str]:
    """Leave a property out of the metadata."""
    return lambda words: re.sub(rf"<{name}>.*?</{name}>\n?", "", words, flags=re.DOTALL)


def add_property(words: str) -> Callable[[str], str]:
    return replace("<dc:format>", words + "<dc:format>")


def edit_content(pdf: pikepdf.Pdf, page: int, old: bytes, new: bytes) -> None:
    """Replace the first of some operators on a page, which have to be there."""
    stream = pdf.pages[page - 1].Contents
    before = stream.read_bytes()
    assert old in before, f"{old!r} is not on page {page}"
    stream.write(before.replace(old, new, 1))


def saved_raw(good: bytes, edit: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A file saved with its streams as they are, which pikepdf would else pack anew."""
    with pikepdf.open(io.BytesIO(good)) as pdf:
        edit(pdf)
        held = io.BytesIO()
        pdf.save(
            held,
            fix_metadata_version=False,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            min_version="1.6",
        )
    return held.getvalue()


def packed(pdf: pikepdf.Pdf, data: bytes, filter_name: str) -> pikepdf.Stream:
    """A page's content, already packed."""
    stream = pdf.make_stream(data)
    stream.write(data, filter=Name("/" + filter_name), type_check=False)
    return stream


def lzw(data: bytes) -> bytes:
    """Up to 250 bytes packed by LZW, at nine bits a byte."""
    bits = "".join(f"{code:09b}" for code in (256, *data, 257))
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def link(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    """The first link of a screen file, and so its page's number: 2."""
    return pdf.pages[1].Annots[0]


def annotate(pdf: pikepdf.Pdf, subtype: str, role: str = "Annot", **entries: object) -> pikepdf.Dictionary:
    """A sound annotation on page 2, in a tag of its own; entries by name, None leaves one out."""
    looks = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 20]))
    found = {"Type": Name.Annot, "Subtype": Name("/" + subtype), "Rect": Array([200, 300, 220, 320]), "F": 4}
    found |= {"Contents": String("A remark"), "AP": Dictionary(N=looks)} | entries
    made = pdf.make_indirect(Dictionary({"/" + key: value for key, value in found.items() if value is not None}))
    page, tree = pdf.pages[1], pdf.Root.StructTreeRoot
    page.Annots.append(made)
    key = int(tree.ParentTreeNextKey)
    around = tag(pdf, "Document")
    reference = Dictionary(Type=Name.OBJR, Obj=made, Pg=page.obj)
    element = pdf.make_indirect(Dictionary(S=Name("/" + role), P=around, Pg=page.obj, K=Array([reference])))
    around.K.append(element)
    made.StructParent = key
    tree.ParentTree.Nums.extend(Array([key, element]))
    tree.ParentTreeNextKey = key + 1
    return made


def small_picture(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    """The picture on page 1."""
    return pdf.pages[0].Resources.XObject.Im1


def font(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    return pdf.pages[0].Resources.Font.F1


def map_letters(pdf: pikepdf.Pdf, edit: Callable[[str], str]) -> None:
    """Rewrite the table that ties a font's codes to letters."""
    table = font(pdf).ToUnicode
    before = table.read_bytes().decode()
    after = edit(before)
    assert before != after, "nothing to edit in the table"
    table.write(after.encode())


def make_table(pdf: pikepdf.Pdf) -> list[Element]:
    """The list of callouts made a table: a header cell and a cell a row. Returns its rows."""
    table = tag(pdf, "L")
    table.S = Name.Table
    for row in table.K:
        row.S = Name.TR
        head, cell = row.K
        head.S, head.A = Name.TH, Dictionary(O=Name.Table, Scope=Name.Row)
        cell.S = Name.TD
    return list(table.K)


# Metadata


@fails(lasting.METADATA, of="screen")
def no_metadata(pdf):
    del pdf.Root.Metadata


@fails(lasting.METADATA, of="screen")
def metadata_cut_short(pdf):
    write_metadata(pdf, lambda words: words[: len(words) // 2])


@passes(lasting.METADATA, of="screen")
def metadata_with_room_to_grow(pdf):
    write_metadata(pdf, replace("</x:xmpmeta>", "</x:xmpmeta>" + " " * 2000))


@fails(lasting.PACKET, of="screen")
def packet_that_states_its_length(pdf):
    write_metadata(pdf, replace('zkc9d"?>', 'zkc9d" bytes="4000"?>'))


@fails(lasting.PACKET, of="screen")
def packet_that_states_its_encoding(pdf):
    write_metadata(pdf, replace('zkc9d"?>', 'zkc9d" encoding="UTF-8"?>'))


@passes(lasting.PACKET, of="screen")
def packet_without_a_byte_order_mark(pdf):
    write_metadata(pdf, replace("\ufeff", ""))


@fails(lasting.PACKET, rewrite=True)
def packed_metadata(good):
    # pikepdf always unpacks metadata, so the bytes are edited; spaces keep every object where it was.
    lead, size = re.search(rb"<< /Subtype /XML /Type /Metadata /Length (\d+) >>\nstream\n", good).group(0, 1)
    before, after = good.split(lead)
    short = zlib.compress(after[: int(size)])
    told = f"<< /Subtype /XML /Type /Metadata /Filter /FlateDecode /Length {len(short)}".encode()
    room = len(lead) + int(size) - len(told) - len(b">>\nstream\n") - len(short)
    return before + told + b" " * room + b">>\nstream\n" + short + after[int(size) :]


@passes(lasting.UNDESCRIBED)
def metadata_of_a_producer_that_adds_a_nickname(pdf):
    write_metadata(pdf, add_property("<xmp:Nickname>kolkata</xmp:Nickname>"))


@fails(lasting.CLAIM_ARCHIVE, of="screen")
def no_archive_claim(pdf):
    write_metadata(pdf, lambda words: without("pdfaid:conformance")(without("pdfaid:part")(words)))


@fails(lasting.CLAIM_ARCHIVE, of="screen")
def claim_of_another_part(pdf):
    write_metadata(pdf, replace("<pdfaid:part>2<", "<pdfaid:part>3<"))


@fails(lasting.CLAIM_ARCHIVE, of="screen")
def claim_of_an_unknown_level(pdf):
    write_metadata(pdf, replace("<pdfaid:conformance>A<", "<pdfaid:conformance>Z<"))


@passes(lasting.CLAIM_ARCHIVE, of="screen")
def archive_claim_as_attribute(pdf):
    write_metadata(
        pdf,
        lambda words: without("pdfaid:part")(words).replace('rdf:about=""', 'rdf:about="" pdfaid:part="2"', 1),
    )


@fails(lasting.UNDESCRIBED, of="screen")
def property_of_a_company(pdf):
    write_metadata(pdf, add_property('<acme:Code xmlns:acme="http://example.org/acme/">7</acme:Code>'))


@fails(lasting.UNDESCRIBED, of="screen")
def no_extension_schema(pdf):
    write_metadata(pdf, without("pdfaExtension:schemas"))


@fails(lasting.UNDESCRIBED, of="screen")
def creator_that_is_no_list(pdf):
    write_metadata(pdf, lambda words: add_property("<dc:creator>IJM</dc:creator>")(without("dc:creator")(words)))


@passes(lasting.UNDESCRIBED, of="screen")
def property_of_a_company_described(pdf):
    write_metadata(pdf, add_property('<acme:Code xmlns:acme="http://example.org/acme/">7</acme:Code>'))
    write_metadata(
        pdf,
        replace(
            "</rdf:Bag></pdfaExtension:schemas>",
            '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Acme</pdfaSchema:schema>'
            "<pdfaSchema:namespaceURI>http://example.org/acme/</pdfaSchema:namespaceURI>"
            "<pdfaSchema:prefix>acme</pdfaSchema:prefix>"
            '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
            "<pdfaProperty:name>Code</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
            "<pdfaProperty:category>external</pdfaProperty:category>"
            "<pdfaProperty:description>Number of the campaign</pdfaProperty:description>"
            "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>",
        ),
    )


@fails(lasting.INFO_DIFFERS)
def title_changed_in_a_viewer(pdf):
    pdf.docinfo.Title = String("Kolkata, draft 2")


@fails(lasting.INFO_DIFFERS)
def creation_date_of_another_day(pdf):
    pdf.docinfo.CreationDate = String("D:20190602000000+00'00'")


@fails(lasting.INFO_DIFFERS)
def producer_in_info_alone(pdf):
    write_metadata(pdf, without("pdf:Producer"))


@passes(lasting.INFO_DIFFERS)
def creation_date_in_another_time_zone(pdf):
    pdf.docinfo.CreationDate = String("D:20190601053000+05'30'")


# Streams


@fails(lasting.FILTER, of="screen", rewrite=True)
def content_packed_by_lzw(good):
    return saved_raw(good, lambda pdf: pdf.pages[0].contents_add(packed(pdf, lzw(b"/Artifact BMC EMC"), "LZWDecode")))


@passes(lasting.FILTER, of="screen", rewrite=True)
def content_packed_by_hand(good):
    return saved_raw(
        good,
        lambda pdf: pdf.pages[0].contents_add(
            packed(pdf, b"/Artifact BMC EMC".hex().encode() + b">", "ASCIIHexDecode")
        ),
    )


@fails(lasting.EXTERNAL, of="screen")
def stream_in_another_file(pdf):
    pdf.Root.Factsheet_Notes = pdf.make_stream(b"", F=String("notes.txt"))


@passes(lasting.EXTERNAL, of="screen")
def stream_of_its_own(pdf):
    pdf.Root.Factsheet_Notes = pdf.make_stream(b"notes")


# What a file does, asks and carries


@fails(lasting.ACTION, of="screen")
def script_on_opening(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("this.print()"))


@fails(lasting.ACTION, of="screen")
def scripts_by_name(pdf):
    script = Dictionary(S=Name.JavaScript, JS=String("this.print()"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("print"), script])))


@fails(lasting.ACTION, of="screen")
def link_that_launches_a_program(pdf):
    link(pdf).A = Dictionary(S=Name.Launch, F=String("setup.exe"))


@fails(lasting.ACTION, of="screen")
def page_that_acts_when_it_opens(pdf):
    pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name.Named, N=Name.NextPage))


@passes(lasting.ACTION, of="screen")
def link_to_the_next_page(pdf):
    link(pdf).A = Dictionary(S=Name.Named, N=Name.NextPage)


@fails(lasting.FORM, of="screen")
def form_of_the_kind_xfa(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp:xdp/>"))


@fails(lasting.FORM, of="screen")
def form_drawn_by_the_viewer(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array(), NeedAppearances=True)


@passes(lasting.FORM, of="screen")
def form_without_fields(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array())


@fails(lasting.EMBEDDED, of="screen")
def figures_attached(pdf):
    file = pdf.make_stream(b"435,330,5470", Type=Name.EmbeddedFile, Subtype=Name("/text/csv"))
    named = Dictionary(Type=Name.Filespec, F=String("figures.csv"), UF=String("figures.csv"), EF=Dictionary(F=file))
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("figures.csv"), named])))


@passes(lasting.EMBEDDED, of="screen")
def nothing_attached(pdf):
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array()))


@fails(lasting.FEATURE, of="screen")
def stated_requirements(pdf):
    pdf.Root.Requirements = Array([Dictionary(Type=Name.Requirement, S=Name.EnableJavaScripts)])


@fails(lasting.FEATURE, of="screen")
def page_in_steps(pdf):
    pdf.pages[0].PresSteps = Dictionary(Type=Name.NavNode)


@passes(lasting.FEATURE, of="screen")
def pages_side_by_side(pdf):
    pdf.Root.PageLayout = Name.TwoPageRight


# Annotations


@fails(lasting.ANNOTATION_KIND, of="screen")
def film(pdf):
    annotate(pdf, "Movie")


@fails(lasting.ANNOTATION_LOOKS, of="screen")
def remark_without_looks(pdf):
    annotate(pdf, "Square", AP=None)


@passes(lasting.ANNOTATION_KIND, lasting.ANNOTATION_LOOKS, of="screen")
def remark(pdf):
    annotate(pdf, "Square")


@fails(lasting.ANNOTATION_FLAGS, of="screen")
def hidden_link(pdf):
    link(pdf).F = 6


@fails(lasting.ANNOTATION_FLAGS, of="screen")
def link_that_does_not_print(pdf):
    link(pdf).F = 0


@fails(lasting.ANNOTATION_FLAGS, of="screen")
def link_without_flags(pdf):
    del link(pdf).F


@passes(lasting.ANNOTATION_FLAGS, of="screen")
def locked_link(pdf):
    link(pdf).F = 4 + 128


@fails(spoken.ANNOTATION_WORDS, of="screen")
def link_without_words(pdf):
    del link(pdf).Contents


@fails(spoken.ANNOTATION_WORDS, of="screen")
def remark_without_words(pdf):
    annotate(pdf, "Square", Contents=None)


@passes(spoken.ANNOTATION_WORDS, of="screen")
def remark_with_words_in_its_tag(pdf):
    annotate(pdf, "Square", Contents=None)
    tag(pdf, "Annot").Alt = String("A frame around the address")


@fails(spoken.ANNOTATION_TAG, of="screen")
def link_in_a_reference(pdf):
    tag(pdf, "Link").S = Name.Reference


@fails(spoken.ANNOTATION_TAG, of="screen")
def link_in_no_tag(pdf):
    del link(pdf).StructParent


@fails(spoken.ANNOTATION_TAG, of="screen")
def link_tag_without_its_link(pdf):
    element = tag(pdf, "Link")
    element.K = Array([kid for kid in element.K if not isinstance(kid, Dictionary)])


@fails(spoken.ANNOTATION_TAG, of="screen")
def remark_in_a_paragraph(pdf):
    annotate(pdf, "Square", role="P")


@passes(spoken.ANNOTATION_TAG, of="screen")
def link_in_a_tag_that_stands_for_link(pdf):
    tag(pdf, "Link").S = Name.Verweis
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Verweis=Name.Link)


@fails(spoken.TAB_ORDER, of="screen")
def tabs_by_row(pdf):
    pdf.pages[1].Tabs = Name.R


@fails(spoken.TAB_ORDER, of="screen")
def no_tab_order(pdf):
    del pdf.pages[1].Tabs


@passes(spoken.TAB_ORDER)
def no_tab_order_where_no_links_are(pdf):
    del pdf.pages[0].Tabs


# What is painted


@fails(lasting.INTERPOLATED, of="screen")
def picture_to_be_smoothed(pdf):
    small_picture(pdf).Interpolate = True


@passes(lasting.INTERPOLATED, of="screen")
def picture_not_to_be_smoothed(pdf):
    small_picture(pdf).Interpolate = False


@fails(lasting.ALTERNATES, of="screen")
def picture_with_another_for_print(pdf):
    other = Dictionary(Image=pdf.pages[1].Resources.XObject.Im1, DefaultForPrinting=True)
    small_picture(pdf).Alternates = Array([other])


@passes(lasting.ALTERNATES, of="screen")
def picture_used_twice(pdf):
    resource(pdf, 1, "/XObject", "/Twice", small_picture(pdf))
    content(pdf, 1, after="4 0 0 4 20 20 cm /Twice Do")


@fails(lasting.INTENT, of="screen")
def unknown_intent_of_a_page(pdf):
    content(pdf, 1, after="/Vivid ri 0 0 4 4 re f")


@fails(lasting.INTENT, of="screen")
def unknown_intent_of_a_picture(pdf):
    small_picture(pdf).Intent = Name.Vivid


@fails(lasting.INTENT, of="screen")
def unknown_intent_of_a_state(pdf):
    resource(pdf, 1, "/ExtGState", "/Vivid", Dictionary(Type=Name.ExtGState, RI=Name.Vivid))
    content(pdf, 1, after="/Vivid gs 0 0 4 4 re f")


@passes(lasting.INTENT, of="screen")
def known_intents(pdf):
    small_picture(pdf).Intent = Name.Perceptual
    content(pdf, 1, after="/Saturation ri 0 0 4 4 re f")


@fails(lasting.BLEND, of="screen")
def unknown_blend_mode(pdf):
    resource(pdf, 1, "/ExtGState", "/Glow", Dictionary(Type=Name.ExtGState, BM=Name.Glow))
    content(pdf, 1, after="/Glow gs 0 0 4 4 re f")


@passes(lasting.BLEND, of="screen")
def known_blend_mode(pdf):
    resource(pdf, 1, "/ExtGState", "/Multiply", Dictionary(Type=Name.ExtGState, BM=Name.Multiply))
    content(pdf, 1, after="/Multiply gs 0 0 4 4 re f")


@fails(lasting.OPERATOR, of="screen")
def unknown_operator(pdf):
    content(pdf, 1, after="frob")


@fails(lasting.OPERATOR, of="screen")
def unknown_operator_in_brackets(pdf):
    content(pdf, 1, after="BX frob EX")


@fails(lasting.OPERATOR, of="screen")
def picture_that_is_called_for_and_not_there(pdf):
    content(pdf, 1, after="/Gone Do")


@passes(lasting.OPERATOR, of="screen")
def empty_brackets(pdf):
    content(pdf, 1, after="BX EX")


@fails(lasting.TOO_DEEP, of="screen")
def thirty_states_deep(pdf):
    content(pdf, 1, after="q " * 29 + "Q " * 29)


@passes(lasting.TOO_DEEP, of="screen")
def twenty_eight_states_deep(pdf):
    content(pdf, 1, after="q " * 27 + "Q " * 27)


# The document, for a screen reader


@fails(spoken.CLAIM_ACCESS, of="screen")
def no_access_claim(pdf):
    write_metadata(pdf, without("pdfuaid:part"))


@fails(spoken.CLAIM_ACCESS, of="office")
def claim_of_the_second_part(pdf):
    write_metadata(pdf, replace("<pdfuaid:part>1<", "<pdfuaid:part>2<"))


@passes(spoken.CLAIM_ACCESS, of="office")
def access_claim_as_attribute(pdf):
    write_metadata(
        pdf,
        lambda words: without("pdfuaid:part")(words).replace('rdf:about=""', 'rdf:about="" pdfuaid:part="1"', 1),
    )


@fails(spoken.NO_TAGS)
def no_tags(pdf):
    del pdf.Root.StructTreeRoot


@passes(spoken.NO_TAGS)
def tree_that_names_no_next_key(pdf):
    del pdf.Root.StructTreeRoot.ParentTreeNextKey


@fails(spoken.NOT_MARKED, of="screen")
def marked_false(pdf):
    pdf.Root.MarkInfo.Marked = False


@fails(spoken.NOT_MARKED, of="screen")
def no_mark_info(pdf):
    del pdf.Root.MarkInfo


@fails(spoken.SUSPECTS, of="screen")
def suspects_true(pdf):
    pdf.Root.MarkInfo.Suspects = True


@passes(spoken.SUSPECTS, spoken.NOT_MARKED, of="screen")
def suspects_false(pdf):
    pdf.Root.MarkInfo.Suspects = False


@fails(spoken.NO_LANGUAGE, of="screen")
def no_language(pdf):
    del pdf.Root.Lang


@fails(spoken.LANGUAGE, of="screen")
def language_with_an_underline(pdf):
    pdf.Root.Lang = String("en_US")


@fails(spoken.LANGUAGE, of="screen")
def paragraph_in_a_language_of_its_own(pdf):
    tag(pdf, "P").Lang = String("Bengali (India)")


@fails(spoken.LANGUAGE, of="screen")
def words_in_a_language_of_their_own(pdf):
    edit_content(pdf, 1, b"/P << /MCID 1 >> BDC", b"/P << /MCID 1 /Lang (Bengali!) >> BDC")


@passes(spoken.LANGUAGE, spoken.NO_LANGUAGE, of="screen")
def paragraph_in_bengali(pdf):
    tag(pdf, "P").Lang = String("bn-IN")
    pdf.Root.Lang = String("en")


@fails(spoken.NO_TITLE, of="screen")
def no_title(pdf):
    write_metadata(pdf, without("dc:title"))


@passes(spoken.NO_TITLE, of="screen")
def title_in_two_languages(pdf):
    write_metadata(
        pdf, replace("</rdf:Alt></dc:title>", '<rdf:li xml:lang="de">Kalkutta</rdf:li></rdf:Alt></dc:title>')
    )


@fails(spoken.TITLE_HIDDEN, of="screen")
def file_name_shown(pdf):
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@fails(spoken.TITLE_HIDDEN, of="screen")
def no_viewer_preferences(pdf):
    del pdf.Root.ViewerPreferences


@passes(spoken.TITLE_HIDDEN, of="screen")
def window_fitted(pdf):
    pdf.Root.ViewerPreferences.FitWindow = True


# Content and the tree


@fails(spoken.UNTAGGED, of="screen")
def untagged_operator(pdf):
    pdf.pages[0].contents_add(b"q 0 0 4 4 re f Q")


@fails(spoken.UNTAGGED, of="screen")
def mark_without_a_number(pdf):
    pdf.pages[0].contents_add(b"/P BMC q 0 0 4 4 re f Q EMC")


@passes(spoken.UNTAGGED, of="screen")
def operator_as_artifact(pdf):
    pdf.pages[0].contents_add(b"/Artifact BMC q 0 0 4 4 re f Q EMC")


@fails(spoken.MIXED, of="screen")
def artifact_inside_a_picture(pdf):
    edit_content(pdf, 1, b"/MCID 0 >> BDC", b"/MCID 0 >> BDC /Artifact BMC q 0 0 4 4 re f Q EMC")


@fails(spoken.MIXED, of="screen")
def picture_inside_an_artifact(pdf):
    edit_content(pdf, 1, b"/Figure << /MCID 0 >> BDC", b"/Artifact BMC /Figure << /MCID 0 >> BDC")
    edit_content(pdf, 1, b"/Im1 Do Q\nEMC", b"/Im1 Do Q\nEMC EMC")


@passes(spoken.MIXED, of="screen")
def words_inside_a_picture(pdf):
    edit_content(pdf, 1, b"/MCID 0 >> BDC", b"/MCID 0 >> BDC /Span BMC q 0 0 4 4 re f Q EMC")


@fails(spoken.ORPHANS, of="screen")
def page_without_parents(pdf):
    del pdf.pages[0].StructParents


@fails(spoken.ORPHANS)
def no_parent_tree(pdf):
    del pdf.Root.StructTreeRoot.ParentTree


@fails(spoken.ORPHANS, of="screen")
def parent_tree_that_leads_elsewhere(pdf):
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[1], owners[2] = owners[2], owners[1]


@fails(spoken.ORPHANS, of="screen")
def content_of_a_number_that_no_tag_has(pdf):
    edit_content(pdf, 1, b"/P << /MCID 1 >> BDC", b"/P << /MCID 999 >> BDC")


@passes(spoken.ORPHANS, of="screen")
def page_with_another_key(pdf):
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers.extend(Array([50, numbers[1]]))
    pdf.pages[0].StructParents = 50


@fails(spoken.ROLE, of="screen")
def tag_named_after_a_style(pdf):
    tag(pdf, "P").S = Name.Textkasten


@fails(spoken.ROLE, of="screen")
def tags_that_stand_for_each_other(pdf):
    tag(pdf, "P").S = Name.Textkasten
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Textkasten=Name.Kasten, Kasten=Name.Textkasten)


@passes(spoken.ROLE, of="screen")
def tag_that_stands_for_another_that_stands_for_a_paragraph(pdf):
    tag(pdf, "P").S = Name.Textkasten
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Textkasten=Name.Kasten, Kasten=Name.P)


@fails(spoken.REMAPPED, of="screen")
def paragraph_that_stands_for_a_heading(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)


@passes(spoken.REMAPPED, of="screen")
def role_map_of_roles_not_used(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Absatz=Name.P)


# Headings, lists, tables


@fails(spoken.HEADINGS, of="screen")
def first_heading_h2(pdf):
    tag(pdf, "H1").S = Name.H2


@fails(spoken.HEADINGS, of="screen")
def skipped_heading(pdf):
    tag(pdf, "H2").S = Name.H3


@passes(spoken.HEADINGS, of="screen")
def two_headings_of_the_first_level(pdf):
    tag(pdf, "H2", -1).S = Name.H1


@fails(spoken.HEADING_KINDS, of="screen")
def heading_by_nesting_among_levels(pdf):
    tag(pdf, "P").S = Name.H


@fails(spoken.HEADING_KINDS, of="screen")
def two_headings_in_a_part(pdf):
    headings_by_nesting(pdf)
    tag(pdf, "P").S = Name.H


@passes(spoken.HEADING_KINDS, of="screen")
def headings_by_nesting(pdf):
    for element in list(elements(pdf)):
        if str(element.S) in ("/H1", "/H2", "/H3"):
            element.S = Name.H


@fails(spoken.MISPLACED, of="screen")
def item_outside_a_list(pdf):
    tag(pdf, "L").S = Name.Div


@fails(spoken.MISPLACED, of="screen")
def body_outside_an_item(pdf):
    tag(pdf, "LBody").P = tag(pdf, "L")
    item = tag(pdf, "LI")
    tag(pdf, "L").K.append(item.K[1])
    item.K = Array([item.K[0]])


@fails(spoken.MISPLACED, of="screen")
def paragraph_straight_in_an_item(pdf):
    tag(pdf, "Lbl").S = Name.P


@fails(spoken.MISPLACED, of="screen")
def entry_outside_contents(pdf):
    tag(pdf, "P").S = Name.TOCI


@fails(spoken.MISPLACED, of="screen")
def caption_in_the_middle_of_a_table(pdf):
    make_table(pdf)
    caption = Dictionary(S=Name.Caption, P=tag(pdf, "Table"))
    tag(pdf, "Table").K.insert(1, pdf.make_indirect(caption))


@passes(spoken.MISPLACED, of="screen")
def list_with_a_caption(pdf):
    around = tag(pdf, "L")
    around.K.insert(0, pdf.make_indirect(Dictionary(S=Name.Caption, P=around)))


@passes(spoken.MISPLACED, of="screen")
def item_with_its_text_in_a_group(pdf):
    item = tag(pdf, "LI")
    label, body = item.K
    group = pdf.make_indirect(Dictionary(S=Name.NonStruct, P=item, K=Array([body])))
    body.P = group
    item.K = Array([label, group])


@fails(spoken.TABLE_SHAPE, of="screen")
def row_with_a_cell_too_many(pdf):
    row = make_table(pdf)[1]
    row.K.append(pdf.make_indirect(Dictionary(S=Name.TD, P=row)))


@fails(spoken.TABLE_SHAPE, of="screen")
def cell_that_reaches_below_the_table(pdf):
    make_table(pdf)[2].K[1].A = Dictionary(O=Name.Table, RowSpan=2)


@fails(spoken.HEADER_SCOPE, of="screen")
def header_cell_of_nothing(pdf):
    del make_table(pdf)[1].K[0].A


@passes(spoken.MISPLACED, spoken.HEADER_SCOPE, of="screen")
def table(pdf):
    make_table(pdf)


@passes(spoken.TABLE_SHAPE, of="screen")
def table_with_a_cell_over_two_rows(pdf):
    first, second, _ = make_table(pdf)
    tall, low = first.K[1], second.K[1]
    tall.A = Dictionary(O=Name.Table, RowSpan=2)
    low.S, low.P = Name.P, tall
    tall.K.append(low)
    second.K = Array([second.K[0]])


# Pictures and notes


@fails(spoken.NO_ALTERNATIVE, of="screen")
def picture_without_words(pdf):
    del tag(pdf, "Figure").Alt


@fails(spoken.NO_ALTERNATIVE, of="screen")
def picture_with_empty_words(pdf):
    tag(pdf, "Figure").Alt = String("")


@fails(spoken.NO_ALTERNATIVE, of="screen")
def formula_without_words(pdf):
    tag(pdf, "P").S = Name.Formula


@passes(spoken.NO_ALTERNATIVE, of="screen")
def picture_with_text_in_its_place(pdf):
    figure = tag(pdf, "Figure")
    figure.ActualText = figure.Alt
    del figure.Alt


@fails(spoken.NO_BOX, of="screen")
def picture_without_a_box(pdf):
    del tag(pdf, "Figure").A


@passes(spoken.NO_BOX, of="screen")
def box_among_other_attributes(pdf):
    figure = tag(pdf, "Figure")
    figure.A = Array([Dictionary(O=Name.Layout, Placement=Name.Block), 0, figure.A, 0])


@fails(spoken.NOTE_ID, of="screen")
def note_without_a_name(pdf):
    del tag(pdf, "Note").ID


@fails(spoken.NOTE_ID, of="screen")
def two_notes_of_one_name(pdf):
    tag(pdf, "Note", 1).ID = tag(pdf, "Note", 0).ID


@passes(spoken.NOTE_ID, of="screen")
def note_by_another_name(pdf):
    tag(pdf, "Note").ID = String("ilo-2017")


# Letters


@fails(spoken.NO_UNICODE, of="screen")
def font_without_letters(pdf):
    del font(pdf).ToUnicode


@fails(spoken.NO_UNICODE, of="screen")
def shape_without_a_letter(pdf):
    map_letters(
        pdf,
        lambda words: re.sub(r"(\d+) beginbfchar\n<0001> <\w+>\n", lambda m: f"{int(m[1]) - 1} beginbfchar\n", words),
    )


@passes(spoken.NO_UNICODE, spoken.WRONG_UNICODE, of="screen")
def letter_of_a_shape_not_used(pdf):
    map_letters(pdf, replace("endcmap", "1 beginbfchar\n<0F00> <E000>\nendbfchar\nendcmap"))


@fails(spoken.WRONG_UNICODE, of="screen")
def private_letter(pdf):
    map_letters(pdf, lambda words: re.sub("<0001> <.*?>", "<0001> <F095>", words))


@fails(spoken.WRONG_UNICODE, of="screen")
def letter_that_is_a_byte_order_mark(pdf):
    map_letters(pdf, lambda words: re.sub("<0001> <.*?>", "<0001> <FEFF>", words))


@fails(spoken.NOTDEF, of="screen")
def box_for_a_missing_letter(pdf):
    map_letters(pdf, replace("endcmap", "1 beginbfchar\n<0000> <0020>\nendbfchar\nendcmap"))
    font(pdf).DescendantFonts[0].W.extend(Array([0, Array(glyph_widths(font(pdf))[:1])]))
    content(pdf, 1, after="BT /F1 8 Tf 60 60 Td <0000> Tj ET")


@passes(spoken.NOTDEF, of="screen")
def letter_shown_once_more(pdf):
    content(pdf, 1, after="BT /F1 8 Tf 60 60 Td <0001> Tj ET")


def glyph_widths(face: pikepdf.Dictionary) -> list[float]:
    """Widths in a font's program, by glyph. Thousandths."""
    from fontTools.ttLib import TTFont

    program = TTFont(io.BytesIO(face.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()), lazy=True)
    unit = 1000 / program["head"].unitsPerEm
    return [program["hmtx"].metrics[name][0] * unit for name in program.getGlyphOrder()]


@fails(spoken.GLYPH_LIST, of="screen")
def glyph_list_of_one(pdf):
    font(pdf).DescendantFonts[0].FontDescriptor.CIDSet = pdf.make_stream(b"\x80")


@passes(spoken.GLYPH_LIST, of="screen")
def glyph_list_of_all(pdf):
    font(pdf).DescendantFonts[0].FontDescriptor.CIDSet = pdf.make_stream(b"\xff\xff")


def code_map(pdf: pikepdf.Pdf, ordering: str) -> pikepdf.Stream:
    """An encoding of two-byte codes that are CIDs, made for a character set."""
    words = f"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering ({ordering}) def /Supplement 0 def end def
/CMapName /Twin def /CMapType 1 def /WMode 0 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 begincidrange <0000> <FFFF> 0 endcidrange
endcmap CMapName currentdict /CMap defineresource pop end end"""
    info = Dictionary(Registry=String("Adobe"), Ordering=String(ordering), Supplement=0)
    return pdf.make_stream(words.encode(), Type=Name.CMap, CMapName=Name.Twin, CIDSystemInfo=info, WMode=0)


@fails(spoken.FONT_MAP, of="screen")
def encoding_for_another_character_set(pdf):
    font(pdf).Encoding = code_map(pdf, "Japan1")


@fails(spoken.FONT_MAP, of="screen")
def font_without_a_glyph_map(pdf):
    descendant = font(pdf).DescendantFonts[0]
    del descendant.CIDToGIDMap
    descendant.W = Array([0, Array(glyph_widths(font(pdf))[:100])])


@passes(spoken.FONT_MAP, of="screen")
def encoding_for_the_same_character_set(pdf):
    font(pdf).Encoding = code_map(pdf, "Identity")

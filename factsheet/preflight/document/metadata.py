"""What a document says about itself: the entries of Info, and the XMP packet.

The packet is XML from a stranger: a document type, and with it every entity, is refused before it is parsed.
Source: XMP Specification parts 1 and 3; ISO 19005-2, 6.6.2.3.3 for extension schemas.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factsheet.preflight.document.values import entry, filters, items, name, text, unpacked
from factsheet.preflight.facts import Xmp

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LARGEST = 2 * 1024 * 1024  # bytes; a packet of ours has 4,000, one with a thumbnail some 30,000

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}schemas"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"
PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/xap/1.0/bj/": "xmpBJ",
    "http://ns.adobe.com/xap/1.0/t/pg/": "xmpTPg",
    "http://ns.adobe.com/xap/1.0/g/": "xmpG",
    "http://ns.adobe.com/xap/1.0/g/img/": "xmpGImg",
    "http://ns.adobe.com/xmp/1.0/DynamicMedia/": "xmpDM",
    "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#": "stEvt",
    "http://ns.adobe.com/xap/1.0/sType/ResourceRef#": "stRef",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://ns.adobe.com/camera-raw-settings/1.0/": "crs",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
    "http://www.aiim.org/pdfa/ns/schema#": "pdfaSchema",
    "http://www.aiim.org/pdfa/ns/property#": "pdfaProperty",
}

Value = str | tuple[str, ...] | dict[str, str]


def info(trailer: Any) -> dict[str, str]:
    """The entries of Info as they are written, dates included; /Trapped, a name, without its slash."""
    return {key: text(value) or name(value) for key, value in items(entry(trailer, "/Info"))}


def xmp(catalog: Any) -> Xmp | None:
    """The document's metadata packet; None if there is none."""
    stream = entry(catalog, "/Metadata")
    if stream is None:
        return None
    compressed = bool(filters(stream))
    data = unpacked(stream)
    if data is None:
        return Xmp(compressed=compressed, trouble="its data cannot be unpacked")
    return packet(data, compressed)


def packet(data: bytes, compressed: bool = False) -> Xmp:
    """A metadata packet by its bytes."""
    if len(data) > LARGEST:
        return Xmp(compressed=compressed, trouble="it is too long")
    words = _decoded(data)
    if words is None:
        return Xmp(compressed=compressed, trouble="its signs are not Unicode")
    found = re.search(r"<\?xpacket\s[^>]{0,500}\?>", words)
    header = found[0] if found else ""
    try:
        root = _parsed(words)
    except ValueError as error:
        return Xmp(compressed=compressed, header=header, trouble=str(error))
    rdf = root if root.tag == RDF + "RDF" else next(root.iter(RDF + "RDF"), None)
    if rdf is None:
        return Xmp(compressed=compressed, header=header, trouble="it holds no RDF")
    properties: dict[str, Value] = {}
    described: frozenset[str] = frozenset()
    for description in rdf.iterfind(RDF + "Description"):
        for tag, worth in description.items():
            if _usual(tag):
                properties.setdefault(_usual(tag), worth)
        for child in description:
            if child.tag == EXTENSION:
                described |= frozenset(_described(child))
            if _usual(child.tag):
                properties.setdefault(_usual(child.tag), _value(child))
    return Xmp(properties, described, compressed, header)


def _decoded(data: bytes) -> str | None:
    """The packet's text by its byte order mark or the zeros between its letters."""
    start = data[:4]
    if start[:2] in (b"\xfe\xff", b"\xff\xfe") and start[2:] != b"\0\0":
        encoding = "utf-16"
    elif start[:1] == b"\0" or start[1:2] == b"\0":
        encoding = "utf-16-be" if start[:1] == b"\0" else "utf-16-le"
    else:
        encoding = "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _parsed(words: str) -> "Element":
    """The root of the XML.

    Raises:
        ValueError: why not, in plain words.
    """
    from xml.etree import ElementTree

    if "<!DOCTYPE" in words or "<!ENTITY" in words:
        raise ValueError("it defines entities, which metadata must not")
    try:
        return ElementTree.fromstring(re.sub(r"^<\?xml\s[^>]*\?>", "", words[words.find("<") : words.rfind(">") + 1]))
    except ElementTree.ParseError as error:
        raise ValueError(f"line {error.position[0]} is not well-formed XML") from error


def _usual(tag: str) -> str:
    """`{http://purl.org/dc/elements/1.1/}title` as `dc:title`; an unknown namespace stands for itself; RDF's own and
    what has no namespace is no property."""
    uri, _, local = tag[1:].rpartition("}")
    if not uri or tag.startswith(RDF) or tag == LANGUAGE:
        return ""
    return f"{PREFIXES.get(uri, uri)}:{local}"


def _value(element: "Element") -> Value:
    """A property: one text, the items of a Seq or Bag, or the texts of an Alt by language. Of a structure, the texts in
    it, joined."""
    for child in element:
        if child.tag == RDF + "Alt":
            return {one.get(LANGUAGE, ""): _text(one) for one in child.iterfind(RDF + "li")}
        if child.tag in (RDF + "Seq", RDF + "Bag"):
            return tuple(_text(one) for one in child.iterfind(RDF + "li"))
    return element.get(RDF + "resource") or _text(element)


def _text(element: "Element") -> str:
    """The text of an element; of a structure, its parts joined by spaces."""
    if not len(element):
        return (element.text or "").strip()
    return " ".join(part for one in element.itertext() if (part := one.strip()))


def _described(schemas: "Element") -> Iterator[str]:
    """`prefix:name` of every property that the extension schemas describe."""
    for schema in schemas.iter():
        uri = _field(schema, SCHEMA + "namespaceURI")
        properties = schema.find(SCHEMA + "property")
        if uri and properties is not None:
            for one in properties.iter():
                if local := _field(one, PROPERTY + "name"):
                    yield f"{PREFIXES.get(uri, uri)}:{local}"


def _field(element: "Element", tag: str) -> str:
    """A field of a structure, as element or as attribute."""
    return (element.get(tag) or element.findtext(tag) or "").strip()

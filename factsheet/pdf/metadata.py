"""What the file says about itself: XMP and Info, in step, with no clock and nothing of the machine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from factsheet import __version__
from factsheet.pdf.objects import add, stream
from factsheet.pdf.output import Standard

PRODUCER = f"factsheet {__version__}, ReportLab"


CLAIMS: dict[Standard, str] = {
    "PDF/X-4": "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n",
    "PDF/A-2a": "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n",
    "PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>\n",
}
# Properties that PDF/A does not know: schema, its address and prefix, property, kind of value, what it is.
DESCRIBED: tuple[tuple[Standard, tuple[str, str, str, str, str, str]], ...] = (
    (
        "PDF/X-4",
        (
            "PDF/X identification",
            "http://www.npes.org/pdfx/ns/id/",
            "pdfxid",
            "GTS_PDFXVersion",
            "Text",
            "The version of PDF/X that the file keeps to",
        ),
    ),
    (
        "PDF/UA-1",
        (
            "PDF/UA identification",
            "http://www.aiim.org/pdfua/ns/id/",
            "pdfuaid",
            "part",
            "Integer",
            "The part of PDF/UA that the file keeps to",
        ),
    ),
    (
        "PDF/A-2a",
        (
            "Adobe PDF",
            "http://ns.adobe.com/pdf/1.3/",
            "pdf",
            "Trapped",
            "Text",
            "Whether the file has been trapped",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a reader's window, a search engine and an archive want to know. date: with its zone, of the edition."""

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    language: str
    date: datetime
    creator: str = f"factsheet {__version__}"


def write_info(document: Any, facts: DocumentFacts) -> None:
    """Fill the Info dictionary of a ReportLab document."""
    info = document.info
    info.title, info.author, info.subject = _clean(facts.title), _clean(facts.author), _clean(facts.subject)
    info.keywords, info.creator, info.producer = _clean(", ".join(facts.keywords)), facts.creator, PRODUCER
    info.trapped = "False"
    document._timeStamp = SimpleNamespace(YMDhms=facts.date.astimezone(UTC).timetuple()[:6], dhh=0, dmm=0)


def write_xmp(document: Any, facts: DocumentFacts, standards: Sequence[Standard], digest: bytes) -> str:
    """Add the metadata stream; its reference.

    Args:
        digest: of the content, at least 16 bytes; the document's name is made of it.
    """
    packet = _packet(facts, standards, digest).encode("utf-8", "replace")
    return add(document, stream({"Type": "/Metadata", "Subtype": "/XML"}, packet, compress=False))


def _packet(facts: DocumentFacts, standards: Sequence[Standard], digest: bytes) -> str:
    date = facts.date.astimezone(UTC).isoformat(timespec="seconds")
    keywords = "".join(f"<rdf:li>{_xml(word)}</rdf:li>" for word in facts.keywords)
    return f"""\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_xml(facts.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{_xml(facts.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{_xml(facts.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag>{keywords}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>{_xml(facts.language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{_xml(", ".join(facts.keywords))}</pdf:Keywords>
<pdf:Producer>{_xml(PRODUCER)}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmp:CreatorTool>{_xml(facts.creator)}</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:{_uuid(digest)}</xmpMM:DocumentID>
<xmpMM:VersionID>{digest[:4].hex()}</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
{_claims(standards)}\
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def _claims(standards: Sequence[Standard]) -> str:
    """What the file says of itself; PDF/A wants every property described that it does not know."""
    claims = "".join(CLAIMS[standard] for standard in standards)
    if "PDF/A-2a" not in standards:
        return claims
    described = "".join(
        f"""\
<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>{title}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{space}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>{name}</pdfaProperty:name>
<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>{description}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>
"""
        for standard, (title, space, prefix, name, kind, description) in DESCRIBED
        if standard in standards
    )
    return f"{claims}<pdfaExtension:schemas><rdf:Bag>\n{described}</rdf:Bag></pdfaExtension:schemas>\n"


def _uuid(digest: bytes) -> str:
    """An identifier in the shape of RFC 9562, of the version that leaves its bits to its maker."""
    digits = f"{digest.hex()[:12]}8{digest.hex()[13:16]}8{digest.hex()[17:32]}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _clean(words: str) -> str:
    """The words on one line, without control characters."""
    return " ".join("".join(sign for sign in words if sign.isprintable() or sign.isspace()).split())


def _xml(words: str) -> str:
    return _clean(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

"""What the file says about itself: XMP and Info, in step, with no clock and nothing of the machine."""

from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from factsheet import __version__
from factsheet.pdf.objects import add, stream

PRODUCER = f"factsheet {__version__}, ReportLab"


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


def write_xmp(document: Any, facts: DocumentFacts, digest: bytes) -> str:
    """Add the metadata stream; its reference.

    Args:
        digest: of the content, at least 16 bytes; the document's name is made of it.
    """
    packet = _packet(facts, digest).encode("utf-8", "replace")
    return add(document, stream({"Type": "/Metadata", "Subtype": "/XML"}, packet, compress=False))


def _packet(facts: DocumentFacts, digest: bytes) -> str:
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
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
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
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def _uuid(digest: bytes) -> str:
    """An identifier in the shape of RFC 9562, of the version that leaves its bits to its maker."""
    digits = f"{digest.hex()[:12]}8{digest.hex()[13:16]}8{digest.hex()[17:32]}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _clean(words: str) -> str:
    """The words on one line, without control characters."""
    return " ".join("".join(sign for sign in words if sign.isprintable() or sign.isspace()).split())


def _xml(words: str) -> str:
    return _clean(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

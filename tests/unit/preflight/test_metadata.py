"""The metadata packet, in the shapes that programs write it."""

import zlib

import pikepdf
import pytest

from factsheet.preflight.document.metadata import info, packet, xmp

RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def written(body: str, around: str = "") -> bytes:
    """A packet with these descriptions. around: more namespaces."""
    return f'<?xpacket begin="" id="x"?><rdf:RDF {RDF} {DC} {around}>{body}</rdf:RDF><?xpacket end="r"?>'.encode()


def test_each_shape_of_a_property_has_its_own_value():
    """Elements and attributes are texts, Seq and Bag are lists, Alt is texts by language."""
    found = packet(
        written(
            '<rdf:Description dc:format="application/pdf"/>'
            '<rdf:Description><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Porto</rdf:li>'
            '<rdf:li xml:lang="pt">O Porto</rdf:li></rdf:Alt></dc:title>'
            "<dc:creator><rdf:Seq><rdf:li>Ana</rdf:li><rdf:li>Rui</rdf:li></rdf:Seq></dc:creator>"
            '<dc:source rdf:resource="https://example.org"/></rdf:Description>'
        )
    )

    assert {
        "dc:format": "application/pdf",
        "dc:title": {"x-default": "Porto", "pt": "O Porto"},
        "dc:creator": ("Ana", "Rui"),
        "dc:source": "https://example.org",
    } == found.properties
    assert '<?xpacket begin="" id="x"?>' == found.header


def test_a_property_goes_by_its_usual_prefix_whatever_the_file_calls_it():
    """The namespace counts; one that is not known stands for itself."""
    found = packet(
        written(
            "<rdf:Description><q:part>2</q:part><own:colour>red</own:colour></rdf:Description>",
            'xmlns:q="http://www.aiim.org/pdfa/ns/id/" xmlns:own="https://example.org/own/"',
        )
    )

    assert {"pdfaid:part": "2", "https://example.org/own/:colour": "red"} == found.properties


def test_what_extension_schemas_describe_is_listed():
    """Both as elements and as attributes of a structure."""
    found = packet(
        written(
            "<rdf:Description><e:schemas><rdf:Bag><rdf:li rdf:parseType='Resource'>"
            "<s:namespaceURI>http://www.aiim.org/pdfua/ns/id/</s:namespaceURI><s:property><rdf:Seq>"
            "<rdf:li rdf:parseType='Resource'><p:name>part</p:name></rdf:li>"
            "<rdf:li><rdf:Description p:name='amd'/></rdf:li></rdf:Seq></s:property>"
            "</rdf:li></rdf:Bag></e:schemas></rdf:Description>",
            'xmlns:e="http://www.aiim.org/pdfa/ns/extension/" xmlns:s="http://www.aiim.org/pdfa/ns/schema#"'
            ' xmlns:p="http://www.aiim.org/pdfa/ns/property#"',
        )
    )

    assert {"pdfuaid:part", "pdfuaid:amd"} == found.described


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", "line 1 is not well-formed XML"),
        (b"<x>\n<y></x>", "line 2 is not well-formed XML"),
        (b"<x/>", "it holds no RDF"),
        (b"<x>\xff\xff\xff</x>", "its signs are not Unicode"),
        (b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', "it defines entities, which metadata must not"),
        (b"<x>" * 1_000_000, "it is too long"),
    ],
)
def test_a_packet_that_cannot_be_read_says_why(data, trouble):
    """In words that end a sentence, and before an entity is unfolded."""
    assert trouble == packet(data).trouble


def test_a_packet_in_utf_16_is_read():
    """As some scanners write it."""
    words = written("<rdf:Description><dc:format>łódź</dc:format></rdf:Description>").decode()

    assert "łódź" == packet(words.encode("utf-16")).text("dc:format")


def test_info_keeps_its_dates_as_written(leaflet):
    """Rules compare them with the packet's; /Trapped is a name."""
    leaflet.docinfo["/CreationDate"] = pikepdf.String("D:20190601")
    leaflet.docinfo["/Trapped"] = pikepdf.Name("/False")

    assert {"CreationDate": "D:20190601", "Trapped": "False"} == info(leaflet.trailer)


def test_a_compressed_packet_is_called_so(leaflet):
    """A search through the bytes of the file would miss it."""
    assert xmp(leaflet.Root) is None
    leaflet.Root.Metadata = pikepdf.Stream(leaflet, b"")
    leaflet.Root.Metadata.write(zlib.compress(written("")), filter=pikepdf.Name.FlateDecode)

    found = xmp(leaflet.Root)

    assert (True, "") == (found.compressed, found.trouble)

"""The door of preflight: any bytes in, facts or a plain reason out."""

import io
import random
import time
import zlib

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

from factsheet.codes import examining as say
from factsheet.preflight.facts import Box, Facts
from factsheet.preflight.reading import Unreadable, examine

from .conftest import OTHERS


def examined_or_refused(data: bytes) -> Facts | None:
    """Facts, or None if the file was refused; anything unforeseen is an error of the test."""
    try:
        return examine(data, "stranger.pdf", ink=False)
    except Unreadable:
        return None


# What is no PDF


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", say.NOT_A_PDF),
        (b"<!doctype html><title>404 Not Found</title>", say.NOT_A_PDF),
        (bytes(1_000_000), say.NOT_A_PDF),
        (b"%PDF-1.6\n", say.DAMAGED),
        (b"%PDF-1.6\n" + random.Random(3).randbytes(100_000), say.DAMAGED),
        (b"%PDF-1.6\n" + b"1 0 obj <<>> endobj\n" * 1000, say.DAMAGED),
    ],
    ids=["empty", "web page", "zeros", "header alone", "noise", "nothing but parts"],
)
def test_what_cannot_be_read_is_refused_with_its_kind(data, code):
    """An empty file, a web page and half a file are three different answers."""
    with pytest.raises(Unreadable) as refusal:
        examine(data, "stranger.pdf")

    assert code == refusal.value.code


def test_a_file_without_pages_is_told_as_one(caplog):
    """It is not damaged, it is empty; and what the library mutters about its pages is not heard."""
    held = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(held)

    with pytest.raises(Unreadable, match="has no pages"):
        examine(held.getvalue(), "empty.pdf")

    assert [] == caplog.records


def test_a_file_with_a_password_is_locked(leaflet, saved):
    """What a printer cannot open is not examined."""
    locked = saved(leaflet, encryption=pikepdf.Encryption(user="harbour", owner="master"))

    with pytest.raises(Unreadable) as refusal:
        examine(locked, "locked.pdf")

    assert say.LOCKED == refusal.value.code


def test_a_file_that_opens_without_its_password_is_read_and_called_encrypted(leaflet, saved):
    """Only the owner's password is set."""
    facts = examine(saved(leaflet, encryption=pikepdf.Encryption(user="", owner="master")), "restricted.pdf")

    assert (True, 1) == (facts.encrypted, len(facts.pages))


def test_a_file_cut_anywhere_is_read_or_refused(leaflet, saved):
    """A download can break off at any byte."""
    leaflet.Root.Metadata = leaflet.make_stream(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    whole = saved(leaflet)

    for end in range(0, len(whole), 5):
        examined_or_refused(whole[:end])


# The file as bytes


def test_the_edges_of_the_file_are_told(leaflet, saved):
    """Junk before, an update and junk after each have their own fact."""
    clean = saved(leaflet)

    facts = examine(b"\n" + clean + b"%%EOF\nhello", "edges.pdf")

    assert (False, 2, 5) == (facts.header_first, facts.ends, facts.after_end)
    clean_facts = examine(clean, "clean.pdf")
    assert (True, True, 1, 0) == (
        clean_facts.header_first,
        clean_facts.binary_comment,
        clean_facts.ends,
        clean_facts.after_end,
    )


def test_a_file_that_had_to_be_mended_says_how(leaflet, saved):
    """The reader is told in plain words, once for each kind."""
    mended = examine(saved(leaflet).replace(b"startxref", b"startxxxx"), "mended.pdf").repaired

    assert "its table of contents was wrong and had to be rebuilt" in mended
    assert len(set(mended)) == len(mended)


def test_a_linearized_file_is_one_revision(by_others):
    """The first page's own end mark is no update."""
    assert 1 == by_others("cairo-linearized").ends


# Pages


def test_boxes_come_from_the_nodes_above_and_in_points(leaflet, examined):
    """A page of 300 units of two points is 600 points wide."""
    page = leaflet.pages[0].obj
    del page.MediaBox
    leaflet.Root.Pages.MediaBox = Array([300, 200, 0, 0])
    page.UserUnit = 2
    page.TrimBox = Array([10, 10, 290, 190])

    (found,) = examined(leaflet).pages

    assert (Box(0, 0, 600, 400), Box(20, 20, 580, 380), None) == (found.media, found.trim, found.bleed)


def test_all_that_acts_is_found(leaflet, examined):
    """Actions of the document, of a page, of a link, and what follows them."""
    follow = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))
    leaflet.Root.OpenAction = Dictionary(S=Name.Named, N=Name.Print, Next=follow)
    leaflet.pages[0].AA = Dictionary(O=Dictionary(S=Name.Launch))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), F=4)
    link.A = Dictionary(S=Name.URI, URI=String("https://example.org"))
    leaflet.pages[0].Annots = Array([leaflet.make_indirect(link)])

    facts = examined(leaflet)

    assert ("JavaScript", "Launch", "Named", "URI") == facts.actions
    assert facts.scripts
    assert ("URI", "https://example.org") == (facts.annotations[0].action, facts.annotations[0].target)


def test_a_choice_of_layers_needs_a_name(leaflet, examined):
    """PDF/A-2, 6.9."""
    group = leaflet.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
    leaflet.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(Order=Array([group])))

    assert "a choice of layers has no name" == examined(leaflet).layer_trouble

    leaflet.Root.OCProperties.D.Name = String("All")
    assert "" == examined(leaflet).layer_trouble


# What a stranger may send


def test_circles_and_depths_come_to_an_end(leaflet, saved):
    """Bookmarks, actions, parents and fields that refer to themselves."""
    mark = leaflet.make_indirect(Dictionary(Title=String("round")))
    mark.Next = mark
    mark.First = mark
    leaflet.Root.Outlines = Dictionary(First=mark)
    act = leaflet.make_indirect(Dictionary(S=Name.GoTo))
    act.Next = Array([act, act])
    leaflet.Root.OpenAction = act
    del leaflet.pages[0].obj.MediaBox
    leaflet.Root.Pages.Parent = leaflet.Root.Pages
    leaflet.Root.AcroForm = Dictionary(Fields=Array([mark]))

    facts = examine(saved(leaflet), "round.pdf", ink=False)

    assert (1, ("GoTo",)) == (facts.bookmarks, facts.actions)


@pytest.mark.parametrize("place", ["metadata", "profile", "content", "font"])
def test_a_stream_that_unpacks_to_gigabytes_is_left_packed(leaflet, saved, place):
    """A few kilobytes of file may be gigabytes of zeros."""
    bomb = pikepdf.Stream(leaflet, b"")
    bomb.write(twice_packed(bytes(1 << 20), times=300), filter=Array([Name.FlateDecode] * 2))
    if place == "metadata":
        leaflet.Root.Metadata = bomb
    elif place == "profile":
        leaflet.Root.OutputIntents = Array([Dictionary(S=Name.GTS_PDFX, DestOutputProfile=bomb)])
    elif place == "content":
        leaflet.pages[0].Contents = bomb
    else:
        font = Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, ToUnicode=bomb, FontDescriptor=Dictionary(FontFile2=bomb)
        )
        leaflet.pages[0].Resources = Dictionary(Font=Dictionary(F=font))
        leaflet.pages[0].Contents = leaflet.make_stream(b"BT /F 12 Tf (abc) Tj ET")
    packed = saved(leaflet, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    start = time.perf_counter()

    facts = examine(packed, "bomb.pdf", ink=False)

    assert "a part of it unpacks to more than can be examined" in facts.repaired
    assert time.perf_counter() - start < 20


def twice_packed(data: bytes, times: int) -> bytes:
    """Data repeated so many times, packed, and what came out of that packed again."""
    inner, outer = zlib.compressobj(9), zlib.compressobj(9)
    parts = [outer.compress(inner.compress(data)) for _ in range(times)]
    return b"".join([*parts, outer.compress(inner.flush()), outer.flush()])


def test_a_table_for_a_hundred_million_parts_is_refused():
    """A few kilobytes would cost gigabytes to look at."""
    body = (
        b"%PDF-1.5\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
        b"3 0 obj <</Type/Page/MediaBox[0 0 9 9]/Parent 2 0 R>> endobj\n"
    )
    rows = zlib.compress(bytes(30_000_000), 9)
    head = b"4 0 obj <</Type/XRef/Size 100000000/W[1 1 1]/Root 1 0 R/Filter/FlateDecode/Length %d>> stream\n" % len(
        rows
    )
    data = body + head + rows + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % len(body)

    with pytest.raises(Unreadable) as refusal:
        examine(data, "parts.pdf")

    assert say.TOO_LARGE == refusal.value.code


WORTH = st.one_of(
    st.integers(-(2**40), 2**40),
    st.booleans(),
    st.sampled_from([Name("/DeviceCMYK"), Name("/X"), Name("/Identity-H"), Name("/MCR"), Name("/Form")]),
    st.binary(max_size=12).map(String),
    st.sampled_from([0.5, -1e9, 1e-30]).map(lambda number: pikepdf.Object.parse(f"{number:.31f}".encode())),
    st.lists(st.integers(-9, 70000), max_size=6).map(Array),
    st.builds(Dictionary),  # each a new one, for a part belongs to one file
    st.builds(lambda: Dictionary(S=Name.P, Type=Name.Font, Subtype=Name.Type0, K=0)),
)


@pytest.mark.parametrize("name", ["browser", "ghostscript", "cairo-linearized"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(0, 10**6), st.integers(0, 10**6), st.one_of(WORTH, st.integers(0, 10**6).map(str))),
        min_size=1,
        max_size=8,
    )
)
def test_wrong_values_anywhere_are_survived(name, changes):
    """Each change puts another value, or a reference to another part, under a key of some dictionary."""
    with pikepdf.open(OTHERS / f"{name}.pdf") as pdf:
        parts = [one for one in pdf.objects if isinstance(one, Dictionary | pikepdf.Stream | Array)]
        for part, key, worth in changes:
            holder = parts[part % len(parts)]
            value = parts[int(worth) % len(parts)] if isinstance(worth, str) else worth
            if isinstance(holder, Array):
                if len(holder):
                    holder[key % len(holder)] = value
            elif keys := sorted(set(holder.keys()) - {"/Length", "/Filter", "/DecodeParms"}):
                holder[keys[key % len(keys)]] = value
        held = io.BytesIO()
        try:
            pdf.save(held, fix_metadata_version=False, static_id=True)
        except (pikepdf.PdfError, RuntimeError, ValueError, TypeError):
            return  # so wrong that it cannot even be written

    examined_or_refused(held.getvalue())


# Files by other producers


def test_files_by_other_producers_are_read_with_sense(by_others):
    """Their letters are known, and what they claim of their fonts is true."""
    read = {
        name: "".join(one.text for one in by_others(name).painted)
        for name in ("browser", "ghostscript", "pdftex", "cairo-linearized", "cid-cff", "mutool")
    }

    assert "Ωμέγα, Привет" in read["browser"]
    assert "αβγδ" in read["ghostscript"]
    assert "Office,fjord,flight." in read["pdftex"].replace("ﬃ", "ffi").replace("ﬂ", "fl")
    assert ["The bridge at Porto"] * 2 == [read["cairo-linearized"], read["cid-cff"]]
    assert "Porto by mutool" == read["mutool"]
    assert [] == [
        (name, font.name, fault)
        for name in read
        for font in by_others(name).fonts
        for fault in (font.wrong_widths, font.absent, font.notdef, font.trouble, font.list_incomplete)
        if fault
    ]
    assert [(), ()] == [by_others(name).repaired for name in ("browser", "ghostscript")]

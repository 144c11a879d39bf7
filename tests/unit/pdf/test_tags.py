"""What each stretch of content is, who it belongs to, and what of it can be followed."""

from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest
from hearing import heard, unheard
from printshop import BENGALI, Print, Set, opened, operators, sheet

from factsheet.display.flatten import flatten
from factsheet.display.items import DisplayList, FilledPath, Frame, Item, Picture
from factsheet.display.structure import NodeId, Outline
from factsheet.geometry import Point, Rect, Size, rectangle
from factsheet.ink import BLACK
from factsheet.paper import LETTER
from factsheet.pdf.output import STANDARDS
from factsheet.project import PURPOSES

PAINTING = {"f", "S", "Do", "TJ"}


def placed(x: float, y: float, item: Item, tag: NodeId | None = None) -> tuple[Point, Frame]:
    return Point(x, y), Frame(Size(1, 1), ((Point(0, 0), item),), tag)


def pages(outline: Outline, *items: tuple[Point, Frame], second: tuple[tuple[Point, Frame], ...] = ()) -> DisplayList:
    first, other = (Frame(LETTER.size, one) for one in (items, second))
    return flatten((first, other), outline.tree(), LETTER, "Porto", "en-US")


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All elements under a node of the tag tree."""
    for kid in node.K if isinstance(node.K, pikepdf.Array) else [node.K]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def bookmarks(node: pikepdf.Object) -> list[object]:
    """Titles, each with those below it."""
    found: list[object] = []
    one = node.get("/First")
    while one is not None:
        found.append((str(one.Title), bookmarks(one)))
        one = one.get("/Next")
    return found


@pytest.mark.parametrize("purpose", PURPOSES)
def test_nothing_is_painted_outside_a_stretch(purpose: str, typeset: Set, printed: Print):
    """Words, pictures, panels and printer's marks, and no stretch lies in another."""
    panel, picture = FilledPath(rectangle(Rect(0, 0, 90, 90)), BLACK), Picture("a.jpg", Size(90, 90))
    pdf = printed(sheet((0, 0, panel), (9, 9, picture), (36, 60, typeset("কর্ম one"))), purpose, purpose == "press")

    depth, depths = 0, set()
    for operator, _ in operators(pdf):
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
        if operator in PAINTING:
            depths.add(depth)

    assert {1} == depths


def test_every_stretch_leads_back_to_its_element(typeset: Set, printed: Print):
    """The parent tree names, for each page and number, the element that holds it; and for a link, its own."""
    words = typeset("one"), typeset("two", link="https://example.org")
    pdf = opened(printed(sheet(*((36, 60 + 20 * n, run) for n, run in enumerate(words))), "screen"))
    root = pdf.Root.StructTreeRoot
    back = {int(key): value for key, value in zip(root.ParentTree.Nums[::2], root.ParentTree.Nums[1::2], strict=True)}

    first = back[int(pdf.pages[0].StructParents)]
    assert [("/P", [0]), ("/Link", 1)] == [
        (str(first[0].S), list(first[0].K)),
        (str(first[1].S), first[1].K[0]),
    ]
    (link,) = pdf.pages[0].Annots
    assert first[1] == back[int(link.StructParent)]
    assert link.objgen == first[1].K[1].Obj.objgen


def test_words_and_what_stands_among_them_keep_their_order(typeset: Set, printed: Print):
    """A note call in the middle of a sentence, though the tree has it after the sentence's own words."""
    outline = Outline()
    paragraph = outline.add("P")
    call = outline.add("Reference", paragraph)
    runs = typeset("before "), replace(typeset("1"), tag=call), typeset(" after")
    line = Frame(Size(200, 12), tuple((Point(60 * n, 0), run) for n, run in enumerate(runs)), paragraph)

    pdf = printed(pages(outline, (Point(36, 60), line)))

    assert "Document\n  P: before [Reference: 1] after\n" == heard(pdf)


def test_elements_keep_the_order_of_the_data(typeset: Set, printed: Print):
    """Though a figure is painted before all words."""
    outline = Outline()
    words, figure = outline.add("P"), outline.add("Figure", alt="A river")
    outline.add("P")  # left empty

    pdf = printed(
        pages(outline, placed(0, 0, Picture("a.jpg", Size(9, 9)), figure), placed(36, 60, typeset("a"), words))
    )

    assert "Document\n  P: a\n  Figure: A river\n" == heard(pdf)


def test_a_part_may_go_over_two_pages(typeset: Set, printed: Print):
    """The element belongs to the page it begins on, and names the other."""
    outline = Outline()
    words = outline.add("P")

    pdf = printed(
        pages(outline, placed(36, 60, typeset("one "), words), second=(placed(36, 60, typeset("two"), words),))
    )

    assert "Document\n  P: one two\n" == heard(pdf)


def test_words_of_an_artifact_are_not_heard(typeset: Set, printed: Print):
    """But can be found by who looks for them."""
    pdf = printed(pages(Outline(), placed(36, 60, typeset("running head"))))

    assert "running head" == unheard(pdf)


def test_a_figure_shows_no_further_than_its_page(printed: Print):
    """A cover that bleeds: on screen its box is the trim's, for press the bleed's."""
    display = sheet((-9, -9, Picture("a.jpg", Size(630, 200))))
    boxes = {}
    for purpose in ("screen", "press"):
        (figure,) = elements(opened(printed(display, purpose)).Root.StructTreeRoot.K[0])
        boxes[purpose] = [float(edge) for edge in figure.A.BBox]

    assert {"screen": [0, 601, 612, 792], "press": [0, 610, 630, 810]} == boxes


def test_words_in_another_script_are_marked_with_their_language(typeset: Set, printed: Print):
    """One Span for neighbouring words, spelt or not; the sheet's own words need none."""
    run = replace(typeset("শক্তি কল শক্তি", BENGALI), language="bn")
    english = replace(typeset(" in English"), language="en-US")

    pdf = printed(sheet((36, 60, run), (36, 80, english)))

    assert "Document\n  P: [Span bn: শক্তি কল শক্তি]\n  P: in English\n" == heard(pdf)


def test_a_call_leads_to_its_note(typeset: Set, printed: Print):
    """On screen it says what the note says; on paper it is a reference still."""
    outline = Outline()
    paragraph = outline.add("P")
    call = outline.add("Link", outline.add("Reference", paragraph, note="note-1"))
    note = outline.add("Note", note="note-1")
    calling = placed(36, 60, typeset("1", link="#note-1"), call)
    display = pages(outline, calling, second=(placed(36, 700, typeset("A survey"), note),))
    screen = opened(printed(display, "screen"))

    (link,) = screen.pages[0].Annots
    page, kind, _, y, _ = link.Dest
    assert ("A survey", "/XYZ") == (str(link.Contents), str(kind))
    assert (screen.pages[1].obj.objgen, True) == (page.objgen, 792 - 700 < y < 792 - 600)
    assert ["note-1"] == [str(name) for name in screen.Root.StructTreeRoot.IDTree.Names[::2]]
    assert "[Reference: 1]" in heard(printed(display, "press"))


def test_a_link_says_where_it_leads(typeset: Set, printed: Print):
    """A telephone number and a mail address as they are set: nobody wants to hear a number of twelve digits."""
    links = {"https://example.org": "our site", "tel:+441632960142": "+44 1632", "mailto:a@example.org": "a mail"}
    runs = [(36, 60 + 20 * n, replace(typeset("a", link=to), text=said)) for n, (to, said) in enumerate(links.items())]

    (page, _) = opened(printed(sheet(*runs), "screen")).pages

    assert ["https://example.org", "+44 1632", "a mail"] == [str(link.Contents) for link in page.Annots]


def test_bookmarks_are_the_headings(typeset: Set, printed: Print):
    """One under another as they rank; words that stand in two lines are one title."""
    outline = Outline()
    runs = (("H1", "Porto"), ("H2", "The trou\u00ad"), ("H2", "ble"), ("H3", "Salt"), ("H2", "Facts"), ("P", "None"))
    items, tags = [], {}
    for n, (role, text) in enumerate(runs):
        tags[role] = tags["H2"] if text == "ble" else outline.add(role)
        items.append(placed(36, 60 + 20 * n, replace(typeset("a"), text=text), tags[role]))

    root = opened(printed(pages(outline, *items))).Root.Outlines

    assert [("Porto", [("The trouble", [("Salt", [])]), ("Facts", [])])] == bookmarks(root)
    assert (4, "/H1") == (root.Count, str(root.First.SE.S))


def test_a_file_claims_what_its_purpose_keeps(printed: Print):
    """In the metadata; and PDF/A wants every property described that it does not know."""
    claims = {
        "PDF/X-4": "<pdfxid:GTS_PDFXVersion>PDF/X-4<",
        "PDF/A-2a": "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A<",
        "PDF/UA-1": "<pdfuaid:part>1<",
    }
    for purpose in PURPOSES:
        packet = opened(printed(sheet(), purpose)).Root.Metadata.read_bytes().decode()
        said = [standard for standard, claim in claims.items() if claim in packet]
        described = {name: f"<pdfaProperty:name>{name}<" in packet for name in ("GTS_PDFXVersion", "part", "Trapped")}

        assert list(STANDARDS[purpose]) == said
        archived = "PDF/A-2a" in said
        assert {"GTS_PDFXVersion": "PDF/X-4" in said, "part": archived, "Trapped": archived} == described

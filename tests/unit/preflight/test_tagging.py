"""The tag tree: roles, words, and whether content and tree agree."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from factsheet.preflight.facts import Box, Element


@pytest.fixture
def tagged(leaflet) -> pikepdf.Pdf:
    """A heading and a paragraph, each with a square, in step with the parent tree."""
    page = leaflet.pages[0]
    page.StructParents = 0
    page.Contents = leaflet.make_stream(
        b"/H1 <</MCID 0>> BDC 10 10 20 20 re f EMC /P <</MCID 1>> BDC 50 50 20 20 re f EMC"
    )
    root = leaflet.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    heading = leaflet.make_indirect(Dictionary(S=Name.H1, P=root, Pg=page.obj, K=0))
    paragraph = leaflet.make_indirect(Dictionary(S=Name.P, P=root, Pg=page.obj, K=Array([1])))
    root.K = Array([heading, paragraph])
    root.ParentTree = Dictionary(Nums=Array([0, Array([heading, paragraph])]))
    leaflet.Root.StructTreeRoot = root
    leaflet.Root.MarkInfo = Dictionary(Marked=True)
    return leaflet


def said(element: Element) -> list[str]:
    """What an element and all below it say, in order."""
    return [words for words in (element.spoken, *(part for one in element.children for part in said(one))) if words]


def test_a_tree_in_step_has_no_orphans(tagged, examined):
    """Each marked content belongs to the element that holds it."""
    facts = examined(tagged)

    assert ["H1", "P"] == [one.standard for one in facts.structure.root.children]
    assert [((1, 0),), ((1, 1),)] == [one.contents for one in facts.structure.root.children]
    assert ((), "", True) == (facts.structure.orphans, facts.structure.trouble, facts.marked)


def test_content_that_the_tree_gives_to_another_is_an_orphan(tagged, examined):
    """The parent tree says heading for both; then nothing at all."""
    heading = tagged.Root.StructTreeRoot.K[0]
    tagged.Root.StructTreeRoot.ParentTree.Nums[1] = Array([heading, heading])

    assert ((1, 1),) == examined(tagged).structure.orphans

    del tagged.Root.StructTreeRoot.ParentTree
    assert ((1, 0), (1, 1)) == examined(tagged).structure.orphans


def test_roles_are_followed_to_a_standard_one(tagged, examined):
    """By two steps, in a circle, and to nothing."""
    root = tagged.Root.StructTreeRoot
    root.RoleMap = Dictionary(Lead=Name.Body, Body=Name.P, Round=Name.About, About=Name.Round)
    for role in (Name.Lead, Name.Round, Name.Unheard):
        root.K.append(tagged.make_indirect(Dictionary(S=role, P=root)))

    roles = [(one.role, one.standard) for one in examined(tagged).structure.root.children[2:]]

    assert [("Lead", "P"), ("Round", ""), ("Unheard", "")] == roles


def test_attributes_of_an_element_and_of_its_class_are_gathered(tagged, examined):
    """The element's own come last."""
    root = tagged.Root.StructTreeRoot
    root.ClassMap = Dictionary(Cell=Dictionary(O=Name.Table, Scope=Name.Row, ColSpan=2))
    heading = root.K[0]
    heading.C = Name.Cell
    heading.A = Array(
        [Dictionary(O=Name.Table, Scope=Name.Column), Dictionary(O=Name.Layout, BBox=Array([1, 2, 3, 4]))]
    )
    heading.Alt = String("a square")

    found = examined(tagged).structure.root.children[0]

    assert ("Column", "2") == (found.attributes["Table.Scope"], found.attributes["Table.ColSpan"])
    assert (Box(1, 2, 3, 4), "a square", None) == (found.box, found.alt, found.actual)


def test_an_annotation_knows_the_element_it_lies_in(tagged, examined):
    """By its StructParent; its element counts it as an object."""
    root, page = tagged.Root.StructTreeRoot, tagged.pages[0]
    link = tagged.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), StructParent=1, F=4)
    )
    page.Annots = Array([link])
    element = tagged.make_indirect(Dictionary(S=Name.Link, P=root, K=Dictionary(Type=Name.OBJR, Obj=link, Pg=page.obj)))
    root.K.append(element)
    root.ParentTree.Nums.append(1)
    root.ParentTree.Nums.append(element)

    facts = examined(tagged)

    assert "Link" == facts.annotations[0].parent
    assert (("Link",), ("object",)) == (
        facts.structure.root.children[2].objects,
        facts.structure.root.children[2].order,
    )


def test_a_tree_without_end_is_cut_and_says_so(tagged, examined):
    """An element that holds itself, and three thousand in each other."""
    root = tagged.Root.StructTreeRoot
    root.K[1].K = root.K[1]
    assert "one of them stands in two places" == examined(tagged).structure.trouble

    inner = root.K[0]
    for _ in range(3000):
        inner = tagged.make_indirect(Dictionary(S=Name.Div, K=inner))
    root.K = inner
    assert "they lie more than 200 deep in each other" == examined(tagged).structure.trouble


def test_words_are_heard_where_they_are_tagged(by_others):
    """A browser puts a half-transparent paragraph into a form, whose tags count from 0 again."""
    heard = said(by_others("browser").structure.root)

    assert "The bridge at Porto" == heard[0]
    assert heard.index("“It is the first thing that visitors draw,” says the office.") < heard.index("opened in 1886")


def test_actual_text_is_heard_in_place_of_letters(tagged, examined):
    """And a soft hyphen at the end of a line joins its word."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    tagged.pages[0].Resources = Dictionary(Font=Dictionary(F=font))
    tagged.pages[0].Contents = tagged.make_stream(
        b"/H1 <</MCID 0>> BDC BT /F 12 Tf 10 90 Td /Span <</ActualText (whole)>> BDC (wh) Tj (le) Tj EMC ET EMC "
        b"/P <</MCID 1>> BDC BT /F 12 Tf 10 50 Td (two) Tj 0 -14 Td (lines, har) Tj "
        b"/Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC 0 -14 Td (bour) Tj ET EMC"
    )

    assert ["whole", "two lines, harbour"] == said(examined(tagged).structure.root)

"""What a file says of itself and what it paints, as plain values. Rules read these and never the file.

Boxes are in points of default user space, as the file has them (y up, UserUnit applied); `PageFacts.from_trim` makes of
one a place that a person can measure: from the top left of the trim, y down. Every value has an innocent default, so
that a test states only what it is about. Named tuples, since the many kinds of dataclass are slow to import.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal, NamedTuple
from unicodedata import category

from factsheet.geometry import Rect
from factsheet.ink import CMYK
from factsheet.units import Pt

NOTHING: Mapping[str, str] = MappingProxyType({})


class Box(NamedTuple):
    """Edges of a box in the page's own coordinates, y up; left <= right, bottom <= top."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> Pt:
        return self.right - self.left

    @property
    def height(self) -> Pt:
        return self.top - self.bottom

    def holds(self, other: "Box", slack: Pt = 0.01) -> bool:
        """Whether the other lies inside."""
        return (
            other.left >= self.left - slack
            and other.bottom >= self.bottom - slack
            and other.right <= self.right + slack
            and other.top <= self.top + slack
        )

    def lies_on(self, other: "Box") -> bool:
        """Whether it lies on the other at least in part, be it as thin as a line without width."""
        return (
            self.left < other.right and self.right > other.left and self.bottom < other.top and self.top > other.bottom
        )

    def meets(self, other: "Box") -> bool:
        """Whether they have an area in common."""
        return min(self.right, other.right) > max(self.left, other.left) and min(self.top, other.top) > max(
            self.bottom, other.bottom
        )


# Colour


class Space(NamedTuple):
    """A colour space.

    family: DeviceCMYK, DeviceRGB, DeviceGray, CalGray, CalRGB, Lab, ICCBased, Indexed, Separation, DeviceN, Pattern, or
    Unknown. colorants: of Separation and DeviceN, such as ("All",). base: the alternate or underlying space.
    profile: of ICCBased. trouble: what is wrong with its definition, in plain words; empty if nothing.
    """

    family: str
    colorants: tuple[str, ...] = ()
    base: "Space | None" = None
    profile: "ProfileFacts | None" = None
    trouble: str = ""


class Colour(NamedTuple):
    """A colour as it was set. inks: what it puts on the plates, 0 to 1; None where that cannot be told (RGB...)."""

    space: Space
    parts: tuple[float, ...] = ()
    inks: CMYK | None = None


class ProfileFacts(NamedTuple):
    """An ICC profile. identity: object number and generation of its stream. channels: its /N. digest: SHA-256, hex."""

    identity: tuple[int, int]
    kind: str = "prtr"  # device class: prtr, mntr, scnr, spac
    space: str = "CMYK"  # CMYK, RGB, GRAY, LAB
    version: float = 2.4
    channels: int = 4
    size: int = 0
    digest: str = ""
    trouble: str = ""


# What is painted


class Marked(NamedTuple):
    """A marked content sequence around an object. tag: Artifact, Span, P... properties: text values of its list."""

    tag: str
    mcid: int | None = None
    properties: Mapping[str, str] = NOTHING


class PictureFacts(NamedTuple):
    """An image XObject or inline image. identity: None if inline. bits: a component."""

    identity: tuple[int, int] | None
    width: int
    height: int
    bits: int = 8
    space: Space | None = None
    filters: tuple[str, ...] = ()
    is_mask: bool = False  # a stencil, painted in the current colour
    soft_mask: "PictureFacts | None" = None
    hard_mask: bool = False
    interpolate: bool = False
    alternates: bool = False
    intent: str = ""
    size: int = 0  # bytes as stored
    opi: bool = False
    trouble: str = ""


class Painted(NamedTuple):
    """One thing put on the page: a show of text, a filled or stroked path, a picture, a shading.

    box: as clipped; empty when nothing of it shows. where: forms and patterns it lies in, outermost first, such as
    ("form Fm1",) or ("soft mask",). colour: None for pictures (see picture.space).
    """

    kind: Literal["text", "fill", "stroke", "picture", "inline picture", "shading"]
    page: int  # from 1
    box: Box
    colour: Colour | None = None
    overprint: bool = False  # OP for strokes, op for the rest
    overprint_mode: int = 0
    opacity: float = 1.0
    blend: str = "Normal"
    soft_masked: bool = False
    line_width: Pt = 0.0  # strokes, and type in outline: as on paper, the thinner way; 0 is a hairline by definition
    thickness: Pt = 0.0  # fills: of the narrower side, if it is a bar; 0 if not
    text: str = ""  # as a reader would copy it
    size: Pt = 0.0  # text: as it comes out on paper
    font: "FontFacts | None" = None
    drawn: Box | None = None  # text: round the ink of its letters; None where the font does not tell
    invisible: bool = False  # text in mode 3, off the page, or on a layer that is off
    under: CMYK | None = None  # what lies under its middle: inks; None if not known or paper
    picture: PictureFacts | None = None
    ppi: float = 0.0  # the coarser way
    marked: tuple[Marked, ...] = ()  # outermost first
    where: tuple[str, ...] = ()
    number: int = 0  # of the operator in its stream, from 0

    @property
    def artifact(self) -> bool:
        return any(one.tag == "Artifact" for one in self.marked)

    @property
    def blank(self) -> bool:
        """Whether it is words that print nothing: spaces, and signs that only steer others."""
        return bool(self.text) and all(sign.isspace() or category(sign) == "Cf" for sign in self.text)

    @property
    def mcid(self) -> int | None:
        return next((one.mcid for one in reversed(self.marked) if one.mcid is not None), None)


class StateFacts(NamedTuple):
    """An ExtGState that a page uses. entries: the names of its keys."""

    name: str
    page: int
    entries: frozenset[str] = frozenset()
    blend: str = "Normal"
    transfer: str = ""  # TR, or TR2 that is not Default
    halftone: str = ""  # what is wrong with HT, in plain words
    soft_mask: bool = False
    intent: str = ""


class ContentFacts(NamedTuple):
    """One content stream as operators: of a page, a form, a pattern, a glyph of Type 3."""

    page: int
    where: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()  # operators that no PDF has
    deepest: int = 0  # of q
    balanced: bool = True  # every q has its Q, every BT its ET, every BMC its EMC
    intents: frozenset[str] = frozenset()  # of ri
    trouble: tuple[str, ...] = ()  # what could not be understood, in plain words


# Fonts


class FontFacts(NamedTuple):
    """A font dictionary.

    subtype: Type0, TrueType, Type1, MMType1, Type3. descendant: CIDFontType0 or CIDFontType2. program: FontFile,
    FontFile2, Type1C, CIDFontType0C, OpenType; empty if not embedded. codes: used in the file, ascending.
    unmapped: used codes without Unicode; private: used codes that map to private use, U+0000, U+FEFF or U+FFFE.
    wrong_widths: (code, width in the dictionary, width in the program), thousandths. notdef: used codes showing
    .notdef. absent: used codes whose glyph is not in the program.
    """

    identity: tuple[int, int]
    name: str
    subtype: str = "Type0"
    descendant: str = "CIDFontType2"
    encoding: str = "Identity-H"
    program: str = "FontFile2"
    subset: bool = True
    symbolic: bool = True
    bold: bool = False  # by weight or name: semibold or more
    cid_to_gid: bool = True  # CIDFontType2 that is embedded has a CIDToGIDMap
    cid_set: bool = False
    char_set: bool = False
    to_unicode: bool = True
    codes: tuple[int, ...] = ()
    unmapped: tuple[int, ...] = ()
    private: tuple[int, ...] = ()
    wrong_widths: tuple[tuple[int, float, float], ...] = ()
    notdef: tuple[int, ...] = ()
    absent: tuple[int, ...] = ()
    list_incomplete: bool = False  # CIDSet or CharSet leaves out glyphs that the program has
    restricted: bool = False  # its licence bits forbid embedding
    ordering_differs: bool = False  # CIDSystemInfo of font and CMap
    trouble: str = ""  # the program cannot be read, in plain words
    used: bool = True  # by visible text


# The document


class Annotation(NamedTuple):
    """An annotation. entries: names of its keys. parent: its structure element's role, empty if none."""

    page: int
    subtype: str
    box: Box
    entries: frozenset[str] = frozenset()
    flags: int = 4
    contents: str = ""
    action: str = ""  # the type of its action, such as URI
    target: str = ""
    parent: str = ""
    appearance: bool = False
    alt: str = ""  # Alt of its structure element, or TU of its form field


class PageFacts(NamedTuple):
    """A page. Boxes as given or inherited; None where the file says nothing. entries: names of its own keys."""

    number: int
    media: Box
    crop: Box | None = None
    bleed: Box | None = None
    trim: Box | None = None
    art: Box | None = None
    rotate: int = 0
    user_unit: float = 1.0
    tabs: str = ""
    struct_parents: int | None = None
    group: str = ""  # of transparency: its colour space's family; "none" for a group without one; empty for no group
    transparent: bool = False  # anything on it is
    entries: frozenset[str] = frozenset()
    actions: tuple[str, ...] = ()

    @property
    def bled(self) -> Box:
        """The bleed, or what stands in for it."""
        return self.bleed or self.crop or self.media

    @property
    def trimmed(self) -> Box:
        """The trim, or what stands in for it."""
        return self.trim or self.art or self.crop or self.media

    def from_trim(self, box: Box) -> Rect:
        """A box as a person measures it: points from the top left of the trim as the page is seen, y down."""
        trim = self.trimmed
        match self.rotate % 360:
            case 90:
                return Rect(box.bottom - trim.bottom, box.left - trim.left, box.height, box.width)
            case 180:
                return Rect(trim.right - box.right, box.bottom - trim.bottom, box.width, box.height)
            case 270:
                return Rect(trim.top - box.top, trim.right - box.right, box.height, box.width)
        return Rect(box.left - trim.left, trim.top - box.top, box.width, box.height)


class Intent(NamedTuple):
    """An output intent. subtype: GTS_PDFX, GTS_PDFA1..."""

    subtype: str
    identifier: str = ""
    condition: str = ""
    info: str = ""
    registry: str = ""
    profile: ProfileFacts | None = None
    reference: bool = False  # DestOutputProfileRef, or a URL instead of a profile


class Xmp(NamedTuple):
    """The metadata packet. properties: by usual prefix, such as `pdfaid:part` or `dc:title`; a value is text, a tuple
    of an array's items, or a dict of languages. described: `prefix:name` of what its extension schemas describe.
    """

    properties: Mapping[str, "str | tuple[str, ...] | Mapping[str, str]"] = NOTHING
    described: frozenset[str] = frozenset()
    compressed: bool = False
    header: str = ""  # the xpacket processing instruction
    trouble: str = ""  # why it cannot be read, in plain words

    def text(self, name: str) -> str:
        """A property as one text: the default language, or items joined; empty if it is not there."""
        value = self.properties.get(name, "")
        if isinstance(value, str):
            return value
        if isinstance(value, tuple):
            return ", ".join(value)
        return value.get("x-default") or next(iter(value.values()), "")


class Element(NamedTuple):
    """A structure element. role: as written; standard: what the role map makes of it, empty if nothing.

    children: elements, in reading order. contents: (page, mcid) of the marked content directly in it. objects: of
    OBJR, subtypes of the annotations. spoken: its text as a reader would copy it, its children's not. order: kids in
    their order, as "element", "content" or "object". box: BBox of its Layout attributes.
    """

    role: str
    standard: str
    children: tuple["Element", ...] = ()
    contents: tuple[tuple[int, int], ...] = ()
    objects: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    spoken: str = ""
    alt: str | None = None
    actual: str | None = None
    expansion: str | None = None
    language: str | None = None
    title: str = ""
    id: str = ""
    box: Box | None = None
    attributes: Mapping[str, str] = NOTHING  # such as "Table.Scope": "Column"
    page: int | None = None
    trouble: str = ""


class Structure(NamedTuple):
    """The tag tree. root: a made-up element that holds the tree's own children."""

    root: Element
    role_map: Mapping[str, str] = NOTHING
    has_parent_tree: bool = True
    orphans: tuple[tuple[int, int], ...] = ()  # (page, mcid) that the parent tree gives to no element, or to another
    trouble: str = ""


class StreamFacts(NamedTuple):
    """A stream. filters as named; external: its data lie in another file."""

    identity: tuple[int, int]
    filters: tuple[str, ...] = ()
    external: bool = False
    kind: str = ""  # its Type and Subtype, such as "XObject Form"
    entries: frozenset[str] = frozenset()


class Ink(NamedTuple):
    """Total ink of a page by area, 1 for a full plate: highest mean of any 15 mm2, and what most of it stays under.

    peak: where the highest is. known: False if something on the page is in no known inks.
    """

    page: int
    highest: float
    usual: float  # 99.9th percentile
    peak: Box | None = None
    known: bool = True


class Contrast(NamedTuple):
    """How far words stand out from what they stand on: 1 to 21, to 1. Over a picture the second percentile of the
    pixels counts.
    """

    words: Painted
    ratio: float
    over_picture: bool = False


@dataclass(frozen=True)
class Facts:
    """Everything."""

    name: str  # of the file, as the user named it
    size: int = 0
    sha256: str = ""
    version: str = "1.6"  # by the header
    header_first: bool = True  # %PDF- stands at the first byte
    binary_comment: bool = True
    ends: int = 1  # how many %%EOF: revisions
    after_end: int = 0  # bytes after the last %%EOF, a line end not counted
    ids: tuple[bytes, bytes] | None = (b"", b"")
    encrypted: bool = False  # but could be opened
    repaired: tuple[str, ...] = ()  # what had to be mended to read it, in plain words
    catalog: frozenset[str] = frozenset()  # names of its keys
    info: Mapping[str, str] = field(default_factory=dict)
    xmp: Xmp | None = None
    language: str | None = None
    marked: bool = False
    suspects: bool = False
    display_title: bool = False
    actions: tuple[str, ...] = ()  # types of all actions of the document, annotations' included
    scripts: bool = False
    forms: bool = False  # an AcroForm with fields, or XFA
    form_trouble: str = ""  # XFA, or looks left to the viewer (NeedAppearances), in plain words
    embedded: tuple[str, ...] = ()  # names of embedded files
    layers: bool = False  # optional content
    layer_trouble: str = ""
    pages: tuple[PageFacts, ...] = ()
    intents: tuple[Intent, ...] = ()
    painted: tuple[Painted, ...] = ()  # in painting order
    contents: tuple[ContentFacts, ...] = ()
    states: tuple[StateFacts, ...] = ()
    fonts: tuple[FontFacts, ...] = ()
    pictures: tuple[PictureFacts, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    streams: tuple[StreamFacts, ...] = ()
    structure: Structure | None = None
    bookmarks: int = 0
    inks: tuple[Ink, ...] = ()  # one a page; empty if not measured
    contrasts: tuple[Contrast, ...] = ()  # of words, where it can be told
    postscript: bool = False  # a PostScript XObject
    references: bool = False  # a reference XObject
    opi: bool = False

    def page(self, number: int) -> PageFacts:
        return self.pages[number - 1]

    @cached_property
    def shown(self) -> Mapping[int, Sequence[Painted]]:
        """By page, what it and its forms paint; patterns, masks and glyphs are parts of what shows them."""
        found: dict[int, list[Painted]] = {}
        for one in self.painted:
            if not any(place.startswith(("soft mask", "pattern", "glyph")) for place in one.where):
                found.setdefault(one.page, []).append(one)
        return found

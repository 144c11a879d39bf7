"""The painter: it matches on an item and writes operators. The only caller of ReportLab's canvas.

Coordinates turn over here: the display list runs down from the top left of the trim, a page of the file up from the
bottom left of its media box, which holds trim, bleed and slug.
"""

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from types import SimpleNamespace
from typing import Any
from unicodedata import bidirectional, combining

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from factsheet.codes import pdf as say
from factsheet.diagnostics import Log, Stopped
from factsheet.display.items import DisplayList, FilledPath, Item, Page, Picture
from factsheet.geometry import Point, Rect
from factsheet.images import EncodedPicture
from factsheet.ink import Ink
from factsheet.pdf.colour import GRAPHICS_STATES, KNOCK_OUT, OVERPRINT, REGISTRATION, fill, output_intent, overprints
from factsheet.pdf.fonts import FontInUse
from factsheet.pdf.marks import marks
from factsheet.pdf.metadata import DocumentFacts, write_info, write_xmp
from factsheet.pdf.navigation import Ground, write_bookmarks, write_links
from factsheet.pdf.objects import add, dictionary, number, stream
from factsheet.pdf.output import Output
from factsheet.pdf.tags import PRODUCTION, Tags, edges, write_tree
from factsheet.text.fonts import Face, Fonts
from factsheet.text.glyphs import FontKey, Glyph, GlyphRun
from factsheet.units import Pt

for _setting, _value in {"invariant": 1, "pdfComments": 0, "pdfMultiLine": 0, "useA85": 0}.items():
    setattr(rl_config, _setting, _value)  # no one's settings file or environment may change the bytes

VERBS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
TURNED = (
    "/ReversedChars BMC"  # its letters stand from left to right and read from right to left; ISO 32000-1, 14.8.2.3.3
)
# Ahead of what turns back in a leftward line, and behind a stop or comma: poppler else reads what stands on the left of
# it, be it bracket, stop or space, in the wrong order. Addresses and numbers to dial, which have links, are kept clean.
ORDER = "\u200f"
SEPARATORS = ("CS", "ES", "ET")  # bidirectional classes of signs that poppler takes for parts of figures
NOTICEABLE = 40.0  # thousandths of an em of tracking, from which readers might see spaces between letters


class _NoFont:
    """The canvas wants an initial font; one that calls itself dynamic leaves no trace in the file."""

    fontName = "none"
    _dynamicFont = 1


_READY = SimpleNamespace(prepare=lambda document, canvas: None, ready=1)

pdfmetrics._fonts[_NoFont.fontName] = _NoFont


def paint(
    display: DisplayList,
    output: Output,
    fonts: Fonts,
    pictures: Callable[[Picture], EncodedPicture],
    facts: DocumentFacts,
    log: Log,
) -> bytes:
    """The file.

    Raises:
        Stopped: a font is not to be had or cannot be embedded; the log says why.
    """
    canvas = _canvas(display, output)
    document = canvas._doc
    used = _InUse(fonts, pictures)
    tags = Tags(display, output.links)
    content = hashlib.sha256(repr((facts.title, facts.author, facts.subject, facts.keywords)).encode())
    for page in display.pages:
        _paint_page(canvas, page, display, output, used, tags, content)
    for font in used.fonts.values():
        try:
            resources, digest = font.write(document)
        except ValueError:
            file = font.face.key.file
            log.report(say.FONT_NOT_EMBEDDED, f"The font {file} is damaged: its letters cannot be put into the file.")
            raise Stopped from None
        used.font_resources.update(resources)
        content.update(digest)
    shared = _resources(document, used, output)
    ground = _ground(document, display, output)
    links = write_links(document, display, tags, ground) if output.links else [[] for _ in display.pages]
    for page, own in zip(document.Pages.pages, links, strict=True):
        page.Resources, page.Annots = shared, own
    tree, elements, written = write_tree(document, tags, ground.references)
    content.update(written)
    write_info(document, facts)
    _write_catalog(document, output, facts, content.digest())
    document.Catalog.StructTreeRoot = tree
    document.Catalog.Outlines = write_bookmarks(document, display, elements, ground)
    document.Outlines = _READY  # else ReportLab would put its own, which are empty, in their place
    document._ID = b"[<%b> <%b>]" % ((content.hexdigest()[:32].encode(),) * 2)
    return bytes(canvas.getpdfdata())


@dataclass
class _InUse:
    """Fonts and pictures of the file, each once, as the painting calls for them."""

    source: Fonts
    encode: Callable[[Picture], EncodedPicture]
    fonts: dict[tuple[FontKey, float], FontInUse] = field(default_factory=dict)  # by key and tracking
    font_resources: dict[str, str] = field(default_factory=dict)  # name and reference
    images: dict[EncodedPicture, tuple[str, str]] = field(default_factory=dict)  # name and reference

    def font(self, run: GlyphRun) -> FontInUse:
        tracking = run.tracking if run.tracking >= NOTICEABLE else 0.0
        found = self.fonts.get((run.font, tracking))
        if found is None:
            face = self.source.face(run.font)
            spread = 0 if face.is_cff else round(tracking / face.thousandths)
            found = self.fonts[run.font, tracking] = FontInUse(f"F{len(self.fonts) + 1}", face, spread)
        return found


def _canvas(display: DisplayList, output: Output) -> Any:
    paper, around = display.paper, output.bleed + output.slug
    media = Rect(0, 0, paper.size.width + 2 * around, paper.size.height + 2 * around)

    def within(inset: Pt) -> list[float]:
        inner = media.grown(-inset)
        return [round(edge, 3) for edge in (inner.x, inner.y, inner.right, inner.bottom)]

    return Canvas(
        io.BytesIO(),
        pagesize=(round(media.width, 3), round(media.height, 3)),
        pageCompression=0,
        invariant=1,
        pdfVersion=(1, 6),
        initialFontName=_NoFont.fontName,
        cropBox=within(0),
        bleedBox=within(output.slug),
        trimBox=within(around),
        lang=display.language,
    )


def _ground(document: Any, display: DisplayList, output: Output) -> Ground:
    names = (page.__InternalName__ for page in document.Pages.pages)
    pages = [f"{document.idToObjectNumberAndVersion[name][0]} 0 R" for name in names]
    around = output.bleed + output.slug
    return Ground(pages, Point(around, around + display.paper.size.height), output.clip)


def _paint_page(
    canvas: Any, page: Page, display: DisplayList, output: Output, used: _InUse, tags: Tags, content: Any
) -> None:
    around, clip = output.bleed + output.slug, output.clip
    trim = Rect(around, around, display.paper.size.width, display.paper.size.height)
    document, index = canvas._doc, page.number - 1
    brush = _Brush(output, used, document, Point(trim.x, trim.bottom), [])
    operators = brush.operators
    corner = brush.turned(clip.x, clip.bottom)
    operators.append(f"q {corner} {number(clip.width)} {number(clip.height)} re W n {KNOCK_OUT}")
    for (owner, spelt), stretch in groupby(page.items, lambda placed: (tags.owner(placed), brush.spells(placed.item))):
        if not spelt:
            operators.append(tags.begin(index, owner))
        for placed in stretch:
            match placed.item:
                case GlyphRun() as run:
                    brush.show(placed.at, run, partial(tags.begin, index, owner) if spelt else None)
                case FilledPath() as path:
                    brush.fill(placed.at, path)
                case Picture() as picture:
                    content.update(brush.place(placed.at, picture))
            if owner is not None and not isinstance(placed.item, GlyphRun):
                tags.see(owner.node, edges(placed.box, brush.origin, output.clip))
        if not spelt:
            operators.append("EMC")
    operators.append("Q")
    if output.marks:
        operators.extend((PRODUCTION, *marks(trim, output.bleed), "EMC"))
    canvas.addLiteral("\n".join(operators))
    canvas.showPage()
    content.update("\n".join(operators).encode("ascii"))

    finished = document.Pages.pages[-1]
    finished.__NoDefault__ = [*finished.__NoDefault__, "Group", "StructParents", "Tabs"]
    finished.Trans = None
    finished.StructParents = index
    finished.Tabs = "/S"
    finished.Contents = add(document, stream({}, finished.stream.encode("ascii")))
    if brush.transparent:
        finished.Group = f"<< /S /Transparency /CS /{'DeviceCMYK' if output.cmyk else 'DeviceRGB'} /I true >>"


@dataclass
class _Brush:
    """What the page was last told, so that nothing is said twice. origin: the trim's top left in the page."""

    output: Output
    used: _InUse
    document: Any
    origin: Point
    operators: list[str]
    ink: Ink | None = None
    overprint: bool = False
    manner: tuple[str, Pt, Pt] = ("", 0, 0)  # font, size and lift of the words
    transparent: bool = False

    def turned(self, x: Pt, y: Pt) -> str:
        return f"{number(self.origin.x + x)} {number(self.origin.y - y)}"

    def take(self, ink: Ink, overprint: bool = False) -> None:
        if overprint != self.overprint:
            self.overprint = overprint
            self.operators.append(OVERPRINT if overprint else KNOCK_OUT)
        if ink != self.ink:
            self.ink = ink
            self.operators.append(fill(ink, self.output.cmyk))

    def fill(self, at: Point, item: FilledPath) -> None:
        if not item.path.segments:
            return
        self.take(item.ink)
        for verb, numbers in item.path.segments:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            self.operators.append(" ".join((*(self.turned(at.x + x, at.y + y) for x, y in pairs), VERBS[verb])))
        self.operators.append("f")

    def place(self, at: Point, picture: Picture) -> bytes:
        """Draw a picture in its box; the digest of what was drawn."""
        image = self.used.encode(picture)
        if image not in self.used.images:
            self.used.images[image] = (f"Im{len(self.used.images) + 1}", _image(self.document, image))
        self.transparent |= image.mask is not None
        size, corner = picture.size, self.turned(at.x, at.y + picture.size.height)
        name, _ = self.used.images[image]
        self.operators.append(f"q {number(size.width)} 0 0 {number(size.height)} {corner} cm /{name} Do Q")
        return hashlib.sha256(image.data + (image.mask.data if image.mask else b"")).digest()

    def spells(self, item: Item) -> bool:
        """Whether words must be said beside their glyphs, whose codes alone would not read back right."""
        if not isinstance(item, GlyphRun):
            return False
        return item.rightward and (self._apart(item) or not all(glyph.text for glyph in item.glyphs))

    def _apart(self, run: GlyphRun) -> bool:
        """Whether letters stand so far apart that readers would see spaces between; see `FontInUse`."""
        return run.tracking >= NOTICEABLE and self.used.font(run).cff

    def show(self, at: Point, run: GlyphRun, begin: Callable[[str | None], str] | None = None) -> None:
        """Draw words. begin: opens a stretch of them that stands for what it is told, where they are spelt."""
        if not run.glyphs:
            return
        font = self.used.font(run)
        self.take(run.ink, self.output.cmyk and overprints(run.ink))
        self.operators.append(f"BT {run.breadth:.4g} 0 0 1 {self.turned(at.x, at.y - run.rise)} Tm")
        if not run.rightward:
            self.operators.append(TURNED)
            self._show_glyphs(font, run, tuple(_turned(run, font.face)))
            self.operators.append("EMC")
        elif begin is None:
            first, *rest = run.glyphs
            marked = run.inserted and run.link is None
            self._show_glyphs(font, run, (replace(first, text=ORDER + first.text), *rest) if marked else run.glyphs)
        else:
            for words, glyphs in _stretches(run, self._apart(run)):
                self.operators.append(begin(words))
                self._show_glyphs(font, run, glyphs)
                self.operators.append("EMC")
        self.operators.append("ET")

    def _show_glyphs(self, font: FontInUse, run: GlyphRun, glyphs: Sequence[Glyph]) -> None:
        size, breadth = run.size, run.breadth
        codes, row, shift = font.codes, "", 0.0  # shift: back from where the viewer stands, thousandths of an em
        for glyph in glyphs:
            code = codes.get((glyph.id, glyph.text)) or font.code(glyph.id, glyph.text)
            manner = (code.resource, size, glyph.dy * size / 1000)
            if manner != self.manner:
                self._write(row)
                row = ""
                self._tell(manner)
            shift -= glyph.dx
            if shift >= 0.005 or shift <= -0.005:
                row += f">{shift:.2f}<"
            row += code.digits
            shift = code.width + glyph.dx - glyph.advance / breadth
        self._write(f"{row}>{shift:.2f}<")

    def _tell(self, manner: tuple[str, Pt, Pt]) -> None:
        resource, size, lift = manner
        if (resource, size) != self.manner[:2]:
            self.operators.append(f"/{resource} {number(size)} Tf")
        if lift != self.manner[2]:
            self.operators.append(f"{number(lift)} Ts")
        self.manner = manner

    def _write(self, row: str) -> None:
        if row:
            self.operators.append(f"[<{row}>] TJ".replace("<>", ""))


def _turned(run: GlyphRun, face: Face) -> Iterator[Glyph]:
    """The glyphs of a leftward run, their texts turned round.

    pdf.js does not look where a letter with a vowel mark stands, and one that is shown first it parts from its word:
    there a blank that says nothing stands on the left.
    """
    if any(map(combining, run.glyphs[0].text)) and (blank := face.glyph(" ")):
        yield Glyph(blank, 0.0, "", dx=-face.advance(blank))
    for glyph in run.glyphs:
        marked = any(bidirectional(sign) in SEPARATORS for sign in glyph.text)
        yield replace(glyph, text=ORDER * marked + glyph.text[::-1])


def _stretches(run: GlyphRun, apart: bool) -> Iterator[tuple[str | None, Sequence[Glyph]]]:
    """The run cut into (words to be said, glyphs); None where the codes alone read back right.

    A word that is said takes the space after it along: behind a mark that takes no room readers may miss it.

    apart: no code does, but those of spaces.
    """
    held: list[Glyph] = []
    said = False
    for space, group in groupby(run.glyphs, lambda glyph: glyph.text.isspace()):
        word = tuple(group)
        spelt = not space and (apart or not all(glyph.text for glyph in word))
        if held and not space and (spelt or said):
            yield "".join([glyph.text for glyph in held]) if said else None, held
            held = []
        if not space:
            said = spelt
        held.extend(word)
    if held:
        yield "".join([glyph.text for glyph in held]) if said else None, held


def _image(document: Any, image: EncodedPicture) -> str:
    """Add a picture and its mask; the reference."""
    entries = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": image.width,
        "Height": image.height,
        "ColorSpace": f"/{image.space}",
        "BitsPerComponent": 8,
        "Filter": f"/{image.filter}",
        "SMask": _image(document, image.mask) if image.mask is not None else None,
    }
    return add(document, stream(entries, image.data, compress=False))


def _resources(document: Any, used: _InUse, output: Output) -> str:
    """Add what pages call by name; the reference."""
    return add(
        document,
        dictionary(
            {
                "Font": dictionary(used.font_resources),
                "XObject": dictionary(dict(used.images.values())),
                "ExtGState": GRAPHICS_STATES,
                "ColorSpace": f"<< /All {REGISTRATION} >>" if output.marks else None,
            }
        ).encode("ascii"),
    )


def _write_catalog(document: Any, output: Output, facts: DocumentFacts, digest: bytes) -> None:
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.Metadata = write_xmp(document, facts, output.standards, digest)
    catalog.MarkInfo = "<< /Marked true >>"  # and nothing is suspect, which poppler takes ill to be told
    catalog.OutputIntents = output_intent(document, output)
    wishes = {"DisplayDocTitle": "true"}
    if output.purpose == "office":
        wishes |= {"PrintScaling": "/None", "Duplex": "/DuplexFlipLongEdge", "PickTrayByPDFSize": "true"}
    catalog.ViewerPreferences = dictionary(wishes)

"""separate: the pages of a file, once for each plate, with every colour turned into the gray that shows its ink.

Content of pages, forms, patterns and glyphs is written again: colours become grays, what overprints without ink of this
plate falls out, pictures and shadings show one ink. Soft masks stay as they are, for they say how much and not what.
Notes and limits are kept by kind and page, so that a file told twice is told alike.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator

from factsheet.plates.colours import DEVICE_CMYK, GRAY, PROCESS, RGB, Colour, Space
from factsheet.plates.pictures import TooLarge, picking_space, separated
from factsheet.plates.spaces import BROKEN, entry, space_of

MOST_SPOTS = 8
MOST_DEPTH = 24  # of forms in forms
MOST_CONTENT = 16 * 2**20  # bytes of operators in all
MOST_WORK = 300_000  # operators that painting one page comes to, forms counted as often as they are drawn
LEAST_TILE = 0.01  # square points: a finer pattern is no pattern
MIXING_BLENDS = ("/Hue", "/Saturation", "/Color", "/Luminosity")  # they look at all inks at once

DEVICE_OPERATORS = {"g": GRAY, "rg": RGB, "k": DEVICE_CMYK}
PATHS = {  # fill, stroke, by the even-odd rule, closed first
    **{"f": (True, False, False, False), "F": (True, False, False, False), "f*": (True, False, True, False)},
    **{"S": (False, True, False, False), "s": (False, True, False, True)},
    **{"B": (True, True, False, False), "B*": (True, True, True, False)},
    **{"b": (True, True, False, True), "b*": (True, True, True, True)},
}
AS_PATH = {told: operator for operator, told in reversed(PATHS.items())}


@dataclass(frozen=True, slots=True)
class _Pen:
    """What paints. colour: None where a pattern brings its own, or where it is not known here."""

    space: Space = GRAY
    colour: Colour | None = GRAY.first


@dataclass(frozen=True, slots=True)
class _State:
    """The part of the graphics state that decides what reaches a plate."""

    fill: _Pen = _Pen()
    stroke: _Pen = _Pen()
    overprint: bool = False  # op: fills, type, pictures
    stroke_overprint: bool = False  # OP
    mode: int = 0
    render: int = 0  # of text


_INHERITED = _State(_Pen(colour=None), _Pen(colour=None))  # of a glyph or a pattern that takes the colour around it


@dataclass(slots=True)
class Separation:
    """All plates of all pages shown. file: a PDF; pages: (page from 0, plate), its pages in their order.

    guessed, left_out: (page from 0, what) pairs.
    """

    file: bytes = b""
    pages: list[tuple[int, str]] = field(default_factory=list)
    spots: dict[str, None] = field(default_factory=dict)
    guessed: dict[tuple[int, str], None] = field(default_factory=dict)
    left_out: dict[tuple[int, str], None] = field(default_factory=dict)

    @property
    def plates(self) -> tuple[str, ...]:
        return (*PROCESS, *list(self.spots)[:MOST_SPOTS])


def separate(pdf: pikepdf.Pdf, shown: Sequence[int]) -> Separation:
    """Take pages apart. pdf: is used up. shown: pages from 0.

    Raises:
        any of BROKEN: the file is so damaged that it has no pages to speak of.
    """
    made = Separation()
    desk = _Desk(pdf, made)
    originals = list(pdf.pages)

    def append(plates: Sequence[str]) -> None:
        for number in shown:
            for plate in plates:
                pdf.pages.append(pikepdf.Page(_Plate(desk, plate, number).page(originals[number])))
                made.pages.append((number, plate))

    append(PROCESS)
    append(made.plates[len(PROCESS) :])  # which are known by now
    del pdf.pages[: len(originals)]
    for key in set(pdf.Root.keys()) - {"/Type", "/Pages", "/OCProperties"}:
        del pdf.Root[key]
    held = io.BytesIO()
    pdf.save(held, compress_streams=False, encryption=False, static_id=True)
    made.file = held.getvalue()
    return made


@dataclass(slots=True)
class _Desk:
    """What all plates of a file share: streams read once, pictures taken apart once."""

    pdf: pikepdf.Pdf
    made: Separation
    read: dict[tuple[int, int], list[Any]] = field(default_factory=dict)
    pictures: dict[tuple[int, int], dict[str, pikepdf.Object]] = field(default_factory=dict)
    content: int = 0

    def instructions(self, stream: Any) -> list[Any]:
        """The operators of a content stream.

        Raises:
            TooLarge: there are more than can be looked at; and any of BROKEN.
        """
        if stream.objgen in self.read and stream.objgen != (0, 0):
            return self.read[stream.objgen]
        parts = [stream] if isinstance(stream, pikepdf.Stream) else list(stream)
        self.content += sum(len(part.read_bytes()) for part in parts)
        if self.content > MOST_CONTENT:
            raise TooLarge
        found = list(pikepdf.parse_content_stream(stream))
        self.read[stream.objgen] = found
        return found

    def picture(self, image: Any, space: Space | None, plate: str) -> pikepdf.Object:
        """A picture as one plate shows it."""
        take = partial(separated, self.pdf, image, space)
        if image.objgen == (0, 0) or plate not in PROCESS:
            return take((plate,))[plate]
        if image.objgen not in self.pictures:
            self.pictures[image.objgen] = take(PROCESS)
        return self.pictures[image.objgen][plate]


class _Plate:
    """One plate of one page: what its streams become, each once for every state it is painted in."""

    def __init__(self, desk: _Desk, plate: str, number: int) -> None:
        self.desk = desk
        self.plate = plate
        self.number = number
        self.copies: dict[object, tuple[pikepdf.Object, int]] = {}
        self.open: list[tuple[int, int]] = []  # streams being written, outermost first

    def page(self, page: pikepdf.Page) -> pikepdf.Object:
        """The page with this plate alone."""
        try:
            around: Any = page.resources
        except BROKEN:
            around = Dictionary()
        content, resources, _ = self.content(page.obj.get("/Contents"), around, _State())
        made = Dictionary(
            Type=Name.Page,
            MediaBox=page.mediabox,
            Rotate=page.obj.get("/Rotate", 0),
            Resources=resources,
            Contents=self.desk.pdf.make_stream(content),
        )
        if "/Group" in page.obj:
            made.Group = _in_gray(page.obj.Group)
        return self.desk.pdf.make_indirect(made)

    def content(self, stream: Any, resources: Any, state: _State) -> tuple[bytes, pikepdf.Object, int]:
        """A content stream for this plate, its resources, and the operators that painting it takes."""
        writer = _Writer(self, resources, state)
        if state == _State():  # of a page, or a pattern with colours of its own: nothing is set yet
            writer.set_gray(state.fill, "g")
            writer.set_gray(state.stroke, "G")
        if stream is not None:
            writer.copy(stream)
        return pikepdf.unparse_content_stream(writer.out), writer.own_resources(), writer.work

    def copy(self, stream: Any, around: Any, state: _State) -> tuple[pikepdf.Object, int]:
        """A form, pattern or glyph for this plate, painted in a state; its work.

        Raises:
            TooLarge: it lies in itself, or too deep; and any of BROKEN.
        """
        key = (stream.objgen, state)
        if key not in self.copies:
            if stream.objgen in self.open or len(self.open) > MOST_DEPTH:
                raise TooLarge
            self.open.append(stream.objgen)
            try:
                content, resources, work = self.content(stream, stream.get("/Resources", around), state)
            finally:
                self.open.pop()
            made = self.desk.pdf.make_stream(content)
            for name, value in stream.stream_dict.items():
                if name not in ("/Length", "/Filter", "/DecodeParms", "/StructParents", "/StructParent"):
                    made[name] = value
            made.Resources = resources
            if "/Group" in stream:
                made.Group = _in_gray(stream.Group)
            self.copies[key] = made, work
        return self.copies[key]

    def tell(self, what: str) -> None:
        self.desk.made.left_out[self.number, what] = None

    def meets(self, space: Space, guessed: str, kind: str) -> None:
        """Note what a painted thing is painted in."""
        for spot in space.spots:
            self.desk.made.spots[spot] = None
        if guessed:
            self.desk.made.guessed[self.number, f"{kind} in {guessed}"] = None


def _copied(found: Any) -> Dictionary:
    """The entries of a dictionary; none if it is something else."""
    return Dictionary(dict(found.items()) if isinstance(found, Dictionary) else {})


def _in_gray(group: Any) -> pikepdf.Object:
    """A transparency group that mixes in gray, as each plate does."""
    made = _copied(group)
    made.CS = Name.DeviceGray
    return made


class _Writer:
    """One content stream being written again."""

    def __init__(self, plate: _Plate, resources: Any, state: _State) -> None:
        self.plate = plate
        self.pdf = plate.desk.pdf
        self.resources = resources
        self.state = state
        self.kept: list[_State] = []
        self.out: list[tuple[Sequence[Any], Operator]] = []
        self.own: dict[str, dict[str, pikepdf.Object]] = {}
        self.work = 0
        self.glyph_work = 0  # of the heaviest glyph of the font in use

    def copy(self, stream: Any) -> None:
        """Write all its operators; what cannot be understood is left out and told."""
        try:
            instructions = self.plate.desk.instructions(stream)
        except TooLarge:
            return self.plate.tell("more operators than can be looked at")
        except BROKEN:
            return self.plate.tell("content that cannot be read")
        for instruction in instructions:
            self.work += 1
            operator, operands = str(instruction.operator), instruction.operands
            try:
                if not self.rewrite(operator, operands):
                    self.out.append((operands, instruction.operator))
            except TooLarge:
                self.plate.tell("something too large, too deep or too often repeated")
            except BROKEN:
                self.plate.tell("something that cannot be understood")

    def rewrite(self, operator: str, operands: Sequence[Any]) -> bool:
        """Write what an operator becomes on this plate; False if it stays as it is."""
        match operator:
            case "q":
                self.kept.append(self.state)
            case "Q":
                self.state = self.kept.pop() if self.kept else self.state
            case "g" | "rg" | "k" | "G" | "RG" | "K":
                space = DEVICE_OPERATORS[operator.lower()]
                self.choose(operator.isupper(), _Pen(space, space.colour(_numbers(operands))))
                return True
            case "cs" | "CS":
                space = space_of(operands[0], self.resources)
                self.choose(operator.isupper(), _Pen(space, space.first if space.family != "Pattern" else None))
                return True
            case "sc" | "scn" | "SC" | "SCN":
                self.mix(operator.isupper(), operands)
                return True
            case "gs":
                self.parameters(entry(self.resources, "ExtGState", operands[0]))
            case "Tr":
                self.state = replace(self.state, render=int(operands[0]) & 7)
            case "Tf":
                return self.font(operands)
            case "Tj" | "TJ" | "'" | '"':
                return self.text(operator, operands)
            case "Do":
                self.object(entry(self.resources, "XObject", operands[0]))
                return True
            case "sh":
                self.shading(entry(self.resources, "Shading", operands[0]))
                return True
            case "INLINE IMAGE":
                self.picture(_as_stream(self.pdf, operands[0]))
                return True
            case "ri":
                return True
            case _ if operator in PATHS:
                return self.path(operator)
        return False

    def emit(self, operator: str, *operands: Any) -> None:
        self.out.append((operands, Operator(operator)))

    # Colour

    def choose(self, stroke: bool, pen: _Pen) -> None:
        """Take up a pen, and the gray that shows it."""
        self.state = replace(self.state, stroke=pen) if stroke else replace(self.state, fill=pen)
        self.set_gray(pen, "G" if stroke else "g")

    def set_gray(self, pen: _Pen, operator: str) -> None:
        if pen.colour is not None:
            self.emit(operator, _gray(pen.colour, self.plate.plate))

    def mix(self, stroke: bool, operands: Sequence[Any]) -> None:
        """sc and its kin: the parts of a colour, or a pattern."""
        pen = self.state.stroke if stroke else self.state.fill
        if pen.space.family != "Pattern":
            return self.choose(stroke, replace(pen, colour=pen.space.colour(_numbers(operands))))
        found = entry(self.resources, "Pattern", operands[-1])
        choose, paint = ("CS", "SCN") if stroke else ("cs", "scn")
        colour: Colour | None = None
        made: Any
        if int(found.get("/PatternType", 1)) == 2:
            space = space_of(found.Shading.ColorSpace, self.resources)
            self.plate.meets(space, space.guessed, "a shading")
            colour = _all_of(space)
            made = _copied(found)
            made.Shading = self.shaded(found.Shading, space)
            self.emit(choose, Name.Pattern)
            self.emit(paint, self.name("Pattern", self.pdf.make_indirect(made)))
        elif int(found.get("/PaintType", 1)) == 2 and pen.space.base is not None:
            colour = pen.space.base.colour(_numbers(operands[:-1]))
            made = self.tile(found, _INHERITED)
            under = Array([Name.Pattern, Name.DeviceGray])
            self.emit(choose, self.name("ColorSpace", under))
            self.emit(paint, _gray(colour, self.plate.plate), self.name("Pattern", made))
        else:
            made = self.tile(found, _State())
            self.emit(choose, Name.Pattern)
            self.emit(paint, self.name("Pattern", made))
        pen = replace(pen, colour=colour)
        self.state = replace(self.state, stroke=pen) if stroke else replace(self.state, fill=pen)

    def tile(self, found: Any, state: _State) -> pikepdf.Object:
        a, b, c, d = _numbers(found.get("/Matrix", [1, 0, 0, 1]))[:4]
        if abs(float(found.XStep) * float(found.YStep) * (a * d - b * c)) < LEAST_TILE:
            raise TooLarge
        made, work = self.plate.copy(found, self.resources, state)
        self.take_on(work)
        return made

    def parameters(self, found: Any) -> None:
        """gs: overprint and its mode."""
        state = self.state
        both = bool(found.get("/OP", state.stroke_overprint))
        state = replace(state, stroke_overprint=both)
        if "/op" in found or "/OP" in found:
            state = replace(state, overprint=bool(found.get("/op", both)))
        self.state = replace(state, mode=int(found.get("/OPM", state.mode)))
        blend = found.get("/BM")
        if {str(one) for one in (blend if isinstance(blend, Array) else [blend])} & {*MIXING_BLENDS}:
            self.plate.tell("a blend mode that mixes inks, shown ink by ink")

    # What is painted

    def path(self, operator: str) -> bool:
        fill, stroke, even_odd, closed = PATHS[operator]
        kept_fill = fill and self.paints(self.state.fill, self.state.overprint, "a path")
        kept_stroke = stroke and self.paints(self.state.stroke, self.state.stroke_overprint, "a path")
        if (kept_fill, kept_stroke) == (fill, stroke):
            return False
        self.emit(AS_PATH.get((kept_fill, kept_stroke, even_odd and kept_fill, closed and kept_stroke), "n"))
        return True

    def text(self, operator: str, operands: Sequence[Any]) -> bool:
        if self.glyph_work:
            shown = operands[-1]
            strings = list(shown) if isinstance(shown, Array) else [shown]
            self.take_on(self.glyph_work * sum(len(bytes(one)) for one in strings if isinstance(one, pikepdf.String)))
        render, state = self.state.render, self.state
        fill = render & 3 in (0, 2) and self.paints(state.fill, state.overprint, "type")
        stroke = render & 3 in (1, 2) and self.paints(state.stroke, state.stroke_overprint, "type")
        wanted = {(True, False): 0, (False, True): 1, (True, True): 2, (False, False): 3}[fill, stroke] | render & 4
        if wanted == render:
            return False
        self.emit("Tr", wanted)
        self.out.append((operands, Operator(operator)))
        self.emit("Tr", render)
        return True

    def paints(self, pen: _Pen, overprint: bool, kind: str) -> bool:
        """Whether something painted with a pen touches this plate."""
        if pen.colour is None:
            return True
        self.plate.meets(pen.space, pen.colour.guessed, kind)
        return pen.colour.on(self.plate.plate, overprint, self.state.mode) is not None

    def font(self, operands: Sequence[Any]) -> bool:
        """Tf: glyphs of Type 3 are content, and are written again."""
        found = entry(self.resources, "Font", operands[0])
        self.glyph_work = 0
        if str(found.get("/Subtype")) != "/Type3":
            return False
        made = _copied(found)
        glyphs = {}
        for key, glyph in found.CharProcs.items():
            around = found.get("/Resources", self.resources)
            glyphs[key], work = self.plate.copy(glyph, around, _INHERITED)
            self.glyph_work = max(self.glyph_work, work)
        made.CharProcs = Dictionary(glyphs)
        self.emit("Tf", self.name("Font", self.pdf.make_indirect(made)), *operands[1:])
        return True

    def object(self, found: Any) -> None:
        """Do: a form or a picture."""
        if str(found.Subtype) == "/Image":
            return self.picture(found)
        if str(found.Subtype) != "/Form":
            raise ValueError
        made, work = self.plate.copy(found, self.resources, replace(self.state, render=0))
        self.take_on(work)
        self.emit("Do", self.name("XObject", made))

    def picture(self, image: Any) -> None:
        if bool(image.get("/ImageMask", False)):
            if self.paints(self.state.fill, self.state.overprint, "a one-colour picture"):
                self.emit("Do", self.name("XObject", image))
            return
        told = image.get("/ColorSpace")
        space = space_of(told, self.resources) if told is not None else None
        if space is not None:
            self.plate.meets(space, space.guessed, "a picture")
            if self.state.overprint and not space.speaks_of(self.plate.plate):
                return
        self.emit("Do", self.name("XObject", self.plate.desk.picture(image, space, self.plate.plate)))

    def shading(self, found: Any) -> None:
        """sh: a shading over all that is not clipped."""
        space = space_of(found.ColorSpace, self.resources)
        self.plate.meets(space, space.guessed, "a shading")
        if not self.state.overprint or space.speaks_of(self.plate.plate):
            self.emit("sh", self.name("Shading", self.shaded(found, space)))

    def shaded(self, found: Any, space: Space) -> pikepdf.Object:
        """A shading that picks this plate from its colours."""
        picking = picking_space(self.pdf, space, self.plate.plate)
        if not isinstance(found, pikepdf.Stream):
            made = _copied(found)
            made.ColorSpace = picking
            return self.pdf.make_indirect(made)
        copy = self.pdf.make_stream(found.read_raw_bytes())
        for key, value in found.stream_dict.items():
            if key != "/Length":
                copy[key] = value
        copy.ColorSpace = picking
        return copy

    def take_on(self, work: int) -> None:
        """Count what painting another stream costs.

        Raises:
            TooLarge: painting would go on for too long.
        """
        if self.work + work > MOST_WORK:
            raise TooLarge
        self.work += work

    # Resources

    def name(self, kind: str, value: pikepdf.Object) -> pikepdf.Object:
        """A name for a resource of this stream."""
        held = self.own.setdefault(kind, {})
        name = f"/Plate{len(held)}"
        held[name] = value
        return Name(name)

    def own_resources(self) -> pikepdf.Object:
        made = Dictionary()
        for kind in ("/ExtGState", "/Font", "/Properties"):
            if isinstance(self.resources, Dictionary) and kind in self.resources:
                made[kind] = _copied(self.resources[kind])
        for kind, held in self.own.items():
            if f"/{kind}" not in made:
                made[f"/{kind}"] = Dictionary()
            for name, value in held.items():
                made[f"/{kind}"][name] = value
        return made


def _numbers(operands: Iterable[Any]) -> list[float]:
    return [float(one) for one in operands if isinstance(one, int | float | Decimal)]


def _gray(colour: Colour, plate: str) -> float:
    return round(1 - (colour.on(plate, False, 0) or 0.0), 5)


def _all_of(space: Space) -> Colour:
    """Solid ink on every plate that a space speaks of: where a shading of it may paint."""
    return Colour(tuple((name, 1.0) for name in (space.names if space.family == "Inks" else PROCESS)))


def _as_stream(pdf: pikepdf.Pdf, inline: Any) -> pikepdf.Object:
    """An inline picture as an object of its own."""
    made = pdf.make_stream(inline.read_raw_bytes(), Type=Name.XObject, Subtype=Name.Image)
    for key, value in inline.obj.items():
        made[key] = value
    return made

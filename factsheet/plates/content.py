"""content: one content stream, written again for one plate.

Colours become grays, what overprints without ink of this plate falls out, pictures and shadings show one ink.
"""

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator

from factsheet.plates.colours import DEVICE_CMYK, GRAY, PROCESS, RGB, Colour, Space
from factsheet.plates.pictures import TooLarge, picking_space
from factsheet.plates.spaces import BROKEN, entry, space_of

if TYPE_CHECKING:
    from factsheet.plates.separate import Plate

MOST_WORK = 200_000  # operators of a stream, forms counted as often as it draws them: some seconds
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
class Pen:
    """What paints. colour: None where a pattern brings its own, or where it is not known here."""

    space: Space = GRAY
    colour: Colour | None = GRAY.first


@dataclass(frozen=True, slots=True)
class State:
    """The part of the graphics state that decides what reaches a plate."""

    fill: Pen = Pen()
    stroke: Pen = Pen()
    overprint: bool = False  # op: fills, type, pictures
    stroke_overprint: bool = False  # OP
    mode: int = 0
    render: int = 0  # of text


INHERITED = State(Pen(colour=None), Pen(colour=None))  # of a glyph or a pattern that takes the colour around it


class Writer:
    """One content stream being written again."""

    def __init__(self, plate: "Plate", resources: Any, state: State) -> None:
        self.plate = plate
        self.pdf = plate.desk.pdf
        self.resources = resources
        self.state = state
        self.kept: list[State] = []
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
            operands = instruction.operands
            try:
                operator = str(instruction.operator)
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
                self.choose(operator.isupper(), Pen(space, space.colour(_numbers(operands))))
                return True
            case "cs" | "CS":
                space = space_of(operands[0], self.resources)
                self.choose(operator.isupper(), Pen(space, space.first if space.family != "Pattern" else None))
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

    def choose(self, stroke: bool, pen: Pen) -> None:
        """Take up a pen, and the gray that shows it."""
        self.state = replace(self.state, stroke=pen) if stroke else replace(self.state, fill=pen)
        self.set_gray(pen, "G" if stroke else "g")

    def set_gray(self, pen: Pen, operator: str) -> None:
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
            made = copied(found)
            made.Shading = self.shaded(found.Shading, space)
            self.emit(choose, Name.Pattern)
            self.emit(paint, self.name("Pattern", self.pdf.make_indirect(made)))
        elif int(found.get("/PaintType", 1)) == 2 and pen.space.base is not None:
            colour = pen.space.base.colour(_numbers(operands[:-1]))
            made = self.tile(found, INHERITED)
            under = Array([Name.Pattern, Name.DeviceGray])
            self.emit(choose, self.name("ColorSpace", under))
            self.emit(paint, _gray(colour, self.plate.plate), self.name("Pattern", made))
        else:
            made = self.tile(found, State())
            self.emit(choose, Name.Pattern)
            self.emit(paint, self.name("Pattern", made))
        pen = replace(pen, colour=colour)
        self.state = replace(self.state, stroke=pen) if stroke else replace(self.state, fill=pen)

    def tile(self, found: Any, state: State) -> pikepdf.Object:
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

    def paints(self, pen: Pen, overprint: bool, kind: str) -> bool:
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
        made = copied(found)
        glyphs = {}
        for key, glyph in found.CharProcs.items():
            around = found.get("/Resources", self.resources)
            glyphs[key], work = self.plate.copy(glyph, around, INHERITED)
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
        made: Any = copy.copy(found)
        made.ColorSpace = picking
        return made if isinstance(made, pikepdf.Stream) else self.pdf.make_indirect(made)

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
                made[kind] = copied(self.resources[kind])
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


def copied(found: Any) -> Dictionary:
    """The entries of a dictionary; none if it is something else."""
    return copy.copy(found) if isinstance(found, Dictionary) else Dictionary()

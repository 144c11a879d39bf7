"""interpreter: the operators of content streams, and what each puts on the page. Source: ISO 32000-1, 8, 9 and 14.6.

A method obeys an operator, or several that differ in little. One that is not given what it needs raises what Python
raises then; `run` tells of it in plain words and goes on, as viewers do.
"""

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from factsheet.ink import CMYK
from factsheet.preflight.colour import ColourSpace
from factsheet.preflight.facts import Box, Colour, ContentFacts, Painted, Space, StateFacts
from factsheet.preflight.marking import Marking
from factsheet.preflight.paths import (
    EVERYWHERE,
    IDENTITY,
    Matrix,
    Outline,
    Subpath,
    bounds,
    box_through,
    chords,
    is_sound,
    thickness,
    thinner_scale,
    times,
    upright,
    within,
)
from factsheet.preflight.pixels import COARSE, ReadPicture
from factsheet.preflight.scope import NO_BLEND, Scope, StateChange
from factsheet.preflight.shapes import Grounds, Shape
from factsheet.preflight.state import State
from factsheet.preflight.tokens import operations
from factsheet.preflight.values import array, box, entry, identity, name, number, unpacked, whole

if TYPE_CHECKING:
    from factsheet.preflight.content import ReadFont, Shelf

MOST_OPERATIONS = 400_000  # of a page, its forms counted as often as they are used
MOST_BYTES = 64 * 1024 * 1024  # of content of a page, likewise
MOST_POINTS = 1_000_000  # of outlines that are kept for a page
DEEPEST = 20  # forms, patterns and masks within each other
MOST_TROUBLE = 20  # lines about one stream
UNIT = Box(0.0, 0.0, 1.0, 1.0)
BAD_OPERANDS = (ValueError, TypeError, IndexError, KeyError, AttributeError, OverflowError, ZeroDivisionError)
UNSEEN_MODES = (3, 7)  # of text
LONG_KEYS = {  # of inline images
    **{"BPC": "BitsPerComponent", "CS": "ColorSpace", "D": "Decode", "DP": "DecodeParms", "F": "Filter"},
    **{"H": "Height", "IM": "ImageMask", "I": "Interpolate", "W": "Width", "L": "Length"},
}

Kind = Literal["text", "fill", "stroke", "picture", "inline picture", "shading"]


class Enough(Exception):
    """The page holds more than can be examined; what was found so far stands. Its words say so."""


@dataclass(slots=True)
class Record:
    """What is found on one page. area: of the paper, outside which nothing is seen.

    fonts, shapes: one for each painted thing, in the same order; a shape is None for what is no ink of its own on this
    page, as in masks, and for text.
    """

    shelf: "Shelf"
    page: int
    area: Box
    painted: list[Painted] = field(default_factory=list)
    fonts: "list[ReadFont | None]" = field(default_factory=list)
    shapes: list[Shape | None] = field(default_factory=list)
    contents: dict[tuple[str, ...], ContentFacts] = field(default_factory=dict)
    states: dict[tuple[tuple[str, ...], str], StateFacts] = field(default_factory=dict)
    pictures: dict[ReadPicture, None] = field(default_factory=dict)  # each once, in order
    transparent: bool = False
    complete: bool = True  # whether all outlines were kept
    marking: Marking = field(default_factory=Marking)
    grounds: Grounds = field(default_factory=Grounds)
    open: list[tuple[int, int]] = field(default_factory=list)  # streams that are being read
    drawn: set[object] = field(default_factory=set)  # patterns, masks and glyphs that have been read
    operations_left: int = MOST_OPERATIONS
    bytes_left: int = MOST_BYTES
    points_left: int = MOST_POINTS


@dataclass(frozen=True, slots=True)
class Around:
    """What lies round a stream. opacity, blend, soft_masked: of the groups it is in.

    uncoloured: a glyph or pattern that takes its colour from outside. shows_in: of a pattern, the box it fills.
    counts: whether its paint is ink on this page, and no part of a mask, pattern or glyph.
    """

    where: tuple[str, ...] = ()
    opacity: float = 1.0
    blend: str = "Normal"
    soft_masked: bool = False
    uncoloured: bool = False
    shows_in: Box | None = None
    counts: bool = True


class Interpreter:
    """Reads one content stream. base: the matrix of the page, to which patterns keep."""

    def __init__(self, record: Record, scope: Scope, state: State, around: Around, base: Matrix) -> None:
        self.record, self.scope, self.state, self.around, self.base = record, scope, state, around, base
        self.saved: list[State] = []
        self.outline: Outline = []
        self.subpath: Subpath = []
        self.clipping: bool | None = None  # a clip is to be made of this path; by the even-odd rule if True
        self.text_matrix = self.line_matrix = IDENTITY
        self.in_text = False
        self.balanced = True
        self.marks = record.marking.depth
        self.number = 0
        self.trouble: list[str] = []
        self.intents: set[str] = set()

    def run(self, data: bytes) -> None:
        """Obey a stream's operators; what it leaves open is closed after it.

        Raises:
            Enough: the page holds too much.
        """
        record = self.record
        record.bytes_left -= len(data)
        acts = {operator: getattr(self, method) for operator, method in ACTS.items()}
        unknown: dict[str, None] = {}
        deepest = 0
        try:
            if record.bytes_left < 0:
                raise Enough("the page holds more content than can be examined; the rest was left out")
            for number, (operator, operands) in enumerate(operations(data, self.trouble)):
                self.number = number
                act = acts.get(operator)
                if act is None:
                    unknown[operator] = None
                    continue
                record.operations_left -= 1
                try:
                    act(operands)
                except BAD_OPERANDS:
                    self.tell(f"“{operator}” is not given what it needs")
                if len(self.saved) > deepest:
                    deepest = len(self.saved)
                if record.operations_left < 0:
                    raise Enough("the page holds more content than can be examined; the rest was left out")
        finally:
            marking, where = record.marking, self.around.where
            balanced = self.balanced and not self.saved and not self.in_text and marking.depth == self.marks
            while marking.depth > self.marks:
                marking.end()
            told = (tuple(unknown)[:50], deepest, balanced, frozenset(self.intents), tuple(self.trouble))
            record.contents.setdefault(where, ContentFacts(record.page, where, *told))

    def tell(self, words: str) -> None:
        """Say what could not be understood, once."""
        if words not in self.trouble and len(self.trouble) < MOST_TROUBLE:
            self.trouble.append(words)

    def nothing(self, operands: list[Any]) -> None:
        """Line caps and joins, dashes, flatness, points of marked content: nothing asks for them."""

    # The graphics state

    def save(self, operands: list[Any]) -> None:
        self.saved.append(self.state.copy())

    def restore(self, operands: list[Any]) -> None:
        if self.saved:
            self.state = self.saved.pop()
        else:
            self.balanced = False

    def concatenate(self, operands: list[Any]) -> None:
        a, b, c, d, e, f = operands
        matrix = times((a, b, c, d, e, f), self.state.matrix)
        if is_sound(matrix):
            self.state.matrix = matrix
        else:
            self.tell("a matrix makes things larger than any paper")

    def set_line_width(self, operands: list[Any]) -> None:
        self.state.line_width = abs(operands[0] + 0.0)

    def set_intent(self, operands: list[Any]) -> None:
        self.intents.add(str(operands[0]))

    def set_state(self, operands: list[Any]) -> None:
        key = operands[0]
        change = self.scope.state(key, self.record.page)
        if change is None:
            self.tell(f"there is no graphics state called “{key}”")
            return
        self.record.states.setdefault((self.around.where, key), change.facts)
        for slot, value in change.changes:
            setattr(self.state, slot, value)
        if change.font is not None:
            self.state.font, self.state.size = self.record.shelf.fonts.open(change.font), change.size
        if change.soft_mask is not None:
            self._read_mask(change)

    def _read_mask(self, change: StateChange) -> None:
        group = entry(change.soft_mask, "/G")
        state = State(self.state.matrix, self.record.area)
        self._read_form(group, "soft mask", state, Around(counts=False), once=("mask", identity(group)))

    # Colours

    def set_space(self, operands: list[Any]) -> None:
        space = self.scope.space(operands[0])
        self._set_fill(space, Colour(space.space, space.first, space.inks(space.first) if space.parts else None))

    def set_stroke_space(self, operands: list[Any]) -> None:
        space = self.scope.space(operands[0])
        self._set_stroke(space, Colour(space.space, space.first, space.inks(space.first) if space.parts else None))

    def set_colour(self, operands: list[Any]) -> None:
        pattern, parts = self._pattern(operands)
        self._set_fill(self.state.fill_space, self.state.fill_space.colour(parts), pattern)

    def set_stroke_colour(self, operands: list[Any]) -> None:
        pattern, parts = self._pattern(operands)
        self._set_stroke(self.state.stroke_space, self.state.stroke_space.colour(parts), pattern)

    def _pattern(self, operands: list[Any]) -> tuple[Any, list[Any]]:
        """The pattern that a colour names, if it does, and the numbers of the colour."""
        if not operands or not isinstance(operands[-1], str):
            return None, operands
        pattern = self.scope.named("Pattern", operands[-1])
        if pattern is None:
            self.tell(f"there is no pattern called “{operands[-1]}”")
        return pattern, operands[:-1]

    def set_gray(self, operands: list[Any]) -> None:
        space = self.scope.space("DeviceGray")
        self._set_fill(space, space.colour(operands))

    def set_stroke_gray(self, operands: list[Any]) -> None:
        space = self.scope.space("DeviceGray")
        self._set_stroke(space, space.colour(operands))

    def set_rgb(self, operands: list[Any]) -> None:
        space = self.scope.space("DeviceRGB")
        self._set_fill(space, space.colour(operands))

    def set_stroke_rgb(self, operands: list[Any]) -> None:
        space = self.scope.space("DeviceRGB")
        self._set_stroke(space, space.colour(operands))

    def set_cmyk(self, operands: list[Any]) -> None:
        space = self.scope.space("DeviceCMYK")
        self._set_fill(space, space.colour(operands))

    def set_stroke_cmyk(self, operands: list[Any]) -> None:
        space = self.scope.space("DeviceCMYK")
        self._set_stroke(space, space.colour(operands))

    def _set_fill(self, space: ColourSpace, colour: Colour, pattern: Any = None) -> None:
        if not self.around.uncoloured:
            self.state.fill_space, self.state.fill, self.state.fill_pattern = space, colour, pattern

    def _set_stroke(self, space: ColourSpace, colour: Colour, pattern: Any = None) -> None:
        if not self.around.uncoloured:
            self.state.stroke_space, self.state.stroke, self.state.stroke_pattern = space, colour, pattern

    # Paths

    def _at(self, x: Any, y: Any) -> tuple[float, float]:
        """A point of the path, on the page."""
        a, b, c, d, e, f = self.state.matrix
        return a * x + c * y + e, b * x + d * y + f

    def move(self, operands: list[Any]) -> None:
        x, y = operands
        self.subpath = [self._at(x, y)]
        self.outline.append(self.subpath)

    def line(self, operands: list[Any]) -> None:
        x, y = operands
        a, b, c, d, e, f = self.state.matrix
        self._last()
        self.subpath.append((a * x + c * y + e, b * x + d * y + f))

    def _last(self) -> tuple[float, float]:
        """Where the path has come to. A path that begins without a move begins at nothing, and is not drawn."""
        return self.subpath[-1]

    def curve(self, operands: list[Any]) -> None:
        x1, y1, x2, y2, x3, y3 = operands
        self._curve(self._at(x1, y1), self._at(x2, y2), self._at(x3, y3))

    def curve_from_here(self, operands: list[Any]) -> None:
        x2, y2, x3, y3 = operands
        self._curve(self._last(), self._at(x2, y2), self._at(x3, y3))

    def curve_into_end(self, operands: list[Any]) -> None:
        x1, y1, x3, y3 = operands
        end = self._at(x3, y3)
        self._curve(self._at(x1, y1), end, end)

    def _curve(self, one: tuple[float, float], two: tuple[float, float], end: tuple[float, float]) -> None:
        self.subpath.extend(chords(self._last(), one, two, end))

    def close(self, operands: list[Any]) -> None:
        if self.subpath:
            self.subpath.append(self.subpath[0])
            self.subpath = [self.subpath[0]]  # what goes on from here is a new subpath, once it has a second point
            self.outline.append(self.subpath)

    def rectangle(self, operands: list[Any]) -> None:
        x, y, width, height = operands
        corner = self._at(x, y)
        across, up = self._at(x + width, y), self._at(x, y + height)
        self.outline.append([corner, across, self._at(x + width, y + height), up, corner])
        self.subpath = [corner]
        self.outline.append(self.subpath)

    def clip(self, operands: list[Any]) -> None:
        self.clipping = False

    def clip_even_odd(self, operands: list[Any]) -> None:
        self.clipping = True

    def end_path(self, operands: list[Any]) -> None:
        self._paint_path()

    def fill(self, operands: list[Any]) -> None:
        self._paint_path(fill=True)

    def fill_even_odd(self, operands: list[Any]) -> None:
        self._paint_path(fill=True, even_odd=True)

    def stroke(self, operands: list[Any]) -> None:
        self._paint_path(stroke=True)

    def close_and_stroke(self, operands: list[Any]) -> None:
        self.close(operands)
        self._paint_path(stroke=True)

    def fill_and_stroke(self, operands: list[Any]) -> None:
        self._paint_path(fill=True, stroke=True)

    def fill_even_odd_and_stroke(self, operands: list[Any]) -> None:
        self._paint_path(fill=True, even_odd=True, stroke=True)

    def close_fill_and_stroke(self, operands: list[Any]) -> None:
        self.close(operands)
        self._paint_path(fill=True, stroke=True)

    def close_fill_even_odd_and_stroke(self, operands: list[Any]) -> None:
        self.close(operands)
        self._paint_path(fill=True, even_odd=True, stroke=True)

    def _paint_path(self, fill: bool = False, even_odd: bool = False, stroke: bool = False) -> None:
        """Paint what has been drawn, then clip by it if that was asked for, and begin anew."""
        outline = [subpath for subpath in self.outline if len(subpath) > 1]
        around, clipping = bounds(outline), self.clipping
        self.outline, self.subpath, self.clipping = [], [], None
        if around is not None and fill:
            self._paint_fill(outline, around, even_odd)
        if around is not None and stroke:
            self._paint_stroke(outline, around)
        if clipping is not None:
            self._clip(outline, around, clipping)

    def _paint_fill(self, outline: Outline, around: Box, even_odd: bool) -> None:
        state = self.state
        shape, thin = self._shape(outline, even_odd), thickness(outline)
        painted = self._paint("fill", within(around, state.clip), shape, under=thin > 0, thickness=thin)
        if state.fill_pattern is not None:
            self._paint_pattern(state.fill_pattern, painted.box)

    def _paint_stroke(self, outline: Outline, around: Box) -> None:
        state = self.state
        width = state.line_width * thinner_scale(state.matrix)
        reach = width / 2
        grown = Box(around.left - reach, around.bottom - reach, around.right + reach, around.top + reach)
        shape = self._shape(outline, even_odd=False) if width > COARSE else None
        painted = self._paint("stroke", within(grown, state.clip), shape, stroke=True, under=True, line_width=width)
        if state.stroke_pattern is not None:
            self._paint_pattern(state.stroke_pattern, painted.box)

    def _clip(self, outline: Outline, around: Box | None, even_odd: bool) -> None:
        state = self.state
        if around is None:
            state.clip = Box(state.clip.left, state.clip.bottom, state.clip.left, state.clip.bottom)
            return
        state.clip = within(around, state.clip)
        if len(outline) != 1 or upright(outline[0]) is None:
            state.outlines = (*state.outlines[-8:], (outline, even_odd))

    def _shape(self, outline: Outline, even_odd: bool) -> Shape | None:
        """A form to be kept for the ink; None if this is no ink of the page, or too much has been kept."""
        record = self.record
        if not self.around.counts:
            return None
        record.points_left -= sum(map(len, outline))
        if record.points_left < 0:
            record.complete = False
            return None
        return Shape(outline, even_odd, self.state.outlines)

    # Paint

    def _paint(
        self, kind: Kind, box: Box, shape: Shape | None, *, stroke: bool = False, under: bool = False, **more: Any
    ) -> Painted:
        """Put something on the record. under: whether it is asked what lies below. more: fields of Painted."""
        state, around, record = self.state, self.around, self.record
        opacity = around.opacity * (state.stroke_opacity if stroke else state.opacity)
        blend = state.blend if state.blend not in NO_BLEND else around.blend
        soft_masked = state.soft_masked or around.soft_masked
        box = box if around.shows_in is None else around.shows_in
        seen = box.right > box.left and box.top > box.bottom
        off_page = not box.meets(record.area) if seen else not record.area.holds(box)
        more.setdefault("colour", state.stroke if stroke else state.fill)
        painted = Painted(
            kind,
            record.page,
            box,
            overprint=state.stroke_overprint if stroke else state.overprint,
            overprint_mode=state.overprint_mode,
            opacity=opacity,
            blend=blend,
            soft_masked=soft_masked,
            invisible=more.pop("invisible", False) or off_page,
            under=self._under(box) if under and seen and around.counts else None,
            marked=record.marking.stack,
            where=around.where,
            number=self.number,
            **more,
        )
        record.painted.append(painted)
        record.shapes.append(shape)
        record.fonts.append(None)
        if shape is not None and seen and kind != "stroke":
            record.grounds.add(painted, shape)
        if opacity < 1 or blend not in NO_BLEND or soft_masked:
            record.transparent = True
        return painted

    def _under(self, box: Box) -> CMYK | None:
        return self.record.grounds.under((box.left + box.right) / 2, (box.bottom + box.top) / 2)

    # Pictures, forms, patterns, shadings

    def paint_object(self, operands: list[Any]) -> None:
        key = operands[0]
        found = self.scope.named("XObject", key)
        subtype = name(entry(found, "/Subtype"))
        if subtype == "Image":
            is_mask = entry(found, "/ImageMask") is True
            space = None if is_mask else self.scope.space_of(entry(found, "/ColorSpace"))
            self._paint_picture("picture", found, space)
        elif subtype == "Form":
            self._paint_form(found, f"form {key}")
        elif subtype != "PS":
            self.tell(f"there is no picture or form called “{key}”")

    def paint_inline(self, operands: list[Any]) -> None:
        entries, data = operands
        given = {LONG_KEYS.get(key, key): value for key, value in entries.items()}
        space = given.pop("ColorSpace", None)
        image = self.record.shelf.stream(data, given)
        if isinstance(space, str):
            self._paint_picture("inline picture", image, self.scope.space(space))
        else:
            held = self.record.shelf.stream(b"", {"ColorSpace": space})
            self._paint_picture("inline picture", image, self.scope.space_of(entry(held, "/ColorSpace")))

    def _paint_picture(self, kind: Kind, image: Any, space: ColourSpace | None) -> None:
        state, record = self.state, self.record
        a, b, c, d, _, _ = state.matrix
        width, height = math.hypot(a, b), math.hypot(c, d)
        read = record.shelf.pictures.read(image, space, width, height, kind == "inline picture")
        facts = read.facts
        record.pictures[read] = None
        sides = [72 * samples / side for samples, side in ((facts.width, width), (facts.height, height)) if side > 0]
        self._paint(
            kind,
            within(box_through(UNIT, state.matrix), state.clip),
            Shape([], clips=state.outlines, picture=read, matrix=state.matrix) if self.around.counts else None,
            colour=state.fill if facts.is_mask else None,
            picture=facts,
            ppi=min(sides, default=0.0),
        )
        if facts.soft_mask is not None:
            record.transparent = True

    def _paint_form(self, form: Any, label: str) -> None:
        state, around = self.state.copy(), self.around
        if name(entry(entry(form, "/Group"), "/S")) == "Transparency":
            self.record.transparent = True
            around = replace(
                around,
                opacity=around.opacity * state.opacity,
                blend=state.blend if state.blend not in NO_BLEND else around.blend,
                soft_masked=around.soft_masked or state.soft_masked,
            )
            state.opacity = state.stroke_opacity = 1.0
            state.blend, state.soft_masked = "Normal", False
        self._read_form(form, label, state, around)

    def _read_form(self, form: Any, label: str, state: State, around: Around, once: object = None) -> None:
        """Read the content of a form, or of what is built like one. once: its name, if it is to be read but once."""
        record, place = self.record, identity(form)
        if once is not None and once in record.drawn:
            return
        record.drawn.add(once)
        if place in record.open:
            self.tell(f"{label} contains itself")
            return
        if len(record.open) >= DEEPEST:
            self.tell(f"forms lie within each other more than {DEEPEST} deep")
            return
        data = unpacked(form)
        if data is None:
            self.tell(f"the content of {label} cannot be unpacked")
            return
        matrix = array(entry(form, "/Matrix"))
        if len(matrix) == 6:
            a, b, c, d, e, f = map(number, matrix)
            state.matrix = times((a, b, c, d, e, f), state.matrix)
        if (limits := box(entry(form, "/BBox"))) is not None:
            state.clip = within(box_through(limits, state.matrix), state.clip)
        self._read(data, entry(form, "/Resources"), label, state, around, place)

    def _read(
        self, data: bytes, resources: Any, label: str, state: State, around: Around, place: tuple[int, int]
    ) -> None:
        record, where = self.record, (*self.around.where, label)
        scope = Scope(self.scope.resources if resources is None else resources, record.shelf.spaces)
        record.open.append(place)
        try:
            Interpreter(record, scope, state, replace(around, where=where), state.matrix).run(data)
        finally:
            record.open.pop()

    def _paint_pattern(self, pattern: Any, shown: Box) -> None:
        """Read what a pattern is made of, as shown in a box."""
        if whole(entry(pattern, "/PatternType")) == 2:
            self._paint_shading(entry(pattern, "/Shading"), shown, None)
            return
        state, around = State(self.base, EVERYWHERE), replace(self.around, shows_in=shown, counts=False)
        if whole(entry(pattern, "/PaintType")) == 2:
            own = self.state.fill
            state.fill = state.stroke = Colour(own.space.base or own.space, own.parts, own.inks)
            around = replace(around, uncoloured=True)
        self._read_form(pattern, "pattern", state, around, once=("pattern", identity(pattern), state.fill))

    def shade(self, operands: list[Any]) -> None:
        state, shading = self.state, self.scope.named("Shading", operands[0])
        if shading is None:
            self.tell(f"there is no shading called “{operands[0]}”")
            return
        shape = Shape([], clips=state.outlines) if self.around.counts else None
        self._paint_shading(shading, within(self.record.area, state.clip), shape)

    def _paint_shading(self, shading: Any, shown: Box, shape: Shape | None) -> None:
        space = self.scope.space_of(entry(shading, "/ColorSpace"))
        colour = Colour(space.space if space is not None else Space("Unknown", trouble="a shading has no colours"))
        self._paint("shading", shown, shape, colour=colour)

    def glyph_without_colour(self, operands: list[Any]) -> None:
        """d1, which opens a glyph of Type 3 that takes its colour from the text."""
        self.around = replace(self.around, uncoloured=True)

    # Marked content

    def begin_marked(self, operands: list[Any]) -> None:
        self.record.marking.begin(str(operands[0]) if operands else "")

    def begin_marked_with(self, operands: list[Any]) -> None:
        tag, properties = operands
        if isinstance(properties, str):
            held = self.scope.named("Properties", properties)
            if held is None:
                self.tell(f"there are no properties called “{properties}”")
            properties = held
        self.record.marking.begin(str(tag), properties)

    def end_marked(self, operands: list[Any]) -> None:
        if self.record.marking.depth > self.marks:
            self.record.marking.end()
        else:
            self.balanced = False

    # Text

    def begin_text(self, operands: list[Any]) -> None:
        self.balanced = self.balanced and not self.in_text
        self.in_text = True
        self.text_matrix = self.line_matrix = IDENTITY

    def end_text(self, operands: list[Any]) -> None:
        self.balanced = self.balanced and self.in_text
        self.in_text = False

    def set_spacing(self, operands: list[Any]) -> None:
        self.state.spacing = operands[0] + 0.0

    def set_word_spacing(self, operands: list[Any]) -> None:
        self.state.word_spacing = operands[0] + 0.0

    def set_scale(self, operands: list[Any]) -> None:
        self.state.scale = operands[0] / 100

    def set_leading(self, operands: list[Any]) -> None:
        self.state.leading = operands[0] + 0.0

    def set_rise(self, operands: list[Any]) -> None:
        self.state.rise = operands[0] + 0.0

    def set_mode(self, operands: list[Any]) -> None:
        self.state.mode = int(operands[0])

    def set_font(self, operands: list[Any]) -> None:
        key, size = operands
        font = self.scope.named("Font", key)
        if font is None:
            self.tell(f"there is no font called “{key}”")
        self.state.font = self.record.shelf.fonts.open(font) if font is not None else None
        self.state.size = size + 0.0

    def set_text_matrix(self, operands: list[Any]) -> None:
        a, b, c, d, e, f = operands
        self.text_matrix = self.line_matrix = times((a, b, c, d, e, f), IDENTITY)

    def next_line_at(self, operands: list[Any]) -> None:
        x, y = operands
        self.text_matrix = self.line_matrix = times((1.0, 0.0, 0.0, 1.0, x, y), self.line_matrix)

    def next_line_at_with_leading(self, operands: list[Any]) -> None:
        self.state.leading = -operands[1]
        self.next_line_at(operands)

    def next_line(self, operands: list[Any]) -> None:
        self.next_line_at([0.0, -self.state.leading])

    def show(self, operands: list[Any]) -> None:
        self._show([operands[0]])

    def show_spaced(self, operands: list[Any]) -> None:
        self._show(operands[0])

    def show_on_next_line(self, operands: list[Any]) -> None:
        self.next_line([])
        self._show([operands[0]])

    def show_on_next_line_with_spacing(self, operands: list[Any]) -> None:
        word_spacing, spacing, shown = operands
        self.state.word_spacing, self.state.spacing = word_spacing + 0.0, spacing + 0.0
        self.show_on_next_line([shown])

    def _show(self, parts: list[Any]) -> None:
        """Show text. parts: strings, and numbers that move what follows back, in thousandths of the size."""
        state, font = self.state, self.state.font
        if font is None:
            self.tell("text is shown and no font is set")
            return
        unseen = state.mode in UNSEEN_MODES
        used = font.hidden if unseen else font.used
        size, spacing, word_spacing = state.size / 1000, state.spacing, state.word_spacing
        scale = 1.0 if font.vertical else state.scale
        advance, letters = 0.0, []
        for part in parts:
            if part.__class__ is float:
                advance -= part * size * scale
                continue
            for code, text, width, is_space in font.decode(part):
                used.add(code)
                letters.append(text)
                if font.matrix is not None and not unseen:
                    self._show_drawn(font, code, advance)
                advance += (width * size + spacing + (word_spacing if is_space else 0.0)) * scale
        matrix = times(self.text_matrix, state.matrix)
        if not is_sound(matrix) or not math.isfinite(advance):
            self.tell("text is larger than any paper")
            return
        if letters:
            self._paint_text("".join(letters), font, advance, matrix)
        a, b, c, d, e, f = self.text_matrix
        if font.vertical:
            self.text_matrix = a, b, c, d, e - advance * c, f - advance * d
        else:
            self.text_matrix = a, b, c, d, e + advance * a, f + advance * b

    def _paint_text(self, letters: str, font: "ReadFont", advance: float, matrix: Matrix) -> None:
        """One show of text, as a box. advance: in text space, along the line. matrix: from text space to the page."""
        state = self.state
        size = state.size / 1000
        if font.vertical:
            drawn = Box(-500 * size, -advance, 500 * size, 0.0)
        else:
            drawn = Box(0.0, state.rise + font.descent * size, advance, state.rise + font.ascent * size)
        a, b, c, d, _, _ = matrix
        across = math.hypot(a, b)
        stroked = state.mode in (1, 5)
        self._paint(
            "text",
            within(box_through(drawn, matrix), state.clip),
            None,
            stroke=stroked,
            under=True,
            text=self.record.marking.spoken(letters),
            size=abs(state.size) * abs(a * d - b * c) / across if across else 0.0,
            invisible=state.mode in UNSEEN_MODES,
            line_width=state.line_width * thinner_scale(state.matrix) if state.mode in (1, 2, 5, 6) else 0.0,
        )
        self.record.fonts[-1] = font
        pattern = state.stroke_pattern if stroked else state.fill_pattern
        if pattern is not None:
            self._paint_pattern(pattern, self.record.painted[-1].box)

    def _show_drawn(self, font: "ReadFont", code: int, advance: float) -> None:
        """Read the drawing of a glyph of Type 3, where it is first shown. advance: where, in text space."""
        once = ("glyph", id(font), code)
        if once in self.record.drawn or font.matrix is None:
            return
        self.record.drawn.add(once)
        procedure = font.procedure(code)
        data = unpacked(procedure) if procedure is not None else None
        if data is None or identity(procedure) in self.record.open or len(self.record.open) >= DEEPEST:
            return
        state = self.state.copy()
        placed = state.size * state.scale, 0.0, 0.0, state.size, advance, state.rise
        state.matrix = times(font.matrix, times(placed, times(self.text_matrix, state.matrix)))
        around = replace(self.around, counts=False)
        if is_sound(state.matrix):
            self._read(data, font.resources, "glyph", state, around, identity(procedure))


# From operator to the method that obeys it.
ACTS = {
    **{"q": "save", "Q": "restore", "cm": "concatenate", "w": "set_line_width", "ri": "set_intent", "gs": "set_state"},
    **{"m": "move", "l": "line", "c": "curve", "v": "curve_from_here", "y": "curve_into_end", "h": "close"},
    **{"re": "rectangle", "W": "clip", "W*": "clip_even_odd", "n": "end_path"},
    **{"f": "fill", "F": "fill", "f*": "fill_even_odd", "S": "stroke", "s": "close_and_stroke"},
    **{"B": "fill_and_stroke", "B*": "fill_even_odd_and_stroke"},
    **{"b": "close_fill_and_stroke", "b*": "close_fill_even_odd_and_stroke"},
    **{"cs": "set_space", "sc": "set_colour", "scn": "set_colour"},
    **{"CS": "set_stroke_space", "SC": "set_stroke_colour", "SCN": "set_stroke_colour"},
    **{"g": "set_gray", "rg": "set_rgb", "k": "set_cmyk"},
    **{"G": "set_stroke_gray", "RG": "set_stroke_rgb", "K": "set_stroke_cmyk"},
    **{"Do": "paint_object", "BI": "paint_inline", "sh": "shade", "d1": "glyph_without_colour"},
    **{"BMC": "begin_marked", "BDC": "begin_marked_with", "EMC": "end_marked"},
    **{"BT": "begin_text", "ET": "end_text", "Tf": "set_font", "Tm": "set_text_matrix"},
    **{"Td": "next_line_at", "TD": "next_line_at_with_leading", "T*": "next_line"},
    **{"Tc": "set_spacing", "Tw": "set_word_spacing", "Tz": "set_scale", "TL": "set_leading", "Ts": "set_rise"},
    **{"Tr": "set_mode", "Tj": "show", "TJ": "show_spaced"},
    **{"'": "show_on_next_line", '"': "show_on_next_line_with_spacing"},
    **dict.fromkeys(("J", "j", "M", "d", "i", "d0", "ID", "EI", "MP", "DP", "BX", "EX"), "nothing"),
}

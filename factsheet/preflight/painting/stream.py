"""stream: one content stream as it is read, and the streams within it: forms, patterns, masks."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar, Literal

from factsheet.ink import CMYK
from factsheet.preflight.document.values import array, box, entry, identity, number, unpacked, whole
from factsheet.preflight.facts import Box, Colour, ContentFacts, Painted, Space
from factsheet.preflight.painting.colour import ColourSpace
from factsheet.preflight.painting.paths import (
    EVERYWHERE,
    IDENTITY,
    Matrix,
    Outline,
    Subpath,
    box_through,
    times,
    within,
)
from factsheet.preflight.painting.record import COST_OF_FORM, COST_OF_SHADING, TOO_MUCH, Around, Enough, Record
from factsheet.preflight.painting.scope import NO_BLEND, Scope
from factsheet.preflight.painting.shapes import Shape
from factsheet.preflight.painting.state import State
from factsheet.preflight.painting.tokens import operations

DEEPEST = 20  # forms, patterns and masks within each other
MOST_TROUBLE = 20  # lines about one stream
BAD_OPERANDS = (ValueError, TypeError, IndexError, KeyError, AttributeError, OverflowError, ZeroDivisionError)

Kind = Literal["text", "fill", "stroke", "picture", "inline picture", "shading"]


class Stream:
    """A content stream being read. The operators are methods of what inherits from it.

    base: the matrix of the page or form, to which patterns keep. acts: by operator, the method that obeys it.

    A method that is not given what it needs raises what Python raises then; `run` tells of it in plain words and goes
    on, as viewers do.
    """

    acts: ClassVar[Mapping[str, str]] = {}

    def __init__(self, record: Record, scope: Scope, state: State, around: Around, base: Matrix) -> None:
        self.record, self.scope, self.state, self.around, self.base = record, scope, state, around, base
        self.saved: list[State] = []
        self.unsaved = 0  # states beyond those
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
        read, record.bytes_left = data[: record.bytes_left], max(0, record.bytes_left - len(data))
        acts = {operator: getattr(self, method) for operator, method in self.acts.items()}
        unknown: dict[str, None] = {}
        deepest = 0
        try:
            for number, (operator, operands) in enumerate(operations(read, self.trouble)):
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
                    raise Enough(TOO_MUCH)
            if len(read) < len(data):
                raise Enough(TOO_MUCH)
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
        lies = box if seen else more.get("drawn")  # a vowel mark takes no room on its line; its ink does
        off_page = not box.meets(record.area) if seen else not record.area.holds(box)
        hidden = around.hidden or record.marking.hidden
        shape = None if hidden else shape
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
            invisible=more.pop("invisible", False) or off_page or hidden,
            under=self._under(lies) if under and lies is not None and around.counts else None,
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

    # Streams within streams

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
        state.matrix = self._placed(form, state.matrix)
        if (limits := box(entry(form, "/BBox"))) is not None:
            state.clip = within(box_through(limits, state.matrix), state.clip)
        self._read(data, entry(form, "/Resources"), label, state, around, place)

    def _read(
        self, data: bytes, resources: Any, label: str, state: State, around: Around, place: tuple[int, int]
    ) -> None:
        record, where = self.record, (*self.around.where, label)
        record.spend(COST_OF_FORM)
        scope = Scope(self.scope.resources if resources is None else resources, record.shelf.spaces)
        record.open.append(place)
        try:
            type(self)(record, scope, state, replace(around, where=where), state.matrix).run(data)
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

    def _blended(self, shape: Shape | None, shading: Any, matrix: Matrix, *, background: bool = False) -> Shape | None:
        """A form with a shading in it. matrix: of the shading."""
        blend = self.record.shelf.blend(shading, self._space_of(shading), background) if shape is not None else None
        if shape is None or blend is None:
            return shape
        clips = shape.clips
        if blend.limits is not None:
            left, bottom, right, top = blend.limits
            a, b, c, d, e, f = matrix
            corners = (left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)
            clips = (*clips, ([[(a * x + c * y + e, b * x + d * y + f) for x, y in corners]], False))
        return replace(shape, clips=clips, blend=blend, matrix=matrix)

    def _filled_by(self, pattern: Any, shape: Shape | None) -> Shape | None:
        """A form that a pattern fills, with its shading if it is one."""
        if whole(entry(pattern, "/PatternType")) != 2:
            return shape
        return self._blended(shape, entry(pattern, "/Shading"), self._placed(pattern, self.base), background=True)

    def _space_of(self, shading: Any) -> ColourSpace | None:
        return self.scope.space_of(entry(shading, "/ColorSpace"))

    def _placed(self, form: Any, outer: Matrix) -> Matrix:
        """The matrix of what has one of its own within another."""
        own = array(entry(form, "/Matrix"))
        if len(own) != 6:
            return outer
        a, b, c, d, e, f = map(number, own)
        return times((a, b, c, d, e, f), outer)

    def _paint_shading(self, shading: Any, shown: Box, shape: Shape | None) -> None:
        self.record.spend(COST_OF_SHADING)
        space = self._space_of(shading)
        colour = Colour(space.space if space is not None else Space("Unknown", trouble="a shading has no colours"))
        self._paint("shading", shown, shape, colour=colour)

"""drawing: the operators of the graphics state, of colours and of paths. Source: ISO 32000-1, 8.4 to 8.6 and 8.5."""

from typing import Any

from factsheet.preflight.document.values import entry, identity
from factsheet.preflight.facts import Box, Colour
from factsheet.preflight.painting.colour import ColourSpace
from factsheet.preflight.painting.paths import (
    Outline,
    bounds,
    chords,
    is_sound,
    thickness,
    thinner_scale,
    times,
    upright,
    within,
)
from factsheet.preflight.painting.pixels import COARSE
from factsheet.preflight.painting.record import Around
from factsheet.preflight.painting.scope import StateChange
from factsheet.preflight.painting.shapes import Shape
from factsheet.preflight.painting.state import State
from factsheet.preflight.painting.stream import Stream

MOST_SAVED = 2_000  # states within each other; more are counted, but not kept


class Drawing(Stream):
    """A stream that obeys the operators of state, colour and path."""

    # The graphics state

    def save(self, operands: list[Any]) -> None:
        if len(self.saved) < MOST_SAVED:
            self.saved.append(self.state.copy())
        else:
            self.unsaved += 1

    def restore(self, operands: list[Any]) -> None:
        if self.unsaved:
            self.unsaved -= 1
        elif self.saved:
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
        record, start = self.record, self._last()
        if record.chords_left <= 0:
            record.complete = False
            self.subpath.append(end)
            return
        points = chords(start, one, two, end)
        record.chords_left -= len(points)
        self.subpath.extend(points)

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
        shape, thin = self._filled_by(state.fill_pattern, self._shape(outline, even_odd)), thickness(outline)
        painted = self._paint("fill", within(around, state.clip), shape, under=thin > 0, thickness=thin)
        if state.fill_pattern is not None:
            self._paint_pattern(state.fill_pattern, painted.box)

    def _paint_stroke(self, outline: Outline, around: Box) -> None:
        state = self.state
        width = state.line_width * thinner_scale(state.matrix)
        reach = width / 2
        grown = Box(around.left - reach, around.bottom - reach, around.right + reach, around.top + reach)
        shape = self._shape(outline, even_odd=False) if width > COARSE else None
        shape = self._filled_by(state.stroke_pattern, shape)
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
        """A form to be kept for the ink; None if this is no ink of the page."""
        return Shape(outline, even_odd, self.state.outlines) if self.around.counts else None

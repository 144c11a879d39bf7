"""showing: the operators of text. Source: ISO 32000-1, 9."""

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from factsheet.preflight.document.values import identity, unpacked
from factsheet.preflight.facts import Box
from factsheet.preflight.painting.paths import IDENTITY, Matrix, box_through, is_sound, thinner_scale, times, within
from factsheet.preflight.painting.record import COST_OF_LETTER
from factsheet.preflight.painting.state import State
from factsheet.preflight.painting.stream import DEEPEST, Stream

if TYPE_CHECKING:
    from factsheet.preflight.painting.content import ReadFont

UNSEEN_MODES = (3, 7)  # of text


class Showing(Stream):
    """A stream that obeys the operators of text."""

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
        advance, letters, placed = 0.0, [], []
        for part in parts:
            if part.__class__ is float:
                advance -= part * size * scale
                continue
            self.record.spend(len(part) * COST_OF_LETTER)
            for code, text, width, is_space in font.decode(part):
                used.add(code)
                letters.append(text)
                placed.append((code, advance))
                if font.matrix is not None and not unseen:
                    self._show_drawn(font, code, advance)
                advance += (width * size + spacing + (word_spacing if is_space else 0.0)) * scale
        matrix = times(self.text_matrix, state.matrix)
        if not is_sound(matrix) or not math.isfinite(advance):
            self.tell("text is larger than any paper")
            return
        if letters:
            self._paint_text("".join(letters), font, advance, matrix, _drawn(font, placed, state))
        a, b, c, d, e, f = self.text_matrix
        if font.vertical:
            self.text_matrix = a, b, c, d, e - advance * c, f - advance * d
        else:
            self.text_matrix = a, b, c, d, e + advance * a, f + advance * b

    def _paint_text(self, letters: str, font: "ReadFont", advance: float, matrix: Matrix, inked: Box | None) -> None:
        """One show of text, as a box. advance: in text space, along the line. matrix: from text space to the page.

        inked: round the ink of the letters, in text space.
        """
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
            drawn=within(box_through(inked, matrix), state.clip) if inked is not None else None,
            size=abs(state.size) * abs(a * d - b * c) / across if across else 0.0,
            invisible=state.mode in UNSEEN_MODES,
            line_width=state.line_width * thinner_scale(state.matrix) if stroked else 0.0,
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


def _drawn(font: "ReadFont", placed: list[tuple[int, float]], state: State) -> Box | None:
    """The box round the ink of codes, in text space; None if their font does not tell it, or if they have none.

    placed: each code with how far along the line it stands. Lines that run down or backwards are not looked into.
    """
    size = state.size / 1000
    across = size * state.scale
    if font.vertical or size <= 0 or across <= 0:
        return None
    found = []
    for code, advance in placed:
        box = font.drawn(code)
        if box is None:
            return None
        left, bottom, right, top = box
        if left < right:
            found.append((advance + left * across, bottom * size, advance + right * across, top * size))
    if not found:
        return None
    lefts, bottoms, rights, tops = zip(*found, strict=True)
    return Box(min(lefts), state.rise + min(bottoms), max(rights), state.rise + max(tops))

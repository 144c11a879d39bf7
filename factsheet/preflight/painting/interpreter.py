"""interpreter: all operators of content streams. Source: ISO 32000-1, annex A."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from factsheet.preflight.document.values import entry, name
from factsheet.preflight.facts import Box
from factsheet.preflight.painting.colour import ColourSpace
from factsheet.preflight.painting.drawing import Drawing
from factsheet.preflight.painting.marking import of_content
from factsheet.preflight.painting.paths import box_through, within
from factsheet.preflight.painting.record import COST_OF_INLINE_PICTURE
from factsheet.preflight.painting.scope import NO_BLEND
from factsheet.preflight.painting.shapes import Shape
from factsheet.preflight.painting.showing import Showing
from factsheet.preflight.painting.stream import Kind

UNIT = Box(0.0, 0.0, 1.0, 1.0)
LONG_KEYS = {  # of inline images
    **{"BPC": "BitsPerComponent", "CS": "ColorSpace", "D": "Decode", "DP": "DecodeParms", "F": "Filter"},
    **{"H": "Height", "IM": "ImageMask", "I": "Interpolate", "W": "Width", "L": "Length"},
}
ACTS = {  # the method that obeys an operator
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


class Interpreter(Drawing, Showing):
    """A stream that obeys every operator: to those of paths and text it adds pictures, forms and marked content."""

    acts = ACTS

    def paint_object(self, operands: list[Any]) -> None:
        key, around = operands[0], self.around
        found = self.scope.named("XObject", key)
        if self._hides(entry(found, "/OC")):
            self.around = replace(around, hidden=True)
        try:
            self._paint_object(key, found)
        finally:
            self.around = around

    def _paint_object(self, key: str, found: Any) -> None:
        subtype = name(entry(found, "/Subtype"))
        if subtype == "Image":
            self._paint_picture("picture", found, lambda: self.scope.space_of(entry(found, "/ColorSpace")))
        elif subtype == "Form":
            self._paint_form(found, f"form {key}")
        elif subtype != "PS":
            self.tell(f"there is no picture or form called “{key}”")

    def paint_inline(self, operands: list[Any]) -> None:
        entries, data = operands
        self.record.spend(COST_OF_INLINE_PICTURE)
        given = {LONG_KEYS.get(key, key): value for key, value in entries.items()}
        space = given.pop("ColorSpace", None)
        image = self.record.shelf.stream(data, given)
        if isinstance(space, str):
            self._paint_picture("inline picture", image, lambda: self.scope.space(space))
        else:
            held = self.record.shelf.stream(b"", {"ColorSpace": space})
            self._paint_picture("inline picture", image, lambda: self.scope.space_of(entry(held, "/ColorSpace")))

    def _paint_picture(self, kind: Kind, image: Any, space_of: Callable[[], ColourSpace | None]) -> None:
        state, record = self.state, self.record
        a, b, c, d, _, _ = state.matrix
        width, height = math.hypot(a, b), math.hypot(c, d)
        read = record.shelf.pictures.read(image, space_of, width, height, kind == "inline picture")
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

    def shade(self, operands: list[Any]) -> None:
        state, shading = self.state, self.scope.named("Shading", operands[0])
        if shading is None:
            self.tell(f"there is no shading called “{operands[0]}”")
            return
        shape = Shape([], clips=state.outlines) if self.around.counts else None
        shape = self._blended(shape, shading, state.matrix)
        self._paint_shading(shading, within(self.record.area, state.clip), shape)

    def glyph_without_colour(self, operands: list[Any]) -> None:
        """d1, which opens a glyph of Type 3 that takes its colour from the text."""
        self.around = replace(self.around, uncoloured=True)

    # Marked content

    def begin_marked(self, operands: list[Any]) -> None:
        self.record.marking.begin(str(operands[0]) if operands else "")

    def begin_marked_with(self, operands: list[Any]) -> None:
        tag, given = operands
        properties = self.scope.properties(given) if isinstance(given, str) else of_content(given)
        if properties is None:
            self.tell(f"there are no properties called “{given}”")
        hidden = tag == "OC" and isinstance(given, str) and self._hides(self.scope.named("Properties", given))
        self.record.marking.begin(str(tag), properties or (None, {}), hidden=hidden)

    def _hides(self, membership: Any) -> bool:
        """Whether what belongs to a layer is hidden."""
        return self.record.shelf.layers.hide(membership)

    def end_marked(self, operands: list[Any]) -> None:
        if self.record.marking.depth > self.marks:
            self.record.marking.end()
        else:
            self.balanced = False

"""Drawings from SVG files: marks and icons as filled outlines, each in a colour of the theme.

Understood: paths, rectangles, circles, ellipses, lines, polylines, polygons and groups, with transforms, fills,
strokes and both fill rules. Everything else is refused by name: a mark that is almost right is wrong. A colour is:

    currentColor, or none given     the ink the drawing is asked for where it is placed
    data-ink="saffron"              a colour or accent of the theme; the fill beside it is for looking at on screen
    black, white                    black ink alone; bare paper

A data-ink on a group holds for what is in the group.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path as File
from typing import cast
from xml.parsers import expat

from factsheet.codes import drawings as say
from factsheet.diagnostics import Code, Log, Span
from factsheet.display.items import FilledPath
from factsheet.display.path_data import number, read_path_data
from factsheet.display.stroke import Cap, Join, Pen, outlined
from factsheet.display.windings import nonzero
from factsheet.geometry import ROUND, Path, Rect, Segment, Size, join, rectangle
from factsheet.ink import BLACK, WHITE, Ink
from factsheet.units import Pt

MOST_BYTES = 256 * 1024
MOST_ELEMENTS = 2_000
MOST_SEGMENTS = 20_000
DEEPEST = 32

_SVG = "http://www.w3.org/2000/svg"
_SILENT = {"title", "desc", "metadata", "defs"}  # nothing in them is drawn by itself
_NEUTRAL: dict[str, set[str]] = {  # what we do not draw, by the values at which it changes nothing
    "opacity": {"1", "1.0", "100%"},
    "fill-opacity": {"1", "1.0", "100%"},
    "stroke-opacity": {"1", "1.0", "100%"},
    "clip-path": {"none"},
    "mask": {"none"},
    "filter": {"none"},
    "mix-blend-mode": {"normal"},
    "stroke-dasharray": {"none", "0"},
    "marker": {"none"},
    "marker-start": {"none"},
    "marker-mid": {"none"},
    "marker-end": {"none"},
    "vector-effect": {"none"},
    "paint-order": {"normal", "fill", "fill stroke", "fill stroke markers"},
    "transform-origin": {"0", "0 0"},
    "display": {"inline", "block"},
    "visibility": {"visible"},
}
_COLOURS = {
    **dict.fromkeys(("black", "#000", "#000000", "rgb(0,0,0)", "rgb(0%,0%,0%)"), "black"),
    **dict.fromkeys(("white", "#fff", "#ffffff", "rgb(255,255,255)", "rgb(100%,100%,100%)"), "white"),
}
_XML_FAULTS = {
    expat.errors.XML_ERROR_NO_ELEMENTS: "breaks off here",
    expat.errors.XML_ERROR_UNCLOSED_TOKEN: "breaks off here",
    expat.errors.XML_ERROR_TAG_MISMATCH: "cannot be read from here on: what was opened before is not closed",
}
_CALL = re.compile(r"\s*([a-zA-Z]+)\s*\(([^()]*)\)\s*,?")

_Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled outline. `ink`: a colour of the theme by its name, "black" or "white"; None is the ink asked for."""

    path: Path
    ink: str | None
    at: Span


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in painting order, in a box from (0, 0) to `size`, in the drawing's own units."""

    size: Size
    shapes: tuple[Shape, ...]

    def items(self, height: Pt, ink: Ink, inks: Mapping[str, Ink]) -> tuple[FilledPath, ...]:
        """The drawing at a height, from its top left corner; for a colour the theme lacks, the ink asked for."""
        scale = height / self.size.height
        known = _with_black_and_white(inks)
        return tuple(FilledPath(shape.path.scaled(scale), known.get(shape.ink or "", ink)) for shape in self.shapes)

    def width(self, height: Pt) -> Pt:
        """How wide the drawing is at a height."""
        return height * self.size.width / self.size.height


def _with_black_and_white(inks: Mapping[str, Ink]) -> dict[str, Ink]:
    return {"black": BLACK, "white": WHITE, **inks}


def check_inks(drawing: Drawing, inks: Mapping[str, Ink], log: Log) -> bool:
    """Whether the theme has every colour that the drawing names; each one it lacks is reported once."""
    known = _with_black_and_white(inks)
    lacking = {shape.ink: shape.at for shape in reversed(drawing.shapes) if shape.ink and shape.ink not in known}
    for name, at in sorted(lacking.items()):
        log.report(
            say.DRAWING_UNKNOWN_INK,
            f"The drawing asks for the colour “{name}”, which the theme does not have.",
            at,
            help=f"use one of {', '.join(sorted(known))}, or add “{name}” to the theme's colours.",
        )
    return not lacking


def read_svg(path: File, file: str, log: Log, at: Span | None) -> Drawing | None:
    """A drawing from its file; None after the log was told why not.

    Args:
        file: the path as messages show it, from the project folder. at: where the data name the drawing.
    """
    try:
        with path.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        log.report(say.DRAWING_NOT_FOUND, f"The drawing {file} is not there, or cannot be opened.", at)
        return None
    if len(data) > MOST_BYTES:
        log.report(say.DRAWING_TOO_LARGE, f"The drawing {file} has more than {MOST_BYTES // 1024} KiB.", at)
        return None
    return parse_svg(data, file, log)


def parse_svg(data: bytes, file: str, log: Log) -> Drawing | None:
    """A drawing from the bytes of an SVG file; None after the log was told why not. Never raises."""
    reader = _Reader(file, log)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    reader.parser = parser
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.ProcessingInstructionHandler = reader.instruction
    try:
        parser.Parse(data, True)
    except _Enough:
        return None
    except (expat.ExpatError, ValueError, LookupError):
        found = Span(file, parser.ErrorLineNumber, parser.ErrorColumnNumber + 1)
        what = _XML_FAULTS.get(
            expat.ErrorString(parser.ErrorCode) or "", "cannot be read from here on: this is not SVG"
        )
        reader.fault(say.DRAWING_NOT_SVG, f"The drawing {what}", found)
    return reader.drawing()


class _Enough(Exception):
    """The file is of no use beyond this place."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What an element passes on to those within it. Paints: "none", or a colour as typed."""

    fill: str = "currentcolor"
    stroke: str = "none"
    width: float = 1.0
    cap: Cap = "butt"
    join: Join = "miter"
    miter: float = 4.0
    even_odd: bool = False
    ink: str | None = None
    matrix: _Matrix = (1, 0, 0, 1, 0, 0)


@dataclass
class _Reader:
    """One pass over a file: the looks of the open elements, and the shapes so far."""

    file: str
    log: Log
    parser: expat.XMLParserType = field(init=False)
    looks: list[_Look] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    box: Rect | None = None
    silent: int = 0  # open elements within one that draws nothing
    elements: int = 0
    segments: int = 0
    told: set[str] = field(default_factory=set)
    open_stroke: bool = False  # whether the last shape is a stroke wound the usual way, which others may join

    @property
    def here(self) -> Span:
        return Span(self.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def fault(self, code: Code, message: str, at: Span | None = None) -> None:
        """Report, once for the same words however often they apply."""
        if message not in self.told:
            self.told.add(message)
            self.log.report(code, f"{message}.", at or self.here)

    def drawing(self) -> Drawing | None:
        if self.box and not self.shapes and not self.told:
            self.fault(say.DRAWING_EMPTY, "The drawing draws nothing", Span(self.file, 1, 1))
        if self.told or not self.box:
            return None
        return Drawing(Size(self.box.width, self.box.height), tuple(self.shapes))

    def doctype(self, *_: object) -> None:
        self.fault(say.DRAWING_UNSUPPORTED, "The drawing has a document type (<!DOCTYPE ...>); delete that line")
        raise _Enough

    def instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            self.fault(say.DRAWING_UNSUPPORTED, "The drawing calls for a style sheet, which is not read")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        self.elements += 1
        if self.elements > MOST_ELEMENTS or len(self.looks) + self.silent >= DEEPEST:
            what = f"more than {MOST_ELEMENTS:,} elements" if self.elements > MOST_ELEMENTS else "groups too deep"
            self.fault(say.DRAWING_TOO_LARGE, f"The drawing has {what}")
            raise _Enough
        if not self.looks:
            self.frame(element if space in ("", _SVG) else "", attributes)
        elif element in ("style", "script"):
            self.fault(say.DRAWING_UNSUPPORTED, f"<{element}> is not read; put each colour on its shape")
        if self.silent or space not in ("", _SVG) or element in _SILENT:
            self.silent += 1
            return
        look = self.look(element, attributes)
        self.looks.append(look)
        if element in _OUTLINES:
            try:
                outline = _OUTLINES[element](attributes)
            except ValueError as wrong:
                self.fault(say.DRAWING_VALUE, f"<{element}>: {wrong}")
            else:
                self.draw(outline, look)
        elif element not in ("svg", "g", "style", "script") or (element == "svg" and len(self.looks) > 1):
            self.fault(say.DRAWING_UNSUPPORTED, f"<{element}> cannot be printed from a drawing")

    def end(self, _: str) -> None:
        if self.silent:
            self.silent -= 1
        else:
            self.looks.pop()

    def frame(self, element: str, attributes: dict[str, str]) -> None:
        """The box of the whole drawing, from its outermost element."""
        if element != "svg":
            self.fault(say.DRAWING_NOT_SVG, "This is not an SVG drawing: its outermost element is not <svg>")
            raise _Enough
        try:
            if "viewBox" in attributes:
                x, y, width, height = _numbers(attributes["viewBox"], 4)
            else:
                x, y, width, height = 0.0, 0.0, _length(attributes, "width"), _length(attributes, "height")
        except ValueError as wrong:
            self.fault(say.DRAWING_VALUE, f"The size of the drawing cannot be told: {wrong}")
            raise _Enough from None
        if min(width, height) <= 0 or not 1e-3 < width / height < 1e3:
            self.fault(say.DRAWING_VALUE, f"A drawing of {width:g} by {height:g} units cannot be placed")
            raise _Enough
        self.box = Rect(x, y, width, height)

    def look(self, element: str, attributes: dict[str, str]) -> _Look:
        """The look of an element: what it inherits, changed by its own attributes and then by its `style`."""
        box = self.box or Rect(0, 0, 1, 1)
        look = self.looks[-1] if self.looks else _Look(matrix=(1, 0, 0, 1, -box.x, -box.y))
        stated = {key: value.strip() for key, value in attributes.items() if " " not in key}
        for rule in stated.pop("style", "").split(";"):
            key, _, value = rule.partition(":")
            stated[key.strip()] = value.replace("!important", "").strip()
        look = replace(look, ink=stated.get("data-ink", look.ink))
        for key, value in stated.items():
            if value == "inherit":
                continue
            if key in _NEUTRAL and value.lower() not in _NEUTRAL[key]:
                self.fault(say.DRAWING_UNSUPPORTED, f"{key}: {value[:40]} cannot be printed from a drawing")
            try:
                look = _changed(look, key, value)
            except ValueError as wrong:
                self.fault(say.DRAWING_VALUE, f"<{element}>: {key}: {wrong}")
        return look

    def draw(self, outline: Path, look: _Look) -> None:
        """Add the fill and the stroke of an outline."""
        self.segments += len(outline.segments)
        if self.segments > MOST_SEGMENTS:
            self.fault(say.DRAWING_TOO_LARGE, f"The drawing has more than {MOST_SEGMENTS:,} strokes of the pen")
            raise _Enough
        box = self.box or Rect(0, 0, 1, 1)
        fine = max(box.width, box.height) / 5000 / max(1e-6, math.sqrt(abs(_determinant(look.matrix))))
        if look.fill != "none" and len(outline.segments) > 2:
            filled = nonzero(outline, 4 * fine) if look.even_odd else outline
            if filled is None:
                self.fault(say.DRAWING_UNSUPPORTED, "An even-odd shape crosses itself; unite its parts first")
            else:
                self.paint(filled, look.fill, look)
        if look.stroke != "none" and look.width > 0:
            pen = Pen(look.width, look.cap, look.join, look.miter)
            self.paint(outlined(outline, pen, fine), look.stroke, look, stroke=True)

    def paint(self, outline: Path, colour: str, look: _Look, stroke: bool = False) -> None:
        """Add a shape; strokes that follow one another in one colour become one shape."""
        ink = look.ink or _COLOURS.get(colour)
        if ink is None and colour != "currentcolor":
            lead = f"The colour {colour[:40]} is not one of the theme's, so its inks are not known"
            self.fault(say.DRAWING_COLOUR, lead)
        shape = Shape(outline.transformed(*look.matrix), ink, self.here)
        joins = stroke and _determinant(look.matrix) > 0
        if joins and self.open_stroke and self.shapes[-1].ink == ink:
            shape = replace(self.shapes[-1], path=join(self.shapes.pop().path, shape.path))
        if shape.path.segments:
            self.shapes.append(shape)
            self.open_stroke = joins


def _changed(look: _Look, key: str, value: str) -> _Look:
    """The look after one property; others leave it as it is.

    Raises:
        ValueError: the value is not one the property can have.
    """
    match key:
        case "fill" | "stroke":
            colour = re.sub(r"\s+", "", value.lower())
            colour = "none" if colour == "transparent" else colour
            return replace(look, fill=colour) if key == "fill" else replace(look, stroke=colour)
        case "fill-rule":
            return replace(look, even_odd=_one_of(value, "nonzero", "evenodd") == "evenodd")
        case "stroke-width":
            return replace(look, width=_positive(value))
        case "stroke-linecap":
            return replace(look, cap=cast(Cap, _one_of(value, "butt", "round", "square")))
        case "stroke-linejoin":
            return replace(look, join=cast(Join, _one_of(value, "miter", "round", "bevel")))
        case "stroke-miterlimit":
            return replace(look, miter=_positive(value))
        case "transform":
            return replace(look, matrix=_times(look.matrix, _transform(value)))
    return look


def _one_of(value: str, *known: str) -> str:
    if value not in known:
        raise ValueError(f"“{value[:40]}” is none of {', '.join(known)}")
    return value


def _positive(value: str) -> float:
    found = number(value.removesuffix("px"))
    if found < 0:
        raise ValueError(f"“{value}” is below 0")
    return found


def _length(attributes: Mapping[str, str], key: str, default: str | None = None) -> float:
    """A length or place in the drawing's own units.

    Raises:
        ValueError: it is missing and has no default, or is not a plain number.
    """
    value = attributes.get(key, default)
    if value is None:
        raise ValueError(f"{key} is missing")
    try:
        return number(value.strip().removesuffix("px"))
    except ValueError as wrong:
        raise ValueError(f"{key}: {wrong}") from None


def _numbers(text: str, count: int | None = None) -> list[float]:
    found = [number(word) for word in text.replace(",", " ").split()]
    if count is not None and len(found) != count:
        raise ValueError(f"“{text[:40]}” should be {count} numbers")
    return found


def _determinant(matrix: _Matrix) -> float:
    return matrix[0] * matrix[3] - matrix[1] * matrix[2]


def _times(outer: _Matrix, inner: _Matrix) -> _Matrix:
    """The two, the inner first."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def _transform(text: str) -> _Matrix:
    matrix: _Matrix = (1, 0, 0, 1, 0, 0)
    at = 0
    while text[at:].strip():
        call = _CALL.match(text, at)
        if call is None:
            raise ValueError(f"“{text[at : at + 40]}” is no transform")
        at = call.end()
        matrix = _times(matrix, _one_transform(call[1], _numbers(call[2])))
    if not max(map(abs, matrix)) < 1e6:
        raise ValueError("it moves the shape out of all measure")
    return matrix


def _one_transform(name: str, n: list[float]) -> _Matrix:
    match name, len(n):
        case "matrix", 6:
            return (n[0], n[1], n[2], n[3], n[4], n[5])
        case "translate", 1 | 2:
            return (1, 0, 0, 1, n[0], n[1] if len(n) == 2 else 0)
        case "scale", 1 | 2:
            return (n[0], 0, 0, n[-1], 0, 0)
        case "rotate", 1 | 3:
            cos, sin = math.cos(math.radians(n[0])), math.sin(math.radians(n[0]))
            x, y = n[1:] or (0.0, 0.0)
            return (cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos)
        case "skewX", 1:
            return (1, 0, math.tan(math.radians(n[0])), 1, 0, 0)
        case "skewY", 1:
            return (1, math.tan(math.radians(n[0])), 0, 1, 0, 0)
    raise ValueError(f"“{name}” with {len(n)} numbers is no transform")


def _path(attributes: Mapping[str, str]) -> Path:
    return read_path_data(attributes.get("d", ""))


def _rect(attributes: Mapping[str, str]) -> Path:
    x, y = _length(attributes, "x", "0"), _length(attributes, "y", "0")
    width, height = _length(attributes, "width"), _length(attributes, "height")
    rx = _length(attributes, "rx", attributes.get("ry", "0"))
    ry = _length(attributes, "ry", attributes.get("rx", "0"))
    return _rounded(Rect(x, y, width, height), min(max(rx, 0), width / 2), min(max(ry, 0), height / 2))


def _circle(attributes: Mapping[str, str]) -> Path:
    return _round(attributes, *[_length(attributes, "r")] * 2)


def _ellipse(attributes: Mapping[str, str]) -> Path:
    return _round(attributes, _length(attributes, "rx"), _length(attributes, "ry"))


def _round(attributes: Mapping[str, str], rx: float, ry: float) -> Path:
    x, y = _length(attributes, "cx", "0"), _length(attributes, "cy", "0")
    return _rounded(Rect(x - rx, y - ry, 2 * rx, 2 * ry), rx, ry)


def _rounded(box: Rect, rx: float, ry: float) -> Path:
    """A box whose corners are quarters of an ellipse; nothing if it has no area."""
    if box.width <= 0 or box.height <= 0:
        return Path(())
    if not rx or not ry:
        return rectangle(box)
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    i, j = rx * (1 - ROUND), ry * (1 - ROUND)  # from a corner to the arms of its curve
    return Path(
        (
            ("M", (x + rx, y)),
            ("L", (right - rx, y)),
            ("C", (right - i, y, right, y + j, right, y + ry)),
            ("L", (right, bottom - ry)),
            ("C", (right, bottom - j, right - i, bottom, right - rx, bottom)),
            ("L", (x + rx, bottom)),
            ("C", (x + i, bottom, x, bottom - j, x, bottom - ry)),
            ("L", (x, y + ry)),
            ("C", (x, y + j, x + i, y, x + rx, y)),
            ("Z", ()),
        )
    )


def _line(attributes: Mapping[str, str]) -> Path:
    ends = [_length(attributes, key, "0") for key in ("x1", "y1", "x2", "y2")]
    return Path((("M", (ends[0], ends[1])), ("L", (ends[2], ends[3]))))


def _polyline(attributes: Mapping[str, str]) -> Path:
    n = _numbers(attributes.get("points", ""))
    if len(n) % 2:
        raise ValueError("points: the last place has no second number")
    verbs = ("M", *("L" for _ in n[2::2]))
    return Path(tuple((verb, pair) for verb, pair in zip(verbs, zip(n[::2], n[1::2], strict=True), strict=False)))


def _polygon(attributes: Mapping[str, str]) -> Path:
    close: tuple[Segment, ...] = (("Z", ()),)
    return Path(_polyline(attributes).segments + close)


_OUTLINES = {
    "path": _path,
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}

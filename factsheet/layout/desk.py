"""The composing desk: words and a role in, `Copy` out, which sets itself at any size and measure.

A frame's top is the cap line of its first line and its foot lies a little under the last baseline, so that distances
between frames are the distances the eye sees.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path as File

from factsheet.content.locale import Locale
from factsheet.content.sheet import Piece, Prose
from factsheet.diagnostics import Log, Span
from factsheet.display.items import FilledPath, Frame, Item
from factsheet.display.structure import NodeId, Outline
from factsheet.geometry import Path, Point, Rect, Size, rectangle
from factsheet.ink import Ink
from factsheet.source import Text
from factsheet.text.fonts import Face, Fonts
from factsheet.text.glyphs import GlyphRun
from factsheet.text.languages import leftward
from factsheet.text.outlines import outline
from factsheet.text.paragraph import Line, Paragraph, prepare
from factsheet.text.scripts import CLEAR, LATIN, customs, height, reach
from factsheet.text.style import Align, Family, TextStyle, Words
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Theme, TypeRole
from factsheet.units import SLACK, Pt

FOOT = 0.24  # of the size, under the last baseline: what a descender takes
HEADROOM = 0.5  # of what a script's stacks reach above its letters; by eye on titles in Bengali and Devanagari


OPTICAL: Pt = 14.0  # from this size on, type is aligned by its ink at the left,
OWN: Pt = 0.5  # less the white that small type beside it carries there
NAME_CHANGED = "note-name"  # the note that a star behind a speaker's name calls
PARAGRAPH = 0.4  # of the leading, between two paragraphs of one text
Shaped = tuple[tuple[Words, ...], TextStyle]


@dataclass(frozen=True)
class Copy:
    """Text in its role, shaped once: a paragraph, or several.

    cap: height of its capitals, or of what stands for them in its script. foot: what hangs under its last baseline.
    least_leading: at which the stacks of its script clear each other. headroom: what the signs over its letters want
    under a kicker. All four in sizes. opening: its leading, in parts of the role's.
    """

    paragraphs: tuple[Paragraph, ...]
    role: TypeRole
    cap: float
    tag: NodeId
    at: Span
    fonts: Fonts
    foot: float = FOOT
    least_leading: float = 0.0
    opening: float = 1.0
    headroom: float = 0.0

    def size(self, setting: Setting) -> Pt:
        return self.role.size_at(setting.step)

    def natural_width(self, size: Pt) -> Pt:
        """How wide the text is on one line. Points."""
        return max((paragraph.natural_width(size) for paragraph in self.paragraphs), default=0.0)

    def widest_word(self, size: Pt) -> Pt:
        return max((paragraph.widest_word(size) for paragraph in self.paragraphs), default=0.0)

    def leading_at(self, size: Pt, more: float = 0.0) -> Pt:
        """The distance of baselines that the role and the script ask for, more or less by a part of itself. Points."""
        return max(self.role.leading_at(size, more) * self.opening, self.least_leading * size)

    def leading(self, size: Pt, measure: Pt, setting: Setting, as_at: Pt | None = None) -> Pt:
        """The same for every line, that of the size or of another: opened for all where the ink of two would touch.
        Points.
        """
        leading, tracking = self.leading_at(as_at or size, setting.leading), 1000 * setting.tracking
        return max([leading, *(paragraph.opened(leading, size, measure, tracking) for paragraph in self.paragraphs)])

    @property
    def language(self) -> str:
        """What it is told in; BCP 47."""
        return next((paragraph.language for paragraph in self.paragraphs), "und")

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    def frame(self, setting: Setting, measure: Pt, size: Pt | None = None, led_as: Pt | None = None) -> Frame:
        """The text as lines in a box of the measure's width, with the leading of its size or of another. Points."""
        chosen = self.size(setting) if size is None else size
        leading = self.leading(chosen, measure, setting, led_as)
        first = self.cap * chosen
        items: list[tuple[Point, Item | Frame]] = []
        lines: list[Line] = []
        y = first
        for number, paragraph in enumerate(self.paragraphs):
            if number:
                y += PARAGRAPH * leading
            for line in paragraph.lines(chosen, measure, 1000 * setting.tracking):
                if setting.inked:
                    hang = self._bearing(line) if chosen >= OPTICAL else 0.0
                    items.extend((Point(x - hang, y), run) for x, run in line.runs)
                lines.append(line)
                y += leading
        height = y - leading + self.foot * chosen if lines else 0.0
        over = max((line.width - line.measure for line in lines if line.overfull), default=0.0)
        last = y - leading if lines else 0.0
        return Frame(Size(measure, height), tuple(items), self.tag, first, last, over)

    def _bearing(self, line: Line) -> Pt:
        """How far a line is moved to the left by the white that the letter at its beginning carries there, from which
        large type would seem indented; less than 0, to the right, where lines begin at the right.
        """
        if not line.runs or self.role.style.align is not Align.LEFT:
            return 0.0
        if line.leftward:
            x, run = max(line.runs, key=lambda placed: placed[0] + placed[1].width)
            ends, face, last = x + run.width, self.fonts.face(run.font), run.glyphs[-1]
            if abs(ends - line.measure) > SLACK or (box := face.drawn(last.id)) is None:
                return 0.0
            return -max(0.0, (last.advance - last.dx - box.right) * run.size / 1000 - OWN)
        x, run = line.runs[0]
        if x != 0:
            return 0.0
        return max(0.0, self.fonts.face(run.font).left_bearing(run.glyphs[0].id) * run.size / 1000 - OWN)

    def depth(self, frame: Frame) -> Pt:
        """How far the ink of the last line reaches below its baseline. Points, 0 or more."""
        runs = [(at.y, item) for at, item in frame.items if isinstance(item, GlyphRun)]
        last = max((y for y, _ in runs), default=0.0)
        return max(
            (
                self.fonts.face(run.font).depth(glyph.id) * run.size / 1000
                for y, run in runs
                if y == last
                for glyph in run.glyphs
            ),
            default=0.0,
        )

    def rise(self, frame: Frame) -> Pt:
        """How far the ink of the first line reaches above its capitals. Points, 0 or more."""
        runs = [(at.y, item) for at, item in frame.items if isinstance(item, GlyphRun)]
        first = min((y for y, _ in runs), default=0.0)
        tops = (
            (glyph.dy - box.y) * run.size / 1000 - frame.baseline
            for y, run in runs
            if y == first
            for glyph in run.glyphs
            if (box := self.fonts.face(run.font).drawn(glyph.id)) is not None
        )
        return max(0.0, max(tops, default=0.0))

    def lines(self, size: Pt, measure: Pt) -> int:
        """How many lines the text takes at a size. Points."""
        return sum(len(paragraph.lines(size, measure)) for paragraph in self.paragraphs)

    def goes_into(self, measure: Pt, size: Pt) -> bool:
        """Whether no word runs over the measure at a size. Points."""
        return not any(line.overfull for paragraph in self.paragraphs for line in paragraph.lines(size, measure))

    def holding(self, size: Pt, measure: Pt) -> Pt:
        """The size, or as much less as the longest word needs to go into the measure; not under the role's least."""
        widest = self.widest_word(size)
        return size if widest <= measure else max(self.role.size.least, size * measure / widest * 0.999)

    def largest(self, setting: Setting, measure: Pt, least: Pt | None = None) -> Pt:
        """The size at which the whole text stands on one line of the measure: the role's own, or as much less as it
        needs, but not under the least.
        """
        size = self.size(setting)
        natural = self.natural_width(size)
        floor = self.role.size.least if least is None else least
        return size if natural <= measure else max(floor, size * measure / natural * 0.999)


@dataclass(frozen=True)
class Desk:
    """What setting type needs: the look, the fonts, the language and numbers, the outline that grows, the log."""

    theme: Theme
    fonts: Fonts
    locale: Locale
    outline: Outline
    log: Log
    numbers: dict[str, int]  # of the sources, by id
    locate: Callable[[str], File | None]  # a file of the project or the package, by its name
    copies: dict[NodeId, Copy] = field(default_factory=dict)  # all that was shaped, by its node
    shaped: dict[Shaped, Paragraph] = field(default_factory=dict)  # to shape no words twice, where parts are set anew

    @property
    def language(self) -> str:
        return self.locale.language

    @property
    def leftward(self) -> bool:
        return leftward(self.language)

    def copy(
        self, role: str, said: "Prose | Text | str | Sequence[Words]", tag: NodeId, at: Span | None = None
    ) -> Copy:
        """Text shaped in a role. A string is a word of ours and takes the place of what it belongs to."""
        chosen = self.theme.role(role)
        style = chosen.style
        where = at or (said.at if isinstance(said, Prose | Text) else chosen.at)
        if isinstance(said, Prose):
            texts = [
                self._pieces(said.typed, pieces, self.outline.another(tag) if number else tag)
                for number, pieces in enumerate(said.paragraphs)
            ]
        else:
            texts = [self.words(said, tag, at)]
        tagged = [self._tagged(words, tag) for words in texts]
        paragraphs = tuple(self._paragraph(tuple(words), style) for words in tagged)
        face = self.fonts.face(style.family.cut(style.bold, style.italic), self.log, chosen.at)
        shape = _proportions(paragraphs, style.family, face)
        copy = self.copies[tag] = Copy(paragraphs, chosen, shape[0], tag, where, self.fonts, *shape[1:])
        return copy

    def _paragraph(self, words: tuple[Words, ...], style: TextStyle) -> Paragraph:
        found = self.shaped.get((words, style))
        if found is None:
            found = self.shaped[words, style] = prepare(words, style, self.language, self.fonts, self.log)
        return found

    def outline_of(self, sign: str, role: str) -> Path:
        """A sign of a role's face as an outline one point high, its top left corner at (0, 0).

        Of a font to fall back on, if the face lacks it; empty if all do.
        """
        style = self.theme.role(role).style
        cuts = (style.family.cut(style.bold, style.italic), *style.family.fallback)
        drawings = (outline(self.fonts.face(cut, self.log), sign) for cut in cuts)
        drawn = next((drawing for drawing in drawings if drawing.segments), Path(()))
        box = drawn.bounds
        return drawn.moved(-box.x, -box.y).scaled(1 / box.height) if box.height else drawn

    def words(
        self, said: "Prose | Text | str | Sequence[Words]", tag: NodeId, at: Span | None = None
    ) -> tuple[Words, ...]:
        """What was said as words to set, of a node: inline marks carried over, note calls as their sources' numbers."""
        if isinstance(said, str):
            return (Words(said, tag=tag, where=None if at is None else _Place(at)),)
        if isinstance(said, Text):
            return (Words(said.value, tag=tag, language=said.language, where=said.where),)
        if not isinstance(said, Prose):
            return tuple(said)
        return self._pieces(said.typed, said.pieces, tag)

    def _tagged(self, words: Sequence[Words], tag: NodeId) -> list[Words]:
        """The words, each with its node: its own, else the paragraph's; in it, what leads to one address is a link."""
        found: list[Words] = []
        for (address, own), pieces in groupby(words, lambda piece: (piece.link, piece.tag)):
            node = tag if own is None else own
            if address is not None:
                node = self.outline.add("Link", node)
            found += [replace(piece, tag=node) for piece in pieces]
        return found

    def _pieces(self, typed: Text, pieces: Iterable[Piece], tag: NodeId) -> tuple[Words, ...]:
        words: list[Words] = []
        called = False
        for piece in pieces:
            if piece.note is not None:
                number, place = str(self.numbers[piece.note]), _Place(typed.where(piece.start))
                if called:  # notes 1 and 2 are not note 12
                    words.append(Words("\u00a0", smaller=0.6, tag=tag, language=typed.language, where=place))
                call = self.outline.add("Reference", tag, note=note_name(number), at=place.at)
                figure = self.locale.figures(number)
                link = f"#{note_name(number)}"
                words.append(Words(figure, link=link, superior=True, tag=call, language=typed.language, where=place))
            else:
                where = _Offset(typed, piece.start)
                manner = piece.bold, piece.italic, piece.link
                words.append(Words(piece.text, *manner, tag=tag, language=typed.language, where=where))
            called = piece.note is not None
        return tuple(words)


def _proportions(paragraphs: Sequence[Paragraph], family: Family, face: Face) -> tuple[float, ...]:
    """`cap`, `foot`, `least_leading`, `opening` and `headroom` of a `Copy`, as its letters and their script ask for."""
    typical = next((found for paragraph in paragraphs if (found := paragraph.typical) is not None), None)
    if typical is None or customs(typical.manner.script) is LATIN:
        return face.cap_height / 1000, FOOT, 0.0, 1.0, 0.0
    code, own, em = typical.manner.script, typical.face, typical.scale / 1000
    script = customs(code)
    tops = own.cap_height if script.capitals else height(own, script.tops) or face.cap_height
    up, down = (edge * em for edge in reach(own, code))
    fit = family.fit(own.key)
    opening = script.leading if fit.leading is None else fit.leading
    headroom = HEADROOM * max(0.0, up - tops * em)
    return tops * em, max(FOOT, down), up + down + CLEAR if up else 0.0, opening, headroom


def note_name(number: str) -> str:
    """What the note of a number is called in the structure; its calls name it."""
    return f"note-{number}"


@dataclass(frozen=True, slots=True)
class _Place:
    """A place that is the same for every letter."""

    at: Span

    def __call__(self, offset: int) -> Span:
        return self.at


@dataclass(frozen=True, slots=True)
class _Offset:
    """Places in typed text, counted from the start of a piece of it."""

    typed: Text
    start: int

    def __call__(self, offset: int) -> Span:
        return self.typed.where(self.start + offset)


def stack(parts: Sequence[tuple[Pt, Frame]], width: Pt, tag: NodeId | None = None) -> Frame:
    """Frames under each other: (distance from the one above, frame) each, left edges in line. Points."""
    y, items = 0.0, []
    for gap, frame in parts:
        y += gap
        items.append((Point(0, y), frame))
        y += frame.size.height
    return Frame(Size(width, y), tuple(items), tag)


def shifted(frame: Frame, dx: Pt) -> Frame:
    """The same frame with everything in it moved to the right. Points."""
    return replace(frame, items=tuple((at.moved(dx, 0), item) for at, item in frame.items))


def bar(x: Pt, y: Pt, width: Pt, height: Pt, ink: Ink) -> tuple[Point, FilledPath]:
    """A rule or panel, as an item for a frame. Points."""
    return Point(x, y), FilledPath(rectangle(Rect(0, 0, width, height)), ink)


def shape(at: Point, path: Path, ink: Ink) -> tuple[Point, FilledPath]:
    """An outline, as an item for a frame."""
    return at, FilledPath(path, ink)


__all__ = ["FOOT", "Align", "Copy", "Desk", "bar", "shape", "shifted", "stack"]

"""A paragraph: shaped once, set at any size and measure.

All widths are kept in thousandths of an em, so only the measure in ems decides the breaks, and setting the same words
at fifteen sizes costs fifteen walks over sums. Glyphs are put together only for lines that are looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, pairwise
from operator import itemgetter

from factsheet.diagnostics import Log, Span
from factsheet.text.bidi import visual_order
from factsheet.text.breaking import balanced, total_fit
from factsheet.text.directions import directions, of_one_level
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import Glyph, GlyphRun
from factsheet.text.itemising import Place, Stretch, itemise
from factsheet.text.languages import leftward
from factsheet.text.marks import mark
from factsheet.text.nodes import Nodes
from factsheet.text.opportunities import ADDRESS, HYPHEN_FLUSH, HYPHEN_RAGGED, Break, opportunities, with_last_resort
from factsheet.text.parts import SOFT_HYPHEN, Part, parts
from factsheet.text.scripts import CLEAR, customs, principal
from factsheet.text.style import Align, TextStyle, Words
from factsheet.units import SLACK, Pt

RAG, RAG_SHARE = 2_000.0, 0.1  # how far a ragged line gladly stays short: two ems or a tenth of the measure
HOLE = 2.0  # a flush line whose spaces would have to grow by more than so many of their widths stays short instead
STRETCH, SHRINK = 0.1, 0.15  # of a word space, in flush lines, before letters and spaces give more than they like to
APART = 10.0  # thousandths of an em that letters may stand closer or further apart in a flush line
BREADTH = 0.03  # and narrower or broader; at 0.025 the gaps of Kolkata's columns at 8.5 pt vary by 0.042 em, not 0.038
OPENING = (
    40.0  # between letters of words that run on flush lines let in as much as if a space so wide were there; by eye
)
CLOSEST = -10.0  # thousandths of an em that letters may stand closer, at which nobody sees it; DESIGN's one percent
RUNT = 0.25  # of the measure, under which a word alone on a last line looks left behind; by eye
ONE_SIGN = str.maketrans("\t\r\v\f\u0085\u2028\u2029", "    \n\n\n")


def prepare(words: Sequence[Words], style: TextStyle, language: str, fonts: Fonts, log: Log) -> "Paragraph":
    """Shape a paragraph. Spaces at its ends are dropped; a line feed ends a line.

    language: of the sheet; a paragraph that is told in another throughout is hyphenated and quoted as that has it.

    Raises:
        Stopped: a font cannot be used; the log says why.
    """
    sheet, language = language, _throughout(words) or language
    bounds = list(accumulate((len(piece.text) for piece in words), initial=0))
    marked = mark("".join(piece.text for piece in words).translate(ONE_SIGN), language)
    text, origin, joined, soft = _without_soft_hyphens(marked.text, marked.origin, marked.joined)

    def place(offset: int) -> Span | None:
        typed = origin[offset]
        index = bisect_right(bounds, typed) - 1
        where = words[index].where if index < len(words) else None
        return where(typed - bounds[index]) if where is not None else None

    edges = [bisect_left(origin, bound, 0, len(text)) for bound in bounds]
    pieces = [(start, end, piece) for (start, end), piece in zip(pairwise(edges), words, strict=True) if start < end]
    calls = {_kept_with_call(text, start, end) for start, end, piece in pieces if piece.superior}
    levels = directions(text, pieces, leftward(sheet))
    stretches = itemise(text, of_one_level(pieces, levels), levels, style, language, fonts, log, place)
    flush = style.align is Align.JUSTIFIED
    hyphen = (HYPHEN_FLUSH if flush else HYPHEN_RAGGED) if style.hyphenate and not style.balance else None
    breaks = opportunities(text, language, joined | calls, soft, hyphen, style.balance) if text else ()
    found = parts(text, stretches, style.capitals)

    def anew(tracking: float) -> Paragraph:
        return prepare(words, replace(style, tracking=tracking), sheet, fonts, Log())  # reported once already

    return Paragraph(text.replace("\n", " "), style, language, found, breaks, place, anew, leftward(sheet))


def _throughout(words: Sequence[Words]) -> str | None:
    """The language that all words are told in, note calls left aside; None for several, or where it is not told."""
    told = {piece.language for piece in words if not piece.superior and not piece.text.isspace()}
    return told.pop() if len(told) == 1 else None


def _kept_with_call(text: str, start: int, end: int) -> int:
    """Where no line may begin beside a note call: at the call, or after it where it opens a note of its own."""
    if start and text[start - 1] not in " \n":
        return start
    return end + 1 if text[end : end + 1] == " " else end


def _without_soft_hyphens(
    text: str, origin: Sequence[int], joined: frozenset[int]
) -> tuple[str, Sequence[int], frozenset[int], frozenset[int]]:
    """Text, origins and joined offsets without soft hyphens and outer spaces; and where soft hyphens were."""
    start, end = len(text) - len(text.lstrip(" \n")), len(text.rstrip(" \n"))
    if start == 0 and end == len(text) and SOFT_HYPHEN not in text:
        return text, origin, joined, frozenset()
    kept = [place for place in range(start, end) if text[place] != SOFT_HYPHEN]
    soft = frozenset(bisect_left(kept, place) for place in range(start, end) if text[place] == SOFT_HYPHEN)
    moved = frozenset(bisect_left(kept, place) for place in joined)
    return "".join(text[place] for place in kept), [origin[place] for place in (*kept, end)], moved, soft


@dataclass(frozen=True, eq=False)
class Paragraph:
    """Words shaped in font units. `text` is what reads back from the lines, once their own hyphens are taken out.

    leftward: whether its lines begin at the right.
    """

    text: str
    style: TextStyle
    language: str
    parts: tuple[Part, ...] = field(repr=False)
    breaks: tuple[Break, ...] = field(repr=False)
    place: Place = field(repr=False)
    _anew: Callable[[float], "Paragraph"] = field(repr=False)  # the same words, tracked
    leftward: bool = False
    _lines: dict[tuple[Pt, Pt, float], "tuple[Line, ...]"] = field(default_factory=dict, repr=False)
    _tracked: dict[float, "Paragraph"] = field(default_factory=dict, repr=False)
    _floored: dict[Pt, "Paragraph"] = field(default_factory=dict, repr=False)

    def lines(self, size: Pt, measure: Pt, tracking: float = 0.0) -> "tuple[Line, ...]":
        """The paragraph at a size in a measure. Every word is in one of the lines, come what may.

        A word alone on the last line is pulled up where letters set as close as they may make room for it.

        Args:
            tracking: thousandths of an em, 0 or less, after letters that are not tracked by their style.
        """
        found = self._lines.get((size, measure, tracking))
        if found is None:
            found = self.tracked(tracking)._set(size, measure)
            if tracking > CLOSEST and len(found) > 1 and found[-1].is_runt and not self.style.balance:
                closest = self.tracked(CLOSEST)._set(size, measure)
                found = closest if len(closest) < len(found) else found
            self._lines[size, measure, tracking] = found
        return found

    def tracked(self, tracking: float) -> "Paragraph":
        """The same paragraph with its letters set closer; itself, where the style tracks them or lines are flush, whose
        letters give as it is.
        """
        if not tracking or self.style.tracking or self.style.align is Align.JUSTIFIED:
            return self
        if tracking not in self._tracked:
            self._tracked[tracking] = self._anew(tracking)
        return self._tracked[tracking]

    def _set(self, size: Pt, measure: Pt) -> "tuple[Line, ...]":
        return tuple(self._at(size)._broken(size, measure)) if self.text else ()

    def _at(self, size: Pt) -> "Paragraph":
        """The paragraph with no letter fitted so small that it would print under the style's least size."""
        least = min(1.0, self.style.least / size)
        if self._smallest >= least:
            return self
        if size not in self._floored:
            grown = (
                replace(stretch, scale=stretch.scale * least / stretch.fitted, fitted=least)
                if (stretch := part.stretch).fitted < least
                else stretch
                for part in self.parts
            )
            set_so = tuple(replace(part, stretch=stretch) for part, stretch in zip(self.parts, grown, strict=True))
            self._floored[size] = replace(self, parts=set_so, _lines={}, _floored={})
        return self._floored[size]

    @cached_property
    def _smallest(self) -> float:
        return min((part.stretch.fitted for part in self.parts), default=1.0)

    @cached_property
    def typical(self) -> Stretch | None:
        """The first words in the script that the paragraph is in; None where it holds signs alone."""
        main = customs(principal(self.text, self.language))
        worded = (part for part in self.parts if any(map(str.isalpha, part.text)))  # a quotation mark opens in any face
        return next((part.stretch for part in worded if customs(part.stretch.manner.script) is main), None)

    def opened(self, leading: Pt, size: Pt, measure: Pt, tracking: float = 0.0) -> Pt:
        """The leading, or as much more as keeps accents and stacks from touching what stands over or under them.

        Lines of plain letters stand as close as the theme wants them.
        """
        if self.text.isascii() or sum(self._at(size)._reach) * size / 1000 + CLEAR * size <= leading:
            return leading
        needs = (above.clearance(below) for above, below in pairwise(self.lines(size, measure, tracking)))
        return max([leading, *(need + CLEAR * size for need in needs)])

    @cached_property
    def _reach(self) -> tuple[float, float]:
        """How far the ink goes above the baseline and below it; thousandths of an em."""
        up = down = 0.0
        for part in self.parts:
            scale, face = part.stretch.scale, part.stretch.face
            rise = part.stretch.rise * 1000
            for glyph in part.shaped.glyphs:
                if (box := face.drawn(glyph.id)) is not None:
                    up = max(up, (glyph.dy - box.y) * scale + rise)
                    down = max(down, (box.bottom - glyph.dy) * scale - rise)
        return up, down

    def natural_width(self, size: Pt) -> Pt:
        """The width on one line; where line ends were typed, of the widest."""
        return self._at(size)._widest(lambda one: one.forced) * size / 1000

    def widest_word(self, size: Pt) -> Pt:
        """The least measure that needs no hyphen and parts nothing that belongs together."""
        least = self._at(size)._widest(lambda one: one.forced or (not one.hyphen and one.penalty < ADDRESS))
        return least * size / 1000

    def _widest(self, ends: Callable[[Break], bool]) -> float:
        stops = [index for index, one in enumerate(self.breaks) if index == 0 or ends(one)]
        return max((self._nodes.width(first, last) for first, last in pairwise(stops)), default=0.0)

    @property
    def _hangs(self) -> tuple[bool, bool]:
        """Whether signs hang into the margin where a line begins and where it ends: where that edge is straight."""
        align = self.style.align
        return align in (Align.LEFT, Align.JUSTIFIED), align in (Align.RIGHT, Align.JUSTIFIED)

    @cached_property
    def _starts(self) -> list[int]:
        return [part.start for part in self.parts]

    @cached_property
    def _nodes(self) -> Nodes:
        return self._sums(self.breaks)

    @cached_property
    def _splitting(self) -> tuple[tuple[Break, ...], Nodes]:
        breaks = with_last_resort(self.text, self.breaks, lambda place: self._part_at(place).parted(place))
        return breaks, self._sums(breaks)

    def _sums(self, breaks: tuple[Break, ...]) -> Nodes:
        """Words as boxes, spaces as glue, and the legal breaks between."""
        nodes = Nodes()
        at_start, at_end = self._hangs
        openings = sorted(self.openings)
        done, index = 0, 0
        for one in breaks:
            while done < one.end:
                part = self.parts[index]
                until = min(part.end, one.end)
                width = part.reach(until) - part.reach(done)
                if part.spaces:
                    nodes.glue(width, STRETCH * width, SHRINK * width)
                else:
                    nodes.box(width, self._give(part, done, until, width))
                    inside = bisect_left(openings, until) - bisect_right(openings, done)
                    nodes.glue(0.0, inside * STRETCH * OPENING, inside * SHRINK * OPENING)
                done = until
                index += done == part.end
            before = after = 0.0
            if one.end:
                part = self._part_before(one.end)
                before = part.added_at_end(one.end, one.hyphen, at_end and self._at_edge(part))
            if one.next < len(self.text):
                part = self._part_at(one.next)
                after = part.added_at_start(one.next, at_start and self._at_edge(part))
            nodes.may_break(one.penalty, before, after, one.flagged, one.forced)
            if one.next == one.end and one.next in self.openings:
                nodes.glue(0.0, STRETCH * OPENING, SHRINK * OPENING)
        nodes.close()
        return nodes

    def _at_edge(self, part: Part) -> bool:
        """Whether a line that begins or ends in a part does so at its edge: what turns has its ends inside the line."""
        return part.shaped.leftward == self.leftward

    def _give(self, part: Part, start: int, end: int, width: float) -> float:
        """How much more or less room letters of a part may take in a flush line; thousandths of an em."""
        if self.style.align is not Align.JUSTIFIED:
            return 0.0
        return BREADTH * width + _apart(part) * part.stretch.scale * part.letters(start, end)

    @cached_property
    def openings(self) -> frozenset[int]:
        """Where flush lines may let in a little without a space, by offset."""
        if self.style.align is not Align.JUSTIFIED:
            return frozenset()
        letters = (
            part.start + cluster
            for part in self.parts
            if not part.spaces and not customs(part.stretch.manner.script).spaced
            for cluster in part.shaped.clusters
            if cluster
        )
        return frozenset({*letters, *(one.next for one in self.breaks if one.opens)})

    def _part_at(self, offset: int) -> Part:
        return self.parts[bisect_right(self._starts, offset) - 1]

    def _part_before(self, offset: int) -> Part:
        return self.parts[bisect_left(self._starts, offset) - 1]

    def _broken(self, size: Pt, measure: Pt) -> "Iterator[Line]":
        ems, em = measure / size * 1000, size / 1000
        breaks, nodes = self.breaks, self._nodes
        if self.style.split and self._widest(lambda one: one.penalty < ADDRESS) > ems:
            breaks, nodes = self._splitting
        flush = self.style.align is Align.JUSTIFIED
        rag = 0.0 if flush else max(RAG, RAG_SHARE * ems)
        chosen = balanced(nodes, ems, rag) if self.style.balance else total_fit(nodes, ems, rag)
        for first, last in pairwise(chosen):
            begin, until = breaks[first].next, breaks[last]
            width = self._exact(begin, until, nodes.width(first, last))
            gap = ems - width
            stretch = nodes.end_stretch[last] - nodes.start_stretch[first]
            letters = nodes.give[last] - nodes.give[first]  # what they give of it
            spaces = (stretch - letters) / STRETCH  # their width
            give = (letters + spaces * (STRETCH if gap > 0 else SHRINK)) if flush else rag if gap > 0 else 0.0
            ratio = 0.0 if until.forced and gap >= 0 else gap / give if give else 0.0
            spread = flush and ratio != 0 and -1 - SLACK <= ratio and gap - letters <= HOLE * spaces + SLACK
            apart = max(-1.0, min(1.0, ratio)) if spread else 0.0
            yield Line(
                text=self.text[begin : until.end] + "-" * until.hyphen,
                width=measure if spread else width * em,
                measure=measure,
                hyphenated=until.hyphen,
                overfull=-gap * em > give * em + SLACK if gap < 0 else False,
                ratio=ratio,
                _paragraph=self,
                _begin=begin,
                _last=until,
                _size=size,
                _apart=apart,
                _spread=1 + (gap - apart * letters) / spaces if spread and spaces else 1.0,
            )

    def _exact(self, begin: int, until: Break, width: float) -> float:
        """The width of a line, looked at again where it is a piece of one word that has to be shaped for itself."""
        part = self._part_at(begin)
        if until.end > part.end or (part.safe(begin) and part.safe(until.end)):
            return width
        at_start, at_end = (hangs and self._at_edge(part) for hangs in self._hangs)
        stretch = part.stretch
        advances = sum(glyph.advance for glyph in part.glyphs(begin, until.end, until.hyphen)) - stretch.manner.tracking
        hangs = at_start * part.hang_at_start(begin) + at_end * part.hang_at_end(until.end, until.hyphen)
        return advances * stretch.scale - hangs

    def row(self, begin: int, until: Break) -> list[tuple[Part, tuple[Glyph, ...]]]:
        """The parts of one line with their glyphs, the spaces at its end included."""
        found = []
        for index in range(bisect_right(self._starts, begin) - 1, bisect_left(self._starts, until.next)):
            part = self.parts[index]
            end = part.end if part.start >= until.end else min(part.end, until.end)
            hyphen = until.hyphen and end == until.end
            found.append((part, part.glyphs(max(begin, part.start), end, hyphen)))
        return found

    def hang_at_start(self, begin: int) -> float:
        """How far the line that begins at an offset hangs into the margin; thousandths of an em."""
        part = self._part_at(begin)
        return part.hang_at_start(begin) if self._hangs[0] and self._at_edge(part) else 0.0


@dataclass(frozen=True, eq=False)
class Line:
    """One line, broken but not yet placed. Lengths in points.

    text: as printed, an added hyphen shown. width: what fills the measure: no spaces at the end, nothing that hangs.
    ratio: how much of their give the spaces take, -1 tightest, or how many rags a ragged line is short; 0 is perfect.
    overfull: it runs over the measure.
    """

    text: str
    width: Pt
    measure: Pt
    hyphenated: bool
    overfull: bool
    ratio: float
    _paragraph: Paragraph = field(repr=False)
    _begin: int = field(repr=False)
    _last: Break = field(repr=False)
    _size: Pt = field(repr=False)
    _apart: float = field(repr=False)  # -1 to 1: how much of their give the letters take, to make the line flush,
    _spread: float = field(repr=False)  # and how wide its spaces are then, 1 as designed

    @property
    def is_runt(self) -> bool:
        """A short word alone on its line."""
        return " " not in self.text.strip() and self.width < RUNT * self.measure

    @property
    def leftward(self) -> bool:
        """Whether it begins at the right."""
        return self._paragraph.leftward

    @cached_property
    def runs(self) -> tuple[tuple[Pt, GlyphRun], ...]:
        """The glyph runs in the order of the text, each with its x from the left of the measure.

        A line that ends at spaces keeps them as glyphs, beyond its width, so that words read back apart. Marks over and
        under leftward letters come last, in runs without text: what stands higher than its neighbours is to readers the
        beginning of another line, behind which they no longer see what lies left of what.
        """
        return tuple(self._runs())

    def clearance(self, below: "Line") -> Pt:
        """The distance of baselines at which the ink of the line below comes up to this one's; 0 if it never does."""
        over, under = self._edges[1], below._edges[0]
        return max((over[column] + under[column] for column in over.keys() & under.keys()), default=0.0)

    @cached_property
    def _edges(self) -> tuple[dict[int, Pt], dict[int, Pt]]:
        """How far the ink goes above the baseline and below it, by column of a quarter of the size."""
        faces = {part.stretch.face.key: part.stretch.face for part in self._paragraph.parts}
        up: dict[int, Pt] = {}
        down: dict[int, Pt] = {}
        for x, run in self.runs:
            em, face = run.size / 1000, faces[run.font]
            for glyph in run.glyphs:
                if (box := face.drawn(glyph.id)) is not None:
                    left, rise = x + (glyph.dx + box.x) * em, glyph.dy * em + run.rise
                    columns = range(int(left * 4 // self._size), int((left + box.width * em) * 4 // self._size) + 1)
                    for column in columns:
                        up[column] = max(up.get(column, 0.0), rise - box.y * em)
                        down[column] = max(down.get(column, 0.0), box.bottom * em - rise)
                x += glyph.advance * em
        return up, down

    def _runs(self) -> Iterator[tuple[Pt, GlyphRun]]:
        paragraph, size = self._paragraph, self._size
        row = [
            (part, self._justified(part, glyphs) if self._apart else glyphs)
            for part, glyphs in paragraph.row(self._begin, self._last)
        ]
        runs = [self._run([row[place] for place in places], turned) for places, turned in self._stretches(row)]
        match paragraph.style.align:
            case Align.RIGHT:
                indent = self.measure - self.width
            case Align.CENTRE:
                indent = (self.measure - self.width) / 2
            case _:
                indent = 0.0 - paragraph.hang_at_start(self._begin) * size / 1000
        x = indent
        if paragraph.leftward and runs:
            *_, (_, first) = runs  # on the right, where the line begins; the tracking after its letters hangs out
            x = self.measure - indent - sum(run.width for _, run in runs) + first.tracking * first.size / 1000
        placed: list[tuple[int, Pt, GlyphRun]] = []
        for begins, run in runs:
            if paragraph.leftward and run.rightward and placed and placed[-1][0] > begins:
                run = replace(run, inserted=True)
            placed.append((begins, x, run))
            x += run.width
        placed.sort(key=itemgetter(0))
        marks = []
        for _, x, run in placed:
            letters, over = (run, None) if run.rightward else _parted(run)
            yield x, letters
            marks += [(x + over[0], over[1])] if over else []
        yield from marks

    def _stretches(self, row: Sequence[tuple[Part, object]]) -> list[tuple[list[int], bool]]:
        """The places in a row of what can be one run, from left to right on paper, and whether it runs leftward."""
        base = int(self._paragraph.leftward)
        levels = [part.stretch.level if part.start < self._last.end else base for part, _ in row]
        looks = [(part.stretch.look, level % 2) for (part, _), level in zip(row, levels, strict=True)]
        found: list[list[int]] = []
        for place in visual_order(levels):
            before = place + (1 if levels[place] % 2 else -1)
            if found and found[-1][-1] == before and looks[before] == looks[place]:
                found[-1].append(place)
            else:
                found.append([place])
        return [(places, levels[places[0]] % 2 == 1) for places in found]

    def _run(self, members: Sequence[tuple[Part, tuple[Glyph, ...]]], turned: bool) -> tuple[int, GlyphRun]:
        """Words of one look as a run, and where in the text it begins."""
        paragraph, stretch = self._paragraph, members[0][0].stretch
        begins = max(min(part.start for part, _ in members), self._begin)
        glyphs = tuple(glyph for _, own in members for glyph in own)
        run = GlyphRun(
            "".join([glyph.text for glyph in (reversed(glyphs) if turned else glyphs)]),
            glyphs,
            stretch.face.key,
            self._size * stretch.scale,
            stretch.ink,
            paragraph.place(begins),
            stretch.language,
            rightward=not turned,
            rise=stretch.rise * self._size,
            link=stretch.link,
            tracking=stretch.manner.tracking,
            tag=stretch.tag,
            role=paragraph.style.role,
            breadth=1 + self._apart * BREADTH,
        )
        return begins, run

    def _justified(self, part: Part, glyphs: tuple[Glyph, ...]) -> tuple[Glyph, ...]:
        """The glyphs as far apart as the line needs them. Letters of one cluster stay as they are to each other."""
        if part.spaces:
            spread = self._spread if part.end < self._last.end else 1.0
            return tuple(replace(glyph, advance=glyph.advance * spread) for glyph in glyphs)
        breadth = 1 + self._apart * BREADTH
        apart, opening = self._apart * _apart(part), (self._spread - 1) * OPENING / part.stretch.scale
        ends = [bool(glyph.text) for glyph in glyphs]
        if not part.shaped.leftward:
            ends = [*ends[1:], True]
        places = accumulate((len(glyph.text) for glyph in glyphs), initial=max(self._begin, part.start))
        opened = [place < self._last.end and place in self._paragraph.openings for place in [*places][1:]]
        return tuple(
            replace(glyph, advance=glyph.advance * breadth + end * (apart + opening * opens))
            for glyph, end, opens in zip(glyphs, ends, opened, strict=True)
        )


def _apart(part: Part) -> float:
    """How far the letters of a part may stand further apart than designed; thousandths of its em."""
    manner = part.stretch.manner
    return APART if customs(manner.script).tracked and not manner.tracking else 0.0


def _parted(run: GlyphRun) -> tuple[GlyphRun, tuple[Pt, GlyphRun] | None]:
    """A leftward run without its marks; and these as a run, if any, with the distance of the first from its left."""
    letters, marks, places = [], [], []
    x = 0.0
    for glyph in run.glyphs:
        if glyph.text or glyph.advance:
            letters.append(glyph)
            x += glyph.advance
        else:
            marks.append(glyph)
            places.append(x)
    if not marks:
        return run, None
    steps = [after - before for before, after in pairwise([*places, places[-1]])]
    spaced = tuple(replace(glyph, advance=step) for glyph, step in zip(marks, steps, strict=True))
    return replace(run, glyphs=tuple(letters)), (places[0] * run.size / 1000, replace(run, text="", glyphs=spaced))

"""Justified and ragged lines as a stranger measures them: in the finished file, with pdfminer.six (issue 4, goal 6).

Kolkata's problem, pillars and leader, set by the real painter on 258 pt at three sizes, a paragraph a page, last lines
left out. A gap goes from the end of a word's advance to the start of the next word, over the size.
"""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, pairwise

import pytest
from composing import FONTS, ROOT, desk, theme
from printshop import facts, gray_square, output
from readers import placed_by_pdfminer

from factsheet.content.read import read_sheet
from factsheet.content.sheet import Prose
from factsheet.diagnostics import Log
from factsheet.display.flatten import flatten
from factsheet.display.items import Frame
from factsheet.geometry import Point
from factsheet.layout.desk import Desk
from factsheet.paper import LETTER
from factsheet.pdf.painter import paint
from factsheet.text.paragraph import Paragraph
from factsheet.text.style import Align
from factsheet.theme.settings import Setting

SIZES = (8.5, 9.25, 10.0)
MEASURE, LEFT = 258.0, 36.0
ONE_LINE = 60_000.0  # wide enough for any paragraph
WIDEST, SPREAD = 0.40, 0.04  # gaps, in ems
RAG = 0.12  # of the measure, beyond what hyphenation forces


@dataclass(frozen=True)
class Letter:
    """A letter of the file: where its advance begins and ends, and its baseline. Points."""

    text: str
    x: float
    end: float
    y: float


Lines = list[list[Letter]]


def texts() -> list[tuple[str, Prose]]:
    """The paragraphs by their roles."""
    sheet = read_sheet(ROOT / "data/organisation.yaml", ROOT / "data/offices/kolkata.yaml", ROOT, Log())
    assert sheet is not None and sheet.approach is not None and sheet.leader is not None and sheet.leader.text
    pillars = [("pillar", pillar.text) for pillar in sheet.approach.pillars]
    return [("problem", sheet.problem.text), *pillars, ("leader", sheet.leader.text)]


def set_in(align: Align) -> Desk:
    """A desk that sets everything so."""
    dawn = theme("dawn")
    roles = {name: replace(role, style=replace(role.style, align=align)) for name, role in dawn.type.items()}
    return desk(replace(dawn, type=roles), language="en-US")


@cache
def printed(align: Align, size: float, measure: float = MEASURE) -> tuple[Lines, ...]:
    """The lines of each paragraph as the file shows them, spaces included."""
    found = []
    for role, prose in texts():
        own = set_in(align)
        frame = own.copy(role, prose, own.outline.add("P")).frame(Setting(), measure, size)
        pages = (Frame(LETTER.size, ((Point(LEFT, LEFT), frame),)), Frame(LETTER.size))
        display = flatten(pages, own.outline.tree(), LETTER, "Lines", "en-US")
        found.append(_read(paint(display, output("screen"), FONTS, gray_square, facts(), Log())))
    return tuple(found)


def _read(pdf: bytes) -> Lines:
    """The lines of the first page."""
    shown = [Letter(char.get_text(), char.x0, char.x1, char.matrix[5]) for char in next(placed_by_pdfminer(pdf))]
    return [list(line) for _, line in groupby(shown, key=lambda letter: round(letter.y, 1))]


def gaps(lines: Lines, size: float) -> Iterator[float]:
    """The gaps between the words of a paragraph, its last line left out. Ems."""
    for line in lines[:-1]:
        words = [list(word) for blank, word in groupby(line, key=lambda letter: letter.text.isspace()) if not blank]
        yield from ((after[0].x - before[-1].end) / size for before, after in pairwise(words))


def ends(lines: Lines) -> list[float]:
    """Where the lines of a paragraph end, its last left out; from the left of the measure, in measures."""
    return [([letter for letter in line if not letter.text.isspace()][-1].end - LEFT) / MEASURE for line in lines[:-1]]


def least_spread(paragraph: Paragraph, letters: Sequence[Letter], hyphen: float) -> float:
    """The spread of line ends that no choice of breaks can go below. Measures.

    Every break of the paragraph may be used, hyphens included, and the longest line may stay up to a twentieth short of
    the measure; how many lines it takes does not matter.

    Args:
        letters: of the whole paragraph on one line. hyphen: its width, points.
    """
    starts = [x for letter in letters for x in stops(letter, 0)]
    finishes = [x for letter in letters for x in stops(letter, 1)]
    breaks, best = paragraph.breaks, 1.0
    for longest in (MEASURE * (1 - step / 400) for step in range(21)):
        reach = [longest] + [0.0] * (len(breaks) - 1)  # of the shortest line up to each break, at best
        for last, until in enumerate(breaks[1:], 1):
            for first in range(last - 1, -1, -1):
                width = finishes[until.end - 1] - starts[breaks[first].next] + hyphen * until.hyphen
                if width > longest:
                    break
                reach[last] = max(reach[last], min(reach[first], longest if until is breaks[-1] else width))
        best = min(best, (longest - reach[-1]) / MEASURE)
    return best


def stops(letter: Letter, place: int) -> list[float]:
    """Where each character of a letter or ligature begins (0) or ends (1)."""
    share = (letter.end - letter.x) / max(1, len(letter.text))
    return [letter.x + share * (number + place) for number in range(len(letter.text))]


def told(size: float) -> tuple[float, float, float]:
    """Share of gaps over 0.40 em, standard deviation of gaps, and widest gap in justified lines."""
    found = [gap for lines in printed(Align.JUSTIFIED, size) for gap in gaps(lines, size)]
    return sum(gap > WIDEST for gap in found) / len(found), statistics.pstdev(found), max(found)


@pytest.mark.parametrize("size", SIZES)
def test_no_hole_is_in_justified_lines(size):
    """No word gap is wider than 0.40 em."""
    over, _, _ = told(size)

    assert over == 0


@pytest.mark.parametrize("size", SIZES)
def test_word_gaps_are_even_in_justified_lines(size):
    """Their standard deviation is 0.04 em at most."""
    _, deviation, _ = told(size)

    assert deviation <= SPREAD


def excess(size: float) -> list[float]:
    """For each paragraph, how much further its ragged lines spread than its breaks force them to. Measures."""
    style = theme("dawn").role("problem").style
    face = FONTS.face(style.family.regular)
    hyphen = face.advance(face.glyph("-")) * size / 1000
    own = set_in(Align.LEFT)
    found = []
    for (role, prose), lines, (whole,) in zip(
        texts(), printed(Align.LEFT, size), printed(Align.LEFT, size, ONE_LINE), strict=True
    ):
        (paragraph,) = own.copy(role, prose, own.outline.add("P")).paragraphs
        assert paragraph.text == "".join(letter.text for letter in whole)
        found.append(max(ends(lines)) - min(ends(lines)) - least_spread(paragraph, whole, hyphen))
    return found


@pytest.mark.parametrize("size", SIZES)
def test_ragged_lines_end_as_evenly_as_their_words_allow(size):
    """Line ends spread by no more than 12 % of the measure beyond the least that any choice of breaks gives."""
    assert max(excess(size)) <= RAG

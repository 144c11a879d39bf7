"""The printer's card as a value. Lengths are points, inks 0 to 1 a plate (a limit of 300 % is 3.0)."""

from dataclasses import dataclass, replace

from factsheet.diagnostics import Span
from factsheet.paper import Paper
from factsheet.units import Pt, mm

SAFE: Pt = mm(5)


@dataclass(frozen=True, slots=True)
class PrintingCondition:
    """How inks look on the shop's paper: the ICC profile by file, and how an output intent names the condition.

    profile: from the project folder or the package, with `/`. registry: empty if the condition is registered nowhere.
    """

    identifier: str
    info: str
    registry: str
    profile: str
    at: Span | None = None


@dataclass(frozen=True, slots=True)
class Resolutions:
    """Pixels an inch of pictures as placed: below `least` refused, below `good` warned of, above `most` brought down to
    `target`."""

    least: float = 150.0
    good: float = 225.0
    most: float = 450.0
    target: float = 300.0


@dataclass(frozen=True, slots=True)
class BlackRules:
    """Black and small type.

    overprint_below: black type smaller than this must print over what lies beneath. inks: plates that small coloured
    type may use at most; lead: what one of them has at least.
    """

    overprint_below: Pt = 12.0
    inks: int = 3
    lead: float = 0.7


@dataclass(frozen=True, slots=True)
class TypeMinima:
    """The smallest type by how it is printed: on the black plate alone, in colour, reversed out (regular, bolder)."""

    black: Pt = 6.0
    coloured: Pt = 7.5
    reversed_regular: Pt = 9.0
    reversed_bold: Pt = 7.0


@dataclass(frozen=True, slots=True)
class LineMinima:
    """The thinnest lines: in one ink, and reversed or in several."""

    solid: Pt = 0.25
    reversed: Pt = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What one print shop wants.

    name: of its file. papers: names of the papers it prints. bleed: around the trim; None: each paper's own. safe: what
    type keeps from the trim. ink: the largest sum of the four plates. standard: of the file, such as `PDF/X-4`.
    at: where its papers are listed.
    """

    name: str
    title: str
    file: str
    papers: tuple[str, ...]
    condition: PrintingCondition
    bleed: Pt | None = None
    marks: bool = False
    ink: float = 3.0
    ppi: Resolutions = Resolutions()
    black: BlackRules = BlackRules()
    type: TypeMinima = TypeMinima()
    line: LineMinima = LineMinima()
    safe: Pt = SAFE
    standard: str = "PDF/X-4"
    at: Span | None = None

    def cut(self, paper: Paper) -> Paper:
        """A paper with the bleed that the shop wants around it."""
        return paper if self.bleed is None else replace(paper, bleed=self.bleed)

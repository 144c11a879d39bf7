"""A page to write operators on: 200 by 100 points, with a font whose every letter is one em wide."""

from dataclasses import dataclass, field
from typing import Any

import pikepdf

from factsheet.preflight.document.profiles import profile
from factsheet.preflight.facts import Box, FontFacts, Ink, Painted
from factsheet.preflight.painting.content import PageContent, Shelf, read_page
from factsheet.preflight.painting.inkmap import measure

PAPER = Box(0, 0, 200, 100)


@dataclass(eq=False)
class SquareFont:
    """Every byte is a letter, one em wide and high; as a mark that takes no room, if its advance is 0."""

    used: set[int] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    ascent: float = 1000.0
    descent: float = 0.0
    vertical: bool = False
    matrix: tuple[float, ...] | None = None
    resources: Any = None
    drawings: Any = None
    advance: float = 1000.0

    def decode(self, shown: bytes) -> list[tuple[int, str, float, bool]]:
        return [(code, chr(code), self.advance, code == 32) for code in shown]

    def drawn(self, code: int) -> Box | None:
        return Box(0, 0, 1000, 1000)

    def procedure(self, code: int) -> Any:
        return self.drawings


class SquareFonts:
    """Hands out one square font, whatever it is asked for."""

    def __init__(self, **settings: Any) -> None:
        self.font = SquareFont(**settings)

    def open(self, font: Any) -> SquareFont:
        return self.font


def page(
    operators: bytes | str, pdf: pikepdf.Pdf | None = None, fonts: SquareFonts | None = None, **resources: Any
) -> PageContent:
    """What is read of a page with these operators."""
    pdf = pdf or pikepdf.new()
    blank = pdf.add_blank_page(page_size=(200, 100))
    blank.Resources = pikepdf.Dictionary(
        {
            f"/{kind}": pikepdf.Dictionary({f"/{key}": one for key, one in held.items()})
            for kind, held in resources.items()
        }
    )
    blank.Contents = pdf.make_stream(operators if isinstance(operators, bytes) else operators.encode())
    return read_page(blank, 1, Shelf(fonts or SquareFonts(), profile))


def painted(operators: bytes | str, pdf: pikepdf.Pdf | None = None, **resources: Any) -> list[Painted]:
    """What is painted by operators, in order."""
    resources.setdefault("Font", {"F": pikepdf.Dictionary()})
    return list(page(operators, pdf, **resources).painted(lambda font: FontFacts((1, 0), "Square")))


def ink(operators: bytes | str, pdf: pikepdf.Pdf | None = None, **resources: Any) -> Ink:
    """How much ink operators put on the page."""
    return measure(page(operators, pdf, **resources), 1, PAPER)

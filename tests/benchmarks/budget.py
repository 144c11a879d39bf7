"""How well `factsheet budget` tells what goes in, before anyone writes: the table of issue 4.

    python tests/benchmarks/budget.py [LANGUAGE ...]

The budget of the usual sheet is taken from the specimen that ships. Then the sheet is told in other text, that of the
example's offices in the same language: every field about as long as the budget finds comfortable, and one running text
longer and longer until the fit refuses it. Prints both limits in words and in characters, and the errors of the budget.
"""

import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from composing import ROOT

from factsheet.budget import room
from factsheet.budget.fields import Field, Length, retold
from factsheet.budget.filler import Filler, specimen, telling
from factsheet.budget.usual import KINDS, Usual, bare_sheet, field_at, filled, of_usual
from factsheet.build import Press, Request, story_of
from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Log, Stopped
from factsheet.layout.fitting import fit
from factsheet.project import Project

EXAMPLE = Project(ROOT / "assets/example")
LANGUAGES = ("en-GB", "de", "fr", "ru", "hi", "th")
room.LONGEST = 1200  # here the limit is wanted, however long


def real(sheet: Sheet, keys: tuple[str | int, ...], other: Filler, start: int, press: Press) -> Length:
    """The most of other text that a field takes before its sheet is refused."""
    field = field_at(sheet, keys)

    def fits(count: int) -> bool:
        told = retold(sheet, keys, other.going_on(field.told, count, start))
        try:
            story, _, _ = story_of(told, press, Log())
        except Stopped:  # by the cover
            return False
        return fit(story, Log()) is not None

    low, high = 1, room.LONGEST
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return Length.of(Field(keys, other.going_on(field.told, low, start)).text, sheet.language)


def compared(language: str) -> list[tuple[Usual, Length]]:
    """The budget of each running text in a language, and the real limit."""
    own = specimen(language)
    assert own is not None
    other = Filler(language, " ".join(telling(language, EXAMPLE)))
    press = Press(Request(EXAMPLE, ()), None)
    told = of_usual(language, Filler(language, own), press, Log())
    lengths = {kind: float(one.comfortable.characters - 3) for kind, one in zip(KINDS, told.fields, strict=True)}
    sheet = filled(bare_sheet(language, EXAMPLE, Log()), lengths, other, 0)
    return [
        (one, real(sheet, kind.keys, other, 40 * number, press))
        for number, (kind, one) in enumerate(zip(KINDS, told.fields, strict=True))
        if kind.weight
    ]


def main() -> None:
    words, characters = [], []
    for language in sys.argv[1:] or LANGUAGES:
        for one, limit in compared(language):
            if one.at_most is None:
                continue
            errors = one.at_most.words / limit.words - 1, one.at_most.characters / limit.characters - 1
            words.append(abs(errors[0]))
            characters.append(abs(errors[1]))
            print(
                f"{language:6} {one.path:26} budget {one.at_most.words:4} / {one.at_most.characters:5}"
                f"   real {limit.words:4} / {limit.characters:5}   {errors[0]:+6.1%} {errors[1]:+6.1%}"
            )
    for name, found in (("words", words), ("characters", characters)):
        within = sum(error <= 0.05 for error in found)
        print(
            f"{name}: {within} of {len(found)} within 5 %; median {statistics.median(found):.1%}, "
            f"worst {max(found):.1%}"
        )


if __name__ == "__main__":
    main()

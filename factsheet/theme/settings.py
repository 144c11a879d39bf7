"""Settings: how a page is set, and the ladder from the loosest that a theme allows to the tightest."""

from dataclasses import dataclass, replace

from factsheet.theme.theme import OPTIONAL_ITEMS, Allowance, Fitting

Arrangement = tuple[tuple[str, str], ...]  # part and how it is arranged, by part


@dataclass(frozen=True, slots=True)
class Setting:
    """What one page is laid out with.

    step: type size, from -1 (every role at its least) over 0 (as drawn) to 1 (at its most).
    give: white space, and picture: the height of the cover, on the same scale; beyond 1 the page is hollow.
    leading: in parts of itself, more or less than drawn. tracking: in ems, added to what a role has not of its own.
    arrangement: how the parts that have a choice are arranged. inked: whether lines are filled with their glyphs;
    while the search only asks how tall, they are not.
    """

    step: float = 0.0
    give: float = 0.0
    arrangement: Arrangement = ()
    inked: bool = True
    picture: float = 0.0
    leading: float = 0.0
    tracking: float = 0.0

    def arranged(self, part: str, otherwise: str) -> str:
        return dict(self.arrangement).get(part, otherwise)


@dataclass(frozen=True, slots=True)
class Rung:
    """How far every knob has been turned, on the scales of `Setting`; space and picture may be turned back a little.

    columns: 1 lets in the tallest arrangement of each part, -1 the lowest, 0 the one drawn.
    """

    space: float = 0.0
    picture: float = 0.0
    leading: float = 0.0
    columns: float = 0.0
    size: float = 0.0
    tracking: float = 0.0

    @property
    def type(self) -> Setting:
        """The type of the rung alone, in a setting that is not inked: all that heights of texts depend on."""
        return Setting(self.size, inked=False, leading=self.leading, tracking=self.tracking)


DRAWN = Rung()


@dataclass(frozen=True)
class Ladder:
    """Rungs from the loosest to the tightest; from one to the next each knob stays or tightens.

    drawn: the index of the rung that is the design. patient: how many rungs are tried before items that the data says
    may be left out are; None if they never are.
    """

    rungs: tuple[Rung, ...]
    drawn: int
    patient: int | None = None

    @property
    def tightest(self) -> Rung:
        return self.rungs[-1]

    def at_most(self, size: float) -> "Ladder":
        """The same ladder with type no larger than at a size."""
        return replace(self, rungs=tuple(replace(rung, size=min(rung.size, size)) for rung in self.rungs))


def ladder(fit: Fitting) -> Ladder:
    """The ladder of a theme: its concessions to an empty page taken back one by one, then those to a full page made."""
    knobs = [one.knob for one in fit.too_full]
    looser = _steps(fit.too_empty)
    patient = None
    if OPTIONAL_ITEMS in knobs:
        patient = len(looser) + 1 + len(_steps(fit.too_full[: knobs.index(OPTIONAL_ITEMS)]))
    return Ladder((*reversed(looser), DRAWN, *_steps(fit.too_full)), len(looser), patient)


def _steps(allowances: tuple[Allowance, ...]) -> list[Rung]:
    """The rungs away from the design, nearest first."""
    found, rung = [], DRAWN
    for one in (one for one in allowances if one.knob != OPTIONAL_ITEMS):
        start = getattr(rung, one.knob)
        for step in range(1, one.steps + 1):
            value = one.to if step == one.steps else start + (one.to - start) * step / one.steps
            rung = replace(rung, **{one.knob: value})
            found.append(rung)
    return found

"""Settings: one point each in the ranges that a theme allows, and the order in which they are tried."""

from dataclasses import dataclass

Arrangement = tuple[tuple[str, str], ...]  # part and how it is arranged, by part


@dataclass(frozen=True, slots=True)
class Setting:
    """What one page is laid out with.

    step: type size, from -1 (every role at its least) over 0 (as drawn) to 1 (at its most).
    give: white space and picture height, -1 to 1 on the same scale; beyond 1 the page is hollow.
    arrangement: how the parts that have a choice are arranged. inked: whether lines are filled with their glyphs;
    while the search only asks how tall, they are not.
    """

    step: float = 0.0
    give: float = 0.0
    arrangement: Arrangement = ()
    inked: bool = True

    def arranged(self, part: str, otherwise: str) -> str:
        return dict(self.arrangement).get(part, otherwise)


STEPS = 12  # rungs from the type as drawn to its least or its most


def steps_towards(sign: int) -> tuple[float, ...]:
    """The rungs of the ladder in one direction, nearest first, without 0. sign: -1 smaller, 1 larger."""
    return tuple(sign * rung / STEPS for rung in range(1, STEPS + 1))


def cost(step: float, give: float) -> float:
    """How far a setting is from the design as drawn; 0 is the design. Weights by eye on the sample offices.

    Space gives before type does: a page is better a little tighter or airier than set in another size.
    """
    tight = 1.0 if give < 0 else 0.7
    hollow = 30.0 * (give - 1) ** 2 + 6.0 * (give - 1) if give > 1 else 0.0
    return 2.5 * step * step + tight * give * give + hollow

"""How the room of a page is shared out: the heights of its strips as a sum, solved for the space that is left.

No strip is laid out here. A page's height is what its type decides, and spaces and a picture that give; the sum grows
with them in straight pieces, so how far they go is found by arithmetic.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factsheet.layout.pages import Berth
from factsheet.theme.theme import Range
from factsheet.units import SLACK, Pt

ENDLESS = 1000.0  # the share at which a single point of room has become higher than any paper


@dataclass(frozen=True, slots=True)
class Stack:
    """The height of a page as a sum.

    fixed: what does not give. head: the margin over the first strip. spaces: the white spaces below it; of each the
    largest of its ranges counts. picture: its height.
    """

    fixed: Pt
    head: tuple[Range, ...]
    spaces: tuple[tuple[Range, ...], ...]
    picture: tuple[Range, ...]

    def height(self, space: float, picture: float) -> Pt:
        """With so much given by white space and by the picture. Points."""
        white = sum(max(one.at(space) for one in ranges) for ranges in (*self.spaces, self.head) if ranges)
        return self.fixed + white + sum(one.at(picture) for one in self.picture)

    def shared(self, height: Pt, space: float, picture: float) -> tuple[float, float] | None:
        """How far space and picture go so that the page ends at a height: together, none below its floor.

        None where nothing gives. Args: space, picture: their floors, at which the page is not too high.
        """

        def at(share: float) -> tuple[float, float]:
            return max(space, share), max(picture, share)

        low, high = min(space, picture), max(1.0, space, picture)
        if self.height(*at(low)) >= height - SLACK / 10:
            return at(low)
        while self.height(*at(high)) < height:
            if high > ENDLESS:
                return None
            high *= 2
        while high - low > 1e-9:
            middle = (low + high) / 2
            low, high = (middle, high) if self.height(*at(middle)) < height else (low, middle)
        return at(high)

    def widest(self, space: float) -> Pt:
        """The highest of the white spaces under the head. Points."""
        return max((max(one.at(space) for one in ranges) for ranges in self.spaces), default=0.0)


def stack_of(berths: Sequence[Berth], foot: Pt, measured: Sequence[tuple[Pt, str]]) -> Stack:
    """The sum of a page.

    Args:
        measured: the height of each block with its spaces and its picture as drawn, and how it is arranged.
    """
    fixed, spaces, pictures = foot, [], []
    for berth, (height, arrangement) in zip(berths, measured, strict=True):
        inner, picture = berth.strip.block.spaces(arrangement), berth.strip.block.picture
        fixed += height - sum(one.drawn for one in inner) - picture.drawn
        spaces += [berth.over] if berth is not berths[0] else []
        spaces += [(one,) for one in (*berth.strip.inside, *inner)]
        pictures.append(picture)
    return Stack(fixed, berths[0].over, tuple(spaces), tuple(pictures))

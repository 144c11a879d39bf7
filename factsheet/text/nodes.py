"""Boxes, glue and penalties: all that a line breaker needs to know of a paragraph.

Source: Knuth and Plass, "Breaking Paragraphs into Lines" (1981). The three are not kept as objects but as running sums
at the legal breaks, so that the width of any line is one subtraction.
"""

from dataclasses import dataclass, field
from itertools import accumulate


@dataclass(eq=False)
class Nodes:
    """A paragraph from left to right. Lists hold one entry a legal break, in order; the first is the start.

    A line from break a to break b is `end[b] - start[a]` wide, can grow by `end_stretch[b] - start_stretch[a]` and
    give way by the shrink likewise. Lengths in thousandths of an em, whatever the size the paragraph is set in.
    """

    end: list[float] = field(default_factory=list)
    end_stretch: list[float] = field(default_factory=list)
    end_shrink: list[float] = field(default_factory=list)
    start: list[float] = field(default_factory=list)
    start_stretch: list[float] = field(default_factory=list)
    start_shrink: list[float] = field(default_factory=list)
    penalty: list[float] = field(default_factory=list)
    flagged: list[bool] = field(default_factory=list)  # the line ends in a hyphen
    forced: list[bool] = field(default_factory=list)  # the line must end here
    give: list[float] = field(default_factory=list)  # of the boxes before this break, part of stretch and shrink
    least: list[float] = field(default_factory=list)  # the tightest end of this break and all later ones; see close()
    _width: float = 0.0
    _stretch: float = 0.0
    _shrink: float = 0.0
    _give: float = 0.0
    _fresh: bool = False  # no box since the last break: glue is discarded

    def __len__(self) -> int:
        return len(self.end)

    def box(self, width: float, give: float = 0.0) -> None:
        """Something that prints, and how much wider or narrower it may be set."""
        self._width += width
        self._stretch += give
        self._shrink += give
        self._give += give
        self._fresh = False

    def glue(self, width: float, stretch: float, shrink: float) -> None:
        """A space. After a break it is dropped."""
        self._width += width
        self._stretch += stretch
        self._shrink += shrink
        if self._fresh:
            self.start[-1] += width
            self.start_stretch[-1] += stretch
            self.start_shrink[-1] += shrink

    def may_break(
        self, penalty: float, before: float = 0.0, after: float = 0.0, flagged: bool = False, forced: bool = False
    ) -> None:
        """A legal break here.

        Args:
            penalty: how unwelcome it is, >= 0.
            before: width added to a line that ends here: a hyphen's, or minus what hangs into the margin.
            after: width added to a line that begins here.
        """
        self.end.append(self._width + before)
        self.end_stretch.append(self._stretch)
        self.end_shrink.append(self._shrink)
        self.start.append(self._width - after)
        self.start_stretch.append(self._stretch)
        self.start_shrink.append(self._shrink)
        self.penalty.append(penalty)
        self.flagged.append(flagged)
        self.give.append(self._give)
        self.forced.append(forced)
        self._fresh = len(self.end) > 1  # the start is no line end: a hard space there is kept

    def close(self) -> None:
        """Sum up what the breaker asks most, once the last break stands."""
        tight = [end - shrink for end, shrink in zip(self.end, self.end_shrink, strict=True)]
        self.least = list(accumulate(reversed(tight), min))[::-1]

    def width(self, first: int, last: int) -> float:
        """Of the line between two breaks, unstretched."""
        return self.end[last] - self.start[first]

"""Rows of columns whose baselines agree: texts under heads of one line and of two stand on one rhythm."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from factsheet.display.items import Frame
from factsheet.geometry import Point
from factsheet.units import SLACK, Pt

NEARER = 0.2  # of the leading, that a text may come nearer to its head to meet its neighbours' baselines; by eye


@dataclass(frozen=True, slots=True)
class Level:
    """What stands at one height in all columns of a row: their heads, or their texts.

    frames: one a column; None where it has nothing to say. over: the white between it and the level above. Points.
    """

    frames: Sequence[Frame | None]
    leading: Pt
    over: Pt = 0.0


def in_columns(stops: Sequence[Pt], *levels: Level) -> tuple[list[tuple[Point, Frame]], Pt]:
    """The levels under each other in columns that begin at the stops, column by column; and the height of the row.

    The first baselines of a level lie on one line where all above it has one line, and whole lines further down where
    it has more. Each column finds its place for itself, so that words added to one never lift another.
    """
    columns: list[list[tuple[Point, Frame]]] = [[] for _ in stops]
    feet = [0.0] * len(stops)
    plain = [0.0] * len(stops)  # where the feet would be if every frame had one line
    for level in levels:
        told = [(place, frame) for place, frame in enumerate(level.frames) if frame is not None]
        line = max((plain[place] + level.over + frame.baseline for place, frame in told), default=0.0)
        for place, frame in told:
            lines = (feet[place] + level.over + frame.baseline - line - SLACK) / level.leading
            top = line + level.leading * max(0, ceil(lines - NEARER)) - frame.baseline
            columns[place].append((Point(stops[place], top), frame))
            feet[place] = top + frame.size.height
            plain[place] = line + frame.size.height - frame.last_baseline
    return [item for column in columns for item in column], max(feet, default=0.0)

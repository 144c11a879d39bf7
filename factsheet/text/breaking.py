"""Total-fit line breaking: the breaks that cost least over the whole paragraph.

Source: Knuth and Plass, "Breaking Paragraphs into Lines" (1981), and TeX. It knows nodes and a measure, no fonts.

Unlike TeX there are no passes of growing tolerance: a line past the tolerance is not forbidden but as bad as a line can
be, and one that runs over is worse than any other. So there is always an answer, it holds every word, and no set of
breaks costs less.
"""

from factsheet.text.nodes import Nodes

LINE = 10.0  # every line costs a little, so that fewer lines win
TOLERANCE = 10.0  # a line that gives this many times what it should is as bad as lines get; then only the gap counts
WORST = 100 * TOLERANCE**3
OVERFULL = 1e14
ADJACENT = 5_000.0  # a tight line beside a loose one
DOUBLE_HYPHEN = 20_000.0
LADDER = 4e6  # a third hyphen in a row
LAST_HYPHEN = 20_000.0  # the last line but one ends in a hyphen
SHORT_LAST = 2e6  # a last line shorter than a quarter of the measure; by eye on callouts and pillars
SHORT = 0.25

NORMAL = 1  # fitness class: tight, normal, loose, very loose

State = tuple[float, int, int, int, "State | None"]  # demerits, fitness, hyphens in a row, break, state before


def total_fit(nodes: Nodes, measure: float, rag: float) -> list[int]:
    """The best breaks, by index into the nodes, from the start to the end.

    Args:
        measure: thousandths of an em.
        rag: how far a line's end may gladly stay short of the measure; 0 sets flush lines by their spaces.
    """
    end, start, penalty, flagged, forced, least = (
        nodes.end, nodes.start, nodes.penalty, nodes.flagged, nodes.forced, nodes.least
    )  # fmt: skip
    end_stretch, start_stretch, end_shrink, start_shrink = (
        nodes.end_stretch, nodes.start_stretch, nodes.end_shrink, nodes.start_shrink
    )  # fmt: skip
    final = len(nodes) - 1
    states: list[list[State]] = [[(0.0, NORMAL, 0, 0, None)]]
    lowest = [0.0]
    oldest = 0
    for here in range(1, final + 1):
        while oldest < here - 1 and least[here] - start[oldest] + start_shrink[oldest] > measure + 1e-6:
            oldest += 1
        floor = min(lowest[oldest:here])
        hyphen, ends = flagged[here], forced[here]
        extra = penalty[here] * penalty[here]
        slack = ADJACENT + LADDER if hyphen else ADJACENT
        best = float("inf")
        found: dict[tuple[int, int], State] = {}
        for there in range(oldest, here):
            gap = measure - end[here] + start[there]
            if gap < -1e-6:
                shrink = 0.0 if rag else end_shrink[here] - start_shrink[there]
                if gap < -shrink - 1e-6:
                    if there < here - 1:
                        continue
                    ratio, line = -1.0, OVERFULL - gap
                else:
                    ratio = gap / shrink
                    line = (LINE - 100 * ratio**3) ** 2
            elif ends:
                ratio, line = 0.0, LINE * LINE
                if here == final and there:
                    if flagged[there]:
                        line += LAST_HYPHEN
                    if measure - gap < SHORT * measure:
                        line += SHORT_LAST
            else:
                ratio = gap / (rag or end_stretch[here] - start_stretch[there] or 1e-3)
                badness = 100 * ratio**3 if ratio < TOLERANCE else WORST + min(ratio, WORST)
                line = (LINE + badness) ** 2
                if floor + line + extra > best + slack:
                    break  # lines from later breaks are shorter still
            line += extra
            fitness = NORMAL if rag else (ratio > -0.5) + (ratio > 0.5) + (ratio > 1)
            for state in states[there]:
                total = state[0] + line
                run = 0
                if hyphen:
                    run = state[2] + 1
                    if run > 1:
                        total += DOUBLE_HYPHEN
                        if run > 2:
                            total += LADDER
                            run = 2
                if abs(fitness - state[1]) > 1:
                    total += ADJACENT
                rival = found.get((fitness, run))
                if rival is None or total < rival[0]:
                    found[fitness, run] = (total, fitness, run, here, state)
                    best = min(best, total)
        states.append(list(found.values()))
        lowest.append(best)
        if ends:
            oldest = here
    return _traced(min(states[final], key=lambda state: state[0]))


def _traced(state: State | None) -> list[int]:
    """The breaks along the chain of states, first to last."""
    breaks = []
    while state is not None:
        breaks.append(state[3])
        state = state[4]
    return breaks[::-1]


def balanced(nodes: Nodes, measure: float, rag: float) -> list[int]:
    """The breaks of as few lines as the measure needs, of near-equal length: those of the narrowest such measure."""
    widest = [nodes.width(there, there + 1) for there in range(len(nodes) - 1)]
    best = total_fit(nodes, measure, rag)
    low, high = max(widest), measure
    if len(best) < 3 or low > high:
        return best
    for _ in range(12):
        middle = (low + high) / 2
        breaks = total_fit(nodes, middle, rag)
        if len(breaks) <= len(best):
            best, high = breaks, middle
        else:
            low = middle
    return best

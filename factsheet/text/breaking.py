"""Total-fit line breaking: the breaks that cost least over the whole paragraph.

Source: Knuth and Plass, "Breaking Paragraphs into Lines" (1981), and TeX. It knows nodes and a measure, no fonts.

Unlike TeX there are no passes of growing tolerance: a line past the tolerance is not forbidden but as bad as a line can
be, and one that runs over is worse than any other. So there is always an answer, it holds every word, and no set of
breaks costs less.
"""

from itertools import pairwise

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
START: State = (0.0, NORMAL, 0, 0, None)


def total_fit(nodes: Nodes, measure: float, rag: float) -> list[int]:
    """The best breaks, by index into the nodes, from the start to the end.

    Args:
        measure: thousandths of an em.
        rag: how far a line's end may gladly stay short of the measure; 0 sets flush lines by their spaces.
    """
    end, start, flagged, forced, least = nodes.end, nodes.start, nodes.flagged, nodes.forced, nodes.least
    shrink, stretch = nodes.start_shrink, nodes.end_stretch
    bound = demerits(nodes, best_fit(nodes, measure, rag), measure, rag) * (1 + 1e-9)
    most = max(0.0, (bound**0.5 - LINE) / 100) ** (1 / 3)  # no line on the best way gives more than this
    active, states, lowest = [0], [[START]], [0.0]  # breaks that may yet be on the best way, in order
    oldest = 0  # the first of them that a line can still begin at
    for here in range(1, len(nodes)):
        room = measure - least[here] + 1e-6
        while oldest < len(active) and start[active[oldest]] - shrink[active[oldest]] + room < 0:
            if active[oldest] == here - 1:
                break
            oldest += 1
        hyphen, ends = flagged[here], forced[here]
        if oldest < len(active) and not ends and most < TOLERANCE:
            first = active[oldest]
            if measure - end[here] + start[first] > most * (rag or stretch[here] - nodes.start_stretch[first]):
                continue
        floor = min(lowest[oldest:], default=0.0)
        limit, slack = bound, ADJACENT + LADDER if hyphen else ADJACENT
        found: dict[tuple[int, int], State] = {}
        for place in range(oldest, len(active)):
            there = active[place]
            line, fitness = line_demerits(nodes, there, here, measure, rag)
            if floor + line > limit:
                if ends or end[here] - start[there] > measure:
                    continue
                break  # lines from later breaks are shorter still
            for state in states[place]:
                new = _following(state, here, line, fitness, hyphen)
                rival = found.get(new[1:3])
                if new[0] <= bound and (rival is None or new[0] < rival[0]):
                    found[new[1:3]] = new
                    limit = min(limit, new[0] + slack)
        if ends:
            active, states, lowest, oldest = [], [], [], 0
        if found:
            active.append(here)
            states.append(list(found.values()))
            lowest.append(min(state[0] for state in found.values()))
    return _traced(min(states[-1]))


def best_fit(nodes: Nodes, measure: float, rag: float) -> list[int]:
    """Breaks that cost little line by line, never looking back: a bound on what the best may cost."""
    breaks, final = [0], len(nodes) - 1
    while (there := breaks[-1]) < final:
        best, chosen = float("inf"), there + 1
        for here in range(there + 1, len(nodes)):
            line, _ = line_demerits(nodes, there, here, measure, rag)
            if line <= best:
                best, chosen = line, here
            if nodes.forced[here] or nodes.least[here] - nodes.start[there] + nodes.start_shrink[there] > measure:
                break
        breaks.append(chosen)
    return breaks


def demerits(nodes: Nodes, breaks: list[int], measure: float, rag: float) -> float:
    """What a paragraph broken like this costs."""
    state = START
    for there, here in pairwise(breaks):
        line, fitness = line_demerits(nodes, there, here, measure, rag)
        state = _following(state, here, line, fitness, nodes.flagged[here])
    return state[0]


def line_demerits(nodes: Nodes, there: int, here: int, measure: float, rag: float) -> tuple[float, int]:
    """What one line costs whatever its neighbours, and its fitness class; infinity if it runs over without need."""
    gap = measure - nodes.end[here] + nodes.start[there]
    extra = nodes.penalty[here] ** 2
    if gap < -1e-6:
        shrink = 0.0 if rag else nodes.end_shrink[here] - nodes.start_shrink[there]
        if gap < -shrink - 1e-6:
            return (OVERFULL - gap + extra if there == here - 1 else float("inf")), NORMAL
        ratio = gap / shrink
        badness = -100 * ratio**3
    elif nodes.forced[here]:
        last = here == len(nodes) - 1 and there > 0
        if last and measure - gap < SHORT * measure:
            extra += SHORT_LAST
        if last and nodes.flagged[there]:
            extra += LAST_HYPHEN
        ratio = badness = 0.0
    else:
        ratio = gap / (rag or nodes.end_stretch[here] - nodes.start_stretch[there] or 1e-3)
        badness = 100 * ratio**3 if ratio < TOLERANCE else WORST + min(ratio, WORST)
    fitness = NORMAL if rag else (ratio > -0.5) + (ratio > 0.5) + (ratio > 1)
    return (LINE + badness) ** 2 + extra, fitness


def _following(state: State, here: int, line: float, fitness: int, hyphen: bool) -> State:
    """The state after one more line, what it costs beside the line before it included."""
    total, before, run = state[0] + line, state[1], 0
    if hyphen:
        run = state[2] + 1
        if run > 1:
            total += DOUBLE_HYPHEN
            if run > 2:
                total += LADDER
                run = 2
    if abs(fitness - before) > 1:
        total += ADJACENT
    return total, fitness, run, here, state


def _traced(state: State | None) -> list[int]:
    """The breaks along the chain of states, first to last."""
    breaks = []
    while state is not None:
        breaks.append(state[3])
        state = state[4]
    return breaks[::-1]


def balanced(nodes: Nodes, measure: float, rag: float) -> list[int]:
    """The breaks of as few lines as the measure needs, of near-equal length: those of the narrowest such measure.

    Even lines are not bought with breaks that are less welcome than those of uneven ones.
    """

    def unwelcome(breaks: list[int]) -> float:
        return sum(nodes.penalty[one] ** 2 for one in breaks)

    widest = [nodes.width(there, there + 1) for there in range(len(nodes) - 1)]
    best = total_fit(nodes, measure, rag)
    low, high = max(widest), measure
    if len(best) < 3 or low > high:
        return best
    for _ in range(12):
        middle = (low + high) / 2
        breaks = total_fit(nodes, middle, rag)
        if len(breaks) <= len(best) and unwelcome(breaks) <= unwelcome(best):
            best, high = breaks, middle
        else:
            low = middle
    return best

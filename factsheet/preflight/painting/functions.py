"""functions: PDF functions that turn a tint into inks. Source: ISO 32000-1, 7.10.

Sampled (0), exponential (2) and stitching (3) functions are understood; calculators in PostScript (4) are not, and
what they yield is told as not known.
"""

from collections.abc import Callable, Sequence
from typing import Any

from factsheet.preflight.document.values import array, entry, number, unpacked, whole

Function = Callable[[Sequence[float]], list[float]]
Pairs = list[tuple[float, float]]

MOST_SAMPLES = 1_000_000
DEEPEST = 8  # functions within stitching functions
MOST_PARTS = 200  # of one function, all in all


def read(function: Any) -> Function | None:
    """A function of pikepdf, or an array of functions of one result each; None if it is not understood."""
    several = array(function)
    if not several:
        return _read(function, 0, [MOST_PARTS])
    left = [MOST_PARTS]
    found = [one for one in (_read(part, 0, left) for part in several[:MOST_PARTS]) if one is not None]
    return (lambda inputs: [one(inputs)[0] for one in found]) if len(found) == len(several) else None


def _read(function: Any, depth: int, left: list[int]) -> Function | None:
    """One function. left: how many more may be read; counted down."""
    left[0] -= 1
    if depth > DEEPEST or left[0] < 0:
        return None
    kind = whole(entry(function, "/FunctionType"))
    domain = _pairs(entry(function, "/Domain"))
    if not domain:
        return None
    plain = {0: _sampled, 2: _exponential, 3: _stitching}.get(kind if kind is not None else -1)
    inner = plain(function, domain, depth, left) if plain else None
    if inner is None:
        return None
    limits = _pairs(entry(function, "/Range"))

    def limited(inputs: Sequence[float]) -> list[float]:
        kept = [min(max(value, low), high) for value, (low, high) in zip(inputs, domain, strict=False)]
        results = inner(kept)
        for at, (low, high) in enumerate(limits[: len(results)]):
            results[at] = min(max(results[at], low), high)
        return results

    return limited


def _numbers(value: Any) -> list[float]:
    return [number(one) for one in array(value)[:4096]]


def _pairs(value: Any) -> Pairs:
    found = _numbers(value)
    return list(zip(found[::2], found[1::2], strict=False))


def _exponential(function: Any, domain: Pairs, depth: int, left: list[int]) -> Function | None:
    low, high = _numbers(entry(function, "/C0")) or [0.0], _numbers(entry(function, "/C1")) or [1.0]
    power = number(entry(function, "/N"), 1.0)
    if len(low) != len(high) or not 0 <= power < 100:
        return None

    def exponential(inputs: Sequence[float]) -> list[float]:
        share = max(inputs[0], 0.0) ** power
        return [start + share * (end - start) for start, end in zip(low, high, strict=True)]

    return exponential


def _stitching(function: Any, domain: Pairs, depth: int, left: list[int]) -> Function | None:
    parts = [_read(one, depth + 1, left) for one in array(entry(function, "/Functions"))[:MOST_PARTS]]
    found = [one for one in parts if one is not None]
    cuts = [domain[0][0], *_numbers(entry(function, "/Bounds")), domain[0][1]]
    codes = _pairs(entry(function, "/Encode"))
    if not found or len(found) != len(parts) or len(cuts) != len(found) + 1 or len(codes) != len(found):
        return None

    def stitched(inputs: Sequence[float]) -> list[float]:
        value = inputs[0]
        at = next((at for at, cut in enumerate(cuts[1:-1]) if value < cut), len(found) - 1)
        return found[at]([_between(value, (cuts[at], cuts[at + 1]), codes[at])])

    return stitched


def _sampled(function: Any, domain: Pairs, depth: int, left: list[int]) -> Function | None:
    """Samples of one input, between which the straight line is taken; of more inputs, the nearest."""
    sizes = [int(one) for one in _numbers(entry(function, "/Size"))]
    limits = _pairs(entry(function, "/Range"))
    bits = whole(entry(function, "/BitsPerSample"))
    count = len(limits)
    for size in sizes:
        count *= max(size, 0)
    if len(sizes) != len(domain) or bits not in (8, 16, 32) or not 0 < count <= MOST_SAMPLES:
        return None
    data, wide = unpacked(function), bits // 8
    if data is None or len(data) < count * wide:
        return None
    codes = _pairs(entry(function, "/Encode")) or [(0.0, size - 1.0) for size in sizes]
    spans = _pairs(entry(function, "/Decode")) or limits
    if len(codes) != len(sizes) or len(spans) != len(limits):
        return None
    full = float((1 << bits) - 1)

    def sample(at: int) -> list[float]:
        start = at * len(limits) * wide
        raw = (int.from_bytes(data[start + n * wide : start + (n + 1) * wide], "big") for n in range(len(limits)))
        return [low + value / full * (high - low) for value, (low, high) in zip(raw, spans, strict=True)]

    def sampled(inputs: Sequence[float]) -> list[float]:
        places = [
            min(max(_between(value, span, code), 0.0), size - 1.0)
            for value, span, code, size in zip(inputs, domain, codes, sizes, strict=False)
        ]
        if len(places) != len(sizes):
            raise ValueError(f"{len(sizes)} inputs wanted")
        if len(sizes) == 1:
            floor = min(int(places[0]), max(sizes[0] - 2, 0))
            share = places[0] - floor
            pair = sample(floor), sample(min(floor + 1, sizes[0] - 1))
            return [low + share * (high - low) for low, high in zip(*pair, strict=True)]
        at, step = 0, 1
        for place, size in zip(places, sizes, strict=True):
            at += round(place) * step
            step *= size
        return sample(at)

    return sampled


def _between(value: float, span: tuple[float, float], onto: tuple[float, float]) -> float:
    """A value of one span on another."""
    width = span[1] - span[0]
    return onto[0] + (value - span[0]) / width * (onto[1] - onto[0]) if width else onto[0]

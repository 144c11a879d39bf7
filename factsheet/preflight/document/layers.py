"""Layers, which the standards call optional content: how they are set up, and which of them are off."""

from collections.abc import Iterator
from typing import Any

from factsheet.preflight.document.values import Identity, array, entry, identity, keys, name, one_or_more, text

MOST = 50_000  # nodes of one tree
DEEPEST = 16  # terms of a rule within each other
MOST_TERMS = 20_000  # of all rules by which things belong to several layers; what is left over shows
DIRECT: Identity = (0, 0)


class Layers:
    """Which layers do not print, as the file is opened. Source: ISO 32000-1, 8.11.

    What a viewer may change by itself when it prints is left aside: `layer_trouble` tells of it.
    """

    def __init__(self, catalog: Any = None) -> None:
        layers = entry(catalog, "/OCProperties")
        plain = entry(layers, "/D")
        every, on, off = (
            {identity(one) for one in array(told)[:MOST]}
            for told in (entry(layers, "/OCGs"), entry(plain, "/ON"), entry(plain, "/OFF"))
        )
        self._off = ((every - on if name(entry(plain, "/BaseState")) == "OFF" else set()) | off) - {DIRECT}
        self._rules: dict[Identity, bool] = {}  # whether they let things show
        self._terms_left = MOST_TERMS

    def hide(self, membership: Any) -> bool:
        """Whether they hide what belongs to a layer, or to several by a rule. membership: the value of an OC entry."""
        return bool(self._off) and membership is not None and not self._shows(membership)

    def _shows(self, membership: Any) -> bool:
        place = identity(membership)
        if name(entry(membership, "/Type")) != "OCMD":
            return place not in self._off
        shows = self._rules.get(place)
        if shows is None:
            shows = self._allows(membership)
        if place != DIRECT:
            self._rules[place] = shows
        return shows

    def _allows(self, rule: Any) -> bool:
        self._terms_left -= 1
        if self._terms_left < 0:
            return True
        if array(expression := entry(rule, "/VE")):
            return self._holds(expression, 0)
        told = one_or_more(entry(rule, "/OCGs"))[: self._terms_left]
        self._terms_left -= len(told)
        states = [identity(one) not in self._off for one in told if keys(one)]
        match name(entry(rule, "/P")):
            case "AllOn":
                return all(states)
            case "AnyOff":
                return not states or not all(states)
            case "AllOff":
                return not any(states)
        return not states or any(states)

    def _holds(self, expression: Any, depth: int) -> bool:
        """Whether an expression of And, Or and Not holds; one that is nested too deep does."""
        terms = array(expression)[: self._terms_left] if self._terms_left > 0 else []
        self._terms_left -= len(terms)
        if not terms or depth > DEEPEST:
            return identity(expression) not in self._off
        states = (self._holds(one, depth + 1) for one in terms[1:])
        match name(terms[0]):
            case "And":
                return all(states)
            case "Not":
                return not any(states)
        return any(states)


def layer_trouble(catalog: Any) -> str:
    """What is wrong with how layers are set up, in plain words; empty if nothing. Source: ISO 19005-2, 6.9."""
    layers = entry(catalog, "/OCProperties")
    if layers is None:
        return ""
    plain = entry(layers, "/D")
    if not keys(plain):
        return "it is not said which layers show at first"
    names = set()
    members = {identity(one) for one in array(entry(layers, "/OCGs"))}
    for one in [plain, *array(entry(layers, "/Configs"))]:
        called = text(entry(one, "/Name"))
        if not called:
            return "a choice of layers has no name"
        if called in names:
            return f"two choices of layers are called “{called}”"
        names.add(called)
        if "AS" in keys(one):
            return f"the choice of layers “{called}” changes by itself"
        if "Order" in keys(one) and not members <= set(_ordered(entry(one, "/Order"))):
            return f"the choice “{called}” leaves layers out of its list"
    return ""


def _ordered(order: Any) -> Iterator[Identity]:
    waiting = [order]
    for _ in range(MOST):
        if not waiting:
            return
        one = waiting.pop()
        yield identity(one)
        waiting += array(one)

"""Contrast: of light and of inks, whichever is worse."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from composing import theme

from factsheet.diagnostics import Log
from factsheet.ink import CMYK, RGB, Ink
from factsheet.theme.contrast import check_contrast, enough
from factsheet.theme.theme import Range, Theme

GRAY = {"light": (0.4, 0.4, 0.4), "fair": (0.5, 0.5, 0.5), "faint": (0.65, 0.65, 0.65)}  # 5.7, 4.0, 2.5 to 1 on white


def faithful(inks: Sequence[CMYK]) -> list[RGB]:
    """A press that prints what the screen shows: every ink a shade of its black."""
    return [(1 - ink[3],) * 3 for ink in inks]


def in_gray(on_screen: float, in_print: float, size: float = 10) -> Theme:
    """Dawn with all its type in black on white, but for the facts in a gray of this lightness."""
    ink = Ink("gray", (0, 0, 0, 1 - in_print), (on_screen,) * 3)
    dawn = theme("dawn")
    white, black = dawn.colours["white"], Ink("black", (0, 0, 0, 1), (0, 0, 0))
    roles = {name: replace(role, style=replace(role.style, ink=black)) for name, role in dawn.type.items()}
    fact = roles["contact"]
    roles["contact"] = replace(fact, style=replace(fact.style, ink=ink), size=Range(size, size, size))
    accents = dict.fromkeys(dawn.accents, black)
    return replace(dawn, type=roles, grounds=dict.fromkeys(dawn.grounds, white), accents=accents)


def said(look: Theme) -> list[str]:
    log = Log()
    check_contrast(look, faithful, log)
    return [found.message for found in log.diagnostics]


@pytest.mark.parametrize(
    ("on_screen", "in_print", "size", "where"),
    [
        (0.4, 0.4, 10, None),
        (0.5, 0.4, 10, "on screen"),
        (0.4, 0.5, 10, "in print"),
        (0.5, 0.5, 18, None),
        (0.65, 0.65, 18, "on screen"),
    ],
)
def test_the_worse_of_screen_and_print_counts(on_screen, in_print, size, where):
    """4.5 to 1 is needed, from 18 pt 3 to 1: grays of 0.4, 0.5 and 0.65 have 5.7, 4.0 and 2.4 on white."""
    found = said(in_gray(on_screen, in_print, size))

    assert bool(where) == bool(found)
    assert where is None or where in found[0]
    assert where is None or "`contact`" in found[0]


@pytest.mark.parametrize(("size", "expected"), [(17.9, 4.5), (18, 3)])
def test_large_type_needs_less(size, expected):
    """WCAG 2.2, 1.4.3."""
    assert expected == enough(size)


def test_what_may_open_page_2_must_be_readable_on_the_panel_too():
    """Facts stand on paper, and at the head of page 2 on the panel: here as dark as their type."""
    look = in_gray(0.4, 0.4)
    dark = Ink("dark", (0, 0, 0, 1), (0, 0, 0))
    found = said(replace(look, grounds={**look.grounds, "panel": dark}))

    assert {"fact", "figure", "kicker", "source"} <= {message.split("`")[1] for message in found}

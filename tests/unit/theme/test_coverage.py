"""Ink before painting: what a theme's colours put on the paper, and what prints over them."""

from dataclasses import replace

import pytest
from composing import theme

from factsheet.diagnostics import Log, Span
from factsheet.ink import Ink
from factsheet.theme.coverage import check_coverage
from factsheet.theme.theme import Theme


def with_inks(name: str, *percent: float) -> Theme:
    """Dawn with one of its colours in other inks, wherever it is used."""
    dawn = theme("dawn")
    before = dawn.colours[name]
    after = Ink(name, tuple(part / 100 for part in percent), before.rgb)

    def swapped(inks):
        return {job: after if ink == before else ink for job, ink in inks.items()}

    roles = {
        job: replace(role, style=replace(role.style, ink=after)) if role.style.ink == before else role
        for job, role in dawn.type.items()
    }
    inks = {part: swapped(getattr(dawn, part)) for part in ("colours", "grounds", "accents")}
    return replace(dawn, type=roles, **inks)


def found(look: Theme, limit: float) -> dict[str, Span | None]:
    log = Log()
    check_coverage(look, limit, "acme", log)
    return {one.message: one.at for one in log.diagnostics}


@pytest.mark.parametrize("name", ["dawn", "field"])
def test_the_themes_that_ship_need_little_ink(name):
    """They can be printed on any paper that takes 260 %, the least that a shop for uncoated paper asks."""
    assert {} == found(theme(name), 2.6)


@pytest.mark.parametrize(
    ("colour", "place"),
    [
        ("navy", "on a band"),
        ("tint", "on a panel"),
        ("white", "on the whole page"),
        ("slate", "as `divider`"),
        ("rust", "in type"),
    ],
)
def test_a_heavy_colour_is_told_at_its_line_with_its_numbers_and_its_largest_place(colour, place):
    """312 % where 300 % is the most; where 312 % is, it is well."""
    look = with_inks(colour, 100, 80, 52, 80)
    message = f"`{colour}` puts 312 % of ink {place}; the card acme allows 300 %."

    assert look.colour_at[colour] == found(look, 3.0)[message]
    assert message not in found(look, 3.12)


def test_black_type_counts_with_the_ground_it_prints_over():
    """Facts may open page 2 on the panel: their black plate comes on top of the panel's other three inks."""
    look = with_inks("tint", 60, 70, 80, 30)
    message = "Black type of `fact` prints over `tint`, which makes 310 % of ink; the card acme allows 300 %."

    assert {message: look.colour_at["tint"]} == found(look, 3.0)
    assert {} == found(look, 3.1)


def test_type_that_knocks_out_adds_nothing():
    """Kickers in rust take the place of what they stand on: 250 % of ink under them is all there is."""
    assert {} == found(with_inks("tint", 70, 70, 60, 50), 3.0)

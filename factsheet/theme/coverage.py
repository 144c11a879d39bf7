"""Whether paper can hold the ink of a theme, asked before anything is painted.

Colours of a theme go to the plates as they are, so their sums are exact. Everything knocks out what lies beneath but
solid black type, which prints over it: there the ground's cyan, magenta and yellow count with the whole black plate.
Pictures are another matter: their ink is what the profile makes of them, veil included, and is measured there.
"""

from factsheet.codes import theme as say
from factsheet.diagnostics import Log
from factsheet.ink import Ink, percent
from factsheet.theme.contrast import OPENING
from factsheet.theme.theme import Theme

ROUNDING = 1e-6
PLACES = {"paper": "on the whole page", "band": "on a band", "panel": "on a panel", "foot": "on the foot of page 2"}


def check_coverage(theme: Theme, limit: float, card: str, log: Log) -> None:
    """Report every colour that puts more ink on the paper than the printer's card takes.

    Args:
        limit: the most that the four plates may add up to, 0 to 4. card: its name.
    """
    allowed = f"the card {card} allows {percent(limit)}."
    for name, ink in theme.colours.items():
        if ink.total > limit + ROUNDING:
            told = f"`{name}` puts {percent(ink.total)} of ink {_place(ink, theme)}; {allowed}"
            log.report(say.HEAVY_COLOUR, told, theme.colour_at[name])
    grounds = [(role, theme.grounds[role.ground]) for role in theme.type.values() if role.ground in theme.grounds]
    grounds += [(role, theme.grounds["panel"]) for role in map(theme.role, OPENING)]
    under = {ground.name: role.name for role, ground in reversed(grounds) if role.style.ink.cmyk == (0, 0, 0, 1)}
    for name, role_name in under.items():
        total = sum(theme.colours[name].cmyk[:3]) + 1
        if total > limit + ROUNDING:
            told = f"Black type of `{role_name}` prints over `{name}`, which makes {percent(total)} of ink"
            log.report(say.HEAVY_COLOUR, f"{told}; {allowed}", theme.colour_at[name])


def _place(ink: Ink, theme: Theme) -> str:
    """Where a colour lies, its largest area first; one that only drawings may name lies on the paper."""
    if ink in theme.grounds.values():
        return next(PLACES[ground] for ground, own in theme.grounds.items() if own == ink)
    if ink in theme.accents.values():
        return next(f"as `{accent}`" for accent, own in theme.accents.items() if own == ink)
    return "in type" if any(role.style.ink == ink for role in theme.type.values()) else "on the paper"

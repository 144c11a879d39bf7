"""Whether every kind of text can be told from the ground it stands on, on screen and in print.

Contrast is computed twice, from the sRGB values and from the inks as the printing condition shows them; the worse
counts. Type over the cover is measured in its pixels instead, once the cover is laid. Source: WCAG 2.2, 1.4.3.
"""

from collections.abc import Callable, Sequence

from factsheet.codes import theme as say
from factsheet.diagnostics import Log
from factsheet.ink import CMYK, RGB, contrast
from factsheet.theme.theme import PICTURE, Theme

ENOUGH, LARGE_ENOUGH = 4.5, 3.0
LARGE = 18.0  # points from which the lower ratio does

OPENING = ("kicker", "figure", "fact", "source")  # roles that a panel may come under, where they open page 2

Seen = Callable[[Sequence[CMYK]], Sequence[RGB]]  # what inks look like in print


def enough(size: float) -> float:
    """The contrast ratio that type of a size needs. Points."""
    return LARGE_ENOUGH if size >= LARGE else ENOUGH


def check_contrast(theme: Theme, seen: Seen, log: Log) -> None:
    """Report every role whose ink is too close to its ground."""
    pairs = [
        (role, role.style.ink, theme.grounds[role.ground]) for role in theme.type.values() if role.ground != PICTURE
    ]
    pairs += [(role, role.style.ink, theme.grounds["panel"]) for role in map(theme.role, OPENING)]
    suffix = theme.accents["suffix"]
    pairs.append((theme.role("numeral"), suffix, theme.grounds[theme.role("numeral").ground]))
    inks = list(dict.fromkeys(ink for _, text, ground in pairs for ink in (text, ground)))
    printed = dict(zip(inks, seen([ink.cmyk for ink in inks]), strict=True))
    for role, text, ground in pairs:
        on_screen, in_print = contrast(text.rgb, ground.rgb), contrast(printed[text], printed[ground])
        needed = enough(role.size.least)
        if min(on_screen, in_print) < needed - 0.005:
            where = "in print" if in_print < on_screen else "on screen"
            log.report(
                say.LOW_CONTRAST,
                f"“{text.name}” on “{ground.name}” has a contrast of {min(on_screen, in_print):.1f} to 1 {where}; "
                f"the type of `{role.name}` needs {needed:g} to 1.",
                role.at,
            )

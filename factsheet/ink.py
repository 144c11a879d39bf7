"""ink: a colour of the house, as inks for the press and as light for the screen, side by side.

Neither is ever computed from the other: the theme states both.
"""

from dataclasses import dataclass

CMYK = tuple[float, float, float, float]  # cyan, magenta, yellow, black; 0 to 1
RGB = tuple[float, float, float]  # sRGB, encoded; 0 to 1


@dataclass(frozen=True, slots=True)
class Ink:
    """One colour. `cmyk` is what the press prints, `rgb` what a screen or office printer shows."""

    name: str
    cmyk: CMYK
    rgb: RGB

    @property
    def total(self) -> float:
        """Total ink, 0 to 4 (300 % is 3.0)."""
        return sum(self.cmyk)

    @property
    def black_only(self) -> bool:
        """Whether it prints on the black plate alone."""
        return self.cmyk[:3] == (0, 0, 0) and self.cmyk[3] > 0

    @property
    def is_paper(self) -> bool:
        """Whether it prints nothing: white that knocks out."""
        return self.total == 0


def percent(ink: float) -> str:
    """An amount of ink as printers tell it: 3.125 is `312.5 %`."""
    return f"{round(100 * ink, 1):g} %"


WHITE = Ink("white", (0, 0, 0, 0), (1, 1, 1))
BLACK = Ink("black", (0, 0, 0, 1), (0, 0, 0))


def luminance(rgb: RGB) -> float:
    """Relative luminance, 0 to 1. Source: WCAG 2.2, definition of relative luminance."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """Contrast ratio, 1 to 21, order of no matter. Source: WCAG 2.2, definition of contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)

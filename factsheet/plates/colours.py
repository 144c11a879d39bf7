"""colours: what a colour puts on each plate, and where it leaves a plate alone.

Tints are ink, 0 (paper) to 1 (solid); on a plate's picture they are shown as gray, 1 less the tint.
Source of the overprint rules: ISO 32000-1, 8.6.7.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

CYAN, MAGENTA, YELLOW, BLACK = PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
EVERY = "All"  # the colorant of registration marks
NONE = "None"  # the colorant that is never printed

Family = Literal["CMYK", "RGB", "Gray", "Lab", "Inks", "Indexed", "Pattern"]
CHANNELS: dict[Family, int] = {"CMYK": 4, "RGB": 3, "Gray": 1, "Lab": 3, "Indexed": 1, "Pattern": 0}
GUESSED: tuple[Family, ...] = ("RGB", "Lab")  # their inks are made by the printer, in ways that no file tells


@dataclass(frozen=True, slots=True)
class Colour:
    """tints: (plate, tint) of every plate it speaks of. direct: DeviceCMYK, set as it stands. guessed: the family of a
    colour whose inks cannot be told."""

    tints: tuple[tuple[str, float], ...]
    direct: bool = False
    guessed: str = ""

    def on(self, plate: str, overprint: bool, mode: int) -> float | None:
        """The tint that it puts on a plate; None where it leaves alone what is there."""
        for name, tint in self.tints:
            if name in (plate, EVERY):
                return None if overprint and self.direct and mode == 1 and tint == 0 else tint
        return None if overprint else 0.0


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space. names: colorants of Separation and DeviceN. base: of Indexed, and of a Pattern painted in one
    colour. table: of Indexed, the base's parts as bytes. direct: DeviceCMYK itself."""

    family: Family
    names: tuple[str, ...] = ()
    base: "Space | None" = None
    table: bytes = b""
    direct: bool = False

    @property
    def channels(self) -> int:
        return len(self.names) if self.family == "Inks" else CHANNELS[self.family]

    @property
    def guessed(self) -> str:
        """Its family, or its base's, where inks cannot be told; empty where they can."""
        family = self.base.family if self.base is not None else self.family
        return family if family in GUESSED else ""

    @property
    def spots(self) -> tuple[str, ...]:
        """The plates it asks for beside the four."""
        names = self.base.names if self.base is not None else self.names
        return tuple(name for name in names if name not in (*PROCESS, EVERY, NONE))

    def speaks_of(self, plate: str) -> bool:
        """Whether its colours say anything of a plate, be it white."""
        if self.base is not None:
            return self.base.speaks_of(plate)
        return plate in self.names or EVERY in self.names if self.family == "Inks" else plate in PROCESS

    @property
    def first(self) -> Colour:
        """The colour that choosing the space sets."""
        whole = {"Inks": (1.0,) * self.channels, "CMYK": (0.0, 0.0, 0.0, 1.0)}
        return self.colour(whole.get(self.family, ()))

    def colour(self, parts: Sequence[float]) -> Colour:
        """The colour of some parts, as the operators give them; missing ones are 0."""
        if self.family == "Indexed":
            assert self.base is not None
            wide = self.base.channels
            row = self.table[wide * int(max(0.0, parts[0] if parts else 0.0)) :][:wide]
            return self.base.colour([byte / 255 * (100 if self.base.family == "Lab" else 1) for byte in row])
        held = [*parts, *(0.0,) * self.channels][: self.channels]
        if self.family == "Lab":
            return Colour(_from_black(1 - _clamped(held[0] / 100)), guessed="Lab")
        held = [_clamped(part) for part in held]
        if self.family == "Inks":
            return Colour(tuple((n, part) for n, part in zip(self.names, held, strict=True) if n != NONE))
        if self.family == "Gray":
            return Colour(_from_black(1 - held[0]))
        if self.family == "RGB":
            light = max(held)
            inks = (*(light - part for part in held), 1 - light)
            return Colour(tuple(zip(PROCESS, inks, strict=True)), guessed="RGB")
        return Colour(tuple(zip(PROCESS, held, strict=True)), self.direct)

    def picked(self, plate: str) -> str:
        """A calculator function (PDF function type 4) from the parts of a colour to the gray that shows it on a plate.

        It says the same as `colour`, for shadings and for such pictures as are not worth taking apart.
        """
        count = self.channels
        if not self.speaks_of(plate):
            return "{" + "pop " * count + "1}"
        if self.family in ("Gray", "Lab"):
            return (
                {"Gray": "{}", "Lab": "{pop pop 100 div}"}[self.family]
                if plate == BLACK
                else ("{" + "pop " * count + "1}")
            )
        if self.family == "RGB":
            lighter = "2 copy lt {exch} if pop "
            if plate == BLACK:
                return "{" + lighter * 2 + "}"
            alone = ("pop pop", "pop exch pop", "exch pop exch pop")[PROCESS.index(plate)]
            return "{3 copy " + lighter * 2 + f"4 1 roll {alone} exch sub 1 add}}"
        order = PROCESS if self.family == "CMYK" else self.names
        place = order.index(plate) if plate in order else order.index(EVERY)
        return f"{{{count - 1 - place} index {count + 1} 1 roll {'pop ' * count}1 exch sub}}"


DEVICE_CMYK = Space("CMYK", direct=True)
CMYK = Space("CMYK")
RGB = Space("RGB")
GRAY = Space("Gray")
LAB = Space("Lab")


def _clamped(part: float) -> float:
    return min(1.0, max(0.0, part))


def _from_black(tint: float) -> tuple[tuple[str, float], ...]:
    return (*((name, 0.0) for name in PROCESS[:3]), (BLACK, tint))

"""colour: colour spaces of a file, and the inks that a colour in one puts on the plates.

Inks are told where the file itself says them: DeviceCMYK and CMYK by profile, DeviceGray on the black plate, spot
colours by their alternate. What only a conversion could tell (RGB, Lab, gray by profile) has no known inks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factsheet.ink import CMYK
from factsheet.preflight.document.values import array, entry, identity, name, unpacked, whole
from factsheet.preflight.facts import Colour, ProfileFacts, Space
from factsheet.preflight.painting import functions

if TYPE_CHECKING:
    import pikepdf

DEEPEST = 8  # spaces within spaces
MOST_PARTS = 32
SHORT = {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}  # in inline images
PLATES = {"Cyan": 0, "Magenta": 1, "Yellow": 2, "Black": 3}
NO_INK: CMYK = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class ColourSpace:
    """A colour space to set colours in. parts: how many numbers a colour has. first: the colour before any is set.

    inks: of a colour's numbers. is_cmyk: whether its four numbers are the four inks.
    """

    space: Space
    parts: int = 1
    first: tuple[float, ...] = (0.0,)
    inks: Callable[[Sequence[float]], CMYK | None] = lambda parts: None
    is_cmyk: bool = False

    def colour(self, parts: Sequence[float]) -> Colour:
        """A colour by its numbers.

        Raises:
            ValueError: there are too few of them, or they are no numbers.
        """
        if len(parts) < self.parts or not all(isinstance(part, float) for part in parts):
            raise ValueError(f"{self.parts} numbers wanted")
        own = tuple(parts[-self.parts :]) if self.parts else ()
        return Colour(self.space, own, self.inks(own))


def _unit(value: float) -> float:
    return min(max(value, 0.0), 1.0)


def _as_inks(parts: Sequence[float]) -> CMYK:
    cyan, magenta, yellow, black = parts
    return _unit(cyan), _unit(magenta), _unit(yellow), _unit(black)


def _as_black(parts: Sequence[float]) -> CMYK:
    return 0.0, 0.0, 0.0, 1 - _unit(parts[0])


GRAY = ColourSpace(Space("DeviceGray"), 1, (0.0,), _as_black)
DEVICE = {
    "DeviceGray": GRAY,
    "DeviceRGB": ColourSpace(Space("DeviceRGB"), 3, (0.0, 0.0, 0.0)),
    "DeviceCMYK": ColourSpace(Space("DeviceCMYK"), 4, (0.0, 0.0, 0.0, 1.0), _as_inks, is_cmyk=True),
    "Pattern": ColourSpace(Space("Pattern"), 0, ()),
}


def unknown(trouble: str) -> ColourSpace:
    """What stands in for a space that cannot be understood."""
    return ColourSpace(Space("Unknown", trouble=trouble), 0, ())


class ColourSpaces:
    """The colour spaces of one file, each read once."""

    def __init__(self, profiles: "Callable[[pikepdf.Stream], ProfileFacts]") -> None:
        self._profiles = profiles
        self._read: dict[tuple[int, int], ColourSpace] = {}

    def read(self, value: Any, depth: int = 0) -> ColourSpace:
        """A space by its name or array. Never raises: one that is malformed is Unknown, with its trouble."""
        if depth > DEEPEST:
            return unknown("colour spaces lie within each other without an end")
        plain = name(value)
        if plain:
            found = DEVICE.get(SHORT.get(plain, plain))
            return found or unknown(f"no colour space is called “{plain}”")
        place = identity(value)
        if place in self._read:
            return self._read[place]
        made = self._made(array(value), depth)
        if place != (0, 0):
            self._read[place] = made
        return made

    def _made(self, parts: list[Any], depth: int) -> ColourSpace:
        family = name(parts[0]) if parts else ""
        family = SHORT.get(family, family)
        if family in DEVICE and len(parts) == 1:
            return DEVICE[family]
        maker = {
            "ICCBased": self._by_profile,
            "Indexed": self._indexed,
            "Separation": self._spot,
            "DeviceN": self._spot,
            "Pattern": self._pattern,
            "CalGray": self._calibrated,
            "CalRGB": self._calibrated,
            "Lab": self._calibrated,
        }.get(family)
        if maker is None:
            return unknown(
                f"no colour space is called “{family}”" if family else "a colour space is not a name or an array"
            )
        return maker(family, parts, depth)

    def _calibrated(self, family: str, parts: list[Any], depth: int) -> ColourSpace:
        count = 1 if family == "CalGray" else 3
        white = array(entry(parts[1], "/WhitePoint")) if len(parts) > 1 else []
        trouble = "" if len(white) == 3 else f"a colour space of kind {family} has no white point"
        return ColourSpace(Space(family, trouble=trouble), count, (0.0,) * count)

    def _by_profile(self, family: str, parts: list[Any], depth: int) -> ColourSpace:
        stream: Any = parts[1] if len(parts) > 1 else None
        count = whole(entry(stream, "/N"))
        if count not in (1, 3, 4):
            return unknown("a colour space by profile does not say how many channels it has")
        alternate = entry(stream, "/Alternate")
        base = self.read(alternate, depth + 1).space if alternate is not None else None
        space = Space("ICCBased", base=base, profile=self._profiles(stream))
        if count == 4:
            return ColourSpace(space, 4, (0.0, 0.0, 0.0, 1.0), _as_inks, is_cmyk=True)
        return ColourSpace(space, count, (0.0,) * count)

    def _pattern(self, family: str, parts: list[Any], depth: int) -> ColourSpace:
        base = self.read(parts[1], depth + 1)
        if base.space.family == "Pattern":
            return unknown("a pattern is painted in another pattern")
        return ColourSpace(Space("Pattern", base=base.space), base.parts, base.first, base.inks)

    def _indexed(self, family: str, parts: list[Any], depth: int) -> ColourSpace:
        if len(parts) < 4:
            return unknown("a palette lacks its base, its size or its colours")
        base = self.read(parts[1], depth + 1)
        highest = whole(parts[2])
        if highest is None or not 0 <= highest <= 255:
            return unknown("a palette has more than 256 colours")
        if base.space.family in ("Indexed", "Pattern", "Unknown") or not base.parts:
            return ColourSpace(
                Space("Indexed", base=base.space, trouble="a palette rests on a space that cannot be one")
            )
        data = unpacked(parts[3])
        if data is None:
            data = _bytes(parts[3])
        wide = base.parts
        trouble = "" if len(data) >= (highest + 1) * wide else "a palette has fewer colours than it says"
        scale = _scales(base)
        table = tuple(
            base.inks([low + data[at + n] / 255 * (high - low) for n, (low, high) in enumerate(scale)])
            for at in range(0, min(len(data) // wide, highest + 1) * wide, wide)
        )

        def looked_up(numbers: Sequence[float]) -> CMYK | None:
            return table[min(max(int(numbers[0]), 0), len(table) - 1)] if table else None

        return ColourSpace(Space("Indexed", base=base.space, trouble=trouble), 1, (0.0,), looked_up)

    def _spot(self, family: str, parts: list[Any], depth: int) -> ColourSpace:
        if len(parts) < 4:
            return unknown("a spot colour lacks its name, its alternate or its tints")
        named = (name(parts[1]),) if family == "Separation" else tuple(name(one) for one in array(parts[1]))
        if not 0 < len(named) <= MOST_PARTS or not all(named):
            return unknown("a spot colour has no name")
        base = self.read(parts[2], depth + 1)
        trouble = ""
        if base.space.family in ("Indexed", "Pattern", "Separation", "DeviceN", "Unknown"):
            trouble = f"the spot colour “{', '.join(named)}” has no usable alternate"
        space = Space(family, named, base.space, trouble=trouble)
        first = (1.0,) * len(named)
        if named == ("All",):
            return ColourSpace(space, 1, first, lambda tint: (_unit(tint[0]),) * 4)
        if all(one in PLATES or one == "None" for one in named):
            return ColourSpace(space, len(named), first, _on_plates(named))
        tints = functions.read(parts[3])

        def mixed(numbers: Sequence[float]) -> CMYK | None:
            try:
                return base.inks(tints(numbers)) if tints is not None else None
            except (ValueError, IndexError):
                return None

        return ColourSpace(space, len(named), first, mixed)


def _on_plates(named: tuple[str, ...]) -> Callable[[Sequence[float]], CMYK]:
    """Colorants that are process inks go straight on to their plates."""

    def placed(tints: Sequence[float]) -> CMYK:
        inks = [0.0] * 4
        for colorant, tint in zip(named, tints, strict=False):
            if colorant in PLATES:
                inks[PLATES[colorant]] = _unit(tint)
        return inks[0], inks[1], inks[2], inks[3]

    return placed


def _scales(base: ColourSpace) -> list[tuple[float, float]]:
    """What the bytes 0 and 255 of a palette stand for."""
    return [(0.0, 100.0), (-100.0, 100.0), (-100.0, 100.0)] if base.space.family == "Lab" else [(0.0, 1.0)] * base.parts


def _bytes(value: Any) -> bytes:
    import pikepdf

    return bytes(value) if isinstance(value, pikepdf.String) else b""

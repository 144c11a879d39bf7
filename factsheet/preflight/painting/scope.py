"""scope: the resources that a content stream names, each looked up once; and graphics states as what they change."""

from dataclasses import dataclass, field
from typing import Any

from factsheet.preflight.document.values import array, entry, identity, items, keys, name, number, whole
from factsheet.preflight.facts import StateFacts
from factsheet.preflight.painting.colour import SHORT, ColourSpace, ColourSpaces, unknown
from factsheet.preflight.painting.marking import Properties, of_resources

NO_BLEND = ("", "Normal", "Compatible")
BLENDS = {
    *("Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn"),
    *("HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity"),
}
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")


@dataclass(frozen=True, slots=True)
class StateChange:
    """What a graphics state of the resources sets. changes: attributes of State and their new values.

    font, size: if it sets one. soft_mask: the dictionary of the mask, if it sets one.
    """

    facts: StateFacts
    changes: tuple[tuple[str, Any], ...] = ()
    font: Any = None
    size: float = 0.0
    soft_mask: Any = None


@dataclass(slots=True)
class Scope:
    """The resources of one content stream."""

    resources: Any
    spaces: ColourSpaces
    _named: dict[tuple[str, str], Any] = field(default_factory=dict)
    _spaces: dict[str, ColourSpace] = field(default_factory=dict)
    _states: dict[str, StateChange | None] = field(default_factory=dict)
    _properties: dict[str, Properties | None] = field(default_factory=dict)

    def named(self, kind: str, key: str) -> Any:
        """A resource, such as `XObject` and `Im1`; None if there is none."""
        if (kind, key) not in self._named:
            self._named[kind, key] = entry(entry(self.resources, "/" + kind), "/" + key)
        return self._named[kind, key]

    def space(self, key: str) -> ColourSpace:
        """A colour space by the name that an operator gives it, the defaults of the resources put in their place."""
        found = self._spaces.get(key)
        if found is None:
            found = self._spaces[key] = self._space(key)
        return found

    def _space(self, key: str) -> ColourSpace:
        import pikepdf

        key = SHORT.get(key, key)
        if key.startswith("Device"):
            default = self.named("ColorSpace", "Default" + key.removeprefix("Device"))
            return self.spaces.read(default if default is not None else pikepdf.Name("/" + key))
        if key == "Pattern":
            return self.spaces.read(pikepdf.Name("/Pattern"))
        held = self.named("ColorSpace", key)
        return self.spaces.read(held) if held is not None else unknown(f"no colour space is called “{key}”")

    def space_of(self, value: Any) -> ColourSpace | None:
        """The colour space of a picture or shading; None if it has none."""
        if value is None:
            return None
        plain = name(value)
        return self.space(plain) if plain else self.spaces.read(value)

    def properties(self, key: str) -> Properties | None:
        """A list of properties of marked content; None if there is none of that name."""
        if key not in self._properties:
            found = self.named("Properties", key)
            self._properties[key] = of_resources(found) if found is not None else None
        return self._properties[key]

    def state(self, key: str, page: int) -> StateChange | None:
        """A graphics state; None if there is none of that name."""
        if key not in self._states:
            found = self.named("ExtGState", key)
            self._states[key] = _state(found, key, page) if identity(found) != (0, 0) or keys(found) else None
        return self._states[key]


def _state(found: Any, key: str, page: int) -> StateChange:
    changes: list[tuple[str, Any]] = []
    for entry_name, slot in (("/CA", "stroke_opacity"), ("/ca", "opacity"), ("/LW", "line_width")):
        value = entry(found, entry_name)
        if value is not None:
            changes.append((slot, max(number(value), 0.0) if slot == "line_width" else _share(number(value, 1.0))))
    stroke_overprint, overprint = (entry(found, one) for one in ("/OP", "/op"))
    if stroke_overprint is not None:
        changes.append(("stroke_overprint", stroke_overprint is True))
    if overprint is not None or stroke_overprint is not None:
        changes.append(("overprint", (stroke_overprint if overprint is None else overprint) is True))
    if (mode := whole(entry(found, "/OPM"))) is not None:
        changes.append(("overprint_mode", mode))
    blend = _blend(entry(found, "/BM"))
    if blend:
        changes.append(("blend", blend))
    mask = entry(found, "/SMask")
    masked = bool(keys(mask))
    if mask is not None:
        changes.append(("soft_masked", masked))
    font = array(entry(found, "/Font"))
    transfer, second = entry(found, "/TR"), entry(found, "/TR2")
    facts = StateFacts(
        key,
        page,
        entries=keys(found),
        blend=blend or "Normal",
        transfer="TR" if transfer is not None else "TR2" if second is not None and name(second) != "Default" else "",
        halftone=_halftone(entry(found, "/HT")),
        soft_mask=masked,
        intent=name(entry(found, "/RI")),
    )
    has_font = len(font) == 2
    return StateChange(
        facts,
        tuple(changes),
        font=font[0] if has_font else None,
        size=number(font[1]) if has_font else 0.0,
        soft_mask=mask if masked else None,
    )


def _share(value: float) -> float:
    return min(max(value, 0.0), 1.0)


def _blend(value: Any) -> str:
    """The blend mode that holds: of a list the first that is known."""
    several = [name(one) for one in array(value)[:32]] or [name(value)]
    found = next((one for one in several if one in BLENDS), several[0])
    return "Normal" if found == "Compatible" else found


def _halftone(halftone: Any) -> str:
    """What is wrong with a halftone, in plain words; empty if nothing is."""
    if not keys(halftone):
        return ""
    kind = whole(entry(halftone, "/HalftoneType"))
    if kind not in (1, 5):
        return f"it is of type {kind}" if kind is not None else "it has no type"
    if entry(halftone, "/HalftoneName") is not None:
        return "it names a halftone of one machine"
    if kind == 1 and entry(halftone, "/TransferFunction") is not None:
        return "it changes the tones by a transfer curve"
    for colorant, part in items(halftone) if kind == 5 else ():
        if colorant in PROCESS and entry(part, "/TransferFunction") is not None:
            return f"it changes the tones of {colorant.lower()} by a transfer curve"
    return ""

"""Colour operators, overprint, and the output intent.

Type and paths keep the theme's own numbers: they never pass through a profile. Solid black words overprint, so that no
white line shows around them when the plates are a hair out of register; everything else knocks out.
"""

from functools import lru_cache
from typing import Any

from factsheet.ink import Ink
from factsheet.pdf.objects import add, dictionary, number, stream, text
from factsheet.pdf.output import Output, Standard

OVERPRINT, KNOCK_OUT = "/Overprint gs", "/KnockOut gs"
GRAPHICS_STATES = dictionary(
    {
        "Overprint": "<< /Type /ExtGState /OP true /op true /OPM 1 >>",
        "KnockOut": "<< /Type /ExtGState /OP false /op false /OPM 0 >>",
    }
)
REGISTRATION = "[/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>]"

INTENTS: dict[Standard, str] = {"PDF/X-4": "GTS_PDFX", "PDF/A-2a": "GTS_PDFA1"}


def fill(ink: Ink, cmyk: bool) -> str:
    """The operator that takes up an ink: its plates for the press, its light otherwise."""
    parts = ink.cmyk if cmyk else ink.rgb
    return " ".join(number(part) for part in parts) + (" k" if cmyk else " rg")


def overprints(ink: Ink) -> bool:
    """Whether words in this ink print over what lies beneath: solid black on the black plate alone."""
    return ink.cmyk == (0, 0, 0, 1)


@lru_cache(maxsize=4)
def _profile(data: bytes, channels: int) -> bytes:
    return stream({"N": channels}, data)


def output_intent(document: Any, output: Output) -> str | None:
    """The array of output intents with the one profile they share; None where the file is for no known device."""
    if output.condition is None:
        return None
    told = {
        "OutputConditionIdentifier": text(output.condition.identifier),
        "Info": text(output.condition.info),
        "RegistryName": text(output.condition.registry) if output.condition.registry else None,
        "DestOutputProfile": add(document, _profile(output.profile, 4 if output.cmyk else 3)),
    }
    kinds = [kind for standard, kind in INTENTS.items() if standard in output.standards]
    return f"[{' '.join(dictionary({'Type': '/OutputIntent', 'S': f'/{kind}', **told}) for kind in kinds)}]"

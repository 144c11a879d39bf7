"""Output intents, and the ICC profiles they and colour spaces name. Source: ICC.1, profile header."""

import hashlib
from typing import Any

from factsheet.preflight.document.values import Identity, array, entry, identity, keys, name, number, text, unpacked
from factsheet.preflight.facts import Intent, ProfileFacts

HEADER = 128  # bytes
CHANNELS = {"GRAY": 1, "RGB": 3, "LAB": 3, "XYZ": 3, "CMYK": 4}

Known = dict[Identity, ProfileFacts]  # profiles read so far, by object


def profile(stream: Any, known: Known | None = None) -> ProfileFacts:
    """An ICC profile by the header of its stream.

    Args:
        known: looked into first, and added to, so that a profile that is used often is read once.
    """
    found = identity(stream)
    if known is not None and found in known:
        return known[found]
    read = _read(stream, found)
    if known is not None and found != (0, 0):
        known[found] = read
    return read


def _read(stream: Any, found: Identity) -> ProfileFacts:
    data = unpacked(stream)
    channels = int(number(entry(stream, "/N")))
    if data is None:
        return ProfileFacts(found, "", "", 0.0, channels, trouble="the profile cannot be unpacked")
    digest = hashlib.sha256(data).hexdigest()
    if len(data) < HEADER or data[36:40] != b"acsp":
        trouble = "the data are not an ICC profile"
        return ProfileFacts(found, "", "", 0.0, channels, len(data), digest, trouble)
    space = data[16:20].decode("latin-1").strip().upper()
    wanted = CHANNELS.get(space)
    trouble = ""
    if int.from_bytes(data[:4], "big") > len(data):
        trouble = "the profile is cut short"
    elif wanted is not None and wanted != channels:
        trouble = f"the file says that the profile has {channels} channels, and it has {wanted}"
    return ProfileFacts(
        found,
        kind=data[12:16].decode("latin-1").strip(),
        space=space,
        version=data[8] + (data[9] >> 4) / 10,
        channels=channels,
        size=len(data),
        digest=digest,
        trouble=trouble,
    )


def intents(catalog: Any, known: Known) -> tuple[Intent, ...]:
    """The output intents of a document, in their order."""
    return tuple(_intent(one, known) for one in array(entry(catalog, "/OutputIntents"))[:20])


def _intent(one: Any, known: Known) -> Intent:
    embedded = entry(one, "/DestOutputProfile")
    return Intent(
        subtype=name(entry(one, "/S")),
        identifier=text(entry(one, "/OutputConditionIdentifier")),
        condition=text(entry(one, "/OutputCondition")),
        info=text(entry(one, "/Info")),
        registry=text(entry(one, "/RegistryName")),
        profile=profile(embedded, known) if embedded is not None else None,
        reference="DestOutputProfileRef" in keys(one),
    )

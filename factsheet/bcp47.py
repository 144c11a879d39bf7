"""bcp47: which entry of a table by language answers for a tag."""

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")

# Regions whose words and signs are not those of the bare language. Source: CLDR 47, parentLocales.
SHARED = {
    "es-419": "es-ar es-bo es-br es-bz es-cl es-co es-cr es-cu es-do es-ec es-gt es-hn es-mx es-ni es-pa es-pe es-pr"
    " es-py es-sv es-us es-uy es-ve",
    "pt-pt": "pt-ao pt-ch pt-cv pt-fr pt-gq pt-gw pt-lu pt-mo pt-mz pt-st pt-tl",
    "zh-hant": "zh-hk zh-mo zh-tw",
}
PARENTS = {tag: parent for parent, tags in SHARED.items() for tag in tags.split()}


def versions(tag: str) -> tuple[str, ...]:
    """A tag and what stands in for it, nearest first, in lower case: zh-hant-tw, zh-hant, zh. Source: RFC 4647, 3.4."""
    parts = tag.lower().split("-")
    found = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys(one for version in found for one in (version, PARENTS.get(version, version))))


def nearest(table: Mapping[str, T], tag: str) -> T | None:
    """The entry of the nearest version of a tag; the keys of the table are in lower case."""
    return next((table[one] for one in versions(tag) if one in table), None)

"""The built-in headings and labels: a file for each language, named by its tag, such as `pt-BR.yaml`.

A native eye is welcome: a word can be mended there by anybody, and the same lines under `words:` in organisation.yaml
put others in its place, or bring a language that is not here. Words stand where there is little room: a heading in one
column of four, a label before a phone number. A version of a language (pt-BR, zh-Hant) gives only what differs.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from factsheet.bcp47 import versions

FOLDER = Path(__file__).parent
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def languages() -> tuple[str, ...]:
    """The tags of all languages and versions with words of their own."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.yaml")))


@cache
def built_in(language: str) -> Mapping[str, str]:
    """The words of a language (BCP 47), its region's own first; empty if we have none."""
    files = {tag.lower(): tag for tag in languages()}
    found: dict[str, str] = {}
    for version in reversed(versions(language)):
        if version in files:
            text = (FOLDER / f"{files[version]}.yaml").read_text(encoding="utf-8")
            found |= yaml.load(text, Loader)
    return found

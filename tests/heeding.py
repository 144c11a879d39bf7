"""An author who does what a refusal says: finds each text at its line and column, and cuts the words it names."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml
from composing import OFFICE, Laid, Told
from pseudo import PROSE, shortened

from factsheet.codes import layout as say

Path = tuple[str | int, ...]  # to a leaf: keys and places in lists
CUT = re.compile(r"by about (\d+) word")


def heeded(office: Told, organisation: Told, laid: Laid) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both files, the words cut that the refusal of a sheet asks to cut."""
    files = {"porto.yaml": {**OFFICE, **office}, "organisation.yaml": dict(organisation)}
    places = {name: dict(_leaves(yaml.compose(json.dumps(told)), ())) for name, told in files.items()}
    language = str(files["porto.yaml"]["language"])
    for found in laid.log.diagnostics:
        asked = CUT.search(found.help)
        if found.code is say.COPY_TOO_LONG and asked and found.at:
            path = places[found.at.file][found.at.line, found.at.column]
            files[found.at.file] = _changed(files[found.at.file], path, int(asked[1]), language)
    return files["porto.yaml"], files["organisation.yaml"]


def _leaves(node: yaml.Node, path: Path) -> Iterator[tuple[tuple[int, int], Path]]:
    """Every leaf of a file by its line and column, and the way to it."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _leaves(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _leaves(value, (*path, number))
    else:
        yield (node.start_mark.line + 1, node.start_mark.column + 1), path


def _changed(told: Any, path: Path, words: int, language: str, key: str = "") -> Any:
    if not path:
        return shortened(told, words, language, escaped=key in PROSE)
    first, *rest = path
    if isinstance(told, Mapping):
        return {**told, first: _changed(told[first], tuple(rest), words, language, str(first))}
    assert isinstance(told, Sequence)
    return [_changed(one, tuple(rest), words, language, key) if n == first else one for n, one in enumerate(told)]

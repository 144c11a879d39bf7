"""The folder of offices: which of its files are sheets, what each is called, and which translate another.

`kolkata.yaml` is an office, `kolkata.bn.yaml` the same office in Bengali; `organisation.bn.yaml` beside
`organisation.yaml` holds what all sheets in Bengali share.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factsheet.codes import content as say
from factsheet.content.rules import canonical
from factsheet.diagnostics import Log, Span
from factsheet.source import file_name

ENDINGS = (".yaml", ".yml")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, order=True)
class SheetName:
    """What the name of a file says: the office, and the language it is translated into; empty in the office's own."""

    office: str
    language: str = ""

    @property
    def slug(self) -> str:
        """What the sheet's PDF is called: `kolkata`, `kolkata.bn`."""
        return f"{self.office}.{self.language}" if self.language else self.office


def sheet_name(path: Path) -> SheetName | None:
    """The name of a sheet by its file's; None if that is not made of a-z, 0-9 and hyphens, and perhaps a language."""
    office, dot, tag = path.stem.partition(".")
    language = canonical(tag) if dot else ""
    if language is None or not SLUG.fullmatch(office):
        return None
    return SheetName(office, language)


def slug_of(path: Path) -> str:
    """What a sheet is called, even if its file may not be called so."""
    name = sheet_name(path)
    return name.slug if name else path.stem


def find_offices(folder: Path, root: Path, log: Log) -> tuple[Path, ...]:
    """The files of sheets in a folder, each office before its translations. A name that cannot be used, and a second
    file for a sheet, are reported and left out.
    """
    found: dict[SheetName, list[Path]] = defaultdict(list)
    for path in _data_files(folder):
        name = sheet_name(path)
        if name is None:
            report_name(path, root, log)
        else:
            found[name].append(path)
    for name, (first, *others) in found.items():
        for other in others:
            message = f"{file_name(other, root)} and {file_name(first, root)} would both be written to {name.slug}.pdf."
            log.report(say.SAME_SLUG, message, Span(file_name(other, root), 1, 1))
    return tuple(found[name][0] for name in sorted(found))


def report_name(path: Path, root: Path, log: Log) -> None:
    office, _, tag = path.stem.partition(".")
    message = f"“{path.name}” is not a name for an office file."
    if tag and SLUG.fullmatch(office) and canonical(tag) is None:
        message = f"“{path.name}” is no translation of {office}.yaml: “{tag}” is not the code of a language."
    log.report(say.BAD_FILE_NAME, message, Span(file_name(path, root), 1, 1))


def files_of(name: SheetName, folder: Path) -> list[Path]:
    """The files that would be this sheet: one, or more where capitals and endings differ."""
    return [path for path in _data_files(folder) if sheet_name(path) == name]


def organisations_in(language: str, organisation: Path) -> list[Path]:
    """The translations of the organisation file that serve a language, the nearest first: zh-Hant-TW, zh-Hant, zh."""
    parts = language.split("-")
    tags = ["-".join(parts[:end]) for end in range(len(parts), 0, -1)]
    there = list(_data_files(organisation.parent))
    return [
        path
        for tag in tags
        for path in there
        if path.stem.partition(".")[0] == organisation.stem and tag_of(path) == tag
    ]


def tag_of(path: Path) -> str | None:
    """The language in the name of a translation; None if it has none."""
    return canonical(path.stem.partition(".")[2])


def _data_files(folder: Path) -> Iterator[Path]:
    try:
        files = sorted(folder.iterdir())
    except OSError:
        return
    yield from (path for path in files if path.suffix.lower() in ENDINGS and path.is_file())

"""The folder of offices: which of its files are sheets, and what each is called."""

import re
from collections import defaultdict
from pathlib import Path

from factsheet.codes import content as say
from factsheet.diagnostics import Log, Span
from factsheet.source import file_name

ENDINGS = (".yaml", ".yml")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def find_offices(folder: Path, root: Path, log: Log) -> tuple[Path, ...]:
    """The office files of a folder, by name. A name that cannot be used is reported, and its file left out."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS and path.is_file())
    except OSError:
        return ()
    offices: dict[str, list[Path]] = defaultdict(list)
    for path in files:
        file = file_name(path, root)
        if is_translation(path):
            report_translation(file, log)
            continue
        named = Log()
        slug = slug_of(path, file, named)
        log.extend(named.diagnostics)
        if not named.failed:
            offices[slug].append(path)
    for slug, (first, *others) in offices.items():
        for other in others:
            message = f"{file_name(other, root)} and {file_name(first, root)} would both be written to {slug}.pdf."
            log.report(say.SAME_SLUG, message, Span(file_name(other, root), 1, 1))
    return tuple(paths[0] for paths in offices.values())


def is_translation(path: Path) -> bool:
    """Whether a file is named as a version in another language: `kolkata.bn.yaml`, `kolkata.pt-BR.yaml`."""
    return re.fullmatch(r"[a-z0-9-]+\.[a-z]{2,3}(-[A-Za-z0-9]+)*", path.stem) is not None


def report_translation(file: str, log: Log) -> None:
    message = f"{file} is a translation by its name, and translations are not built yet; it is left out."
    log.report(say.TRANSLATION_NOT_BUILT, message, Span(file, 1, 1))


def slug_of(path: Path, file: str, log: Log) -> str:
    """The name of an office: its file's name without the ending. Reported if it is not made of a-z, 0-9 and hyphens."""
    if not SLUG.fullmatch(path.stem):
        log.report(say.BAD_FILE_NAME, f"“{path.name}” is not a name for an office file.", Span(file, 1, 1))
    return path.stem

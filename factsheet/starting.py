"""starting: a new project out of one that comes with the program."""

import shutil
from pathlib import Path

from factsheet.project import shipped


def start(folder: Path, kind: str) -> list[Path]:
    """Copy the project of a kind ("starter" or "example") into a folder that is empty or not there yet.

    Returns the files written.

    Raises:
        FileExistsError: the folder holds something, or is a file.
        OSError: it cannot be made.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    made = shutil.ignore_patterns("output")  # what was built in the original
    shutil.copytree(shipped() / "assets" / kind, folder, dirs_exist_ok=True, ignore=made)
    for path in (folder, *folder.rglob("*")):  # an installed package may be read-only; a project is there to be changed
        path.chmod(0o755 if path.is_dir() else 0o644)
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]

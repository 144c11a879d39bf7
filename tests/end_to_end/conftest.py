"""A small project that is sound, and the command line as a user types it, in this process and in one of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from factsheet.cli import main
from factsheet.project import shipped

HERE = Path(__file__).parent
PLACES = {
    "organisation.yaml": "data/organisation.yaml",
    "river-bend.yaml": "data/offices/river-bend.yaml",
    "calm.yaml": "assets/themes/calm.yaml",
    "ferry.svg": "assets/marks/ferry.svg",
}


@dataclass(frozen=True)
class Answer:
    """What a command left behind: its exit status, what it printed as results, and as messages."""

    status: int
    results: str
    messages: str

    @property
    def document(self) -> Any:
        """What --json printed."""
        return json.loads(self.results)

    @property
    def findings(self) -> list[str]:
        """Each finding of --json as `name file:line:column`."""
        places = ((one["name"], one["file"], one["line"], one["column"]) for one in self.document["diagnostics"])
        return [f"{name} {file}:{line}:{column}" if file else name for name, file, line, column in places]


Factsheet = Callable[..., Answer]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The folder of Ferry Hands, an organisation with one office, a theme and a mark of its own; it builds clean."""
    for name, place in PLACES.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "broken" / name, tmp_path / place)
    (tmp_path / "assets/pictures").mkdir()
    shutil.copy(shipped() / "assets/starter/assets/pictures/cover.jpg", tmp_path / "assets/pictures/cover.jpg")
    return tmp_path


@pytest.fixture
def factsheet(project: Path, monkeypatch: pytest.MonkeyPatch) -> Factsheet:
    """A command typed in the project's folder. An exception that reaches the user is an error of the test."""
    monkeypatch.chdir(project)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def typed(*words: object, **environment: str | None) -> Answer:
        result = CliRunner().invoke(main, [str(word) for word in words], env=environment, prog_name="factsheet")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Answer(result.exit_code, result.stdout, result.stderr)

    return typed


@pytest.fixture
def process(project: Path) -> Factsheet:
    """The same command as a process of its own, for what one process cannot show."""

    def typed(*words: object, folder: Path = project, **environment: str) -> Answer:
        inherited = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
        done = subprocess.run(
            [sys.executable, "-m", "factsheet", *map(str, words)],
            capture_output=True,
            check=False,
            cwd=folder,
            env=inherited | {"PYTHONIOENCODING": "utf-8"} | environment,
            encoding="utf-8",
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    return typed

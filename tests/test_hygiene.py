"""The tools that read the code: ruff for its form, mypy for its types, and what no commit may hold."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)


def test_ruff_finds_nothing():
    """The code is in the agreed form."""
    done = run("ruff", "check", "factsheet", "tests")

    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_mypy_finds_nothing():
    """The package is typed strictly."""
    done = run("mypy")

    assert done.returncode == 0, done.stdout


def test_every_font_and_asset_has_its_licence_beside_it():
    """Whatever is given on says on what terms."""
    fonts = {path.parent for path in (ROOT / "fonts").rglob("*.[ot]tf")}
    folders = fonts | {ROOT / "assets/icc", ROOT / "assets/icons"}

    assert {folder.name for folder in folders if not [*folder.glob("OFL*"), *folder.glob("LICENSE*")]} == set()

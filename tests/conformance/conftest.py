"""Good files to make twins of: the Kolkata sheet for each purpose, built once."""

from functools import cache
from pathlib import Path

import pytest

from factsheet.build import Request, build_all
from factsheet.project import Project

ROOT = Path(__file__).parent.parent.parent


@cache
def good_file(purpose: str) -> bytes:
    """The Kolkata sheet for a purpose, as the program writes it."""
    request = Request(Project(ROOT), [purpose], keep=True, examine=False)
    (result,) = build_all([ROOT / "data/offices/kolkata.yaml"], request)
    return result.written[0].pdf


@pytest.fixture(scope="session")
def press_file() -> bytes:
    return good_file("press")


@pytest.fixture(scope="session")
def screen_file() -> bytes:
    return good_file("screen")


@pytest.fixture(scope="session")
def office_file() -> bytes:
    return good_file("office")

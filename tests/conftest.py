"""Fixtures that every room may use."""

from pathlib import Path

import pytest
from faces import one_cut
from hypothesis import settings

from factsheet.diagnostics import Log
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey
from factsheet.text.style import Family

ROOT = Path(__file__).parents[1]

# The same examples at every run, so that a change is judged by what it changed; `pytest --hypothesis-profile=thorough`
# looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-references", action="store_true", help="write the dumps in tests/reference again")


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    """The fonts that ship, and the ones drawn for tests, by their path from the repository's root."""
    return Fonts(lambda file: path if (path := ROOT / file).exists() else None)


@pytest.fixture(scope="session")
def square_font() -> Family:
    """Every glyph is one em wide: at 10 pt ten letters fill 100 pt."""
    return one_cut("tests/fonts/square.ttf")


@pytest.fixture(scope="session")
def serif() -> Family:
    """The reading face that ships, with Bengali and Devanagari to fall back on."""
    cut = "fonts/source-serif-4/SourceSerif4SmText-{}.ttf"
    names = (FontKey(cut.format(name)) for name in ("Regular", "Bold", "It", "BoldIt"))
    fallback = tuple(FontKey(f"fonts/noto/NotoSans{script}-Regular.ttf") for script in ("Bengali", "Devanagari"))
    return Family(*names, fallback)


@pytest.fixture(scope="session")
def sans() -> Family:
    """The labelling face that ships."""
    return one_cut("fonts/source-sans-3/SourceSans3-Regular.ttf")


@pytest.fixture
def log() -> Log:
    return Log()

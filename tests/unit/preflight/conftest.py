"""A file of one blank page to be changed, and files by other producers to be read."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from factsheet.preflight.facts import Facts
from factsheet.preflight.reading import examine

OTHERS = Path(__file__).parent.parent.parent / "torture/pdf"


@pytest.fixture
def leaflet() -> pikepdf.Pdf:
    """One page of 300 by 200 points with a black square, and nothing else."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(300, 200))
    pdf.pages[0].Contents = pdf.make_stream(b"0 0 0 1 k 20 20 50 50 re f")
    return pdf


@pytest.fixture
def saved() -> Callable[..., bytes]:
    """The bytes of a file, nothing in it changed on the way."""

    def save(pdf: pikepdf.Pdf, **settings: object) -> bytes:
        held = io.BytesIO()
        pdf.save(held, **{"fix_metadata_version": False, "deterministic_id": "encryption" not in settings, **settings})
        return held.getvalue()

    return save


@pytest.fixture
def examined(saved) -> Callable[[pikepdf.Pdf], Facts]:
    """What is found in a file."""
    return lambda pdf: examine(saved(pdf), "leaflet.pdf", ink=False)


@pytest.fixture(scope="session")
def by_others() -> Callable[[str], Facts]:
    """What is found in a file of another producer."""
    return lambda name: examine((OTHERS / f"{name}.pdf").read_bytes(), name, ink=False)

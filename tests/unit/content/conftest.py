"""Reads the sound project, with one thing in it broken."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sound_project import OFFICE, ORGANISATION, Told

from factsheet.content.read import read_sheet
from factsheet.diagnostics import Log

Read = Callable[..., Told]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads the sound project with one stretch of a file replaced by another, or a file as a whole."""

    def reading(
        old: str = "", new: str = "", *, office: str | bytes = OFFICE, organisation: str | bytes = ORGANISATION
    ) -> Told:
        files = {"data/organisation.yaml": organisation, "data/offices/porto-novo.yaml": office}
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if old and isinstance(text, str):
                text = text.replace(old, new, 1)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        if old:
            assert old in ORGANISATION or old in OFFICE
        log = Log()
        organisation_path, office_path = (tmp_path / name for name in files)
        sheet = read_sheet(organisation_path, office_path, tmp_path, log)
        return Told(sheet, tuple(log.diagnostics))

    return reading

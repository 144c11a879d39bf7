"""What an outside validator says of every sample, on every paper, in every theme, for every purpose: nothing.

The many offices of the example project are tried as they ship, on their own paper, in their own theme.
"""

from pathlib import Path

import pytest
from samples import others, samples
from verapdf import broken, jar

from factsheet.pdf.output import STANDARDS
from factsheet.project import PURPOSES

PAPERS, THEMES = ("letter", "a4"), ("dawn", "field")
CLAIMS = {"pdfua1": "PDF/UA-1", "pdfa2": "PDF/A-2a"}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """The printed samples by purpose, each named by its paper, theme and office."""
    jar()
    folder = tmp_path_factory.mktemp("printed")
    written: dict[str, list[Path]] = {purpose: [] for purpose in PURPOSES}
    for sample in samples(tmp_path_factory.mktemp("cases")):
        for paper in PAPERS:
            for theme in THEMES:
                for purpose, pdf in sample.printed(*PURPOSES, paper=paper, theme=theme).items():
                    path = folder / f"{purpose}-{paper}-{theme}-{sample.name}.pdf"
                    path.write_bytes(pdf)
                    written[purpose].append(path)
    for sample in others():
        for purpose, pdf in sample.printed("press", "screen").items():
            path = folder / f"{purpose}-{sample.name}.pdf"
            path.write_bytes(pdf)
            written[purpose].append(path)
    return written


@pytest.mark.slow
def test_no_clause_is_broken(files: dict[str, list[Path]]):
    """By any file, of any standard that it claims."""
    for standard, claim in CLAIMS.items():
        claiming = [path for purpose in PURPOSES if claim in STANDARDS[purpose] for path in files[purpose]]

        assert {path.stem: set() for path in claiming} == broken(claiming, standard)

"""What veraPDF says of every sample, on every paper, in every theme, for every purpose: nothing.

The validator is looked for where FACTSHEET_VERAPDF says, else in the local Maven repository; without it, or without
Java, the tests are skipped, but not where FACTSHEET_VERAPDF_REQUIRED is set.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from samples import samples

from factsheet.pdf.output import STANDARDS
from factsheet.project import PURPOSES

VERSION = "1.28.2"
IN_MAVEN = f".m2/repository/org/verapdf/apps/greenfield-apps/{VERSION}/greenfield-apps-{VERSION}.jar"
COMMAND = "org.verapdf.apps.GreenfieldCliWrapper"
FLAVOURS = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
PAPERS, THEMES = ("letter", "a4"), ("dawn", "field")


@pytest.fixture(scope="module")
def validator() -> list[str]:
    """The words that start it."""
    java, named = shutil.which("java"), os.environ.get("FACTSHEET_VERAPDF")
    jar = Path(named) if named else Path.home() / IN_MAVEN
    if java is None or not jar.is_file():
        missing = "Java" if java is None else f"veraPDF ({jar.name})"
        if os.environ.get("FACTSHEET_VERAPDF_REQUIRED"):
            pytest.fail(f"{missing} is not here, and it is required", pytrace=False)
        pytest.skip(f"{missing} is not here: NO FILE HAS BEEN HELD AGAINST PDF/UA-1 AND PDF/A-2a")
    return [java, "-cp", str(jar), COMMAND]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """The printed samples by purpose, each named by its paper, theme and office."""
    folder = tmp_path_factory.mktemp("printed")
    written: dict[str, list[Path]] = {purpose: [] for purpose in PURPOSES}
    for sample in samples(tmp_path_factory.mktemp("cases")):
        for paper in PAPERS:
            for theme in THEMES:
                for purpose, pdf in sample.printed(*PURPOSES, paper=paper, theme=theme).items():
                    path = folder / f"{purpose}-{paper}-{theme}-{sample.name}.pdf"
                    path.write_bytes(pdf)
                    written[purpose].append(path)
    return written


@pytest.mark.slow
def test_no_rule_is_failed(validator: list[str], files: dict[str, list[Path]]):
    """By any file, of any standard that it claims."""
    for flavour, standard in FLAVOURS.items():
        claiming = [path for purpose in PURPOSES if standard in STANDARDS[purpose] for path in files[purpose]]

        found = verdicts(validator, flavour, claiming)

        assert {path.name: ["PASS"] for path in claiming} == found


def verdicts(validator: Sequence[str], flavour: str, files: Sequence[Path]) -> dict[str, list[str]]:
    """PASS, or FAIL and the rules, for each file by its name; one that could not be examined is not among them."""
    asked = [*validator, "--flavour", flavour, "--format", "text", "-v", *map(str, files)]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    found: dict[str, list[str]] = {}
    for line in said.splitlines():
        if verdict := re.match(r"(PASS|FAIL) (.*) \S+$", line):
            rules = found[Path(verdict[2]).name] = [verdict[1]]
        elif rule := re.match(r" +FAIL (\S+)", line):
            rules.append(rule[1])
    return found

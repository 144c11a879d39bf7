"""veraPDF, the outside validator: which clauses a file breaks, and which there are.

The jar is named by FACTSHEET_VERAPDF, or lies where Maven puts it. Tests that need it skip where it or Java is missing,
unless FACTSHEET_VERAPDF_REQUIRED is set.
"""

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

VERSION = "1.28.2"
FLAVOURS = {"pdfa2": "2a", "pdfua1": "ua1"}
UNOPENED = "unopened"
PROFILES = {"pdfa2": "PDFA-2A", "pdfua1": "PDFUA-1"}


def jar() -> Path:
    """The validator's jar; skips the test where it cannot run."""
    maven = Path.home() / ".m2/repository/org/verapdf/apps/greenfield-apps" / VERSION / f"greenfield-apps-{VERSION}.jar"
    found = Path(os.environ.get("FACTSHEET_VERAPDF") or maven)
    if found.is_file() and shutil.which("java"):
        return found
    if os.environ.get("FACTSHEET_VERAPDF_REQUIRED"):
        pytest.fail(f"veraPDF {VERSION} or Java is missing, and has to be here")
    pytest.skip(f"veraPDF {VERSION} or Java is missing: the outside validator has NOT been asked")


def broken(files: Iterable[Path], standard: str) -> dict[str, set[str]]:
    """Clauses that files break, by the files' stems; UNOPENED for what is no PDF to it."""
    names = [str(path) for path in files]
    call = ["java", "-Djava.awt.headless=true", "-cp", str(jar()), "org.verapdf.apps.GreenfieldCliWrapper"]
    run = subprocess.run(
        [*call, "-f", FLAVOURS[standard], "--format", "text", "-v", *names], capture_output=True, text=True, check=False
    )
    found = {path: {UNOPENED} for path in names}
    clauses: set[str] = set()
    for line in run.stdout.splitlines():
        if verdict := re.fullmatch(r"(?:PASS|FAIL) (.+\.pdf) \w+", line):
            clauses = found[verdict[1]] = set()
        elif fault := re.fullmatch(r"\s+FAIL (\S+)-\d+", line):
            clauses.add(fault[1])
    return {Path(name).stem: clauses for name, clauses in found.items()}


def clauses(standard: str) -> set[str]:
    """Every clause that the validator tests."""
    with zipfile.ZipFile(jar()) as held:
        profile = ET.fromstring(held.read(f"org/verapdf/pdfa/validation/{PROFILES[standard]}.xml"))
    return {one.attrib["clause"] for one in profile.iter() if one.tag.endswith("}id")}

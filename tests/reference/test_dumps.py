"""Whole pages, read aloud: what stands where, in which type and ink, and who asked for it.

A case is a YAML file with a look, a paper and an office; or an office of a project in this repository. Its dump stands
beside it; `pytest --update-references` writes it again, and the difference is what is to be read before a commit.
"""

from difflib import unified_diff
from pathlib import Path

import pytest
import yaml
from composing import ROOT, Laid, lay_out, theme, told

from factsheet.content.read import read_sheet
from factsheet.diagnostics import Log
from factsheet.display.dump import dump
from factsheet.paper import PAPERS

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*.yaml"))
OFFICES = [("kolkata", ROOT), ("port-orlan", ROOT / "assets/example"), ("upper-tarrow", ROOT / "assets/example")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_pages_of_a_case(case: Path, pytestconfig: pytest.Config):
    """A small sheet that shows one thing."""
    asked = yaml.load(case.read_text(encoding="utf-8"), yaml.BaseLoader)

    laid = lay_out(told(asked["office"]), theme(asked["theme"]), PAPERS[asked["paper"]])

    compare(laid, case.with_suffix(".dump"), pytestconfig)


@pytest.mark.parametrize(("slug", "root"), OFFICES, ids=[slug for slug, _ in OFFICES])
def test_the_pages_of_an_office(slug: str, root: Path, pytestconfig: pytest.Config):
    """A sheet that ships, in the look and on the paper of its own choice."""
    sheet = read_sheet(root / "data/organisation.yaml", root / f"data/offices/{slug}.yaml", root, Log())
    assert sheet is not None
    look = theme(sheet.theme.value if sheet.theme else "dawn")
    paper = PAPERS[sheet.paper.value if sheet.paper else "letter"]

    compare(lay_out(sheet, look, paper, root), HERE / f"{slug}.dump", pytestconfig)


def compare(laid: Laid, reference: Path, pytestconfig: pytest.Config) -> None:
    """Hold the pages against their reference, or write it where that is asked for."""
    pages = dump(laid.display)
    if pytestconfig.getoption("update_references"):
        reference.write_text(pages, encoding="utf-8")
    before = reference.read_text(encoding="utf-8") if reference.exists() else ""
    difference = list(unified_diff(before.splitlines(), pages.splitlines(), reference.name, "now", lineterm="", n=1))
    if difference:
        pytest.fail("\n".join((*difference, "If this is meant: pytest --update-references")), pytrace=False)


def test_every_reference_has_its_case():
    """No dump is left behind when its case goes."""
    known = {case.stem for case in CASES} | {slug for slug, _ in OFFICES}

    assert known == {path.stem for path in HERE.glob("*.dump")}

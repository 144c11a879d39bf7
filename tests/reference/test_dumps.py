"""Whole pages, read aloud: what stands where, in which type and ink, and who asked for it.

A case is a YAML file with a look, a paper and an office; or an office of a project in this repository. Its dump stands
beside it; `pytest --update-references` writes it again, and the difference is what is to be read before a commit.
"""

from pathlib import Path

import pytest
import yaml
from composing import ROOT, lay_out, theme, told
from references import hold_against
from samples import OTHERS, REFERENCES

from factsheet.content.read import read_sheet
from factsheet.diagnostics import Log
from factsheet.display.dump import dump
from factsheet.paper import PAPERS

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*.yaml"))
OFFICES = [
    ("kolkata", ROOT),
    ("port-orlan", ROOT / "assets/example"),
    ("upper-tarrow", ROOT / "assets/example"),
    *((name, OTHERS[name]) for name in REFERENCES),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_pages_of_a_case(case: Path, pytestconfig: pytest.Config):
    """A small sheet that shows one thing."""
    asked = yaml.load(case.read_text(encoding="utf-8"), yaml.BaseLoader)

    laid = lay_out(told(asked["office"]), theme(asked["theme"]), PAPERS[asked["paper"]])

    hold_against(case.with_suffix(".dump"), dump(laid.display), pytestconfig)


@pytest.mark.parametrize(("slug", "root"), OFFICES, ids=[slug for slug, _ in OFFICES])
def test_the_pages_of_an_office(slug: str, root: Path, pytestconfig: pytest.Config):
    """A sheet that ships, in the look and on the paper of its own choice."""
    sheet = read_sheet(root / "data/organisation.yaml", root / f"data/offices/{slug}.yaml", root, Log())
    assert sheet is not None
    look = theme(sheet.theme.value if sheet.theme else "dawn")
    paper = PAPERS[sheet.paper.value if sheet.paper else "letter"]

    hold_against(HERE / f"{slug}.dump", dump(lay_out(sheet, look, paper, root).display), pytestconfig)


def test_every_reference_has_its_case():
    """No dump is left behind when its case goes."""
    known = {case.stem for case in CASES} | {slug for slug, _ in OFFICES}

    assert known == {path.stem for path in HERE.glob("*.dump")}

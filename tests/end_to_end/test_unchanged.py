"""Nothing typed is lost or changed on paper: every leaf of the data, read back by two unrelated readers and by ear."""

import re
import shutil
from pathlib import Path

import pytest
from hearing import by_tags
from readers import by_pdfium, by_pdfminer, letters, unread

from factsheet.build import Request, build_all
from factsheet.content.read import read_sheet
from factsheet.diagnostics import Log
from factsheet.project import PURPOSES, Project

ROOT = Path(__file__).parents[2]
SHEETS = [
    (ROOT, "kolkata"),
    (ROOT / "assets/example", "port-orlan"),
    (ROOT / "assets/example", "upper-tarrow"),
    (ROOT / "assets/starter", "first-office"),
    (ROOT / "assets/starter", "first-office in Bengali figures"),
]
# What the program may write otherwise than typed, all at once.
FIGURES = {
    "place:": "language: bn-IN\ndigits: native\nplace:",
    "value: 1234,": "value: 1250000, as: INR,",
    'value: 56, suffix: "%"': "value: 56.5, as: percent",
    "date: 2022": "date: 2022-05",
    "date: 2024": "date: 2024-03-09",
}


@pytest.fixture(scope="module", params=SHEETS, ids=lambda told: told[1])
def sheet(request, tmp_path_factory):
    """A sheet and its files for every purpose, on both papers."""
    root, slug = request.param
    path = root / f"data/offices/{slug.split()[0]}.yaml"
    if "in Bengali figures" in slug:
        root = shutil.copytree(root, tmp_path_factory.mktemp("figures"), dirs_exist_ok=True)
        path = root / path.relative_to(ROOT / "assets/starter")
        office = path.read_text(encoding="utf-8")
        for typed, otherwise in FIGURES.items():
            office, changed = re.subn(rf"(?m)(^|[ {{]){re.escape(typed)}", rf"\g<1>{otherwise}", office, count=1)
            assert changed
        path.write_text(office, encoding="utf-8")
        (root / "data/organisation.bn.yaml").write_text("untranslated: keep", encoding="utf-8")
    files = {}
    for paper in ("letter", "a4"):
        asked = Request(Project(root), PURPOSES, paper=paper, keep=True)
        (result,) = build_all([path], asked)
        assert result.ok, result.diagnostics
        files |= {(paper, written.purpose): written.pdf for written in result.written}
    return read_sheet(root / "data/organisation.yaml", path, root, Log()), files


@pytest.mark.parametrize("read", [by_pdfium, by_pdfminer, by_tags])
def test_every_printed_string_is_on_the_page_in_the_order_of_the_data(sheet, read):
    """A leaf is on the page, or in the list of fields that do not print; and what comes later is read later."""
    told, files = sheet
    for key, pdf in files.items():
        assert [] == list(unread(told, read(pdf))), key


def test_the_built_in_words_that_belong_are_there(sheet):
    """Headings that nobody typed print too."""
    told, files = sheet
    text = letters(by_pdfium(files["letter", "press"]))
    wanted = [told.label.value]
    wanted += [told.words.facts.value] if told.facts else []
    wanted += [told.words.sources.value] if told.sources else []
    wanted += [told.words.milestones.value] if told.milestones else []
    wanted += [told.words.paraphrased.value] if any(q.paraphrase for q in told.quotes) else []
    wanted += [told.progress_line] if told.progress else []

    assert [word for word in wanted if letters(word) not in text] == []


def test_words_keep_their_gaps(sheet):
    """Where a line ends the next word begins apart, and no letter is read that nobody wrote."""
    told, files = sheet
    text = by_pdfminer(files["letter", "screen"]).replace("\u00ad", "")
    problem = " ".join(told.problem.text.plain.split())

    assert problem.replace("'", "’") in " ".join(text.split())


def test_the_three_purposes_say_the_same(sheet):
    """Letter for letter: a purpose changes colour and edges, never words."""
    _, files = sheet
    for paper in ("letter", "a4"):
        assert len({by_pdfminer(files[paper, purpose]) for purpose in PURPOSES}) == 1

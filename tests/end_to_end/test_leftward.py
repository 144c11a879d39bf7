"""Sheets in Arabic and Urdu read back: whole and in order by their tags, word by word where readers go by position.

Such readers undo the order on paper by rules of their own, poorly where directions mix. poppler takes a bracket or
space left of a Latin word or figure for a part of it; pdfium turns brackets and quotes round once more, and the order
of Latin words side by side in an Arabic line; pdf.js has all in order. pdfminer.six shows letters as they stand.
"""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from hearing import by_tags
from readers import by_pdfium, printed, unread
from samples import Sample, samples

from factsheet.content.read import read_sheet
from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Log

ORDER = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # marks that poppler adds


@pytest.fixture(scope="module", params=["leftward", "urdu"])
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Sheet, bytes]:
    """A sheet and its file."""
    cases: list[Sample] = samples(tmp_path_factory.mktemp("cases"))
    (sample,) = [one for one in cases if one.name == request.param]
    office = sample.root / f"data/offices/{sample.name}.yaml"
    sheet = read_sheet(sample.root / "data/organisation.yaml", office, sample.root, Log())
    assert sheet is not None
    return sheet, sample.printed("screen")["screen"]


def by_poppler(pdf: bytes, folder: Path) -> str:
    file = folder / "sheet.pdf"
    file.write_bytes(pdf)
    told = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True, encoding="utf-8")
    return ORDER.sub("", told.stdout)


def words(text: str) -> list[str]:
    """The words of leftward letters, with their marks; of two on a letter, pdfium tells the second first."""
    told = unicodedata.normalize("NFC", text)
    kept = (one if unicodedata.bidirectional(one) in ("R", "AL", "NSM") and one not in "؛؟۔" else " " for one in told)
    return "".join(kept).split()


def test_every_leaf_is_heard_in_the_order_of_the_data(read: tuple[Sheet, bytes]):
    """Letters, signs, figures and Latin words, as typed."""
    sheet, pdf = read

    assert [] == list(unread(sheet, by_tags(pdf)))


@pytest.mark.parametrize("reader", ["pdfium", "poppler"])
def test_words_read_back_as_typed(reader: str, read: tuple[Sheet, bytes], tmp_path: Path):
    """None is turned round or parted, lam with alef and marks included; those of a text are in order."""
    if reader == "poppler" and shutil.which("pdftotext") is None:
        pytest.skip("needs poppler")
    sheet, pdf = read
    found = words(by_pdfium(pdf) if reader == "pdfium" else by_poppler(pdf, tmp_path))
    typed = [word for _, leaf in printed(sheet) for word in words(leaf)]

    assert [] == [word for word in typed if word not in found]
    if reader == "pdfium":  # poppler makes columns of its own
        assert f" {' '.join(words(sheet.problem.text.plain))} " in f" {' '.join(found)} "

"""Sheets in Arabic and Urdu read back whole: by their tags, in pdf.js and in poppler; in pdfium word by word.

poppler would take a bracket, stop or space on the left of a Latin word or figure for a part of it: marks of order,
which print nothing, keep it from that. It alone makes columns of its own. pdf.js drops spaces where the direction
changes, no letters. pdfium turns brackets and quotes round once more, and the order of Latin words side by side in an
Arabic line. pdfminer.six, mutool and Ghostscript show letters as they stand from left to right.
"""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hearing import by_tags
from readers import ORDER, by_pdfium, by_pdfjs, by_poppler, printed, unread
from samples import EXAMPLE, Sample, samples

from factsheet.content.read import read_sheet
from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Log

Reader = Callable[[bytes], str]


@pytest.fixture(scope="module", params=["leftward", "urdu", "marsa-alhudayl", "nilkot"])
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Sheet, bytes]:
    """A sheet and its file."""
    shipped = [Sample("marsa-alhudayl", EXAMPLE), Sample("nilkot", EXAMPLE)]
    (sample,) = [one for one in samples(tmp_path_factory.mktemp("cases")) + shipped if one.name == request.param]
    office = sample.root / f"data/offices/{sample.name}.yaml"
    sheet = read_sheet(sample.root / "data/organisation.yaml", office, sample.root, Log())
    assert sheet is not None
    return sheet, sample.printed("screen")["screen"]


def spaced(text: str) -> str:
    """A text with single spaces, and with none before figures: note calls stand a little apart."""
    return re.sub(r"(?<=[\d.]) (?=\d)", "", " ".join(unicodedata.normalize("NFC", text).split()))


def rightward(text: str) -> list[str]:
    """The figures and the names in Latin letters in a text, without signs about them."""
    return re.findall(r"\d+(?:[,\u066c]\d+)*|[A-Za-z]+(?:[ .@/][A-Za-z]+)*", text)


def words(text: str) -> list[str]:
    """The words of leftward letters, with their marks; of two on a letter, pdfium tells the second first."""
    told = unicodedata.normalize("NFC", ORDER.sub("", text))
    kept = (one if unicodedata.bidirectional(one) in ("R", "AL", "NSM") and one not in "؛؟۔" else " " for one in told)
    return "".join(kept).split()


@pytest.mark.parametrize("reader", [by_tags, by_pdfjs])
def test_every_leaf_reads_back_in_the_order_of_the_data(reader: Reader, read: tuple[Sheet, bytes]):
    """Letters, signs, figures and Latin words, as typed."""
    sheet, pdf = read

    assert [] == list(unread(sheet, reader(pdf)))


def test_poppler_reads_whole_leaves(read: tuple[Sheet, bytes]):
    """Where words follow each other as typed, so do brackets, stops, figures, note calls and spaces among them.

    They do not where poppler reads across columns.
    """
    sheet, pdf = read
    told = by_poppler(pdf)
    found, row = spaced(told), f" {' '.join(words(told))} "
    leaves = [leaf for _, leaf in printed(sheet) if words(leaf)]
    followed = [leaf for leaf in leaves if f" {' '.join(words(leaf))} " in row]

    assert len(followed) > 0.8 * len(leaves)
    assert [] == [leaf for leaf in followed if spaced(leaf) not in found]


@pytest.mark.parametrize("reader", [by_poppler, by_pdfjs])
def test_what_reads_left_to_right_keeps_its_order_in_leftward_lines(reader: Reader, read: tuple[Sheet, bytes]):
    """Figures, names, telephone numbers and addresses, spaces included."""
    sheet, pdf = read
    assert sheet.contact is not None
    found = " ".join(reader(pdf).split())
    wanted = [text.value for text in (sheet.contact.phone, sheet.contact.mail) if text is not None]
    wanted += [word for _, leaf in printed(sheet) for word in rightward(leaf)]

    assert wanted
    assert [] == [words for words in wanted if words not in found]


@pytest.mark.parametrize("reader", [by_pdfium, by_poppler])
def test_words_read_back_as_typed(reader: Reader, read: tuple[Sheet, bytes]):
    """None is turned round or parted, lam with alef and marks included; those of a text are in order."""
    sheet, pdf = read
    found = words(reader(pdf))
    typed = [word for _, leaf in printed(sheet) for word in words(leaf)]

    assert [] == [word for word in typed if word not in found]
    if reader is by_pdfium:  # poppler makes columns of its own
        assert f" {' '.join(words(sheet.problem.text.plain))} " in f" {' '.join(found)} "

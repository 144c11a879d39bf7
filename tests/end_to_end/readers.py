"""Unrelated readers of a PDF, and what the data should read as on paper."""

import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pdfminer.converter import PDFLayoutAnalyzer, PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from factsheet.content.shape import walk
from factsheet.content.sheet import Prose, Sheet
from factsheet.content.unprinted import unprinted
from factsheet.source import Text
from factsheet.text.marks import mark

# What stands elsewhere on the paper than in the data, and where it is looked for instead: anywhere.
APART = ("cover.credit", "leader.portrait.credit", "label", "small_print.", "progress.since")

ORDER = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # marks that poppler adds
SILENT = re.compile("[\x80-\x9f]")  # what pdf.js shows for a code that stands for no text
PDFJS = """
import { readFileSync } from "fs";
const { getDocument } = await import(process.argv[1]);
const file = await getDocument({ data: new Uint8Array(readFileSync(0)), verbosity: 0 }).promise;
for (let number = 1; number <= file.numPages; number++) {
  const { items } = await (await file.getPage(number)).getTextContent();
  process.stdout.write(items.map((item) => item.str + (item.hasEOL ? "\\n" : "")).join("") + "\\n");
}
"""


def by_poppler(pdf: bytes) -> str:
    """All letters, in columns of poppler's own; skips the test where pdftotext is missing."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs poppler")
    return ORDER.sub("", _told(["pdftotext", "-", "-"], pdf))


def by_pdfjs(pdf: bytes) -> str:
    """All letters in the order of the file, as Firefox finds them.

    Skips the test where Node.js is missing, or pdf.js: `npm install --prefix ~ pdfjs-dist` brings it, and
    FACTSHEET_PDFJS names the folder pdfjs-dist where it lies elsewhere.
    """
    folder = Path(os.environ.get("FACTSHEET_PDFJS") or Path.home() / "node_modules/pdfjs-dist")
    module = folder / "legacy/build/pdf.mjs"
    if shutil.which("node") is None or not module.is_file():
        pytest.skip("needs Node.js and pdf.js")
    return SILENT.sub("", _told(["node", "--input-type=module", "-e", PDFJS, module.as_uri()], pdf))


def _told(command: list[str], pdf: bytes) -> str:
    return subprocess.run(command, input=pdf, check=True, capture_output=True).stdout.decode("utf-8")


def by_pdfium(pdf: bytes) -> str:
    """All letters in the order of the file; line ends are as pdfium sees them."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


class _InFileOrder(PDFLayoutAnalyzer):
    """Collects letters as the file shows them, with no opinion about lines."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources, laparams=None)
        self.letters: list[str] = []

    def receive_layout(self, ltpage: LTPage) -> None:
        self._collect(ltpage)

    def _collect(self, item: Any) -> None:
        if isinstance(item, LTChar):
            self.letters.append(item.get_text())
        elif isinstance(item, LTContainer):
            for part in item:
                self._collect(part)


def by_pdfminer(pdf: bytes) -> str:
    """All letters in the order of the file, nothing added between them."""
    resources = PDFResourceManager()
    device = _InFileOrder(resources)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.get_pages(io.BytesIO(pdf)):
        interpreter.process_page(page)
    return "".join(device.letters)


def placed_by_pdfminer(pdf: bytes) -> Iterator[list[LTChar]]:
    """The letters of each page in the order of the file, each in its place."""
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.get_pages(io.BytesIO(pdf)):
        interpreter.process_page(page)
        yield [item for item in device.get_result() if isinstance(item, LTChar)]


def letters(text: str) -> str:
    """A text without what a line may change: spaces of every kind, hyphens and marks of order of our own."""
    return re.sub(r"[\s\u00ad\ufffe\u0002\u200b\u200f]+", "", text)


def printed(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Every leaf that prints, by schema path, as it should read on paper, in the order of the data."""
    hidden = unprinted("office")
    locale = sheet.locale
    numbers = {source.id.value: locale.figures(str(number)) for number, source in enumerate(sheet.sources, 1)}
    if sheet.mark is None:  # else the mark is drawn, and the name is what it is called
        yield "organisation.name", sheet.organisation.name.value
    for path, value in _leaves(sheet):
        if path in hidden or path.startswith("words."):
            continue  # the built-in words that print are looked for by name, below
        if isinstance(value, Prose):
            told, language = "".join(numbers[p.note] if p.note else p.text for p in value.pieces), value.typed.language
        elif isinstance(value, Text):
            told, language = value.value, value.language
        else:
            continue
        yield path, mark(told, language or sheet.language).text


def unread(sheet: Sheet, text: str) -> Iterator[str]:
    """The leaves that print and are not in what was read, each after those that stand before it in the data."""
    read, place = letters(text), 0
    for path, leaf in printed(sheet):
        wanted = letters(leaf)
        apart = path.startswith(APART)
        found = read.find(wanted, 0 if apart else place)
        if found < 0:
            yield f"{path} “{leaf}” is not there{'' if apart else ' after what precedes it'}"
        elif not apart:
            place = found + len(wanted)


def _leaves(sheet: Sheet) -> Iterator[tuple[str, Any]]:
    """The leaves, numbers and dates as factsheet.content.locale says that they print, all others as typed."""
    locale, callouts = sheet.locale, iter(sheet.progress.callouts if sheet.progress else ())
    for path, value in walk(sheet):
        if path == "progress.callouts[].value":
            value = replace(value, value=next(callouts).shown(locale))
        elif path == "milestones[].date":
            value = replace(value, value=locale.date(value.value))
        elif path in ("progress.since", "small_print.year"):
            value = replace(value, value=locale.figures(value.value))
        yield path, value

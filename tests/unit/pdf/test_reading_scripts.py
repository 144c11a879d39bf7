"""Whole paragraphs in other scripts, set in lines, printed and read back by three unrelated readers."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace

import pytest
from composing import desk, items, theme
from printshop import Print, sheet
from test_reading_back import by_pdfium, by_pdfminer

from factsheet.content.locale import Locale
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Setting

TEXTS = {
    "bn": "পাচারকারীরা স্ত্রী ও শিশুদের মিথ্যা চাকরির লোভ দেখিয়ে শহরে আনে; ন্যায়বিচার (IJM) পৌঁছায় না, ৫,৪৭০ জন অপেক্ষায়।",
    "hi": "तस्कर नौकरी का झूठा लालच देकर लड़कियों को शहर लाते हैं और फिर उन्हें बेच देते हैं। स्त्रियाँ 5,470 वर्षों तक रुकती हैं।",
    "th": "ผู้ค้ามนุษย์ล่อลวงเด็กผู้หญิงด้วยคำสัญญาเรื่องงานในเมือง แล้วขายพวกเธอให้ซ่องที่อยู่ไกลบ้าน พื้นที่ปั๊มน้ำมัน 5,470 แห่ง",
    "km": "អ្នកជួញដូរមនុស្សបោកបញ្ឆោតក្មេងស្រីដោយសន្យាថានឹងមានការងារធ្វើ ហើយបន្ទាប់មកលក់ពួកគេ។ ស្ត្រីរង់ចាំយុត្តិធម៌ ៥ឆ្នាំ",
    "vi": "Những kẻ buôn người lừa gạt các cô gái bằng lời hứa hão huyền về việc làm ở thành phố, rồi bán họ.",
    "el": "Οι διακινητές παρασύρουν κορίτσια με ψεύτικες υποσχέσεις για δουλειά στην πόλη. Ο νόμος υπάρχει.",
    "uk": "Торговці людьми заманюють дівчат обіцянками роботи в місті, а потім продають їх далеко від дому.",
}


def by_poppler(pdf: bytes) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not here")
    return subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True).stdout.decode()


@pytest.mark.parametrize("read", [by_poppler, by_pdfium, by_pdfminer])
@pytest.mark.parametrize("role", ["problem", "source"])
@pytest.mark.parametrize("language", sorted(TEXTS))
def test_paragraphs_read_back_as_typed(printed: Print, read: Callable[[bytes], str], role: str, language: str):
    """Letters and spaces; a line's end is a space to a reader, and pdfminer.six sees two in broad Khmer clusters."""
    at_hand = replace(desk(theme("dawn")), locale=Locale(language))
    copy = at_hand.copy(role, TEXTS[language], at_hand.outline.add("P"))
    lines = [line.text.strip() for paragraph in copy.paragraphs for line in paragraph.lines(copy.size(Setting()), 200)]
    runs = [(at, run) for at, run in items(copy.frame(Setting(), 200)) if isinstance(run, GlyphRun)]

    said = " ".join(read(printed(sheet(*((36 + at.x, 60 + at.y, replace(run, tag=None)) for at, run in runs)))).split())

    if language == "km" and read is by_pdfminer:
        assert "".join(lines).replace(" ", "") == said.replace(" ", "")
    else:
        assert " ".join(lines) == said

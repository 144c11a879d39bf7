"""Scripts in which words run on without spaces, and those whose letters hang together: breaks and glyphs."""

from collections.abc import Callable
from itertools import accumulate

import pytest
import uharfbuzz as hb
from faces import one_cut
from icu4py.breakers import LineBreaker

from factsheet.diagnostics import Log
from factsheet.ink import BLACK
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey
from factsheet.text.opportunities import Break, opportunities
from factsheet.text.paragraph import Line, Paragraph, prepare
from factsheet.text.style import Align, TextStyle, Words

Set = Callable[..., Paragraph]

# Our own words, by language; each has digits or signs among its letters.
TEXTS = {
    "th": "ผู้ค้ามนุษย์ล่อลวงเด็กผู้หญิงด้วยคำสัญญาเรื่องงานในเมือง แล้วขายพวกเธอในราคา 5,000 บาท (ปี 2019) กฎหมายมีอยู่แต่ไม่มีใครบังคับใช้",
    "km": "អ្នកជួញដូរមនុស្សបោកបញ្ឆោតក្មេងស្រីដោយសន្យាថានឹងមានការងារធ្វើនៅទីក្រុង ហើយបន្ទាប់មកលក់ពួកគេ។ ច្បាប់មានតែគ្មាននរណាអនុវត្តទេ",
    "my": "လူကုန်ကူးသူများသည် မြို့တွင် အလုပ်ရမည်ဟု လိမ်လည်ပြောဆိုပြီး မိန်းကလေးများကို ရောင်းစားကြသည်။ ဥပဒေရှိသော်လည်း မည်သူမျှ မကျင့်သုံးပါ။",
    "lo": "ພວກຄ້າມະນຸດຕົວະຍົວະເດັກຍິງດ້ວຍຄຳສັນຍາກ່ຽວກັບວຽກໃນເມືອງ",
    "ja": "業者は「都会で仕事がある」と嘘をつく。年間5,470件の相談から、ちょっとした手がかりが救出へ（2019年）。",
    "zh": "人口贩子以“城里有工作”的谎言诱骗女孩，然后把她们卖掉。加尔各答每年有5,470人求助。",
}
SHAPED = {
    "bn": ("Bengali", "পাচারকারীরা স্ত্রী ও শিশুদের মিথ্যা চাকরির লোভ দেখিয়ে শহরে আনে দুর্গম গ্রাম ট্রেনে ন্যায়বিচার শক্তি কর্ত্রী"),
    "hi": (
        "Devanagari",
        "तस्कर नौकरी का झूठा लालच देकर लड़कियों को शहर लाते हैं न्याय शक्ति मुक्ति स्त्रियाँ दुर्गम राष्ट्रीय विद्यार्थियों",
    ),
    "th": ("Thai", TEXTS["th"].translate(str.maketrans("", "", "0123456789,()"))),
    "km": ("Khmer", TEXTS["km"]),
}


@pytest.fixture
def paragraph(fonts: Fonts, log: Log) -> Set:
    def of(text: str, language: str, script: str, **style: object) -> Paragraph:
        family = one_cut(f"fonts/noto/NotoSans{script}-Regular.ttf")
        return prepare([Words(text)], TextStyle(family, BLACK, **style), language, fonts, log)  # type: ignore[arg-type]

    return of


def breaks(text: str, language: str) -> list[Break]:
    return list(opportunities(text, language, (), (), None))[1:]


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_lines_may_end_where_icu_lets_them(language: str):
    """By its dictionaries, and by UAX 14 with the customs of Japanese and Chinese."""
    text = TEXTS[language]

    assert [end for _, end in LineBreaker(text, language).segments()] == [one.next for one in breaks(text, language)]


def test_a_line_does_not_gladly_begin_with_a_small_kana():
    """Newspapers do it, where the column leaves no choice; nor does a last line of one word please."""
    dear = {one.next: one.penalty for one in breaks("あちょっと。", "ja") if one.penalty}

    assert [2, 3, 4] == sorted(dear)


@pytest.mark.parametrize(
    ("text", "language", "phrased", "ends"),
    [
        ("少女たちを守るために、法を動かす", "ja", True, ["少女", "たちを", "守る", "ために、", "法を"]),
        ("도시에 일자리가 있다", "ko", False, ["도시에 ", "일자리가 "]),
    ],
)
def test_titles_in_japanese_and_all_korean_lines_end_with_a_phrase(
    text: str, language: str, phrased: bool, ends: list[str]
):
    """All other places are still permitted, and dear."""
    found = opportunities(text, language, (), (), None, phrased)[1:-1]
    welcome = [one.next for one in found if one.penalty < 300]

    assert list(accumulate(map(len, ends))) == welcome
    assert len(found) > len(welcome)


def test_an_address_amid_thai_is_not_hurt_and_hurts_nothing():
    """Words on both sides of it break as ever, and it breaks only after its own signs."""
    text = "ที่เว็บไซต์www.example.orgของเรามีคำตอบ"
    start, end = text.index("www"), text.index("ของ")
    found = breaks(text, "th")

    assert {one.next for one in found if one.next < start or one.next > end} - {len(text)}
    assert [start + 4, start + 12] == [one.next for one in found if start < one.next < end]


def test_a_soft_hyphen_in_a_latin_word_leaves_its_neighbours_their_breaks():
    """Only its own word breaks there alone."""
    text = "ความหวังextraordinaryความหวัง"

    assert len(breaks(text, "th")) + 1 == len(opportunities(text, "th", (), {13}, None)[1:])


def shaped(fonts: Fonts, file: str, text: str, language: str) -> list[int]:
    """The glyphs of a text by HarfBuzz alone."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = language
    hb.shape(fonts.face(FontKey(file)).font, buffer)
    return [info.codepoint for info in buffer.glyph_infos]


def ids(line: Line) -> list[int]:
    return [glyph.id for _, run in line.runs for glyph in run.glyphs]


@pytest.mark.parametrize("measure", [60, 97, 150, 400])
@pytest.mark.parametrize("language", sorted(SHAPED))
def test_glyphs_are_those_of_harfbuzz(paragraph: Set, fonts: Fonts, language: str, measure: float):
    """Each line, its last space included, is what HarfBuzz makes of the line as a whole."""
    script, text = SHAPED[language]
    lines = paragraph(text, language, script).lines(10, measure)
    texts = ["".join(glyph.text for _, run in line.runs for glyph in run.glyphs) for line in lines]

    assert text == "".join(texts)
    for line, said in zip(lines, texts, strict=True):
        assert shaped(fonts, f"fonts/noto/NotoSans{script}-Regular.ttf", said, language) == ids(line)


@pytest.mark.parametrize("language", sorted(SHAPED))
def test_no_line_is_cut_inside_a_conjunct_even_if_it_must_be_cut(paragraph: Set, language: str):
    """A column of 15 pt takes one or two letters; the clusters of each word stay whole."""
    script, text = SHAPED[language]
    word = max(text.split(), key=len)
    whole = paragraph(word, language, script, split=True)
    starts = {0, *whole.parts[0].shaped.clusters}
    lines = whole.lines(10, 15)
    ends = list(accumulate(len(line.text) for line in lines))

    assert len(lines) > 3
    assert starts >= set(ends[:-1])


@pytest.mark.parametrize("measure", [150, 258])
def test_flush_thai_is_let_in_between_its_letters(paragraph: Set, measure: float):
    """All lines but the last fill the measure, though most have hardly a space to give."""
    *flush, _ = paragraph(SHAPED["th"][1], "th", "Thai", align=Align.JUSTIFIED).lines(10, measure)

    for line in flush:
        glyphs = [glyph for _, run in line.runs for glyph in run.glyphs]
        while glyphs[-1].text == " ":
            glyphs.pop()
        assert measure == pytest.approx(sum(glyph.advance for glyph in glyphs) / 100)

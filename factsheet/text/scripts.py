"""What each script needs and forbids: size and leading beside Latin, and which of Latin's customs it does not know.

Sizes are matched by what the eye compares: the height of ordinary letters. A font of another script is set so that its
letters are as tall, beside the x-height and the capitals of the cut, as its script wants. No script of these needs
another baseline: the fonts tried stand on Latin's, or hang where Latin's small letters end.
"""

import unicodedata
from collections import Counter
from dataclasses import dataclass

import uharfbuzz as hb

from factsheet.text.fonts import Face
from factsheet.text.languages import WRITTEN
from factsheet.text.shaping import script

LEAST, MOST = 0.85, 1.2  # bounds of the size beside the cut; by eye
AS_CAPITALS = (
    1.7  # `looks` where the words around are set in capitals, which tower over nothing; by eye on kickers of 8 pt
)
CLEAR = 0.04  # of the size, between the ink of two lines; by eye on titles of 24 pt


@dataclass(frozen=True, slots=True)
class Script:
    """One script's customs.

    letters: ordinary ones, whose height the eye takes for the size. looks: that height beside Latin, from 0, the
    x-height of the cut, to 1, its capitals; below and beyond where it must be. tops: letters as tall as a line seems to
    be, as capitals are in Latin. stacks: words as tall and as deep as words commonly get. leading: in parts of what the
    role has for Latin. tracked: whether letters may be set apart; joined letters break, and marks lose their letter.
    capitals: whether the fonts of the trade have them. italics: whether it slants at all. spaced: whether spaces part
    the words.
    """

    letters: str
    looks: float
    tops: str
    stacks: str = ""
    leading: float = 1.0
    tracked: bool = False
    capitals: bool = False
    italics: bool = False
    spaced: bool = True


LATIN = Script("x", 0.0, "H", tracked=True, capitals=True, italics=True)
OTHER = Script("", 0.0, "")  # a script of which we know nothing: left as its font has it

_HAN = Script("国東永", 1.7, "国東永", leading=1.12, tracked=True, spaced=False)

# `looks` and `leading` of the scripts whose fonts ship: by eye on 24 November 2026, Noto beside Source Serif and Source
# Sans at 9, 11 and 24 pt; of the others by how tall Noto's makers drew them beside their own Latin. Indic headlines lie
# half way between small letters and capitals. `tracked`: CSS Text 3, section 8.2, and W3C's layout requirements by
# script.
SCRIPTS: dict[str, Script] = {
    "Latn": LATIN,
    "Cyrl": Script("н", 0.0, "Н", tracked=True, capitals=True, italics=True),
    "Grek": Script("ν", 0.0, "Η", tracked=True, capitals=True, italics=True),
    "Armn": Script("ո", 0.0, "Ո", tracked=True, capitals=True, italics=True),
    "Geor": Script("ა", 0.0, "ჰ", tracked=True),
    "Hebr": Script("הם", 0.4, "הם", leading=1.04, tracked=True),
    "Arab": Script("سح", -0.35, "طلك", "الأطفال إلى يحج ئچ", 1.08),
    "Beng": Script("কমস", 0.5, "কমস", "র্কী ট্রাঁ স্ত্রী দুর্গ ক্ষুদ্র", 1.06),
    "Deva": Script("कमस", 0.5, "कमस", "र्कीं ट्रैं स्त्री दुर्गू हृद्", 1.06),
    "Gujr": Script("કમસ", 0.45, "કમસ", "ર્કીં સ્ત્રી દુર્ગૂ", 1.06),
    "Guru": Script("ਕਮਸ", 0.5, "ਕਮਸ", "ਕੀਂ ਸ੍ਰੂ", 1.06),
    "Orya": Script("କମସ", 0.7, "କମସ", "ର୍କୀଁ ସ୍ତ୍ରୀ ଦୁର୍ଗୂ", 1.08),
    "Taml": Script("கமட", 0.2, "கமட", "கீ கூ ஸ்ரீ", 1.06),
    "Telu": Script("కమస", 1.0, "కమస", "కీ స్త్రీ క్ష్మి", 1.1),
    "Knda": Script("ಕಮಸ", 1.4, "ಕಮಸ", "ಕೀ ಸ್ತ್ರೀ ಕ್ಷ್ಮಿ", 1.1),
    "Mlym": Script("കമസ", 0.2, "കമസ", "കീ സ്ത്രീ ക്ഷ്മി", 1.08),
    "Sinh": Script("කමස", 0.8, "කමස", "කී ස්ත්‍රී කූ", 1.08),
    "Thai": Script("กมบ", 0.25, "ปฟ", "ปี่ ที่ กู้ ญู ฐู ปั๊", 1.06, spaced=False),
    "Laoo": Script("ກມບ", 0.25, "ປຟ", "ປີ່ ທີ່ ກູ້ ປັ໊", 1.06, spaced=False),
    "Khmr": Script("កតម", 0.35, "កឹ", "ស្ត្រី ញ៉ាំ ញ្ជី ប៉ុ ស្រ្តូ", 1.12, spaced=False),
    "Mymr": Script("ကမတ", 0.2, "ကိ", "ကျွန်ုပ်တို့ ဒုက္ခ မြှုပ်", 1.15, spaced=False),
    "Tibt": Script("ཀམ", 0.8, "ཀམ", "རྒྱུ སྐྱེ", 1.12),
    "Ethi": Script("ሀመለ", 1.0, "ሀመለ", leading=1.04, tracked=True),
    "Hang": Script("한국", 1.5, "한국", leading=1.08, tracked=True),
    "Hani": _HAN,
    "Hira": _HAN,
    "Kana": _HAN,
    "Bopo": _HAN,
}


def customs(code: str) -> Script:
    """The script of a code, four letters, ISO 15924."""
    return SCRIPTS.get(code, OTHER)


def principal(text: str, language: str) -> str:
    """The script that a text is in: its language's own where the text has any of it, else the one with most letters."""
    if text.isascii():
        return "Latn"
    found = {one: code for one in set(text) if unicodedata.category(one)[0] in "LMN" and (code := script(one))}
    if set(found.values()) <= {"Latn"}:
        return "Latn"
    letters = Counter(found[one] for one in text if one in found)
    base = language.partition("-")[0].lower()
    own = [code for code, languages in WRITTEN.items() if base in languages] or ["Latn"]
    return max(letters, key=lambda code: (code in own, letters[code], code), default="Latn")


def beside(face: Face, cut: Face, code: str, capitals: bool = False) -> float:
    """The size of a face, in parts of the cut's, at which its letters look as large as the cut's own.

    capitals: as its capitals, where the words around are set in them and the script has none.
    """
    custom = customs(code)
    own = height(face, custom.letters)
    if face is cut or not own:
        return 1.0
    looks = max(custom.looks, AS_CAPITALS) if capitals and not custom.capitals else custom.looks
    wanted = cut.x_height + looks * (cut.cap_height - cut.x_height)
    return min(MOST, max(LEAST, wanted / own))


def height(face: Face, letters: str) -> float:
    """The mean height of letters over the baseline, of those the face has; thousandths of an em, 0 if it has none."""
    drawn = [box for letter in letters if face.has(letter) and (box := face.drawn(face.glyph(letter))) is not None]
    return sum(-box.y for box in drawn) / len(drawn) if drawn else 0.0


def reach(face: Face, code: str) -> tuple[float, float]:
    """How far the ink of a script's stacks goes above the baseline and below it; thousandths of an em, 0 or more."""
    stacks = customs(code).stacks
    if not stacks:
        return 0.0, 0.0
    buffer = hb.Buffer()
    buffer.add_str(stacks)
    buffer.guess_segment_properties()
    hb.shape(face.font, buffer)
    up = down = 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.codepoint and (box := face.drawn(info.codepoint)) is not None:
            rise = position.y_offset * face.thousandths
            up, down = max(up, rise - box.y), max(down, box.bottom - rise)
    return up, down

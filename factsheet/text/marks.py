"""The small signs of a language: its quotes and apostrophes, and what must stay together on a line.

Only straight quotes change; everything else prints as typed. What stays together is said as places where no line may
begin, so that no character has to be exchanged for another.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factsheet.bcp47 import nearest


class Quotes(NamedTuple):
    """What a straight double quote and a straight single quote become, opening and closing."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


ENGLISH = Quotes("“", "”", "‘", "’")
GERMAN = Quotes("„", "“", "‚", "‘")
FRENCH = Quotes("«\u202f", "\u202f»", "“", "”")
LATIN = Quotes("«", "»", "“", "”")
SINGLE_INSIDE = Quotes("«", "»", "‹", "›")
NORWEGIAN = Quotes("«", "»", "‘", "’")
FINNISH = Quotes("”", "”", "’", "’")
POLISH = Quotes("„", "”", "«", "»")
RUSSIAN = Quotes("«", "»", "„", "“")
ARABIC = Quotes("”", "“", "’", "‘")
CORNERED = Quotes("「", "」", "『", "』")

# Languages that are not here have the English ones. Source: CLDR 47, delimiters; where print keeps others, those:
# French with narrow no-break spaces, Dutch doubled as in most papers, Spanish and Croatian as their academies have it.
QUOTES: dict[str, Quotes] = {
    "am": SINGLE_INSIDE, "ar": ARABIC, "be": RUSSIAN, "bg": GERMAN, "bs": POLISH, "ca": LATIN, "cs": GERMAN,
    "de": GERMAN, "de-ch": SINGLE_INSIDE, "de-li": SINGLE_INSIDE, "el": LATIN, "es": LATIN, "es-419": ENGLISH,
    "et": GERMAN, "eu": LATIN, "fa": SINGLE_INSIDE, "fi": FINNISH, "fr": FRENCH, "fr-ch": SINGLE_INSIDE, "he": FINNISH,
    "hr": POLISH, "hu": Quotes("„", "”", "»", "«"), "hy": LATIN, "is": GERMAN, "it": LATIN, "it-ch": SINGLE_INSIDE,
    "ja": CORNERED, "ka": Quotes("„", "“", "«", "»"), "kk": LATIN, "lt": GERMAN, "mk": GERMAN, "nb": NORWEGIAN,
    "nn": NORWEGIAN, "no": NORWEGIAN, "pl": POLISH, "pt-pt": LATIN, "ro": POLISH, "ru": RUSSIAN, "sk": GERMAN,
    "sl": GERMAN, "sq": LATIN, "sr": Quotes("„", "”", "’", "’"), "sv": FINNISH, "ti": LATIN, "uk": RUSSIAN,
    "ur": ARABIC, "yue": CORNERED, "zh-hant": CORNERED,
}  # fmt: skip

APOSTROPHE, PRIME, DOUBLE_PRIME = "’", "′", "″"
OPENS_AFTER = frozenset("([{<«‹“‘„‚–—-/¿¡\u00ad")  # besides spaces and the start
CLIPPED: dict[str, str] = {  # words that open with one
    "af": "n",
    "de": "s n ne nen nem",
    "en": "tis twas em til cause n bout round",
    "nl": "s t n k m r",
}
HEBREW = frozenset({"he", "yi"})
GERESH, GERSHAYIM = "׳", "״"  # in Hebrew numbers and abbreviations
UNSPACED = frozenset({"ja", "km", "lo", "my", "th", "yue", "zh"})  # words are written without spaces between them

# Words that a number does not part from. Short lists on purpose: each word costs the line a place to break.
SCALES: dict[str, str] = {
    "ar": "ألف آلاف مليون ملايين مليار مليارات بالمئة بالمائة عام سنة سنوات شهر أشهر يوم أيام ساعة ساعات دقيقة"
    " دقائق دولار كم",
    "bn": "হাজার লক্ষ লাখ কোটি শতাংশ বছর মাস সপ্তাহ দিন ঘণ্টা মিনিট টাকা জন কিমি",
    "de": r"hundert tausend Millionen Million Mio\.? Milliarden Milliarde Mrd\.? Prozent Jahren? Monaten? Wochen?"
    r" Tagen? Stunden? Minuten? Sekunden? Uhr Euro Dollar",
    "el": r"χιλιάδες εκατ\. εκατομμύρι[οα] δισ\. δισεκατομμύρι[οα] χρόνια έτη μήνες εβδομάδες ημέρες ώρες λεπτά ευρώ"
    r" χλμ\.",
    "en": r"hundred thousand million billion trillion lakhs? crores? percent per dozen years? months? weeks? days?"
    r" hours? minutes? seconds? miles? acres? hectares? a\.m\. p\.m\. am pm",
    "es": r"mil millones millón por años? mes(?:es)? semanas? días? horas? minutos? segundos? euros? dólares",
    "fa": "هزار میلیون میلیارد درصد سال ماه هفته روز ساعت دقیقه نفر دلار",
    "fr": r"cent mille millions? milliards? ans? années? mois semaines? jours? heures? minutes? secondes?"
    r" euros? dollars?",
    "he": "אלף אלפים מיליון מיליארד אחוז אחוזים שנה שנים חודשים שבועות ימים שעות דקות",
    "hi": "हज़ार हज़ार हजार लाख करोड़ करोड़ अरब प्रतिशत साल वर्ष महीने दिन घंटे मिनट रुपये किमी",
    "id": "ribu juta miliar triliun persen tahun bulan minggu hari jam menit orang",
    "it": r"mila milioni milione miliardi miliardo per anni anno mesi mese settimane giorni ore minuti secondi euro",
    "km": "ពាន់ ម៉ឺន លាន ភាគរយ ឆ្នាំ ខែ ថ្ងៃ ម៉ោង នាទី នាក់",
    "ko": "만 억 조 명 년 개월 원 건",
    "ne": "हजार लाख करोड अर्ब प्रतिशत वर्ष महिना दिन घण्टा मिनेट रुपैयाँ जना",
    "nl": r"honderd duizend miljoen miljard procent jaar jaren maanden weken dagen uur minuten seconden euro",
    "pl": r"tys\. tysiąc tysiące tysięcy mln milion(?:y|ów)? mld miliard(?:y|ów)? procent roku? lata lat r\. miesięcy"
    r" tygodni dni godzin[ay]? minut[ay]? osób złotych zł",
    "pt": r"mil milhões milhão bilhões bilhão por anos? mês meses semanas? dias? horas? minutos? segundos? euros?"
    r" dólares",
    "ro": r"mii milioane milion miliarde miliard ani an luni săptămâni zile ore minute euro lei",
    "ru": r"тыс\. тысяч[аи]? млн миллион(?:а|ов)? млрд миллиард(?:а|ов)? процент(?:а|ов)? год[ау]? лет г\. гг\."
    r" месяц(?:а|ев)? недел[яьи] дн(?:я|ей) час(?:а|ов)? минут[аы]? человек км кг м",
    "sv": r"tusen miljon(?:er)? miljard(?:er)? procent år månader veckor dagar timmar minuter kronor",
    "ta": "ஆயிரம் லட்சம் கோடி சதவீதம் ஆண்டுகள் மாதங்கள் நாட்கள்",
    "th": r"ร้อย พัน หมื่น แสน ล้าน เปอร์เซ็นต์ ปี เดือน วัน ชั่วโมง นาที คน บาท กม\.",
    "tr": "bin milyon milyar yıl ay hafta gün saat dakika kişi lira",
    "uk": r"тис\. тисяч[аі]? млн мільйон(?:и|ів)? млрд мільярд(?:и|ів)? відсотк(?:и|ів) рік рок(?:и|ів) р\. рр\."
    r" місяц(?:і|ів) тижн(?:і|ів) дн(?:і|ів) годин[аи]? хвилин[аи]? осіб км кг м",
    "ur": "ہزار لاکھ کروڑ ارب فیصد سال ماہ ہفتے دن گھنٹے منٹ روپے",
    "vi": "nghìn ngàn triệu tỷ tỉ phần năm tháng tuần ngày giờ phút người",
}
UNITS = ["%", "‰", "٪", "°C", "°F", "€", "£", r"\$", "¥", "₹", "½", "¼", "¾", "km", "cm", "mm", "kg", "m", "g"]

# Short words that lean on what follows them; in Slavic languages every word of one letter.
LEANING: dict[str, str] = {
    "ar": r"د\. ص\. رقم",
    "bn": r"ড\. ডা\. শ্রী নং পৃ\.",
    "cs": r"[KkSsVvZzOoUuAaIi] č\. s\. ul\. sv\.",
    "de": r"Nr\. S\. Bd\. Kap\. Abb\. Dr\. Prof\. Frau Herrn? St\.",
    "el": r"αρ\. σ\. κ\. δρ\.",
    "en": r"No\. Nos\. pp?\. vol\. ch\. fig\. Mr\.? Mrs\.? Ms\.? Dr\.? St\. Prof\. Rev\. Rs\.?",
    "es": r"n\.º núm\. p(?:ág)?\. Sra?\. Dra?\. D\.",
    "fa": r"دکتر آقای خانم شماره ص\.",
    "fr": r"n° p\. vol\. M\. Mme Mlle Dr St",
    "he": "ד״ר מס׳ עמ׳ גב׳",
    "hi": r"डॉ\. श्री श्रीमती सं\. पृ\.",
    "id": r"No\. Jl\. hlm\. Bpk\.",
    "it": r"n\. p(?:ag)?\. Sig\. Dott\.",
    "ne": r"डा\. श्री श्रीमती नं\. पृ\.",
    "nl": r"nr\. p\. blz\. dhr\. mw\. dr\.",
    "pl": r"[AaIiOoUuWwZz] nr s\. dr prof\. ul\. św\.",
    "pt": r"n\.º p(?:ág)?\. Sra?\. Dra?\.",
    "ro": r"nr\. p\. dr\. str\.",
    "ru": r"[АаВвИиКкОоСсУуЯя] № с\. стр\. им\. ул\. г\.",
    "sk": r"[KkSsVvZzOoUuAaIi] č\. s\. ul\. sv\.",
    "sv": r"nr s\. dr",
    "uk": r"[АаВвЗзІіЙйОоУуЯя] № с\. ім\. вул\. м\.",
    "ur": r"ڈاکٹر جناب محترمہ نمبر",
}
BLANKS = "[ \u2000-\u200a\u202f]"
SPACE = f"{BLANKS}+"
FIRST_SPACE = f"(?<!{BLANKS}){SPACE}"  # a run of spaces is tried once, not from each of them
# Signs that a line does not begin with, though a space is typed before them: in French, after a Khmer or Thai word that
# is said twice, and often before a danda.
FOLLOWING = ";:!?…؛؟।॥។៕៖ៗๆฯ။၊።፣"


@dataclass(frozen=True, slots=True)
class Marked:
    """Text with its quotes in place.

    origin: for each character the offset of the typed one it comes from, and one more for the end. joined: offsets
    where no line may begin.
    """

    text: str
    origin: Sequence[int]
    joined: frozenset[int]


def mark(typed: str, language: str) -> Marked:
    """The text as this language prints it. Quotes already curly, and all other signs, stay as they are."""
    text, origin = _quoted(typed, language)
    joined = {found.end() for found in _together(language.partition("-")[0].lower()).finditer(text)}
    return Marked(text, origin, frozenset(joined))


def opening_quote(language: str) -> str:
    """The sign that opens a quotation in a language, without the space that some set after it."""
    return quotes_of(language).opening.strip("\u202f")


def quotes_of(language: str) -> Quotes:
    """The quotes of a language (BCP 47), its region's own first; English where we know none."""
    return nearest(QUOTES, language) or ENGLISH


def _quoted(typed: str, language: str) -> tuple[str, Sequence[int]]:
    if '"' not in typed and "'" not in typed:
        return typed, range(len(typed) + 1)
    quotes, base = quotes_of(language), language.partition("-")[0].lower()
    parts: list[str] = []
    origin: list[int] = []
    pending = {'"': 0, "'": 0}  # quotes opened and not yet closed
    opens, closes = quotes.opening[0], quotes.closing[-1]
    inside, within = 0, Quotes(*quotes[2:], *quotes[2:])  # quotes typed as the language has them hold inner ones
    for index, character in enumerate(typed):
        if character in pending:
            character = _sign(typed, index, within if inside else quotes, base, pending)
        elif opens != closes and character in (opens, closes):
            inside = max(0, inside + (1 if character == opens else -1))
        parts.append(character)
        origin.extend([index] * len(character))
    return "".join(parts), [*origin, len(typed)]


def _sign(typed: str, index: int, quotes: Quotes, base: str, pending: dict[str, int]) -> str:
    """What the straight quote at the index becomes; counts what is left open. base: the language, less its region."""
    straight, before, after = typed[index], typed[index - 1 : index], typed[index + 1 : index + 12]
    single = straight == "'"
    opening, closing = quotes[2 * single : 2 * single + 2]
    if before.isdigit() and not pending[straight] and not after[:1].isalpha():
        return PRIME if single else DOUBLE_PRIME
    if base in HEBREW and "א" <= before <= "ת" and not pending[straight]:
        return GERESH if single else GERSHAYIM if after[:1].isalpha() else closing
    amid = before.isalnum() and after[:1].isalnum()
    unspaced = base in UNSPACED and not before.isascii()
    if single and amid and not unspaced:
        return APOSTROPHE
    begins = not before or before.isspace() or before in OPENS_AFTER or before in "\"'"
    begins = begins or (not pending[straight] and (amid or unspaced))
    if begins and after and not after[0].isspace():
        word = re.match(r"\d\d(?!\d)|[^\W\d_]+", after) if single else None
        if word and (word[0].isdigit() or word[0].lower() in CLIPPED.get(base, "").split()):
            return APOSTROPHE
        if before not in ('"', "'") or not pending[straight]:
            pending[straight] += 1
            return opening
    if pending[straight]:
        pending[straight] -= 1
        return closing
    return APOSTROPHE if single else closing


@cache
def _together(language: str) -> re.Pattern[str]:
    """Matches end where no line may begin: after the space between two words that stay together."""
    spaced = UNITS + SCALES.get(language, "").split()
    leaning = ["§", *LEANING.get(language, r"p\.").split()]
    ends = "" if language in UNSPACED or language == "ko" else r"(?!\w)"  # Korean hangs its particles on the word
    guillemets = rf"|(?<=[«‹]){SPACE}|{FIRST_SPACE}(?=[»›])" if language == "fr" else ""
    return re.compile(
        rf"[\d½¼¾]\+?{SPACE}(?=(?:{'|'.join(spaced)}){ends})"  # 40.3 million
        rf"|(?<!\w)[€£$¥₹]{SPACE}(?=\d)"  # € 150
        rf"|(?<!\w)(?:{'|'.join(leaning)}){SPACE}(?=\w)"  # No. 5, Dr. Rao
        rf"|(?<!\w)[^\W\d_]\.{SPACE}(?=[^\W\d_]\.|[^\W\d_]{{2}})"  # J. R. Smith
        rf"|{FIRST_SPACE}(?=[–—](?!\w))"  # a dash stays with the word before it
        rf"|{FIRST_SPACE}(?=[{FOLLOWING}])"  # a sign that some set off by a space
        rf"{guillemets}"
    )

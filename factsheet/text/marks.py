"""The small signs of a language: its quotes and apostrophes, and what must stay together on a line.

Only straight quotes change; everything else prints as typed. What stays together is said as places where no line may
begin, so that no character has to be exchanged for another.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple


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
SWISS = Quotes("«", "»", "‹", "›")
SWEDISH = Quotes("”", "”", "’", "’")
POLISH = Quotes("„", "”", "«", "»")
RUSSIAN = Quotes("«", "»", "„", "“")

# Source: CLDR 47, delimiters; French with narrow no-break spaces as in print, Dutch doubled as in most papers.
QUOTES: dict[str, Quotes] = {
    "bg": GERMAN, "bs": POLISH, "ca": LATIN, "cs": GERMAN, "da": ENGLISH, "de": GERMAN, "de-ch": SWISS, "de-li": SWISS,
    "el": LATIN, "es": LATIN, "et": GERMAN, "eu": LATIN, "fi": SWEDISH, "fr": FRENCH, "fr-ch": SWISS, "gl": ENGLISH,
    "hr": POLISH, "hu": Quotes("„", "”", "»", "«"), "is": GERMAN, "it": LATIN, "it-ch": SWISS, "lt": GERMAN,
    "lv": ENGLISH, "mk": GERMAN, "nb": Quotes("«", "»", "‘", "’"), "nn": Quotes("«", "»", "‘", "’"),
    "no": Quotes("«", "»", "‘", "’"), "pl": POLISH, "pt-pt": LATIN, "ro": POLISH, "ru": RUSSIAN, "sk": GERMAN,
    "sl": GERMAN, "sq": LATIN, "sr": Quotes("„", "”", "’", "’"), "sv": SWEDISH, "uk": RUSSIAN,
}  # fmt: skip

APOSTROPHE, PRIME, DOUBLE_PRIME = "’", "′", "″"
OPENS_AFTER = frozenset("([{<«‹“‘„‚–—-/¿¡\u00ad")  # besides spaces and the start
CLIPPED = frozenset({"tis", "twas", "em", "til", "cause", "n", "bout", "round"})  # English words that open with one

# Words that a number does not part from. Short lists on purpose: each word costs the line a place to break.
SCALES: dict[str, str] = {
    "en": r"hundred thousand million billion trillion percent per dozen years? months? weeks? days? hours? minutes?"
    r" seconds? miles? acres? hectares? a\.m\. p\.m\. am pm",
    "de": r"hundert tausend Millionen Million Mio\.? Milliarden Milliarde Mrd\.? Prozent Jahren? Monaten? Wochen?"
    r" Tagen? Stunden? Minuten? Sekunden? Uhr Euro Dollar",
    "fr": r"cent mille millions? milliards? ans? années? mois semaines? jours? heures? minutes? secondes?"
    r" euros? dollars?",
    "es": r"mil millones millón por años? mes(?:es)? semanas? días? horas? minutos? segundos? euros? dólares",
    "pt": r"mil milhões milhão bilhões bilhão por anos? mês meses semanas? dias? horas? minutos? segundos? euros?"
    r" dólares",
    "it": r"mila milioni milione miliardi miliardo per anni anno mesi mese settimane giorni ore minuti secondi euro",
    "nl": r"honderd duizend miljoen miljard procent jaar jaren maanden weken dagen uur minuten seconden euro",
}
UNITS = ["%", "‰", "°C", "°F", "€", "£", r"\$", "¥", "₹", "½", "¼", "¾", "km", "cm", "mm", "kg", "m", "g"]

# Short words that lean on what follows them.
LEANING: dict[str, str] = {
    "en": r"No\. Nos\. pp?\. vol\. ch\. fig\. Mr\.? Mrs\.? Ms\.? Dr\.? St\. Prof\. Rev\.",
    "de": r"Nr\. S\. Bd\. Kap\. Abb\. Dr\. Prof\. Frau Herrn? St\.",
    "fr": r"n° p\. vol\. M\. Mme Mlle Dr St",
    "es": r"n\.º núm\. p(?:ág)?\. Sra?\. Dra?\. D\.",
    "pt": r"n\.º p(?:ág)?\. Sra?\. Dra?\.",
    "it": r"n\. p(?:ag)?\. Sig\. Dott\.",
    "nl": r"nr\. p\. blz\. dhr\. mw\. dr\.",
}


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
    tag = language.lower()
    return QUOTES.get(tag) or QUOTES.get(tag.partition("-")[0]) or ENGLISH


def _quoted(typed: str, language: str) -> tuple[str, Sequence[int]]:
    if '"' not in typed and "'" not in typed:
        return typed, range(len(typed) + 1)
    quotes = quotes_of(language)
    parts: list[str] = []
    origin: list[int] = []
    pending = {'"': 0, "'": 0}  # quotes opened and not yet closed
    for index, character in enumerate(typed):
        if character in pending:
            character = _sign(typed, index, quotes, pending)
        parts.append(character)
        origin.extend([index] * len(character))
    return "".join(parts), [*origin, len(typed)]


def _sign(typed: str, index: int, quotes: Quotes, pending: dict[str, int]) -> str:
    """What the straight quote at the index becomes; counts what is left open."""
    straight, before, after = typed[index], typed[index - 1 : index], typed[index + 1 :]
    single = straight == "'"
    opening, closing = quotes[2 * single : 2 * single + 2]
    if before.isdigit() and not pending[straight] and not after[:1].isalpha():
        return PRIME if single else DOUBLE_PRIME
    if single and before.isalnum() and after[:1].isalnum():
        return APOSTROPHE
    begins = not before or before.isspace() or before in OPENS_AFTER or before in "\"'"
    if begins and after and not after[0].isspace():
        word = re.match(r"\d\d(?!\d)|[^\W\d_]+", after) if single else None
        if word and (word[0].isdigit() or word[0].lower() in CLIPPED):
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
    return re.compile(
        rf"[\d½¼¾]\+? +(?=(?:{'|'.join(spaced)})(?!\w))"  # 40.3 million
        rf"|(?<!\w)[€£$¥₹] +(?=\d)"  # € 150
        rf"|(?<!\w)(?:{'|'.join(leaning)}) +(?=\w)"  # No. 5, Dr. Rao
        r"|(?<!\w)[^\W\d_]\. +(?=[^\W\d_]\.|[^\W\d_]{2})"  # J. R. Smith
        r"| +(?=[–—](?!\w))"  # a dash stays with the word before it
    )

"""Numbers, dates and digits as a language has them, by CLDR through babel.

What is typed prints as typed. All that the program may put in its place stands here and in `text/marks.py`:

- a `value` of digits alone is grouped: 5470 prints 5,470, and 1250000 in Hindi 12,50,000;
- a `value` with `as:` is written as a number, in percent or in a currency: sign, side, space, decimal sign;
- a milestone's date typed as 2011-05 or 2011-05-17 is written out;
- where the house says `digits: native`, these and `since`, the year of the copyright and the numbers of notes are in
  the digits of the language;
- straight quotes and apostrophes become the language's own (`marks.py`).

Dates stay in the Gregorian calendar in which they are typed. A language that CLDR does not know gets what was typed,
and the signs of English where `as:` asks for some.
"""

import datetime
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factsheet.bcp47 import nearest

if TYPE_CHECKING:
    import babel

LONGEST_NUMBER = 15  # digits; a longer one is a code or a slip, and no figure
PLAIN = re.compile(rf"(\d{{1,{LONGEST_NUMBER}}})(?:\.(\d{{1,6}}))?")  # in digits of any script
DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
MANNERS = ("number", "percent")  # what `as:` may say, besides a currency

# The digit zero of the numbering systems, by their names in CLDR.
ZEROS = {
    "arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "gujr": "૦", "guru": "੦", "khmr": "០", "knda": "೦",
    "laoo": "໐", "latn": "0", "mlym": "൦", "mymr": "၀", "nkoo": "߀", "olck": "᱐", "orya": "୦", "tamldec": "௦",
    "telu": "౦", "thai": "๐", "tibt": "༠",
}  # fmt: skip
SYSTEMS = {zero: name for name, zero in ZEROS.items()}

# Languages that group from five digits on, which babel does not tell. Source: CLDR 48, as ICU 78 has it.
FOUR_TOGETHER = "be bg es et hu hy it ka lv pl pt-pt sl sq"
GROUPED = {**dict.fromkeys(FOUR_TOGETHER.split(), 5), "es-419": 4}  # from so many digits on

# Between a place and its country, a name and a role, where the comma of the script is not ours.
COMMAS = {"am": "፣ ", "ar": "، ", "fa": "، ", "ja": "、", "ps": "، ", "ur": "، ", "yue": "、", "zh": "，"}


@dataclass(frozen=True, slots=True)
class Locale:
    """A language, BCP 47, and whether the house writes numbers in the digits of its script."""

    language: str
    native: bool = False

    @property
    def comma(self) -> str:
        """The comma between two names, with the space after it."""
        return nearest(COMMAS, self.language) or ", "

    def figures(self, text: str) -> str:
        """A text of ours with its digits as the house writes them."""
        return _written(text, ZEROS[self._system]) if self.native else text

    def value(self, typed: str, manner: str | None = None) -> str:
        """A value as it prints. manner: what `as:` says; without it, all but digits alone comes back as typed."""
        plain = _plain(typed)
        if plain is None:
            return typed
        whole, decimals, system = plain
        if manner is None and decimals:
            return typed
        system = self._system if system == "latn" and self.native else system
        if manner is None and len(whole) < 4:
            return _written(typed, ZEROS[system])
        cldr = _cldr(self.language) or (_cldr("en") if manner else None)
        if cldr is None:
            return typed
        return _formatted(_written(typed, "0"), manner, system, cldr, len(decimals), self._grouped(whole))

    def date(self, typed: str) -> str:
        """A date typed as 2011-05 or 2011-05-17, written out; anything else, and a year alone, as typed."""
        found, system = DAY.fullmatch(typed), _system_of(typed)
        cldr = _cldr(self.language) if found and system else None
        if not found or system is None or cldr is None:
            return typed
        year, month, day = (int(part or 1) for part in found.groups())
        try:
            told = datetime.date(year, month, day)
        except ValueError:  # 2006-20 may be a span of years
            return typed
        from babel.dates import format_date, format_skeleton

        written = format_date(told, "long", cldr) if found[3] else format_skeleton("yMMMM", told, locale=cldr)
        return _written(written, ZEROS[self._system if system == "latn" and self.native else system])

    @property
    def _system(self) -> str:
        """The numbering system of the language's script: `latn` where that has no digits of its own in use."""
        cldr = _cldr(self.language)
        name = cldr.other_numbering_systems.get("native", "latn") if cldr else "latn"
        return name if name in ZEROS else "latn"

    def _grouped(self, whole: str) -> bool:
        return len(whole) >= (nearest(GROUPED, self.language) or 4)


def is_plain(typed: str) -> bool:
    """Whether a value can be written in a manner: digits, and at most one point among them."""
    return _plain(typed) is not None


def is_manner(typed: str) -> bool:
    """Whether `as:` may say this: number, percent, or the code of a currency in ISO 4217."""
    if typed in MANNERS:
        return True
    if not re.fullmatch("[A-Z]{3}", typed) or typed in ("XTS", "XXX"):  # for tests, and for none
        return False
    from babel.numbers import is_currency

    return is_currency(typed)


def _formatted(typed: str, manner: str | None, system: str, cldr: "babel.Locale", decimals: int, grouped: bool) -> str:
    """A number in the pattern of its manner, with as many decimals as typed."""
    from decimal import Decimal

    from babel.numbers import get_currency_symbol, parse_pattern

    patterns: Mapping[str | None, babel.numbers.NumberPattern] = cldr.decimal_formats
    chosen = patterns[None]
    if manner == "percent":
        chosen = cldr.percent_formats[None]
    elif manner not in (None, "number"):
        chosen = cldr.currency_formats["standard"]
    pattern = parse_pattern(chosen.pattern)  # our own copy
    pattern.frac_prec = (decimals, decimals)
    number = Decimal(typed).scaleb(-2) if manner == "percent" else Decimal(typed)
    signs = cldr.number_symbols.get(system, {})
    named = system if "group" in signs and "decimal" in signs else "latn"  # as most digits have the Latin signs
    text = pattern.apply(number, cldr, group_separator=grouped, numbering_system=named)
    text = text.replace("%", signs.get("percentSign", "%"))
    if "¤" in text and manner is not None:
        text = _with_symbol(text, get_currency_symbol(manner, cldr))
    return _written(text, ZEROS[system])


def _with_symbol(text: str, symbol: str) -> str:
    """The symbol of a currency in its place, a spelt one a space from the number. Source: CLDR, currencySpacing."""
    first, last = (unicodedata.category(sign)[0] not in "SZ" for sign in (symbol[0], symbol[-1]))
    if first:
        text = re.sub(r"(?<=\d)¤", "\u00a0¤", text)
    if last:
        text = re.sub(r"¤(?=\d)", "¤\u00a0", text)
    return text.replace("¤", symbol)


def _plain(typed: str) -> tuple[str, str, str] | None:
    """The digits before and after the point, and their system; None for no number and for a code that starts with 0."""
    found, system = PLAIN.fullmatch(typed), _system_of(typed)
    if found is None or system is None or (len(found[1]) > 1 and found[1][0] == ZEROS[system]):
        return None
    return found[1], found[2] or "", system


def _system_of(typed: str) -> str | None:
    """The numbering system of the digits in a text; None if it has none, or of several, or of one we do not know."""
    zeros = {chr(ord(sign) - unicodedata.decimal(sign)) for sign in typed if sign.isdecimal()}
    return SYSTEMS.get(zeros.pop()) if len(zeros) == 1 else None


def _written(text: str, zero: str) -> str:
    """The text with all its digits in the system of a zero."""
    return "".join(chr(ord(zero) + unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


@cache
def _cldr(language: str) -> "babel.Locale | None":
    from babel import Locale as Known
    from babel import UnknownLocaleError

    try:
        return Known.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None

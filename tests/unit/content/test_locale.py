"""Numbers and dates as languages have them; ICU, which knows nothing of babel, is the witness."""

import pytest

from factsheet.content.locale import Locale, is_manner, is_plain
from factsheet.content.words import languages

WITNESSED = {
    "number": ("group-auto", "1234567"),
    "percent": ("percent", "45"),
    "USD": ("currency/USD precision-integer", "5000"),
    "INR": ("currency/INR precision-integer", "1250000"),
}
# ICU has other patterns for native digits there, where babel has one for all.
OTHERWISE = {("fa", "USD"), ("fa", "INR"), ("ta", "INR")}


@pytest.mark.parametrize("native", [False, True], ids=["latin", "native"])
@pytest.mark.parametrize("language", languages())
def test_icu_writes_the_same(language, native):
    """Grouping, signs, sides and spaces are those of CLDR, read through another library."""
    from icu4py.messageformat import MessageFormat

    own = native and not language.startswith("zh")  # its own digits are words: 五,四七〇 is no figure
    tag = f"{language}-u-nu-{'native' if own else 'latn'}"
    for manner, (skeleton, typed) in WITNESSED.items():
        if native and (language, manner) in OTHERWISE:
            continue
        expected = MessageFormat(f"{{n,number,::{skeleton}}}", tag).format({"n": int(typed)})
        assert expected == Locale(language, native).value(typed, manner), manner


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("en", "5470", "5,470"),
        ("en", "435", "435"),
        ("en-IN", "1250000", "12,50,000"),
        ("es", "5470", "5470"),
        ("es-MX", "5470", "5,470"),
        ("bn", "৫৪৭০", "৫,৪৭০"),
        ("zz", "5470", "5470"),
        *((language, typed, typed) for language in ("en", "de") for typed in ("5,470", "1.10", "0330", "1" * 16, "x")),
    ],
)
def test_digits_alone_are_grouped(language, typed, printed):
    """5470 is a number to be set as the language has it; 5,470 and 1.10 are already set."""
    assert printed == Locale(language).value(typed)


@pytest.mark.parametrize(
    ("locale", "typed", "manner", "printed"),
    [
        (Locale("de"), "45", "percent", "45\u00a0%"),
        (Locale("ar", native=True), "45", "percent", "٤٥٪\u061c"),
        (Locale("tr"), "12.50", "percent", "%12,50"),
        (Locale("de"), "1.9", "number", "1,9"),
        (Locale("hi", native=True), "1.9", "number", "१.९"),
        (Locale("bn"), "৪৫", "percent", "৪৫%"),
        (Locale("zz"), "45", "percent", "45%"),
    ],
)
def test_a_manner_keeps_the_decimals_as_typed(locale, typed, manner, printed):
    """Sign and space come from the language, how many decimals from the author."""
    assert printed == locale.value(typed, manner)


@pytest.mark.parametrize(
    ("locale", "typed", "printed"),
    [
        (Locale("en-GB"), "2011-05-17", "17 May 2011"),
        (Locale("en-US"), "2011-05-17", "May 17, 2011"),
        (Locale("en"), "2011-05", "May 2011"),
        (Locale("pl"), "2011-05", "maj 2011"),
        (Locale("ja"), "2011-05", "2011年5月"),
        (Locale("bn", native=True), "2011-05", "মে ২০১১"),
        (Locale("bn"), "২০১১-০৫", "মে ২০১১"),
        *((Locale("bn", native=True), typed, typed) for typed in ("2011", "2011-20", "spring 2011", "2011–12")),
        (Locale("zz"), "2011-05", "2011-05"),
    ],
)
def test_a_month_or_day_is_written_out(locale, typed, printed):
    """A year alone, a span of years and words stay as typed."""
    assert printed == locale.date(typed)


def test_figures_of_ours_follow_the_house():
    """Years and notes are in the digits of the language where the house wants them, and where it has some."""
    locales = (Locale("hi"), Locale("hi", native=True), Locale("de", native=True), Locale("zz", native=True))

    assert ["2006", "२००६", "2006", "2006"] == [locale.figures("2006") for locale in locales]


def test_what_can_be_written_in_a_manner():
    """Digits of one script with a point among them; number, percent or a currency that exists."""
    values = ("1.9", "৪৫", "1,9", "-1", "৪5", "1.", "²", "", "007")
    manners = ("number", "INR", "inr", "QQQ", "XXX", "rupees")

    assert ["1.9", "৪৫"] == [typed for typed in values if is_plain(typed)]
    assert ["number", "INR"] == [typed for typed in manners if is_manner(typed)]

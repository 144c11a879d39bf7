"""Marks: quotes of the language, and what stays together."""

from time import perf_counter

import pytest

from factsheet.text.marks import mark, opening_quote


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("en-US", '''"Don't," she said, "say 'never'."''', "“Don’t,” she said, “say ‘never’.”"),
        ("en-US", "the girls' rooms in the '90s, 'tis said", "the girls’ rooms in the ’90s, ’tis said"),
        ("en-US", """6'2" tall, a "size 12" shoe""", "6′2″ tall, a “size 12” shoe"),
        ("en-US", '''("yes")—"no"''', "(“yes”)—“no”"),
        ("en-US", "“already” ‘curly’", "“already” ‘curly’"),
        ("ru", '«он сказал "нет" дважды», "да"', "«он сказал „нет“ дважды», «да»"),
        ("fr", '« un "oui" ferme »', "« un “oui” ferme »"),
        ("de", """"Ja", sagt er, 'so' geht's""", "„Ja“, sagt er, ‚so‘ geht’s"),
        ("de-CH", '"Ja"', "«Ja»"),
        ("nl", "'s ochtends zei ze: 'ja'", "’s ochtends zei ze: ‘ja’"),
        ("fr", '"Oui", l\'homme', "«\u202fOui\u202f», l’homme"),
        ("es", '"sí"', "«sí»"),
        ("es-MX", '"sí"', "“sí”"),
        ("pl", '"tak"', "„tak”"),
        ("uk", "'п'ять'", "„п’ять“"),
        ("ar", 'قال "نعم" و"لا"', "قال ”نعم“ و”لا“"),
        ("fa", '"آری"', "«آری»"),
        ("he", """צה"ל, ר' לוי: "כן\"""", "צה״ל, ר׳ לוי: ”כן”"),
        ("ja", """彼は"はい"と'言'った。""", "彼は「はい」と『言』った。"),
        ("zh-TW", '他說"好"。', "他說「好」。"),
        ("zh", '他说"好"。', "他说“好”。"),
        ("th", 'เธอพูดว่า"ใช่"แล้ว', "เธอพูดว่า“ใช่”แล้ว"),
        ("bn", '"হ্যাঁ," সে বলল', "“হ্যাঁ,” সে বলল"),
        ("sv", '"ja"', "”ja”"),
        ("xx", '"?"', "“?”"),
    ],
)
def test_straight_quotes_become_the_language_s_own(language: str, typed: str, printed: str) -> None:
    """Curly ones and everything else stay as typed."""
    assert printed == mark(typed, language).text


def test_guillemets_keep_what_they_hold() -> None:
    """Where French sets them off by a space, typed or our own, no line ends inside them; German turns them round."""
    assert {2, 6} == mark("« oui »", "fr").joined
    assert frozenset() == mark("er sagt »ja« dazu", "de").joined


def test_the_big_mark_is_the_sign_that_opens() -> None:
    """Without the space that French sets after it."""
    assert ["“", "«", "«", "”", "「"] == [opening_quote(language) for language in ("en", "fr", "fa", "ur-PK", "ja")]


def test_each_character_knows_the_typed_one_it_comes_from() -> None:
    """The French quote is two characters that come from one."""
    marked = mark('a "b"', "fr")

    assert "a «\u202fb\u202f»" == marked.text
    assert [0, 1, 2, 2, 3, 4, 4, 5] == list(marked.origin)


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("en", "some 40.3 million people", "million"),
        ("en", "every 12 minutes", "minutes"),
        ("en", "330+ years", "years"),
        ("en", "No. 5", "5"),
        ("en", "Dr. Rao", "Rao"),
        ("en", "J. Smith", "Smith"),
        ("en", "€ 150", "150"),
        ("en", "a 5 % rise", "% rise"),
        ("en", "time – and", "– and"),
        ("de", "40,3 Millionen Menschen", "Millionen"),
        ("fr", "12 minutes", "minutes"),
        ("bn", "5 km", "km"),
        ("bn", "৪৩৫ জন মানুষ", "জন"),
        ("hi", "१२ लाख लोग", "लाख"),
        ("th", "มี 40 ล้านคน", "ล้าน"),
        ("ru", "в доме", "доме"),
        ("pl", "dom i ogród", "ogród"),
        ("fr", "Vraiment !", "!"),
        ("fr", "Vraiment\u2009?", "?"),
        ("fr", "dit : oui", ": oui"),
        ("hi", "यह सच है ।", "।"),
        ("km", "ធំ ៗ ណាស់", "ៗ"),
    ],
)
def test_what_stays_together(language: str, text: str, kept: str) -> None:
    """No line begins with the second of two that belong together."""
    assert {text.index(kept)} == mark(text, language).joined


@pytest.mark.parametrize("text", ["12 miners", "in 2006 five girls", "a million people", "end. The next"])
def test_other_words_may_part(text: str) -> None:
    """The lists are short, so that lines keep places to break."""
    assert frozenset() == mark(text, "en").joined


@pytest.mark.parametrize("typed", [" " * 60_000, "'\" " * 20_000, "a' 1 " * 12_000], ids=["spaces", "quotes", "mixed"])
def test_a_text_of_a_kind_is_read_in_no_time(typed: str) -> None:
    """60,000 spaces once took a minute, since each was tried as the first of a run."""
    began = perf_counter()
    mark(typed, "fr")

    assert perf_counter() - began < 2

"""Where Unicode lets a line end, a word and a letter begin, by ICU; offsets count characters of Python."""

import re
from collections.abc import Iterator

# Thai, Lao, Burmese, Khmer, Chinese, Japanese, and the space of no width that their writers part words with.
RUN_ON = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u200b\u2e80-\u312f\u3190-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff"
    "\uaa60-\uaa7f\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
RUNS_ON = re.compile(f"[{RUN_ON}]")


def line_ends(text: str, language: str) -> list[int]:
    """Offsets where a line may begin, the end of the text included. Source: UAX 14, with ICU's dictionaries."""
    from icu4py.breakers import LineBreaker

    return [end for _, end in _in_characters(text, LineBreaker(text, language).segments())]


def fine_line_ends(text: str, language: str) -> list[int]:
    """Those of them that fine printing takes: in Japanese no line begins with a small kana or a long vowel's mark.

    Source: UAX 14, LB 1, class CJ taken as NS.
    """
    return line_ends(text, f"{language.partition('-')[0]}-u-lb-strict")


def phrase_ends(text: str, language: str) -> list[int]:
    """Those of them that part no phrase: in Korean between words, in Japanese after particles and endings, by ICU."""
    return line_ends(text, f"{language.partition('-')[0]}-u-lw-phrase")


def words(text: str, language: str) -> list[tuple[int, int]]:
    """Start and end of each word: what spaces part, and where words run on, what ICU parts. Source: UAX 29."""
    if not RUNS_ON.search(text):
        return [found.span() for found in re.finditer(r"\S+", text)]
    from icu4py.breakers import WordBreaker

    found = _in_characters(text, WordBreaker(text, language).segments())
    return [(start, end) for start, end in found if any(map(str.isalnum, text[start:end]))]


def graphemes(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what a reader takes for one letter. Source: UAX 29."""
    if text.isascii():
        return iter([(place, place + 1) for place in range(len(text))])
    from icu4py.breakers import CharacterBreaker

    return _in_characters(text, CharacterBreaker(text, "en").segments())


def _in_characters(text: str, segments: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """ICU counts in UTF-16, where a character beyond U+FFFF takes two."""
    if not text or max(text) <= "\uffff":
        return segments
    places: list[int] = []
    for place, character in enumerate(text):
        places.extend([place] * (2 if character > "\uffff" else 1))
    places.append(len(text))
    return ((places[start], places[end]) for start, end in segments)

"""Where a word may be divided.

The patterns are pyphen's, which are those of the office suites. A language without patterns is simply not hyphenated.
"""

import re
from functools import cache
from typing import Any

SHORTEST = 6  # letters; shorter words are left whole
EDGES: dict[str, tuple[int, int]] = {"de": (2, 2), "it": (2, 2), "es": (2, 2), "pt": (2, 3)}  # letters left, right
LETTERS = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"://|@|^www\.|[\w-]\.[a-z]{2,}", re.IGNORECASE)
ADDRESS_BREAKS = re.compile(r"(?<=[\w/])[/.@-]+(?=\w)")


def points(word: str, language: str, opens_sentence: bool) -> tuple[int, ...]:
    """Offsets in a stretch of text without spaces where a hyphen may be added.

    None in names (capitals inside a sentence, but for German), in capitals, figures, addresses, and in words that
    have a hyphen of their own.
    """
    if len(word) < SHORTEST:
        return ()
    cores = [found for found in LETTERS.finditer(word) if len(found[0]) >= SHORTEST]
    if len(cores) != 1 or any(character.isdigit() or character in "-‐‑–—/@_\\" for character in word):
        return ()
    (core,) = cores
    letters, start = core[0], core.start()
    named = letters[0].isupper() and not opens_sentence and not language.lower().startswith("de")
    if named or not letters[1:].islower() or is_address(word):
        return ()
    return tuple(start + offset for offset in _divided(letters.lower(), language))


def is_address(word: str) -> bool:
    """Whether the word is a web or mail address."""
    return ADDRESS.search(word) is not None


def address_points(word: str) -> tuple[int, ...]:
    """Offsets in an address where a line may end, if it must, with no sign added: after its slashes, dots, @ and -."""
    return tuple(found.end() for found in ADDRESS_BREAKS.finditer(word))


@cache
def _divided(word: str, language: str) -> tuple[int, ...]:
    patterns = _patterns(language)
    if patterns is None:
        return ()
    # A division that changes letters (Hungarian, old German) carries data; it would change the text.
    return tuple(int(place) for place in patterns.positions(word) if not getattr(place, "data", None))


@cache
def _patterns(language: str) -> Any:
    import pyphen

    found = pyphen.language_fallback(language.replace("-", "_"))
    if found is None:
        return None
    left, right = EDGES.get(language.partition("-")[0].lower(), (2, 3))
    return pyphen.Pyphen(lang=found, left=left, right=right)

"""Where a word may be divided.

The patterns are pyphen's, which are those of the office suites, but read here: pyphen takes every pattern apart when it
opens a language, 90 ms for English; only those that a word meets are taken apart here. A language without patterns is
simply not hyphenated.
"""

import re
from functools import cache

SHORTEST = 6  # letters; shorter words are left whole
# Letters left on the line, and brought to the next.
EDGES: dict[str, tuple[int, int]] = {"en": (3, 3), "de": (2, 2), "it": (2, 2), "es": (2, 2), "pt": (2, 3)}
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
    """Source: Liang, "Word Hy-phen-a-tion by Com-put-er" (1983): the highest level between two letters decides."""
    patterns, longest = _patterns(language)
    dotted = f".{word}."
    levels = [0.0] * (len(dotted) + 1)
    for start in range(len(dotted) if patterns else 0):
        for end in range(start + 1, min(start + longest, len(dotted)) + 1):
            if (pattern := patterns.get(dotted[start:end])) is not None:
                for place, level in zip(range(start, len(levels)), _levels(pattern), strict=False):
                    levels[place] = max(levels[place], level)
    left, right = EDGES.get(language.partition("-")[0].lower(), (2, 3))
    return tuple(
        place - 1 for place, level in enumerate(levels) if level % 2 == 1 and left < place <= len(word) - right + 1
    )


@cache
def _levels(pattern: str) -> tuple[float, ...]:
    """The level before each letter of a pattern, and after the last; `1b2c` is (1, 2, 0).

    A division that changes letters, as in Hungarian (`omp1ny/...=...`), would change the text: half a level more keeps
    it from being taken.
    """
    letters, _, change = pattern.partition("/")
    return tuple(int(digit or 0) + (0.5 if change else 0.0) for digit, _ in re.findall(r"(\d?)(\D?)", letters))


@cache
def _patterns(language: str) -> tuple[dict[str, str], int]:
    """Each pattern of a language by its letters, and the length of the longest. Empty where there are none."""
    import pyphen

    found = pyphen.language_fallback(language)
    if found is None:
        return {}, 0
    data = pyphen.LANGUAGES[found].read_bytes()
    encoding = data[: data.index(b"\n")].decode("ascii").strip().replace("microsoft-", "")
    whole, letters = (some.decode(encoding).split("\n") for some in (data, data.translate(None, b"0123456789")))
    pairs = zip(letters, whole, strict=True)
    patterns = {key.strip().partition("/")[0]: pattern for key, pattern in pairs if key != pattern}
    return patterns, max(map(len, patterns))

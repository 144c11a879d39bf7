"""Which language words are in, as far as their script tells.

A screen reader reads words in the voice of their language. The data names one language for the sheet; a word in a
script that this language is not written in is in another.
"""

# The languages written in a script. A word is taken for the first, unless the sheet is in one of them. Where no single
# one stands out, the first says the script alone: und is the code for a language that nobody has told.
WRITTEN = {
    "Arab": ("und-Arab", "ar", "fa", "ur", "ps", "sd", "ug", "ckb"),
    "Armn": ("hy",),
    "Beng": ("bn", "as", "mni"),
    "Cyrl": ("und-Cyrl", "be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk", "uz"),
    "Deva": ("und-Deva", "awa", "bho", "brx", "doi", "hi", "hne", "kok", "ks", "mai", "mr", "ne", "sa", "sd"),
    "Ethi": ("am", "ti"),
    "Geor": ("ka",),
    "Grek": ("el",),
    "Gujr": ("gu",),
    "Guru": ("pa",),
    "Hang": ("ko",),
    "Hani": ("und-Hani", "ja", "ko", "yue", "zh"),
    "Hebr": ("he", "yi"),
    "Hira": ("ja",),
    "Kana": ("ja",),
    "Khmr": ("km",),
    "Knda": ("kn", "tcy"),
    "Laoo": ("lo",),
    "Mlym": ("ml",),
    "Mymr": ("my", "shn", "mnw"),
    "Orya": ("or",),
    "Sinh": ("si",),
    "Taml": ("ta",),
    "Telu": ("te",),
    "Thai": ("th",),
    "Tibt": ("bo", "dz"),
}

# Scripts that run from right to left, and the languages that are written in one unless their tag says otherwise.
LEFTWARD = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
LEFTWARD_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "mzn", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi"}
)


def leftward(language: str) -> bool:
    """Whether a language (BCP 47) runs from right to left."""
    base, *rest = language.split("-")
    written = next((part.title() for part in rest if len(part) == 4 and part.isalpha()), None)
    return written in LEFTWARD if written else base.lower() in LEFTWARD_LANGUAGES


def spoken(words: str, script: str, language: str) -> str:
    """The language of words, BCP 47: the sheet's own, unless their script shows another. A lone letter is a sign.

    Args:
        script: of the words, four letters, ISO 15924.
        language: of the sheet.
    """
    written = WRITTEN.get(script)
    if written is None or language.partition("-")[0].lower() in written or sum(map(str.isalpha, words)) < 2:
        return language
    return written[0]

"""Capitals as a look: what is shown where small letters were typed."""

import unicodedata

DOTTED = str.maketrans({"i": "İ", "ı": "I"})  # Turkish, Azeri
MKHEDRULI = {capital: capital - 0x0BC0 for capital in range(0x1C90, 0x1CC0)}  # Georgian has none that fonts agree on
TONOS = "\u0301"


def capitals(text: str, language: str) -> str:
    """The text in capitals as its language writes them: ß as SS, Turkish i as İ, Greek without accents.

    Source: Unicode SpecialCasing; Greek by the custom of dropping the tonos, as CLDR's el-Upper does.
    """
    base = language.partition("-")[0].lower()
    if base in ("tr", "az"):
        text = text.translate(DOTTED)
    if base == "el":
        text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace(TONOS, ""))
    return text.upper().translate(MKHEDRULI)


def letter_by_letter(text: str, language: str) -> tuple[str, tuple[int, ...]]:
    """The capitals, and for each of them the offset of the letter it comes from, with one more for the end.

    Where one letter becomes several, the first stands for it and the others for nothing: they carry the offset after.
    """
    shown: list[str] = []
    sources: list[int] = []
    for offset, letter in enumerate(text):
        capital = capitals(letter, language)
        shown.append(capital)
        sources.extend([offset, *[offset + 1] * (len(capital) - 1)][: len(capital)])
    return "".join(shown), (*sources, len(text))

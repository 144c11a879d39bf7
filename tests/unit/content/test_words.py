"""The built-in words: whole in every language, and short enough for their places."""

import pytest

from factsheet.codes.content import WORDS_MISSING
from factsheet.content.shape import fields
from factsheet.content.sheet import Wording
from factsheet.content.words import FOLDER, built_in, languages
from factsheet.text.unicode import graphemes

# Letters, as a reader counts them, that find room: beside the number they announce, in a column of 126 pt.
SHORT = {"phone": 7, "fax": 7}
ROOM = 24


@pytest.mark.parametrize("language", languages())
def test_a_language_has_every_word_and_each_has_room(language):
    """Nothing is missing, nothing is left over, the year has its place, and no word needs two lines."""
    words = built_in(language)
    lengths = {name: sum(1 for _ in graphemes(word)) for name, word in words.items()}

    assert set(fields(Wording)) == set(words)
    assert 1 == words["since"].count("{year}")
    assert {} == {name: length for name, length in lengths.items() if length > SHORT.get(name, ROOM)}


@pytest.mark.parametrize("language", languages())
def test_who_lacks_words_is_told_which_languages_have_them(language):
    """The first line of each file names its language."""
    name = (FOLDER / f"{language}.yaml").read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")

    assert name.partition(",")[0] in WORDS_MISSING.text


def test_a_version_gives_only_what_differs():
    """Brazil has a word of its own, Mozambique those of Portugal, Taiwan those of the traditional script."""
    assert ("Os fatos", "O problema") == tuple(built_in("pt-BR")[name] for name in ("facts", "problem"))
    assert "Os factos" == built_in("pt-MZ")["facts"]
    assert "電話" == built_in("zh-TW")["phone"] == built_in("zh-Hant-HK")["phone"]
    assert {} == built_in("zz")

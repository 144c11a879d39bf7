"""Which language words are in."""

import pytest

from factsheet.text.languages import WRITTEN, leftward, spoken


@pytest.mark.parametrize(
    ("words", "script", "sheet", "expected"),
    [
        ("শক্তি", "Beng", "en-GB", "bn"),
        ("শক্তি", "Beng", "bn", "bn"),
        ("শক্তি", "Beng", "as-IN", "as-IN"),
        ("न्याय", "Deva", "en-GB", "und-Deva"),
        ("न्याय", "Deva", "ne", "ne"),
        ("power", "Latn", "bn", "bn"),
        ("α", "Grek", "en-GB", "en-GB"),
        ("12", "Zyyy", "en-GB", "en-GB"),
    ],
)
def test_words_are_in_the_language_of_the_sheet_unless_their_script_says_more(words, script, sheet, expected):
    """A script that one language stands for names it; one of many names only itself; Latin letters say nothing."""
    assert expected == spoken(words, script, sheet)


def test_a_script_of_many_languages_says_only_itself():
    """The first of a script is a language, or und with the script."""
    first = {script: languages[0] for script, languages in WRITTEN.items()}

    assert {f"und-{script}" for script in ("Arab", "Cyrl", "Deva", "Hani")} == {
        one for one in first.values() if len(one) > 2
    }


@pytest.mark.parametrize(
    ("language", "runs"),
    [
        ("ar", True),
        ("ur-PK", True),
        ("he", True),
        ("az-Arab", True),
        ("ku-Latn", False),
        ("bn", False),
        ("ar-Latn", False),
    ],
)
def test_a_language_runs_as_its_script_does(language: str, runs: bool):
    """Its usual script, unless the tag names another."""
    assert runs == leftward(language)

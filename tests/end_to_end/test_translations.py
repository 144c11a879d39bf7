"""Sheets in several languages, as a user asks for them."""

from pathlib import Path

import pytest

OFFICE = "data/offices/river-bend.yaml"


@pytest.fixture
def kept(project: Path) -> Path:
    """River Bend in German and in Brazilian Portuguese, every text of it left as it is."""
    for tag in ("de", "pt-BR"):
        (project / f"data/offices/river-bend.{tag}.yaml").write_text("untranslated: keep\n", encoding="utf-8")
    return project


def sheets(answer):
    return [(sheet["office"], sheet["language"]) for sheet in answer.document["sheets"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), ["river-bend", "river-bend.de", "river-bend.pt-BR"]),
        (("river-bend",), ["river-bend", "river-bend.de", "river-bend.pt-BR"]),
        (("river-bend.de",), ["river-bend.de"]),
        ((OFFICE,), ["river-bend"]),
        (("--lang", "pt", "--lang", "en"), ["river-bend", "river-bend.pt-BR"]),
        (("river-bend", "--lang", "DE"), ["river-bend.de"]),
    ],
)
def test_which_sheets_are_meant(factsheet, kept, words, expected):
    """A name is an office in all its languages, a file is itself, and --lang picks among them."""
    answer = factsheet("check", *words, "--json")

    assert expected == [office for office, _ in sheets(answer)]


def test_each_language_has_a_file_of_its_own(factsheet, kept):
    """Named and told apart by its language, in the file too."""
    answer = factsheet("build", "--lang", "de", "--json")

    assert 0 == answer.status, answer.messages
    assert [("river-bend.de", "de")] == sheets(answer)
    pdf = (kept / "output/press/river-bend.de.pdf").read_bytes()
    assert b"/Lang (de)" in pdf
    factsheet("show", "river-bend.de")
    assert {"river-bend.de-press-1.png", "river-bend.de-press-2.png"} == {
        path.name for path in (kept / "output/preview").iterdir()
    }


def test_a_language_without_a_sheet_is_refused(factsheet, kept):
    """What there is instead is named."""
    answer = factsheet("build", "--lang", "bn")

    assert (2, True) == (answer.status, "the languages are: de, en-GB, pt-BR." in answer.messages)


def test_an_unfinished_translation_stops_no_other_sheet(factsheet, kept):
    """The office is built; the translation that lacks texts is not, and says which."""
    (kept / "data/offices/river-bend.de.yaml").write_text("place: Flussbogen\n", encoding="utf-8")
    answer = factsheet("build", "--lang", "de", "--lang", "en", "--json")

    assert 1 == answer.status
    assert [("river-bend", True), ("river-bend.de", False)] == [
        (sheet["office"], sheet["ok"]) for sheet in answer.document["sheets"]
    ]
    assert ["untranslated data/offices/river-bend.de.yaml:1:1"] * 2 == answer.findings

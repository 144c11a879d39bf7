"""Sheets in several languages, as a user asks for them."""

import re
from pathlib import Path

import pytest
from hearing import heard

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


def test_what_is_kept_is_read_aloud_in_its_own_language(factsheet, kept):
    """Words, pictures and halves of a line; headings and what follows a kept word are German."""
    factsheet("build", "river-bend.de", "--for", "screen")
    told = heard((kept / "output/screen/river-bend.de.pdf").read_bytes())

    for said in (
        "Figure en-GB: Drawing of low hills in the morning.",
        "H2: [Span en-GB: Ferry Hands at River Bend] seit 2018",
        "[Span en-GB: Odile]",
        "© 2025 [Span en-GB: Ferry Hands]",
        "H2: Die Fakten",
    ):
        assert said in told


def test_a_language_without_a_sheet_is_refused(factsheet, kept):
    """What there is instead is named, and how a translation that is asked for by name is begun."""
    answer = factsheet("build", "--lang", "bn")
    named = " ".join(factsheet("build", "river-bend.bn").messages.split())

    assert "`factsheet translate river-bend --to bn` begins a translation." in named

    assert (2, True) == (answer.status, "the languages are: de, en-GB, pt-BR." in answer.messages)


def test_an_unfinished_translation_stops_no_other_sheet(factsheet, kept):
    """The office is built; the translation that lacks texts is not, and says which."""
    (kept / "data/offices/river-bend.de.yaml").write_text("place: Flussbogen\n", encoding="utf-8")
    answer = factsheet("build", "--lang", "de", "--lang", "en", "--json")

    assert 1 == answer.status
    assert [("river-bend", True), ("river-bend.de", False)] == [
        (sheet["office"], sheet["ok"]) for sheet in answer.document["sheets"]
    ]
    assert 2 == answer.findings.count("untranslated data/offices/river-bend.de.yaml:1:1")


def test_a_translation_is_begun_filled_and_kept_in_step(factsheet, project):
    """From an empty file to a sheet, to a source that changed, to a translation that was looked at again."""
    german, shared = project / "data/offices/river-bend.de.yaml", project / "data/organisation.de.yaml"
    begun = factsheet("translate", "river-bend", "--to", "de", "--json")
    assert (0, [german, shared]) == (begun.status, [Path(one["path"]) for one in begun.document["translations"]])
    assert 1 == factsheet("check", "river-bend.de").status

    german.write_text("place: Flussbogen\n" + german.read_text(encoding="utf-8").replace("place:\n", "", 1))
    for file in (german, shared):
        with file.open("a", encoding="utf-8") as end:
            end.write("untranslated: keep\n")
    (project / OFFICE).write_text((project / OFFICE).read_text().replace("place: River Bend", "place: Riverbend"))
    stale = factsheet("check", "river-bend.de", "--json")

    assert 0 == stale.status
    assert "translation-stale data/offices/river-bend.de.yaml:1:8" in stale.findings
    told = [factsheet("translate", "river-bend", "--to", "de", *more).results for more in ((), ("--seen",), ())]
    assert ["1 text is older than the source", "1 text is taken as up to date", "nothing to write"] == [
        re.search(r"1 text is [a-z ]+|nothing to write$", line.strip())[0] for line in told
    ]
    renewed = german.read_text(encoding="utf-8")
    assert renewed.startswith("place: Flussbogen\n# river-bend.yaml in the language de.")
    assert not [one for one in factsheet("check", "river-bend.de", "--json").findings if one.startswith("trans")]


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (("nowhere", "--to", "de"), 2, "There is no office “nowhere”."),
        (("nowhere.de", "--to", "fr"), 2, "There is no office “nowhere.de”."),
        (("river-bend", "--to", "Bengali"), 2, "“Bengali” is not the code of a language"),
        (("river-bend", "--to", "en-US"), 1, "a sheet in en-US takes its texts as they are."),
    ],
)
def test_what_cannot_be_translated_is_said(factsheet, project, words, status, message):
    """Nothing is written."""
    answer = factsheet("translate", *words)

    assert (status, True) == (answer.status, message in answer.messages)
    assert ["river-bend.yaml"] == [path.name for path in (project / "data/offices").iterdir()]

"""A sheet in another language, from what its translation says and what it leaves to its source."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sound_project import GERMAN, OFFICE, ORGANISATION, SHARED, Told

from factsheet.codes import translations as codes
from factsheet.content.files import language_of_sheet
from factsheet.content.read import read_sheet
from factsheet.diagnostics import Code, Log, Span

Translate = Callable[..., Told]


@pytest.fixture
def translate(tmp_path: Path) -> Translate:
    """Reads porto-novo.de.yaml with one stretch of it replaced by another; a file given as None is not there."""

    def reading(old: str = "", new: str = "", /, name: str = "porto-novo.de.yaml", **files: str | None) -> Told:
        assert old in GERMAN
        told = {"office": OFFICE, "organisation": ORGANISATION, "german": GERMAN.replace(old, new, 1), "shared": SHARED}
        places = {
            "office": "offices/porto-novo.yaml",
            "organisation": "organisation.yaml",
            "german": f"offices/{name}",
            "shared": "organisation.de.yaml",
        }
        for which, text in (told | files).items():
            path = tmp_path / "data" / places[which]
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink(missing_ok=True)
            else:
                path.write_text(text, encoding="utf-8")
        log = Log()
        sheet = read_sheet(tmp_path / "data/organisation.yaml", tmp_path / f"data/offices/{name}", tmp_path, log)
        return Told(sheet, tuple(log.diagnostics))

    return reading


def message(told: Told) -> str:
    (finding,) = told.findings
    return finding.message


def test_a_translation_says_only_what_differs(translate):
    """Texts are German, picture, figures and flags the office's own; what is kept is English and says so."""
    told = translate()
    sheet = told.sheet

    assert [] == told.places
    assert ("porto-novo.de", "de", "Porto Novo: Faktenblatt, Beispielhilfe") == (
        sheet.slug,
        sheet.language,
        sheet.title,
    )
    assert ("Ein Fluss", "assets/pictures/river.jpg", (0.5, 0.25)) == (
        sheet.cover.alt.value,
        sheet.cover.picture.value,
        sheet.cover.focus,
    )
    assert [("5470", "Brunnen gesichert"), ("12", "Straßen angehoben")] == [
        (callout.value.value, callout.label.value) for callout in sheet.progress.callouts
    ]
    assert ["2006", "Mai 2011"] == [milestone.date.value for milestone in sheet.milestones]
    assert ("Das Problem", "Name geändert.") == (sheet.problem.kicker.value, sheet.small_print.pseudonym.plain)
    (quote,) = sheet.quotes
    assert ("en-GB", None, True) == (quote.speaker.language, quote.text.typed.language, quote.pseudonym)
    assert Span("data/offices/porto-novo.de.yaml", 3, 10) == sheet.problem.title.at
    assert Span("data/offices/porto-novo.yaml", 28, 14) == quote.speaker.at


def test_what_is_missing_is_told_by_name_line_and_words(translate):
    """An empty value is as good as none; web addresses, dates without letters and the picture are not asked for."""
    told = translate("problem:\n  title: Hochwasser\n", "problem:\n  title:\n", shared="small_print: {pseudonym: }")

    own, shared = told.findings
    assert ["untranslated data/offices/porto-novo.de.yaml:3:3", "untranslated data/organisation.de.yaml:1:15"] == (
        told.places
    )
    assert own.message.endswith("lacks 1 text of data/offices/porto-novo.yaml: `problem.title` (line 7, “Floods”).")
    assert shared.message.endswith(
        "lacks 3 texts of data/organisation.yaml: `about` (line 6, “A charity that exists in tests …”), "
        "`small_print.pseudonym` (line 8, “Name changed.”), `name` (line 1, “Example Aid”)."
    )
    assert own.help.startswith("write it after its key.")
    assert "`factsheet translate organisation --to de`" in shared.help
    assert "`untranslated: [problem.title]`" in own.help


@pytest.mark.parametrize("kept", ["keep", "[place, quotes, problem.title]", "[place, quotes.1, problem]"])
def test_what_is_kept_is_chosen(translate, kept):
    """All of it, or by text, or by part."""
    told = translate("  title: Hochwasser\n", "", german=GERMAN.replace("[place, quotes.1.speaker]", kept))
    german = GERMAN.replace("  title: Hochwasser\n", "").replace("[place, quotes.1.speaker]", kept)

    assert "en-GB" == translate(german=german).sheet.problem.title.language
    assert None is told.sheet.problem.title.language


def test_keep_in_the_office_holds_for_what_is_shared(translate):
    """One line is enough to print a sheet as it is; headings are German all the same."""
    sheet = translate(german="untranslated: keep\n", shared=None).sheet

    assert ("en-GB", "en-GB", "Das Problem") == (
        sheet.about.typed.language,
        sheet.organisation.name.language,
        sheet.problem.kicker.value,
    )
    assert None is sheet.contact.web.language


def test_an_office_of_another_language_takes_what_is_shared_in_it(translate):
    """The organisation's German texts serve an office that is written in German from the start."""
    office = OFFICE.replace("place:", "language: de-CH\nplace:")

    assert "Name geändert." == translate(name="porto-novo.yaml", german=office).sheet.small_print.pseudonym.plain
    told = translate(name="porto-novo.yaml", german=office, shared=None)
    assert ["untranslated data/offices/porto-novo.yaml:1:11"] == told.places
    assert "This sheet is in de-CH and lacks 3 texts of data/organisation.yaml" in message(told)


def test_another_country_needs_no_translation(translate):
    """en-US beside en-GB says what differs, and nothing else is amiss."""
    sheet = translate(name="porto-novo.en-US.yaml", german="problem: {title: High water}\n").sheet

    assert ("High water", "A river", None) == (
        sheet.problem.title.value,
        sheet.cover.alt.value,
        sheet.cover.alt.language,
    )
    assert "en-US" == sheet.language


def test_headings_of_another_language_are_not_taken_over(translate):
    """An organisation's own English words are for its English sheets."""
    organisation = ORGANISATION + "words: {facts: What is true}\n"

    assert "Die Fakten" == translate(organisation=organisation).sheet.words.facts.value
    own = translate(organisation=organisation, shared=SHARED + "words: {facts: Zahlen}\n")
    assert "Zahlen" == own.sheet.words.facts.value


STRUCTURE = [
    ("cover:", "leader: {name: Ana, role: Leiterin}\ncover:", "not-in-source", "has no `leader`"),
    ("  title: Hochwasser\n", "  title: Hochwasser\n  text: [A]\n", "duplicate-key", "already given"),
    (
        "Brunnen gesichert}",
        "Brunnen gesichert}\n    - {label: Mehr}",
        "entries-differ",
        "3 entries here and 2 entries in",
    ),
    ("{id: survey,", "{id: surwey,", "not-in-source", "Did you mean “survey”?"),
    ("sources: [{id", "sources: [{id: survey}, {id", "duplicate-source", "stands here twice"),
    ("[^survey]", "", "note-call-lost", "in data/offices/porto-novo.yaml, line 20, and not here"),
    ("cover:", "language: fr\ncover:", "translation-language", "de by the name of the file"),
    ("quotes.1.speaker", "quotes.1.speeker", "unknown-text", "Did you mean “quotes.1.speaker”?"),
    ("[place, quotes.1.speaker]", "{a: b}", "unknown-text", "neither `keep` nor a list"),
    ("[place, quotes.1.speaker]", "", "empty-value", "keeps nothing"),
    ("cover:", "covr: {}\ncover:", "unknown-key", "Did you mean “cover”?"),
]


@pytest.mark.parametrize(("old", "new", "name", "words"), STRUCTURE)
def test_what_cannot_be_laid_over_the_source(translate, old, new, name, words):
    """Each fault is named at its place in the translation, with the place in the source."""
    told = translate(old, new)

    assert told.sheet is None
    (finding,) = [one for one in told.findings if one.code.name == name]
    assert "data/offices/porto-novo.de.yaml" == finding.at.file
    assert words in finding.message


def test_entries_that_cannot_be_matched_are_not_called_missing(translate):
    """Another number of figures is one fault, and the figures that are there are written."""
    (found,) = translate("Brunnen gesichert}", "Brunnen gesichert}\n    - {label: Mehr}").findings

    assert "entries-differ" == found.code.name


def test_words_for_a_language_without_any_are_asked_for_where_they_count(translate, tmp_path):
    """In the organisation's file for that language, whether it is there or not; whoever follows has the headings."""
    office = OFFICE.replace("place:", "language: fi\nplace:")
    (words, _) = translate(name="porto-novo.yaml", german=office, shared=None).findings
    assert "words-missing" == words.code.name
    assert "in organisation.fi.yaml, beside data/organisation.yaml" in words.help

    kept = "untranslated: keep\nwords: {label: A, problem: B, progress: C, since: 'D {year}', facts: Tietoa, "
    kept += "sources: E, paraphrased: F, approach: G, milestones: H, phone: I, fax: J}\n"
    (shared := tmp_path / "data/organisation.fi.yaml").write_text("untranslated: keep\n", encoding="utf-8")
    (words,) = translate(name="porto-novo.yaml", german=office, shared=None).findings
    assert "in data/organisation.fi.yaml," in words.help
    shared.write_text(kept, encoding="utf-8")
    assert "Tietoa" == translate(name="porto-novo.yaml", german=office, shared=None).sheet.words.facts.value


def test_a_translation_needs_its_office(translate, tmp_path):
    """porto-novo.de.yaml alone holds no sheet; and in the office's own language it translates nothing."""
    told = translate(name="porto-nova.de.yaml", office=None)

    assert ["translation-alone data/offices/porto-nova.de.yaml:1:1"] == told.places
    assert ["translation-language"] == [
        one.code.name
        for one in translate(name="porto-novo.en-GB.yaml", german="country: Benin\n").findings
        if one.code.name.startswith("translation")
    ]


def test_leave_to_override_is_given_once(translate):
    """Which parts an office may say for itself is the same in all languages."""
    told = translate(shared=SHARED + "offices_may_override: [about]\n")

    assert ["key-of-other-file data/organisation.de.yaml:4:1"] == told.places


def test_a_translation_goes_stale(translate):
    """A source that changed is told by its old beginning and its new one; where its lines end is no change."""
    prints = "translated_from:\n  problem.title: 00000000 High water\n  facts.1.figure: yes\n"
    stale, bad = translate(german=GERMAN + prints).findings
    (lost,) = translate(german=GERMAN + "translated_from: 2025\n").findings
    assert ("bad-fingerprint", "`translated_from` holds no fingerprints.") == (lost.code.name, lost.message)

    assert ("translation-stale", "bad-fingerprint") == (stale.code.name, bad.code.name)
    assert (
        "has changed 1 text since this was written: `problem.title` (was “High water”, is “Floods”)." in stale.message
    )
    assert "`factsheet translate porto-novo --to de --seen`" in stale.help


def test_two_files_of_the_organisation_for_one_language(translate, tmp_path):
    """Nobody could say which of them prints."""
    translate()
    (tmp_path / "data/organisation.DE.yml").write_text(SHARED, encoding="utf-8")

    assert ["same-slug data/organisation.de.yaml:1:1"] == translate().places


def test_the_language_of_a_sheet_is_told_by_its_files(translate, tmp_path):
    """By the name of a translation, else by what the office says, else by its organisation."""
    translate()
    offices = tmp_path / "data/offices"

    assert ("de", "en-GB") == tuple(
        language_of_sheet(tmp_path / "data/organisation.yaml", offices / name, tmp_path)
        for name in ("porto-novo.de.yaml", "porto-novo.yaml")
    )


def test_every_code_is_raised_here():
    """No code is a dead letter."""
    named = {code.name for code in vars(codes).values() if isinstance(code, Code)}
    shown = {name for _, _, name, _ in STRUCTURE}

    assert named - shown == {"translation-alone", "untranslated", "translation-stale", "bad-fingerprint"}

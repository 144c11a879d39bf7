"""Files that a translator fills in, begun and continued."""

import pytest
import yaml
from sound_project import GERMAN, OFFICE, ORGANISATION

from factsheet.content.drafting import Draft, begun, continued
from factsheet.content.sheet import Office, Organisation
from factsheet.content.translating import Translation, laid_over, phrases
from factsheet.diagnostics import Log
from factsheet.source import Keyed, compose


def tree(text: str, file: str) -> Keyed:
    log = Log()
    found = compose(text, file, log)
    assert isinstance(found, Keyed), [one.message for one in log.diagnostics]
    return found


def drafted(typed: str, *, office: str = OFFICE, seen: bool = False) -> Draft:
    """What becomes of porto-novo.de.yaml."""
    source, log = tree(office, "porto-novo.yaml"), Log()
    translation = Translation.of("porto-novo", "de", Office, source, tree(typed, "porto-novo.de.yaml"))
    laid = laid_over(translation, source, log)
    assert [] == log.diagnostics
    return continued(typed, translation, laid, seen=seen)


def test_a_new_file_asks_for_every_text_under_its_source():
    """It reads as YAML, every value empty, and continuing it changes nothing."""
    source = tree(OFFICE, "porto-novo.yaml")
    draft = begun("porto-novo", "de", Office, source)
    told = yaml.safe_load(draft.text)

    assert 16 == len(draft.open) == len(told["translated_from"])
    assert ["place", "cover", "problem", "progress", "facts", "sources", "quotes", "milestones"] == list(told)[:-1]
    assert ("", [{"label": None}] * 2) == (told["problem"]["text"], told["progress"]["callouts"])
    assert [{"id": "survey", "text": ""}] == told["sources"]
    assert "  # homes flood each year.[^survey]\n    text: >-\n" in draft.text
    assert draft.text == drafted(draft.text).text
    assert draft.open == drafted(draft.text).open


def test_the_organisation_is_begun_without_leave_and_addresses():
    """What is the same in every language is not asked for."""
    told = yaml.safe_load(begun("organisation", "de", Organisation, tree(ORGANISATION, "organisation.yaml")).text)

    assert ["name", "about", "small_print", "translated_from"] == list(told)


@pytest.mark.parametrize(
    ("gone", "left", "added"),
    [
        ("  title: Hochwasser\n", "problem.title", "nicht gewachsen ist.\n  # Floods\n  title:\n"),
        ("figure: 12 Stunden, ", "facts.2.figure", "  # 12 hours\n  - {text: vergehen bis zur Hilfe., figure: ''}\n"),
        ("    - {label: Brunnen gesichert}\n", "", ""),
        ('sources: [{id: survey, text: "Erhebung am Hafen, 2019."}]\n', "sources.survey.text", "  - id: survey\n"),
        ("cover: {alt: Ein Fluss}\n", "cover.alt", "cover:\n  # A river\n  alt:\n"),
    ],
)
def test_what_is_missing_is_put_where_it_belongs(gone, left, added):
    """Every line that was there stays as it was; a list that is short is left to the translator."""
    typed = "# our notes\n" + GERMAN.replace(gone, "    # a note\n" if not left else "")
    if not left:
        source = tree(OFFICE, "porto-novo.yaml")
        log = Log()
        laid_over(Translation.of("porto-novo", "de", Office, source, tree(typed, "x.yaml")), source, log)
        assert ["entries-differ"] == [one.code.name for one in log.diagnostics]
        return
    draft = drafted(typed)

    assert [left] == [phrase.path for phrase in draft.open]
    assert added in draft.text
    assert all(line in draft.text for line in typed.splitlines() if "vergehen" not in line)


def test_fingerprints_follow_the_source_only_when_it_was_seen():
    """A text that changed stays stale until somebody has looked; what is kept, or gone, has no fingerprint."""
    first = drafted(GERMAN).text
    changed = OFFICE.replace("title: Floods", "title: 'High water: again'")

    assert first == drafted(first, office=changed).text
    renewed = drafted(first, office=changed, seen=True).text
    assert [("-  problem.title: ", "+  problem.title: '", " High water: again'")] == [
        (f"-{old[:17]}", f"+{new[:18]}", new[-19:])
        for old, new in zip(first.splitlines(), renewed.splitlines(), strict=True)
        if old != new
    ]
    assert not {"place", "quotes.1.speaker"} & set(yaml.safe_load(first)["translated_from"])


def test_a_fingerprint_is_of_the_words():
    """Where lines end in the file, and which form of an accent is typed, is no change."""

    def of(text: str) -> str:
        (phrase,) = phrases(Office, tree(text, "a.yaml"))
        return phrase.fingerprint

    assert of("place: Sao Paulo") == of("place: >-\n  Sao\n  Paulo")
    assert of("place: S\u00e3o") == of("place: Sa\u0303o")
    assert of("place: Sao") != of("place: S\u00e3o")

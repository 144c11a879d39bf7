"""Words off the ends of texts, as an author takes them off."""

from composing import told

from factsheet.diagnostics import Span
from factsheet.layout.shortening import shortened, wordy

TEXT = "We go in at **night,** with the _police._[^one]"
SOURCES = [{"id": "one", "text": "A survey."}]


def test_note_calls_and_the_full_stop_outlive_what_is_cut():
    """Three of eight words go; the comma before them too."""
    sheet = told({"problem": {"title": "Debt", "text": TEXT}, "sources": SOURCES})

    text = shortened(sheet, {sheet.problem.text.at: 3}).problem.text

    assert "We go in at night." == text.plain
    assert ["one"] == [piece.note for piece in text.pieces if piece.note]


def test_the_first_word_stays():
    """Whatever is asked."""
    sheet = told({"problem": {"title": "Debt bondage", "text": TEXT}, "sources": SOURCES})

    assert "Debt" == shortened(sheet, {sheet.problem.title.at: 9}).problem.title.value


def test_names_dates_figures_and_built_in_words_are_not_to_be_cut():
    """But what a speaker is, and a key phrase that stands for a figure."""
    sheet = told(
        {
            "quotes": [{"text": "It is over.", "speaker": "Ana Reis", "role": "Boss"}],
            "facts": [{"figure": "1 in 6", "text": "Gone."}, {"figure": "Never again", "text": "Said."}],
            "milestones": [{"date": "spring 2006", "title": "Opened"}],
        }
    )
    known: dict[Span, str] = {at: text.plain for at, text in wordy(sheet).items()}

    assert {"It is over.", "Boss", "Gone.", "Never again", "Said.", "Opened", "K", "T", "Words."} < {*known.values()}
    assert {"Ana Reis", "1 in 6", "spring 2006", "Milestones", "Porto"}.isdisjoint(known.values())

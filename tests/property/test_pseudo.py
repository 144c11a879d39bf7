"""Samples as other languages would have them: shorter, longer, in other scripts.

A few of them; `python tests/benchmarks/outcomes.py` tries all.
"""

import pytest
from composing import lay_out, theme, told
from heeding import heeded
from measures import faults, hollows, measured
from pseudo import files, in_script, resized, retold
from samples import OFFICES

from factsheet.codes import layout as say
from factsheet.paper import A4, LETTER

TEXT = "We go **in at night**, with _the police_; [ask us](https://example.org/how) why.[^survey]"


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.5, "Wé gö **ïn át nïght,** wïth.[^survey]"),
        (1.0, "Wé gö **ïn át nïght,** wïth _thé pölice;_ [ásk üs](https://example.org/how) whÿ.[^survey]"),
    ],
)
def test_marks_and_note_calls_outlive_a_change_of_length(share, expected):
    """Whole words go, marks close, the note is called by what is left."""
    assert {"text": expected} == resized({"text": TEXT}, share)


def test_a_longer_text_has_as_many_words_as_it_should():
    """Eleven words become twenty-two, and names and figures stay."""
    told = {"text": TEXT, "name": "Ana Reis", "figure": "1 in 6"}

    longer = resized(told, 2.0)

    assert 22 == len(longer["text"].split())
    assert ("Ana Reis", "1 in 6") == (longer["name"], longer["figure"])


def test_thai_words_stand_together_in_phrases():
    """No spaces between words, one between phrases; the language is told."""
    assert {"title": "คนแม่น้ำหมู่บ้านเมือง", "language": "th"} == in_script({"title": "A title of four"}, "Thai")


@pytest.mark.parametrize(
    ("office", "change", "paper", "look"),
    [
        ("kolkata", 0.4, LETTER, "dawn"),
        ("kolkata", 1.3, LETTER, "dawn"),
        ("kolkata", 1.6, A4, "field"),
        ("kolkata", 2.0, A4, "dawn"),
        ("port-orlan", 0.4, A4, "field"),
        ("port-orlan", 1.15, A4, "dawn"),
        ("port-orlan", 1.6, LETTER, "field"),
        ("upper-tarrow", 0.6, LETTER, "field"),
        ("upper-tarrow", 2.0, A4, "field"),
        ("first-office", 2.0, LETTER, "dawn"),
        ("kolkata", "Beng", LETTER, "dawn"),
        ("kolkata", "Deva", A4, "dawn"),
        ("kolkata", "Khmr", LETTER, "field"),
        ("port-orlan", "Thai", A4, "field"),
        ("upper-tarrow", "Grek", LETTER, "dawn"),
        ("first-office", "Cyrl", A4, "field"),
    ],
)
def test_a_sample_in_other_words_is_two_sound_pages_or_a_refusal(office, change, paper, look):
    """So much of its text, or all of it in another script."""
    laid = retold(
        OFFICES[office],
        office,
        lambda told: in_script(told, change) if isinstance(change, str) else resized(told, change),
        look,
        paper,
    )

    found = {one.code for one in laid.log.diagnostics}
    if laid.fitted is None:
        assert found & {say.COPY_TOO_LONG, say.PAGE_TOO_FULL}
    else:
        assert [] == faults(measured(laid), but={hollows} if say.HOLLOW_PAGE in found else ())


@pytest.mark.parametrize(
    ("office", "share", "paper", "look"),
    [
        ("port-orlan", 1.15, LETTER, "field"),
        ("port-orlan", 1.3, LETTER, "dawn"),
        ("port-orlan", 1.6, A4, "dawn"),
        ("port-orlan", 1.3, A4, "field"),
        ("port-orlan", 1.6, LETTER, "dawn"),
        ("port-orlan", 2.0, LETTER, "field"),
        ("kolkata", 2.0, LETTER, "field"),
    ],
)
def test_who_cuts_what_a_refusal_names_gets_two_pages(office, share, paper, look):
    """So many words from the end of each text that it points to, and the sheet is built."""
    own, shared = (resized(one, share) for one in files(OFFICES[office], office))
    refused = lay_out(told(own, shared), theme(look), paper, OFFICES[office])
    if refused.fitted is not None:
        return

    heeding = heeded(own, shared, refused)

    again = lay_out(told(*heeding), theme(look), paper, OFFICES[office])
    assert [] == [found.message for found in again.log.diagnostics if found.code is say.COPY_TOO_LONG]
    assert again.fitted is not None

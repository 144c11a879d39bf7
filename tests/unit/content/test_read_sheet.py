"""A sheet from two files: what is merged, what stands in, what is derived."""

import pytest
from sound_project import OFFICE

from factsheet.content.read import read_sheet
from factsheet.content.sheet import phone_link, web_link
from factsheet.content.words import built_in
from factsheet.diagnostics import Log, Span


def test_the_sound_project_is_read_without_a_finding(read):
    """The fixture of these tests is sound, so that what they find is what they broke."""
    told = read()

    assert [] == told.places
    assert told.sheet is not None
    assert "porto-novo" == told.sheet.slug
    assert "Porto Novo: fact sheet, Example Aid" == told.sheet.title
    assert ["5,470", "12"] == [callout.shown(told.sheet.locale) for callout in told.sheet.progress.callouts]
    assert "Progress since 2006" == told.sheet.progress_line
    assert (None, ()) == (told.sheet.leader, told.sheet.contact.social)


def test_an_office_overrides_field_by_field(read):
    """The office's phone joins the organisation's web address; each knows the file it comes from."""
    contact = read("place: Porto Novo", "place: Porto Novo\ncontact: {phone: +229 21 00}").sheet.contact

    assert ("Example.org", Span("data/organisation.yaml", 5, 8)) == (contact.web.value, contact.web.at)
    assert ("+229 21 00", "data/offices/porto-novo.yaml") == (contact.phone.value, contact.phone.at.file)


def test_sources_are_numbered_by_first_call(read):
    """The second source in the file is called first."""
    office = OFFICE.replace("can not hold.", "can not hold.[^map]")
    told = read("sources:\n", "sources:\n  - {id: map, text: Town map.}\n", office=office)

    assert ["map", "survey"] == [source.id.value for source in told.sheet.sources]


def test_words_stand_in_by_language(read):
    """A German sheet has German headings, but for the word that the organisation gives itself."""
    told = read("language: en-GB", "language: de-AT\nwords: {facts: Zahlen}")

    assert ("Das Problem", "Zahlen", "Faktenblatt") == (
        told.sheet.problem.kicker.value,
        told.sheet.words.facts.value,
        told.sheet.label.value,
    )
    assert "Porto Novo: Faktenblatt, Example Aid" == told.sheet.title


@pytest.mark.parametrize(
    ("language", "label"),
    [("fr", "fiche d’information"), ("de-AT", "Faktenblatt"), ("el", "ενημερωτικό δελτίο"), ("bn", "তথ্যপত্র")],
)
def test_the_title_of_the_file_runs_on_in_small_letters(read, language, label):
    """A label opens with a capital on the cover; amid the title it has one where the language writes nouns so."""
    assert f"Porto Novo: {label}, Example Aid" == read("language: en-GB", f"language: {language}").sheet.title


def test_names_are_parted_by_the_comma_of_the_language(read):
    """Persian has its own, Chinese one without a space."""
    titles = [read("language: en-GB", f"language: {tag}").sheet.title for tag in ("fa", "zh-TW")]

    assert ["Porto Novo: برگهٔ اطلاعات، Example Aid", "Porto Novo: 概況介紹，Example Aid"] == titles


def test_a_turkish_label_keeps_its_dots(read):
    """The small letter of I is ı there, and that of İ is i."""
    told = [read("language: en-GB", f"language: tr\nlabel: {label}").sheet.title for label in ("İnsan", "Işık", "IJM")]

    assert [f"Porto Novo: {label}, Example Aid" for label in ("insan", "ışık", "IJM")] == told


def test_a_language_without_words_can_bring_them(read):
    """With all words given, Finnish is as good as English."""
    words = ", ".join(f'{name}: "{{year}} {name}"' for name in built_in("en"))

    assert [] == read("language: en-GB", f"language: fi\nwords: {{{words}}}").places


def test_a_note_on_pseudonyms_prints_only_where_there_is_one(read):
    """The organisation's note is shared, and this office changed no name."""
    assert read().sheet.small_print.pseudonym is not None
    assert read("    pseudonym: true\n", "").sheet.small_print.pseudonym is None


def test_numbers_are_written_by_the_house(read):
    """The office says native digits: grouped values, years of ours and written-out dates are, a year alone is typed."""
    told = read("language: en-GB", "language: bn\ndigits: native", office=OFFICE.replace("5470", "1250000, as: INR"))
    sheet = told.sheet

    assert ["১২,৫০,০০০₹", "১২"] == [callout.shown(sheet.locale) for callout in sheet.progress.callouts]
    assert "অগ্রগতি ২০০৬ সাল থেকে" == sheet.progress_line


def test_addresses_become_links():
    """A web address as printed leads to the full one; only a number with its country can be dialled."""
    assert "https://ijm.org/Give" == web_link("IJM.org/Give")
    assert "http://example.org" == web_link("HTTP://Example.org")
    assert ("tel:+911234", None) == (phone_link("+91 12-34"), phone_link("703.465.5495"))
    assert "tel:+911234" == phone_link("+৯১ ১২৩৪")


def test_the_kolkata_sheet_is_sound(request):
    """The real input reads without an error or a warning."""
    root = request.config.rootpath
    log = Log()
    sheet = read_sheet(root / "data/organisation.yaml", root / "data/offices/kolkata.yaml", root, log)

    assert [] == log.diagnostics
    assert "Kolkata, India: fact sheet, International Justice Mission" == sheet.title
    assert "IJM Kolkata · Progress since 2006" == sheet.progress_line
    assert ["slavery", "profits", "missing"] == [source.id.value for source in sheet.sources]

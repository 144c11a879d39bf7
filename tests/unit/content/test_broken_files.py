"""Files with one fault each: the place and the kind, written down by hand."""

from pathlib import Path

import pytest

from factsheet.codes import content as codes
from factsheet.content.offices import find_offices
from factsheet.content.read import read_organisation, read_sheet
from factsheet.diagnostics import Code, Log, Severity

OFFICE = "data/offices/porto-novo.yaml"
ORGANISATION = "data/organisation.yaml"

# (what is replaced, by what, the finding and its place)
FAULTS = [
    # the file and its YAML
    ("title: Floods", "title:\tFloods", f"tab {OFFICE}:7:9"),
    ("  alt: A river", "\talt: A river", f"tab {OFFICE}:4:1"),
    ("A river", "A ri\u0007ver", f"unprintable-sign {OFFICE}:4:12"),
    ("title: Floods", 'title: "Flo\\u200Bo\\uE000ds"', f"unprintable-sign {OFFICE}:7:21"),
    ("  title: Floods", "  title: Floods\n  title: Rain", f"duplicate-key {OFFICE}:8:3"),
    ("place: Porto Novo", "<<: {place: Porto Novo}\nplace: Porto", f"merge-key {OFFICE}:1:1"),
    ("alt: A river", "alt: &river A river", f"anchor {OFFICE}:4:8"),
    ("text: We carried", "text: *We carried", f"anchor {OFFICE}:27:11"),
    ("value: 12", "value: !!float 12", f"tag {OFFICE}:17:15"),
    ("problem:", "---\nproblem:", f"several-documents {OFFICE}:6:1"),
    ("title: Floods", "title: [[[[[[[[[[[a]]]]]]]]]]]", f"too-deep {OFFICE}:7:20"),
    ("place: Porto Novo", "[a, b]: c\nplace: Porto Novo", f"key-not-a-word {OFFICE}:1:1"),
    ("place: Porto Novo", 'place: "Porto Novo', f"quote-not-closed {OFFICE}:1:8"),
    ("[0.5, 0.25]", "[0.5, 0.25", f"bracket-not-closed {OFFICE}:5:10"),
    ("title: Floods", "title: Floods: a report", f"colon-in-text {OFFICE}:7:16"),
    ("  title: Floods", "   title: Floods", f"wrong-indentation {OFFICE}:8:3"),
    ("title: Floods", 'title: "Floods" and rain', f"text-after-quote {OFFICE}:7:19"),
    ("title: Floods", "title: @Floods", f"sign-cannot-start {OFFICE}:7:10"),
    ("title: Floods", "title: **Floods**", f"sign-cannot-start {OFFICE}:7:10"),
    ("title: Floods", 'title: "Floods\\q"', f"unknown-escape {OFFICE}:7:17"),
    ("problem:", "country\nproblem:", f"colon-missing {OFFICE}:6:1"),
    ("place: Porto Novo", "%YAML three\n---\nplace: Porto Novo", f"broken-yaml {OFFICE}:1:7"),
    # numbers and dates
    ("place: Porto Novo", "place: Porto Novo\ndigits: arabic", f"unknown-digits {OFFICE}:2:9"),
    ("value: 5470", "value: 5470, as: rupees", f"unknown-manner {OFFICE}:16:25"),
    ("value: 5470", 'value: "5,470", as: number', f"value-not-plain {OFFICE}:16:15"),
    ("value: 12, suffix: +", 'value: 12, as: percent, suffix: "%"', f"sign-twice {OFFICE}:17:40"),
    ("date: May 2011", "date: 2011-02-30", f"bad-date {OFFICE}:33:11"),
    ("date: May 2011", "date: May 2011\n    optional: maybe", f"bad-optional {OFFICE}:34:15"),
    # keys and kinds of values
    ("  alt: A river\n", "", f"key-missing {OFFICE}:3:3"),
    ("place: Porto Novo\n", "", f"key-missing {OFFICE}:1:1"),
    ("contact:\n  web: Example.org\n", "", f"shared-key-missing {OFFICE}:1:1"),
    ("milestones:", "milestone:", f"unknown-key {OFFICE}:30:1"),
    ("place: Porto Novo", "place: Porto Novo\nname: Example Aid", f"key-of-other-file {OFFICE}:2:1"),
    ("place: Porto Novo", "place: Porto Novo\nuntranslated: keep", f"key-of-other-file {OFFICE}:2:1"),
    ("place: Porto Novo", "place: Porto Novo\nabout: Others.", f"override-not-allowed {OFFICE}:2:1"),
    ("[contact]", "[contact, adress]", f"unknown-override {ORGANISATION}:9:33"),
    ("title: Floods", "title: # to come", f"empty-value {OFFICE}:7:3"),
    ("place: Porto Novo", 'place: "\\u00ad"', f"empty-value {OFFICE}:1:1"),
    ("place: Porto Novo", 'place: "\u200b\u3000"', f"empty-value {OFFICE}:1:1"),
    ("text: We carried the books first.", 'text: "**\\u200e**"', f"empty-value {OFFICE}:27:5"),
    ("text: pass before help comes.", "text: '[^survey]'", f"empty-value {OFFICE}:22:5"),
    ("  pseudonym: Name changed.", "", f"empty-value {ORGANISATION}:7:1"),
    ("  web: Example.org", "  Example.org", f"keys-needed {ORGANISATION}:5:3"),
    ("milestones:", "milestones: none\nmilestone:", f"list-needed {OFFICE}:30:13"),
    ("title: Floods", "title: [Floods]", f"text-needed {OFFICE}:7:10"),
    ("pseudonym: true", "pseudonym: yes", f"yes-or-no-needed {OFFICE}:29:16"),
    ("title: Floods", "title: |\n    Floods\n    again", f"one-line-needed {OFFICE}:8:11"),
    ("    - {value: 5470, label: wells made safe}\n", "", f"wrong-count {OFFICE}:15:3"),
    (" The water takes the wells first, then\n    the shops, and a fever follows that the clinic can not hold.", "",
     f"word-range {OFFICE}:8:9"),
    # forms
    ("date: 2024-05", "date: 2024-13", f"bad-date {ORGANISATION}:3:7"),
    ("since: 2006", "since: '06", f"quote-not-closed {OFFICE}:14:10"),
    ("since: 2006", "since: 06", f"bad-year {OFFICE}:14:10"),
    ("date: May 2011", "date: last May", f"milestone-without-year {OFFICE}:33:11"),
    ("[0.5, 0.25]", "[0.5, 25]", f"bad-focus {OFFICE}:5:11"),
    ("language: en-GB", "language: en_GB", f"bad-language {ORGANISATION}:2:11"),
    ("language: en-GB", "language: fi", f"words-missing {ORGANISATION}:2:11"),
    ("place: Porto Novo", "paper: A5\nplace: Porto Novo", f"unknown-paper {OFFICE}:1:8"),
    ("assets/pictures/river.jpg", "../river.jpg", f"picture-outside {OFFICE}:3:12"),
    ("assets/pictures/river.jpg", "C:\\river.jpg", f"picture-outside {OFFICE}:3:12"),
    ("web: Example.org", "web: example dot org", f"bad-web-address {ORGANISATION}:5:8"),
    ("web: Example.org", "web: https://example.org:99999/", f"bad-web-address {ORGANISATION}:5:8"),
    ("web: Example.org", "web: example.org:abc/", f"bad-web-address {ORGANISATION}:5:8"),
    ("web: Example.org", "mail: info at example.org", f"bad-mail-address {ORGANISATION}:5:9"),
    ("about: A", "words: {since: from}\nabout: A", f"place-for-year-missing {ORGANISATION}:6:16"),
    ("web: Example.org", "fax: 703.465.5499", f"unreachable {ORGANISATION}:4:1"),
    ("about: A", "mark: {alt: Example Aid}\nabout: A", f"mark-without-file {ORGANISATION}:6:1"),
    # fields beside each other
    ("[^survey]", "", f"uncalled-source {OFFICE}:24:9"),
    ("pass before help comes.", "pass before help comes.[^surve]", f"unknown-source {OFFICE}:22:34"),
    ("can not hold.", "can not hold.[^map]", f"unknown-source {OFFICE}:12:65"),
    ("quotes:", "  - {id: survey, text: Again.}\nquotes:", f"duplicate-source {OFFICE}:26:10"),
    ("harbour, 2019.", "harbour, 2019.[^survey]", f"note-in-source {OFFICE}:25:39"),
    ("- id: survey", "- id: the survey", f"bad-source-id {OFFICE}:24:9"),
    ("  pseudonym: Name changed.", "  credits: Many.", f"pseudonym-unexplained {OFFICE}:28:14"),
    ("speaker: Ana", "speaker: Ana*", f"asterisk-typed {OFFICE}:28:17"),
    ("pseudonym: true", "pseudonym: true\n    paraphrase: perhaps", f"yes-or-no-needed {OFFICE}:30:17"),
    ("text: We carried the books first.\n", "text: “We carried the books first.”\n    paraphrase: true\n",
     f"quotation-marks-on-paraphrase {OFFICE}:27:11"),
    ("We carried the books first.", "“We carried the books first.”", f"quotation-marks-twice {OFFICE}:27:11"),
    ("date: May 2011", "date: May 2111", f"later-than-edition {OFFICE}:33:11"),
    ("date: May 2011", "date: May 1991", f"milestones-out-of-order {OFFICE}:33:11"),
    ("We carried the books first.", "See [us](example.org) there.", f"link-as-text {OFFICE}:27:18"),
    ("We carried the books first.", "We **carried the books.", f"mark-without-partner {OFFICE}:27:14"),
    ("We carried the books first.", '"**"', f"mark-without-partner {OFFICE}:27:12"),
    ("We carried the books first.", "We carried them **", f"mark-without-partner {OFFICE}:27:27"),
    ("title: First well", "title: First **well**", f"marks-not-understood {OFFICE}:34:12"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "finding"), FAULTS, ids=[fault[2] for fault in FAULTS])
def test_a_fault_is_found_at_its_place(read, old, new, finding):
    """One fault gives its own finding at the line and column where an author would look, and not a page of others."""
    told = read(old, new)

    assert finding in told.places
    assert len(told.places) <= 2
    assert (told.sheet is None) == any(one.severity is Severity.ERROR for one in told.findings)


FILES = [
    (b"place: S\xe3o Paulo\n", f"not-utf-8 {OFFICE}:1:9"),
    (b"\xff\xfep\x00l\x00", f"not-utf-8 {OFFICE}:1:1"),
    (b"#" * 300_000, f"file-too-large {OFFICE}:1:1"),
    (b"# to be written\n", f"empty-file {OFFICE}:1:1"),
    (b"- Porto Novo\n", f"file-holds-no-keys {OFFICE}:1:1"),
]


@pytest.mark.parametrize(("office", "finding"), FILES, ids=[one[1] for one in FILES])
def test_a_file_that_is_no_sheet_is_refused(read, office, finding):
    """A file of the wrong kind gives one finding, not a page of them."""
    told = read(office=office)

    assert [finding] == told.places
    assert told.sheet is None


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path):
    """The organisation file is a folder, and the office file is not there."""
    (tmp_path / ORGANISATION).mkdir(parents=True)
    log = Log()

    assert read_sheet(tmp_path / ORGANISATION, tmp_path / OFFICE, tmp_path, log) is None
    assert {"file-missing", "file-unreadable"} == {one.code.name for one in log.diagnostics}


def test_names_of_office_files(tmp_path: Path):
    """An office comes before its translations; two files are two of one sheet, one has capitals, one no language."""
    sound = ("b.yaml", "a.pt-BR.yaml", "a.yaml", "a.BN.yml")
    for name in (*sound, "a.yml", "a.bn.yaml", "Porto Novo.yaml", "a.draft.yaml"):
        (tmp_path / name).write_text("place: A\n")
    log = Log()

    assert ["a.yaml", "a.BN.yml", "a.pt-BR.yaml", "b.yaml"] == [
        path.name for path in find_offices(tmp_path, tmp_path, log)
    ]
    assert [
        "bad-file-name Porto Novo.yaml:1:1",
        "bad-file-name a.draft.yaml:1:1",
        "same-slug a.bn.yaml:1:1",
        "same-slug a.yml:1:1",
    ] == [f"{one.code.name} {one.at}" for one in log.diagnostics]


def test_every_code_is_raised_here():
    """No code is a dead letter: each has a broken file above."""
    named = {code.name for code in vars(codes).values() if isinstance(code, Code)}
    shown = {finding.split()[0] for *_, finding in FAULTS + FILES}
    elsewhere = {"file-missing", "file-unreadable", "bad-file-name", "same-slug"}

    assert named == shown | elsewhere


def test_all_faults_of_two_files_come_in_one_run(read):
    """Seven faults in two files; each has its place, and they come in the order of the files."""
    told = read(
        office="place:\ncover: {picture: /a.jpg, alt: A, focus: [2, 0]}\nproblem: {titel: Floods, text: Short.}\n",
        organisation="name: Example Aid\nlanguage: en\ndate: May\ncontact: {web: x}\nabout: Us.\n",
    )

    assert [
        f"empty-value {OFFICE}:1:1",
        f"picture-outside {OFFICE}:2:18",
        f"bad-focus {OFFICE}:2:42",
        f"key-missing {OFFICE}:3:10",
        f"unknown-key {OFFICE}:3:11",
        f"word-range {OFFICE}:3:32",
        f"bad-date {ORGANISATION}:3:7",
        f"bad-web-address {ORGANISATION}:4:16",
    ] == told.places


def test_an_organisation_is_read_alone(tmp_path: Path):
    """Its faults are the same with and without an office."""
    path = tmp_path / "organisation.yaml"
    path.write_text("name: Example Aid\nplace: Porto Novo\n")
    log = Log()

    assert read_organisation(path, tmp_path, log) is None
    assert ["key-of-other-file organisation.yaml:2:1"] == [f"{one.code.name} {one.at}" for one in log.diagnostics]


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("milestones:", "milstones:", "Did you mean “milestones”?"),
        ("[^survey]", "[^surveys]", "Did you mean “survey”?"),
        ("contact]", "contacts]", "Did you mean “contact”?"),
        ("place: Porto Novo", "paper: A4\nplace: Porto Novo", "Did you mean “a4”?"),
        ("place: Porto Novo", "place: Porto Novo\nwords: {since: since}", "data/organisation.yaml, line 9"),
    ],
)
def test_a_slip_gets_a_hint(read, old, new, hint):
    """A near miss names what was meant; a forbidden override names the line that would allow it."""
    assert any(hint in finding.message for finding in read(old, new).findings)


@pytest.mark.parametrize("power", ["2 ** 3 is 8.", r"\*\* marks what is bold."])
def test_asterisks_that_are_meant_are_let_be(read, power):
    """With a space on either side, or a backslash before each, they are no mark."""
    assert [] == read("We carried the books first.", power).places

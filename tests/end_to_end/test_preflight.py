"""Preflight as a user meets it: of any file by itself, and as the last step of every build."""

import shutil
from pathlib import Path

import pikepdf
import pytest
from twins import content

from factsheet.preflight import reading

PRESS, SCREEN = Path("output/press/river-bend.pdf"), Path("output/screen/river-bend.pdf")
STANDARDS = ["PDF/X-4", "PDF/A-2a", "PDF/UA-1", "press practice"]
LARGE_TYPE = """\
name: Acme
papers: [a4, letter]
condition: {identifier: FOGRA39, info: Coated, profile: assets/icc/coated-fogra39l-300-small.icc}
type: {black: %s pt}
"""


@pytest.fixture
def sheet(factsheet, project) -> Path:
    """The press file of River Bend."""
    assert "" == factsheet("build").messages
    return project / PRESS


@pytest.fixture
def acme(project):
    """The card of Acme, who print no black type under so many points."""

    def card(points: float) -> str:
        (project / "assets/printers").mkdir(exist_ok=True)
        (project / "assets/printers/acme.yaml").write_text(LARGE_TYPE % points)
        return "acme"

    return card


def with_red_square(good: Path) -> Path:
    """A copy of a file with a square inch of screen red, two inches from the left and top of the trim."""
    red = good.with_name("red.pdf")
    with pikepdf.open(good) as pdf:
        left, _, _, top = (float(edge) for edge in pdf.pages[0].trimbox)
        content(pdf, 1, after=f"1 0 0 rg {left + 144} {top - 216} 72 72 re f")
        pdf.save(red)
    return red


def locked(good: Path) -> Path:
    """A copy that opens with a password only."""
    kept = good.with_name("locked.pdf")
    with pikepdf.open(good) as pdf:
        pdf.save(kept, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return kept


def test_a_file_of_ours_is_sound_by_all_that_it_claims(factsheet, sheet):
    """The report opens with what the file is and closes with the verdict; nothing else is said."""
    answer = factsheet("preflight", PRESS)
    lines = answer.results.splitlines()

    assert (0, "") == (answer.status, answer.messages)
    assert str(PRESS) == lines[0]
    assert "  pages      2, trim 210.0 × 297.0 mm (8.27 × 11.69 in), bleed 3.0 mm, A4" in lines
    assert "  claims     PDF/X-4 (holds), PDF/A-2a (holds), PDF/UA-1 (holds)" in lines
    assert f"{PRESS}: sound by PDF/X-4, PDF/A-2a, PDF/UA-1 and press practice by the card coated-a4." == lines[-2]


def test_a_screen_file_is_held_to_no_printers_rule(factsheet):
    """It claims no PDF/X, so RGB and links are as they should be."""
    factsheet("build", "--for", "screen")
    (file,) = factsheet("preflight", SCREEN, "--json").document["files"]

    assert (True, ["PDF/A-2a", "PDF/UA-1"]) == (file["ok"], [one["title"] for one in file["standards"]])


def test_a_finding_names_rule_page_and_place(factsheet, sheet):
    """For people in millimetres, for machines in points, both from the corner of the trim."""
    red = with_red_square(sheet)
    answer = factsheet("preflight", red)
    document = factsheet("preflight", red, "--json").document
    (file,) = document["files"]

    assert 1 == answer.status
    assert any("50.8 mm from left  50.8 mm from top  25.4 × 25.4 mm" in line for line in answer.results.splitlines())
    assert "mend it before it is sent out." in answer.results
    assert (False, False) == (document["ok"], file["ok"])
    (finding,) = file["findings"]
    assert ("error", 1, [144, 144, 72, 72]) == (
        finding["severity"],
        finding["page"],
        pytest.approx(finding["box"], abs=0.1),
    )
    assert "PDF/X-4" in finding["clauses"][0]


def test_a_file_that_cannot_be_examined_stops_no_other(factsheet, sheet, tmp_path):
    """Each is told by what is wrong with it, and the good one between them is examined."""
    page = tmp_path / "page.pdf"
    page.write_text("<!doctype html><title>404 Not Found</title>")
    files = [tmp_path / "gone.pdf", page, sheet, locked(sheet), tmp_path]

    answer = factsheet("preflight", *files, "--json")

    assert 1 == answer.status
    assert [False, False, True, False, False] == [file["ok"] for file in answer.document["files"]]
    assert ["no-such-file", "not-a-pdf", "locked-pdf", "unreadable-file"] == answer.findings
    assert 1 == len({tuple(sorted(file)) for file in answer.document["files"]})
    assert "1 of 5 files sound" == factsheet("preflight", *files).messages.splitlines()[-1]


def test_quiet_says_nothing_of_a_sound_file(factsheet, sheet):
    """And of a broken one only what breaks it."""
    answer = factsheet("preflight", sheet, "-q")
    assert (0, "", "") == (answer.status, answer.results, answer.messages)

    broken = factsheet("preflight", with_red_square(sheet), "-q").results.splitlines()
    assert (True, False) == (broken[0].startswith("error["), any("fonts" in line for line in broken))


def test_a_card_named_makes_it_a_file_for_press(factsheet, sheet, acme):
    """Black type under twelve points is too small for Acme; nobody named lets it pass."""
    assert 0 == factsheet("preflight", sheet).status
    answer = factsheet("preflight", sheet, "--card", acme(12))

    assert 1 == answer.status
    assert "type-too-small-to-print" in answer.results


def test_a_card_that_is_not_there_or_wrong_is_a_wrong_command(factsheet, project, sheet):
    """Before any file is opened."""
    (project / "wrong.yaml").write_text("papers: [a4]\n")
    for card, name in (("acne", "card-unknown"), ("wrong.yaml", "card-key-missing")):
        answer = factsheet("preflight", sheet, "--card", card)
        assert (2, "") == (answer.status, answer.results)
        assert name in answer.messages


def test_a_ticket_goes_beside_the_file(factsheet, sheet):
    """As text for a mail, and as a page that keeps PDF/UA-1 itself; the same bytes each time."""
    beside = sheet.with_name("river-bend.ticket.txt")
    printed = sheet.with_name("river-bend.ticket.pdf")

    assert 0 == factsheet("preflight", sheet, "--ticket-text").status
    assert "Sound: it can go to press." in beside.read_text()
    assert f"{printed.relative_to(Path.cwd())}" == factsheet("preflight", "--ticket", sheet).results.splitlines()[-1]
    first = printed.read_bytes()
    factsheet("preflight", sheet, "--ticket")
    assert first == printed.read_bytes()
    (file,) = factsheet("preflight", printed, "--json").document["files"]
    assert (True, ["PDF/UA-1"], 1) == (file["ok"], file["claims"], len(file["facts"]["pages"]))


def test_a_mistake_of_ours_is_told_as_one(factsheet, sheet, monkeypatch):
    """It is not laid to the file; the next file is examined all the same, and no traceback is seen."""
    first, read = sheet.with_name("first.pdf"), reading.xmp

    def read_once(catalog: object) -> object:
        monkeypatch.setattr(reading, "xmp", read)
        return 1 / 0

    shutil.copy(sheet, first)
    monkeypatch.setattr(reading, "xmp", read_once)
    answer = factsheet("preflight", first, sheet)

    assert 1 == answer.status
    assert f"{first} could not be examined because of a mistake in factsheet (ZeroDivisionError" in answer.messages
    assert "1 of 2 files sound" in answer.messages
    assert "Traceback" not in answer.messages


def test_no_name_of_a_file_steers_the_terminal(factsheet, sheet):
    """Line feeds, escapes and turns of direction in it are shown as signs that stand for them."""
    named = "two\nlines \x1b[31mred \u202ethgir.pdf"
    sheet.rename(named)
    for words in ((named, "--ticket"), (f"no {named}",)):
        answer = factsheet("preflight", *words)
        told = answer.results + answer.messages
        assert "two\ufffdlines \ufffd[31mred \ufffdthgir" in told
        assert set() == {"\x1b", "\u202e"} & set(told)


def test_a_build_that_preflight_refuses_leaves_the_earlier_file(factsheet, sheet, project, acme):
    """Acme prints no black type under twelve points: the finding names the line of the theme, and the file stays."""
    before = sheet.read_bytes()
    answer = factsheet("build", "--card", acme(12), "--json")

    assert 1 == answer.status
    found = [one for one in answer.document["diagnostics"] if one["name"] == "type-too-small-to-print"]
    theme = (project / "assets/themes/calm.yaml").read_text().splitlines()
    for one in found:
        role = theme[one["line"] - 1].partition(":")[0].strip()
        assert ("assets/themes/calm.yaml", True) == (one["file"], f"the type `{role}`" in one["help"])
    assert all(
        one["place"].startswith("the press file, page ") and "press practice" in one["clauses"][0] for one in found
    )
    assert [False] == [one["ok"] for one in answer.document["sheets"]]
    assert before == sheet.read_bytes()


def test_a_build_says_what_each_file_is_sound_by(factsheet, project, acme):
    """The press file by the printer's card, the others by their standards."""
    lines = factsheet("build", "--for", "all", "--card", acme(6)).results.splitlines()

    assert ["sound by acme", "sound", "sound"] == [line.rpartition(", ")[2] for line in lines]


def test_what_one_purpose_cannot_bear_stops_no_other(factsheet, project, acme):
    """A screen has no smallest black type."""
    answer = factsheet("build", "--for", "all", "--card", acme(12))

    assert (1, [False, True, True]) == (
        answer.status,
        [(project / f"output/{name}/river-bend.pdf").exists() for name in ("press", "office", "screen")],
    )


def test_a_build_says_what_preflight_made_of_it(factsheet):
    """Standards, card, counts and the highest ink stand in the document; -v tells what it cost."""
    (sheet,) = factsheet("build", "--json").document["sheets"]

    assert {"standards": STANDARDS, "card": "coated-a4", "errors": 0, "warnings": 0} == sheet["preflight"]
    assert 100 < sheet["ink"] <= 300
    assert " preflight " in factsheet("check", "-v").messages


def test_plates_are_a_page_to_look_at(factsheet, sheet, project):
    """In the project's output folder, or where one asks for it."""
    answer = factsheet("plates", sheet, "--dpi", "30")

    assert (0, "output/plates/river-bend/index.html\n") == (answer.status, answer.results)
    assert (project / "output/plates/river-bend/index.html").is_file()
    (file,) = factsheet("plates", sheet, "--dpi", "30", "--output", project / "look", "--json").document["files"]
    assert (True, str(project / "look/river-bend/index.html")) == (file["ok"], file["page"])


def test_plates_of_what_is_no_pdf_are_refused(factsheet, project):
    """In plain words, like any other file that cannot be examined."""
    assert (1, True) == (lambda a: (a.status, "no-plates" in a.messages))(
        factsheet("plates", project / "data/organisation.yaml")
    )


@pytest.mark.parametrize("words", [("PDF/UA-1", "7.18.1"), ("pdf/a-2a 6.7.3",), ("PDF/X-4",)])
def test_a_rule_is_explained_by_its_clause(factsheet, words):
    """The clause stands under the name of the rule."""
    answer = factsheet("explain", *words)
    clause = " ".join(words).upper().replace("2A", "2")

    assert 0 == answer.status
    assert any(clause in line for line in answer.results.splitlines())

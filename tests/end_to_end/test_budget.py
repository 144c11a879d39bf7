"""How much each field can take, as the command line tells it."""

import pytest
import yaml

OFFICE = "data/offices/river-bend.yaml"


@pytest.fixture
def told(project):
    """The office as its file tells it, and a way to tell it otherwise."""
    path = project / OFFICE

    def tell(office):
        path.write_text(yaml.safe_dump(office))

    return yaml.safe_load(path.read_text()), tell


def fields(answer):
    """The fields of the one sheet, by path."""
    (sheet,) = answer.document["budgets"]
    return {one["path"]: one for one in sheet["fields"]}


def test_an_office_is_told_what_each_of_its_fields_has_and_could_have(factsheet, project):
    """In a table for a person, each field with its line; in the document for a program; nothing is written."""
    table, document = factsheet("budget", "river-bend"), factsheet("budget", "river-bend", "--json")

    field = fields(document)["approach.pillars[1].text"]
    lines = (project / OFFICE).read_text().splitlines()
    row = next(line for line in table.results.splitlines() if line.lstrip().startswith(field["path"]))
    assert (0, 0) == (table.status, document.status)
    assert f"{field['has']['words']} / {field['has']['characters']}" in row
    assert "text:" in lines[field["line"] - 1]
    assert field["has"]["words"] <= field["at_most"]["words"]
    assert not (project / "output").exists()


def test_what_is_too_long_is_told_what_to_cut(factsheet, told):
    """The sheet that is refused is built when the field is cut to its budget; what cannot help says so."""
    office, tell = told
    words = " ".join([office["problem"]["text"]] * 40).split()
    tell({**office, "problem": {**office["problem"], "text": " ".join(words)}})
    refused = factsheet("check", "river-bend").status
    table, budget = factsheet("budget", "river-bend"), fields(factsheet("budget", "river-bend", "--json"))
    most = budget["problem.text"]["at_most"]

    text = " ".join(words)[: most["characters"]]
    tell({**office, "problem": {**office["problem"], "text": text}})

    assert 1 == refused
    assert "does not fit" in table.results
    assert f"cut {len(words) - most['words']} words" in table.results
    assert budget["approach.title"]["at_most"] is None
    assert 0 == factsheet("check", "river-bend").status


def test_before_anyone_writes_the_usual_sheet_is_told(factsheet, project):
    """Nobody's texts, in any language that there is text in: what is comfortable is less than what goes in at most."""
    (project / OFFICE).unlink()

    (sheet,) = factsheet("budget", "--lang", "fr", "--json").document["budgets"]

    assert (None, "fr") == (sheet["office"], sheet["language"])
    assert "approach.pillars[].text" in [one["path"] for one in sheet["fields"]]
    assert all(0 < one["comfortable"]["characters"] < one["at_most"]["characters"] for one in sheet["fields"])


def test_a_script_that_stands_high_leaves_room_for_its_problem_too(factsheet, project):
    """Bengali's heads and labels fill page 1 as drawn: then white and picture give, and not the problem alone."""
    (project / OFFICE).unlink()

    (sheet,) = factsheet("budget", "--lang", "bn", "--paper", "letter", "--theme", "dawn", "--json").document["budgets"]
    comfortable = {one["path"]: one["comfortable"]["words"] for one in sheet["fields"]}

    assert comfortable["problem.text"] > 40
    assert comfortable["facts[].text"] > 5


def test_a_language_without_text_cannot_be_measured(factsheet):
    """It is refused plainly, not guessed at."""
    answer = factsheet("budget", "--lang", "qu")

    assert 2 == answer.status
    assert "no-text-in-language" in answer.messages

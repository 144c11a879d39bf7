"""How sheets were fitted, as the command line tells it; and one size of type for sheets that lie on one table."""

import pytest
import yaml


@pytest.fixture
def wordy_office(project):
    """A second office, whose pillars are three times as long, so that its type must give."""
    path = project / "data/offices/river-bend.yaml"
    told = yaml.safe_load(path.read_text())
    for pillar in told["approach"]["pillars"]:
        pillar["text"] = " ".join([pillar["text"]] * 3)
    (project / "data/offices/long-ferry.yaml").write_text(yaml.safe_dump(told))


def steps(answer) -> dict[str, list[float]]:
    """The type of each page of each office, 0 as drawn."""
    return {one["office"]: one["steps"] for one in answer.document["fits"]}


def test_the_ledger_says_what_each_page_gave_up_and_how_full_each_part_is(factsheet, project):
    """In lines for a person; every concession and part in the document for a program; nothing is written."""
    told, document = factsheet("fit", "river-bend"), factsheet("fit", "river-bend", "--json").document

    (sheet,) = document["fits"]
    assert 0 == told.status
    assert told.results.startswith(f"river-bend: {'US Letter' if sheet['paper'] == 'letter' else 'A4'}, calm, ")
    assert sheet["fitted"] in told.results.splitlines()[0]
    assert all(one["what"] in told.results for one in sheet["concessions"])
    assert ["cover", "problem"] == [part["part"] for part in sheet["parts"]][:2]
    assert all(part["lines"] and 0 < part["share"] < 1 for part in sheet["parts"])
    assert not (project / "output").exists()


def test_sheets_of_one_language_can_share_a_size(factsheet, wordy_office):
    """The fullest decides, whether it is asked for or not; without the wish each takes its own."""
    own, shared = steps(factsheet("fit", "--json")), steps(factsheet("fit", "--json", "--same-size"))
    alone = steps(factsheet("fit", "river-bend", "--json", "--same-size"))
    least = min(own["long-ferry"])

    assert own["long-ferry"][1] < own["river-bend"][1]
    assert {"long-ferry": [least, least], "river-bend": [least, least]} == shared
    assert {"river-bend": [least, least]} == alone


def test_a_sheet_that_does_not_fit_has_no_ledger(factsheet, project):
    """It is refused as by a build."""
    path = project / "data/offices/river-bend.yaml"
    told = yaml.safe_load(path.read_text())
    told["problem"]["text"] = " ".join([told["problem"]["text"]] * 40)
    path.write_text(yaml.safe_dump(told))

    answer = factsheet("fit", "--json")

    assert (1, []) == (answer.status, answer.document["fits"])
    assert "copy-too-long" in answer.findings[-1]

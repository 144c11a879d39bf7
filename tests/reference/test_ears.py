"""Every sample as a screen reader says it, from the finished bytes: to be read from first to last line before a commit.

`pytest --update-references` writes it again.
"""

import io
import re
from pathlib import Path

import pikepdf
import pytest
from hearing import heard, unheard
from references import hold_against
from samples import CASES, OFFICES, REFERENCES, Sample, others, samples

HERE = Path(__file__).parent
NAMES = [*OFFICES, *REFERENCES, *(case.stem for case in CASES)]


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sample]:
    return {sample.name: sample for sample in [*samples(tmp_path_factory.mktemp("cases")), *others()]}


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_is_heard_in_the_order_of_its_data(name: str, sheets: dict[str, Sample], pytestconfig: pytest.Config):
    """Nothing is said that is not there, and nothing is there that is not said."""
    printed = sheets[name].printed("screen")["screen"]

    hold_against(HERE / f"{name}.ear", heard(printed), pytestconfig)
    assert "" == unheard(printed)


def test_the_press_file_says_what_the_screen_says(sheets: dict[str, Sample]):
    """But for the links, which are words like others there."""
    printed = sheets["scripts"].printed("press", "screen")
    link = re.compile(r"\[Link to (?:[^ “]+|“[^”]*”): ([^\[\]]*)\]")

    assert link.sub(r"\1", heard(printed["screen"])) == heard(printed["press"])


def test_words_in_a_wrong_order_are_heard(sheets: dict[str, Sample]):
    """Two stretches of a page exchange their numbers: the page looks as before, and is told another way."""
    printed = sheets["smallest"].printed("screen")["screen"]
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        exchanged, page = io.BytesIO(), pdf.pages[0]
        operators = list(pikepdf.parse_content_stream(page))
        stretches = [one.operands[1] for one in operators if str(one.operator) == "BDC" and "/MCID" in one.operands[1]]
        label, place = (stretch for stretch in stretches if stretch.MCID in (2, 3))
        label.MCID, place.MCID = 3, 2
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))
        pdf.save(exchanged)

    assert "P: Fact sheet\n    H1: Ur" in heard(printed)
    assert "P: Ur\n    H1: Fact sheet" in heard(exchanged.getvalue())


def test_every_ear_has_its_sheet():
    """No dump is left behind when its case goes."""
    assert set(NAMES) == {path.stem for path in HERE.glob("*.ear")}

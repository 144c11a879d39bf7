"""Printer's cards as a user meets them: which one holds, what it decides in the file, and what it refuses."""

from pathlib import Path

import pikepdf
import pytest

from factsheet.project import shipped
from factsheet.units import mm

OFFICE, ORGANISATION, THEME = "data/offices/river-bend.yaml", "data/organisation.yaml", "assets/themes/calm.yaml"
PRESS = Path("output/press/river-bend.pdf")
FULL = (shipped() / "assets/printers/coated-a4.yaml").read_text(encoding="utf-8")
UNCOATED = shipped() / "assets/icc/uncoated-fogra29l-280-small.icc"


@pytest.fixture
def acme(project: Path) -> Path:
    """The card of a shop that wants 5 mm of bleed, and marks."""
    path = project / "assets/printers/acme.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(FULL.replace("bleed: 3 mm", "bleed: 5 mm").replace("marks: false", "marks: true"))
    without_press(project)
    return path


def without_press(project: Path) -> None:
    """Leave the press to the cards."""
    theme = project / THEME
    theme.write_text(theme.read_text().split("press:")[0])


def say(path: Path, line: str) -> None:
    """Add a line to the organisation's file."""
    path.write_text(path.read_text() + f"\n{line}\n")


def boxes(page: pikepdf.Page) -> dict[str, list[float]]:
    return {name: [float(edge) for edge in page.obj[f"/{name}Box"]] for name in ("Media", "Crop", "Bleed", "Trim")}


def condition(path: Path) -> tuple[str, bytes]:
    """The name of the printing condition in a file, and the profile that is embedded for it."""
    with pikepdf.open(path) as pdf:
        (intent,) = (one for one in pdf.Root.OutputIntents if one.S == "/GTS_PDFX")
        return str(intent.OutputConditionIdentifier), intent.DestOutputProfile.read_bytes()


def fills(page: pikepdf.Page) -> list[tuple[float, float, float, float]]:
    """The boxes of what is filled, in the page's coordinates: left, bottom, right, top."""
    found, points = [], []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "m" | "l":
                points.append(tuple(float(number) for number in operands))
            case "c":
                points.append(tuple(float(number) for number in operands[4:]))
            case "f":
                across, up = zip(*points, strict=True)
                found.append((min(across), min(up), max(across), max(up)))
                points = []
            case "n" | "S" | "W":
                points = []
    return found


@pytest.mark.parametrize("named", ["acme", "assets/printers/acme.yaml"])
def test_a_shop_that_wants_5_mm_and_marks_gets_them(factsheet, acme, named):
    """By name or path: the boxes, bands that are painted to the bleed's edge, and marks beyond it."""
    assert 0 == factsheet("build", "--card", named).status

    with pikepdf.open(PRESS) as pdf:
        for page in pdf.pages:
            edges = boxes(page)
            trim, bleed, media = edges["Trim"], edges["Bleed"], edges["Media"]
            assert (mm(210), mm(297)) == pytest.approx((trim[2] - trim[0], trim[3] - trim[1]), abs=0.01)
            gaps = [abs(outer - inner) for outer, inner in zip(bleed, trim, strict=True)]
            assert gaps == pytest.approx([mm(5)] * 4, abs=0.01)
            assert bleed[0] - media[0] >= 15
            assert "/All" in page.obj.Resources.ColorSpace
        left, _, right, _ = boxes(pdf.pages[0])["Bleed"]
        assert any(box[0] <= left + 0.01 and box[2] >= right - 0.01 for box in fills(pdf.pages[0]))


@pytest.mark.parametrize("bleed", [1, 3, 5])
def test_marks_lie_beyond_the_bleed_however_wide_it_is(factsheet, acme, bleed):
    """No stroke of a mark comes nearer to the trim than the bleed goes."""
    acme.write_text(FULL.replace("bleed: 3 mm", f"bleed: {bleed} mm"))
    factsheet("build", "--card", "acme", "--marks")

    with pikepdf.open(PRESS) as pdf:
        page = pdf.pages[0]
        left, bottom, right, top = boxes(page)["Bleed"]
        marking, points = False, []
        for operands, operator in pikepdf.parse_content_stream(page):
            marking = marking or str(operator) == "SCN"
            if marking and str(operator) in ("m", "l"):
                points.append(tuple(float(number) for number in operands))
    assert len(points) > 30
    assert [] == [(x, y) for x, y in points if left < x < right and bottom < y < top]


def test_marks_can_be_refused_and_asked_for(factsheet, acme, project):
    """The command line has the last word over the card."""
    sizes = {}
    for words in ((), ("--no-marks",), ("--marks",)):
        factsheet("build", "--card", "acme", *words)
        with pikepdf.open(project / PRESS) as pdf:
            sizes[words] = boxes(pdf.pages[0])["Media"]

    assert sizes[()] == sizes["--marks",]
    assert sizes[()][2] > sizes["--no-marks",][2]


def test_uncoated_paper_brings_its_own_condition(factsheet, acme, project):
    """The name that the file states, and the very profile that converted its pictures."""
    assert 0 == factsheet("build", "--card", "uncoated", "--theme", "field").status
    assert ("FOGRA29", UNCOATED.read_bytes()) == condition(project / PRESS)


def test_contrast_is_computed_for_the_paper_of_the_card(factsheet, acme):
    """Black is a dark gray on uncoated paper: amber on teal can be read on coated paper alone."""
    assert [] == factsheet("check", "--card", "acme", "--json").findings
    assert {"low-contrast"} == {told.split()[0] for told in factsheet("check", "--card", "uncoated", "--json").findings}


@pytest.mark.parametrize(
    ("told", "words", "expected"),
    [
        ([], (), "FOGRA39"),
        ([], ("--paper", "letter"), "CGATS TR 006"),
        ([THEME], (), "THEIRS"),
        ([THEME, ORGANISATION], (), "OURS"),
        ([THEME, ORGANISATION, OFFICE], (), "ACME"),
        ([THEME, ORGANISATION, OFFICE], ("--card", "coated-a4"), "FOGRA39"),
    ],
    ids=["the paper's", "the other paper's", "the theme's", "the organisation's", "the office's", "the one asked for"],
)
def test_who_wins(factsheet, acme, project, told, words, expected):
    """The card asked for, then the office's, the organisation's, what the theme says, and the paper's own."""
    for name in ("acme", "ours"):
        acme.with_stem(name).write_text(FULL.replace("FOGRA39", name.upper()))
    press = "press: {a4: {profile: assets/icc/coated-fogra39l-300-small.icc, condition: THEIRS, info: Theirs}}"
    lines = {THEME: press, ORGANISATION: "card: ours", OFFICE: "card: acme"}
    for file in told:
        say(project / file, lines[file])

    assert 0 == factsheet("build", *words).status
    assert expected == condition(project / PRESS)[0]


def test_a_card_that_is_not_there_is_told_where_it_was_named(factsheet, acme, project):
    """On the command line the command is wrong; in the data the place is."""
    answer = factsheet("check", "--card", "acne")
    assert (2, True) == (answer.status, "There is no printer's card “acne”. Did you mean “acme”?" in answer.messages)

    say(project / OFFICE, "card: acne")
    lines = len((project / OFFICE).read_text().splitlines())
    answer = factsheet("check", "--json")
    assert (1, [f"card-unknown {OFFICE}:{lines}:7"]) == (answer.status, answer.findings)


def test_a_paper_that_the_card_lacks_is_an_error_with_its_place(factsheet, acme, project):
    """Where the card was chosen if the data chose it; else where the card lists its papers."""
    answer = factsheet("check", "--card", "acme", "--paper", "letter", "--json")
    assert (1, ["card-lacks-paper assets/printers/acme.yaml:13:9"]) == (answer.status, answer.findings)
    assert "acme is not for US Letter, but for A4." in answer.document["diagnostics"][0]["message"]

    say(project / ORGANISATION, "card: acme")
    lines = len((project / ORGANISATION).read_text().splitlines())
    assert [f"card-lacks-paper {ORGANISATION}:{lines}:7"] == factsheet("check", "--paper", "letter", "--json").findings


def test_a_card_with_faults_stops_the_sheet_with_all_of_them(factsheet, acme):
    """Every fault in one run, each at its line."""
    acme.write_text(FULL.replace("PDF/X-4 ", "PDF/X-1a ").replace("bleed: 3 mm", "bleed: 3"))

    answer = factsheet("build", "--card", "acme", "--json")

    assert 1 == answer.status
    assert ["card-number assets/printers/acme.yaml:26:8", "older-standard assets/printers/acme.yaml:24:11"] == sorted(
        answer.findings
    )


def test_ink_over_the_limit_names_the_line_of_the_theme(factsheet, acme):
    """Its teal has 220 % of ink, where this shop takes 210 %."""
    acme.write_text(FULL.replace("ink: 300", "ink: 210"))

    answer = factsheet("check", "--card", "acme", "--json")

    assert f"heavy-colour {THEME}:3:3" in answer.findings
    (told,) = (one["message"] for one in answer.document["diagnostics"] if one["name"] == "heavy-colour")
    assert "`teal` puts 220 % of ink on a band; the card acme allows 210 %." == told


def test_a_profile_made_for_more_ink_than_the_card_takes_is_told_of(factsheet, acme, project):
    """The theme keeps to 230 %; the dark parts of the cover would not."""
    acme.write_text(FULL.replace("ink: 300", "ink: 230"))

    for _ in range(2):  # made, and from the cache
        answer = factsheet("build", "--card", "acme", "--json")
        assert (1, [f"picture-ink {OFFICE}:4:12"]) == (answer.status, answer.findings)
    assert "assets/icc/coated-fogra39l-300-small.icc is made for more than the 230 %" in str(answer.document)
    assert not (project / PRESS).exists()


def test_the_shop_decides_how_fine_pictures_must_be(factsheet, acme):
    """At 600 pixels an inch the cover, which is well for others, is too coarse."""
    acme.write_text(FULL.replace("150, good: 225, target: 300, most: 450", "600, good: 700, target: 800, most: 900"))

    assert [f"coarse-picture {OFFICE}:4:12"] == factsheet("check", "--card", "acme", "--json").findings
    assert [] == factsheet("check", "--card", "acme", "--for", "screen", "--json").findings

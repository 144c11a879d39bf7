"""The command line as a user types it: what it prints where, what it writes, and how it ends."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
import yaml
from jsonschema import Draft202012Validator

from factsheet import __version__, build
from factsheet.__main__ import run
from factsheet.codes import every
from factsheet.project import shipped

ROOT = Path(__file__).parents[2]
OFFICE, ORGANISATION = "data/offices/river-bend.yaml", "data/organisation.yaml"
PRESS = Path("output/press/river-bend.pdf")


class Editor(yaml.SafeLoader):
    """YAML 1.2 as editors read it, where `on` is a word and only true and false are not."""


Editor.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in forms if not tag.endswith((":bool", ":timestamp"))]
    for sign, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


@pytest.fixture
def two_offices(project: Path) -> Path:
    """Beside River Bend an office that comes before it and is broken."""
    broken = (project / OFFICE).read_text().replace("place: River Bend", "place:")
    (project / "data/offices/mill-lane.yaml").write_text(broken)
    return project


def identity(path: Path) -> bytes:
    with pikepdf.open(path) as pdf:
        return bytes(pdf.trailer.ID[0])


def written(folder: Path) -> list[str]:
    """The files of a folder that are neither hidden nor in a hidden folder."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(str(path) for path in found if not any(part.startswith(".") for part in path.parts))


def test_a_build_says_one_line_for_each_file(factsheet, project):
    """Path, paper, pages, size and how it was fitted, on stdout; nothing on stderr."""
    answer = factsheet("build", "--for", "all")

    assert (0, "") == (answer.status, answer.messages)
    lines = answer.results.splitlines()
    assert [f"output/{name}/river-bend.pdf: A4" for name in ("press", "office", "screen")] == [
        line.split(",")[0] for line in lines
    ]
    assert all("2 pages" in line and "kB" in line for line in lines)
    assert ["office/river-bend.pdf", "press/river-bend.pdf", "screen/river-bend.pdf"] == written(project / "output")


def test_an_office_can_be_named_by_its_file_from_anywhere(factsheet, project, tmp_path_factory, monkeypatch):
    """Its project is found from the file upwards, and the output lies in the project."""
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    assert 0 == factsheet("build", project / OFFICE).status
    assert (project / PRESS).is_file()


def test_check_writes_nothing(factsheet, project):
    """It lays out and reports like build, and leaves no file."""
    answer = factsheet("check", "--for", "screen", "--paper", "letter", "--theme", "dawn")

    assert 0 == answer.status
    assert answer.results.startswith("river-bend for screen: US Letter, 2 pages, fits: ")
    assert [] == written(project / "output")


def test_another_paper_replaces_the_file_and_says_so(factsheet, tmp_path):
    """The name of the file tells no paper, so the line does."""
    factsheet("build", "--output", tmp_path / "proofs")
    answer = factsheet("build", "--output", tmp_path / "proofs", "--paper", "letter")

    assert "proofs/press/river-bend.pdf: US Letter, instead of A4, 2 pages" in answer.results
    assert ["press/river-bend.pdf"] == written(tmp_path / "proofs")


def test_one_broken_office_stops_no_other(factsheet, two_offices):
    """The broken one comes first; the sound one is written, and the run ends with 1 and a count."""
    answer = factsheet("build")

    assert 1 == answer.status
    assert answer.results.startswith("output/press/river-bend.pdf")
    assert "error[FS136 empty-value]" in answer.messages
    assert "--> data/offices/mill-lane.yaml:1:1" in answer.messages
    assert "1 error; 1 of 2 files sound" in answer.messages


def test_a_broken_organisation_writes_nothing(factsheet, two_offices):
    """What all share concerns all, and is told once."""
    path = two_offices / ORGANISATION
    path.write_text(path.read_text().replace("date: 2025-09", "date: soon"))
    answer = factsheet("build", "river-bend")

    assert 1 == answer.status
    assert 1 == answer.messages.count("error[")
    assert [] == written(two_offices / "output")


@pytest.mark.parametrize("fault", ["data", "disk", "program"])
def test_a_failed_build_leaves_the_earlier_file_whole(factsheet, project, fault, monkeypatch):
    """Whatever goes wrong, the last good file stays, and nothing half-written lies beside it."""
    factsheet("build")
    before = (project / PRESS).read_bytes()

    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device") if fault == "disk" else ZeroDivisionError("a slip of ours")

    if fault == "data":
        (project / OFFICE).write_text("place: River Bend\n")
    elif fault == "disk":
        monkeypatch.setattr(os, "fsync", fails)
    else:
        monkeypatch.setattr(build, "flatten", fails)
    answer = factsheet("build", "-v")

    assert 1 == answer.status
    assert {"data": "FS130", "disk": "the disk is full", "program": "ZeroDivisionError: a slip of ours"}[
        fault
    ] in answer.messages
    assert before == (project / PRESS).read_bytes()
    assert ["river-bend.pdf"] == [path.name for path in (project / PRESS).parent.iterdir()]


def test_the_details_of_a_fault_of_ours_are_for_those_who_ask(factsheet, monkeypatch):
    """A user reads one plain message; -v adds what mends it."""
    monkeypatch.setattr(build, "flatten", lambda *_: 1 / 0)

    assert "Traceback" not in factsheet("check").messages
    assert "Traceback" in factsheet("check", "-v").messages


@pytest.mark.parametrize("place", ["output", "output/press", "output/preview", str(PRESS)])
def test_a_place_that_cannot_be_written_is_said_in_plain_words(factsheet, project, place):
    """A file stands where a folder should be, or a folder where the file should."""
    if place == str(PRESS):
        (project / place).mkdir(parents=True)
    else:
        (project / place).parent.mkdir(exist_ok=True)
        (project / place).write_text("mine")
    answer = factsheet("show" if place.endswith("preview") else "build", "--json")

    assert (1, ["cannot-write"]) == (answer.status, answer.findings)
    assert [("river-bend", False)] == [(sheet["office"], sheet["ok"]) for sheet in answer.document["sheets"]]
    (finding,) = answer.document["diagnostics"]
    assert "a file stands where" in finding["message"] or "a folder has its name" in finding["message"]


WRONG = {
    "build river-bond": "There is no office “river-bond”. Did you mean “river-bend”?",
    "build data/offices/nowhere.yaml": "There is no office “data/offices/nowhere.yaml”.",
    "check --theme clam": "There is no theme “clam”. Did you mean “calm”?",
    "check --theme calm.yaml": "There is no theme “calm.yaml”.",
    "build --project data": "There is no fact sheet project in data",
    "explain copy-too-lang": "There is no message “copy-too-lang”. Did you mean “copy-too-long”?",
    "new data": "data is there already and is not an empty folder.",
    f"build {'x' * 300}": "There is no office “xxx",
    "build --paper a5": "'a5' is not one of 'letter', 'a4'.",
    "build --for web": "'web' is not one of",
    "schema letter": "'letter' is not one of",
    "biuld": "No such command",
}


@pytest.mark.parametrize("words", WRONG)
def test_a_wrong_command_ends_with_2(factsheet, project, words):
    """It says what was meant where it can guess, and touches nothing."""
    answer = factsheet(*words.split())

    assert (2, "") == (answer.status, answer.results)
    assert WRONG[words] in answer.messages
    assert not (project / "output").exists()


def test_outside_a_project_the_way_in_is_named(factsheet, tmp_path_factory, monkeypatch):
    """`factsheet new` makes one; an office file outside any project is of no use either."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    (elsewhere / "lost.yaml").write_text("place: Nowhere\n")

    for answer in (factsheet("build"), factsheet("build", "lost.yaml")):
        assert 2 == answer.status
        assert "no-project" in answer.messages
        assert "factsheet new DIR" in answer.messages


def test_a_project_without_offices_says_so(factsheet, project):
    """There is nothing to build, and the folder that should hold something is named."""
    shutil.rmtree(project / "data/offices")
    answer = factsheet("build")

    assert (2, True) == (answer.status, "There is no office file in data/offices." in answer.messages)


def test_offices_whose_names_clash_or_mislead(factsheet, project):
    """A second file of one name and a name with capitals are errors; the rest is made."""
    for name in ("river-bend.yml", "Mill Lane.yaml"):
        shutil.copy(project / OFFICE, project / "data/offices" / name)
    answer = factsheet("build", "--json")

    assert 1 == answer.status
    assert [
        "bad-file-name data/offices/Mill Lane.yaml:1:1",
        "same-slug data/offices/river-bend.yml:1:1",
    ] == answer.findings
    assert ["river-bend"] == [sheet["office"] for sheet in answer.document["sheets"]]
    assert ["press/river-bend.pdf"] == written(project / "output")


def test_no_office_is_printed_under_the_name_of_another_organisation(factsheet, project, tmp_path_factory):
    """An office of another project, or of none, is refused; a project may lie in another."""
    nested, other = project / "drafts", tmp_path_factory.mktemp("other")
    for folder in (nested, other):
        shutil.copytree(project / "data", folder / "data")
    shutil.copytree(project / "assets", other / "assets")
    lost = project.parent / "lost.yaml"
    shutil.copy(project / OFFICE, lost)
    far = os.path.relpath(other / OFFICE, project)

    for words in ((OFFICE, other / OFFICE), (OFFICE, far), ("river-bend", far), (OFFICE, nested / OFFICE)):
        answer = factsheet("build", *words, "--json")
        assert (2, ["other-project"]) == (answer.status, answer.findings)
        (finding,) = answer.document["diagnostics"]
        assert f"“{words[1]}” lies in {nested if words[1] == nested / OFFICE else other}" in finding["message"]
        assert finding["message"].endswith(f"not in {project}.")
    assert "lies in no project" in factsheet("build", "--project", project, lost).messages
    assert 0 == factsheet("check", "data/../data/offices/river-bend.yaml").status
    assert 0 == factsheet("check", far).status


def test_two_offices_of_one_name_are_not_written_over_one_another(factsheet, project):
    """Named together, or one with the other ending beside it; the same file twice is built once."""
    (project / "drafts").mkdir()
    for copy in ("drafts/river-bend.yaml", "data/offices/mill-lane.yaml", "data/offices/mill-lane.yml"):
        shutil.copy(project / OFFICE, project / copy)

    for words in (("river-bend", "drafts/river-bend.yaml"), ("mill-lane",), ("data/offices/mill-lane.yml",)):
        answer = factsheet("build", *words, "--json")
        assert (2, ["same-slug"]) == (answer.status, answer.findings)
    assert 1 == len(factsheet("check", "river-bend", OFFICE, project / OFFICE).results.splitlines())


def test_a_folder_that_may_not_be_read_is_no_traceback(factsheet, monkeypatch):
    """What cannot be listed holds nothing that can be guessed at."""

    def refuses(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "iterdir", refuses)

    assert [2, 2] == [factsheet("build", *words).status for words in ((), ("river-bond",))]


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        ("assets/example/assets/marks/lanternway-light.svg", "drawing-missing"),
        ("assets/example/assets/pictures/port-orlan.jpg", "missing-picture"),
    ],
)
def test_nobody_elses_mark_is_printed(factsheet, project, mark, name):
    """The program lends icons and fonts; what stands for an organisation is its own, or missing."""
    path = project / ORGANISATION
    path.write_text(path.read_text().replace("assets/marks/ferry.svg", mark))

    assert (shipped() / mark).is_file()
    assert [name] == [finding.split()[0] for finding in factsheet("check", "--json").findings]


def test_a_cover_too_coarse_for_the_press_is_still_shown_on_screens(factsheet, project):
    """Only the press file is held back; the run ends with 1."""
    shutil.copy(ROOT / "tests/torture/lowres-72ppi.jpg", project / "assets/pictures/cover.jpg")
    answer = factsheet("build", "--for", "all", "--json")

    assert 1 == answer.status
    assert ["coarse-picture", "soft-picture"] == sorted({one["name"] for one in answer.document["diagnostics"]})
    assert ["office/river-bend.pdf", "screen/river-bend.pdf"] == written(project / "output")
    assert [("press", False), ("office", True), ("screen", True)] == [
        (sheet["purpose"], sheet["ok"]) for sheet in answer.document["sheets"]
    ]


def test_the_document_of_a_run(factsheet, two_offices):
    """One document on stdout whatever happens, nothing on stderr; keys are only ever added."""
    answer = factsheet("build", "--for", "all", "--json")
    document = answer.document

    assert (1, "") == (answer.status, answer.messages)
    assert ["ok", "sheets", "diagnostics"] == list(document)
    assert document["ok"] is False
    assert [
        (office, purpose) for office in ("mill-lane", "river-bend") for purpose in ("press", "office", "screen")
    ] == [(sheet["office"], sheet["purpose"]) for sheet in document["sheets"]]
    broken, sheet = document["sheets"][0], document["sheets"][3]
    assert {"office": "mill-lane", "purpose": "press", "ok": False, "pictures": []} == {
        key: value for key, value in broken.items() if value is not None
    }
    assert list(sheet) == list(broken)
    data = Path(sheet.pop("path")).read_bytes()
    assert isinstance(sheet.pop("fitted"), str)
    assert {"ink", "preflight"} == {key for key in ("ink", "preflight") if sheet.pop(key)}
    assert {
        "office": "river-bend",
        "language": "en-GB",
        "purpose": "press",
        "paper": "a4",
        "pages": 2,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "pictures": [],
        "ok": True,
    } == sheet
    (finding,) = document["diagnostics"]
    assert all(isinstance(finding.pop(key), str) for key in ("message", "why", "help"))
    assert {
        "code": "FS136",
        "name": "empty-value",
        "severity": "error",
        "tried": None,
        "file": "data/offices/mill-lane.yaml",
        "line": 1,
        "column": 1,
        "place": None,
        "clauses": [],
    } == finding


def test_a_wrong_command_has_a_document_too(factsheet):
    """A program that asked for JSON reads JSON."""
    answer = factsheet("build", "nowhere", "--json")

    assert (2, "") == (answer.status, answer.messages)
    assert {"ok": False, "sheets": []} == {key: answer.document[key] for key in ("ok", "sheets")}
    assert ["office-unknown"] == answer.findings


def test_an_interrupted_run_says_what_is_whole(factsheet, two_offices, monkeypatch):
    """Ctrl-C in the second office: the document tells what became of both, and the status is 130."""
    (two_offices / "data/offices/mill-lane.yaml").write_text((two_offices / OFFICE).read_text())
    one = build.build_one

    def interrupted(path: Path, *more: object) -> object:
        if path.stem == "river-bend":
            raise KeyboardInterrupt
        return one(path, *more)

    monkeypatch.setattr(build, "build_one", interrupted)
    for command in ("build", "show"):
        answer = factsheet(command, "--json")
        assert 130 == answer.status
        assert [("mill-lane", True), ("river-bend", False)] == [
            (sheet["office"], sheet["ok"]) for sheet in answer.document["sheets"]
        ]
        assert "files written so far are whole" in answer.messages


def test_an_interruption_before_the_first_command_is_no_traceback(monkeypatch, capsys):
    """Ctrl-C while the program is still being read: one word, and 130."""

    class Interrupting:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "factsheet.cli":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "factsheet.cli")
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    with pytest.raises(SystemExit) as ended:
        run()

    assert (130, "interrupted\n") == (ended.value.code, capsys.readouterr().err)


def test_quiet_prints_errors_only(factsheet, project):
    """Neither lines nor warnings; errors still."""
    path = project / OFFICE
    text = path.read_text()
    path.write_text(text.replace("date: 2025,", "date: 2031,"))
    assert "warning[FS179" in factsheet("check").messages
    assert (0, "", "") == (lambda a: (a.status, a.results, a.messages))(factsheet("build", "-q"))
    path.write_text(text.replace("place: River Bend", "place:"))

    assert "error[FS136" in factsheet("build", "-q").messages


def test_verbose_tells_where_the_time_goes(factsheet):
    """The stages in order, on stderr."""
    assert "river-bend: read " in factsheet("check", "-v").messages
    assert "river-bend: read " in factsheet("show", "-v", "--dpi", "20").messages


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminals there")
@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_terminals_that_want_it(project, environment, coloured):
    """A terminal gets colour unless it is dumb or NO_COLOR is set."""
    import pty

    reader, terminal = pty.openpty()
    inherited = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    command = [sys.executable, "-m", "factsheet", "build", "nowhere"]
    environment = inherited | {"TERM": "xterm"} | environment
    subprocess.run(command, stderr=terminal, stdout=subprocess.PIPE, cwd=project, env=environment, check=False)
    os.close(terminal)
    told = os.read(reader, 4096)
    os.close(reader)

    assert b"office-unknown" in told
    assert coloured == (b"\x1b[" in told)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGPIPE there")
def test_a_reader_that_goes_away_is_no_error(project):
    """As in `factsheet explain | head -1`; and a pipe gets no colour."""
    command = f"{sys.executable} -m factsheet explain | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=project, check=False)

    assert (0, b"FS001  no-project\n", b"") == (done.returncode, done.stdout, done.stderr)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are letters there")
def test_letters_that_a_terminal_cannot_show_stop_nothing(process, project):
    """An old terminal, a Bengali word in a message, and a file name that is no text."""
    edited = (project / OFFICE).read_text().replace("since: 2018", "since: \u09a6\u09b6")
    (project / OFFICE).write_text(edited, encoding="utf-8")
    Path(os.fsdecode(os.fsencode(project) + b"/data/offices/\xff.yaml")).write_text(edited, encoding="utf-8")
    answer = process("check", PYTHONIOENCODING="ascii")
    document = process("check", "--json", PYTHONIOENCODING="ascii").document

    assert (1, False) == (answer.status, "Traceback" in answer.messages)
    assert {"bad-file-name", "bad-year"} == {one["name"] for one in document["diagnostics"]}
    assert any("\u09a6\u09b6" in one["message"] for one in document["diagnostics"])


def test_version_and_help(factsheet):
    """Each command explains itself."""
    assert f"factsheet, version {__version__}\n" == factsheet("--version").results
    for command in ("build", "check", "show", "new", "schema", "explain"):
        assert factsheet(command, "--help").results.startswith(f"Usage: factsheet {command}")


def test_the_shell_completes_offices_and_themes(process):
    """From the project around, as click gives it."""
    asked = {"_FACTSHEET_COMPLETE": "bash_complete"}

    assert "plain,river-bend\n" == process(COMP_WORDS="factsheet build riv", COMP_CWORD="2", **asked).results
    assert "plain,calm\n" == process(COMP_WORDS="factsheet build --theme ca", COMP_CWORD="3", **asked).results


def test_show_writes_pictures_of_the_pages(factsheet, project):
    """Two PNG files, and their paths on stdout."""
    answer = factsheet("show", "river-bend", "--dpi", "20")

    paths = [f"output/preview/river-bend-press-{number}.png" for number in (1, 2)]
    assert (0, paths) == (answer.status, answer.results.splitlines())
    assert all((project / path).read_bytes().startswith(b"\x89PNG") for path in paths)
    (sheet,) = factsheet("show", "--dpi", "20", "--json").document["sheets"]
    assert [str(project / path) for path in paths] == sheet["pictures"]


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("office", "data/offices/*.yaml"),
        ("organisation", ORGANISATION),
        ("organisation-translation", "data/organisation.*.yaml"),
        ("theme", "assets/themes/*.yaml"),
        ("card", "assets/printers/*.yaml"),
    ],
)
def test_schemas_are_sound_and_hold_for_all_that_ships(factsheet, kind, pattern):
    """JSON Schema 2020-12, and the repository's own files are valid by it; a misspelt key is not."""
    schema = json.loads(factsheet("schema", kind).results)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    roots = (ROOT, ROOT / "assets/starter", ROOT / "assets/example", Path.cwd())
    found = [path for root in roots for path in root.glob(pattern)]
    files = [path for path in found if ("." in path.stem) == kind.endswith("translation")]
    told = [yaml.load(path.read_text(encoding="utf-8"), Editor) for path in files]

    assert len(files) >= 3
    assert [] == [f"{error.json_path}: {error.message}" for one in told for error in validator.iter_errors(one)]
    assert all(not validator.is_valid(one | {"plaec": "River Bend"}) for one in told)


def test_every_code_explains_itself(factsheet):
    """What it checks, why it matters, an example and what to do; by number, by name, and in the list of all."""
    listed = factsheet("explain").results.splitlines()
    codes = every()

    assert [f"{code.number}  {code.name}" for code in codes.values()] == listed
    for code in codes.values():
        assert {"checks", "why", "example", "instead"} == code.parts.keys()
        assert all(code.parts.values()), code.number
    assert factsheet("explain", "fs401").results == factsheet("explain", "copy-too-long").results
    assert "\n    problem:\n      text: (400 words" in factsheet("explain", "FS401").results


def test_new_makes_a_project_that_checks_clean(factsheet, tmp_path_factory, monkeypatch):
    """The starter and the example: no error, no warning, on both papers and in both themes; twice is refused."""
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    for name, how in (("ours", ()), ("example", ("--example",))):
        assert {"ok": True, "sheets": [], "diagnostics": []} == factsheet("new", name, *how, "--json").document
        assert 2 == factsheet("new", name, *how).status
        for paper, theme in (("a4", "field"), ("letter", "dawn")):
            answer = factsheet("check", "--project", name, "--paper", paper, "--theme", theme)
            assert (0, "") == (answer.status, answer.messages)


def test_the_same_input_gives_the_same_bytes(process, project, tmp_path_factory):
    """Another hash seed, locale, time zone and folder, and a cache that is cold or warm."""
    folder = tmp_path_factory.mktemp("another") / "folder"
    shutil.copytree(project, folder)
    assert 0 == process("build", "--for", "all", PYTHONHASHSEED="1", LC_ALL="C", TZ="Asia/Kolkata").status
    assert 0 == process("build", "--for", "all", folder=folder, PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="UTC").status
    first = {name: (project / "output" / name).read_bytes() for name in written(project / "output")}
    assert 3 == len(first)
    assert 0 == process("build", "--for", "all", PYTHONHASHSEED="3", TZ="America/New_York").status

    for name, data in first.items():
        assert data == (folder / "output" / name).read_bytes()
        assert data == (project / "output" / name).read_bytes()
        assert os.fsencode(project) not in data


def test_the_date_of_a_file(factsheet, project):
    """The edition's, unless SOURCE_DATE_EPOCH says another."""
    for epoch, date in ((None, "D:20250901000000"), ("1000000000", "D:20010909014640")):
        assert 0 == factsheet("build", SOURCE_DATE_EPOCH=epoch).status
        with pikepdf.open(project / PRESS) as pdf:
            assert str(pdf.docinfo.CreationDate).startswith(date)


@pytest.mark.parametrize("epoch", ["yesterday", "", "-1", "1e9", "9" * 12, "٣"])
def test_a_date_that_is_none_is_refused(factsheet, project, epoch):
    """A value that is misread would date the file wrongly in silence."""
    answer = factsheet("build", "--json", SOURCE_DATE_EPOCH=epoch)

    assert (1, ["epoch-wrong"]) == (answer.status, answer.findings)
    assert not (project / PRESS).exists()


def test_one_changed_digit_changes_the_identity(factsheet, project):
    """Two editions that differ in one figure are two documents."""
    factsheet("build")
    before = identity(project / PRESS)
    factsheet("build")
    again = identity(project / PRESS)
    path = project / OFFICE
    path.write_text(path.read_text().replace("value: 8200", "value: 8201"))
    factsheet("build")

    assert before == again != identity(project / PRESS)

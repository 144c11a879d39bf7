"""Every sample sheet as files of a project: the offices that ship, and the reference cases, which are whole sheets."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml
from composing import OFFICE, ORGANISATION, ROOT

from factsheet.build import Request, build_all
from factsheet.project import Project

CASES = sorted((ROOT / "tests/reference").glob("*.yaml"))
EXAMPLE = ROOT / "assets/example"
OFFICES = {"kolkata": ROOT, "port-orlan": EXAMPLE, "upper-tarrow": EXAMPLE, "first-office": ROOT / "assets/starter"}
# The other sheets that ship, in many languages; tried on the paper and in the theme of their own choice alone.
OTHERS = {
    path.stem: root
    for root in (ROOT, EXAMPLE)
    for path in sorted((root / "data/offices").glob("*.yaml"))
    if path.stem not in OFFICES
}
REFERENCES = ("kolkata.bn", "marsa-alhudayl", "prek-phka")  # those of them that are read aloud in tests/reference


@dataclass(frozen=True)
class Sample:
    """An office of a project."""

    name: str
    root: Path

    def printed(self, *purposes: str, paper: str | None = None, theme: str | None = None) -> dict[str, bytes]:
        """Its files, by purpose; on the paper and in the theme of its own choice, if not told otherwise."""
        asked = Request(Project(self.root), purposes, paper=paper, theme=theme, keep=True)
        (result,) = build_all([self.root / f"data/offices/{self.name}.yaml"], asked)
        assert len(result.written) == len(purposes), [found.message for found in result.diagnostics]
        return {written.purpose: written.pdf for written in result.written}


def others() -> list[Sample]:
    """The sheets of `OTHERS`."""
    return [Sample(name, root) for name, root in OTHERS.items()]


def samples(folder: Path) -> list[Sample]:
    """All samples; the cases become a project in the folder."""
    offices, pictures = folder / "data/offices", folder / "assets/pictures"
    offices.mkdir(parents=True)
    pictures.mkdir(parents=True)
    (folder / "data/organisation.yaml").write_text(json.dumps(ORGANISATION), encoding="utf-8")
    shutil.copy(ROOT / "assets/pictures/cover-howrah-dawn.jpg", pictures / "river.jpg")
    shutil.copy(ROOT / "assets/pictures/portrait-placeholder.jpg", pictures)
    for case in CASES:
        told = yaml.load(case.read_text(encoding="utf-8"), yaml.BaseLoader)
        office = {**OFFICE, "theme": told["theme"], "paper": told["paper"], **told["office"]}
        (offices / case.name).write_text(json.dumps(office), encoding="utf-8")
    shipped = [Sample(name, root) for name, root in OFFICES.items()]
    return shipped + [Sample(case.stem, folder) for case in CASES]

"""How long fitting takes, over every sample in both themes on both papers: `python tests/benchmarks/fitting.py`.

Layouts are of one page each; milliseconds are of the processor, for the search alone after
shaping, the best of three runs.
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from composing import FONTS, ROOT, theme  # the tests' own modules, which pytest finds by itself

from factsheet.content.read import read_sheet
from factsheet.diagnostics import Log
from factsheet.layout.fitting import fit
from factsheet.layout.story import compose
from factsheet.paper import PAPERS
from factsheet.project import Project

PROJECTS = (ROOT, ROOT / "assets/example", ROOT / "assets/starter")


def main() -> None:
    times, layouts = [], []
    for root in PROJECTS:
        for office in sorted((root / "data/offices").glob("*.yaml")):
            for look in ("dawn", "field"):
                for paper in PAPERS.values():
                    if measured := measure(root, office, look, paper.name):
                        tried, milliseconds, words = measured
                        layouts.append(tried)
                        times.append(milliseconds)
                        name = f"{office.stem}, {look}, {paper.name}"
                        print(f"{name:36} {tried:3} layouts {milliseconds:6.0f} ms   {words}")
    print(f"layouts: median {statistics.median(layouts):.0f}, worst {max(layouts)}")
    print(f"milliseconds: median {statistics.median(times):.0f}, worst {max(times):.0f}")


def measure(root: Path, office: Path, look: str, paper: str) -> tuple[int, float, str] | None:
    """Layouts, milliseconds and how it was fitted; None for what is no sheet of its own."""
    found = []
    for _ in range(3):
        log = Log()
        sheet = read_sheet(root / "data/organisation.yaml", office, root, log)
        if sheet is None:
            return None
        story = compose(sheet, theme(look), PAPERS[paper], FONTS, Project(root).locate, log)
        start = time.process_time()
        fitted = fit(story, log)
        spent = (time.process_time() - start) * 1000
        found.append((spent, fitted.tried if fitted else 0, fitted.words if fitted else "refused"))
    spent, tried, words = min(found)
    return tried, spent, words


if __name__ == "__main__":
    main()

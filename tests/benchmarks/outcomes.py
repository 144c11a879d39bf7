"""What becomes of every sample when its texts are shorter, longer or in other scripts: the table of issue 4.

    python tests/benchmarks/outcomes.py [WORD]

Each office that ships at 40, 60, 100, 115, 130, 160 and 200 % of its words, and those of samples.py once in each of
seven scripts, on both papers, in both themes. WORD: only the rows that hold it. Sheets that fit say how, and their
worst fault, which there should be none of, or how much is empty; refusals say what they name. Ends with the counts.
"""

import statistics
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from measures import empty_strips, faults, hollows, measured
from pseudo import SCRIPTS, SHARES, Told, in_script, resized, retold
from samples import OFFICES

from factsheet.codes import layout as say
from factsheet.paper import PAPERS


def changes(office: str) -> Iterator[tuple[str, Callable[[Told], Told]]]:
    """Each change of an office by its name in the table."""
    yield from ((f"{share:4.0%}", partial(resized, share=share)) for share in SHARES)
    if office in OFFICES:
        yield from ((name, partial(in_script, name=name)) for name in SCRIPTS)


def offices() -> dict[str, Path]:
    """Every office that ships, translations left out, and the folder of its project."""
    found = {
        path.stem: root
        for root in set(OFFICES.values())
        for path in root.glob("data/offices/*.yaml")
        if "." not in path.stem
    }
    return dict(sorted(found.items()))


def main() -> None:
    counts: Counter[str] = Counter()
    tried: list[int] = []
    for office, root in offices().items():
        for name, change in changes(office):
            for paper in PAPERS.values():
                for look in ("dawn", "field"):
                    row = f"{office:16} {name:4} {paper.name:6} {look:5}"
                    if not any(word in row for word in sys.argv[1:] or [""]):
                        continue
                    laid = retold(root, office, change, look, paper)
                    said = [found.code for found in laid.log.diagnostics]
                    if laid.fitted is None:
                        counts["refused"] += 1
                        told = "; ".join(found.message for found in laid.log.diagnostics)
                        print(f"{row} refused: {told[:150]}")
                        continue
                    found = faults(measured(laid), but={hollows} if say.HOLLOW_PAGE in said else ())
                    kind = "two pages with faults" if found else "hollow" if say.HOLLOW_PAGE in said else "two pages"
                    counts[kind] += 1
                    tried.append(laid.fitted.tried)
                    empty = max(bottom - top for _, top, bottom in empty_strips(measured(laid)))
                    worst = found[0] if found else f"{empty:.0f} pt at most are empty"
                    print(f"{row} {kind}: {laid.fitted.words}; {worst}")
    median = statistics.median(tried) if tried else 0
    print(f"{dict(counts)} of {counts.total()}; layouts: {median:.0f} at the median, {max(tried, default=0)} at most")


if __name__ == "__main__":
    main()

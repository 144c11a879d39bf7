"""What preflight costs: the Kolkata sheet built for press with it and without, in turn, each in a fresh process.

    python tests/benchmarks/preflight.py [RUNS]

Prints the least and the median wall time of either, and the ratio of the medians. The picture cache is warm.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
ONE = """
import gc, sys
gc.set_threshold(400_000, 50, 50)
from pathlib import Path
import factsheet.cli
from factsheet.build import Request, build_all
from factsheet.project import Project
root, folder, examine = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "with"
request = Request(Project(root), ["press"], output=folder, examine=examine)
(result,) = build_all([root / "data/offices/kolkata.yaml"], request)
sys.exit(not result.ok)
"""


def seconds(folder: str, manner: str) -> float:
    """One build, from the start of the process to its end."""
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", ONE, str(ROOT), folder, manner], check=True, env=compiled)
    return time.perf_counter() - start


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    told: dict[str, list[float]] = {"with": [], "without": []}
    with tempfile.TemporaryDirectory() as folder:
        for run in range(runs + 1):
            for manner, times in told.items():
                taken = seconds(folder, manner)
                if run:  # the first warms up
                    times.append(taken)
    for manner, times in told.items():
        print(f"{manner} preflight: least {min(times):.3f} s, median {statistics.median(times):.3f} s, {runs} runs")
    print(f"ratio of the medians: {statistics.median(told['with']) / statistics.median(told['without']):.2f}")


if __name__ == "__main__":
    main()

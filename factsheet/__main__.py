"""The way in: `factsheet`, and `python -m factsheet`. Ctrl-C is answered from the first import on."""

import gc
import sys


def run() -> None:
    gc.set_threshold(400_000, 50, 50)  # a sheet is made of many small values and no cycles: a twentieth of the time
    try:
        from factsheet.cli import main

        main(prog_name="factsheet")
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        sys.exit(130)


if __name__ == "__main__":
    run()

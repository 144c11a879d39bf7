"""The way in: `factsheet`, and `python -m factsheet`. Ctrl-C is answered from the first import on."""

import sys


def run() -> None:
    try:
        from factsheet.cli import main

        main(prog_name="factsheet")
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        sys.exit(130)


if __name__ == "__main__":
    run()

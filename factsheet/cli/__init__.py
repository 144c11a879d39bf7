"""cli: words typed, to calls, to exit codes.

0: all written and sound, warnings allowed. 1: some sheet has errors; the others are written. 2: the command line is
wrong, or names an unknown office or theme, or there is no project. 130: interrupted. Results go to stdout, messages to
stderr. What a command does not use it does not import: starting is felt at every call.
"""

import io
import sys

import click

from factsheet import __version__
from factsheet.cli import budgeting, building, examining, fitting, learning, translating


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factsheet")
def main() -> None:
    """Lay out two-page, print-ready PDF fact sheets from office data.

    A project is a folder with data/organisation.yaml and one file for each office in data/offices.
    """
    for stream in (sys.stdout, sys.stderr):  # what a terminal cannot show stops no build
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


for command in (
    *(building.build, building.check, building.show, fitting.fit, budgeting.budget),
    *(examining.preflight, examining.plates),
    translating.translate,
    *(learning.new, learning.schema, learning.explain),
):
    main.add_command(command)

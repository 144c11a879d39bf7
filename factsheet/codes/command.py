"""0xx: the command line and the project folder."""

from factsheet.diagnostics import Code, Severity

NO_PROJECT = Code(
    "FS001",
    "no-project",
    Severity.ERROR,
    """
    Checks: whether the current folder, or one above it, holds data/organisation.yaml.
    Why: without the organisation file nothing is known of the name, the contact or the look.
    Example:
        cd /tmp && factsheet build
    Instead: go into a project folder, name one with --project DIR, or make one with `factsheet new DIR`.
    """,
)

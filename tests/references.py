"""What a test holds its findings against: a file beside it, written again on request."""

from difflib import unified_diff
from pathlib import Path

import pytest


def hold_against(reference: Path, now: str, pytestconfig: pytest.Config) -> None:
    """Fail with the difference to a reference, or write it where that is asked for."""
    if pytestconfig.getoption("update_references"):
        reference.write_text(now, encoding="utf-8")
    before = reference.read_text(encoding="utf-8") if reference.exists() else ""
    difference = list(unified_diff(before.splitlines(), now.splitlines(), reference.name, "now", lineterm="", n=1))
    if difference:
        pytest.fail("\n".join((*difference, "If this is meant: pytest --update-references")), pytrace=False)

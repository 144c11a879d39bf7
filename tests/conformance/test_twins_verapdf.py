"""Twins before an outside validator: where a rule of PDF/A-2 or PDF/UA-1 is broken, veraPDF says so too."""

import pytest
import twins_access  # noqa: F401  enters its twins
import twins_contrast  # noqa: F401
import twins_press  # noqa: F401
from twins import TWINS, Twin
from verapdf import UNOPENED, broken, clauses

from factsheet.preflight.report import OURS
from factsheet.preflight.rulebook.ledger import every as ledger
from factsheet.preflight.rulebook.rules import every

pytestmark = pytest.mark.slow

# Where the rule finds what veraPDF does not, and why.
UNSEEN = {
    # Asked by PDF/A-2 or PDF/UA-1, and not looked at.
    "scripts-by-name": "it follows actions from pages, and not the list of named scripts",
    "link-tag-without-its-link": "it goes from the link to its tag, and not back",
    "parent-tree-that-leads-elsewhere": "it asks whether content has a tag, not whether the tag says the same",
    "picture-without-a-box": "the demand is ISO 32000-1's, and none of its rules",
    "rgb-in-a-soft-mask": "it does not follow soft masks",
    "profile-that-was-cut-short": "it reads the head of a profile alone",
    "font-of-which-half-is-lost": "it reads no more of a font than it needs",
    "picture-that-is-called-for-and-not-there": "it asks of what is drawn, and this is not",
    **dict.fromkeys(
        (
            "a-saffron-heading-on-white",
            "a-gray-kicker-on-white",
            "a-gray-place-over-its-picture",
            "a-gray-place-over-its-picture-on-screen",
        ),
        "it measures no contrast: the standard has no number for it",
    ),
    # Asked by PDF/X-4 alone, by a rule that has another half in PDF/A-2.
    "packed-metadata": "PDF/A-2 lets metadata be packed",
    "no-output-intent-for-print": "PDF/A-2 has an intent of its own",
    "two-output-intents-for-print": "PDF/A-2 minds the profile alone",
    "screen-profile-as-output-profile": "PDF/A-2 lets a screen stand, and finds the inks foreign to it",
    "output-intent-without-its-profile": "PDF/A-2 has an intent of its own",
}


@pytest.fixture(scope="session")
def verdicts(tmp_path_factory, press_file, screen_file, office_file) -> dict[str, dict[str, set[str]]]:
    """By standard and twin, the clauses that veraPDF finds broken."""
    folder = tmp_path_factory.mktemp("twins")
    good = {"press": press_file, "screen": screen_file, "office": office_file}
    held = {standard: [] for standard in ("pdfa2", "pdfua1")}
    for twin in TWINS:
        path = folder / f"{twin.name}.pdf"
        path.write_bytes(twin.make(good[twin.of]))
        for standard in held.keys() & set(OURS[twin.of]):
            held[standard].append(path)
    return {standard: broken(files, standard) for standard, files in held.items()}


def asked(twin: Twin) -> dict[str, set[str]]:
    """The clauses of the rule that a twin breaks, by the standards that its purpose keeps."""
    found: dict[str, set[str]] = {}
    for rule in every():
        for standard, numbers in rule.clauses:
            if rule.code is twin.code and standard in ("pdfa2", "pdfua1") and standard in OURS[twin.of]:
                found.setdefault(standard, set()).update(numbers.split(", "))
    return found


FAILING = [twin for twin in TWINS if asked(twin) and twin.name not in UNSEEN]
PASSING = [twin for twin in TWINS if twin.code is None]


@pytest.mark.parametrize("twin", FAILING, ids=lambda twin: twin.name)
def test_a_breach_is_seen_from_outside(twin, verdicts):
    """A failing twin breaks a clause of its rule for veraPDF, too, or is no PDF to it."""
    seen = {standard: verdicts[standard][twin.name] for standard in asked(twin)}

    assert any(seen[standard] & (numbers | {UNOPENED}) for standard, numbers in asked(twin).items()), seen


@pytest.mark.parametrize("twin", PASSING, ids=lambda twin: twin.name)
def test_what_is_let_pass_passes_outside(twin, verdicts):
    """A passing twin breaks no clause for veraPDF."""
    assert {} == {standard: found[twin.name] for standard, found in verdicts.items() if found.get(twin.name)}


@pytest.mark.parametrize("twin", [twin for twin in TWINS if twin.name in UNSEEN], ids=lambda twin: twin.name)
def test_what_is_not_seen_from_outside_is_still_so(twin, verdicts):
    """The list of what veraPDF does not see holds nothing that it does see."""
    assert {} == {
        standard: seen for standard, numbers in asked(twin).items() if (seen := verdicts[standard][twin.name] & numbers)
    }


@pytest.mark.parametrize("standard", ["pdfa2", "pdfua1"])
def test_the_ledger_holds_every_clause_of_the_validator(standard):
    """No clause that veraPDF tests is missing from the ledger."""
    entered = {entry.clause for entry in ledger() if entry.standard == standard}

    assert set() == clauses(standard) - entered

"""The ledger: in step with its page, with the rules and with the tests it names."""

from pathlib import Path

import factsheet.preflight
from factsheet.preflight.rulebook import ledger
from factsheet.preflight.rulebook.rules import every

ROOT = Path(__file__).parent.parent.parent.parent
PAGE = Path(factsheet.preflight.__file__).parent / "rulebook/LEDGER.md"


def test_the_page_is_made_from_the_entries(request):
    """LEDGER.md says what the entries say; `pytest --update-references` writes it anew."""
    if request.config.getoption("--update-references"):
        PAGE.write_text(ledger.page(), encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == ledger.page()


def test_every_rule_stands_in_the_ledger():
    """No file is held to something that the ledger keeps silent about, under any standard."""
    entered = {(entry.standard, code.number) for entry in ledger.every() for code in entry.codes}
    held = {(standard, rule.code.number) for rule in every() for standard, _ in rule.clauses}

    assert held - entered == set()


def test_every_code_in_the_ledger_is_a_rules():
    """An entry that names a code is checked indeed."""
    held = {rule.code.number for rule in every()}

    assert {code.number for entry in ledger.every() for code in entry.codes} - held == set()


def test_every_test_named_is_there():
    """Whoever audits the ledger finds what it points to."""
    named = {entry.test for entry in ledger.every() if entry.test}

    missing = {
        name
        for name in named
        if f"def {name.partition('::')[2]}(" not in (ROOT / name.partition("::")[0]).read_text(encoding="utf-8")
    }

    assert set() == missing


def test_every_heading_of_pdfx4_is_answered_for():
    """6.1 to 6.27, in their order, and Annex A."""
    headings = [entry.clause.partition(" ")[0] for entry in ledger.every() if entry.standard == "pdfx4"]

    assert [*(f"6.{number}" for number in range(1, 28)), "Annex"] == list(dict.fromkeys(headings))


def test_every_demand_of_pdfx4_has_a_test():
    """Twins for what is checked, a test for what is built in or absent; what people judge has none."""
    untried = [
        entry.says
        for entry in ledger.every()
        if entry.standard == "pdfx4" and entry.owner is not ledger.Owner.HUMAN and not (entry.codes or entry.test)
    ]

    assert [] == untried


def test_an_entry_says_who_answers_for_it():
    """Checked by rules; built in or absent somewhere that is named; human by somebody."""
    silent = [entry for entry in ledger.every() if not (entry.codes or entry.by)]
    unchecked = [entry for entry in ledger.every() if entry.owner is ledger.Owner.CHECKED and not entry.codes]

    assert [] == silent + unchecked

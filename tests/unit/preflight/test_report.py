"""Which standards a file is held to, and how what was found is told."""

import json

import pytest

from factsheet.diagnostics import Code, Severity
from factsheet.preflight.facts import Box, Facts, FontFacts, Ink, Intent, PageFacts, Xmp
from factsheet.preflight.report import Report, as_record, held, judge
from factsheet.preflight.rulebook import rules
from factsheet.preflight.rulebook.rules import Breach, Rule
from factsheet.preflight.telling import told
from factsheet.preflight.ticket import as_text, ticket
from factsheet.printers.card import Card, PrintingCondition

SHOP = Card(name="acme", title="Acme", file="", papers=("a4",), condition=PrintingCondition("A", "", "", ""))
SHEET = Box(0, 0, 610, 860)
TRIM = Box(10, 10, 600, 850)  # ten points of bleed all round
PAGE = PageFacts(1, SHEET, bleed=SHEET, trim=TRIM)
WORD = Box(10 + 72, 850 - 144, 10 + 72 + 36, 850 - 72)  # an inch from the left and top, half an inch by one
RGB = Code("FS698", "loud-colour", Severity.ERROR, "Checks: a.\nWhy: it shouts.\nExample: b\nInstead: whisper.")
SMALL = Code("FS699", "small-words", Severity.WARNING, "Checks: a.\nWhy: who reads it?\nExample: b\nInstead: enlarge.")


def claiming(x: str = "", a: str = "", ua: str = "", **more) -> Facts:
    """A file that claims PDF/X in the words given, PDF/A by part and level, PDF/UA by part."""
    said = {"pdfxid:GTS_PDFXVersion": x, "pdfaid:part": a[:1], "pdfaid:conformance": a[1:], "pdfuaid:part": ua}
    xmp = Xmp({name: value for name, value in said.items() if value})
    return Facts("sheet.pdf", xmp=xmp, pages=(PAGE, PageFacts(2, SHEET, bleed=SHEET, trim=TRIM)), **more)


@pytest.fixture
def examiner(monkeypatch):
    """Holds a file to rules that find what is given: breaches by code and clauses."""

    def examine(facts: Facts, *found: tuple[Code, dict[str, str], list[Breach]], standards=None) -> Report:
        made = [Rule(code, tuple(clauses.items()), lambda *_, b=breaches: b) for code, clauses, breaches in found]
        monkeypatch.setattr(rules, "every", lambda: made)
        return judge(facts, SHOP, held(facts) if standards is None else standards)

    return examine


@pytest.mark.parametrize(
    ("facts", "asked", "standards"),
    [
        (claiming("PDF/X-4", "2A", "1"), {}, "pdfx4 pdfa2 pdfua1 house"),
        (claiming(a="2A", ua="1"), {}, "pdfa2 pdfua1"),
        (claiming(ua="1"), {}, "pdfua1"),
        (claiming(), {}, "pdfx4 house"),
        (claiming(intents=(Intent("GTS_PDFX"),)), {}, "pdfx4 house"),
        (claiming("PDF/X-1a:2003"), {}, "pdfx4 house"),
        (claiming(a="1B"), {}, "pdfx4 house"),
        (claiming(a="2A", ua="1"), {"card_named": True}, "pdfx4 pdfa2 pdfua1 house"),
        (claiming(ua="1"), {"purpose": "press"}, "pdfx4 pdfua1 house"),
        (claiming("PDF/X-4", "2A", "1"), {"purpose": "screen"}, "pdfa2 pdfua1"),
        (claiming(), {"purpose": "office"}, "pdfua1"),
    ],
)
def test_a_file_is_held_to_what_it_claims_or_is_for(facts, asked, standards):
    """By its metadata and intents; a shop's card makes it a press file; who says what it is for has the last word."""
    assert standards.split() == list(held(facts, **asked))


@pytest.mark.parametrize(("level", "found"), [("2A", 2), ("2U", 1), ("2B", 0)])
def test_a_lower_level_of_pdfa_is_not_asked_for_what_a_higher_one_has(examiner, level, found):
    """B wants neither tags (6.7) nor the letters behind the glyphs (6.2.11.7); U wants the letters."""
    report = examiner(
        claiming(a=level), (RGB, {"pdfa2": "6.7.3"}, [Breach("tags")]), (SMALL, {"pdfa2": "6.2.11.7.2"}, [Breach("u")])
    )

    assert found == len(report.findings)


def test_a_breach_of_two_standards_counts_against_both_and_is_told_once(examiner):
    """The finding names both clauses; a third standard that the file is not held to is not named."""
    shared = (RGB, {"pdfx4": "6.2.3", "pdfa2": "6.2.4.3", "house": "4"}, [Breach("RGB", 1, WORD)])
    report = examiner(claiming(a="2A", ua="1"), shared, standards=("pdfx4", "pdfa2"))

    assert [("PDF/X-4 6.2.3", "PDF/A-2 6.2.4.3")] == [one.clauses for one in report.findings]
    assert (1, 1, 0) == tuple(report.broken(one) for one in ("pdfx4", "pdfa2", "pdfua1"))


def test_errors_come_before_warnings_and_the_top_of_a_page_before_its_foot(examiner):
    """A reader mends from the top."""
    lower = WORD._replace(top=WORD.top - 100, bottom=WORD.bottom - 100)
    report = examiner(
        claiming("PDF/X-4"),
        (SMALL, {"house": "1"}, [Breach("small", 1, WORD)]),
        (RGB, {"pdfx4": "2"}, [Breach("second page", 2, WORD), Breach("low", 1, lower), Breach("high", 1, WORD)]),
    )

    assert ["high", "low", "second page", "small"] == [one.message for one in report.findings]


def test_a_place_is_told_from_the_corner_of_the_trim(examiner):
    """In millimetres for people, in points for machines, down from the top."""
    report = examiner(claiming("PDF/X-4"), (RGB, {"pdfx4": "2"}, [Breach("Loud.", 1, WORD, "Kolkata")]))
    record = json.loads(json.dumps(as_record(report)))

    assert "    page 1  25.4 mm from left  25.4 mm from top  12.7 × 25.4 mm  “Kolkata”" in told(report).splitlines()
    (finding,) = record["findings"]
    assert [72, 72, 36, 72] == finding["box"]
    assert ("FS698", ["PDF/X-4 2"], 1, "Kolkata", "whisper.") == tuple(
        finding[key] for key in ("code", "clauses", "page", "text", "help")
    )


def test_many_like_breaches_are_told_as_a_few_and_a_count(examiner):
    """Four hundred words in RGB are one thing to mend; `whole` tells them all."""
    report = examiner(claiming("PDF/X-4"), (RGB, {"pdfx4": "2"}, [Breach("Loud.", 1, WORD, "word")] * 400))
    few, whole = told(report), told(report, whole=True)

    assert (1, 3, True) == (few.count("Loud."), few.count("“word”"), "and 397 more like it" in few)
    assert 1 == few.count("whisper.")
    assert (400, False) == (whole.count("“word”"), "more like it" in whole)


def test_pages_that_share_a_fault_share_its_line(examiner):
    """A book without bleed has one thing to mend."""
    pages = tuple(PageFacts(number, SHEET, trim=TRIM) for number in range(1, 301))
    breaches = [Breach(f"Page {number} has no bleed.", number) for number in range(1, 301) if number != 7]
    lines = told(examiner(Facts("book.pdf", pages=pages), (RGB, {"house": "3"}, breaches))).splitlines()

    start = lines.index("  Page 1 has no bleed.")
    assert "    and so pages 2 to 6 and 8 to 300" == lines[start + 1]
    assert "book.pdf: 299 errors of 1 kind; mend it before it is sent out." == lines[-1]


def test_of_many_pages_the_heaviest_are_told(examiner):
    """Pages of the same ink share a line, and a page in RGB is not said to have none."""
    few = told(examiner(Facts("sheet.pdf", pages=(PAGE, PAGE), inks=(Ink(1, 2.4, 2.5), Ink(2, 2.4, 2.5)))))
    many = told(examiner(Facts("book.pdf", pages=(PAGE,) * 99, inks=tuple(Ink(n, n / 50, 2) for n in range(1, 100)))))
    foreign = told(examiner(Facts("web.pdf", pages=(PAGE,), inks=(Ink(1, 0, 0, known=False),))))

    assert "ink        pages 1 and 2: up to 240 % over any 15 mm²; 99.9 % of single points within 250 %" in few
    assert "ink        page 99: up to 198 % over any 15 mm²" in many
    assert "and 88 more" in many
    assert "page 1: not known" in foreign


def test_a_claim_is_told_with_what_became_of_it(examiner):
    """It holds, is broken, or is none that is examined."""
    report = examiner(claiming("PDF/X-4", "3B", "1"), (RGB, {"pdfx4": "2"}, [Breach("Loud.")]))

    assert (
        "  claims     PDF/X-4 (broken: 1 error), PDF/A-3b (not examined), PDF/UA-1 (holds)" in told(report).splitlines()
    )


def test_the_last_line_is_the_verdict(examiner):
    """Errors make a file unsound, warnings do not."""
    broken = examiner(claiming("PDF/X-4"), (RGB, {"pdfx4": "2"}, [Breach("Loud.")]))
    sound = examiner(claiming(a="2A", ua="1"), (SMALL, {"pdfua1": "1"}, [Breach("Small.")]))

    assert "sheet.pdf: 1 error; mend it before it is sent out." == told(broken).splitlines()[-1]
    assert "sheet.pdf: sound by PDF/A-2a and PDF/UA-1; 1 warning." == told(sound).splitlines()[-1]
    assert (False, True) == (broken.ok, sound.ok)


def test_nothing_in_a_file_can_steer_a_terminal(examiner):
    """Escapes, line feeds, direction marks and rich's own brackets are shown or replaced, never obeyed."""
    nasty = "\x1b[31mred\u202e\r\n[bold]no[/bold] :smile:"
    facts = claiming("PDF/X-4", info={"Title": nasty}, fonts=(FontFacts((1, 0), nasty),))
    report = examiner(facts, (RGB, {"pdfx4": "2"}, [Breach(nasty, 1, WORD, nasty)]))

    shown = told(report) + as_text(ticket(report))

    assert not any(sign in shown for sign in "\x1b\u202e\r")
    assert 6 == shown.count("[bold]no[/bold] :smile:")


def test_a_ticket_says_what_a_print_shop_asks_first(examiner):
    """Trim, bleed, condition, ink, fonts, checksum, standards and the verdict, on lines that mail keeps."""
    facts = claiming(
        "PDF/X-4",
        info={"Title": "Porto"},
        intents=(Intent("GTS_PDFX", "FOGRA39"),),
        inks=(Ink(1, 2.874, 2.6),),
        fonts=(FontFacts((1, 0), "ABCDEF+Serif"), FontFacts((2, 0), "Helvetica", program="")),
        sha256="0123456789abcdef" * 4,
        size=1_240_000,
    )
    lines = as_text(ticket(examiner(facts, (SMALL, {"house": "1"}, [Breach("Small.", 2)])))).splitlines()

    assert "Porto" == lines[1]
    for line in (
        "File        sheet.pdf",
        "            1.2 MB, PDF 1.6",
        "Checksum    SHA-256 0123456789abcdef0123456789abcdef",
        "Condition   FOGRA39",
        "Standards   PDF/X-4: holds",
        "Fonts       Helvetica, not embedded",
        "Findings    1 warning, small-words (FS699) on page 2",
        "Sound: it can go to press.",
    ):
        assert line in lines
    assert any("trim 208.1 × 296.3 mm (8.19 × 11.67 in), bleed 3.5 mm" in line for line in lines)
    assert any("up to 287 %" in line for line in lines)
    assert 78 >= max(map(len, lines))


def test_a_ticket_says_only_what_was_examined(examiner):
    """A screen file without fault is not called fit for the press."""
    assert "Sound: it can go to press." == ticket(examiner(claiming("PDF/X-4"))).verdict
    screen = ticket(examiner(claiming(a="2A", ua="1")))
    assert "Sound by what it claims; for press it was not examined." == screen.verdict


def test_two_hundred_pages_still_make_a_ticket_of_one(examiner):
    """Long lists are cut, and say so."""
    pages = tuple(PageFacts(number, SHEET, trim=TRIM._replace(left=number % 7)) for number in range(1, 201))
    fonts = tuple(FontFacts((number, 0), f"Font{number:03}") for number in range(80))
    lines = as_text(ticket(examiner(Facts("book.pdf", pages=pages, fonts=fonts)))).splitlines()

    assert 60 > len(lines)
    assert ["and 194 more", "and 73 more"] == [line.strip() for line in lines if line.endswith(" more")]

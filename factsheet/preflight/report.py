"""report: one file held to the standards that it claims or is asked to keep, as a value, and as a machine reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from factsheet.diagnostics import Code, Severity
from factsheet.geometry import Rect
from factsheet.paper import Paper
from factsheet.preflight.facts import Box, Facts, FontFacts, PageFacts, Painted, PictureFacts
from factsheet.preflight.rulebook import questions
from factsheet.preflight.rulebook.rules import STANDARDS, TITLES, Breach, Rule, breaches
from factsheet.printers.card import Card
from factsheet.units import Pt

Purpose = Literal["press", "office", "screen"]

# What a file of ours is held to, whatever it says of itself.
OURS: Mapping[str, tuple[str, ...]] = {
    "press": STANDARDS,
    "office": ("pdfua1",),
    "screen": ("pdfa2", "pdfua1"),
}
SPARED = {"u": ("6.7",), "b": ("6.7", "6.2.11.7")}  # clauses of PDF/A-2 that a lower level does not ask for


@dataclass(frozen=True, slots=True)
class Claim:
    """A standard that a file says it keeps. standard: a key of TITLES, or empty if it is none that is examined here."""

    name: str  # with its level, such as PDF/A-2a
    standard: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule is broken. clauses: of the standards held. place: from the trim's top left, y down."""

    code: Code
    clauses: tuple[str, ...]
    message: str
    page: int | None = None
    place: Rect | None = None
    text: str = ""

    @property
    def severity(self) -> Severity:
        return self.code.severity


@dataclass(frozen=True)
class Report:
    """What was found. standards: that the file was held to. chosen: why this card and no other, as a sentence's end."""

    facts: Facts
    card: Card
    chosen: str
    claims: tuple[Claim, ...]
    standards: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        return sum(one.severity is Severity.ERROR for one in self.findings)

    @property
    def warnings(self) -> int:
        return len(self.findings) - self.errors

    @property
    def ok(self) -> bool:
        return not self.errors

    def title(self, standard: str) -> str:
        """A standard by the name that the file gives it, level included."""
        return next((claim.name for claim in self.claims if claim.standard == standard), TITLES[standard])

    def broken(self, standard: str) -> int:
        """How many errors count against a standard."""
        return sum(
            one.severity is Severity.ERROR and any(clause.startswith(TITLES[standard]) for clause in one.clauses)
            for one in self.findings
        )


def claims(facts: Facts) -> tuple[Claim, ...]:
    """The standards that a file says it keeps, by its metadata and its output intents."""
    found: list[Claim] = []
    xmp = facts.xmp
    said = (xmp.text("pdfxid:GTS_PDFXVersion") or xmp.text("pdfx:GTS_PDFXVersion")) if xmp else ""
    said = said or facts.info.get("GTS_PDFXVersion", "")
    if said:
        found.append(Claim(said, "pdfx4" if said.startswith("PDF/X-4") else ""))
    elif any(intent.subtype == "GTS_PDFX" for intent in facts.intents):
        found.append(Claim("PDF/X", "pdfx4"))
    if xmp and (part := xmp.text("pdfaid:part")):
        level = xmp.text("pdfaid:conformance").lower()
        found.append(Claim(f"PDF/A-{part}{level}", "pdfa2" if part == "2" else ""))
    if xmp and (part := xmp.text("pdfuaid:part")):
        found.append(Claim(f"PDF/UA-{part}", "pdfua1" if part == "1" else ""))
    return tuple(found)


def held(facts: Facts, purpose: Purpose | None = None, *, card_named: bool = False) -> tuple[str, ...]:
    """The standards to hold a file to.

    purpose: as which it is to be examined; None: as what it claims to be. card_named: the user names a printer's card,
    so the file is for press. A file that claims nothing that is known here is for press, too.
    """
    claimed = {claim.standard for claim in claims(facts)} - {""}
    if purpose == "office":
        asked = {"pdfua1"}
    elif purpose == "screen":
        asked = {"pdfa2", "pdfua1"}
    elif purpose == "press" or card_named or not claimed or any(c.name.startswith("PDF/X") for c in claims(facts)):
        asked = claimed | {"pdfx4", "house"}
    else:
        asked = claimed
    return tuple(one for one in STANDARDS if one in asked)


def paper_of(facts: Facts) -> Paper | None:
    """The paper that the first page is trimmed to, either way up; None if it is none of ours."""
    return questions.paper_of(facts.pages[0]) if facts.pages else None


def judge(facts: Facts, card: Card, standards: Iterable[str], chosen: str = "as named") -> Report:
    """Hold a file to standards and a card. Errors come first, then by code, page, and place from the top."""
    claimed, asked = claims(facts), tuple(standards)
    found = [
        _finding(rule, breach, clauses, facts)
        for rule, breach in breaches(facts, card, asked)
        if (clauses := _clauses(rule, asked, claimed))
    ]
    return Report(facts, card, chosen, claimed, asked, tuple(sorted(found, key=_order)))


def _clauses(rule: Rule, standards: tuple[str, ...], claimed: tuple[Claim, ...]) -> tuple[str, ...]:
    """The clauses that hold: a file that claims a lower level of PDF/A-2 is spared what only a higher one asks."""
    level = next((claim.name[-1] for claim in claimed if claim.standard == "pdfa2"), "a")
    spared = tuple(f"{TITLES['pdfa2']} {clause}." for clause in SPARED.get(level, ()))
    return tuple(name for name in rule.names(standards) if not f"{name}.".startswith(spared))


def _finding(rule: Rule, breach: Breach, clauses: tuple[str, ...], facts: Facts) -> Finding:
    place = None
    if breach.page is not None and breach.box is not None and 1 <= breach.page <= len(facts.pages):
        place = facts.page(breach.page).from_trim(breach.box)
    return Finding(rule.code, clauses, breach.message, breach.page, place, breach.text)


def _order(one: Finding) -> tuple[object, ...]:
    place = one.place or Rect(0, 0, 0, 0)
    return one.severity is not Severity.ERROR, one.code.number, one.page or 0, place.y, place.x, one.message


def bleeds(page: PageFacts) -> tuple[Pt, Pt, Pt, Pt]:
    """How far the bleed box goes beyond the trim: left, top, right, bottom. Points; 0 where no bleed is said."""
    return questions.beyond(page.bleed or page.trimmed, page)


def placed_pictures(facts: Facts) -> list[tuple[Painted, PictureFacts]]:
    """Every picture as it is placed, stencils left out, in painting order."""
    return [(one, one.picture) for one in facts.painted if one.picture is not None and not one.picture.is_mask]


def used_fonts(facts: Facts) -> list[FontFacts]:
    """The fonts that something visible is set in, by name."""
    return sorted((font for font in facts.fonts if font.used), key=lambda font: (font.name, font.identity))


def condition(facts: Facts) -> str:
    """The printing condition that the file is made for, as it names it; empty if it names none."""
    for intent in sorted(facts.intents, key=lambda one: one.subtype != "GTS_PDFX"):
        if intent.identifier or intent.info:
            return intent.identifier or intent.info
    return ""


KEYS = ("file", "ok", "claims", "standards", "card", "facts", "findings")


def as_record(report: Report) -> dict[str, object]:
    """A file for `--json`. Keys are only ever added; lengths in points, inks and limits in percent."""
    facts = report.facts
    return {
        "file": facts.name,
        "ok": report.ok,
        "claims": [claim.name for claim in report.claims],
        "standards": [
            {
                "standard": one,
                "title": report.title(one),
                "claimed": any(claim.standard == one for claim in report.claims),
                "ok": not report.broken(one),
                "errors": report.broken(one),
            }
            for one in report.standards
        ],
        "card": {"name": report.card.name, "chosen": report.chosen, "ink": _percent(report.card.ink)},
        "facts": _summary(facts),
        "findings": [_finding_record(one) for one in report.findings],
    }


def _summary(facts: Facts) -> dict[str, object]:
    return {
        "bytes": facts.size,
        "sha256": facts.sha256,
        "version": facts.version,
        "title": title(facts),
        "language": facts.language,
        "encrypted": facts.encrypted,
        "repaired": list(facts.repaired),
        "condition": condition(facts),
        "pages": [
            {
                "page": page.number,
                "width": _length(page.from_trim(page.trimmed).width),
                "height": _length(page.from_trim(page.trimmed).height),
                "bleed": [_length(side) for side in bleeds(page)],
            }
            for page in facts.pages
        ],
        "plates": list(questions.plates(facts)),
        "inks": [
            {
                "page": ink.page,
                "highest": _percent(ink.highest),
                "usual": _percent(ink.usual),
                "box": _box(facts, ink.page, ink.peak),
                "known": ink.known,
            }
            for ink in facts.inks
        ],
        "fonts": [
            {"name": font.name, "kind": font.subtype, "embedded": bool(font.program), "subset": font.subset}
            for font in used_fonts(facts)
        ],
        "pictures": [
            {
                "page": placed.page,
                "box": _box(facts, placed.page, placed.box),
                "width": picture.width,
                "height": picture.height,
                "space": picture.space.family if picture.space else None,
                "ppi": round(placed.ppi, 1),
            }
            for placed, picture in placed_pictures(facts)
        ],
    }


def _finding_record(one: Finding) -> dict[str, object]:
    place = one.place
    return {
        "code": one.code.number,
        "name": one.code.name,
        "severity": str(one.severity),
        "clauses": list(one.clauses),
        "page": one.page,
        "box": _sides(place) if place else None,
        "text": one.text,
        "message": one.message,
        "why": one.code.parts.get("why", ""),
        "help": one.code.parts.get("instead", ""),
    }


def title(facts: Facts) -> str:
    return (facts.xmp.text("dc:title") if facts.xmp else "") or facts.info.get("Title", "")


def _box(facts: Facts, number: int, box: Box | None) -> list[float] | None:
    if box is None or not 1 <= number <= len(facts.pages):
        return None
    return _sides(facts.page(number).from_trim(box))


def _sides(place: Rect) -> list[float]:
    return [_length(side) for side in (place.x, place.y, place.width, place.height)]


def _length(points: Pt) -> float:
    return round(points, 3) + 0.0  # no negative zero


def _percent(ink: float) -> float:
    return round(ink * 100, 1)

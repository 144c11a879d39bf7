"""telling: a report as a person reads it, on a terminal or in a file of text.

What comes from the file examined is shown as text and nothing else: no letter of it can steer a terminal.
"""

import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from factsheet.diagnostics import Severity
from factsheet.geometry import Rect
from factsheet.preflight.facts import Facts, FontFacts, Ink, PageFacts
from factsheet.preflight.report import Finding, Report, bleeds, condition, paper_of, placed_pictures, title, used_fonts
from factsheet.preflight.rulebook.questions import listed, percent, plates
from factsheet.preflight.rulebook.rules import TITLES, brief
from factsheet.units import Pt

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDTH = 100  # where no terminal says otherwise
PLACES, MESSAGES, ROWS = 3, 12, 12  # how many are told of one message, of one rule, of one list
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
FAMILIES = {"DeviceCMYK": "CMYK", "DeviceRGB": "RGB", "DeviceGray": "gray", "ICCBased": "by a profile of its own"}
MM: Pt = 72 / 25.4


def told(report: Report, *, colour: bool = False, width: int = WIDTH, whole: bool = False, quiet: bool = False) -> str:
    """The report: what the file is, the findings by rule, a verdict in one line.

    whole: every place of every finding, however many. quiet: errors and the verdict alone.
    """
    from rich.console import Console

    held = io.StringIO()
    console = Console(
        file=held,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    if not quiet:
        _print_head(console, report)
    _print_findings(console, report, whole, quiet)
    from rich.text import Text

    console.print(Text(verdict(report), style="bold green" if report.ok else "bold red"), soft_wrap=True)
    return "\n".join(line.rstrip() for line in held.getvalue().splitlines()) + "\n"


def verdict(report: Report) -> str:
    """What to do with the file, in one sentence."""
    standards = listed([standard_name(report, one) for one in report.standards])
    name = shown(report.facts.name, 200)
    if not report.ok:
        return f"{name}: {counted(report.findings)}; mend it before it is sent out."
    warned = f"; {counted(report.findings)}" if report.findings else ""
    return f"{name}: sound by {standards}{warned}."


def standard_name(report: Report, standard: str) -> str:
    """PDF/A-2a, or press practice by the card."""
    return report.title(standard) + (f" by the card {report.card.name}" if standard == "house" else "")


def counted(findings: Iterable[Finding]) -> str:
    """`1 error`, `40 errors of 3 kinds and 2 warnings`: each place counts."""
    found = list(findings)
    words = []
    for severity in (Severity.ERROR, Severity.WARNING):
        codes = [one.code.number for one in found if one.severity is severity]
        if codes:
            kinds = len(set(codes))
            words.append(
                plural(len(codes), str(severity)) + (f" of {plural(kinds, 'kind')}" if kinds < len(codes) else "")
            )
    return " and ".join(words)


def head(report: Report) -> list[tuple[str, list[str]]]:
    """What the file is: a word for each row, and its lines."""
    facts = report.facts
    rows = [
        ("title", [shown(title(facts)) or "none"]),
        ("pages", pages(facts)),
        ("claims", [_claims(report)]),
        ("held to", [listed([TITLES[one] for one in report.standards])]),
    ]
    if "house" in report.standards:
        rows.append(("card", [f"{report.card.name}, {report.chosen}"]))
        rows.append(("plates", [inked_plates(facts)]))
        rows.append(("ink", inks(facts)))
    rows += [
        ("condition", [shown(condition(facts)) or "none named"]),
        ("fonts", fonts(facts)),
        ("pictures", pictures(facts)),
    ]
    if facts.repaired:
        rows.append(("repaired", few([shown(one, 200) for one in facts.repaired])))
    return rows


def _print_head(console: "Console", report: Report) -> None:
    from rich.table import Table
    from rich.text import Text

    facts = report.facts
    console.print(Text(shown(facts.name, 200), style="bold"))
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for word, lines in head(report):
        table.add_row(Text(f"  {word}"), Text("\n".join(lines)))
    console.print(table)
    console.print()


def _print_findings(console: "Console", report: Report, whole: bool, quiet: bool) -> None:
    from rich.text import Text

    asked = [one for one in report.findings if not quiet or one.severity is Severity.ERROR]
    for code, group in groupby(asked, key=lambda one: one.code):
        findings = list(group)
        line = Text(f"{code.severity}[{code.number} {code.name}]", style=f"bold {COLOURS[code.severity]}")
        line.append(f"  {brief(findings[0].clauses)}", style="not bold default")
        console.print(line)
        messages = _by_message(findings)
        told = messages if whole else messages[:MESSAGES]
        for message, alike in told:
            console.print(_indented(Text(shown(message, 600)), 2))
            if _names_its_page(alike[0]):
                if others := [one.page for one in alike[1:] if one.page]:
                    console.print(Text(f"    and so {_on_pages(others)}"))
                continue
            _print_places(console, alike if whole or len(alike) <= PLACES + 1 else alike[:PLACES], len(alike))
        if rest := [one for _, alike in messages[len(told) :] for one in alike]:
            console.print(Text(f"  and {len(rest)} more{on_pages(rest)}; -v tells all"))
        for word, part in (("why:", "why"), ("help:", "instead")):
            if words := code.parts.get(part):
                console.print(_labelled(word, words))
        console.print()


def _print_places(console: "Console", findings: Sequence[Finding], count: int) -> None:
    """The places of one message; of many, the first, and how many more there are."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 0))
    for place in range(4):
        table.add_column(justify="right" if place else "left", no_wrap=True)
    table.add_column(overflow="fold")
    for one in findings:
        if one.page is not None or one.text:
            table.add_row(*_place(one), Text(f"“{shown(one.text)}”" if one.text else ""))
    if table.row_count:
        console.print(_indented(table, 4))
    if count > len(findings):
        console.print(Text(f"    and {count - len(findings)} more like it"))


def _place(one: Finding) -> tuple[str, str, str, str]:
    page = f"page {one.page}" if one.page is not None else ""
    if one.place is None:
        return page, "", "", ""
    return page, f"{_mm(one.place.x)} mm from left", f"{_mm(one.place.y)} mm from top", f"{size(one.place)} mm"


def _indented(what: "RenderableType", by: int) -> "RenderableType":
    from rich.padding import Padding

    return Padding(what, (0, 0, 0, by))


def _labelled(word: str, words: str) -> "RenderableType":
    from rich.table import Table
    from rich.text import Text

    table = Table.grid()
    table.add_column(width=6)
    table.add_column(overflow="fold")
    table.add_row(Text(word), Text(words))
    return table


def _by_message(findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """Findings that say the same, or the same of their pages: what the first says, and all of them."""
    found: dict[str, list[Finding]] = {}
    for one in findings:
        same = re.sub(rf"age {one.page}\b", "age", one.message, count=1) if _names_its_page(one) else one.message
        found.setdefault(same, []).append(one)
    return [(alike[0].message, alike) for alike in found.values()]


def _names_its_page(one: Finding) -> bool:
    """Whether the message says all that is known of the place, such as `Page 2 has no bleed`."""
    return one.place is None and not one.text and f"age {one.page}" in one.message


def on_pages(findings: Iterable[Finding]) -> str:
    """` on page 1`, ` on pages 1 and 2`; empty where no page is known."""
    numbers = sorted({one.page for one in findings if one.page})
    return f" on {_on_pages(numbers)}" if numbers else ""


def where(page: int | None, place: Rect | None) -> str:
    """A place in words: `page 1, 42.0 mm from the left, 118.5 mm from the top, 30.1 × 4.2 mm`."""
    if page is None:
        return ""
    if place is None:
        return f"page {page}"
    return f"page {page}, {_mm(place.x)} mm from the left, {_mm(place.y)} mm from the top, {size(place)} mm"


# What the file is


def pages(facts: Facts, most: int = ROWS) -> list[str]:
    """Alike pages in one line."""
    if not facts.pages:
        return ["none"]
    lines = [(page.number, f"{trim_size(page)}, {bleed(page)}") for page in sorted(facts.pages, key=lambda p: p.number)]
    if len({line for _, line in lines}) == 1:
        paper = paper_of(facts)
        return [f"{len(lines)}, {lines[0][1]}" + (f", {paper.title}" if paper else "")]
    return [f"{len(lines)}", *few([f"page {number}: {line}" for number, line in lines], most - 1)]


def trim_size(page: PageFacts) -> str:
    """`trim 210.0 × 297.0 mm (8.27 × 11.69 in)`; of the whole page where the file does not say how it is trimmed."""
    seen = page.from_trim(page.trimmed)
    inches = f"{seen.width / 72:.2f} × {seen.height / 72:.2f} in"
    return f"{'trim' if page.trim else 'no trim said,'} {size(seen)} mm ({inches})"


def bleed(page: PageFacts) -> str:
    """`bleed 3.0 mm`; each side where they differ."""
    sides = [f"{side / MM + 0.0:.1f}" for side in bleeds(page)]
    if len(set(sides)) == 1:
        return f"bleed {sides[0]} mm" if float(sides[0]) else "no bleed"
    return (
        "bleed "
        + ", ".join(f"{word} {side}" for word, side in zip(("left", "top", "right", "foot"), sides, strict=True))
        + " mm"
    )


def _claims(report: Report) -> str:
    if not report.claims:
        return "nothing; examined as a file for press" if "house" in report.standards else "nothing"
    words = []
    for claim in report.claims:
        if claim.standard not in report.standards:
            words.append(f"{shown(claim.name)} (not examined)")
        elif broken := report.broken(claim.standard):
            words.append(f"{shown(claim.name)} (broken: {plural(broken, 'error')})")
        else:
            words.append(f"{shown(claim.name)} (holds)")
    return ", ".join(words)


def inks(facts: Facts, most: int = ROWS) -> list[str]:
    """The highest total ink of each page, and what nearly all of it stays under; of many pages the heaviest."""
    pages: dict[str, list[int]] = {}
    for ink in sorted(facts.inks, key=lambda one: -one.highest if len(facts.inks) > most else one.page):
        pages.setdefault(_amount(ink), []).append(ink.page)
    return few([f"{_on_pages(numbers)}: {amount}" for amount, numbers in pages.items()], most) or ["not measured"]


def _amount(ink: Ink) -> str:
    if not ink.highest:
        return "no areas or pictures to measure" if ink.known else "not known, for nothing measured is in plain inks"
    unknown = "" if ink.known else "; what is not in plain inks is not counted"
    return f"up to {percent(ink.highest)} over any 15 mm²; 99.9 % of single points within {percent(ink.usual)}{unknown}"


def inked_plates(facts: Facts) -> str:
    """The plates that the file prints on, such as `Cyan, Magenta, Yellow, Black`."""
    named = [shown(name) for name in plates(facts)]
    return ", ".join(few([f"{name}, which is no ink" if name == "RGB" else name for name in named])) or "none"


def fonts(facts: Facts, most: int = ROWS) -> list[str]:
    """The fonts that are seen, those that are not in the file first."""
    used = sorted(used_fonts(facts), key=lambda font: bool(font.program))
    if not used:
        return ["none"]
    counted = Counter(shown(font.name) + _embedding(font) for font in used)
    return few([line + (f" × {count}" if count > 1 else "") for line, count in counted.items()], most)


def _embedding(font: FontFacts) -> str:
    if font.subtype == "Type3":
        return ", drawn in the file"
    return ("" if font.subset else ", embedded whole") if font.program else ", not embedded"


def pictures(facts: Facts, most: int = ROWS) -> list[str]:
    """The pictures as they are placed: pixels, colour, and how many of them an inch; of many the coarsest."""
    lines = []
    found = placed_pictures(facts)
    for placed, picture in sorted(found, key=lambda one: one[0].ppi) if len(found) > most else found:
        space = f", {FAMILIES.get(picture.space.family, picture.space.family)}" if picture.space else ""
        ppi = f", {placed.ppi:.0f} ppi" if placed.ppi else ""
        lines.append(f"page {placed.page}: {picture.width} × {picture.height} pixels{space}{ppi}")
    return few(lines, most) or ["none"]


def shown(text: str, most: int = 60) -> str:
    """Text of a file as it can be printed anywhere: on one line, cut where it is long, nothing in it unseen."""
    line = " ".join(text[: 4 * most].split())
    line = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)
    return line if len(line) <= most else line[: most - 1] + "…"


def few(lines: list[str], most: int = ROWS) -> list[str]:
    """The first of many, and how many more there are."""
    return lines if len(lines) <= most else [*lines[: most - 1], f"and {len(lines) - most + 1} more"]


def plural(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _on_pages(numbers: Sequence[int]) -> str:
    """`page 1`, `pages 1 to 3 and 5`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [w for r in runs for w in ([f"{r[0]} to {r[-1]}"] if len(r) > 2 else map(str, r))]
    words = words if len(words) <= ROWS else [*words[: ROWS - 1], "others"]
    return f"page{'' if len(numbers) == 1 else 's'} {listed(words)}"


def size(place: Rect) -> str:
    """`30.1 × 4.2`, in millimetres."""
    return f"{_mm(place.width)} × {_mm(place.height)}"


def _mm(points: Pt) -> str:
    return f"{points / MM + 0.0:.1f}".replace("-0.0", "0.0")

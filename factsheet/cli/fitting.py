"""fitting: the command that tells how sheets were fitted, and how full their parts are."""

import dataclasses
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factsheet.cli.building import of_layouts, order
from factsheet.cli.desk import Desk, talking

if TYPE_CHECKING:
    from factsheet.build import Laid


@click.command()
@of_layouts
@talking
def fit(desk: Desk, **told: Any) -> None:
    """Tell how sheets were fitted: what each page gave up or took to be full, and how full each part is.

    \b
    factsheet fit kolkata          the ledger of one office
    factsheet fit --json           of all offices, for a program

    Concessions are told as drawn and as set; the cost says how far they take the page from the design.
    """
    from factsheet.build import build_all

    asked = order(desk, **told).asking(purposes=())
    request = asked.request
    desk.kind = "fits"
    failed, records = asked.amiss, []
    for result in build_all(asked.offices, request):
        desk.tell(result.diagnostics, request.project.root)
        failed = failed or not result.ok
        if result.laid is None:
            continue
        records.append(_record(result.office, result.laid))
        for line in _told(result.office, result.laid):
            desk.say(line)
    desk.document(not failed, records)
    sys.exit(1 if failed else 0)


def _told(office: str, laid: "Laid") -> Iterator[str]:
    fitted = laid.fitted
    theme = Path(laid.theme.file).stem
    yield f"{office}: {laid.paper.title}, {theme}, {laid.sheet.language}: {fitted.words}"
    for number in (1, 2):
        yield f"  page {number}"
        rows = [
            (one.what, *_change(one.drawn, one.set, one.unit), f"cost {one.cost:.2f}" if one.cost else "")
            for one in fitted.concessions
            if one.page == number
        ]
        yield from table(rows) if rows else ["    as drawn"]
        yield ""
        parts = [one for one in fitted.parts if one.page == number]
        yield from table(
            [
                (one.part, f"{one.lines} line{'s' * (one.lines != 1)}", f"{one.height:.0f} pt", f"{one.share:.0%}")
                for one in parts
            ]
        )
    layouts = f"{fitted.tried} layouts"
    yield f"  found after {layouts}"


def _change(drawn: float | str, now: float | str, unit: str) -> tuple[str, str]:
    if isinstance(drawn, str) or isinstance(now, str):
        return str(drawn), f"to {now}"
    if unit == "%":
        return "", f"{now:+.1f} %"
    return f"{drawn:.4g}", f"to {now:.4g} {unit}"


def table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows in columns, each as wide as its widest entry."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "    " + "  ".join(entry.ljust(width) for entry, width in zip(row, widths, strict=True)).rstrip()


def _record(office: str, laid: "Laid") -> dict[str, object]:
    """One sheet for `--json`. Keys are only ever added; steps: of type, page by page, 0 as drawn; sizes in points."""
    fitted = laid.fitted
    return {
        "office": office,
        "language": laid.sheet.language,
        "paper": laid.paper.name,
        "theme": Path(laid.theme.file).stem,
        "fitted": fitted.words,
        "steps": [round(page.setting.step, 4) for page in fitted.pages],
        "layouts": fitted.tried,
        "concessions": [
            {
                **dataclasses.asdict(one),
                "drawn": _rounded(one.drawn),
                "set": _rounded(one.set),
                "cost": round(one.cost, 4),
            }
            for one in fitted.concessions
        ],
        "parts": [
            {
                "page": one.page,
                "part": one.part,
                "file": one.at.file,
                "line": one.at.line,
                "lines": one.lines,
                "height": round(one.height, 2),
                "share": round(one.share, 4),
            }
            for one in fitted.parts
        ],
    }


def _rounded(value: float | str) -> float | str:
    return value if isinstance(value, str) else round(value, 3)

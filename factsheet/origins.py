"""origins: from a finding in a finished file back to the line of data or theme that caused it.

The examiner knows the file alone; the display list remembers who asked for every mark. They meet at a place on a page.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from factsheet.codes import house, pdfx4
from factsheet.diagnostics import Diagnostic, Span
from factsheet.display.items import DisplayList, FilledPath, Placed
from factsheet.geometry import Rect
from factsheet.preflight.report import Finding, Report
from factsheet.preflight.telling import where
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.theme import Theme

OF_LOOK = {  # rules that words break by their size or colour, which are the theme's and not the data's
    *(house.SMALL_TYPE, house.RICH_BLACK, house.MANY_INKS, house.BLACK_KNOCKS_OUT, house.WHITE_OVERPRINT),
    *(house.FAINT, house.COLOUR, pdfx4.DEVICE_COLOUR),
}
MOST = 8  # origins of one rule that are told; a fault of the whole file has hundreds


def diagnostics(report: Report, purpose: str, display: DisplayList, theme: Theme) -> Iterator[Diagnostic]:
    """What preflight found, one finding for each rule and line that broke it."""
    called = _called(theme)
    for code, group in groupby(report.findings, key=lambda one: one.code):
        by_origin: dict[Span | None, list[Finding]] = {}
        for finding in group:
            by_origin.setdefault(origin(finding, display, theme), []).append(finding)
        for at, alike in list(by_origin.items())[:MOST]:
            first, rest = alike[0], len(alike) - 1
            places = (f"the {purpose} file", where(first.page, first.place), f"and {rest} more" if rest else "")
            parts = code.parts
            yield Diagnostic(
                code,
                first.message,
                parts["why"],
                f"{parts['instead']} {called[at]}" if at in called else parts["instead"],
                at,
                place=", ".join(filter(None, places)),
                clauses=first.clauses,
            )


def _called(theme: Theme) -> dict[Span | None, str]:
    """What stands at a line of the theme, which a reader may not have at hand."""
    colours = {at: f"the colour `{name}`" for name, at in theme.colour_at.items()}
    types = {role.at: f"the type `{role.name}`" for role in theme.type.values()}
    return {at: f"In the theme {theme.name} this is {what}." for at, what in (colours | types).items()}


def origin(finding: Finding, display: DisplayList, theme: Theme) -> Span | None:
    """The line that asked for what lies at a finding's place; None if nothing of ours lies there or no line asked."""
    if finding.place is None or not 1 <= (finding.page or 0) <= len(display.pages):
        return None
    assert finding.page is not None
    items = display.pages[finding.page - 1].items
    words = [placed for placed in items if isinstance(placed.item, GlyphRun)] if finding.text else []
    placed = _nearest(finding.place, words) or _nearest(finding.place, items)
    if placed is None:
        return None
    item = placed.item
    if isinstance(item, FilledPath):
        return theme.colour_at.get(item.ink.name)
    if finding.code in OF_LOOK and isinstance(item, GlyphRun):
        role = theme.type.get(item.role)
        return role.at if role is not None else theme.colour_at.get(item.ink.name)
    return item.at


def _nearest(place: Rect, items: Sequence[Placed]) -> Placed | None:
    """The item whose box is most like a place: the share of both together that they have in common. The topmost of
    several."""
    best, found = 0.0, None
    for placed in items:
        box = placed.box
        width = min(place.right, box.right) - max(place.x, box.x)
        height = min(place.bottom, box.bottom) - max(place.y, box.y)
        if width <= 0 or height <= 0:
            continue
        shared = width * height
        likeness = shared / (place.width * place.height + box.width * box.height - shared)
        if likeness >= best:
            best, found = likeness, placed
    return found

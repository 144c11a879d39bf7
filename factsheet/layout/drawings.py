"""Icons, marks and QR codes as items on the page; what is wrong with them goes to the log with the place that asked."""

from typing import TYPE_CHECKING

from factsheet.codes import layout as say
from factsheet.diagnostics import Span
from factsheet.display.items import Frame
from factsheet.display.qr import Symbol, qr
from factsheet.geometry import Point, Size
from factsheet.ink import Ink
from factsheet.layout.desk import Desk
from factsheet.source import Text
from factsheet.units import Pt

if TYPE_CHECKING:
    from factsheet.display.svg import Drawing

ICONS = "assets/icons"


def icon(name: Text, side: Pt, ink: Ink, desk: Desk) -> Frame:
    """The icon of a name, in a square. Points; empty if it cannot be drawn."""
    found = drawing(f"{ICONS}/{name.value}.svg", name.at, desk)
    paths = found.items(side, ink, desk.theme.inks) if found is not None else ()
    return Frame(Size(side, side), tuple((Point(0, 0), path) for path in paths))


def drawing(file: str, at: Span, desk: Desk) -> "Drawing | None":
    """A drawing by its file, its colours found in the theme; None after the log was told."""
    from factsheet.display.svg import check_inks, read_svg

    path = desk.locate(file)
    if path is None:
        desk.log.report(say.DRAWING_MISSING, f"There is no drawing {file}.", at)
        return None
    found = read_svg(path, file, desk.log, at)
    return found if found is not None and check_inks(found, desk.theme.inks, desk.log) else None


def qr_code(text: str, side: Pt, desk: Desk, at: Span) -> Symbol | None:
    """The code that leads to an address; None after the log was told that it is too long."""
    return qr(text, side, desk.log, at)

"""The organisation's mark: a drawing in theme inks, a picture, or the name set in type."""

from dataclasses import dataclass

from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import FilledPath, Frame, Picture
from factsheet.display.structure import NodeId
from factsheet.geometry import Point, Size
from factsheet.images import examine
from factsheet.layout.desk import Copy, Desk
from factsheet.layout.drawings import drawing
from factsheet.theme.settings import Setting
from factsheet.units import Pt

HEIGHT, WIDEST = 30.0, 280.0  # of a drawn mark; a very wide one stands lower
NOTHING = Size(0, 0)


@dataclass(frozen=True)
class Mark:
    """One of the three: `items` of a drawing, a `file`, or `name`."""

    tag: NodeId
    at: Span
    name: Copy | None = None
    items: tuple[FilledPath, ...] = ()
    file: str | None = None
    size: Size = NOTHING  # of a drawing or picture

    @property
    def typeset(self) -> bool:
        return self.name is not None

    def lay(self, setting: Setting, measure: Pt) -> Frame:
        """The mark in its own box; a name set in type breaks at the measure. Points."""
        if self.name is not None:
            return self.name.frame(setting, measure)
        if self.file is not None:
            picture = Picture(self.file, self.size, at=self.at)
            return Frame(self.size, ((Point(0, 0), picture),), self.tag, self.size.height)
        return Frame(self.size, tuple((Point(0, 0), item) for item in self.items), self.tag, self.size.height)


def compose_mark(sheet: Sheet, desk: Desk, section: NodeId, *, light: bool) -> Mark:
    """The mark for dark or light ground. Pictures keep their proportions; what cannot be drawn is reported."""
    mark, name = sheet.mark, sheet.organisation.name
    told = None if mark is None else (mark.light or mark.dark) if light else (mark.dark or mark.light)
    if told is None or mark is None:
        tag = desk.outline.add("P", section, at=name.at)
        return Mark(tag, name.at, desk.copy("organisation", name, tag))
    alt = mark.alt or name
    tag = desk.outline.add("Figure", section, alt=alt.value, language=alt.language, at=told.at)
    if told.value.lower().endswith(".svg"):
        found = drawing(told.value, told.at, desk)
        if found is None:
            return Mark(tag, told.at)
        ink = desk.theme.role("organisation").style.ink
        height = min(HEIGHT, HEIGHT * WIDEST / found.width(HEIGHT))
        drawn = found.items(height, ink, desk.theme.inks)
        edge = min((item.path.bounds.x for item in drawn), default=0.0)  # its ink stands on the margin, as type does
        items = tuple(FilledPath(item.path.moved(-edge, 0), item.ink) for item in drawn)
        return Mark(tag, told.at, items=items, size=Size(found.width(height) - edge, height))
    facts = examine(desk.locate(told.value), told.value, desk.log, told.at)
    aspect = facts.width / facts.height if facts is not None else 1.0
    height = min(HEIGHT, WIDEST / aspect)
    return Mark(tag, told.at, file=told.value, size=Size(height * aspect, height))

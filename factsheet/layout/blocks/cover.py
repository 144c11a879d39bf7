"""The cover: a picture that bleeds on three sides, the organisation's mark, the sheet's label, place and country.

Where the theme sets the place over the picture, the picture gets a veil, the lightest under which all type can be read;
where it sets the place on a panel, the panel closes the picture below.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from factsheet.codes import layout as say
from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Span
from factsheet.display.items import Frame, Item, Picture, Scrim
from factsheet.display.structure import NodeId
from factsheet.geometry import Point, Rect, Size
from factsheet.ink import Ink
from factsheet.layout.blocks import Rigid
from factsheet.layout.blocks.mark import Mark, compose_mark
from factsheet.layout.desk import Copy, Desk, bar
from factsheet.layout.grid import Grid
from factsheet.layout.mirroring import mirrored
from factsheet.text.fonts import Face
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Setting
from factsheet.theme.theme import PICTURE, Range, Veil
from factsheet.units import Pt

INSET = 33.0  # from the trim to the caps of the top line; by eye, a little less than the margin
FOOT = 24.0  # from the last baseline to the picture's foot
PANEL = 17.0  # from the panel's edges to the type in it
OVER_SIGNS = 8.5  # from the panel's upper edge to what stands over letters; by eye on a place in Devanagari
UNDER_PLACE = 13.5  # from the place's baseline to the caps of the country
CLEAR = 7.5  # from its descenders to them, where it has any
ROOM = 24.0  # between the mark and the label at least
MOST_LINES = 2  # of the place, the country and the organisation's name
LABEL = 0.4  # of the measure, that the label may take at most

# What reads the contrast of words over a picture: (picture, boxes of the letters of each, inks) -> ratio of each.
Legibility = Callable[[Picture, Sequence[Sequence[Rect]], Sequence[Ink]], Sequence[float]]


@dataclass(frozen=True)
class Cover(Rigid):
    """The cover, ready to lay."""

    grid: Grid
    file: str
    focus: tuple[float, float]
    at: Span
    figure: NodeId
    mark: Mark
    label: Copy
    place: Copy
    country: Copy | None
    panel: Ink | None
    veil: Veil
    scrim: Scrim | None = None
    part: str = "cover"
    arrangements: tuple[str, ...] = ("as drawn",)

    @property
    def picture(self) -> Range:
        return self.grid.spec.cover

    def lay(self, setting: Setting) -> Frame:
        setting = replace(setting, inked=True)  # where the country stands depends on the ink of the place
        grid, paper = self.grid, self.grid.paper
        height = grid.spec.cover.at(setting.picture)
        bleed = paper.bleed
        below = bleed if height > paper.size.height - 0.5 else 0.0  # where it has the page to itself
        place = self.place.frame(setting, grid.measure, self._place_size(setting))
        country = self.country.frame(setting, grid.measure) if self.country else None
        items: list[tuple[Point, Item | Frame]] = []
        foot = FOOT if self.panel is None else PANEL
        if below:
            foot = max(foot, grid.spec.margin)  # type keeps clear of the trim
        last = height - foot
        picture_height = height + below if self.panel is None else last - self._over_last_line(place, country)
        box = Size(paper.size.width + 2 * bleed, picture_height + bleed)
        picture = Picture(self.file, box, self.focus, self.scrim, at=self.at)
        items.append((Point(-bleed, -bleed), Frame(box, ((Point(0, 0), picture),), self.figure)))
        if self.panel is not None:
            items.append(bar(-bleed, picture_height, box.width, height + below - picture_height, self.panel))
        label_width = self.label.natural_width(self.label.size(setting))
        mark = self.mark.lay(setting, grid.measure - label_width - ROOM)
        label = self.label.frame(setting, label_width + 0.01)
        middle = INSET + mark.size.height / 2 if not self.mark.typeset else INSET + mark.baseline / 2
        items.append((Point(grid.left, INSET), mark))
        items.append((Point(grid.right - label_width, middle - label.baseline / 2), label))
        if country is not None:
            items.append((Point(grid.left, last - country.last_baseline), country))
            last -= country.last_baseline + self._under(place)
        items.append((Point(grid.left, last - place.last_baseline), place))
        return Frame(Size(paper.size.width, height), tuple(items))

    def _place_size(self, setting: Setting) -> Pt:
        """As large as one line takes; a place of several words may break when that would make it small."""
        measure = self.grid.measure
        size = self.place.largest(setting, measure)
        drawn = self.place.size(setting)
        if size > 0.6 * drawn:
            return size
        least, widest = self.place.role.size.least, self.place.widest_word(drawn)
        size = max(least, min(0.75 * drawn, drawn * measure / widest * 0.999))
        while size > least and self.place.lines(size, measure) > MOST_LINES:
            size = max(least, size - 1)
        return size

    def _over_last_line(self, place: Frame, country: Frame | None) -> Pt:
        """What a panel takes above its last baseline."""
        under = self._under(place) + country.last_baseline if country is not None else 0.0
        return max(PANEL, self.place.rise(place) + OVER_SIGNS) + place.last_baseline + under

    def _under(self, place: Frame) -> Pt:
        return max(UNDER_PLACE, self.place.depth(place) + CLEAR)

    def over_picture(self, frame: Frame) -> tuple[Picture, list[tuple[GlyphRun, list[Rect]]]]:
        """The picture of a laid cover, and the type over it with the boxes of its letters from the picture's corner.

        On a leftward page, as they stand there.
        """
        if self.grid.leftward:
            frame = mirrored(frame)
        _, held = frame.items[0]
        assert isinstance(held, Frame)
        _, picture = held.items[0]
        assert isinstance(picture, Picture)
        bleed, inside = self.grid.paper.bleed, Rect(0, 0, picture.size.width, picture.size.height)
        found = []
        for run, at in _type_in(frame, Point(bleed, bleed)):
            letters = _letters(run, at, self.place.fonts.face(run.font))
            if any(inside.overlaps(letter) for letter in letters):
                found.append((run, letters))
        return picture, found


def _type_in(frame: Frame, origin: Point) -> Iterator[tuple[GlyphRun, Point]]:
    for at, item in frame.items:
        here = origin.moved(at.x, at.y)
        if isinstance(item, Frame):
            yield from _type_in(item, here)
        elif isinstance(item, GlyphRun):
            yield item, here


def _letters(run: GlyphRun, at: Point, face: Face) -> list[Rect]:
    """The boxes of what is seen of a run. at: the start of its baseline."""
    em, x, y = run.size / 1000, at.x, at.y - run.rise
    found = []
    for glyph in run.glyphs:
        if (drawn := face.drawn(glyph.id)) is not None:
            corner = x + em * (glyph.dx + drawn.x), y + em * (drawn.y - glyph.dy)
            found.append(Rect(*corner, em * drawn.width, em * drawn.height))
        x += em * glyph.advance
    return found


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Cover:
    """The cover of a sheet; its nodes: the mark, the label, the figure, the place as H1, the country."""
    theme, outline = desk.theme, desk.outline
    section = outline.add("Sect", at=sheet.cover.picture.at)
    mark = compose_mark(sheet, desk, section, light=True)
    label = desk.copy("label", sheet.label, outline.add("P", section))
    place = desk.copy("place", sheet.place, outline.add("H1", section, at=sheet.place.at))
    country = desk.copy("country", sheet.country, outline.add("P", section)) if sheet.country else None
    if place.lines(place.role.size.least, grid.measure) > MOST_LINES:
        desk.log.report(
            say.PLACE_TOO_LONG,
            f"“{sheet.place.value[:60]}” does not go onto the cover in {MOST_LINES} lines, even at "
            f"{place.role.size.least:g} pt, the least that the theme allows.",
            sheet.place.at,
        )
    if country is not None and country.lines(country.role.size.least, grid.measure) > MOST_LINES:
        _refuse("the country", country, f"in {MOST_LINES} lines", desk)
    label_width = label.natural_width(label.role.size.least)
    if label_width > LABEL * grid.measure:
        _refuse("the label", label, "beside the name of the organisation", desk)
    name = mark.name
    if name is not None and name.lines(name.role.size.least, grid.measure - label_width - ROOM) > MOST_LINES:
        _refuse("the organisation's name", name, f"in {MOST_LINES} lines", desk)
    figure = outline.add(
        "Figure", section, alt=sheet.cover.alt.value, language=sheet.cover.alt.language, at=sheet.cover.picture.at
    )
    ground = theme.role("place").ground
    return Cover(
        grid,
        sheet.cover.picture.value,
        sheet.cover.focus,
        sheet.cover.picture.at,
        figure,
        mark,
        label,
        place,
        country,
        None if ground == PICTURE else theme.grounds[ground],
        theme.veil,
    )


def _refuse(what: str, copy: Copy, how: str, desk: Desk) -> None:
    desk.log.report(say.COVER_LINE_TOO_LONG, f"“{copy.text[:60]}”, {what}, does not go onto the cover {how}.", copy.at)

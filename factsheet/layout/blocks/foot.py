"""The footer: how to reach the office, what the organisation is, a QR code, and the small print under all three."""

from dataclasses import dataclass

from factsheet.content.sheet import Prose, Sheet, phone_link, web_link
from factsheet.diagnostics import Span
from factsheet.display.items import FilledPath, Frame, Item
from factsheet.display.structure import NodeId
from factsheet.geometry import Path, Point, Rect, Size, rectangle
from factsheet.ink import BLACK, WHITE
from factsheet.layout.blocks import Rigid
from factsheet.layout.desk import NAME_CHANGED, Copy, Desk, stack
from factsheet.layout.drawings import qr_code
from factsheet.layout.grid import Grid
from factsheet.source import Text
from factsheet.text.bidi import turns
from factsheet.text.style import Words
from factsheet.theme.settings import Setting
from factsheet.units import Pt

QR = 62.0  # a side, quiet zone included
ROOM = 22.0
OVER_SMALL_PRINT = 15.0


@dataclass(frozen=True)
class Foot(Rigid):
    """Contact in the first columns, about in the middle, the code at the right margin."""

    grid: Grid
    at: Span
    contact: tuple[Copy, ...]
    about: Copy
    small_print: Copy | None
    code: Path | None
    figure: NodeId | None
    part: str = "contact"
    arrangements: tuple[str, ...] = ("columns",)

    def lay(self, setting: Setting) -> Frame:
        grid = self.grid
        widest = max((c.natural_width(c.size(setting)) for c in self.contact), default=0.0)
        stops = grid.thirds()
        width = min(max(widest, stops[1] - grid.left - ROOM), grid.measure * 0.45)
        about_x = grid.left + width + ROOM
        code_x = grid.right - QR
        about_width = (code_x - ROOM if self.code else grid.right) - about_x
        rows: list[tuple[Pt, Frame]] = []
        for number, copy in enumerate(self.contact):
            frame = copy.frame(setting, width)
            size = copy.size(setting)
            above = self.contact[number - 1] if number else copy
            rows.append(
                (copy.leading_at(size, setting.leading) - size * (copy.cap + above.foot) if number else 0.0, frame)
            )
        contact = stack(rows, width)
        about = self.about.frame(setting, about_width)
        drop = max(0.0, rows[0][1].baseline - about.baseline) if rows else 0.0  # both begin on one baseline
        items: list[tuple[Point, Item | Frame]] = [(Point(grid.left, 0), contact), (Point(about_x, drop), about)]
        height = max(contact.size.height, drop + about.size.height)
        if self.code is not None:
            items.append((Point(code_x, 0), FilledPath(rectangle(Rect(0, 0, QR, QR)), WHITE)))
            code = Frame(Size(QR, QR), ((Point(0, 0), FilledPath(self.code, BLACK)),), self.figure)
            items.append((Point(code_x, 0), code))
        if self.small_print is not None:
            small = self.small_print.frame(setting, about_width)
            under = contact.size.height - small.size.height
            if under >= drop + about.size.height + OVER_SMALL_PRINT:  # it stands in the room that about leaves
                items.append((Point(about_x, under), small))
            else:
                small = self.small_print.frame(setting, (code_x - ROOM if self.code else grid.right) - grid.left)
                under = height + OVER_SMALL_PRINT
                if self.code is not None:  # the last line stands on the foot of the code
                    under = max(under, QR - small.last_baseline)
                items.append((Point(grid.left, under), small))
            height = max(height, under + small.size.height)
        return Frame(Size(grid.paper.size.width, max(height, QR if self.code else 0)), tuple(items))


def compose(sheet: Sheet, desk: Desk, grid: Grid) -> Foot:
    contact, add = sheet.contact, desk.outline.add
    section = add("Sect", at=sheet.about.at)
    lines: list[Copy] = []

    def line(role: str, words: list[Words], told: Text) -> None:
        lines.append(desk.copy(role, words, add("P", section), told.at))

    if contact.web is not None:
        line("web", [_said(contact.web, contact.web_link)], contact.web)
    phones: list[Words] = []
    for said, name in ((contact.phone, sheet.words.phone), (contact.fax, sheet.words.fax)):
        if said is None:
            continue
        if phones:
            phones.append(Words(" · "))
        phones += [Words(name.value, where=name.where), Words("\u00a0")]
        phones.append(_said(said, phone_link(said.value) if said is contact.phone else None))
    if phones:
        line("contact", phones, contact.phone or contact.fax or sheet.place)
    if contact.mail is not None:
        line("contact", [_said(contact.mail, contact.mail_link)], contact.mail)
    for told in contact.address:
        line("contact", [_said(told, upright=not turns(told.value))], told)  # 4 Harbour Road, not Harbour Road 4
    for social in contact.social:
        address = _said(social.address, web_link(social.address.value))
        line(
            "contact",
            [Words(social.name.value, language=social.name.language, where=social.name.where), Words(" "), address],
            social.name,
        )
    about = desk.copy("about", sheet.about, add("P", section, at=sheet.about.at))
    code = figure = None
    if contact.qr_link is not None:
        at = (contact.qr or contact.web or sheet.place).at
        figure = add("Figure", section, alt=f"QR: {contact.qr_link}", at=at)
        symbol = qr_code(contact.qr_link, QR, desk, at)
        code = symbol.path if symbol is not None else None
    paragraph = add("P", section)
    small = _small_print(sheet, desk, paragraph)
    small_print = desk.copy("small print", small, paragraph, _longest(sheet)) if small else None
    return Foot(grid, sheet.about.at, tuple(lines), about, small_print, code, figure)


def _said(told: Text, link: str | None = None, upright: bool = True) -> Words:
    """A number or an address: it reads from left to right in any line."""
    return Words(told.value, link=link, language=told.language, upright=upright, where=told.where)


def _small_print(sheet: Sheet, desk: Desk, tag: NodeId) -> list[Words]:
    """The small print in one run: the pseudonym note behind its star, the pictures, credits, notes; then the
    copyright on a line of its own.
    """
    told = sheet.small_print
    sentences = [desk.words(note, tag) for note in _notes(sheet)]
    if told.pseudonym is not None:
        note = desk.outline.add("Note", tag, note=NAME_CHANGED, at=told.pseudonym.at)
        star = Words("*\u00a0", tag=desk.outline.add("Lbl", note))
        sentences.insert(0, (star, *desk.words(told.pseudonym, note)))
    words: list[Words] = []
    for sentence in sentences:
        words += [Words(" "), *sentence] if words else sentence
    if sheet.copyright_line is not None and told.copyright is not None:
        line = desk.outline.another(tag)
        holder, before = told.copyright, sheet.copyright_line.removesuffix(told.copyright.value)
        signed = desk.words(before if holder.language else sheet.copyright_line, line, holder.at)
        words += [Words("\n" if words else ""), *signed]
        words += desk.words(holder, line) if holder.language else ()
    return words


def _notes(sheet: Sheet) -> list[Prose]:
    """What the small print says of pictures, of who made them, and else."""
    told = sheet.small_print
    portrait = sheet.leader.portrait if sheet.leader is not None else None
    drawn_by = [credit for credit in (sheet.cover.credit, portrait.credit if portrait else None) if credit is not None]
    if len({credit.typed.value for credit in drawn_by}) == 1:
        drawn_by = drawn_by[:1]  # who made both cover and portrait is named once
    return [note for note in (told.pictures, *drawn_by, told.credits, *told.notes) if note is not None]


def _longest(sheet: Sheet) -> Span | None:
    """The place of the longest note, which is the first to be shortened; else that of the copyright."""
    holder = sheet.small_print.copyright
    notes = [note for note in (sheet.small_print.pseudonym, *_notes(sheet)) if note is not None]
    if notes:
        return max(notes, key=lambda note: len(note.typed.value)).at
    return holder.at if holder is not None else None

"""separate: the pages of a file, once for each plate, with every colour turned into the gray that shows its ink.

Content of pages, forms, patterns and glyphs is written again (content.py). Soft masks stay as they are, for they say
how much and not what. Notes are kept by page and kind, in their order, so that a file told twice is told alike.
"""

import copy
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

from factsheet.plates.colours import PROCESS, Space
from factsheet.plates.content import MOST_WORK, State, Writer, copied
from factsheet.plates.pictures import TooLarge, separated
from factsheet.plates.spaces import BROKEN

MOST_SPOTS = 8
MOST_DEPTH = 24  # of forms in forms
MOST_CONTENT = 8 * 2**20  # bytes of operators in all


@dataclass(slots=True)
class Separation:
    """All plates of all pages shown. file: a PDF; pages: (page from 0, plate), its pages in their order.

    guessed, left_out: (page from 0, what) pairs.
    """

    file: bytes = b""
    pages: list[tuple[int, str]] = field(default_factory=list)
    spots: dict[str, None] = field(default_factory=dict)
    guessed: dict[tuple[int, str], None] = field(default_factory=dict)
    left_out: dict[tuple[int, str], None] = field(default_factory=dict)

    @property
    def plates(self) -> tuple[str, ...]:
        return (*PROCESS, *list(self.spots)[:MOST_SPOTS])


def separate(pdf: pikepdf.Pdf, shown: Sequence[int]) -> Separation:
    """Take pages apart. pdf: is used up. shown: pages from 0.

    Raises:
        any of BROKEN: the file is so damaged that it has no pages to speak of.
    """
    made = Separation()
    desk = Desk(pdf, made)
    originals = list(pdf.pages)

    def append(plates: Sequence[str]) -> None:
        for number in shown:
            for plate in plates:
                pdf.pages.append(pikepdf.Page(Plate(desk, plate, number).page(originals[number])))
                made.pages.append((number, plate))

    append(PROCESS)
    append(made.plates[len(PROCESS) :])  # which are known by now
    del pdf.pages[: len(originals)]
    for key in set(pdf.Root.keys()) - {"/Type", "/Pages", "/OCProperties"}:
        del pdf.Root[key]
    held = io.BytesIO()
    pdf.save(held, compress_streams=False, encryption=False, static_id=True)
    made.file = held.getvalue()
    return made


@dataclass(slots=True)
class Desk:
    """What all plates of a file share: streams read once, pictures taken apart once."""

    pdf: pikepdf.Pdf
    made: Separation
    read: dict[tuple[tuple[int, int], ...], list[Any]] = field(default_factory=dict)
    pictures: dict[tuple[int, int], dict[str, pikepdf.Object]] = field(default_factory=dict)
    content: int = 0

    def instructions(self, stream: Any) -> list[Any]:
        """The operators of a content stream.

        Raises:
            TooLarge: there are more than can be looked at; and any of BROKEN.
        """
        parts = [stream] if isinstance(stream, pikepdf.Stream) else list(stream)
        key = tuple(part.objgen for part in parts)
        if key not in self.read:
            self.content += sum(len(part.read_bytes()) for part in parts)
            if self.content > MOST_CONTENT:
                raise TooLarge
            self.read[key] = list(pikepdf.parse_content_stream(stream))
        if len(self.read[key]) > MOST_WORK:
            raise TooLarge
        return self.read[key]

    def picture(self, image: Any, space: Space | None, plate: str) -> pikepdf.Object:
        """A picture as one plate shows it."""
        take = partial(separated, self.pdf, image, space)
        if image.objgen == (0, 0) or plate not in PROCESS:
            return take((plate,))[plate]
        if image.objgen not in self.pictures:
            self.pictures[image.objgen] = take(PROCESS)
        return self.pictures[image.objgen][plate]


class Plate:
    """One plate of one page: what its streams become, each once for every state it is painted in."""

    def __init__(self, desk: Desk, plate: str, number: int) -> None:
        self.desk = desk
        self.plate = plate
        self.number = number
        self.copies: dict[object, tuple[pikepdf.Object, int]] = {}
        self.open: list[tuple[int, int]] = []  # streams being written, outermost first

    def page(self, page: pikepdf.Page) -> pikepdf.Object:
        """The page with this plate alone."""
        try:
            around: Any = page.resources
        except BROKEN:
            around = Dictionary()
        content, resources, _ = self.content(page.obj.get("/Contents"), around, State())
        made = Dictionary(
            Type=Name.Page,
            MediaBox=page.mediabox,
            Rotate=page.obj.get("/Rotate", 0),
            Resources=resources,
            Contents=self.desk.pdf.make_stream(content),
        )
        if "/Group" in page.obj:
            made.Group = _in_gray(page.obj.Group)
        return self.desk.pdf.make_indirect(made)

    def content(self, stream: Any, resources: Any, state: State) -> tuple[bytes, pikepdf.Object, int]:
        """A content stream for this plate, its resources, and the operators that painting it takes."""
        writer = Writer(self, resources, state)
        if state == State():  # of a page, or a pattern with colours of its own: nothing is set yet
            writer.set_gray(state.fill, "g")
            writer.set_gray(state.stroke, "G")
        if stream is not None:
            writer.copy(stream)
        return pikepdf.unparse_content_stream(writer.out), writer.own_resources(), writer.work

    def copy(self, stream: Any, around: Any, state: State) -> tuple[pikepdf.Object, int]:
        """A form, pattern or glyph for this plate, painted in a state; its work.

        Raises:
            TooLarge: it lies in itself, or too deep; and any of BROKEN.
        """
        key = (stream.objgen, state)
        if key not in self.copies:
            if stream.objgen in self.open or len(self.open) > MOST_DEPTH:
                raise TooLarge
            self.open.append(stream.objgen)
            try:
                content, resources, work = self.content(stream, stream.get("/Resources", around), state)
            finally:
                self.open.pop()
            made: Any = copy.copy(stream)
            made.write(content)
            made.Resources = resources
            if "/Group" in stream:
                made.Group = _in_gray(stream.Group)
            self.copies[key] = made, work
        return self.copies[key]

    def tell(self, what: str) -> None:
        self.desk.made.left_out[self.number, what] = None

    def meets(self, space: Space, guessed: str, kind: str) -> None:
        """Note what a painted thing is painted in."""
        for spot in space.spots:
            self.desk.made.spots[spot] = None
        if guessed:
            self.desk.made.guessed[self.number, f"{kind} in {guessed}"] = None


def _in_gray(group: Any) -> pikepdf.Object:
    """A transparency group that mixes in gray, as each plate does."""
    made = copied(group)
    made.CS = Name.DeviceGray
    return made

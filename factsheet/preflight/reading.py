"""The door of preflight: the bytes of any PDF into plain facts.

In:  bytes, and the name to call them by.   Out: Facts, or Unreadable with the reason in plain words.
What pages paint is `content`'s business, and fonts, tags, metadata and profiles have rooms of their own; here is what
the file says of itself as a whole.
"""

import hashlib
import io
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from factsheet.codes import examining as say
from factsheet.diagnostics import Code
from factsheet.preflight.document import values
from factsheet.preflight.document.catalog import (
    Actions,
    bookmarks,
    embedded_files,
    form_trouble,
    has_fields,
)
from factsheet.preflight.document.fonts import Fonts
from factsheet.preflight.document.layers import Layers, layer_trouble
from factsheet.preflight.document.metadata import info, xmp
from factsheet.preflight.document.pages import annotations, page_facts
from factsheet.preflight.document.profiles import Known, intents, profile
from factsheet.preflight.document.streams import stream_facts
from factsheet.preflight.document.tagging import read_tags
from factsheet.preflight.document.values import array, entry, keys, text, whole
from factsheet.preflight.facts import Facts

if TYPE_CHECKING:
    import pikepdf

LARGEST = 512 * 1024 * 1024  # bytes of a file
MOST_PAGES = 1_000
MOST_OBJECTS = 1_000_000

# What qpdf says when it had to mend something, by words in it, and what a person needs to know of that.
MENDED = {
    "limit": "a part of it unpacks to more than can be examined",
    "xref|cross-reference|object stream": "its table of contents was wrong and had to be rebuilt",
    "trailer|file is damaged": "its end was wrong and had to be guessed",
    "header": "its first line was wrong",
    "page|/Kids": "its list of pages was wrong and had to be mended",
    "endstream|stream length": "the data of a part did not end where the file says",
    "loop": "parts of it refer to each other in a circle",
    "decod|inflate|zlib|filter": "the data of a part are damaged",
}
MENDED_OTHERWISE = "a part of it was wrongly written"


class Unreadable(Exception):
    """A file that cannot be examined.

    reason: why, in plain words, as the end of a sentence about the file. code: NOT_A_PDF, LOCKED, DAMAGED or TOO_LARGE.
    """

    def __init__(self, reason: str, code: Code = say.DAMAGED) -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code


def examine(data: bytes, name: str, *, ink: bool = True) -> Facts:
    """What a PDF says of itself and what it paints.

    Args:
        name: of the file, as the user named it.
        ink: whether the pages' ink is measured, which takes the longest.

    Raises:
        Unreadable: the bytes are no PDF, are locked, damaged beyond reading, or too much. Any other exception is a
            mistake of ours, and is to be told as one.
    """
    import pikepdf

    if not data:
        raise Unreadable("is empty", say.NOT_A_PDF)
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("is not a PDF", say.NOT_A_PDF)
    if len(data) > LARGEST:
        raise Unreadable(f"has {len(data) >> 20} MB, more than the {LARGEST >> 20} that are examined", say.TOO_LARGE)
    try:
        with _quietly(), _opened(data) as pdf:
            return _examined(pdf, data, name, ink)
    except pikepdf.PdfError as error:
        raise Unreadable("is damaged in a way that could not be made sense of") from error


@contextmanager
def _quietly() -> Iterator[None]:
    """What the library mutters about a broken file stays with it: `Facts.repaired` tells."""
    library = logging.getLogger("pikepdf")
    level = library.level
    library.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        library.setLevel(level)


def _opened(data: bytes) -> "pikepdf.Pdf":
    import pikepdf

    values.guard(opening=True)
    try:
        pdf = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
    except pikepdf.PasswordError as error:
        raise Unreadable("is locked with a password", say.LOCKED) from error
    except (pikepdf.PdfError, RuntimeError, ValueError) as error:
        empty = "no pages found" in str(error)
        raise Unreadable("has no pages" if empty else "is too damaged to be opened") from error
    finally:
        values.guard()
    if (objects := whole(entry(pdf.trailer, "/Size")) or 0) > MOST_OBJECTS:
        pdf.close()
        raise Unreadable(
            f"is made of {objects:,} parts, more than the {MOST_OBJECTS:,} that are examined", say.TOO_LARGE
        )
    return pdf


def _examined(pdf: "pikepdf.Pdf", data: bytes, name: str, ink: bool) -> Facts:
    from factsheet.preflight.painting import contrast, inkmap
    from factsheet.preflight.painting.content import Shelf, read_page

    catalog, pages = pdf.Root, _pages(pdf)
    known: Known = {}
    fonts = Fonts()
    shelf = Shelf(fonts, partial(profile, known=known), Layers(catalog), look=ink)
    contents = [read_page(page, number, shelf) for number, page in enumerate(pages, 1)]
    painted = tuple(one for content in contents for one in content.painted(fonts.facts))
    told = [
        page_facts(page.obj, number, content.transparent)
        for number, (page, content) in enumerate(zip(pages, contents, strict=True), 1)
    ]
    leaves = [page.obj for page in pages]
    tags = read_tags(catalog, leaves, painted)
    actions = Actions(catalog, leaves)
    streams, uses = stream_facts(pdf)
    mark, viewer = entry(catalog, "/MarkInfo"), entry(catalog, "/ViewerPreferences")
    ends = data.count(b"%%EOF")
    return Facts(
        name=name,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        version=_version(data),
        header_first=data.startswith(b"%PDF-"),
        binary_comment=_binary_comment(data),
        ends=ends - (1 if ends > 1 and pdf.is_linearized else 0),
        after_end=_after_end(data),
        ids=_ids(pdf.trailer),
        encrypted=pdf.is_encrypted,
        catalog=keys(catalog),
        info=info(pdf.trailer),
        xmp=xmp(catalog),
        language=text(entry(catalog, "/Lang")) if "Lang" in keys(catalog) else None,
        marked=entry(mark, "/Marked") is True,
        suspects=entry(mark, "/Suspects") is True,
        display_title=entry(viewer, "/DisplayDocTitle") is True,
        actions=actions.types,
        scripts=actions.scripts,
        forms=has_fields(catalog),
        form_trouble=form_trouble(catalog),
        embedded=embedded_files(catalog, leaves),
        layers="OCProperties" in keys(catalog),
        layer_trouble=layer_trouble(catalog),
        pages=tuple(told),
        intents=intents(catalog, known),
        painted=painted,
        contents=tuple(one for content in contents for one in content.contents),
        states=tuple(one for content in contents for one in content.states),
        fonts=fonts.all_facts(),
        pictures=tuple(one for content in contents for one in content.pictures),
        annotations=tuple(
            one
            for number, page in enumerate(pages, 1)
            for one in annotations(page.obj, told[number - 1], tags.annotated)
        ),
        streams=streams,
        structure=tags.structure,
        bookmarks=bookmarks(catalog),
        inks=tuple(
            inkmap.measure(content, page.number, page.bleed or page.trimmed)
            for content, page in zip(contents if ink else (), told if ink else (), strict=True)
        ),
        contrasts=contrast.measure(contents, told, pdf, shelf.pictures),
        postscript="postscript" in uses,
        references="reference" in uses,
        opi="opi" in uses,
        repaired=_mended(pdf.get_warnings()),
    )


def _pages(pdf: "pikepdf.Pdf") -> "list[pikepdf.Page]":
    import pikepdf

    try:
        count = len(pdf.pages)
        if count > MOST_PAGES:
            raise Unreadable(f"has {count:,} pages, more than the {MOST_PAGES:,} that are examined", say.TOO_LARGE)
        pages = list(pdf.pages)
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError) as error:
        raise Unreadable("has lost its list of pages") from error
    if not pages:
        raise Unreadable("has no pages")
    return pages


def _version(data: bytes) -> str:
    found = re.search(rb"%PDF-(\d{1,2}\.\d{1,2})", data[:1040])
    return found[1].decode("ascii") if found else ""


def _binary_comment(data: bytes) -> bool:
    """Whether the second line is a comment of at least four bytes that no text holds."""
    second = re.match(rb"[^\r\n]*(?:\r\n|\r|\n)(%[^\r\n]{4})", data[:2048])
    return second is not None and all(byte > 127 for byte in second[1][1:])


def _after_end(data: bytes) -> int:
    """Bytes after the last %%EOF, one line end not counted."""
    at = data.rfind(b"%%EOF")
    if at < 0:
        return 0
    rest = data[at + 5 :]
    line_end = re.match(rb"\r\n|\r|\n", rest)
    return len(rest) - (line_end.end() if line_end else 0)


def _ids(trailer: Any) -> tuple[bytes, bytes] | None:
    import pikepdf

    told = array(entry(trailer, "/ID"))
    if len(told) != 2 or not all(isinstance(one, pikepdf.String) for one in told):
        return None
    return bytes(told[0]), bytes(told[1])


def _mended(warnings: Sequence[Any]) -> tuple[str, ...]:
    """What had to be mended, in plain words, each kind once."""
    found = []
    for warning in warnings:
        said = re.sub(r"^stream <[^>]*>", "", str(warning))
        found.append(next((told for words, told in MENDED.items() if re.search(words, said)), MENDED_OTHERWISE))
    return tuple(dict.fromkeys(found))

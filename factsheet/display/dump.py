"""A page as text, one item a line: reviewable in a diff, no viewer needed."""

from collections.abc import Iterator

from factsheet.display.items import DisplayList, FilledPath, Page, Picture, Placed
from factsheet.display.structure import Node, NodeId
from factsheet.ink import Ink
from factsheet.text.glyphs import FontKey, GlyphRun
from factsheet.units import Pt


def dump(display: DisplayList) -> str:
    """Both pages in painting order: role and node, kind, place, size or font, ink, words, who asked for it."""
    roles = dict(_roles(display.structure))
    lines = [line for page in display.pages for line in _page(page, display, roles)]
    return "\n".join(lines) + "\n"


def _page(page: Page, display: DisplayList, roles: dict[NodeId, str]) -> Iterator[str]:
    trim = display.paper.size
    yield (
        f"page {page.number} of {len(display.pages)}   "
        f"trim {trim.width:.3f} x {trim.height:.3f}   bleed {display.paper.bleed:.3f}"
    )
    for placed in page.items:
        yield _line(placed, roles).rstrip()


def _line(placed: Placed, roles: dict[NodeId, str]) -> str:
    owner = "-" if placed.tag is None else f"{roles[placed.tag]}/{placed.tag}"
    x, y = placed.at.x, placed.at.y
    end = "artifact" if placed.tag is None else ""
    match placed.item:
        case GlyphRun() as run:
            kind, what, ink = "text", f"{font_name(run.font)} {run.size:.3f}", ink_name(run.ink)
            y -= run.rise
            end = f'"{run.text}"' + (f" -> {run.link}" if run.link else "") + (f"   {run.at}" if run.at else "")
        case FilledPath(path, colour):
            box = path.bounds
            kind, what, ink = "fill", _size(box.width, box.height), ink_name(colour)
            x, y = x + box.x, y + box.y
        case Picture() as picture:
            kind, what, ink = "picture", _size(picture.size.width, picture.size.height), ""
            end = picture.file + (f"   {picture.at}" if picture.at else "")
    return f"  {owner:<9} {kind:<7} {x:9.3f} {y:9.3f}  {what:<38} {ink:<17} {end}"


def ink_name(ink: Ink) -> str:
    """The inks in per cent, such as `C80 M20`; `white` for bare paper."""
    parts = [f"{letter}{part * 100:g}" for letter, part in zip("CMYK", ink.cmyk, strict=True) if part]
    return " ".join(parts) or "white"


def font_name(font: FontKey) -> str:
    """The file's name without folders and ending, and the pinned axes."""
    name = font.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return name + "".join(f",{tag}={value:g}" for tag, value in font.axes)


def _size(width: Pt, height: Pt) -> str:
    return f"{width:.3f} x {height:.3f}"


def _roles(node: Node) -> Iterator[tuple[NodeId, str]]:
    yield node.id, node.role
    for child in node.children:
        yield from _roles(child)

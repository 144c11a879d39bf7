"""page: the plates as a page to look at, with its pictures beside it; no script, nothing from elsewhere."""

from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageMath

from factsheet.plates.colours import PROCESS
from factsheet.plates.figures import SOLID, PageInk, Part
from factsheet.units import Pt

if TYPE_CHECKING:
    from factsheet.plates import Plates

MM = 25.4 / 72  # in a point
MOST = 4.0  # where the scale ends: four solid plates; more is shown alike
STEP = 0.2
RAMP = ((0.0, (0xF6, 0xF1, 0xE8)), (0.35, (0xE9, 0xC5, 0x8A)), (0.65, (0x6F, 0x86, 0x9E)), (1.0, (0x12, 0x26, 0x3F)))
OVER = (0xE0, 0x10, 0x3A)  # nothing below the limit looks like it
PAPER = (0xFF, 0xFF, 0xFF)
SWATCHES = dict(zip(PROCESS, ("#00a0dd", "#d6007f", "#ffe100", "#16181c"), strict=True))
SPOT_SWATCH = "#8a6d3b"

STYLE = Path(__file__).with_name("page.css")


def picture_name(page: int, plate: str, place: int) -> str:
    """The file of a plate. place: among the plates, from 0; spot colours go by it, for their names may be anything."""
    known = plate.lower() if plate in (*PROCESS, "total") else f"spot-{place - len(PROCESS) + 1}"
    return f"page-{page}-{known}.png"


def total_picture(total: Image.Image, limit: float | None) -> Image.Image:
    """The sum of the plates in the colours of the scale. total: 255 a solid plate."""
    quarters = ImageMath.lambda_eval(lambda of: of["min"]((of["total"] + 3) / 4, SOLID), total=total).convert("L")
    palette = [part for value in range(256) for part in _colour(value * 4 / SOLID, limit)]
    made = Image.frombytes("P", quarters.size, quarters.tobytes())
    made.putpalette(palette)
    return made


def _colour(total: float, limit: float | None) -> tuple[int, int, int]:
    """The colour of a total on the scale, in steps. total: 1 is a solid plate."""
    if total <= 0:
        return PAPER
    if limit is not None and total > limit + 0.01:  # 8-bit plates cannot tell less
        return OVER
    end = limit or MOST
    place = min(1.0, (int(min(total, end) / STEP - 1e-9) + 0.5) * STEP / end)
    for (low, one), (high, other) in pairwise(RAMP):
        if place <= high:
            share = (place - low) / (high - low)
            red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
            return red, green, blue
    return RAMP[-1][1]


def index(name: str, plates: "Plates", asked: float, limit: float | None) -> str:
    """The page as HTML."""
    words = escape(name)
    body = "".join(_section(page, limit) for page in plates.pages)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Plates of {words}</title>\n'
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n<header>\n"
        f'<p class="kicker">Plates</p>\n<h1>{words}</h1>\n<p class="lead">{_lead(plates, asked, limit)}</p>\n'
        f"{_summary(plates, limit)}{_notes(plates)}</header>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _lead(plates: "Plates", asked: float, limit: float | None) -> str:
    said = [
        "What each ink prints, drawn as its plate: black is solid ink, white is paper. Shares are of the trimmed page.",
        f"The printer takes {_percent(limit, 0)} of ink in all." if limit is not None else "",
        f"Pictures at {plates.dpi:.0f} dpi"
        + (f", not the {asked:.0f} asked for: the pages are too large for that." if plates.dpi < asked - 0.5 else "."),
    ]
    if plates.pages_in_all > len(plates.pages):
        said.append(f"Only the first {len(plates.pages)} of {plates.pages_in_all} pages are shown.")
    return " ".join(one for one in said if one)


def _summary(plates: "Plates", limit: float | None) -> str:
    heads = ["Highest over 15 mm²", "Where, from the trim", "99.9 % of the inked area stays within"]
    rows = [[_percent(page.highest), _where(page), _percent(page.usual)] for page in plates.pages]
    if limit is not None:
        heads.append(f"Area over {_percent(limit, 0)}")
        rows = [[*row, _percent(page.over, 2)] for row, page in zip(rows, plates.pages, strict=True)]
    head = "".join(f'<th scope="col">{one}</th>' for one in heads)
    body = "".join(
        f'<tr{_alarm(page, limit)}><th scope="row"><a href="#page-{page.number}">Page {page.number}</a></th>'
        + "".join(f'<td data-head="{one}">{cell}</td>' for one, cell in zip(heads, row, strict=True))
        + "</tr>\n"
        for page, row in zip(plates.pages, rows, strict=True)
    )
    return f'<table>\n<thead><tr><th scope="col">Total ink</th>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n'


def _notes(plates: "Plates") -> str:
    said = ""
    for notes, lead in (
        (
            plates.guessed,
            "These are not in inks, and only the printer’s conversion decides what they become. They are shown as a "
            "plain formula makes inks of them, so their plates and totals are a guess:",
        ),
        (plates.left_out, "Not shown, or not shown as it prints:"),
    ):
        if notes:
            items = "".join(f"<li>{escape(note)}</li>" for note in notes)
            said += f'<div class="notes"><p>{lead}</p><ul>{items}</ul></div>\n'
    return said


def _section(page: PageInk, limit: float | None) -> str:
    plates = "".join(_plate(page, place) for place in range(len(page.plates)))
    return (
        f'<section id="page-{page.number}">\n<h2>Page {page.number}</h2>\n<div class="wall">\n'
        f"{_total(page, limit)}{plates}</div>\n</section>\n"
    )


def _total(page: PageInk, limit: float | None) -> str:
    heaviest = f"heaviest {_percent(page.highest)}, {_where(page)}" if page.peak else "no ink"
    keys = '<span class="key"></span> trim' + (
        ' &nbsp; <span class="key b"></span> bleed' if page.bleed != page.trim else ""
    )
    keys += ' &nbsp; <span class="key p"></span> heaviest 15 mm²' if page.peak else ""
    peak = f'<i class="peak" style="{_placed(page.peak)}"></i>' if page.peak else ""
    return (
        f'<figure class="total">\n<figcaption><h3>Total ink</h3>{keys}</figcaption>\n'
        f"{_picture(page, picture_name(page.number, 'total', 0), f'All inks of page {page.number}: {heaviest}', peak)}"
        f"{_scale(limit)}</figure>\n"
    )


def _plate(page: PageInk, place: int) -> str:
    coverage = page.plates[place]
    plate = escape(coverage.plate)
    said = f"mean tint {_percent(coverage.mean)}, some ink on {_percent(coverage.inked)}"
    swatch = SWATCHES.get(coverage.plate, SPOT_SWATCH)
    file = picture_name(page.number, coverage.plate, place)
    return (
        f'<figure>\n<figcaption><h3><span class="swatch" style="background:{swatch}"></span>{plate}</h3>{said}'
        f"</figcaption>\n{_picture(page, file, f'{plate} plate of page {page.number}: {said}')}</figure>\n"
    )


def _picture(page: PageInk, file: str, alt: str, more: str = "") -> str:
    bleed = f'<i class="bleed" style="{_placed(page.bleed)}"></i>' if page.bleed != page.trim else ""
    return (
        f'<a class="sheet" href="{file}"><img src="{file}" alt="{alt}">{bleed}'
        f'<i class="trim" style="{_placed(page.trim)}"></i>{more}</a>\n'
    )


def _scale(limit: float | None) -> str:
    steps = [(number + 0.5) * STEP for number in range(round(MOST / STEP))]
    bar = "".join('<span style="background:#{:02x}{:02x}{:02x}"></span>'.format(*_colour(at, limit)) for at in steps)
    ticks = "".join(f"<span>{hundreds}00 %</span>" if hundreds else "<span>0</span>" for hundreds in range(5))
    over = f" Red is over the printer’s {_percent(limit, 0)}." if limit is not None else ""
    return (
        f'<div class="scale"><div class="bar" role="img" aria-label="Scale of total ink, 0 to 400 %.{over}">{bar}</div>'
        f'<div class="ticks" aria-hidden="true">{ticks}</div></div>\n'
    )


def _placed(part: Part) -> str:
    left, top, width, height = part.left, part.top, part.right - part.left, part.bottom - part.top
    return f"left:{100 * left:.3f}%;top:{100 * top:.3f}%;width:{100 * width:.3f}%;height:{100 * height:.3f}%"


def _where(page: PageInk) -> str:
    at = page.peak_from_trim
    return f"{_from(at[0], 'left')}, {_from(at[1], 'top')}" if at is not None else "nowhere"


def _from(length: Pt, edge: str) -> str:
    millimetres = round(length * MM)
    return f"{millimetres} mm from the {edge}" if millimetres >= 0 else f"{-millimetres} mm beyond the {edge}"


def _alarm(page: PageInk, limit: float | None) -> str:
    return ' class="over"' if limit is not None and page.highest > limit + 0.01 else ""


def _percent(share: float, digits: int = 1) -> str:
    return f"{100 * share:.{digits}f}\u00a0%"

"""A theme file into a `Theme`, every fault of it reported with its line.

Nothing has a default but what the file format itself leaves open: a theme that says too little is refused, because any
value that code would put in its place would be a look that nobody decided.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from factsheet.codes import theme as say
from factsheet.diagnostics import Code, Log, Span, did_you_mean
from factsheet.entries import Faults, Faulty, Reader
from factsheet.icc import check_press_profile
from factsheet.ink import Ink
from factsheet.paper import PAPERS
from factsheet.source import Keyed, Node, Text, read_source
from factsheet.text.fonts import Fonts
from factsheet.text.glyphs import FontKey
from factsheet.text.style import MEASURED, Align, Family, Fit, TextStyle
from factsheet.theme.theme import (
    ACCENTS,
    CUTS,
    FITS,
    GROUNDS,
    KNOBS,
    LARGEST_TYPE,
    MANNERS,
    MORE_TYPE,
    MOST_STEPS,
    OPTIONAL,
    PICTURE,
    ROLES,
    SPACES,
    TIGHTEST,
    TRACKING,
    TYPE,
    UNSTEPPED,
    Allowance,
    Fitting,
    Manner,
    PageSpec,
    Press,
    Range,
    Theme,
    TypeRole,
    Veil,
)

LARGEST = 2000.0  # points; no length on a sheet of paper is longer
TOP = (
    *("name", "colours", "grounds", "accents", "fonts", "fallback", "type", "pages", "space", "fit", "style", "veil"),
    "press",
)
FAULTS = Faults(say.SHAPE_WRONG, say.NUMBER_WRONG, say.CHOICE_WRONG, say.ROLE_UNKNOWN, say.ROLE_MISSING)
T = TypeVar("T")
Cuts = tuple[FontKey, FontKey, Fit, Node | None]  # regular, bold, how both are set beside Latin, and its family there


@dataclass(frozen=True)
class _Reader(Reader):
    """Reads the entries of a theme; a name whose definition is faulty is not reported again."""

    says: Faults = FAULTS

    def number(self, node: Node, what: str, least: float = 0.0, most: float = LARGEST) -> float:
        return Reader.number(self, node, what, least, most)

    def range(self, node: Node, what: str, least: float = 0.0, most: float = LARGEST) -> Range:
        if isinstance(node, Text):
            number = self.number(node, what, least, most)
            return Range(number, number, number)
        numbers = [self.number(item, what, least, most) for item in self.listed(node, what)]
        if len(numbers) != 3 or sorted(numbers) != numbers:
            shown = ", ".join(f"{n:g}" for n in numbers)
            raise self.fault(say.RANGE_WRONG, f"{what} must be one number or three that rise, not [{shown}].", node.at)
        return Range(*numbers)

    def growing(self, node: Node, what: str, least: float = 0.0) -> Range:
        """A range that a page can be filled with: page 1 always has the cover and page 2 the footer."""
        found = self.range(node, what, least)
        if found.most < found.drawn + 1:
            raise self.fault(
                say.RANGE_WRONG,
                f"{what} must have room to grow, since pages are filled with it: three numbers, of which the last is "
                "greater than the second by 1 at least.",
                node.at,
            )
        return found

    def named(self, node: Node, what: str, known: Mapping[str, T | None], code: Code) -> T:
        """What a name stands for in a list of definitions, where None is a faulty one."""
        text = self.text(node, what)
        if text.value not in known:
            raise self.fault(
                code, f"{what} is “{text.value}”, which is not defined.{did_you_mean(text.value, known)}", text.at
            )
        found = known[text.value]
        if found is None:
            raise Faulty
        return found


def read_theme(path: Path, root: Path, fonts: Fonts, locate: Callable[[str], Path | None], log: Log) -> Theme | None:
    """The theme of a file, or None with its faults in the log. Fonts and profiles that it names are looked for."""
    own = Log()
    try:
        return _read(path, root, fonts, locate, own)
    except Faulty:
        return None
    finally:
        log.extend(own.diagnostics)


def _read(path: Path, root: Path, fonts: Fonts, locate: Callable[[str], Path | None], log: Log) -> Theme | None:
    read = _Reader(log)
    source = read_source(path, root, log)
    if source is None:
        return None
    top = read.entries(source, "the theme", (t for t in TOP if t not in OPTIONAL), OPTIONAL)

    def group(name: str, what: str, needed: Iterable[str], entry: Callable[[str, Node], T]) -> dict[str, T]:
        if name not in top:
            return {}
        return read.part(lambda: read.each(read.entries(top[name], what, needed), entry), {})

    def defined(name: str, entry: Callable[[str, Node], T]) -> dict[str, T | None]:
        """Definitions under names of the theme's own, None for a faulty one."""
        nodes = {key: node for key, (_, node) in read.keyed(top[name], f"`{name}`").entries.items()}
        return dict.fromkeys(nodes) | read.each(nodes, entry)

    if not {"colours", "fonts"} <= top.keys():  # all else names them
        return None
    colours = defined("colours", lambda name, node: _ink(name, node, read))
    colour_at = {key: name.at for key, (name, _) in read.keyed(top["colours"], "").entries.items()}

    def colour(name: str, node: Node) -> Ink:
        return read.named(node, f"`{name}`", colours, say.COLOUR_UNKNOWN)

    grounds = group("grounds", "`grounds`", GROUNDS, colour)
    accents = group("accents", "`accents`", ACCENTS, colour)
    nothing: tuple[Cuts, ...] = ()
    fallback = read.part(lambda: _fallback(top.get("fallback"), read, fonts), nothing)
    families = defined("fonts", lambda name, node: _family(name, node, fallback, read, fonts))
    nobody: tuple[tuple[FontKey, FontKey], ...] = ()
    company = read.part(lambda: _company(fallback, families, read), nobody)
    families = {name: family and replace(family, company=company) for name, family in families.items()}
    space = group("space", "`space`", SPACES, lambda name, node: _space(name, node, read))
    pages = group("pages", "`pages`", PAPERS, lambda name, node: _page(name, node, read))
    no_press: dict[str, Press] = {}
    press = read.part(lambda: _press(top.get("press"), read, locate), no_press)
    manner = read.part(lambda: _manner(top.get("style"), read), Manner())
    roles = group(
        "type",
        "`type`",
        ROLES,
        lambda name, node: _role(name, node, read, colours, families, grounds, fonts, manner.prose == "justified"),
    )
    veil = read.part(lambda: _veil(top["veil"], read, colours), None) if "veil" in top else None
    fit = read.part(lambda: _fit(top["fit"], read), None) if "fit" in top else None
    if log.failed or veil is None or fit is None:
        return None
    name = read.text(top["name"], "`name`").value if "name" in top else path.stem
    file = source.at.file
    whole = {key: ink for key, ink in colours.items() if ink is not None}
    kinds = {key: family for key, family in families.items() if family is not None}
    return Theme(name, file, whole, grounds, accents, kinds, roles, pages, space, manner, veil, press, colour_at, fit)


def _ink(name: str, node: Node, read: _Reader) -> Ink:
    entries = read.entries(node, f"the colour `{name}`", ("cmyk", "rgb"))
    if len(entries) < 2:
        raise Faulty
    percents = [p.value if isinstance(p, Text) else "" for p in read.listed(entries["cmyk"], f"`cmyk` of `{name}`")]
    if len(percents) != 4 or not all(re.fullmatch(r"\d+(\.\d+)?", p, re.ASCII) and float(p) <= 100 for p in percents):
        shown = ", ".join(percents)
        raise read.fault(
            say.INKS_WRONG, f"`cmyk` of `{name}` must be four numbers from 0 to 100, not [{shown}].", entries["cmyk"].at
        )
    light = read.text(entries["rgb"], f"`rgb` of `{name}`")
    if not re.fullmatch("#[0-9A-Fa-f]{6}", light.value):
        raise read.fault(say.LIGHT_WRONG, f'`rgb` of `{name}` must look like "#12263F", not “{light.value}”.', light.at)
    cyan, magenta, yellow, black = (float(p) / 100 for p in percents)
    red, green, blue = (int(light.value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return Ink(name, (cyan, magenta, yellow, black), (red, green, blue))


def _font(node: Node, what: str, read: _Reader, fonts: Fonts) -> FontKey:
    """A file, or a file with its axes pinned; opened, so that a bad one is reported where it is named."""
    if isinstance(node, Text):
        key = FontKey(read.text(node, what).value)
    else:
        entries = read.entries(node, what, ("file",), ("axes",))
        if "file" not in entries:
            raise Faulty
        axes = read.keyed(entries["axes"], f"`axes` of {what}").entries if "axes" in entries else {}
        pinned = tuple(
            (tag, read.number(value, f"the axis `{tag}`", -1000, 2000)) for tag, (_, value) in sorted(axes.items())
        )
        key = FontKey(read.text(entries["file"], what).value, pinned)
    if fonts.open(key, read.log, node.at) is None:
        raise Faulty
    return key


def _family(name: str, node: Node, fallback: tuple[Cuts, ...], read: _Reader, fonts: Fonts) -> Family:
    entries = read.entries(node, f"the font `{name}`", ("regular",), CUTS[1:])
    keys = read.each(entries, lambda cut, value: _font(value, f"the {cut} of `{name}`", read, fonts))
    if "regular" not in keys:
        raise Faulty
    regular = keys["regular"]
    bold, italic = keys.get("bold", regular), keys.get("italic", regular)
    light, heavy = tuple(cuts[0] for cuts in fallback), tuple(cuts[1] for cuts in fallback)
    fitted = tuple((key, fit) for *weights, fit, _ in fallback if fit != MEASURED for key in weights)
    return Family(regular, bold, italic, keys.get("bold italic", italic), light, heavy, fitted)


def _fallback(node: Node | None, read: _Reader, fonts: Fonts) -> tuple[Cuts, ...]:
    """Each a font for all weights, or one for regular and one for bold letters, with its size and leading."""
    found: list[Cuts] = []
    for item in read.listed(node, "`fallback`") if node is not None else ():
        if isinstance(item, Keyed) and "file" not in item.entries:
            entries = read.entries(item, "a fallback font", ("regular",), ("bold", "latin", *FITS))
            cuts = {cut: node for cut, node in entries.items() if cut in CUTS}
            keys = read.each(cuts, lambda cut, value: _font(value, f"the {cut} of a fallback font", read, fonts))
            if "regular" not in keys:
                raise Faulty
            parts = {name: node for name, node in entries.items() if name in FITS}
            told = read.each(parts, lambda name, value: read.number(value, f"`{name}` of a fallback font", *FITS[name]))
            found.append((keys["regular"], keys.get("bold", keys["regular"]), Fit(**told), entries.get("latin")))
        else:
            key = _font(item, "a fallback font", read, fonts)
            found.append((key, key, MEASURED, None))
    return tuple(found)


def _company(
    fallback: tuple[Cuts, ...], families: Mapping[str, Family | None], read: _Reader
) -> tuple[tuple[FontKey, FontKey], ...]:
    """Each font to fall back on with the cut that sets Latin words and figures among its letters."""
    found: list[tuple[FontKey, FontKey]] = []
    for regular, bold, _, node in fallback:
        if node is not None:
            family = read.named(node, "`latin` of a fallback font", families, say.FONT_FAMILY_UNKNOWN)
            found += [(bold, family.bold), (regular, family.regular)]
    return tuple(found)


def _page(name: str, node: Node, read: _Reader) -> PageSpec:
    entries = read.entries(node, f"the page `{name}`", ("margin", "columns", "gutter", "cover"))
    if len(entries) < 4:
        raise Faulty
    return PageSpec(
        read.number(entries["margin"], "`margin`", 15, 144),
        round(read.number(entries["columns"], "`columns`", 1, 12)),
        read.number(entries["gutter"], "`gutter`", 4, 60),
        read.growing(entries["cover"], "`cover`", 80),
    )


def _space(name: str, node: Node, read: _Reader) -> Range:
    what = f"the space `{name}`"
    return read.growing(node, what) if name == "in foot" else read.range(node, what)


def _press(node: Node | None, read: _Reader, locate: Callable[[str], Path | None]) -> dict[str, Press]:
    if node is None:
        return {}
    papers = read.entries(node, "`press`", (), PAPERS)
    return read.each(papers, lambda paper, value: _condition(paper, value, read, locate))


def _condition(name: str, node: Node, read: _Reader, locate: Callable[[str], Path | None]) -> Press:
    entries = read.entries(node, f"the printing condition for `{name}`", ("profile", "condition", "info"))
    if len(entries) < 3:
        raise Faulty
    file = read.text(entries["profile"], "`profile`")
    if not check_press_profile(file.value, locate(file.value), read.log, file.at):
        raise Faulty
    condition = read.text(entries["condition"], "`condition`").value
    return Press(file.value, condition, read.text(entries["info"], "`info`").value, file.at)


def _manner(node: Node | None, read: _Reader) -> Manner:
    if node is None:
        return Manner()
    entries = read.entries(node, "`style`", (), MANNERS)
    return Manner(**read.each(entries, lambda name, value: read.choice(value, f"`{name}`", MANNERS[name])))


def _role(
    name: str,
    node: Node,
    read: _Reader,
    colours: Mapping[str, Ink | None],
    families: Mapping[str, Family | None],
    grounds: Mapping[str, Ink],
    fonts: Fonts,
    justified: bool,
) -> TypeRole:
    what = f"the type of `{name}`"
    entries = read.entries(node, what, TYPE, MORE_TYPE)
    if any(key not in entries for key in TYPE):
        raise Faulty
    family = read.named(entries["font"], f"the font of `{name}`", families, say.FONT_FAMILY_UNKNOWN)
    ink = read.named(entries["ink"], f"the ink of `{name}`", colours, say.COLOUR_UNKNOWN)
    ground = read.choice(entries["ground"], f"the ground of `{name}`", (*GROUNDS, PICTURE))
    size = read.range(entries["size"], f"the size of `{name}`", 1, LARGEST_TYPE)
    leading = read.number(entries["leading"], f"the leading of `{name}`", 1)
    if leading < TIGHTEST * size.drawn - 1e-9:
        raise read.fault(
            say.LEADING_TOO_TIGHT,
            f"`{name}` has {leading:g} pt from line to line; type of {size.drawn:g} pt needs "
            f"{TIGHTEST * size.drawn:g} pt at least.",
            entries["leading"].at,
        )
    cut = read.choice(entries["cut"], f"the cut of `{name}`", CUTS) if "cut" in entries else "regular"

    def flag(key: str, otherwise: bool) -> bool:
        return read.flag(entries[key], f"`{key}` of `{name}`") if key in entries else otherwise

    align = Align.JUSTIFIED if justified and name in ("problem", "pillar", "leader") else Align.LEFT
    if "align" in entries:
        align = Align(read.choice(entries["align"], f"`align` of `{name}`", tuple(Align)))
    style = TextStyle(
        family=family,
        ink=ink,
        features=tuple(_feature(item, name, read) for item in read.listed(entries["features"], "`features`"))
        if "features" in entries
        else (),
        tracking=read.number(entries["tracking"], f"the tracking of `{name}`", *TRACKING)
        if "tracking" in entries
        else 0.0,
        capitals=flag("capitals", False),
        align=align,
        hyphenate=flag("hyphenate", True),
        balance=flag("balance", False),
        bold="bold" in cut,
        italic="italic" in cut,
        split=flag("split", False),
        role=name,
        least=size.least,
    )
    role = TypeRole(name, style, size, leading, ground, node.at)
    _check_size(role, grounds.get(ground), entries["size"].at, read, fonts)
    return role


def _feature(node: Node, name: str, read: _Reader) -> str:
    text = read.text(node, f"a feature of `{name}`")
    if not re.fullmatch(r"-?[a-z][a-z0-9]{3}", text.value):
        raise read.fault(
            say.FEATURE_UNKNOWN,
            f"“{text.value}” is not a font feature, which is named by four letters or digits.",
            text.at,
        )
    return text.value


def _check_size(role: TypeRole, ground: Ink | None, at: Span, read: _Reader, fonts: Fonts) -> None:
    """Report type that may get smaller than the press holds. Source: PRESS.md section 3."""
    face = fonts.open(role.style.family.cut(role.style.bold, role.style.italic), read.log)
    heavy = face is not None and face.weight >= 600
    reversed_out = role.style.ink.is_paper or (ground is not None and sum(ground.cmyk) > sum(role.style.ink.cmyk))
    if role.ground == PICTURE or reversed_out:
        least, why = (7.0, "light on dark in semibold") if heavy else (9.0, "light on dark in a regular weight")
    elif role.style.ink.black_only:
        least, why = 6.0, "in black alone"
    else:
        least, why = 7.5, "in several inks"
    if role.size.least < least - 1e-9:
        read.log.report(
            say.TYPE_TOO_SMALL,
            f"`{role.name}` may get as small as {role.size.least:g} pt; {why}, {least:g} pt is the least that prints.",
            at,
        )


def _veil(node: Node, read: _Reader, colours: Mapping[str, Ink | None]) -> Veil:
    entries = read.entries(node, "`veil`", ("ink", "stops"))
    if len(entries) < 2:
        raise Faulty
    ink = read.named(entries["ink"], "the ink of the veil", colours, say.COLOUR_UNKNOWN)
    stops: list[tuple[float, float, float, float]] = []
    for stop in read.listed(entries["stops"], "`stops`"):
        numbers = [read.number(n, "a stop", 0, 1) for n in read.listed(stop, "a stop")]
        if len(numbers) not in (3, 4) or (stops and numbers[0] <= stops[-1][0]) or numbers[1] > numbers[2]:
            raise read.fault(
                say.VEIL_WRONG,
                "A stop of the veil needs a height greater than the one before it, and two opacities that rise.",
                stop.at,
            )
        height, least, most, share = (*numbers, 1.0)[:4]
        stops.append((height, least, most, share))
    if len(stops) < 2:
        raise read.fault(say.VEIL_WRONG, "The veil needs two stops at least.", entries["stops"].at)
    return Veil(ink, tuple(stops))


def _fit(node: Node, read: _Reader) -> Fitting:
    entries = read.entries(node, "`fit`", ("too full", "too empty"))
    if len(entries) < 2:
        raise Faulty
    return Fitting(_allowances(entries["too full"], -1, read), _allowances(entries["too empty"], 1, read))


def _allowances(node: Node, sign: int, read: _Reader) -> tuple[Allowance, ...]:
    """What may give, in order. sign: -1 where each must tighten, 1 where each must loosen."""
    found: list[Allowance] = []
    for item in read.listed(node, f"`too {'full' if sign < 0 else 'empty'}`"):
        entries = read.entries(item, "what gives", ("give", "cost"), ("to", "steps"))
        if not {"give", "cost"} <= entries.keys():
            raise Faulty
        end = {knob: ends[sign > 0] for knob, ends in KNOBS.items() if ends[sign > 0]}
        knob = read.choice(entries["give"], "`give`", end)
        so_far = next((one.to for one in reversed(found) if one.knob == knob), 0.0)
        to = end[knob]
        if knob in UNSTEPPED:
            for key in entries.keys() & {"to", "steps"}:
                raise read.fault(say.CHOICE_WRONG, f"`{knob}` is given or not; it has no `{key}`.", entries[key].at)
            if so_far:
                raise read.fault(say.CHOICE_WRONG, f"`{knob}` is given twice.", item.at)
        elif "to" in entries:
            to = read.number(entries["to"], f"`to` of `{knob}`", *sorted((0.0, end[knob])))
        if abs(to) <= abs(so_far):
            raise read.fault(
                say.RANGE_WRONG,
                f"`{knob}` gives to {to:g}, which is no further than the {so_far:g} it has given already.",
                item.at,
            )
        steps = round(read.number(entries["steps"], f"`steps` of `{knob}`", 1, MOST_STEPS)) if "steps" in entries else 1
        found.append(Allowance(knob, to, steps, read.number(entries["cost"], f"`cost` of `{knob}`", 0, 100)))
    return tuple(found)

"""What a screen reader says of a file: its tag tree, one line an element, read from the bytes alone."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

INLINE = {"/Span", "/Link", "/Reference", "/Note", "/Lbl"}
MAPPED = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]*)>")


def heard(pdf: bytes) -> str:
    """The elements in reading order, indented by depth: role, name, language, and what is said.

    Words stand where they are said; an element among them stands in brackets. Soft hyphens and marks of order
    are silent.
    """
    with Pdf.open(io.BytesIO(pdf)) as opened:
        return "".join(f"{line}\n" for line in _reading(opened).element(opened.Root.StructTreeRoot.K[0], 0))


def by_tags(pdf: bytes) -> str:
    """All words in the order of the tag tree, nothing added between them."""
    with Pdf.open(io.BytesIO(pdf)) as opened:
        return _reading(opened).words(opened.Root.StructTreeRoot.K[0])


def unheard(pdf: bytes) -> str:
    """The words that are painted and belong to no element."""
    with Pdf.open(io.BytesIO(pdf)) as opened:
        return "".join(_sequences(page).get(None, "") for page in opened.pages)


@dataclass
class _Sequence:
    """Marked content while it is open. number: its own or that of what it lies in; None in artifacts."""

    number: int | None
    actual: str | None
    turned: bool = False
    letters: list[str] = field(default_factory=list)


def _sequences(page: Page) -> dict[int | None, str]:
    """The words of each piece of marked content by its number, its ActualText if it has one; None: of no number."""
    found: dict[int | None, str] = {}
    maps = {name: _to_unicode(font) for name, font in page.Resources.get("/Font", Dictionary()).items()}
    row = [_Sequence(None, None)]
    font: dict[bytes, str] = {}
    for operands, operator in ((one.operands, str(one.operator)) for one in pikepdf.parse_content_stream(page)):
        if operator == "BDC":
            told = operands[1]
            actual = str(told.ActualText) if "/ActualText" in told else None
            row.append(_Sequence(int(told.MCID) if "/MCID" in told else row[-1].number, actual))
        elif operator == "BMC":
            row.append(_Sequence(row[-1].number, None, turned=str(operands[0]) == "/ReversedChars"))
        elif operator == "EMC":
            one = row.pop()
            words = "".join(one.letters) if one.actual is None else one.actual
            if one.turned:
                row[-1].letters.append(words[::-1])
                continue
            found[one.number] = found.get(one.number, "") + words
        elif operator == "Tf":
            font = maps[str(operands[0])]
        elif operator == "TJ":
            shown = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
            row[-1].letters += [font[shown[at : at + 2]] for at in range(0, len(shown), 2)]
    return found


def _to_unicode(font: Object) -> dict[bytes, str]:
    rows = MAPPED.findall(font.ToUnicode.read_bytes().split(b"endcodespacerange")[1])
    return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in rows}


@dataclass
class _Reading:
    pages: list[dict[int | None, str]]
    names: list[tuple[int, int]]  # object numbers of the pages

    def element(self, element: Object, depth: int) -> Iterator[str]:
        kids = _kids(element)
        below = [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid]
        if any(str(kid.S) not in INLINE for kid in below):
            assert len(below) == len(kids), f"words and parts stand mixed in {element.S}"
            yield "  " * depth + self.title(element)
            for kid in below:
                yield from self.element(kid, depth + 1)
        else:
            said = re.sub(r"\s+", " ", self.said(element)).strip()
            yield "  " * depth + f"{self.title(element)}: {said}"

    def title(self, element: Object) -> str:
        told = [str(element.S)[1:]]
        told += [str(element.ID)] if "/ID" in element else []
        told += [str(element.Lang)] if "/Lang" in element else []
        return " ".join(told)

    def said(self, element: Object) -> str:
        """What is said of an element whose words stand in a line; of a figure, what stands in its place."""
        if "/Alt" in element:
            return str(element.Alt)
        return (
            "".join(self._said_of(kid, element) for kid in _kids(element)).replace("\u00ad", "").replace("\u200f", "")
        )

    def words(self, element: Object) -> str:
        """The words painted under an element."""
        return "".join(
            self.words(kid) if isinstance(kid, Dictionary) and "/S" in kid else self._said_of(kid, element)
            for kid in _kids(element)
        )

    def _said_of(self, kid: Object | int, holder: Object) -> str:
        if isinstance(kid, int):
            return self.pages[self.names.index(holder.Pg.objgen)][kid]
        if "/S" in kid:
            return f"[{self.title(kid)}{self._target(kid)}: {self.said(kid)}]"
        if kid.Type == Name.MCR:
            return self.pages[self.names.index(kid.Pg.objgen)][int(kid.MCID)]
        assert kid.Type == Name.OBJR
        return ""

    def _target(self, element: Object) -> str:
        targets = {
            f" to {kid.Obj.A.URI}" if "/A" in kid.Obj else f" to “{kid.Obj.Contents}”"
            for kid in _kids(element)
            if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
        }
        assert len(targets) < 2, "one link leads to two places"
        return "".join(targets)


def _reading(opened: Pdf) -> _Reading:
    return _Reading([_sequences(page) for page in opened.pages], [page.obj.objgen for page in opened.pages])


def _kids(element: Object) -> list[Object | int]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]

"""Inline marks: `**bold**`, `_italic_`, `[words](https://...)`, `[^id]`, and the backslash that switches them off.

Anything else is text and comes through untouched: `R&D`, `<info@ngo.org>`, `2 * 3`, `snake_case`.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factsheet.content.sheet import Piece, Prose
from factsheet.source import Text

_LINK = r"\[(?P<words>(?:[^\[\]\\\n]|\\[^\n])+)\]\((?P<address>(?:https?://|mailto:)(?:[^\s()\[\]\\]|\([^\s()\[\]\\]*\))+)\)"
_TOKEN = re.compile(
    rf"\\(?P<escaped>.)|\[\^(?P<note>[^\s\[\]\\^]+)\]|(?P<link>{_LINK})|(?P<mark>(?<!\*)\*\*(?!\*)|_)|(?P<line>\n)",
    re.DOTALL,
)
Token = re.Match[str]


def parse_prose(typed: Text) -> Prose:
    """The pieces of a typed text. Every sign of it is either in a piece or part of a mark."""
    return Prose(typed, tuple(_joined(_pieces(typed.value, 0, len(typed.value), Piece("", 0)))))


def _pieces(typed: str, start: int, end: int, manner: Piece) -> Iterator[Piece]:
    """The pieces from start to end, on top of a manner already in force. At most three deep: bold, italic, link."""
    tokens = list(_TOKEN.finditer(typed, start, end))
    hopeless: set[tuple[str, int]] = set()  # marks without a partner in their paragraph, so that none is sought twice
    at = start
    paragraph = 0
    number = 0
    while number < len(tokens):
        token = tokens[number]
        number += 1
        if token["line"]:
            paragraph += 1
            continue
        if token["mark"]:
            opens = not _in_force(token["mark"], manner) and _opens(typed, token, start)
            key = (token["mark"], paragraph)
            closing = _closing(typed, tokens, number, end) if opens and key not in hopeless else None
            if closing is None:
                if opens:
                    hopeless.add(key)
                continue
            yield replace(manner, text=typed[at : token.start()], start=at)
            inner = replace(manner, bold=True) if token["mark"] == "**" else replace(manner, italic=True)
            yield from _pieces(typed, token.end(), tokens[closing].start(), inner)
            at = tokens[closing].end()
            number = closing + 1
            continue
        if token["link"] and manner.link:
            continue
        yield replace(manner, text=typed[at : token.start()], start=at)
        if token["escaped"]:
            at = token.end() - 1
        elif token["note"]:
            yield replace(manner, text="", start=token.start(), note=token["note"])
            at = token.end()
        else:
            inner = replace(manner, link=token["address"])
            yield from _pieces(typed, token.start("words"), token.end("words"), inner)
            at = token.end()
    yield replace(manner, text=typed[at:end], start=at)


def _in_force(mark: str, manner: Piece) -> bool:
    return manner.bold if mark == "**" else manner.italic


def _opens(typed: str, token: Token, start: int) -> bool:
    """Whether a mark may begin a manner: something follows it at once and, for an underscore, no word goes before."""
    after = typed[token.end() : token.end() + 1]
    if not after or after.isspace() or after == "_":
        return False
    before = typed[max(token.start() - 1, 0) : token.start()]
    return token["mark"] == "**" or token.start() == start or _edge(before, "Ps Pi Pf Pd", "\"'*[")


def _closing(typed: str, tokens: Sequence[Token], number: int, end: int) -> int | None:
    """The number of the token that closes the mark before `number`, within its paragraph."""
    mark = tokens[number - 1]["mark"]
    for place in range(number, len(tokens)):
        token = tokens[place]
        if token["line"]:
            return None
        if token["mark"] != mark or token.start() == tokens[number - 1].end():
            continue
        before = typed[token.start() - 1]
        if before.isspace() or before == mark:
            continue
        if mark == "**" or token.end() == end or _edge(typed[token.end()], "Pe Pf Pi Pd Po", "*[\\^"):
            return place
    return None


def _edge(sign: str, categories: str, signs: str) -> bool:
    """Whether a sign beside an underscore ends a word. The signs of web and mail addresses do not."""
    if not sign or sign.isspace() or sign in signs:
        return True
    return unicodedata.category(sign) in categories.split() and sign not in "/@#%&\\_"


def _touch(one: Piece, other: Piece) -> bool:
    return one.start + len(one.text) == other.start


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of one manner, with nothing between them, as one piece; empty ones left out."""
    last: Piece | None = None
    for piece in pieces:
        if not piece.text and piece.note is None:
            continue
        if last and replace(piece, text=last.text, start=last.start) == last and not last.note and _touch(last, piece):
            last = replace(last, text=last.text + piece.text)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last

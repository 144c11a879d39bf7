"""Pseudo-localisation: what an office tells, as if another language took fewer words or more, or other letters.

Whole words are taken away or said again, never parts of them; marks stay round their words, note calls stay with the
text. The first vowel of every word wears an accent, so that a page shows what it is. Names, figures and addresses stay.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby, pairwise
from pathlib import Path
from typing import Any

import yaml
from composing import Laid, Told, lay_out, theme, told

from factsheet.content.prose import parse_prose
from factsheet.content.sheet import Piece
from factsheet.diagnostics import Span
from factsheet.paper import Paper
from factsheet.source import Text
from factsheet.text.unicode import words

SHARES = (0.4, 0.6, 1.0, 1.15, 1.3, 1.6, 2.0)  # of the words, that issue 4 asks for
PLAIN = {"title", "lead", "role", "heading", "kicker", "label", "figure"}
PROSE = {"text", "about", "pictures", "credits", "notes", "pseudonym"}
ACCENTED = str.maketrans("aeiouyAEIOUY", "áéïöüÿÁÉÏÖÜŸ")
VOWEL = re.compile("[aeiouyAEIOUY]")
SCRIPTS = ("Beng", "Deva", "Thai", "Khmr", "Arab", "Cyrl", "Grek")
PHRASE = 7  # words that stand together where a script has no spaces between them
MARKS = re.compile(r"[\\*_\[\]]")
UNMARKED = Piece("", 0)


@dataclass(frozen=True)
class Script:
    """A language by its tag, words of it, its full stop and comma, and what parts its words."""

    language: str
    words: tuple[str, ...]
    stop: str = "."
    comma: str = ","
    space: str = " "


def files(root: Path, office: str) -> tuple[Told, Told]:
    """An office and its organisation as their files tell them."""
    paths = (root / f"data/offices/{office}.yaml", root / "data/organisation.yaml")
    own, shared = (yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in paths)
    return {"language": shared.pop("language"), **own}, shared  # so that all of it is in the office's language


def retold(root: Path, office: str, change: Callable[[Told], Told], look: str, paper: Paper) -> Laid:
    """An office of a project, its texts and those of its organisation changed, on its pages."""
    own, shared = map(change, files(root, office))
    return lay_out(told(own, shared), theme(look), paper, root)


def _script(name: str) -> Script:
    told = yaml.safe_load((Path(__file__).parent / "scripts.yaml").read_text(encoding="utf-8"))[name]
    return Script(**told | {"words": tuple(told["words"].split())})


@dataclass(frozen=True)
class Word:
    """A word of a text with the signs around it. manner: what marks it. calls: notes. glued: no space before it."""

    text: str
    manner: Piece = UNMARKED
    calls: tuple[str, ...] = ()
    glued: bool = False


Change = Callable[[list[Word]], list[Word]]


def resized(told: Told, share: float) -> Told:
    """An office or an organisation with so much of each of its texts, by words."""
    return _retold(told, lambda words: [_accented(word) for word in _times(words, share)])


def in_script(told: Told, name: str, share: float = 1.0) -> Told:
    """The same in the words of another script, in which its language runs; names stay in Latin letters."""
    script = _script(name)
    numbers = count()

    def said(words: list[Word]) -> list[Word]:
        found: list[Word] = []
        joined = False
        for word in _times(words, share):
            number = next(numbers)
            text = _in(word.text, script, number)
            manner = word.manner if script.space else replace(word.manner, italic=False)  # which wants word edges
            found.append(replace(word, text=text, manner=manner, glued=word.glued or joined))
            joined = not script.space and (number + 1) % PHRASE > 0 and text.endswith(script.words)
        return found

    return {**_retold(told, said), "language": script.language}


def _retold(told: Told, change: Change) -> dict[str, Any]:
    """A mapping with its texts changed, at any depth."""

    def value(key: str, told: Any) -> Any:
        if isinstance(told, Mapping):
            return {name: value(name, one) for name, one in told.items()}
        if isinstance(told, list):
            return [value(key, one) for one in told]
        if key in PROSE and told not in ("true", "false"):
            return _prose(told, change)
        if key in PLAIN and not any(sign.isdigit() for sign in told):
            return _written(change([Word(word) for word in told.split()]), escaped=False)
        return told

    return {key: one if key == "label" else value(key, one) for key, one in told.items()}


def _prose(typed: str, change: Change) -> str:
    paragraphs = parse_prose(Text(typed, Span("", 1, 1))).paragraphs
    return "\n".join(_written(change(list(_words(pieces))), escaped=True) for pieces in paragraphs)


def _words(pieces: Sequence[Piece]) -> Iterator[Word]:
    held: Word | None = None
    parted = True
    for piece in pieces:
        if piece.note is not None:
            if held is not None:
                held = replace(held, calls=(*held.calls, piece.note))
            continue
        manner = replace(piece, text="", start=0)
        for number, text in enumerate(re.findall(r"\S+", piece.text)):
            glued = not parted and number == 0 and not piece.text[0].isspace()
            if held is not None and glued and not _apart(text)[1]:  # a comma goes with its word
                held = replace(held, text=held.text + text)
                continue
            if held is not None:
                yield held
            held = Word(text, manner, glued=glued)
        parted = piece.text[-1:].isspace()
    if held is not None:
        yield held


def _times(words: list[Word], share: float) -> list[Word]:
    """So many of the words: the first of them, closed as the whole was, or all with some of them said again between."""
    wanted = max(1, int(len(words) * share + 0.5))
    if wanted <= len(words):
        kept, lost = words[:wanted], words[wanted:]
        if lost:
            calls = tuple(call for word in lost for call in word.calls)
            last = "".join(_apart(kept[-1].text)[:2]) + _apart(words[-1].text)[2]
            kept[-1] = replace(kept[-1], text=last, calls=kept[-1].calls + calls)
        return kept
    found: list[Word] = []
    more = wanted - len(words)
    spoken = [text.lower() for _, text, _ in (_apart(word.text) for word in words) if text] or ["so"]
    for number, word in enumerate(words):
        before, after = number * more // len(words), (number + 1) * more // len(words)
        for step in range(before, after):
            found.append(Word(spoken[(number + len(words) // 2 + step - before) % len(spoken)]))
        found.append(replace(word, glued=word.glued and after == before))
    return found


def _apart(text: str) -> tuple[str, str, str]:
    """The signs before a word, the word, and the signs after it."""
    seen = [place for place, sign in enumerate(text) if unicodedata.category(sign)[0] not in "PS"]
    start, end = (seen[0], seen[-1] + 1) if seen else (len(text), len(text))
    return text[:start], text[start:end], text[end:]


def _accented(word: Word) -> Word:
    return replace(word, text=VOWEL.sub(lambda found: found[0].translate(ACCENTED), word.text, count=1))


def _in(text: str, script: Script, number: int) -> str:
    """A word of a script in the place of another, with the signs that stand around it."""
    before, word, after = _apart(text)
    said = script.words[number % len(script.words)] if word else ""
    return before + said + after.replace(".", script.stop).replace(",", script.comma)


def _written(words: list[Word], escaped: bool) -> str:
    """Words as a file has them, marks round those that share a manner, calls after them."""
    found = []
    for manner, group in groupby(words, key=lambda word: word.manner):
        row = list(group)
        texts = [MARKS.sub(r"\\\g<0>", word.text) if escaped else word.text for word in row]
        inside = texts[0]
        for word, text in zip(row[1:], texts[1:], strict=True):
            inside += text if word.glued else f" {text}"
        for mark, given in (("_", manner.italic), ("**", manner.bold)):
            inside = f"{mark}{inside}{mark}" if given else inside
        inside = f"[{inside}]({manner.link})" if manner.link else inside
        inside += "".join(f"[^{call}]" for word in row for call in word.calls)
        found.append(inside if row[0].glued or not found else f" {inside}")
    return "".join(found)


def shortened(typed: str, by: int, language: str, escaped: bool = True) -> str:
    """A text with so many of its last words gone; its first word stays, whatever is asked."""
    told = list(_words(parse_prose(Text(typed, Span("", 1, 1))).pieces)) if escaped else list(map(Word, typed.split()))
    each = [part for word in told for part in _parted(word, language)]
    return _written(_times(each, max(1, len(each) - by) / len(each)), escaped)


def _parted(word: Word, language: str) -> list[Word]:
    """What stands together without spaces, word by word."""
    starts = [start for start, _ in words(word.text, language)][1:]
    parts = [word.text[start:end] for start, end in pairwise([0, *starts, len(word.text)])]
    found = [replace(word, text=text, glued=number > 0 or word.glued, calls=()) for number, text in enumerate(parts)]
    return [*found[:-1], replace(found[-1], calls=word.calls)]

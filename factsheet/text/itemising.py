"""Which face sets which letters: stretches of one face, script and look.

A letter that the cut lacks is looked for in the fallback fonts, the heavy ones if the cut is heavy, a whole grapheme
cluster at a time, so that an accent never stands in another face than its letter. Each is set in the size that looks as
large as the script that the paragraph is in, and in none of the manners that its own script does not know. Latin words
and figures in a text of such letters are set in the face that keeps them company, if the theme names one: the figures
of a serif look thin and foreign among the strokes of a sans.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from factsheet.codes import text as say
from factsheet.diagnostics import Log, Span
from factsheet.ink import Ink
from factsheet.text.capitals import capitals
from factsheet.text.fonts import Face, Fonts
from factsheet.text.glyphs import FontKey
from factsheet.text.languages import LEFTWARD, spoken
from factsheet.text.scripts import beside, customs, principal
from factsheet.text.shaping import Manner, script, superior
from factsheet.text.style import Family, TextStyle, Words
from factsheet.text.unicode import graphemes

Place = Callable[[int], Span | None]  # where in the data the character at an offset of the text stands

# Set by HarfBuzz whether the font has them or not: the one as nothing, the other as a space of its width.
INVISIBLE = re.compile(
    "[\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
SPACES = frozenset("\n \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f")

SEMIBOLD = 600  # weight from which a cut is heavy
FEW = 3  # letters that no font has and that are told one by one; more are a script without a font
TRAILING = frozenset(".,;:!?%+")  # signs that look like the letters and figures that they follow
RAISED_SIZE, RAISED_BY = 0.72, 0.3  # of the size, for superior signs that the font does not have: 6 pt beside 8.4


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Text of a paragraph, from start to end, in one face, script and look.

    scale: size in parts of the paragraph's. rise: of the baseline, in parts of the paragraph's size. fitted: the
    part of the scale that makes the letters look as large as those beside them. level: of `bidi`, the same throughout.
    """

    start: int
    end: int
    face: Face
    manner: Manner
    scale: float
    rise: float
    ink: Ink
    link: str | None
    tag: int | None
    language: str
    fitted: float = 1.0
    level: int = 0

    @property
    def look(self) -> tuple[object, ...]:
        """What neighbours must share to be one run."""
        return self.face.key, self.scale, self.rise, self.ink, self.link, self.tag, self.language


def itemise(
    text: str,
    pieces: Sequence[tuple[int, int, Words]],
    levels: Sequence[int],
    style: TextStyle,
    language: str,
    fonts: Fonts,
    log: Log,
    place: Place,
) -> list[Stretch]:
    """The paragraph's stretches in order, covering the text.

    The letters of the script that the paragraph is in are not set smaller than its size; those beside them are fitted.

    Args:
        pieces: start, end and words of each piece, in order, covering the text; one level throughout.
        levels: of each character.
    Raises:
        Stopped: a font cannot be used; the log says why.
    """
    main = principal(text, language)
    home = customs(main).letters[:1] if main in LEFTWARD else ""
    slants, small = customs(main).italics, customs(main).capitals
    features = style.features if small else tuple(tag for tag in style.features if tag != "onum")
    found: list[Stretch] = []
    lacking: list[tuple[int, str]] = []
    for start, end, words in pieces:
        key = style.family.cut(style.bold or words.bold, (style.italic and slants) or words.italic)
        cut = fonts.face(key, log)
        fallback = _fallback(cut, style, words)
        company, letter = _company(cut, fallback, main, style.family, fonts, log)
        faces = chain([company], (fonts.face(key, log) for key in fallback))
        before = None if small else company
        if found and not small and found[-1].face.key in fallback:
            before = found[-1].face
        level = levels[start]
        turned = home if level % 2 else ""
        by_face = _by_face(text, start, end, faces, before, turned, letter, style.capitals, language, lacking)
        for first, last, face, code in by_face:
            tracking = 0.0 if words.superior or not customs(code).tracked else style.tracking
            manner = Manner(code, language, features, tracking, level % 2 == 1)
            fitted = _fit(face, cut, code, style.family, fonts, log, style.capitals)
            scale, rise = words.smaller * fitted, 0.0
            if words.superior and superior(face, text[first:last], manner) is not None:
                manner = manner._replace(features=(*manner.features, "sups"))
            elif words.superior:
                scale, rise = scale * RAISED_SIZE, RAISED_BY
            said = words.language or spoken(text[first:last], code, language)
            look = words.ink or style.ink, words.link, words.tag, said
            found.append(Stretch(first, last, face, manner, scale, rise, *look, fitted, level))
    _report_missing(text, lacking, log, place)
    return _fitted(text, found, main, style, fonts, log)


def _fit(face: Face, cut: Face, code: str, family: Family, fonts: Fonts, log: Log, capitals: bool = False) -> float:
    """The size of a face beside the cut: as the theme says, or as its letters ask for. A heavy one goes by the regular
    one, so that bold words in a text are neither larger nor smaller than the others.
    """
    told = family.fit(face.key).size
    if told is not None:
        return told
    light = dict(zip(family.heavy_fallback, family.fallback, strict=False))
    return beside(fonts.face(light.get(face.key, face.key), log), cut, code, capitals)


def _fitted(text: str, stretches: list[Stretch], main: str, style: TextStyle, fonts: Fonts, log: Log) -> list[Stretch]:
    """The stretches with signs as large as the letters of their face, and none of the main script's letters smaller
    than the paragraph. Where these are larger, to stand for capitals, so is what stands beside them.
    """
    lettered = [one for one in stretches if any(map(script, text[one.start : one.end]))]
    by_face = {one.face.key: one.fitted for one in reversed(lettered)}
    first = next((one for one in lettered if customs(one.manner.script) is customs(main)), None)
    own = min(1.0, first.fitted if first else 1.0)
    lift = 1.0
    if first is not None and style.capitals and not customs(main).capitals:
        cut = fonts.face(style.family.cut(style.bold, False), log)
        lift = first.fitted / _fit(first.face, cut, main, style.family, fonts, log)
    found = []
    for one in stretches:
        fitted = by_face.get(one.face.key, one.fitted) / own
        if first is not None and one.face is not first.face:
            fitted *= lift
        found.append(
            one if fitted == one.fitted else replace(one, scale=one.scale * fitted / one.fitted, fitted=fitted)
        )
    return found


def _fallback(cut: Face, style: TextStyle, words: Words) -> tuple[FontKey, ...]:
    """The fonts to fall back on: heavy beside a heavy cut, but not for a voice, which Latin sets apart by its slant."""
    voice = style.italic and not style.bold and not words.bold
    return (cut.weight >= SEMIBOLD and not voice and style.family.heavy_fallback) or style.family.fallback


def _company(
    cut: Face, fallback: Sequence[FontKey], main: str, family: Family, fonts: Fonts, log: Log
) -> tuple[Face, str]:
    """The face of Latin words and figures, and a letter of the script whose company they keep; the cut where that is
    its own, and no letter.
    """
    letter, named = customs(main).letters[:1], dict(family.company)
    if named and letter and not cut.has(letter):
        for key in fallback:
            if fonts.face(key, log).has(letter):
                return (fonts.face(named[key], log), letter) if key in named else (cut, "")
    return cut, ""


def _by_face(
    text: str,
    start: int,
    end: int,
    faces: Iterator[Face],
    before: Face | None,
    home: str,
    letter: str,
    in_capitals: bool,
    language: str,
    lacking: list[tuple[int, str]],
) -> Iterator[tuple[int, int, Face, str]]:
    """Start, end, face and script of each part of a piece.

    before: the face that a sign at the start of the piece goes with, as a plus does with Bengali figures; None where
    all signs are the cut's. home: a letter of the script that all signs of the piece go with, if there is one.
    letter: one of the script whose spaces stand on both sides of figures, if it is not the cut's. lacking: takes the
    letters that no face has, each with its offset; they go with the cut, so that more are found.
    """
    cut = next(faces)
    shown = capitals(text[start:end], language) if in_capitals else text[start:end]
    scripts = {script(character) for character in set(shown)} - {None}
    leading = min((code for code in scripts if code), default=script(home) if home else None) or "Latn"
    own = before in (None, cut) and not home
    if own and len(scripts) < 2 and not [one for one in set(shown) if not _has(cut, one)]:
        yield start, end, cut, leading
        return
    tried = [cut]
    at_home = _face_for(home, [], tried, faces) if home else None
    spacing = _face_for(letter, [], tried, faces) if letter else None
    first, face, code = start, at_home or before or cut, ""
    for low, high in graphemes(text[start:end]):
        cluster = text[start + low : start + high]
        if in_capitals:
            cluster = capitals(cluster, language)
        own_face, own_code = face, script(cluster[0]) or code
        if cluster[0] not in SPACES:
            liked = [cut, face] if script(cluster[0]) is None else []  # a danda stays with its letters
            if liked and at_home:
                liked = [at_home, cut]
            elif before is not None and cluster in TRAILING:
                liked.reverse()
            trails = cluster in TRAILING and face is not cut and text[max(0, start + low - 1)].isdigit()
            had = _face_for(cluster, liked, tried, faces, cut if trails else None)
            if had is None:
                lacking.append((start + low, next((one for one in cluster if not _has(cut, one)), cluster[0])))
            own_face = had or cut
        elif spacing is not None and face is cut and low and script(text[start + low - 1]) is None:
            own_face, own_code = spacing, script(letter) or code
        if own_face is face and code in ("", own_code):
            code = own_code
        elif not text[first : start + low].strip():
            face, code = own_face, own_code
        else:
            yield first, start + low, face, code or leading
            first, face, code = start + low, own_face, own_code
    yield first, end, face, code or leading


def _face_for(
    cluster: str, liked: list[Face], tried: list[Face], untried: Iterator[Face], last: Face | None = None
) -> Face | None:
    """The first face with all letters of the cluster; fallback fonts are opened only when it comes to them.

    last: a face that is taken only if no other has them, as the plus of a serif is after figures of a sans.
    """
    for face in (*liked, *tried):
        if face is not last and _sets(face, cluster):
            return face
    for face in untried:
        tried.append(face)
        if _sets(face, cluster):
            return face
    return last if last is not None and _sets(last, cluster) else None


def _sets(face: Face, cluster: str) -> bool:
    return all(_has(face, one) for one in cluster) or _composed(face, cluster)


def _has(face: Face, character: str) -> bool:
    return face.has(character) or character in SPACES or INVISIBLE.match(character) is not None


def _composed(face: Face, cluster: str) -> bool:
    """Whether the face has the cluster in one of its other spellings, which HarfBuzz knows to use."""
    forms = (unicodedata.normalize(form, cluster) for form in ("NFC", "NFD"))
    return any(all(_has(face, one) for one in form) for form in forms)


def _report_missing(text: str, lacking: Sequence[tuple[int, str]], log: Log, place: Place) -> None:
    """Report the letters that no font has, by offset: each at its place, or all at the first where they are many."""
    letters = list(dict.fromkeys(letter for _, letter in lacking))
    if len(letters) > FEW:
        opening, told = " ".join(text[:40].split()), ", ".join(letters[:FEW])
        log.report(
            say.LETTER_MISSING,
            f"No font at hand has {len(letters)} of the letters of “{opening}”: {told} and {len(letters) - FEW} more.",
            place(lacking[0][0]),
            help="put a font that has them into the project, and name it in the theme's `fallback` list, as in "
            "`fallback: [fonts/NotoSansJP-Regular.ttf]`.",
        )
        return
    for offset, letter in lacking:
        start = max(text.rfind(space, 0, offset) for space in SPACES) + 1
        word = re.split(r"\s", text[start:], maxsplit=1)[0]
        name = unicodedata.name(letter, "a character without a name")
        message = f"No font at hand has {letter} (U+{ord(letter):04X}, {name}), in “{word[:40]}”."
        log.report(say.LETTER_MISSING, message, place(offset))

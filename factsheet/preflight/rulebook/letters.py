"""Letters that can be read aloud, searched and kept: what PDF/UA-1 and PDF/A-2 ask of fonts alike.

Embedding and widths stand in `pdfx4`, which asks for them as well.
"""

from collections.abc import Iterator

from factsheet.codes import pdfua1 as say
from factsheet.preflight.facts import Facts, FontFacts
from factsheet.preflight.rulebook.rules import Breach, at, rule
from factsheet.preflight.rulebook.tree import contents, elements
from factsheet.printers.card import Card


@rule(say.NO_UNICODE, pdfua1="7.21.7", pdfa2="6.2.11.7.2")
def letters_without_meaning(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        if font.unmapped:
            count = len(font.unmapped)
            letters = (
                f"{count} letters of the font {font.name} stand"
                if count > 1
                else f"A letter of the font {font.name} stands"
            )
            yield _of_font(facts, font, f"{letters} for no character.")


@rule(say.WRONG_UNICODE, pdfua1="7.21.7", pdfa2="6.2.11.7.3")
def private_letters(facts: Facts, _: Card) -> Iterator[Breach]:
    replaced = {place for element in elements(facts) if element.actual is not None for place in contents(element)}
    told = set()
    for painted in facts.painted:
        if painted.font is None or not painted.font.private or painted.font.identity in told:
            continue
        spoken = (
            any("ActualText" in one.properties for one in painted.marked) or (painted.page, painted.mcid) in replaced
        )
        private = [sign for sign in painted.text if _private(sign)]
        if private and not spoken:
            told.add(painted.font.identity)
            code = f"U+{ord(private[0]):04X}"
            yield at(
                painted, f"A letter of the font {painted.font.name} stands for {code}, which no screen reader can say."
            )


def _private(sign: str) -> bool:
    number = ord(sign)
    return 0xE000 <= number <= 0xF8FF or number >= 0xF0000 or sign in "\0\ufeff\ufffe"


@rule(say.NOTDEF, pdfua1="7.21.8", pdfa2="6.2.11.8")
def missing_letters(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        if font.notdef:
            yield _of_font(facts, font, f"The font {font.name} shows an empty box in place of a letter that it lacks.")


@rule(say.GLYPH_LIST, pdfua1="7.21.4.2", pdfa2="6.2.11.4.2")
def incomplete_glyph_lists(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        if font.list_incomplete:
            yield _of_font(
                facts, font, f"The font {font.name} carries a list of its letter shapes that is not complete."
            )


@rule(say.FONT_MAP, pdfua1="7.21.3.2", pdfa2="6.2.11.3.2")
def unmapped_fonts(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        if font.subtype == "Type0" and font.descendant == "CIDFontType2" and font.program and not font.cid_to_gid:
            yield _of_font(facts, font, f"The font {font.name} does not say which shape each code shows (CIDToGIDMap).")


@rule(say.FONT_MAP, pdfua1="7.21.3.1", pdfa2="6.2.11.3.1")
def mismatched_encodings(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        if font.ordering_differs:
            yield _of_font(facts, font, f"The font {font.name} and its encoding are made for different character sets.")


@rule(say.FONT_MAP, pdfua1="7.21.6", pdfa2="6.2.11.6")
def unclear_encodings(facts: Facts, _: Card) -> Iterator[Breach]:
    for font in facts.fonts:
        plain = font.encoding.removesuffix("+differences") in ("MacRomanEncoding", "WinAnsiEncoding")
        if font.subtype == "TrueType" and font.program and (font.encoding != "" if font.symbolic else not plain):
            yield _of_font(facts, font, f"The encoding of the font {font.name} does not say which letters it shows.")


def _of_font(facts: Facts, font: FontFacts, message: str) -> Breach:
    """A breach by a font, where it is first shown."""
    first = next((one for one in facts.painted if one.font is not None and one.font.identity == font.identity), None)
    return at(first, message) if first else Breach(message)

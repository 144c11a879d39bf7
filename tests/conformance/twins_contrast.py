"""Twins for the contrast of type with what it stands on: words of the first page in another colour."""

import re

import pikepdf
from twins import fails, passes

from factsheet.codes import house


def recolour(pdf: pikepdf.Pdf, tag: str, nth: int, colour: str) -> None:
    """Show the words of a tag in another colour, and those after them as before."""
    stream = pdf.pages[0].Contents
    before = stream.read_bytes()
    shown = rb"/%s << /MCID \d+ >> BDC\n(?:[\d. ]+ (?:k|rg)\n)?(BT .*?ET)\n" % tag.encode()
    start, end = [*re.finditer(shown, before, re.DOTALL)][nth].span(1)
    stream.write(before[:start] + f"q {colour} ".encode() + before[start:end] + b" Q" + before[end:])


@fails(house.FAINT)
def a_gray_kicker_on_white(pdf):
    """8 pt, 2.9 to 1."""
    recolour(pdf, "P", 3, "0 0 0 0.5 k")


@passes()
def a_darker_gray_kicker_on_white(pdf):
    """4.7 to 1."""
    recolour(pdf, "P", 3, "0 0 0 0.68 k")


@fails(house.FAINT)
def a_gray_place_over_its_picture(pdf):
    recolour(pdf, "H1", 0, "0 0 0 0.35 k")


@passes()
def a_lighter_place_over_its_picture(pdf):
    recolour(pdf, "H1", 0, "0 0 0 0.12 k")


@fails(house.FAINT, of="screen")
def a_gray_place_over_its_picture_on_screen(pdf):
    recolour(pdf, "H1", 0, "0.7 0.7 0.7 rg")


@passes(of="screen")
def a_lighter_place_over_its_picture_on_screen(pdf):
    recolour(pdf, "H1", 0, "0.88 0.88 0.88 rg")


@fails(house.FAINT, of="office")
def a_saffron_heading_on_white(pdf):
    recolour(pdf, "H2", 0, "0.95 0.66 0.2 rg")


@passes(of="office")
def a_rust_heading_on_white(pdf):
    recolour(pdf, "H2", 0, "0.8 0.5 0.2 rg")

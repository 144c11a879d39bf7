"""Profiles, and what inks look like through them."""

from pathlib import Path

import pytest

from factsheet.icc import black_curve, press_profile_fault, profile_class, seen, seen_all

ICC = Path(__file__).parents[2] / "assets/icc"
INKS = (ICC / "coated-fogra39l-300-small.icc").read_bytes()
LIGHT = (ICC / "srgb.icc").read_bytes()


def test_inks_look_as_the_printing_condition_says():
    """Bare paper is white; solid cyan is 0, 158, 227 on screen, as measured for this condition; black is not quite."""
    paper, cyan, black = seen_all([(0, 0, 0, 0), (1, 0, 0, 0), (0, 0, 0, 1)], INKS)

    assert (1, 1, 1) == pytest.approx(paper, abs=0.01)
    assert (0, 158, 227) == pytest.approx([255 * part for part in cyan], abs=6)
    assert 0.1 < max(black) < 0.25
    assert cyan == seen((1, 0, 0, 0), INKS)
    assert () == seen_all([], INKS)


def test_the_black_curve_never_turns_back():
    """Darker stays darker; black is all ink and white is none."""
    curve = black_curve(INKS)

    assert (0, 255) == (curve[0], curve[255])
    assert sorted(curve) == curve


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (INKS, None),
        (LIGHT, "is not the profile of a press with four inks"),
        (INKS[:5000], "is not a whole ICC profile"),
        (b"<!doctype html>" * 20, "is not a whole ICC profile"),
        (b"", "is not a whole ICC profile"),
        (INKS[:132] + bytes(len(INKS) - 132), "is damaged and cannot be used"),
    ],
)
def test_a_profile_is_checked_before_it_is_used(profile: bytes, said: str | None):
    """A monitor's, a half, a web page, nothing, and one whose tables are wiped."""
    assert said == press_profile_fault(profile)


def test_a_profile_says_what_it_is_for():
    """Class and colour space, from its head."""
    assert (b"prtr", b"CMYK") == profile_class(INKS)
    assert (b"mntr", b"RGB ") == profile_class(LIGHT)

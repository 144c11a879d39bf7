"""Shaping: what the font does with letters."""

import pytest

from factsheet.text.fonts import Face, Fonts
from factsheet.text.glyphs import FontKey
from factsheet.text.shaping import Manner, shape, superior

PLAIN = Manner("Latn", "en", (), 0.0)
SANS = "fonts/source-sans-3/SourceSans3-Regular.ttf"
SERIF = "fonts/source-serif-4/SourceSerif4SmText-Regular.ttf"
CURVES = "tests/fonts/curves.otf"


@pytest.fixture
def face(fonts: Fonts, request: pytest.FixtureRequest) -> Face:
    return fonts.face(FontKey(request.param))


def ids(face: Face, letters: str, *features: str) -> list[int]:
    return [glyph.id for glyph in shape(face, letters, PLAIN._replace(features=features)).glyphs]


@pytest.mark.parametrize("face", [SANS, SERIF, CURVES], indirect=True)
def test_letters_are_kerned(face: Face) -> None:
    """A and V move together, in TrueType and in PostScript outlines."""
    apart = shape(face, "A", PLAIN).width + shape(face, "V", PLAIN).width

    assert shape(face, "AV", PLAIN).width < apart == shape(face, "AV", PLAIN._replace(features=("-kern",))).width


@pytest.mark.parametrize("face", [SERIF, CURVES], indirect=True)
def test_a_ligature_is_one_glyph_with_all_its_letters(face: Face) -> None:
    """And it cannot be cut as it stands."""
    word = shape(face, "fig", PLAIN)

    assert ["fi", "g"] == [glyph.text for glyph in word.glyphs]
    assert {0, 2, 3} == word.cuts


@pytest.mark.parametrize("face", [CURVES], indirect=True)
def test_tracked_letters_make_no_ligatures(face: Face) -> None:
    """Letters that stand apart cannot be joined."""
    word = shape(face, "fig", PLAIN._replace(tracking=50))

    assert ["f", "i", "g"] == [glyph.text for glyph in word.glyphs]
    assert 3 * 550 == word.width


@pytest.mark.parametrize("face", [SERIF], indirect=True)
@pytest.mark.parametrize("feature", ["onum", "pnum", "smcp", "sups"])
def test_features_of_the_serif_change_its_glyphs(face: Face, feature: str) -> None:
    """Old-style and proportional figures, small capitals, superiors."""
    assert ids(face, "a7") != ids(face, "a7", feature)


@pytest.mark.parametrize("face", [SANS], indirect=True)
def test_superiors_are_all_real_or_none(face: Face) -> None:
    """An asterisk has no superior form here, so a call with one is raised as a whole."""
    assert superior(face, "12", PLAIN) is not None
    assert superior(face, "1*", PLAIN) is None


@pytest.mark.parametrize("face", ["fonts/noto/NotoSansBengali-Regular.ttf"], indirect=True)
def test_a_cluster_of_several_glyphs_gives_its_letters_to_the_first(face: Face) -> None:
    """The vowel sign is drawn before its consonant and read after it."""
    word = shape(face, "শিশু", PLAIN._replace(script="Beng"))

    assert ["শি", "", "শু"] == [glyph.text for glyph in word.glyphs]


def test_a_kerned_pair_is_no_place_to_cut(fonts: Fonts) -> None:
    """Its halves have to be shaped for themselves."""
    word = shape(fonts.face(FontKey(CURVES)), "xAVx", PLAIN)

    assert {0, 1, 3, 4} == word.cuts
    assert (0, 500, 900, 1400, 1900) == word.reach

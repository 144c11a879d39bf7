"""The veil over a cover 300 pt high or more: name and label stand in its upper half, the place in its lower."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from composing import FONTS, PROOF, items, locate, square_theme, told

from factsheet.diagnostics import Log
from factsheet.display.items import Picture
from factsheet.geometry import Rect
from factsheet.ink import BLACK, Ink
from factsheet.layout.fitting import Fitted, fit
from factsheet.layout.story import Story, compose
from factsheet.layout.veil import veil
from factsheet.theme.theme import PageSpec, Range, Veil

NIGHT, DAY, SNOW = 21.0, 0.0, -100.0  # the contrast of type over the bare picture; the veil adds 21 at the most


@pytest.fixture
def story() -> Story:
    """A veil from nothing to everything, head and foot apart."""
    page = PageSpec(50, 4, 20, Range(300, 300, 400))
    opaque = Veil(BLACK, ((0, 0, 1, 1), (1, 0, 1, 1)))
    look = replace(square_theme(), pages={PROOF.name: page}, veil=opaque)
    return compose(told({"label": "Label"}), look, PROOF, FONTS, locate, Log())


def veiled(story: Story, head: float, foot: float, log: Log) -> list[float]:
    """The opacities at head and foot over a picture with a head and a foot of these contrasts."""

    def contrasts(picture: Picture, words: Sequence[Sequence[Rect]], inks: Sequence[Ink]) -> list[float]:
        assert picture.scrim is not None
        (_, above, _), (_, below, _) = picture.scrim.stops
        middle = picture.size.height / 2
        return [head + 21 * above if letters[0].y < middle else foot + 21 * below for letters in words]

    fitted = fit(story, Log())
    assert fitted is not None
    return [opacity for _, opacity, _ in scrim_of(veil(fitted, story, contrasts, log))]


def scrim_of(fitted: Fitted) -> tuple[tuple[float, float, float], ...]:
    (picture,) = [item for _, item in items(fitted.frames[0]) if isinstance(item, Picture)]
    assert picture.scrim is not None
    return picture.scrim.stops


@pytest.mark.parametrize(
    ("head", "foot", "expected"),
    [
        (NIGHT, NIGHT, [0, 0]),
        (DAY, NIGHT, [0.25, 0]),
        (NIGHT, DAY, [0, 0.25]),
        (DAY, DAY, [0.25, 0.25]),
    ],
)
def test_each_half_has_the_lightest_veil_that_its_type_needs(story, log, head, foot, expected):
    """4.5 of 21 is a little more than two twelfths: three do. A dark sky needs none for the sake of a bright river."""
    assert expected == veiled(story, head, foot, log)
    assert not log.diagnostics


def test_a_picture_that_no_veil_darkens_enough_is_refused(story, log):
    """The words are named, and how far they are from being readable; the picture is to blame, where it was told."""
    assert [1, 0] == veiled(story, SNOW, NIGHT, log)

    (found,) = log.diagnostics
    assert "unreadable-over-picture" == found.code.name
    assert found.message.startswith(("“Example Aid” has only", "“Label” has only"))
    assert found.at is not None
    assert "porto.yaml" == found.at.file


def test_almost_enough_is_not_told_as_enough(story, log):
    """4.49 of 4.5 is 99 per cent of what is needed, not 100."""
    veiled(story, 4.49 - 21, NIGHT, log)

    assert "only 99% of" in log.diagnostics[0].message

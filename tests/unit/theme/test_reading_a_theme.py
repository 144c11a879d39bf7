"""A theme file into a theme: the themes that ship, and whatever else a file may hold."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from composing import FONTS, ROOT, locate, theme
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.diagnostics import Log
from factsheet.paper import PAPERS
from factsheet.text.style import Fit
from factsheet.theme.read import read_theme
from factsheet.theme.schema import schema
from factsheet.theme.theme import Manner, Theme

SHIPPED = sorted(path.stem for path in (ROOT / "assets/themes").glob("*.yaml"))
NONSENSE = ["", "x", "-1", "1e9", [], {}, [[]], [[], []], {"a": []}, ["1", "2"], "#12", "0x10", "٣", "true"]


def read(told: Any, folder: Path) -> tuple[Theme | None, Log]:
    log, path = Log(), folder / "own.yaml"
    path.write_text(json.dumps(told), encoding="utf-8")
    return read_theme(path, folder, FONTS, locate, log), log


def house() -> Any:
    """The house look as its file tells it, every leaf a text."""
    return yaml.load((ROOT / "assets/themes/dawn.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.fixture
def dawn() -> Any:
    return house()


def places(told: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every entry of a tree."""
    for key, value in told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ():
        yield (*path, key)
        yield from places(value, (*path, key))


@pytest.mark.parametrize("name", SHIPPED)
def test_the_themes_that_ship_are_sound(name):
    """Each has pages for every paper, leaves the press to the printer's card, and draws type within its ranges."""
    look = theme(name)

    assert (set(PAPERS), {}) == (set(look.pages), look.press)
    assert all(role.size.least <= role.size.drawn <= role.size.most for role in look.type.values())


@pytest.mark.parametrize("name", SHIPPED)
def test_an_editor_finds_no_fault_in_the_themes_that_ship(name):
    """Read as editors read YAML, where a bare `on` or `no` is true or false, each satisfies the schema."""
    told = yaml.safe_load((ROOT / f"assets/themes/{name}.yaml").read_text(encoding="utf-8"))

    assert [] == [fault.message for fault in jsonschema.Draft202012Validator(schema()).iter_errors(told)]


def test_the_themes_that_ship_look_different():
    """Nothing of the look is hard-coded: inks, type, manners and the place of the title all differ."""
    dawn, field = map(theme, ("dawn", "field"))

    assert not {ink.rgb for ink in dawn.colours.values()} & {ink.rgb for ink in field.colours.values()} - {(1, 1, 1)}
    assert dawn.manner != field.manner
    assert dawn.role("place").ground != field.role("place").ground
    assert dawn.role("title").style.family != field.role("title").style.family


@settings(deadline=None, max_examples=settings().max_examples // 2)
@given(st.sampled_from(list(places(house()))), st.sampled_from(NONSENSE))
def test_nonsense_anywhere_is_told_and_never_an_exception(tmp_path_factory, path, nonsense):
    """Any entry may be something it should not be; the reader says so, or there is no harm in it."""
    *way, last = path
    told = entry = house()
    for key in way:
        entry = entry[key]
    entry[last] = nonsense

    look, log = read(told, tmp_path_factory.getbasetemp())

    assert (look is None) == log.failed


def test_a_fallback_may_be_one_font_or_one_for_each_weight(dawn, tmp_path):
    """One font alone serves heavy letters, too."""
    names = ("Bengali-Regular", "Bengali-Bold", "Thai-Regular")
    bengali, bold, thai = (f"fonts/noto/NotoSans{name}.ttf" for name in names)
    dawn["fallback"] = [{"regular": bengali, "bold": bold}, thai]

    look, _ = read(dawn, tmp_path)

    family = look.role("pillar").style.family
    assert (bengali, thai) == tuple(key.file for key in family.fallback)
    assert (bold, thai) == tuple(key.file for key in family.heavy_fallback)


def test_a_fallback_font_may_say_its_size_and_leading(dawn, tmp_path):
    """Both weights have them; a font that says nothing is measured."""
    bengali, thai = (f"fonts/noto/NotoSans{name}-Regular.ttf" for name in ("Bengali", "Thai"))
    dawn["fallback"] = [{"regular": bengali, "size": 1.05, "leading": 1.2}, {"regular": thai}]

    family = read(dawn, tmp_path)[0].role("pillar").style.family

    assert [Fit(1.05, 1.2), Fit()] == [family.fit(key) for key in family.heavy_fallback]


def test_a_fallback_font_may_name_the_family_of_latin_among_its_letters(dawn, tmp_path):
    """Regular beside regular, bold beside bold; a family that is not defined is a fault."""
    regular, bold = (f"fonts/noto/NotoSansThai-{weight}.ttf" for weight in ("Regular", "Bold"))
    dawn["fallback"] = [{"regular": regular, "bold": bold, "latin": "label"}]

    look, _ = read(dawn, tmp_path)
    label = look.role("fact").style.family
    assert {regular: label.regular, bold: label.bold} == {key.file: cut for key, cut in label.company}

    dawn["fallback"][0]["latin"] = "lable"
    assert ["FS214"] == [found.code.number for found in read(dawn, tmp_path)[1].diagnostics]


@pytest.mark.parametrize("part", ["colours", "grounds", "accents", "fonts", "type", "pages", "space", "fit", "veil"])
def test_what_a_theme_does_not_say_is_asked_for(dawn, tmp_path, part):
    """No part has a default: any value would be a look that nobody decided."""
    del dawn[part]

    look, log = read(dawn, tmp_path)

    assert look is None
    assert any(f"“{part}”" in found.message for found in log.diagnostics)


def test_all_faults_of_a_file_are_found_in_one_run(dawn, tmp_path):
    """A colour, a size and a space, all at once."""
    dawn["colours"]["rust"]["rgb"] = "rust"
    dawn["type"]["fact"]["size"] = ["9", "8", "7"]
    del dawn["space"]["in foot"]

    _, log = read(dawn, tmp_path)

    assert {"light-wrong", "range-wrong", "role-missing"} <= {found.code.name for found in log.diagnostics}


@pytest.mark.parametrize("room", ["330", ["200", "330", "330"]])
def test_what_pages_are_filled_with_must_have_room_to_grow(dawn, tmp_path, room):
    """A cover and a footer of fixed height would leave pages that cannot end where the paper ends."""
    dawn["pages"]["a4"]["cover"] = dawn["space"]["in foot"] = room

    _, log = read(dawn, tmp_path)

    assert ["range-wrong"] * 2 == [found.code.name for found in log.diagnostics]


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("leading", "1", "leading-too-tight"),
        ("leading", "21.59", "leading-too-tight"),
        ("leading", "21.6", None),
        ("tracking", "301", "number-wrong"),
        ("tracking", "-51", "number-wrong"),
        ("size", ["19", "24", "121"], "number-wrong"),
        ("size", ["19", "24", "120"], None),
    ],
)
def test_type_keeps_within_reason(dawn, tmp_path, key, value, fault):
    """A title of 24 pt needs nine tenths of that from line to line, and no type is larger than 120 pt."""
    dawn["type"]["title"][key] = value

    _, log = read(dawn, tmp_path)

    assert ([fault] if fault else []) == [found.code.name for found in log.diagnostics]


def test_a_manner_that_is_not_named_is_the_plain_one(dawn, tmp_path):
    """The one thing that a file may leave out."""
    del dawn["style"]

    look, _ = read(dawn, tmp_path)

    assert look is not None
    assert Manner() == look.manner


def test_an_accent_outlives_a_change_of_theme_in_a_drawing():
    """A mark may name a colour by its job; where a colour has that very name, it is meant."""
    inks = theme("dawn").inks

    assert inks["dot"] == inks["saffron"]


@pytest.mark.parametrize(
    ("side", "told", "expected"),
    [
        (
            "too full",
            {"give": "space", "to": -0.2, "cost": 1},
            "`space` gives to -0.2, which is no further than the -1",
        ),
        ("too full", {"give": "size", "to": 0.5, "cost": 1}, "`to` of `size` must be a number from -1 to 0"),
        ("too full", {"give": "tracking", "to": -0.02, "cost": 1}, "must be a number from -0.01 to 0"),
        ("too empty", {"give": "optional", "cost": 1}, "`give` cannot be “optional”"),
        ("too empty", {"give": "columns", "to": 1, "cost": 1}, "`columns` is given or not; it has no `to`"),
        ("too empty", {"give": "columns", "cost": 1}, "`columns` is given twice"),
        ("too empty", {"give": "size"}, "lacks “cost”"),
        (
            "too empty",
            {"give": "leading", "to": 0.1, "cost": 1, "steps": 99},
            "`steps` of `leading` must be a number from 1 to 24",
        ),
    ],
)
def test_what_gives_must_go_on_giving(dawn, tmp_path, side, told, expected):
    """Along a list each knob goes one way, within what it may; one entry too many at the end of the house look's."""
    dawn["fit"][side].append({key: str(value) for key, value in told.items()})

    look, log = read(dawn, tmp_path)

    assert look is None
    assert expected in log.diagnostics[0].message

"""Layers: what is off when a file is opened, and what belongs to several of them by a rule."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from factsheet.preflight.document.layers import Layers


@pytest.fixture
def map_sheet():
    """A file with three layers, as a map may have them: roads and names are on, prices are off."""
    with pikepdf.new() as pdf:
        roads, names, prices = (
            pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(one))) for one in ("Roads", "Names", "Prices")
        )
        default = Dictionary(Name=String("As printed"), OFF=Array([prices]))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([roads, names, prices]), D=default)
        yield pdf


def layer(pdf, number):
    return pdf.Root.OCProperties.OCGs[number]


@pytest.mark.parametrize(
    ("rule", "members", "hidden"),
    [
        ("AnyOn", (0, 2), False),
        ("AllOn", (0, 2), True),
        ("AnyOff", (0, 1), True),
        ("AnyOff", (0, 2), False),
        ("AllOff", (2,), False),
        ("AllOff", (0, 2), True),
        ("AllOn", (), False),
    ],
)
def test_what_belongs_to_several_layers_shows_by_its_rule(map_sheet, rule, members, hidden):
    """Four rules; where there is no layer to ask, it shows."""
    belongs = Dictionary(Type=Name.OCMD, P=Name("/" + rule), OCGs=Array([layer(map_sheet, one) for one in members]))

    assert hidden == Layers(map_sheet.Root).hide(belongs)


def test_an_expression_goes_before_the_rule(map_sheet):
    """Roads, and not prices: shows, though the rule beside it says otherwise."""
    roads, prices = layer(map_sheet, 0), layer(map_sheet, 2)
    expression = Array([Name.And, roads, Array([Name.Not, prices])])
    belongs = Dictionary(Type=Name.OCMD, VE=expression, OCGs=Array([prices]))

    assert not Layers(map_sheet.Root).hide(belongs)

    expression[1] = prices
    assert Layers(map_sheet.Root).hide(belongs)


def test_an_expression_that_contains_itself_comes_to_an_end(map_sheet):
    """Each of a thousand terms is the expression again."""
    expression = map_sheet.make_indirect(Array([Name.And]))
    for _ in range(1000):
        expression.append(expression)

    assert not Layers(map_sheet.Root).hide(Dictionary(Type=Name.OCMD, VE=expression))


def test_all_layers_may_be_off_at_first(map_sheet):
    """Then those on the list of what is on are the ones that show; what belongs to none always does."""
    roads, names = layer(map_sheet, 0), layer(map_sheet, 1)
    map_sheet.Root.OCProperties.D = Dictionary(BaseState=Name.OFF, ON=Array([roads]))
    layers = Layers(map_sheet.Root)

    assert [False, True, False] == [layers.hide(one) for one in (roads, names, None)]

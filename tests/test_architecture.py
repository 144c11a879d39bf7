"""The house: who may import whom, read from the imports themselves."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "factsheet"

GROUND = {
    *("units", "paper", "geometry", "ink", "icc", "images", "diagnostics", "codes", "source", "entries", "writing"),
    "bcp47",
}
# What each room may import, besides itself and the ground floor.
MAY = {
    **{name: set() for name in GROUND},
    "text": set(),
    "display": {"text"},
    "content": set(),
    "theme": {"text"},
    "layout": {"content", "theme", "display", "text"},
    "pdf": {"display", "text"},
    "project": set(),
    "pictures": {"display", "theme", "pdf", "project", "printers"},
    "printers": set(),
    "preflight": {"printers"},
    "plates": set(),
    "origins": {"display", "theme", "preflight", "text"},
    "examining": {"preflight", "printers", "project"},
    "ticket": {"preflight", "display", "text", "pdf", "project"},
    "build": {
        *("content", "theme", "layout", "display", "text", "pdf", "project", "pictures"),
        *("printers", "preflight", "origins"),
    },
    "budget": {"build", "layout", "content", "theme", "display", "text", "project"},
    "messages": set(),
    "starting": {"project"},
    "preview": set(),
    "cli": {
        *("build", "budget", "messages", "starting", "preview", "project", "content", "theme"),
        *("printers", "preflight", "plates", "examining", "ticket"),
    },
    "__main__": {"cli"},
}
ORDERED = {
    "units": set(),
    "geometry": {"units"},
    "paper": {"units", "geometry"},
    "diagnostics": set(),
    "codes": {"diagnostics"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """The rooms that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "factsheet":
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names if alias.name[0] != "_"}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("factsheet.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_only_go_down(path):
    """A room imports only what the map allows it."""
    room = room_of(path)
    if room == "__init__":
        return

    allowed = MAY[room] | GROUND | {room}

    assert imports_of(path) <= allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_door_has_a_sign(path):
    """Every module opens with a docstring."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_the_ground_floor_imports_no_room():
    """Units, geometry and the like know nothing of the rooms above."""
    for path in MODULES:
        if room_of(path) in ORDERED:
            assert imports_of(path) <= ORDERED[room_of(path)] | {room_of(path)}


def test_only_the_painter_calls_the_canvas():
    """ReportLab is met in the pdf room alone."""
    callers = {
        room_of(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reportlab"))
        or (isinstance(node, ast.Import) and any(alias.name.startswith("reportlab") for alias in node.names))
    }

    assert callers == {"pdf"}


def test_the_map_names_every_room():
    """The tour in factsheet/__init__.py names each room of the house."""
    tour = ast.get_docstring(ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))) or ""

    rooms = {room_of(path) for path in MODULES} - {"__init__", "__main__"}

    assert {room for room in rooms if room not in tour} == set()


def test_facts_are_found_without_knowing_the_rules():
    """Within preflight what reads a file never looks into the rulebook."""
    readers = [*PACKAGE.glob("preflight/document/*.py"), *PACKAGE.glob("preflight/painting/*.py")]

    assert [path.name for path in readers if "preflight.rulebook" in path.read_text(encoding="utf-8")] == []

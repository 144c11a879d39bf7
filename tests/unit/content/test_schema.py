"""The schemas and the list of what does not print, both read off the shapes."""

import jsonschema
import pytest
import yaml
from sound_project import GERMAN, OFFICE, SHARED

from factsheet.content.schema import schema
from factsheet.content.shape import walk
from factsheet.content.unprinted import unprinted


def faults(kind, text):
    found = jsonschema.Draft202012Validator(schema(kind)).iter_errors(yaml.safe_load(text))
    return [(".".join(str(step) for step in fault.path), fault.validator) for fault in found]


@pytest.mark.parametrize(
    ("kind", "file"), [("office", "data/offices/kolkata.yaml"), ("organisation", "data/organisation.yaml")]
)
def test_the_real_files_satisfy_their_schema(request, kind, file):
    """What an editor checks by the schema is what the reader takes."""
    jsonschema.Draft202012Validator.check_schema(schema(kind))

    assert [] == faults(kind, (request.config.rootpath / file).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("milestones:", "milestone:", ("", "additionalProperties")),
        ("  alt: A river\n", "", ("cover", "required")),
        ("[0.5, 0.25]", "[0.5, 2]", ("cover.focus.1", "maximum")),
        ("    - {value: 5470, label: wells made safe}\n", "", ("progress.callouts", "minItems")),
        ("place: Porto Novo", "place: Porto Novo\npaper: A5", ("paper", "enum")),
    ],
)
def test_an_editor_sees_the_fault(old, new, fault):
    """Faults of shape are faults by the schema too, at the same key."""
    assert [fault] == faults("office", OFFICE.replace(old, new))


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("translation", GERMAN, []),
        ("organisation-translation", SHARED + "untranslated: keep\ntranslated_from: {about: 12345678}\n", []),
        ("translation", "leeder: {}\n", [("", "additionalProperties")]),
        ("organisation-translation", "offices_may_override: [about]\n", [("", "additionalProperties")]),
    ],
)
def test_nothing_is_required_of_a_translation(kind, text, expected):
    """It says only what differs; but what it says is held to the shape."""
    assert expected == faults(kind, text)


def test_every_field_is_described():
    """An editor shows a sentence for each key."""

    def descriptions(part):
        for value in part.get("properties", {}).values():
            yield value["description"]
            yield from descriptions(value)
            yield from descriptions(value.get("items", {}))

    told = [*descriptions(schema("office")), *descriptions(schema("organisation"))]

    assert len(told) > 100
    assert all(sentence.endswith(".") for sentence in told)


def test_what_does_not_print_is_a_path_of_the_sheet(read):
    """The paths of the list are the paths that a walk over a sheet meets, so that a test can leave them out."""
    met = {path for path, _ in walk(read().sheet)}
    silent = met & unprinted("office").keys()

    assert {"cover.alt", "cover.focus", "sources[].id", "quotes[].pseudonym", "language", "date"} <= silent
    assert {"place", "facts[].figure", "contact.web"} <= met - silent

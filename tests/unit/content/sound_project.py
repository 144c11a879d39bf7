"""A small, sound project as text; tests break one thing in it, and see what came of reading."""

from dataclasses import dataclass

from factsheet.content.sheet import Sheet
from factsheet.diagnostics import Diagnostic

ORGANISATION = """\
name: Example Aid
language: en-GB
date: 2024-05
contact:
  web: Example.org
about: A charity that exists in tests alone.
small_print:
  pseudonym: Name changed.
offices_may_override: [contact]
"""

OFFICE = """\
place: Porto Novo
cover:
  picture: assets/pictures/river.jpg
  alt: A river
  focus: [0.5, 0.25]
problem:
  title: Floods
  text: >-
    When the river rises the low streets fill within an hour,
    and those who live there carry what they can to the
    school on the hill. The water takes the wells first, then
    the shops, and a fever follows that the clinic can not hold.
progress:
  since: 2006
  callouts:
    - {value: 5470, label: wells made safe}
    - {value: 12, suffix: +, label: streets raised}
facts:
  - figure: One in five
    text: homes flood each year.[^survey]
  - figure: 12 hours
    text: pass before help comes.
sources:
  - id: survey
    text: Survey of the harbour, 2019.
quotes:
  - text: We carried the books first.
    speaker: Ana
    pseudonym: true
milestones:
  - date: 2006
    title: Office opens
  - date: May 2011
    title: First well
"""

# The same in German.
SHARED = """\
name: Beispielhilfe
about: Ein Verein, den es nur in Prüfungen gibt.
small_print: {pseudonym: Name geändert.}
"""

GERMAN = """\
cover: {alt: Ein Fluss}
problem:
  title: Hochwasser
  text: >-
    Wenn der Fluss steigt, stehen die unteren Straßen binnen einer Stunde unter Wasser, und wer
    dort wohnt, trägt auf den Hügel zur Schule, was er tragen kann. Zuerst nimmt das Wasser die
    Brunnen, dann die Läden, und es folgt ein Fieber, dem die Krankenstation nicht gewachsen ist.
progress:
  callouts:
    - {label: Brunnen gesichert}
    - {label: Straßen angehoben}
facts:
  - {figure: Jedes fünfte, text: "Haus steht jedes Jahr unter Wasser.[^survey]"}
  - {figure: 12 Stunden, text: vergehen bis zur Hilfe.}
sources: [{id: survey, text: "Erhebung am Hafen, 2019."}]
quotes: [{text: Zuerst trugen wir die Bücher.}]
milestones: [{title: Büro öffnet}, {date: Mai 2011, title: Erster Brunnen}]
untranslated: [place, quotes.1.speaker]
"""


@dataclass(frozen=True)
class Told:
    """What came of reading."""

    sheet: Sheet | None
    findings: tuple[Diagnostic, ...]

    @property
    def places(self) -> list[str]:
        """`name file:line:column` of each finding, in order."""
        return [f"{finding.code.name} {finding.at}" for finding in self.findings]

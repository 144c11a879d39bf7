"""The usual sheet: what an office mostly tells, to know how much of it there is room for before anyone writes.

A problem, three figures, four facts, three sources, a quote, four pillars, four milestones, a leader; and what the
organisation says of itself, as it stands. The texts are filler. Titles, labels and the like are given so much of a line
as looks well; the running texts share what is left of their page as drawn.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factsheet.budget.fields import Field, Length, retold
from factsheet.budget.filler import Filler, sheets_in
from factsheet.budget.room import Rooms
from factsheet.build import Press, story_of
from factsheet.content.read import read_organisation
from factsheet.content.shape import fields
from factsheet.content.sheet import (
    Approach,
    Callout,
    Contact,
    Cover,
    Date,
    Fact,
    Leader,
    Milestone,
    Piece,
    Pillar,
    Portrait,
    Problem,
    Progress,
    Prose,
    Quote,
    Sheet,
    SmallPrint,
    Source,
    Wording,
)
from factsheet.content.words import built_in
from factsheet.diagnostics import Log, Span, Stopped
from factsheet.layout.fitting import Search
from factsheet.paper import Paper
from factsheet.project import Project
from factsheet.source import Text
from factsheet.theme.settings import DRAWN, Ladder, Rung, ladder
from factsheet.theme.theme import Theme

FILE = "the usual sheet"
SAMPLES = 3  # times that filler is drawn anew; most often the one in the middle is told
APART = 1.15  # highest to lowest of them; within it, lines that end otherwise explain it
START = 17  # stretches from the beginning of one filled text to that of the next
SOME = 6  # stretches that show how many make a line
STEPS, FULLEST = 16, 64  # running texts have so many parts of the weights below, and at most so many such parts


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of field, told so many times. page: as drawn.

    lines: how much of them a text of the kind takes comfortably; by eye on the samples. weight: words, of a running
    text, in proportion to others on its page; from Kolkata and the example project.
    """

    keys: tuple[str | int, ...]
    page: int
    times: int = 1
    lines: float = 0.0
    weight: float = 0.0


KINDS = (
    Kind(("place",), 1, lines=0.7),
    Kind(("country",), 1, lines=0.3),
    Kind(("problem", "title"), 1, lines=1.6),
    Kind(("problem", "text"), 1, weight=100),
    Kind(("progress", "heading"), 1, lines=0.3),
    Kind(("progress", "callouts", 0, "label"), 1, 3, lines=1.3),
    Kind(("facts", 0, "figure"), 1, 4, lines=0.7),
    Kind(("facts", 0, "text"), 1, 4, weight=14),
    Kind(("sources", 0, "text"), 1, 3, weight=9),
    Kind(("quotes", 0, "text"), 2, weight=30),
    Kind(("quotes", 0, "role"), 2, lines=0.3),
    Kind(("approach", "title"), 2, lines=0.8),
    Kind(("approach", "pillars", 0, "lead"), 2, 4, lines=0.7),
    Kind(("approach", "pillars", 0, "text"), 2, 4, weight=45),
    Kind(("milestones", 0, "title"), 2, 4, lines=1.2),
    Kind(("milestones", 0, "text"), 2, 4, weight=14),
    Kind(("leader", "role"), 2, lines=0.3),
    Kind(("leader", "text"), 2, weight=60),
)


@dataclass(frozen=True, slots=True)
class Usual:
    """A kind of field and its two lengths: where all fields are as long as looks well, and of one alone among those.

    at_most: None if even one word is too much. limit: what a longer text would not go onto; None if even the longest
    that is tried goes in.
    """

    path: str
    times: int
    comfortable: Length
    at_most: Length | None
    limit: str | None


@dataclass(frozen=True)
class UsualSheet:
    """The usual sheet in a language, on a paper, in a theme."""

    language: str
    theme: Theme
    paper: Paper
    fields: tuple[Usual, ...]


def of_usual(language: str, filler: Filler, press: Press, log: Log) -> UsualSheet:
    """The budgets of the usual sheet, by several tries with other filler.

    Raises:
        Stopped: something is amiss; the log says what.
    """
    bare = bare_sheet(language, press.request.project, log)
    each = len(filler.stretches) // SAMPLES
    sheets = [comfortable_sheet(bare, filler, each * number, press, log) for number in range(SAMPLES)]
    stories = [story_of(sheet, press, log)[0] for sheet in sheets]
    locate = press.request.project.locate
    rooms = [Rooms(sheet, story, press.fonts, locate) for sheet, story in zip(sheets, stories, strict=True)]
    found = []
    for number, kind in enumerate(KINDS):
        fields = [field_at(sheet, kind.keys) for sheet in sheets]
        has = sorted((Length.of(field.text, language) for field in fields), key=_characters)
        tried = []
        for sample, (room, field) in enumerate(zip(rooms, fields, strict=True)):
            start = each * sample + START * number
            count, limit = room.at_most(field, filler, start)
            tried.append((room.length(field, filler, count, start), limit))
        most, limit = _told(sorted(tried, key=lambda one: _characters(one[0])))
        found.append(Usual(fields[0].kind, kind.times, has[SAMPLES // 2], most, limit))
    return UsualSheet(language, stories[0].theme, stories[0].grid.paper, tuple(found))


def _told(tried: Sequence[tuple[Length | None, str | None]]) -> tuple[Length | None, str | None]:
    """Of the limits of several tries, the lowest first, the one to go by: that in the middle; the lowest where they lie
    far apart, for then it hangs on the words whether a part goes to the other page.
    """
    lowest, highest = _characters(tried[0][0]), _characters(tried[-1][0])
    return tried[0] if highest > APART * lowest else tried[len(tried) // 2]


def _characters(length: Length | None) -> int:
    return length.characters if length is not None else 0


def comfortable_sheet(bare: Sheet, filler: Filler, start: int, press: Press, log: Log) -> Sheet:
    """The usual sheet with titles as long as their lines look well, and running texts that fill both pages as drawn; a
    page on which they would have no room so gives up white and picture, but no type.
    """

    def told(lengths: Mapping[Kind, float]) -> Sheet:
        return filled(bare, lengths, filler, start)

    stretch = len(filler.text) / len(filler.stretches)
    lengths = {kind: 0.0 if kind.keys == ("place",) else SOME * stretch for kind in KINDS}  # the cover may refuse more
    sheet = told(lengths)
    story, _, _ = story_of(sheet, press, log)
    rooms = Rooms(sheet, story, press.fonts, press.request.project.locate)
    for kind in KINDS:
        if kind.lines:
            field = field_at(sheet, kind.keys)
            lengths[kind] = kind.lines * len(field.text) / rooms.lines(field, DRAWN)[0]
    low = {1: 0, 2: 0}
    for rung in (DRAWN, tightest_as_typed(ladder(story.theme.fit))):
        high = {page: low[page] or FULLEST for page in low}
        while any(high[page] - low[page] > 1 for page in low):
            share = {page: (low[page] + high[page]) // 2 for page in low}
            story, _, _ = story_of(told(lengths | _shared(share, stretch)), press, log)
            search = Search(story)
            for page in low:
                strips = tuple(strip for strip in story.strips if strip.drawn_on == page)
                side = low if search.holds(strips, (), rung) else high
                side[page] = share[page]
    return told(lengths | _shared(low, stretch))


def _shared(share: Mapping[int, int], stretch: float) -> dict[Kind, float]:
    """How long running texts are with so many parts of their weights, by page. Characters."""
    return {kind: stretch * kind.weight * share[kind.page] / STEPS for kind in KINDS if kind.weight}


def tightest_as_typed(ladder: Ladder) -> Rung:
    """The rung on which white and picture have given all they can before any type gives: for pages that heads and
    labels fill as drawn, as they do in scripts with open lines.
    """
    return next(rung for rung in reversed(ladder.rungs) if rung.type == DRAWN.type and rung.columns == 0)


def field_at(sheet: Sheet, keys: tuple[str | int, ...]) -> Field:
    """The field at a place of a sheet."""
    value: Any = sheet
    for key in keys:
        value = value[key] if isinstance(key, int) else getattr(value, key)
    return Field(keys, value)


def filled(sheet: Sheet, lengths: Mapping[Kind, float], filler: Filler, start: int) -> Sheet:
    """A sheet with so many characters of filler in every field of each kind, other words in each."""
    number = 0
    for kind, length in lengths.items():
        for entry in range(kind.times):
            number += 1
            keys = tuple(entry if isinstance(key, int) else key for key in kind.keys)
            text = Text(filler.within(length, start + START * number), Span(FILE, number, 1))
            prose = Prose(text, (Piece(text.value, 0),))
            sheet = retold(sheet, keys, prose if isinstance(field_at(sheet, keys).told, Prose) else text)
    return sheet


def bare_sheet(language: str, project: Project, log: Log) -> Sheet:
    """The usual sheet without a word of its own: with what a sheet of the project in that language takes over from the
    organisation; where there is none, with what the organisation file says, in whatever language.

    Raises:
        Stopped: the organisation file has errors; the log says which.
    """
    organisation = read_organisation(project.organisation, project.root, log)
    if organisation is None:
        raise Stopped
    like = next(sheets_in(language, project), None)
    at = Span(FILE, 1, 1)
    word, prose = Text("-", at), Prose(Text("-", at), (Piece("-", 0),))
    built = {name: Text(text, at) for name, text in {**built_in("en"), **built_in(language)}.items()}
    shared = like or organisation
    words = like.words if like else Wording(**{name: built[name] for name in fields(Wording)})
    picture = Text("assets/pictures/none.jpg", at)
    return Sheet(
        slug="",
        organisation=like.organisation if like else organisation,
        language=language,
        paper=organisation.paper,
        theme=organisation.theme,
        card=organisation.card,
        date=organisation.date or Date(Text("2026", at), 2026),
        digits=organisation.digits,
        mark=organisation.mark,
        label=like.label if like else words.label,
        words=words,
        about=shared.about or prose,
        contact=shared.contact or Contact(),
        small_print=shared.small_print or SmallPrint(),
        place=word,
        country=word,
        cover=Cover(picture=picture, alt=word),
        problem=Problem(kicker=words.problem, title=word, text=prose),
        progress=Progress(
            heading=word,
            since=Text("2012", at),
            callouts=tuple(
                Callout(value=Text(value, at), label=word, icon=Text(icon, at))
                for value, icon in (("435", "users"), ("330", "gavel"), ("5470", "shield-check"))
            ),
        ),
        facts=(Fact(figure=word, text=prose),) * 4,
        sources=tuple(Source(id=Text(f"source-{number}", at), text=prose) for number in (1, 2, 3)),
        quotes=(Quote(text=prose, speaker=Text("Amara", at), role=word),),
        approach=Approach(kicker=words.approach, title=word, pillars=(Pillar(lead=word, text=prose),) * 4),
        milestones=tuple(
            Milestone(date=Text(year, at), title=word, text=prose) for year in ("2012", "2015", "2019", "2024")
        ),
        leader=Leader(
            name=Text("Amara Okello", at), role=word, portrait=Portrait(picture=picture, alt=word), text=prose
        ),
    )

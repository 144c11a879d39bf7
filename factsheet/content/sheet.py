"""The sheet: everything an office and its organisation say, merged, each value where it was told.

Fields called `text` and the like hold `Prose` (inline marks understood); names, titles and labels hold `Text` (printed
sign by sign). None, or an empty tuple, means the part or field was left out; the page closes up. Shapes are stated
once, here: the reader, the JSON Schema and the list of what does not print follow the annotations and the `told`
metadata. Fields stand in the order in which the sheet is read.
"""

import datetime
import unicodedata
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from factsheet.content.locale import Locale
from factsheet.content.shape import told
from factsheet.diagnostics import Span
from factsheet.source import Text

NOUNS_IN_CAPITALS = frozenset({"de", "gsw", "lb", "nds"})
DOTTED = {"I": "ı", "İ": "i"}  # the small letters of both in Turkish


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of prose in one manner. `start` is its offset in the prose's typed text, marks included.

    The text is the typed text from there, sign by sign: a backslash or mark begins a new piece.
    note: a call to a source by its id; such a piece has no text of its own until sources are numbered.
    """

    text: str
    start: int
    bold: bool = False
    italic: bool = False
    link: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text with its inline marks understood. Pieces in order; a line end in them begins a new paragraph."""

    typed: Text
    pieces: tuple[Piece, ...]

    @property
    def at(self) -> Span:
        return self.typed.at

    @property
    def plain(self) -> str:
        """The words without marks and note calls."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def paragraphs(self) -> tuple[tuple[Piece, ...], ...]:
        """The pieces of each paragraph, line ends left out; paragraphs without a word left out too."""
        found: list[list[Piece]] = [[]]
        for piece in self.pieces:
            start = piece.start
            for number, line in enumerate(piece.text.split("\n")):
                if number:
                    found.append([])
                if line or piece.note:
                    found[-1].append(Piece(line, start, piece.bold, piece.italic, piece.link, piece.note))
                start += len(line) + 1
        return tuple(tuple(pieces) for pieces in found if pieces)


@dataclass(frozen=True, slots=True)
class Date:
    """A year, month or day, as far as it was told."""

    typed: Text
    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)


_OPTIONAL = told(
    "Whether it may be left out where its page is too full: true, or a number from 1 to 9; the highest goes first.",
    form="optional",
    goes="what is left out first where a page is too full",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry of a part that has several."""

    optional: Text | None = field(default=None, metadata=_OPTIONAL)

    @property
    def priority(self) -> int:
        """How soon it goes: 0 never, 9 first."""
        typed = self.optional.value if self.optional is not None else "false"
        return int(typed) if typed.isdigit() else int(typed == "true")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The organisation's mark. Without one its name is set in type."""

    light: Text | None = field(
        default=None,
        metadata=told(
            "The light-coloured mark, for dark ground: an SVG or picture file.", form="picture", goes="the mark itself"
        ),
    )
    dark: Text | None = field(
        default=None,
        metadata=told(
            "The dark-coloured mark, for light ground: an SVG or picture file.", form="picture", goes="the mark itself"
        ),
    )
    alt: Text | None = field(
        default=None,
        metadata=told("What the mark shows, if more than the name.", goes="alternative text of the mark", heard=True),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The picture at the head of page 1."""

    picture: Text = field(
        metadata=told("The picture file, named from the project folder.", form="picture", goes="the picture itself")
    )
    alt: Text = field(
        metadata=told(
            "What the picture shows, for readers who cannot see it.", goes="alternative text of the cover", heard=True
        )
    )
    credit: Prose | None = field(default=None, metadata=told("Who made the picture; printed in the small print."))
    focus: tuple[float, float] = field(
        default=(0.5, 0.5),
        metadata=told(
            "The place that stays in view however the picture is cropped: how far from the left and from the top, "
            "each from 0 to 1.",
            goes="how the cover is cropped",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong in this place."""

    kicker: Text = field(metadata=told("The line above the title.", word="problem"))
    title: Text = field(metadata=told("The problem in a word or two."))
    text: Prose = field(metadata=told("What is wrong, whom it harms and how.", words=(40, 180)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout(Item):
    """A large figure and what it counts."""

    prefix: Text | None = field(default=None, metadata=told("A sign before the value, such as $.", turn=True))
    value: Text = field(
        metadata=told("The number. Up to 15 digits alone are grouped as the language has it: 5470 prints 5,470.")
    )
    as_: Text | None = field(
        default=None,
        metadata=told(
            "How the language writes it: number (1.9 prints 1,9 in German), percent, or a currency such as INR.",
            form="manner",
            goes="the signs of the number",
        ),
    )
    suffix: Text | None = field(default=None, metadata=told("A sign after the value, such as + or %.", turn=True))
    unit: Text | None = field(default=None, metadata=told("A unit after the value, such as km.", turn=True))
    label: Text = field(metadata=told("What the value counts."))
    icon: Text | None = field(
        default=None,
        metadata=told("A drawing beside the value, by its name in assets/icons.", goes="which icon is drawn"),
    )

    def shown(self, locale: Locale) -> str:
        """The value as it prints."""
        return locale.value(self.value.value, self.as_.value if self.as_ else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What has been achieved, in figures."""

    heading: Text = field(metadata=told("The line above the figures.", word="progress"))
    since: Text | None = field(default=None, metadata=told("The year from which the figures count.", form="year"))
    callouts: tuple[Callout, ...] = field(metadata=told("The figures.", count=(2, 4)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Item):
    """A figure or key phrase, and the sentence that it begins or sums up."""

    figure: Text = field(metadata=told("A figure or key phrase, set large."))
    text: Prose = field(metadata=told("The sentence; [^id] calls a source."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact comes from."""

    id: Text = field(metadata=told("A short name for [^id] to call.", form="id", goes="the number of the note"))
    text: Prose = field(metadata=told("Who said it, where and when."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Item):
    """What somebody said, or the sense of it."""

    text: Prose = field(metadata=told("The words, without quotation marks: the sheet sets them where they belong."))
    speaker: Text = field(metadata=told("Who speaks."))
    role: Text | None = field(default=None, metadata=told("What the speaker is."))
    pseudonym: bool = field(
        default=False, metadata=told("Whether the name is not the real one.", goes="the asterisk after the name")
    )
    paraphrase: bool = field(
        default=False,
        metadata=told(
            "Whether this is the sense and not the words.", goes="the word paraphrased instead of quote marks"
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pillar(Item):
    """One strand of the work."""

    lead: Text = field(metadata=told("What is done, in two or three words."))
    text: Prose = field(metadata=told("How it is done.", words=(20, 80)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Approach:
    """How the work is done."""

    kicker: Text = field(metadata=told("The line above the title.", word="approach"))
    title: Text = field(metadata=told("The approach in a phrase."))
    pillars: tuple[Pillar, ...] = field(metadata=told("The strands of the work.", count=(2, 6)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Item):
    """What happened, and when."""

    date: Text = field(
        metadata=told(
            "The year or date, as it is to print: 2006, or spring 2006; 2006-05 and 2006-05-17 are written out.",
            form="milestone",
        )
    )
    title: Text = field(metadata=told("What happened, in a few words."))
    text: Prose | None = field(default=None, metadata=told("A sentence about it.", words=(0, 40)))

    def dated(self, locale: Locale) -> str:
        """The date as it prints."""
        return locale.date(self.date.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A picture of somebody."""

    picture: Text = field(
        metadata=told("The picture file, named from the project folder.", form="picture", goes="the picture itself")
    )
    alt: Text = field(
        metadata=told(
            "What the picture shows, for readers who cannot see it.",
            goes="alternative text of the portrait",
            heard=True,
        )
    )
    credit: Prose | None = field(default=None, metadata=told("Who made the picture; printed in the small print."))
    focus: tuple[float, float] = field(
        default=(0.5, 0.5),
        metadata=told(
            "The place that stays in view: how far from the left and from the top, each from 0 to 1.",
            goes="how the portrait is cropped",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """Who leads the office."""

    name: Text = field(metadata=told("The leader's name."))
    role: Text = field(metadata=told("What the leader is called."))
    portrait: Portrait | None = field(default=None, metadata=told("A picture of the leader."))
    text: Prose | None = field(default=None, metadata=told("Who the leader is.", words=(30, 120)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Social:
    """A page of the organisation elsewhere."""

    name: Text = field(metadata=told("What the place is called."))
    address: Text = field(metadata=told("Its web address.", form="web"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach us."""

    web: Text | None = field(
        default=None, metadata=told("The web address as it prints, such as Example.org.", form="web")
    )
    phone: Text | None = field(default=None, metadata=told("The phone number; one that begins with + becomes a link."))
    fax: Text | None = field(default=None, metadata=told("The fax number."))
    mail: Text | None = field(default=None, metadata=told("The mail address.", form="mail"))
    address: tuple[Text, ...] = field(default=(), metadata=told("The postal address, a list of lines."))
    social: tuple[Social, ...] = field(default=(), metadata=told("Pages elsewhere.", count=(1, 6)))
    qr: Text | None = field(
        default=None,
        metadata=told("The address in the QR code, if not that of `web`.", form="web", goes="the QR code"),
    )

    @property
    def web_link(self) -> str | None:
        return web_link(self.web.value) if self.web else None

    @property
    def qr_link(self) -> str | None:
        """What the QR code holds; None draws no code."""
        return web_link(self.qr.value) if self.qr else self.web_link

    @property
    def mail_link(self) -> str | None:
        return f"mailto:{self.mail.value}" if self.mail else None


def web_link(typed: str) -> str:
    """The full address of a web address as printed: `IJM.org/Give` leads to https://ijm.org/Give."""
    parts = urlsplit(typed if "://" in typed else f"https://{typed}")
    return parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()).geturl()


def phone_link(typed: str) -> str | None:
    """The link of a phone number: only a number that begins with + can be dialled from everywhere."""
    digits = "".join(str(unicodedata.decimal(sign)) for sign in typed if sign.isdecimal())
    return f"tel:+{digits}" if typed.startswith("+") and digits else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallPrint:
    """What must be said, small."""

    pseudonym: Prose | None = field(
        default=None,
        metadata=told("What the asterisk after a name means; prints only on sheets that have a pseudonym."),
    )
    pictures: Prose | None = field(default=None, metadata=told("What is to be said about the pictures."))
    credits: Prose | None = field(default=None, metadata=told("Who helped."))
    notes: tuple[Prose, ...] = field(default=(), metadata=told("Anything else, a list of sentences.", count=(1, 6)))
    copyright: Text | None = field(
        default=None, metadata=told("Who holds the rights; prints after the sign © and the year.")
    )
    year: Text | None = field(
        default=None, metadata=told("The year of the copyright, if not that of the date.", form="year")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The built-in words, by the part they belong to."""

    label: Text = field(metadata=told("What the sheet is, on its cover.", word="label"))
    problem: Text = field(metadata=told("Above the problem.", word="problem"))
    progress: Text = field(metadata=told("Above the figures of progress.", word="progress"))
    since: Text = field(metadata=told("After that, where a year is given; {year} stands for it.", word="since"))
    facts: Text = field(metadata=told("Above the facts.", word="facts"))
    sources: Text = field(metadata=told("Before the sources.", word="sources"))
    paraphrased: Text = field(metadata=told("After the speaker of a paraphrase.", word="paraphrased"))
    approach: Text = field(metadata=told("Above the approach.", word="approach"))
    milestones: Text = field(metadata=told("Above the milestones.", word="milestones"))
    phone: Text = field(metadata=told("Before the phone number.", word="phone"))
    fax: Text = field(metadata=told("Before the fax number.", word="fax"))


_LANGUAGE = told(
    "The language of the text as a tag, such as en-US or de.",
    shared="freely",
    goes="the language of the file, hyphenation, quotation marks and built-in words",
)
_PAPER = told("letter or a4.", form="paper", shared="freely", goes="the size of the pages")
_THEME = told("The theme, by its name or file.", shared="freely", goes="the look")
_CARD = told(
    "The printer's card, by its name or file.", shared="freely", goes="bleed, inks and limits of the file for press"
)
_DATE = told("The edition: a year, month or day.", shared="freely", goes="the dates of the file")
_DIGITS = told(
    "native, if numbers that the program writes are to be in the digits of the language, or latin.",
    form="digits",
    shared="freely",
    goes="the digits of grouped values, years and notes",
)
_LABEL = told("What the sheet is, on its cover; otherwise the built-in words for fact sheet.", shared="freely")
_MARK = told("The organisation's mark.", shared="listed")
_CONTACT = told("How to reach us.", shared="listed")
_ABOUT = told("What the organisation is, in a sentence or two.", shared="listed")
_SMALL_PRINT = told("What must be said, small.", shared="listed")
_WORDS = told("Other words for the built-in headings and labels.", shared="listed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """data/organisation.yaml: what all offices share."""

    name: Text = field(metadata=told("The full name."))
    short_name: Text | None = field(
        default=None, metadata=told("The name as it is spoken, such as IJM.", goes="the keywords of the file")
    )
    mark: Mark | None = field(default=None, metadata=_MARK)
    language: str | None = field(default=None, metadata=_LANGUAGE)
    paper: Text | None = field(default=None, metadata=_PAPER)
    theme: Text | None = field(default=None, metadata=_THEME)
    card: Text | None = field(default=None, metadata=_CARD)
    date: Date | None = field(default=None, metadata=_DATE)
    digits: Text | None = field(default=None, metadata=_DIGITS)
    label: Text | None = field(default=None, metadata=_LABEL)
    contact: Contact | None = field(default=None, metadata=_CONTACT)
    about: Prose | None = field(default=None, metadata=_ABOUT)
    small_print: SmallPrint | None = field(default=None, metadata=_SMALL_PRINT)
    words: Wording | None = field(default=None, metadata=_WORDS)
    offices_may_override: tuple[Text, ...] = field(
        default=(),
        metadata=told(
            "Which of mark, contact, about, small_print and words an office may say for itself.",
            goes="which keys an office may give",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """data/offices/NAME.yaml: what is the office's own, and what it takes over or overrides from its organisation."""

    language: str = field(metadata=_LANGUAGE)
    paper: Text | None = field(default=None, metadata=_PAPER)
    theme: Text | None = field(default=None, metadata=_THEME)
    card: Text | None = field(default=None, metadata=_CARD)
    date: Date = field(metadata=_DATE)
    digits: Text | None = field(default=None, metadata=_DIGITS)
    mark: Mark | None = field(default=None, metadata=_MARK)
    label: Text = field(metadata=told(_LABEL["told"].says, shared="freely", word="label"))
    place: Text = field(metadata=told("The place, set large on the cover."))
    country: Text | None = field(default=None, metadata=told("The country or region, below the place."))
    cover: Cover = field(metadata=told("The picture at the head of page 1."))
    problem: Problem = field(metadata=told("What is wrong in this place."))
    progress: Progress | None = field(default=None, metadata=told("What has been achieved, in figures."))
    facts: tuple[Fact, ...] = field(default=(), metadata=told("What is true, each fact with its figure.", count=(2, 6)))
    sources: tuple[Source, ...] = field(
        default=(), metadata=told("Where the facts come from; numbered by first call.", count=(0, 8))
    )
    quotes: tuple[Quote, ...] = field(default=(), metadata=told("Who speaks.", count=(0, 2)))
    approach: Approach | None = field(default=None, metadata=told("How the work is done."))
    milestones: tuple[Milestone, ...] = field(default=(), metadata=told("What happened when.", count=(0, 8)))
    leader: Leader | None = field(default=None, metadata=told("Who leads the office."))
    contact: Contact = field(metadata=_CONTACT)
    about: Prose = field(metadata=_ABOUT)
    small_print: SmallPrint = field(metadata=_SMALL_PRINT)
    words: Wording = field(metadata=_WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Office):
    """Everything for one sheet. Sources stand in the order of their first call: note 1 calls the first.

    slug: the name of the office's file, without its ending.
    """

    slug: str
    organisation: Organisation

    @property
    def locale(self) -> Locale:
        return Locale(self.language, self.digits is not None and self.digits.value == "native")

    @property
    def title(self) -> str:
        """The title of the file: `Kolkata, India: fact sheet, International Justice Mission`."""
        comma = self.locale.comma
        place = comma.join(part.value for part in (self.place, self.country) if part)
        return f"{place}: {_amid_a_sentence(self.label.value, self.language)}{comma}{self.organisation.name.value}"

    @property
    def progress_line(self) -> str:
        """The line above the figures: `IJM Kolkata · Progress since 2006`."""
        if self.progress is None:
            return ""
        if self.progress.since is None:
            return self.progress.heading.value
        year = self.locale.figures(self.progress.since.value)
        return f"{self.progress.heading.value} {self.words.since.value.replace('{year}', year)}"

    @property
    def copyright_line(self) -> str | None:
        """`© 2019 International Justice Mission`, or None where nobody is named."""
        if self.small_print.copyright is None:
            return None
        year = self.small_print.year.value if self.small_print.year else str(self.date.year)
        return f"© {self.locale.figures(year)} {self.small_print.copyright.value}"


def _amid_a_sentence(label: str, language: str) -> str:
    """A label without the capital that opened it, where its language writes nouns small and its letters have a case."""
    base = language.partition("-")[0]
    if base in NOUNS_IN_CAPITALS or not label[1:2].islower():
        return label
    first = DOTTED.get(label[0]) if base in ("az", "tr") else None
    return (first or label[0].lower()) + label[1:]

"""What must hold beyond the shape: forms of texts, and what fields say of each other."""

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from factsheet.codes import content as say
from factsheet.content.locale import DAY, MANNERS, is_manner, is_plain
from factsheet.content.sheet import Callout, Contact, Date, Mark, Milestone, Prose, Quote, SmallPrint, Source, Wording
from factsheet.diagnostics import Log, Span, did_you_mean
from factsheet.paper import PAPERS
from factsheet.source import Text

# --- forms of one text: each reports what is wrong, under the name of the field


def check_year(text: Text, name: str, log: Log) -> None:
    if not re.fullmatch(r"\d{4}", text.value):
        log.report(say.BAD_YEAR, f"{name}: “{text.value}” is not a year of four digits.", text.at)


def check_milestone_date(text: Text, name: str, log: Log) -> None:
    if not re.search(r"(?<!\d)\d{4}(?!\d)", text.value):
        log.report(say.MILESTONE_WITHOUT_YEAR, f"{name}: “{text.value}” names no year.", text.at)
    found = DAY.fullmatch(text.value)
    if found and found[3]:
        try:
            datetime.date(*map(int, found.groups()))
        except ValueError:
            log.report(say.BAD_DATE, f"{name}: “{text.value}” is not a date of the calendar.", text.at)


def check_digits(text: Text, name: str, log: Log) -> None:
    if text.value not in DIGITS:
        message = f"{name}: “{text.value}” is neither latin nor native.{did_you_mean(text.value, DIGITS)}"
        log.report(say.UNKNOWN_DIGITS, message, text.at)


def check_manner(text: Text, name: str, log: Log) -> None:
    if not is_manner(text.value):
        capitals = text.value.upper()
        hint = f" Did you mean “{capitals}”?" if is_manner(capitals) else did_you_mean(text.value, MANNERS)
        message = f"{name}: “{text.value}” is neither number nor percent nor the code of a currency.{hint}"
        log.report(say.UNKNOWN_MANNER, message, text.at)


def check_paper(text: Text, name: str, log: Log) -> None:
    if text.value not in PAPERS:
        message = f"{name}: “{text.value}” is not a paper that the sheet is made for.{did_you_mean(text.value, PAPERS)}"
        log.report(say.UNKNOWN_PAPER, message, text.at)


def check_picture_path(text: Text, name: str, log: Log) -> None:
    """A path inside the project, the same on every system."""
    path = text.value
    fault = None
    if "\\" in path:
        fault = "has a backslash; folders are parted by /"
    elif path.startswith(("/", "~")) or re.match(r"[A-Za-z]:", path):
        fault = "starts outside the project folder"
    elif re.match(r"[a-z][a-z0-9+.-]*://", path, re.IGNORECASE):
        fault = "is an address on the web"
    elif ".." in path.split("/"):
        fault = "leaves the project folder by `..`"
    elif "" in path.split("/"):
        fault = "names no file"
    if fault:
        log.report(say.PICTURE_OUTSIDE, f"{name}: “{path}” {fault}.", text.at)


def check_web_address(text: Text, name: str, log: Log) -> None:
    typed = text.value
    try:
        parts = urlsplit(typed if "://" in typed else f"https://{typed}")
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        host = ""
        parts = urlsplit("")
    labels = host.split(".")
    well_formed = len(labels) > 1 and all(re.fullmatch(r"[^\W_]([\w-]*[^\W_])?", label) for label in labels)
    if not well_formed or parts.scheme not in ("http", "https") or re.search(r"\s", typed) or "@" in parts.netloc:
        log.report(say.BAD_WEB_ADDRESS, f"{name}: “{typed}” is not a web address.", text.at)


def check_mail_address(text: Text, name: str, log: Log) -> None:
    if not re.fullmatch(r"[^\s@<>()\[\],;:\"]+@[^\s@.]+(\.[^\s@.<>]+)+", text.value):
        log.report(say.BAD_MAIL_ADDRESS, f"{name}: “{text.value}” is not a mail address.", text.at)


def check_source_id(text: Text, name: str, log: Log) -> None:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*", text.value):
        message = f"{name}: “{text.value}” is not a short name of letters, digits and hyphens."
        log.report(say.BAD_SOURCE_ID, message, text.at)


def check_optional(text: Text, name: str, log: Log) -> None:
    if not re.fullmatch("true|false|[1-9]", text.value):
        log.report(
            say.BAD_OPTIONAL, f"{name}: “{text.value}” is neither true, false nor a number from 1 to 9.", text.at
        )


DIGITS = ("latin", "native")
FORMS: Mapping[str, Callable[[Text, str, Log], None]] = {
    "year": check_year,
    "milestone": check_milestone_date,
    "paper": check_paper,
    "digits": check_digits,
    "manner": check_manner,
    "picture": check_picture_path,
    "web": check_web_address,
    "mail": check_mail_address,
    "id": check_source_id,
    "optional": check_optional,
}


def parse_date(text: Text, name: str, log: Log) -> Date | None:
    """A year, year and month, or day, as `2019`, `2019-06` or `2019-06-17`."""
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text.value)
    if found:
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            datetime.date(year or 0, month or 1, day or 1)
            return Date(text, year or 0, month, day)
        except ValueError:
            pass
    log.report(say.BAD_DATE, f"{name}: “{text.value}” is not a date of the calendar.", text.at)
    return None


def parse_language(text: Text, name: str, log: Log) -> str | None:
    """A language tag in its usual capitals."""
    tag = canonical(text.value)
    if tag is None:
        log.report(say.BAD_LANGUAGE, f"{name}: “{text.value}” is not the code of a language, such as en-GB.", text.at)
    return tag


def canonical(tag: str) -> str | None:
    """A language tag (BCP 47: language, script, region, variants) in its usual capitals; None if it is none."""
    form = r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    if not re.fullmatch(form, tag):
        return None
    language, *rest = tag.split("-")
    regions = (part.upper() if len(part) == 2 else part for part in rest)
    return "-".join(
        (language.lower(), *(part.title() if part.isalpha() and len(part) == 4 else part for part in regions))
    )


def parse_focus(texts: Sequence[Text | None], given: Text | None, name: str, log: Log) -> tuple[float, float] | None:
    """Two numbers from 0 to 1, from the left and from the top. `given`: where to point if there are not two."""
    numbers = [float(one.value) for one in texts if one and re.fullmatch(r"[01]|[01]?\.[0-9]+|1\.0+", one.value)]
    inside = [number for number in numbers if 0 <= number <= 1]
    if len(texts) == len(inside) == 2:
        return inside[0], inside[1]
    at = next((one for one in texts if one), given)
    log.report(say.BAD_FOCUS, f"{name} is not two numbers from 0 to 1.", at.at if at else None)
    return None


# --- forms of one part: `key` is where it begins


def check_callout(callout: Callout, key: Span, log: Log) -> None:
    if callout.as_ is not None and not is_plain(callout.value.value):
        typed = callout.value.value
        message = f"“{typed}” is to be written as {callout.as_.value}, and is not a plain number."
        log.report(say.VALUE_NOT_PLAIN, message, callout.value.at)
    if callout.as_ is not None and callout.as_.value != "number":
        for beside in (callout.prefix, callout.suffix):
            if beside is not None and any(unicodedata.category(sign) == "Sc" or sign in "%٪" for sign in beside.value):
                message = f"“{beside.value}” would print beside the sign that `as: {callout.as_.value}` sets."
                log.report(say.SIGN_TWICE, message, beside.at)


def check_mark(mark: Mark, key: Span, log: Log) -> None:
    if not (mark.light or mark.dark):
        log.report(say.MARK_WITHOUT_FILE, "The mark names neither a light nor a dark file.", key)


def check_contact(contact: Contact, key: Span, log: Log) -> None:
    if not (contact.web or contact.phone or contact.mail or contact.address):
        log.report(say.UNREACHABLE, "The contact gives no web or mail address, no phone number and no address.", key)


def check_wording(words: Wording, key: Span, log: Log) -> None:
    if "{year}" not in words.since.value:
        message = "words > since has no {year}, where the year would stand."
        log.report(say.PLACE_FOR_YEAR_MISSING, message, words.since.at)


WHOLES: Mapping[type, Callable[[Any, Span, Log], None]] = {
    Callout: check_callout,
    Mark: check_mark,
    Contact: check_contact,
    Wording: check_wording,
}


# --- length and leftovers of prose


def check_length(prose: Prose, name: str, advice: tuple[int, int], language: str, log: Log) -> None:
    fewest, most = advice
    words = count_words(prose.plain, language)
    if words < fewest:
        message = f"{name} has {words} words, fewer than the {fewest} that give a reader enough."
        log.report(say.WORD_RANGE, message, prose.at)
    elif words > most:
        message = f"{name} has {words} words, more than the {most} that are read at a glance."
        log.report(say.WORD_RANGE, message, prose.at)


def count_words(text: str, language: str) -> int:
    """Words by the language's own breaks, numbers included.

    Where none are written ICU finds them: of three paragraphs, 76 words in English, it made 73 in Khmer, 74 in Chinese,
    89 in Japanese and 91 in Thai, so that the advice on length holds there too.
    """
    from icu4py.breakers import WordBreaker

    return sum(any(sign.isalnum() for sign in text[start:end]) for start, end in WordBreaker(text, language).segments())


def check_leftover_marks(prose: Prose, name: str, log: Log) -> None:
    """Marks that look meant but were taken as text."""
    for piece in prose.pieces:
        for found in re.finditer(r"\]\(", piece.text):
            message = f"{name} has a link that is not understood; it would print as typed."
            log.report(say.LINK_AS_TEXT, message, prose.typed.where(piece.start + found.start()))
        for found in re.finditer(r"(?<!\s)\*\*|\*\*(?!\s)", piece.text):
            message = f"{name} has a ** without a partner; the asterisks would print."
            log.report(say.MARK_WITHOUT_PARTNER, message, prose.typed.where(piece.start + found.start()))


# --- fields beside each other


def check_sources(prose: Iterable[Prose], sources: Sequence[Source], complete: bool, log: Log) -> tuple[Source, ...]:
    """The sources in order of their first call.

    complete: whether all prose could be read, so that a source without a call is really one.
    """
    known: dict[str, Source] = {}
    for source in sources:
        first = known.setdefault(source.id.value, source)
        if first is not source:
            message = f"Two sources have the id “{source.id.value}”; the first is on line {first.id.at.line}."
            log.report(say.DUPLICATE_SOURCE, message, source.id.at)
        for piece in source.text.pieces:
            if piece.note:
                message = f"A source calls the source “{piece.note}”."
                log.report(say.NOTE_IN_SOURCE, message, source.text.typed.where(piece.start))
    called: dict[str, None] = {}
    for one in prose:
        for piece in one.pieces:
            if piece.note in known:
                called.setdefault(piece.note)
            elif piece.note:
                message = f"No source has the id “{piece.note}”.{did_you_mean(piece.note, known)}"
                log.report(say.UNKNOWN_SOURCE, message, one.typed.where(piece.start))
    if complete:
        for id, source in known.items():
            if id not in called:
                log.report(say.UNCALLED_SOURCE, f"Nothing calls the source “{id}”.", source.id.at)
    return tuple(known[id] for id in called)


_OPENING, _CLOSING = "\"'“„«‹‘‚»”「『", "\"'”“»›’‘«」』"


def check_quotes(quotes: Sequence[Quote], small_print: SmallPrint | None, log: Log) -> None:
    """Marks that the sheet sets itself are not typed, and a pseudonym is explained (if the small print was read)."""
    for quote in quotes:
        words = quote.text.plain.strip()
        if words[:1] in tuple(_OPENING) and words[-1:] in tuple(_CLOSING) and len(words) > 1:
            if quote.paraphrase:
                message = "This paraphrase stands in quotation marks."
                log.report(say.QUOTATION_MARKS_ON_PARAPHRASE, message, quote.text.at)
            else:
                message = "This quotation stands in quotation marks, and the sheet draws its own."
                log.report(say.QUOTATION_MARKS_TWICE, message, quote.text.at)
        if quote.pseudonym and quote.speaker.value.rstrip().endswith("*"):
            at = quote.speaker.where(len(quote.speaker.value) - 1)
            log.report(say.ASTERISK_TYPED, "The asterisk after a pseudonym is typed; the sheet sets its own.", at)
        if quote.pseudonym and small_print and small_print.pseudonym is None:
            message = f"“{quote.speaker.value}” is a pseudonym, and the small print does not say so."
            log.report(say.PSEUDONYM_UNEXPLAINED, message, quote.speaker.at)
    note = small_print.pseudonym if small_print else None
    if note and note.plain.lstrip().startswith("*"):
        message = "The asterisk before the note on pseudonyms is typed; the sheet sets its own."
        log.report(say.ASTERISK_TYPED, message, note.at)


def check_years(milestones: Sequence[Milestone], since: Text | None, edition: Date | None, log: Log) -> None:
    """Milestones run forwards, and nothing has happened after the edition."""
    dated = [(_year(milestone.date), milestone.date) for milestone in milestones]
    for (earlier, _), (year, date) in pairwise(dated):
        if earlier and year and year < earlier:
            message = f"The milestone of {year} stands after one of {earlier}."
            log.report(say.MILESTONES_OUT_OF_ORDER, message, date.at)
    if edition:
        for year, date in [*dated, *([(_year(since), since)] if since else [])]:
            if year and year > edition.year:
                message = f"{year} lies after the date of this sheet, {edition.typed.value}."
                log.report(say.LATER_THAN_EDITION, message, date.at)


def _year(text: Text) -> int | None:
    found = re.search(r"(?<!\d)\d{4}(?!\d)", text.value)
    return int(found[0]) if found else None

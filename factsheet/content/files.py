"""The files of one sheet: the office's and the organisation's, and what is said in the sheet's own language over them.

    kolkata.yaml       <- kolkata.bn.yaml         -> office  \\
                                                              one sheet, in Bengali
    organisation.yaml  <- organisation.bn.yaml    -> shared  /
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factsheet.codes import translations as say
from factsheet.codes.content import SAME_SLUG
from factsheet.content.offices import SheetName, files_of, organisations_in, report_name, sheet_name, tag_of
from factsheet.content.rules import canonical
from factsheet.content.sheet import Office, Organisation
from factsheet.content.translating import (
    Phrase,
    Translation,
    check_kept,
    check_stale,
    check_untranslated,
    foreign,
    in_language,
    laid_over,
    phrases,
)
from factsheet.diagnostics import Log, Span
from factsheet.source import Keyed, Text, file_name, read_source


@dataclass(frozen=True)
class Files:
    """What the files of a sheet say, translations laid over; a text that stands in another language has it with it.

    language: of the sheet; None if it is not told, or is none. foreign: whether what the organisation says must be
    translated for it. own, ours: the translations of the office and of the organisation; None where there is none.
    """

    name: SheetName
    language: str | None
    office: Keyed
    shared: Keyed
    own: Translation | None = None
    ours: Translation | None = None
    foreign: bool = False


def read_files(organisation_path: Path, office_path: Path, root: Path, log: Log) -> Files | None:
    """None if one of them is not there or cannot be read at all."""
    name = sheet_name(office_path)
    if name is None:
        report_name(office_path, root, log)
        name = SheetName(office_path.stem)
    shared, tree = read_source(organisation_path, root, log), read_source(office_path, root, log)
    office = _office_of(name, office_path, root, log) if name.language else tree
    if shared is None or office is None or tree is None:
        return None
    spoken = language_of(office) or language_of(shared)
    language = name.language or spoken
    if language is None or spoken is None:
        return Files(name, language, office, shared)
    shared_in = language_of(shared) or spoken
    own = ours = None
    if name.language:
        own = Translation.of(name.office, language, Office, office, tree)
        if language == spoken:
            message = f"{own.file} is in {language} by its name, and so is {office.at.file}, which it translates."
            log.report(say.TRANSLATION_LANGUAGE, message, Span(own.file, 1, 1))
    over = _organisation_over(language, organisation_path, root, log) if language != shared_in else None
    if over is not None:
        ours = Translation.of(organisation_path.stem, over[0], Organisation, shared, over[1])
    extra = [phrase for phrase in phrases(Organisation, shared) if phrase.translatable]
    laid_office = _laid(Office, office, spoken, own, language, extra, log)
    laid_shared = _laid(Organisation, shared, shared_in, ours, language, (), log)
    return Files(name, language, laid_office, laid_shared, own, ours, foreign(language, shared_in))


def language_of(tree: Keyed) -> str | None:
    """The language that a file gives its sheets; None if it gives none."""
    given = tree.entries.get("language")
    return canonical(given[1].value) if given and isinstance(given[1], Text) else None


def language_of_sheet(organisation: Path, office: Path, root: Path) -> str | None:
    """The language of a sheet by its files, whatever else is wrong with them; None if it cannot be told."""
    name = sheet_name(office)
    if name is not None and name.language:
        return name.language
    trees = (read_source(path, root, Log()) for path in (office, organisation))
    return next((told for tree in trees if tree is not None and (told := language_of(tree))), None)


def _office_of(name: SheetName, path: Path, root: Path, log: Log) -> Keyed | None:
    """The file that a translation translates."""
    beside = files_of(SheetName(name.office), path.parent)
    if beside:
        return read_source(beside[0], root, log)
    file = file_name(path, root)
    message = f"{file} translates {name.office}.yaml by its name, and there is no such file beside it."
    log.report(say.TRANSLATION_ALONE, message, Span(file, 1, 1))
    return None


def _organisation_over(language: str, organisation: Path, root: Path, log: Log) -> tuple[str, Keyed] | None:
    """The organisation's file for a language and that file's own tag; None if there is none."""
    beside = organisations_in(language, organisation)
    if not beside:
        return None
    tag = tag_of(beside[0])
    for other in beside[1:]:
        if tag_of(other) == tag:
            message = f"{file_name(other, root)} and {file_name(beside[0], root)} are for the same sheets."
            log.report(SAME_SLUG, message, Span(file_name(other, root), 1, 1))
    tree = read_source(beside[0], root, log)
    return None if tag is None or tree is None else (tag, tree)


def _laid(
    shape: type,
    source: Keyed,
    spoken: str,
    over: Translation | None,
    language: str,
    extra: Sequence[Phrase],
    log: Log,
) -> Keyed:
    """A file for a sheet in a language: its texts in theirs, where that is another, and its translation over them."""
    base = in_language(shape, source, spoken) if foreign(language, spoken) else source
    if over is None:
        return base
    laid = laid_over(over, base, log)
    check_kept(over, extra, log)
    check_stale(over, laid, log)
    return laid


def check_languages(files: Files, tree: Keyed, pseudonyms: bool, log: Log) -> None:
    """Report what of a sheet would print in another language than its own, and nobody chose to keep so.

    tree: the sheet's, office over organisation. pseudonyms: whether the sheet has any, so that the note on them prints.
    """
    name = (phrase for phrase in phrases(Organisation, files.shared) if phrase.path == "name")
    left = [phrase for phrase in (*phrases(Office, tree), *name) if phrase.texts[0].language is not None]
    if not pseudonyms:
        left = [phrase for phrase in left if phrase.path != "small_print.pseudonym"]
    left = [phrase for phrase in left if not (files.own and files.own.keeps(phrase.path))]
    told = files.office.entries.get("language", files.shared.entries.get("language"))
    source = files.own.source.at.file if files.own else ""
    own = [phrase for phrase in left if phrase.at.file == source]
    shared = [
        phrase for phrase in left if phrase.at.file != source and not (files.ours and files.ours.keeps(phrase.path))
    ]
    language = files.language or ""
    at = files.own.tree.at if files.own else told[1].at if told else files.office.at
    check_untranslated(own, files.name.office, language, files.own, at, log)
    check_untranslated(shared, "organisation", language, files.ours, at, log)

"""translating: the command that begins a translation, and keeps it in step with what it translates."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from factsheet.cli.desk import Desk, WrongCommand, finding, from_here, talking
from factsheet.cli.names import OFFICE, known_offices, project_named, project_option
from factsheet.codes import command as say
from factsheet.codes import translations as says
from factsheet.codes.content import BAD_LANGUAGE
from factsheet.diagnostics import Log, did_you_mean
from factsheet.project import Project
from factsheet.writing import why_not, write_whole

SHARED = "organisation"


@click.command()
@click.argument("names", nargs=-1, required=True, type=OFFICE, metavar="OFFICE...")
@click.option("--to", "tag", required=True, metavar="CODE", help="The language, such as bn or pt-BR.")
@click.option("--seen", is_flag=True, help="You have looked at every text: take its source as it is now.")
@project_option
@talking
def translate(desk: Desk, names: Sequence[str], tag: str, seen: bool, project: Path | None) -> None:
    """Begin a translation, or bring one up to date: a file beside the office's, to be filled in.

    \b
    factsheet translate kolkata --to bn         writes data/offices/kolkata.bn.yaml, or adds what it lacks
    factsheet translate kolkata --to bn --seen  after its texts were held against a source that changed
    factsheet translate organisation --to bn    what all sheets in the language share

    Each text stands empty under the words it translates. Lines that are there stay as they are. The organisation's file
    is begun along with the first office's.
    """
    from factsheet.content.rules import canonical

    desk.kind = "translations"
    language = canonical(tag)
    if language is None:
        raise WrongCommand(BAD_LANGUAGE, f"“{tag}” is not the code of a language, such as bn or pt-BR.")
    found = project_named(project)
    known = known_offices(found)
    offices = [name for name in known if "." not in name]
    wrong = [one for one in names if one not in (*offices, SHARED)]
    if wrong:
        told = " ".join(
            f"“{one}” is a translation." if one in known else f"There is no office “{one}”.{did_you_mean(one, offices)}"
            for one in wrong
        )
        made = "each translation is made from an office itself; " if any(one in known for one in wrong) else ""
        raise WrongCommand(say.OFFICE_UNKNOWN, told, f"{made}the offices are: {', '.join(offices) or 'none'}.")
    failed, records = False, []
    for name, path in _asked(found, names, language, known).items():
        log = Log()
        record = _drafted(desk, found, name, path, language, seen, log)
        desk.tell(log.diagnostics, found.root)
        failed = failed or record is None
        records += [record] if record else []
    desk.document(not failed, records)
    sys.exit(1 if failed else 0)


def _asked(project: Project, names: Sequence[str], language: str, known: dict[str, Path]) -> dict[str, Path]:
    """The files to translate, by name; the organisation's too, where it has none in the language and needs one."""
    from factsheet.content.files import language_of
    from factsheet.content.offices import organisations_in
    from factsheet.content.translating import foreign
    from factsheet.source import read_source

    asked = {name: project.organisation if name == SHARED else known[name] for name in names}
    shared = read_source(project.organisation, project.root, Log())
    spoken = language_of(shared) if shared else None
    if spoken and foreign(language, spoken) and not organisations_in(language, project.organisation):
        asked[SHARED] = project.organisation
    return asked


def _drafted(
    desk: Desk, project: Project, name: str, path: Path, language: str, seen: bool, log: Log
) -> dict[str, object] | None:
    """Write one file and tell of it; None if it could not be made."""
    from factsheet.content.drafting import begun, continued
    from factsheet.content.files import language_of
    from factsheet.content.offices import SheetName, files_of, tag_of
    from factsheet.content.sheet import Office, Organisation
    from factsheet.content.translating import Translation, foreign, laid_over, stale_in
    from factsheet.source import read_source

    shape = Organisation if name == SHARED and path == project.organisation else Office
    source, shared = (read_source(one, project.root, log) for one in (path, project.organisation))
    if source is None or shared is None or log.failed:
        return None
    spoken = language_of(source) or language_of(shared)
    if spoken is None or not foreign(language, spoken):
        what = f"{source.at.file} is in {spoken or 'no language that it tells'}"
        message = f"{what}, so a sheet in {language} takes its texts as they are."
        log.report(says.TRANSLATION_LANGUAGE, message, help="write a file with nothing but the texts that differ.")
        return None
    there = [one for one in files_of(SheetName(path.stem, language), path.parent) if tag_of(one) == language]
    stale = 0
    target = there[0] if there else path.with_name(f"{path.stem}.{language}.yaml")
    if there:
        tree = read_source(target, project.root, log)
        if tree is None or log.failed:
            return None
        translation = Translation.of(name, language, shape, source, tree)
        laid = laid_over(translation, source, log)
        if log.failed:
            return None
        stale = len(stale_in(translation, laid))
        typed = target.read_bytes().decode("utf-8-sig")
        draft = continued(typed.replace("\r\n", "\n"), translation, laid, seen=seen)
    else:
        typed = ""
        draft = begun(name, language, shape, source)
    ends = "\r\n" if "\r\n" in typed else "\n"
    try:
        write_whole(target, draft.text.replace("\n", ends).encode())
    except OSError as error:
        desk.tell([finding(say.CANNOT_WRITE, f"{from_here(target)} cannot be written: {why_not(error)}.")], None)
        return None
    left = len(draft.open)
    to_write = "1 text" if left == 1 else f"{left} texts" if left else "nothing"
    older = ""
    if stale:
        texts = "1 text is" if stale == 1 else f"{stale} texts are"
        older = f"; {texts} {'taken as up to date' if seen else 'older than the source, `factsheet check` names them'}"
    desk.say(f"{from_here(target)}: {to_write} to write{older}")
    return {
        "path": str(target),
        "language": language,
        "open": [phrase.path for phrase in draft.open],
        "stale": 0 if seen else stale,
    }

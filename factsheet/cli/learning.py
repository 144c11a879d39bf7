"""learning: the commands that teach: new, schema, explain."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from factsheet.cli.desk import Desk, WrongCommand, manners, talking
from factsheet.codes import command as say
from factsheet.diagnostics import did_you_mean
from factsheet.writing import why_not


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--example", is_flag=True, help="With several offices of an invented organisation, instead of one to fill in."
)
@talking
def new(desk: Desk, folder: Path, example: bool) -> None:
    """Make a complete project in a new folder; it builds at once, and its comments teach."""
    from factsheet.starting import start

    try:
        files = start(folder, "example" if example else "starter")
    except FileExistsError:
        raise WrongCommand(say.FOLDER_NOT_EMPTY, f"{folder} is there already and is not an empty folder.") from None
    except OSError as error:
        raise WrongCommand(say.CANNOT_WRITE, f"{folder} cannot be made: {why_not(error)}.") from None
    desk.say(f"{folder}: {len(files)} files. Next: cd {folder} && factsheet build")
    desk.document(True, ())


@click.command()
@click.argument(
    "kind", type=click.Choice(["office", "organisation", "translation", "organisation-translation", "theme", "card"])
)
def schema(kind: Any) -> None:
    """Print the JSON Schema of a file, for editors that complete and check.

    A translation of an office or of the organisation has one of its own: nothing in it is required.
    """
    with manners(Desk()):
        if kind == "theme":
            from factsheet.theme.schema import schema as theme_schema

            document = theme_schema()
        elif kind == "card":
            from factsheet.printers.schema import schema as card_schema

            document = card_schema()
        else:
            from factsheet.content.schema import schema as content_schema

            document = content_schema(kind)
        click.echo(json.dumps(document, indent=2))


@click.command()
@click.argument("words", nargs=-1, metavar="[CODE|NAME|CLAUSE]")
def explain(words: Sequence[str]) -> None:
    """Say what a message means and what to do; without CODE, list all of them.

    \b
    factsheet explain FS401
    factsheet explain copy-too-long
    factsheet explain PDF/UA-1 7.18.1
    """
    from factsheet.codes import every

    with manners(Desk()):
        codes = every()
        if not words:
            for known in codes.values():
                click.echo(f"{known.number}  {known.name}")
            return
        from factsheet.preflight.rulebook.rules import by_clause, clauses_of

        asked = " ".join(words).strip()
        named = (c for c in codes.values() if asked.upper() == c.number or asked.lower() == c.name)
        found = [one] if (one := next(named, None)) else by_clause(asked)
        if not found:
            near = did_you_mean(asked, [known.name for known in codes.values()])
            raise WrongCommand(say.CODE_UNKNOWN, f"There is no message “{asked}”.{near}")
        from factsheet.messages import explained

        click.echo("\n\n".join(explained(one, clauses_of(one)) for one in found))

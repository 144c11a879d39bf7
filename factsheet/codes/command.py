"""0xx: the command line and the project folder."""

from factsheet.diagnostics import Code, Severity

NO_PROJECT = Code(
    "FS001",
    "no-project",
    Severity.ERROR,
    """
    Checks: whether the current folder, or one above it, holds data/organisation.yaml.
    Why: without the organisation file nothing is known of the name, the contact or the look.
    Example:
        cd /tmp && factsheet build
    Instead: go into a project folder, name one with --project DIR, or make one with `factsheet new DIR`.
    """,
)

OFFICE_UNKNOWN = Code(
    "FS002",
    "office-unknown",
    Severity.ERROR,
    """
    Checks: whether each office named on the command line is a file in data/offices or the path of one.
    Why: a sheet that was asked for and not made would be missed on the day.
    Example:
        factsheet build kolkatta
    Instead: use the name of the office's file without its ending, as in `factsheet build kolkata`.
    """,
)

THEME_UNKNOWN = Code(
    "FS003",
    "theme-unknown",
    Severity.ERROR,
    """
    Checks: whether the theme named with --theme exists.
    Why: another look than the one asked for would waste a print run.
    Example:
        factsheet build kolkata --theme dwan
    Instead: name a theme that is there, or give the path of a theme file.
    """,
)

NO_OFFICES = Code(
    "FS004",
    "no-offices",
    Severity.ERROR,
    """
    Checks: whether data/offices holds at least one office file.
    Why: there is nothing to build.
    Example:
        an empty folder data/offices
    Instead: add a file such as data/offices/kolkata.yaml; `factsheet new DIR` shows how one looks.
    """,
)

FOLDER_NOT_EMPTY = Code(
    "FS005",
    "folder-not-empty",
    Severity.ERROR,
    """
    Checks: whether the folder for a new project is empty or does not exist yet.
    Why: `new` must never write over anything of yours.
    Example:
        factsheet new ~/Documents
    Instead: give the name of a folder that does not exist yet.
    """,
)

CANNOT_WRITE = Code(
    "FS006",
    "cannot-write",
    Severity.ERROR,
    """
    Checks: whether the output folder can be written to.
    Why: a sheet that cannot be saved is not there; the file of an earlier run is left as it was.
    Example:
        factsheet build --output /
    Instead: close the file if a viewer holds it open, make room on the disk, or choose another folder with
    --output DIR.
    """,
)

CODE_UNKNOWN = Code(
    "FS007",
    "code-unknown",
    Severity.ERROR,
    """
    Checks: whether what is given to `explain` is a code, a name or a clause that the program knows.
    Why: there is nothing to explain otherwise.
    Example:
        factsheet explain FS999
    Instead: copy from the message the code, as in FS401, the name, as in copy-too-long, or the standard and its clause,
    as in PDF/UA-1 7.3; `factsheet explain` alone lists all codes.
    """,
)

EPOCH_WRONG = Code(
    "FS008",
    "epoch-wrong",
    Severity.ERROR,
    """
    Checks: whether SOURCE_DATE_EPOCH, if it is set, is a whole number of seconds since 1970 that a date can hold.
    Why: it dates the file; a value that is misread would date it wrongly in silence.
    Example:
        SOURCE_DATE_EPOCH=yesterday factsheet build
    Instead: unset it to use the edition's date, or set it to a number as `date +%s` prints it.
    """,
)

FAULT_OF_OURS = Code(
    "FS009",
    "fault-of-ours",
    Severity.ERROR,
    """
    Checks: nothing: this is a mistake in the program itself.
    Why: the sheet was not written, or the file not examined; an earlier file is left as it was, and the others went on.
    Example:
        an office file that the program should have refused in plain words, and did not
    Instead: report it with the file named and the words in brackets; `-v` prints the details.
    """,
)

OTHER_PROJECT = Code(
    "FS010",
    "other-project",
    Severity.ERROR,
    """
    Checks: whether each office named by its file belongs to the one project that the command works on.
    Why: it would be printed under another organisation's name, with that one's contact and look.
    Example:
        factsheet build harbour/data/offices/porto.yaml uplands/data/offices/cusco.yaml
    Instead: build one project at a time; --project DIR says which.
    """,
)

NO_SHEET_IN_LANGUAGE = Code(
    "FS011",
    "no-sheet-in-language",
    Severity.ERROR,
    """
    Checks: whether there is a sheet in each language asked for.
    Why: a language without a sheet is a misspelt code, or a translation that is not there.
    Example:
        factsheet build kolkata --lang bg
    Instead: name a language by its code, such as bn or pt-BR; `factsheet translate kolkata --to bn` begins a
    translation.
    """,
)

NO_TEXT_IN_LANGUAGE = Code(
    "FS012",
    "no-text-in-language",
    Severity.ERROR,
    """
    Checks: whether there is text in the language that a budget is asked for: in a sheet of the project, or in the
    specimens that come along.
    Why: how many words go in depends on how long the words of a language are, and where its lines may end.
    Example:
        factsheet budget --lang qu
    Instead: name the language by its code, such as bn or pt-BR; or begin a sheet in it, and ask again.
    """,
)

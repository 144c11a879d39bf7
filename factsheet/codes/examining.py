"""75x: opening a file to examine it, and drawing its plates."""

from factsheet.diagnostics import Code, Severity

NO_SUCH_FILE = Code(
    "FS750",
    "no-such-file",
    Severity.ERROR,
    """
    Checks: whether each file named on the command line is there.
    Why: a file that was meant to be examined and was not would be sent out on trust.
    Example:
        factsheet preflight output/press/kolkatta.pdf
    Instead: check the spelling and the folder; the other files named were examined.
    """,
)

CANNOT_READ = Code(
    "FS751",
    "unreadable-file",
    Severity.ERROR,
    """
    Checks: whether a file named on the command line can be opened at all.
    Why: a folder in its place, or a file that only another user may read, cannot be examined.
    Example:
        factsheet preflight output/press
    Instead: name the PDF files themselves, as in `factsheet preflight output/press/*.pdf`, and see that you may read
    them.
    """,
)

NOT_A_PDF = Code(
    "FS752",
    "not-a-pdf",
    Severity.ERROR,
    """
    Checks: whether the file is a PDF, by what is in it and not by its name.
    Why: a web page or a document saved under the name of a PDF, as a broken download leaves it, prints nowhere.
    Example:
        kolkata.pdf holds `<!doctype html><title>404 Not Found</title>`
    Instead: open the file in a PDF viewer; if it shows nothing, fetch or export it again.
    """,
)

LOCKED = Code(
    "FS753",
    "locked-pdf",
    Severity.ERROR,
    """
    Checks: whether the file opens without a password.
    Why: a printer cannot open it either, and sends it back.
    Example:
        a sheet saved with "require a password to open"
    Instead: save it again without a password and examine that file.
    """,
)

DAMAGED = Code(
    "FS754",
    "damaged-pdf",
    Severity.ERROR,
    """
    Checks: whether the file can be read to its end, with the small repairs that every viewer makes.
    Why: viewers guess at what is missing, each in its own way; a printer's workflow stops or loses a page.
    Example:
        a download that broke off half way
    Instead: fetch or export the file again.
    """,
)

TOO_LARGE = Code(
    "FS755",
    "too-large-pdf",
    Severity.ERROR,
    """
    Checks: whether the file, and what is packed in it, stays under the size that can be examined with a clear mind.
    Why: some files unpack to gigabytes, by accident or on purpose, and would stop this computer and the printer's.
    Example:
        a catalogue of 3 GB
    Instead: split it into files of fewer pages, or bring its pictures down to 300 pixels an inch.
    """,
)

NO_PLATES = Code(
    "FS756",
    "no-plates",
    Severity.ERROR,
    """
    Checks: whether the four inks of a file can be drawn as pictures.
    Why: plates that are drawn from half of a file would show less ink than the press prints.
    Example:
        factsheet plates locked.pdf
    Instead: run `factsheet preflight` on the file; what it names must be mended first.
    """,
)

"""65x and 66x: rules of PDF/A-2a."""

from factsheet.diagnostics import Code, Severity

METADATA = Code(
    "FS650",
    "unreadable-metadata",
    Severity.ERROR,
    """
    Checks: whether the file carries its metadata (title, dates, the standards it keeps) as XMP that can be read.
    Why: archives, printers and screen readers look there first; without it the file keeps no standard at all.
    Example:
        a file from a program that writes only the old Info entries
    Instead: export again as PDF/X-4, PDF/A or PDF/UA; leave the metadata in when the file is made smaller.
    """,
)

PACKET = Code(
    "FS651",
    "metadata-packet",
    Severity.ERROR,
    """
    Checks: whether the metadata stands in the file as plain text, in a packet without outdated attributes.
    Why: programs find it by searching the bytes; a compressed packet, or one that states its own length, is missed.
    Example:
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d" bytes="1200"?>
    Instead: write the packet uncompressed, with `begin` and `id` alone in its first line.
    """,
)

CLAIM_ARCHIVE = Code(
    "FS652",
    "missing-archive-claim",
    Severity.ERROR,
    """
    Checks: whether the metadata says that the file is PDF/A-2, and of which level (A, B or U).
    Why: an archive takes in what says it is PDF/A; a file that does not say so is not PDF/A, however well it is made.
    Example:
        a PDF/A file that another program has saved again, which dropped the claim
    Instead: export as PDF/A-2a, and change nothing in the file afterwards.
    """,
)

UNDESCRIBED = Code(
    "FS653",
    "undescribed-metadata",
    Severity.ERROR,
    """
    Checks: whether every metadata property is a usual one of the usual kind, or is described in the file itself.
    Why: in fifty years nobody will know what a property of one company's own meant, unless the file tells.
    Example:
        acme:CampaignCode with no description of the schema acme
    Instead: leave the property out, or describe its schema under pdfaExtension:schemas.
    """,
)

INFO_DIFFERS = Code(
    "FS654",
    "metadata-that-differs",
    Severity.ERROR,
    """
    Checks: whether title, dates, author and the like are the same in the old Info entries and in the XMP metadata.
    Why: one program shows one of them and one the other; a job filed under two titles is looked for twice.
    Example:
        Info says "Kolkata, draft 2", XMP says "Kolkata"
    Instead: set the title in the program that makes the file, not afterwards in a viewer.
    """,
)

FILTER = Code(
    "FS655",
    "unusual-compression",
    Severity.ERROR,
    """
    Checks: whether everything is packed by methods that every reader knows; LZW and Crypt are not among them.
    Why: LZW was under patents and is not read everywhere; Crypt hides part of the file behind a key.
    Example:
        a picture from a program of the nineties, packed by LZW
    Instead: save the file anew with Flate ("ZIP") or JPEG compression.
    """,
)

EXTERNAL = Code(
    "FS656",
    "external-data",
    Severity.ERROR,
    """
    Checks: whether all of the file is in the file.
    Why: data that lie in another file stay behind when this one is sent.
    Example:
        a picture kept on the designer's own computer
    Instead: embed it: switch off "link to file" where the PDF is made.
    """,
)

ACTION = Code(
    "FS657",
    "actions",
    Severity.ERROR,
    """
    Checks: whether the file does nothing by itself: no scripts, programs to launch, sounds, films or fields to send.
    Why: viewers and mail filters block such files, and what they would do cannot be kept for later.
    Example:
        a script that opens the print dialogue
    Instead: take it out; links to pages and to the web may stay in a file for the screen.
    """,
)

FORM = Code(
    "FS658",
    "unlasting-forms",
    Severity.ERROR,
    """
    Checks: whether fields to fill in bring their own looks along, and are not of the kind XFA.
    Why: what each viewer draws in its own way, or only one viewer shows at all, is no reliable document.
    Example:
        a form made with a program that writes XFA
    Instead: flatten the form, which turns fields into plain page content.
    """,
)

EMBEDDED = Code(
    "FS659",
    "embedded-files",
    Severity.ERROR,
    """
    Checks: whether other files are packed into this one.
    Why: a PDF/A-2 file may hold only other PDF/A files, which is not examined here, and a printer takes none.
    Example:
        the spreadsheet with the figures, attached to the sheet
    Instead: send the other file beside this one.
    """,
)

ANNOTATION_KIND = Code(
    "FS660",
    "unlasting-annotations",
    Severity.ERROR,
    """
    Checks: whether comments, links and the like are of kinds that will still be shown later.
    Why: sounds, films and 3D need players that come and go.
    Example:
        a film placed on the page
    Instead: show a picture of it and print its web address.
    """,
)

ANNOTATION_FLAGS = Code(
    "FS661",
    "hidden-annotations",
    Severity.ERROR,
    """
    Checks: whether comments, links and the like are shown on the screen and allowed to print.
    Why: what one person sees and another does not is no reliable document.
    Example:
        an editor's note, hidden before the file was sent
    Instead: delete what should not be seen; allow everything else to print.
    """,
)

ANNOTATION_LOOKS = Code(
    "FS662",
    "annotations-without-looks",
    Severity.ERROR,
    """
    Checks: whether every comment, stamp or drawing on the page brings its own picture along.
    Why: without it each viewer draws it in its own way, or not at all.
    Example:
        a highlighter mark that only one viewer shows
    Instead: flatten comments into the page, or delete them.
    """,
)

INTERPOLATED = Code(
    "FS663",
    "smoothed-pictures",
    Severity.ERROR,
    """
    Checks: whether pictures leave their pixels as they are, without asking the viewer to smooth them.
    Why: each program smooths in its own way, so the picture looks different everywhere.
    Example:
        a small logo marked "interpolate" to hide its pixels
    Instead: use a larger picture, and switch "interpolate" off.
    """,
)

ALTERNATES = Code(
    "FS664",
    "alternate-pictures",
    Severity.ERROR,
    """
    Checks: whether every picture is one picture, with no second version for the screen or for print.
    Why: nobody who checks the file on a screen would see what is printed.
    Example:
        a coarse picture to show and a fine one to print
    Instead: keep the fine one only.
    """,
)

INTENT = Code(
    "FS665",
    "unknown-rendering-intent",
    Severity.ERROR,
    """
    Checks: whether the way to convert colours (the rendering intent) is one of the four that exist.
    Why: a program that meets an unknown word chooses for itself, and colours shift.
    Example:
        /RI /Vivid
    Instead: RelativeColorimetric, AbsoluteColorimetric, Perceptual or Saturation; or none.
    """,
)

BLEND = Code(
    "FS666",
    "unknown-blend-mode",
    Severity.ERROR,
    """
    Checks: whether transparent objects are mixed in one of the ways that PDF knows.
    Why: an unknown way is shown as plain paint by one program and left out by another.
    Example:
        /BM /Glow
    Instead: Multiply, Screen and their like; or no transparency.
    """,
)

OPERATOR = Code(
    "FS667",
    "undrawable-content",
    Severity.ERROR,
    """
    Checks: whether the pages are drawn by the commands that PDF defines, and by no others, and whether the fonts,
        pictures and states that they call for are in the file.
    Why: each program guesses in its own way what to do with what it does not know, and leaves out what it lacks.
    Example:
        a page stream of which some bytes were damaged; a picture that was taken out to make the file smaller
    Instead: export the file again from its source.
    """,
)

TOO_DEEP = Code(
    "FS668",
    "deep-nesting",
    Severity.ERROR,
    """
    Checks: whether drawing states (q and Q) lie at most 28 deep in each other.
    Why: older viewers and printers keep no more, and lose colours and clipping from there on.
    Example:
        a page placed in a page placed in a page, thirty times
    Instead: flatten the drawing before it is placed.
    """,
)

FEATURE = Code(
    "FS669",
    "passing-features",
    Severity.ERROR,
    """
    Checks: whether the file leans on nothing that only some viewers have, such as slide shows and stated requirements.
    Why: what one program shows and another does not cannot be kept for later.
    Example:
        pages that appear in steps, as in a presentation
    Instead: make the PDF from the finished pages, not from the slide show.
    """,
)

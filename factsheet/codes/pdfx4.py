"""600 to 624: rules of PDF/X-4, and what PDF/A-2 and PDF/UA-1 ask alike."""

from factsheet.diagnostics import Code, Severity

DEVICE_COLOUR = Code(
    "FS600",
    "colours-of-another-device",
    Severity.ERROR,
    """
    Checks: whether every colour, in pictures, forms, shadings and masks too, is of the kind that the file's output
        intent speaks of: inks in a file for press, RGB in one for screens.
    Why: RGB means nothing to a press. Somebody's machine converts it, unseen, and black text lands on four plates.
    Example:
        a web logo in RGB on an otherwise CMYK page
    Instead: convert the colour to CMYK where it was made, and export again.
    """,
)

SAME_PROFILE = Code(
    "FS601",
    "inks-through-a-profile",
    Severity.ERROR,
    """
    Checks: whether colours in CMYK are plain ink numbers, and not passed through the very profile of the output intent.
    Why: such colours are converted to themselves and back, and may not overprint as inks do; PDF/X-4 forbids them.
    Example:
        a picture exported with its FOGRA39 profile into a file for FOGRA39
    Instead: export CMYK without profiles; the output intent says what the inks look like.
    """,
)

BROKEN_SPACE = Code(
    "FS602",
    "broken-colour-space",
    Severity.ERROR,
    """
    Checks: whether every colour space is defined whole: its profile, its table, its stand-in inks.
    Why: where the definition cannot be followed, each machine prints a colour of its own.
    Example:
        a picture whose colour profile was cut short
    Instead: open the picture in the program that made it, assign a sound profile or convert to CMYK, export again.
    """,
)

NO_INTENT = Code(
    "FS603",
    "missing-output-intent",
    Severity.ERROR,
    """
    Checks: whether the file says for which printing condition, or for which screen, its colours are meant.
    Why: the same inks look different on coated and on newspaper stock; without an output intent nobody can proof it.
    Example:
        a PDF exported with "no output intent"
    Instead: export as PDF/X-4 (for press) or PDF/A-2 (for screens), and choose the condition that the printer names.
    """,
)

TWO_PROFILES = Code(
    "FS604",
    "contradicting-output-intents",
    Severity.ERROR,
    """
    Checks: whether there is one output intent for print, and all output intents share one colour profile.
    Why: a file that is meant for two printing conditions at once can be proofed for neither.
    Example:
        one intent for FOGRA39 beside another for GRACoL
    Instead: keep the intent that the printer asks for, and remove the other.
    """,
)

INTENT_PROFILE = Code(
    "FS605",
    "unfit-output-profile",
    Severity.ERROR,
    """
    Checks: whether the output intent carries its colour profile, whole, and of a kind that can describe a press (for
        print) or a press or a screen (for archives).
    Why: a proof is computed from this profile; a camera's profile, or a mere name, gives no proof.
    Example:
        sRGB as the output profile of a file for print
    Instead: choose the printer's CMYK profile when exporting, and embed it.
    """,
)

INTENT_NAME = Code(
    "FS606",
    "nameless-output-intent",
    Severity.ERROR,
    """
    Checks: whether the output intent for print names its printing condition.
    Why: the printer sorts jobs by that name; without it the condition has to be guessed from the profile.
    Example:
        an output intent without OutputConditionIdentifier
    Instead: choose a condition by its registered name, such as FOGRA39 or CGATS TR 006, when exporting.
    """,
)

TRIM_MISSING = Code(
    "FS607",
    "missing-trim",
    Severity.ERROR,
    """
    Checks: whether every page says where the paper will be cut (its TrimBox).
    Why: a page larger than the sheet, as bleed makes it, could be cut anywhere.
    Example:
        a PDF of 216 x 303 mm that does not say that A4 is meant
    Instead: export with "use document bleed settings", or as PDF/X-4, which writes the trim.
    """,
)

BOXES = Code(
    "FS608",
    "disordered-page-boxes",
    Severity.ERROR,
    """
    Checks: whether the boxes of a page lie one in the other: trim within bleed, bleed within crop, crop within media,
        and no ArtBox beside the trim.
    Why: imposition software places pages by these boxes; a crop inside the bleed cuts it off before the guillotine.
    Example:
        a page cropped to its trim in a PDF viewer, which hides the bleed
    Instead: undo the cropping, or export the page again with its bleed.
    """,
)

ANNOTATION = Code(
    "FS609",
    "notes-on-the-print",
    Severity.ERROR,
    """
    Checks: whether comments, links and form fields keep out of what is printed, bleed included.
    Why: some presses print them, some do not; the printer sends the file back rather than guess.
    Example:
        a live web address in a file for press
    Instead: export without links and comments; print the address as words.
    """,
)

NOT_EMBEDDED = Code(
    "FS610",
    "unembedded-fonts",
    Severity.ERROR,
    """
    Checks: whether every font that shows text is in the file.
    Why: a font that is not there is replaced by another, with other widths and other line ends.
    Example:
        Arial named, not embedded, in a PDF from an office program
    Instead: switch on "embed all fonts" when exporting; if a font refuses, use one that may be embedded.
    """,
)

FONT_PROGRAM = Code(
    "FS611",
    "faulty-fonts",
    Severity.ERROR,
    """
    Checks: whether an embedded font can be read, holds every letter that is shown, and may be embedded by its licence.
    Why: letters that are not there print as boxes or gaps, on some presses and not on others.
    Example:
        a subset that lacks the letter ø though the text shows it
    Instead: export again with a fresh copy of the font.
    """,
)

WIDTHS = Code(
    "FS612",
    "false-letter-widths",
    Severity.ERROR,
    """
    Checks: whether the file gives letters the widths that their font has.
    Why: one program goes by the file and one by the font, so lines come out uneven, or words run into each other.
    Example:
        w said to be 500 wide, 722 in the font
    Instead: export again; a file that was patched by an editor seldom recovers.
    """,
)

TRAPPED = Code(
    "FS613",
    "unknown-trapping",
    Severity.ERROR,
    """
    Checks: whether the file says if it is trapped (colours spread a little into each other against white gaps).
    Why: trapping twice blurs, trapping never shows gaps; the printer has to know, and "unknown" is no answer.
    Example:
        Trapped: Unknown, as some programs write by default
    Instead: export as PDF/X-4, and set Trapped to False in the document's properties unless someone did trap the file.
    """,
)

PRINT_CLAIM = Code(
    "FS614",
    "missing-print-claim",
    Severity.ERROR,
    """
    Checks: whether the metadata says that the file is PDF/X-4.
    Why: workflows take in a file by what it says of itself; one that does not say so is treated as any PDF.
    Example:
        a PDF/X-4 file that a program for making files smaller has saved again
    Instead: export as PDF/X-4, and change nothing in the file afterwards.
    """,
)

PRINT_METADATA = Code(
    "FS615",
    "thin-print-metadata",
    Severity.ERROR,
    """
    Checks: whether the metadata holds the dates and the identity of the file (made, changed, which version of which).
    Why: they tell a corrected file from the one it replaces, when both lie in the printer's folder.
    Example:
        no xmp:ModifyDate, no xmpMM:DocumentID
    Instead: export as PDF/X-4 from a program that writes them.
    """,
)

ENCRYPTED = Code(
    "FS616",
    "locked-files",
    Severity.ERROR,
    """
    Checks: whether the file is free of encryption, passwords and permissions.
    Why: a locked file cannot be imposed or trapped, and an archive could one day not open it.
    Example:
        a PDF that anyone may read but nobody may change
    Instead: save it without security; if you do not have the password, ask whoever made it.
    """,
)

HEADER = Code(
    "FS617",
    "odd-beginnings",
    Severity.ERROR,
    """
    Checks: whether the file begins as a PDF of versions 1.0 to 1.7 does, its second line marking it as binary.
    Why: mail and transfer programs take a file that looks like text for text, and break it.
    Example:
        a blank line before %PDF-1.6
    Instead: send the file as the program wrote it, packed in a ZIP archive if mail harms it.
    """,
)

FILE_ID = Code(
    "FS618",
    "unidentified-files",
    Severity.ERROR,
    """
    Checks: whether the file carries an identifier of its own (ID, two strings at its end).
    Why: proofs, plates and corrections are matched to files by it.
    Example:
        a PDF put together by hand
    Instead: save it again with a current PDF program.
    """,
)

DAMAGED = Code(
    "FS619",
    "damaged-files",
    Severity.ERROR,
    """
    Checks: whether the file is whole: its table of contents true, nothing after its end.
    Why: we could mend it to read it; a press may mend it otherwise, or stop.
    Example:
        a download that was cut off and went on
    Instead: fetch or export the file again, and compare its size.
    """,
)

SCREENING = Code(
    "FS620",
    "press-settings-in-the-file",
    Severity.ERROR,
    """
    Checks: whether the file leaves tone curves and halftone dots to the printer.
    Why: a curve in the file is applied on top of the press's own, and pictures come out too dark or too light.
    Example:
        a transfer function from a newspaper's workflow
    Instead: export again without transfer functions and halftones.
    """,
)

BORROWED = Code(
    "FS621",
    "content-kept-elsewhere",
    Severity.ERROR,
    """
    Checks: whether the file holds all that it prints: no low-resolution stand-ins (OPI), no parts of other PDF files.
    Why: what lies elsewhere is not there when the plates are made.
    Example:
        a placed picture linked through an OPI server
    Instead: export with full pictures, and place other PDF files for good.
    """,
)

POSTSCRIPT = Code(
    "FS622",
    "postscript-inside",
    Severity.ERROR,
    """
    Checks: whether the file is free of embedded PostScript programs.
    Why: they print on some machines and are passed over by others, so nobody sees what comes out.
    Example:
        a drawing from an old program that hides PostScript in the PDF
    Instead: open the drawing in a current program and export it again.
    """,
)

LAYERS = Code(
    "FS623",
    "unclear-layers",
    Severity.ERROR,
    """
    Checks: whether layers that can be switched (optional content) are named and have one clear default.
    Why: what is on and what is off decides what is printed.
    Example:
        a layer that a viewer shows and a printer hides
    Instead: flatten the layers, or export only those to be printed.
    """,
)

BLEND_SPACE = Code(
    "FS624",
    "transparency-in-another-colour",
    Severity.ERROR,
    """
    Checks: whether transparent parts of a page are mixed in the colours of the output intent.
    Why: inks mixed as RGB are converted there and back; solid colours shift, and black text turns into four inks.
    Example:
        a shadow on a page whose transparency is set to RGB
    Instead: set the document's blending space to CMYK, and export again.
    """,
)

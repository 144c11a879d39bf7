"""70x: printer's cards, the colour profiles that they name, and the ink that they take."""

from factsheet.diagnostics import Code, Severity

CARD_UNKNOWN = Code(
    "FS700",
    "card-unknown",
    Severity.ERROR,
    """
    Checks: whether the printer's card that is asked for exists: assets/printers/NAME.yaml in the project or in the
    program.
    Why: the card says how the print shop wants the file; without it the file may come back.
    Example:
        card: coted-a4

        # A card of your own, assets/printers/acme.yaml; what is left out holds what most shops ask:
        papers: [a4]
        condition:
          identifier: FOGRA39
          info: Offset on coated paper
          profile: assets/icc/coated-fogra39l-300-small.icc
        bleed: 5 mm
    Instead: name a card that exists (`coated-a4`, `coated-letter` and `uncoated` come with the program), give the path
    of a card file, or write one for your own shop; `factsheet schema card` says what may stand in it.
    """,
)

CARD_LACKS_PAPER = Code(
    "FS701",
    "card-lacks-paper",
    Severity.ERROR,
    """
    Checks: whether the printer's card lists the paper of the sheet.
    Why: what bleed and what colours this shop wants on a paper that it does not print, nobody has said.
    Example:
        papers: [a4]     # and the sheet is on US Letter
    Instead: choose a paper that the card lists, name another card, or ask the shop and add the paper to its card.
    """,
)

OLDER_STANDARD = Code(
    "FS702",
    "older-standard",
    Severity.ERROR,
    """
    Checks: whether the card asks for a file standard that the program makes: PDF/X-4.
    Why: PDF/X-1a and PDF/X-3 date from 2001 to 2003 and leave out what makes a file readable aloud. A file for PDF/X-4
    holds all that a press needs; print shops have been able to take it since about 2010.
    Example:
        standard: PDF/X-1a
    Instead: write `standard: PDF/X-4`, and ask the shop: “Do you take PDF/X-4, in four inks, with your output profile?
    There is no spot colour and no type in more than the inks of your card.” If a shop insists on X-1a, ask whether its
    own workflow may convert a PDF/X-4; many do so on arrival.
    """,
)

CARD_KEY_UNKNOWN = Code(
    "FS703",
    "card-key-unknown",
    Severity.ERROR,
    """
    Checks: whether every entry of a printer's card is one that the program knows.
    Why: a misspelt entry would be ignored in silence, and the shop would not get what it asked for.
    Example:
        bleeds: 5 mm     # it is called bleed
    Instead: correct the spelling, or remove the entry; `factsheet schema card` lists all that there are.
    """,
)

CARD_KEY_MISSING = Code(
    "FS704",
    "card-key-missing",
    Severity.ERROR,
    """
    Checks: whether a printer's card says which papers it is for, and the name, the plain words and the colour profile
    of its printing condition.
    Why: these cannot be guessed. Everything else may be left out and then holds the program's own values.
    Example:
        condition: {identifier: FOGRA39}     # and no profile
    Instead: add the entry that is named, as `factsheet explain FS700` shows it; most shops tell their papers and
    their printing condition where they say how to prepare files.
    """,
)

CARD_SHAPE = Code(
    "FS705",
    "card-shape",
    Severity.ERROR,
    """
    Checks: whether an entry of a printer's card has the shape it needs: keys with values, a list, or a plain word.
    Why: an entry in another shape cannot be understood.
    Example:
        papers: a4
    Instead: write a list in brackets, as in `papers: [a4]`, and parts with their names, as in `ppi: {least: 150}`.
    """,
)

CARD_NUMBER = Code(
    "FS706",
    "card-number",
    Severity.ERROR,
    """
    Checks: whether lengths in a printer's card are numbers with their unit (mm, in or pt), percentages and pixels an
    inch plain numbers, and all of them within reason.
    Why: a length without its unit could be millimetres or points, and a slip in a number shows on every sheet.
    Example:
        bleed: 3
    Instead: write a length with its unit, as in `bleed: 3 mm`, and ink and pixels as bare numbers, as in `ink: 300`.
    """,
)

CARD_CHOICE = Code(
    "FS707",
    "card-choice",
    Severity.ERROR,
    """
    Checks: whether papers, standard and marks in a printer's card are words that the program knows.
    Why: any other word would be a guess.
    Example:
        marks: sometimes
    Instead: use one of the words that the message lists.
    """,
)

CARD_RESOLUTIONS = Code(
    "FS708",
    "card-resolutions",
    Severity.ERROR,
    """
    Checks: whether the pixels an inch in a printer's card rise from `least` (below it a picture is refused) over `good`
    (below it one is warned of) and `target` (what finer ones are brought down to) to `most` (above it they are).
    Why: in another order a picture could be too coarse and too fine at once.
    Example:
        ppi: {least: 300}     # `good` is left out and holds 225
    Instead: give all four in rising order, as in {least: 150, good: 225, target: 300, most: 450}.
    """,
)

PROFILE_MISSING = Code(
    "FS709",
    "profile-missing",
    Severity.ERROR,
    """
    Checks: whether the colour profile that a printer's card (or a theme under `press`) names exists.
    Why: the profile converts the pictures to inks and tells the printer what the inks mean.
    Example:
        profile: assets/icc/coated.icc
    Instead: put the shop's profile into the project and name it from the project's folder, or beside the card and name
    it by its file name; or use one of those in assets/icc that come with the program.
    """,
)

PROFILE_UNREADABLE = Code(
    "FS710",
    "profile-unreadable",
    Severity.ERROR,
    """
    Checks: whether the profile is an ICC file that says how four inks look on paper (class output, CMYK).
    Why: through the profile of a screen, or a damaged one, every picture comes out in wrong colours.
    Example:
        profile: assets/icc/srgb.icc     # a screen's, not a press's
    Instead: ask the printer for the CMYK output profile of the paper, or use one that the program brings along.
    """,
)

PICTURE_INK = Code(
    "FS711",
    "picture-ink",
    Severity.ERROR,
    """
    Checks: the ink of every picture as the colour profile of the printer's card makes it: the highest mean of any
    15 square millimetres, all four plates together.
    Why: a profile that was made for more ink than the card allows contradicts the card. More ink than paper can hold
    does not dry, and smears on the next sheet.
    Example:
        ink: 280                       # with a profile that was made for 330 %
    Instead: ask the shop which of the two holds: the profile for its limit, or the limit that its profile was made for.
    """,
)

PROFILE_OF_ANOTHER_CONDITION = Code(
    "FS712",
    "profile-of-another-condition",
    Severity.WARNING,
    """
    Checks: whether a profile that tells its own printing condition tells the one that the card names.
    Why: pictures would be converted for one paper, and the printer told of another: they come out too dark or too pale.
    Example:
        condition: {identifier: FOGRA39, profile: assets/icc/uncoated-fogra29l-280-small.icc}
    Instead: ask the shop which condition it prints, and give the profile and the identifier of that one.
    """,
)

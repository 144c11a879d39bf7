"""3xx: letters and lines."""

from factsheet.diagnostics import Code, Severity

LETTER_MISSING = Code(
    "FS301",
    "missing-letter",
    Severity.ERROR,
    """
    Checks: whether every letter and sign is in the font of its text or in one of the fonts that stand in for it.
    Why: a letter that no font has would print as an empty box, or not at all.
    Example:
        text: Call us on ☎ at any hour.
    Instead: write it with letters that the fonts have, or add a font that has it to the theme's `fallback` list.
    """,
)

RIGHT_TO_LEFT = Code(
    "FS302",
    "right-to-left",
    Severity.ERROR,
    """
    Checks: whether a text holds words that are written from right to left, such as Arabic, Hebrew or Urdu.
    Why: this version sets text from left to right only, and such words would come out backwards.
    Example:
        text: مرحبا
    Instead: leave these words out for now, or give them in Latin letters.
    """,
)

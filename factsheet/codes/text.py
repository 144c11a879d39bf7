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
    Instead: write it with letters that the fonts have; or put a font that has it into the project, and add it to the
    theme's `fallback` list, as in `fallback: [fonts/NotoSansJP-Regular.ttf]`.
    """,
)

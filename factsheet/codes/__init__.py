"""codes: every message that the program can give, with what it means and what to do.

One file a family: 0xx the command line, 1xx content, 2xx theme and fonts, 3xx text, 4xx layout, 5xx pictures and PDF,
6xx the rules of preflight, 7xx printer's cards and examining.
`factsheet explain FS104` prints an entry. Import a family (`from factsheet.codes import content as say`) to report.
"""

from functools import cache

from factsheet.diagnostics import Code


@cache
def every() -> dict[str, Code]:
    """All codes by number, in order.

    Raises:
        ValueError: two codes share a number or a name.
    """
    from factsheet.codes import (
        cards,
        command,
        content,
        drawings,
        examining,
        fonts,
        house,
        layout,
        pdf,
        pdfa2,
        pdfua1,
        pdfx4,
        text,
        theme,
        translations,
    )

    made = (command, content, translations, theme, fonts, text, layout, drawings, pdf)
    families = (*made, pdfx4, house, pdfa2, pdfua1, cards, examining)
    found = [value for family in families for value in vars(family).values() if isinstance(value, Code)]
    for what in ("number", "name"):
        seen = [getattr(code, what) for code in found]
        doubles = {one for one in seen if seen.count(one) > 1}
        if doubles:
            raise ValueError(f"used twice: {sorted(doubles)}")
    return {code.number: code for code in sorted(found, key=lambda code: code.number)}

"""2xx: the theme, its colours and its ranges. (The fonts that it names have a family of their own, `fonts`.)"""

from factsheet.diagnostics import Code, Severity

THEME_MISSING = Code(
    "FS201",
    "theme-missing",
    Severity.ERROR,
    """
    Checks: whether the theme that a sheet asks for exists: assets/themes/NAME.yaml in the project or in the program.
    Why: without a theme there is no colour, no type and no grid.
    Example:
        theme: dwan
    Instead: name a theme that exists (`dawn` and `field` come with the program), or give the path of a theme file.
    """,
)

COLOUR_UNKNOWN = Code(
    "FS202",
    "colour-unknown",
    Severity.ERROR,
    """
    Checks: whether every colour that a theme uses stands in its list of colours.
    Why: a colour that is not defined has no inks for the press.
    Example:
        type:
          kicker: {ink: rusty, ...}     # the colour is called rust
    Instead: use a name from `colours`, or define the new colour there.
    """,
)

INKS_WRONG = Code(
    "FS203",
    "inks-wrong",
    Severity.ERROR,
    """
    Checks: whether `cmyk` holds four numbers from 0 to 100: percent of cyan, magenta, yellow and black.
    Why: the press prints these very numbers.
    Example:
        navy: {cmyk: [100, 74, 162], rgb: "#12263F"}
    Instead: give all four inks in percent, as in [100, 74, 0, 62].
    """,
)

LIGHT_WRONG = Code(
    "FS204",
    "light-wrong",
    Severity.ERROR,
    """
    Checks: whether `rgb` is written as "#" and six digits from 0 to F.
    Why: screens and office printers show this colour.
    Example:
        rust: {cmyk: [0, 80, 95, 25], rgb: rust}
    Instead: write it as in "#B23E1B", with quotation marks, since # begins a comment in YAML.
    """,
)

HEAVY_COLOUR = Code(
    "FS205",
    "heavy-colour",
    Severity.ERROR,
    """
    Checks: the ink that the colours of a theme put on the paper, before anything is painted: each colour by itself, and
    black type together with the ground that it prints over, against the limit of the printer's card.
    Why: more ink than paper can hold does not dry, smears on the next sheet, and printers refuse the file.
    Example:
        night: {cmyk: [100, 90, 60, 80], rgb: "#0A0F1C"}     # 330 %; coated paper takes 300 %, uncoated less
    Instead: lower the four numbers of the colour until they add up to the limit, the weakest first; black can replace
    equal parts of cyan, magenta and yellow.
    """,
)

LOW_CONTRAST = Code(
    "FS206",
    "low-contrast",
    Severity.ERROR,
    """
    Checks: the contrast of every kind of text with the ground it stands on, on screen and in print; the worse counts.
    Why: under 4.5 to 1 (3 to 1 from 18 pt on) many readers cannot make it out.
    Example:
        type:
          kicker: {ink: saffron, ground: paper, ...}     # 2 to 1
    Instead: choose a darker ink on light ground or a lighter one on dark ground.
    """,
)

ROLE_MISSING = Code(
    "FS207",
    "role-missing",
    Severity.ERROR,
    """
    Checks: whether the theme says how every kind of text is set, what every accent, ground and space is.
    Why: a part without its type or space cannot be drawn, and the program invents no look of its own.
    Example:
        type: {place: ..., title: ...}     # and no problem
    Instead: add the entry that is named; assets/themes/dawn.yaml has them all.
    """,
)

ROLE_UNKNOWN = Code(
    "FS208",
    "role-unknown",
    Severity.ERROR,
    """
    Checks: whether every entry of a theme is one that the program knows.
    Why: a misspelt entry would be ignored in silence, and the sheet would not look as meant.
    Example:
        type:
          kickers: {...}     # it is called kicker
    Instead: correct the spelling, or remove the entry.
    """,
)

RANGE_WRONG = Code(
    "FS209",
    "range-wrong",
    Severity.ERROR,
    """
    Checks: whether a range is one number, or three that rise: the least, as drawn, the most; and whether the cover and
    the space in the footer can grow.
    Why: the fitting search moves between the first and the last, and cannot if they are turned round. It fills a page
    that has little on it with a higher cover or footer.
    Example:
        size: [12, 11, 9.5]
    Instead: write the smallest first, as in [9.5, 11, 12].
    """,
)

NUMBER_WRONG = Code(
    "FS210",
    "number-wrong",
    Severity.ERROR,
    """
    Checks: whether lengths, tracking and opacities in a theme are plain numbers within reason: type is at most 120 pt,
    and tracking lies between -50 and 300 thousandths of its size.
    Why: a length that is no number cannot be measured on paper, and one out of all proportion leaves no room for words.
    Example:
        margin: half an inch
    Instead: give points as a plain number: half an inch is 36.
    """,
)

TYPE_TOO_SMALL = Code(
    "FS211",
    "type-too-small",
    Severity.ERROR,
    """
    Checks: whether type may get smaller than print holds: 6 pt in black alone, 7.5 pt in other inks, 7 pt semibold or
    9 pt regular when it is light on dark.
    Why: fine strokes fill in or break up on the press when they are thinner than the plates can meet.
    Example:
        small print: {font: label, size: 6.3, ink: white, ground: foot, ...}
    Instead: raise the least size of the role, or set it in black on light ground.
    """,
)

CHOICE_WRONG = Code(
    "FS212",
    "choice-wrong",
    Severity.ERROR,
    """
    Checks: whether a manner of drawing is one that the program knows.
    Why: any other word would be a guess.
    Example:
        style: {pillars: boxed}
    Instead: use one of the words that the message lists.
    """,
)

SHAPE_WRONG = Code(
    "FS213",
    "shape-wrong",
    Severity.ERROR,
    """
    Checks: whether an entry of a theme has the shape it needs: keys with values, a list, or a plain word.
    Why: an entry in another shape cannot be understood.
    Example:
        colours: navy, saffron
    Instead: write it as assets/themes/dawn.yaml does.
    """,
)

FONT_FAMILY_UNKNOWN = Code(
    "FS214",
    "font-family-unknown",
    Severity.ERROR,
    """
    Checks: whether the font that a kind of text names stands in the theme's list of fonts.
    Why: type cannot be set in a font that is not there, and no other is taken in silence.
    Example:
        type:
          fact: {font: lable, ...}
    Instead: use a name from `fonts`, or add the family there.
    """,
)

FEATURE_UNKNOWN = Code(
    "FS215",
    "feature-unknown",
    Severity.ERROR,
    """
    Checks: whether a font feature is written as its OpenType tag of four letters, with a minus to turn it off.
    Why: another word would have no effect, in silence.
    Example:
        features: [oldstyle]
    Instead: write the tag, as in [onum, pnum, -liga].
    """,
)

VEIL_WRONG = Code(
    "FS216",
    "veil-wrong",
    Severity.ERROR,
    """
    Checks: whether the veil over the cover has stops of three numbers from 0 to 1, with heights that rise.
    Why: a veil that is not well defined may hide the picture or leave type unreadable.
    Example:
        stops: [[0.5, 0.2, 0.6], [0, 0.4, 0.8]]
    Instead: write [height from the top, least opacity, most opacity] in rising order, as in
    [[0, 0.4, 0.8], [0.5, 0.2, 0.6]].
    """,
)

LEADING_TOO_TIGHT = Code(
    "FS219",
    "leading-too-tight",
    Severity.ERROR,
    """
    Checks: whether the distance from line to line is at least nine tenths of the size of the type as drawn.
    Why: closer lines run into each other, and letters print over letters.
    Example:
        title: {font: display, size: [19, 24, 26], leading: 12, ...}
    Instead: raise `leading`. Running text reads well at 1.2 to 1.4 times its size, a large title at 1 to 1.1 times.
    """,
)

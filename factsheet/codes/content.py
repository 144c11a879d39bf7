"""1xx: what the office and the organisation wrote."""

from factsheet.diagnostics import Code, Severity

# --- the file

FILE_MISSING = Code(
    "FS101",
    "file-missing",
    Severity.ERROR,
    """
    Checks: whether the file is there.
    Why: nothing can be read from it.
    Example:
        factsheet build data/offices/kolkatta.yaml
    Instead: check the spelling of the name, and that the file lies in the project folder.
    """,
)

FILE_UNREADABLE = Code(
    "FS102",
    "file-unreadable",
    Severity.ERROR,
    """
    Checks: whether the file can be opened.
    Why: nothing can be read from it.
    Example:
        a folder that is called kolkata.yaml
    Instead: make it an ordinary file that your account may read.
    """,
)

NOT_UTF_8 = Code(
    "FS103",
    "not-utf-8",
    Severity.ERROR,
    """
    Checks: whether the file is saved as UTF-8, the encoding that holds the letters of every language.
    Why: in another encoding é or ä would print as something else.
    Example:
        a file saved by an old editor as "ANSI" or "Unicode (UTF-16)"
    Instead: save the file as UTF-8; most editors offer the encoding in the Save As window.
    """,
)

FILE_TOO_LARGE = Code(
    "FS104",
    "file-too-large",
    Severity.ERROR,
    """
    Checks: whether the file stays under 256 KiB.
    Why: two pages hold about 8 KiB of text, so a file of this size is something else.
    Example:
        a picture that was renamed to kolkata.yaml
    Instead: check that this is the right file, and keep in it what is printed on the sheet.
    """,
)

EMPTY_FILE = Code(
    "FS105",
    "empty-file",
    Severity.ERROR,
    """
    Checks: whether the file holds anything besides comments.
    Why: there is nothing to print.
    Example:
        # to be written
    Instead: copy a file of the same kind and change it, or run `factsheet new DIR` for one with comments that teach.
    """,
)

FILE_HOLDS_NO_KEYS = Code(
    "FS106",
    "file-holds-no-keys",
    Severity.ERROR,
    """
    Checks: whether the file begins with a key and a colon.
    Why: each part of the sheet is found by its key.
    Example:
        - Kolkata
        - India
    Instead: begin with a key, a colon and a value, such as `place: Kolkata`.
    """,
)

TAB = Code(
    "FS107",
    "tab",
    Severity.ERROR,
    """
    Checks: whether the file has tabs, but for lines that are comments.
    Why: the depth of a line says what it belongs to, and a tab has no fixed depth.
    Example:
        cover:
        →   picture: assets/pictures/kolkata.jpg
    Instead: put spaces in its place; most editors can convert the tabs of a file.
    """,
)

UNPRINTABLE_SIGN = Code(
    "FS108",
    "unprintable-sign",
    Severity.ERROR,
    """
    Checks: whether every sign of the file can be printed. Spaces of all widths, soft hyphens (U+00AD), zero width
    spaces and joiners (U+200B to U+200D), the word joiner (U+2060) and direction marks are let through.
    Why: it would leave a hole or a box on paper, or break a search for the word.
    Example:
        place: Kolk�ta
    Instead: delete the sign and type the word afresh; it often comes along when text is pasted from elsewhere.
    """,
)

# --- what YAML allows and a sheet does not

DUPLICATE_KEY = Code(
    "FS109",
    "duplicate-key",
    Severity.ERROR,
    """
    Checks: whether a key stands twice in one place.
    Why: only one of the two values could print, and nobody would see which.
    Example:
        place: Kolkata
        place: Calcutta
    Instead: keep one of the two lines.
    """,
)

MERGE_KEY = Code(
    "FS110",
    "merge-key",
    Severity.ERROR,
    """
    Checks: whether a key is `<<`.
    Why: a value copied from elsewhere in the file is a value that nobody sees where it prints.
    Example:
        <<: *shared
    Instead: write the keys out. What all offices share belongs in data/organisation.yaml.
    """,
)

ANCHOR = Code(
    "FS111",
    "anchor",
    Severity.ERROR,
    """
    Checks: whether a value begins with & or *, which YAML takes for a name or a pointer.
    Why: a value that lives in two places is changed in one and printed in both.
    Example:
        text: *Name changed.
    Instead: write the value out; if the sign is part of the text, put the text in quotation marks.
    """,
)

TAG = Code(
    "FS112",
    "tag",
    Severity.ERROR,
    """
    Checks: whether a value begins with an exclamation mark, which YAML takes for a tag.
    Why: a tag asks the program to make something other than text of the value; a sheet holds only text.
    Example:
        value: !!float 330
    Instead: delete the tag; if the exclamation mark is part of the text, put the text in quotation marks.
    """,
)

SEVERAL_DOCUMENTS = Code(
    "FS113",
    "several-documents",
    Severity.ERROR,
    """
    Checks: whether a line of three dashes parts the file in two.
    Why: one file makes one sheet, and the second part would be lost.
    Example:
        place: Kolkata
        ---
        place: Chennai
    Instead: delete the dashes, or move the second part to a file of its own.
    """,
)

TOO_DEEP = Code(
    "FS114",
    "too-deep",
    Severity.ERROR,
    """
    Checks: whether values stand at most twelve levels deep.
    Why: a sheet needs five, so something has slipped or a bracket is not closed.
    Example:
        facts: [[[[[[[[[[[[[text]]]]]]]]]]]]]
    Instead: check the indentation and the brackets above this line.
    """,
)

KEY_NOT_A_WORD = Code(
    "FS115",
    "key-not-a-word",
    Severity.ERROR,
    """
    Checks: whether each key is a word.
    Why: parts of the sheet are found by the word before the colon.
    Example:
        [place, country]: Kolkata
    Instead: write one key, a colon and its value on a line.
    """,
)

# --- YAML that is none

QUOTE_NOT_CLOSED = Code(
    "FS116",
    "quote-not-closed",
    Severity.ERROR,
    """
    Checks: whether a quotation mark that opens a text also closes it.
    Why: everything after it is taken for part of the text.
    Example:
        title: "Sex trafficking
    Instead: close the text with the same mark. An apostrophe inside '...' is typed twice.
    """,
)

BRACKET_NOT_CLOSED = Code(
    "FS117",
    "bracket-not-closed",
    Severity.ERROR,
    """
    Checks: whether what opens with [ or { is a list that closes with ] or }.
    Why: everything after it is taken for part of the list.
    Example:
        focus: [0.9, 0.4
    Instead: close the bracket and part the values by commas. A text that begins with a bracket is put in quotation
    marks, or below `>-` on a line of its own.
    """,
)

COLON_IN_TEXT = Code(
    "FS118",
    "colon-in-text",
    Severity.ERROR,
    """
    Checks: whether a text holds a colon followed by a space.
    Why: that is how a key is parted from its value, so the text cannot be told from a key.
    Example:
        title: The problem: trafficking
    Instead: put the text in quotation marks, or below `>-` on a line of its own.
    """,
)

WRONG_INDENTATION = Code(
    "FS119",
    "wrong-indentation",
    Severity.ERROR,
    """
    Checks: whether lines that belong together begin at the same depth.
    Why: the depth of a line says what it belongs to.
    Example:
        cover:
            picture: kolkata.jpg
          alt: A bridge
    Instead: move the line so that it begins below its neighbours.
    """,
)

TEXT_AFTER_QUOTE = Code(
    "FS120",
    "text-after-quote",
    Severity.ERROR,
    """
    Checks: whether a text ends where its quotation mark or bracket closes.
    Why: a mark at the beginning is taken for the start of a quoted text, and the rest belongs nowhere.
    Example:
        text: "Rescue" is only the beginning.
    Instead: put the whole text below `>-` on a line of its own; there every sign is taken as it is.
    """,
)

SIGN_CANNOT_START = Code(
    "FS121",
    "sign-cannot-start",
    Severity.ERROR,
    """
    Checks: whether a text begins with a sign that YAML keeps for itself: @ ` % & * ! | >
    Why: the sign would be taken for an instruction and not for text.
    Example:
        name: @example
    Instead: put the text in quotation marks, or below `>-` on a line of its own.
    """,
)

UNKNOWN_ESCAPE = Code(
    "FS122",
    "unknown-escape",
    Severity.ERROR,
    """
    Checks: whether a backslash in a text between double quotation marks has a meaning there.
    Why: between "..." a backslash begins a code such as \\u00e9.
    Example:
        title: "either\\or"
    Instead: use single quotation marks, where a backslash is a backslash, or type it twice.
    """,
)

COLON_MISSING = Code(
    "FS123",
    "colon-missing",
    Severity.ERROR,
    """
    Checks: whether a line that should be a key has a colon and a space after it.
    Why: without them it is not known where the key ends.
    Example:
        place Kolkata
    Instead: write the key, a colon, a space and the value. A text of several lines stands below `>-`, indented.
    """,
)

BROKEN_YAML = Code(
    "FS124",
    "broken-yaml",
    Severity.ERROR,
    """
    Checks: whether the file follows the rules of YAML.
    Why: what comes after this place cannot be read.
    Example:
        %YAML three
    Instead: compare the line with another office's file.
    """,
)

# --- keys

KEY_MISSING = Code(
    "FS130",
    "key-missing",
    Severity.ERROR,
    """
    Checks: whether everything is there that a sheet or one of its parts cannot do without.
    Why: it would leave a gap on the page, or leave a reader who cannot see the picture without a word.
    Example:
        cover: {picture: assets/pictures/kolkata.jpg}
    Instead: add the line; a part as a whole may be left out, unless it is the place, the cover or the problem.
    """,
)

SHARED_KEY_MISSING = Code(
    "FS131",
    "shared-key-missing",
    Severity.ERROR,
    """
    Checks: whether the office or its organisation gives the language, the date, the contact and what the organisation
    is.
    Why: every sheet prints or needs them.
    Example:
        a data/organisation.yaml without `contact`
    Instead: add the line to data/organisation.yaml, where it serves all offices.
    """,
)

UNKNOWN_KEY = Code(
    "FS132",
    "unknown-key",
    Severity.ERROR,
    """
    Checks: whether each key is one that the sheet knows.
    Why: what stands under a misspelt key would not print.
    Example:
        milestone: [...]
    Instead: correct the key, or put a # before the line if it is a note to yourself.
    """,
)

KEY_OF_OTHER_FILE = Code(
    "FS133",
    "key-of-other-file",
    Severity.ERROR,
    """
    Checks: whether a key stands in the file it belongs in.
    Why: it would not be looked for here.
    Example:
        an office file with `name: International Justice Mission`
    Instead: move the line to the other file.
    """,
)

OVERRIDE_NOT_ALLOWED = Code(
    "FS134",
    "override-not-allowed",
    Severity.ERROR,
    """
    Checks: whether an office says for itself only what its organisation lets it.
    Why: the organisation wants this part to be the same on all its sheets. Language, paper, theme, date and label are
    free to every office.
    Example:
        an office file with `about` where the organisation lists only contact
    Instead: delete it here, or add its name to `offices_may_override` in data/organisation.yaml.
    """,
)

UNKNOWN_OVERRIDE = Code(
    "FS135",
    "unknown-override",
    Severity.ERROR,
    """
    Checks: whether `offices_may_override` lists only mark, contact, about, small_print and words.
    Why: the list gives leave for these five alone; language, paper, theme, date and label are every office's own
    choice anyway.
    Example:
        offices_may_override: [adress]
    Instead: correct the name, or take it out of the list.
    """,
)

EMPTY_VALUE = Code(
    "FS136",
    "empty-value",
    Severity.ERROR,
    """
    Checks: whether each key has a value.
    Why: an empty value would print as a hole.
    Example:
        country:
    Instead: write the value, or delete the line. A value that begins with # is put in quotation marks.
    """,
)

KEYS_NEEDED = Code(
    "FS137",
    "keys-needed",
    Severity.ERROR,
    """
    Checks: whether a part that has several values names each by its key.
    Why: it is not known which of them the text is.
    Example:
        cover: assets/pictures/kolkata.jpg
    Instead: write its keys below it, indented, each with a colon and its value.
    """,
)

LIST_NEEDED = Code(
    "FS138",
    "list-needed",
    Severity.ERROR,
    """
    Checks: whether a part that can hold several entries is a list.
    Why: it is not known where one entry ends and the next begins.
    Example:
        facts: {figure: 40 million, text: people are held in slavery}
    Instead: begin each entry with a dash and a space on a line of its own.
    """,
)

TEXT_NEEDED = Code(
    "FS139",
    "text-needed",
    Severity.ERROR,
    """
    Checks: whether a value that prints is a text.
    Why: a list or keys cannot print in its place.
    Example:
        title: [Sex, trafficking]
    Instead: write the text after the colon; if it begins with [ or { put it in quotation marks.
    """,
)

YES_OR_NO_NEEDED = Code(
    "FS140",
    "yes-or-no-needed",
    Severity.ERROR,
    """
    Checks: whether a question is answered by true or false.
    Why: another word might be taken for either.
    Example:
        pseudonym: maybe
    Instead: write true or false.
    """,
)

ONE_LINE_NEEDED = Code(
    "FS141",
    "one-line-needed",
    Severity.ERROR,
    """
    Checks: whether names, titles and labels are one line.
    Why: where they break is decided by the room on the page.
    Example:
        title: |
          Sex
          trafficking
    Instead: write the text on one line, or use `>-` in place of `|`.
    """,
)

WRONG_COUNT = Code(
    "FS142",
    "wrong-count",
    Severity.ERROR,
    """
    Checks: how many entries a part has: 2 to 4 callouts, 2 to 6 facts, up to 8 sources, up to 2 quotes, 2 to 6
    pillars, up to 8 milestones.
    Why: the design has places for so many; fewer look lost and more cannot be read.
    Example:
        facts: [{figure: 40 million, text: people are held in slavery}]
    Instead: add or take out entries, or leave out the whole part.
    """,
)

WORD_RANGE = Code(
    "FS143",
    "word-range",
    Severity.WARNING,
    """
    Checks: how long a text is, in words: the problem 40 to 180, a pillar 20 to 80, a milestone up to 40, the leader
    30 to 120.
    Why: this is advice from sheets that read well; whether a text fits is decided by the page alone.
    Example:
        a problem told in nine words
    Instead: shorten or lengthen the text if it reads better so.
    """,
)

# --- forms of single values

BAD_DATE = Code(
    "FS150",
    "bad-date",
    Severity.ERROR,
    """
    Checks: whether the date of a sheet is a year, a month or a day, and a milestone's day one of the calendar.
    Why: the date of a sheet becomes that of its file; the day of a milestone is written out as the language has it.
    Example:
        date: June 2019
    Instead: write 2019, 2019-06 or 2019-06-17.
    """,
)

BAD_YEAR = Code(
    "FS151",
    "bad-year",
    Severity.ERROR,
    """
    Checks: whether a year has four digits.
    Why: it prints after words such as "since".
    Example:
        since: '06
    Instead: write the year alone, such as 2006.
    """,
)

MILESTONE_WITHOUT_YEAR = Code(
    "FS152",
    "milestone-without-year",
    Severity.ERROR,
    """
    Checks: whether the date of a milestone names a year of four digits.
    Why: the timeline runs by years.
    Example:
        date: last spring
    Instead: write it as it is to print, such as 2006 or spring 2006, or as 2006-05 to have the month written out.
    """,
)

BAD_FOCUS = Code(
    "FS153",
    "bad-focus",
    Severity.ERROR,
    """
    Checks: whether a focus is two numbers from 0 to 1.
    Why: it says which place of the picture stays in view when its edges are cut: how far from the left, how far from
    the top.
    Example:
        focus: [90, 40]
    Instead: write it as in `focus: [0.9, 0.4]`, far to the right and a little above the middle.
    """,
)

BAD_LANGUAGE = Code(
    "FS154",
    "bad-language",
    Severity.ERROR,
    """
    Checks: whether a language is named by its code.
    Why: hyphens, quotation marks and screen readers go by it.
    Example:
        language: English
    Instead: write two or three letters, with a hyphen and the country if it matters: en-US, de, pt-BR.
    """,
)

WORDS_MISSING = Code(
    "FS155",
    "words-missing",
    Severity.ERROR,
    """
    Checks: whether the headings of the sheet are known in its language. Built in are Amharic, Arabic, Bengali, Burmese,
    Chinese, Dutch, English, French, German, Greek, Hebrew, Hindi, Indonesian, Italian, Japanese, Khmer, Korean, Nepali,
    Persian, Polish, Portuguese, Romanian, Russian, Spanish, Swahili, Swedish, Tamil, Thai, Turkish, Ukrainian, Urdu
    and Vietnamese.
    Why: headings in another language than the text would look like a mistake.
    Example:
        language: fi
    Instead: give the words under `words:`, such as `facts: Tietoa`; in data/organisation.yaml if that is in the same
    language, else in data/organisation.fi.yaml beside it.
    """,
)

PLACE_FOR_YEAR_MISSING = Code(
    "FS156",
    "place-for-year-missing",
    Severity.ERROR,
    """
    Checks: whether the words for "since" say where the year goes.
    Why: the year would not print.
    Example:
        words: {since: from}
    Instead: write {year} in its place, as in `since: "from {year}"`.
    """,
)

UNKNOWN_PAPER = Code(
    "FS157",
    "unknown-paper",
    Severity.ERROR,
    """
    Checks: whether the paper is one that the sheet is composed for.
    Why: each paper has a composition of its own.
    Example:
        paper: A5
    Instead: write letter or a4.
    """,
)

PICTURE_OUTSIDE = Code(
    "FS158",
    "picture-outside",
    Severity.ERROR,
    """
    Checks: whether a picture is named by its path from the project folder, with / between folders.
    Why: only so does the sheet come out the same on every computer.
    Example:
        picture: C:\\Users\\me\\kolkata.jpg
    Instead: copy the picture into assets/pictures and name it like assets/pictures/kolkata.jpg.
    """,
)

BAD_WEB_ADDRESS = Code(
    "FS159",
    "bad-web-address",
    Severity.ERROR,
    """
    Checks: whether a web address could lead somewhere.
    Why: it becomes a link and a QR code, and a reader would end at an error page.
    Example:
        web: example dot org
    Instead: write it as readers would type it, such as Example.org or https://example.org/give.
    """,
)

BAD_MAIL_ADDRESS = Code(
    "FS160",
    "bad-mail-address",
    Severity.ERROR,
    """
    Checks: whether a mail address has a name, an @ and a place.
    Why: mail would not arrive.
    Example:
        mail: info at example.org
    Instead: write the plain address, such as info@example.org.
    """,
)

BAD_FILE_NAME = Code(
    "FS161",
    "bad-file-name",
    Severity.ERROR,
    """
    Checks: whether an office file's name is made of lower case letters a to z, digits and hyphens; a translation's has
    the code of its language as well, after a dot.
    Why: the PDF gets the same name, and other signs go wrong in mail, on the web and on other systems.
    Example:
        data/offices/São Paulo.yaml
    Instead: rename the file, for example to sao-paulo.yaml, or sao-paulo.pt-BR.yaml beside it.
    """,
)

SAME_SLUG = Code(
    "FS162",
    "same-slug",
    Severity.ERROR,
    """
    Checks: whether two office files differ only in their ending, or in the capitals of their language.
    Why: the sheet of one would replace that of the other.
    Example:
        kolkata.yaml and kolkata.yml
    Instead: delete or rename one of the two.
    """,
)

MARK_WITHOUT_FILE = Code(
    "FS164",
    "mark-without-file",
    Severity.ERROR,
    """
    Checks: whether a mark names at least one file.
    Why: there is nothing to draw.
    Example:
        mark: {alt: Example Aid}
    Instead: add `light` (for dark ground) or `dark` (for light ground), or delete `mark` to have the name set in type.
    """,
)

UNREACHABLE = Code(
    "FS165",
    "unreachable",
    Severity.ERROR,
    """
    Checks: whether the contact tells readers at least one way to answer.
    Why: a sheet that moves somebody should let them do something about it.
    Example:
        contact: {fax: 703.465.5499}
    Instead: add `web`, `mail`, `phone` or `address`.
    """,
)

UNKNOWN_DIGITS = Code(
    "FS166",
    "unknown-digits",
    Severity.ERROR,
    """
    Checks: whether `digits` is latin or native.
    Why: it decides the digits of every number that the program writes itself.
    Example:
        digits: bengali
    Instead: write `digits: native` for the digits of the sheet's language, or leave the line out for 0 to 9.
    """,
)

UNKNOWN_MANNER = Code(
    "FS167",
    "unknown-manner",
    Severity.ERROR,
    """
    Checks: whether `as` is number, percent or a currency, by its three capitals in ISO 4217.
    Why: signs, their side and the spaces around them are set by it.
    Example:
        {value: 45, as: rupees, label: ...}
    Instead: write as: percent, as: INR, as: USD and the like; or leave `as` out and type the number as it is to print.
    """,
)

VALUE_NOT_PLAIN = Code(
    "FS168",
    "value-not-plain",
    Severity.ERROR,
    """
    Checks: whether a value with `as` is up to 15 digits, with a point before decimals if there are any.
    Why: only a plain number can be written as another language has it.
    Example:
        {value: "45%", as: percent, label: ...}
    Instead: write the number alone, as in `value: 45` or `value: 1.9`, or leave `as` out.
    """,
)

SIGN_TWICE = Code(
    "FS169",
    "sign-twice",
    Severity.ERROR,
    """
    Checks: whether a value in percent or a currency also has a prefix or suffix with such a sign.
    Why: both would print.
    Example:
        {value: 45, as: percent, suffix: "%", label: ...}
    Instead: delete the prefix or suffix; `as` sets the sign on the side where the language has it.
    """,
)

# --- fields beside each other

UNCALLED_SOURCE = Code(
    "FS170",
    "uncalled-source",
    Severity.ERROR,
    """
    Checks: whether every source is called from a text.
    Why: sources are numbered by their first call, so this one has no number.
    Example:
        sources: [{id: ilo, text: ILO 2014}]
    Instead: write its id behind the fact it proves, as in `[^ilo]`, or delete the source.
    """,
)

UNKNOWN_SOURCE = Code(
    "FS171",
    "unknown-source",
    Severity.ERROR,
    """
    Checks: whether every call leads to a source.
    Why: the reader would look for a note that is not there.
    Example:
        text: across the world.[^iol]
    Instead: correct the id, or add the source under `sources`. To print the signs themselves put a backslash first.
    """,
)

DUPLICATE_SOURCE = Code(
    "FS172",
    "duplicate-source",
    Severity.ERROR,
    """
    Checks: whether each source has an id of its own.
    Why: a call could mean either.
    Example:
        sources: [{id: ilo, text: ILO 2014}, {id: ilo, text: ILO 2017}]
    Instead: give the second another id, and its calls with it.
    """,
)

NOTE_IN_SOURCE = Code(
    "FS173",
    "note-in-source",
    Severity.ERROR,
    """
    Checks: whether a source calls a source.
    Why: a note to a note leads the reader round in circles.
    Example:
        sources: [{id: ilo, text: "ILO 2014.[^walk]"}]
    Instead: name both in one source.
    """,
)

BAD_SOURCE_ID = Code(
    "FS174",
    "bad-source-id",
    Severity.ERROR,
    """
    Checks: whether the id of a source is made of letters, digits and hyphens.
    Why: `[^id]` could not call it.
    Example:
        id: ILO 2014
    Instead: write it without spaces, such as ilo-2014. It does not print.
    """,
)

PSEUDONYM_UNEXPLAINED = Code(
    "FS175",
    "pseudonym-unexplained",
    Severity.ERROR,
    """
    Checks: whether the small print explains the asterisk after a changed name.
    Why: readers are owed the truth about whom they hear.
    Example:
        quotes: [{text: ..., speaker: Prema, pseudonym: true}]
    Instead: add `pseudonym` under `small_print`, such as `pseudonym: Name changed.`
    """,
)

ASTERISK_TYPED = Code(
    "FS176",
    "asterisk-typed",
    Severity.ERROR,
    """
    Checks: whether an asterisk is typed where the sheet sets one.
    Why: two would print.
    Example:
        speaker: Prema*
    Instead: delete the asterisk.
    """,
)

QUOTATION_MARKS_ON_PARAPHRASE = Code(
    "FS177",
    "quotation-marks-on-paraphrase",
    Severity.ERROR,
    """
    Checks: whether a paraphrase stands in quotation marks.
    Why: the marks say that somebody spoke these very words.
    Example:
        {text: "'She cannot forget them.'", paraphrase: true}
    Instead: delete the marks, or `paraphrase: true` if the words are true to the letter.
    """,
)

QUOTATION_MARKS_TWICE = Code(
    "FS178",
    "quotation-marks-twice",
    Severity.WARNING,
    """
    Checks: whether a quotation is typed with its quotation marks.
    Why: the sheet draws a large mark before every quotation, so these are one pair too many.
    Example:
        text: "“I am free.”"
    Instead: delete the marks.
    """,
)

LATER_THAN_EDITION = Code(
    "FS179",
    "later-than-edition",
    Severity.WARNING,
    """
    Checks: whether a year lies after the date of the sheet.
    Why: what is told as done has not happened by then; often a digit is mistyped, or the date of the sheet is old.
    Example:
        date: 2019-06
        milestones: [{date: 2031, title: Office opens}]
    Instead: correct the year, or the `date` of the sheet.
    """,
)

MILESTONES_OUT_OF_ORDER = Code(
    "FS180",
    "milestones-out-of-order",
    Severity.WARNING,
    """
    Checks: whether milestones stand in the order of their years.
    Why: they print in the order of the file, and a timeline runs forwards.
    Example:
        milestones: [{date: 2013, title: Conviction}, {date: 2006, title: Office opens}]
    Instead: move the entry up.
    """,
)

LINK_AS_TEXT = Code(
    "FS181",
    "link-as-text",
    Severity.WARNING,
    """
    Checks: whether something that looks like a link is one: [words](https://example.org).
    Why: brackets and address would print.
    Example:
        text: See [our site](example.org).
    Instead: begin the address with https://, http:// or mailto:, or put a backslash before the bracket.
    """,
)

MARK_WITHOUT_PARTNER = Code(
    "FS182",
    "mark-without-partner",
    Severity.WARNING,
    """
    Checks: whether every ** that opens bold words has one that closes them, in the same paragraph.
    Why: the asterisks would print.
    Example:
        text: We **never give up.
    Instead: add the second ** at the end of the bold words, or put a backslash before each asterisk.
    """,
)

MARKS_NOT_UNDERSTOOD = Code(
    "FS183",
    "marks-not-understood",
    Severity.WARNING,
    """
    Checks: whether names, titles and labels hold marks for bold, links or notes.
    Why: only running text understands them; here they print as typed.
    Example:
        title: Sex **trafficking**
    Instead: delete the marks.
    """,
)

BAD_OPTIONAL = Code(
    "FS184",
    "bad-optional",
    Severity.ERROR,
    """
    Checks: whether `optional` is true, false or a number from 1 to 9.
    Why: where a page is too full, what is optional is left out, the highest number first; another word tells no order.
    Example:
        milestones:
          - {date: 2011, title: Office moves, optional: maybe}
    Instead: write `optional: true`, or a number from 1 to 9 where some should go before others.
    """,
)

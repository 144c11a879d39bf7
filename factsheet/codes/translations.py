"""19x: what a translation says, beside the office or organisation file that it translates."""

from factsheet.diagnostics import Code, Severity

TRANSLATION_ALONE = Code(
    "FS190",
    "translation-alone",
    Severity.ERROR,
    """
    Checks: whether the office is there that a file translates by its name.
    Why: a translation holds only what differs; the picture, the figures and the rest come from the office's own file.
    Example:
        data/offices/kolkata.bn.yaml, and no data/offices/kolkata.yaml
    Instead: correct the name before the first dot; or, if the office is written in this language alone, take the
    language out of the name and say it inside, as in `language: bn`.
    """,
)

TRANSLATION_LANGUAGE = Code(
    "FS191",
    "translation-language",
    Severity.ERROR,
    """
    Checks: whether a translation is in one language, that of its name, and not in the language of what it translates.
    Why: hyphens, quotation marks and the voice that reads the sheet aloud go by it.
    Example:
        kolkata.bn.yaml with `language: hi`
    Instead: delete the line `language`, or rename the file: kolkata.bn.yaml for Bengali, kolkata.hi.yaml for Hindi.
    """,
)

NOT_IN_SOURCE = Code(
    "FS192",
    "not-in-source",
    Severity.ERROR,
    """
    Checks: whether what a translation says is there in the file that it translates.
    Why: the two sheets would tell different things, and a reader of one would not know.
    Example:
        kolkata.bn.yaml with a `leader`, and kolkata.yaml without one
    Instead: say it in the source too, or delete it here.
    """,
)

ENTRIES_DIFFER = Code(
    "FS193",
    "entries-differ",
    Severity.ERROR,
    """
    Checks: whether a list has as many entries in a translation as in its source. Lines of an address are free.
    Why: the first entry translates the first, the second the second; with another number nobody knows which is which.
    Example:
        three milestones in kolkata.bn.yaml, and four in kolkata.yaml
    Instead: bring the entries in the order of the source, one for each. An entry that stays as it is is written `{}`,
    and its texts are listed under `untranslated`. Entries with an `id`, as sources have, are found by it.
    """,
)

UNTRANSLATED = Code(
    "FS194",
    "untranslated",
    Severity.ERROR,
    """
    Checks: whether every text that prints or is read aloud, and has letters in it, is there in the language of the
    sheet. Web and mail addresses, file names and figures without letters are taken from the source; built-in headings
    come in every language that has them.
    Why: a sentence in another language than its neighbours looks like a mistake, and nobody would know that it is none.
    Example:
        kolkata.bn.yaml without `leader`, which kolkata.yaml has
    Instead: write the texts, or say which are to print as they are in the source: `untranslated: [leader.name]` for
    some, `untranslated: keep` for all. `factsheet translate kolkata --to bn` writes what is missing into the file, to
    be filled in.
    """,
)

UNKNOWN_TEXT = Code(
    "FS195",
    "unknown-text",
    Severity.ERROR,
    """
    Checks: whether `untranslated` is the word keep, or a list of texts or parts that the source has.
    Why: a misspelt name keeps nothing.
    Example:
        untranslated: [leader.nmae]
    Instead: name each as messages do, by its keys with dots between them and the number of an entry in its list:
    leader.name, facts.2.text, sources.ilo; a part such as contact means all of it.
    """,
)

TRANSLATION_STALE = Code(
    "FS196",
    "translation-stale",
    Severity.WARNING,
    """
    Checks: whether the source still says what it said when the translation was written. `translated_from` in the
    translation keeps a fingerprint of each text, and its first words.
    Why: the two sheets lie side by side on a table, and one of them tells what is no longer so.
    Example:
        “435 survivors” became “512 survivors” in kolkata.yaml, and kolkata.bn.yaml was left as it was
    Instead: look at the texts named, mend them, and run `factsheet translate kolkata --to bn --seen`.
    """,
)

BAD_FINGERPRINT = Code(
    "FS197",
    "bad-fingerprint",
    Severity.WARNING,
    """
    Checks: whether each line of `translated_from` begins with a fingerprint, eight digits or letters a to f.
    Why: without it a change of the source goes unnoticed.
    Example:
        translated_from: {problem.title: yes}
    Instead: delete the line, and have `factsheet translate` write it anew.
    """,
)

NOTE_CALL_LOST = Code(
    "FS198",
    "note-call-lost",
    Severity.ERROR,
    """
    Checks: whether a translated text calls the same sources as its source.
    Why: a fact would lose its proof, or gain one that does not prove it.
    Example:
        `people are held in slavery.[^slavery]`, translated without [^slavery]
    Instead: write the same calls where they belong in the sentence.
    """,
)

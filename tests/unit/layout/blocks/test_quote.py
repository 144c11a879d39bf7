"""Quotations in squares of 10 pt, on a measure from 50 to 550."""

from typing import Any

import pytest
from composing import TEN, desk, drawn, items, proof_grid, square_theme, told, words

from factsheet.display.items import Frame
from factsheet.layout.blocks.quote import FILLING, Quotes, compose
from factsheet.text.glyphs import GlyphRun
from factsheet.theme.settings import Setting
from factsheet.theme.theme import Range

SAID: dict[str, Any] = {"text": "Said", "speaker": "Ana"}
MEANT: dict[str, Any] = {"text": "Meant", "speaker": "Bo", "paraphrase": "true"}


def quotes(*entries: dict[str, Any], size: Range = TEN) -> Quotes:
    office = {"quotes": list(entries), "small_print": {"pseudonym": "Name changed."}}
    block = compose(told(office), desk(square_theme(quotation=size)), proof_grid())
    assert block is not None
    return block


def lay(*entries: dict[str, Any], arrangement: str = "", size: Range = TEN) -> Frame:
    return quotes(*entries, size=size).lay(Setting(arrangement=(("quotes", arrangement),) if arrangement else ()))


def test_a_paraphrase_has_a_rule_beside_it_and_says_so():
    """4 pt of rule, as tall as words and speaker; 20 pt beside it the words, without quotation marks."""
    frame = lay(MEANT)
    (rule,) = drawn(frame)

    assert (50, 4, frame.size.height) == (rule.x, rule.width, pytest.approx(rule.height))
    assert 74 == words(frame)["Meant"].x
    assert "Bo ·\u00a0paraphrased" in words(frame)


def test_one_of_two_voices_is_said_to_be_paraphrased_on_a_line_of_its_own():
    """In half of the page the speaker fills a line, and a dot would be left hanging at its end."""
    said = words(lay(SAID, MEANT))

    assert said["Bo"].y < said["paraphrased"].y


def test_a_quotation_has_the_big_mark_and_no_word_of_being_paraphrased():
    """34 pt high at the margin, the words clear of it."""
    frame = lay(SAID)
    (mark,) = drawn(frame)

    assert (50, 34) == (pytest.approx(mark.x), pytest.approx(mark.height))
    assert mark.right + 18 == pytest.approx(words(frame)["Said"].x)
    assert "Ana" in words(frame)


def test_the_star_of_a_pseudonym_stands_by_the_name():
    """Over the end of the comma that parts it from what the speaker is."""
    runs = [
        run.text for _, run in items(lay(SAID | {"pseudonym": "true", "role": "smith"})) if isinstance(run, GlyphRun)
    ]

    assert "Ana,* smith" in "".join(runs)


def test_two_voices_stand_beside_each_other_or_stacked():
    """Whichever fits the page better; beside each other, being equally long, on two columns of 235."""
    beside, stacked = (words(lay(MEANT, MEANT | {"text": "Too"}, arrangement=how)) for how in ("beside", "stacked"))

    assert beside["Meant"].y == beside["Too"].y
    assert 265 == beside["Too"].x - beside["Meant"].x
    assert stacked["Meant"].x == stacked["Too"].x
    assert stacked["Meant"].y < stacked["Too"].y
    assert ("across",) == quotes(SAID).arrangements


@pytest.mark.parametrize(("first", "second", "expected"), [(36, 24, 338.5), (24, 36, 291.5), (24, 24, 315)])
def test_two_voices_share_the_width_by_their_length(first, second, expected):
    """A long and a short one end on one line: 55 % of the 470 pt between them hold 12 of the 36 words, 45 % 10 of 24.

    In two halves, of 11 words a line, the long one would take a fourth line.
    """
    said = [MEANT | {"text": " ".join([word] * count)} for word, count in (("v", first), ("w", second))]
    frame = lay(*said, arrangement="beside")
    baselines = [
        {at.y for at, item in items(frame) if isinstance(item, GlyphRun) and item.text.startswith(word)}
        for word in "vw"
    ]

    assert [3, 3] == [len(lines) for lines in baselines]
    assert expected == pytest.approx(max(box.x for box in drawn(frame)))


def test_words_stand_in_line_though_one_voice_has_the_mark_and_one_the_rule():
    """The rule keeps its 20 pt from the words and moves in with them."""
    frame = lay(SAID, MEANT, arrangement="stacked")
    rule = next(box for box in drawn(frame) if box.width == 4)
    stand = words(frame)

    assert stand["Said"].x == stand["Meant"].x == pytest.approx(rule.right + 20 * 0.8)


def test_two_voices_are_set_in_one_size():
    """Neither outshouts the other: the long one sets the size of both."""
    frame = lay(MEANT | {"text": "Long " * 30}, MEANT, arrangement="beside", size=Range(5, 10, 20))
    sizes = {
        run.size for _, run in items(frame) if isinstance(run, GlyphRun) and run.text.strip()[:4] in ("Long", "Mean")
    }

    assert 1 == len(sizes)


@pytest.mark.parametrize(("count", "expected"), [(3, 10 * FILLING), (14, 10.5), (15, 10 * FILLING)])
def test_a_quotation_grows_while_it_takes_no_more_lines(count, expected):
    """On 436 pt: three short words grow as far as they may; fourteen fill the line at 10.5 pt; fifteen take two."""
    frame = lay(MEANT | {"text": " ".join(["aa"] * count)}, size=Range(10, 10, 20))
    sizes = {run.size for _, run in items(frame) if isinstance(run, GlyphRun) and run.text.startswith("aa")}

    assert {expected} == sizes

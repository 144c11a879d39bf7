"""The veil over the cover: as light as the theme allows and all type on the picture can be read under."""

from dataclasses import replace
from math import floor, inf

from factsheet.codes import layout as say
from factsheet.diagnostics import Log
from factsheet.display.items import Frame, Scrim
from factsheet.layout.blocks.cover import Cover, Legibility
from factsheet.layout.fitting import Fitted
from factsheet.layout.pages import page_frame
from factsheet.layout.story import Story
from factsheet.theme.contrast import enough

STRENGTHS = 12  # from the least to the most
SPARE = 1.05  # of what is needed: the small look measured here has lost grain, worth up to 4 % in the finished samples


def veil(fitted: Fitted, story: Story, legibility: Legibility, log: Log) -> Fitted:
    """The fitted pages with a veil over the cover; an error if not even the darkest does."""
    page = fitted.pages[0]
    place = page.stood[0]
    cover = place.strip.block
    assert isinstance(cover, Cover)

    def veiled(head: int, foot: int) -> tuple[Frame, list[tuple[float, str]]]:
        """The cover at two strengths, and for each half how far the worst of its type reaches: (1 is enough, text)."""
        scrim = Scrim(cover.veil.ink, cover.veil.at(head / STRENGTHS, foot / STRENGTHS))
        frame = replace(cover, scrim=scrim).lay(page.setting)
        picture, type_over = cover.over_picture(frame)
        ratios = legibility(picture, [letters for _, letters in type_over], [run.ink for run, _ in type_over])
        halves, said = [(inf, ""), (inf, "")], ""
        for ratio, (run, (first, *_)) in zip(ratios, type_over, strict=True):
            half = int(first.y + first.height / 2 > picture.size.height / 2)
            said = run.text.strip() or said  # a mark that hangs on its letter has no text of its own
            halves[half] = min(halves[half], (ratio / enough(run.size), said))
        return frame, halves

    strengths = [0, 0]
    frame, halves = veiled(0, 0)
    for half in (0, 1):
        light, dark = 0, STRENGTHS
        if halves[half][0] >= SPARE:
            continue
        while dark - light > 1:  # it gets no worse by getting darker: type over a picture is light
            strengths[half] = (light + dark) // 2
            if veiled(*strengths)[1][half][0] >= SPARE:
                dark = strengths[half]
            else:
                light = strengths[half]
        strengths[half] = dark
    frame, halves = veiled(*strengths)
    for reached, text in halves:
        if reached < 1:
            log.report(
                say.UNREADABLE_OVER_PICTURE,
                f"“{text}” has only {floor(max(0.0, reached) * 100)}% of the contrast it needs over the cover picture, "
                "even under the darkest veil that the theme allows.",
                cover.at,
            )
    stood = (replace(place, frame=frame), *page.stood[1:])
    first = page_frame(stood, story.grid)
    return replace(fitted, frames=(first, fitted.frames[1]), pages=(replace(page, stood=stood), fitted.pages[1]))

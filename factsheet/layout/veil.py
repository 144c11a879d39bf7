"""The veil over the cover: as light as the theme allows and all type on the picture can be read under."""

from dataclasses import replace

from factsheet.codes import layout as say
from factsheet.diagnostics import Log
from factsheet.display.items import Frame, Scrim
from factsheet.layout.blocks.cover import Cover, Legibility
from factsheet.layout.fitting import Fitted
from factsheet.layout.pages import page_frame
from factsheet.layout.story import Story
from factsheet.theme.contrast import enough


STRENGTHS = 12  # from the least to the most


def veil(fitted: Fitted, story: Story, legibility: Legibility, log: Log) -> Fitted:
    """The fitted pages with a veil over the cover; an error if not even the darkest does."""
    page = fitted.pages[0]
    place = page.stood[0]
    cover = place.strip.block
    assert isinstance(cover, Cover)

    def veiled(strength: int) -> tuple[Frame, tuple[float, str]]:
        """The cover at a strength, and how far short the worst of its type falls: (1 is just enough, its text)."""
        scrim = Scrim(cover.veil.ink, cover.veil.at(strength / STRENGTHS))
        frame = replace(cover, scrim=scrim).lay(page.setting)
        picture, type_over = cover.over_picture(frame)
        ratios = legibility(picture, [box for _, box in type_over], [run.ink for run, _ in type_over])
        reached = zip(ratios, type_over, strict=True)
        return frame, min(((ratio / enough(run.size), run.text.strip()) for ratio, (run, _) in reached), default=(1.0, ""))

    light, dark = 0, STRENGTHS
    frame, worst = veiled(light)
    if worst[0] < 1:
        frame, worst = veiled(dark)
        while worst[0] >= 1 and dark - light > 1:
            middle = (light + dark) // 2
            tried = veiled(middle)
            if tried[1][0] >= 1:
                dark, frame = middle, tried[0]
            else:
                light = middle
        if worst[0] < 1:
            log.report(
                say.UNREADABLE_OVER_PICTURE,
                f"“{worst[1]}” has only {worst[0]:.0%} of the contrast it needs over the cover picture, even under the "
                "theme's darkest veil.",
                cover.at,
            )
    stood = (replace(place, frame=frame), *page.stood[1:])
    first = page_frame(stood, story.grid)
    return replace(fitted, frames=(first, fitted.frames[1]), pages=(replace(page, stood=stood), fitted.pages[1]))

"""The veil over the cover: the lightest of the theme's under which all type on the picture can be read."""

from dataclasses import replace

from factsheet.codes import layout as say
from factsheet.diagnostics import Log
from factsheet.display.items import Scrim
from factsheet.layout.blocks.cover import Cover, Legibility
from factsheet.layout.fitting import Fitted
from factsheet.layout.pages import page_frame
from factsheet.layout.story import Story
from factsheet.theme.contrast import enough


def veil(fitted: Fitted, story: Story, legibility: Legibility, log: Log) -> Fitted:
    """The fitted pages with a veil over the cover; an error if not even the darkest does."""
    page = fitted.pages[0]
    place = page.stood[0]
    cover = place.strip.block
    assert isinstance(cover, Cover)
    worst = (0.0, "")
    for spec in cover.scrims:
        cover = replace(cover, scrim=Scrim(spec.ink, spec.stops))
        frame = cover.lay(page.setting)
        picture, type_over = cover.over_picture(frame)
        ratios = legibility(picture, [box for _, box in type_over], [run.ink for run, _ in type_over])
        shortfalls = [
            (ratio / enough(run.size), run.text.strip()) for ratio, (run, _) in zip(ratios, type_over, strict=True)
        ]
        worst = min(shortfalls, default=(1.0, ""))
        if worst[0] >= 1:
            break
    else:
        log.report(
            say.UNREADABLE_OVER_PICTURE,
            f"“{worst[1]}” has only {worst[0]:.0%} of the contrast it needs over the cover picture, even under the "
            "theme's darkest veil.",
            cover.at,
        )
    stood = (replace(place, frame=frame), *page.stood[1:])
    first = page_frame(stood, story.grid, story.grid.paper.size.height)
    return replace(fitted, frames=(first, fitted.frames[1]), pages=(replace(page, stood=stood), fitted.pages[1]))

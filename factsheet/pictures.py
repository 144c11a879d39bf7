"""pictures: what the journey asks of the pictures of one sheet: are they sharp, can type be read over them, and their
pixels for a purpose, from the cache where they were converted before.
"""

from collections.abc import Sequence
from functools import cached_property

from factsheet import images
from factsheet.diagnostics import Log, Stopped
from factsheet.display.items import DisplayList, Picture
from factsheet.geometry import Rect
from factsheet.ink import Ink
from factsheet.paper import Paper
from factsheet.pdf.output import SRGB_PROFILE, Condition, Output, for_office, for_press, for_screen
from factsheet.project import Project, shipped
from factsheet.theme.theme import Theme


class Pictures:
    """The pictures of one sheet on one paper. Headers are read once; pixels are kept in the project's cache."""

    def __init__(self, project: Project, theme: Theme, paper: Paper, log: Log) -> None:
        self.project = project
        self.theme = theme
        self.paper = paper
        self.log = log
        self._facts: dict[str, images.PictureFacts | None] = {}

    @cached_property
    def _inks(self) -> bytes:
        """The profile of the printing condition."""
        return self._profile(self.theme.press[self.paper.name].profile)

    def _profile(self, file: str) -> bytes:
        path = self.project.locate(file)
        if path is None:
            raise FileNotFoundError(file)
        return path.read_bytes()

    def output(self, purpose: str, marks: bool) -> Output:
        """The output of a purpose, in the theme's printing condition for the press."""
        if purpose == "press":
            press = self.theme.press[self.paper.name]
            return for_press(self.paper, self._inks, Condition(press.condition, press.info), marks)
        return (for_office if purpose == "office" else for_screen)(self.paper, (shipped() / SRGB_PROFILE).read_bytes())

    def _request(self, picture: Picture) -> images.Request | None:
        if picture.file not in self._facts:
            path = self.project.locate(picture.file)
            self._facts[picture.file] = images.examine(path, picture.file, self.log, picture.at)
        facts = self._facts[picture.file]
        if facts is None:
            return None
        scrim = (picture.scrim.ink, picture.scrim.stops) if picture.scrim is not None else None
        return images.Request(facts, picture.size, picture.focus, scrim, picture.ground, picture.at)

    def _conversion(self, output: Output) -> images.Conversion:
        return images.Conversion(
            output.cmyk, output.profile, self._inks, output.maximum_ppi, output.target_ppi, output.quality
        )

    def check(self, display: DisplayList, purpose: str, log: Log) -> None:
        """Report pictures that cannot be printed at all, and to the purpose's log those with too few pixels for it."""
        for page in display.pages:
            for placed in page.items:
                if isinstance(placed.item, Picture):
                    request = self._request(placed.item)
                    if request is not None:
                        images.judge_sharpness(request.picture, request.size, purpose == "press", log, placed.item.at)

    def encode(self, picture: Picture, output: Output, log: Log) -> images.EncodedPicture:
        """The pixels for an output.

        Raises:
            Stopped: they cannot be unpacked; the log says why.
        """
        request = self._request(picture)
        found = images.encode(request, self._conversion(output), self.project.cache, log) if request else None
        if found is None:
            raise Stopped
        return found

    def legibility(self, picture: Picture, boxes: Sequence[Rect], inks: Sequence[Ink]) -> Sequence[float]:
        """The contrast of type over a picture, in the light and in print, whichever is worse: one ratio a box."""
        request = self._request(picture)
        if request is None:
            return [21.0] * len(boxes)  # the missing picture is reported; there is nothing to read over
        conversion = self._conversion(self.output("press", marks=False))
        found = [21.0] * len(boxes)
        for ink in dict.fromkeys(inks):
            places = [number for number, own in enumerate(inks) if own == ink]
            over = [boxes[number] for number in places]
            ratios = images.contrasts(request, over, ink, conversion, self.project.cache)
            for number, ratio in zip(places, ratios or (), strict=False):
                found[number] = ratio
        return found

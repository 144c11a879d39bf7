"""pictures: what the journey asks of the pictures of one sheet: are they sharp, can type be read over them, and their
pixels for a purpose, from the cache where they were converted before.
"""

from collections.abc import Sequence
from functools import cached_property

from factsheet import images
from factsheet.codes import cards as say
from factsheet.diagnostics import Log, Stopped
from factsheet.display.items import DisplayList, Picture
from factsheet.geometry import Rect
from factsheet.ink import Ink, percent
from factsheet.paper import Paper
from factsheet.pdf.output import SRGB_PROFILE, Condition, Output, for_office, for_press, for_screen
from factsheet.printers.card import Card
from factsheet.project import Project, shipped

SHARP_PPI = 150.0  # on screens and on the printer in the corridor
INK_ROUNDING = 0.01  # of 8-bit plates, averaged


class Pictures:
    """The pictures of one sheet, on a paper as the printer's card cuts it.

    Headers are read once; pixels are kept in the project's cache.
    """

    def __init__(self, project: Project, card: Card, paper: Paper, log: Log) -> None:
        self.project = project
        self.card = card
        self.paper = paper
        self.log = log
        self._facts: dict[str, images.PictureFacts | None] = {}

    @cached_property
    def _inks(self) -> bytes:
        """The profile of the printing condition, which the reader of the card has found sound."""
        path = self.project.locate(self.card.condition.profile)
        if path is None:
            raise FileNotFoundError(self.card.condition.profile)
        return path.read_bytes()

    def output(self, purpose: str, marks: bool) -> Output:
        """The output of a purpose; for the press in the printing condition of the card."""
        if purpose == "press":
            told, ppi = self.card.condition, self.card.ppi
            condition = Condition(told.identifier, told.info, told.registry)
            return for_press(self.paper, self._inks, condition, marks, ppi.most, ppi.target)
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
        good, least = (self.card.ppi.good, self.card.ppi.least) if purpose == "press" else (SHARP_PPI, 0.0)
        for page in display.pages:
            for placed in page.items:
                if isinstance(placed.item, Picture):
                    request = self._request(placed.item)
                    if request is not None:
                        images.judge_sharpness(request.picture, request.size, good, least, log, placed.item.at)

    def encode(self, picture: Picture, output: Output, log: Log) -> images.EncodedPicture:
        """The pixels for an output; more ink than the card takes is reported.

        Raises:
            Stopped: they cannot be unpacked; the log says why.
        """
        request = self._request(picture)
        found = images.encode(request, self._conversion(output), self.project.cache, log) if request else None
        if found is None:
            raise Stopped
        if found.ink > self.card.ink + INK_ROUNDING:
            profile = self.card.condition.profile
            log.report(
                say.PICTURE_INK,
                f"The picture {picture.file} has {percent(found.ink)} of ink where it is darkest, since {profile} is "
                f"made for more than the {percent(self.card.ink)} that {self.card.name} takes.",
                picture.at,
            )
        return found

    def legibility(self, picture: Picture, words: Sequence[Sequence[Rect]], inks: Sequence[Ink]) -> Sequence[float]:
        """The contrast of words over a picture, in the light and in print, whichever is worse.

        words: of each the boxes of its letters. inks: of each.
        """
        request = self._request(picture)
        if request is None:
            return [21.0] * len(words)  # the missing picture is reported; there is nothing to read over
        conversion = self._conversion(self.output("press", marks=False))
        found = [21.0] * len(words)
        for ink in dict.fromkeys(inks):
            places = [number for number, own in enumerate(inks) if own == ink]
            over = [words[number] for number in places]
            ratios = images.contrasts(request, over, ink, conversion, self.project.cache)
            for number, ratio in zip(places, ratios or (), strict=False):
                found[number] = ratio
        return found

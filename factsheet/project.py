"""project: the folder that a sheet is made in.

A project is a folder with data/organisation.yaml. Whatever file it lacks (a font, a theme, a printer's card, a
profile, an icon) comes from the package; people's pictures never do.
"""

import os
from dataclasses import dataclass
from pathlib import Path

ORGANISATION = "data/organisation.yaml"
OFFICES = "data/offices"
THEMES, CARDS = "assets/themes", "assets/printers"
PREVIEW = "output/preview"
PLATES = "output/plates"
CACHE = "output/.cache"
LENT = (
    "fonts/",
    "assets/themes/",
    "assets/printers/",
    "assets/icc/",
    "assets/icons/",
)  # what the package gives a project that lacks it
PURPOSES = ("press", "office", "screen")


def shipped() -> Path:
    """The folder with the fonts and assets that come with the program.

    A wheel carries them inside the package; an editable install reads them where the repository keeps them.
    """
    inside = Path(__file__).parent / "_shipped"
    return inside if inside.is_dir() else Path(__file__).parent.parent


def find_root(start: Path) -> Path | None:
    """The nearest folder, from `start` upwards, that is a project; None if there is none."""
    try:
        start = Path(os.path.abspath(start))  # noqa: PTH100  `..` is walked here, not met again in paths
    except FileNotFoundError:  # the current folder has been deleted
        return None
    return next((folder for folder in (start, *start.parents) if is_root(folder)), None)


def is_root(folder: Path) -> bool:
    """Whether a folder is a project."""
    return os.path.isfile(folder / ORGANISATION)  # noqa: PTH113  says no to a folder that may not be entered


@dataclass(frozen=True)
class Project:
    """One project folder."""

    root: Path

    @property
    def organisation(self) -> Path:
        return self.root / ORGANISATION

    @property
    def cache(self) -> Path:
        return self.root / CACHE

    def own(self, file: str) -> Path | None:
        """A file of the project itself, named with `/` from its folder."""
        path = self.root / file
        return path if os.path.isfile(path) else None  # noqa: PTH113  says no to a name that no file can have

    def locate(self, file: str) -> Path | None:
        """A file named with `/` from the project folder; of what is lent, from the package if the project lacks it."""
        return self.own(file) or (Project(shipped()).own(file) if file.startswith(LENT) else None)

    def themes(self) -> list[str]:
        """The names of the themes at hand, the project's and the program's."""
        return self._names(THEMES)

    def cards(self) -> list[str]:
        """The names of the printer's cards at hand."""
        return self._names(CARDS)

    def theme(self, name: str, *, named_here: bool) -> Path | None:
        """The file of a theme by its name or path; None if there is none. named_here: on the command line."""
        return self._named(THEMES, name, named_here)

    def card(self, name: str, *, named_here: bool) -> Path | None:
        """The file of a printer's card by its name or path."""
        return self._named(CARDS, name, named_here)

    def _names(self, folder: str) -> list[str]:
        return sorted({path.stem for root in (self.root, shipped()) for path in (root / folder).glob("*.yaml")})

    def _named(self, folder: str, name: str, named_here: bool) -> Path | None:
        """A path counts from the current folder if it was named there, else from the project's."""
        if not name.endswith((".yaml", ".yml")):
            return self.locate(f"{folder}/{name}.yaml")
        path = Path(name) if named_here else self.root / name
        return path.absolute() if os.path.isfile(path) else None  # noqa: PTH113  says no to a name that no file can have

    def root_of(self, path: Path) -> Path:
        """The folder that messages name a file from: the project's, or its own if it lies elsewhere."""
        return self.root if path.is_relative_to(self.root) else path.parent

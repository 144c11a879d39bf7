"""The pictures in the README: pages as `factsheet show` writes them, and plates as `factsheet plates` does, side by side.

    python assets/scripts/make_readme_pictures.py

Writes kolkata.jpg, example.jpg, plates.jpg and contact-sheet.jpg in assets/readme. CC0-1.0.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
GROUND, GAP = (226, 226, 224), 18
IN_A_ROW, SMALL = 6, 25  # sheets in a row of the contact sheet; their pages in dots to the inch


def pages(project: Path, office: str, dpi: int, *asked: str) -> list[Image.Image]:
    """Both pages of an office's screen file."""
    command = [sys.executable, "-m", "factsheet", "show", office, "--for", "screen", "--dpi", str(dpi), "-q"]
    subprocess.run([*command, "--project", str(project), *asked], check=True)
    folder = project / "output/preview"
    return [Image.open(folder / f"{office}-screen-{number}.png").convert("RGB").copy() for number in (1, 2)]


def plates(folder: Path) -> list[Image.Image]:
    """The first page of the Kolkata press file: where ink is heaviest, and the four plates."""
    run = [sys.executable, "-m", "factsheet"]
    subprocess.run([*run, "build", "kolkata", "-q", "--output", str(folder), "--project", str(ROOT)], check=True)
    press = folder / "press/kolkata.pdf"
    subprocess.run([*run, "plates", str(press), "-q", "--dpi", "48", "--output", str(folder)], check=True)
    inks = ("total", "cyan", "magenta", "yellow", "black")
    return [Image.open(folder / f"kolkata/page-1-{ink}.png").convert("RGB").copy() for ink in inks]


def side_by_side(pictures: list[Image.Image], file: str) -> None:
    """Pages in a row on a gray desk."""
    height = max(picture.height for picture in pictures)
    desk = Image.new("RGB", (sum(p.width + GAP for p in pictures) + GAP, height + 2 * GAP), GROUND)
    x = GAP
    for picture in pictures:
        desk.paste(picture, (x, GAP))
        x += picture.width + GAP
    desk.save(ROOT / "assets/readme" / file, quality=86, subsampling=0, optimize=True)


def names(project: Path) -> list[str]:
    """The sheets of a project, by name."""
    return sorted(path.stem for path in (project / "data/offices").glob("*.yaml"))


def contact_sheet(sheets: list[list[Image.Image]], file: str) -> None:
    """Both pages of each sheet close together, sheet after sheet, row below row."""
    sheets = [[page.resize((page.width * SMALL // 100, page.height * SMALL // 100), Image.Resampling.LANCZOS)
               for page in sheet] for sheet in sheets]
    wide = max(page.width for sheet in sheets for page in sheet)
    high = max(page.height for sheet in sheets for page in sheet)
    rows = -(-len(sheets) // IN_A_ROW)
    desk = Image.new("RGB", (IN_A_ROW * (2 * wide + 2 + GAP) + GAP, rows * (high + GAP) + GAP), GROUND)
    for place, (first, second) in enumerate(sheets):
        row, column = divmod(place, IN_A_ROW)
        x, y = GAP + column * (2 * wide + 2 + GAP), GAP + row * (high + GAP)
        desk.paste(first, (x + wide - first.width, y))
        desk.paste(second, (x + wide + 2, y))
    desk.save(ROOT / "assets/readme" / file, quality=84, optimize=True)


def main() -> None:
    side_by_side(pages(ROOT, "kolkata", 96), "kolkata.jpg")
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "lanternway"
        subprocess.run([sys.executable, "-m", "factsheet", "new", str(project), "--example", "-q"], check=True)
        field = pages(project, "port-orlan", 60)
        dawn = pages(project, "upper-tarrow", 60, "--theme", "dawn")
        side_by_side([*field, *dawn], "example.jpg")
        side_by_side(plates(Path(folder)), "plates.jpg")
        sheets = [(ROOT, name) for name in names(ROOT)] + [(project, name) for name in names(project)]
        contact_sheet([pages(root, name, 100) for root, name in sheets], "contact-sheet.jpg")


if __name__ == "__main__":
    main()

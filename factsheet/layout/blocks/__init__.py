"""blocks: one file for each part of the sheet.

Each offers `compose(sheet, desk, grid, ...)`, which shapes the part's words once and gives a block, and the block's
`lay(setting)`, which is pure: a Frame as wide as the trim, y from the part's own top. None means the part was left out.
"""

from typing import Protocol

from factsheet.diagnostics import Span
from factsheet.display.items import Frame
from factsheet.theme.settings import Setting
from factsheet.theme.theme import NOTHING, Range


class Block(Protocol):
    """A part of the sheet that can be laid out at any setting.

    part: its name in the data. arrangements: how it may be arranged, as drawn first. picture: how high its picture is,
    where that decides how high the part is.
    """

    @property
    def part(self) -> str: ...
    @property
    def at(self) -> Span: ...
    @property
    def arrangements(self) -> tuple[str, ...]: ...
    @property
    def picture(self) -> Range: ...

    def spaces(self, arrangement: str) -> tuple[Range, ...]:
        """The white spaces inside it. Its height is their sum, its picture, and what its type alone decides."""

    def lay(self, setting: Setting) -> Frame:
        """The part at a setting."""


class Rigid:
    """A part in which nothing gives but its type."""

    @property
    def picture(self) -> Range:
        return NOTHING

    def spaces(self, arrangement: str) -> tuple[Range, ...]:
        return ()

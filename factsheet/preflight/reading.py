"""The door of preflight: the bytes of any PDF into plain facts.

In:  bytes, and the name to call them by.   Out: Facts, or Unreadable with the reason in plain words.
What is painted is `content`'s, what is told by other parts theirs; here is what the file says of itself as a whole.
"""

from factsheet.codes import examining as say
from factsheet.diagnostics import Code
from factsheet.preflight.facts import Facts


class Unreadable(Exception):
    """A file that cannot be examined.

    reason: why, in plain words, as the end of a sentence about the file. code: NOT_A_PDF, LOCKED, DAMAGED or TOO_LARGE.
    """

    def __init__(self, reason: str, code: Code = say.DAMAGED) -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code


def examine(data: bytes, name: str, *, ink: bool = True) -> Facts:
    """What a PDF says of itself and what it paints.

    Args:
        name: of the file, as the user named it.
        ink: whether the pages' ink is measured, which takes the longest.

    Raises:
        Unreadable: the bytes are no PDF, are locked, damaged beyond reading, or too much.
    """
    if not data:
        raise Unreadable("is empty", say.NOT_A_PDF)
    return Facts(name, len(data))

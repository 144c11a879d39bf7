"""units: points inside, millimetres and inches only at the door.

Coordinates run from the top left of the trim, x to the right, y down, until `pdf/` turns them over.
"""

Pt = float  # PostScript point, 1/72 inch: the only length inside the program

SLACK: Pt = 1e-4  # forgives float noise; 0.00004 mm on paper


def mm(millimetres: float) -> Pt:
    """Points in so many millimetres."""
    return millimetres * 72 / 25.4


def inch(inches: float) -> Pt:
    """Points in so many inches."""
    return inches * 72


def fits(needed: Pt, available: Pt) -> bool:
    """Whether a length goes into a space, float noise forgiven. Points."""
    return needed <= available + SLACK

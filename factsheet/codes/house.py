"""62x to 64x: press practice by the printer's card."""

"""Press practice by the printer's card: ink, pictures, bleed, black, lines, type. Source: GWG 2015 by PRESS.md."""

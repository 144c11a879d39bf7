"""What a file puts on paper: operators with their graphics state, into things painted, and their ink by area.

In:  the pages of an open PDF.   Out: `Painted` in painting order, coarse inks, contrast of type.
Knows nothing of rules.
"""

"""What decides a part's height, for saying which words to cut."""

from factsheet.layout.desk import Copy

# Rows from top to bottom; in each the texts that stand beside one another, with the lines they take.
Reading = tuple[tuple[tuple[Copy, int], ...], ...]

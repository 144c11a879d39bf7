"""pdf: paper into bytes.

In:  a DisplayList, an Output (press, office or screen), fonts, encoded pictures.   Out: the bytes of one PDF.
Decides nothing about the page: no measuring, no breaking of lines, no choice of colour. No clock, no machine path.
"""

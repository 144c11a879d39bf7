"""layout: lines into two pages.

In:  a Sheet, a Theme, a paper, fonts.   Out: `Fitted`: two page Frames that end where the paper ends, and how they were
fitted. Pure measurement: the same arguments give the same Frames. Deliberately absent: canvas, purposes, PDF.
"""

"""display: what is on the paper.

In:  Frames from layout.   Out: a DisplayList, two pages of absolute, tagged items; and its dump as text.
Knows nothing about YAML, copyfitting or PDF operators. If you need one of those here, you are in the wrong room.
"""

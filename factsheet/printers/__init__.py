"""printers: what one print shop wants.

In:  a printer's card, a YAML file.   Out: a `Card`: papers, bleed, condition, limits of ink, pictures, lines, type.
Knows nothing about PDF, themes or layout: it is asked, and answers in numbers.
"""

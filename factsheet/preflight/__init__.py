"""preflight: a stranger opens the file.

In:  the bytes of any PDF, ours or another's; a printer's card.   Out: a Report of findings, by rule and clause.
Never imports pdf/, layout/ or display/: an examiner who shares the writer's code shares its mistakes.
"""

"""What is asked of a file: rules by standard and by the printer's card, and the ledger of their clauses.

In:  `Facts` and a `Card`.   Out: breaches. Never opens a file.
"""

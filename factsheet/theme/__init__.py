"""theme: what the house decided.

In:  a theme file.   Out: a `Theme`: colours, type by role, spacing and the ranges that fitting may use; and `Setting`s,
one point in those ranges each. Knows nothing about offices, pages or PDF. Deliberately absent: any colour, size or
distance written into code.
"""

"""content: what the office told us.

In:  YAML files of an organisation and an office.   Out: a `Sheet`, every value with its file, line and column.
Knows nothing about type, pages or colour. Deliberately absent: defaults of the look, which are the theme's.
"""

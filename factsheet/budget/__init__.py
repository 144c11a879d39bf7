"""budget: how many words each field can take, by the layout itself.

In:  a sheet, its story, words of its language.   Out: for each field what it has, and at what length the pages refuse.
No rule of thumb is used: a field gets more words or fewer, its part alone is composed anew, and the two pages are asked
whether they hold it at the tightest that the theme allows.
"""

"""What a file says of itself: catalog, pages, metadata, profiles, fonts, tags.

In:  objects of an open PDF.   Out: plain facts, whatever the file may hold; nothing here raises.
Knows nothing of rules.
"""

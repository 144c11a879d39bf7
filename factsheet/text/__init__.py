"""text: letters into lines.

In:  styled words of a paragraph, a measure, fonts.   Out: Lines of GlyphRuns, each glyph with its letters.
Knows nothing about YAML, themes, pages or PDF. A break is chosen here; where the line lies is chosen in layout.
"""

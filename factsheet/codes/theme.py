"""2xx: the theme, its colours, its fonts."""


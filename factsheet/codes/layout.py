"""4xx: two pages."""


"""3xx: letters and lines."""


"""60x and 61x: rules of PDF/X-4."""

"""PDF/A-2a: what can still be read in fifty years. Source: ISO 19005-2 by veraPDF's published rules."""

"""70x: printer's cards."""

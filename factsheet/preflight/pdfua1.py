"""PDF/UA-1: what a screen reader needs. Source: ISO 14289-1 by veraPDF's rules and the Matterhorn Protocol."""

"""PDF/X-4: what a printer's workflow takes without questions. Source: ISO 15930-7 by public summaries."""

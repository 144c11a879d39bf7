"""The ledger's entries for PDF/X-4 and for press practice."""

from factsheet.preflight.ledger import Entry

SOURCES = ""

PRESS: tuple[Entry, ...] = ()

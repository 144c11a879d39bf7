"""Every stream of a file, whether a page uses it or not."""

from typing import TYPE_CHECKING

from factsheet.preflight.document.values import entry, filters, identity, keys, name
from factsheet.preflight.facts import StreamFacts

if TYPE_CHECKING:
    import pikepdf


def stream_facts(pdf: "pikepdf.Pdf") -> tuple[tuple[StreamFacts, ...], frozenset[str]]:
    """The streams, by object number, and which outdated things they hold: postscript, reference, opi."""
    import pikepdf

    found, uses = [], set()
    for one in pdf.objects:
        if not isinstance(one, pikepdf.Stream):
            continue
        entries, kind = keys(one), (name(entry(one, "/Type")), name(entry(one, "/Subtype")))
        external = "F" in entries
        found.append(StreamFacts(identity(one), filters(one), external, " ".join(filter(None, kind)), entries))
        if kind[1] == "PS" or name(entry(one, "/Subtype2")) == "PS":
            uses.add("postscript")
        if kind[1] == "Form" and "Ref" in entries:
            uses.add("reference")
        if kind[1] in ("Form", "Image") and "OPI" in entries:
            uses.add("opi")
    return tuple(found), frozenset(uses)

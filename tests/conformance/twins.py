"""Twins: a good file of ours with one edit, made through pikepdf and never by our own writer.

A failing twin must be found by exactly the rule it names; a passing twin is the nearest edit that the rule allows.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf

from factsheet.diagnostics import Code

Edit = Callable[[pikepdf.Pdf], None]
Rewrite = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Twin:
    """One edit.

    code: of the rule that must find it; None: no rule may. near: of the rules that a passing twin stays just inside of.
    of: press, screen or office. rewrite: of the finished bytes, for what pikepdf itself would not write.
    """

    name: str
    code: Code | None
    edit: Edit | None = None
    rewrite: Rewrite | None = None
    of: str = "press"
    near: tuple[Code, ...] = ()

    def make(self, good: bytes) -> bytes:
        """The twin of a good file."""
        with pikepdf.open(io.BytesIO(good)) as pdf:
            if self.edit is not None:
                self.edit(pdf)
            held = io.BytesIO()
            saving = {"fix_metadata_version": False, "object_stream_mode": pikepdf.ObjectStreamMode.disable}
            pdf.save(held, static_id=False, min_version="1.6", linearize=False, **saving)
        made = held.getvalue()
        return self.rewrite(made) if self.rewrite is not None else made


def fails(code: Code, of: str = "press", *, rewrite: bool = False) -> Callable[[Callable], Callable]:
    """Enter a function as a failing twin of a rule: `@fails(say.RGB)`, its name is the twin's."""
    return _enter(code, of, rewrite)


def passes(*near: Code, of: str = "press", rewrite: bool = False) -> Callable[[Callable], Callable]:
    """Enter a function as a passing twin, which stays just inside of these rules: `@passes(say.RGB)`.

    Without any, of the rule whose failing twin stands before it.
    """
    beside = next((twin.code for twin in reversed(TWINS) if twin.code), None)
    return _enter(None, of, rewrite, near or ((beside,) if beside else ()))


TWINS: list[Twin] = []


def _enter(code: Code | None, of: str, rewrite: bool, near: tuple[Code, ...] = ()) -> Callable[[Callable], Callable]:
    def enter(make: Callable) -> Callable:
        name = make.__name__.replace("_", "-")
        TWINS.append(Twin(name, code, None if rewrite else make, make if rewrite else None, of, near))
        return make

    return enter


def content(pdf: pikepdf.Pdf, page: int, *, before: str = "", after: str = "") -> None:
    """Add operators before or after a page's own, as artifacts, so that no tag is missed."""
    for words, first in ((before, True), (after, False)):
        if words:
            marked = f"/Artifact BMC q {words} Q EMC".encode()
            pdf.pages[page - 1].contents_add(pdf.make_stream(marked), prepend=first)


def resource(pdf: pikepdf.Pdf, page: int, kind: str, name: str, value: object) -> None:
    """Enter a resource under a name, for one page."""
    resources = pdf.pages[page - 1].obj.Resources
    if kind not in resources:
        resources[kind] = pikepdf.Dictionary()
    resources[kind][name] = value

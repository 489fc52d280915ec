"""The forms a report can take: what each must do, how it is called, and which file name asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ..core.value import Value

if TYPE_CHECKING:
    from ..core.draft import Draft
    from ..core.finding import Severity
    from ..core.report import FileReport


class Conditions(Value):
    """How a file was judged: by how many rules, and from which severity on it has not passed (None: it always has).

    `draft` is what was read, for a form that shows it.
    """

    rules: int
    fail_on: Severity | None
    draft: Draft | None = None


class Form(Protocol):
    """Takes the files' reports one after the other and gives what to write so far: text, or bytes as they are."""

    def add(self, report: FileReport, conditions: Conditions) -> str | bytes:
        """What to write for one file."""
        ...

    def end(self) -> str | bytes:
        """What closes the report."""
        ...


class Kind(Value):
    """A form by its name on the command line, and the endings of the result files that ask for it."""

    name: str
    endings: tuple[str, ...]
    on_screen: bool = True  # False: of no use but in a file
    shows_draft: bool = False


KINDS = (
    Kind("text", (".txt",)),
    Kind("json", (".json",)),
    Kind("jsonl", (".jsonl",)),
    Kind("sarif", (".sarif", ".sarif.json")),
    Kind("junit", (".xml",)),
    Kind("html", (".html", ".htm"), shows_draft=True),
    Kind("xlsx", (".xlsx",), on_screen=False),
)


def kind_of(name: str | None, output: str | None) -> Kind:
    """The form asked for by name, else by the longest ending of the result file that is known, else text."""
    if name is not None:
        return next(kind for kind in KINDS if kind.name == name)
    file = (output or "").lower()
    fitting = {ending: kind for kind in KINDS for ending in kind.endings if file.endswith(ending)}
    return fitting[max(fitting, key=len)] if fitting else KINDS[0]

"""The forms a report can take: what each must do, how it is called, and which file name asks for it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from ..core.errors import UsageError
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
    also: tuple[str, ...] = ()  # endings of other forms that a file of this one may bear


KINDS = (
    Kind("text", (".txt",)),
    Kind("json", (".json",)),
    Kind("jsonl", (".jsonl",)),
    Kind("sarif", (".sarif", ".sarif.json"), also=(".json",)),
    Kind("junit", (".xml",)),
    Kind("html", (".html", ".htm"), shows_draft=True),
    Kind("xlsx", (".xlsx",), on_screen=False),
)
COMPARISON_KINDS = tuple(kind for kind in KINDS if kind.name in ("text", "json"))


def kind_of(name: str | None, output: str | None, kinds: tuple[Kind, ...] = KINDS) -> Kind:
    """The form asked for by name or by the longest known ending of the result file; text where there is neither.

    Raises UsageError for an ending that is not known, where no name is given, and for one that contradicts the name.
    """
    file = (output or "").replace("\\", "/").rpartition("/")[2]
    ending = _ending(file.lower())
    asked = next((kind for kind in KINDS if ending in kind.endings), None)
    if name is not None:
        kind = next(kind for kind in kinds if kind.name == name)
        if asked is not None and asked is not kind and ending not in kind.also:
            raise UsageError(
                f"--format 写的是 {name}，结果文件“{file}”的结尾却是 {asked.name} 的",
                f"请去掉 --format，或者把结尾改成 {kind.endings[0]}",
            )
        return kind
    if asked in kinds:
        return asked
    if not ending:
        return kinds[0]
    raise UsageError(f"结果不能写成 {ending} 文件：“{file}”", f"结果文件的结尾可以是：{_told(kinds)}")


def _ending(file: str) -> str:
    known = [ending for kind in KINDS for ending in kind.endings if file.endswith(ending)]
    return max(known, key=len) if known else PurePath(file).suffix


def _told(kinds: tuple[Kind, ...]) -> str:
    endings = ((kind.endings[0], kind.name) for kind in kinds)
    return "、".join(e if e == f".{name}" else f"{e}（{name}）" for e, name in endings) + "；没有结尾的是 text"

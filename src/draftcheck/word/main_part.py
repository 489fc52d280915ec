"""Which part of a package is the Word text; a workbook or another kind of package is refused by its name."""

from __future__ import annotations

from typing import Protocol

from . import foreign
from .markup import Element
from .parts import tidy_name
from .refusals import refusal

_USUAL = "word/document.xml"
_WORD = ("wordprocessingml", "ms-word")
_OTHERS = (
    # words in the content type of the main part, key of REFUSALS
    ("spreadsheetml", "spreadsheet"),
    ("ms-excel", "spreadsheet"),
    ("presentationml", "presentation"),
    ("ms-powerpoint", "presentation"),
)


class _Package(Protocol):
    def names(self) -> frozenset[str]: ...
    def read(self, name: str) -> bytes | None: ...
    def tree(self, name: str) -> Element | None: ...
    def relations(self, part: str) -> dict[str, tuple[str, str]]: ...


def find_main(package: _Package) -> str:
    """The main part's name: through the relations, else the content types, else where Word puts it.

    Raises UnreadableFile where there is none, or where it holds no Word text.
    """
    names = package.names()
    related = [name for kind, name in package.relations("").values() if kind == "officeDocument" and name in names]
    if related and related[0].startswith("word/"):
        return related[0]
    real = {name.lower(): name for name in names}
    types = _content_types(package)
    typed = [real[part] for part, kind in types.items() if part in real and kind.endswith(".main+xml")]
    main = next(iter([*related, *typed]), real.get(_USUAL))
    if main is None:
        raise refusal(foreign.by_parts(real.keys(), package.read("mimetype") or b""))
    kind = types.get(main.lower(), "")
    if main.lower() == _USUAL or any(word in kind for word in _WORD):
        return main
    reason = next((reason for word, reason in _OTHERS if word in kind), None) or foreign.by_parts(real.keys(), b"")
    if kind or reason in ("spreadsheet", "presentation"):
        raise refusal(reason)
    return main


def _content_types(package: _Package) -> dict[str, str]:
    root = package.tree("[Content_Types].xml")
    stated = root if root is not None else ()
    return {tidy_name(e.get("PartName", "")).lower(): e.get("ContentType", "") for e in stated if e.get("PartName")}

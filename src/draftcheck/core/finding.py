"""What a check says, and what the engine makes of it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from .position import Position
from .value import Value


class Severity(StrEnum):
    """How grave a finding is. error = 错误, warning = 提醒, info = 建议."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """3 for error, 2 for warning, 1 for info."""
        return _RANK[self]

    @property
    def milder(self) -> "Severity":
        """One step down; info stays info."""
        return Severity.WARNING if self is Severity.ERROR else Severity.INFO


_RANK = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.INFO: 1}


class Safety(StrEnum):
    """safe: may be applied unseen, as a tracked change; ask: when named; show: never applied."""

    SAFE = "safe"
    ASK = "ask"
    SHOW = "show"


class TextFix(Value):
    """Put `replacement` in place of the characters found."""

    replacement: str
    safety: Safety = Safety.SAFE
    kind: Literal["text"] = "text"


class FormatFix(Value):
    """Give the place these properties, named as in `Font`, `Layout` and `Section` (`size_pt`, `top_mm`)."""

    change: Mapping[str, str | float | bool]
    safety: Safety = Safety.ASK
    kind: Literal["format"] = "format"


Fix = TextFix | FormatFix


class Location(Value):
    """A position a person can find: with the heading it stands under and the words around it."""

    file: str | None
    part: str
    paragraph: int
    start: int
    end: int
    heading: str
    excerpt: str


class Hit(Value):
    """What a check yields. `certain` False lowers the rule's severity by one step; `at_most` caps it.

    Hits of one rule that are gathered into one finding have the same `kind`. `elsewhere` are places in other
    documents, which nobody can look up in this draft.
    """

    position: Position
    message: str
    fix: Fix | None = None
    related: tuple[Position, ...] = ()
    certain: bool = True
    at_most: Severity | None = None
    score: float | None = None
    others: int = 0
    kind: str = ""
    elsewhere: tuple[Location, ...] = ()


class Finding(Value):
    """One remark in a report; the fields are those of contract.md."""

    rule: str
    severity: Severity
    message: str
    source: str
    place: Location
    text: str
    fix: Fix | None = None
    score: float | None = None
    others: int = 0
    related: tuple[Location, ...] = ()

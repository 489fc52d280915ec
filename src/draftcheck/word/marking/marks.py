"""What is to be written into a draft, and what was."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.position import Position
from ...core.value import Value


class Mark(Value):
    """One finding to put at a place: a comment in words, a change, or both. Without words there is no comment.

    `expected` are the characters that must stand there. `replacement` for a text fix, `change` for one of format; a
    change that cannot be made under revision becomes a comment.
    """

    position: Position
    expected: str
    comment: str
    replacement: str | None = None
    change: Mapping[str, str | float | bool] | None = None
    always_comment: bool = False  # a comment besides the change


class Marked(Value):
    """The new file's bytes; how many comments and changes it has, and how many changes could not be made."""

    data: bytes
    comments: int
    changes: int
    not_changed: int

"""A value that a field cannot take."""

from __future__ import annotations

from ...core.errors import UsageError
from ...core.value import Value


class WrongValue(UsageError):
    """What is wrong with the value of one field, and what to write instead."""


class Unusable(Value):
    """Stands for a value that its source could not give, such as a cell with #REF!; every field refuses it."""

    message: str
    hint: str = ""

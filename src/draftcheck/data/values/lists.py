"""列表, 多行: several texts, as items or as paragraphs."""

from __future__ import annotations

from typing import Any

from ...core.skeleton import Names
from .organs import parts
from .plain import items_of, lines_of
from .wrong import WrongValue


def items(raw: Any) -> Names:
    """A list, or a text with line breaks between; one that has none is parted at ；. Raises WrongValue."""
    given = items_of(raw)
    if given is None:
        lines = lines_of(raw)
        given = [item for item in parts(lines[0], "；") if item] if len(lines) == 1 else lines
        given = [item.rstrip("；") for item in given] if len(lines) > 1 else given
    return Names(item for item in given if item)


def paragraphs(raw: Any) -> Names:
    """One text a paragraph; blank ones are left out, and the blanks that stand for an indent. Raises WrongValue."""
    if not isinstance(raw, list | tuple):
        return Names(lines_of(raw))
    found: list[str] = []
    for number, item in enumerate(raw, 1):
        try:
            found += lines_of(item)
        except WrongValue as error:
            raise WrongValue(f"第{number}段：{error.message}", error.hint) from None
    return Names(found)

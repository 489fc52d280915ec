"""列表, 多行: several texts, as items or as paragraphs."""

from __future__ import annotations

import re
from typing import Any

from ...core.skeleton import Names
from .organs import parts
from .plain import items_of, left_open, lines_of
from .words import person
from .wrong import WrongValue

_STOPS = "。；，、;,"
_BETWEEN = "、，,；;"
_BLANKS = re.compile(r"[ \u3000]+")


def items(raw: Any, trim: bool = False) -> Names:
    """A list, or a text with line breaks between; one that has none is parted at ；. Raises WrongValue.

    `trim`: no stop stands behind an item.
    """
    given = items_of(raw)
    if given is None:
        lines = lines_of(raw)
        given = [item for item in parts(lines[0], "；") if item] if len(lines) == 1 else lines
        given = [item.rstrip("；") for item in given] if len(lines) > 1 else given
    return Names(item for item in map(trimmed, given) if item) if trim else Names(item for item in given if item)


def trimmed(text: str) -> str:
    """The text without stops behind it, which the template brings."""
    return text.rstrip(_STOPS)


def people(raw: Any) -> Names:
    """Names of persons: a list, or a text with 、 ， ； blanks or line breaks between. Raises WrongValue."""
    given = items_of(raw)
    if given is None:
        given = [part for line in lines_of(raw) for part in parts(line.rstrip("。"), _BETWEEN) if part]
    found: list[str] = []
    for item in given:
        several = _BLANKS.split(item)
        found += several if all(len(name) > 1 for name in several) else [item]  # 林　舟 is one
    return Names(item if left_open(item) else person(item) for item in found)


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

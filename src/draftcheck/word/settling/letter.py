"""A letter without a number has no head, and then no red line at the foot of its first page either (10.1)."""

from __future__ import annotations

from ..names import SECT_PR, W
from .sheet import Sheet

_MARK = "信函标志"


def settle_letter(sheet: Sheet) -> None:
    """Lets the first page of a letter without its head show the footer of the others, with its number.

    The template has one section, whose first page is set for a letter (`w:titlePg`).
    """
    if _MARK not in sheet.ids or any(True for _ in sheet.of(_MARK)):
        return
    for section in sheet.root.iter(SECT_PR):
        for first in section.findall(W + "titlePg"):
            section.remove(first)

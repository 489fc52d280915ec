"""Figures that a copied passage kept: years, dates, amounts, counts, percentages that stand unchanged in its source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..counts import narrow
from ..quantities import quantities
from .alignment import Block
from .normal import NUMBER, Normal

_DATE = re.compile(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?)(?![期份前后]?计划)"
)


def unchanged_figures(
    here: str, normal: Normal, there: str, normal_there: Normal, blocks: Sequence[Block]
) -> tuple[tuple[int, int], ...]:
    """Begin and end in `here` of the figures within the blocks that have the same digits in `there`."""
    same: set[int] = set()  # places in `here` of numbers that are the same there
    changed: set[int] = set()
    for a, b, length in blocks:
        for at in range(length):
            if normal.text[a + at] == NUMBER:
                start, end = normal.span(a + at, a + at + 1)
                other = there[slice(*normal_there.span(b + at, b + at + 1))]
                (same if narrow(here[start:end]) == narrow(other) else changed).add(start)
    if not same:
        return ()
    numbers = sorted(same | changed)
    found = []
    for start, end in _figures(narrow(here)):
        inside = numbers[bisect_left(numbers, start) : bisect_left(numbers, end)]
        if inside and same.issuperset(inside):
            found.append((start, end))
    return tuple(found)


def _figures(text: str) -> list[tuple[int, int]]:
    """Dates and quantities with a unit, in order, none upon another."""
    dates = [match.span() for match in _DATE.finditer(text)]
    counts = [(q.start, q.end) for q in quantities(text) if not q.in_words and (q.unit or "." in text[q.start : q.end])]
    found: list[tuple[int, int]] = []
    for span in sorted(dates + counts):
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found

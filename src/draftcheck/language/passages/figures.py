"""Figures that a copied passage kept: years, dates, amounts, counts, percentages that stand unchanged in its source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ..counts import narrow
from ..quantities import quantities
from .alignment import Block
from .normal import NUMBER, Normal

_DATE = re.compile(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?)(?![期份前后]?计划)"
)


def aligned_numbers(
    here: str, normal: Normal, there: str, normal_there: Normal, blocks: Sequence[Block]
) -> dict[int, bool]:
    """Where in `here` the numbers of the blocks begin → whether the same number stands in `there`."""
    found: dict[int, bool] = {}
    for a, b, length in blocks:
        at = normal.text.find(NUMBER, a, a + length)
        while at >= 0:
            start, end = normal.span(at, at + 1)
            other = there[slice(*normal_there.span(b + at - a, b + at - a + 1))]
            found[start] = here[start:end] == other or narrow(here[start:end]) == narrow(other)
            at = normal.text.find(NUMBER, at + 1, a + length)
    return found


def unchanged_figures(here: str, numbers: Mapping[int, bool]) -> tuple[tuple[int, int], ...]:
    """Begin and end of the figures all of whose numbers are aligned and the same; `numbers` of `aligned_numbers`."""
    if not any(numbers.values()):
        return ()
    starts = sorted(numbers)
    found = []
    for start, end in _figures(narrow(here)):
        inside = starts[bisect_left(starts, start) : bisect_left(starts, end)]
        if inside and all(numbers[at] for at in inside):
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

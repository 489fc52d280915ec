"""Tables that stand side by side in one: 收入 on the left, 支出 on the right (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...outline.sheets import Sheet, Spot
from .table_labels import kind_of


def panels(sheet: Sheet) -> Iterator[Sheet]:
    """The sheet, or the parts that stand beside each other: behind numbers, a column of words begins with a total of its own."""
    width = len(sheet.rows[0])
    starts = [0, *(column for column in range(2, width) if _begins(sheet, column)), width]
    if len(starts) == 2:
        yield sheet
        return
    for start, end in pairwise(starts):
        if end - start > 1:
            yield sheet._replace(
                rows=tuple(tuple(_moved(spot, start, end) for spot in row[start:end]) for row in sheet.rows)
            )


def _begins(sheet: Sheet, column: int) -> bool:
    below = [row[column] for row in sheet.rows[sheet.head :]]
    before = [row[column - 1] for row in sheet.rows[sheet.head :]]
    words = [s for s in below if s is not None and s.label and s.value is None]
    totals = any(kind_of(s.label) in ("合计", "小计") for s in words)
    numbers = any(s is not None and s.value is not None for s in before)
    return totals and numbers and len(words) > 1


def _moved(spot: Spot | None, start: int, end: int) -> Spot | None:
    """The same cell, its columns counted from those of the part."""
    if spot is None:
        return None
    first, last = max(spot.column, start), min(spot.column + spot.columns, end)
    return spot._replace(column=first - start, columns=last - first)

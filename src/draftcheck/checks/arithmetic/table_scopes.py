"""The rows that a total row may be the sum of (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...outline.sheets import Spot
from .table_levels import children
from .table_reading import Rows


def scopes(rows: Rows, at: int) -> Iterator[list[int]]:
    """What a total may be the sum of: the rows since the last total, all rows above, all subtotals; below if it leads."""
    kinds = rows.kinds
    size, head = len(kinds), rows.sheet.head
    above = range(head, at)
    counted = ("", "其中")
    if not any(kinds[n] == "" for n in above):
        below = [n for n in range(at + 1, size) if kinds[n] in counted]
        until = next((n for n in range(at + 1, size) if kinds[n] in ("合计", "小计", "他")), size)
        if kinds[at] == "小计" or any(kinds[n] == "合计" for n in range(at + 1, size)):
            yield [n for n in below if n < until]
        if kinds[at] != "小计":
            yield below
            yield [n for n in range(at + 1, size) if kinds[n] == "小计"]
            yield [n for n in range(at + 1, size) if kinds[n] in ("合计", "小计")]
            first = next((n for n in range(at + 1, size) if kinds[n] == "小计"), size)
            yield [n for n in below if n < first] + [n for n in range(first, size) if kinds[n] == "小计"]
        return
    last = max((n for n in above if kinds[n] in ("合计", "小计", "他", "全")), default=head - 1)
    yield [n for n in above if n > last and kinds[n] in counted]
    if kinds[at] != "小计":
        plain_above = [n for n in above if kinds[n] in counted]
        totals = [n for n in above if kinds[n] in ("合计", "小计", "他")]
        yield plain_above
        yield totals
        yield totals + [n for n in plain_above if n > last]
        yield [n for n in totals if kinds[n] == "合计"]
        if last_total := max((n for n in totals if kinds[n] == "合计"), default=0):
            yield [last_total] + [n for n in plain_above if n > last_total]
            yield [last_total] + [n for n in totals if n > last_total]
        yield sorted(totals + _outside(rows, at))
    elif _leads(rows):  # subtotals stand above their rows
        until = next((n for n in range(at + 1, size) if kinds[n] in ("合计", "小计", "全")), size)
        yield [n for n in range(at + 1, until) if kinds[n] in counted]


def _outside(rows: Rows, at: int) -> list[int]:
    """Rows of the top level, where subtotals close some groups and other rows stand for themselves."""
    return [n for n in range(rows.sheet.head, at) if not rows.kinds[n] and rows.levels.depth.get(n) == 0]


def _leads(rows: Rows) -> bool:
    """Whether the first subtotal stands above all rows of data, or a row without a subtotal ends the table."""
    data = [n for n in range(rows.sheet.head, len(rows.kinds)) if rows.kinds[n] in ("", "小计", "合计")]
    return bool(data) and (rows.kinds[data[0]] == "小计" or rows.kinds[data[-1]] == "")


def ways(rows: Rows, scope: Sequence[int], cells: Sequence[Spot | None]) -> Iterator[list[int]]:
    """The rows of a scope that may be added: the surest first."""
    plain = [n for n in scope if rows.kinds[n] != "其中"]
    depth = rows.levels.depth
    if rows.levels.clear and rows.levels.shown:
        yield _top(depth, plain, cells)
        parents = {n for at, n in enumerate(plain) if children(depth, plain, at)}
        yield [n for n in plain if n not in parents]
    yield plain


def _top(depth: dict[int, int | None], plain: Sequence[int], cells: Sequence[Spot | None]) -> list[int]:
    """The rows of the highest level; where such a row has no number of its own, those below it."""
    if not plain:
        return []
    found: list[int] = []
    inside: int | None = None
    for at, n in enumerate(plain):
        level = depth.get(n)
        if level is None:
            level = 0
        if inside is not None and level > inside:
            continue
        spot = cells[n]
        empty = spot is None or spot.value is None
        if empty and children(depth, plain, at):
            inside = None
            continue
        found.append(n)
        inside = level
    return found

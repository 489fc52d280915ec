"""Total columns of a table, row by row; what such a column adds up is read from the rows that are right (section 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...outline.sheets import Sheet
from .table_labels import SHARES, column_kind, is_added, is_coarse, is_share
from .table_names import line_of_row, row_is_rate
from .table_periods import is_held, periods
from .table_reading import Rows
from .table_sums import Fault, is_of_unit, summed

_MOST_GROUPS = 40
_CLOSE = Decimal("0.2")


def column_faults(rows: Rows) -> Iterator[Fault]:
    """The totals of columns that add up in most rows but not in these."""
    sheet = rows.sheet
    if not sheet.head:
        return
    kinds = [column_kind(sheet, column) for column in range(len(sheet.rows[0]))]
    for column, kind in enumerate(kinds):
        if kind in ("合计", "小计") and not is_share(sheet, column) and is_added(sheet, column):
            yield from _of_column(rows, kinds, column)


def _of_column(rows: Rows, kinds: Sequence[str], column: int) -> Iterator[Fault]:
    sheet = rows.sheet
    data = [
        n for n in range(sheet.head, len(sheet.rows)) if rows.kinds[n] not in ("注", "头") and not row_is_rate(sheet, n)
    ]
    data = [n for n in data if (spot := sheet.rows[n][column]) is not None and spot.columns == spot.rows == 1]
    best: tuple[int, int, list[Fault]] = (0, 0, [])
    alone: list[Fault] = []
    ruled_out = False
    for places in _groups(sheet, kinds, column):
        right, wrong = _compared(rows, data, column, places)
        if (right, -len(wrong)) > best[:2]:
            best = right, -len(wrong), wrong
        if len(data) == 1:
            alone = alone or wrong
            ruled_out = ruled_out or right > 0
    right, _, wrong = best
    if right:
        if len(wrong) <= max(1, 0.34 * right):
            yield from (fault._replace(certain=fault.certain and right > 1) for fault in wrong)
    elif not ruled_out and len(alone) == 1 and abs(alone[0].difference) <= _CLOSE * abs(alone[0].summed.value):
        # One row: nothing shows what is added, but nothing else fits.
        yield alone[0]._replace(certain=False)


def _compared(rows: Rows, data: Sequence[int], column: int, places: Sequence[int]) -> tuple[int, list[Fault]]:
    sheet = rows.sheet
    right = 0
    wrong: list[Fault] = []
    for n in data:
        spot = sheet.rows[n][column]
        total = spot.value if spot is not None else None
        coarse = rows.coarse or is_coarse(sheet.heads(column), line_of_row(sheet, n))
        found = summed(sheet.rows[n], places, coarse)
        if spot is None or total is None or found is None or total.unit == "%" or not is_of_unit(total, found):
            continue
        if found.fits(total):
            right += 1
        else:
            near = found.is_near(total)
            name = "".join(sheet.head_words(column)[-1:])
            wrong.append(Fault(spot, total, found, line_of_row(sheet, n), name, not found.blanks and not near))
    return right, wrong


def _groups(sheet: Sheet, kinds: Sequence[str], column: int) -> Iterator[list[int]]:
    """Columns that a total column may add up: under the same outer head, next to it, back to the last total, all."""
    width = len(kinds)
    across = periods(["".join(sheet.head_words(n)[-1:]) for n in range(width) if n != column and not kinds[n]])
    usable = [n for n in range(width) if n != column and _is_usable(sheet, n, bool(across))]
    outer = sheet.rows[0][column]
    found: list[list[int]] = []
    if outer is not None and outer.columns > 1:
        inside = range(outer.column, outer.column + outer.columns)
        found.append([n for n in usable if n in inside and not kinds[n]])
        found.append([n for n in usable if n in inside])
    last = max((n for n in range(column) if kinds[n]), default=-1)
    until = next((n for n in range(column + 1, width) if kinds[n]), width)
    found.append([n for n in usable if last < n < column])
    found.append([n for n in usable if n < column and not kinds[n]])
    found.append([n for n in usable if n < column and kinds[n]])
    found.append([n for n in usable if column < n < until])
    found.append([n for n in usable if n > column and not kinds[n]])
    found.append([n for n in usable if n > column and kinds[n]])
    found.append(
        [n for n in usable if last < n < column and not kinds[n]] + [n for n in usable if n < column and kinds[n]]
    )
    found.append(
        [n for n in usable if n > column and kinds[n]] + [n for n in usable if n > column and _is_lone(sheet, n)]
    )
    behind, before = [n for n in usable if n > column], [n for n in usable if n < column]
    found += [behind[:length] for length in range(2, len(behind))]
    found += [before[-length:] for length in range(2, len(before))]
    told: set[tuple[int, ...]] = set()
    for places in found:
        key = tuple(sorted(places))
        if len(key) > 1 and key not in told and len(told) < _MOST_GROUPS:
            told.add(key)
            yield list(key)


def _is_lone(sheet: Sheet, column: int) -> bool:
    """Whether no outer head joins a column with others."""
    spot = sheet.rows[0][column]
    return spot is not None and spot.columns == 1 and not column_kind(sheet, column)


def _is_usable(sheet: Sheet, column: int, across: bool) -> bool:
    heads = sheet.heads(column)
    if any(word in heads for word in SHARES) or "其中" in (sheet.head_words(column) or [""])[-1]:
        return False
    if not is_added(sheet, column) or (across and is_held(heads)) or "累计" in heads:
        return False
    return any((spot := row[column]) is not None and spot.value is not None for row in sheet.rows[sheet.head :])

"""What the rows of a table are, and which of its columns add up (arithmetic.md section 17)."""

from __future__ import annotations

from decimal import Decimal

from ...core.value import Value
from ...language.cell_values import CellValue
from ...outline.sheets import Sheet, Spot
from .table_labels import (
    is_added,
    is_breakdown,
    is_coarse,
    is_note,
    is_share,
    is_taken_away,
    row_kind,
    says_otherwise,
    unit_is_coarse,
)  # fmt: skip
from .table_levels import Levels, levels
from .table_names import name_of_row
from .table_periods import is_held, is_quarter_of_months, periods

_HUNDRED = Decimal(100)


class Rows(Value):
    """What the rows of a sheet are. `kinds`: 合计, 小计, 他, 全, 其中, 注 or nothing for a row of data."""

    sheet: Sheet
    kinds: tuple[str, ...]
    levels: Levels
    period: str  # 时, 累 or nothing
    coarse: bool
    note: str


def rows_of(sheet: Sheet) -> Rows | None:
    """The rows of a sheet; None where it holds lines that are taken away."""
    kinds = ["头"] * sheet.head + [row_kind(row, n) for n, row in enumerate(sheet.rows) if n >= sheet.head]
    if any(is_taken_away(row) for row in sheet.rows[sheet.head :]):
        return None
    first = sheet.head
    last = max((n for n, row in enumerate(sheet.rows) if not is_note(row)), default=0)
    for n, row in enumerate(sheet.rows):
        if kinds[n] == "" and is_note(row):
            kinds[n] = "注"
        elif kinds[n] == "" and n >= first and is_breakdown(row):
            kinds[n] = "其中"
        elif kinds[n] == "全" and n not in (first, last):
            kinds[n] = ""
    labels = [name_of_row(sheet, n) for n in range(first, len(kinds)) if not kinds[n]]
    for n in range(first, len(kinds)):
        if not kinds[n] and is_quarter_of_months(labels, name_of_row(sheet, n)):
            kinds[n] = "小计"
    plain = [n for n in range(first, len(kinds)) if not kinds[n]]
    found = levels(sheet, plain)
    if found.numbered and not found.clear and "其中" in kinds:  # rows without a number go on with 其中
        for n in plain:
            kinds[n] = "其中" if found.depth[n] is None and kinds[n - 1] == "其中" else ""
        found = levels(sheet, [n for n in plain if not kinds[n]])
    depth = dict(found.depth)
    for n in depth:  # 年初结转 behind 本年收入合计 has no number and stands for itself
        closed = kinds[n - 1] in ("合计", "小计") or (depth.get(n - 1) == 0 and found.depth.get(n - 1, 0) is None)
        depth[n] = 0 if depth[n] is None and closed else depth[n]
    found = found._replace(depth=depth, clear=None not in depth.values())
    note = says_otherwise(sheet)
    return Rows(sheet, tuple(kinds), found, periods(labels), unit_is_coarse(sheet) or note == "舍", note)


def is_column_coarse(rows: Rows, column: int, total: CellValue) -> bool:
    """Whether figures of a column are rounded to 万元 and the like; one that counts people or households is not."""
    heads = rows.sheet.heads(column)
    counts = heads.endswith(("数", "人", "户", "个")) or ("（" in heads and not heads.endswith("元）"))
    return is_coarse(heads, total.unit) or (rows.coarse and (rows.note == "舍" or not counts))


def total_in(spot: Spot | None, column: int) -> tuple[Spot, CellValue] | None:
    if spot is None or spot.column != column or spot.columns > 1 or spot.rows > 1:
        return None
    value = spot.value
    return (spot, value) if value is not None else None


def adds_up(rows: Rows, column: int, total: CellValue) -> bool:
    sheet = rows.sheet
    if is_share(sheet, column):
        return total.value == _HUNDRED
    if total.unit == "%" or not is_added(sheet, column):
        return False
    return rows.period != "累" and not (rows.period and is_held(sheet.heads(column)))

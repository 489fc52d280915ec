"""Total rows of a table, column by column (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...language.cell_values import CellValue
from ...outline.sheets import Spot
from .table_labels import is_share, kind_of
from .table_names import line_of_column, name_of_row
from .table_reading import Rows, adds_up, is_column_coarse, total_in
from .table_scopes import scopes, ways
from .table_sums import Fault, Sum, could_be, is_of_unit, summed

_CLOSE = Decimal("0.2")
_MUCH_MORE = Decimal(120)


def row_faults(rows: Rows) -> Iterator[Fault]:
    """Totals that differ from every sum that they could mean."""
    for number, kind in enumerate(rows.kinds):
        if kind not in ("合计", "小计", "全") or _has_several_answers(rows, number):
            continue
        judged: list[tuple[bool, Fault | None]] = []
        for column in range(len(rows.sheet.rows[0])):
            total = total_in(rows.sheet.rows[number][column], column)
            if (
                total is not None
                and adds_up(rows, column, total[1])
                and not _is_of_another(rows.sheet.rows[number], column)
            ):
                judged.append(_judged(rows, number, column, *total))
        faults = [fault for _, fault in judged if fault is not None]
        if len(faults) == len(judged) and (len(judged) > 2 or (kind == "全" and len(judged) > 1)):
            continue  # none fits: something else than these rows is added
        right = len(judged) > len(faults)
        for fault in faults:
            yield fault._replace(certain=fault.certain and (kind != "全" or right) and (right or len(judged) < 2))


def _has_several_answers(rows: Rows, number: int) -> bool:
    """Whether shares add up to far more than a whole: of answers of which each may choose several."""
    plain = [n for n, kind in enumerate(rows.kinds) if not kind]
    for column in range(len(rows.sheet.rows[0])):
        if is_share(rows.sheet, column):
            found = summed([row[column] for row in rows.sheet.rows], plain)
            if found is not None and found.value > _MUCH_MORE and not rows.levels.shown and "小计" not in rows.kinds:
                return True
    return False


def _is_of_another(row: Sequence[Spot | None], column: int) -> bool:
    """Whether words stand between the first number of a row and this one: of a list beside the one that is added up."""
    words = next((n for n, spot in enumerate(row) if spot is not None and kind_of(spot.label)), 0)
    first = next((n for n, spot in enumerate(row) if n > words and spot is not None and spot.value is not None), column)
    return any(spot is not None and len(spot.label) > 1 and spot.value is None for spot in row[first:column])


def _judged(rows: Rows, at: int, column: int, spot: Spot, total: CellValue) -> tuple[bool, Fault | None]:
    """Whether anything was compared, and the fault where nothing fits."""
    sheet, kind = rows.sheet, rows.kinds[at]
    cells = [row[column] for row in sheet.rows]
    coarse = is_column_coarse(rows, column, total)
    leads = not any(rows.kinds[n] == "" for n in range(sheet.head, at))
    leads = leads and any(k in ("合计", "小计") for k in rows.kinds[at + 1 :])
    surest: list[Sum] = []
    for scope in scopes(rows, at):
        if _could_fit(rows, scope, cells, total, coarse) or (leads and _begins_with(scope, cells, total)):
            return True, None
        for n, places in enumerate(ways(rows, scope, cells)):
            found = summed(cells, places, coarse)
            if found is None or not is_of_unit(total, found):
                continue
            if found.fits(total):
                return True, None
            if n == 0:
                surest.append(found)
    if not surest or (rows.period and _last(rows, at, cells) == total.value):
        return bool(surest), None
    wrong = min(surest, key=lambda s: abs(s.value - total.value))
    near = abs(wrong.value - total.value) <= _CLOSE * abs(wrong.value)
    if is_share(sheet, column) and not near:
        return True, None
    if kind == "全" and not (near and total.value > max(number.value for _, number in wrong.addends)):
        return True, None
    clear = rows.levels.clear and (rows.levels.shown or not rows.levels.numbered or kind != "")
    certain = clear and not wrong.blanks and sheet.head > 0 and kind != "全" and "其中" not in rows.kinds
    fault = Fault(
        spot, total, wrong, line_of_column(sheet, column), name_of_row(sheet, at), certain and not wrong.is_near(total)
    )
    return True, fault if rows.levels.clear or not rows.levels.numbered else None


def _begins_with(scope: Sequence[int], cells: Sequence[Spot | None], total: CellValue) -> bool:
    """Whether the first rows of a scope make the total: those behind them stand for themselves (上年结转)."""
    so_far = Decimal(0)
    for n in scope:
        spot = cells[n]
        value = spot.value if spot is not None else None
        so_far += value.value if value is not None else 0
        if so_far == total.value:
            return True
    return False


def _last(rows: Rows, at: int, cells: Sequence[Spot | None]) -> Decimal | None:
    above = [cells[n] for n in range(at) if not rows.kinds[n]]
    value = above[-1].value if above and above[-1] is not None else None
    return value.value if value is not None else None


def _could_fit(rows: Rows, scope: Sequence[int], cells: Sequence[Spot | None], total: CellValue, coarse: bool) -> bool:
    """Whether rows that hold others unsaid, or parts behind 其中, could explain the total."""
    shown = rows.levels.shown and rows.levels.clear
    if "其中" not in rows.kinds and (shown or (rows.levels.numbered and rows.levels.clear)):
        return False
    numbers = [(n, spot.value if (spot := cells[n]) is not None else None) for n in scope]
    if sum(number is not None for _, number in numbers) < 2:
        return False
    values = [number.value if number is not None else Decimal(0) for _, number in numbers]
    steps = sum((number.step for _, number in numbers if number is not None), total.step)
    exact = not coarse and all(number is None or number.step == 1 for _, number in numbers) and total.step == 1
    skips = {
        at: range(at + 1, _end(rows, scope, at) + 1) for at, n in enumerate(scope) if rows.kinds[n] == "其中"
    }  # fmt: skip
    return could_be(values, total.value, Decimal(0) if exact else steps / 2, skips)


def _end(rows: Rows, scope: Sequence[int], at: int) -> int:
    """Where the rows end that may go on with a 其中: at the next row with a serial number, if rows have them."""
    for place in range(at + 1, len(scope)):
        n = scope[place]
        if rows.levels.numbered and rows.kinds[n] == "" and rows.levels.depth.get(n) is not None:
            return place
    return len(scope)

"""Total rows of a table, column by column, and rows of one level over those of the next (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...core.value import Value
from ...language.cell_values import CellValue
from ...outline.sheets import Sheet, Spot
from .table_labels import (
    is_added,
    is_breakdown,
    is_coarse,
    is_held,
    is_note,
    is_quarter_of_months,
    is_rate,
    is_share,
    is_taken_away,
    kind_of,
    periods,
    row_kind,
    says_otherwise,
    unit_is_coarse,
)
from .table_levels import Levels, children, levels
from .table_sums import Fault, Sum, could_be, is_of_unit, summed

_HUNDRED = Decimal(100)
_CLOSE = Decimal("0.2")


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
    labels = [_name(sheet, n) for n in range(first, len(kinds)) if not kinds[n]]
    for n in range(first, len(kinds)):
        if not kinds[n] and is_quarter_of_months(labels, _name(sheet, n)):
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


def row_faults(rows: Rows) -> Iterator[Fault]:
    """Totals that differ from every sum that they could mean."""
    for number, kind in enumerate(rows.kinds):
        if kind not in ("合计", "小计", "全"):
            continue
        judged: list[tuple[bool, Fault | None]] = []
        for column in range(len(rows.sheet.rows[0])):
            total = _total(rows.sheet.rows[number][column], column)
            if (
                total is not None
                and _adds_up(rows, column, total[1])
                and not _is_of_another(rows.sheet.rows[number], column)
            ):
                judged.append(_judged(rows, number, column, *total))
        faults = [fault for _, fault in judged if fault is not None]
        if len(judged) > 1 and len(faults) == len(judged) and any(is_share(rows.sheet, f.spot.column) for f in faults):
            continue  # answers of which each may choose several
        if len(faults) == len(judged) and (len(judged) > 2 or (kind == "全" and len(judged) > 1)):
            continue  # none fits: something else than these rows is added
        right = len(judged) > len(faults)
        for fault in faults:
            yield fault._replace(certain=fault.certain and (kind != "全" or right) and (right or len(judged) < 2))


def _is_of_another(row: Sequence[Spot | None], column: int) -> bool:
    """Whether words stand between the first number of a row and this one: of a list beside the one that is added up."""
    words = next((n for n, spot in enumerate(row) if spot is not None and kind_of(spot.label)), 0)
    first = next((n for n, spot in enumerate(row) if n > words and spot is not None and spot.value is not None), column)
    return any(spot is not None and len(spot.label) > 1 and spot.value is None for spot in row[first:column])


def _total(spot: Spot | None, column: int) -> tuple[Spot, CellValue] | None:
    if spot is None or spot.column != column or spot.columns > 1 or spot.rows > 1:
        return None
    value = spot.value
    return (spot, value) if value is not None else None


def _adds_up(rows: Rows, column: int, total: CellValue) -> bool:
    sheet = rows.sheet
    if is_share(sheet, column):
        return total.value == _HUNDRED
    if total.unit == "%" or not is_added(sheet, column):
        return False
    return rows.period != "累" and not (rows.period and is_held(sheet.heads(column)))


def _judged(rows: Rows, at: int, column: int, spot: Spot, total: CellValue) -> tuple[bool, Fault | None]:
    """Whether anything was compared, and the fault where nothing fits."""
    sheet, kind = rows.sheet, rows.kinds[at]
    cells = [row[column] for row in sheet.rows]
    coarse = is_column_coarse(rows, column, total)
    leads = not any(rows.kinds[n] == "" for n in range(sheet.head, at))
    leads = leads and any(k in ("合计", "小计") for k in rows.kinds[at + 1 :])
    surest: list[Sum] = []
    for scope in _scopes(rows, at):
        if _could_fit(rows, scope, cells, total, coarse) or (leads and _begins_with(scope, cells, total)):
            return True, None
        for n, places in enumerate(_ways(rows, scope, cells)):
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
        spot, total, wrong, line_of_column(sheet, column), _name(sheet, at), certain and not wrong.is_near(total)
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


def _scopes(rows: Rows, at: int) -> Iterator[list[int]]:
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


def _ways(rows: Rows, scope: Sequence[int], cells: Sequence[Spot | None]) -> Iterator[list[int]]:
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


def level_faults(rows: Rows) -> Iterator[Fault]:
    """Rows with a number, a code or an indent above rows of the next level that do not add up to them."""
    if not (rows.levels.shown and rows.levels.clear) or rows.note == "重" or "其中" in rows.kinds:
        return
    sheet = rows.sheet
    plain = [n for n, kind in enumerate(rows.kinds) if not kind]
    families = [(n, found) for at, n in enumerate(plain) if len(found := children(rows.levels.depth, plain, at)) > 1]
    told = [_of_family(rows, n, below) for n, below in families]
    right = sum(fits for fits, _ in told)
    for fits, wrong in told:
        alone = right == 0 and sum(len(faults) for _, faults in told) == 1
        for fault in wrong if fits or alone or right >= sum(not f for f, _ in told) else ():
            if fits or abs(fault.difference) <= _CLOSE * abs(fault.summed.value):
                sure = right > 0 and not fault.summed.blanks and not fault.summed.is_near(fault.total)
                yield fault._replace(certain=sure and sheet.head > 0)


def _of_family(rows: Rows, parent: int, below: Sequence[int]) -> tuple[bool, list[Fault]]:
    """Whether rows add up to the one above them in some column, and the columns where they do not."""
    sheet = rows.sheet
    right, wrong = False, []
    if any(rows.kinds[n] not in ("", "注") for n in range(parent, below[-1])):
        return False, []
    for column in range(len(sheet.rows[0])):
        total = _total(sheet.rows[parent][column], column)
        if total is None or is_share(sheet, column) or not _adds_up(rows, column, total[1]):
            continue
        found = summed([row[column] for row in sheet.rows], below, is_column_coarse(rows, column, total[1]))
        if found is None or not is_of_unit(total[1], found):
            continue
        if found.fits(total[1]):
            right = right or bool(found.value)
        else:
            name = _name(sheet, parent)
            wrong.append(Fault(*total, found, f"{line_of_column(sheet, column)}“{name}”所属各行", name, True))
    return right, wrong


def is_column_coarse(rows: Rows, column: int, total: CellValue) -> bool:
    """Whether figures of a column are rounded to 万元 and the like; one that counts people or households is not."""
    heads = rows.sheet.heads(column)
    counts = heads.endswith(("数", "人", "户", "个")) or ("（" in heads and not heads.endswith("元）"))
    return is_coarse(heads, total.unit) or (rows.coarse and (rows.note == "舍" or not counts))


def line_of_column(sheet: Sheet, column: int) -> str:
    """“沙袋”一列, 第2列 where it has no head."""
    words = sheet.head_words(column)
    return f"“{'·'.join(words)}”一列" if words else f"第{column + 1}列"


def _name(sheet: Sheet, number: int) -> str:
    """The words that tell which row it is: its total, or its first words; with the number they stand behind."""
    own = [s for s in sheet.rows[number] if s is not None and s.row == number and s.label]
    told = next((s.label for s in own if kind_of(s.label)), "")
    if told:
        return told
    words = [s.label for s in own if s.value is None and not _is_serial(s.label)]
    return words[0] if words else ""


def _is_serial(label: str) -> bool:
    return len(label) <= 4 and label.strip("（）()、.．一二三四五六七八九十0123456789") == ""


def line_of_row(sheet: Sheet, number: int) -> str:
    """“望海区”一行, 第3行 where it has no words."""
    name = _name(sheet, number)
    return f"“{name}”一行" if name else f"第{number + 1}行"


def row_is_rate(sheet: Sheet, number: int) -> bool:
    """Whether a row tells rates or means."""
    return is_rate("".join(s.label for s in sheet.rows[number][:3] if s is not None and s.value is None))

"""Totals of a table: rows and columns headed 合计, 总计, 小计 (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.value import Value
from ...language.cell_values import CellValue, is_blank
from ...language.counts import plain
from ...outline.sheets import Sheet, Spot, sheets, words_of_tables

_TOTALS = ("合计", "总计", "共计", "总数", "总额", "总量", "全部合计", "合计数")
_SUBTOTALS = ("小计", "分计", "小结")
_NOT_ADDED = (
    "序号", "编号", "排名", "名次", "单价", "均价", "平均", "人均", "户均", "日均", "率", "增长", "增幅", "同比", "环比", "增减", "年龄", "年份",
    "时间", "日期", "电话", "级别", "温度", "指数", "备注", "倍数", "标准", "得分", "分数", "周期", "时限", "规格", "型号",
)  # fmt: skip
_SHARES = ("占比", "比重", "比例", "构成")
_SHOWN = 8  # addends that a message writes out


class _Sum(Value):
    """Cells that should add up to a total; `blanks` among them count as nothing."""

    addends: tuple[tuple[Spot, CellValue], ...]
    blanks: int

    @property
    def value(self) -> Decimal:
        return sum((number.value for _, number in self.addends), Decimal(0))

    def fits(self, total: CellValue) -> bool:
        """Whether the sum is the total within what rounding of each number allows."""
        rounded = any(number.step < 1 for _, number in self.addends) or total.step < 1
        steps = sum((number.step for _, number in self.addends), Decimal(0)) + total.step
        return abs(self.value - total.value) <= (steps / 2 if rounded else 0)


def table_total(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Total cells that differ from every sum they could mean."""
    words = reference.reading.survey(words_of_tables)
    if not any(total in words for total in (*_TOTALS, *_SUBTOTALS)):
        return
    for sheet in reference.reading.survey(sheets):
        yield from _rows(sheet)
        yield from _columns(sheet)


def _kind(spot: Spot | None) -> str:
    """合计 or 小计 for a cell that heads a total, else nothing."""
    if spot is None:
        return ""
    label = spot.label.partition("（")[0].partition("(")[0].rstrip("：:")
    if label.endswith(_SUBTOTALS) and len(label) <= 10:
        return "小计"
    return "合计" if label.endswith(_TOTALS) and len(label) <= 10 and not label.startswith(("其中", "平均")) else ""


def _rows(sheet: Sheet) -> Iterator[Hit]:
    """Total rows, column by column."""
    kinds = [_row_kind(row) for row in sheet.rows]
    for number, kind in enumerate(kinds):
        if not kind or number < sheet.head:
            continue
        for column in range(len(sheet.rows[0])):
            spot = sheet.rows[number][column]
            total = (
                spot.value
                if spot is not None and spot.column == column and spot.columns == 1 and spot.rows == 1
                else None
            )
            if spot is None or total is None or not _is_added(sheet, column, total):
                continue
            cells = [row[column] for row in sheet.rows]
            sums = [s for s in _row_sums(sheet, kinds, number, kind, cells) if s is not None]
            if sums and not any(s.fits(total) for s in sums) and (wrong := _closest(sums, total)):
                hit = _hit(sheet.heads(column), spot, total, wrong)
                yield hit._replace(certain=hit.certain and sheet.head > 0)  # without a head it may be prices or rates


def _row_kind(row: Sequence[Spot | None]) -> str:
    """A row is a total when the first words in it say so; its serial number may stand before them."""
    for spot in row[:3]:
        if spot is not None and spot.label and (spot.value is None or spot.label == ""):
            return _kind(spot)
    return ""


def _row_sums(sheet: Sheet, kinds: list[str], at: int, kind: str, cells: list[Spot | None]) -> Iterator[_Sum | None]:
    """What a total may be the sum of: the rows since the last total, all rows above, all subtotals; below if it leads."""
    above = range(sheet.head, at)
    if any(_is_breakdown(sheet.rows[n]) for n in range(sheet.head, len(sheet.rows))):
        return
    plain_above = [n for n in above if not kinds[n]]
    if not plain_above:
        below = [n for n in range(at + 1, len(sheet.rows)) if not kinds[n]]
        until = next((n for n in range(at + 1, len(sheet.rows)) if kinds[n]), len(sheet.rows))
        yield _summed(cells, below)
        yield _summed(cells, [n for n in below if n < until])
        yield _summed(cells, [n for n in range(at + 1, len(sheet.rows)) if kinds[n] == "小计"])
        return
    last = max((n for n in above if kinds[n]), default=sheet.head - 1)
    yield _summed(cells, [n for n in plain_above if n > last])
    if kind == "合计":
        yield _summed(cells, plain_above)
        totals = [n for n in above if kinds[n]]
        yield _summed(cells, totals)
        yield _summed(cells, totals + [n for n in plain_above if n > last])
        yield _summed(cells, [n for n in totals if kinds[n] == "合计"])
    elif any(not kinds[n] for n in range(at + 1, len(sheet.rows))):  # a subtotal may stand above its rows
        until = next((n for n in range(at + 1, len(sheet.rows)) if kinds[n]), len(sheet.rows))
        yield _summed(cells, range(at + 1, until))


def _is_breakdown(row: Sequence[Spot | None]) -> bool:
    """其中：… and the like tell a part of the row above once more."""
    return any(spot is not None and spot.label.startswith(("其中", "#", "＃", "减：", "加：")) for spot in row[:3])


def _summed(cells: Sequence[Spot | None], places: Sequence[int]) -> _Sum | None:
    """The sum of these cells; None where one is no number, spans several columns, or too many are blank."""
    found: list[tuple[Spot, CellValue]] = []
    blanks = 0
    for place in places:
        spot = cells[place]
        if spot is not None and any(spot is other for other, _ in found):
            continue
        if spot is None or is_blank(spot.text):
            blanks += 1
            continue
        number = spot.value
        if number is None or (spot.columns > 1 and spot.rows > 1):
            return None
        found.append((spot, number))
    units = {number.unit for _, number in found}
    if len(found) < 2 or len(units) > 1 or blanks > 0.2 * (len(found) + blanks):
        return None
    return _Sum(tuple(found), blanks)


def _is_added(sheet: Sheet, column: int, total: CellValue) -> bool:
    """Whether numbers of the column are ones that add up: no rates, ranks, prices, dates; shares only to 100 %."""
    head = sheet.heads(column)
    if any(word in head for word in _SHARES):
        return total.value == 100
    if total.unit == "%" or "%" in head:
        return False
    return head != "年度" and not any(word in head for word in _NOT_ADDED)


def _columns(sheet: Sheet) -> Iterator[Hit]:
    """Total columns, row by row; what such a column adds up is read from the rows that are right."""
    width = len(sheet.rows[0])
    if not sheet.head:
        return
    for column in range(width):
        kind = next((k for row in sheet.rows[: sheet.head] if (k := _kind(row[column]))), "")
        if not kind:
            continue
        data = [row for row in sheet.rows[sheet.head :] if row[column] is not None and not _is_breakdown(row)]
        fitting = 0
        only: list[Hit] = []
        for places in _column_groups(sheet, column):
            judged = [(row[column], s) for row in data if (s := _summed(row, places)) is not None]
            known = [(spot, spot.value, s) for spot, s in judged if spot is not None and spot.value is not None]
            right = sum(s.fits(total) for _, total, s in known)
            wrong = [_hit(_row_name(sheet, spot), spot, total, s) for spot, total, s in known if not s.fits(total)]
            fitting += right
            if right and len(wrong) <= 0.5 * len(known):
                yield from (hit._replace(certain=hit.certain and right > 1) for hit in wrong)
                break
            if len(known) == 1 == len(data):
                only = only or wrong
        if not fitting:  # a table of one row: nothing shows what is added, but nothing else fits either
            yield from (hit._replace(certain=False) for hit in only)


def _column_groups(sheet: Sheet, column: int) -> Iterator[list[int]]:
    """Columns that a total column may add up: under the same outer head, back to the last total, all to the left, to
    the right."""
    width = len(sheet.rows[0])
    kinds = [next((k for row in sheet.rows[: sheet.head] if (k := _kind(row[n]))), "") for n in range(width)]
    usable = [n for n in range(width) if n != column and not any(w in sheet.heads(n) for w in (*_NOT_ADDED, *_SHARES))]
    usable = [n for n in usable if any(row[n] is not None and row[n].value for row in sheet.rows[sheet.head :])]  # type: ignore[union-attr]
    outer = sheet.rows[0][column]
    if outer is not None and outer.columns > 1:
        inside = range(outer.column, outer.column + outer.columns)
        yield [n for n in usable if n in inside and not kinds[n]]
    last = max((n for n in range(column) if kinds[n]), default=-1)
    yield [n for n in usable if last < n < column]
    yield [n for n in usable if n < column and not kinds[n]]
    yield [n for n in usable if n < column and kinds[n]]
    until = next((n for n in range(column + 1, width) if kinds[n]), width)
    yield [n for n in usable if column < n < until]
    yield [n for n in usable if n > column and not kinds[n]]


def _row_name(sheet: Sheet, spot: Spot) -> str:
    words = (s.label for s in sheet.rows[spot.row] if s is not None and s.label and s.value is None)
    return next(words, f"第{spot.row + 1}行")


def _closest(sums: list[_Sum], total: CellValue) -> _Sum:
    return min(sums, key=lambda s: abs(s.value - total.value))


def _hit(name: str, spot: Spot, total: CellValue, wrong: _Sum) -> Hit:
    unit = total.unit
    if len(wrong.addends) <= _SHOWN:
        added = "＋".join(number.written for _, number in wrong.addends)
        told = f"{added}＝{plain(wrong.value)}{unit}"
    else:
        told = f"{len(wrong.addends)}个数相加得{plain(wrong.value)}{unit}"
    message = f"“{name or '这一列'}”合计不符：{told}，表中合计是{total.written}{unit}"
    related = tuple(other.position for other, _ in wrong.addends)
    return Hit(spot.position, message, related=related, certain=not wrong.blanks)


_HEAD = "[标题] 防汛物资储备情况表\n"


def _table(*rows: str) -> str:
    """Rows of cells apart by blanks, as 表格 lines."""
    lines = [
        f"[表格{r},{c}] {text}" for r, row in enumerate(rows) for c, text in enumerate(row.split(" "))
    ]  # fmt: skip
    return _HEAD + "\n".join(lines)


RULES = (
    Rule(
        id="arithmetic.table-total",
        title="表格合计不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="“合计”“总计”“小计”与所加各数不等。单价、比率、排名、平均数各列不加；有文字的列、空格多的列、带“其中”行的表不判；有空格按0计的降为提醒。",
        check=table_total,
        fix=Safety.SHOW,
        bad={
            _table("单位 沙袋", "临湖县 12", "望海区 15", "东岭区 9", "合计 «35»"): None,
            _table(
                "序号 单位 沙袋 木桩", "1 临湖县 1,200 30", "2 望海区 800 25", "3 东岭区 500 45", "合　计  2,500 «90»"
            ): None,
            _table("单位 占比", "临湖县 30%", "望海区 45%", "东岭区 20%", "合计 «100%»"): None,
            _table("类别 数量", "沙袋 10", "木桩 20", "小计 «40»", "水泵 5", "发电机 6", "小计 11", "总计 41"): None,
            _table("单位 男 女 合计", "临湖县 10 12 22", "望海区 8 9 «18»", "东岭区 7 7 14", "滨海区 5 6 11"): None,
            _table("月份 一月 二月 三月 合计", "办件量 152 146 173 «470»"): None,
            _table("单位 金额（万元）", "合计 «50.5»", "临湖县 20.2", "望海区 31.3"): None,
            _table("单位 数量", "甲 10", "乙 —", "丙 12", "丁 8", "戊 6", "己 4", "合计 «42»"): None,
        },
        good=(
            _table("单位 沙袋", "临湖县 12", "望海区 15", "东岭区 9", "合计 36"),
            _table("单位 金额", "临湖县 1.2", "望海区 1.3", "合计 2.5"),
            _table("单位 占比", "临湖县 33.3%", "望海区 33.3%", "东岭区 33.3%", "合计 100%"),
            _table("单位 得数", "临湖县 12", "望海区 14", "平均 13"),
            _table("单位 数量", "临湖县 12", "望海区 若干", "合计 20"),
            _table("类别 数量", "沙袋 10", "木桩 20", "小计 30", "水泵 5", "发电机 6", "小计 11", "总计 41"),
            _table("项目 单价 数量 金额", "沙袋 2 10 20", "木桩 5 4 20", "合计 9 14 40"),
            _table("单位 总数", "临湖县 12", "其中：城关镇 5", "望海区 8", "合计 20"),
            _table("单位 完成率", "临湖县 90%", "望海区 80%", "合计 85%"),
            _table("单位 数量", "合计 36", "临湖县 12", "望海区 15", "东岭区 9"),
            _table("单位 男 女 合计", "临湖县 10 12 22", "望海区 8 9 17", "合计 18 21 39"),
            _table("单位 数量", "甲 10", "乙 —", "丙 —", "合计 42"),
        ),
    ),
)

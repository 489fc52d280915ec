"""How many rows at the top of a table are heads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..core.pattern import Pattern
from ..language.cell_values import CellValue

_YEAR = Pattern(r"(?:19|20)[0-9]{2}")
# What stands before 1, 2, 3 in the row that numbers the columns.
_BEFORE_ONE = ("栏次", "行次", "列次", "甲", "乙", "丙", "A", "B", "")
_SAY_WHAT = (
    "项目",
    "单位",
    "指标",
    "名称",
    "类别",
    "地区",
    "年份",
    "年度",
    "内容",
    "科目",
    "部门",
    "县区",
    "月份",
    "乡镇",
    "指标名称",
    "项目名称",
)


class HeadCell(Protocol):
    """What is asked of a cell (outline.sheets.Spot)."""

    @property
    def label(self) -> str: ...
    @property
    def value(self) -> CellValue | None: ...
    @property
    def row(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def rows(self) -> int: ...
    @property
    def columns(self) -> int: ...


def head_rows(rows: Sequence[Sequence[HeadCell | None]]) -> int:
    """The first row, and those below it that a merged cell of it holds together; none where a number stands in it.

    Years are no numbers, nor those of a row that counts the columns (栏次 1 2 3), which is a head too.
    """
    count = 1
    while count < min(3, len(rows) - 1) and _goes_on(rows[count - 1], count - 1):
        count += 1
    numbers = [_has_numbers(row) for row in rows[:count]]
    if True in numbers:
        count = numbers.index(True)
    return count + 1 if 0 < count < len(rows) - 1 and _counts_columns(rows[count]) else count


def _has_numbers(row: Sequence[HeadCell | None]) -> bool:
    """Whether a number stands in the row that is not one of the years its columns tell of."""
    filled = [spot for spot in row if spot is not None and spot.label]
    numbers = {spot.column: spot.label for spot in filled if spot.value}
    years = all(_YEAR.fullmatch(label) for label in numbers.values())
    words = len({spot.column for spot in filled}) > len(numbers)
    return bool(numbers) and not (
        years and (len(set(numbers.values())) > 1 or (words and filled[0].label in _SAY_WHAT))
    )


def _counts_columns(row: Sequence[HeadCell | None]) -> bool:
    filled = [spot.label for n, spot in enumerate(row) if spot is not None and spot.column == n]
    at = next((n for n, label in enumerate(filled) if label == "1"), -1)
    figures = [label for label in filled[max(at, 0) :] if label]
    before = all(label in _BEFORE_ONE for label in filled[: max(at, 0)])
    enough = len(figures) > (1 if at > 0 else 3)
    return at >= 0 and before and enough and figures == [str(n) for n in range(1, len(figures) + 1)]


def _goes_on(row: Sequence[HeadCell | None], number: int) -> bool:
    """Whether a cell of the row stands over several columns, or reaches into the next row."""
    return any(spot is not None and (spot.columns > 1 or spot.row + spot.rows > number + 1) for spot in row)

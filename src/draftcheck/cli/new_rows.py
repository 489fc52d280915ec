"""The rows of a data file as documents to write: each with its number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..core.errors import UsageError
from ..core.skeleton import Skeleton
from ..core.value import Value
from .new_pattern import NUMBER


class NumberedRow(Value):
    """A row: its number, as `--row` and `{序号}` take it; its place in the file; its values."""

    number: int
    where: str
    values: Mapping[str, Any]


def numbered_rows(path: Path, skeleton: Skeleton) -> list[NumberedRow]:
    """The rows of a data file. Raises UsageError or UnreadableFile.

    They are numbered from 1, unless a column 序号 that is no field of the template numbers them.
    """
    from ..data.value_files import rows_of

    found = []
    for number, row in enumerate(rows_of(path), 1):
        values = dict(row.values)
        if skeleton.field(NUMBER) is None and NUMBER in values:
            number = _number(values.pop(NUMBER), number)
        found.append(NumberedRow(number, row.where, values))
    if not found:
        raise UsageError(f"{path} 里没有数据", "第一行写字段名，下面一行一份；--form 可以写出一张填写表")
    return found


def the_row(rows: Sequence[NumberedRow], number: int) -> NumberedRow:
    """The row with this number. Raises UsageError."""
    for row in rows:
        if row.number == number:
            return row
    raise UsageError(
        f"数据里没有第{number}份",
        f"一共{len(rows)}份，--row 写 {rows[0].number} 到 {rows[-1].number} 之间的序号（表头不算）",
    )


def _number(given: Any, order: int) -> int:
    text = str(given).strip()
    return int(text) if text.isdecimal() and len(text) < 10 else order

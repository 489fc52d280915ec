"""表格: rows with known columns, as a list of groups or as lines with ｜ between the cells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ...core.skeleton import Names, Row
from ..nearest import nearest
from .body import structured
from .lists import trimmed
from .plain import lines_of, one_line
from .wrong import WrongValue

_BETWEEN = re.compile(r"[｜|\t]")


def rows(raw: Any, columns: Sequence[str], trim: bool = False) -> Names:
    """The rows that are not empty; cells not given are empty text. Raises WrongValue naming row and column.

    `trim`: no stop stands behind a cell.
    """
    given = structured(raw)
    if isinstance(given, Mapping):
        given = [given]
    if not isinstance(given, list | tuple):
        given = [[cell.strip() for cell in _BETWEEN.split(line)] for line in lines_of(given)]
        if given and [cell for cell in given[0] if cell] == list(columns):
            given = given[1:]
    found = []
    for number, item in enumerate(given, 1):
        cells = _cells(item, columns, number)
        if any(cells.values()):
            said = trimmed if trim else str
            found.append(Row([(column, said(cells.get(column, ""))) for column in columns]))
    return Names(found)


def _cells(item: Any, columns: Sequence[str], number: int) -> dict[str, str]:
    if isinstance(item, list | tuple):
        if any(cell != "" for cell in item[len(columns) :]):
            raise WrongValue(
                f"第{number}行有{len(item)}格，应当是{len(columns)}格：{'、'.join(columns)}",
                "各格用｜隔开，一行写一条",
            )
        item = dict(zip(columns, item, strict=False))
    elif not isinstance(item, Mapping):
        item = {columns[0]: item}
    found = {}
    for column, cell in item.items():
        if column not in columns:
            raise WrongValue(f"第{number}行：没有“{column}”这一列", nearest(str(column), columns))
        try:
            found[column] = one_line(cell)
        except WrongValue as error:
            raise WrongValue(f"第{number}行的“{column}”：{error.message}", error.hint) from None
    return found

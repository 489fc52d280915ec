"""Data files for templates: .yaml, .json, .csv and .xlsx, each as rows of values by the names of fields."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..core.errors import UsageError
from ..core.value import Value

REASON = "失败原因"
"""The column in which a list of failures says what was wrong; it is no value."""

_SUFFIXES = "xlsx、csv、yaml、json"


class DataRow(Value):
    """One document: the place of its row in the file, 第3行, empty for the only one; raw values by field.

    A cell that cannot be used holds `Unusable`, which `complete` tells, so that the other rows go on.
    """

    where: str
    values: Mapping[str, Any]


def rows_of(path: Path) -> list[DataRow]:
    """The rows of a data file. Raises UsageError naming file and place, UnreadableFile for one that cannot be opened."""
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        from .value_sheet import sheet_rows

        return _with_places(sheet_rows(path))
    if suffix == ".csv":
        from .value_table import table_rows

        return _with_places(table_rows(path))
    if suffix in (".yaml", ".yml", ".json"):
        from .value_groups import groups

        found = groups(path)
        return [DataRow("" if len(found) == 1 else f"第{n}条", group) for n, group in enumerate(found, 1)]
    if suffix in (".xls", ".et"):
        raise UsageError(f"数据文件 {path} 是旧格式的表格", "请用 Excel 或 WPS 另存为 .xlsx 再试")
    if suffix == ".ods":
        raise UsageError(f"数据文件 {path} 是 LibreOffice 的表格", "请在 LibreOffice 里另存为 .xlsx 再试")
    raise UsageError(f"数据文件 {path} 的格式不认识", f"可以用的有：{_SUFFIXES}")


def _with_places(rows: list[tuple[int, dict[str, Any]]]) -> list[DataRow]:
    return [
        DataRow(f"第{number}行", {name: value for name, value in values.items() if name != REASON})
        for number, values in rows
    ]

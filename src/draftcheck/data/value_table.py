"""Rows of cells under headings, from a .csv file or from a sheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ..core.errors import UnreadableFile, UsageError
from .value_bytes import bytes_of_data
from .values.plain import is_blank
from .values.wrong import Unusable


def table_rows(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """Line numbers and values of a .csv file in UTF-8 or GB18030. Raises UsageError, UnreadableFile."""
    text = _decoded(bytes_of_data(path), path)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for cells in reader:
            lines.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error:
        raise UsageError(
            f"数据文件 {path} 第{begins}行的引号不成对", "内容里的英文双引号要写成两个，整格再用一对引号括起来"
        ) from None
    if not lines:
        raise UsageError(f"数据文件 {path} 是空的", "第一行写字段名，下面一行一份")
    return rows_under(headings(lines[0][1], path), lines[1:])


def headings(cells: Sequence[Any], path: Path) -> list[str]:
    """The names in the heading row, without the `*` of required ones; empty where a column has none. Raises UsageError."""
    names = [str(cell if cell is not None else "").strip().rstrip("*＊").strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    if not names:
        raise UsageError(f"数据文件 {path} 的第一行没有字段名", "第一行写字段名，下面一行一份")
    for sign, called in (("；", "全角分号"), (";", "分号"), ("\t", "制表符"), ("，", "全角逗号")):
        if len(names) == 1 and sign in names[0]:
            raise UsageError(
                f"数据文件 {path} 的各列是用{called}隔开的", "请另存为“CSV UTF-8（逗号分隔）”，或者另存为 .xlsx"
            )
    for place, name in enumerate(names):
        if name and name in names[:place]:
            raise UsageError(
                f"数据文件 {path} 的字段“{name}”写了两列（{column(names.index(name))}列、{column(place)}列）",
                "请合并成一列；几项内容写在一格里，换行隔开",
            )
    return names


def rows_under(names: Sequence[str], lines: Iterable[tuple[int, Sequence[Any]]]) -> list[tuple[int, dict[str, Any]]]:
    """The rows that are not empty. What stands under no heading is `Unusable`, by a name that no field can have."""
    found = []
    known = dict.fromkeys((name for name in names if name), "")
    for number, cells in lines:
        if all(is_blank(cell) for cell in cells):
            continue
        values: dict[str, Any] = dict(known)
        for place, cell in enumerate(cells):
            name = names[place] if place < len(names) else ""
            if name:
                values[name] = cell
            elif not is_blank(cell):
                values[f"（{column(place)}列）"] = Unusable(
                    f"{column(place)}列没有字段名，却有内容“{str(cell)[:100]}”",
                    "请在第一行写上字段名，或者清空这一格；CSV 的内容里有逗号的，用英文双引号括起来",
                )
        found.append((number, values))
    return found


def column(place: int) -> str:
    """The letters of a column, A for 0."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


def _decoded(data: bytes, path: Path) -> str:
    if b"\0" in data:
        raise UnreadableFile("foreign", f"数据文件 {path} 不是 CSV", "请另存为“CSV UTF-8（逗号分隔）”或者 .xlsx")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(
        "encoding", f"数据文件 {path} 的编码认不出", "请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”"
    )

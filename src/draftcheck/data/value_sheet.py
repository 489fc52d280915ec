"""Rows of a workbook: its sheet 填写, or the first one."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from ..core.errors import UnreadableFile, UsageError
from .value_bytes import bytes_of_data
from .value_table import column, headings, rows_under
from .values.plain import is_blank
from .values.wrong import Unusable

SHEET = "填写"
Lines = dict[int, dict[int, Any]]
"""Row → column → value, only what is there."""

_MOST = 64 * 1024 * 1024  # bytes of XML
_MOST_ROWS = 10_000  # documents of one run
_MOST_CELLS = 1_000_000  # merged ones
_SHEETS = "worksheets/sheet"
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_ESCAPED = re.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)")
_RETURN = re.compile("_x000D_")
_ZEROS = re.compile("0{2,}")


def sheet_rows(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """Row numbers and values. Raises UsageError for its heading, UnreadableFile for a file that is no workbook."""
    data = bytes_of_data(path)
    sheet = _sheet(data, path, computed=True)
    merged = [area for area in sheet.merged_cells.ranges if area.min_row == 1]
    if merged:
        raise UsageError(
            f"数据文件 {path} 的第一行合并了单元格（{merged[0].coord}）", "第一行每格写一个字段名，请取消合并"
        )
    lines: Lines = {}
    for cell in _cells(sheet):
        if (value := _value(cell)) is not None:
            lines.setdefault(cell.row, {})[cell.column - 1] = value
    names = headings(_in_order(lines.pop(1, {})), path)
    _mark_uncomputed(lines, data, path)
    _mark_merged(lines, sheet)
    lines = {row: cells for row, cells in lines.items() if not all(map(is_blank, cells.values()))}
    if len(lines) > _MOST_ROWS:
        raise UsageError(f"数据文件 {path} 有{len(lines)}行，太大", f"一次最多{_MOST_ROWS}份，请分成几个文件")
    return rows_under(names, ((row, _in_order(lines[row], len(names))) for row in sorted(lines)))


def _cells(sheet: Any) -> Iterable[Any]:
    """The cells that are there: one stray cell in the last row does not make a million rows."""
    return [cell for cell in sheet._cells.values() if hasattr(cell, "number_format")]


def _in_order(cells: Mapping[int, Any], fewest: int = 0) -> list[Any]:
    return [cells.get(place) for place in range(max(fewest, max(cells, default=-1) + 1))]


def _mark_merged(lines: Lines, sheet: Any) -> None:
    """A value that several rows share may belong to each of them or to the first."""
    for area in sheet.merged_cells.ranges:
        place = area.min_col - 1
        if place not in lines.get(area.min_row, {}):
            continue
        told = Unusable(f"{area.coord} 是合并的单元格，说不清属于哪一行", "请取消合并，每行都写上")
        for row in [row for row in lines if area.min_row <= row <= area.max_row]:
            lines[row][place] = told


def _sheet(data: bytes, path: Path, computed: bool) -> Any:
    """The sheet with the rows; `computed`: results of formulas instead of the formulas."""
    from openpyxl import load_workbook
    from openpyxl.worksheet.worksheet import Worksheet

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as whole:
            large = sum(part.file_size for part in whole.infolist()) > _MOST or _merges_much(whole)
        book = None if large else load_workbook(io.BytesIO(data), data_only=computed)
    except Exception:  # whatever is in a file that anybody may have made
        raise UnreadableFile(
            "damaged",
            f"打不开数据文件 {path}",
            "请确认是 .xlsx 工作簿，没有损坏、没有加密；可以用 Excel 或 WPS 打开再另存为 .xlsx",
        ) from None
    if book is None:
        raise UnreadableFile("too_large", f"数据文件 {path} 太大", "请只留要用的一张工作表，删去空白的行和列")
    sheets = [sheet for sheet in book.worksheets if isinstance(sheet, Worksheet)]
    if not sheets:
        raise UsageError(f"数据文件 {path} 里没有工作表", "第一行写字段名，下面一行一份")
    return next((sheet for sheet in sheets if sheet.title == SHEET), sheets[0])


def _merges_much(whole: zipfile.ZipFile) -> bool:
    """Whether cells are merged in areas so large that no program opens them in good time: each of their cells is made."""
    areas = [area for name in whole.namelist() if _SHEETS in name for area in _MERGED.findall(whole.read(name))]
    return sum((int(last) - int(first) + 1) * _width(left, right) for left, first, right, last in areas) > _MOST_CELLS


def _width(left: bytes, right: bytes) -> int:
    from openpyxl.utils import column_index_from_string as place

    return int(place(right.decode())) - int(place(left.decode())) + 1


def _mark_uncomputed(lines: Lines, data: bytes, path: Path) -> None:
    """A formula that no program has worked out yet has no result; its cell would look empty."""
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        if not any(re.search(rb"<f[\s>/]", whole.read(name)) for name in whole.namelist() if _SHEETS in name):
            return
    for cell in _cells(_sheet(data, path, computed=False)):
        if cell.row > 1 and cell.data_type == "f" and cell.column - 1 not in lines.get(cell.row, {}):
            lines.setdefault(cell.row, {})[cell.column - 1] = Unusable(
                f"{column(cell.column - 1)}{cell.row} 的公式没有算出结果", "请用 Excel 或 WPS 打开、保存一次，再试"
            )


def _value(cell: Any) -> Any:
    """What a cell holds, as a person sees it: no .0, per cent, and zeros in front where the format shows them."""
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "e":
        return Unusable(f"{cell.coordinate} 是错误值 {value}", "请改正公式，或者直接写上内容")
    if isinstance(value, str):
        return _RETURN.sub("", _ESCAPED.sub("_", value))
    if isinstance(value, bool | time | timedelta):
        return value
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) and value.time() == time() else value
    return _number(value, str(cell.number_format))


def _number(value: float, shown_as: str) -> Any:
    if shown_as.endswith("%"):
        return f"{value * 100:.15g}%"
    whole = int(value) if value == int(value) else value
    if isinstance(whole, int) and whole >= 0 and _ZEROS.fullmatch(shown_as):
        return str(whole).zfill(len(shown_as))
    return whole

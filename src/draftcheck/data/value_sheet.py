"""Rows of a workbook: its sheet 填写, or the first one."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from ..core.errors import UnreadableFile, UsageError
from .value_bytes import bytes_of_data
from .value_table import column, headings, rows_under
from .values.wrong import Unusable

SHEET = "填写"
_MOST = 200 * 1024 * 1024  # bytes of XML
_ESCAPED = re.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)")
_RETURN = re.compile("_x000D_")
_ZEROS = re.compile("0{2,}")


def sheet_rows(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """Row numbers and values. Raises UsageError for its heading, UnreadableFile for a file that is no workbook."""
    data = bytes_of_data(path)
    sheet = _sheet(data, path, computed=True)
    heads = [cell.value for cell in sheet[1]]
    merged = [area for area in sheet.merged_cells.ranges if area.min_row == 1]
    if merged:
        raise UsageError(
            f"数据文件 {path} 的第一行合并了单元格（{merged[0].coord}）", "第一行每格写一个字段名，请取消合并"
        )
    names = headings(heads, path)
    lines = [[_value(cell) for cell in row] for row in sheet.iter_rows(min_row=2)]
    _mark_uncomputed(lines, data, path)
    for area in sheet.merged_cells.ranges:
        if sheet.cell(area.min_row, area.min_col).value is None:
            continue
        for row in range(area.min_row, min(area.max_row, len(lines) + 1) + 1):
            told = Unusable(f"{area.coord} 是合并的单元格，说不清属于哪一行", "请取消合并，每行都写上")
            lines[row - 2][area.min_col - 1] = told
    return rows_under(names, enumerate(lines, 2))


def _sheet(data: bytes, path: Path, computed: bool) -> Any:
    """The sheet with the rows; `computed`: results of formulas instead of the formulas."""
    from openpyxl import load_workbook
    from openpyxl.worksheet.worksheet import Worksheet

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as whole:
            large = sum(part.file_size for part in whole.infolist()) > _MOST
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


def _mark_uncomputed(lines: list[list[Any]], data: bytes, path: Path) -> None:
    """A formula that no program has worked out yet has no result; its cell would look empty."""
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        if not any(
            re.search(rb"<f[\s>/]", whole.read(name)) for name in whole.namelist() if "worksheets/sheet" in name
        ):
            return
    for row in _sheet(data, path, computed=False).iter_rows(min_row=2):
        for cell in row:
            if cell.data_type == "f" and lines[cell.row - 2][cell.column - 1] is None:
                lines[cell.row - 2][cell.column - 1] = Unusable(
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

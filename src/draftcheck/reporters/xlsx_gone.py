"""The sheet 已消失: rows of the older list whose finding this run does not list, with what people entered there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .xlsx_cells import CENTRED, HEAD, TEXT, cell, height, typed
from .xlsx_key import HEADING, key_of
from .xlsx_older import Entry
from .xlsx_page import hide, lay_out, print_head

if TYPE_CHECKING:
    from openpyxl import Workbook

NAME = "已消失"
WHY = "说明"
_COLUMNS = {  # heading → width
    "文件": 17,
    "位置": 17,
    "级别": 6,
    "规则": 18,
    "问题": 34,
    "原文": 27,
    "建议改为": 17,
    "状态": 8,
    "备注": 16,
    WHY: 20,
}
_WIDTHS = tuple(float(width) for width in _COLUMNS.values())
_MENDED = "这次没有列出这处问题：已经改了、接受了，或者没有用这条规则"
_UNSEEN = "这次没有检查这份文稿"
_ADDED = "自己加的行"


def write_gone(book: Workbook, left: Iterable[tuple[Entry, bool]]) -> None:
    """The whole sheet; each entry with whether its file was checked."""
    sheet: Any = book.create_sheet(NAME)
    lay_out(sheet, _WIDTHS, head="清单里已消失的问题")
    hide(sheet, len(_COLUMNS) + 1)
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[1].height = 22
    sheet.append([cell(sheet, name, HEAD) for name in (*_COLUMNS, HEADING)])
    last = 1
    for last, (entry, checked) in enumerate(left, 2):
        why = _ADDED if entry.sighting is None else _MENDED if checked else _UNSEEN
        texts = [entry.text(name) if name != WHY else why for name in _COLUMNS]
        texts[0] = texts[0] or entry.file
        sheet.row_dimensions[last].height = height(texts, _WIDTHS)
        looks = [CENTRED if name in ("级别", "状态") else TEXT for name in _COLUMNS]
        key = key_of(entry.file, entry.sighting) if entry.sighting is not None else ""
        row = [typed(sheet, text, look) for text, look in zip(texts, looks, strict=True)]
        sheet.append([*row, cell(sheet, key, TEXT)])
    sheet.auto_filter.ref = f"A1:K{last}"
    print_head(sheet, 1)

"""The rows that came to no document, as a workbook to be mended and given back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from ..data.value_files import REASON
from ..data.value_sheet import SHEET
from ..data.values.cells import cell_text
from .xlsx_cells import HEAD, LONGEST, TEXT, add_looks, cell, height, typed
from .xlsx_page import lay_out, print_head

_REASON_WIDTH, _WIDTH = 44, 24


def failure_list(rows: Sequence[tuple[str, Mapping[str, Any], str]]) -> bytes:
    """An .xlsx file of rows: where each stood, its raw values, why it failed. The reason stands in the last column.

    What stood under no heading in the file it came from is told by the reason only.
    """
    from openpyxl import Workbook

    names = dict.fromkeys(name for _, values, _ in rows for name in values if not name.startswith("（"))
    widths = [*[float(_WIDTH)] * len(names), float(_REASON_WIDTH)]
    book = Workbook(write_only=True)
    book.properties.creator = "draftcheck"
    book.properties.title = "失败清单"
    add_looks(book)
    sheet: Any = book.create_sheet(SHEET)
    lay_out(sheet, widths, head="没有写成的")
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[1].height = 24
    sheet.append([cell(sheet, name, HEAD) for name in (*names, REASON)])
    for number, (where, values, reason) in enumerate(rows, 2):
        texts = [cell_text(values.get(name)) for name in names]
        why = f"{where}：{reason}" if where else reason
        cut = [name for name, text in zip(names, texts, strict=True) if len(text) > LONGEST]
        why += f"。{'、'.join(cut)}太长，一格放不下，这里只有开头，请从原来的数据里补全" if cut else ""
        sheet.row_dimensions[number].height = height([*texts, why], widths)
        sheet.append([*(typed(sheet, text, TEXT) for text in texts), typed(sheet, why, TEXT)])
    print_head(sheet, 1)
    target = BytesIO()
    book.save(target)
    return target.getvalue()

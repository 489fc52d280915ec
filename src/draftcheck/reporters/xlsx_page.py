"""A sheet as it is seen and printed: column widths, A4 across, as wide as the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_A4 = 9
_EDGE = 0.4  # inches


def lay_out(sheet: Any, widths: Sequence[float], head: str) -> None:
    """Before the first row is written: widths, and how the sheet is printed, with `head` on top of every page."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins.left = sheet.page_margins.right = _EDGE
    sheet.page_margins.top, sheet.page_margins.bottom = 0.75, 0.6
    sheet.page_margins.header = sheet.page_margins.footer = 0.3
    sheet.print_options.horizontalCentered = True
    sheet.oddHeader.center.text = head
    sheet.oddHeader.center.size = 14
    sheet.oddFooter.center.text = "第 &P 页，共 &N 页"


def print_head(sheet: Any, row: int) -> None:
    """Repeats a row on every printed page."""
    sheet.print_title_rows = f"{row}:{row}"


def hide(sheet: Any, column: int) -> None:
    """Before the first row is written: a column for the program, which people need not see."""
    from openpyxl.utils import get_column_letter

    sheet.column_dimensions[get_column_letter(column)].hidden = True

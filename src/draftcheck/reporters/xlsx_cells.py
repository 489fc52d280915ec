"""Cells of a workbook: the looks they can have, text that is never taken for a formula, heights that fit it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

from .printable import printable

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_FACE, _SIZE = "宋体", 10
_LINE, _MARGIN, _HIGHEST = 14.5, 5.0, 409.0  # points; no row can be higher
_LONGEST = 1500  # characters; what a row of that height shows
LONGEST = 32_000
"""Characters; more no cell can hold."""
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read `_x0041_` as A
_WIDE = "\u2000"  # characters from here on take two columns of a Chinese font

TEXT, CENTRED, HEAD, TITLE, STRONG, PLAIN = "文字", "居中", "表头", "大标题", "合计", "说明"
LEVELS = {"错误": "C00000", "提醒": "9C5700", "建议": "1F5C99"}  # level → colour; each is a look of its own


def add_looks(book: Workbook) -> None:
    """Tells the workbook the looks that cells are given by name."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    thin = Side("thin", color="BFBFBF")
    box = Border(thin, thin, thin, thin)
    start = Alignment("left", "center", wrap_text=True)
    middle = Alignment("center", "center", wrap_text=True)
    band = PatternFill("solid", fgColor="DCE6F1")
    looks: dict[str, dict[str, Any]] = {
        TEXT: {"alignment": start, "border": box, "number_format": "@"},
        CENTRED: {"alignment": middle, "border": box},
        HEAD: {"alignment": middle, "border": box, "fill": band},
        STRONG: {"alignment": middle, "border": box},
        TITLE: {"alignment": Alignment(vertical="center")},
        PLAIN: {"alignment": Alignment(vertical="center")},
    }
    looks |= {name: {"alignment": middle, "border": box} for name in LEVELS}
    bold = {HEAD, STRONG, TITLE, *LEVELS}
    for name, look in looks.items():
        size = 16 if name == TITLE else _SIZE
        font = Font(_FACE, size, bold=name in bold, color=LEVELS.get(name, "000000"))
        book.add_named_style(NamedStyle(name, font=font, **look))


def cell(sheet: WriteOnlyWorksheet, value: str | int | None, look: str) -> Any:
    """A cell with this look. Text stays text, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    made = WriteOnlyCell(sheet, _fitting(value) if isinstance(value, str) else value)
    if made.value is not None and isinstance(value, str):
        made.data_type = "s"
    made.style = look
    return made


def typed(sheet: WriteOnlyWorksheet, text: str, look: str) -> Any:
    """A cell with what a person has entered: whole, and never a formula."""
    made = cell(sheet, text[:_LONGEST], look)
    if len(text) > _LONGEST:
        made.value = _ESCAPE_LIKE.sub("_x005F_", printable(text[:LONGEST]))
        made.data_type = "s"
    return made


def formula(sheet: WriteOnlyWorksheet, words: str, look: str) -> Any:
    """A cell that the spreadsheet program works out; `words` are ours, never a draft's."""
    from openpyxl.cell import WriteOnlyCell

    made = WriteOnlyCell(sheet, words)
    made.style = look
    return made


def height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """The height of a row whose texts are wrapped in columns of these widths; LibreOffice does not find it itself."""
    lines = max((_lines(text, width) for text, width in zip(texts, widths, strict=True)), default=1)
    return min(lines * _LINE + _MARGIN, _HIGHEST)


def _lines(text: str, width: float) -> int:
    # A Chinese character or a short word that does not fit at the end of a line leaves two columns empty.
    room = max(width - 2, 2)
    return sum(max(1, ceil(sum(2 if c >= _WIDE else 1 for c in line) / room)) for line in text.split("\n"))


def _fitting(text: str) -> str | None:
    if not text:
        return None
    shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "……"
    return _ESCAPE_LIKE.sub("_x005F_", printable(shown))

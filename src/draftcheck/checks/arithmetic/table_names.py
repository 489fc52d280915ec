"""How the rows and columns of a table are called in messages (arithmetic.md section 17)."""

from __future__ import annotations

from ...outline.sheets import Sheet
from .table_labels import is_rate, kind_of


def line_of_column(sheet: Sheet, column: int) -> str:
    """“沙袋”一列, 第2列 where it has no head."""
    words = sheet.head_words(column)
    return f"“{'·'.join(words)}”一列" if words else f"第{column + 1}列"


def name_of_row(sheet: Sheet, number: int) -> str:
    """The words that tell which row it is: its total, or its first words; with the number they stand behind."""
    own = [s for s in sheet.rows[number] if s is not None and s.row == number and s.label]
    told = next((s.label for s in own if kind_of(s.label)), "")
    if told:
        return told
    words = [s.label for s in own if s.value is None and not _is_serial(s.label)]
    return words[0] if words else ""


def _is_serial(label: str) -> bool:
    return len(label) <= 4 and label.strip("（）()、.．一二三四五六七八九十0123456789") == ""


def line_of_row(sheet: Sheet, number: int) -> str:
    """“望海区”一行, 第3行 where it has no words."""
    name = name_of_row(sheet, number)
    return f"“{name}”一行" if name else f"第{number + 1}行"


def row_is_rate(sheet: Sheet, number: int) -> bool:
    """Whether a row tells rates or means."""
    return is_rate("".join(s.label for s in sheet.rows[number][:3] if s is not None and s.value is None))

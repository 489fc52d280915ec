"""The workbook in which the values of a template are filled in, a row a document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..core.skeleton import Field, Skeleton
from ..data.value_sheet import SHEET
from ..data.values.cells import cell_text
from ..data.values.choice import URGENCIES
from ..data.values.kinds import KINDS, parse
from ..data.values.wrong import WrongValue
from .xlsx_cells import HEAD, TEXT, add_looks, cell, height
from .xlsx_page import lay_out, print_head

if TYPE_CHECKING:
    from openpyxl import Workbook

MANUAL = "说明"
_ROWS = 500  # that are made ready to be filled in
_WIDTHS = {"正文": 60, "多行": 50, "表格": 50, "附件": 36, "列表": 36, "机关列表": 30, "主送": 40, "标题": 40, "是否": 8, "数字": 10}  # fmt: skip
_ABOUT = {"字段": 14, "必填": 6, "类型": 10, "怎么填": 46, "默认": 26, "示例": 46}
_SAMPLE_DAY = date(2026, 1, 1)  # no sample that is a list speaks of today
_LONGEST_LIST = 255  # characters of choices that Excel takes
_HOW = (
    f"在“{SHEET}”里填，一行一份，标 * 的必填，没有填的用默认。单元格都是文本格式，填什么就是什么；几项写在一格里的，按 Alt+Enter 换行。",
    "填好以后运行 draftcheck new 模板 --data 这个文件.xlsx。不用的列可以删去，列的次序可以换，字段名不要改。",
)


def value_form(skeleton: Skeleton) -> bytes:
    """An .xlsx file: the sheet to fill in, and what each field is."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = "draftcheck"
    book.properties.title = f"{skeleton.name}填写表"
    add_looks(book)
    _rows(book, skeleton)
    _manual(book, skeleton)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def choices_of(field: Field) -> Sequence[str]:
    """The words that a field is chosen from; none where it is written freely."""
    return {"选择": field.choices, "紧急程度": URGENCIES, "是否": ("是", "否")}.get(field.type, ())


def _rows(book: Workbook, skeleton: Skeleton) -> None:
    from openpyxl.utils import get_column_letter

    sheet: Any = book.create_sheet(SHEET)
    heads = [field.name + ("*" if _needed(field) else "") for field in skeleton.fields]
    widths = [
        max(_WIDTHS.get(field.type, 16), 2 * len(head) + 3) for field, head in zip(skeleton.fields, heads, strict=True)
    ]
    lay_out(sheet, widths, head=f"{skeleton.name}填写表")
    for number in range(1, len(widths) + 1):
        _as_text(sheet.column_dimensions[get_column_letter(number)])
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[1].height = 24
    sheet.append([cell(sheet, head, HEAD) for head in heads])
    print_head(sheet, 1)
    for number, field in enumerate(skeleton.fields, 1):
        _help(sheet, f"{get_column_letter(number)}2:{get_column_letter(number)}{_ROWS + 1}", field)


def _as_text(column: Any) -> None:
    """New cells of the column take what is typed as it is, and wrap it."""
    from openpyxl.styles import Alignment, Font

    column.number_format = "@"
    column.alignment = Alignment("left", "top", wrap_text=True)
    column.font = Font("宋体", 11)


def _help(sheet: Any, area: str, field: Field) -> None:
    """A list to choose from, and what to write, shown when the cell is entered."""
    from openpyxl.worksheet.datavalidation import DataValidation

    choices = choices_of(field)
    listed = ",".join(choices)
    if choices and len(listed) <= _LONGEST_LIST and not any("," in choice or '"' in choice for choice in choices):
        made = DataValidation("list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=True)
        made.errorTitle, made.error = field.name[:32], f"请选：{'、'.join(choices)}"[:255]
    else:
        made = DataValidation(None, allow_blank=True)
    made.showInputMessage = True
    made.promptTitle, made.prompt = field.name[:32], _told(field)[:255]
    made.add(area)
    sheet.data_validations.append(made)


def _manual(book: Workbook, skeleton: Skeleton) -> None:
    sheet: Any = book.create_sheet(MANUAL)
    widths = [float(width) for width in _ABOUT.values()]
    lay_out(sheet, widths, head=f"{skeleton.name}填写说明")
    lines = [line for line in (f"{skeleton.name}：{skeleton.about}" if skeleton.about else "", *_HOW) if line]
    for line in lines:
        sheet.append([cell(sheet, line, "说明")])
    sheet.append([cell(sheet, name, HEAD) for name in _ABOUT])
    for number, field in enumerate(skeleton.fields, len(lines) + 2):
        texts = [
            field.name,
            "必填" if _needed(field) else "",
            field.type,
            _told(field),
            field.default,
            _sample(field),
        ]
        sheet.row_dimensions[number].height = height(texts, widths)
        sheet.append([cell(sheet, text, TEXT) for text in texts])
    print_head(sheet, len(lines) + 1)


def _needed(field: Field) -> bool:
    """Whether it must be filled in; what has a default need not."""
    return field.required and not field.default


def _sample(field: Field) -> str:
    """The sample as a person would write it into one cell."""
    given = field.sample
    if not isinstance(given, list | dict):
        return cell_text(given)
    try:
        value = parse(field, given, today=_SAMPLE_DAY)
    except WrongValue:
        return cell_text(given)
    if field.type == "表格":
        return "\n".join("｜".join(row.values()).rstrip("｜") for row in value)
    return "\n".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _told(field: Field) -> str:
    """What to write, in plain words: the template's own where it has some."""
    parts = [field.hint or KINDS[field.type].told, "、".join(field.choices), "各列：" if field.columns else ""]
    parts[-1] += "｜".join(field.columns)
    return "；".join(part.rstrip("。") for part in parts if part)

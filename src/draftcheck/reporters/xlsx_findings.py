"""The sheet 问题清单: one row a finding, with a state and a remark to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..core.finding import Finding, FormatFix, TextFix
from ..core.rule import Rule
from .excerpt import in_context, other_places
from .format_words import in_words
from .to_console import SEVERITIES
from .xlsx_cells import CENTRED, HEAD, TEXT, cell, height
from .xlsx_page import lay_out, print_head

if TYPE_CHECKING:
    from openpyxl import Workbook

NAME = "问题清单"
STATES = ("未处理", "已改", "不改")
_COLUMNS = {  # heading → width
    "序号": 5,
    "文件": 17,
    "位置": 17,
    "段": 5,
    "级别": 6,
    "规则": 18,
    "问题": 34,
    "原文": 27,
    "建议改为": 17,
    "依据": 15,
    "状态": 8,
    "备注": 12,
}
_WIDTHS = tuple(float(width) for width in _COLUMNS.values())
_STATE = "K"  # the column 状态
STATE_CELLS = f"'{NAME}'!${_STATE}:${_STATE}"


class FindingsSheet:
    """Takes the findings of file after file and writes them at once, so that a long list needs no memory."""

    def __init__(self, book: Workbook, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._sheet: Any = book.create_sheet(NAME)
        lay_out(self._sheet, _WIDTHS, head="公文检查问题清单")
        self._sheet.freeze_panes = "A2"
        self._sheet.row_dimensions[1].height = 22
        self._sheet.append([cell(self._sheet, name, HEAD) for name in _COLUMNS])
        self.rows = 0

    def add(self, path: str, findings: tuple[Finding, ...]) -> None:
        """The rows of one file, numbered as on the console."""
        for number, finding in enumerate(findings, 1):
            self._add(number, path, finding)

    def close(self) -> None:
        """What speaks of all rows: filter, choice of states, colours of what is done, repeated head."""
        from openpyxl.formatting.rule import Rule as FormatRule
        from openpyxl.styles import Font, PatternFill
        from openpyxl.styles.differential import DifferentialStyle
        from openpyxl.worksheet.datavalidation import DataValidation

        last = self.rows + 1
        self._sheet.auto_filter.ref = f"A1:L{last}"
        print_head(self._sheet, 1)
        if not self.rows:
            return
        choice = DataValidation("list", formula1=f'"{",".join(STATES)}"', allow_blank=True, showErrorMessage=True)
        choice.errorTitle, choice.error = "状态", f"请选：{'、'.join(STATES)}"
        choice.add(f"{_STATE}2:{_STATE}{last}")
        self._sheet.data_validations.append(choice)
        grey = Font(color="7F7F7F")
        for state, colour in ((STATES[1], "E2EFDA"), (STATES[2], "EDEDED")):
            look = DifferentialStyle(font=grey, fill=PatternFill(bgColor=colour))
            done = FormatRule("expression", dxf=look, formula=[f'${_STATE}2="{state}"'])
            self._sheet.conditional_formatting.add(f"A2:L{last}", done)

    def _add(self, number: int, path: str, f: Finding) -> None:
        self.rows += 1
        level = SEVERITIES[f.severity]
        rule = self._rules[f.rule]
        texts = {
            "文件": path,
            "位置": f.place.heading or "全文",
            "规则": f"{rule.title}\n{f.rule}",
            "问题": "\n".join(part for part in (f.message, other_places(f)) if part),
            "原文": _words(f),
            "建议改为": _cure(f),
            "依据": f.source,
        }
        numbers = {"序号": number, "段": f.place.paragraph + 1}
        looks = {"级别": level, "状态": CENTRED}
        values: dict[str, str | int] = {**numbers, **texts, "级别": level, "状态": STATES[0], "备注": ""}
        shown = [str(values[name]) for name in _COLUMNS]
        self._sheet.row_dimensions[self.rows + 1].height = height(shown, _WIDTHS)
        self._sheet.append(
            [
                cell(self._sheet, values[name], looks.get(name, CENTRED if name in numbers else TEXT))
                for name in _COLUMNS
            ]
        )


def _words(f: Finding) -> str:
    """The words in context; the beginning of the paragraph where no words are meant."""
    before, found, after = in_context(f)
    return f"{before}«{found}»{after}" if found else f.place.excerpt


def _cure(f: Finding) -> str:
    if isinstance(f.fix, TextFix):
        return f.fix.replacement or "（删去）"
    return in_words(f.fix.change) if isinstance(f.fix, FormatFix) else ""

"""The sheet 问题清单: one row a finding, with a state and a remark to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..core.finding import Finding, FormatFix, TextFix
from ..core.rule import Rule
from .excerpt import in_context, other_places
from .format_words import in_words
from .to_console import SEVERITIES
from .xlsx_cells import CENTRED, HEAD, TEXT, cell, height, typed
from .xlsx_key import HEADING, key_of, sighting_of
from .xlsx_page import hide, lay_out, print_head

if TYPE_CHECKING:
    from openpyxl import Workbook

    from ..core.sighting import Sighting
    from .xlsx_kept import Kept
    from .xlsx_older import Entry

NAME = "问题清单"
STATES = ("未处理", "已改", "不改")
COLUMNS = {  # heading → width
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
_WIDTHS = tuple(float(width) for width in COLUMNS.values())
_STATE = "K"  # the column 状态
STATE_CELLS = f"'{NAME}'!${_STATE}:${_STATE}"


class FindingsSheet:
    """Takes the findings of file after file and writes them at once, so that a long list needs no memory.

    `kept` are the rows of the older list, whose states and remarks are taken over. `carried` counts those that say
    something, `again` those of them that say 已改 of what is found again.
    """

    def __init__(self, book: Workbook, rules: Mapping[str, Rule], kept: Kept | None = None) -> None:
        self._rules = rules
        self._kept = kept
        self.carried = self.again = 0
        self._sheet: Any = book.create_sheet(NAME)
        lay_out(self._sheet, _WIDTHS, head="公文检查问题清单")
        hide(self._sheet, len(COLUMNS) + 1)
        self._sheet.freeze_panes = "A2"
        self._sheet.row_dimensions[1].height = 22
        self._sheet.append([cell(self._sheet, name, HEAD) for name in (*COLUMNS, HEADING)])
        self.rows = 0

    def add(self, path: str, findings: tuple[Finding, ...]) -> None:
        """The rows of one file, numbered as on the console."""
        seen = [sighting_of(finding, self._rules) for finding in findings]
        older = self._kept.taken(path, seen) if self._kept is not None else [None] * len(seen)
        for number, (finding, sighting, entry) in enumerate(zip(findings, seen, older, strict=True), 1):
            self._add(number, path, finding, sighting, entry)

    def close(self) -> None:
        """What speaks of all rows: filter, choice of states, colours of what is done, repeated head."""
        from openpyxl.formatting.rule import Rule as FormatRule
        from openpyxl.styles import Font, PatternFill
        from openpyxl.styles.differential import DifferentialStyle
        from openpyxl.worksheet.datavalidation import DataValidation

        last = self.rows + 1
        self._sheet.auto_filter.ref = f"A1:M{last}"  # the hidden column is to be sorted with the others
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

    def _add(self, number: int, path: str, f: Finding, seen: Sighting, entry: Entry | None) -> None:
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
        looks = {"级别": level}
        values: dict[str, str | int] = {**numbers, **texts, "级别": level, **self._entered(entry)}
        shown = [str(values[name]) for name in COLUMNS]
        self._sheet.row_dimensions[self.rows + 1].height = height(shown, _WIDTHS)
        row = [
            cell(self._sheet, values[name], looks.get(name, CENTRED if name in numbers else TEXT))
            for name in COLUMNS
            if name not in ("状态", "备注")
        ]
        row += [typed(self._sheet, str(values["状态"]), CENTRED), typed(self._sheet, str(values["备注"]), TEXT)]
        self._sheet.append([*row, cell(self._sheet, key_of(path, seen), TEXT)])

    def _entered(self, entry: Entry | None) -> dict[str, str]:
        """State and remark of the row that this finding had before."""
        if entry is None:
            return {"状态": STATES[0], "备注": ""}
        state, remark = entry.text("状态"), entry.text("备注")
        self.carried += bool(remark) or state not in ("", STATES[0])
        self.again += state == STATES[1]
        return {"状态": state or STATES[0], "备注": remark}


def _words(f: Finding) -> str:
    """The words in context; the beginning of the paragraph where no words are meant."""
    before, found, after = in_context(f)
    return f"{before}«{found}»{after}" if found else f.place.excerpt


def _cure(f: Finding) -> str:
    if isinstance(f.fix, TextFix):
        return f.fix.replacement or "（删去）"
    return in_words(f.fix.change) if isinstance(f.fix, FormatFix) else ""

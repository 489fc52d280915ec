"""The sheet 汇总: how far the work is, what could not be read, sums by file and by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..core.finding import Finding, Severity
from ..core.report import FileReport, ReadError, Totals
from ..core.rule import Rule
from .to_console import PROFILES, SEVERITIES, broken_rules, not_whole
from .xlsx_cells import CENTRED, HEAD, PLAIN, STRONG, TEXT, TITLE, cell, formula, height
from .xlsx_findings import STATE_CELLS, STATES
from .xlsx_page import lay_out

if TYPE_CHECKING:
    from openpyxl import Workbook

NAME = "汇总"
_WIDTHS = (46.0, 30.0, 34.0, 9.0, 8.0, 8.0, 8.0, 8.0)
_LEVELS = tuple(SEVERITIES.values())


class Sums:
    """Counts file after file, and writes the sheet at the end."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._totals = Totals()
        self._accepted = 0
        self._broken = 0
        self._files: list[list[str | int]] = []
        self._characters = 0
        self._unread: list[tuple[str, ReadError]] = []
        self._by_rule: dict[str, Counter[Severity]] = {}
        self._files_of: Counter[str] = Counter()
        self._sources: dict[str, str] = {}

    def add(self, report: FileReport) -> None:
        """One file."""
        self._totals = self._totals.plus(report)
        self._accepted += report.accepted
        self._broken += broken_rules(report)
        if report.error is not None:
            self._unread.append((report.path, report.error))
            return
        counts = Counter(finding.severity for finding in report.findings)
        profile = PROFILES.get(report.profile or "", "")
        self._files.append([report.path, report.genre or "", profile, report.characters, *_counts(counts)])
        self._characters += report.characters
        for finding in report.findings:
            self._count(finding)
        self._files_of.update({finding.rule for finding in report.findings})

    def write(self, book: Workbook) -> None:
        """The whole sheet."""
        sheet: Any = book.create_sheet(NAME)
        lay_out(sheet, _WIDTHS, head="")
        _Rows(sheet).write(self._told(), self._tables())

    def _count(self, finding: Finding) -> None:
        self._by_rule.setdefault(finding.rule, Counter())[finding.severity] += 1
        self._sources.setdefault(finding.rule, finding.source)

    def _told(self) -> str:
        t = self._totals
        failed = f"，{t.failed}个没有检查" if t.failed else ""
        hidden = f"；另有{self._accepted}处已接受，没有列出" if self._accepted else ""
        broken = f"；{not_whole(self._broken)}" if self._broken else ""
        return f"共{t.files}个文件{failed}：必改{t.error}处，建议核对{t.warning}处，可改进{t.info}处{hidden}{broken}"

    def _tables(self) -> list[tuple[tuple[str, ...], list[list[str | int]]]]:
        """Heads and rows: files that could not be read, files, rules."""
        unread: list[list[str | int]] = [[path, error.message, error.hint] for path, error in self._unread]
        t = self._totals
        total: list[str | int] = [
            "合计",
            "",
            "",
            self._characters,
            t.error,
            t.warning,
            t.info,
            t.error + t.warning + t.info,
        ]
        often = sorted(self._by_rule.items(), key=lambda item: (-item[1].total(), item[0]))
        rules: list[list[str | int]] = [
            [self._rules[name].title, name, self._sources[name], self._files_of[name], *_counts(counts)]
            for name, counts in often
        ]
        return [
            (("没有检查的文件", "原因", "怎么办"), unread),
            (("文件", "文种", "格式", "字数", *_LEVELS, "合计"), [*self._files, total] if self._files else []),
            (("规则", "规则名", "依据", "文件数", *_LEVELS, "合计"), rules),
        ]


def _counts(counts: Counter[Severity]) -> list[int]:
    return [*(counts[severity] for severity in SEVERITIES), counts.total()]


class _Rows:
    """Writes rows from top to bottom, each as high as its text needs."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self._row = 0

    def write(self, told: str, tables: Sequence[tuple[tuple[str, ...], list[list[str | int]]]]) -> None:
        self._append([cell(self._sheet, "公文检查汇总", TITLE)], 28)
        self._append([cell(self._sheet, told, PLAIN)], 20)
        counts = [f'"{state}"&COUNTIF({STATE_CELLS},"{state}")&"处"' for state in STATES]
        progress = '="处理情况："&' + '&"，"&'.join(counts)
        self._append([formula(self._sheet, progress, PLAIN)], 20)
        for head, rows in tables:
            if rows:
                self._append([], 12)
                self._append([cell(self._sheet, name, HEAD) for name in head], 22)
                for row in rows:
                    self._table_row(row)

    def _table_row(self, row: list[str | int]) -> None:
        total = row[0] == "合计"
        looks = [STRONG if total else TEXT if isinstance(value, str) else CENTRED for value in row]
        cells = [cell(self._sheet, value, look) for value, look in zip(row, looks, strict=True)]
        self._append(cells, height([str(value) for value in row], _WIDTHS[: len(row)]))

    def _append(self, cells: list[Any], points: float) -> None:
        self._row += 1
        self._sheet.row_dimensions[self._row].height = points
        self._sheet.append(cells)

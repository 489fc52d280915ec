"""The workbook: every finding a row, nothing a formula but our own, fit to be printed and worked through."""

import json
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.finding import FormatFix, Severity, TextFix
from draftcheck.core.report import FileReport
from draftcheck.reporters.form import Conditions
from draftcheck.reporters.to_xlsx import Ledger

from .made_reports import HOSTILE, checked, failed, finding

HEAD = ("序号", "文件", "位置", "段", "级别", "规则", "问题", "原文", "建议改为", "依据", "状态", "备注", "draftcheck")
LEVELS = {"error": "错误", "warning": "提醒", "info": "建议"}


def book_of(*reports: FileReport) -> Any:
    form = Ledger(RULES)
    for report in reports:
        form.add(report, Conditions(1, Severity.ERROR))
    return openpyxl.load_workbook(BytesIO(form.end()))


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    head, *body = sheet.iter_rows(values_only=True)
    assert head == HEAD
    return [dict(zip(HEAD, row, strict=True)) for row in body]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, dict[str, Any]]:
    """The workbook and the JSON report on the same drafts."""
    folder = tmp_path_factory.mktemp("real")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(Path(__file__).parents[2])
        for name in ("r.xlsx", "r.json"):
            drafts = ["examples", "tests/kinds/faulty", "没有.docx"]
            group.main(["check", *drafts, "-o", str(folder / name)], standalone_mode=False)
    return openpyxl.load_workbook(folder / "r.xlsx"), json.loads((folder / "r.json").read_text(encoding="utf-8"))


def test_one_row_a_finding(real: tuple[Any, dict[str, Any]]) -> None:
    book, report = real
    found = rows(book["问题清单"])
    expected = [(file["path"], n, f) for file in report["files"] for n, f in enumerate(file["findings"], 1)]
    assert len(found) == len(expected) > 300
    for row, (path, number, f) in zip(found, expected, strict=True):
        assert (row["序号"], row["文件"], row["段"]) == (number, path, f["place"]["paragraph"] + 1)
        assert (row["级别"], row["依据"], row["状态"], row["备注"]) == (
            LEVELS[f["severity"]],
            f["source"],
            "未处理",
            None,
        )
        assert row["规则"].split("\n") == [RULES[f["rule"]].title, f["rule"]]
        assert row["问题"].startswith(f["message"])
        assert bool(row["建议改为"]) == (f["fix"] is not None)
        if f["text"].strip() and len(f["text"]) <= 40:
            assert f"«{' '.join(f['text'].split())}»" in row["原文"]


def test_changes_of_format_are_told_in_words(real: tuple[Any, dict[str, Any]]) -> None:
    book, report = real
    fixes = [f["fix"] for file in report["files"] for f in file["findings"]]
    told = [
        r["建议改为"] for r, fix in zip(rows(book["问题清单"]), fixes, strict=True) if fix and fix["kind"] == "format"
    ]
    assert len(told) > 50
    assert not [words for words in told if "=" in words or "_mm" in words or "True" in words]


def test_the_list_is_made_to_be_worked_through(real: tuple[Any, dict[str, Any]]) -> None:
    sheet = real[0]["问题清单"]
    last = sheet.max_row
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:M{last}")
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.type, choice.formula1, str(choice.sqref)) == ("list", '"未处理,已改,不改"', f"K2:K{last}")
    assert real[0].active.title == "问题清单"
    assert sheet.column_dimensions["M"].hidden
    assert real[0].sheetnames == ["问题清单", "汇总"]


def test_it_prints_on_a4_across(real: tuple[Any, dict[str, Any]]) -> None:
    for sheet in real[0]:
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert real[0]["问题清单"].print_title_rows == "$1:$1"


def test_rows_are_high_enough(real: tuple[Any, dict[str, Any]]) -> None:
    sheet = real[0]["问题清单"]
    widths = {letter: dimension.width for letter, dimension in sheet.column_dimensions.items()}
    for row in sheet.iter_rows(min_row=2):
        height = sheet.row_dimensions[row[0].row].height
        for cell in row[:12]:
            columns = sum(2 if c > "\u2000" else 1 for c in str(cell.value or ""))
            assert height >= 13 * columns / widths[cell.column_letter], cell.coordinate
            assert cell.alignment.wrap_text


def test_sums_agree_with_the_report(real: tuple[Any, dict[str, Any]]) -> None:
    book, report = real
    table = [list(row) for row in book["汇总"].iter_rows(values_only=True)]
    totals = report["totals"]
    assert table[1][0].startswith(f"共{totals['files']}个文件，1个没有检查：必改{totals['error']}处")
    (unread,) = [row for row in table if row[0] == "没有.docx"]
    assert unread[1:3] == [report["files"][-1]["error"][name] for name in ("message", "hint")] or unread[1]
    (sums,) = [row for row in table if row[0] == "合计"]
    assert sums[4:7] == [totals[name] for name in ("error", "warning", "info")]
    assert sums[7] == sum(sums[4:7])
    at = next(n for n, row in enumerate(table) if row[0] == "规则")
    by_rule = table[at + 1 :]
    assert sum(row[7] for row in by_rule) == sums[7]
    assert [row[7] for row in by_rule] == sorted((row[7] for row in by_rule), reverse=True)
    files = [row for row in table[:at] if row[0] in {f["path"] for f in report["files"] if f["status"] == "checked"}]
    assert len(files) == totals["files"] - totals["failed"]


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_of_a_draft_is_a_formula(words: str) -> None:
    book = book_of(checked(finding(words, before="", after="", fix=TextFix(words)), path=words), failed(words))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    formulas = [cell.value for cell in cells if cell.data_type == "f"]
    assert len(formulas) == 1 and formulas[0].startswith('="处理情况："&"未处理"&COUNTIF(')
    assert not [cell.coordinate for cell in cells if cell.data_type == "e"]
    texts = [cell for cell in book["问题清单"][2] if cell.data_type == "s" and cell.column_letter in "BI"]
    assert len(texts) == 2 and all(cell.number_format == "@" for cell in texts)


def test_a_deletion_is_told() -> None:
    (row,) = rows(book_of(checked(finding(fix=TextFix(""))))["问题清单"])
    assert row["建议改为"] == "（删去）"


def test_a_format_fix_is_told() -> None:
    change = FormatFix(
        {"east_asia": "仿宋_GB2312", "size_pt": 16.0, "line_rule": "exact", "line": 28.95, "bold": False}
    )
    (row,) = rows(book_of(checked(finding(fix=change)))["问题清单"])
    assert row["建议改为"] == "中文字体仿宋_GB2312，三号，行距固定值28.95磅，不加粗"


def test_nothing_found_opens_on_the_sums() -> None:
    book = book_of(checked(), failed())
    assert book.active.title == "汇总"
    assert rows(book["问题清单"]) == []


def test_very_long_words_fit_a_cell() -> None:
    (row,) = rows(book_of(checked(finding("长" * 40_000, fix=TextFix("短" * 40_000))))["问题清单"])
    assert len(row["原文"]) < 200
    assert len(row["建议改为"]) < 2_000


@pytest.mark.nightly
def test_ten_thousand_findings_take_seconds() -> None:
    started = time.perf_counter()
    book_of(*[checked(*[finding(paragraph=n) for n in range(100)], path=f"稿/{n}.docx") for n in range(100)])
    assert time.perf_counter() - started < 60

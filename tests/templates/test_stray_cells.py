"""Workbooks with something far outside: read at once, and no row more than there are."""

import zipfile
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from draftcheck.core.errors import DraftcheckError
from draftcheck.data.value_files import rows_of

LAST = "A1048576"


def book(path: Path, touch: Any) -> Path:
    made = Workbook()
    sheet: Any = made.active
    sheet.append(["标题", "主送"])
    sheet.append(["甲", "乙"])
    touch(sheet)
    made.save(path)
    return path


def bold(sheet: Any) -> None:
    sheet[LAST].font = Font(bold=True)


def blank(sheet: Any) -> None:
    sheet[LAST] = " "


def wide(sheet: Any) -> None:
    sheet["XFD20000"] = " "
    sheet["XFD3"] = " "


@pytest.mark.parametrize("touch", [bold, blank, wide])
def test_a_stray_cell_costs_nothing(tmp_path: Path, touch: Any) -> None:
    path = book(tmp_path / "甲.xlsx", touch)
    began = process_time()
    assert [(row.where, row.values) for row in rows_of(path)] == [("第2行", {"标题": "甲", "主送": "乙"})]
    assert process_time() - began < 2


def test_a_text_in_the_last_row_is_a_row(tmp_path: Path) -> None:
    path = book(tmp_path / "甲.xlsx", lambda sheet: sheet.__setitem__(LAST, "丙"))
    began = process_time()
    assert [row.where for row in rows_of(path)] == ["第2行", "第1048576行"]
    assert process_time() - began < 2


def test_a_whole_sheet_merged_is_too_large(tmp_path: Path) -> None:
    small = book(tmp_path / "甲.xlsx", lambda sheet: sheet.merge_cells("C3:D4"))
    path = tmp_path / "乙.xlsx"
    with zipfile.ZipFile(small) as source, zipfile.ZipFile(path, "w") as out:
        for name in source.namelist():
            out.writestr(name, source.read(name).replace(b'"C3:D4"', b'"C3:XFD1048576"'))
    with pytest.raises(DraftcheckError, match="太大"):
        rows_of(path)


def test_more_rows_than_one_run_takes_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("draftcheck.data.value_sheet._MOST_ROWS", 3)
    path = book(tmp_path / "甲.xlsx", lambda sheet: [sheet.append(["丙", "丁"]) for _ in range(3)])
    with pytest.raises(DraftcheckError, match="有4行，太大"):
        rows_of(path)


def test_a_sheet_of_libreoffice_is_to_be_saved_as_xlsx(tmp_path: Path) -> None:
    with pytest.raises(DraftcheckError) as error:
        rows_of(tmp_path / "甲.ods")
    assert "在 LibreOffice 里另存为 .xlsx" in error.value.hint

"""Files with values: what cannot be read is told with file, row and column; what Excel spoiled is known or mended."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from blind_house import GOOD, template
from blind_reading import paragraphs
from blind_running import contents, new, refused, written
from openpyxl import Workbook

FIELDS = (
    {"name": "单位", "required": True},
    {"name": "日期", "type": "日期", "required": True},
    {"name": "电话", "type": "电话"},
    {"name": "份数", "type": "数字"},
    {"name": "说明"},
)
LINES = ("致{{单位}}：", "日期〖{{日期}}〗", "电话〖{{电话}}〗", "份数〖{{份数}}〗", "说明〖{{说明}}〗")


@pytest.fixture
def slips(folder: Path) -> Path:
    """An office with a template 便条 of five short fields."""
    template(folder, "便条", LINES, FIELDS)
    return folder


def workbook(path: Path, rows: Sequence[Sequence[Any]], sheet: str = "填写") -> Path:
    """A workbook with one sheet of these rows."""
    book = Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(list(row))
    book.save(path)
    return path


def filled(folder: Path, values: Path) -> list[str]:
    """The paragraphs of the one document that this file fills."""
    return paragraphs(written(new("便条", "--data", values, "-o", "条.docx", folder=folder), folder / "条.docx"))


def unused(folder: Path, values: Path, *words: str, codes: tuple[int, ...] = (2,)) -> None:
    """The file is refused with these words, and nothing is written."""
    before = contents(folder)
    refused(new("便条", "--data", values, "-o", "条.docx", folder=folder), *words, codes=codes)
    assert contents(folder) == before


@pytest.mark.parametrize("name", ["没有.json", "没有.xlsx", "没有.yaml", "没有.csv"])
def test_no_such_file(name: str, slips: Path) -> None:
    unused(slips, Path(name), name, codes=(2, 3))


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("坏.json", b'{"\xe5\x8d\x95": '),
        ("坏.json", b"\xff\xfe\x00\x01"),
        ("坏.json", b'"only text"'),
        ("坏.json", b"[1, 2]"),
        ("坏.yaml", "单位: [市水务局\n".encode()),
        ("坏.yml", b"\tkey: value\n"),
        ("坏.xlsx", b"not a workbook"),
        ("坏.xlsx", b"PK\x03\x04broken"),
        ("坏.csv", b"\x80\x81\xff,\xfe\n"),
        ("坏.csv", b""),
        ("坏.json", b""),
        ("坏.txt", "单位=市水务局".encode()),
        ("坏.docx", b"PK"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_unreadable_file(name: str, raw: bytes, slips: Path) -> None:
    """Damaged, foreign, empty, or of a sort that is not taken: told with its name; 2 or 3; nothing written."""
    path = slips / name
    path.write_bytes(raw)
    unused(slips, path, name, codes=(2, 3))


def test_yaml(slips: Path) -> None:
    """A file of `字段: 值` lines, dates unquoted, fills the document."""
    path = slips / "值.yaml"
    path.write_text("单位: 东海市水务局\n日期: 2026-01-05\n电话: '010-88004452'\n份数: 3\n说明: 是\n", encoding="utf-8")
    lines = filled(slips, path)
    assert lines == ["致东海市水务局：", "日期〖2026年1月5日〗", "电话〖010-88004452〗", "份数〖3〗", "说明〖是〗"]


def test_yaml_runs_nothing(slips: Path) -> None:
    """A YAML file that asks Python to do something does nothing: refused, or plain text."""
    path = slips / "值.yaml"
    path.write_text(f"单位: !!python/object/apply:os.mkdir ['{slips / '外来'}']\n日期: 2026-01-05\n", encoding="utf-8")
    new("便条", "--data", path, "-o", "条.docx", folder=slips)
    assert not (slips / "外来").exists()


def test_a_key_twice_in_yaml(slips: Path) -> None:
    """A field given twice with two values: told, since one of them would be lost without a word."""
    path = slips / "值.yaml"
    path.write_text("单位: 东海市水务局\n日期: 2026-01-05\n单位: 东海市财政局\n", encoding="utf-8")
    unused(slips, path, "单位")


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_of_every_code(code: str, slips: Path) -> None:
    """CSV as Excel and WPS write it, with or without a mark at its beginning, in GB18030 too."""
    path = slips / "值.csv"
    path.write_text('单位,日期,说明\n东海市水务局,2026/1/5,"含,逗号与""引号"""\n', encoding=code)
    lines = filled(slips, path)
    assert lines[0] == "致东海市水务局："
    assert lines[1] == "日期〖2026年1月5日〗"
    assert lines[-1] == '说明〖含,逗号与"引号"〗'


def test_a_row_of_csv_with_too_many_cells(slips: Path) -> None:
    """An unquoted comma shifts the cells: the row is told, not filled with shifted values."""
    path = slips / "值.csv"
    path.write_text("单位,日期,说明\n东海市水务局,2026-1-5,一,二\n", encoding="utf-8")
    unused(slips, path, "2")


def test_heading_with_a_star_and_blanks(slips: Path) -> None:
    """The heading of our own form marks required fields with *; blanks around are no part of the name."""
    path = workbook(slips / "值.xlsx", [["单位*", " 日期 * ", "说明"], ["东海市水务局", "2026-1-5", "无"]])
    assert filled(slips, path)[0] == "致东海市水务局："


def test_a_name_twice_in_the_heading(slips: Path) -> None:
    """Two columns of one name: told with the name; which of them counts is not guessed."""
    path = workbook(slips / "值.xlsx", [["单位", "日期", "单位"], ["市水务局", "2026-1-5", "市财政局"]])
    unused(slips, path, "单位")


def test_an_unknown_heading(slips: Path) -> None:
    """A column the template does not know: told with the nearest name."""
    path = workbook(slips / "值.xlsx", [["单位", "日期", "电活"], ["市水务局", "2026-1-5", "88004452"]])
    unused(slips, path, "电活", "电话")


def test_a_column_without_a_heading(slips: Path) -> None:
    """Values under an empty heading would be lost: told."""
    path = workbook(slips / "值.xlsx", [["单位", "日期", None], ["市水务局", "2026-1-5", "丢了的话"]])
    unused(slips, path)


@pytest.mark.parametrize("rows", [[], [["单位", "日期"]], [["单位", "日期"], [None, None], ["", "  "]]])
def test_no_rows(rows: list[list[Any]], slips: Path) -> None:
    """A workbook without a filled row: told; not zero documents and a cheerful end."""
    unused(slips, workbook(slips / "值.xlsx", rows), "值.xlsx")


def test_empty_rows_between(slips: Path) -> None:
    """Blank rows above, between and below are passed over."""
    path = workbook(slips / "值.xlsx", [["单位", "日期"], [None, None], ["市水务局", "2026-1-5"], [None, " "]])
    assert filled(slips, path)[0] == "致市水务局："


def test_cells_that_excel_made_its_own(slips: Path) -> None:
    """Excel turned a date into a date, a number of copies into 3.0, a telephone number into a number: all as meant."""
    moment = datetime.datetime(2026, 1, 5)
    path = workbook(
        slips / "值.xlsx", [["单位", "日期", "电话", "份数", "说明"], ["市水务局", moment, 13800004452, 3.0, 12.0]]
    )
    lines = filled(slips, path)
    assert lines[1:] == ["日期〖2026年1月5日〗", "电话〖13800004452〗", "份数〖3〗", "说明〖12〗"]


@pytest.mark.parametrize("spoiled", ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!"])
def test_an_error_in_a_cell(spoiled: str, slips: Path) -> None:
    """A formula went wrong: the row and the field are told; #REF! never gets into a document."""
    book = Workbook()
    page = book.active
    page.append(["单位", "日期", "说明"])
    page.append(["市水务局", "2026-1-5", "x"])
    page["C2"].value = spoiled
    page["C2"].data_type = "e"
    book.save(slips / "值.xlsx")
    unused(slips, slips / "值.xlsx", "2", "说明")


def test_a_formula_without_its_value(slips: Path) -> None:
    """A formula that was never computed has no value: told, not written as =A1."""
    path = workbook(slips / "值.xlsx", [["单位", "日期", "说明"], ["市水务局", "2026-1-5", '="第"&1']])
    ran = new("便条", "--data", path, "-o", "条.docx", folder=slips)
    if ran.code == 2:
        assert not (slips / "条.docx").exists()
    else:
        assert "=" not in "".join(paragraphs(slips / "条.docx"))


def test_a_sheet_of_another_name(slips: Path) -> None:
    """A workbook of one's own needs no sheet named 填写: the first is taken."""
    path = workbook(slips / "值.xlsx", [["单位", "日期"], ["市水务局", "2026-1-5"]], sheet="Sheet1")
    assert filled(slips, path)[0] == "致市水务局："


def test_a_date_that_is_a_bare_number(slips: Path) -> None:
    """Excel's day number 46027 in a column of text is no date a reader would know: refused, or the right day."""
    path = workbook(slips / "值.xlsx", [["单位", "日期"], ["市水务局", 46027]])
    ran = new("便条", "--data", path, "-o", "条.docx", folder=slips)
    if ran.code == 2:
        assert "日期" in ran.err
    else:
        assert "日期〖2026年1月5日〗" in paragraphs(slips / "条.docx")


def test_several_rows_in_json(folder: Path) -> None:
    """A list in JSON is one document an entry."""
    path = folder / "多.json"
    entries = [GOOD | {"标题": f"东海市水务局关于第{number}批资料的函"} for number in (1, 2, 3)]
    path.write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")
    ran = new("资料函", "--data", path, "-o", "{标题}.docx", folder=folder)
    assert ran.code in (0, 1), ran
    for entry in entries:
        assert entry["标题"] in paragraphs(folder / f"{entry['标题']}.docx")

"""What people entered in the workbook is there again in the next one."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document

from draftcheck.cli import group
from draftcheck.core.errors import UsageError
from draftcheck.reporters.xlsx_kept import Kept
from draftcheck.reporters.xlsx_older import Entry

FAULTY = "examples/通知-有错.docx"
Rows = list[dict[str, Any]]


@pytest.fixture
def place(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two drafts that have the same findings, and the workbook on them."""
    monkeypatch.chdir(tmp_path)
    Path("待审/附").mkdir(parents=True)
    for name in ("待审/通知.docx", "待审/附/通知.docx"):
        shutil.copy(root / FAULTY, name)
    check("待审")
    return tmp_path


def check(*arguments: str) -> int:
    code: int = group.main(["check", *arguments, "-o", "问题清单.xlsx"], standalone_mode=False)
    return code


def rows(name: str = "问题清单") -> Rows:
    head, *body = openpyxl.load_workbook("问题清单.xlsx")[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def edit(change: Callable[[Any], None]) -> None:
    book = openpyxl.load_workbook("问题清单.xlsx")
    change(book)
    book.save("问题清单.xlsx")


def fill(book: Any) -> None:
    """States and remarks on the first rows, the sheet sorted the other way round, as people leave it."""
    sheet = book["问题清单"]
    body = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for row, state, remark in zip(
        body, ("已改", "不改", "转办", "未处理"), ("张三 改", "=领导定的", "a_x005F_x0041_b", 20260701), strict=False
    ):
        row[10:12] = state, remark
    for n, row in enumerate(reversed(body), 2):
        for m, value in enumerate(row, 1):
            sheet.cell(n, m).value = value
            if isinstance(value, str):
                sheet.cell(n, m).data_type = "s"


def entered(found: Rows) -> list[tuple[str, Any, Any]]:
    return [(row["规则"].split("\n")[1], row["状态"], row["备注"]) for row in found if row["备注"]]


def test_states_and_remarks_are_taken_over(place: Path, capsys: Any) -> None:
    first = rows()
    edit(fill)
    check("待审")
    assert "带过来4处填过的状态、备注，其中1处写着“已改”，这次仍然查出" in capsys.readouterr().err
    again = rows()
    rules = [row["规则"].split("\n")[1] for row in first]
    remarks = ["张三 改", "=领导定的", "a_x005F_x0041_b", "20260701"]
    states = ["已改", "不改", "转办", "未处理"]
    assert entered(again) == list(zip(rules, states, remarks, strict=False))
    assert [row | {"状态": 0, "备注": 0} for row in again] == [row | {"状态": 0, "备注": 0} for row in first]
    sheet = openpyxl.load_workbook("问题清单.xlsx")["问题清单"]
    assert [sheet[f"L{n}"].data_type for n in range(2, 6)] == ["s"] * 4
    assert openpyxl.load_workbook("问题清单.xlsx").sheetnames == ["问题清单", "汇总"]
    check("待审")
    assert rows() == again


def test_what_is_gone_is_kept_apart_and_comes_back(place: Path, capsys: Any) -> None:
    edit(fill)
    total = len(rows())
    check("待审/通知.docx", "--ignore", "page")
    gone = rows("已消失")
    assert [(row["文件"], row["状态"], row["备注"]) for row in gone if row["备注"]] == [
        ("待审/通知.docx", "已改", "张三 改")
    ]
    assert {row["说明"].split("：")[0] for row in gone} == {"这次没有列出这处问题", "这次没有检查这份文稿"}
    assert len(gone) + len(rows()) == total
    assert "记在工作表“已消失”" in capsys.readouterr().err
    check("待审", "-q")
    assert capsys.readouterr().err == ""
    assert [remark for _, _, remark in entered(rows())] == ["张三 改", "=领导定的", "a_x005F_x0041_b", "20260701"]
    assert openpyxl.load_workbook("问题清单.xlsx").sheetnames == ["问题清单", "汇总"]


def test_an_edited_draft_keeps_what_was_said_of_the_rest(place: Path) -> None:
    edit(fill)
    draft = Document("待审/通知.docx")
    draft.paragraphs[0].insert_paragraph_before("新加的一段。")
    for paragraph in draft.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("[2026]", "〔2026〕")
    draft.save("待审/通知.docx")
    check("待审")
    assert ("elements.docnum-bracket", "不改", "=领导定的") in entered(rows("已消失"))
    assert ("page.margin", "已改", "张三 改") in entered(rows())


def test_a_file_that_cannot_be_read_this_time_loses_nothing(place: Path) -> None:
    edit(fill)
    sound = Path("待审/通知.docx").read_bytes()
    Path("待审/通知.docx").write_bytes(b"PK")
    check("待审")
    assert len(entered(rows("已消失"))) == 4
    Path("待审/通知.docx").write_bytes(sound)
    check("待审")
    assert len(entered(rows())) == 4


@pytest.mark.parametrize("whole", [True, False])
def test_the_same_files_by_another_path(whole: bool, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(fill)
    before = entered(rows())
    if whole:
        check(str(place / "待审"))
    else:
        monkeypatch.chdir(place / "待审")
        group.main(["check", ".", "-o", "../问题清单.xlsx"], standalone_mode=False)
        monkeypatch.chdir(place)
    assert sorted(entered(rows()), key=str) == sorted(((r, s, str(w)) for r, s, w in before), key=str)


def test_another_file_of_the_same_name_takes_nothing() -> None:
    kept = Kept([Entry("甲处/通知.docx", None, {"备注": "甲"})], ["乙处/通知.docx"])
    assert kept.taken("乙处/通知.docx", []) == []
    assert [checked for _, checked in kept.left()] == [False]


def test_a_title_above_and_moved_columns_are_read(place: Path) -> None:
    edit(fill)

    def moved(book: Any) -> None:
        sheet = book["问题清单"]
        body = [[cell.value for cell in row] for row in sheet.iter_rows()]
        for n, row in enumerate(body, 1):
            for m, value in enumerate([row[11], *row[:11], row[12]], 1):
                sheet.cell(n, m).value = value
                if isinstance(value, str):
                    sheet.cell(n, m).data_type = "s"
        sheet["A3"] = date(2026, 7, 1)
        sheet.title = "七月"

    edit(moved)
    check("待审")
    assert len(entered(rows())) >= 4
    edit(lambda book: book["问题清单"].insert_rows(1))
    edit(lambda book: book["问题清单"].cell(1, 1, "某局问题清单"))
    with pytest.raises(UsageError, match="表头上面的行"):
        check("待审")
    check("待审", "--overwrite")
    assert len(entered(rows())) >= 4


def test_what_was_added_is_lost_only_when_wished(place: Path) -> None:
    def add(book: Any) -> None:
        fill(book)
        book["问题清单"]["N1"], book["问题清单"]["N5"], book["问题清单"]["P5"] = "责任人", "李四", "？"
        book.create_sheet("我的表")["A1"] = "x"

    edit(add)
    before = Path("问题清单.xlsx").read_bytes()
    with pytest.raises(UsageError) as error:
        check("待审")
    assert "自己加的“责任人”列、“第16”列、工作表“我的表”" in error.value.message and "--overwrite" in error.value.hint
    assert Path("问题清单.xlsx").read_bytes() == before
    check("待审", "--overwrite")
    assert len(entered(rows())) == 4


def test_a_row_that_people_added_is_kept(place: Path) -> None:
    edit(lambda book: book["问题清单"].append([None, "待审/通知.docx", "全文", *[None] * 8, "自己看出来的"]))
    for _ in range(2):
        check("待审")
        (row,) = [row for row in rows("已消失") if row["备注"]]
        assert (row["文件"], row["备注"], row["说明"]) == ("待审/通知.docx", "自己看出来的", "自己加的行")


def test_a_very_long_remark_is_whole(place: Path) -> None:
    edit(lambda book: book["问题清单"].cell(2, 12, "=" + "长" * 5000))
    edit(lambda book: setattr(book["问题清单"]["L2"], "data_type", "s"))
    check("待审")
    assert [len(remark) for _, _, remark in entered(rows())] == [5001]


@pytest.mark.parametrize("content", ["别人的表", "不是表", "坏的"])
def test_a_workbook_of_others_stays(content: str, place: Path) -> None:
    path = Path("问题清单.xlsx")
    if content == "别人的表":
        book = openpyxl.Workbook()
        book.active["A1"] = "预算"
        book.save(path)
    else:
        path.write_bytes("姓名,电话".encode() if content == "不是表" else path.read_bytes()[:-2000])
    before = path.read_bytes()
    with pytest.raises(UsageError) as error:
        check("待审")
    assert "盖" in error.value.message and error.value.exit_code == 2
    assert path.read_bytes() == before
    assert sorted(p.name for p in place.iterdir()) == ["待审", "问题清单.xlsx"]
    if content != "坏的":
        check("待审", "--overwrite")
        assert len(rows()) > 20


def test_an_empty_file_is_no_obstacle(place: Path) -> None:
    Path("问题清单.xlsx").write_bytes(b"")
    check("待审")
    assert len(rows()) > 20


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on the PATH")
def test_a_workbook_saved_by_libreoffice(place: Path) -> None:
    edit(fill)
    before = entered(rows())
    command = ["soffice", f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--convert-to"]
    subprocess.run(
        [*command, "xlsx:Calc MS Excel 2007 XML", "--outdir", "neu", "问题清单.xlsx"], check=True, capture_output=True
    )
    shutil.copy("neu/问题清单.xlsx", ".")
    check("待审")
    assert sorted(entered(rows()), key=str) == sorted(((r, s, str(w)) for r, s, w in before), key=str)

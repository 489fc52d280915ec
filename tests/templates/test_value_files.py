"""Data files: yaml, json, csv and workbooks as rows of values; what is broken is told with its place."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from draftcheck.core.errors import DraftcheckError, UnreadableFile, UsageError
from draftcheck.core.skeleton import Field, Skeleton
from draftcheck.data.value_files import rows_of
from draftcheck.data.values.complete import complete
from draftcheck.data.values.wrong import Unusable

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


def book(path: Path, rows: list[list[Any]], title: str = "Sheet1", touch: Callable[[Any], None] | None = None) -> Path:
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    if touch:
        touch(made.active)
    made.save(path)
    return path


def test_yaml_is_taken_as_it_is_written(write: Write) -> None:
    text = "标题: 通知\n编号: 007\n时间: 9:30\n日期: 2026-01-05\n比例: 12.0\n盖章: yes\n空: \n列表:\n  - 甲\n  - 乙\n正文: |\n  第一段\n\n  第二段\n"
    (row,) = rows_of(write("甲.yaml", text))
    assert row.where == ""
    assert row.values == {
        "标题": "通知", "编号": "007", "时间": "9:30", "日期": "2026-01-05", "比例": "12.0", "盖章": "yes", "空": None, "列表": ["甲", "乙"],
        "正文": "第一段\n\n第二段\n",
    }  # fmt: skip


def test_a_list_is_many_rows(write: Write) -> None:
    rows = rows_of(write("甲.yml", "- 标题: 甲\n- 标题: 乙\n"))
    assert [(row.where, row.values) for row in rows] == [("第1条", {"标题": "甲"}), ("第2条", {"标题": "乙"})]
    assert [row.values for row in rows_of(write("乙.json", '[{"标题": "甲"}, {"标题": "乙"}]'))] == [
        {"标题": "甲"},
        {"标题": "乙"},
    ]


def test_json_keeps_its_numbers(write: Write) -> None:
    (row,) = rows_of(
        write("甲.json", '\ufeff{"份数": 12, "数": 12.0, "盖章": true, "空": null, "表": [{"事项": "甲"}]}')
    )
    assert row.values == {"份数": 12, "数": Decimal("12.0"), "盖章": True, "空": None, "表": [{"事项": "甲"}]}


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("甲.yaml", "标题: 甲\n标题: 乙\n", "第2行：“标题”写了两次"), ("甲.yaml", "标题: 甲: 乙\n", "第1行"), ("甲.yaml", "标题：甲\n", "没有“字段: 内容”"),
        ("甲.yaml", "甲: &a [x]\n乙: *a\n", "& 和 \\*"), ("甲.yaml", "- 甲: 1\n- 乙\n", "第2条"), ("甲.yaml", "甲: {{x}}\n", "第1行"), ("甲.yaml", "", "没有“字段"),
        ("甲.yaml", "甲: !!python/object/apply:os.system [x]\n---\n乙: 1\n", "写法有误"), ("甲.yaml", "[" * 3000, "层次太多|写法有误"),
        ("甲.json", '{"标题": "甲", "标题": "乙"}', "“标题”写了两次"), ("甲.json", '{"标题": "甲",}', "第1行"), ("甲.json", '{"数": NaN}', "NaN"),
        ("甲.json", f'{{"数": {"9" * 5000}}}', "太长的数字"), ("甲.json", "[1]", "没有“字段|第1条"), ("甲.json", "[" * 100000, "层次太多"),
        ("甲.csv", "", "是空的"), ("甲.csv", "标题,标题\n甲,乙\n", "写了两列（A列、B列）"), ("甲.csv", "标题;主送\n甲;乙\n", "分号隔开"),
        ("甲.csv", '标题,主送\n甲,"乙\n', "第2行的引号"), ("甲.csv", ",,\n甲,乙\n", "没有字段名"), ("甲.txt", "甲", "格式不认识"), ("甲.xls", "甲", "旧格式"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_with_its_place(write: Write, name: str, text: str, told: str) -> None:
    path = write(name, text)
    with pytest.raises(UsageError, match=told) as error:
        rows_of(path)
    assert str(path) in error.value.message
    assert error.value.hint


@pytest.mark.parametrize(
    ("name", "data"),
    [("没有.csv", None), ("甲.xlsx", b"PK\x03\x04broken"), ("甲.xlsx", b"\xd0\xcf\x11\xe0"), ("甲.csv", b"PK\x03\x04\0\0"), ("甲.yaml", b"\xff\xff\xff"), ("甲.csv", b"\xff\xff")],
)  # fmt: skip
def test_a_file_that_is_none_of_these_is_told(tmp_path: Path, name: str, data: bytes | None) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UnreadableFile) as error:
        rows_of(path)
    assert str(path) in error.value.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_in_the_encodings_of_an_office(write: Write, encoding: str) -> None:
    text = '标题*,主送 ,正文\r\n甲,市教育局,"第一段\n第二段, ""引号"""\r\n,,\r\n乙,007,\r\n'
    rows = rows_of(write("甲.csv", text.encode(encoding)))
    assert [(row.where, row.values) for row in rows] == [
        ("第2行", {"标题": "甲", "主送": "市教育局", "正文": '第一段\n第二段, "引号"'}),
        ("第5行", {"标题": "乙", "主送": "007", "正文": ""}),
    ]


def test_a_cell_too_many_is_a_fault_of_its_row_only(write: Write) -> None:
    first, second = rows_of(write("甲.csv", "标题,主送\n甲,乙,丙\n丁\n"))
    (key,) = [name for name, value in first.values.items() if isinstance(value, Unusable)]
    skeleton = Skeleton("通知", "", Path("通知.docx"), (Field("标题"), Field("主送")))
    (problem,) = complete(skeleton, first.values, today=date(2026, 1, 1)).problems
    assert (problem.field, problem.kind) == (key, "wrong")
    assert "C列没有字段名，却有内容“丙”" in problem.message
    assert second.values == {"标题": "丁", "主送": ""}


def test_cells_of_a_workbook_are_what_a_person_sees(tmp_path: Path) -> None:
    def formats(sheet: Any) -> None:
        sheet["F2"].number_format, sheet["G2"].number_format = "0%", "0000"

    path = book(
        tmp_path / "甲.xlsx",
        [
            ["标题*", " 份数", "日期", "时间", "时刻", "比例", "编号", "逻辑", "文字"],
            ["甲", 12.0, datetime(2026, 1, 5), datetime(2026, 1, 5, 9, 30), time(9, 5), 0.57, 12, True, "007"],
            [None, "", " "],
            ["乙", 0.1 + 0.2],
        ],
        touch=formats,
    )
    first, second = rows_of(path)
    assert (first.where, second.where) == ("第2行", "第4行")
    assert list(first.values.values()) == [
        "甲",
        12,
        date(2026, 1, 5),
        datetime(2026, 1, 5, 9, 30),
        time(9, 5),
        "57%",
        "0012",
        True,
        "007",
    ]
    assert second.values["标题"] == "乙"
    assert second.values["时间"] is None


def test_the_sheet_to_fill_in_is_taken_wherever_it_stands(tmp_path: Path) -> None:
    def another(sheet: Any) -> None:
        sheet.parent.create_sheet("说明", 0).append(["字段", "必填"])

    (row,) = rows_of(book(tmp_path / "甲.xlsx", [["标题"], ["甲"]], "填写", another))
    assert row.values == {"标题": "甲"}


def test_the_reason_of_a_failure_is_no_value(tmp_path: Path) -> None:
    (row,) = rows_of(book(tmp_path / "甲.xlsx", [["标题", "失败原因"], ["甲", "缺某某"]]))
    assert row.values == {"标题": "甲"}


def test_broken_cells_are_faults_of_their_rows(tmp_path: Path) -> None:
    def break_it(sheet: Any) -> None:
        sheet["A2"].value, sheet["A2"].data_type = "#REF!", "e"
        sheet["A3"].value = "=1+1"
        sheet.merge_cells("A4:A5")

    path = book(
        tmp_path / "甲.xlsx",
        [["标题", "主送"], ["", "一"], ["", "二"], ["合", "三"], ["", "四"], ["好", "五"]],
        touch=break_it,
    )
    rows = rows_of(path)
    told = [row.values["标题"].message for row in rows[:4]]
    assert [
        words in said
        for words, said in zip(
            ("A2 是错误值 #REF!", "A3 的公式没有算出结果", "A4:A5 是合并的单元格", "A4:A5 是合并"), told, strict=True
        )
    ] == [True] * 4
    assert (rows[4].where, rows[4].values) == ("第6行", {"标题": "好", "主送": "五"})


@pytest.mark.parametrize(
    ("heads", "touch", "told"),
    [
        (["标题", "标题*"], None, "写了两列"),
        (["标题", None], lambda sheet: sheet.merge_cells("A1:B1"), "第一行合并了单元格（A1:B1）"),
        ([None], None, "没有字段名"),
    ],
)  # fmt: skip
def test_a_broken_heading_is_told(tmp_path: Path, heads: list[Any], touch: Any, told: str) -> None:
    with pytest.raises(DraftcheckError) as error:
        rows_of(book(tmp_path / "甲.xlsx", [heads, ["甲"]], touch=touch))
    assert told in error.value.message


def test_two_hundred_rows_are_read_at_once(tmp_path: Path) -> None:
    names = [f"字段{n}" for n in range(12)]
    rows = rows_of(book(tmp_path / "甲.xlsx", [names, *([f"值{n}"] * 12 for n in range(200))]))
    assert [row.values["字段3"] for row in rows] == [f"值{n}" for n in range(200)]

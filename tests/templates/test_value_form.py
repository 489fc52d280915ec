"""The workbook to fill in, and the list of failures that is given back."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from draftcheck.core.skeleton import Field, Skeleton
from draftcheck.data.value_files import rows_of
from draftcheck.data.values.complete import complete, parse
from draftcheck.data.values.kinds import KINDS
from draftcheck.data.values.wrong import Unusable
from draftcheck.reporters.failure_list import failure_list
from draftcheck.reporters.value_form import value_form

SKELETON = Skeleton(
    "会议通知",
    "召开会议的通知",
    Path("会议通知.docx"),
    (
        Field("事由", required=True, sample="召开某会议"),
        Field("成文日期", "日期", required=True, default="今天", hint="如 2026-1-5"),
        Field("紧急程度", "紧急程度"),
        Field("方式", "选择", choices=("现场", "视频")),
        Field("盖章", "是否"),
        Field("议定事项", "表格", columns=("事项", "单位"), sample=[{"事项": "甲", "单位": "乙"}, {"事项": "丙"}]),
        Field("正文", "正文", sample=[{"标题": "时间", "内容": "明天"}]),
    ),
)


def sheets(data: bytes) -> Any:
    return load_workbook(BytesIO(data))


def test_the_form_has_a_column_a_field() -> None:
    sheet = sheets(value_form(SKELETON))["填写"]
    assert [cell.value for cell in sheet[1]] == ["事由*", "成文日期", "紧急程度", "方式", "盖章", "议定事项", "正文"]
    assert sheet.freeze_panes == "A2"
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"}
    assert lists == {"C2:C501": '"特急,加急"', "D2:D501": '"现场,视频"', "E2:E501": '"是,否"'}
    assert [sheet.column_dimensions[letter].number_format for letter in "ABCDEFG"] == ["@"] * 7


def test_the_manual_says_what_each_field_takes() -> None:
    sheet = sheets(value_form(SKELETON))["说明"]
    rows = {row[0]: row[1:] for row in sheet.iter_rows(values_only=True)}
    assert rows["事由"] == ("必填", "文字", "一行文字", None, "召开某会议")
    assert rows["成文日期"][2:4] == ("如 2026-1-5", "今天")
    assert rows["方式"][2] == "选一个；现场、视频"
    assert rows["议定事项"][4] == "甲｜乙\n丙"
    assert rows["正文"][4] == "一、时间\n明天"


def test_every_type_can_stand_in_a_form() -> None:
    fields = tuple(Field(kind, kind, choices=("甲",), columns=("事项",)) for kind in KINDS)
    made = sheets(value_form(Skeleton("全部", "", Path("全部.docx"), fields)))
    assert [cell.value for cell in made["填写"][1]] == list(KINDS)


def test_the_samples_of_the_manual_are_taken_back(tmp_path: Path) -> None:
    manual = {
        row[0]: row[5] for row in sheets(value_form(SKELETON))["说明"].iter_rows(values_only=True) if len(row) > 5
    }
    for field in SKELETON.fields[-2:]:
        again = parse(field, manual[field.name], today=date(2026, 1, 1))
        assert [str(row) for row in again] == [str(row) for row in parse(field, field.sample, today=date(2026, 1, 1))]


def test_an_empty_form_has_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "填写.xlsx"
    path.write_bytes(value_form(SKELETON))
    assert rows_of(path) == []


def test_a_filled_form_is_read(tmp_path: Path) -> None:
    made = sheets(value_form(SKELETON))
    made["填写"].append(["召开某会议", "2026-12-3", "特急", "视频", "是", "甲｜乙", "一、时间\n明天"])
    made.save(tmp_path / "填写.xlsx")
    (row,) = rows_of(tmp_path / "填写.xlsx")
    done = complete(SKELETON, row.values, today=date(2026, 1, 1))
    assert (done.problems, done.missing) == ((), ())
    assert done.values["成文日期"] == "2026年12月3日"
    assert done.values["盖章"] is True


def test_a_failure_list_says_why_and_can_be_given_back(tmp_path: Path) -> None:
    rows = [
        ("第3行", {"事由": "=1+1 & _x0041_", "成文日期": date(2026, 2, 3), "正文": [{"标题": "甲", "内容": ["乙", "丙"]}]}, "“成文日期”：不对"),
        ("", {"事由": ["甲", "乙"], "方式": None, "盖章": True, "（H列）": Unusable("没有字段名")}, "缺“正文”"),
    ]  # fmt: skip
    path = tmp_path / "失败清单.xlsx"
    path.write_bytes(failure_list(rows))
    sheet = load_workbook(path).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["事由", "成文日期", "正文", "方式", "盖章", "失败原因"]
    assert [sheet.cell(row, 6).value for row in (2, 3)] == ["第3行：“成文日期”：不对", "缺“正文”"]
    assert sheet["A2"].data_type == "s"
    first, second = rows_of(path)
    assert first.values["事由"] == "=1+1 & _x0041_"
    body, today = Field("正文", "正文"), date(2026, 1, 1)
    assert parse(body, first.values["正文"], today=today) == parse(body, rows[0][1]["正文"], today=today)
    assert parse(Field("日期", "日期"), first.values["成文日期"], today=today) == "2026年2月3日"
    assert second.values["事由"] == "甲\n乙"
    assert second.values["盖章"] == "是"


def test_what_no_cell_can_hold_is_told(tmp_path: Path) -> None:
    path = tmp_path / "失败清单.xlsx"
    path.write_bytes(failure_list([("第2行", {"正文": "字" * 40_000}, "缺“事由”")]))
    assert "正文太长" in load_workbook(path).worksheets[0]["B2"].value


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=20), min_size=1, max_size=5))  # fmt: skip
def test_nothing_is_lost_on_the_way_through_a_failure_list(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "失败清单.xlsx"
    values = {f"字段{number}": text for number, text in enumerate(texts)}
    path.write_bytes(failure_list([("第2行", {**values, "末": "x"}, "原因")]))
    (row,) = rows_of(path)
    field = Field("甲")
    for name, text in values.items():
        try:
            wanted = parse(field, text, today=date(2026, 1, 1))
        except Exception:
            continue
        assert parse(field, row.values[name], today=date(2026, 1, 1)) == wanted


@pytest.mark.parametrize("rows", [[], [("第2行", {}, "缺")]])
def test_an_empty_list_is_a_workbook(rows: list[Any]) -> None:
    assert sheets(failure_list(rows)).worksheets[0]["A1"].value == "失败原因"

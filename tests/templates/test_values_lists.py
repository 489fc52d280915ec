"""Values of several items: lists, attachments, paragraphs, bodies with headings, tables."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftcheck.core.skeleton import Field, Names
from draftcheck.data.values.cells import cell_text
from draftcheck.data.values.complete import parse
from draftcheck.data.values.wrong import WrongValue

TODAY = date(2026, 11, 25)
COLUMNS = ("事项", "责任单位", "完成时限")


def value(kind: str, raw: Any) -> Any:
    return parse(Field("字段", kind, columns=COLUMNS if kind == "表格" else ()), raw, today=TODAY)


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        ("市教育局、市财政局，市民政局；市司法局", ["市教育局", "市财政局", "市民政局", "市司法局"]), ("市教育局\r\n市财政局\n", ["市教育局", "市财政局"]),
        ("各县（市、区）人民政府、市直各单位", ["各县（市、区）人民政府", "市直各单位"]), (["市教育局", " ", "市财政局 "], ["市教育局", "市财政局"]),
    ],
)  # fmt: skip
def test_organs_are_parted_outside_brackets(raw: Any, items: list[str]) -> None:
    found = value("机关列表", raw)
    assert isinstance(found, Names)
    assert list(found) == items
    assert str(found) == "、".join(items)


def test_an_organ_named_twice_is_refused() -> None:
    with pytest.raises(WrongValue, match="“市教育局”写了两次"):
        value("机关列表", "市教育局、市财政局、市教育局")


def test_a_known_name_with_a_separator_in_it_stays_whole() -> None:
    field = Field("字段", "机关列表")
    assert list(parse(field, "市委、市政府督查室", today=TODAY, organs=("市委、市政府督查室",))) == [
        "市委、市政府督查室"
    ]


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        ("甲；乙；", ["甲", "乙"]), ("甲；子\n乙，丑", ["甲；子", "乙，丑"]), ("甲\n\n　乙　\n", ["甲", "乙"]), (["甲；乙", "", 3.0], ["甲；乙", "3"]),
        ("一项（子；丑）", ["一项（子；丑）"]),
    ],
)  # fmt: skip
def test_items_of_a_list(raw: Any, items: list[str]) -> None:
    assert list(value("列表", raw)) == items


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("1. 参会回执\n2. 《会议议程》", ["参会回执", "会议议程"]), ("附件1：参会回执。\n附件 2《会议议程》", ["参会回执", "会议议程"]), ("附件：参会回执", ["参会回执"]),
        ("3.15活动方案\n2026年工作要点", ["3.15活动方案", "2026年工作要点"]), ("3. 某方案", ["3. 某方案"]), ("《甲办法》和《乙办法》", ["《甲办法》和《乙办法》"]),
        ("附件管理办法", ["附件管理办法"]), (["1．参会回执"], ["参会回执"]), ([{"名称": "参会回执"}], ["参会回执"]), ("", []),
    ],
)  # fmt: skip
def test_attachments_are_names_alone(raw: Any, names: list[str]) -> None:
    found = value("附件", raw)
    assert [row["名称"] for row in found] == names
    assert str(found) == "、".join(names)
    assert all(row["正文"] == Names() for row in found)


def test_an_attachment_brings_its_text() -> None:
    (row,) = value("附件", [{"名称": "《工作方案》", "正文": "　　第一段\n\n第二段"}])
    assert (row["名称"], list(row["正文"])) == ("工作方案", ["第一段", "第二段"])


@pytest.mark.parametrize(
    ("raw", "told"),
    [([{"标题": "甲"}], "不认识“标题”"), ([{"正文": "甲"}], "没有写名称"), (["甲", "2."], "第2个附件：“2.”只有序号")],
)
def test_a_wrong_attachment_is_told_with_its_place(raw: Any, told: str) -> None:
    with pytest.raises(WrongValue, match=told):
        value("附件", raw)


@pytest.mark.parametrize("raw", ["　　甲\n\n　　乙  \r\n 　\n丙", ["甲", "　乙\n丙", ""]])
def test_paragraphs_lose_indents_and_blank_lines(raw: Any) -> None:
    assert list(value("多行", raw)) == ["甲", "乙", "丙"]


def test_headings_are_numbered_by_depth_and_run_on_below_the_first() -> None:
    raw = [
        "为做好有关工作，现通知如下。",
        {"标题": "总体要求", "内容": "统一思想。"},
        {
            "标题": "重点任务",
            "内容": [
                {"标题": "排查隐患", "内容": "逐户排查。"},
                {"标题": "整改落实", "内容": [{"标题": "建账", "内容": [{"标题": "一企一档", "内容": "按月更新。"}, {"标题": "销号", "内容": ["甲。", "乙。"]}]}, "小结。"]},
                {"标题": "还有标点：", "内容": "照写。"},
            ],
        },
        {"标题": "三、工作要求"},
    ]  # fmt: skip
    assert list(value("正文", raw)) == [
        "为做好有关工作，现通知如下。", "一、总体要求", "统一思想。", "二、重点任务", "（一）排查隐患。逐户排查。", "（二）整改落实", "1.建账",
        "（1）一企一档。按月更新。", "（2）销号", "甲。", "乙。", "小结。", "（三）还有标点：照写。", "三、工作要求",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "told"),
    [([{"标题": "甲", "正文": "乙"}], "不认识“正文”"), ([{"标题": "1", "内容": [{"标题": "2", "内容": [{"标题": "3", "内容": [{"标题": "4", "内容": [{"标题": "5"}]}]}]}]}], "超过四级"), ("甲\x00", "U\\+0000"), (["甲", ["乙"]], "第2段")],
)  # fmt: skip
def test_a_wrong_body_is_refused(raw: Any, told: str) -> None:
    with pytest.raises(WrongValue, match=told):
        value("正文", raw)


@pytest.mark.parametrize(
    "raw",
    [
        [{"事项": "消防检查", "责任单位": "消防救援支队"}, {"事项": "", "责任单位": " "}], "消防检查｜消防救援支队", "消防检查 | 消防救援支队 |\n\n",
        "事项\t责任单位\t完成时限\n消防检查\t消防救援支队\t", [["消防检查", "消防救援支队"]], {"事项": "消防检查", "责任单位": "消防救援支队"},
    ],
)  # fmt: skip
def test_rows_of_a_table(raw: Any) -> None:
    (row,) = value("表格", raw)
    assert dict(row) == {"事项": "消防检查", "责任单位": "消防救援支队", "完成时限": ""}
    assert str(row) == "消防检查"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("甲｜乙\n甲｜乙｜丙｜丁", "第2行有4格"),
        ([{"事项": "甲", "单位": "乙"}], "没有“单位”这一列"),
        ([{"事项": "甲\n乙"}], "第1行的“事项”.*换行"),
    ],
)
def test_a_wrong_row_is_told_with_its_place(raw: Any, told: str) -> None:
    with pytest.raises(WrongValue, match=told):
        value("表格", raw)


WORD = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs"), exclude_characters="\ufffe\uffff\ufeff\u200b"), min_size=1, max_size=20)  # fmt: skip


@given(st.lists(WORD, max_size=8))
def test_no_paragraph_loses_a_character(words: list[str]) -> None:
    assert list(value("多行", words)) == words
    assert list(value("正文", words)) == words
    assert list(value("多行", "\n".join(words))) == words
    assert list(value("列表", words)) == words


@given(st.lists(st.lists(WORD, min_size=3, max_size=3), max_size=5))
def test_no_cell_loses_a_character(cells: list[list[str]]) -> None:
    raw = [dict(zip(COLUMNS, row, strict=True)) for row in cells]
    assert [list(row.values()) for row in value("表格", raw)] == cells


@given(
    st.lists(
        st.fixed_dictionaries({"标题": WORD, "内容": st.one_of(WORD, st.lists(WORD, max_size=3))}),
        min_size=1,
        max_size=4,
    )
)
def test_groups_come_through_one_cell(groups: list[dict[str, Any]]) -> None:
    text = cell_text(groups)
    assert json.loads(text) == groups
    assert value("正文", text) == value("正文", groups)
    said = "\n".join(value("正文", groups))
    for group in groups:
        content = group["内容"] if isinstance(group["内容"], list) else [group["内容"]]
        assert group["标题"] in said
        assert all(word in said for word in content)

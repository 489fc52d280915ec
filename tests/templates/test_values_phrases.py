"""事由, 书名, 附注, 姓名列表, 天数: words that stand inside sentences of a template, without what the template brings."""

from datetime import date
from typing import Any

import pytest

from draftcheck.core.skeleton import Field
from draftcheck.data.values.complete import parse
from draftcheck.data.values.wrong import WrongValue

TODAY = date(2026, 11, 25)


def read(kind: str, raw: Any, **more: Any) -> Any:
    return parse(Field("甲", kind, **more), raw, today=TODAY)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("关于做好防汛工作", "做好防汛工作"), ("做好防汛工作的通知。", "做好防汛工作"), ("关于做好防汛工作的通知", "做好防汛工作"),
        ("关于转发市水利局关于做好防汛工作的意见的通知", "转发市水利局关于做好防汛工作的意见"),
        ("废止关于加强河道管理的通知", "废止关于加强河道管理的通知"), ("转发《关于做好防汛工作的通知》", "转发《关于做好防汛工作的通知》"),
        ("××", "××"), ("关于", "关于"), ("办好通知公告栏", "办好通知公告栏"),
    ],
)  # fmt: skip
def test_a_matter_is_said_without_what_the_title_brings(raw: str, said: str) -> None:
    assert read("事由", raw) == said


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("《东海市河道管理办法》", "东海市河道管理办法"), ("《东海市河道管理办法》（试行）。", "东海市河道管理办法（试行）"),
        ("关于印发《河道管理办法》的通知", "关于印发〈河道管理办法〉的通知"), ("《关于转发《甲》的通知》", "关于转发〈甲〉的通知"),
        ("甲《乙《丙》》", "甲〈乙《丙》〉"), ("关于贯彻〈甲〉的通知", "关于贯彻〈甲〉的通知"), ("河道管理办法", "河道管理办法"),
    ],
)  # fmt: skip
def test_the_name_of_a_document_stands_inside_the_marks_of_the_template(raw: str, said: str) -> None:
    assert read("书名", raw) == said


@pytest.mark.parametrize(("raw", "told"), [("《甲》和《乙》", "只写一个文件"), ("《甲", "不成对"), ("甲》", "不成对")])
def test_a_name_that_cannot_stand_there_is_refused(raw: str, told: str) -> None:
    with pytest.raises(WrongValue, match=told):
        read("书名", raw)


@pytest.mark.parametrize(
    ("raw", "said"),
    [("（此件公开发布）", "此件公开发布"), ("(此件公开发布)", "此件公开发布"), ("（（甲））", "甲"), ("（甲）和（乙）", "（甲）和（乙）")],
)  # fmt: skip
def test_a_note_has_no_brackets_of_its_own(raw: str, said: str) -> None:
    assert read("附注", raw) == said


@pytest.mark.parametrize(
    "raw",
    ["秦牧野、林晓舟，江望川", "秦牧野 林晓舟　江望川", "秦牧野\n林晓舟\n江望川。", ["秦牧野", "林晓舟", "江望川"]],
)
def test_names_of_persons_are_parted(raw: Any) -> None:
    assert read("姓名列表", raw) == ("秦牧野", "林晓舟", "江望川")


def test_a_name_of_two_characters_may_be_spaced_out() -> None:
    assert read("姓名列表", "林　舟、秦牧野") == ("林　舟", "秦牧野")
    with pytest.raises(WrongValue, match="有数字"):
        read("姓名列表", "秦牧野13800000000")


@pytest.mark.parametrize(
    ("raw", "days"),
    [("2026年10月1日至2026年10月3日", "3"), ("2026-4-5至2026-4-5", "1"), ("3天", "3"), (3, "3"), ("共三天", "3")],
)
def test_days_are_counted_with_the_first_and_the_last(raw: Any, days: str) -> None:
    assert read("天数", raw) == days


def test_a_last_day_before_the_first_is_refused() -> None:
    with pytest.raises(WrongValue, match="最后一天早于第一天"):
        read("天数", "2026-10-3至2026-10-1")


def test_stops_behind_items_and_cells_go_where_the_template_brings_them() -> None:
    assert read("列表", ["任命甲为局长；", "任命乙为副局长。"], trim=True) == ("任命甲为局长", "任命乙为副局长")
    assert read("列表", ["甲。"]) == ("甲。",)
    (row,) = read("表格", [{"事项": "甲。", "意见": "同意；"}], columns=("事项", "意见"), trim=True)
    assert dict(row) == {"事项": "甲", "意见": "同意"}
    (kept,) = read("表格", [{"事项": "甲。"}], columns=("事项",))
    assert kept["事项"] == "甲。"


@pytest.mark.parametrize(
    ("raw", "said"), [("第8期", "8"), ("总第18期", "18"), ("第八期", "8"), ("008", "008"), ("第十八次", "18")]
)
def test_a_number_may_be_written_with_what_it_counts(raw: str, said: str) -> None:
    assert read("数字", raw) == said


@pytest.mark.parametrize("raw", ["12", "第12号", "第十二号", "十二", "第012号"])
def test_the_number_of_an_order(raw: str) -> None:
    assert read("令号", raw) == "第12号"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("2026年12月8日至9日", "2026年12月8日（星期二）至9日（星期三）"), ("2026-12-31至2027-1-1", "2026年12月31日（星期四）至2027年1月1日（星期五）"),
        ("2026年11月30日—12月1日", "2026年11月30日（星期一）至12月1日（星期二）"), ("2026-12-8上午", "2026年12月8日（星期二）上午"),
        ("2026年12月8日全天", "2026年12月8日（星期二）全天"),
    ],
)  # fmt: skip
def test_a_meeting_may_last_for_days(raw: str, said: str) -> None:
    assert read("时间", raw) == said


def test_days_that_end_before_they_begin_are_refused() -> None:
    with pytest.raises(WrongValue, match="不晚于开始"):
        read("时间", "2026年12月8日至7日")

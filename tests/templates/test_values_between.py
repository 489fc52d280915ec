"""What fields say of each other: days in their order, a day without its year, figures that are counted."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from draftcheck.core.errors import UsageError
from draftcheck.core.skeleton import Field, Skeleton
from draftcheck.data.template_fields import read_fields
from draftcheck.data.values.complete import Complete, complete, parse_among
from draftcheck.data.values.wrong import WrongValue

TODAY = date(2026, 11, 25)
FORM = Skeleton(
    "放假通知",
    "",
    Path("放假通知.docx"),
    (
        Field("会议时间", "时间"),
        Field("报名截止", "日期", not_after="会议时间"),
        Field("成文日期", "日期", default="今天"),
        Field("印发日期", "日期", default="{成文日期}", not_before="成文日期"),
        Field("放假开始", "日期"),
        Field("放假结束", "日期", not_before="放假开始"),
        Field("天数", "天数", default="{放假开始}至{放假结束}", computed=True),
        Field("联系人"),
        Field("联系电话", needed_if="联系人"),
    ),
)


def read(**raw: Any) -> Complete:
    return complete(FORM, raw, today=TODAY)


def told(**raw: Any) -> list[str]:
    return [problem.message for problem in read(**raw).problems]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ({"会议时间": "2026-12-8 9:00", "报名截止": "2026-12-20"}, "“报名截止”（2026年12月20日）晚于“会议时间”（2026年12月8日）"),
        ({"成文日期": "2026-11-20", "印发日期": "2026-11-1"}, "“印发日期”（2026年11月1日）早于“成文日期”（2026年11月20日）"),
        ({"放假开始": "2026-10-3", "放假结束": "2026-10-1"}, "“放假结束”（2026年10月1日）早于“放假开始”（2026年10月3日）"),
        ({"放假开始": "2026-10-1", "放假结束": "2026-10-3", "天数": "5"}, "“天数”填的是5，按“放假开始”、“放假结束”应当是3"),
    ],
)  # fmt: skip
def test_what_contradicts_another_field_is_told_once(raw: dict[str, str], said: str) -> None:
    assert told(**raw) == [said]


def test_the_same_day_is_in_order() -> None:
    assert not told(会议时间="2026-12-8 9:00", 报名截止="2026-12-8", 放假开始="2026-4-5", 放假结束="2026-4-5", 天数=1)


def test_days_are_counted_where_nobody_counts_them() -> None:
    assert read(放假开始="2026-10-1", 放假结束="2026-10-3").values["天数"] == "3"
    assert read().values["天数"] == ""


@pytest.mark.parametrize("meeting", ["2027-1-5 9:00", datetime(2027, 1, 5, 9, 0)])
def test_a_day_without_its_year_takes_that_of_the_other(meeting: Any) -> None:
    assert read(会议时间=meeting, 报名截止="1月3日").values["报名截止"] == "2027年1月3日"
    assert read(会议时间=meeting, 报名截止="12月30日").values["报名截止"] == "2026年12月30日"
    assert read(印发日期="11月26日").values["印发日期"] == "2026年11月26日"
    assert told(报名截止="1月3日") == ["“报名截止”：“1月3日”没有写年份"]


def test_a_field_may_be_needed_where_another_is_given() -> None:
    assert [field.name for field in read(联系人="秦牧野").missing] == ["联系电话"]
    assert not read().missing
    drafted = complete(FORM, {"联系人": "秦牧野"}, today=TODAY, draft=True)
    assert drafted.values["联系电话"] == "【待补：联系电话】"


def test_an_answer_on_a_terminal_is_judged_beside_the_others() -> None:
    known = {"会议时间": "2026-12-8 9:00", "放假开始": "2026-10-1", "放假结束": "2026-10-3"}

    def answer(name: str, words: str) -> Any:
        field = FORM.field(name)
        assert field is not None
        return parse_among(FORM, field, words, known, today=TODAY)

    assert answer("报名截止", "12月3日") == "2026年12月3日"
    for name, words, said in (("报名截止", "2026-12-20", "晚于"), ("天数", "5", "应当是3")):
        with pytest.raises(WrongValue, match=said):
            answer(name, words)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('not_before = "丙"', "“not_before”的“丙”不是另一个字段"), ('needed_if = "甲"', "“needed_if”的“甲”不是另一个字段"),
        ("computed = true", "要写“default”"), ('trim = "是"', "“trim”应当是true 或 false"),
    ],
)  # fmt: skip
def test_a_field_file_that_names_no_other_field_is_refused(tmp_path: Path, keys: str, said: str) -> None:
    path = tmp_path / "甲.toml"
    path.write_text(f'[[fields]]\nname = "甲"\n{keys}\n[[fields]]\nname = "乙"\n', encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        read_fields(path)

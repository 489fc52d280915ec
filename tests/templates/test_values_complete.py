"""A whole set of values: defaults, what is missing, all that is wrong at once, drafts."""

import time
from datetime import date
from pathlib import Path
from typing import Any

from draftcheck.core.skeleton import Day, Field, Names, Skeleton
from draftcheck.data.values.complete import Complete, complete, default_of
from draftcheck.data.values.wrong import Unusable

TODAY = date(2026, 11, 25)
FIELDS = (
    Field("发文机关", "机关列表", required=True),
    Field("事由", required=True),
    Field("标题", "标题", required=True, default="{发文机关}关于{事由}的通知"),
    Field("成文日期", "日期", required=True, default="今天"),
    Field("印发说明", default="{印发机关}于{成文日期}印发"),
    Field("印发机关", "机关"),
    Field("会议时间", "时间"),
    Field("附件", "附件"),
    Field("盖章", "是否"),
    Field("议定事项", "表格", columns=("事项", "责任单位")),
)
SKELETON = Skeleton("通知", "", Path("通知.docx"), FIELDS)


def filled(raw: dict[str, Any], **more: Any) -> Complete:
    return complete(SKELETON, raw, today=TODAY, **more)


def test_defaults_are_made_of_what_is_given() -> None:
    done = filled({"发文机关": "甲局、乙局", "事由": "做好某事"})
    assert (done.missing, done.problems) == ((), ())
    assert done.values["标题"] == "甲局\u3000乙局关于做好某事的通知"
    assert (done.values["成文日期"], done.values["成文日期"].星期) == ("2026年11月25日", "星期三")
    assert list(done.values) == [field.name for field in FIELDS]


def test_optional_fields_are_empty_and_of_their_type() -> None:
    done = filled({"发文机关": "甲局", "事由": "做好某事", "会议时间": "  ", "附件": [], "议定事项": None})
    assert (done.values["印发机关"], done.values["附件"], done.values["盖章"]) == ("", Names(), False)
    assert isinstance(done.values["会议时间"], Day)
    assert done.values["会议时间"].星期 == done.values["会议时间"] == ""
    assert done.values["印发说明"] == ""


def test_what_is_missing_is_listed_at_once() -> None:
    done = filled({"事由": " "})
    assert [field.name for field in done.missing] == ["发文机关", "事由", "标题"]
    assert done.problems == ()


def test_a_list_of_blanks_is_missing() -> None:
    assert [field.name for field in filled({"发文机关": ["", " "], "事由": "甲"}).missing] == ["发文机关", "标题"]


def test_all_problems_are_gathered() -> None:
    done = filled(
        {
            "发文机关": "甲局、甲局",
            "事由": "甲\n乙",
            "成文日期": "2026-2-30",
            "事 由": "x",
            "附件": Unusable("C2 是错误值 #REF!"),
        }
    )
    assert [(p.field, p.kind) for p in done.problems] == [
        ("附件", "wrong"), ("事 由", "unknown"), ("发文机关", "wrong"), ("事由", "wrong"), ("成文日期", "wrong"),
    ]  # fmt: skip
    assert "是不是想写“事由”？" in done.problems[1].hint
    assert done.missing == ()  # the title waits for what is wrong, which has been told


def test_a_question_is_no_fault() -> None:
    done = filled({"发文机关": "东海市应急管理厅", "事由": "甲"}, organs=("东海市应急管理局",))
    assert [(p.field, p.kind) for p in done.problems] == [("发文机关", "hint")]
    assert done.values["发文机关"] == ("东海市应急管理厅",)


def test_a_draft_says_what_is_to_be_filled_in() -> None:
    done = filled({"事由": "做好某事"}, draft=True)
    assert done.missing == ()
    assert done.values["发文机关"] == Names(["【待补：发文机关】"])
    assert done.values["标题"] == "【待补：发文机关】关于做好某事的通知"
    assert done.values["印发说明"] == "【待补：印发说明】"
    assert (done.values["印发机关"], done.values["附件"]) == ("", Names())


def test_a_draft_fills_every_type() -> None:
    fields = tuple(
        Field(kind, kind, required=True, columns=("事项",), choices=("甲",))
        for kind in ("日期", "附件", "表格", "正文", "密级")
    )
    done = complete(Skeleton("甲", "", Path("甲.docx"), fields), {}, today=TODAY, draft=True)
    assert (done.values["日期"], done.values["日期"].星期, done.values["密级"]) == (
        "【待补：日期】",
        "",
        "【待补：密级】",
    )
    assert done.values["附件"][0]["名称"] == "【待补：附件】"
    assert done.values["表格"][0]["事项"] == "【待补：事项】"
    assert done.values["正文"] == ("【待补：正文】",)


def test_defaults_may_follow_from_defaults() -> None:
    fields = (
        Field("说明", default="见{标题}"),
        Field("标题", default="{日期}情况"),
        Field("日期", "日期", default="今天"),
        Field("盖章", "是否", default="是"),
    )
    done = complete(Skeleton("甲", "", Path("甲.docx"), fields), {}, today=TODAY)
    assert done.values["说明"] == "见2026年11月25日情况"
    assert done.values["盖章"] is True


def test_a_wrong_default_is_told_as_a_value_is() -> None:
    fields = (Field("日期", "日期", default="明年"),)
    done = complete(Skeleton("甲", "", Path("甲.docx"), fields), {}, today=TODAY)
    assert [(p.field, p.kind) for p in done.problems] == [("日期", "wrong")]


def test_default_of_says_what_is_known_so_far() -> None:
    assert (
        default_of(FIELDS[2], {"发文机关": Names(["甲局", "乙局"]), "事由": "某事"}, today=TODAY)
        == "甲局\u3000乙局关于某事的通知"
    )
    assert default_of(FIELDS[2], {"发文机关": "甲局"}, today=TODAY) == ""
    assert default_of(FIELDS[2], {"发文机关": {"甲": 1}, "事由": "某事"}, today=TODAY) == ""
    assert default_of(FIELDS[3], {}, today=TODAY) == "2026年11月25日"
    assert default_of(FIELDS[0], {}, today=TODAY) == ""
    assert default_of(Field("印发", default="{今天}印发"), {}, today=TODAY) == "2026年11月25日印发"


def test_a_row_costs_well_under_a_millisecond() -> None:
    raw = {
        "发文机关": "甲局、乙局",
        "事由": "做好某事",
        "会议时间": "2026-12-3 9:00",
        "附件": "参会回执\n议程",
        "议定事项": "甲｜乙\n丙｜丁",
    }
    filled(raw)
    start = time.perf_counter()
    for _ in range(200):
        filled(raw, organs=("甲局",))
    assert time.perf_counter() - start < 0.2

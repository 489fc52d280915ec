"""Values that cannot be used: each is told with its field, all of them at once, and nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from blind_house import GOOD, data
from blind_reading import paragraphs, whole
from blind_running import contents, new, refused, written

# Field, what somebody wrote into it, and what the sentence must say besides the field's name.
WRONG: list[tuple[str, Any, str]] = [
    ("日期", "2026-02-30", "30日"),
    ("日期", "2026年13月1日", ""),
    ("日期", "2026年4月31日", ""),
    ("日期", "2027-02-29", ""),
    ("日期", "下个星期", ""),
    ("日期", "26-12-3", ""),
    ("日期", "2026年12月3日 星期一", "星期四"),
    ("日期", "1848-1-1", ""),
    ("时间", "2026-12-3 25:00", ""),
    ("时间", "2026-12-3 9:75", ""),
    ("时间", "2026年2月30日上午9时", ""),
    ("时间", "2026年12月3日（星期五）上午9时", "星期四"),
    ("字号", "东水函12号", ""),
    ("字号", "东水函〔2026〕　号", ""),
    ("字号", "〔2026〕12号", ""),
    ("姓名", "张3", ""),
    ("姓名", "张", ""),
    ("成员单位", "市水务局、市财政局、市水务局", "市水务局"),
    ("标题", "关于商请提供资料的函。", ""),
    ("标题", "关于印发《办法的通知", "《"),
    ("标题", "关于商请提供\n资料的函", ""),
    ("说明", "第一行\n第二行", ""),
    ("电话", "打给老王", ""),
    ("电话", "12", ""),
    ("密级", "机密", "期"),
    ("密级", "机密★25年", "20"),
    ("密级", "秘密★11年", "10"),
    ("密级", "绝密★31年", "30"),
    ("密级", "内部★5年", ""),
    ("急", "很急", "特急"),
    ("方式", "视屏参加", "视频参加"),
    ("公开", "也许", ""),
    ("份数", "若干", ""),
    ("分工", [{"事项": "提供资料", "责任人": "市气象局"}], "责任人"),
    ("说明", "响铃\u0007一声", "U+0007"),
    ("说明", "空\u0000字", "U+0000"),
    ("说明", "半个\ud842字", "U+D842"),
    ("说明", "非字\ufffe符", "U+FFFE"),
    ("内容", ["第一段。", "第\u001b二段。"], "U+001B"),
    ("分工", [{"事项": "提\u0008供", "责任单位": "市气象局"}], "U+0008"),
]


@pytest.mark.parametrize(
    ("field", "raw", "said"), WRONG, ids=[f"{field}-{number}" for number, (field, _, _) in enumerate(WRONG)]
)
def test_a_wrong_value(field: str, raw: Any, said: str, folder: Path) -> None:
    """Somebody gives a value that cannot be: a sentence names the field, says why; exit 2; no file appears."""
    values = data(folder, GOOD | {field: raw})
    before = contents(folder)
    ran = new("资料函", "--data", values, "-o", "函.docx", folder=folder)
    refused(ran, field, said)
    assert contents(folder) == before


def test_every_missing_field_is_listed(folder: Path) -> None:
    """Who gives nothing, and cannot be asked, is told all four required fields at once and no optional one."""
    before = contents(folder)
    ran = new("资料函", "-o", "函.docx", folder=folder)
    refused(ran, "标题", "主送", "日期", "内容")
    assert "份数" not in ran.err
    assert contents(folder) == before


def test_blank_is_missing(folder: Path) -> None:
    """An empty value, or one of blanks only, is no value: the field counts as missing."""
    for blank in ("", "   ", "\u3000\u3000", None):
        ran = new("资料函", "--data", data(folder, GOOD | {"主送": blank}), "-o", "函.docx", folder=folder)
        refused(ran, "主送")
    assert not (folder / "函.docx").exists()


def test_all_faults_at_once(folder: Path) -> None:
    """Three wrong values and a missing one are told together, so that nobody mends them one run after the other."""
    values = GOOD | {"日期": "2026-02-30", "电话": "无", "字号": "12号"}
    del values["主送"]
    refused(new("资料函", "--data", data(folder, values), folder=folder), "日期", "电话", "字号", "主送")


@pytest.mark.parametrize(
    ("given", "meant"), [("标提", "标题"), ("主送单位", "主送"), ("成员单为", "成员单位"), ("联系电话", "电话")]
)
def test_unknown_field(given: str, meant: str, folder: Path) -> None:
    """A field the template does not have is refused, and the nearest one is named."""
    before = contents(folder)
    arguments = [part for name, value in GOOD.items() for part in ("--set", f"{name}={value}")]
    ran = new("资料函", *arguments, "--set", f"{given}=某某", "-o", "函.docx", folder=folder)
    refused(ran, given, meant)
    assert contents(folder) == before


@pytest.mark.parametrize("given", ["标题", "=某某", "标题：某某"])
def test_set_without_a_value(given: str, folder: Path) -> None:
    """`--set` wants 字段=值; anything else is refused with how it is written."""
    refused(new("资料函", "--set", given, folder=folder), "=")


def test_an_equals_sign_in_a_value(folder: Path) -> None:
    """Only the first = parts the field from its value."""
    ran = new("资料函", "--data", data(folder, GOOD), "--set", "说明=1+1=2", "-o", "函.docx", folder=folder)
    assert "说明〖1+1=2〗" in paragraphs(written(ran, folder / "函.docx"))


def test_set_wins_over_data(folder: Path) -> None:
    """What is typed now counts more than what stands in a file."""
    values = data(folder, GOOD | {"说明": "旧"})
    ran = new("资料函", "--data", values, "--set", "说明=新", "-o", "函.docx", folder=folder)
    assert "说明〖新〗" in paragraphs(written(ran, folder / "函.docx"))


GIVES: list[tuple[str, Any, str]] = [
    ("日期", "2026-1-5", "2026年1月5日"),
    ("日期", "2026.1.5", "2026年1月5日"),
    ("日期", "2026/01/05", "2026年1月5日"),
    ("日期", "2026年01月05日", "2026年1月5日"),
    ("日期", "20260105", "2026年1月5日"),
    ("日期", "２０２６年１月５日", "2026年1月5日"),
    ("日期", "2026年12月3日（星期四）", "2026年12月3日"),
    ("日期", "2028-2-29", "2028年2月29日"),
    ("时间", "2026-12-3 9:00", "时间〖2026年12月3日（星期四）9:00〗"),
    ("时间", "2026年12月3日（星期四）上午9时", "时间〖2026年12月3日（星期四）9:00〗"),
    ("时间", "2026年12月3日下午2:30-5:00", "时间〖2026年12月3日（星期四）14:30—17:00〗"),
    ("字号", "东水函[2026]12号", "东水函〔2026〕12号"),
    ("字号", "东水函（2026）第012号", "东水函〔2026〕12号"),
    ("字号", "东水函 〔2026〕 12 号", "东水函〔2026〕12号"),
    ("主送", "东海市气象局：", "东海市气象局："),
    ("主送", ["东海市气象局", "东海市财政局"], "东海市气象局、东海市财政局："),
    ("成员单位", "市水务局，市财政局；市气象局", "成员单位〖市水务局、市财政局、市气象局〗"),
    ("附件", ["附件1：《降雨资料清单》", "2.报送格式。"], "附件2〖报送格式〗"),
    ("附件", "1.降雨资料清单\n2.报送格式", "附件1〖降雨资料清单〗"),
    ("密级", "机密5年", "机密★5年"),
    ("密级", "秘密★6个月", "秘密★6个月"),
    ("急", "特急", "特急"),
    ("公开", "是", "（此件公开发布）"),
    ("份数", 12.0, "份数〖12〗"),
    ("电话", "０１０－８８００４４５２", "电话〖010-88004452〗"),
    ("说明", "××待定", "说明〖××待定〗"),
    ("说明", 12, "说明〖12〗"),
    ("说明", "　前后空白　", "说明〖前后空白〗"),
    ("分工", "提供资料｜市气象局\n整理资料|市水务局", "整理资料"),
]


@pytest.mark.parametrize(
    ("field", "raw", "line"), GIVES, ids=[f"{field}-{number}" for number, (field, _, _) in enumerate(GIVES)]
)
def test_a_right_value(field: str, raw: Any, line: str, folder: Path) -> None:
    """However somebody writes it, the document shows it in the one right form."""
    ran = new("资料函", "--data", data(folder, GOOD | {field: raw}), "-o", "函.docx", folder=folder)
    assert line in paragraphs(written(ran, folder / "函.docx"))


def test_headings_are_numbered(folder: Path) -> None:
    """A body of headings with text is numbered by depth; a heading of the second level runs on into its text."""
    body = [
        {"标题": "总体要求", "内容": "坚持安全第一。"},
        {
            "标题": "重点任务",
            "内容": [{"标题": "完善预案", "内容": "修订调度预案。"}, {"标题": "备足物资", "内容": "补充抢险物资。"}],
        },
    ]
    ran = new("资料函", "--data", data(folder, GOOD | {"内容": body}), "-o", "函.docx", folder=folder)
    lines = paragraphs(written(ran, folder / "函.docx"))
    for line in (
        "一、总体要求",
        "坚持安全第一。",
        "二、重点任务",
        "（一）完善预案。修订调度预案。",
        "（二）备足物资。补充抢险物资。",
    ):
        assert line in lines


def test_optional_parts_leave_no_trace(folder: Path) -> None:
    """Without the optional fields no blank paragraph stands in their place, and no bracket or label of theirs."""
    ran = new("资料函", "--data", data(folder, GOOD), "-o", "函.docx", folder=folder)
    text = whole(written(ran, folder / "函.docx"))
    assert "〖" not in text and "None" not in text and "Undefined" not in text
    lines = paragraphs(folder / "函.docx")
    assert lines[: lines.index("2026年11月30日") + 1] == [
        GOOD["标题"],
        "东海市气象局：",
        "为做好冬季调度工作，商请提供今年的降雨资料。",
        "请予支持，盼复。",
        "2026年11月30日",
    ]

"""文种: read off the title (条例第八条; doctypes.md section 1)."""

from __future__ import annotations

from ..core.draft import Genre
from ..core.pattern import Pattern

STATUTORY = (
    "决议",
    "决定",
    "命令",
    "令",
    "公报",
    "公告",
    "通告",
    "意见",
    "通知",
    "通报",
    "报告",
    "请示",
    "批复",
    "议案",
    "函",
    "纪要",
)
"""The fifteen kinds of 条例第八条 (命令 and 令 are one)."""

_OTHERS = (
    "调研报告", "调查报告", "述职报告", "述职述廉报告", "研究报告", "可行性研究报告", "审计报告", "工作报告", "政府工作报告", "分析报告", "评估报告",
    "自查报告", "总结", "实施方案", "工作方案", "方案", "预案", "要点", "计划", "规划", "纲要", "安排", "讲话", "讲话稿", "致辞",
    "发言", "主持词", "汇报", "简报", "信息", "快报", "专报", "办法", "规定", "细则", "条例", "规则", "规程", "章程", "制度", "守则",
    "公约", "指南", "标准", "台账", "清单", "会议记录", "记录", "倡议书", "邀请函", "感谢信", "说明", "提纲", "剖析材料", "心得",
    "心得体会", "体会", "情况", "建议", "请示报告", "情况说明", "督办单", "通知单",
)  # fmt: skip
# Reports that are not the statutory 报告 unless they are addressed to someone (doctypes.md 1.4).
_MATERIAL_REPORTS = (
    "工作报告",
    "调研报告",
    "调查报告",
    "述职报告",
    "述职述廉报告",
    "研究报告",
    "审计报告",
    "分析报告",
    "评估报告",
    "自查报告",
)
_SYNONYMS = {"令": "命令（令）", "命令": "命令（令）"}
_TRAILER = Pattern(r"(?:[（(](?:试行|草案|暂行|.{0,8}稿)[）)]|[》”])+$", ("）", ")", "》", "”"))
_SUFFIXES = sorted({*STATUTORY, *_OTHERS}, key=lambda name: -len(name))


def suffix(title: str) -> str | None:
    """The longest known kind that a title ends in."""
    text = "".join(title.split())
    trailer = _TRAILER.search(text)
    text = text[: trailer.start()] if trailer else text
    return next((name for name in _SUFFIXES if text.endswith(name)), None)


def ends_in_genre(text: str) -> bool:
    """Whether a line ends like a title does."""
    found = suffix(text)
    return (
        found is not None
        and (found in STATUTORY or len(text) > len(found))
        and found not in ("情况", "信息", "安排", "说明", "标准", "建议", "制度", "体会", "条例")
    )


def genre_of(title: str, addressed: bool) -> Genre | None:
    """The kind of a document with this title; `addressed`: it names an addressee."""
    name = suffix(title)
    if name is None:
        return None
    if name in ("请示报告",):
        return Genre("请示报告", False)
    if name == "邀请函":
        return Genre(name, False)
    if name.endswith(_MATERIAL_REPORTS):
        return Genre("报告", True) if addressed else Genre(name, False)
    if name in STATUTORY:
        return Genre(_SYNONYMS.get(name, name), True)
    return Genre(name, False)

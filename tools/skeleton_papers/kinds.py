"""All templates by name."""

from __future__ import annotations

from collections.abc import Callable

from . import carrying, downward, forms, letters, materials, meetings, notices, published, upward
from .paper import TemplatePaper

GROUPS = {"法定文种": 15, "各种通知": 8, "其他": 99}  # the first fifteen, and so on
PAPERS: dict[str, Callable[[], TemplatePaper]] = {
    "决议": published.resolution,
    "决定": downward.decision,
    "命令": published.order,
    "公报": published.communique,
    "公告": published.public_notice,
    "通告": published.circular,
    "意见": downward.opinion,
    "通知": notices.notice,
    "通报": downward.bulletin,
    "报告": upward.report,
    "请示": upward.request,
    "批复": downward.reply,
    "议案": upward.motion,
    "函": letters.letter,
    "纪要": meetings.minutes,
    "会议通知": notices.meeting,
    "印发通知": carrying.issue,
    "转发通知": carrying.forward,
    "批转通知": carrying.approve,
    "任免通知": carrying.appoint,
    "布置工作通知": notices.assign,
    "督办通知": notices.supervise,
    "放假值班通知": notices.holiday,
    "复函": letters.answer,
    "调研报告": materials.study,
    "工作总结": materials.summary,
    "工作方案": materials.plan,
    "讲话稿": meetings.speech,
    "简报": meetings.newsletter,
    "参会回执": forms.receipt,
}


def group_of(name: str) -> tuple[str, int]:
    """The heading under which a template is listed, and its place in the whole list."""
    place = list(PAPERS).index(name) + 1
    last = 0
    for group, count in GROUPS.items():
        last += count
        if place <= last:
            return group, place
    raise ValueError(name)

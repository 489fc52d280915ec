"""Paragraphs that are alike because their kind asks for it: set openings and endings, rows of a form, parallel items."""

from __future__ import annotations

from ...core.pattern import Pattern

_LONGEST = 120  # characters: a longer paragraph says something of its own beside the formula
_FORMULA = Pattern(
    r"现(?:予)?(?:印发|转发|公布)(?:给你们|如下)?|(?:通知|报告|请示|批复|函告|函复|公告|通告|通报|纪要|总结)如下[：:]?$"
    r"|(?:现将|现就).{0,40}(?:通知|安排|事项|情况)|请结合实际.{0,6}(?:贯彻|落实|执行)|征求.{0,8}意见|收悉|请予(?:支持|审议|批准|批复)"
    r"|调至静音|参会回执|联系人[：:]|主持召开|会议(?:听取|原则同意|审议|研究|指出|议定)|适用本(?:办法|规定|细则|条例|规则)"
    r"|以.{2,40}为指导|两个维护|(?:参加|参会)人员[：:]|带来(?:的)?不便|敬请谅解"
    r"|滥用职权、玩忽职守|依法追究刑事责任|自.{2,20}起施行|由.{2,20}负责解释|责任单位[：:]|特此",
    (
        "印发", "转发", "公布", "如下", "现将", "现就", "请结合实际", "征求", "收悉", "请予", "调至静音", "参会回执", "联系人",
        "为指导", "两个维护", "人员", "不便", "敬请谅解", "主持召开", "会议", "适用本", "滥用职权", "刑事责任", "施行", "解释", "责任单位", "特此",
    ),
)  # fmt: skip
_SENTENCE = Pattern(r"[。；，;]", ("。", "；", "，", ";"))
_FORM = Pattern(r"[（(](?:签字|签名|盖章|公章)[）)]|年[\s　_]+月[\s　_]+日", ("（", "(", "年"))


def is_formula(text: str) -> bool:
    """Whether a paragraph is one that documents of its kind share: 现印发给你们，请结合实际认真贯彻执行。"""
    return len(text) <= _LONGEST and _FORMULA.search(text) is not None


def is_form(text: str) -> bool:
    """Whether a paragraph is a line of a form to be filled in, or no sentence at all."""
    return _SENTENCE.search(text) is None or _FORM.search(text) is not None


def verbatim(one: str, other: str) -> int:
    """The length of the longest run that stands in both texts to the letter, figures included, blanks left out."""
    a, b = "".join(one.split()), "".join(other.split())
    if a in b or b in a:
        return min(len(a), len(b))
    from difflib import SequenceMatcher

    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match(0, len(a), 0, len(b)).size

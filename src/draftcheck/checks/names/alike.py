"""Whether two statements speak of one thing at one time, with values that should be equal (arithmetic.md section 16)."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from ...core.document import Paragraph
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...language.limits import LIMITED, Limits
from .issuers import issuers_of
from .told import YEAR, Told

_ITEM = Pattern(r"[0-9]{1,2}[.．、]|[（(][0-9]{1,2}[)）]|[①-⑳]|[一二三四五六七八九]是")
_ATTRIBUTES = (
    "面积", "总投资", "投资", "长度", "宽度", "高度", "容量", "规模", "价格", "金额", "费用", "工资", "资金", "总长", "床位", "工期",
)  # fmt: skip
_VAGUE = (
    "项目 资金 投资 总投资 金额 面积 企业 单位 人员 问题 任务 措施 工作 活动 会议 干部 群众 代表 其他 意见 建议 事项 案件 总额 价格 成本 "
    "补助 补贴 奖励 罚款 每人 每户"
)
_GENERIC = frozenset(_VAGUE.split())
_COMMON_UNITS = ("元", "人", "亩", "千米", "%")
_BARE = 4  # characters of 建筑面积, which needs a subject
_TEAMS = ("检查组", "工作组", "调研组", "督导组", "督查组", "巡察组", "考核组", "审计组")
_CLOSE = 4  # lines
_LONG = 6000  # characters; a report of that length has a part on aims, with or without a heading
_NO_LIMITS = (
    "今年",
    "本年",
    "当年",
    "目前",
    "截至",
    "截止",
    "以来",
    "期间",
    "本年度",
    "年底",
    "年末",
    "12月",
    "一年来",
)


def is_telling(label: str, unit: str, reading: Reading) -> bool:
    """Whether a label can name but one thing in a draft: not 项目, 金额 or 建筑面积."""
    if label in _GENERIC or (label.endswith(_ATTRIBUTES) and len(label) <= _BARE):
        return False
    return len(label) > 2 or unit not in _COMMON_UNITS or not reading.is_common(label)


def is_conflict(first: Told, second: Told, reading: Reading) -> bool:
    """Whether both should have one value, and have not; the labels are equal already."""
    a, b = first.statement, second.statement
    if not are_near(a.value, b.value, max(a.quantity.step, b.quantity.step)):
        return False
    between = first.paragraph.text[min(a.end, b.end) : max(a.start, b.start)]
    if first.paragraph is second.paragraph and "。" not in between:
        return False
    mine, theirs = first.limits, second.limits
    if mine.planned != theirs.planned:
        return False
    if first.aims != second.aims and not (mine.standing or theirs.standing):
        return False
    if mine.event or theirs.event:
        if not _in_one_context(mine, theirs) or (_is_item(first.paragraph) and _is_item(second.paragraph)):
            return False
        if reading.draft.document.characters > _LONG and not (first.dated and second.dated):
            return False
    times = times_of(mine, reading), times_of(theirs, reading)
    if times[0] != times[1] and not (all(times) is False and mine.whole and theirs.whole and _are_close(first, second)):
        return False
    here, there = places_of(mine, reading), places_of(theirs, reading)
    return here == there or _is_same_place(here, there, theirs) or _is_same_place(there, here, mine)


def _is_same_place(place: frozenset[str], other: frozenset[str], limits: Limits) -> bool:
    """海晏市 and 全市, 巡察组 and nothing, where the other names no place."""
    (one,) = place if len(place) == 1 else ("",)
    return bool(one) and not other and (one.endswith(_TEAMS) or f"全{one[-1]}" in limits.head)


def _are_close(first: Told, second: Told) -> bool:
    """共发放问卷260份 and a few lines on 共发放问卷280份: the one tells the time for both."""
    return abs(first.paragraph.index - second.paragraph.index) <= _CLOSE and len(first.statement.label) >= _BARE


def are_near(a: Decimal, b: Decimal, step: Decimal) -> bool:
    """Different by more than rounding, and by less than twice."""
    return bool(a and b) and a <= 2 * b and b <= 2 * a and abs(a - b) >= step


def _in_one_context(a: Limits, b: Limits) -> bool:
    """Whether the words before limit both alike; 共检查 is of all, whatever stands before the other."""
    if a.context == b.context:
        return True
    free, bound = (a, b) if not a.context else (b, a)
    if bound.context and free.head.startswith(bound.context):
        return True  # 活动期间，共发放 and 活动期间共发放
    return not free.context and free.whole and not LIMITED.search(bound.context)


def _is_item(p: Paragraph) -> bool:
    """1.、（1）、一是: items of a list tell of different things."""
    return _ITEM.match(p.labelled.lstrip()) is not None


def times_of(limits: Limits, reading: Reading) -> frozenset[str]:
    """The words of time that limit a statement; this year, 目前 and 全年 limit nothing."""
    year = _only_year(reading) or str(reading.year)
    return frozenset(word for word in limits.period if word not in (*_NO_LIMITS, f"{year}年", f"{year}年度"))


@lru_cache(maxsize=1)
def _only_year(reading: Reading) -> str:
    """The year that a text speaks of, where it is one."""
    years = {match[0][:4] for match in YEAR.finditer(reading.text)}
    return next(iter(years)) if len(years) == 1 else ""


def places_of(limits: Limits, reading: Reading) -> frozenset[str]:
    """The places and offices that limit a statement; the draft's own and 全市 do not."""
    place = issuers_of(reading).place
    own = place.name if place else ""
    return frozenset(
        word
        for word in limits.places
        if not word.startswith("全") and not (own and (own.endswith(word) or own in word))
    )

"""Rows and columns of a table that are months and the like (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.pattern import Pattern

_MONTH = Pattern(r"(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?")
_PERIOD = Pattern(
    r"(?:20\d\d年?)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四1-4]季度?|[上下]半年|\d{1,2}日|第?[一二三四五\d]{1,2}周|[上中下]旬)"
    r"|20\d\d年度?|\d{1,2}月\d{1,2}日"
)
_QUARTER = Pattern(r"(?:20\d\d年?)?(?:第?[一二三四1-4]季度?|[上下]半年)")
_GROWING = Pattern(
    r"(?:20\d\d年?)?(?:[1１一][—－~～至-]{1,2}\d{1,2}月份?|上半年|前[二两三]个?季度?|前.{1,2}个?月|全年)",
    ("月", "年", "季"),
)
_HELD = (
    "累计",
    "余额",
    "结余",
    "存量",
    "在册",
    "期末",
    "月末",
    "年末",
    "季末",
    "现有",
    "在岗",
    "库存",
    "保有量",
    "在校",
    "实有",
    "总人口",
)


def periods(labels: Sequence[str]) -> str:
    """时 where rows are months and the like, 累 where each of them goes on from the first (上半年, 1—9月), else nothing."""
    filled = [label for label in labels if label]
    if len(filled) < 2:
        return ""
    told = [label for label in filled if _PERIOD.fullmatch(label) or _GROWING.fullmatch(label)]
    if len(told) < 0.8 * len(filled):
        return ""
    return "累" if any(_GROWING.fullmatch(label) and "下半年" not in filled for label in told) else "时"


def is_quarter_of_months(labels: Sequence[str], label: str) -> bool:
    """Whether a row adds up the months above it."""
    return _QUARTER.fullmatch(label) is not None and any(_MONTH.fullmatch(other) for other in labels)


def is_held(words: str) -> bool:
    """Whether a column tells what there is at a time, not what was added in it."""
    return any(word in words for word in _HELD)

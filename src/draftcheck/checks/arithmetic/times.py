"""Which of two times is the earlier one: 去年 and 今年, 2022年 and 2023年, 7月 and 8月."""

from __future__ import annotations

import re

from ...core.numerals import number
from ...core.pattern import Pattern

YEAR = "20[0-9]{2}年|19[0-9]{2}年"
PAST = f"(?:去年|上年度?|上一年度?|前年|{YEAR}|上个?月|上个?季度|上个?学期|上届|上期|原来|原有?|过去|此前|之前|以前|年初)度?(?:同期|同月|全年|末|底)?"
"""What a time in the past is called."""
NOW = f"(?:今年|本年度?|当年|{YEAR}|本月|本季度|本学期|本届|本期|目前|现在|现)度?(?:同期|同月|全年|末|底)?"
"""What the present is called."""
STEP = f"(?:{YEAR})?(?:第?[一二三四1-4]季度|[0-9]{{1,2}}月份?)"
"""A month or a quarter."""
_PERIOD = Pattern(
    r"上半年|下半年|前?[一二三四1-4]个?季度|[0-9]{1,2}[—-][0-9]{1,2}月|[0-9]{1,2}月(?:份|底|末)?|全年|上旬|中旬|下旬|截至"
)
_NOWISH = Pattern(r"今年|本|当年|目前|现")
_STEPS = Pattern("(?P<number>[一二三四1-4]|[0-9]{1,2})(?P<kind>季度|月)")
_YEARS = Pattern(r"(?:19|20)[0-9]{2}(?=年)")


def earlier_of(first: str, second: str) -> int | None:
    """Which of two times is the earlier one: 0, 1, or None."""
    years = [_YEARS.search(t) for t in (first, second)]
    steps = [_STEPS.search(t) for t in (first, second)]
    if any(steps):
        return _order_of_steps(steps, years)
    if years[0] and years[1]:
        return None if years[0][0] == years[1][0] else 0 if years[0][0] < years[1][0] else 1
    now = [bool(_NOWISH.match(t)) for t in (first, second)]
    if now[0] != now[1]:
        return 1 if now[0] else 0
    if years[0] or years[1]:  # 2024年…，上年…
        return 1 if years[0] else 0
    return None


def _order_of_steps(steps: list[re.Match[str] | None], years: list[re.Match[str] | None]) -> int | None:
    """7月 and 8月, 一季度 and 二季度 of one year."""
    first, second = steps
    if (
        first is None
        or second is None
        or first["kind"] != second["kind"]
        or (years[1] and (not years[0] or years[0][0] != years[1][0]))
    ):
        return None
    values = [number(step["number"]) or 0 for step in (first, second)]
    return 0 if values[1] - values[0] == 1 else None


def periods(words: str) -> frozenset[str]:
    """The parts of a year that are named: 上半年, 一季度."""
    return frozenset(_PERIOD.compiled.findall(words))


def without_periods(words: str) -> str:
    """The same words without them."""
    return _PERIOD.compiled.sub("", words)


def is_older(past: str, before: str) -> bool:
    """2022年 of an aside behind 2023年; a year that is not older is the next in a row of years."""
    year = _YEARS.search(past)
    others = _YEARS.compiled.findall(before)
    return year is None or (bool(others) and others[-1] > year[0]) or (not others and "今年" in before)

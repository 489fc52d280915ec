"""When a stage of a plan runs: 6月1日至15日, 6月底前, 即日起至6月底."""

from __future__ import annotations

from bisect import bisect_right

from ..core.document import Paragraph
from ..core.pattern import Pattern
from ..core.value import Value
from ..language.counts import narrow
from ..language.days import Day, every_day, stretches

TAIL = Pattern(r"\s?(?P<tail>之前|以前|前|起|开始|以后|之后|后)")
_LEADS = Pattern(r"(?:(?:起止|实施|工作)?时间(?:安排|节点)?[：:]|自|从|于|在|[（(])?\s?(?P<from>即日起?(?:至|到|—))?$")


class Period(Value):
    """When a stage runs; `first` is None for 6月底前 and 即日起至6月底, `last` for 6月1日起."""

    start: int
    end: int
    first: Day | None
    last: Day | None


def every_period(text: str) -> list[Period]:
    """Spans of days, and days that stand alone, in their order in the text."""
    found = [Period(s.start, s.end, s.first, s.last) for s in stretches(text) if s.first.month]
    starts = [period.start for period in found]
    alone: list[Period] = []
    for day in every_day(text):
        before = bisect_right(starts, day.start) - 1
        if before < 0 or day.start >= found[before].end:
            alone.append(Period(day.start, day.end, day, day))
    return sorted([*found, *alone], key=lambda period: period.start)


def as_meant(period: Period, opening: str | None, tail: str | None) -> Period:
    """The period with the words around it: 即日起至 opens it, 前 and 起 take its beginning or its end away."""
    if opening and opening.startswith("即日"):
        return period._replace(first=None)
    if period.first is not period.last:
        return period
    if tail and "前" in tail:
        return period._replace(first=None)
    return period._replace(last=None) if tail in ("起", "开始", "以后", "之后", "后", "启动") else period


def leading(p: Paragraph) -> Period | None:
    """The period that a paragraph begins with: 时间：6月1日至15日."""
    text = narrow(p.text)
    for period in every_period(text[:60]):
        lead = _LEADS.match(text[: period.start].lstrip())
        if lead is None or lead.end() != len(text[: period.start].lstrip()):
            return None
        tail = TAIL.match(text, period.end)
        return as_meant(period, lead["from"], tail["tail"] if tail else None)
    return None

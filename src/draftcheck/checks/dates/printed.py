"""The date of printing in the 版记 against the 成文日期 (arithmetic.md section 8 c; format.md date-issue-order)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.days import days
from .issued import issued

_PRINTED = Pattern(r"\s*(?:印发|印制|印|$)")
_OTHER_HEADS = ("抄送", "抄报", "抄发", "分送", "主送", "主题词")


def printed_before_issued(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A complete date of printing that is earlier than a complete 成文日期."""
    dated = issued(draft)
    if dated is None:
        return
    for p in draft.of(Role.IMPRINT):
        for day in days(p.text):
            line = p.text[p.text.rfind("\n", 0, day.start) + 1 : day.start].strip()
            on = day.begins() if day.complete and _PRINTED.match(p.text, day.end) else None
            if on is not None and on < dated.date and not "".join(line.split()).startswith(_OTHER_HEADS):
                message = f"印发日期{on.year}年{on.month}月{on.day}日早于成文日期{dated.date.year}年{dated.date.month}月{dated.date.day}日"
                related = (dated.paragraph.at(dated.day.start, dated.day.end),)
                yield Hit(p.at(day.start, day.end), f"{message}，请核对", related=related)


_HEAD = "[标题] 海晏市水务局关于加强水库巡查的通知\n请认真落实。\n[署名] 海晏市水务局\n"
_PRINT = "[版记] 抄送：市防汛抗旱指挥部办公室。\n[版记] 海晏市水务局办公室　　　　"

RULES = (
    Rule(
        id="dates.printed-before-issued",
        title="印发早于成文",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="先签发成文，后付印，印发日期不会早于成文日期。两个日期都写全年月日才核对；同一天印发的不报。",
        check=printed_before_issued,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}[日期] 2026年7月3日\n{_PRINT}«2026年7月1日»印发": None,
            f"{_HEAD}[日期] 2026年1月5日\n{_PRINT}«2025年1月6日»印发": None,
            f"{_HEAD}[日期] 2026年10月9日\n{_PRINT}«2026年9月30日»印": None,
            f"{_HEAD}[日期] 2026 年 7 月 3 日\n{_PRINT}«2026 年 6 月 30 日»印发": None,
            f"{_HEAD}[日期] 2026年7月3日\n{_PRINT}«二〇二六年六月三日»印发": None,
        },
        good=(
            f"{_HEAD}[日期] 2026年7月1日\n{_PRINT}2026年7月3日印发",
            f"{_HEAD}[日期] 2026年7月3日\n{_PRINT}2026年7月3日印发",
            f"{_HEAD}[日期] 2025年12月31日\n{_PRINT}2026年1月4日印发",
            f"{_HEAD}[日期] 2026年7月　日\n{_PRINT}2026年7月1日印发",
            f"{_HEAD}[日期] 2026年7月3日\n{_PRINT}2026年7月印发",
            f"{_HEAD}[日期] 2026年7月3日\n{_PRINT}2026年6月31日印发",
            "[标题] 海晏市水务局关于加强水库巡查的通知\n2026年6月1日印发的方案同时废止。\n[署名] 海晏市水务局\n[日期] 2026年7月3日",
            f"{_HEAD}{_PRINT}2026年7月1日印发",
        ),
    ),
)

"""The stages of a plan: in order, without overlap and without gaps (arithmetic.md section 8 c)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.value import Value
from ...language.days import Day
from ...outline.stages import Stage, by_group, stages
from .issued import told_year

_TOGETHER = Pattern(
    r"压茬|交叉(?!检|互|执法|巡|督|评|感染|路口|口|学科|融合|审)|穿插|贯穿(?:于)?(?:全程|全过程|始终|各|整个)|长期坚持|并行|滚动(?:推进|实施|开展)"
    r"|同步(?:进行|推进|开展|实施|展开)|阶段[^。；，]{0,6}同步|不分先后|(?:时间|阶段)(?:上)?(?:可以)?重叠"
)
_NEAR = 300
_LAST_DAYS = 21  # from where on it is the end of a month
_MOST_GAP = 2  # days from the end of a stage to the next: one day between them may be a day off


_VAGUE = ("底", "末", "初", "上中旬", "中上旬", "中下旬")


class _Run(Value):
    """A stage with the days it runs; None where the day is not told.

    It begins between `first` and `first_by`, and ends between `last_from` and `last`: 6月, 6月底 and 6月中旬 leave that open.
    """

    stage: Stage
    first: date | None
    first_by: date | None
    last_from: date | None
    last: date | None
    vague: tuple[bool, bool]  # whether its first and its last time are such as 6月底, from which no gap is counted


def stage_order(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A stage that begins before the one above it, or before that one ends."""
    for pairs in _plans(draft, reference):
        for before, now in pairs:
            if fault := _fault(before, now):
                shares_a_day = now.first is not None and now.first == before.last
                yield _hit(before, now, fault, not shares_a_day)


def stage_gap(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """More than a day between a stage and the next; nothing where the order is wrong."""
    for pairs in _plans(draft, reference):
        if any(_fault(before, now) for before, now in pairs):
            continue
        for before, now in pairs:
            if before.last is None or now.first is None or before.vague[1] or now.vague[0]:
                continue
            if (now.first - before.last).days > _MOST_GAP:
                days = (now.first - before.last).days - 1
                yield _hit(before, now, f"之间空了{days}天，没有衔接", True)


def _fault(before: _Run, now: _Run) -> str:
    """How a stage collides with the one before it, empty where it does not."""
    if before.first is not None and now.first_by is not None and now.first_by < before.first:
        return "相比，开始得更早，前后颠倒"
    if before.last_from is None:
        return ""
    if now.first_by is None:
        return "相比，结束得更早，前后颠倒" if now.last is not None and now.last < before.last_from else ""
    shares_a_day = now.first == before.last and now.first == now.first_by and before.last_from == before.last
    return "的时间交叉" if now.first_by < before.last_from or shares_a_day else ""


def _hit(before: _Run, now: _Run, fault: str, certain: bool) -> Hit:
    period, other = now.stage.period, before.stage.period
    assert period is not None and other is not None
    words, others = (run.stage.dated.text[q.start : q.end] for run, q in ((now, period), (before, other)))
    message = f"这一阶段“{words}”与前一阶段“{others}”{fault}，请核对"
    related = (before.stage.dated.at(other.start, other.end),)
    return Hit(now.stage.dated.at(period.start, period.end), message, related=related, certain=certain)


def _plans(draft: Draft, reference: Reference) -> Iterator[list[tuple[_Run, _Run]]]:
    """Of each plan whose stages come one after the other: every stage that has a period, with the one before it."""
    for group in by_group(reference.reading.survey(stages)):
        dated = [stage for stage in group if stage.period is not None]
        if len(dated) < 2 or _run_together(draft, dated):
            continue
        before: _Run | None = None
        pairs: list[tuple[_Run, _Run]] = []
        for stage in dated:
            now = _run(stage, before, reference.reading.year)
            if now is None:
                before = None
                continue
            if before is not None:
                pairs.append((before, now))
            before = now
        yield pairs


def _run_together(draft: Draft, dated: list[Stage]) -> bool:
    """Whether the text says that stages overlap: in the words around them or in the lines that lead up to them."""
    first, last = dated[0], dated[-1]
    for n in range(max(0, first.element - 1), last.element + 1):
        text = draft.elements[n].paragraph.text
        start = max(0, first.start - _NEAR) if n == first.element else 0
        end = last.end + _NEAR if n == last.element else len(text)
        if _TOGETHER.search(text[start:end]):
            return True
    behind = draft.elements[last.element + 1 : last.element + 2]  # the words below a heading
    return any(_TOGETHER.search(element.paragraph.text[:_NEAR]) for element in behind)


def _run(stage: Stage, before: _Run | None, year: int) -> _Run | None:
    period = stage.period
    assert period is not None
    known = (before.last or before.first) if before is not None else None
    told = known.year if known is not None else year
    first, last = period.first, period.last
    start = _date(first, told, year, False) if first is not None else None
    if start is not None and first is not None and known is not None and _is_next_year(first, start, known):
        start = _date(first, told + 1, year, False)
    until = start.year if start is not None else told
    end = _date(last, until, year, True) if last is not None else None
    if start is not None and end is not None and end < start and last is not None and last.year is None:
        until = start.year + 1
        end = _date(last, until, year, True)
    if (first is not None and start is None) or (last is not None and end is None):
        return None
    if start is not None and end is not None and (end < start or (end - start).days > 1500):
        return None
    first_by = None
    if first is not None and start is not None:
        first_by = first._replace(year=start.year).ends()
    last_from = _date(last, until, year, False) if last is not None and end is not None else None
    if start is not None and last_from is not None and first is not last:
        last_from = max(start, last_from)
    vague = bool(first and first.part in _VAGUE), bool(last and last.part in _VAGUE)
    return _Run(stage, start, first_by, last_from, end, vague)


def _is_next_year(first: Day, start: date, known: date) -> bool:
    """Whether a date without a year that seems to lie before the last one is one of the next year."""
    return first.year is None and not first.year_word and start < known and known.month - start.month >= 6


def _date(day: Day, told: int, year: int, ends: bool) -> date | None:
    """The first or last day of a date; 次年 and 明年 are told from the stage before and from the draft."""
    if day.year is None and day.year_word:
        known = told + 1 if day.year_word in ("次", "翌") else told_year(day, year)
        if known is None:
            return None
        told = known
    if not ends and day.part in ("底", "末") and day.day is None:
        return day._replace(day=_LAST_DAYS).begins(told)
    return day.ends(told) if ends else day.begins(told)


_HEAD = "[标题] 海晏市烟花爆竹专项整治实施方案\n三、实施步骤"

RULES = (
    Rule(
        id="dates.stage-order",
        title="阶段时间交叉颠倒",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="方案分阶段的，后一阶段不应早于前一阶段，也不应与它交叉。只写月份、共用一个月的、“7月底”“7月中下旬”一类大致时间可能相接的不报；写明同步推进、压茬进行、贯穿全程的不报。",
        check=stage_order,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n（一）动员部署阶段（6月1日至15日）\n（二）集中整治阶段（«6月10日至8月31日»）": None,
            f"{_HEAD}\n第一阶段：摸底排查（2026年3月1日—3月31日）。\n第二阶段：集中整治（«2026年2月1日—5月31日»）。": None,
            "[标题] 海晏市烟花爆竹专项整治实施方案\n整治分三个阶段：宣传发动阶段（6月上旬）；排查整治阶段（6月中旬至8月底）；总结提升阶段（«8月1日至9月10日»）。": None,
            f"{_HEAD}\n1.宣传发动（3月1日—3月31日）\n2.排查整治（4月1日—6月30日）\n3.总结验收（«6月15日—7月15日»）": None,
            f"{_HEAD}\n（一）自查自纠阶段\n时间：2026年4月1日至4月30日\n（二）督导检查阶段\n时间：«2026年4月20日至5月20日»": None,
            f"{_HEAD}\n6月1日至6月20日为动员阶段，«6月15日至7月20日»为整治阶段。": None,
            f"{_HEAD}\n（一）动员部署阶段（6月底前）\n（二）集中整治阶段（«5月底»前）": None,
            f"{_HEAD}\n（一）启动阶段（2026年3月—6月）\n（二）实施阶段（«2026年5月—11月»）": None,
            f"{_HEAD}\n第一阶段：3月至5月，动员部署。\n第二阶段：«4月至8月»，集中整治。": None,
            f"{_HEAD}\n（一）面试阶段（7月25日—26日）\n（二）体检阶段（«7月上中旬»）": None,
            f"{_HEAD}\n第一阶段为6月1日至6月15日，开展动员。第二阶段为«6月15日至7月15日»，开展整治。": None,
        },
        good=(
            f"{_HEAD}\n（一）动员部署阶段（6月1日至15日）\n（二）集中整治阶段（6月16日至8月31日）\n（三）总结阶段（9月）",
            f"{_HEAD}\n（一）动员阶段（6月1日至15日）\n（二）整治阶段（6月10日至8月31日）。与第一阶段压茬推进。",
            f"{_HEAD}\n（一）启动阶段（2026年3月—6月）\n（二）实施阶段（2026年6月—11月）\n（三）总结阶段（2026年11月—12月）",
            f"{_HEAD}\n（一）动员阶段（2026年11月）\n（二）整治阶段（12月至次年2月）\n（三）总结阶段（3月）",
            "[标题] 海晏市重点工程推进方案\n三、重点任务\n（一）改造东街（6月1日至8月31日）\n（二）改造西街（5月1日至7月31日）",
            f"{_HEAD}\n（一）动员阶段（即日起至6月15日）\n（二）整治阶段（6月16日—8月底）\n（三）总结阶段（9月底前）",
            f"{_HEAD}\n（一）城区整治\n第一阶段（6月1日至15日）动员；第二阶段（6月16日至30日）整治。\n（二）乡镇整治\n第一阶段（6月1日至15日）动员；第二阶段（6月16日至30日）整治。",
            f"{_HEAD}\n处于转型阶段（2024年6月1日挂牌），上一阶段的检查（2023年5月1日）已结束。",
            f"{_HEAD}\n6月1日至15日为动员阶段，6月16日至7月20日为整治阶段，其中6月20日为宣传日。",
            f"{_HEAD}\n（一）面试阶段（7月4日—5日）\n（二）体检阶段（7月中下旬）\n（三）考察阶段（8月上中旬）",
            f"{_HEAD}\n（一）笔试阶段（7月25日—26日）\n（二）面试阶段（7月底）\n（三）公示阶段（8月）",
            f"{_HEAD}\n第一阶段：3月至5月，动员部署。\n第二阶段：5月底至8月，集中整治。",
        ),
    ),
    Rule(
        id="dates.stage-gap",
        title="阶段时间不衔接",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.INFO,
        why="前后两个阶段之间空出两天以上的，提示看看是不是写错了日期。只隔一天的、写明长期坚持的不报。",
        check=stage_gap,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n（一）动员部署阶段（6月1日至15日）\n（二）集中整治阶段（«6月26日至8月31日»）": None,
            f"{_HEAD}\n第一阶段：摸底排查（2026年3月1日—3月31日）。\n第二阶段：集中整治（«2026年5月1日—5月31日»）。": None,
            f"{_HEAD}\n（一）启动阶段（2026年3月）\n（二）实施阶段（«2026年5月—11月»）": None,
            f"{_HEAD}\n6月上旬为动员阶段，«6月下旬»为整治阶段。": None,
        },
        good=(
            f"{_HEAD}\n（一）动员部署阶段（6月1日至15日）\n（二）集中整治阶段（6月16日至8月31日）",
            f"{_HEAD}\n（一）动员部署阶段（6月1日至5日）\n（二）集中整治阶段（6月7日至8月31日）",
            f"{_HEAD}\n（一）动员部署阶段（6月底前）\n（二）集中整治阶段（9月底前）",
            f"{_HEAD}\n（一）面试阶段（7月4日—5日）\n（二）体检阶段（7月中下旬）\n（三）公示阶段（8月底）",
            f"{_HEAD}\n（一）动员部署阶段（6月）\n（二）集中整治阶段（8月—9月）\n此项工作长期坚持，各阶段交叉进行。\n（三）总结阶段（12月）",
            f"{_HEAD}\n第一批任务（6月1日至15日）。第二批任务（7月1日至15日）。",
            f"{_HEAD}\n（一）动员阶段（2月1日至2月28日）\n（二）整治阶段（3月1日至5月31日）",
        ),
    ),
)

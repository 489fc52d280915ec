"""The state of a task in a 台账 against its dates (arithmetic.md section 23, ledger-state)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.cell_values import is_blank
from ...language.days import Day, days, days_in
from ...outline.sheets import Sheet, Spot, sheets, words_of_tables

_STATES = (
    "办理状态",
    "完成状态",
    "进展状态",
    "办理情况",
    "完成情况",
    "进展情况",
    "办结情况",
    "工作进展",
    "目前进展",
    "状态",
    "进度",
    "进展",
    "是否完成",
    "是否办结",
)
_LIMITS = ("完成时限", "办理时限", "办结时限", "时限", "期限", "要求完成", "计划完成", "应完成", "截止")
_DONE_AT = ("实际完成", "完成时间", "完成日期", "办结时间", "办结日期", "销号时间", "销号日期", "整改完成")
_DONE = (
    "已办结",
    "已完成",
    "办结",
    "完成",
    "已销号",
    "销号",
    "按期完成",
    "按时完成",
    "按期办结",
    "按时办结",
    "已整改",
    "整改完成",
    "是",
)
_YES_OR_NO = ("是", "否", "√", "×")
_ON_TIME = ("按期", "按时", "如期")
_GOING_ON = (
    "推进中",
    "办理中",
    "进行中",
    "正在推进",
    "正在办理",
    "未完成",
    "未办结",
    "整改中",
    "正在整改",
    "实施中",
    "持续推进",
    "有序推进",
    "正常推进",
)
_NOT_YET = ("否", "×")
_NO_LIMIT = ("长期", "持续", "每年", "每月", "每季", "常态", "全年")


def ledger_state(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Done without a date, done in time after its limit, still going on after its limit."""
    words = reference.reading.survey(words_of_tables)
    if not any(state in words for state in _STATES):
        return
    issued = _issued(draft)
    for sheet in reference.reading.survey(sheets):
        state, limit, done_at = _columns(sheet)
        if state is None or state in (limit, done_at):
            continue
        for row in sheet.rows[sheet.head :]:
            spot = row[state]
            if spot is not None and spot.label and spot.columns == 1:
                yield from _judged(
                    spot,
                    sheet.heads(state),
                    row[limit] if limit is not None else None,
                    row[done_at] if done_at is not None else None,
                    issued,
                    reference.reading.year,
                )


def _columns(sheet: Sheet) -> tuple[int | None, int | None, int | None]:
    """Columns of the state, the limit and the day it was done; 完成时间 is the limit where no other column is."""
    if not sheet.head:
        return None, None, None
    state = sheet.column(*_STATES)
    if state is None:
        return None, None, None
    limit = sheet.column(*_LIMITS)
    done_at = next(
        (c for c in range(len(sheet.rows[0])) if c != limit and any(w in sheet.heads(c) for w in _DONE_AT)), None
    )
    if limit is None and done_at is not None and not any(w in sheet.heads(done_at) for w in ("实际", "办结", "销号")):
        return state, None, None
    return state, limit, done_at


def _judged(
    spot: Spot, head: str, limit: Spot | None, done_at: Spot | None, issued: date | None, year: int
) -> Iterator[Hit]:
    label = spot.label
    told = f"“{head}”填的是“{label}”" if label in _YES_OR_NO else f"状态是“{label}”"
    done = label in _DONE or (
        label.startswith(("已", "按期", "按时", "如期")) and label.endswith(("办结", "完成", "销号"))
    )
    if done and done_at is not None and is_blank(done_at.text):
        yield Hit(spot.position, f"{told}，完成时间却没有填", related=(done_at.position,))
        return
    due = _last_day(limit, year)
    if limit is None or due is None:
        return
    finished = _last_day(done_at, year)
    if done_at is not None and finished is not None and done and finished > due and label.startswith(_ON_TIME):
        message = f"{told}，但完成时间{done_at.label}晚于时限{limit.label}"
        yield Hit(spot.position, message, related=(done_at.position, limit.position))
    if issued is not None and due < issued and _is_open(label, head) and "超期" not in label:
        still = f"“{head}”仍填“{label}”" if label in _YES_OR_NO else f"状态仍是“{label}”"
        past = f"时限{limit.label}已过（成文日期{issued.year}年{issued.month}月{issued.day}日）"
        message = f"{past}，{still}，请核对是否超期"
        yield Hit(spot.position, message, related=(limit.position,))


def _is_open(label: str, head: str) -> bool:
    """Whether a task still goes on; 否 says so under 是否完成, not under 是否超期."""
    return label.startswith(_GOING_ON) or (label in _NOT_YET and head.endswith(("是否完成", "是否办结", "是否销号")))


def _last_day(spot: Spot | None, year: int) -> date | None:
    """The one day that a cell names, the last one of a month; None where there is none, several, or no limit at all."""
    if spot is None or any(word in spot.text for word in _NO_LIMIT):
        return None
    found = days(spot.text)
    return _day(found[0], year) if len(found) == 1 else None


def _day(day: Day, year: int) -> date | None:
    known = day.year if day.year is not None else year
    if day.year_word and day.year_word not in "今本当":
        return None
    last = {"上旬": 10, "中旬": 20, "初": 10}.get(day.part, days_in(known, day.month))
    number = day.day if day.day is not None else last
    try:
        return date(known, day.month, number)
    except ValueError:
        return None


def _issued(draft: Draft) -> date | None:
    for p in draft.of(Role.ISSUE_DATE, unit=0):
        for day in days(p.text):
            if day.complete:
                return _day(day, 0)
    return None


_SIGNED = "\n[署名] 海晏市水利局\n[日期] 2026年7月1日"


def _ledger(heads: str, *rows: str, signed: bool = False) -> str:
    cells = [f"[表格{r},{c}] {t}" for r, row in enumerate((heads, *rows)) for c, t in enumerate(row.split(" "))]
    notice = "[标题] 海晏市水利局关于防汛督办事项的通报\n现将督办事项办理情况通报如下：\n"
    return notice + "\n".join(cells) + (_SIGNED if signed else "")


_HEADS = "序号 事项 完成时限 完成时间 办理状态"

RULES = (
    Rule(
        id="tables.ledger-state",
        title="台账状态与日期矛盾",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="写着已办结却没有完成时间，写着按期完成而完成时间晚于时限，时限早于成文日期而状态还是推进中，三者都要核对。长期、持续的事项不报。",
        check=ledger_state,
        fix=Safety.SHOW,
        bad={
            _ledger(_HEADS, "1 清淤 2026年5月31日 — «已办结»", "2 加固 2026年6月30日 2026年6月20日 已办结"): None,
            _ledger(
                _HEADS, "1 清淤 2026年5月31日 2026年6月9日 «按期完成»", "2 加固 2026年6月30日 2026年6月20日 按期完成"
            ): None,
            _ledger(_HEADS, "1 清淤 2026年5月31日 — «推进中»", "2 加固 2026年9月30日 — 推进中", signed=True): None,
            _ledger("事项 时限 完成时间 是否完成", "清淤 6月15日 6月10日 是", "加固 6月20日 — «是»"): None,
            _ledger("事项 时限 是否办结", "清淤 6月15日 是", "加固 6月20日 «否»", signed=True): None,
            _ledger("事项 时限 进展情况", "清淤 6月15日 «办理中»", "加固 8月底 办理中", signed=True): None,
        },
        good=(
            _ledger(
                _HEADS,
                "1 清淤 2026年5月31日 2026年5月20日 已办结",
                "2 加固 2026年6月30日 2026年6月20日 按期完成",
                signed=True,
            ),
            _ledger(_HEADS, "1 清淤 2026年9月30日 — 推进中", signed=True),
            _ledger(_HEADS, "1 清淤 2026年5月31日 — 推进中"),
            _ledger(_HEADS, "1 清淤 2026年5月31日 2026年6月9日 超期完成", signed=True),
            _ledger(_HEADS, "1 清淤 2026年5月31日 — 超期推进中", "2 巡堤 长期坚持 — 推进中", signed=True),
            _ledger(
                "事项 责任单位 完成时间 进展情况",
                "清淤 市水利局 — 已完成河道清淤12公里",
                "加固 市住建局 2026年8月 推进中",
                signed=True,
            ),
            _ledger("事项 进展情况", "清淤 已完成", "加固 推进中", signed=True),
            _ledger("事项 时限 是否超期 进展情况", "清淤 6月15日 否 已完成", "加固 9月20日 否 推进中", signed=True),
        ),
    ),
)

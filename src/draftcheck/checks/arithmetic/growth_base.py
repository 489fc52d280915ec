"""What a rate of change is measured from, and whether that can be told (arithmetic.md section 6)."""

from __future__ import annotations

from decimal import Decimal

from ...core.pattern import Pattern
from ...language.quantities import Quantity
from .change_chain import Change, same_unit
from .growth_bounds import Base, figure_of
from .rates import Rate
from .shapes import Shape

_OTHER_PRICES = ("实际", "可比", "不变价", "扣除", "剔除", "口径")
_ELSEWHERE = ("年均", "月均", "平均", "每年", "计划", "预算", "目标", "分别", "每")
_YEARLY, _NEAR, _START = (
    ("同比", "上年", "去年", "同期"),
    ("环比", "上月", "上个月", "上季", "上个季"),
    ("年初", "年底", "年末"),
)
_YEAR = Pattern(r"[0-9]{4}")
_OPEN = ("多", "半", "余", "以上", "以下", "左右", "有余", "以内")


def base_of(shape: Shape, change: Change) -> Base | None:
    """What the rates of a change can be measured by; None where a figure is about right only, or several are told at once."""
    values = [q for q in (change.x0, change.x1) if q is not None]
    sentence = shape.sentence
    if (
        not all(_is_exact(shape, change, q) for q in values)
        or "分别" in sentence[max(0, change.start - 20) : change.end]
    ):
        return None
    amounts = [r for r in change.rates if r.kind == "amount"]
    amount = amounts[0] if amounts else None
    added = None
    if amount is not None and amount.figure is not None and len(amounts) == 1 and _is_plain(sentence, amount):
        added = figure_of(amount.figure)
        added = added._replace(value=-added.value) if amount.falls else added
    was, now = (figure_of(q) if q else None for q in (change.x0, change.x1))
    return Base(was, now, added) if sum(f is not None for f in (was, now, added)) > 1 else None


def _is_exact(shape: Shape, change: Change, q: Quantity) -> bool:
    text = shape.text
    if text[max(0, q.start - 1) : q.start] in ("-", "－", "−", "负"):
        return False
    if q.exact:
        return True
    near = text[max(0, q.start - 2) : q.start] + text[q.end : q.end + 2]
    return q.ends_range and change.explicit and not change.verb and not any(w in near for w in "约近超逾余多左以不")


def _is_plain(text: str, amount: Rate) -> bool:
    exact = amount.figure is not None and amount.figure.exact
    return exact and not any(w in amount.qualifier for w in _ELSEWHERE) and not _is_open(text, amount)


def _is_open(text: str, rate: Rate) -> bool:
    return text[rate.end : rate.end + 2].startswith(_OPEN)


def measures(shape: Shape, change: Change, rate: Rate) -> bool:
    """Whether a rate is exact and speaks of what the change is measured from: no 年均, no 同比 with another year."""
    if (rate.figure is not None and not rate.figure.exact) or any(w in rate.qualifier for w in _ELSEWHERE):
        return False
    if _is_open(shape.sentence, rate) or (
        rate.kind not in ("amount", "points") and any(w in shape.sentence for w in _OTHER_PRICES)
    ):
        return False
    if rate.end <= change.start and _YEAR.search(change.past):  # 增长29.3%，由2021年的…: one cannot know from when
        return False
    if change.x0 is None:
        amount = next((r for r in change.rates if r.kind == "amount"), None)
        return amount is None or amount is rate or _same_kind(amount.qualifier, rate.qualifier)
    return _speaks_of(shape, change, rate.qualifier)


def _same_kind(one: str, other: str) -> bool:
    kinds = [
        {n for n, words in enumerate((_YEARLY, _NEAR, _START)) if any(w in q for w in words)} for q in (one, other)
    ]
    return not kinds[0] or not kinds[1] or kinds[0] == kinds[1]


def _speaks_of(shape: Shape, change: Change, said: str) -> bool:
    past = change.past
    if any(w in said for w in _YEARLY):
        old, new = _YEAR.search(past), _YEAR.search(change.now)
        if old:
            years = [new[0]] if new else _YEAR.compiled.findall(shape.words[: change.start])
            return bool(years) and int(years[-1]) - int(old[0]) == 1
        return not any(w in past for w in (*_START, *_NEAR, "前年", "月", "季度", "初", "最"))
    if any(w in said for w in _NEAR):
        return "月" in past or "季" in past or not any(w in past for w in (*_YEARLY, *_START, "年"))
    return not any(w in said for w in _START) or not past or any(w in past for w in _START)


def earlier(shape: Shape, change: Change) -> list[Quantity]:
    """The figures of the same unit that stand before the change in its sentence."""
    known = change.x1 or change.x0
    limit = shape.start + change.start
    return [
        q
        for q in shape.figures.values()
        if q.start < limit and known and q.exact and same_unit(q, known) and q.value > 0
    ]


def fits_another(shape: Shape, change: Change, rate: Rate) -> bool:
    """Whether a rate is right for figures that stand before: the sum of several, or an earlier year."""
    before = earlier(shape, change)
    if not before or change.x1 is None or (change.verb and change.explicit) or rate.figure is None:
        return False
    tries: list[tuple[Decimal, Decimal]] = []
    amount = next((r for r in change.rates if r.kind == "amount"), None)
    if change.x0 is not None:
        tries += [(q.value, change.x1.value) for q in before]
    elif amount is not None:
        total = change.x1.value
        for q in reversed(before):
            total += q.value
            tries += [(now + (amount.value if amount.falls else -amount.value), now) for now in (q.value, total)]
    unit = 100 if rate.kind == "percent" else 1
    said = (-rate.value if rate.falls else rate.value) / unit
    return any(was > 0 and abs(now / was - 1 - said) <= rate.figure.step / unit for was, now in tries)

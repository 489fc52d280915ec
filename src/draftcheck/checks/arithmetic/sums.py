"""Whether parts make up their total, within rounding, and how the sum is written out (arithmetic.md section 0)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...language.counts import SCALES, plain
from ...language.quantities import Quantity
from .division import Division, Form
from .part_lists import REST

_MEASURED = frozenset(
    (
        "千米",
        "米",
        "平方千米",
        "平方米",
        "立方米",
        "公顷",
        "亩",
        "吨",
        "克",
        "千克",
        "升",
        "千瓦",
        "兆瓦",
        "千瓦时",
        "亿千瓦时",
        "吨标准煤",
    )
)
_SCALES = sorted(SCALES, key=len, reverse=True)
_NEAR = Decimal("0.8"), Decimal("1.25")
_VERY_NEAR = Decimal("0.88"), Decimal("1.12")
_SAME = Decimal("0.6"), Decimal("1.7")


def slack(total: Quantity, parts: Sequence[Quantity]) -> Decimal:
    """How far a sum may miss its total by rounding: half of the last digit of each figure; nothing for things counted.

    A part is not taken for coarser than its total: with 7.2万元, 2万元 is 2.0.
    """
    steps = [total.step, *(min(q.step, max(total.step, Decimal(1))) for q in parts)]
    rounded = [s for s, q in zip(steps, (total, *parts), strict=True) if q.unit in _MEASURED or s != 1]
    return sum(rounded, Decimal(0)) / 2


def agrees(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts make up the total, within rounding."""
    difference = abs(sum((q.value for q in parts), Decimal(0)) - total.value)
    return difference == 0 or difference < slack(total, parts)


def exceeds(part: Quantity, total: Quantity) -> bool:
    """Whether a part is more than the total, beyond rounding."""
    difference = part.value - total.value
    return difference > 0 and difference >= slack(total, [part])


def may_be_meant_otherwise(d: Division) -> bool:
    """Whether the sum is right when the list ends earlier or begins later, or belongs to an earlier figure."""
    n = len(d.parts)
    behind = d.form is Form.BEHIND
    shorter = [d.parts[i:] if behind else d.parts[:i] for i in range(1, n)]
    if REST.search(d.labels[-1]):
        shorter = []
    if any(agrees(d.total, parts) for parts in (d.parts, *shorter)):
        return True
    if d.form is Form.REST and any(agrees(d.parts[i], d.parts[i + 1 :]) for i in range(n - 1)):
        return True
    return any(agrees(q, d.parts) for q in d.others)


def is_near(d: Division) -> bool:
    """Whether the sum is so near the total that a slip is likelier than a list that names a few of many."""
    low, high = _SAME if d.form is Form.BEHIND and not d.total.noun else _NEAR
    return low * d.total.value <= d.sum <= high * d.total.value


def is_very_near(d: Division) -> bool:
    """Likewise, where another total could be meant."""
    return _VERY_NEAR[0] * d.total.value <= d.sum <= _VERY_NEAR[1] * d.total.value


def written_sum(text: str, d: Division) -> str:
    """`7＋3＋2＝12，与总数11不符`; with their units where these differ in 万 or 亿."""
    scales = {_scale(text, q) for q in (d.total, *d.parts)}
    name = scales.pop() if len(scales) == 1 else None
    total = text[d.total.start : d.total.end]
    if name is None:
        sign = _scale(text, d.total)
        behind = text[d.total.start + _figures(text, d.total) : d.total.end]
        parts = "＋".join(text[q.start : q.end] for q in d.parts)
        return f"{parts}＝{_in(d.sum, sign)}{behind}，与总数{total}不符"
    parts = "＋".join(_in(q.value, name) for q in d.parts)
    return f"{parts}＝{_in(d.sum, name)}，与总数{_in(d.total.value, name)}不符"


def _in(value: Decimal, scale: str) -> str:
    return plain(value / SCALES[scale] if scale else value)


def _scale(text: str, q: Quantity) -> str:
    figure = text[q.start : q.figure_end]
    return "" if q.in_words else next((s for s in _SCALES if figure.endswith(s)), "")


def _figures(text: str, q: Quantity) -> int:
    """How many characters the digits of a figure take, 万 and the unit not counted."""
    return q.figure_end - q.start - len(_scale(text, q))

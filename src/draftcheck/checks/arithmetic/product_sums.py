"""What a product or an average comes to, against what is written (arithmetic.md section 7)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...core.pattern import Pattern
from ...core.value import Value
from ...language.counts import plain
from ...language.quantities import Quantity
from .product_forms import Each, counts_for, each_of, is_done, is_total, says_of
from .shapes import REST, WORD, Shape, is_whole, leeway

_DIVIDED = ("分成", "分为", "编成", "编为", "组成")
_ROW = Pattern(rf"{REST}{WORD}{{0,8}}[、和及与]{WORD}{{0,3}}$")
_LITTLE = Decimal("0.92")  # a total in whole 万 may be rounded by so much


class Doubt(Value):
    """`figure` does not agree with `others`; the message tells the sum."""

    figure: Quantity
    others: tuple[Quantity, ...]
    message: str
    certain: bool


def doubts(shape: Shape) -> Iterator[Doubt]:
    """The products and averages of a sentence that do not agree."""
    rates = list(each_of(shape))
    amounts = {each.amount.start: each for each in rates}
    for each in rates:
        found = _judged(shape, each, amounts)
        if found is not None:
            yield found


def _judged(shape: Shape, each: Each, amounts: dict[int, Each]) -> Doubt | None:
    amount = each.amount
    if not amount.exact or amount.unit in ("人次", "") or amount.value <= 0:
        return None
    total = _total(shape, each, amounts)
    counts = _counts(shape, each, total, amounts) if total else []
    if total is None or not counts or not all(q.exact for q in (*counts, total)):
        return None
    if _is_open(shape, each, counts, total, amounts):
        return None
    number = Decimal(1)
    for q in counts:
        number *= q.value
    slack = Decimal(0) if amount.unit == "元" else leeway(amount)  # so much money for each is fixed, not measured
    slack = amount.step / 2 if each.mean else slack
    low, high = (amount.value - slack) * number, (amount.value + slack) * number
    near = low - leeway(total) <= total.value <= high + leeway(total)
    far = is_whole(total) and not low * _LITTLE <= total.value <= high / _LITTLE
    if (near and not far) or _hidden(shape, total.value, amount.value * number, (amount, total, *counts)):
        return None
    return _doubt(shape, each, counts, total, number, is_total(shape, total) and not near)


def _doubt(shape: Shape, each: Each, counts: list[Quantity], total: Quantity, number: Decimal, certain: bool) -> Doubt:
    amount, written = each.amount, shape.written
    if each.mean:
        exponent = amount.step.as_tuple().exponent
        quotient = round(total.value / number, max(1, -exponent if isinstance(exponent, int) else 0))
        divisors = "÷".join(plain(q.value) for q in counts)
        message = f"平均数不符：{written(total)}÷{divisors}＝{plain(quotient)}，文中写“{written(amount)}”"
        close = abs(total.value / number - amount.value) < amount.step
        return Doubt(amount, (*counts, total), message, certain and not close)
    factors = "×".join(plain(q.value) for q in counts)
    product = plain(amount.value * number)
    message = f"乘积与总数不符：{factors}×{plain(amount.value)}＝{product}，文中写“{written(total)}”"
    return Doubt(total, (*counts, amount), message, certain)


def _is_open(shape: Shape, each: Each, counts: list[Quantity], total: Quantity, amounts: dict[int, Each]) -> bool:
    """Whether something else may go into the total: another figure of its unit, or another amount for each."""
    amount, used = each.amount, (each.amount, total, *counts)
    first, last = min(q.start for q in used), max(q.end for q in used)
    if "；" in shape.text[first:last] or (each.mean and not says_of(shape, each, total)):
        return True
    same = [q for q in shape.figures.values() if first <= q.start < last and q.unit == amount.unit and q not in used]
    others = [other.amount for at, other in amounts.items() if at not in {q.start for q in used}]
    rivals = [q for q in others if q.unit == amount.unit and "；" not in shape.text[min(q.start, first) : last]]
    part = next((q for q in counts if "其中" in shape.text[q.end : shape.start + each.start]), None)
    if part is not None and any(
        part.start < q.start < amount.start and q.unit == part.unit for q in shape.figures.values()
    ):
        return True  # 36支队伍，其中专业队6支，每队20人
    return bool(same or rivals) or len({q.start for q in counts}) < len(counts)


def _total(shape: Shape, each: Each, amounts: dict[int, Each]) -> Quantity | None:
    """The figure of the same unit that is the total: behind 共, or for an average the only one."""
    amount = each.amount
    same = [q for q in shape.figures.values() if q.unit == amount.unit and q.start not in amounts]
    totals = [q for q in same if is_total(shape, q) and not _is_count(shape, each, q, amounts)]
    behind = [q for q in totals if q.start > amount.start]
    if behind and not (each.mean and len(totals) > 1):
        return behind[0]
    before = [q for q in totals if q.start < amount.start]
    if before:
        return before[-1]
    left = [q for q in same if q.value > amount.value and not _is_count(shape, each, q, amounts)]
    if each.mean and len(left) == 1 and left[0].start < amount.start:
        return left[0]
    if len(left) == 1 and left[0].start > amount.start and is_done(shape, left[0]):
        return left[0]
    if (
        len(left) == 1
        and left[0].start < amount.start
        and any(w in shape.text[left[0].end : left[0].end + 6] for w in _DIVIDED)
    ):
        return left[0]
    if amount.unit == "元" and len(left) == 1 and left[0].start > amount.start and "标准" in shape.sentence:
        return left[0]
    return None


def _is_count(shape: Shape, each: Each, q: Quantity, amounts: dict[int, Each]) -> bool:
    return any(q in counts_for(shape, each, per, set(amounts)) for per in each.per)


def _counts(shape: Shape, each: Each, total: Quantity, amounts: dict[int, Each]) -> list[Quantity]:
    """How many there are of each thing that the amount is for; empty where that is missing or open."""
    not_counts = {total.start, each.amount.start}
    if not each.per:
        before = [
            q
            for at, q in shape.figures.items()
            if at < each.start and q.unit not in ("%", "倍", "百分点", "", each.amount.unit) and q.start not in amounts
        ]
        near = [q for q in before if "。" not in shape.text[q.end : each.start + shape.start]]
        return near[-1:] if near and _next_to(shape, near[-1], each) else []
    found: list[Quantity] = []
    for per in each.per:
        counts = list(counts_for(shape, each, per, not_counts))
        direct = [q for q in counts if q.start not in amounts]
        values = {q.value for q in direct}
        if len(values) == 1:
            found.append(direct[0])
        elif not direct and len(counts) == 1:  # 3期、每期50人、每人100元
            inner = amounts[counts[0].start]
            further = [q for part in inner.per for q in counts_for(shape, inner, part, not_counts | set(amounts))]
            if len(inner.per) != 1 or len({q.value for q in further}) != 1:
                return []
            found += [counts[0], further[0]]
        else:
            return []
    return found


def _next_to(shape: Shape, q: Quantity, each: Each) -> bool:
    """Whether 各 and 平均 speak of this figure: only few words stand between."""
    between = shape.words[q.end - shape.start : each.start]
    before = shape.words[: q.start - shape.start]
    in_row = _ROW.search(before[-16:]) is not None  # 12个乡镇、30个村各配备
    return len(between) <= 24 and not in_row and not any(mark in between for mark in "；：")


def _hidden(shape: Shape, total: Decimal, product_: Decimal, used: tuple[Quantity, ...]) -> bool:
    """Whether another figure of the sentence is the factor that is missing."""
    ratios = {total / product_, product_ / total} if product_ > 0 and total > 0 else set()
    return any(q.value in ratios and q.value > 1 for q in shape.figures.values() if q not in used)

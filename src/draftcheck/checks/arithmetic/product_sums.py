"""What a product or an average comes to, against what is written (arithmetic.md section 7)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...core.pattern import Pattern
from ...core.value import Value
from ...language.counts import plain
from ...language.quantities import Quantity
from .product_forms import Each, counts_for, each_of, is_done, is_total, says_of
from .shapes import REST, WORD, Shape, is_whole, leeway, scale_of

_REST = Pattern("其余|剩余|余下|剩下", ("余", "剩下"))
_DIVIDED = ("分成", "分为", "编成", "编为", "组成")
_ROW = Pattern(rf"{REST}{WORD}{{0,8}}[、和及与]{WORD}{{0,3}}$")
_WHO = Pattern(r"(?P<who>[\u4e00-\u9fff]{2,6}?)(?:共计|合计|总计|累计|共)(?:有|为|达)?$", ("共", "计"))
_ANYONE = ("学员", "人员", "人数", "员工", "培训", "参训", "受训", "参加", "参与", "总数", "队员", "成员")
_HELD = ("场", "次", "天", "轮", "期", "周", "月")
_HAVE = Pattern("聘|招|选[聘派]|现有|配备|设")
_ONCE = Decimal("0.75"), Decimal("1.33")
_TIMES = ("年", "月", "天", "日", "周")
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
    if not amount.exact or amount.unit in (("",) if each.mean else ("人次", "")) or amount.value <= 0:
        return None
    total = _total(shape, each, amounts)
    by_time = _by_time(shape, each, amounts)
    if by_time is not None:
        each, total = by_time
    counts = _counts(shape, each, total, amounts) if total else []
    if total is None or not counts or not all(q.exact for q in (*counts, total)):
        return None
    if _is_open(shape, each, counts, total, amounts):
        return None
    number = Decimal(1)
    for q in counts:
        number *= q.value
    if (
        amount.unit == "人"
        and any(q.unit in _HELD for q in counts)
        and _HAVE.search(shape.words[: total.start - shape.start].rpartition("，")[2])
    ):
        return None
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
    product = f"{_like(shape, total, amount.value * number)}"
    message = f"乘积与总数不符：{factors}×{_each(shape, amount)}＝{product}，文中写“{written(total)}”"
    return Doubt(total, (*counts, amount), message, certain)


def _each(shape: Shape, amount: Quantity) -> str:
    """The amount for each as it is printed, its unit where it counts in 万 or 亿: 3.5万元."""
    scale = scale_of(shape, amount)
    return plain(amount.value) if scale == 1 else f"{plain(amount.value / scale)}{_behind(shape, amount)}"


def _like(shape: Shape, total: Quantity, value: Decimal) -> str:
    """A value in the unit of the total: 301万元."""
    scale = scale_of(shape, total)
    return plain(value) if scale == 1 else f"{plain(value / scale)}{_behind(shape, total)}"


def _behind(shape: Shape, q: Quantity) -> str:
    """万元 of 321万元."""
    return shape.written(q).lstrip("0123456789０１２３４５６７８９.．,，")


def _is_open(shape: Shape, each: Each, counts: list[Quantity], total: Quantity, amounts: dict[int, Each]) -> bool:
    """Whether something else may go into the total: another figure of its unit, or another amount for each."""
    amount, used = each.amount, (each.amount, total, *counts)
    first, last = min(q.start for q in used), max(q.end for q in used)
    inner = min(counts[0].start, shape.start + each.start)
    if "其中" in shape.text[total.end : inner]:
        return True  # 检出不合格项目47项，其中2批次各有2项
    if _REST.search(shape.text[last : shape.end].partition("；")[0]) and total.start < inner:
        return True  # 3个组各有40人，其余80人
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
    totals = [
        q for q in same if is_total(shape, q) and not _is_count(shape, each, q, amounts) and not _is_of_others(shape, q)
    ]
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
    by_standard = "标准" in shape.sentence or "计算" in shape.sentence
    if len(left) == 1 and left[0].start > amount.start and by_standard:
        return left[0] if amount.unit in ("元", "人") else None
    return None


def _is_of_others(shape: Shape, q: Quantity) -> bool:
    """每场志愿者25人，共36场，观众共计8500人."""
    who = _WHO.search(shape.words[: q.start - shape.start]) if q.unit == "人" else None
    return who is not None and who["who"][-2:] not in shape.words[: who.start()] and who["who"][-2:] not in _ANYONE


def _by_time(shape: Shape, each: Each, amounts: dict[int, Each]) -> tuple[Each, Quantity] | None:
    """每辆每月补贴300元，每月共需24万元: both are for one month, which then is no factor."""
    for n, per in enumerate(each.per):
        time = per[0] if per[0] in _TIMES else ""
        if not time or len(each.per) < 2 or counts_for(shape, each, per, {*amounts, each.amount.start}):
            continue
        for q in shape.figures.values():
            at = q.start - shape.start
            clause = shape.words[:at].rpartition("，")[2].rpartition("；")[2]
            if q.start > each.amount.start and q.unit == each.amount.unit and f"每{time}" in clause:
                return each._replace(per=(*each.per[:n], *each.per[n + 1 :])), q
        once = each._replace(per=(*each.per[:n], *each.per[n + 1 :]))
        total = _total(shape, once, amounts)
        years = any(q.unit == "年" for q in shape.figures.values())
        if time == "年" and not years and total is not None and _is_near_once(shape, once, total, amounts):
            return once, total
    return None


def _is_near_once(shape: Shape, each: Each, total: Quantity, amounts: dict[int, Each]) -> bool:
    """Whether the total can be that of one year: 每人每年120元，850名…，共需11.2万元."""
    number = each.amount.value
    for q in _counts(shape, each, total, amounts):
        number *= q.value
    return number * _ONCE[0] <= total.value <= number * _ONCE[1]


def _is_count(shape: Shape, each: Each, q: Quantity, amounts: dict[int, Each]) -> bool:
    return any(q in counts_for(shape, each, per, set(amounts)) for per in each.per)


def _counts(shape: Shape, each: Each, total: Quantity, amounts: dict[int, Each]) -> list[Quantity]:
    """How many there are of each thing that the amount is for; empty where that is missing or open."""
    not_counts = {total.start, each.amount.start}
    if not each.per:
        before = [
            q
            for at, q in shape.figures.items()
            if at < each.start and q.unit not in ("%", "倍", "百分点", "") and q.start not in amounts
        ]
        if before and before[-1].unit == each.amount.unit and not _stands_right_before(shape, before[-1], each):
            before = [q for q in before if q.unit != each.amount.unit]
        near = [q for q in before if "。" not in shape.text[q.end : each.start + shape.start]]
        return near[-1:] if near and _next_to(shape, near[-1], each) else []
    found: list[Quantity] = []
    for per in each.per:
        counts = list(counts_for(shape, each, per, not_counts))
        direct = [q for q in counts if q.start not in amounts]
        if len(direct) > 1:  # 新建50个，每个1.2万元；修复24个，每个0.3万元
            item = shape.start + shape.words.rfind("；", 0, each.start) + 1
            direct = [q for q in direct if q.start >= item]
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


def _stands_right_before(shape: Shape, q: Quantity, each: Each) -> bool:
    """向15个社区各发放急救箱8个: both have one unit, but the first is of what stands before 各."""
    between = shape.text[q.end : shape.start + each.start]
    return bool(between) and between == q.noun[: len(between)] and each.what[:2] not in between


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

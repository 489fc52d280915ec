"""What a change comes to, against what is said of it (arithmetic.md section 6)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...core.value import Value
from ...language.counts import plain
from ...language.quantities import Quantity
from .change_chain import Change
from .growth_base import base_of, earlier, fits_another, measures
from .growth_bounds import Base
from .rates import Rate
from .shapes import Shape, leeway, scale_of

_REAL_TERMS = ("生产总值", "GDP", "增加值", "总产值")
_REAL_GAP = 10  # points by which growth at constant prices may differ from that of the figures beside it
_EXACT = Decimal("0.06")
_SHORT_OF_DOUBLE = Decimal("0.2")
_UNITS = {"percent": Decimal(100), "times": Decimal(1), "part": Decimal(100), "result": Decimal(1)}


class Doubt(Value):
    """A rate that does not agree, and the sum that shows it. `as_points`: 个百分点 is meant."""

    rate: Rate
    sum: str
    certain: bool
    as_points: bool = False


def doubts(shape: Shape, change: Change) -> Iterator[Doubt]:
    """The rates of a change that do not agree with its figures."""
    base = base_of(shape, change)
    if base is None:
        return
    found: list[Doubt] = []
    agreed: set[str] = set()
    for rate in change.rates:
        if not measures(shape, change, rate):
            continue
        if rate.kind in ("amount", "points"):
            verdict = _difference(shape, change, rate)
        else:
            verdict = _ratio(shape, change, base, rate)
        if verdict is True:
            agreed.add(rate.kind)
        elif isinstance(verdict, Doubt):
            found.append(verdict)
    for doubt in found:
        if doubt.rate.kind not in agreed and not fits_another(shape, change, doubt.rate):
            mixed = not change.explicit and bool(earlier(shape, change))
            yield doubt._replace(certain=False) if mixed else doubt


def _difference(shape: Shape, change: Change, rate: Rate) -> Doubt | bool | None:
    """x1 − x0 = d: True where it is so, None where it cannot be told."""
    x0, x1, d = change.x0, change.x1, rate.figure
    if x0 is None or x1 is None or d is None:
        return None
    difference = x1.value - x0.value
    gap = abs(difference - (-d.value if rate.falls else d.value))
    points = rate.kind == "points"
    allowed = (d.step + x0.step + x1.step) / 2 if points else leeway(x0) + leeway(x1) + leeway(d)
    # Whole figures are mostly subtracted as they are printed.
    printed = x0.step == x1.step == d.step >= 1
    if gap <= (d.step / 4 if printed else allowed):
        return True
    high, low = (x1, x0) if difference >= 0 else (x0, x1)
    unit = "个百分点" if points else _unit(shape, x1)
    sum_ = f"{shape.written(high)}－{shape.written(low)}＝{plain(abs(difference) / scale_of(shape, x1))}{unit}"
    return Doubt(rate, sum_, gap > allowed)


def _ratio(shape: Shape, change: Change, base: Base, rate: Rate) -> Doubt | bool | None:
    if rate.falls and rate.kind == "times":  # numbers.fall-in-multiples
        return None
    unit = _UNITS[rate.kind]
    less = 0 if rate.kind in ("result", "part") else 1
    said = -rate.value if rate.falls else rate.value
    allowed = _allowed(rate)
    gaps: list[Decimal] = []
    for tight in (False, True):
        bounds = base.bounds(tight)
        if bounds is None:
            return None
        low, high = ((bound - less) * unit for bound in bounds)
        gaps.append(max(low - said, said - high, Decimal(0)))
        if said > high and rate.kind == "times" and rate.value == 1:  # nobody calls half as much again 一倍
            allowed = min(allowed, _SHORT_OF_DOUBLE)
    middle = _middle(base)
    if middle is None:
        return True
    points = _points(change, rate)
    # 由95%提高到98%，提高3%: 3.2% as well, but a difference that fits to the digit is what was meant.
    relative = abs((middle[1] / middle[0] - 1) * 100 - said)
    if points is not None and (gaps[1] > allowed or (points == rate.value and relative > _EXACT)):
        return Doubt(rate, f"{_minus(shape, change)}＝{plain(points)}个百分点", True, True)
    if gaps[1] <= allowed:
        return True
    loose = gaps[0] <= allowed
    if loose and gaps[1] < max(rate.value / 10, allowed * 2):
        return True
    if rate.kind == "percent" and gaps[0] < _REAL_GAP and any(word in shape.sentence for word in _REAL_TERMS):
        return None
    step = rate.figure.step if rate.figure else Decimal(1)
    certain = not loose and gaps[0] >= max(step, Decimal("0.1")) * Decimal("0.9")
    return Doubt(rate, _sum(shape, change, rate, middle), certain)


def _allowed(rate: Rate) -> Decimal:
    if rate.figure is None:  # 翻番 is said of what is nearly so
        return rate.value * Decimal("0.08")
    step = rate.figure.step
    if rate.kind in ("percent", "part"):
        return step / 2 + min(Decimal("0.05"), step / 2)
    return Decimal("0.45") if step >= 1 else step


def _points(change: Change, rate: Rate) -> Decimal | None:
    """The difference, where two percentages are told and the change is their difference, written with %."""
    x0, x1 = change.x0, change.x1
    if rate.kind != "percent" or rate.figure is None or x0 is None or x1 is None or x1.unit != "%":
        return None
    difference = x1.value - x0.value
    if (difference < 0) is not rate.falls:
        return None
    near = min((x0.step + x1.step + rate.figure.step) / 2, Decimal("0.9"))
    return abs(difference) if abs(abs(difference) - rate.value) <= near else None


def _middle(base: Base) -> tuple[Decimal, Decimal] | None:
    """What was and what is, as printed."""
    was, now, added = (f.value if f else None for f in base)
    if was is None and now is not None and added is not None:
        was = now - added
    if now is None and was is not None and added is not None:
        now = was + added
    return (was, now) if was is not None and now is not None and was > 0 else None


def _minus(shape: Shape, change: Change) -> str:
    assert change.x0 is not None and change.x1 is not None
    high, low = sorted((change.x0, change.x1), key=lambda q: q.value, reverse=True)
    return f"{shape.written(high)}－{shape.written(low)}"


def _sum(shape: Shape, change: Change, rate: Rate, values: tuple[Decimal, Decimal]) -> str:
    known = change.x1 or change.x0
    scale = scale_of(shape, known) if known else Decimal(1)
    was, now = (plain(v / scale) for v in values)
    ratio = values[1] / values[0]
    if rate.kind in ("result", "part"):
        return f"{now}÷{was}＝{_rounded(ratio * _UNITS[rate.kind], rate)}{'%' if rate.kind == 'part' else '倍'}"
    change_ = _rounded(abs(ratio - 1) * _UNITS[rate.kind], rate)
    high, low = (now, was) if ratio >= 1 else (was, now)
    sign = "%" if rate.kind == "percent" else "倍"
    if change.x0 is None:  # 比上年减少14件
        amount = plain(abs(values[1] - values[0]) / scale)
        return f"{amount}÷（{now}{'－' if ratio >= 1 else '＋'}{amount}），{'增加' if ratio >= 1 else '减少'}了{change_}{sign}"
    return f"（{high}－{low}）÷{was}，{'增加' if ratio >= 1 else '减少'}了{change_}{sign}"


def _rounded(value: Decimal, rate: Rate) -> str:
    exponent = rate.figure.step.as_tuple().exponent if rate.figure else 0
    places = max(1 if rate.kind in ("percent", "part") else 2, -exponent if isinstance(exponent, int) else 0)
    return plain(round(value, places))


def _unit(shape: Shape, q: Quantity) -> str:
    return shape.written(q).lstrip("0123456789０１２３４５６７８９.,，") if not q.in_words else ""

"""Between what a ratio of two rounded figures lies (arithmetic.md section 0, rounding)."""

from __future__ import annotations

from decimal import Decimal

from ...core.value import Value
from ...language.quantities import Quantity
from .shapes import is_whole, leeway


class Figure(Value):
    """A value and by how much it may be off; `whole`: it is printed without decimals."""

    value: Decimal
    error: Decimal
    whole: bool

    def tight(self) -> Figure:
        """The same, taken as it is printed where it has no decimals."""
        return self._replace(error=Decimal(0)) if self.whole else self


class Base(Value):
    """What is known of a change: two of what was, what is, what was added (negative for what was taken away)."""

    was: Figure | None
    now: Figure | None
    added: Figure | None

    def bounds(self, tight: bool) -> tuple[Decimal, Decimal] | None:
        """Between what the ratio of what is to what was lies, rounding allowed for."""
        was, now, added = (f.tight() if f and tight else f for f in (self.was, self.now, self.added))
        if was and now:
            return _between(now.value - now.error, now.value + now.error, was.value + was.error, was.value - was.error)
        if added is None:
            return None
        low, high = added.value - added.error, added.value + added.error
        if now:
            return _between(
                now.value - now.error if low < 0 else now.value + now.error,
                now.value + now.error if high < 0 else now.value - now.error,
                (now.value - now.error if low < 0 else now.value + now.error) - low,
                (now.value + now.error if high < 0 else now.value - now.error) - high,
            )
        if was:
            first, last = (
                (was.value - was.error, was.value + was.error)
                if low < 0
                else (was.value + was.error, was.value - was.error)
            )
            return _between(first + low, last + high, first, last)
        return None


def _between(a: Decimal, b: Decimal, under_a: Decimal, under_b: Decimal) -> tuple[Decimal, Decimal] | None:
    return (a / under_a, b / under_b) if under_a > 0 and under_b > 0 else None


def figure_of(q: Quantity) -> Figure:
    """The Figure of a quantity."""
    return Figure(q.value, leeway(q), is_whole(q))

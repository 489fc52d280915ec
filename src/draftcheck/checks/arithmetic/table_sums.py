"""Cells of a table that should add up, and what their sum may be (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ...core.value import Value
from ...language.cell_values import CellValue, is_blank
from ...language.counts import plain
from ...outline.sheets import Spot

_SHOWN = 8  # addends that a message writes out
_MOST_ROWS, _MOST_SUMS = 60, 4000
_A_PART_OF_NOTE = Decimal("0.15")
_SCALES = ("万", "亿", "千", "%", "百")


class Sum(Value):
    """Cells that should add up to a total; `blanks` among them count as nothing. `coarse`: each may be rounded."""

    addends: tuple[tuple[Spot, CellValue], ...]
    blanks: int
    coarse: bool = False

    @property
    def value(self) -> Decimal:
        """What they add up to."""
        return sum((number.value for _, number in self.addends), Decimal(0))

    def fits(self, total: CellValue) -> bool:
        """Whether the sum is the total within what rounding of each number allows."""
        return abs(self.value - total.value) <= self._slack(total)

    def is_near(self, total: CellValue) -> bool:
        """Whether rounding of figures in 万元 could still make the difference."""
        return self.coarse and abs(self.value - total.value) <= 1 + Decimal(len(self.addends)) / 2

    def told(self, unit: str) -> str:
        """The sum as a person writes it."""
        if len(self.addends) <= _SHOWN:
            added = "＋".join(number.written for _, number in self.addends)
            return f"相加：{added}＝{plain(self.value)}{unit}"
        return f"{len(self.addends)}个数相加得{plain(self.value)}{unit}"

    def _slack(self, total: CellValue) -> Decimal:
        numbers = [number for _, number in self.addends]
        percent = total.unit == "%"
        if not (self.coarse or percent or total.step < 1 or any(number.step < 1 for number in numbers)):
            return Decimal(0)
        return (sum((number.step for number in numbers), Decimal(0)) + total.step) / 2


class Fault(Value):
    """A total that is not the sum it should be. `line` and `name` say where: “沙袋”一列, “合计”."""

    spot: Spot
    total: CellValue
    summed: Sum
    line: str
    name: str
    certain: bool

    @property
    def difference(self) -> Decimal:
        """How much the sum is more than the total."""
        return self.summed.value - self.total.value


def summed(cells: Sequence[Spot | None], places: Sequence[int], coarse: bool = False) -> Sum | None:
    """The sum of these cells; None where one is no number, spans several columns, or too many are blank."""
    found: list[tuple[Spot, CellValue]] = []
    seen: set[int] = set()  # a merged cell stands at several places
    blanks = 0
    for place in places:
        spot = cells[place]
        if spot is not None and id(spot) in seen:
            continue
        if spot is not None:
            seen.add(id(spot))
        if spot is None or is_blank(spot.text):
            blanks += 1
            continue
        number = spot.value
        if number is None or (spot.columns > 1 and spot.rows > 1):
            return None
        found.append((spot, number))
    units = {number.unit for _, number in found}
    if len(found) < 2 or len(units) > 1 or blanks > 0.2 * (len(found) + blanks):
        return None
    return Sum(tuple(found), blanks, coarse)


def is_of_unit(total: CellValue, added: Sum) -> bool:
    """Whether total and addends have one unit; it may stand with the total alone unless it scales (万, %)."""
    units = {number.unit for _, number in added.addends} | {total.unit}
    return len(units) == 1 or (len(units) == 2 and "" in units and not any(u.startswith(_SCALES) for u in units))


def could_be(values: Sequence[Decimal], total: Decimal, slack: Decimal, skips: Mapping[int, Sequence[int]]) -> bool:
    """Whether the total is the sum of rows some of which hold those below them, as no word of the table says.

    A row may stand for the rows below it whose sum it is. `skips`: rows that tell a part of the row above once more, and
    where the rows go on behind that part. True too where there are too many ways to tell.
    """
    if sum(values, Decimal(0)) + slack < total:
        return False  # what is told twice makes the sum larger, never smaller
    if len(values) > _MOST_ROWS:
        return True
    ends: list[tuple[int, ...]] = [() for _ in values]
    for at in range(len(values) - 1, -1, -1):
        ends[at] = _held(values, at, ends, slack)
    sums: list[set[Decimal]] = [set() for _ in range(len(values) + 1)]
    sums[0].add(Decimal(0))
    count = 0
    for at, value in enumerate(values):
        count += len(sums[at])
        if count > _MOST_SUMS:
            return True
        for so_far in sums[at]:
            if at in skips:
                for behind in skips[at]:
                    sums[behind].add(so_far)
                continue
            for behind in (at + 1, *ends[at]):
                sums[behind].add(so_far + value)
    if any(abs(found - total) <= slack for found in sums[len(values)]):
        return True
    return not skips and _holds_part(values, total, slack)


def _held(values: Sequence[Decimal], at: int, ends: Sequence[tuple[int, ...]], slack: Decimal) -> tuple[int, ...]:
    """Where the rows end that the row at this place is the sum of."""
    whole = values[at]
    found: list[int] = []
    todo = [(at + 1, whole)] if whole > 0 else []
    seen = set(todo)
    while todo and len(seen) < 500:
        place, left = todo.pop()
        if abs(left) <= slack and place > at + 1 and (place > at + 2 or whole >= 10):
            found.append(place)
        if place >= len(values) or left < -slack or values[place] < 0:
            continue
        for behind in (place + 1, *ends[place]):
            state = (behind, left - values[place])
            if state not in seen:
                seen.add(state)
                todo.append(state)
    return tuple(dict.fromkeys(found))


def _holds_part(values: Sequence[Decimal], total: Decimal, slack: Decimal) -> bool:
    """Whether what is too much is the sum of rows that stand below one that is larger: parts of it, not all told."""
    more = sum(values, Decimal(0)) - total
    for at in range(len(values) - 2):
        part = values[at + 1]
        for place in range(at + 2, len(values)):
            part += values[place]
            if abs(part - more) <= slack and part > total * _A_PART_OF_NOTE and values[at] >= part:
                return True
    return False

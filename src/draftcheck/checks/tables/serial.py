"""Serial numbers of a table (序号; arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.sheets import Sheet, Spot, sheets, words_of_tables

_SERIAL = Pattern(r"(?P<number>[0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5})[.．、]?")
_HEADS = ("序号", "序", "顺序", "顺序号")


def serial_gap(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A number left out or given twice in a column headed 序号; a new start at 1 is none."""
    if "序" not in reference.reading.survey(words_of_tables):
        return
    for sheet in reference.reading.survey(sheets):
        column = next((c for c in range(len(sheet.rows[0])) if sheet.heads(c) in _HEADS), None)
        if column is not None:
            cells = _cells(sheet, column)
            in_words = [spot for spot in cells if not spot.label[:1].isdecimal()]  # 一、二 over 1、2 count apart
            yield from _judged([spot for spot in cells if spot not in in_words])
            yield from _judged(in_words)


def _cells(sheet: Sheet, column: int) -> list[Spot]:
    """Filled cells of the column below its head, each once; none where Word draws a number in one of them."""
    found: list[Spot] = []
    for row in sheet.rows[sheet.head :]:
        spot = row[column]
        if spot is None or (found and spot is found[-1]):
            continue
        if any(p.label is not None for p in spot.paragraphs):
            return []
        if spot.text and spot.columns == 1:
            found.append(spot)
    return found


def _judged(cells: list[Spot]) -> Iterator[Hit]:
    """Each number against the one before it, in the rows that have one."""
    values = [(spot, _value(spot)) for spot in cells]
    known = [(spot, value) for spot, value in values if value is not None]
    if len(known) < 3 or len(known) < 0.8 * len(values) or known[0][1] != 1:
        return
    gaps = sum(value not in (1, before + 1) for (_, before), (_, value) in pairwise(known))
    if gaps > 2 and gaps > 0.2 * len(known):  # numbers of another kind: a choice out of a longer list
        return
    seen = {1}
    for (before, last), (spot, value) in pairwise(known):
        if value == 1:
            seen = set()
        elif value in seen:
            yield Hit(
                spot.position, f"表格序号“{spot.label}”重复，前一行是“{before.label}”", related=(before.position,)
            )
        elif value > last + 1 and not seen.issuperset(range(last + 1, value)):
            missing = str(last + 1) if value == last + 2 else f"{last + 1}—{value - 1}"
            message = f"表格序号不连续：“{before.label}”之后是“{spot.label}”，缺{missing}"
            yield Hit(spot.position, message, related=(before.position,))
        elif value < last:
            message = f"表格序号颠倒：“{spot.label}”排在“{before.label}”之后"
            yield Hit(spot.position, message, related=(before.position,))
        seen.add(value)


def _value(spot: Spot) -> int | None:
    match = _SERIAL.fullmatch(spot.label)
    return number(match["number"]) if match else None


def _column(*numbers: str) -> str:
    rows = ["[标题] 防汛物资储备情况表\n[表格0,0] 序号\n[表格0,1] 单位"]
    rows += [
        f"[表格{r},0] {n}\n[表格{r},1] {u}县" for r, (n, u) in enumerate(zip(numbers, "甲乙丙丁戊己", strict=False), 1)
    ]
    return "\n".join(rows)


RULES = (
    Rule(
        id="tables.serial-gap",
        title="表格序号不连续",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="“序号”一列缺号、重号或者颠倒，多半是增删行以后没有重排。从1重新数起的不报，Word自动编号的不报。",
        check=serial_gap,
        fix=Safety.SHOW,
        bad={
            _column("1", "2", "3", "«5»"): None,
            _column("1", "2", "«2»", "3"): None,
            _column("1", "2", "4", "«3»").replace("] 4", "] «4»"): None,
            _column("一", "二", "«四»"): None,
        },
        good=(
            _column("1", "2", "3", "4"),
            _column("1", "2", "1", "2", "3"),
            _column("1", "2", "", "3"),
            _column("3", "7", "9"),
            _column("1", "1.1", "1.2", "2"),
            _column("1", "2", "3", "合计"),
            _column("01", "02", "03"),
            _column("一", "1", "2", "二", "1", "2"),
        ),
    ),
)

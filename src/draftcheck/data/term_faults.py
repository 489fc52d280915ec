"""What is wrong with a word table: each fault with its row, its column and what to write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..core.reading import Term
from ..core.reference import Row
from ..core.value import Value
from .lexicon import SURPLUS, heading_of, numbered_rows
from .terms import KEYS, MATCHES, SWITCHED_OFF, VALUES, condition_fault

_MANGLED = re.compile(
    r"\d{4}[/-]\d{1,2}[/-]\d{1,2}(?: \d.*)?|\d{1,2}月\d{1,2}日|\d(?:\.\d+)?E[+-]?\d+|#(?:NAME|REF|VALUE|N/A)[?!]?|=.+|\d{5}"
)
_LONGEST_CIRCLE = 20  # rows
_NOT_ITS_OWN = ("wrong_words", "confused_words", "house_terms", "naming")


class Fault(Value):
    """One row that cannot be used as it is."""

    file: str
    line: int
    column: str
    message: str
    hint: str

    @property
    def text(self) -> str:
        """In one sentence."""
        return f"词表 {self.file} 第 {self.line} 行“{self.column}”：{self.message}"


def faults_of(table: str, path: Path) -> list[Fault]:
    """The faults of one file, by line; raises UsageError where it cannot be read as a table at all."""
    key_column, right_column = KEYS[table]
    heading = heading_of(path)
    found = [
        Fault(path.name, 1, column, "缺这一列", f"表头应有：{key_column}、{right_column}")
        for column in (key_column, right_column)
        if column not in heading
    ]
    if found:
        return found
    lines = numbered_rows(path)
    found += [
        Fault(path.name, line.number, key_column, "这一行的格子比表头多", SURPLUS) for line in lines if line.surplus
    ]
    rows = [(line.number, line.row) for line in lines if not line.surplus]
    for line, row in rows:
        found += [Fault(path.name, line, *said) for said in _row_faults(table, row)]
    found += [Fault(path.name, line, key_column, *said) for line, said in _between(table, rows)]
    return sorted(found, key=lambda fault: fault.line)


def _row_faults(table: str, row: Row) -> Iterator[tuple[str, str, str]]:
    """Column, what is wrong, what to write."""
    key_column, right_column = KEYS[table]
    key, right = row[key_column], row[right_column]
    if not key:
        yield key_column, "是空的", "请填上，或者删去这一行"
        return
    for column in (key_column, right_column):
        if row[column] and _MANGLED.fullmatch(row[column]):
            yield column, f"“{row[column]}”像是被 Excel 改成了日期、数字或公式", "请把这一列设为“文本”格式，重新填写"
    for column, values in VALUES.get(table, {}).items():
        given = row.get(column, "")
        if not given and values.default is not None:
            continue
        if not values.fits(given):
            yield column, f"不能写“{given}”" if given else "是空的", values.hint
    way = row.get("匹配", "")
    if way and way not in MATCHES:
        yield "匹配", f"不能写“{way}”", f"应当是{'、'.join(MATCHES)}之一"
    condition = row.get("条件", "")
    if condition and way not in ("", "条件", SWITCHED_OFF):
        yield "条件", "“匹配”不是“条件”，这一格不起作用", "把“匹配”改成“条件”，或者清空这一格"
    if way == "条件" and not condition:
        yield "条件", "是空的", "“匹配”写“条件”的要填正则表达式；不会写的请改用“字面”"
    if condition and (said := condition_fault(condition)):
        yield "条件", said, "条件是正则表达式，不会写的请用“字面”，再填“前不接”“后不接”"
    guarded = condition or row.get("前不接") or row.get("后不接")
    if table in _NOT_ITS_OWN and key in right and key != right and not guarded and way != SWITCHED_OFF:
        yield right_column, f"“{right}”里就含有“{key}”，改了还会再报", "请填“前不接”或“后不接”，或者改这一行"
    if table in _NOT_ITS_OWN and key == right:
        yield right_column, "和错误写法一样", "请写出正确的写法"
    yield from _example_faults(key, row)


def _example_faults(key: str, row: Row) -> Iterator[tuple[str, str, str]]:
    example = row.get("例句", "")
    if example and key not in example:
        yield "例句", f"里面没有“{key}”", "例句要含有这一行要找的词"


def _between(table: str, rows: Sequence[tuple[int, Row]]) -> Iterator[tuple[int, tuple[str, str]]]:
    """Rows that stand twice, and rows that send each other round in a circle."""
    key_column, right_column = KEYS[table]
    seen: dict[tuple[str, str], int] = {}
    right_of: dict[str, tuple[str, int]] = {}
    for line, row in rows:
        key = (row[key_column], row.get("条件", ""))
        if key in seen:
            yield line, (f"与第 {seen[key]} 行重复：“{key[0]}”", "请删去其中一行")
        seen.setdefault(key, line)
        if row.get("匹配") != SWITCHED_OFF and not row.get("条件"):  # each in its own context is no circle
            right_of.setdefault(row[key_column], (row[right_column], line))
    if table == "allowed":
        return
    for start, (_, line) in right_of.items():
        at, steps = start, 0
        while at in right_of and steps <= _LONGEST_CIRCLE:
            at, steps = right_of[at][0], steps + 1
            if at == start and steps > 1 and line == min(right_of[name][1] for name in _circle(right_of, start)):
                names = "→".join([*_circle(right_of, start), start])
                yield line, (f"几行互相指来指去：{names}", "请只留下正确的那一个方向")
                break
            if at == start:
                break


def _circle(right_of: dict[str, tuple[str, int]], start: str) -> list[str]:
    names, at = [start], right_of[start][0]
    while at != start:
        names.append(at)
        at = right_of[at][0]
    return names


def usable(terms: Sequence[Term], faults: Sequence[Fault]) -> list[Term]:
    """The terms whose rows have no fault."""
    broken = {f"{fault.file} 第 {fault.line} 行" for fault in faults}
    return [term for term in terms if term.where not in broken]

"""Rows of the word tables → terms to look for; an office's own rows win over those that ship."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from ..core.errors import UsageError
from ..core.reading import Term
from ..core.reference import Row
from .folders import shipped
from .lexicon import read_table

KEYS = {
    "wrong_words": ("错误写法", "规范写法"),
    "confused_words": ("错误写法", "规范写法"),
    "institutions": ("旧名称", "新名称"),
    "repealed_laws": ("旧法", "现行"),
    "idioms": ("成语", "改法"),
    "naming": ("不用", "改用"),
    "house_terms": ("不用", "改用"),
    "watch_words": ("词语", "备注"),
    "allowed": ("词语", "理由"),
}
"""Table → its columns for what is looked for and what to write instead (in allowed: why it stays)."""

OWN_ONLY = ("house_terms", "watch_words")
"""Tables that no office but the user's own can fill; those that ship hold their heading and nothing else."""

MATCHES = ("字面", "整词", "条件", "停用")
SWITCHED_OFF = "停用"
_LONGEST = 200  # characters of a condition


class BadRow(UsageError):
    """A row that cannot be used; the message names file, line, column and what to write."""


def term_files(own: Mapping[str, Sequence[Path]]) -> dict[str, tuple[Path, ...]]:
    """Table → files, those that ship first, then the office's own in the order of its settings."""
    folder = shipped("lexicons")
    found: dict[str, tuple[Path, ...]] = {}
    for table in KEYS:
        built_in = folder / f"{table}.csv"
        found[table] = (*((built_in,) if built_in.is_file() else ()), *own.get(table, ()))
    return found


def read_terms(table: str, paths: Sequence[Path], skip_broken: bool = False) -> tuple[Term, ...]:
    """The terms of one table; a later file's row replaces an earlier one's with the same key, 停用 takes it away.

    Raises BadRow for a row that cannot be used, unless such rows are to be skipped.
    """
    found: list[Term] = []
    for path in paths:
        rows = list(_rows(table, path, skip_broken))
        own = {term.key for term in rows}
        found = [term for term in found if term.key not in own]
        found += [term for term in rows if term.row.get("匹配") != SWITCHED_OFF]
    return tuple(found)


def _rows(table: str, path: Path, skip_broken: bool) -> Iterator[Term]:
    seen: dict[tuple[str, str], int] = {}
    for line, row in enumerate(read_table(path), 2):
        try:
            term = term_of(table, row, f"{path.name} 第 {line} 行")
            key = (term.key, term.condition)
            if key in seen:
                raise BadRow(f"词表 {term.where}与第 {seen[key]} 行重复：“{term.key}”", "请删去其中一行")
        except BadRow:
            if skip_broken:
                continue
            raise
        seen[key] = line
        yield term


def term_of(table: str, row: Row, where: str) -> Term:
    """The term of a row. Raises BadRow."""
    key_column, right_column = KEYS[table]
    for column in (key_column, right_column):
        if column not in row:
            raise BadRow(f"词表 {where.split(' ')[0]} 没有“{column}”一列", f"第一行应有：{key_column}、{right_column}")
    key = row[key_column]
    way = row.get("匹配", "") or ("条件" if row.get("条件") else "字面")
    if not key:
        raise BadRow(f"词表 {where}的“{key_column}”是空的", "请填上，或者删去这一行")
    if way not in MATCHES:
        raise BadRow(f"词表 {where}的“匹配”不能写“{way}”", f"应当是{'、'.join(MATCHES)}之一")
    condition = row.get("条件", "")
    if (way == "条件") != bool(condition) and way != SWITCHED_OFF:
        raise BadRow(f"词表 {where}的“匹配”与“条件”不合", "匹配写“条件”的要填条件，其余的不填")
    if condition:
        check_condition(condition, key, where)
    split = {column: tuple(part for part in row.get(column, "").split("|") if part) for column in ("前不接", "后不接")}
    return Term(
        table, key, row[right_column], way == "整词", condition, split["前不接"], split["后不接"], dict(row), where
    )


_NESTED_REPEAT = re.compile(r"\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)[*+{]")


def check_condition(condition: str, key: str, where: str) -> None:
    """Refuses what is no expression, is too long, or could take more than linear time."""
    help_ = "条件是正则表达式，不会写的请用“字面”，再填“前不接”“后不接”"
    if len(condition) > _LONGEST:
        raise BadRow(f"词表 {where}的“条件”超过 {_LONGEST} 个字", help_)
    try:
        re.compile(condition)
    except re.error as error:
        raise BadRow(f"词表 {where}的“条件”写法有误（{error}）", help_) from None
    if _NESTED_REPEAT.search(condition):
        raise BadRow(f"词表 {where}的“条件”里有套在一起的重复（如 (a+)+），会非常慢", help_)


@lru_cache(maxsize=8)
def all_terms(files: tuple[tuple[str, tuple[Path, ...]], ...], skip_broken: bool) -> tuple[Term, ...]:
    """The terms of all tables."""
    return tuple(_all(files, skip_broken))


def _all(files: Iterable[tuple[str, tuple[Path, ...]]], skip_broken: bool) -> Iterator[Term]:
    for table, paths in files:
        yield from read_terms(table, paths, skip_broken)

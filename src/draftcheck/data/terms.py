"""What the word tables are, and a row of one as a term to look for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..core.pattern import Pattern
from ..core.reading import Term
from ..core.reference import Row
from ..core.value import Value
from .folders import shipped

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
    "names": ("名称", "简称"),
}
"""Table → its columns for what is looked for and what to write instead (in allowed: why it stays)."""

LEFT_ALONE = ("allowed", "names")
"""Tables whose words stay as they are, and so does what stands inside them."""

MATCHES = ("字面", "整词", "条件", "停用")
SWITCHED_OFF = "停用"


class Values(Value):
    """What a column may hold: one of some words, or what a pattern matches; `default` None: it must be filled in."""

    words: tuple[str, ...]
    default: str | None
    pattern: str = ""

    def fits(self, given: str) -> bool:
        """Whether a cell can be used."""
        return given in self.words or bool(self.pattern and re.fullmatch(self.pattern, given))

    @property
    def hint(self) -> str:
        """What to write."""
        return f"应当是{'、'.join(self.words)}之一" if self.words else f"应当写成 {self.default or '2018'} 这样"


_CLASSES = Values(("错字", "异形词", "异形词（二）", "用字", "易混", "易混待酌", "易混存疑", "作出"), "错字")
_GRADES = Values(("提醒", "建议"), "提醒")
VALUES: dict[str, dict[str, Values]] = {
    "wrong_words": {"类别": _CLASSES},
    "confused_words": {"类别": _CLASSES},
    "institutions": {"年份": Values((), None, r"(?:19|20)\d{2}"), "级别": _GRADES},
    "repealed_laws": {"日期": Values((), None, r"(?:19|20)\d{2}(?:-\d{2}-\d{2})?")},
    "idioms": {"级别": _GRADES},
    "naming": {"类别": Values(("残疾人", "患者", "判决前", "职务"), None)},
}
"""Table → columns that a rule relies on."""
_LONGEST = 200  # characters of a condition


def term_files(own: Mapping[str, Sequence[Path]]) -> dict[str, tuple[Path, ...]]:
    """Table → files, those that ship first, then the office's own in the order of its settings."""
    folder = shipped("lexicons")
    found: dict[str, tuple[Path, ...]] = {}
    for table in KEYS:
        built_in = folder / f"{table}.csv"
        found[table] = (*((built_in,) if built_in.is_file() else ()), *own.get(table, ()))
    return found


def term_of(table: str, row: Row, where: str) -> Term:
    """The term of a row, whether it can be used or not."""
    key_column, right_column = KEYS[table]
    condition = row.get("条件", "")
    way = row.get("匹配", "") or ("条件" if condition else "字面")
    filled = dict(row)
    for column, values in VALUES.get(table, {}).items():
        if not filled.get(column) and values.default is not None:
            filled[column] = values.default
    split = {column: tuple(part for part in row.get(column, "").split("|") if part) for column in ("前不接", "后不接")}
    return Term(
        table,
        row.get(key_column, ""),
        row.get(right_column, ""),
        way == "整词",
        condition,
        split["前不接"],
        split["后不接"],
        filled,
        where,
    )


_NESTED_REPEAT = Pattern(r"\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)[*+{]")


def condition_fault(condition: str) -> str | None:
    """What is wrong with an expression: no expression, too long, or one that could take more than linear time."""
    if len(condition) > _LONGEST:
        return f"超过 {_LONGEST} 个字"
    try:
        re.compile(condition)
    except re.error as error:
        return f"写法有误（{error}）"
    if _NESTED_REPEAT.search(condition):
        return "里有套在一起的重复（如 (a+)+），会非常慢"
    return None

"""A template (公文模板), the fields it asks for, and the values that go into them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .value import Value


class Field(Value):
    """One thing a template asks for.

    `type` is the Chinese name of a kind of value (`data/values/`), `default` a value as a person would write it:
    `{字段}` stands for another field, `今天` for the date of the day. `sample` is what `--sample` and the manual show,
    raw, as a data file would give it. `columns` are the columns of a value made of rows. `trim`: no stop stands behind
    an item of a list or a cell of a table. `not_before`, `not_after` name another field: the day of this one may not lie
    before, after the day of that. `computed`: a value given must be what the default comes to. `needed_if`
    names a field: where that says something, this one must be given.
    """

    name: str
    type: str = "文字"
    required: bool = False
    default: str = ""
    sample: Any = ""
    hint: str = ""
    choices: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    trim: bool = False
    not_before: str = ""
    not_after: str = ""
    computed: bool = False
    needed_if: str = ""


class Skeleton(Value):
    """A template: `name` as `draftcheck new` takes it, its .docx, its fields in the order they are asked."""

    name: str
    about: str
    path: Path
    fields: tuple[Field, ...]
    house: bool = False  # of the office, not shipped
    group: str = ""  # under which heading it is listed
    order: int = 0  # its place there

    def field(self, name: str) -> Field | None:
        """The field of this name."""
        return next((field for field in self.fields if field.name == name), None)


class Day(str):
    """A date as it is written, 2026年1月5日; `星期` its day of the week, empty where the date is still missing."""

    星期: str

    def __new__(cls, text: str, weekday: str = "") -> Day:
        day = super().__new__(cls, text)
        day.星期 = weekday
        return day

    @property
    def 年(self) -> str:
        """The year with its 年, empty where the date is still missing."""
        year, mark, _ = self.partition("年")
        return year + mark if mark and year.isdigit() else ""

    @property
    def 月日(self) -> str:
        """What follows the year: 1月5日."""
        return self.removeprefix(self.年)


class Names(tuple[Any, ...]):
    """Several values; written without a loop they stand in a row, with `、` between."""

    __slots__ = ()

    def __str__(self) -> str:
        return "、".join(map(str, self))


class Row(Mapping[str, str]):
    """One row of a value with columns; a template writes `{{ 行.列 }}`. Written whole it is its first column."""

    __slots__ = ("_cells",)

    def __init__(self, cells: Iterable[tuple[str, Any]]) -> None:
        self._cells = dict(cells)

    def __getitem__(self, column: str) -> Any:
        return self._cells[column]

    def __iter__(self) -> Any:
        return iter(self._cells)

    def __len__(self) -> int:
        return len(self._cells)

    def __str__(self) -> str:
        return str(next(iter(self._cells.values()), ""))


def to_fill(name: str) -> str:
    """What stands in a document for a field that is still missing."""
    return f"【待补：{name}】"

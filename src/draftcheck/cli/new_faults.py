"""What is said of values that are missing or wrong: all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..core.errors import UsageError
from ..core.skeleton import Field
from ..data.values.defaults import fields_named

if TYPE_CHECKING:
    from ..data.values.complete import Complete, Problem

_HINT = (
    "--set 字段=值 写上，或者用 --data 给出数据文件（--form 写一张填写表）；先留空的，加 --draft，写成【待补：字段】"
)


def refuse_faults(complete: Complete, where: str = "") -> None:
    """Raises UsageError, with every fault in it, where the values cannot fill the template."""
    faults = wrong(complete.problems)
    lacking = _lacking(complete.missing)
    lines = [*map(said, faults), *map(_lacks, lacking)]
    if not lines:
        return
    sums = [f"{len(faults)}处填得不对"] if faults else []
    sums += [f"缺{len(lacking)}个必填的字段"] if lacking else []
    heading = f"{f'{where}，' if where else ''}{'、'.join(sums)}，没有写文件"
    raise UsageError("\n　　".join([heading, *lines]), _HINT if lacking else "改正后再运行")


def reason(complete: Complete) -> str:
    """The same faults in one sentence, for a list; empty where there are none."""
    return "；".join([*map(said, wrong(complete.problems)), *map(_lacks, _lacking(complete.missing))])


def wrong(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that are in the way; the others are questions."""
    return [problem for problem in problems if problem.kind != "hint"]


def questions(problems: Iterable[Problem]) -> list[str]:
    """What is asked of a value that may be right."""
    return [said(problem) for problem in problems if problem.kind == "hint"]


def said(problem: Problem) -> str:
    """A problem in one sentence, beginning with its field."""
    words = problem.message if problem.field in problem.message else f"{problem.field}：{problem.message}"
    return f"{words}（{problem.hint}）" if problem.hint else words


def _lacking(missing: Sequence[Field]) -> list[Field]:
    """The missing fields without those that make themselves of others that are missing."""
    names = {field.name for field in missing}
    return [field for field in missing if not names.intersection(fields_named(field.default))]


def _lacks(field: Field) -> str:
    return f"缺“{field.name}”" + (f"（{field.hint}）" if field.hint else "")

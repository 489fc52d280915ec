"""The values of a whole document: given ones read, defaults made, what is missing or wrong listed at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ...core.skeleton import Field, Skeleton
from ...core.value import Value
from ..nearest import nearest
from .defaults import default_of, fields_named
from .kinds import KINDS, filler, parse, question
from .plain import is_blank
from .wrong import Unusable, WrongValue

__all__ = ["Complete", "Problem", "complete", "default_of", "parse", "question", "unknown_names"]


Take = Callable[[Field, Any], None]


class Problem(Value):
    """`message` is a sentence that names the field. `kind`: wrong, unknown (no such field), hint (only a question)."""

    field: str
    message: str
    hint: str = ""
    kind: str = "wrong"


class Complete(Value):
    """`values` for the template, of all fields but those that are missing or wrong."""

    values: Mapping[str, Any]
    missing: tuple[Field, ...]
    problems: tuple[Problem, ...]


def complete(
    skeleton: Skeleton, raw: Mapping[str, Any], *, today: date, organs: Sequence[str] = (), draft: bool = False
) -> Complete:
    """All fields of a template with what was given for them. Nothing is raised: problems are gathered.

    `draft`: what is missing stands as 【待补：字段】, and `missing` is empty.
    """
    problems = [Problem(name, v.message, v.hint) for name, v in raw.items() if isinstance(v, Unusable)]
    problems += unknown_names(skeleton, (name for name, v in raw.items() if not isinstance(v, Unusable)))
    faulty = {problem.field for problem in problems}
    values: dict[str, Any] = {}
    waiting: list[Field] = []

    def take(field: Field, given: Any) -> None:
        try:
            value = parse(field, given, today=today, organs=organs)
        except WrongValue as error:
            problems.append(Problem(field.name, error.message, error.hint))
            faulty.add(field.name)
            return
        if value is False or not is_blank(value):
            values[field.name] = value
            asked = question(field, value, organs) if organs else ""
            if asked:
                problems.append(Problem(field.name, f"“{field.name}”：{asked}", "是的话请改过来，不是就不用管", "hint"))
        else:
            waiting.append(field)

    for field in skeleton.fields:
        given = raw.get(field.name)
        if field.name in faulty:
            continue
        if is_blank(given):
            waiting.append(field)
        else:
            take(field, given)
    unmade = _fill_in([field for field in waiting if field.default], take, values, today)
    missing = [
        field
        for field in skeleton.fields
        if field.name not in values and field.name not in faulty and (field.required or (draft and field in unmade))
    ]
    if draft:
        values |= {field.name: filler(field) for field in missing if field not in unmade}
        left = _fill_in(unmade, take, values, today)  # of what is still missing: 关于【待补：事由】的通知
        values |= {field.name: filler(field) for field in left}
        missing = []
    missing = [field for field in missing if not any(name in faulty for name in fields_named(field.default))]
    for field in skeleton.fields:
        if field.name not in values and field.name not in faulty and not field.required:
            values[field.name] = KINDS[field.type].empty
    ordered = {field.name: values[field.name] for field in skeleton.fields if field.name in values}
    return Complete(ordered, tuple(missing), tuple(problems))


def unknown_names(skeleton: Skeleton, names: Iterable[str]) -> list[Problem]:
    """The names that are no fields of the template, each with the nearest one."""
    known = [field.name for field in skeleton.fields]
    return [
        Problem(name, f"模板“{skeleton.name}”没有“{name}”这个字段", nearest(name, known), "unknown")
        for name in names
        if name not in known
    ]


def _fill_in(left: list[Field], take: Take, values: Mapping[str, Any], today: date) -> list[Field]:
    """Takes the defaults that can be made, until none can any more; gives the fields whose default cannot be made."""
    while ready := [(field, made) for field in left if (made := default_of(field, values, today=today))]:
        left = [field for field in left if all(field is not done for done, _ in ready)]
        for field, made in ready:
            take(field, made)
    return left

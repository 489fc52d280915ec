"""The values of a whole document: given ones read, defaults made, what is missing or wrong listed at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from ...core.skeleton import Field, Skeleton
from ...core.value import Value
from ..nearest import nearest
from .between import miscounted, out_of_order, with_year
from .defaults import default_of, fields_named
from .kinds import KINDS, filler, parse, question
from .plain import is_blank
from .wrong import Unusable, WrongValue

__all__ = ["Complete", "Problem", "complete", "default_of", "parse", "parse_among", "question", "unknown_names"]


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
            value = parse(field, with_year(field, given, skeleton, raw, today), today=today, organs=organs)
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
    for field in (field for field in skeleton.fields if field.computed and field.name in values):
        if (made := _counted(field, values, today)) and (fault := miscounted(field, values[field.name], made)):
            problems.append(Problem(field.name, fault.message, fault.hint))
    unmade = _fill_in([field for field in waiting if field.default], take, values, today)
    missing = [
        field
        for field in skeleton.fields
        if field.name not in values
        and field.name not in faulty
        and (is_needed(field, values) or (draft and field in unmade))
    ]
    if draft:
        values |= {field.name: filler(field) for field in missing if field not in unmade}
        counted = [field for field in unmade if field.computed]  # nothing to count yet
        left = _fill_in([f for f in unmade if f not in counted], take, values, today)  # 关于【待补：事由】的通知
        values |= {field.name: filler(field) for field in (*left, *counted)}
        missing = []
    missing = [field for field in missing if not any(name in faulty for name in fields_named(field.default))]
    for field in skeleton.fields:
        if field.name not in values and field.name not in faulty and not is_needed(field, values):
            values[field.name] = KINDS[field.type].empty
    late = [(field, fault) for field in skeleton.fields for fault in out_of_order(field, values)]
    problems = [p for p in problems if not (late and _is_made(skeleton, p, raw))]
    problems += [Problem(field.name, fault.message, fault.hint) for field, fault in late]
    ordered = {field.name: values[field.name] for field in skeleton.fields if field.name in values}
    return Complete(ordered, tuple(missing), tuple(problems))


def parse_among(
    skeleton: Skeleton, field: Field, given: Any, raw: Mapping[str, Any], *, today: date, organs: Sequence[str] = ()
) -> Any:
    """What a document says for one field, judged beside what is known of the others. Raises WrongValue."""
    value = parse(field, with_year(field, given, skeleton, raw, today), today=today, organs=organs)
    values = {}
    for other in skeleton.fields:
        if other.type in ("日期", "时间") and other.name != field.name and not is_blank(raw.get(other.name)):
            with suppress(WrongValue):
                told = with_year(other, raw[other.name], skeleton, raw, today)
                values[other.name] = parse(other, told, today=today)
    values[field.name] = value
    for fault in out_of_order(field, values):
        raise fault
    counted = miscounted(field, value, _counted(field, values, today)) if field.computed else None
    if counted is not None:
        raise counted
    return value


def is_needed(field: Field, values: Mapping[str, Any]) -> bool:
    """Whether a field must be given where the others say this."""
    return field.required or bool(field.needed_if and values.get(field.needed_if))


def _counted(field: Field, values: Mapping[str, Any], today: date) -> str:
    """What a field comes to that is counted from others; empty where it cannot be."""
    made = default_of(field, values, today=today)
    try:
        return str(parse(field, made, today=today)) if made else ""
    except WrongValue:
        return ""


def _is_made(skeleton: Skeleton, problem: Problem, raw: Mapping[str, Any]) -> bool:
    """Whether the fault is only that of a value counted from others."""
    field = skeleton.field(problem.field)
    return field is not None and field.computed and is_blank(raw.get(field.name))


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

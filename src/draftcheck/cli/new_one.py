"""One document: its values completed, on a terminal by asking; written; checked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from .new_asking import asked, can_ask
from .new_checked import self_check
from .new_faults import questions, refuse_faults, wrong
from .new_order import Order
from .new_pattern import NamePattern, is_folder
from .new_place import Place, default_name
from .new_rows import NumberedRow
from .new_values import merged, written

_OPEN = "【待补："


def write_one(order: Order, known: Mapping[str, Any], row: NumberedRow, given: Mapping[str, Any]) -> int:
    """Writes one document and tells where; gives the exit code. `known` are samples, or what a draft says itself.

    Raises UsageError for values that are missing or wrong, and where the output must not be written.
    """
    raw = merged(known, row.values, given)
    said = written(row.values, given)
    pattern = _pattern(order)
    if pattern is not None and not pattern.varies:
        _place(order, pattern.path(row.number, {}), False)  # before anybody answers questions in vain
    make = order.maker()
    complete = order.complete(raw)
    asking = bool(complete.missing) and not wrong(complete.problems) and can_ask()
    if not asking:
        refuse_faults(complete, row.where)
    for question in questions(complete.problems):
        click.echo(f"draftcheck：{question}", err=True)
    if asking:
        answers = asked(order.skeleton, raw, order.today, order.organs)
        said = written(row.values, given, {name: answers[name] for name in answers if name not in raw})
        complete = order.complete(answers)
        refuse_faults(complete)
    if pattern is not None:
        place = _place(order, pattern.path(row.number, complete.values), pattern.varies)
    else:
        folder = Path(order.output or "")
        place = _place(order, folder / default_name(order.skeleton, complete.values, order.body), True)
    product = make(complete.values, said)
    place.write(product.data)
    clean = product.report.status == "checked" and not product.report.findings and not product.notes
    if not (order.quiet and clean):
        click.echo(f"已写入 {place.path}；{self_check(product.report, place.path)}")
        for note in (*(left_open(complete.values) if order.body is None else ()), *product.notes):
            click.echo(f"　　{note}")
    return 0


def left_open(values: Mapping[str, Any]) -> list[str]:
    """One line that names the fields still to be filled in, none where there are none."""
    fields = [name for name, value in values.items() if _OPEN in _words(value)]
    return [f"待补{len(fields)}处：{'、'.join(fields)}"] if fields else []


def _words(value: Any) -> str:
    if isinstance(value, Mapping):
        return "".join(map(_words, value.values()))
    return "".join(map(_words, value)) if isinstance(value, tuple) else str(value)


def _pattern(order: Order) -> NamePattern | None:
    """What `-o` says of the name, where it says anything. Raises UsageError."""
    if order.output is None or is_folder(order.output):
        return None
    return NamePattern(order.output, (field.name for field in order.skeleton.fields))


def _place(order: Order, path: Path, makes_folder: bool) -> Place:
    return Place(path, overwrite=order.overwrite, kept=order.kept, makes_folder=makes_folder)

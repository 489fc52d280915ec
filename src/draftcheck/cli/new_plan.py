"""Many documents: what each row is to become is settled before the first is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..core.errors import UsageError
from ..core.value import Value
from .file_names import as_one, clean, numbered
from .new_faults import questions, reason, refuse_faults
from .new_order import Order
from .new_pattern import NUMBER, NamePattern, is_folder
from .new_place import Place
from .new_rows import NumberedRow
from .new_values import merged, written

_FOR_NAMES = ("机关", "主送", "姓名", "发文字号", "标题", "文字", "日期")


class Planned(Value):
    """A row with the values and the place of its document, or with the reason why there is none."""

    row: NumberedRow
    values: Mapping[str, Any]
    given: tuple[str, ...] = ()  # the names of those that somebody wrote
    place: Place | None = None
    reason: str = ""


class Plan(Value):
    """All rows; the folder of the outputs; what is asked of values, and said of names."""

    rows: tuple[Planned, ...]
    folder: Path
    told: tuple[str, ...]


def planned(order: Order, rows: Sequence[NumberedRow], sample: Mapping[str, Any], given: Mapping[str, Any]) -> Plan:
    """The plan. Raises UsageError, so that nothing is written, for what is wrong with the whole and not with a row:

    an unknown column, a value of `--set`, a field that no row has, a pattern of names, an output that exists.
    """
    pattern = _given_pattern(order, len(rows))
    completes = [order.complete(merged(sample, row.values, given)) for row in rows]
    in_common = set.intersection(*({field.name for field in complete.missing} for complete in completes))
    for complete in completes:
        whole = [p for p in complete.problems if p.kind == "unknown" or (p.field in given and p.kind != "hint")]
        lacking = tuple(field for field in complete.missing if field.name in in_common)
        refuse_faults(complete._replace(problems=tuple(whole), missing=lacking), f"共{len(rows)}份")
    good = [(row, complete.values) for row, complete in zip(rows, completes, strict=True) if not reason(complete)]
    pattern = pattern or _own_pattern(order, rows, [values for _, values in good])
    used: set[str] = set()
    told: list[str] = []
    found: list[Planned] = []
    for row, complete in zip(rows, completes, strict=True):
        if why := reason(complete):
            found.append(Planned(row, complete.values, reason=why))
            continue
        told += [f"{row.where or f'序号{row.number}'}：{question}" for question in questions(complete.problems)]
        path = pattern.path(row.number, complete.values)
        if (free := _free(path, used)) != path:
            told.append(f"{row.where or f'序号{row.number}'}：{path.name} 前面已经有一份，这一份写成 {free.name}")
        place = Place(free, overwrite=order.overwrite, kept=order.kept, makes_folder=True)
        found.append(Planned(row, complete.values, written(row.values, given), place))
    return Plan(tuple(found), pattern.folder, tuple(told))


def _given_pattern(order: Order, count: int) -> NamePattern | None:
    """What `-o` says of the names, where it says anything."""
    if order.output is None or is_folder(order.output):
        return None
    pattern = NamePattern(order.output, (field.name for field in order.skeleton.fields))
    if not pattern.varies:
        name = Path(order.output)
        hint = f'如 -o "{name.with_name(name.stem + "-{序号:03d}.docx").as_posix()}"；只写其中一份用 --row'
        raise UsageError(f"数据有{count}份，-o 只写了一个名字", hint)
    return pattern


def _own_pattern(order: Order, rows: Sequence[NumberedRow], values: Sequence[Mapping[str, Any]]) -> NamePattern:
    """Names out of the number and of the first field by which the documents can be told apart, in a folder."""
    folder = Path(order.output) if order.output is not None else _own_folder(order, len(rows))
    fields = [field for kind in _FOR_NAMES for field in order.skeleton.fields if field.type == kind]
    apart = [f for f in fields if len({clean(str(v.get(f.name, ""))) for v in values} - {""}) == len(values) > 1]
    digits = max(2, len(str(max(row.number for row in rows))))
    name = f"{{{NUMBER}:0{digits}d}}" + (f"-{{{apart[0].name}}}" if apart else "")
    return NamePattern(str(folder / f"{name}.docx"), (field.name for field in order.skeleton.fields))


def _own_folder(order: Order, count: int) -> Path:
    folder = Path(f"{clean(order.skeleton.name)}-{count}份")
    if folder.exists() and not order.overwrite and not (folder.is_dir() and not any(folder.iterdir())):
        hint = "请用 -o 换一个文件夹或名字，或者加 --overwrite 覆盖里面同名的文件"
        raise UsageError(f"已经有 {folder}，没有覆盖", hint)
    return folder


def _free(path: Path, used: set[str]) -> Path:
    """The path, with a number where an earlier row has it. Nothing is lost, and two hundred do not wait for one."""
    free, number = path, 1
    while as_one(str(free)) in used:
        number += 1
        free = path.with_name(numbered(path.name, number))
    used.add(as_one(str(free)))
    return free

"""A document a row: all that can be written are; the rest go into a list that can be mended and given back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..core.errors import DraftcheckError
from ..core.report import FileReport
from .file_names import numbered
from .new_checked import self_checks
from .new_order import Order
from .new_pattern import NUMBER
from .new_place import Place
from .new_plan import Plan, Planned, planned
from .new_rows import NumberedRow

if TYPE_CHECKING:
    from ..skeletons import Product

Maker = Callable[[Mapping[str, Any], Collection[str]], "Product"]

_LIST = "失败清单.xlsx"
_SHOWN = 5


def write_many(order: Order, rows: Sequence[NumberedRow], sample: Mapping[str, Any], given: Mapping[str, Any]) -> int:
    """Writes a document a row and sums up; 2 where a row failed, else 0.

    Raises UsageError, before anything is written, for what is wrong with more than a row.
    """
    plan = planned(order, rows, sample, given)
    make = order.maker()
    for line in _few(plan.told):
        click.echo(line, err=True)
    run = _Run(plan)
    try:
        with _shown(plan.rows, order.quiet) as shown:
            for item in shown:
                run.write(item, make)
    except KeyboardInterrupt:
        click.echo(f"\n停在中间：{run.sums()}", err=True)
        raise
    told = run.sums()
    reasons = [f"{_where(item)}：{why}" for item, why in run.failed]
    for line in reasons if run.unlisted else _few(reasons):
        click.echo(line, err=True)
    clean = not any(report.findings or report.status == "failed" for _, report in run.made) and not run.notes
    if not (order.quiet and clean and not run.failed):
        click.echo(told)
        if run.made:
            click.echo(self_checks(run.made))
        for note, names in run.notes.items():
            where = f"{names[0]}等{len(names)}份" if len(names) > 1 else names[0]
            click.echo(f"　　{note}" if len(names) == len(run.made) else f"　　{where}：{note}")
    return 2 if run.failed else 0


class _Run:
    """What has been written, and what has failed, so far."""

    def __init__(self, plan: Plan) -> None:
        self._folder = plan.folder
        self.made: list[tuple[Path, FileReport]] = []
        self.failed: list[tuple[Planned, str]] = []
        self.notes: dict[str, list[str]] = {}
        """Remark → the documents it is made of."""
        self.unlisted = False
        """Whether what failed could not be written into a list, so that all of it must be said."""

    def write(self, item: Planned, make: Maker) -> None:
        """Writes one document, or notes why not."""
        if item.place is None:
            self.failed.append((item, item.reason))
            return
        try:
            product = make(item.values, item.given)
            item.place.write(product.data)
        except DraftcheckError as error:
            self.failed.append((item, f"{error.message}（{error.hint}）" if error.hint else error.message))
        except Exception as error:  # one row of many must not cost the others
            self.failed.append((item, f"程序出错：{type(error).__name__}: {error}"))
        else:
            self.made.append((item.place.path, product.report))
            for note in product.notes:
                self.notes.setdefault(note, []).append(item.place.path.name)

    def sums(self) -> str:
        """Writes the list of what failed, and tells in one line how many were written, where, and how many not."""
        failed = ""
        if self.failed:
            try:
                why = f"原因见 {self._write_list()}"
            except DraftcheckError as error:
                self.unlisted = True
                why = f"失败清单没有写成：{error.message}"
            failed = f"，失败{len(self.failed)}份（{why}）"
        return f"写好{len(self.made)}份{failed}" + (f"，在 {self._folder}" if self.made else "")

    def _write_list(self) -> Path:
        """Beside the documents, over no older list; gives its path."""
        from ..reporters.failure_list import failure_list

        rows = [(item.row.where, {NUMBER: item.row.number, **item.row.values}, why) for item, why in self.failed]
        path, number = self._folder / _LIST, 1
        while path.exists():
            number += 1
            path = self._folder / numbered(_LIST, number)
        Place(path, overwrite=False, kept=(), makes_folder=True).write(failure_list(rows))
        return path


def _shown(rows: Sequence[Planned], quiet: bool) -> Any:
    """The rows, with a bar on a terminal that fills as they are written."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        return nullcontext(rows)
    return click.progressbar(rows, label="正在写", file=sys.stderr, show_pos=True)


def _where(item: Planned) -> str:
    return f"{item.row.where}（{NUMBER}{item.row.number}）" if item.row.where else f"{NUMBER}{item.row.number}"


def _few(lines: Sequence[str]) -> Iterable[str]:
    yield from lines[:_SHOWN]
    if len(lines) > _SHOWN:
        yield f"……另有{len(lines) - _SHOWN}处"

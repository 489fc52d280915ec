"""Rows of one level of a table over those of the next (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from .table_labels import is_share
from .table_levels import children
from .table_names import line_of_column, name_of_row
from .table_reading import Rows, adds_up, is_column_coarse, total_in
from .table_sums import Fault, is_of_unit, summed

_CLOSE = Decimal("0.2")


def level_faults(rows: Rows) -> Iterator[Fault]:
    """Rows with a number, a code or an indent above rows of the next level that do not add up to them."""
    if not (rows.levels.shown and rows.levels.clear) or rows.note == "重" or "其中" in rows.kinds:
        return
    sheet = rows.sheet
    plain = [n for n, kind in enumerate(rows.kinds) if not kind]
    families = [(n, found) for at, n in enumerate(plain) if len(found := children(rows.levels.depth, plain, at)) > 1]
    told = [_of_family(rows, n, below) for n, below in families]
    right = sum(fits for fits, _ in told)
    for fits, wrong in told:
        alone = right == 0 and sum(len(faults) for _, faults in told) == 1
        for fault in wrong if fits or alone or right >= sum(not f for f, _ in told) else ():
            if fits or abs(fault.difference) <= _CLOSE * abs(fault.summed.value):
                sure = right > 0 and not fault.summed.blanks and not fault.summed.is_near(fault.total)
                yield fault._replace(certain=sure and sheet.head > 0)


def _of_family(rows: Rows, parent: int, below: Sequence[int]) -> tuple[bool, list[Fault]]:
    """Whether rows add up to the one above them in some column, and the columns where they do not."""
    sheet = rows.sheet
    right, wrong = False, []
    if any(rows.kinds[n] not in ("", "注") for n in range(parent, below[-1])):
        return False, []
    for column in range(len(sheet.rows[0])):
        total = total_in(sheet.rows[parent][column], column)
        if total is None or is_share(sheet, column) or not adds_up(rows, column, total[1]):
            continue
        found = summed([row[column] for row in sheet.rows], below, is_column_coarse(rows, column, total[1]))
        if found is None or not is_of_unit(total[1], found):
            continue
        if found.fits(total[1]):
            right = right or bool(found.value)
        else:
            name = name_of_row(sheet, parent)
            wrong.append(Fault(*total, found, f"{line_of_column(sheet, column)}“{name}”所属各行", name, True))
    return right, wrong

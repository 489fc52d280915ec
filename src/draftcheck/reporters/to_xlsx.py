"""The report as a workbook for the office: the list of findings to work through, and the sums."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from ..core.report import FileReport
from ..core.rule import Rule
from .form import Conditions
from .xlsx_cells import add_looks
from .xlsx_findings import COLUMNS, FindingsSheet
from .xlsx_findings import NAME as FINDINGS
from .xlsx_gone import NAME as GONE
from .xlsx_gone import WHY, write_gone
from .xlsx_kept import Kept
from .xlsx_older import Older, read_older
from .xlsx_sums import NAME as SUMS
from .xlsx_sums import Sums


class Ledger:
    """Rows are written as they come; the workbook is whole at the end. `rules` are all rules by id.

    States and remarks of an `older` workbook are taken over; `paths` are then all files of this run.
    """

    def __init__(self, rules: Mapping[str, Rule], older: Older | None = None, paths: Iterable[str] = ()) -> None:
        from openpyxl import Workbook

        self._book = Workbook(write_only=True)
        self._book.properties.creator = "draftcheck"
        self._book.properties.title = "公文检查问题清单"
        add_looks(self._book)
        self._kept = Kept(older.entries, paths) if older is not None else None
        self._left = 0
        self._findings = FindingsSheet(self._book, rules, self._kept)
        self._sums = Sums(rules)

    def add(self, report: FileReport, conditions: Conditions) -> str:
        """Nothing to see yet."""
        if report.error is None:
            with _full_disk_told():
                self._findings.add(report.path, report.findings)
        self._sums.add(report)
        return ""

    def end(self) -> bytes:
        """The .xlsx file. It opens on the sums where there is nothing to work through."""
        target = BytesIO()
        with _full_disk_told():
            self._findings.close()
            self._sums.write(self._book)
            if self._kept is not None and (left := self._kept.left()):
                self._left = len(left)
                write_gone(self._book, left)
            self._book.active = 0 if self._findings.rows else 1
            self._book.save(target)
        return target.getvalue()

    def told(self) -> str:
        """What became of the older workbook, at the end; empty where there was none or nothing was entered in it."""
        said = [f"带过来{self._findings.carried}处填过的状态、备注"] if self._findings.carried else []
        said += [f"其中{self._findings.again}处写着“已改”，这次仍然查出"] if self._findings.again else []
        said += [f"{self._left}处这次没有列出，记在工作表“{GONE}”"] if self._left else []
        return "，".join(said)


def older_workbook(path: Path) -> Older | None:
    """The workbook of an earlier run; None where it is none of ours."""
    return read_older(path, frozenset((*COLUMNS, WHY)), frozenset((FINDINGS, SUMS, GONE)))


@contextmanager
def _full_disk_told() -> Iterator[None]:
    """Rows wait in a temporary file; where there is no room for it lxml raises an error of its own."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        if "ENOSPC" not in str(error):
            raise
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from None

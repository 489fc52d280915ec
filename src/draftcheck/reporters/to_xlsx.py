"""The report as a workbook for the office: the list of findings to work through, and the sums."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO

from ..core.report import FileReport
from ..core.rule import Rule
from .form import Conditions
from .xlsx_cells import add_looks
from .xlsx_findings import FindingsSheet
from .xlsx_sums import Sums


class Ledger:
    """Rows are written as they come; the workbook is whole at the end. `rules` are all rules by id."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        from openpyxl import Workbook

        self._book = Workbook(write_only=True)
        self._book.properties.creator = "draftcheck"
        self._book.properties.title = "公文检查问题清单"
        add_looks(self._book)
        self._findings = FindingsSheet(self._book, rules)
        self._sums = Sums(rules)

    def add(self, report: FileReport, conditions: Conditions) -> str:
        """Nothing to see yet."""
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
            self._book.active = 0 if self._findings.rows else 1
            self._book.save(target)
        return target.getvalue()


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

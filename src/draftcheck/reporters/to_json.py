"""The report as JSON, schema 1, whole or a line a file."""

from __future__ import annotations

import json

from ..core.report import FileReport, Report
from .form import Conditions


class Whole:
    """One object for the whole run, written at the end."""

    def __init__(self) -> None:
        self._files: list[FileReport] = []

    def add(self, report: FileReport, conditions: Conditions) -> str:
        """Nothing yet."""
        self._files.append(report)
        return ""

    def end(self) -> str:
        """The whole report."""
        return json.dumps(Report.of(self._files).to_dict(), ensure_ascii=False, indent=1) + "\n"


class Lines:
    """The objects of `files`, one a line, as they are finished."""

    def add(self, report: FileReport, conditions: Conditions) -> str:
        """The file's line."""
        return json.dumps(report.to_dict(), ensure_ascii=False) + "\n"

    def end(self) -> str:
        """Nothing more."""
        return ""

"""The report as JSON, schema 1, whole or a line a file."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..core.finding import Finding
from ..core.report import FileReport, Report, to_plain
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


def additional_line(path: str, findings: Iterable[Finding]) -> str:
    """The line of JSON Lines that follows at the end for a file, with findings that needed the whole folder."""
    said = {"path": path, "additional": [to_plain(finding) for finding in findings]}
    return json.dumps(said, ensure_ascii=False) + "\n"


class Lines:
    """The objects of `files`, one a line, as they are finished."""

    def add(self, report: FileReport, conditions: Conditions) -> str:
        """The file's line."""
        return json.dumps(report.to_dict(), ensure_ascii=False) + "\n"

    def end(self) -> str:
        """Nothing more."""
        return ""

"""The result of a run, and its plain form: JSON report, schema 1."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Literal

from .finding import Finding, Severity
from .value import Value
from .version import __version__

SCHEMA = 1


class ReadError(Value):
    """Why a file could not be read: what happened and what to do."""

    code: str
    message: str
    hint: str


class FileReport(Value):
    """One file's findings, or why it could not be read."""

    path: str
    status: Literal["checked", "failed"]
    error: ReadError | None = None
    genre: str | None = None
    profile: str | None = None
    characters: int = 0
    paragraphs: int = 0
    elapsed_ms: float = 0.0
    accepted: int = 0
    findings: tuple[Finding, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The object that `files` holds in the JSON report."""
        plain: dict[str, Any] = to_plain(self)
        return plain

    def count(self, severity: Severity) -> int:
        """Findings of just this severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)


class Totals(Value):
    """Sums over the files of a report."""

    files: int = 0
    failed: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0

    def plus(self, report: FileReport) -> "Totals":
        """These sums with one more file."""
        return Totals(
            self.files + 1,
            self.failed + (report.status == "failed"),
            self.error + report.count(Severity.ERROR),
            self.warning + report.count(Severity.WARNING),
            self.info + report.count(Severity.INFO),
        )


class Report(Value):
    """A whole run."""

    schema: int
    draftcheck: str
    files: tuple[FileReport, ...]
    totals: Totals

    @classmethod
    def of(cls, files: Iterable[FileReport]) -> "Report":
        """The report over these files."""
        listed = tuple(files)
        totals = Totals()
        for report in listed:
            totals = totals.plus(report)
        return cls(SCHEMA, __version__, listed, totals)

    def to_dict(self) -> dict[str, Any]:
        """The JSON report as dictionaries and lists."""
        plain: dict[str, Any] = to_plain(self)
        return plain


def to_plain(value: object) -> Any:
    """Named tuples become dictionaries, enumerations their values, tuples lists."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        if fields is None:
            return [to_plain(item) for item in value]
        return {name: to_plain(item) for name, item in zip(fields, value, strict=True)}
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    return value

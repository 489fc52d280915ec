"""What every form of report can do."""

from typing import Protocol

from ..core.report import FileReport


class Form(Protocol):
    """Takes the files' reports one after the other and gives the text to write so far."""

    def add(self, report: FileReport, rules: int) -> str:
        """The text for one file; `rules` is how many rules looked at it."""
        ...

    def end(self) -> str:
        """The text that closes the report."""
        ...

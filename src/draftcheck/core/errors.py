"""Errors a user can mend. Each says what happened (`message`) and what to do (`hint`), in Chinese."""

from typing import Any


class DraftcheckError(Exception):
    """Shown as two lines, never as a traceback. `exit_code` as in contract.md."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message, self.hint)


class UsageError(DraftcheckError):
    """Wrong options, wrong settings, an unknown rule."""


class UnreadableFile(DraftcheckError):
    """A file that cannot be read as a draft; `code` is the short name in the JSON report."""

    exit_code = 3

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.code = code

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.message, self.hint)

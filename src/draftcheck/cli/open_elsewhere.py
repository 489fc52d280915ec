"""Whether a document is open in Word, WPS or LibreOffice: they put a lock file beside it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_SHORT, _LONG = 6, 8  # characters: Word puts ~$ before a short name, and in place of the first two of a long one


def lock_of(path: Path) -> Path | None:
    """The lock file beside a document that is open."""
    name, length = path.name, len(path.stem)
    cut = 0 if length <= _SHORT else 1 if length < _LONG else 2
    for candidate in (f"~${name[cut:]}", f".~{name}", f".~lock.{name}#"):
        with suppress(OSError):  # a name too long for the disk
            if path.with_name(candidate).exists():
                return path.with_name(candidate)
    return None

"""Output that any console can show: UTF-8 where it goes into a file or a pipe, replaced characters elsewhere."""

from __future__ import annotations

import os
import sys
from typing import IO


def readable(stream: IO[str] | None, always_utf8: bool = False) -> None:
    """Makes writing to a standard stream safe.

    A terminal keeps its own encoding and shows `?` for what it lacks (GBK has no 〇 in some fonts, no emoji);
    anything else gets UTF-8, unless the user has set PYTHONIOENCODING and the form of output allows it.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if stream is None or reconfigure is None:
        return
    keep = stream.isatty() or ("PYTHONIOENCODING" in os.environ and not always_utf8)
    if keep:
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="replace")


class ResultFile:
    """A file for the result. It is opened before the work begins and takes the place of an older one only at the end,
    so that a reader never sees half of it; what is no plain file (a device, a pipe) is written to directly.

    Raises UsageError when it cannot be written.
    """

    def __init__(self, given: str) -> None:
        from pathlib import Path

        target = Path(given)
        self._given = given
        plain = target.is_file() or not target.exists()
        self._target = target.resolve() if plain else target
        self._written = self._target.with_name(f".{self._target.name}.{os.getpid()}") if plain else self._target
        try:
            if plain and self._target.exists():
                self._target.open("r+b").close()  # Windows refuses here while Excel or WPS has it open
            self._stream = self._written.open("wb")
        except OSError as error:
            raise self._refusal(error) from None

    def write(self, piece: str | bytes) -> None:
        """Adds to the result: text as UTF-8, bytes as they are."""
        self._stream.write(piece.encode("utf-8", "replace") if isinstance(piece, str) else piece)

    def close(self, done: bool) -> None:
        """Puts the result in its place when `done`, else throws it away, as when the disk is full."""
        try:
            self._stream.close()
            if done and self._written != self._target:
                self._replace()
        finally:
            if self._written != self._target:
                self._written.unlink(missing_ok=True)

    def _replace(self) -> None:
        try:
            self._written.replace(self._target)
        except PermissionError as error:
            raise self._refusal(error) from None

    def _refusal(self, error: OSError) -> Exception:
        from ..core.errors import UsageError

        if isinstance(error, PermissionError) and self._target.is_file():
            hint = "它可能正开着（Excel、WPS），或者设成了只读；请关闭它，或者用 -o 换一个文件名"
        else:
            hint = "请给出自己能写的文件夹里的一个文件名"
        return UsageError(f"写不了结果文件 {self._given}", hint)


def progress(done: int, total: int, name: str, doing: str = "正在检查") -> None:
    """One line on stderr that overwrites itself; nothing where stderr is not a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r\x1b[K{doing} {done}/{total} {name[-40:]}{end}")
    sys.stderr.flush()

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

        from ..core.errors import UsageError

        target = Path(given)
        if target.suffix.lower() in (".docx", ".docm", ".dotx"):
            raise UsageError("结果文件的名字以 .docx 结尾，可能会盖掉文稿", "请换一个名字，如 结果.json")
        self._target = target.resolve()
        plain = self._target.is_file() or not self._target.exists()
        self._written = self._target.with_name(f".{self._target.name}.{os.getpid()}") if plain else self._target
        try:
            self._stream = self._written.open("w", encoding="utf-8", newline="")
        except OSError:
            raise UsageError(f"写不了结果文件 {given}", "请给出自己能写的文件夹里的一个文件名") from None

    def write(self, text: str) -> None:
        """Adds to the result."""
        self._stream.write(text)

    def close(self, done: bool) -> None:
        """Puts the result in its place when `done`, else throws it away."""
        self._stream.close()
        if self._written == self._target:
            return
        if done:
            self._written.replace(self._target)
        else:
            self._written.unlink(missing_ok=True)


def progress(done: int, total: int, name: str) -> None:
    """One line on stderr that overwrites itself; nothing where stderr is not a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r\x1b[K正在检查 {done}/{total} {name[-40:]}{end}")
    sys.stderr.flush()

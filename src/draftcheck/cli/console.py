"""Output that any console can show: UTF-8 where it goes into a file or a pipe, replaced characters elsewhere."""

from __future__ import annotations

import os
import sys
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


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


def write_beside(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Writes a file by way of a temporary one in the same folder, so that a reader never sees half of it."""
    import tempfile
    from pathlib import Path

    handle, name = tempfile.mkstemp(prefix=".draftcheck-", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding=encoding, newline="") as stream:
            stream.write(text)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def progress(done: int, total: int, name: str) -> None:
    """One line on stderr that overwrites itself; nothing where stderr is not a terminal."""
    if not sys.stderr.isatty():
        return
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r\x1b[K正在检查 {done}/{total} {name[-40:]}{end}")
    sys.stderr.flush()

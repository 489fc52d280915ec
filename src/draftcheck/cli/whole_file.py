"""A file is written whole or not at all: under another name first, which then takes its place."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from ..core.errors import UnreadableFile, UsageError
from .os_words import why


def write_whole(path: Path, data: bytes, hint: str, *, like: Path | None = None, only_new: bool = False) -> None:
    """Puts a file in its place, readable by whom `like` is, else as any new file is.

    Raises UnreadableFile with this hint where it cannot be written, UsageError where `only_new` and somebody else has
    put a file there meanwhile. What could not be written whole is taken away, also when the user breaks in.
    """
    part = path.with_name(f".draftcheck-{os.getpid()}.tmp")
    try:
        part.touch(0o600 if like is not None else 0o666)
        with part.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if like is not None:
            part.chmod(stat.S_IMODE(like.stat().st_mode))
        if only_new and path.exists():
            raise UsageError(f"刚才还没有 {path.name}，现在有了，没有覆盖", "请用 -o 换一个名字，或者加 --overwrite")
        part.replace(path)
    except OSError as error:
        raise UnreadableFile("not-written", f"写不了 {path}（{why(error)}）", hint) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)

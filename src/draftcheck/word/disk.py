"""The bytes of a file on disk, or in words why there are none."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from .refusals import refusal

MOST_MEGABYTES = 512  # Word's own limit

_LOCK_NAMES = ("~$", ".~")  # Word and WPS on Windows; WPS on Linux
_NO_SUCH_NAME = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL, errno.ELOOP)


def file_bytes(path: Path) -> bytes:
    """All bytes of a file, read once; the file is closed again.

    Raises UnreadableFile: missing, folder, not-a-file, lock-file, too-large, locked, empty-file.
    """
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise refusal("folder")
        if not stat.S_ISREG(state.st_mode):
            raise refusal("device")
        if path.name.startswith(_LOCK_NAMES):
            raise refusal("lock-file")
        if state.st_size > MOST_MEGABYTES << 20:
            raise refusal("huge-file", limit=MOST_MEGABYTES)
        with path.open("rb") as stream:
            data = stream.read(state.st_size + 1)
    except PermissionError:
        raise refusal("locked") from None
    except (OSError, ValueError) as error:  # ValueError: a null or a lone surrogate in the name
        gone = isinstance(error, ValueError) or error.errno in _NO_SUCH_NAME
        raise refusal("missing" if gone else "disk") from None
    if not data:
        raise refusal("empty-file")
    return data

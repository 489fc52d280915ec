"""The one true form of a word table: UTF-8 with its mark, CRLF, the known columns first, rows in order."""

from __future__ import annotations

import csv
import errno
import io
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ..core.errors import UnreadableFile, UsageError
from ..core.reference import Row
from .lexicon import heading_of, read_table
from .terms import KEYS


def table_of(path: Path) -> str:
    """Which table a file is: by its name, else by its columns. Raises UsageError where neither tells."""
    if path.stem in KEYS:
        return path.stem
    heading = heading_of(path)
    for table, columns in KEYS.items():
        if all(column in heading for column in columns):
            return table
    known = "；".join("、".join(columns) for columns in dict.fromkeys(KEYS.values()))
    raise UsageError(f"看不出 {path.name} 是哪一种词表", f"前两列的列名应当是其中一种：{known}")


def tidied(path: Path) -> bytes:
    """The bytes that a table should have; rows that stand twice just alike are joined."""
    rows = read_table(path)
    if not rows:
        return path.read_bytes()
    heading = list(rows[0])
    kept = sorted({tuple(row[name] for name in heading): row for row in rows}.items())
    return written([row for _, row in kept], heading)


def written(rows: Sequence[Row], heading: list[str]) -> bytes:
    """Rows as the bytes of a CSV file that old and new versions of Excel and WPS open rightly."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows([row[name] for name in heading] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def save(path: Path, data: bytes) -> None:
    """Writes through a file beside it, so that nothing is lost half-way.

    Raises UsageError, and UnreadableFile where the disk is full.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        if error.errno == errno.ENOSPC:
            said, hint = f"磁盘满了，写不了 {path}", "请清理出空间后再运行；原来的内容没有动"
            raise UnreadableFile("not-written", said, hint) from None
        raise UsageError(f"写不了 {path}", "请确认文件夹可以写入，文件没有被 Excel 或 WPS 打开") from None

"""Errors of SQLite in sentences."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager

from ...core.errors import DraftcheckError, UnreadableFile, UsageError

_LOW_BYTE = 0xFF  # the rest of an extended code says where it happened


_ODD = (LookupError, ValueError, TypeError, struct.error, OverflowError)


@contextmanager
def in_sentences(address: str, connection: sqlite3.Connection | None = None) -> Iterator[None]:
    """Raises what SQLite and the system complain of as errors that a user can mend.

    With a connection, an error of ours that comes from rows that do not fit together is told as such too.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise fault(error, address) from error
    except OSError as error:
        raise _of_system(error, address) from error
    except _ODD as error:
        if connection is None or _is_sound(connection):
            raise
        raise damaged(address) from error


def _is_sound(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def kind(error: sqlite3.Error) -> int:
    """The plain result code, 0 where the error is not SQLite's own."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & _LOW_BYTE


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another process held the store for too long."""
    return kind(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_full(error: sqlite3.Error) -> bool:
    """Whether there was no room left."""
    return kind(error) in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


def fault(error: sqlite3.Error, address: str) -> DraftcheckError:
    """The sentence for an error of SQLite."""
    code = kind(error)
    if is_busy(error):
        return UnreadableFile("locked", f"文稿库 {address} 一直被别的程序占用", "请等另一个正在入库的程序做完再运行")
    if code == sqlite3.SQLITE_FULL:
        return UnreadableFile(
            "disk-full", f"磁盘满了，没有写完文稿库 {address}", "已入库的没有受影响；请清理出空间后再运行"
        )
    if code == sqlite3.SQLITE_READONLY:
        return read_only(address)
    if code == sqlite3.SQLITE_NOTADB:
        return not_a_store(address)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return UnreadableFile("locked", f"打不开文稿库 {address}", "请检查自己有没有读写它和它所在文件夹的权限")
    if code == sqlite3.SQLITE_IOERR:
        return UnreadableFile(
            "disk-error", f"读写文稿库 {address} 时磁盘出错", "请检查磁盘是否已满、是否还连着；已入库的没有受影响"
        )
    return damaged(address)


def _of_system(error: OSError, address: str) -> DraftcheckError:
    if isinstance(error, PermissionError):
        return UnreadableFile("locked", f"打不开文稿库 {address}", "请检查自己有没有读写它和它所在文件夹的权限")
    return UnreadableFile("disk-error", f"打不开文稿库 {address}：{error.strerror or error}", "请检查路径和磁盘")


def damaged(address: str) -> UnreadableFile:
    """What is in the file does not fit together."""
    return UnreadableFile(
        "damaged-store",
        f"文稿库 {address} 已损坏",
        "请用备份换回；没有备份的，把它改名后用 draftcheck archive add 重新入库",
    )


def not_a_store(address: str) -> UsageError:
    """Some other file."""
    return UsageError(f"{address} 不是文稿库", "请检查 --archive 或设置文件里写的路径")


def read_only(address: str) -> UsageError:
    """It can be searched and nothing else."""
    return UsageError(f"文稿库 {address} 是只读的，只能查找，不能改动", "请检查文件、文件夹的权限和磁盘是否只读")

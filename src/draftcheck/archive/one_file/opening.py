"""A connection to the file of a store: made owner-only, checked, never left half made."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from ...core.errors import UnreadableFile, UsageError
from .faults import damaged, is_busy, not_a_store
from .schema import APPLICATION, INDEX, LEDGER, SCHEMA

PATIENCE_S = 60.0  # how long to wait for another process that is writing; no transaction of ours takes a second
_MAGIC = b"SQLite format 3\x00"
_DISK_PAGE = 8192  # bytes
_WAL_KEPT = 64 << 20  # bytes of the log that may stay after they are written back


def connected(path: Path, *, create: bool, older: bool) -> tuple[sqlite3.Connection, bool]:
    """A connection without a transaction, and whether the store can be changed.

    Raises UsageError for what is no store, one of another schema (`older` lets older ones pass) or a folder, and where
    there is none and `create` is not given; sqlite3.Error and OSError for the rest.
    """
    _refuse_strange(path, create)
    if create:
        _made(path)
    connection, writable = _opened(path)
    try:
        _prepared(connection, path, create and writable, older)
        if writable:
            _with_log(connection)
    except UnicodeDecodeError as error:  # of SQLite's words about a damaged table
        connection.close()
        raise damaged(str(path)) from error
    except BaseException:
        connection.close()
        raise
    return connection, writable


def _refuse_strange(path: Path, create: bool) -> None:
    if path.is_dir():
        raise UsageError(f"{path} 是文件夹，不是文稿库", f"请写出文件，如 {path / 'archive.db'}")
    if not path.exists():
        if not create:
            raise UsageError(f"还没有文稿库 {path}", "先用 draftcheck archive add 把以前的文稿放进去")
        return
    if not path.is_file():
        raise not_a_store(str(path))
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if head and head != _MAGIC:
        raise not_a_store(str(path))
    if not head and not create:
        raise _empty(path)


def _empty(path: Path) -> UsageError:
    """Its making was cut short, and nothing has been added yet."""
    return UsageError(f"文稿库 {path} 是空的", "先用 draftcheck archive add 把以前的文稿放进去")


def _made(path: Path) -> None:
    """An empty file that only its owner can read; SQLite gives the files beside it the same permissions."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return


def _opened(path: Path) -> tuple[sqlite3.Connection, bool]:
    """For reading and writing; else, on a read-only disk, for reading."""
    address = path.absolute().as_uri()
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):  # SQLite needs the files beside it too
        return _connect(f"{address}?mode=rw"), True
    path.open("rb").close()  # PermissionError where it cannot even be read
    log = path.with_name(path.name + "-wal")
    if not log.exists() or not log.stat().st_size:
        return _connect(f"{address}?mode=ro&immutable=1"), False
    try:
        connection = _connect(f"{address}?mode=ro")
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise
        raise UnreadableFile(
            "read-only",
            f"文稿库 {path} 在只读的地方，上次入库还没有收尾，打不开",
            "请把它连同旁边的 -wal 文件一起复制到能写的文件夹再用",
        ) from error
    return connection, False


def _connect(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=PATIENCE_S, isolation_level=None)


def _prepared(connection: sqlite3.Connection, path: Path, create: bool, older: bool) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA secure_delete = OFF")  # merging need not wipe; forgetting turns it on
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute(f"PRAGMA journal_size_limit = {_WAL_KEPT}")
    application, schema = _number(connection, "application_id"), _number(connection, "user_version")
    if application == 0 and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        if not create:
            raise _empty(path)
        _begun(connection)
        application, schema = APPLICATION, SCHEMA
    if application != APPLICATION:
        raise not_a_store(str(path))
    if schema > SCHEMA:
        raise UsageError(f"文稿库 {path} 是新版 draftcheck 建的，这一版读不了", "请升级 draftcheck")
    if schema < SCHEMA and not older:
        raise UsageError(f"文稿库 {path} 是旧版 draftcheck 建的", "请先运行 draftcheck archive rebuild")


def _begun(connection: sqlite3.Connection) -> None:
    """The tables, in one transaction; another process may have been first."""
    connection.execute(f"PRAGMA page_size = {_DISK_PAGE}")
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    _with_log(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not _number(connection, "application_id"):
            for statement in (*LEDGER.split(";\n"), *INDEX.split(";\n")):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _with_log(connection: sqlite3.Connection) -> None:
    """Write-ahead log: readers and a writer do not wait for each other, and a kill leaves nothing half done."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if not is_busy(error):  # else another process is just turning it on
            raise


def _number(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])

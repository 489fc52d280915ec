"""Transactions, and what keeps the file small: unused pages given back, the log written back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_UNUSED_SHARE = 0.2  # of the file that may lie idle: the next merges fill it
_PAGES_AT_ONCE = 500


@contextmanager
def transaction(connection: sqlite3.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[sqlite3.Connection]:
    """Everything inside happens, or, when anything is raised, nothing."""
    connection.execute(begin)
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def give_back(connection: sqlite3.Connection, everything: bool = False) -> bool:
    """Gives some unused pages of the file back to the system, where there are too many; whether it did."""
    unused = connection.execute("PRAGMA freelist_count").fetchone()[0]
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    if not unused or not (everything or unused > max(_PAGES_AT_ONCE, _UNUSED_SHARE * pages)):
        return False
    connection.execute(f"PRAGMA incremental_vacuum({_PAGES_AT_ONCE})").fetchall()
    return bool(connection.execute("PRAGMA freelist_count").fetchone()[0] < unused)


def checkpoint(connection: sqlite3.Connection) -> None:
    """Writes the log back and empties it, unless another process is reading."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

"""A store of an older schema brought up to this one: the ledger stays, the index is begun anew."""

from __future__ import annotations

import sqlite3

from .schema import INDEX, SCHEMA

_DERIVED = ("segment", "gone", "counter")


def bring_up(connection: sqlite3.Connection) -> None:
    """Within a transaction. All documents are stale afterwards; a store of this schema stays as it is."""
    if connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA:
        return
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        if table in _DERIVED or table.startswith(("segment_", "sieve_")):
            connection.execute(f'DROP TABLE "{table}"')
    for statement in INDEX.split(";\n"):
        connection.execute(statement)
    connection.execute(
        "UPDATE counter SET next = (SELECT coalesce(max(first + count), 0) FROM document) WHERE name = 'passage'"
    )
    connection.execute("UPDATE counter SET next = (SELECT coalesce(max(turn), 0) + 1 FROM place) WHERE name = 'turn'")
    connection.execute("UPDATE document SET prints = 0")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")

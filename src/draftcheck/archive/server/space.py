"""The space of deleted rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psycopg


def give_back(connection: psycopg.Connection, *, full: bool) -> None:
    """Makes the space of deleted rows usable, or gives it back: of the tables that are this user's own."""
    rows = connection.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'draftcheck'::regnamespace "
        "AND pg_has_role(relowner, 'USAGE') AND (%s OR relname = 'bucket') ORDER BY relname",
        (full,),
    ).fetchall()
    for (table,) in rows:
        how = "FULL, ANALYZE" if full else "SKIP_LOCKED"
        connection.execute(f"VACUUM ({how}) draftcheck.{table}".encode())

"""Taking documents out of the store by their paths."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .paths import encoded, key_of
from .removal import drop_without_place
from .turns import begin

if TYPE_CHECKING:
    import psycopg


def forget(connection: psycopg.Connection, paths: Iterable[str]) -> int:
    """Takes documents away from these paths and from all below them; gives how many paths were taken away."""
    wanted = [encoded(path) for path in paths]
    if not wanted:
        return 0
    folders = [path.rstrip(mark) + mark for path in wanted for mark in {b"/", os.sep.encode()}]
    with connection.transaction():
        begin(connection)
        left = connection.execute(
            "DELETE FROM draftcheck.place WHERE key = ANY(%b::bytea[]) OR EXISTS (SELECT FROM unnest(%b::bytea[]) "
            "AS folder WHERE substring(path FROM 1 FOR length(folder)) = folder) RETURNING document",
            ([key_of(path) for path in wanted], folders),
        ).fetchall()
        drop_without_place(connection, {row[0] for row in left})
    return len(left)

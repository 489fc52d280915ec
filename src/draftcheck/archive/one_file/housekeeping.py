"""What is done after adding, a little each time, and by `rebuild` to the end: merging, giving unused space back."""

from __future__ import annotations

import sqlite3

from .faults import is_busy, is_full
from .merging import merges, plan, step
from .transactions import checkpoint, give_back, transaction

_LEAST = 8_192
_TIMES = 1.25  # postings moved in each merge under way for one that was added: it ends just before the next is due
_PACK_STEP = 1_000_000


def tidy(connection: sqlite3.Connection, added: int) -> None:
    """Moves each merge on, in proportion to the postings that were added.

    What was added is safe already, so another process at work or a full disk is no fault here.
    """
    connection.execute("PRAGMA synchronous = NORMAL")
    try:
        with transaction(connection) as db:
            plan(db)
        for merge in merges(connection):
            _move(connection, merge.target.id, max(_LEAST, int(_TIMES * added)))
        with transaction(connection) as db:
            give_back(db)
    except sqlite3.Error as error:
        if not is_busy(error) and not is_full(error):
            raise
    finally:
        connection.execute("PRAGMA synchronous = FULL")


def pack(connection: sqlite3.Connection) -> None:
    """One segment without dead postings, and no unused space; in steps, between which others can add."""
    while True:
        with transaction(connection) as db:
            if not merges(db):
                plan(db, everything=True)
            moving = [merge.target.id for merge in merges(db)]
        if not moving:
            break
        for target in moving:
            _move(connection, target, _PACK_STEP)
    pages = True
    while pages:
        with transaction(connection) as db:
            pages = give_back(db, everything=True)
    checkpoint(connection)


def _move(connection: sqlite3.Connection, target: int, postings: int) -> None:
    with transaction(connection) as db:
        for merge in merges(db):
            if merge.target.id == target:  # else another process has ended it
                step(db, merge, postings)

"""Segments: sorted runs of postings, each in a table of its own so that it grows and shrinks at its ends only.

A segment holds the fingerprints from `low` up to, not including, `high`: while segments are merged, theirs shrink from
below as that of the target grows, and what stands outside is not there for a reader.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...core.value import Value
from .buckets import SPACE, cut, shift_for, sorted_postings
from .sieve import begin_sieve, extend_sieve, sieve_pages

if TYPE_CHECKING:
    from .buckets import Postings


class Segment(Value):
    """One row of the table `segment`. `postings`: how many it was made with, or, of a target, has so far.

    `sieve`: the number of pages of its sieve, None where it has none.
    `target`: the segment it is being merged into. A target is complete when `high` has reached the end.
    """

    id: int
    postings: int
    shift: int
    low: int
    high: int
    target: int | None
    sieve: int | None

    @property
    def sieve_table(self) -> str:
        """The name of the table of its sieve."""
        return f"sieve_{self.id}"

    @property
    def table(self) -> str:
        """The name of its table."""
        return f"segment_{self.id}"

    @property
    def free(self) -> bool:
        """Whether no merge has to do with it."""
        return self.target is None and self.high == SPACE


def segments(connection: sqlite3.Connection) -> list[Segment]:
    """All of them, the oldest first."""
    rows = connection.execute("SELECT id, postings, shift, low, high, target, sieve FROM segment ORDER BY id")
    return [Segment(*row) for row in rows]


def next_number(connection: sqlite3.Connection, name: str, many: int = 1) -> int:
    """Takes so many numbers from a counter and gives the first."""
    row = connection.execute(
        "UPDATE counter SET next = next + ? WHERE name = ? RETURNING next", (many, name)
    ).fetchone()
    return int(row[0]) - many


def begin_segment(connection: sqlite3.Connection, expected: int) -> Segment:
    """A new one, empty, laid out for so many postings."""
    made = Segment(next_number(connection, "segment"), 0, shift_for(expected), 0, 0, None, sieve_pages(expected))
    connection.execute("INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?)", tuple(made))
    connection.execute(f"CREATE TABLE {made.table} (bucket INTEGER PRIMARY KEY, postings BLOB NOT NULL)")
    begin_sieve(connection, made)
    return made


def extend_segment(connection: sqlite3.Connection, segment: Segment, postings: Postings, high: int) -> Segment:
    """Puts sorted postings, all from its `high` on, at its end; `high` is where it ends then, the start of a bucket."""
    connection.executemany(f"INSERT INTO {segment.table} VALUES (?, ?)", cut(postings, segment.shift))
    extend_sieve(connection, segment, postings, high)
    grown = segment._replace(postings=segment.postings + len(postings), high=high)
    connection.execute("UPDATE segment SET postings = ?, high = ? WHERE id = ?", (grown.postings, high, segment.id))
    return grown


def add_segment(connection: sqlite3.Connection, passages: Iterable[tuple[int, Iterable[int]]]) -> int:
    """A segment of (passage, its fingerprints); gives how many postings it has. Without any there is none."""
    postings = sorted_postings(passages)
    if len(postings):
        extend_segment(connection, begin_segment(connection, len(postings)), postings, SPACE)
    return len(postings)


def drop_segment(connection: sqlite3.Connection, segment: Segment) -> None:
    """Its table and its row go."""
    connection.execute(f"DROP TABLE {segment.table}")
    if segment.sieve is not None:
        connection.execute(f"DROP TABLE {segment.sieve_table}")
    connection.execute("DELETE FROM segment WHERE id = ?", (segment.id,))

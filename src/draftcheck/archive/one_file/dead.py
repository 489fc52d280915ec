"""Passages of forgotten and replaced documents: their postings stay until a merge passes by and drops them."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from typing import TYPE_CHECKING

from .segments import next_number

if TYPE_CHECKING:
    from .buckets import Postings


class Dead:
    """The passages that are gone, as ranges."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self._firsts = [first for first, _ in ranges]
        self._ends = [first + count for first, count in ranges]

    def __bool__(self) -> bool:
        return bool(self._firsts)

    def __contains__(self, passage: int) -> bool:
        at = bisect_right(self._firsts, passage) - 1
        return at >= 0 and passage < self._ends[at]

    def without(self, postings: Postings) -> Postings:
        """The postings of passages that are still there."""
        import numpy

        if not self._firsts or not len(postings):
            return postings
        passages = postings & numpy.uint64(0xFFFFFFFF)
        at = numpy.searchsorted(numpy.array(self._firsts, numpy.uint64), passages, "right")
        ends = numpy.array([0, *self._ends], numpy.uint64)
        return postings[passages >= ends[at]]


def dead_passages(connection: sqlite3.Connection) -> Dead:
    """All of them."""
    return Dead(connection.execute("SELECT first, count FROM gone ORDER BY first").fetchall())


def bury(connection: sqlite3.Connection, first: int, count: int) -> None:
    """Notes that these passages are gone; segments made from now on are free of them."""
    if count:
        made = next_number(connection, "segment", 0)
        connection.execute("INSERT INTO gone VALUES (?, ?, ?)", (first, count, made))


def clear_graves(connection: sqlite3.Connection) -> None:
    """Strikes out the passages of which no segment can have a posting any more."""
    connection.execute("DELETE FROM gone WHERE segment <= (SELECT coalesce(min(id), 1 << 62) FROM segment)")

"""Merging segments in small steps, each a transaction of its own, so that no single adding waits for a large merge.

A merge moves a border through the space of fingerprints: below it stands the target, above it the sources still do.
Segments are merged four of about the same size at a time, so that a posting is moved only when what was added since
has grown fourfold: some seven times while a store grows to a million passages in small steps.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.value import Value
from .buckets import SPACE, joined
from .dead import Dead, clear_graves, dead_passages
from .segments import Segment, begin_segment, drop_segment, extend_segment, segments

if TYPE_CHECKING:
    from .buckets import Postings

KEPT = 256
"""Postings of one fingerprint that outlast a merge: far more than CEILING, from which on it says nothing."""
_SMALL = 4096  # postings of the lowest level; each further one holds four times as many
_AT_ONCE = 4


class Merge(Value):
    """One merge under way."""

    target: Segment
    sources: tuple[Segment, ...]


def plan(connection: sqlite3.Connection, everything: bool = False) -> None:
    """Begins the merges that are due; `everything`: one of all segments, where it would change anything."""
    levels: dict[int, list[Segment]] = {}
    for segment in segments(connection):
        if segment.free:
            levels.setdefault(0 if everything else _level(segment.postings), []).append(segment)
    for found in levels.values():
        due = _AT_ONCE if not everything else 1 if dead_passages(connection) else 2
        if len(found) < due:
            continue
        target = begin_segment(connection, sum(source.postings for source in found))
        connection.executemany("UPDATE segment SET target = ? WHERE id = ?", [(target.id, s.id) for s in found])


def merges(connection: sqlite3.Connection) -> list[Merge]:
    """Those under way, the smallest first: they are done soonest."""
    known = segments(connection)
    targets = {s.id: s for s in known}
    sources: dict[int, list[Segment]] = {}
    for segment in known:
        if segment.target is not None:
            sources.setdefault(segment.target, []).append(segment)
    found = [Merge(targets[number], tuple(given)) for number, given in sources.items()]
    return sorted(found, key=lambda merge: sum(source.postings for source in merge.sources))


def step(connection: sqlite3.Connection, merge: Merge, postings: int) -> None:
    """Moves the border of a merge by about so many postings, and ends it when there are none left."""
    target, total = merge.target, sum(source.postings for source in merge.sources)
    start = target.high
    end = min(SPACE, start + max(1, SPACE * postings // max(1, total)))
    end = min(SPACE, -(-end >> target.shift) << target.shift)
    moved = _merged(connection, merge.sources, start, end, dead_passages(connection))
    grown = extend_segment(connection, target, moved, end)
    for source in merge.sources:
        if end == SPACE:
            drop_segment(connection, source)
        else:
            connection.execute(f"DELETE FROM {source.table} WHERE bucket < ?", (end >> source.shift,))
            connection.execute("UPDATE segment SET low = ? WHERE id = ?", (end, source.id))
    if end == SPACE:
        if not grown.postings:
            drop_segment(connection, grown)
        clear_graves(connection)


def _merged(connection: sqlite3.Connection, sources: Sequence[Segment], start: int, end: int, dead: Dead) -> Postings:
    """The postings of the sources with fingerprints from `start` up to `end`, in order, without what is to go."""
    import numpy

    found = []
    for source in sources:
        rows = connection.execute(
            f"SELECT postings FROM {source.table} WHERE bucket BETWEEN ? AND ? ORDER BY bucket",
            (start >> source.shift, (end - 1) >> source.shift),
        )
        part = joined(blob for (blob,) in rows)
        low = numpy.searchsorted(part, numpy.uint64(start << 32))
        high = numpy.searchsorted(part, numpy.uint64((end << 32) - 1), "right")
        found.append(part[low:high])
    postings = numpy.concatenate(found)
    postings.sort(kind="stable")  # it finds the runs that are in order already
    return _without_common(dead.without(postings))


def _without_common(postings: Postings) -> Postings:
    """Of a fingerprint that stands in very many passages only the first postings."""
    import numpy

    prints = postings >> numpy.uint64(32)
    if len(prints) <= KEPT or not (prints[KEPT:] == prints[:-KEPT]).any():
        return postings
    keep = numpy.ones(len(prints), numpy.bool_)
    keep[KEPT:] = prints[KEPT:] != prints[:-KEPT]
    return postings[keep]


def _level(postings: int) -> int:
    level = 0
    while postings > _SMALL:
        postings >>= 2
        level += 1
    return level

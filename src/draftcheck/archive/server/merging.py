"""Small segments become larger ones, so that a look-up reads few and adding costs the same at any size.

A merge goes on in steps from the lowest fingerprint to the highest. Each is a transaction of its own and moves as much
as its caller wishes; between two of them the new segment has all fingerprints below its `high`, the old ones the rest.
Whoever adds next goes on with a merge that was left, by a kill too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.passages import CEILING
from .lookup import forgotten
from .schema import MERGING
from .segments import END, Segment, distinct, fill, new_segment, segments, shift_for, thinned, unpacked, without
from .sizes import due, free
from .space import give_back
from .turns import begin

if TYPE_CHECKING:
    import psycopg

    from .segments import Postings

KEPT = 4 * CEILING
"""Of a fingerprint in more passages so many stay in a merged segment: it is a set phrase anyhow."""

LEAST, TIMES = 40_000, 6
"""Postings moved in each merge after adding: as many times those added, which is more than come in meanwhile."""

AT_ONCE = 2_000_000
"""Postings held in memory, about."""


def merge_some(connection: psycopg.Connection, version: int, added: int) -> None:
    """Goes on with what is due, as far as fits to so many postings added. Adding and searching go on all the while."""
    known = segments(connection, version)
    if due(free(known)):
        _plan(connection, version, everything=False)
        known = segments(connection, version)
    for target in sorted({one.target for one in known if one.target is not None}):
        _move(connection, target, max(LEAST, TIMES * added))


def merge_all(connection: psycopg.Connection) -> None:
    """Makes one segment of all that are there, without the passages that are gone."""
    for version in sorted({one.prints for one in segments(connection)}):
        for target in sorted({one.target for one in segments(connection, version) if one.target is not None}):
            _move(connection, target, None)
        new = _plan(connection, version, everything=True)
        if new is not None:
            _move(connection, new, None)


def _plan(connection: psycopg.Connection, version: int, *, everything: bool) -> int | None:
    # Who adds or forgets waits: what is forgotten before a segment begins is never in it.
    with connection.transaction():
        begin(connection)
        chosen = free(segments(connection, version))
        if not everything:
            chosen = list(due(chosen))
        if not chosen:
            return None
        target = new_segment(connection, version, shift_for(sum(one.postings for one in chosen)), 0, high=0)
        connection.execute(
            "UPDATE draftcheck.segment SET target = %b WHERE id = ANY(%b::int[])", (target, [one.id for one in chosen])
        )
    return target


def _move(connection: psycopg.Connection, target: int, wanted: int | None) -> None:
    """Steps of a merge until so many postings are moved, all where None; less where others merge too."""
    while wanted is None or wanted > 0:
        some = AT_ONCE if wanted is None else min(wanted, AT_ONCE)
        with connection.transaction():
            if wanted is None:
                connection.execute("SELECT pg_advisory_xact_lock(%b)", (MERGING,))
            elif not _none_else(connection):
                return
            quarters = _step(connection, target, some)
        if quarters is None:
            return
        if quarters:
            give_back(connection, full=False)
        if wanted is not None:
            wanted -= some


def _none_else(connection: psycopg.Connection) -> bool:
    row = connection.execute("SELECT pg_try_advisory_xact_lock(%b)", (MERGING,)).fetchone()
    return bool(row and row[0])


def _step(connection: psycopg.Connection, target: int, some: int) -> bool | None:
    """None where the merge is done already; else whether another quarter of a large one is done."""
    known = {one.id: one for one in segments(connection)}
    old = [one for one in known.values() if one.target == target]
    if not old:
        return None
    new, total = known[target], sum(one.postings for one in old)
    start, width = new.high, END * some // max(1, total)
    end = min(END, (start + width >> new.shift) + 1 << new.shift)
    part = thinned(without(_between(connection, old, start, end), forgotten(connection)), KEPT)
    fill(connection, target, part, new.shift)
    for one in old:
        connection.execute(
            "DELETE FROM draftcheck.bucket WHERE segment = %b AND number >= %b AND number < %b",
            (one.id, start >> one.shift, end >> one.shift),
        )
    connection.execute(
        "UPDATE draftcheck.segment SET high = %b, postings = postings + %b WHERE id = %b", (end, len(part), target)
    )
    connection.execute("UPDATE draftcheck.segment SET low = %b WHERE target = %b", (end, target))
    if end == END:
        connection.execute(
            "DELETE FROM draftcheck.segment WHERE target = %b OR id = %b AND postings = 0", (target, target)
        )
        connection.execute(
            "DELETE FROM draftcheck.forgotten WHERE since < coalesce((SELECT min(id) FROM draftcheck.segment), since + 1)"
        )
    return total > AT_ONCE and 4 * end // END > 4 * start // END


def _between(connection: psycopg.Connection, old: Sequence[Segment], start: int, end: int) -> Postings:
    import numpy

    parts = []
    for one in old:
        row = connection.execute(
            "SELECT string_agg(postings, ''::bytea) FROM draftcheck.bucket "
            "WHERE segment = %b AND number BETWEEN %b AND %b",
            (one.id, start >> one.shift, (end - 1) >> one.shift),
            binary=True,
        ).fetchone()
        parts.append(row[0] if row and row[0] else b"")
    found = unpacked(b"".join(parts))
    prints = found >> numpy.uint64(32)
    return distinct(found[(prints >= start) & (prints < end)])

"""Fingerprints → postings, from the buckets that can have them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, LiteralString

from ...core.passages import CEILING
from .segments import among, distinct, segments, thinned, unpacked, without

if TYPE_CHECKING:
    import psycopg

    from .segments import Postings, Segment

SCAN = 0.3
"""From this share of its buckets on, a segment is quicker read in one go."""

AT_ONCE = 200_000
"""Buckets asked for in one statement: what they hold must fit into one value of PostgreSQL."""


def postings_of(connection: psycopg.Connection, prints: Iterable[int], version: int) -> list[tuple[int, int]]:
    """(fingerprint, passage) for all that are found, at most CEILING + 1 of a fingerprint. One state of the store."""
    import numpy

    wanted = distinct(numpy.fromiter(prints, dtype=numpy.uint64))
    if not len(wanted):
        return []
    with connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        found = among(_read(connection, wanted, version), wanted)
        gone = forgotten(connection)
    found = thinned(without(distinct(found), gone), CEILING + 1)
    low = numpy.uint64(0xFFFFFFFF)
    return list(zip((found >> numpy.uint64(32)).tolist(), (found & low).tolist(), strict=True))


def forgotten(connection: psycopg.Connection) -> Postings:
    """The passages that are gone: rows of (first id, one after the last), sorted."""
    import numpy

    rows = connection.execute(
        "SELECT first, first + passages FROM draftcheck.forgotten ORDER BY first", binary=True
    ).fetchall()
    return numpy.array(rows, dtype=numpy.uint64).reshape(-1, 2)


def _read(connection: psycopg.Connection, wanted: Postings, version: int) -> Postings:
    import numpy

    parts = []
    for segment in segments(connection, version):
        here = wanted[(wanted >= segment.low) & (wanted < segment.high)]
        numbers = distinct(here >> numpy.uint64(segment.shift)).tolist()
        if len(numbers) > SCAN * (segment.high - segment.low >> segment.shift):
            parts.append(_buckets(connection, segment, "", ()))
        else:
            for start in range(0, len(numbers), AT_ONCE):
                some = ",".join(map(str, numbers[start : start + AT_ONCE]))  # the driver's own way takes longer
                parts.append(_buckets(connection, segment, "AND number = ANY(%s::int[])", (f"{{{some}}}",)))
    return unpacked(b"".join(parts))


def _buckets(connection: psycopg.Connection, segment: Segment, which: LiteralString, more: tuple[str, ...]) -> bytes:
    row = connection.execute(
        "SELECT string_agg(postings, ''::bytea) FROM draftcheck.bucket "
        "WHERE segment = %s AND number BETWEEN %s AND %s " + which,
        (segment.id, segment.low >> segment.shift, (segment.high - 1) >> segment.shift, *more),
        binary=True,
    ).fetchone()
    return row[0] if row and row[0] else b""

"""Postings as PostgreSQL keeps them: numbers of 64 bits, fingerprint << 32 | id of the passage, cut into buckets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ...core.value import Value

if TYPE_CHECKING:
    import numpy
    import psycopg

    Postings = numpy.ndarray[Any, numpy.dtype[numpy.uint64]]

END = 1 << 32
"""One more than the greatest fingerprint."""

PER_BUCKET = 20
"""Postings in a bucket, about: fewer make the index larger, more make a look-up read more."""


class Segment(Value):
    """A run of sorted postings with fingerprints from `low` to before `high`. `target`: what it is being moved to."""

    id: int
    prints: int
    shift: int
    postings: int
    low: int
    high: int
    target: int | None


def segments(connection: psycopg.Connection, version: int | None = None) -> list[Segment]:
    """All segments, or those with fingerprints of one version."""
    rows = connection.execute(
        "SELECT id, prints, shift, postings, low, high, target FROM draftcheck.segment ORDER BY id"
    ).fetchall()
    return [Segment(*row) for row in rows if version is None or row[1] == version]


def new_segment(connection: psycopg.Connection, version: int, shift: int, count: int, high: int = END) -> int:
    """The number of a segment that is to be filled."""
    row = connection.execute(
        "INSERT INTO draftcheck.segment VALUES (nextval('draftcheck.segment_id'), %b, %b, %b, 0, %b, NULL) "
        "RETURNING id",
        (version, shift, count, high),
    ).fetchone()
    assert row is not None
    return int(row[0])


def fill(connection: psycopg.Connection, segment: int, postings: Postings, shift: int) -> None:
    """Writes buckets of a segment."""
    if not len(postings):
        return
    with connection.cursor().copy("COPY draftcheck.bucket FROM STDIN (FORMAT BINARY)") as copy:
        copy.set_types(["int4", "int4", "bytea"])
        for number, contents in buckets(postings, shift):
            copy.write_row((segment, number, contents))


def packed(passages: Iterable[tuple[int, Iterable[int]]]) -> Postings:
    """Postings of passages given as (id, fingerprints), sorted, each once."""
    import numpy

    ids: list[int] = []
    counts: list[int] = []
    prints: list[int] = []
    for number, some in passages:
        before = len(prints)
        prints.extend(some)
        ids.append(number)
        counts.append(len(prints) - before)
    all_ids = numpy.repeat(numpy.array(ids, dtype=numpy.uint64), counts)
    return distinct((numpy.array(prints, dtype=numpy.uint64) << numpy.uint64(32)) | all_ids)


def distinct(values: Postings) -> Postings:
    """The values sorted, each once. (numpy.unique hashes; for postings that is fifty times slower than sorting.)"""
    import numpy

    values = numpy.sort(values)
    kept = numpy.ones(len(values), dtype=bool)
    kept[1:] = values[1:] != values[:-1]
    found: Postings = values[kept]
    return found


def unpacked(blob: bytes) -> Postings:
    """What stands in buckets, end to end."""
    import numpy

    return numpy.frombuffer(blob, dtype="<u8")


def shift_for(count: int) -> int:
    """By how much a fingerprint is shifted to the number of its bucket, in a segment of `count` postings."""
    return 32 - max(0, (count // PER_BUCKET).bit_length() - 1)


def buckets(postings: Postings, shift: int) -> Iterator[tuple[int, bytes]]:
    """(number, contents) of the buckets of sorted postings."""
    import numpy

    numbers = postings >> numpy.uint64(32 + shift)
    starts = numpy.flatnonzero(numbers[1:] != numbers[:-1]) + 1
    edges = [0, *starts.tolist(), len(postings)]
    data = postings.astype("<u8", copy=False).tobytes()
    for number, start, end in zip(numbers[edges[:-1]].tolist(), edges, edges[1:], strict=False):
        if end > start:
            yield number, data[start * 8 : end * 8]


def without(postings: Postings, ranges: Postings) -> Postings:
    """Postings less those of passages in `ranges`: rows of (first id, one after the last), sorted."""
    import numpy

    if not len(ranges) or not len(postings):
        return postings
    ids = postings & numpy.uint64(0xFFFFFFFF)
    before = numpy.searchsorted(ranges[:, 0], ids, side="right")
    gone = (before > 0) & (ids < ranges[numpy.maximum(before, 1) - 1, 1])
    found: Postings = postings[~gone]
    return found


def thinned(postings: Postings, most: int) -> Postings:
    """Sorted postings with at most `most` of each fingerprint."""
    import numpy

    if len(postings) <= most:
        return postings
    prints = postings >> numpy.uint64(32)
    kept = numpy.ones(len(postings), dtype=bool)
    kept[most:] = prints[most:] != prints[:-most]
    return postings[kept]


def among(postings: Postings, wanted: Postings) -> Postings:
    """Postings with one of the `wanted` fingerprints (sorted), in any order."""
    import numpy

    # A table of a million bits leaves out nearly all that no binary search need see.
    low = numpy.uint64(0xFFFFF)
    table = numpy.zeros(1 << 20, dtype=bool)
    table[wanted & low] = True
    likely = postings[table[(postings >> numpy.uint64(32)) & low]]
    prints = likely >> numpy.uint64(32)
    places = numpy.searchsorted(wanted, prints)
    places[places == len(wanted)] = 0
    found: Postings = likely[wanted[places] == prints] if len(wanted) else likely[:0]
    return found

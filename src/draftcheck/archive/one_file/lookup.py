"""Fingerprints → the passages that have them, from all segments."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from .buckets import SPACE, found_in, joined, values
from .dead import Dead, dead_passages
from .segments import Segment, segments
from .sieve import sifted

_SCAN = 0.4  # from this share of a segment's buckets on, reading them all in order is quicker than seeking each
_MANY = 4_000  # fingerprints from which on loading numpy pays


def postings_of(connection: sqlite3.Connection, prints: Iterable[int], most: int) -> list[tuple[int, int]]:
    """(fingerprint, passage) for each passage that has it, at most `most` for one fingerprint."""
    wanted = sorted(set(prints))
    look = _many if len(wanted) >= _MANY else _few
    dead = dead_passages(connection)
    found: list[tuple[int, int]] = []
    count: Counter[int] = Counter()
    too_many: set[int] = set()
    for segment in sorted(segments(connection), key=lambda segment: -segment.postings):
        inside = wanted[bisect_left(wanted, segment.low) : bisect_left(wanted, segment.high)]
        if not inside:
            continue
        more = look(connection, segment, inside, dead, most)
        found += more
        count.update([number for number, _ in more])
        common = {number for number, seen in count.items() if seen >= most}
        if common:
            wanted = [number for number in wanted if number not in common]
            too_many |= {number for number in common if count.pop(number) > most}
    return _cut(found, too_many, most) if too_many else found


def _cut(found: list[tuple[int, int]], too_many: set[int], most: int) -> list[tuple[int, int]]:
    kept = []
    seen: Counter[int] = Counter()
    for item in found:
        if item[0] in too_many:
            seen[item[0]] += 1
            if seen[item[0]] > most:
                continue
        kept.append(item)
    return kept


def _few(
    connection: sqlite3.Connection, segment: Segment, wanted: Sequence[int], dead: Dead, most: int
) -> list[tuple[int, int]]:
    """In plain Python, so that a short draft need not load numpy."""
    groups: dict[int, list[int]] = {}
    for number in wanted:
        groups.setdefault(number >> segment.shift, []).append(number)
    found: list[tuple[int, int]] = []
    for bucket, blob in _buckets(connection, segment, list(groups)):
        postings = values(blob)
        size = len(postings)
        for number in groups.get(bucket, ()):
            start = number << 32
            at = bisect_left(postings, start)
            full = len(found) + most
            while at < size and (passage := postings[at] - start) < SPACE and len(found) < full:
                if not dead or passage not in dead:
                    found.append((number, passage))
                at += 1
    return found


def _many(
    connection: sqlite3.Connection, segment: Segment, wanted: Sequence[int], dead: Dead, most: int
) -> list[tuple[int, int]]:
    import numpy

    numbers = sifted(connection, segment, numpy.array(wanted, numpy.uint64))
    buckets = numpy.unique(numbers >> numpy.uint64(segment.shift)).tolist()
    postings = joined(blob for _, blob in _buckets(connection, segment, buckets))
    return found_in(dead.without(postings), numbers, most)


def _buckets(connection: sqlite3.Connection, segment: Segment, wanted: list[int]) -> Iterable[tuple[int, bytes]]:
    """The buckets in order, and others too where reading all is quicker."""
    if len(wanted) > _SCAN * (1 << (32 - segment.shift)):
        return connection.execute(f"SELECT bucket, postings FROM {segment.table} ORDER BY bucket")
    return connection.execute(
        f"SELECT bucket, postings FROM {segment.table} WHERE bucket IN (SELECT value FROM json_each(?)) ORDER BY bucket",
        (json.dumps(wanted),),
    )

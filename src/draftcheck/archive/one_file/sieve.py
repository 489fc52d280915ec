"""Beside a large segment a few bits for each of its fingerprints (a Bloom filter), cut into pages by fingerprint.

Most fingerprints of a draft stand in one segment or in none. The sieve says so for 97 in 100 of them by reading an
eighth of the segment in large pieces, and the search seeks the buckets of the others only.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

    from .buckets import Postings
    from .segments import Segment

LEAST = 32_768
"""Postings from which on a segment has a sieve; smaller ones are read faster without."""

_BITS = 8  # for each posting
_PAGE = 17  # 2¹⁷ bits, 16 KB
_FACTORS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)  # each sets one bit in the page of a fingerprint
_SEEK = 2  # fingerprints for a page, below which seeking all of them is quicker than reading the sieve


def sieve_pages(expected: int) -> int | None:
    """Of how many pages the sieve of so large a segment is; None: it has no sieve."""
    return -(-_BITS * expected >> _PAGE) if expected >= LEAST else None


def begin_sieve(connection: sqlite3.Connection, segment: Segment) -> None:
    """An empty one."""
    if segment.sieve is not None:
        connection.execute(f"CREATE TABLE {segment.sieve_table} (page INTEGER PRIMARY KEY, bits BLOB NOT NULL)")


def extend_sieve(connection: sqlite3.Connection, segment: Segment, postings: Postings, high: int) -> None:
    """Notes these postings, which lie from the segment's `high` up to the new one; every page there is written."""
    import numpy

    if segment.sieve is None or high == segment.high:
        return
    first, last = segment.high * segment.sieve >> 32, (high - 1) * segment.sieve >> 32
    bits = numpy.zeros((last - first + 1) << _PAGE, numpy.bool_)
    for places in _places(postings >> numpy.uint64(32), segment.sieve, first):
        bits[places] = True
    pages = numpy.packbits(bits, bitorder="little").reshape(last - first + 1, -1)
    before = connection.execute(f"SELECT bits FROM {segment.sieve_table} WHERE page = ?", (first,)).fetchone()
    if before is not None:
        pages[0] |= numpy.frombuffer(before[0], numpy.uint8)
    connection.executemany(
        f"INSERT OR REPLACE INTO {segment.sieve_table} VALUES (?, ?)",
        ((first + at, page.tobytes()) for at, page in enumerate(pages)),
    )


def sifted(connection: sqlite3.Connection, segment: Segment, prints: Postings) -> Postings:
    """Of these sorted fingerprints, all between `low` and `high`, those that the segment may have."""
    import numpy

    if segment.sieve is None:
        return prints
    first, last = int(prints[0]) * segment.sieve >> 32, int(prints[-1]) * segment.sieve >> 32
    if len(prints) < _SEEK * (last - first + 1):
        return prints
    rows = connection.execute(
        f"SELECT bits FROM {segment.sieve_table} WHERE page BETWEEN ? AND ? ORDER BY page", (first, last)
    )
    bits = numpy.frombuffer(b"".join(page for (page,) in rows), numpy.uint8)
    may = numpy.ones(len(prints), numpy.bool_)
    for places in _places(prints, segment.sieve, first):
        may &= (bits[places >> 3] >> (places & 7).astype(numpy.uint8)) & 1 == 1
    return prints[may]


def _places(prints: Postings, pages: int, first: int) -> list[NDArray[int64]]:
    """The bits of each fingerprint, counted from the beginning of the page `first`."""
    import numpy

    start = ((prints * numpy.uint64(pages) >> numpy.uint64(32)).astype(numpy.int64) - first) << _PAGE
    inner = numpy.uint64((1 << _PAGE) - 1)
    return [start + (prints * numpy.uint64(f) >> numpy.uint64(15) & inner).astype(numpy.int64) for f in _FACTORS]

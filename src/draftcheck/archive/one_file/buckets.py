"""Postings as they lie in a segment: sorted whole numbers, cut into buckets of some thirty by fingerprint.

A posting is fingerprint × 2³² + passage. Fingerprints are spread evenly, so the bucket is the fingerprint's upper bits.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import uint64
    from numpy.typing import NDArray

    Postings = NDArray[uint64]

SPACE = 1 << 32
_IN_A_BUCKET = 16  # and up to twice as many: small enough to read in vain, large enough not to cost a row each
_BYTES = 8


def shift_for(postings: int) -> int:
    """By how many bits a fingerprint is shifted to give its bucket, in a segment of so many postings."""
    return 32 - max(0, (postings // _IN_A_BUCKET).bit_length() - 1)


def sorted_postings(passages: Iterable[tuple[int, Iterable[int]]]) -> Postings:
    """(passage, its fingerprints) → postings in order."""
    import numpy

    values = array("Q")
    for passage, prints in passages:
        values.extend([(number << 32) | passage for number in set(prints)])
    found: Postings = numpy.array(values, dtype=numpy.uint64)
    found.sort()
    return found


def cut(postings: Postings, shift: int) -> Iterator[tuple[int, bytes]]:
    """The buckets of sorted postings: number and bytes, in order; empty ones are left out."""
    import numpy

    if not len(postings):
        return
    numbers = postings >> numpy.uint64(32 + shift) if shift < 32 else numpy.zeros(len(postings), numpy.uint64)
    ends = [*(numpy.flatnonzero(numbers[1:] != numbers[:-1]) + 1).tolist(), len(postings)]
    data = postings.astype("<u8").tobytes()
    start = 0
    for end in ends:
        yield int(numbers[start]), data[start * _BYTES : end * _BYTES]
        start = end


def joined(buckets: Iterable[bytes]) -> Postings:
    """The postings of several buckets, one after the other."""
    import numpy

    return numpy.frombuffer(b"".join(buckets), dtype="<u8").astype(numpy.uint64, copy=False)


def values(bucket: bytes) -> Sequence[int]:
    """The postings of one bucket, without numpy."""
    if sys.byteorder == "little":
        return memoryview(bucket).cast("Q")
    swapped: Any = array("Q", bucket)
    swapped.byteswap()
    return swapped  # type: ignore[no-any-return]


def found_in(postings: Postings, prints: Postings, most: int) -> list[tuple[int, int]]:
    """(fingerprint, passage) for each of the sorted postings with one of the fingerprints, `most` for one of them."""
    import numpy

    first = numpy.searchsorted(postings, prints << numpy.uint64(32))
    counts = numpy.searchsorted(postings, (prints << numpy.uint64(32)) | numpy.uint64(0xFFFFFFFF), "right") - first
    hit = numpy.flatnonzero(counts)
    first, counts = first[hit], numpy.minimum(counts[hit], most)
    at = numpy.repeat(first - numpy.cumsum(counts) + counts, counts) + numpy.arange(int(counts.sum()))
    found = postings[at]
    passages = (found & numpy.uint64(0xFFFFFFFF)).tolist()
    return list(zip((found >> numpy.uint64(32)).tolist(), passages, strict=True))

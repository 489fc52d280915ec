"""Which segments are to become one."""

from __future__ import annotations

from collections.abc import Sequence

from .segments import Segment

SMALL = 1 << 16
"""Postings of a segment that costs a look-up next to nothing."""

MANY_SMALL = 8
"""So many small segments become one."""

RATIO = 3
"""A segment is merged with all smaller ones that are not small, once they have the third part of it together."""


def free(known: Sequence[Segment]) -> list[Segment]:
    """The segments that take no part in a merge."""
    targets = {one.target for one in known}
    return [one for one in known if one.target is None and one.id not in targets]


def due(known: Sequence[Segment]) -> Sequence[Segment]:
    """Those that are to become one now."""
    small = [one for one in known if one.postings < SMALL]
    if len(small) >= MANY_SMALL:
        return small
    large = sorted((one for one in known if one.postings >= SMALL), key=lambda one: -one.postings)
    for place, one in enumerate(large[:-1]):
        if RATIO * sum(other.postings for other in large[place + 1 :]) >= one.postings:
            return large[place:]
    return ()

"""Which passages of an index may repeat the passages of a draft: by the fingerprints that they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...core.passages import CEILING, PassageIndex
from ...core.value import Value

TRIED = 12
"""So many candidates of a passage are compared with it, those first that share the rarest fingerprints."""

_SHARED = 2
_RARE = 3  # passages that have a fingerprint which is enough alone


class Candidate(Value):
    """A passage of the index; `shared` fingerprints, `weight` more the rarer they are."""

    id: int
    shared: int
    weight: float


def candidates(prints: Sequence[Sequence[int]], index: PassageIndex) -> list[list[Candidate]]:
    """For each passage, given by its fingerprints, the likeliest of the index; asks the index once."""
    holders: dict[int, list[int]] = defaultdict(list)
    for value, number in index.postings({value for values in prints for value in values}):
        holders[value].append(number)
    telling = {value: ids for value, ids in holders.items() if len(ids) <= CEILING}
    return [_likeliest([telling[value] for value in values if value in telling], len(values)) for values in prints]


def _likeliest(held: Sequence[Sequence[int]], prints: int) -> list[Candidate]:
    """`held`: for each fingerprint of a passage those that have it too."""
    shared: dict[int, int] = defaultdict(int)
    weight: dict[int, float] = defaultdict(float)
    for ids in held:
        rarity = 1 / len(ids)
        for number in ids:
            shared[number] += 1
            weight[number] += rarity
    least = min(_SHARED, max(1, prints // 4))
    near = [
        Candidate(number, count, weight[number])
        for number, count in shared.items()
        if count >= least or weight[number] * _RARE >= 1
    ]
    near.sort(key=lambda candidate: (-candidate.weight, candidate.id))
    return near[: 2 * TRIED]

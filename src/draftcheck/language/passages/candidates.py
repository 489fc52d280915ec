"""Which passages of an index may repeat the passages of a draft, and which words many of them have: by fingerprints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ...core.passages import CEILING, PassageIndex
from ...core.value import Value
from .fingerprints import RUN

TRIED = 8
"""So many candidates of a passage are compared with it, those first that share the rarest fingerprints."""

USUAL = 3
"""Words that stand in so many other documents are a set phrase of the house."""

_OF_THE_DRAFT = 4  # more, for some may be of the draft itself
_SHARED = 2
_RARE = 3  # passages that have a fingerprint which is enough alone
_TOGETHER = 3  # neighbouring fingerprints that make words of about twelve characters

Prints = Sequence[tuple[int, int]]


class Candidate(Value):
    """A passage of the index; `shared` fingerprints, `weight` more the rarer they are."""

    id: int
    shared: int
    weight: float


class Usual(Value):
    """Characters `start` to `end` of a normal text, which stand in all of these passages."""

    start: int
    end: int
    ids: frozenset[int]


class Likely(Value):
    """What the index has on one passage: the likeliest candidates first."""

    candidates: list[Candidate]
    usual: list[Usual]


def likely(passages: Sequence[Prints], index: PassageIndex) -> list[Likely]:
    """For each passage, given by its fingerprints with their places; asks the index once."""
    holders: dict[int, list[int]] = defaultdict(list)
    for value, number in index.postings({value for prints in passages for value, _ in prints}):
        holders[value].append(number)
    return [_likely(prints, holders) for prints in passages]


def _likely(prints: Prints, holders: dict[int, list[int]]) -> Likely:
    values = {value for value, _ in prints}
    shared: dict[int, int] = {}
    weight: dict[int, float] = {}
    for value in values:
        ids = holders.get(value, ())
        if 0 < len(ids) <= CEILING:
            rarity = 1 / len(ids)
            for number in ids:
                shared[number] = shared.get(number, 0) + 1
                weight[number] = weight.get(number, 0.0) + rarity
    least = min(_SHARED, max(1, len(values) // 4))
    near = [(-w, number) for number, w in weight.items() if w * _RARE >= 1 or shared[number] >= least]
    near.sort()
    found = [Candidate(number, shared[number], -w) for w, number in near[: TRIED + _OF_THE_DRAFT]]
    return Likely(found, list(_usual(prints, holders)))


def _usual(prints: Prints, holders: dict[int, list[int]]) -> Iterable[Usual]:
    """Neighbouring fingerprints that at least USUAL passages have all of."""
    lists = [holders.get(value, ()) for value, _ in prints]
    enough = [len(ids) >= USUAL for ids in lists]
    for first in range(len(prints) - _TOGETHER + 1):
        last = first + _TOGETHER - 1
        if not (enough[first] and enough[last] and all(enough[first:last])):
            continue
        if prints[last][1] - prints[first][1] > _TOGETHER * RUN:  # a barrier lies between
            continue
        ids = frozenset(lists[first]).intersection(*lists[first + 1 : last + 1])
        if len(ids) >= USUAL:
            yield Usual(prints[first][1], prints[last][1] + RUN, ids)

"""Repeats inside one draft: every pair once, in time that grows with the draft and not with its square."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from ...core.passages import CEILING, Passage, Repeat
from .alike import NEARLY
from .compared import Compared
from .enough import WITHIN
from .fingerprints import MANY, flat_prints, prints_of
from .matching import repeat_of
from .normal import Normal, normal_form

_SHARED = 2
_PARTS = 4
_RARE = 3
_FEW = 6
"""A sentence in so many passages is compared in every pair of them, one in more only with its neighbours."""

THIS = -1


def repeats_within(passages: Sequence[Passage]) -> list[Repeat]:
    """The pairs in order of the later place, which is `here`; of more than CEILING equal ones each with the first."""
    normals = [normal_form(passage.text) for passage in passages]
    groups: dict[str, list[int]] = {}
    for number, normal in enumerate(normals):
        groups.setdefault(normal.text, []).append(number)
    firsts = [members[0] for members in groups.values()]
    near = _near([normals[number] for number in firsts])
    pairs: dict[tuple[int, int], bool] = {}
    for members in groups.values():
        heads = members if len(members) <= CEILING else members[:1]
        pairs.update({(a, b): False for a in heads for b in members if a < b})
    for (one, other), parts in near.items():
        ones, others = groups[normals[firsts[one]].text], groups[normals[firsts[other]].text]
        if len(ones) * len(others) > CEILING:
            ones, others = ones[:1], others[:1]
        pairs.update({(min(a, b), max(a, b)): parts for a in ones for b in others})
    compared: dict[int, Compared] = {}
    found = []
    for a, b in _worth(pairs, normals):
        for number in (a, b):
            if number not in compared:
                compared[number] = Compared(passages[number].text, normals[number])
        repeat = repeat_of(
            compared[b], passages[b].number, compared[a], passages[a].number, THIS, parts=pairs[a, b], whole=WITHIN
        )
        if repeat is not None:
            found.append(repeat)
    return found


def _worth(pairs: Mapping[tuple[int, int], bool], normals: Sequence[Normal]) -> list[tuple[int, int]]:
    """The pairs by the later place, without those that share no part and are not alike as wholes."""
    ordered = sorted(pairs, key=lambda pair: (pair[1], pair[0]))
    if len(ordered) < MANY:
        return ordered
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cpdist

    doubtful = [pair for pair in ordered if not pairs[pair]]
    alike = cpdist(
        [normals[a].text for a, _ in doubtful],
        [normals[b].text for _, b in doubtful],
        scorer=Indel.normalized_similarity,
        score_cutoff=NEARLY,
    )
    unlike = {pair for pair, score in zip(doubtful, alike.tolist(), strict=True) if not score}
    return [pair for pair in ordered if pair not in unlike]


def _near(normals: Sequence[Normal]) -> dict[tuple[int, int], bool]:
    """Pairs that share fingerprints → whether they may share a part."""
    return _near_many(normals) if len(normals) >= MANY else _near_few(normals)


def _near_few(normals: Sequence[Normal]) -> dict[tuple[int, int], bool]:
    holders: dict[int, list[int]] = {}
    for number, normal in enumerate(normals):
        for value in {value for value, _ in prints_of(normal)}:
            holders.setdefault(value, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    beside: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if 1 < len(held) <= CEILING:
            pairs = _pairs(held)
            shared.update(pairs)
            beside.update(pairs if len(held) <= _FEW else pairwise(held))
    return {pair: beside[pair] >= _PARTS for pair, count in shared.items() if count >= _SHARED}


def _pairs(held: Sequence[int]) -> Iterable[tuple[int, int]]:
    return [(a, b) for at, a in enumerate(held) for b in held[at + 1 :]]


def _near_many(normals: Sequence[Normal]) -> dict[tuple[int, int], bool]:
    import numpy as np

    owners, prints, start = [], [], 0
    for block_owners, block_prints, count in flat_prints(normals):
        owners.append(block_owners.astype(np.uint64) + np.uint64(start))
        prints.append(block_prints)
        start += count
    owner, value = np.concatenate(owners), np.concatenate(prints)
    order = np.argsort(value, kind="stable")  # the texts of one value stay in order
    owner, value = owner[order], value[order]
    first = np.flatnonzero(np.diff(value, prepend=~value[:1]))
    held = np.diff(first, append=len(value))
    kept = np.repeat((held > 1) & (held <= CEILING), held)
    few = np.repeat(held <= _FEW, held)[kept]
    owner, value = owner[kept], value[kept]
    keys, parts_keys = [], []
    for distance in range(1, CEILING):
        same = value[:-distance] == value[distance:]
        if not same.any():
            break
        keys.append(owner[:-distance][same] << np.uint64(32) | owner[distance:][same])
        parts_keys.append(keys[-1][few[:-distance][same]] if distance > 1 else keys[-1])
    if not keys:
        return {}
    pairs, counts = np.unique(np.concatenate(keys), return_counts=True)
    rare = np.repeat(held <= _RARE, held)[kept]
    near = np.union1d(pairs[counts >= _SHARED], np.unique(keys[0][rare[:-1][value[:-1] == value[1:]]]))
    beside, times = np.unique(np.concatenate(parts_keys), return_counts=True)
    parts = set(beside[times >= _PARTS].tolist())
    return {(pair >> 32, pair & 0xFFFFFFFF): pair in parts for pair in near.tolist()}

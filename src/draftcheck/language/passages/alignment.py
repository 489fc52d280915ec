"""Where two normal texts are the same: equal blocks in order, the best stretch of them, and pieces that were moved."""

from __future__ import annotations

from collections.abc import Sequence

from .fingerprints import RUN

Block = tuple[int, int, int]
"""Begin in the one text, begin in the other, length."""

_LONG = 3_000  # characters of both texts together up to which they are aligned as wholes
_GAP = 24  # characters that may be new between two equal runs of one piece
_SLANT = 12  # by which the two sides of such a gap may differ in length
_REACH = 40  # characters beyond the outermost equal runs that are looked at
_SMALL = 12  # characters of the smallest piece that is joined to another


def aligned(one: str, other: str) -> list[Block]:
    """The equal blocks of two texts as a whole, in order."""
    from rapidfuzz.distance import Levenshtein

    blocks = Levenshtein.editops(one, other).as_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]


def best_part(blocks: Sequence[Block], cost: float = 1.0) -> list[Block]:
    """Of blocks in order those from which most is left when each character between them costs so much."""
    best = left = 0.0
    first = 0
    chosen = (0, 0)
    for number, (a, b, length) in enumerate(blocks):
        if number:
            before = blocks[number - 1]
            left -= cost * max(a - before[0] - before[2], b - before[1] - before[2])
        if left <= 0:
            left, first = 0.0, number
        left += length
        if left > best:
            best, chosen = left, (first, number + 1)
    return list(blocks[chosen[0] : chosen[1]])


def pieces(one: str, other: str, held: dict[str, int], held_there: dict[str, int]) -> list[list[Block]]:
    """Stretches that two texts, given with their `grams`, share in any order, largest first, none upon another."""
    found = [_grown(one, other, chain) for chain in _chains(_runs(one, other, held, held_there))]
    found.sort(key=lambda blocks: (-size(blocks), blocks[0]))
    kept: list[list[Block]] = []
    for blocks in found:
        for others in kept:
            for side in (0, 1):
                blocks = _outside(blocks, side, *extent(others, side))
        if size(blocks) >= RUN:
            kept.append(blocks)
    return kept


def joined(parts: Sequence[list[Block]], share: float) -> list[list[Block]]:
    """The largest piece, and those with which it fills at least this share of the stretches they span together."""
    kept = [parts[0]]
    waiting = [part for part in parts[1:] if size(part) >= _SMALL]
    if _fills([*kept, *waiting], share):
        return [*kept, *waiting]
    while True:
        for part in waiting:
            if _fills([*kept, part], share):
                kept.append(part)
                waiting.remove(part)
                break
        else:
            return kept


def size(blocks: Sequence[Block]) -> int:
    """Characters that are equal."""
    return sum([length for _, _, length in blocks])


def extent(blocks: Sequence[Block], side: int) -> tuple[int, int]:
    """Begin and end of blocks in one of the two texts; they may be in any order."""
    return min(block[side] for block in blocks), max(block[side] + block[2] for block in blocks)


def _fills(parts: Sequence[list[Block]], share: float) -> bool:
    covered = sum(map(size, parts))
    return all(covered >= share * _extent(parts, side) for side in (0, 1))


def _extent(parts: Sequence[list[Block]], side: int) -> int:
    start, end = extent([block for part in parts for block in part], side)
    return end - start


def _outside(blocks: Sequence[Block], side: int, start: int, end: int) -> list[Block]:
    """What of the blocks lies before or behind a stretch of one text, on the side where more of it lies."""
    before, behind = [], []
    for a, b, length in blocks:
        at = (a, b)[side]
        if at < start:
            before.append((a, b, min(length, start - at)))
        if at + length > end:
            cut = max(0, end - at)
            behind.append((a + cut, b + cut, length - cut))
    return max(before, behind, key=size)


def grams(text: str) -> dict[str, int]:
    """Each run of RUN characters → where it stands first."""
    places = range(len(text) - RUN, -1, -1)
    return {text[at : at + RUN]: at for at in places}


def _runs(one: str, other: str, held: dict[str, int], held_there: dict[str, int]) -> list[Block]:
    """Runs of at least RUN equal characters, as long as they go, by their begin in the first text."""
    ends: dict[int, int] = {}  # begin in the first text less that in the second → where the last run of this slant ends
    found: list[Block] = []
    for at, there in sorted([(held[gram], held_there[gram]) for gram in held.keys() & held_there.keys()]):
        slant = at - there
        if ends.get(slant, -1) > at:
            continue
        start, end = at, at + RUN
        while start > ends.get(slant, 0) and start > slant and one[start - 1] == other[start - 1 - slant]:
            start -= 1
        while end < len(one) and end - slant < len(other) and one[end] == other[end - slant]:
            end += 1
        ends[slant] = end
        found.append((start, start - slant, end - start))
    return sorted(found)


def _chains(runs: Sequence[Block]) -> list[list[Block]]:
    """Runs that follow each other in both texts with short gaps."""
    chains: list[list[Block]] = []
    for a, b, length in runs:
        for chain in reversed(chains[-8:]):
            last_a, last_b, last = chain[-1]
            gap, gap_there = a - last_a - last, b - last_b - last
            over = max(0, -gap, -gap_there)  # two runs may overlap by what a repeated character gives both
            if -RUN < gap <= _GAP and -RUN < gap_there <= _GAP and abs(gap - gap_there) <= _SLANT and over < length:
                chain.append((a + over, b + over, length - over))
                break
        else:
            chains.append([(a, b, length)])
    return chains


def _grown(one: str, other: str, chain: Sequence[Block]) -> list[Block]:
    """The blocks of a chain with the equal characters of its gaps and beyond its ends, trimmed to the best part."""
    blocks: list[Block] = []
    first_a, first_b, _ = chain[0]
    begin_a, begin_b = max(0, first_a - _REACH), max(0, first_b - _REACH)
    for a, b, length in chain:
        if a > begin_a and b > begin_b:
            blocks += [(begin_a + x, begin_b + y, n) for x, y, n in aligned(one[begin_a:a], other[begin_b:b])]
        blocks.append((a, b, length))
        begin_a, begin_b = a + length, b + length
    tail = aligned(one[begin_a : begin_a + _REACH], other[begin_b : begin_b + _REACH])
    blocks += [(begin_a + x, begin_b + y, n) for x, y, n in tail]
    return best_part(blocks)

"""Entries of an outline and headings of the body, paired by words, by number and by likeness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .contents import Entry

_ALIKE = 0.5


class Pair:
    """An entry of the outline, or a heading of the body, with what it was matched with and what stands around it."""

    def __init__(self, entry: Entry, around: Pair | None) -> None:
        self.entry = entry
        self.around = around
        self.match: Pair | None = None
        self.bare = _bare(entry.words)

    @property
    def told(self) -> str:
        """As a person reads it."""
        return f"{self.entry.number.strip()}{self.entry.words}"


def nested(entries: Sequence[Entry]) -> list[Pair]:
    """Each entry with the one around it; forms are nested in the order in which they come."""
    pairs: list[Pair] = []
    open_: list[Pair] = []
    for entry in entries:
        depth = next((n for n, pair in enumerate(open_) if pair.entry.scheme == entry.scheme), len(open_))
        del open_[depth:]
        pairs.append(Pair(entry, open_[-1] if open_ else None))
        open_.append(pairs[-1])
    return pairs


def match_up(listed: list[Pair], found: list[Pair]) -> None:
    """Pairs first what is worded alike, then what has the same number in the same place, then what is similar."""
    by_words: dict[tuple[str, str], list[Pair]] = {}
    for pair in found:
        by_words.setdefault((pair.entry.scheme, pair.bare), []).append(pair)
    for pair in listed:
        same = [other for other in by_words.get((pair.entry.scheme, pair.bare), []) if other.match is None]
        if same:
            within = [other for other in same if _same_place(pair, other)]
            _join(pair, (within or same)[0])
    left = [pair for pair in listed if pair.match is None]
    open_ = [pair for pair in found if pair.match is None]
    for level in (True, False):
        for pair in left:
            near = [
                other
                for other in open_
                if pair.match is None
                and other.match is None
                and other.entry.scheme == pair.entry.scheme
                and _same_place(pair, other)
                and (other.entry.value == pair.entry.value if level else _likeness(pair, other) >= _ALIKE)
            ]
            alike = max(near, key=lambda other: _likeness(pair, other), default=None)
            if alike is not None and (level or _likeness(pair, alike) >= _ALIKE):
                _join(pair, alike)


def _join(pair: Pair, other: Pair) -> None:
    pair.match, other.match = other, pair


def _same_place(pair: Pair, other: Pair) -> bool:
    return pair.around is None or (pair.around.match is not None and pair.around.match is other.around)


def _likeness(pair: Pair, other: Pair) -> float:
    """How many of the characters both share."""
    shared = sum((Counter(pair.bare) & Counter(other.bare)).values())
    return 2 * shared / max(1, len(pair.bare) + len(other.bare))


def _bare(words: str) -> str:
    return "".join(c for c in words if c.isalnum())

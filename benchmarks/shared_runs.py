"""In how many documents the words of a text stand: a measure of its own, apart from the fingerprints that are judged."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

GRAM = 8
_DROPPED = re.compile(
    r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]{7,}”|^第[一二三四五六七八九十百千]+条(?:之[一二三四五])?|[^\u4e00-\u9fff]+"
)


class Shared(NamedTuple):
    """Longest run, in characters, that stands elsewhere at all, and longest that stands in few documents only."""

    run: int
    rare_run: int


class GramTable:
    """Every run of eight Chinese characters of some documents, with the number of documents that have it.

    What `comparable` leaves out is dropped first.
    """

    def __init__(self, paragraphs: Iterable[tuple[int, str]]) -> None:
        """`paragraphs`: (document, text), the documents in rising order."""
        import numpy as np

        parts, owners = [], []
        for document, text in paragraphs:
            parts.append(_hashes(text))
            owners.append(np.full(len(parts[-1]), document, dtype=np.uint32))
        hashes, documents = np.concatenate(parts), np.concatenate(owners)
        order = np.lexsort((documents, hashes))
        hashes, documents = hashes[order], documents[order]
        new = np.ones(len(hashes), dtype=bool)
        new[1:] = (hashes[1:] != hashes[:-1]) | (documents[1:] != documents[:-1])
        self._hashes, self._counts = np.unique(hashes[new], return_counts=True)

    def documents(self, text: str) -> list[int]:
        """For each run of eight characters of the text, in how many documents it stands."""
        import numpy as np

        hashes = _hashes(text)
        if not len(hashes):
            return []
        at = np.searchsorted(self._hashes, hashes)
        at[at == len(self._hashes)] = 0
        return [int(n) for n in np.where(self._hashes[at] == hashes, self._counts[at], 0)]

    def shared(self, text: str, few: int = 3) -> Shared:
        """How long the runs are that a text which is in none of the documents shares with them."""
        counts = self.documents(text)
        return Shared(_longest([n > 0 for n in counts]), _longest([0 < n <= few for n in counts]))

    def own(self, text: str, few: int = 2) -> float:
        """The share of a text's runs that stand in at most `few` documents; a text of set phrases has none."""
        counts = self.documents(text)
        return sum(n <= few for n in counts) / len(counts) if counts else 0.0


def _longest(flags: list[bool]) -> int:
    best = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        best = max(best, run)
    return best + GRAM - 1 if best else 0


def comparable(text: str) -> str:
    """The Chinese characters outside names in 《》 and long quotations, without the number of an article of law."""
    return _DROPPED.sub("", text)


def _hashes(text: str):  # type: ignore[no-untyped-def]
    """One 64-bit number for each run of eight characters (16 bits a character, mixed twice)."""
    import numpy as np

    codes = np.frombuffer(comparable(text).encode("utf-16-le"), dtype=np.uint16).astype(np.uint64)
    if len(codes) < GRAM:
        return np.zeros(0, dtype=np.uint64)
    value = np.zeros(len(codes) - GRAM + 1, dtype=np.uint64)
    for offset in range(GRAM):
        value = value * np.uint64(0x9E3779B97F4A7C15) + codes[offset : offset + len(value)]
        value ^= value >> np.uint64(29)
    return value

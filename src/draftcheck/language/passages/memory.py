"""An index of passages in memory: for the drafts of one folder, and for comparing two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...core.passages import CEILING, Passage, Source, Stored
from .fingerprints import prints_of_many
from .normal import normal_form

_MANY = 50_000
"""From so many postings on they are kept in arrays: a dictionary of lists takes ten times the memory."""


class MemoryIndex:
    """A PassageIndex that keeps the texts. Documents and passages are numbered from 0 in the order they come."""

    def __init__(self) -> None:
        self._sources: list[Source] = []
        self._passages: list[Stored] = []
        self._waiting: list[tuple[int, Sequence[int]]] = []
        self._count = 0
        self._table: _Postings | None = None

    def __len__(self) -> int:
        return len(self._passages)

    def add(
        self,
        path: str,
        passages: Sequence[Passage],
        *,
        digest: str = "",
        title: str = "",
        date: str = "",
        prints: Sequence[Sequence[int]] | None = None,
    ) -> int:
        """Adds a document and gives its number; `prints` are those of the passages where they are known already."""
        document = len(self._sources)
        self._sources.append(Source(document, path, digest, title, date))
        known = prints_of_many([normal_form(p.text) for p in passages]) if prints is None else prints
        for passage, values in zip(passages, known, strict=True):
            self._waiting.append((len(self._passages), values))
            self._count += len(values)
            self._passages.append(Stored(len(self._passages), document, passage.number, passage.text))
        self._table = None
        return document

    def postings(self, prints: Iterable[int]) -> Iterable[tuple[int, int]]:
        """(fingerprint, number of a passage that has it), at most CEILING + 1 of each fingerprint."""
        if self._table is None:
            self._table = _Arrays(self._waiting) if self._count >= _MANY else _Lists(self._waiting)
        return self._table.postings(prints)

    def stored(self, ids: Iterable[int]) -> Mapping[int, Stored]:
        """The passages with these numbers."""
        return {number: self._passages[number] for number in ids if 0 <= number < len(self._passages)}

    def sources(self, ids: Iterable[int]) -> Mapping[int, Source]:
        """The documents with these numbers."""
        return {number: self._sources[number] for number in ids if 0 <= number < len(self._sources)}


class _Postings:
    """The passages of each fingerprint."""

    def postings(self, prints: Iterable[int]) -> Iterable[tuple[int, int]]:
        raise NotImplementedError


class _Lists(_Postings):
    """In plain Python, for few."""

    def __init__(self, given: Iterable[tuple[int, Sequence[int]]]) -> None:
        self._holders: dict[int, list[int]] = {}
        for number, values in given:
            for value in values:
                self._holders.setdefault(value, []).append(number)

    def postings(self, prints: Iterable[int]) -> Iterable[tuple[int, int]]:
        """See PassageIndex."""
        return [(value, number) for value in set(prints) for number in self._holders.get(value, ())[: CEILING + 1]]


class _Arrays(_Postings):
    """Sorted, with numpy, for many."""

    def __init__(self, given: Sequence[tuple[int, Sequence[int]]]) -> None:
        import numpy as np

        values = np.concatenate([np.array(values, dtype=np.uint32) for _, values in given])
        numbers = np.repeat(
            np.array([number for number, _ in given], dtype=np.uint32), [len(values) for _, values in given]
        )
        order = np.argsort(values, kind="stable")
        self._values, self._numbers = values[order], numbers[order]

    def postings(self, prints: Iterable[int]) -> Iterable[tuple[int, int]]:
        """See PassageIndex."""
        import numpy as np

        asked = np.unique(np.fromiter(prints, dtype=np.uint32))
        first = np.searchsorted(self._values, asked)
        last = np.minimum(np.searchsorted(self._values, asked, side="right"), first + CEILING + 1)
        counts = last - first
        ends = np.cumsum(counts)
        places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(first - (ends - counts), counts)
        return zip(np.repeat(asked, counts).tolist(), self._numbers[places].tolist(), strict=True)

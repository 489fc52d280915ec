"""What a draft repeats from the documents of a store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..core.passages import Passage, Repeat, Sighted, Source, Stored
from .old_texts import OldTexts
from .store import ArchiveStore


def sighted_in_store(
    path: str, digest: str, passages: Sequence[Passage], store: ArchiveStore, texts: OldTexts | None = None
) -> tuple[Sighted, ...]:
    """What the draft at `path` (absolute) with this digest repeats; the store's copies of it are left out.

    `texts` given for several drafts reads each old file once. Raises as the methods of the store do.
    """
    from ..language.passages.search import search

    asked = _Asked(store, texts if texts is not None else OldTexts())
    found = search(passages, asked, asked.text_of, own=store.own(path, digest))
    sources = store.sources({repeat.document for repeat in found})
    return tuple(Sighted(r, sources[r.document], asked.words(r)) for r in found if r.document in sources)


class _Asked:
    """The store as an index that remembers the texts it was asked for."""

    def __init__(self, store: ArchiveStore, texts: OldTexts) -> None:
        self._store = store
        self._texts = texts
        self._seen: dict[tuple[int, int], str] = {}

    def postings(self, prints: Iterable[int]) -> Iterable[tuple[int, int]]:
        return self._store.postings(prints)

    def stored(self, ids: Iterable[int]) -> Mapping[int, Stored]:
        found = self._store.stored(ids)
        self._seen |= {(kept.document, kept.number): kept.text for kept in found.values() if kept.text is not None}
        return found

    def sources(self, ids: Iterable[int]) -> Mapping[int, Source]:
        return self._store.sources(ids)

    def text_of(self, stored: Stored, source: Source) -> str | None:
        text = self._texts(stored, source)
        if text is not None:
            self._seen[stored.document, stored.number] = text
        return text

    def words(self, repeat: Repeat) -> str:
        there = repeat.there
        return self._seen.get((repeat.document, there.number), "")[there.start : there.end]

"""What drafts that are checked together have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..core.passages import Passage, Repeat, Sighted
from ..language.passages.memory import MemoryIndex
from ..language.passages.search import search


def repeats_among(drafts: Sequence[tuple[str, Sequence[Passage]]]) -> Iterator[tuple[Sighted, ...]]:
    """For each draft (its path, its passages) what it has in common with the others, in the order given."""
    index = MemoryIndex()
    texts: dict[tuple[int, int], str] = {}
    for path, passages in drafts:
        document = index.add(path, passages)
        texts.update({(document, passage.number): passage.text for passage in passages})
    for number, (_, passages) in enumerate(drafts):
        found = search(passages, index, lambda stored, source: stored.text, own=frozenset({number}))
        sources = index.sources({repeat.document for repeat in found})
        yield tuple(Sighted(repeat, sources[repeat.document], _words(repeat, texts)) for repeat in found)


def _words(repeat: Repeat, texts: Mapping[tuple[int, int], str]) -> str:
    return texts[repeat.document, repeat.there.number][repeat.there.start : repeat.there.end]

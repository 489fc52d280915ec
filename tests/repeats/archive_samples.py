"""Documents for a store, made from their names: any process can say what must stand in it."""

from __future__ import annotations

import random
from collections import Counter

from draftcheck.archive.documents import NewDocument, Printed
from draftcheck.archive.store import ArchiveStore
from draftcheck.core.digest import sha256_hex

PRINTS = 1 << 32


def sample(name: str, passages: int = 12, prints: int = 20, path: str = "") -> NewDocument:
    """A document whose content depends on its name and size only; at `path`, or at one of its name."""
    chance = random.Random(name)
    made = tuple(
        Printed(2 * number, f"{name}的第{number}段", tuple(chance.randrange(PRINTS) for _ in range(prints)))
        for number in range(passages)
    )
    return NewDocument(path or f"/旧稿/{name}.docx", sha256_hex(name.encode()), f"关于{name}的通知", "2025-03-01", made)


def is_whole(store: ArchiveStore, document: NewDocument, texts: bool = False) -> bool:
    """Whether the store has the document with each passage: all its fingerprints, its number, its text."""
    held = [source for source in store.documents() if source.digest == document.digest]
    if [(source.title, source.date) for source in held] != [(document.title, document.date)]:
        return False
    if document.path not in store.paths(document.digest):
        return False
    holders: dict[int, set[int]] = {}
    for number, passage in store.postings({value for p in document.passages for value in p.prints}):
        holders.setdefault(passage, set()).add(number)
    found = []
    for passage, numbers in holders.items():
        for kept in store.stored([passage]).values():
            if kept.document == held[0].id:
                found.append((kept.number, frozenset(numbers), kept.text))
    wanted = [(p.number, frozenset(p.prints), p.text if texts else None) for p in document.passages]
    return sorted(found, key=str) == sorted(wanted, key=str)


def is_absent(store: ArchiveStore, document: NewDocument) -> bool:
    """Whether nothing of the document can be found. One fingerprint in common with another passage is chance."""
    if store.own("", document.digest):
        return False
    shared = Counter(passage for _, passage in store.postings({v for p in document.passages for v in p.prints}))
    return not store.stored(passage for passage, count in shared.items() if count > 1)

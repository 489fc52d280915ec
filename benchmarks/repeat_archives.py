"""The official text as an archive that can be asked: in memory, or in a store on disk."""

from __future__ import annotations

import hashlib
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from draftcheck.core.passages import Passage, PassageIndex

from .official_text import Paragraph


class Built(NamedTuple):
    """An archive and the seconds that fingerprinting and adding took."""

    index: PassageIndex
    seconds: float


def passages(texts: Sequence[str], first: int = 0) -> list[Passage]:
    """Texts as the passages of a draft."""
    return [Passage(first + number, text) for number, text in enumerate(texts)]


def _documents(archive: Sequence[Paragraph]) -> dict[int, list[Passage]]:
    found: dict[int, list[Passage]] = defaultdict(list)
    for number, paragraph in enumerate(archive):
        found[paragraph.document].append(Passage(number, paragraph.text))
    return found


def in_memory(archive: Sequence[Paragraph]) -> Built:
    """Every paragraph under its number in the archive, and a first question asked, so that all is built."""
    from draftcheck.language.passages.memory import MemoryIndex

    started = time.perf_counter()
    index = MemoryIndex()
    for document, held in _documents(archive).items():
        index.add(f"{document}.docx", held)
    list(index.postings([0]))
    return Built(index, time.perf_counter() - started)


def on_disk(archive: Sequence[Paragraph], path: Path, *, keep_texts: bool = False) -> Built:
    """The same in a new store, closed once after adding."""
    from draftcheck.archive.documents import NewDocument, Printed
    from draftcheck.archive.store import open_store
    from draftcheck.language.passages.fingerprints import prints_of_many
    from draftcheck.language.passages.normal import normal_form

    started = time.perf_counter()
    store = open_store(str(path), create=True, keep_texts=keep_texts)

    def documents():  # type: ignore[no-untyped-def]
        for document, held in _documents(archive).items():
            prints = prints_of_many([normal_form(p.text) for p in held])
            printed = tuple(Printed(p.number, p.text, tuple(v)) for p, v in zip(held, prints, strict=True))
            digest = hashlib.sha256(str(document).encode()).hexdigest()
            yield NewDocument(f"/往年/{document}.docx", digest, "", "", printed)

    for _ in store.add_many(documents()):
        pass
    store.close()
    seconds = time.perf_counter() - started
    return Built(open_store(str(path)), seconds)

"""The shared store: PostgreSQL, many writers at once (docs/archive-postgres.md)."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from ..core.errors import UnreadableFile
from ..core.passages import Source, Stored
from .documents import Added, NewDocument, Stats
from .server import reading
from .server.address import ServerAddress
from .server.forgetting import forget
from .server.link import Link
from .server.lookup import postings_of
from .server.merging import merge_some
from .server.plan import Offered
from .server.rebuilding import renew, tidy
from .server.schema import STEPS, check, make_current, version_of
from .server.writing import add

if TYPE_CHECKING:
    from .store import Again

BATCH = 200
"""Documents of one transaction, at most."""

BATCH_POSTINGS = 1_000_000
"""Fingerprints of one transaction, about."""

BATCH_SECONDS = 5.0
"""Documents that were read are stored after this time, however few."""


class PostgresStore:
    """An ArchiveStore on a server. Opening it makes a connection; a lost one is made again once."""

    def __init__(self, address: str, *, create: bool = False, keep_texts: bool = False, older: bool = False) -> None:
        from ..language.passages.fingerprints import PRINTS

        self._version = PRINTS
        self._keeps_texts = keep_texts
        self._address = ServerAddress(address)
        self._link = Link(self._address)
        try:
            version = self._link.run(version_of)
            if version is None and create:
                self._link.run(make_current)
                version = self._link.run(version_of)
            check(version, self.address, older=older)
        except BaseException:
            self.close()
            raise

    @property
    def address(self) -> str:
        """The server's address without a password."""
        return self._address.shown

    @property
    def keeps_texts(self) -> bool:
        """Whether the texts of documents added through this object are stored."""
        return self._keeps_texts

    def postings(self, prints: Iterable[int]) -> list[tuple[int, int]]:
        """(fingerprint, passage), for those that are found."""
        return self._link.run(postings_of, list(prints), self._version)

    def stored(self, ids: Iterable[int]) -> Mapping[int, Stored]:
        """Passages by id."""
        return self._link.run(reading.stored, list(ids))

    def sources(self, ids: Iterable[int]) -> Mapping[int, Source]:
        """Documents by id."""
        return self._link.run(reading.sources, list(ids))

    def settle(self, path: str, digest: str) -> Added | None:
        """Notes that a document stands at a path; None where its passages are needed."""
        known = self._link.run(reading.unchanged, path, digest, self._version, self._keeps_texts)
        return known or self._write([Offered(path, digest, "", "", None)])[0]

    def add(self, document: NewDocument) -> Added:
        """Adds one document."""
        return self._added([Offered.of(document)])[0]

    def add_many(self, documents: Iterable[NewDocument]) -> Iterator[Added]:
        """Adds documents, up to BATCH in a transaction."""
        batch: list[Offered] = []
        postings, since = 0, time.monotonic()
        for document in documents:
            batch.append(Offered.of(document))
            postings += sum(len(passage.prints) for passage in document.passages)
            if len(batch) >= BATCH or postings >= BATCH_POSTINGS or time.monotonic() - since > BATCH_SECONDS:
                yield from self._added(batch)
                batch, postings, since = [], 0, time.monotonic()
        yield from self._added(batch)

    def paths(self, digest: str) -> tuple[str, ...]:
        """Where a document stands, the path given last first."""
        return self._link.run(reading.paths, digest)

    def own(self, path: str, digest: str) -> frozenset[int]:
        """Ids of the documents that are the draft itself."""
        return self._link.run(reading.own, path, digest)

    def documents(self) -> Iterator[Source]:
        """All documents in the order they were added."""
        last = 0
        while page := self._link.run(reading.sources_after, last):
            yield from page
            last = page[-1].id

    def forget(self, paths: Iterable[str]) -> int:
        """Takes the documents away from these paths and folders."""
        return self._link.run(forget, list(paths))

    def rebuild(self, again: Again) -> Iterator[tuple[Source, bool]]:
        """Fingerprints stale documents anew, packs the index, gives unused space back."""
        self._link.run(make_current)
        for number in self._link.run(reading.stale, self._version):
            source = self.sources([number]).get(number)
            if source is not None:
                passages = again(source, self._link.run(reading.passages_of, number))
                renewed = passages is not None and self._link.run(renew, source, passages, self._version)
                yield source, renewed
        self._link.run(tidy)

    def stats(self) -> Stats:
        """What the store holds."""
        return self._link.run(reading.stats, self.address, self._version, len(STEPS))

    def close(self) -> None:
        """Ends the connection."""
        self._link.close()

    def _write(self, batch: list[Offered]) -> Sequence[Added | None]:
        return self._link.run(add, batch, self._version, keeps_texts=self._keeps_texts)

    def _added(self, batch: list[Offered]) -> list[Added]:
        if not batch:
            return []
        added = [one for one in self._write(batch) if one is not None]
        postings = sum(len(passage.prints) for one in batch for passage in one.passages or ())
        with suppress(UnreadableFile):  # what was added is safe; whoever adds next tries again
            self._link.run(merge_some, self._version, postings)
        return added

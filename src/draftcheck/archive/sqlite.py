"""The store in one file on this machine (docs/archive.md)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from ..core.passages import CEILING, Source, Stored
from .documents import Added, Again, NewDocument, Outcome, Stats, version_of_prints
from .one_file import answers, ledger
from .one_file.faults import in_sentences, read_only
from .one_file.housekeeping import pack, tidy
from .one_file.lookup import postings_of
from .one_file.opening import connected
from .one_file.schema import SCHEMA
from .one_file.segments import add_segment
from .one_file.transactions import checkpoint, transaction
from .one_file.upgrading import bring_up

_GROUP_PASSAGES = 2_000  # of one transaction, in which no other process can add
_GROUP_S = 2.0  # and as long as it may take to collect them: what a kill loses at most


class SqliteStore:
    """An ArchiveStore; one object serves one thread."""

    def __init__(self, address: str, *, create: bool = False, keep_texts: bool = False, older: bool = False) -> None:
        self._path = Path(address)
        self._keeps_texts = keep_texts
        self._version = version_of_prints()
        with in_sentences(address):
            self._connection, self._writable = connected(self._path, create=create, older=older)

    @property
    def address(self) -> str:
        return str(self._path)

    @property
    def keeps_texts(self) -> bool:
        return self._keeps_texts

    def settle(self, path: str, digest: str) -> Added | None:
        with self._reading() as db:
            known = ledger.settled(db, digest, self._version, self._keeps_texts)
            if known is None:
                return None
            if ledger.document_at(db, path) == known.id:
                return Added(Outcome.UNCHANGED, known.id, known.passages)
        with self._changing() as db:
            known = ledger.settled(db, digest, self._version, self._keeps_texts)
            return ledger.place(db, path, known) if known is not None else None

    def add(self, document: NewDocument) -> Added:
        return self._added([document])[0]

    def add_many(self, documents: Iterable[NewDocument]) -> Iterator[Added]:
        group: list[NewDocument] = []
        passages, started = 0, monotonic()
        for document in documents:
            group.append(document)
            passages += len(document.passages)
            if passages >= _GROUP_PASSAGES or monotonic() - started >= _GROUP_S:
                yield from self._added(group)
                group, passages, started = [], 0, monotonic()
        if group:
            yield from self._added(group)

    def _added(self, documents: list[NewDocument]) -> list[Added]:
        with self._changing() as db:
            added, passages = [], []
            for new in documents:
                known = ledger.settled(db, new.digest, self._version, self._keeps_texts)
                if known is None:
                    known, prints = ledger.write(db, new, self._version, self._keeps_texts)
                    passages += prints
                added.append(ledger.place(db, new.path, known))
            moved = add_segment(db, passages)
        with in_sentences(self.address, self._connection):
            tidy(self._connection, moved)
        return added

    def paths(self, digest: str) -> tuple[str, ...]:
        with self._reading() as db:
            return answers.paths_of(db, digest)

    def own(self, path: str, digest: str) -> frozenset[int]:
        with self._reading() as db:
            known = ledger.entry(db, digest)
            found = {ledger.document_at(db, path), known.id if known is not None else None}
        return frozenset(number for number in found if number is not None)

    def documents(self) -> Iterator[Source]:
        with self._reading() as db:
            found = answers.sources_of(db)
        return iter(found)

    def postings(self, prints: Iterable[int]) -> list[tuple[int, int]]:
        with self._reading() as db:
            return postings_of(db, prints, CEILING + 1)

    def stored(self, ids: Iterable[int]) -> Mapping[int, Stored]:
        with self._reading() as db:
            return answers.stored_of(db, ids, self._version)

    def sources(self, ids: Iterable[int]) -> Mapping[int, Source]:
        with self._reading() as db:
            return {source.id: source for source in answers.sources_of(db, sorted(set(ids)))}

    def forget(self, paths: Iterable[str]) -> int:
        with self._changing(wiping=True) as db:
            count = sum(ledger.forget_path(db, path) for path in paths)
        with in_sentences(self.address, self._connection):
            checkpoint(self._connection)
        return count

    def rebuild(self, again: Again) -> Iterator[tuple[Source, bool]]:
        """As in ArchiveStore; the packing comes after the last document is given."""
        with self._changing() as db:
            bring_up(db)
        with self._reading() as db:
            stale = answers.stale_of(db, self._version)
        for source in stale:
            with self._reading() as db:
                kept = answers.passages_of(db, source.digest)
            passages = again(source, kept)
            if passages is not None:
                with self._changing() as db:
                    if ledger.entry(db, source.digest) is not None:  # else it was forgotten meanwhile
                        new = NewDocument(source.path, source.digest, source.title, source.date, tuple(passages))
                        add_segment(db, ledger.write(db, new, self._version, self._keeps_texts)[1])
                with in_sentences(self.address, self._connection):
                    tidy(self._connection, 0)
            yield source, passages is not None
        with in_sentences(self.address, self._connection):
            pack(self._connection)

    def stats(self) -> Stats:
        with self._reading() as db:
            counted = answers.counted(db, self._version)
        files = [self._path.with_name(self._path.name + end) for end in ("", "-wal", "-shm")]
        size = sum(file.stat().st_size for file in files if file.exists())
        return Stats(address=self.address, bytes=size, schema=SCHEMA, **counted)

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """One state of the store, whatever others write meanwhile."""
        with in_sentences(self.address, self._connection), transaction(self._connection, "BEGIN") as db:
            yield db

    @contextmanager
    def _changing(self, wiping: bool = False) -> Iterator[sqlite3.Connection]:
        """All of it, or nothing; `wiping`: what is deleted is overwritten."""
        if not self._writable:
            raise read_only(self.address)
        with in_sentences(self.address, self._connection):
            self._connection.execute(f"PRAGMA secure_delete = {'ON' if wiping else 'OFF'}")
            with transaction(self._connection) as db:
                yield db

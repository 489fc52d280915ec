"""What a store of earlier documents can do, whichever way it keeps them, and how one is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

from ..core.errors import UsageError
from ..core.passages import PassageIndex, Source, Stored
from .documents import Added, NewDocument, Stats
from .documents import Again as Again


class ArchiveStore(PassageIndex, Protocol):
    """Documents by digest, each at one path or several; a path leads to one document.

    Every method that changes something is done when it returns, survives a kill, and is done whole or not at all for
    each document; several processes may call at once. Searching never waits for adding. All methods raise UsageError
    (the store cannot be used so: not a store, of a newer schema, read-only) or UnreadableFile (it should work but does
    not now: damaged, disk full, locked too long, server gone) and nothing else a user can mend.

    `stored` and `sources` leave out ids that the store no longer has. `postings` may give ids of passages that are
    gone; `stored` leaves those out. The source of a document with several paths has the one that was given last.
    """

    @property
    def address(self) -> str:
        """How a person names the store: its path, or the server's address without a password."""

    @property
    def keeps_texts(self) -> bool:
        """Whether the texts of documents added through this object are stored."""

    def settle(self, path: str, digest: str) -> Added | None:
        """Notes that the document with this digest stands at `path`: UNCHANGED, MOVED, or REPLACED when another
        document stood there. None, and nothing is changed, where `add` needs its passages: an unknown digest, stale
        fingerprints, or a store that keeps texts and lacks this one's.
        """

    def add(self, document: NewDocument) -> Added:
        """Adds one document; one that `settle` could have settled is settled instead."""

    def add_many(self, documents: Iterable[NewDocument]) -> Iterator[Added]:
        """Adds documents in few transactions; an outcome is given, in order, once its document is safely stored.

        `documents` is read while nothing is locked. An iterator left early has added a beginning of `documents`.
        """

    def paths(self, digest: str) -> tuple[str, ...]:
        """Where the document with this digest stands, the path given last first; empty when it is unknown."""

    def own(self, path: str, digest: str) -> frozenset[int]:
        """Ids of the documents that are the draft at `path` itself: at this path, or with this digest."""

    def documents(self) -> Iterator[Source]:
        """All documents in the order they were added."""

    def forget(self, paths: Iterable[str]) -> int:
        """Takes the documents away from these paths, or from all paths below where one is a folder's; those left
        without a path are gone, their texts too. Gives the number of paths taken away.
        """

    def rebuild(self, again: Again) -> Iterator[tuple[Source, bool]]:
        """Makes the index anew: stale documents fingerprinted by `again` (given as done: True, or False where it gave
        None; such a document stays as it was, stale), then everything packed and unused space given back. May be
        stopped at any moment and called again. A store of an older schema is brought up to this one first.
        """

    def stats(self) -> Stats:
        """What the store holds."""

    def close(self) -> None:
        """Ends the work with the store. It may be called twice."""


def open_store(address: str, *, create: bool = False, keep_texts: bool = False, older: bool = False) -> ArchiveStore:
    """The store at a path, or on the PostgreSQL server of a `postgresql://` address.

    `create`: make it where there is none. `older`: open one of an older schema too, for `rebuild` only. Raises as the
    methods of ArchiveStore do; UsageError where there is no store and `create` is not given.
    """
    if "://" in address and not is_server(address):
        raise UsageError(
            f"不认识的文稿库地址 {address.partition('://')[0]}://…", "写文件名，或者 postgresql:// 开头的地址"
        )
    if is_server(address):
        from .postgres import PostgresStore

        return PostgresStore(address, create=create, keep_texts=keep_texts, older=older)
    from .sqlite import SqliteStore

    return SqliteStore(address, create=create, keep_texts=keep_texts, older=older)


def is_server(address: str) -> bool:
    """Whether an address names a server and not a file."""
    return address.startswith(("postgresql://", "postgres://"))


def text_of(stored: Stored, source: Source, read: Callable[[str, str], Mapping[int, str] | None]) -> str | None:
    """The text of a stored passage: the kept one, else that of the file it came from.

    `read`: (path, digest) → its passages by number, None where the file is gone or no longer has this digest; it
    remembers what it has read.
    """
    if stored.text is not None:
        return stored.text
    passages = read(source.path, source.digest)
    return passages.get(stored.number) if passages is not None else None

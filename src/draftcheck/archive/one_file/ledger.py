"""What is written about documents: where they stand, their passages, their kept texts."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Iterable

from ...core.errors import UsageError
from ...core.value import Value
from ..documents import Added, NewDocument, Outcome
from .dead import bury
from .paths import stored_path
from .segments import next_number

_PASSAGES = 1 << 32  # a posting has 32 bits for one; numbers are not used twice


class Entry(Value):
    """One row of the table `document`. Its passages are `first`, `first` + 1 … in the order of its `numbers`."""

    id: int
    digest: str
    prints: int
    first: int
    passages: int
    texts: int


def entry(connection: sqlite3.Connection, digest: str) -> Entry | None:
    """The document with this digest."""
    row = connection.execute(
        "SELECT id, digest, prints, first, count, texts FROM document WHERE digest = ?", (digest,)
    ).fetchone()
    return Entry(*row) if row else None


def settled(connection: sqlite3.Connection, digest: str, version: int, keeps_texts: bool) -> Entry | None:
    """The document with this digest where nothing needs to be added but the place where it stands."""
    known = entry(connection, digest)
    if known is None or known.prints != version or (keeps_texts and not known.texts):
        return None
    return known


def place(connection: sqlite3.Connection, path: str, document: Entry) -> Added:
    """Lets a path lead to a document; one that stood there and stands nowhere else goes."""
    stood = document_at(connection, path)
    if stood == document.id:
        return Added(Outcome.UNCHANGED, document.id, document.passages)
    elsewhere = connection.execute("SELECT 1 FROM place WHERE document = ?", (document.id,)).fetchone()
    turn = next_number(connection, "turn")
    connection.execute("INSERT OR REPLACE INTO place VALUES (?, ?, ?)", (stored_path(path), document.id, turn))
    if stood is not None:
        remove_homeless(connection, [stood])
        return Added(Outcome.REPLACED, document.id, document.passages)
    return Added(Outcome.MOVED if elsewhere else Outcome.ADDED, document.id, document.passages)


def document_at(connection: sqlite3.Connection, path: str) -> int | None:
    """The document that stands at a path."""
    row = connection.execute("SELECT document FROM place WHERE path = ?", (stored_path(path),)).fetchone()
    return int(row[0]) if row else None


def write(
    connection: sqlite3.Connection, new: NewDocument, version: int, keeps_texts: bool
) -> tuple[Entry, list[tuple[int, frozenset[int]]]]:
    """Writes a document in place of what is known of it; gives it, and its passages with their fingerprints.

    Texts once kept stay kept.
    """
    known = entry(connection, new.digest)
    count = len(new.passages)
    first = next_number(connection, "passage", count)
    if first + count > _PASSAGES:
        raise UsageError("文稿库满了：存过的段落超过了四十亿", "请另建一个文稿库")
    prints = [(first + at, frozenset(passage.prints)) for at, passage in enumerate(new.passages)]
    if known is not None:
        erase_passages(connection, known.first, known.passages)
    kept = keeps_texts or (known is not None and bool(known.texts))
    numbers = struct.pack(f"<{count}I", *(passage.number for passage in new.passages))
    postings = sum(len(found) for _, found in prints)
    connection.execute(
        "INSERT INTO document (id, digest, title, date, prints, first, numbers, count, postings, texts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title,"
        " date = excluded.date, prints = excluded.prints, first = excluded.first, numbers = excluded.numbers,"
        " count = excluded.count, postings = excluded.postings, texts = excluded.texts",
        (known and known.id, new.digest, new.title, new.date, version, first, numbers, count, postings, int(kept)),
    )
    if kept:
        texts = ((first + at, passage.text) for at, passage in enumerate(new.passages))
        connection.executemany("INSERT INTO words VALUES (?, ?)", texts)
    made = entry(connection, new.digest)
    assert made is not None
    return made, prints


def remove_homeless(connection: sqlite3.Connection, documents: Iterable[int]) -> None:
    """Removes those of the documents that stand at no path."""
    for document in set(documents):
        if connection.execute("SELECT 1 FROM place WHERE document = ?", (document,)).fetchone():
            continue
        for first, count in connection.execute(
            "DELETE FROM document WHERE id = ? RETURNING first, count", (document,)
        ).fetchall():
            erase_passages(connection, first, count)


def erase_passages(connection: sqlite3.Connection, first: int, count: int) -> None:
    """Their texts are wiped; their postings go with the next merges."""
    connection.execute("DELETE FROM words WHERE passage >= ? AND passage < ?", (first, first + count))
    bury(connection, first, count)


def forget_path(connection: sqlite3.Connection, path: str) -> int:
    """Takes the documents away from a path and from all below it; gives from how many."""
    spans: list[tuple[str | bytes, str | bytes]] = [(stored_path(path), stored_path(path + "\0"))]
    for mark in {"/", os.sep}:
        below = path.rstrip(mark) + mark
        spans.append((stored_path(below), stored_path(below[:-1] + chr(ord(mark) + 1))))
    count = 0
    for start, end in spans:
        rows = connection.execute("DELETE FROM place WHERE path >= ? AND path < ? RETURNING document", (start, end))
        documents = [document for (document,) in rows]
        remove_homeless(connection, documents)
        count += len(documents)
    return count

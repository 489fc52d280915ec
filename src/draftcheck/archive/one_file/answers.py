"""What is read of documents: passages, sources, places, counts."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable

from ...core.passages import Source, Stored
from .ledger import entry
from .paths import shown_path


def stored_of(connection: sqlite3.Connection, passages: Iterable[int], version: int) -> dict[int, Stored]:
    """The passages that are there, of documents that are not stale, with their kept texts."""
    found: dict[int, Stored] = {}
    end, row = 0, None
    for passage in sorted(set(passages)):
        if passage >= end:
            row = connection.execute(
                "SELECT first, first + count, id, numbers, texts, prints FROM document"
                " WHERE first <= ? AND count > 0 ORDER BY first DESC LIMIT 1",
                (passage,),
            ).fetchone()
            end = max(end, row[1] if row else 0)
        if row is None or passage >= row[1] or row[5] != version:
            continue
        first, _, document, numbers, texts, _ = row
        number = struct.unpack_from("<I", numbers, 4 * (passage - first))[0]
        found[passage] = Stored(passage, document, number, _text(connection, passage) if texts else None)
    return found


def passages_of(connection: sqlite3.Connection, digest: str) -> list[Stored]:
    """All passages of a document, where their texts are kept; else none."""
    document = entry(connection, digest)
    if document is None or not document.texts:
        return []
    numbers = connection.execute("SELECT numbers FROM document WHERE id = ?", (document.id,)).fetchone()[0]
    rows = connection.execute(
        "SELECT passage, text FROM words WHERE passage >= ? AND passage < ? ORDER BY passage",
        (document.first, document.first + document.passages),
    )
    unpacked = struct.unpack(f"<{document.passages}I", numbers)
    return [Stored(passage, document.id, unpacked[passage - document.first], text) for passage, text in rows]


def _text(connection: sqlite3.Connection, passage: int) -> str | None:
    row = connection.execute("SELECT text FROM words WHERE passage = ?", (passage,)).fetchone()
    return row[0] if row else None


_SOURCE = (
    "SELECT id, (SELECT path FROM place WHERE place.document = document.id ORDER BY turn DESC LIMIT 1),"
    " digest, title, date FROM document"
)


def sources_of(connection: sqlite3.Connection, documents: Iterable[int] | None = None) -> list[Source]:
    """These documents, or all."""
    if documents is None:
        return [_source(row) for row in connection.execute(f"{_SOURCE} ORDER BY id")]
    return [_source(row) for number in documents for row in connection.execute(f"{_SOURCE} WHERE id = ?", (number,))]


def stale_of(connection: sqlite3.Connection, version: int) -> list[Source]:
    """The documents whose fingerprints are of another version."""
    return [_source(row) for row in connection.execute(f"{_SOURCE} WHERE prints != ? ORDER BY id", (version,))]


def paths_of(connection: sqlite3.Connection, digest: str) -> tuple[str, ...]:
    """Where a document stands, the place given last first."""
    rows = connection.execute(
        "SELECT path FROM place WHERE document = (SELECT id FROM document WHERE digest = ?) ORDER BY turn DESC",
        (digest,),
    )
    return tuple(shown_path(path) for (path,) in rows)


def counted(connection: sqlite3.Connection, version: int) -> dict[str, int]:
    """The numbers in Stats."""
    row = connection.execute(
        "SELECT count(*), coalesce(sum(count), 0), coalesce(sum(postings), 0), coalesce(sum(prints != ?), 0)"
        " FROM document",
        (version,),
    ).fetchone()
    found = dict(zip(("documents", "passages", "postings", "stale"), row, strict=True))
    found["paths"] = connection.execute("SELECT count(*) FROM place").fetchone()[0]
    found["texts"] = connection.execute("SELECT count(*) FROM words").fetchone()[0]
    return found


def _source(row: tuple[int, str | bytes, str, str, str]) -> Source:
    return Source(row[0], shown_path(row[1]), *row[2:])
